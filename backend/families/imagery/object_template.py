"""The simple rival of a detector: templates, the mean pictures of the training objects, laid over the ground at several sizes.

Normalised cross-correlation (Lewis, 1995, Fast template matching, Vision Interface 95) of a band with the mean picture of each class; local
maxima are finds, their correlation is the score.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from scipy.ndimage import maximum_filter
from scipy.signal import fftconvolve

from ...evaluation.detections import Shapes
from ...inference.detection import Found, suppress
from ...progress import Progress
from ...raster.grid import Window
from .object_ground import Ground
from .object_learning import search_with

SIDE = 16  # pixels of a template
MARGIN = 1.4  # side of a template over that of the object: what is around belongs to the picture
SIZES = 7
LEAST = 0.25  # correlation
STRIP = 2048  # side of the pieces of a scene


def template_search(ground: Ground, learned: Sequence[int], searched: Sequence[int], progress: Progress) -> tuple[Shapes, Shapes]:
    """Return what templates made in the ``learned`` folds find on the ground of the ``searched`` ones, and what is known there."""
    templates, sizes = _templates(ground, learned)

    def detect(reader, mask, window: Window, part: Progress) -> Found:
        return _search(reader, templates, sizes, mask, window, part)

    return search_with(ground, detect, searched, progress)


def _templates(ground: Ground, folds: Sequence[int]) -> tuple[dict[int, np.ndarray], np.ndarray]:
    pictures: dict[int, list] = {}
    sizes = []
    for index, chosen in enumerate(ground.learn_from(folds)):
        scene = ground.places[index].scene
        for i in chosen:
            low, high = scene.boxes[i, :2], scene.boxes[i, 2:]
            side = max(round(float((high - low).max()) * MARGIN), 3)
            corner = np.round((low + high) / 2 - side / 2).astype(int)
            picture = _plane(ground.read(index, Window(int(corner[0]), int(corner[1]), side, side)))
            if np.isfinite(picture).mean() > 0.7 and np.nanstd(picture) > 0:
                filled = np.nan_to_num((picture - np.nanmean(picture)) / np.nanstd(picture))
                pictures.setdefault(int(scene.labels[i]), []).append(_resize(filled, (SIDE, SIDE)))
            sizes.append(float(np.sqrt(np.prod(high - low))))
    templates = {label: np.mean(some, axis=0) for label, some in pictures.items()}
    low, high = np.quantile(sizes, (0.05, 0.95))
    return templates, np.geomspace(low, max(high, 1.01 * low), SIZES)


def _search(reader, templates: dict[int, np.ndarray], sizes: np.ndarray, mask, window: Window, progress: Progress) -> Found:
    parts = []
    for y in range(0, window.height, STRIP):
        for x in range(0, window.width, STRIP):
            piece = Window(window.x + x, window.y + y, min(STRIP, window.width - x), min(STRIP, window.height - y))
            allowed = mask(piece)
            if not allowed.any():
                continue
            progress.check()
            plane = _plane(reader.read(piece))
            plane = np.where(np.isfinite(plane), plane, np.nanmean(plane) if np.isfinite(plane).any() else 0.0)
            for size in sizes:
                zoom = SIDE / MARGIN / size
                shape = tuple(max(round(length * zoom), 1) for length in plane.shape)
                if min(shape) < SIDE:
                    continue
                scaled = _resize(plane, shape)
                for label, template in templates.items():
                    parts.append(_peaks(_correlation(scaled, template), label, size, plane.shape, shape, piece, allowed))
    return suppress(Found.join(parts))


def _peaks(correlation: np.ndarray, label: int, size: float, shape, scaled, piece: Window, allowed: np.ndarray) -> Found:
    peak = (correlation == maximum_filter(correlation, 5)) & (correlation > LEAST)
    rows, columns = np.nonzero(peak)
    y, x = (rows + 0.5) * shape[0] / scaled[0], (columns + 0.5) * shape[1] / scaled[1]
    inside = allowed[y.astype(int).clip(0, shape[0] - 1), x.astype(int).clip(0, shape[1] - 1)]
    x, y, scores = x[inside] + piece.x, y[inside] + piece.y, correlation[rows, columns][inside]
    boxes = np.stack([x - size / 2, y - size / 2, x + size / 2, y + size / 2], axis=1)
    return Found(boxes, scores, np.full(len(x), label), np.zeros(len(x), bool))


def _correlation(plane: np.ndarray, template: np.ndarray) -> np.ndarray:
    """Return the normalised cross-correlation (H, W) with a template (S, S), at the template's centre."""
    template = template - template.mean()
    template = template / max(np.linalg.norm(template), 1e-9)
    plane = plane - plane.mean()
    ones = np.ones(template.shape)
    count = template.size
    mean = fftconvolve(plane, ones, mode="same") / count
    square = fftconvolve(plane**2, ones, mode="same")
    deviation = np.sqrt(np.maximum(square - count * mean**2, 1e-9))
    floor = 0.05 * np.sqrt(count) * plane.std()  # even ground correlates with anything
    return fftconvolve(plane, template[::-1, ::-1], mode="same") / (deviation + floor)


def _plane(values: np.ndarray) -> np.ndarray:
    """Return the mean of the bands (H, W)."""
    return values.mean(axis=0)


def _resize(plane: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    values = torch.from_numpy(np.ascontiguousarray(plane, np.float32))[None, None]
    smaller = shape[0] < plane.shape[0]
    return F.interpolate(values, size=shape, mode="bilinear", align_corners=False, antialias=smaller)[0, 0].numpy()
