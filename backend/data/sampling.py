"""Where the labels are, and training windows read straight from the rasters."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import torch

from ..errors import InputError
from ..progress import Progress
from ..raster.grid import Window
from ..raster.reader import RasterReader
from .augmentation import Augmentation
from .splits import training_cells

MOST_CELLS = 200_000  # even sample of the labelled cells
MOST_PER_CLASS = 5_000  # on top of it, so that rare classes are there
SURVEY = 1024  # side of the windows in which labels are surveyed
WIDEST_BUFFER = 512  # pixels


@dataclass(frozen=True)
class Cells:
    """Labelled cells of a raster: all of them, or a sample.

    Attributes
    ----------
    columns, rows, labels, folds : numpy.ndarray
        ``(N,)``: place, class index and fold (0: none) of each cell, row by row.
    even : numpy.ndarray
        bool ``(N,)``: whether the cell belongs to the even sample; the others stand in for rare classes.
    counts : numpy.ndarray
        ``(K,)``: all labelled cells by class, in the sample or not.
    """

    columns: np.ndarray
    rows: np.ndarray
    labels: np.ndarray
    folds: np.ndarray
    even: np.ndarray
    counts: np.ndarray

    def __len__(self) -> int:
        return len(self.rows)

    def take(self, chosen: np.ndarray) -> Cells:
        """Return the cells that a mask or an index names; ``counts`` stay those of the whole."""
        parts = (self.columns, self.rows, self.labels, self.folds, self.even)
        return Cells(*(part[chosen] for part in parts), self.counts)

    def in_folds(self, folds) -> Cells:
        """Return the cells with their folds, from what has ``of(cells)``, for example :class:`~.splits.BlockFolds`."""
        return replace(self, folds=folds.of(self))


class LabelReader:
    """Reads labels of the folds that may be learned from.

    Parameters
    ----------
    path : str
        Label raster of :func:`~deepgeology.backend.vector.labels.read_labels`.
    folds : object, optional
        Has ``at(window)``, for example :class:`~.splits.BlockFolds`; labels in none of its folds are hidden. Needed if anything is
        held out.
    held_out : iterable of int
        Folds whose labels are hidden.
    buffer : float
        Labels this near (map units) to a held-out fold are hidden as well.

    Raises
    ------
    InputError
        If the buffer is wider than :data:`WIDEST_BUFFER`.
    """

    def __init__(self, path: str, folds=None, held_out: Iterable[int] = (), buffer: float = 0.0):
        self._reader = RasterReader(path)
        self.grid = self._reader.grid
        self._folds = folds
        self._held_out = sorted(held_out)
        self._buffer = buffer
        sides = zip(self.grid.pixel_size, (self.grid.width, self.grid.height))
        self._margin = tuple(min(math.ceil(buffer / size), length) for size, length in sides)
        if max(self._margin) > WIDEST_BUFFER:
            raise InputError(
                "A buffer of {buffer:g} map units is {found} pixels wide; at most {most} are possible.",
                hint="Choose a smaller BUFFER; a larger BLOCK_SIZE keeps folds apart as well.",
                buffer=buffer,
                found=max(self._margin),
                most=WIDEST_BUFFER,
            )

    def read(self, window: Window) -> np.ndarray:
        """Return class indices int16 ``(H, W)``, -1 where there is none or it is hidden."""
        labels = np.nan_to_num(self._reader.read(window)[0], nan=-1).astype(np.int16)
        if self._folds is not None:
            labels[~self.usable(window)] = -1
        return labels

    def usable(self, window: Window) -> np.ndarray:
        """Return which cells of a window lie in a fold that is not held out and clear of the buffer, bool ``(H, W)``."""
        across, down = self._margin
        wide = Window(window.x - across, window.y - down, window.width + 2 * across, window.height + 2 * down)
        usable = training_cells(self._folds.at(wide), self._held_out, self._buffer, self.grid.pixel_size)
        return usable[down : down + window.height, across : across + window.width]

    def shown(self, cells: Cells) -> np.ndarray:
        """Return which cells' labels are not hidden, bool ``(N,)``."""
        if self._folds is None:
            return np.ones(len(cells), bool)
        if not self._buffer:
            return (cells.folds > 0) & ~np.isin(cells.folds, self._held_out)
        result = np.zeros(len(cells), bool)
        for window, inside in survey(cells):
            result[inside] = self.usable(window)[cells.rows[inside] - window.y, cells.columns[inside] - window.x]
        return result


def survey(cells: Cells, side: int = SURVEY) -> Iterator[tuple[Window, np.ndarray]]:
    """Yield square windows that hold cells, each with the indices of its cells."""
    tile = (cells.rows.astype(np.int64) // side << 32) + cells.columns // side
    order = np.argsort(tile, kind="stable")
    numbers, starts = np.unique(tile[order], return_index=True)
    for number, inside in zip(numbers, np.split(order, starts[1:])):
        yield Window(int(number & 0xFFFFFFFF) * side, int(number >> 32) * side, side, side), inside


def gather(reader: RasterReader, labels: LabelReader, classes: int, seed: int, progress: Progress) -> Cells:
    """Find the labelled cells at which all bands are valid.

    Parameters
    ----------
    reader : RasterReader
        The bands.
    labels : LabelReader
    classes : int
    seed : int
        Of the sample, where there are more than :data:`MOST_CELLS`.
    progress : Progress

    Returns
    -------
    Cells

    Raises
    ------
    InputError
        If no labelled cell is valid.
    """
    random = np.random.default_rng(seed)
    counts = np.zeros(classes, np.int64)
    kept = np.zeros((0, 4))  # key, row, column, label; the smallest keys are an even sample
    grid = reader.grid
    for y in range(0, grid.height, SURVEY):
        progress.report(y / grid.height, "Looking for labels")
        for x in range(0, grid.width, SURVEY):
            window = Window(x, y, min(SURVEY, grid.width - x), min(SURVEY, grid.height - y))
            found = labels.read(window)
            if not (found >= 0).any():
                continue
            found[~np.isfinite(reader.read(window)).all(axis=0)] = -1
            rows, columns = np.nonzero(found >= 0)
            label = found[rows, columns]
            counts += np.bincount(label, minlength=classes)
            new = np.stack([random.random(len(rows)), rows + y, columns + x, label], axis=1)
            kept = _smallest(np.concatenate([kept, new]), classes)[0]
    if not len(kept):
        raise InputError(
            "There are labels on the raster, but only where INPUT has no data.",
            hint="Check the nodata value of INPUT, or label cells that have values in all bands.",
        )
    kept, even = _smallest(kept, classes)
    order = np.lexsort((kept[:, 2], kept[:, 1]))
    _, rows, columns, label = kept[order].astype(np.int64).T
    return Cells(columns, rows, label, np.zeros(len(rows), np.uint8), even[order], counts)


def _smallest(rows: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Keep the rows with the smallest keys, over all and by class; also say which are the smallest over all."""
    if len(rows) <= MOST_CELLS:
        return rows, np.ones(len(rows), bool)
    rows = rows[np.argsort(rows[:, 0], kind="stable")]
    even = np.arange(len(rows)) < MOST_CELLS
    wanted = even.copy()
    for label in range(classes):
        wanted[np.flatnonzero(rows[:, 3] == label)[:MOST_PER_CLASS]] = True
    return rows[wanted], even[wanted]


class WindowSampler:
    """Draws training windows around labelled cells and reads them in threads.

    A class is drawn with the square root of its share, so that rare classes come often and common ones still more often, then one
    of its cells, then a window that holds the cell anywhere. Where the raster is smaller than a window, windows end with it.

    Parameters
    ----------
    reader : RasterReader
    labels : LabelReader
    cells : Cells
        Cells that may be learned from.
    tile : int
        Side of a window in pixels.
    batch : int
        Windows in a batch.
    steps : int
        Batches in an epoch.
    augmentation : Augmentation
    seed : int
    rank : int
        Number of the process among those that train together; each draws other windows.
    threads : int
        That read. One is enough where the processor trains as well: it reads while that computes, and more would disturb it.
    """

    def __init__(
        self,
        reader: RasterReader,
        labels: LabelReader,
        cells: Cells,
        tile: int,
        batch: int,
        steps: int,
        augmentation: Augmentation,
        seed: int = 0,
        rank: int = 0,
        threads: int = 1,
    ):
        self._reader = reader
        self._labels = labels
        self._cells = cells
        self._by_class = [index for index in (np.flatnonzero(cells.labels == k) for k in np.unique(cells.labels)) if len(index)]
        shares = np.sqrt([len(index) for index in self._by_class])
        self._shares = shares / shares.sum()
        self._width, self._height = min(tile, reader.grid.width), min(tile, reader.grid.height)
        self._batch = batch
        self.steps = steps
        self._augmentation = augmentation
        self._key = (seed, rank)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="windows")

    def batches(self, epoch: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        """Yield the batches of an epoch: raw values (B, C, H, W), float32, NaN where invalid, and labels (B, H, W), int64."""
        seed, rank = self._key
        random = np.random.default_rng((seed, rank, epoch))
        for step in range(self.steps):
            windows = [self._draw(random) for _ in range(self._batch)]
            seeds = [(seed, rank, epoch, step, number) for number in range(self._batch)]
            values, labels = zip(*self._pool.map(self._load, windows, seeds))
            yield torch.from_numpy(np.stack(values)), torch.from_numpy(np.stack(labels).astype(np.int64))

    def _draw(self, random: np.random.Generator) -> Window:
        cell = random.choice(self._by_class[random.choice(len(self._by_class), p=self._shares)])
        grid = self._reader.grid
        x = _place(self._cells.columns[cell], grid.width, self._width, random)
        y = _place(self._cells.rows[cell], grid.height, self._height, random)
        return Window(x, y, self._width, self._height)

    def _load(self, window: Window, seed: tuple) -> tuple[np.ndarray, np.ndarray]:
        return self._augmentation(self._reader.read(window), self._labels.read(window), np.random.default_rng(seed))

    def close(self) -> None:
        """End the reading threads."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def _place(cell: int, size: int, length: int, random: np.random.Generator) -> int:
    """Return where a window of some length starts that holds a cell and lies within the raster."""
    return int(random.integers(max(cell - length + 1, 0), min(cell, size - length) + 1))
