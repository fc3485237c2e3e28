"""Spatial folds of samples: whole blocks, or clusters, with the presences of one camp on one side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree
from sklearn.cluster import KMeans

from ..data.splits import balance, cell_blocks
from ..errors import InputError
from ..progress import Progress
from ..raster.grid import Grid
from .samples import Samples

CAMP = 0.1  # of a block: presences nearer to each other than this are of one camp
LAGS = 24  # distances at which the correlation of evidence is measured
PAIRS = 4000  # pairs of cells at each distance
UNCORRELATED = 0.3679  # exp(-1): the range of an exponential correlation
BLOCKS_PER_FOLD = 2  # with presences, at least


@dataclass(frozen=True)
class Folds:
    """Folds of samples.

    Attributes
    ----------
    folds : numpy.ndarray
        uint8 ``(N,)`` from 1.
    blocks : numpy.ndarray
        ``(N,)`` number of the block or cluster that each sample lies in; the bootstrap resamples them.
    xy : numpy.ndarray
        ``(N, 2)`` map coordinates of the samples.
    buffer : float
        Samples this near to a held-out one (map units) are not learned from.
    words : dict
        How they were made, for report and card: ``kind``, ``folds``, ``size``, ``camps``, ``buffer`` …
    """

    folds: np.ndarray
    blocks: np.ndarray
    xy: np.ndarray
    buffer: float
    words: dict

    @property
    def numbers(self) -> list[int]:
        """The folds that occur, ascending."""
        return np.unique(self.folds).tolist()

    def split(self, fold: int) -> tuple[np.ndarray, np.ndarray]:
        """Return which samples may be learned from and which are tested when a fold is held out, bool ``(N,)`` each."""
        out = self.folds == fold
        learn = ~out
        if self.buffer > 0:
            near = cKDTree(self.xy[out]).query(self.xy[learn])[0] <= self.buffer
            learn[np.flatnonzero(learn)[near]] = False
        return learn, out


def block_folds(
    samples: Samples,
    grid: Grid,
    size: float,
    folds: int,
    progress: Progress,
    *,
    buffer: float = 0.0,
    camp: float | None = None,
    seed: int = 0,
) -> Folds:
    """Give whole square blocks to folds; blocks that share a camp of presences stay together.

    Parameters
    ----------
    samples : Samples
    grid : Grid
    size : float
        Side of a block in map units; see :func:`choose_block_size`.
    folds : int
        Number of folds; fewer where presences lie in fewer blocks.
    progress : Progress
        Warned about fewer folds.
    buffer : float
        In map units.
    camp : float, optional
        Presences nearer to each other than this, in map units, are of one camp; a tenth of a block where left out. It is halved
        until camps leave enough groups of blocks.
    seed : int

    Returns
    -------
    Folds

    Raises
    ------
    InputError
        If all presences lie in one block.
    """
    ids, block = np.unique(cell_blocks(grid, size, samples.columns, samples.rows), return_inverse=True)
    xy, there = samples.xy(grid), samples.presence
    occupied = len(np.unique(block[there]))
    if occupied < 2:
        raise InputError(
            "All {count} presences lie in one block of {size:g} map units: nothing is left to test on.",
            hint="Choose a smaller BLOCK_SIZE, or add presences elsewhere.",
            count=int(there.sum()),
            size=size,
        )
    if occupied < folds:
        progress.warn("Presences lie in only {found} blocks: there are {found} folds, not {folds}.", found=occupied, folds=folds)
        folds = occupied
    camp = CAMP * size if camp is None else camp
    while True:
        groups, camps = _join_camps(xy[there], block[there], len(ids), camp)
        enough = len(np.unique(groups[block[there]])) >= folds
        if enough:
            break
        camp = camp / 2 if camp > min(grid.pixel_size) else 0.0
    numbers, group = np.unique(groups, return_inverse=True)
    counts = np.stack([np.bincount(group[block[chosen]], minlength=len(numbers)) for chosen in (there, samples.contrast)], axis=1)
    fold = _balance(counts, folds, seed)[group[block]]
    words = {"kind": "blocks", "folds": folds, "size": float(size), "blocks": len(ids), "occupied": occupied, "camps": camps,
             "camp_distance": float(camp), "buffer": float(buffer)}  # fmt: skip
    return Folds(fold, block, xy, float(buffer), words)


def _balance(counts: np.ndarray, folds: int, seed: int) -> np.ndarray:
    """Spread groups with presences over the folds first, so that none is without, then the others."""
    occupied = counts[:, 0] > 0
    result = np.zeros(len(counts), np.uint8)
    result[occupied] = balance(counts[occupied], folds, seed)
    held = np.bincount(result, weights=counts[:, 1], minlength=folds + 1)[1:]
    rest = np.flatnonzero(~occupied)
    for group in rest[np.argsort(-counts[rest, 1], kind="stable")]:
        fold = int(np.argmin(held))
        held[fold] += counts[group, 1]
        result[group] = fold + 1
    return result


def _join_camps(xy: np.ndarray, block: np.ndarray, blocks: int, distance: float) -> tuple[np.ndarray, int]:
    """Return for each block the number of its group, and the number of camps (single linkage at a distance)."""
    camps = fcluster(linkage(xy, "single"), distance, "distance") if distance > 0 else np.arange(1, len(xy) + 1)
    first = np.zeros(camps.max() + 1, int)
    first[camps[::-1]] = block[::-1]
    links = coo_array((np.ones(len(block), bool), (block, first[camps])), shape=(blocks, blocks))
    return connected_components(links, directed=False)[1], int(camps.max())


def cluster_folds(samples: Samples, grid: Grid, size: float, folds: int, *, buffer: float = 0.0, seed: int = 0) -> Folds:
    """Make folds of k-means clusters of the places of presences and contrast (Brenning, 2012, doi:10.1109/IGARSS.2012.6352393).

    Repeat with other seeds for other partitions. The area belongs to the nearest cluster. Clusters are too few to be resampled;
    the bootstrap takes square blocks of side ``size`` in map units.
    """
    xy = samples.xy(grid)
    learned = samples.presence | (samples.contrast if (samples.kinds < 0).any() else samples.presence)
    means = KMeans(folds, n_init=1, random_state=seed).fit(xy[learned])
    fold = (means.predict(xy) + 1).astype(np.uint8)
    if len(np.unique(fold[samples.presence])) < folds or len(np.unique(fold[samples.contrast])) < folds:
        raise InputError(
            "A cluster holds only presences or none: {folds} folds cannot be made.", hint="Choose fewer FOLDS, or blocks.", folds=folds
        )
    block = np.unique(cell_blocks(grid, size, samples.columns, samples.rows), return_inverse=True)[1]
    words = {"kind": "clusters", "folds": folds, "size": float(size), "buffer": float(buffer), "seed": seed}
    return Folds(fold, block, xy, float(buffer), words)


def choose_block_size(samples: Samples, grid: Grid, values: np.ndarray, folds: int, seed: int = 0) -> tuple[float, dict]:
    """Choose the side of the blocks: as large as evidence stays correlated and camps are wide, while each fold gets its blocks.

    Parameters
    ----------
    samples : Samples
    grid : Grid
    values : numpy.ndarray
        ``(N, C)`` encoded evidence at the samples.
    folds : int
    seed : int

    Returns
    -------
    size : float
        In map units.
    words : dict
        ``correlation_range`` (distance at which the correlation falls below 1/e, of the channel that keeps it longest), ``spacing``
        (median distance of a presence to the nearest other one), both in map units, ``limited`` (whether fewer blocks with
        presences than two a fold would have been left).
    """
    xy, there = samples.xy(grid), samples.presence
    ranges = correlation_ranges(xy[samples.area], values[samples.area], seed)
    spacing = float(np.median(cKDTree(xy[there]).query(xy[there], 2)[0][:, 1]))
    smallest = 4 * max(grid.pixel_size)
    wanted = max(2 * float(ranges.max()), 2 * spacing, smallest)
    size = wanted
    while size > smallest:
        occupied = len(np.unique(cell_blocks(grid, size, samples.columns[there], samples.rows[there])))
        if occupied >= min(BLOCKS_PER_FOLD * folds, there.sum()):
            break
        size *= 0.9
    size = float(f"{max(size, smallest):.2g}")
    return size, {"correlation_range": float(ranges.max()), "spacing": spacing, "limited": bool(size < 0.9 * wanted)}


def correlation_ranges(xy: np.ndarray, values: np.ndarray, seed: int = 0) -> np.ndarray:
    """Distance at which the correlation of each channel falls below 1/e, ``(C,)``, from pairs of cells ``(N, 2)``, ``(N, C)``."""
    random = np.random.default_rng(seed)
    first, second = random.integers(0, len(xy), (2, LAGS * PAIRS))
    distance = np.hypot(*(xy[first] - xy[second]).T)
    edges = np.quantile(distance, 0.5) * np.geomspace(0.01, 1, LAGS + 1)
    # Far pairs are many and near ones few: near ones are found by their neighbours.
    near = cKDTree(xy).query(xy[first[:PAIRS]], min(64, len(xy)))
    first = np.concatenate([first, np.repeat(first[:PAIRS], near[1].shape[1])])
    second = np.concatenate([second, near[1].ravel()])
    distance = np.concatenate([distance, near[0].ravel()])
    apart = distance > 0
    first, second, distance = first[apart], second[apart], distance[apart]
    lag = np.digitize(distance, edges)
    mean, std = values.mean(axis=0), values.std(axis=0)
    scaled = (values - mean) / np.where(std > 0, std, 1)
    result = np.full(values.shape[1], edges[-1])
    for channel in range(values.shape[1]):
        difference = (scaled[first, channel] - scaled[second, channel]) ** 2
        counts = np.bincount(lag, minlength=LAGS + 2)
        correlation = 1 - 0.5 * np.bincount(lag, difference, minlength=LAGS + 2) / np.maximum(counts, 1)
        below = np.flatnonzero((correlation[1:-1] < UNCORRELATED) & (counts[1:-1] >= 30))
        if len(below):
            result[channel] = np.sqrt(edges[below[0]] * edges[below[0] + 1])
    return result
