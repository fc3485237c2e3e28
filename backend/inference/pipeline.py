"""The one tiled pipeline: read, compute, blend and write, each stage in its own thread.

Memory depends on the windows, the batch and the raster's width, not on its height: rows are handed on as soon as no later
window touches them.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
import torch

from ..errors import InputError, OutOfMemoryError, is_out_of_memory
from ..progress import Progress
from ..raster.grid import Window
from ..raster.reader import RasterReader
from ..raster.tiles import blend_weights, tile_origins

_CHANNEL_SIZE = 2  # batches that are read ahead


class _Tile(NamedTuple):
    """One window of a batch: its numbers along rows and columns."""

    row: int
    column: int


class _RowEnd(NamedTuple):
    """All windows of a row of windows came by: rows ``start`` to ``start + len(valid)`` are final."""

    row: int
    start: int
    valid: np.ndarray  # (rows, W) bool


class _BrokenOffError(Exception):
    """The other side of a channel gave up."""


class _Channel:
    """A bounded queue between two threads that either can break off."""

    def __init__(self, size: int):
        self._items: deque = deque()
        self._size = size
        self._condition = threading.Condition()
        self._stopped = False

    def put(self, item) -> None:
        with self._condition:
            self._condition.wait_for(lambda: self._stopped or len(self._items) < self._size)
            if self._stopped:
                raise _BrokenOffError
            self._items.append(item)
            self._condition.notify_all()

    def get(self):
        with self._condition:
            self._condition.wait_for(lambda: self._stopped or self._items)
            if self._stopped:
                raise _BrokenOffError
            self._condition.notify_all()
            return self._items.popleft()

    def stop(self) -> None:
        with self._condition:
            self._stopped = True
            self._condition.notify_all()


def map_raster(
    reader: RasterReader,
    predict: Callable[[torch.Tensor], torch.Tensor],
    sink: Callable[[int, object, np.ndarray], None],
    *,
    channels: int,
    tile: int,
    overlap: float = 0.25,
    halo: int = 0,
    batch: int = 8,
    blend: str = "smooth",
    window: Window | None = None,
    mask: Callable[[Window], np.ndarray] | None = None,
    rows: tuple[int, int] | None = None,
    finish: Callable[[torch.Tensor], object] | None = None,
    device: torch.device | str = "cpu",
    progress: Progress | None = None,
) -> None:
    """Map a network or a local operator over a raster.

    Parameters
    ----------
    reader : RasterReader
    predict : callable
        Takes raw values (B, C, S, S), float32, NaN where invalid, on ``device``, with S = ``tile`` + 2 ``halo``; returns
        (B, ``channels``, S, S).
    sink : callable
        Called in the writing thread as ``sink(y0, values, valid)`` from the top to the bottom of the window, every row once:
        ``values`` (``channels``, rows, W), float32, or what ``finish`` made of it; ``valid`` (rows, W), bool. A pixel is valid
        where all bands are and the mask allows it; values elsewhere are meaningless.
    channels : int
        Number of values per pixel.
    tile : int
        Side of the windows in pixels.
    overlap : float
        Share of a window that its neighbour covers too.
    halo : int
        Pixels around each window that are read for context and whose results are thrown away.
    batch : int
        Windows computed at once; halved when memory runs out. The result does not depend on it.
    blend : str
        ``"smooth"`` or ``"crop"``, see :func:`~deepgeology.backend.raster.tiles.blend_weights`.
    window : Window, optional
        The part of the raster to map; around it the raster is read as context.
    mask : callable, optional
        Tells for a window of the raster which pixels to map, bool (H, W). Called in the reading thread.
    rows : (int, int), optional
        First and last + 1 row of the window to deliver; together, parts equal the whole.
    finish : callable, optional
        Reduces blended values (``channels``, rows, W), float32, on ``device``, to a tensor or a tuple of tensors with the rows
        in the last dimension but one, before they leave the device; not views of them. The sink gets numpy arrays.
    device : torch.device or str
    progress : Progress, optional

    Raises
    ------
    Cancelled
        The user cancelled; noticed within one batch.
    OutOfMemoryError
        Not even one window fits.
    """
    plan = _Plan(reader, channels, tile, overlap, halo, batch, blend, window or reader.grid.whole, mask, rows)
    run = _Run(plan, predict, sink, finish, torch.device(device), progress or Progress())
    run.work()


class _Plan:
    """Which windows there are, and what surrounds them."""

    def __init__(self, reader, channels, tile, overlap, halo, batch, blend, window, mask, rows):
        if tile < 1 or not 0 <= overlap < 1 or halo < 0 or batch < 1:
            raise InputError(
                "A tile of at least 1 pixel, an overlap from 0 to below 1 and a batch of at least 1 are expected; found {tile}, "
                "{overlap} and {batch}.",
                tile=tile,
                overlap=overlap,
                batch=batch,
            )
        self.reader, self.channels, self.tile, self.halo, self.batch = reader, channels, tile, halo, batch
        self.window, self.mask = window, mask
        self.start, self.stop = rows or (0, window.height)
        self.xs = tile_origins(window.width, tile, overlap)
        self.ys = tile_origins(window.height, tile, overlap)
        self.column_weights = blend_weights(window.width, tile, overlap, blend)
        self.row_weights = blend_weights(window.height, tile, overlap, blend)
        self.tile_rows = [i for i, y in enumerate(self.ys) if y < self.stop and y + tile > self.start]
        self.count = len(self.tile_rows) * len(self.xs)

    def final_rows(self, row: int) -> tuple[int, int]:
        """Return the rows that are final once a row of windows is done, within the rows to deliver."""
        end = self.ys[row + 1] if row + 1 < len(self.ys) else self.window.height
        start = max(self.ys[row], self.start)
        return start, max(min(end, self.stop), start)

    def allowed(self, row: int) -> np.ndarray | None:
        """Return which pixels of a row of windows the mask allows, (H, W), bool; None without a mask."""
        if self.mask is None:
            return None
        x, y, width, height = self.window
        return self.mask(Window(x, y + self.ys[row], width, min(self.tile, height)))


class _Strip:
    """The pixels under one row of windows, with their halo."""

    def __init__(self, plan: _Plan):
        self._plan = plan
        self._left = plan.window.x - plan.halo
        side = plan.tile + 2 * plan.halo
        self._width = max(plan.window.width, plan.tile) + 2 * plan.halo
        self.values = np.empty((len(plan.reader.bands), side, self._width), np.float32)
        self._finite = np.empty((side, self._width), bool)
        self._top: int | None = None

    def move_to(self, y: int) -> None:
        """Make the strip start at row ``y`` of the window (less the halo); rows already there are kept."""
        side = self.values.shape[1]
        kept = 0 if self._top is None else max(side - (y - self._top), 0)
        if kept:
            self.values[:, :kept] = self.values[:, side - kept :]
            self._finite[:kept] = self._finite[side - kept :]
        self._top = y
        box = Window(self._left, self._plan.window.y + y - self._plan.halo + kept, self._width, side - kept)
        self._plan.reader.read(box, out=self.values[:, kept:])
        with np.errstate(over="ignore", invalid="ignore"):
            np.isnan(self.values[:, kept:].sum(axis=0), out=self._finite[kept:])
        np.logical_not(self._finite[kept:], out=self._finite[kept:])

    def valid(self) -> np.ndarray:
        """Return which pixels of the row of windows have all their bands, (H, W), within the window."""
        halo, window = self._plan.halo, self._plan.window
        return self._finite[halo : halo + min(self._plan.tile, window.height), halo : halo + window.width]


class _Run:
    """One run of the pipeline. Computing happens in the thread that calls :meth:`work`."""

    def __init__(self, plan: _Plan, predict, sink, finish, device: torch.device, progress: Progress):
        self._plan, self._predict, self._sink, self._finish = plan, predict, sink, finish
        self._device, self._progress = device, progress
        self._batches, self._results = _Channel(_CHANNEL_SIZE), _Channel(1)
        self._limit = plan.batch
        self._error: BaseException | None = None
        self._row_weights = torch.from_numpy(plan.row_weights).to(device)
        self._column_weights = torch.from_numpy(plan.column_weights).to(device)
        self._sums = torch.zeros(plan.channels, plan.tile, plan.window.width, device=device)

    def work(self) -> None:
        threads = [
            threading.Thread(target=self._guard, args=(stage,), name=f"deepgeology {stage.__name__}", daemon=True)
            for stage in (self._read, self._write)
        ]
        for thread in threads:
            thread.start()
        try:
            self._compute()
        except _BrokenOffError:
            pass
        except BaseException:
            self._stop()
            raise
        finally:
            for thread in threads:
                thread.join()
        if self._error is not None:
            raise self._error

    def _guard(self, stage: Callable[[], None]) -> None:
        """Run a stage; its error is raised in the caller's thread, the first one only."""
        try:
            stage()
        except _BrokenOffError:
            pass
        except BaseException as error:
            self._error = self._error or error
            self._stop()

    def _stop(self) -> None:
        self._batches.stop()
        self._results.stop()

    def _read(self) -> None:
        plan = self._plan
        side = plan.tile + 2 * plan.halo
        strip = _Strip(plan)
        shape = (plan.batch, len(plan.reader.bands), side, side)
        memory = self._memory(shape)
        values, events, filled, ends = None, [], 0, 0
        for row in plan.tile_rows:
            valid = plan.allowed(row)
            if valid is None or valid.any():
                strip.move_to(plan.ys[row])
                valid = strip.valid() if valid is None else strip.valid() & valid
            for column, x in enumerate(plan.xs):
                if not valid[:, x : x + plan.tile].any():
                    continue
                if values is None:
                    values = next(memory)
                # Copied by numpy: torch would start threads for it, and the network's would wait for each other less patiently.
                values.numpy()[filled] = strip.values[:, :, x : x + side]
                events.append(_Tile(row, column))
                filled += 1
                if filled == plan.batch:
                    self._batches.put((values, events))
                    values, events, filled, ends = None, [], 0, 0
            start, stop = plan.final_rows(row)
            events.append(_RowEnd(row, start, valid[start - plan.ys[row] : stop - plan.ys[row]].copy()))
            ends += 1
            if not filled or ends >= plan.batch:
                self._batches.put((values[:filled] if filled else None, events))
                values, events, filled, ends = None, [], 0, 0
        if events:
            self._batches.put((values[:filled] if filled else None, events))
        self._batches.put(None)

    def _memory(self, shape: tuple[int, ...]) -> Iterator[torch.Tensor]:
        """Yield memory for one batch after another.

        On the processor four take turns, as new memory costs more than what is read into it: while one is filled, two may be in the
        channel and one is computed. Copies to a graphics card run on by themselves, so there torch decides when memory is free again.
        """
        if self._device.type == "cuda":
            while True:
                yield torch.empty(shape, pin_memory=True)
        yield from itertools.cycle(torch.empty(shape) for _ in range(_CHANNEL_SIZE + 2))

    @torch.no_grad()
    def _compute(self) -> None:
        plan = self._plan
        began, done = time.monotonic(), 0
        self._progress.report(0.0, "Mapping {total} windows", total=plan.count)
        while (item := self._batches.get()) is not None:
            values, events = item
            results = iter(()) if values is None else self._results_of(values)
            for event in events:
                if isinstance(event, _Tile):
                    self._blend(event, next(results))
                    continue
                self._deliver(event)
                done += len(plan.xs)
                seconds = round((time.monotonic() - began) * (plan.count - done) / done)
                self._progress.report(done / plan.count, "Mapping, {seconds} s left", seconds=seconds)
            self._progress.check()
        self._results.put(None)

    def _results_of(self, values: torch.Tensor) -> Iterator[torch.Tensor]:
        """Compute a batch, in smaller pieces where memory does not suffice; yield (K, S, S) by window."""
        start = 0
        while start < len(values):
            piece = values[start : start + self._limit]
            results = self._try(piece)
            if results is not None:
                yield from results
                start += len(piece)
            elif len(piece) == 1:
                raise OutOfMemoryError(
                    "There is not enough memory on {device} for one window of {tile} x {tile} pixels.",
                    hint="Choose a smaller tile size, or compute on the processor.",
                    device=str(self._device),
                    tile=self._plan.tile + 2 * self._plan.halo,
                )
            else:
                self._limit = len(piece) // 2
                if self._device.type == "cuda":
                    torch.cuda.empty_cache()
                self._progress.log("Memory ran out; going on with {count} windows at once.", count=self._limit)

    def _try(self, values: torch.Tensor) -> torch.Tensor | None:
        """Return the results of a batch, or None if memory ran out."""
        try:
            return self._predict(values.to(self._device, non_blocking=True))
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise
            return None

    def _blend(self, tile: _Tile, values: torch.Tensor) -> None:
        plan = self._plan
        x = plan.xs[tile.column]
        width = min(plan.tile, plan.window.width)
        core = slice(plan.halo, plan.halo + plan.tile), slice(plan.halo, plan.halo + width)
        weights = torch.outer(self._row_weights[tile.row], self._column_weights[tile.column, :width])
        self._sums[:, :, x : x + width].addcmul_(values[:, core[0], core[1]], weights)

    def _deliver(self, end: _RowEnd) -> None:
        """Hand on the rows that no later window touches, and move the others up."""
        plan = self._plan
        top = plan.ys[end.row]
        if len(end.valid):
            rows = self._sums[:, end.start - top : end.start - top + len(end.valid)]
            made = rows.clone() if self._finish is None else self._finish(rows)
            self._results.put((end.start, self._to_host(made), end.valid))
        if end.row + 1 < len(plan.ys):
            step = plan.ys[end.row + 1] - top
            kept = max(plan.tile - step, 0)
            if kept:
                self._sums[:, :kept] = self._sums[:, step:].clone() if kept > step else self._sums[:, step:]
            self._sums[:, kept:] = 0

    def _to_host(self, made):
        if isinstance(made, tuple):
            return tuple(self._to_host(part) for part in made)
        if self._device.type != "cuda":
            return made.cpu(), None
        host = torch.empty(made.shape, dtype=made.dtype, pin_memory=True)
        host.copy_(made, non_blocking=True)
        copied = torch.cuda.Event()
        copied.record()
        return host, copied

    def _write(self) -> None:
        while (item := self._results.get()) is not None:
            start, made, valid = item
            self._sink(start, self._arrive(made), valid)

    def _arrive(self, made):
        if isinstance(made[0], tuple):
            return tuple(self._arrive(part) for part in made)
        tensor, copied = made
        if copied is not None:
            copied.synchronize()
        return tensor.numpy()
