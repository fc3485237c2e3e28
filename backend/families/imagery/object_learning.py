"""Training of a detector on windows, and the search of whole scenes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from ....models.build import build_network
from ....models.predictor import standardise
from ...data.augmentation import Augmentation, Move
from ...evaluation.detections import Shapes, match
from ...evaluation.detections import average_precision as ap
from ...inference.detection import Found, ObjectPredictor, agree, detect_raster
from ...inference.device import prepare
from ...progress import Progress
from ...raster.grid import Window
from ...training.distributed import ranks
from ...training.loop import Settings, fit
from .object_ground import Ground, draw_masks, random_window

AT_OBJECT = 0.7  # share of the windows that are laid over an object
SCALES = (0.75, 1.33)
GAIN, OFFSET = 0.15, 0.15  # of a band, in standard deviations
CHECKS = 5  # how often the validation data are searched
EMA = 0.95


@dataclass(frozen=True)
class Recipe:
    """How a detector is trained.

    Attributes
    ----------
    network, encoder, weights : str
        ``weights`` may be None.
    contrast : int
    sizes : tuple of float
        Common sizes of the objects in pixels, small and large.
    ratios : tuple of float
        Heights over widths of the anchors.
    tile, search_tile, batch, epochs, steps : int
    learning_rate : float
    augmentation, precision : str
    """

    network: str
    encoder: str
    weights: str | None
    contrast: int
    sizes: tuple[float, float]
    ratios: tuple[float, ...]
    tile: int
    search_tile: int
    batch: int
    epochs: int
    steps: int
    learning_rate: float
    augmentation: str
    precision: str

    def build(self, bands: int, classes: int, seed: int) -> nn.Module:
        """Return the network with its start weights."""
        torch.manual_seed(seed)
        arguments = {
            "bands": bands,
            "classes": classes,
            "encoder": self.encoder,
            "contrast": self.contrast,
            "sizes": list(self.sizes),
            "ratios": list(self.ratios),
        }
        module = build_network({"name": self.network, "arguments": arguments})
        if self.weights:
            module.load_encoder_weights(self.weights)
        return module


class DetectionTask:
    """What the training loop needs: see :class:`~deepgeology.backend.training.loop.Task`."""

    def __init__(
        self, ground: Ground, recipe: Recipe, module: nn.Module, folds: Sequence[int], scaling, seed: int, progress: Progress, check
    ):
        self.module, self.steps = module, recipe.steps
        self._ground, self._recipe, self._folds, self._seed, self._check = ground, recipe, list(folds), seed, check
        mean, std = (torch.tensor(values, dtype=torch.float32).view(1, -1, 1, 1) for values in scaling)
        self._mean, self._std = mean, std
        self._epoch = 0
        self._objects = [(index, i) for index, some in enumerate(ground.learn_from(self._folds)) for i in some]
        labels = np.array([ground.places[index].scene.labels[i] for index, i in self._objects])
        weights = 1 / np.sqrt(np.bincount(labels, minlength=len(ground.classes))[labels])  # rare classes more often, not as often
        self._weights = weights / weights.sum()
        self._places = ground.places_in(self._folds)
        areas = np.array([ground.places[i].window.width * ground.places[i].window.height for i in self._places], float)
        self._areas = areas / areas.sum()
        self._masks = getattr(module, "needs_masks", False)
        bands = ground.bands
        flips = "none" if recipe.augmentation in ("none", "scale") else "flips"
        north_up = all(place.scene.grid.is_north_up for place in ground.places)
        self._moves = Augmentation(flips, [b.name for b in bands], [b.unit for b in bands], *scaling, north_up, True, progress)
        self._varied = recipe.augmentation in ("scale", "full")

    def batches(self, epoch: int) -> Iterator[dict]:
        """Yield batches of windows with their objects."""
        self._epoch = epoch
        rank, _ = ranks()
        random = np.random.default_rng([self._seed, epoch, rank])
        for _ in range(self.steps):
            drawn = [self._window(random) for _ in range(self._recipe.batch)]
            yield {"values": torch.stack([values for values, _ in drawn]), "targets": [target for _, target in drawn]}

    def loss(self, module: nn.Module, batch: dict) -> torch.Tensor:
        """Return the loss of a batch."""
        device = batch["values"].device
        x, valid = standardise(batch["values"], self._mean.to(device), self._std.to(device))
        return module(x.contiguous(memory_format=torch.channels_last), valid, batch["targets"])

    def validate(self, module: nn.Module) -> dict[str, float]:
        """Return AP50 of the validation data, every few epochs."""
        every = max(self._recipe.epochs // CHECKS, 1)
        if self._check is None or (self._recipe.epochs - 1 - self._epoch) % every:
            return {}
        return self._check(module)

    def _window(self, random: np.random.Generator) -> tuple[torch.Tensor, dict]:
        tile = self._recipe.tile
        zoom = float(np.exp(random.uniform(*np.log(SCALES)))) if self._varied else 1.0
        side = max(round(tile / zoom), 32)
        for _ in range(8):  # a window without a valid pixel teaches nothing
            index, window = self._draw(side, random)
            values, shown = self._ground.cut(index, window, self._folds)
            if np.isfinite(values).any():
                break
        scene, corner = self._ground.places[index].scene, np.array([window.x, window.y])
        outlines = [(scene.outlines[i] - corner) * (tile / side) for i in shown] if scene.outlines else []
        boxes = np.clip((scene.boxes[shown] - np.tile(corner, 2)) * (tile / side), 0, tile)
        move = self._moves.moves[random.integers(len(self._moves.moves))]
        if side != tile:
            values = _zoom(values, tile)
        values, _ = self._moves.move(values, np.zeros((tile, tile), np.uint8), move)
        boxes = move_boxes(boxes, move, tile)
        if self._varied:
            bands = (len(values), 1, 1)
            std = self._std.numpy().reshape(bands)
            mean = self._mean.numpy().reshape(bands)
            gain, offset = (random.normal(size=bands).astype(np.float32) for _ in range(2))
            values = mean + (values - mean) * (1 + GAIN * gain) + OFFSET * offset * std
        wide = (boxes[:, 2:] - boxes[:, :2] >= 1).all(axis=1)
        target = {"boxes": torch.from_numpy(boxes[wide].astype(np.float32)), "labels": torch.from_numpy(scene.labels[shown][wide])}
        if self._masks:
            outlines = [move_points(outline, move, tile) for outline, keep in zip(outlines, wide) if keep]
            target["masks"] = torch.from_numpy(draw_masks(outlines, boxes[wide], (0, 0), tile))
        return torch.from_numpy(np.ascontiguousarray(values, np.float32)), target

    def _draw(self, side: int, random: np.random.Generator) -> tuple[int, Window]:
        """Choose a scene and a window of it."""
        if self._objects and random.random() < AT_OBJECT:
            index, i = self._objects[random.choice(len(self._objects), p=self._weights)]
            area = self._ground.places[index].window
            centre = self._ground.places[index].scene.centres[i].astype(int)
            x, y = (
                int(
                    np.clip(
                        c - random.integers(side // 8, side - side // 8), min(start, start + size - side), max(start, start + size - side)
                    )
                )
                for c, start, size in zip(centre, (area.x, area.y), (area.width, area.height))
            )
            return index, Window(x, y, side, side)
        index = int(random.choice(self._places, p=self._areas))
        return index, random_window(self._ground.places[index].window, side, random)


def move_points(points: np.ndarray, move: Move, tile: int) -> np.ndarray:
    """Move points (N, 2), columns and rows, as :class:`Move` moves the window of ``tile`` pixels."""
    x, y = points[:, 0], points[:, 1]
    if move.transpose:
        x, y = y, x
    return np.stack([tile - x if move.left_right else x, tile - y if move.up_down else y], axis=1)


def move_boxes(boxes: np.ndarray, move: Move, tile: int) -> np.ndarray:
    """Move boxes (N, 4)."""
    one, other = move_points(boxes[:, :2], move, tile), move_points(boxes[:, 2:], move, tile)
    return np.concatenate([np.minimum(one, other), np.maximum(one, other)], axis=1)


def _zoom(values: np.ndarray, tile: int) -> np.ndarray:
    """Bring a window (C, S, S) to another size; invalid pixels stay invalid."""
    valid = np.isfinite(values).all(axis=0)
    filled = torch.from_numpy(np.where(valid, values, 0))[None]
    size = (tile, tile)
    shrink = {"antialias": True} if values.shape[-1] > tile else {}
    result = F.interpolate(filled, size=size, mode="bilinear", align_corners=False, **shrink)[0].numpy()
    share = F.interpolate(torch.from_numpy(valid.astype(np.float32))[None, None], size=size, mode="bilinear", align_corners=False)[
        0, 0
    ].numpy()
    result[:, share < 0.999] = np.nan
    return result


def learn(
    ground: Ground, recipe: Recipe, folds: Sequence[int], watched: Sequence[int], scaling, seed: int, device, checkpoint, progress: Progress
) -> tuple[nn.Module, list[dict]]:
    """Train a detector on ``folds``; the epoch with the best AP50 on the ``watched`` folds is kept, the last one without any."""
    module = recipe.build(len(ground.bands), len(ground.classes), seed).to(memory_format=torch.channels_last)

    def check(network: nn.Module) -> dict[str, float]:
        found, known = search(ground, network, scaling, watched, recipe, device, "float32", Progress())
        return {"score": mean_ap50(found, known, len(ground.classes))}

    task = DetectionTask(ground, recipe, module, folds, scaling, seed, progress, check if watched else None)
    settings = Settings(
        epochs=recipe.epochs,
        learning_rate=recipe.learning_rate,
        warmup=0.2,
        average=EMA,
        clip=5.0,
        precision=recipe.precision,
        seed=seed,
    )
    return module, fit(task, settings, progress, device, checkpoint, fingerprint=f"{recipe} {seed} {sorted(folds)} {scaling}")


def search(
    ground: Ground, network: nn.Module, scaling, folds: Sequence[int], recipe: Recipe, device, precision: str, progress: Progress
) -> tuple[Shapes, Shapes]:
    """Return what a detector finds and what is known on the ground of ``folds``, in pixels of the learning."""
    predictor = ObjectPredictor(network, *scaling)
    prepared = prepare(predictor, device, precision, progress, agree=agree)
    return search_with(
        ground, lambda reader, mask, window, part: search_scene(reader, prepared, recipe, mask, window, device, part), folds, progress
    )


def search_scene(reader, prepared, recipe: Recipe, mask, window: Window, device, progress: Progress) -> Found:
    """Find the objects of one scene."""
    tile = fitting_tile(recipe.search_tile, window)
    return detect_raster(
        reader,
        prepared,
        tile=tile,
        overlap=0.25,
        batch=max(recipe.batch * recipe.tile**2 // tile**2, 1),
        least_score=0.0,
        window=window,
        mask=mask,
        device=device,
        progress=progress,
    )


def fitting_tile(tile: int, window: Window) -> int:
    """Return the side of windows that do not stick far out of a small raster: a multiple of 32."""
    return min(tile, -(-max(window.width, window.height) // 32) * 32)


def search_with(ground: Ground, detect, folds: Sequence[int], progress: Progress) -> tuple[Shapes, Shapes]:
    """Gather what ``detect(reader, mask, window, progress)`` finds, and what is known, on the ground of ``folds``."""
    found, known, places = [], [], ground.places_in(folds)
    for number, index in enumerate(places):
        place = ground.places[index]
        part = progress.part(number / len(places), (number + 1) / len(places))
        objects = detect(place.reader, lambda window, index=index: ground.allowed(index, window, folds), place.window, part)
        groups = ground.blocks(index, objects.centres)
        found.append(Shapes.of_boxes(objects.boxes, objects.labels, np.full(len(objects), index), objects.scores, groups * 4096 + index))
        scene = place.scene.take(np.isin(ground.folds_of(index, place.scene.centres), list(folds)))
        groups = ground.blocks(index, scene.centres)
        known.append(Shapes.of_boxes(scene.boxes, scene.labels, np.full(len(scene.labels), index), None, groups * 4096 + index))
    return join(found), join(known)


def join(parts: list[Shapes]) -> Shapes:
    """Return the objects of several places together."""
    return Shapes(*(np.concatenate([getattr(part, name) for part in parts]) for name in Shapes.__dataclass_fields__))


def mean_ap50(found: Shapes, known: Shapes, classes: int) -> float:
    """Return AP50 as a mean over the classes that are known."""
    matches = match(found, known, thresholds=(0.5,))
    values = [
        ap(matches.found.scores[matches.found.labels == k], matches.hit()[matches.found.labels == k], int((known.labels == k).sum()))
        for k in range(classes)
        if (known.labels == k).any()
    ]
    return float(np.mean(values)) if values else 0.0
