"""Learning, testing and choosing: from samples and spatial folds to an ensemble and to honest figures.

Every fold is scored by models that learned from the other folds only. Of each fold the *choice* between the kinds of models and
their mixtures was made on the scores of the other folds, so that it, too, has not seen what it is tested on. The final ensemble
learns from everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from scipy.spatial import cKDTree
from torch import nn

from ...models.build import build_network
from ...models.networks.presence import AreaRank, Presence
from ..progress import Progress
from . import risk
from .folds import Folds
from .learners import (
    CELL_KINDS,
    KINDS,
    MOST_PATCHES,
    Ground,
    Patches,
    fit_kind,
    fit_logistic,
    fit_network,
    odds_at,
)
from .metrics import evaluate, gap, mean_of, roc_auc

METHODS = ("automatic", *KINDS, *CELL_KINDS, "mixture")
NAMES = {
    "network": "the patch network",
    "forest": "the context forest",
    "logistic": "logistic regression on neighbourhoods",
    "trees": "randomised trees on the cell's attributes",
    "linear": "logistic regression on the cell's attributes",
}
SHORT_NAMES = {"network": "network", "forest": "forest", "logistic": "logistic regression", "trees": "trees", "linear": "linear model"}
CPU = torch.device("cpu")
ONE_DEVIATION = 0.6827  # level of an interval of one standard error to either side
MOST_ASKED = 1000  # places of the contrast in the importance of bands
START_PRIOR = 0.05  # of the losses, before scores that tell more are there


@dataclass(frozen=True)
class Settings:
    """How to learn.

    Attributes
    ----------
    method : str
        One of :data:`METHODS`.
    loss : str
        One of :data:`.risk.LOSSES`; of the patch network. With ``bagged PU`` every member of every kind draws as much
        background as there are presences (Mordelet & Vert, 2014, doi:10.1016/j.patrec.2013.06.010).
    prior : float or None
        Share of the area that is like the presences; estimated if None.
    ratio : int
        Background places drawn per presence, anew for each member.
    ensemble : int
        Members.
    patch : int
        Side of a patch in pixels.
    seed : int
    device : torch.device
    """

    method: str = "automatic"
    loss: str = "non-negative PU"
    prior: float | None = None
    ratio: int = 20
    ensemble: int = 5
    patch: int = 15
    seed: int = 0
    device: torch.device = CPU
    cells: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of models that are fitted."""
        if self.method in NAMES:
            return (self.method,)
        return (*KINDS, *CELL_KINDS) if self.cells else KINDS

    @property
    def candidates(self) -> list[tuple[str, ...]]:
        """What is chosen between: kinds alone, and mixtures of several."""
        kinds = self.kinds
        if len(kinds) == 1 or self.method == "mixture":
            return [kinds]
        mixtures = [("forest", "logistic"), ("network", "logistic"), ("network", "forest")]
        if self.cells:
            mixtures = [("trees", "linear"), ("trees", "logistic"), ("trees", "forest"), ("trees", "linear", "forest", "logistic")]
        return [*((kind,) for kind in reversed(kinds)), *mixtures, kinds]


@dataclass(frozen=True)
class Learned:
    """A trained ensemble and what is known of it.

    Attributes
    ----------
    module : Presence
        ``module.spec`` goes into the card.
    chosen : tuple of str
        The kinds in it.
    scores : numpy.ndarray
        ``(N,)`` scores of the samples by models, and a choice, that had not seen their fold (of the first partition).
    probability : numpy.ndarray
        ``(N,)`` the same, calibrated by the other folds.
    evaluation : dict
        See :func:`.metrics.evaluate`, the mean over the partitions.
    table : list of dict
        Candidates: ``name``, ``evaluation``, ``chosen``, ``folds`` (in how many folds the choice took it).
    rivals : list of dict
        Simpler models on the same folds: ``name``, ``evaluation``, ``difference`` in AUC with an interval.
    prior : dict
        ``value``, ``estimate``, ``bound``, ``given``, ``sampled`` (whether the estimate is the share among the given places).
    reliability : dict
        See :func:`.risk.reliability`.
    words : tuple of (str, dict)
        Why this one was chosen.
    importance : numpy.ndarray
        ``(C,)`` by how much the AUC of the quick models (forest and regression) falls at places that they had not seen, if a band
        were as it is on average.
    """

    module: Presence
    chosen: tuple[str, ...]
    scores: np.ndarray
    probability: np.ndarray
    evaluation: dict
    table: list[dict]
    rivals: list[dict]
    prior: dict
    reliability: dict
    words: tuple[str, dict]
    importance: np.ndarray


def learn(ground: Ground, partitions: Sequence[Folds], settings: Settings, progress: Progress, rivals: dict | None = None) -> Learned:
    """Test, choose and learn.

    Parameters
    ----------
    ground : Ground
    partitions : sequence of Folds
        One, or several whose figures are averaged; the first one decides the choice of the final model and its calibration.
    settings : Settings
    progress : Progress
    rivals : dict, optional
        Further simple models by name: functions ``(learn, draw, seed) -> scores (N,)`` of which samples may be learned from,
        bool ``(N,)``, and which of these were drawn, indices.

    Returns
    -------
    Learned
    """
    samples = ground.samples
    there, contrast, area = samples.presence, samples.contrast, samples.area
    pool = _pool(ground, settings)
    patches = None

    def rate(scores: np.ndarray, folds: Folds) -> dict:
        return evaluate(scores, there, contrast, area, folds.blocks, folds=folds.folds)

    if "network" in settings.kinds:
        progress.report(0.0, "Cutting patches of {size} x {size} cells", size=settings.patch)
        patches = Patches(ground, np.flatnonzero(there | pool), settings.patch, progress)
    tested, results, others, importance = [], [], [], Importance(ground, settings.seed)
    share = 0.85 / len(partitions)
    for number, folds in enumerate(partitions):
        part = progress.part(share * number, share * (number + 1))
        by_kind, by_rival = _cross_validate(ground, folds, settings, pool, patches, rivals or {}, importance if number == 0 else None, part)
        picked, scores = _choose_by_fold(by_kind, folds, samples, settings.candidates)
        tested.append((by_kind, picked, scores))
        results.append(rate(scores, folds))
        others.append(by_rival)
    folds = partitions[0]
    by_kind, picked, scores = tested[0]
    chosen, candidates = _choose(by_kind, np.ones(len(samples), bool), samples, settings.candidates, folds.blocks)
    prior = _prior(scores, samples, settings)
    probability = _cross_calibrate(scores, folds, samples, prior["value"])
    slope, offset = risk.calibrate(mix(by_kind, chosen), there, contrast, prior["value"])
    module = _final(ground, chosen, settings, pool, patches, progress.part(0.85, 1.0))
    module.slope.fill_(slope)
    module.offset.fill_(offset)
    table = []
    for candidate in settings.candidates:
        figures = mean_of([rate(mix(kinds, candidate), each) for (kinds, _, _), each in zip(tested, partitions)])
        table.append(
            {
                "name": describe(candidate),
                "evaluation": figures,
                "chosen": candidate == chosen,
                "folds": sum(p == candidate for p in picked),
            }
        )
    beside = []
    quick = [kind for kind in ("linear", "logistic", "trees", "forest") if kind in by_kind and (kind,) != chosen]
    simple = {describe((kind,)): [kinds[kind] for kinds, _, _ in tested] for kind in quick}
    simple |= {name: [each[name] for each in others] for name in others[0]}
    for name, found in simple.items():
        figures = mean_of([rate(each, f) for each, f in zip(found, partitions)])
        beside.append({"name": name, "evaluation": figures, "difference": gap(scores, found[0], there, contrast, folds.blocks)})
    return Learned(
        module=module,
        chosen=chosen,
        scores=scores,
        probability=probability,
        evaluation=mean_of(results),
        table=table,
        rivals=beside,
        prior=prior,
        reliability=risk.reliability(probability, there, contrast, prior["value"]),
        words=_words(chosen, candidates, len(folds.numbers), settings),
        importance=importance.result(),
    )


class Importance:
    """By how much the AUC falls when a band is as on average everywhere, over models that had not seen the places.

    Parameters
    ----------
    ground : Ground
    seed : int
        Of the draw of the contrast, of which :data:`MOST_ASKED` places are enough.
    """

    def __init__(self, ground: Ground, seed: int):
        self._ground = ground
        samples = ground.samples
        contrast = np.flatnonzero(samples.contrast)
        some = np.random.default_rng(seed).choice(contrast, min(len(contrast), MOST_ASKED), replace=False)
        self._asked = samples.presence.copy()
        self._asked[some] = True
        self._sources = np.tile(ground.encoder.sources, ground.features.shape[1] // ground.channels)
        self._falls: list[np.ndarray] = []

    def add(self, module: nn.Module, out: np.ndarray) -> None:
        """Ask a forest or a logistic regression about the samples that it has not seen, bool (N,)."""
        where = self._asked & out
        there = self._ground.samples.presence[where]
        if there.all() or not there.any():
            return
        features = self._ground.features[where]

        def auc(features: np.ndarray) -> float:
            odds = odds_at(module, np.ascontiguousarray(features, np.float32))
            return roc_auc(odds[there], odds[~there])

        base = auc(features)
        self._falls.append(
            [base - auc(np.where(self._sources == band, self._ground.typical, features)) for band in range(len(self._ground.reader.bands))]
        )

    def result(self) -> np.ndarray:
        """Return the mean fall by band, (C,)."""
        return np.mean(self._falls, axis=0) if self._falls else np.ones(len(self._ground.reader.bands))


def on_area_scale(odds: np.ndarray, area: np.ndarray) -> np.ndarray:
    """Return scores ``(N,)`` of a model's log-odds, on the scale that all models share: see :class:`AreaRank`."""
    values = torch.from_numpy(np.asarray(odds, np.float32))
    return AreaRank().fit(values[torch.from_numpy(area)])(values).numpy()


def describe(kinds: Sequence[str]) -> str:
    """Return what a candidate is called."""
    if len(kinds) == 1:
        return NAMES[kinds[0]]
    names = [SHORT_NAMES[kind] for kind in kinds]
    return "the mixture of " + ", ".join(names[:-1]) + " and " + names[-1]


def mix(by_kind: dict[str, np.ndarray], kinds: Sequence[str]) -> np.ndarray:
    """Return the mean score of several kinds."""
    return np.mean([by_kind[kind] for kind in kinds], axis=0)


def _pool(ground: Ground, settings: Settings) -> np.ndarray:
    """Which samples of the contrast networks may draw, bool (N,): patches take memory."""
    contrast = np.flatnonzero(ground.samples.contrast)
    wanted = min(settings.ratio * int(ground.samples.presence.sum()) * settings.ensemble, MOST_PATCHES, len(contrast))
    result = np.zeros(len(ground.samples), bool)
    result[np.random.default_rng(settings.seed).choice(contrast, wanted, replace=False)] = True
    return result


def _draw(samples, learn: np.ndarray, ratio: int, random) -> tuple[np.ndarray, np.ndarray]:
    """Return the presences that may be learned from and a draw of the contrast, as indices.

    Where all of the contrast would be taken, as of given absences, both are resampled with replacement (bagging: Breiman, 1996,
    doi:10.1007/BF00058655), so that members differ by what was sampled.
    """
    presences = np.flatnonzero(samples.presence & learn)
    contrast = np.flatnonzero(samples.contrast & learn)
    wanted = max(ratio * len(presences), 1)
    if wanted >= len(contrast):
        return random.choice(presences, len(presences)), random.choice(contrast, len(contrast))
    return presences, random.choice(contrast, wanted, replace=False)


def _members(ground: Ground, learn: np.ndarray, settings: Settings, kinds, pool, patches, seed: int, progress: Progress):
    """Fit the members; yield for each its number, kind, module with levels fitted, and scores (N,) of all samples."""
    samples = ground.samples
    ratio = 1 if settings.loss == "bagged PU" else settings.ratio
    prior = settings.prior or START_PRIOR
    area = samples.area
    for member in range(settings.ensemble):
        random = np.random.default_rng((settings.seed, seed, member))
        presences, drawn = _draw(samples, learn, ratio, random)
        used = np.concatenate([presences, drawn])
        labels = samples.presence[used].astype(int)
        start = int(random.integers(1 << 31))
        for number, kind in enumerate(kinds):
            done = (member * len(kinds) + number) / (settings.ensemble * len(kinds))
            progress.report(
                done, "Fitting {kind}, member {member} of {count}", kind=NAMES[kind], member=member + 1, count=settings.ensemble
            )
            if kind == "network":
                background = np.flatnonzero(pool & learn)
                background = random.choice(background, min(len(background), max(len(drawn), 64)), replace=False)
                module = fit_network(patches, presences, background, settings.loss, prior, start, settings.device, progress)
                odds = patches.odds(module, settings.device, progress)
            else:
                module = fit_kind(kind, ground, used, labels, start)
                odds = odds_at(module, ground.features)
            odds = torch.from_numpy(odds)
            rank = AreaRank().fit(odds[torch.from_numpy(area)])
            yield member, kind, module, rank, rank(odds).numpy()


def _cross_validate(ground: Ground, folds: Folds, settings: Settings, pool, patches, rivals: dict, importance, progress: Progress):
    """Score each fold by models of the others: scores (N,) by kind and by rival."""
    by_kind = {kind: np.zeros(len(ground.samples)) for kind in settings.kinds}
    by_rival = {name: np.zeros(len(ground.samples)) for name in rivals}
    for number, fold in enumerate(folds.numbers):
        part = progress.part(number / len(folds.numbers), (number + 1) / len(folds.numbers))
        learn, out = folds.split(fold)
        for member, kind, module, _, scores in _members(ground, learn, settings, settings.kinds, pool, patches, fold, part):
            by_kind[kind][out] += scores[out] / settings.ensemble
            if importance and member == 0 and kind != "network":
                importance.add(module, out)
        for name, rival in rivals.items():
            part.report(0.99, "Fitting {kind}", kind=name)
            random = np.random.default_rng((settings.seed, fold))
            presences, drawn = _draw(ground.samples, learn, settings.ratio, random)
            scores = rival(learn, np.concatenate([presences, drawn]), int(random.integers(1 << 31)))
            by_rival[name][out] = on_area_scale(scores, ground.samples.area)[out]
    return by_kind, by_rival


def _choose(by_kind, where: np.ndarray, samples, candidates, blocks: np.ndarray) -> tuple[tuple[str, ...], dict]:
    """Return the candidate that is taken, judged at some samples, and the AUC of each.

    With few presences small differences are chance, and the mixture of all is the safest guess: another candidate is taken only if
    its AUC is larger by more than a standard error of the difference, over resampled blocks.
    """
    there, contrast = samples.presence & where, samples.contrast & where
    found = {}
    for candidate in candidates:
        scores = mix(by_kind, candidate)
        found[candidate] = roc_auc(scores[there], scores[contrast])
    best = max(found, key=found.get)
    safest = max(candidates, key=len)
    if best == safest:
        return best, found
    step = gap(mix(by_kind, best), mix(by_kind, safest), there, contrast, blocks, level=ONE_DEVIATION)
    clear = step["low"] is not None and step["low"] > 0
    return (best if clear else safest), found


def _choose_by_fold(by_kind, folds: Folds, samples, candidates) -> tuple[list[tuple[str, ...]], np.ndarray]:
    """Choose for each fold by the others; return the choices and the chosen scores (N,)."""
    picked, scores = [], np.zeros(len(samples))
    for fold in folds.numbers:
        out = folds.folds == fold
        choice, _ = _choose(by_kind, ~out, samples, candidates, folds.blocks)
        picked.append(choice)
        scores[out] = mix(by_kind, choice)[out]
    return picked, scores


def null_test(ground: Ground, folds: Folds, settings: Settings, repeats: int, progress: Progress) -> dict:
    """Learn from shuffled presences: a pattern that was shifted over the area must score at chance.

    The presences keep their camps and gaps, but lose their place: they are shifted together around the area (a torus), each to
    the nearest place of its even sample. Logistic regression is used, which is quick; what leaks for it leaks for the others.

    Returns
    -------
    dict
        ``auc`` with the real presences, ``null`` (one per shift), ``p_value`` (share of all that reach it; Phipson & Smyth, 2010,
        doi:10.2202/1544-6115.1585), ``passed``: whether the mean of the shifts is within three standard errors of 0.5.
    """
    samples = ground.samples
    area = np.flatnonzero(samples.area)
    where = samples.presence
    low, high = folds.xy.min(axis=0), folds.xy.max(axis=0)
    tree = cKDTree(folds.xy[area])
    random = np.random.default_rng(settings.seed)
    found = []
    for repeat in range(repeats + 1):
        progress.report(repeat / (repeats + 1), "Null test {number} of {count}", number=repeat, count=repeats)
        presence, contrast = where, samples.contrast
        if repeat:
            moved = low + np.mod(folds.xy[where] - low + random.random(2) * (high - low), high - low)
            presence = np.zeros(len(samples), bool)
            presence[area[tree.query(moved)[1]]] = True
            contrast = samples.area & ~presence
        scores = np.zeros(len(samples))
        for fold in folds.numbers:
            learn, out = folds.split(fold)
            there, others = np.flatnonzero(presence & learn), np.flatnonzero(contrast & learn)
            if not len(there):
                continue
            drawn = random.choice(others, min(len(others), settings.ratio * len(there)), replace=False)
            used = np.concatenate([there, drawn])
            module = fit_logistic(ground.features[used], presence[used].astype(int), ground.channels, 0)
            scores[out] = on_area_scale(odds_at(module, ground.features), samples.area)[out]
        found.append(roc_auc(scores[presence], scores[contrast]))
    null = np.array(found[1:])
    passed = abs(null.mean() - 0.5) <= 3 * null.std(ddof=1) / np.sqrt(repeats) + 0.02
    return {
        "auc": found[0],
        "null": null.tolist(),
        "p_value": float((1 + (null >= found[0]).sum()) / (1 + repeats)),
        "passed": bool(passed),
    }


def _prior(scores: np.ndarray, samples, settings: Settings) -> dict:
    sampled = bool((samples.kinds < 0).any())
    if sampled:  # absences are given: the share is that of the sample
        estimate = {"prior": float(samples.presence.sum() / (samples.presence | samples.contrast).sum()), "bound": 1.0}
    else:
        estimate = risk.estimate_prior(scores[samples.presence], scores[samples.area])
    value = settings.prior or float(np.clip(estimate["prior"], risk.SMALLEST_PRIOR, risk.LARGEST_PRIOR))
    given = settings.prior is not None
    return {"value": value, "estimate": estimate["prior"], "bound": estimate["bound"], "given": given, "sampled": sampled}


def _cross_calibrate(scores: np.ndarray, folds: Folds, samples, prior: float) -> np.ndarray:
    """Calibrate the scores of each fold by the other folds; return probabilities (N,)."""
    result = np.zeros(len(scores))
    for fold in folds.numbers:
        out = folds.folds == fold
        slope, offset = risk.calibrate(scores, samples.presence & ~out, samples.contrast & ~out, prior)
        result[out] = risk.favourability(scores[out], slope, offset)
    return result


def _final(ground: Ground, chosen, settings: Settings, pool, patches, progress: Progress) -> Presence:
    """Fit the ensemble on all samples."""
    parts: list[tuple[nn.Module, AreaRank, int]] = []
    for member, _, module, rank, _ in _members(ground, np.ones(len(ground.samples), bool), settings, chosen, pool, patches, 0, progress):
        parts.append((module, rank, member))
    return assemble(ground, parts, 1 / len(chosen))


def assemble(ground: Ground, parts: Sequence[tuple[nn.Module, AreaRank, int]], weight: float) -> Presence:
    """Join fitted parts ``(module, rank, member)`` of equal weight within a member."""
    specs = []
    for module, _, member in parts:
        arguments = {key: value for key, value in module.spec["arguments"].items() if key not in ("bands", "classes")}
        specs.append({"name": module.spec["name"], "arguments": arguments, "member": member, "weight": weight})
    spec = {"name": "presence", "arguments": {"bands": len(ground.reader.bands), "encoding": ground.encoding, "parts": specs}}
    result: Presence = build_network(spec)
    for place, (module, rank, _) in enumerate(parts):
        result.parts[place].load_state_dict(module.state_dict())
        result.ranks[place].load_state_dict(rank.state_dict())
    if len(result.typical):
        result.typical.copy_(torch.from_numpy(ground.typical[: len(result.typical)]))
    return result.eval()


def _words(chosen, candidates: dict, folds: int, settings: Settings) -> tuple[str, dict]:
    if settings.method != "automatic":
        return "{name} was fitted, as asked.", {"name": describe(chosen).capitalize()}
    values = {
        "name": describe(chosen),
        "auc": candidates[chosen],
        "folds": folds,
        "alone": ", ".join(f"{NAMES[kind]} {candidates[(kind,)]:.3f}" for kind in settings.kinds),
    }
    return (
        "By {folds} spatial folds {name} was chosen: AUC {auc:.3f}. Alone they had: {alone}. The mixture of all is taken unless another "
        "is clearly better; for each tested fold the choice was made again by the other folds.",
        values,
    )
