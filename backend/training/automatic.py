"""Network, context forest or their mixture: the choice by spatial validation inside the training labels.

With few labels a forest on smoothed neighbourhoods is a strong rival of a network, and a mixture of both is often best. The
labelled cells are rotated over groups of spatial folds: each time both are trained without one group and predict it. The
predictions of all groups, pooled, decide the network's weight in the mixture, from 0 (forest alone) to 1 (network alone): the one
with the smallest log loss after calibration (stacking with a proper score: Yao et al., 2018, doi:10.1214/17-BA1091), which tells
more from few cells than accuracy does. The
networks of the rotation together are the final network (a cross-validation ensemble: Krogh & Vedelsby, 1995), so nothing is
trained twice; the forest, which is quick, is fitted again on all cells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from scipy.special import log_softmax
from torch import nn

from ...models.networks.contextforest import ContextFeatures, ContextForest
from ...models.networks.mixture import combine
from ...models.predictor import standardise
from ..data.sampling import Cells, survey
from ..evaluation.calibration import fit_temperature, negative_log_likelihood
from ..evaluation.metrics import block_confusions, scores
from ..progress import Progress
from ..raster.grid import Window
from ..raster.reader import RasterReader
from .forest import SIGMAS, fit_forest

FEW_LABELS = 200_000  # about three full windows of 256 x 256
FOREST_CELLS = 20_000
ROTATIONS = 3
WEIGHTS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0)
CONTEXT = 64  # pixels around a cell that a network without a stated halo gets to see

Train = Callable[[set[int], int, Progress], nn.Module]
Usable = Callable[[set[int]], np.ndarray]


@dataclass(frozen=True)
class Choice:
    """What was chosen, and on what grounds.

    Attributes
    ----------
    module : torch.nn.Module
        The chosen model; ``module.spec`` goes into the card.
    name : str
        ``network``, ``forest`` or ``mixture``.
    weight : float
        Of the network: 0 for the forest alone, 1 for the network alone.
    table : list of dict
        For each weight its validation figures: ``weight``, ``accuracy``, ``macro_f1``, ``log_loss`` (nats per cell, calibrated).
    reason : tuple of (str, dict)
        Why, in plain words: a template and its values.
    logits : numpy.ndarray
        (N, K) log-probabilities of the chosen model for each labelled cell, from a rotation that had not seen the cell's fold.
    forest_logits : numpy.ndarray
        The same of the context forest alone: the honest baseline.
    """

    module: nn.Module
    name: str
    weight: float
    table: list[dict]
    reason: tuple[str, dict]
    logits: np.ndarray
    forest_logits: np.ndarray


def few_labels(cells: Cells) -> bool:
    """Whether the labels are so few that the choice is worth its time; with more, the network runs alone."""
    return int(cells.counts.sum()) <= FEW_LABELS


def choose(
    reader: RasterReader,
    cells: Cells,
    usable: Usable,
    train: Train,
    *,
    mean: Sequence[float],
    std: Sequence[float],
    classes: int,
    flips: bool,
    seed: int,
    progress: Progress,
    ensemble: int = 1,
) -> Choice:
    """Train network and forest on rotating spatial folds and choose between them and their mixtures.

    Parameters
    ----------
    reader : RasterReader
        The bands.
    cells : Cells
        Labelled cells that may be learned from, of at least two folds.
    usable : callable
        ``usable(held_out)`` tells which cells may be learned from while these folds are held out, bool (N,); it keeps the
        buffer around them.
    train : callable
        ``train(held_out, seed, progress)`` returns a network trained without the labels of these folds.
    mean, std : sequence of float
        Of the bands.
    classes : int
        Number of classes.
    flips : bool
        Average the network over four mirror images; not where bands hold directions.
    seed : int
    progress : Progress
    ensemble : int
        Networks per rotation.

    Returns
    -------
    Choice
        Its figures are those of cells that were not learned from. The weight was picked among few values on the same
        figures, which flatters them by much less than their confidence intervals.
    """
    bands = len(mean)
    groups = rotate(cells.folds, ROTATIONS)
    progress.log(
        "Automatic choice: {count} rotations over spatial folds ({groups})",
        count=len(groups),
        groups=" | ".join(", ".join(map(str, sorted(group))) for group in groups),
    )
    features = context_features(reader, cells, mean, std, progress)
    forest_logits = np.zeros((len(cells), classes), np.float32)
    network_logits = np.zeros((len(cells), classes), np.float32)
    networks = []
    for number, group in enumerate(groups):
        share = progress.part(0.9 * number / len(groups), 0.9 * (number + 1) / len(groups))
        out, learn = np.isin(cells.folds, list(group)), usable(group)
        forest = context_forest(features[learn], cells.labels[learn], bands, classes, seed)
        forest_logits[out] = forest.vote(torch.from_numpy(features[out])).log().numpy()
        trained = [
            train(group, seed + 101 * number + member, share.part(member / ensemble, (member + 1) / ensemble)) for member in range(ensemble)
        ]
        networks += trained
        network = combine(trained, flips=flips)
        logits = at_cells(reader, cells.take(out), network, mean, std, max(network.halo, CONTEXT), progress)
        network_logits[out] = log_softmax(logits, axis=1)

    table = [weigh(weight, network_logits, forest_logits, cells.labels) for weight in WEIGHTS]
    best = min(table, key=lambda row: row["log_loss"])
    weight = best["weight"]
    progress.report(0.9, "Fitting the forest on all labels")
    members = [(weight, combine(networks, flips=flips))] if weight > 0 else []
    if weight < 1:
        members.append((1 - weight, context_forest(features, cells.labels, bands, classes, seed)))
    module = members[0][1] if len(members) == 1 else combine([member for _, member in members], [share for share, _ in members])
    name = "mixture" if len(members) == 2 else "network" if weight else "forest"
    return Choice(
        module=module,
        name=name,
        weight=weight,
        table=table,
        reason=_reason(name, best, table, len(groups)),
        logits=log_softmax(weight * network_logits + (1 - weight) * forest_logits, axis=1),
        forest_logits=forest_logits,
    )


def rotate(folds: np.ndarray, count: int) -> list[set[int]]:
    """Join folds into at most ``count`` groups of about equal numbers of cells: the largest fold first, each to the smallest group."""
    numbers, sizes = np.unique(folds, return_counts=True)
    groups: list[set[int]] = [set() for _ in range(min(count, len(numbers)))]
    held = np.zeros(len(groups))
    for place in np.argsort(-sizes, kind="stable"):
        smallest = int(np.argmin(held))
        groups[smallest].add(int(numbers[place]))
        held[smallest] += sizes[place]
    return groups


def weigh(weight: float, network_logits: np.ndarray, forest_logits: np.ndarray, labels: np.ndarray) -> dict:
    """Judge the mixture with this weight of the network; see :class:`Choice` for the figures."""
    logits = log_softmax(weight * network_logits + (1 - weight) * forest_logits, axis=1)
    confusion = block_confusions(labels, logits.argmax(axis=1), np.zeros(len(labels)), logits.shape[1])[0]
    figures = scores(confusion)
    return {
        "weight": weight,
        "accuracy": float(figures["accuracy"]),
        "macro_f1": float(figures["macro_f1"]),
        "log_loss": negative_log_likelihood(logits, labels, fit_temperature(logits, labels)),
    }


def context_features(reader: RasterReader, cells: Cells, mean: Sequence[float], std: Sequence[float], progress: Progress) -> np.ndarray:
    """Features of the context forest at labelled cells, float32 (N, F)."""
    module = ContextFeatures(SIGMAS)
    return at_cells(reader, cells, module, mean, std, max(module.radii), progress)


def context_forest(features: np.ndarray, labels: np.ndarray, bands: int, classes: int, seed: int) -> ContextForest:
    """Fit the context forest on at most :data:`FOREST_CELLS` of the cells, rare classes first."""
    if len(labels) > FOREST_CELLS:
        chosen = balanced_sample(labels, FOREST_CELLS, seed)
        features, labels = features[chosen], labels[chosen]
    return fit_forest(features, labels, bands, classes, seed=seed)


def at_cells(
    reader: RasterReader,
    cells: Cells,
    module: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    mean: Sequence[float],
    std: Sequence[float],
    margin: int,
    progress: Progress,
) -> np.ndarray:
    """Evaluate ``module(x, valid)`` on windows that hold cells, with a margin of context, and pick the cells.

    Returns
    -------
    numpy.ndarray
        float32 (N, channels of the result).
    """
    grid = reader.grid
    mean_, std_ = (torch.tensor(values, dtype=torch.float32).view(1, -1, 1, 1) for values in (mean, std))
    result: np.ndarray | None = None
    for window, inside in survey(cells, _side(cells, margin)):
        progress.check()
        wide = _clip(window, margin, grid.width, grid.height)
        values = torch.from_numpy(reader.read(wide))[None]
        with torch.inference_mode():
            found = module(*standardise(values, mean_, std_))[0]
        if result is None:
            result = np.zeros((len(cells), len(found)), np.float32)
        result[inside] = found[:, cells.rows[inside] - wide.y, cells.columns[inside] - wide.x].T.float().numpy()
    return result if result is not None else np.zeros((0, 0), np.float32)


def _side(cells: Cells, margin: int) -> int:
    """Side of the windows that read the fewest pixels: small where cells are scattered."""

    def pixels(side: int) -> int:
        windows = len(np.unique(np.stack([cells.rows // side, cells.columns // side]), axis=1).T)
        return windows * (side + 2 * margin) ** 2

    return min((16, 32, 64, 128, 256), key=pixels)


def _clip(window: Window, margin: int, width: int, height: int) -> Window:
    left, top = max(window.x - margin, 0), max(window.y - margin, 0)
    right, bottom = min(window.x + window.width + margin, width), min(window.y + window.height + margin, height)
    return Window(left, top, right - left, bottom - top)


def balanced_sample(labels: np.ndarray, most: int, seed: int) -> np.ndarray:
    """Draw cells at random; of each class at least its even part of a tenth of ``most``, where it has as many."""
    order = np.random.default_rng(seed).permutation(len(labels))
    least = most // 10 // (int(labels.max()) + 1)
    first = np.concatenate([order[labels[order] == label][:least] for label in np.unique(labels)])
    rest = order[~np.isin(order, first)]
    return np.sort(np.concatenate([first, rest[: most - len(first)]]))


def _reason(name: str, best: dict, table: list[dict], rotations: int) -> tuple[str, dict]:
    forest, network = table[0], table[-1]
    values = {
        "rotations": rotations,
        "weight": best["weight"],
        **{f"{key}_loss": row["log_loss"] for key, row in (("best", best), ("forest", forest), ("network", network))},
        **{f"{key}_accuracy": row["accuracy"] for key, row in (("best", best), ("forest", forest), ("network", network))},
    }
    return _REASONS[name], values


_GROUNDS = " In {rotations} rotations over spatial folds its log loss was {best_loss:.3f} and its accuracy {best_accuracy:.3f}; "
_NETWORK = "the network alone had {network_loss:.3f} and {network_accuracy:.3f}"
_FOREST = "the forest alone had {forest_loss:.3f} and {forest_accuracy:.3f}"
_REASONS = {
    "mixture": "The mixture of network (weight {weight:.1f}) and context forest was chosen." + _GROUNDS + f"{_NETWORK}, {_FOREST}.",
    "network": "The network was chosen." + _GROUNDS + f"{_FOREST}, and no mixture of both was better.",
    "forest": "The context forest was chosen." + _GROUNDS + f"{_NETWORK}, and no mixture of both was better.",
}
