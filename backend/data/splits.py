"""Spatial folds: labels that lie near each other are never on both sides of a split.

Cells of one outcrop or one map unit resemble their neighbours, so a random split lets a model look up its answers (Roberts et al.
2017, doi:10.1111/ecog.02881). Here the labelled area is cut into square blocks, and whole blocks go to folds. Folds are numbered from
1; 0 means "in no fold". Labels are integer arrays ``(H, W)`` with -1 where there is none.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import distance_transform_edt

from ..errors import InputError
from ..raster.grid import Grid, Window

BLOCKS_PER_FOLD = 5
SMALLEST_BLOCK = 4  # pixels
MOST_FOLDS = 255


@dataclass(frozen=True)
class BlockFolds:
    """Folds made of square blocks.

    Attributes
    ----------
    grid : Grid
        Grid of the label raster.
    size : float
        Side of a block in map units.
    ids, folds : numpy.ndarray
        Numbers of the blocks that hold labels, ascending, and their folds (uint8, from 1).
    """

    grid: Grid
    size: float
    ids: np.ndarray
    folds: np.ndarray

    @property
    def numbers(self) -> list[int]:
        """The folds that occur, ascending."""
        return np.unique(self.folds).tolist()

    def at(self, window: Window) -> np.ndarray:
        """Folds of the cells of a window, uint8 ``(H, W)``; 0 in blocks without labels. The window may stick out of the raster."""
        return self._look_up(block_ids(self.grid, self.size, window))

    def of(self, cells) -> np.ndarray:
        """Folds of single cells, given by their ``columns`` and ``rows``, uint8 ``(N,)``."""
        return self._look_up(cell_blocks(self.grid, self.size, cells.columns, cells.rows))

    def _look_up(self, ids: np.ndarray) -> np.ndarray:
        place = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return np.where(self.ids[place] == ids, self.folds[place], 0).astype(np.uint8)


def block_ids(grid: Grid, size: float, window: Window | None = None) -> np.ndarray:
    """Return the number of the square block that holds the centre of each cell.

    Parameters
    ----------
    grid : Grid
    size : float
        Side of a block in map units. Blocks start at the upper left corner of the grid's bounding box and follow the map's axes,
        also where the raster is rotated.
    window : Window, optional
        May stick out of the grid; the whole grid when left out.

    Returns
    -------
    numpy.ndarray
        int64 ``(H, W)``.
    """
    x, y, width, height = window or grid.whole
    return cell_blocks(grid, size, np.arange(x, x + width)[None, :], np.arange(y, y + height)[:, None])


def cell_blocks(grid: Grid, size: float, columns: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Return the numbers of the blocks that hold cells, like :func:`block_ids`."""
    i, j = _block(grid, size, *grid.xy(columns + 0.5, rows + 0.5))
    return j * (1 << 32) + i


def block_centres(grid: Grid, size: float, ids) -> np.ndarray:
    """Centres of blocks in map units, ``(N, 2)`` x and y."""
    xmin, _, _, ymax = grid.bounds
    j, i = np.divmod(np.asarray(ids, np.int64) + (1 << 31), 1 << 32)
    i = i - (1 << 31)
    return np.stack([xmin + (i + 0.5) * size, ymax - (j + 0.5) * size], axis=1)


def assign_blocks(
    columns: np.ndarray, rows: np.ndarray, labels: np.ndarray, grid: Grid, size: float, folds: int, seed: int = 0
) -> BlockFolds:
    """Give whole blocks to folds so that each fold holds about the same share of every class.

    Parameters
    ----------
    columns, rows, labels : numpy.ndarray
        Place and class index of the labelled cells, or of a sample of them that is even within each class.
    grid : Grid
    size : float
        Side of a block in map units.
    folds : int
        Number of folds.
    seed : int
        Orders blocks of equal weight.

    Returns
    -------
    BlockFolds

    Raises
    ------
    InputError
        If the labels lie in fewer blocks than folds.
    """
    ids, block = np.unique(cell_blocks(grid, size, columns, rows), return_inverse=True)
    if not 2 <= folds <= MOST_FOLDS:
        raise InputError("Expected a number of folds from 2 to {most}, found {folds}.", hint="Change FOLDS.", folds=folds, most=MOST_FOLDS)
    if len(ids) < folds:
        raise InputError(
            "{folds} folds were asked for, but the labels lie in only {found} blocks of {size:g} map units.",
            hint="Choose a smaller BLOCK_SIZE or fewer FOLDS, or add labels elsewhere.",
            folds=folds,
            found=len(ids),
            size=size,
        )
    classes = int(labels.max()) + 1
    counts = np.bincount(block * classes + labels, minlength=len(ids) * classes).reshape(len(ids), classes)
    return BlockFolds(grid, size, ids, balance(counts, folds, seed))


def balance(counts: np.ndarray, folds: int, seed: int = 0) -> np.ndarray:
    """Greedy balance: the heaviest block first, each to the fold that has least of what the block holds.

    Parameters
    ----------
    counts : numpy.ndarray
        Labelled cells by block and class ``(B, K)``.
    folds : int
    seed : int

    Returns
    -------
    numpy.ndarray
        uint8 ``(B,)``, 1 to ``folds``. No fold is empty while there are at least as many blocks.
    """
    counts = np.asarray(counts, float)
    shares = np.concatenate([counts, counts.sum(axis=1, keepdims=True)], axis=1)
    shares = shares / np.maximum(shares.sum(axis=0), 1)
    random = np.random.default_rng(seed)
    order = random.permutation(len(counts))
    order = order[np.argsort(-shares[order].sum(axis=1), kind="stable")]
    held = np.zeros((folds, shares.shape[1]))
    result = np.zeros(len(counts), np.uint8)
    for block in order:
        # Adding a block to a fold raises the sum of squared shares by 2 held·share + const: the smallest rise keeps folds even.
        fold = int(np.argmin(held @ shares[block]))
        held[fold] += shares[block]
        result[block] = fold + 1
    return result


def automatic_block_size(columns: np.ndarray, rows: np.ndarray, grid: Grid, folds: int) -> float:
    """Find the largest block that still leaves enough blocks to every fold.

    The longer side of the labelled area is divided by 2, 3, 4 …; the first size at which at least five blocks per fold hold
    labels is taken, rounded to two digits, but never less than four pixels.

    Parameters
    ----------
    columns, rows : numpy.ndarray
        Cells that have a label, or an even sample of them.
    grid : Grid
    folds : int

    Returns
    -------
    float
        Side of a block in map units.
    """
    x, y = grid.xy(columns + 0.5, rows + 0.5)
    smallest = SMALLEST_BLOCK * max(grid.pixel_size)
    extent = max(np.ptp(x), np.ptp(y)) + max(grid.pixel_size)
    for parts in range(2, 1 + math.ceil(extent / smallest)):
        size = max(_round_down(extent / parts), smallest)
        if np.unique(np.stack(_block(grid, size, x, y)), axis=1).shape[1] >= BLOCKS_PER_FOLD * folds:
            return size
    return smallest


def training_cells(folds: np.ndarray, held_out: Iterable[int], buffer: float, pixel_size: tuple[float, float]) -> np.ndarray:
    """Cells from which may be learned when some folds are held out.

    Parameters
    ----------
    folds : numpy.ndarray
        uint8 ``(H, W)``, 0 = in no fold.
    held_out : iterable of int
        Folds kept for validation or test.
    buffer : float
        Cells whose centre is this near (map units, inclusive) to the centre of a held-out cell are left out as well.
    pixel_size : tuple of float
        Width and height of a cell in map units.

    Returns
    -------
    numpy.ndarray
        bool ``(H, W)``.
    """
    out = np.isin(folds, list(held_out))
    usable = (folds > 0) & ~out
    if buffer > 0 and out.any():
        usable &= distance_transform_edt(~out, sampling=(pixel_size[1], pixel_size[0])) > buffer
    return usable


def _block(grid, size: float, x, y) -> tuple[np.ndarray, np.ndarray]:
    """Return column and row of the blocks that hold points."""
    xmin, _, _, ymax = grid.bounds
    return np.floor((x - xmin) / size).astype(np.int64), np.floor((ymax - y) / size).astype(np.int64)


def _round_down(value: float) -> float:
    step = 10.0 ** (math.floor(math.log10(value)) - 1)
    return math.floor(value / step + 1e-9) * step
