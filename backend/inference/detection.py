"""Find objects on a raster of any size: windows in, objects out, none twice.

A detector sees windows that overlap. Of what it finds in a window only the objects count whose centre lies in the window's core, and the
cores of all windows tile the raster, so an object is counted once however many windows show it. Where two windows place the centre of one
object on either side of a seam, the surer one is kept (non-maximum suppression by class).
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import shapely
import torch
from torch import nn

from ...models.modelfile import load_model
from ...models.predictor import standardise
from ..errors import InputError, OutOfMemoryError, is_out_of_memory
from ..progress import Progress
from ..raster.grid import Window
from ..raster.reader import RasterReader
from ..raster.tiles import tile_origins
from ..training.loop import prefetch
from .device import prepare

NMS = 0.4  # intersection over union above which two objects of a class are one
INSIDE = 0.8  # share of the smaller one that lies in the other one, above which a cut object is a part of it
EDGE = 1.5  # pixels


@dataclass
class Found:
    """Objects that were found.

    Attributes
    ----------
    boxes : numpy.ndarray
        (N, 4), first column and row, last column and row, in pixels of the raster.
    scores, labels : numpy.ndarray
        (N,).
    cut : numpy.ndarray
        bool (N,), whether the window's edge cut the object.
    outlines : list
        (M, 2) columns and rows by object, or empty where the detector gives boxes alone.
    """

    boxes: np.ndarray = field(default_factory=lambda: np.empty((0, 4)))
    scores: np.ndarray = field(default_factory=lambda: np.empty(0))
    labels: np.ndarray = field(default_factory=lambda: np.empty(0, int))
    cut: np.ndarray = field(default_factory=lambda: np.empty(0, bool))
    outlines: list = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.boxes)

    @property
    def sizes(self) -> np.ndarray:
        """Square roots of the boxes' areas."""
        return np.sqrt(np.prod(self.boxes[:, 2:] - self.boxes[:, :2], axis=1))

    @property
    def centres(self) -> np.ndarray:
        """Columns and rows of the centres, (N, 2)."""
        return (self.boxes[:, :2] + self.boxes[:, 2:]) / 2

    def take(self, chosen) -> Found:
        """Return some of them: bool or indices (N,)."""
        index = np.arange(len(self))[chosen]
        outlines = [self.outlines[i] for i in index] if self.outlines else []
        return Found(self.boxes[index], self.scores[index], self.labels[index], self.cut[index], outlines)

    def scaled(self, factor_x: float, factor_y: float) -> Found:
        """Return them in pixels that are smaller by these factors."""
        factors = np.array([factor_x, factor_y])
        outlines = [outline * factors for outline in self.outlines]
        return Found(self.boxes * np.tile(factors, 2), self.scores, self.labels, self.cut, outlines)

    @classmethod
    def join(cls, parts: list[Found]) -> Found:
        """Return the objects of several parts."""
        parts = [part for part in parts if len(part)]
        if not parts:
            return cls()
        arrays = (np.concatenate([getattr(part, name) for part in parts]) for name in ("boxes", "scores", "labels", "cut"))
        return cls(*arrays, [outline for part in parts for outline in part.outlines])


class ObjectPredictor(nn.Module):
    """A detector as the tiled pipeline calls it: raw values in, objects out.

    Parameters
    ----------
    network : torch.nn.Module
        Called as ``network(x, valid)``, see :mod:`deepgeology.models.networks._detection`.
    mean, std : sequence of float
        Per band, in the band's unit.
    """

    def __init__(self, network: nn.Module, mean, std):
        super().__init__()
        self.network = network
        self.register_buffer("mean", torch.tensor(mean, dtype=torch.float32).view(1, -1, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(std, dtype=torch.float32).view(1, -1, 1, 1), persistent=False)

    def forward(self, values: torch.Tensor) -> list[dict]:
        """Find the objects of raw windows (B, C, S, S), float32, NaN where invalid; see the detectors' contract."""
        return self.network(*standardise(values, self.mean, self.std))


def load_detector(path: str, device: torch.device, precision: str, progress: Progress) -> tuple[Callable, dict]:
    """Return the detector of a model file, ready for :func:`detect_raster`, and its card."""
    module, card = load_model(path, task="detection")
    predictor = ObjectPredictor(module, card["normalisation"]["mean"], card["normalisation"]["std"])
    return prepare(predictor, device, precision, progress, agree=agree), card


def agree(reference: list[dict], values: list[dict]) -> bool:
    """Whether two results name the same sure objects: each above 0.3 has a box of IoU 0.8 and a score within 0.1 in the other."""
    for one, other in ((reference, values), (values, reference)):
        for a, b in zip(one, other):
            sure = a["scores"] > 0.3
            if not sure.any():
                continue
            if not len(b["boxes"]):
                return False
            iou = _box_iou(a["boxes"][sure].cpu().double().numpy(), b["boxes"].cpu().double().numpy())
            near = np.abs(a["scores"][sure].cpu().double().numpy()[:, None] - b["scores"].cpu().double().numpy()[None]) < 0.1
            if not ((iou > 0.8) & near).any(axis=1).all():
                return False
    return True


def detect_raster(
    reader: RasterReader,
    detect: Callable[[torch.Tensor], list[dict]],
    *,
    tile: int,
    overlap: float,
    batch: int,
    least_score: float,
    window: Window | None = None,
    mask: Callable[[Window], np.ndarray] | None = None,
    device: torch.device | str = "cpu",
    progress: Progress | None = None,
) -> Found:
    """Find the objects on a raster.

    Parameters
    ----------
    reader : RasterReader
    detect : callable
        Takes raw values (B, C, S, S), float32, NaN where invalid, on ``device``; returns a dictionary a window: ``boxes`` (N, 4) xyxy in
        pixels of the window, ``scores``, ``labels``, optional ``masks`` (N, S, S), 0 to 1.
    tile : int
        Side of the windows in pixels.
    overlap : float
        Share of a window that its neighbour covers too; objects wider than that may be cut.
    batch : int
        Windows at once; halved when memory runs out.
    least_score : float
        Objects below are left out.
    window : Window, optional
        The part of the raster to search; around it the raster is read as context.
    mask : callable, optional
        Tells for a window of the raster which pixels to search, bool (H, W); an object counts where its centre is allowed.
    device : torch.device or str
    progress : Progress, optional

    Returns
    -------
    Found
        In pixels of the raster, the surest first. An object whose centre lies on an invalid pixel is left out.
    """
    if tile < 1 or not 0 <= overlap < 1 or batch < 1:
        raise InputError(
            "A window of at least 1 pixel, an overlap from 0 to below 1 and a batch of at least 1 are expected; found {tile}, {overlap} "
            "and {batch}.",
            tile=tile,
            overlap=overlap,
            batch=batch,
        )
    device, progress = torch.device(device), progress or Progress()
    plan = _Plan(reader, tile, overlap, window or reader.grid.whole, mask)
    parts, done, began = [], 0, time.monotonic()
    progress.report(0.0, "Searching {total} windows", total=plan.count)
    with contextlib.closing(prefetch(plan.batches(batch), depth=2)) as batches:
        for values, allowed, places, passed in batches:
            progress.check()
            if len(places):
                for place, valid, objects in zip(places, allowed, _detect(detect, values.to(device), progress)):
                    parts.append(plan.keep(place, valid, objects, least_score))
            done += passed
            seconds = round((time.monotonic() - began) * (plan.count - done) / max(done, 1))
            progress.report(done / plan.count, "Searching, {seconds} s left", seconds=seconds)
    return suppress(Found.join(parts))


class _Plan:
    """The windows, their cores, and what is allowed in them.

    Windows start a little outside the area, so that objects at its border are seen whole too.
    """

    def __init__(self, reader, tile: int, overlap: float, area: Window, mask):
        self.reader, self.tile, self.area, self.mask = reader, tile, area, mask
        pad = round(tile * overlap / 2)
        around = Window(area.x - pad, area.y - pad, area.width + 2 * pad, area.height + 2 * pad)
        self.window = around.intersection(reader.grid.whole) or area
        self.xs, self.ys = (tile_origins(size, tile, overlap) for size in self.window[2:])
        # Cores overlap a little: two windows that place an object on different sides of a seam must not both disown it.
        self.slack = tile * overlap / 4
        self.count = len(self.xs) * len(self.ys)

    def batches(self, size: int) -> Iterator[tuple[torch.Tensor, list, list, int]]:
        """Yield values, which pixels count, the windows' places in their rows and columns, and how many windows are done with."""
        shape = (size, len(self.reader.bands), self.tile, self.tile)
        values, allowed, places, passed = np.empty(shape, np.float32), [], [], 0
        for row, y in enumerate(self.ys):
            for column, x in enumerate(self.xs):
                passed += 1
                place = Window(self.window.x + x, self.window.y + y, self.tile, self.tile)
                inside = self._allowed(place)
                if not inside.any():
                    continue
                # Not into tensors that torch joins: its threads, counted twice, would sleep at every barrier of the network.
                pixels = self.reader.read(place, out=values[len(places)])
                valid = np.isfinite(pixels.sum(axis=0)) & inside
                if not valid.any():
                    continue
                allowed.append(valid)
                places.append((row, column))
                if len(places) == size:
                    yield torch.from_numpy(values), allowed, places, passed
                    values, allowed, places, passed = np.empty(shape, np.float32), [], [], 0
        yield torch.from_numpy(values[: len(places)]), allowed, places, passed

    def _allowed(self, place: Window) -> np.ndarray:
        result = np.zeros((place.height, place.width), bool)
        inside = place.intersection(self.area)
        if inside is not None:
            top, left = inside.y - place.y, inside.x - place.x
            result[top : top + inside.height, left : left + inside.width] = True if self.mask is None else self.mask(inside)
        return result

    def keep(self, place: tuple[int, int], allowed: np.ndarray, objects: dict, least_score: float) -> Found:
        """Return the objects of a window whose centre lies in its core, on an allowed pixel, in pixels of the raster."""
        row, column = place
        at = np.array([self.window.x + self.xs[column], self.window.y + self.ys[row]])
        boxes, scores, labels = (objects[key].cpu().double().numpy() for key in ("boxes", "scores", "labels"))
        centres = (boxes[:, :2] + boxes[:, 2:]) / 2
        low, high = np.array([_core(self.xs, column, self.tile, self.slack), _core(self.ys, row, self.tile, self.slack)]).T
        kept = (scores >= least_score) & (centres >= low).all(axis=1) & (centres < high).all(axis=1)
        cells = centres.astype(int).clip(0, self.tile - 1)
        kept &= allowed[cells[:, 1], cells[:, 0]]
        grid, (low, high) = self.reader.grid, (boxes[kept, :2], boxes[kept, 2:])
        size = np.array([grid.width, grid.height])
        # What the window's edge cuts, unless it is the raster's edge
        cut = ((low <= EDGE) & (at > 0)).any(axis=1) | ((high >= self.tile - EDGE) & (at + self.tile < size)).any(axis=1)
        outlines = []
        if "masks" in objects:
            masks = objects["masks"][torch.from_numpy(kept).to(objects["masks"].device)]
            outlines = [_outline(mask) + at for mask in masks.float().numpy(force=True)]
        return Found(boxes[kept] + np.tile(at, 2), scores[kept], labels[kept].astype(int), cut, outlines)


def _core(origins: list[int], index: int, tile: int, slack: float) -> tuple[float, float]:
    """Return from where to where in a window its objects count, along one axis: to the middle of what it shares with its neighbours."""
    own = origins[index]
    low = -math.inf if index == 0 else (origins[index - 1] + tile - own) / 2 - slack
    high = math.inf if index == len(origins) - 1 else (origins[index + 1] + tile - own) / 2 + slack
    return low, high


def _detect(detect, values: torch.Tensor, progress: Progress) -> list[dict]:
    """Search a batch, in halves where memory does not suffice."""
    try:
        return detect(values)
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        if len(values) == 1:
            raise OutOfMemoryError(
                "There is not enough memory on {device} for one window of {tile} x {tile} pixels.",
                hint="Choose a smaller tile size, or compute on the processor.",
                device=str(values.device),
                tile=values.shape[-1],
            ) from error
    half = len(values) // 2
    progress.log("Memory ran out; going on with {count} windows at once.", count=half)
    return [*_detect(detect, values[:half], progress), *_detect(detect, values[half:], progress)]


def suppress(found: Found, limit: float = NMS) -> Found:
    """Keep the surest of objects of a class that overlap by more than ``limit``, and drop cut pieces that lie in another object."""
    order = np.lexsort((-found.scores, found.cut))  # whole objects before pieces
    found = found.take(order)
    if len(found) < 2:
        return found
    boxes = shapely.box(*found.boxes.T)
    first, second = shapely.STRtree(boxes).query(boxes, predicate="intersects")
    pairs = (first < second) & (found.labels[first] == found.labels[second])
    first, second = first[pairs], second[pairs]
    common = shapely.area(shapely.intersection(boxes[first], boxes[second]))
    one, other = shapely.area(boxes[first]), shapely.area(boxes[second])
    same = common / np.maximum(one + other - common, 1e-12) > limit
    same |= (common / np.maximum(np.minimum(one, other), 1e-12) > INSIDE) & (found.cut[second])
    order = np.argsort(first[same], kind="stable")
    gone = np.zeros(len(found), bool)
    for a, b in zip(first[same][order].tolist(), second[same][order].tolist()):
        if not gone[a]:
            gone[b] = True
    kept = found.take(~gone)
    return kept.take(np.argsort(-kept.scores, kind="stable"))


def _outline(mask: np.ndarray) -> np.ndarray:
    """Return the longest line (M, 2), columns and rows, around where a mask (H, W) is above one half."""
    from contourpy import contour_generator

    padded = np.pad(mask, 1)
    rows, columns = (np.arange(size) - 0.5 for size in padded.shape)
    lines = contour_generator(x=columns, y=rows, z=padded).lines(0.5)
    return max(lines, key=len) if lines else np.empty((0, 2))


def _box_iou(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    low, high = np.maximum(a[:, None, :2], b[None, :, :2]), np.minimum(a[:, None, 2:], b[None, :, 2:])
    common = np.prod(np.maximum(high - low, 0), axis=2)
    areas = [np.prod(boxes[:, 2:] - boxes[:, :2], axis=1) for boxes in (a, b)]
    return common / np.maximum(areas[0][:, None] + areas[1][None] - common, 1e-12)
