"""From ground and recipe to a model and to predictions of ground that it has not seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from scipy.special import log_softmax
from torch import nn

from ...models.predictor import Predictor
from ..data.sampling import Cells, survey
from ..evaluation.baselines import majority, pixel_forest
from ..evaluation.calibration import fit_temperature
from ..inference.device import prepare
from ..inference.pipeline import map_raster
from ..progress import Progress
from ..raster.grid import Window
from ..training.automatic import ROTATIONS, choose, context_features, context_forest, rotate
from .ground import Ground, Recipe, ensemble, train
from .mapping import Probabilities

BASELINE_CELLS = 50_000  # that the pixel forest learns from
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
        (N, K) log-probabilities at the ground's cells before calibration, NaN where they are not tested.
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
        cells = ground.cells.take((ground.cells.folds == plan.validation) & ground.cells.even)
        temperature = fit_temperature(predict(run, module, cells, progress.part(0.95, 1.0)), cells.labels)
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
        watched = (ground.cells.folds == run.plan.validation) & ground.cells.even
        forest = _context_forest(run, features, ground.usable(kept_out | {run.plan.validation}))
        temperature = fit_temperature(_vote(forest, features[watched]), ground.cells.labels[watched])
    words = ("The forest on smoothed neighbourhoods was fitted, as asked.", {})
    return Learned(_context_forest(run, features, ground.usable(kept_out)), logits, temperature, [], "forest", words, [])


def rivals(run: Run, groups: list[list[int]] | None, progress: Progress) -> dict[str, np.ndarray]:
    """Predict the tested cells by what every model has to stand beside, with the same folds held out: (N, K) log-probabilities."""
    ground = run.ground
    found = {name: np.full((len(ground.cells), len(ground.classes)), np.nan, np.float32) for name in ("majority", "pixel")}
    values = cell_values(ground)
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


def cell_values(ground: Ground) -> np.ndarray:
    """Bands, or what the rivals see in place of them, at the cells, float32 (N, C)."""
    reader = ground.reader if ground.features is None else ground.features
    values = np.empty((len(ground.cells), len(reader.bands)), np.float32)
    for window, inside in survey(ground.cells):
        cells = ground.cells.take(inside)
        values[inside] = reader.read(window)[:, cells.rows - window.y, cells.columns - window.x].T
    return values


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


def learner(network: str, few: bool) -> Callable[[Run, Progress], Learned]:
    """Return the way of learning that an ARCHITECTURE means."""
    if network == "contextforest":
        return learn_forest
    if network == "automatic":
        return learn_by_choice if few else partial(learn_network, asked=False)
    return learn_network
