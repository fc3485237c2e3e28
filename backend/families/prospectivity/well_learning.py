"""Learn facies from well logs, and choose between ways of learning by wells that were kept aside.

Three members see the same features. Boosted trees, held down hard, see one depth; extremely randomised trees see the neighbourhood
under Gaussian windows; a network of dilated convolutions sees the sequence. Whole wells go to folds; each fold is predicted by members
that have not seen its wells. These predictions decide how the members are weighted (the smallest log loss), how probabilities are
calibrated, and how far common facies are held back (see :func:`decide`). For the figures of a fold all of this is decided by the
other folds. The model that is handed out has the trees fitted again to all wells and the networks of all folds (a cross-validation
ensemble: Krogh & Vedelsby, 1995).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
import torch
from scipy.special import log_softmax, softmax
from sklearn.ensemble import ExtraTreesClassifier, HistGradientBoostingClassifier
from torch import nn
from torch.nn import functional

from ....models.build import build_network
from ....models.networks.boostedtrees import BoostedTrees
from ....models.networks.contextforest import ContextForest
from ....models.networks.wellmixture import LEAST, MISSING, log_probabilities
from ...evaluation.calibration import fit_temperature, negative_log_likelihood
from ...evaluation.metrics import block_confusions, scores
from ...progress import Progress
from ...training.automatic import balanced_sample
from ...training.forest import round_down, store_forest
from ...training.loop import Settings, fit

MEMBERS = ("boosted", "forest", "network")
METHODS = ("automatic", *MEMBERS)
DECISIONS = ("balanced", "probable", "penalty")
MOST_ROWS = 25_000  # that trees learn from
ENOUGH_ROWS = 10_000  # to tell mixtures apart: neighbouring steps repeat each other
WEIGHTS = (0.0, 0.25, 0.5, 0.75, 1.0)
TILTS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)
WINDOW = 384  # steps
BATCH = 16
EPOCHS = 30
RARE = 0.3  # power of a class's rarity that it is weighted by
SMOOTHING = 0.05


@dataclass(frozen=True)
class Recipe:
    """How to learn.

    Attributes
    ----------
    method : str
        One of :data:`METHODS`.
    decision : str
        One of :data:`DECISIONS`.
    penalty : numpy.ndarray or None
        (K, K): what it costs to call facies i facies j.
    channels : int
        How many of the first features boosted trees and network see.
    logs : int
        How many logs there are.
    window : int
        Steps of depth that the network trains on at once.
    batch, epochs, ensemble, seed : int
        Windows per step, passes over the data, networks per fold, start of the random numbers.
    learning_rate : float
    device : torch.device or str
    """

    method: str
    decision: str
    penalty: np.ndarray | None
    channels: int
    logs: int
    window: int = WINDOW
    batch: int = BATCH
    epochs: int = EPOCHS
    ensemble: int = 1
    learning_rate: float = 2e-3
    seed: int = 0
    device: torch.device | str = "cpu"


@dataclass(frozen=True)
class Choice:
    """What the folds decided.

    Attributes
    ----------
    weights : dict
        Of the members, adding up to one.
    temperature : float
        That logits are divided by.
    tilt : float
        Power of its frequency that a facies' probability is divided by in the decision.
    table : list of dict
        Each mixture: ``weights``, ``log_loss``, ``accuracy``, ``macro_f1``.
    """

    weights: dict[str, float]
    temperature: float
    tilt: float
    table: list[dict] = field(default_factory=list)


@dataclass(frozen=True)
class Learned:
    """What was learned.

    Attributes
    ----------
    members : list of tuple
        Modules of the final model with their weights.
    choice : Choice
        Of the final model, by all folds.
    prior : numpy.ndarray
        (K,): share of each facies in the training wells.
    logits : list of numpy.ndarray
        For each well (T, K): calibrated log-probabilities by members, weights and temperature that have not seen the well.
    decided : list of numpy.ndarray
        For each well (T,): the facies that were decided for, likewise.
    alone : dict
        The same decisions of each member alone.
    history : list of dict
        Epochs of the networks.
    """

    members: list[tuple[nn.Module, float]]
    choice: Choice
    prior: np.ndarray
    logits: list[np.ndarray]
    decided: list[np.ndarray]
    alone: dict[str, list[np.ndarray]]
    history: list[dict]


def learn(
    features: list[np.ndarray], labels: list[np.ndarray], folds: np.ndarray, classes: int, recipe: Recipe, progress: Progress
) -> Learned:
    """Learn from wells, each fold by itself, then from all.

    Parameters
    ----------
    features, labels : list of numpy.ndarray
        Of each well: (T, F) and (T,), -1 where the facies is not known.
    folds : numpy.ndarray
        Fold of each well, from 1.
    classes : int
    recipe : Recipe
    progress : Progress
    """
    wanted = MEMBERS if recipe.method == "automatic" else (recipe.method,)
    logits = {name: [np.zeros((len(each), classes), np.float32) for each in features] for name in wanted}
    networks, history = [], []
    numbers = np.unique(folds)
    for turn, fold in enumerate(numbers):
        part = progress.part(0.9 * turn / len(numbers), 0.9 * (turn + 1) / len(numbers))
        part.report(0.0, "Fold {fold} of {folds}: learning from the other wells", fold=turn + 1, folds=len(numbers))
        train = np.flatnonzero(folds != fold)
        rows, targets = _rows(features, labels, train)
        found: dict[str, list[nn.Module]] = {}
        for name in wanted:
            if name == "network":
                for member in range(recipe.ensemble):
                    share = part.part(0.3 + 0.7 * member / recipe.ensemble, 0.3 + 0.7 * (member + 1) / recipe.ensemble)
                    own = recipe.seed + 101 * turn + 10_007 * member
                    network, rows_of_history = fit_network(features, labels, train, classes, recipe, own, share)
                    found.setdefault(name, []).append(network)
                    history += [{"fold": int(fold), "member": member + 1, **row} for row in rows_of_history]
                networks += found[name]
            else:
                found[name] = [fit_trees(name, rows, targets, classes, recipe)]
            part.check()
        for well in np.flatnonzero(folds == fold):
            for name, members in found.items():
                logits[name][well] = np.mean([predict(member, features[well]) for member in members], axis=0)

    progress.report(0.9, "Choosing by the wells that were kept aside")
    decided, calibrated = [None] * len(features), [None] * len(features)
    alone = {name: [None] * len(features) for name in wanted}
    for fold in numbers:
        others, own = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        choice = choose(logits, labels, others, classes, recipe)
        singles = {name: choose({name: logits[name]}, labels, others, classes, recipe) for name in wanted}
        prior = frequencies(labels, others, classes)
        for well in own:
            calibrated[well] = mix({name: logits[name][well] for name in wanted}, choice)
            decided[well] = decide(calibrated[well], prior, choice.tilt, recipe)
            for name, single in singles.items():
                alone[name][well] = decide(mix({name: logits[name][well]}, single), prior, single.tilt, recipe)

    everything = np.arange(len(features))
    choice = choose(logits, labels, everything, classes, recipe)
    progress.report(0.93, "Fitting the trees to all wells")
    rows, targets = _rows(features, labels, everything)
    members: list[tuple[nn.Module, float]] = []
    for name, weight in choice.weights.items():
        if weight == 0:
            continue
        modules = networks if name == "network" else [fit_trees(name, rows, targets, classes, recipe)]
        members += [(module.cpu(), weight / len(modules)) for module in modules]
    return Learned(members, choice, frequencies(labels, everything, classes), calibrated, decided, alone, history)


def predict(member: nn.Module, features: np.ndarray) -> np.ndarray:
    """Return log-probabilities (T, K) of one well by one member."""
    device = next(iter(member.state_dict().values())).device
    with torch.inference_mode():
        return log_probabilities(member, torch.from_numpy(features).to(device)).cpu().numpy()


def choose(logits: dict[str, list[np.ndarray]], labels: list[np.ndarray], wells: Sequence[int], classes: int, recipe: Recipe) -> Choice:
    """Choose weights, temperature and tilt by the predictions of some wells."""
    known = [np.flatnonzero(labels[well] >= 0) for well in wells]
    truth = np.concatenate([labels[well][rows] for well, rows in zip(wells, known)])
    each = {name: np.concatenate([found[well][rows] for well, rows in zip(wells, known)]) for name, found in logits.items()}
    some = slice(None, None, max(1, len(truth) // ENOUGH_ROWS))
    table, best = [], None
    for weights in _mixtures(list(each)):
        mixed = log_softmax(sum(weight * each[name] for name, weight in weights.items()), axis=1)
        temperature = fit_temperature(mixed[some], truth[some])
        figures = scores(_confusion(truth, mixed.argmax(axis=1), classes))
        row = {
            "weights": weights,
            "temperature": temperature,
            "log_loss": negative_log_likelihood(mixed[some], truth[some], temperature),
            "accuracy": float(figures["accuracy"]),
            "macro_f1": float(figures["macro_f1"]),
        }
        table.append(row)
        if best is None or row["log_loss"] < best["log_loss"]:
            best = row
    choice = Choice(best["weights"], best["temperature"], 0.0, table)
    if recipe.decision != "balanced":
        return choice
    mixed, prior = mix(each, choice), frequencies(labels, wells, classes)

    def worth(tilt: float) -> float:
        figures = scores(_confusion(truth, decide(mixed, prior, tilt, recipe), classes))
        return float(figures["accuracy"] + figures["macro_f1"] / 2)

    return Choice(choice.weights, choice.temperature, max(TILTS, key=worth), table)


def mix(logits: dict[str, np.ndarray], choice: Choice) -> np.ndarray:
    """Return the calibrated log-probabilities (N, K) of a mixture of members' log-probabilities."""
    mixed = log_softmax(sum(weight * logits[name] for name, weight in choice.weights.items()), axis=1)
    return log_softmax(mixed / choice.temperature, axis=1)


def decide(logits: np.ndarray, prior: np.ndarray, tilt: float, recipe: Recipe) -> np.ndarray:
    """Decide for a facies at each depth.

    ``probable`` takes the most probable one. ``penalty`` takes the one with the smallest expected penalty. ``balanced`` divides
    probabilities by a power of the facies' frequencies first, so that rare ones are not passed over (logit adjustment: Menon et al.,
    2021, arXiv:2007.07314).

    Parameters
    ----------
    logits : numpy.ndarray
        (N, K) log-probabilities.
    prior : numpy.ndarray
        (K,) share of each facies.
    tilt : float
        The power.
    recipe : Recipe
        Says which rule, and the penalties.

    Returns
    -------
    numpy.ndarray
        int64 (N,).
    """
    return decide_by(recipe.decision, logits, prior, tilt, recipe.penalty)


def decide_by(rule: str, logits: np.ndarray, prior, tilt: float, penalty) -> np.ndarray:
    """Do what :func:`decide` does, from what a model's card holds."""
    if rule == "penalty":
        return (softmax(logits, axis=1) @ np.asarray(penalty)).argmin(axis=1)
    return (logits - tilt * np.log(np.asarray(prior))).argmax(axis=1)


def frequencies(labels: list[np.ndarray], wells: Sequence[int], classes: int) -> np.ndarray:
    """Return the share (K,) of each class in some wells, as if there were one step more of each."""
    counts = sum(np.bincount(labels[well][labels[well] >= 0], minlength=classes) for well in wells) + 1.0
    return counts / counts.sum()


def fit_trees(name: str, rows: np.ndarray, labels: np.ndarray, classes: int, recipe: Recipe) -> nn.Module:
    """Fit boosted or extremely randomised trees to rows (N, F) of known facies."""
    if len(rows) > MOST_ROWS:
        chosen = balanced_sample(labels, MOST_ROWS, recipe.seed)
        rows, labels = rows[chosen], labels[chosen]
    return (
        fit_boosted(rows[:, : recipe.channels], labels, classes, recipe.seed)
        if name == "boosted"
        else fit_forest(rows, labels, classes, recipe.seed)
    )


def fit_forest(rows: np.ndarray, labels: np.ndarray, classes: int, seed: int) -> ContextForest:
    """Fit extremely randomised trees (Geurts, Ernst & Wehenkel, 2006, doi:10.1007/s10994-006-6226-1)."""
    forest = ExtraTreesClassifier(100, min_samples_leaf=_leaf(len(rows), 10), max_features=0.3, n_jobs=-1, random_state=seed)
    forest.fit(np.nan_to_num(rows, nan=MISSING), labels)
    return store_forest(forest, rows.shape[1], classes, ())


def fit_boosted(rows: np.ndarray, labels: np.ndarray, classes: int, seed: int) -> BoostedTrees:
    """Fit boosted trees by histograms, small ones with much shrinkage: wells differ more than their depths do."""
    found = np.unique(labels)
    if len(found) == 1:
        return _constant(int(found[0]), rows.shape[1], classes)
    boosted = HistGradientBoostingClassifier(
        max_iter=100, learning_rate=0.06, max_leaf_nodes=8, l2_regularization=50.0, min_samples_leaf=_leaf(len(rows), 100),
        max_features=0.3, early_stopping=False, random_state=seed,
    )  # fmt: skip
    boosted.fit(filled(rows), labels)
    return store_boosted(boosted, classes)


def filled(rows: np.ndarray) -> np.ndarray:
    """Fill columns in which nothing was measured with zeros: histograms need a value, and nothing can be learned from a constant."""
    return np.where(np.isfinite(rows).any(axis=0), rows, 0.0)


def _leaf(rows: int, most: int) -> int:
    """Fewest rows of a leaf: fewer where there is little to learn from."""
    return min(most, max(1, rows // 250))


def _constant(label: int, width: int, classes: int) -> BoostedTrees:
    module = build_network({"name": "boostedtrees", "arguments": {"features": width, "classes": classes, "rounds": 1, "nodes": classes}})
    module.start.fill_(np.log(LEAST))
    module.start[label] = 0.0
    return module.eval()


def store_boosted(boosted: HistGradientBoostingClassifier, classes: int) -> BoostedTrees:
    """Copy fitted trees of scikit-learn into :class:`BoostedTrees`; facies that they do not know get next to no probability."""
    found = boosted.classes_.astype(int)
    trees, places, depth = [], [], 1
    for rounds in boosted._predictors:
        own = rounds if len(rounds) > 1 else [None, *rounds]  # of two classes the second alone has trees
        by_class = dict(zip(found, own))
        for label in range(classes):
            tree = by_class.get(label)
            nodes = _flatten(tree.nodes) if tree is not None else _EMPTY
            places.append(sum(len(each["value"]) for each in trees[-1:]) + (places[-1] if places else 0))
            trees.append(nodes)
            depth = max(depth, int(tree.nodes["depth"].max()) if tree is not None else 0)
    arrays = {key: np.concatenate([tree[key] for tree in trees]) for key in _EMPTY}
    arrays["child"] += np.repeat(places, [len(tree["value"]) for tree in trees]).astype(np.int32)
    arguments = {
        "features": int(boosted.n_features_in_), "classes": classes, "rounds": len(boosted._predictors),
        "nodes": len(arrays["value"]), "depth": depth,
    }  # fmt: skip
    module = build_network({"name": "boostedtrees", "arguments": arguments})
    start = np.full(classes, np.log(LEAST) - 10)
    baseline = boosted._baseline_prediction.ravel()
    start[found] = baseline if len(baseline) > 1 else [0.0, baseline[0]]
    state = {key: torch.from_numpy(value) for key, value in arrays.items()}
    module.load_state_dict({**state, "start": torch.from_numpy(start).float(), "root": torch.tensor(places, dtype=torch.int32)})
    return module.eval()


_EMPTY = {
    "feature": np.zeros(1, np.int32),
    "threshold": np.full(1, np.inf, np.float32),
    "missing_right": np.zeros(1, np.uint8),
    "child": np.zeros(1, np.int32),
    "value": np.zeros(1, np.float32),
}


def _flatten(nodes: np.ndarray) -> dict[str, np.ndarray]:
    """Order a tree breadth first, so that the two children of a node are neighbours."""
    order, level = [], np.zeros(1, np.int64)
    while len(level):
        order.append(level)
        inner = level[nodes["is_leaf"][level] == 0]
        level = np.stack([nodes["left"][inner], nodes["right"][inner]], axis=1).reshape(-1).astype(np.int64)
    order = np.concatenate(order)
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    nodes, ends = nodes[order], nodes["is_leaf"][order] > 0
    return {
        "feature": np.where(ends, 0, nodes["feature_idx"]).astype(np.int32),
        "threshold": np.where(ends, np.inf, round_down(nodes["num_threshold"])).astype(np.float32),
        "missing_right": (~ends & (nodes["missing_go_to_left"] == 0)).astype(np.uint8),
        "child": np.where(ends, np.arange(len(order)), place[nodes["left"].astype(np.int64) % len(order)]).astype(np.int32),
        "value": np.where(ends, nodes["value"], 0).astype(np.float32),
    }


def fit_network(
    features: list[np.ndarray], labels: list[np.ndarray], wells: Sequence[int], classes: int, recipe: Recipe, seed: int, progress: Progress
) -> tuple[nn.Module, list[dict]]:
    """Train a network along depth on some wells; returns it and its history."""
    task = Windows(features, labels, wells, classes, recipe, seed)
    settings = Settings(recipe.epochs, recipe.learning_rate, weight_decay=0.05, warmup=0.2, seed=seed)
    history = fit(task, settings, progress, recipe.device)
    return task.module.eval(), history


class Windows:
    """Windows of depth as the training loop takes them.

    Each window is disturbed as logs are: whole logs are left out, gains and zero points are off, and the beds lie at other depths.
    """

    def __init__(self, features, labels, wells, classes: int, recipe: Recipe, seed: int):
        torch.manual_seed(seed)
        count = recipe.channels
        self.module = build_network({"name": "depthnetwork", "arguments": {"channels": count, "classes": classes}})
        self._series = [features[well][:, :count].T for well in wells]
        self._labels = [labels[well] for well in wells]
        self._recipe, self._seed = recipe, seed
        lengths = np.array([len(each) for each in self._labels], float)
        self._shares = lengths / lengths.sum()
        self.steps = max(1, round(lengths.sum() / (recipe.window * recipe.batch)))
        everything = np.concatenate(self._series, axis=1)
        self._centre, self._scale = centre_and_scale(everything)
        self.module.centre.copy_(torch.from_numpy(self._centre))
        self.module.scale.copy_(torch.from_numpy(self._scale))
        counts = np.bincount(np.concatenate(self._labels)[np.concatenate(self._labels) >= 0], minlength=classes)
        weights = np.where(counts > 0, (counts.sum() / np.maximum(counts, 1)) ** RARE, 0.0)
        self._weights = torch.tensor(weights * counts.sum() / (weights * counts).sum(), dtype=torch.float32)
        penalty = recipe.penalty
        self._penalty = None if penalty is None else torch.tensor(penalty / penalty.max(), dtype=torch.float32)

    def batches(self, epoch: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        """Yield windows (B, C, T), NaN where not measured, and their facies (B, T), -1 where unknown."""
        random = np.random.default_rng([self._seed, epoch])
        for _ in range(self.steps):
            wells = random.choice(len(self._series), self._recipe.batch, p=self._shares)
            windows = [self._window(random, well) for well in wells]
            yield tuple(torch.from_numpy(np.stack(part)) for part in zip(*windows))

    def _window(self, random: np.random.Generator, well: int) -> tuple[np.ndarray, np.ndarray]:
        length, logs = self._recipe.window, self._recipe.logs
        series, labels = self._series[well], self._labels[well]
        start = random.integers(0, max(series.shape[1] - length, 0) + 1)
        x = np.full((len(series), length), np.nan, np.float32)
        y = np.full(length, -1)
        count = min(length, series.shape[1] - start)
        x[:, :count], y[:count] = series[:, start : start + count], labels[start : start + count]
        centre, scale = self._centre[:, None], self._scale[:, None]
        gain, shift = 0.1 * random.standard_normal((2, len(series), 1))
        gain[logs] = 0.0  # the depth is moved, not stretched
        shift[:logs] *= 2
        shift[logs + 1 :] *= 2
        x = centre + (x - centre) * (1 + gain) + shift * scale
        lost = np.flatnonzero(random.random(logs) < 0.15)
        x[lost], x[logs + 1 + lost] = np.nan, np.nan
        return x.astype(np.float32), y

    def loss(self, module: nn.Module, batch) -> torch.Tensor:
        """Return cross-entropy, facies weighted by rarity, plus the expected penalty where there is a matrix."""
        x, y = batch
        logits = module(x)
        if not (y >= 0).any():
            return logits.sum() * 0.0
        loss = functional.cross_entropy(logits, y, weight=self._weights.to(x.device), ignore_index=-1, label_smoothing=SMOOTHING)
        if self._penalty is not None:
            costs = self._penalty.to(x.device)[y.clamp_min(0)].permute(0, 2, 1)
            loss = loss + (logits.softmax(dim=1) * costs).sum(dim=1)[y >= 0].mean()
        return loss

    def validate(self, module: nn.Module) -> dict[str, float]:
        """Return nothing: the last weights are taken, and the fold that is kept aside stays unseen."""
        return {}


def centre_and_scale(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return median and spread of each row of (C, N), 0 and 1 where nothing was measured, float32."""
    centre, scale = np.zeros(len(values), np.float32), np.ones(len(values), np.float32)
    for row, each in enumerate(values):
        measured = each[np.isfinite(each)]
        if len(measured):
            low, centre[row], high = np.quantile(measured, [0.1, 0.5, 0.9])
            scale[row] = max((high - low) / 2.563, 1e-6 * abs(centre[row]), 1e-6)
    return centre, scale


def _mixtures(names: list[str]) -> list[dict[str, float]]:
    """List all weights of the members that add up to one."""
    return [dict(zip(names, each)) for each in product(WEIGHTS, repeat=len(names)) if abs(sum(each) - 1) < 1e-9]


def _rows(features: list[np.ndarray], labels: list[np.ndarray], wells: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    known = [labels[well] >= 0 for well in wells]
    return (
        np.concatenate([features[well][rows] for well, rows in zip(wells, known)]),
        np.concatenate([labels[well][rows] for well, rows in zip(wells, known)]),
    )


def _confusion(truth: np.ndarray, found: np.ndarray, classes: int) -> np.ndarray:
    return block_confusions(truth, found, np.zeros(len(truth), int), classes)[0]
