"""From ground and recipe to a model and to predictions of ground that it has not seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import torch
from scipy.special import log_softmax
from torch import nn

from ...models.build import build_network
from ...models.networks.contextforest import ContextForest
from ...models.networks.mixture import combine
from ...models.predictor import Predictor
from ..data.sampling import Cells
from ..evaluation.baselines import majority, pixel_forest
from ..evaluation.calibration import fit_temperature
from ..inference.device import prepare
from ..inference.pipeline import map_raster
from ..progress import Progress
from ..raster.grid import Window
from ..training.automatic import ROTATIONS, WEIGHTS, balanced_sample, choose, context_features, context_forest, rotate, weigh
from ..training.forest import fit_forest
from .ground import Ground, Recipe, ensemble, train
from .mapping import Probabilities

BASELINE_CELLS = 50_000  # that the pixel forest learns from
FEATURE_TREES, FEATURE_SHARE = 100, 0.3  # of the forest on a layer's attributes: trees, and attributes tried at each node
LEAST = 1e-6  # probability
NAMES = {
    "features": "a forest on the same terrain attributes",
    "majority": "the most frequent class",
    "pixel": "a forest on single pixels",
    "context": "a forest on smoothed neighbourhoods",
}


@dataclass(frozen=True)
class Plan:
    """Which folds are tested and how.

    Attributes
    ----------
    tested : list of int
    crossed : bool
        Whether each tested fold is predicted by models that learned from the others, and the final model learns from all of them;
        else the final model itself is tested, and the tested folds are kept out of everything.
    validation : int or None
        Fold that decides when networks stop and that their temperature is fitted on.
    """

    tested: list[int]
    crossed: bool
    validation: int | None

    @property
    def kept_out(self) -> set[int]:
        """Folds that the final model does not see."""
        return set() if self.crossed else set(self.tested)


@dataclass(frozen=True)
class Run:
    """What a way of learning needs to know.

    Attributes
    ----------
    ground : Ground
    plan : Plan
    recipe : Recipe
    members : int
        Networks in the ensemble.
    flips : bool
        Whether mirrored ground is as true as the ground itself.
    seed : int
    device : torch.device
    precision : str
        For predictions.
    name : str
        Prefix of the trainings' names.
    """

    ground: Ground
    plan: Plan
    recipe: Recipe
    members: int
    flips: bool
    seed: int
    device: torch.device
    precision: str
    name: str = ""

    @property
    def tested(self) -> np.ndarray:
        """Cells on which models are judged: an even sample of those in the tested folds, bool (N,)."""
        return np.isin(self.ground.cells.folds, self.plan.tested) & self.ground.cells.even

    @property
    def watched(self) -> np.ndarray:
        """Cells that decide: an even sample of the validation fold, or in a crossed plan the tested ones, bool (N,)."""
        return self.tested if self.plan.crossed else (self.ground.cells.folds == self.plan.validation) & self.ground.cells.even

    def rounds(self, groups: list[list[int]] | None = None) -> list[tuple[list[int], np.ndarray]]:
        """Return the folds that are held out together (one by one in a crossed plan), and the tested cells among them."""
        if groups is None:
            groups = [[fold] for fold in self.plan.tested] if self.plan.crossed else [self.plan.tested]
        return [(group, self.tested & np.isin(self.ground.cells.folds, group)) for group in groups]


@dataclass(frozen=True)
class Learned:
    """A trained model.

    Attributes
    ----------
    module : torch.nn.Module
    logits : numpy.ndarray
        (N, K) log-probabilities at the ground's cells before calibration, NaN where they are neither tested nor watched.
    temperature : float
    history : list of dict
    kind : str
        ``network``, ``forest`` or ``mixture``.
    words : tuple of (str, dict)
        Why this one: a template and its values.
    table : list of dict
        Figures of the choice, if there was one.
    groups : list of list of int, optional
        Folds that were held out together, if not one by one.
    """

    module: nn.Module
    logits: np.ndarray
    temperature: float
    history: list[dict]
    kind: str
    words: tuple[str, dict]
    table: list[dict]
    groups: list[list[int]] | None = None


def learn_by_choice(run: Run, progress: Progress) -> Learned:
    """Choose between network, context forest and their mixture."""
    ground, kept_out = run.ground, run.plan.kept_out
    inside = ground.usable(kept_out)
    open_ground = ground.without(kept_out)
    history: list[dict] = []

    def usable(held_out: set[int]) -> np.ndarray:
        return open_ground.usable(held_out | kept_out)

    def train_one(held_out: set[int], seed: int, part: Progress) -> nn.Module:
        name = f"{run.name}without {' '.join(map(str, sorted(held_out)))} seed {seed}"
        module, rows = train(ground, run.recipe, held_out | kept_out, None, name, seed, run.device, part)
        history.extend(rows)
        return module

    choice = choose(
        ground.reader,
        open_ground.cells,
        usable,
        train_one,
        mean=ground.mean,
        std=ground.std,
        classes=len(ground.classes),
        flips=run.flips,
        seed=run.seed,
        progress=progress.part(0.0, 0.9),
        ensemble=run.members,
    )
    logits = np.full((len(ground.cells), len(ground.classes)), np.nan, np.float32)
    if run.plan.crossed:
        logits[inside] = choice.logits
        logits[~run.tested] = np.nan
    else:
        logits[run.tested] = predict(run, choice.module, ground.cells.take(run.tested), progress.part(0.9, 1.0))
    temperature = fit_temperature(choice.logits, open_ground.cells.labels)
    groups = [sorted(group) for group in rotate(open_ground.cells.folds, ROTATIONS)] if run.plan.crossed else None
    return Learned(choice.module, logits, temperature, history, choice.name, choice.reason, choice.table, groups)


def learn_network(run: Run, progress: Progress, asked: bool = True) -> Learned:
    """Train the recipe's network, or an ensemble of it; ``asked`` says whether the user named it."""
    ground, plan = run.ground, run.plan
    watched = {plan.validation} - {None}
    rounds = run.rounds()
    share = 1 / (len(rounds) + plan.crossed)
    logits = np.full((len(ground.cells), len(ground.classes)), np.nan, np.float32)
    history: list[dict] = []

    def members(held_out: set[int], name: str, part: Progress) -> nn.Module:
        trained = []
        for member in range(run.members):
            seed = run.seed + 1000 * member
            step = part.part(member / run.members, (member + 1) / run.members)
            module, rows = train(
                ground, run.recipe, held_out | watched, plan.validation, f"{run.name}{name} seed {seed}", seed, run.device, step
            )
            trained.append(module)
            history.extend(rows)
        return ensemble(trained)

    for number, (group, cells) in enumerate(rounds):
        part = progress.part(share * number, share * (number + 1))
        module = members(set(group), f"without {' '.join(map(str, group))}", part.part(0.0, 0.9))
        logits[cells] = predict(run, module, ground.cells.take(cells), part.part(0.9, 0.95))
    if plan.crossed:
        module = members(set(), "final", progress.part(1 - share, 1.0))
        temperature = fit_temperature(logits[run.tested], ground.cells.labels[run.tested])
    else:
        logits[run.watched] = predict(run, module, ground.cells.take(run.watched), progress.part(0.95, 1.0))
        temperature = fit_temperature(logits[run.watched], ground.cells.labels[run.watched])
    words = "The network {network} was trained, as asked." if asked else "With so many labels the network {network} was trained alone."
    return Learned(module, logits, temperature, history, "network", (words, {"network": run.recipe.network}), [])


def learn_forest(run: Run, progress: Progress) -> Learned:
    """Fit the forest on smoothed neighbourhoods."""
    ground, kept_out = run.ground, run.plan.kept_out
    features = context_features(ground.reader, ground.cells, ground.mean, ground.std, progress)
    logits = _context_logits(run, features, run.rounds(), progress)
    if run.plan.crossed:
        temperature = fit_temperature(logits[run.tested], ground.cells.labels[run.tested])
    else:
        forest = _context_forest(run, features, ground.usable(kept_out | {run.plan.validation}))
        temperature = fit_temperature(_vote(forest, features[run.watched]), ground.cells.labels[run.watched])
    words = ("The forest on smoothed neighbourhoods was fitted, as asked.", {})
    return Learned(_context_forest(run, features, ground.usable(kept_out)), logits, temperature, [], "forest", words, [])


def learn_beside_forest(run: Run, progress: Progress) -> Learned:
    """Train the network behind a layer of attributes and a forest on the same attributes; choose one of them or their mixture."""
    ground, kept_out, watched = run.ground, run.plan.kept_out, run.watched
    network = learn_network(run, progress.part(0.0, 0.8), asked=False)
    progress.report(0.8, "Fitting the forest on the same attributes")
    features = _standardised_features(run)
    forest_logits = np.full_like(network.logits, np.nan)
    for group, cells in run.rounds():
        forest_logits[cells] = _vote(_feature_forest(run, features, ground.usable(set(group))), features[cells])
    if not run.plan.crossed:
        forest = _feature_forest(run, features, ground.usable(kept_out | {run.plan.validation}))
        forest_logits[watched] = _vote(forest, features[watched])
    labels = ground.cells.labels[watched]
    table = [weigh(weight, network.logits[watched], forest_logits[watched], labels) for weight in WEIGHTS]
    best = min(table, key=lambda row: row["log_loss"])
    weight = best["weight"]
    name, template = _CHOSEN[0 if weight == 1 else 1 if weight == 0 else 2]
    shown = {"best": best, "network": table[-1], "forest": table[0]}
    values = {f"{key}_{figure}": row[figure] for key, row in shown.items() for figure in ("log_loss", "accuracy", "macro_f1")}
    words = (template + _GROUNDS, {"weight": weight, **values})
    if weight == 1:
        return replace(network, words=words, table=table)
    progress.report(0.9, "Fitting the forest on all labels")
    module = _wrap_forest(run, _feature_forest(run, features, ground.usable(kept_out)))
    if weight > 0:
        module = combine([network.module, module], [weight, 1 - weight])
    logits = log_softmax(weight * network.logits + (1 - weight) * forest_logits, axis=1)
    return Learned(module, logits, fit_temperature(logits[watched], labels), network.history, name, words, table)


_CHOSEN = (
    ("network", "The network was chosen."),
    ("forest", "The forest on the same terrain attributes as the network was chosen."),
    ("mixture", "The mixture of network (weight {weight:.1f}) and forest on the same terrain attributes was chosen."),
)
_GROUNDS = (
    " On ground that was not learned from its log loss was {best_log_loss:.3f}, its accuracy {best_accuracy:.3f} and its macro-F1 "
    "{best_macro_f1:.3f}; the network alone had {network_log_loss:.3f}, {network_accuracy:.3f} and {network_macro_f1:.3f}, the forest "
    "alone {forest_log_loss:.3f}, {forest_accuracy:.3f} and {forest_macro_f1:.3f}."
)


def _standardised_features(run: Run) -> np.ndarray:
    """Return what the layer derives at the cells, and the other bands standardised as the network gets them, float32 (N, F)."""
    values = run.ground.values.copy()
    mean, std = (np.array(figures[run.recipe.raw :], np.float32) for figures in (run.ground.mean, run.ground.std))
    derived = values.shape[1] - len(mean)
    values[:, derived:] = (values[:, derived:] - mean) / std
    return values


def _feature_forest(run: Run, features: np.ndarray, learn: np.ndarray) -> ContextForest:
    """Fit a forest on features of the cell alone, rare classes first. Crisp rules ask for few of them: trees see many at each node."""
    features, labels = features[learn], run.ground.cells.labels[learn]
    if len(labels) > BASELINE_CELLS:
        chosen = balanced_sample(labels, BASELINE_CELLS, run.seed)
        features, labels = features[chosen], labels[chosen]
    bands, classes = features.shape[1], len(run.ground.classes)
    return fit_forest(
        features, labels, bands, classes, sigmas=(), slopes=False, trees=FEATURE_TREES, seed=run.seed, max_features=FEATURE_SHARE
    )


def _wrap_forest(run: Run, forest: ContextForest) -> nn.Module:
    """Put the forest behind the layer that derives what it was fitted to."""
    shared = {"bands": len(run.ground.reader.bands), "classes": len(run.ground.classes)}
    wrap = run.recipe.wrap
    module = build_network({"name": wrap["name"], "arguments": {**wrap["arguments"], **shared, "inner": forest.spec}})
    module.inner.load_state_dict(forest.state_dict())
    return module.eval()


def rivals(run: Run, groups: list[list[int]] | None, progress: Progress) -> dict[str, np.ndarray]:
    """Predict the tested cells by what every model has to stand beside, with the same folds held out: (N, K) log-probabilities."""
    ground = run.ground
    found = {name: np.full((len(ground.cells), len(ground.classes)), np.nan, np.float32) for name in ("majority", "pixel")}
    values = ground.values
    random = np.random.default_rng(run.seed)
    for group, cells in run.rounds(groups):
        progress.report(0.1, "Fitting the baselines without fold {folds}", folds=", ".join(map(str, group)))
        known = np.flatnonzero(ground.usable(group) & ground.cells.even)
        few = random.permutation(known)[:BASELINE_CELLS]
        for name, baseline, chosen in (("majority", majority, known), ("pixel", pixel_forest, few)):
            p = baseline(values[chosen], ground.cells.labels[chosen], values[cells], len(ground.classes), run.seed)
            found[name][cells] = np.log(np.maximum(p, LEAST))
    if ground.features is not None:
        return found  # which hold the surroundings already
    features = context_features(ground.reader, ground.cells, ground.mean, ground.std, progress)
    return {**found, "context": _context_logits(run, features, run.rounds(groups), progress)}


def rival_name(name: str, ground: Ground) -> str:
    """Return what a report calls a rival."""
    return NAMES["features" if name == "pixel" and ground.features is not None else name]


def _context_logits(run: Run, features: np.ndarray, rounds: list, progress: Progress) -> np.ndarray:
    """Predict the tested cells by context forests that have not seen their fold."""
    logits = np.full((len(features), len(run.ground.classes)), np.nan, np.float32)
    for group, cells in rounds:
        progress.report(0.5, "Fitting the forest on smoothed neighbourhoods without fold {folds}", folds=", ".join(map(str, group)))
        logits[cells] = _vote(_context_forest(run, features, run.ground.usable(group)), features[cells])
    return logits


def _context_forest(run: Run, features: np.ndarray, learn: np.ndarray):
    ground = run.ground
    return context_forest(features[learn], ground.cells.labels[learn], len(ground.mean), len(ground.classes), run.seed)


def _vote(forest, features: np.ndarray) -> np.ndarray:
    return forest.vote(torch.from_numpy(features)).clamp_min(LEAST).log().numpy()


def predict(run: Run, module: nn.Module, cells: Cells, progress: Progress) -> np.ndarray:
    """Log-probabilities (N, K) at cells, made as “Map classes with a model” makes them."""
    ground = run.ground
    grid = ground.reader.grid
    probabilities = Probabilities(Predictor(module, ground.mean, ground.std))
    prepared = prepare(probabilities, run.device, run.precision, progress)
    found = np.zeros((len(cells), len(ground.classes)), np.float32)

    def mask(window: Window) -> np.ndarray:
        result = np.zeros((window.height, window.width), bool)
        some = slice(*np.searchsorted(cells.rows, [window.y, window.y + window.height]))
        rows, columns = cells.rows[some] - window.y, cells.columns[some] - window.x
        inside = (columns >= 0) & (columns < window.width)
        result[rows[inside], columns[inside]] = True
        return result

    def sink(y0: int, values: np.ndarray, valid: np.ndarray) -> None:
        some = slice(*np.searchsorted(cells.rows, [y0, y0 + valid.shape[0]]))
        found[some] = values[:, cells.rows[some] - y0, cells.columns[some]].T

    tile = min(run.recipe.map_tile, max(grid.width, grid.height))
    map_raster(
        ground.reader,
        prepared,
        sink,
        channels=len(ground.classes),
        tile=tile,
        halo=probabilities.halo,
        batch=run.recipe.batch,
        mask=mask,
        device=run.device,
        progress=progress,
    )
    return log_softmax(np.log(np.maximum(found, LEAST)), axis=1)


def learner(network: str, few: bool, wrapped: bool) -> Callable[[Run, Progress], Learned]:
    """Return the way of learning that an ARCHITECTURE means."""
    if network == "contextforest":
        return learn_forest
    if network == "automatic":
        if wrapped:
            return learn_beside_forest
        return learn_by_choice if few else partial(learn_network, asked=False)
    return learn_network
