"""What there is to learn from, and how one segmentation network learns from it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from torch import nn

from ...models.build import build_network
from ...models.catalog import list_networks
from ...models.networks.mixture import combine
from ...models.predictor import standardise
from ..data.augmentation import Augmentation
from ..data.sampling import Cells, LabelReader, WindowSampler, survey
from ..errors import InputError
from ..evaluation.metrics import block_confusions, scores
from ..progress import Progress
from ..raster.grid import Window
from ..raster.reader import RasterReader
from ..training import distributed
from ..training.loop import Settings, fit
from ..training.losses import class_weights, make_loss

LEAST_STEPS = 10  # per epoch
EPOCHS = 30
PATIENCE = 10
MOST_VALIDATION = 64  # windows
MOST_THREADS = 8  # that read windows


@dataclass(frozen=True)
class Ground:
    """Bands, labels and folds that a run learns from.

    Attributes
    ----------
    reader : RasterReader
    label_path : str
        Label raster of :func:`~deepgeology.backend.vector.labels.read_labels`.
    classes : list of dict
        ``{"value", "name", "color"}``.
    folds : BlockFolds or TileFolds
    cells : Cells
        Labelled cells with their folds.
    buffer : float
        Map units around held-out folds that are not learned from.
    mean, std : list of float
        Of the bands, measured without the test fold.
    features : RasterReader, optional
        What the simpler rivals see in place of the bands.
    """

    reader: RasterReader
    label_path: str
    classes: list[dict]
    folds: object
    cells: Cells
    buffer: float
    mean: list[float]
    std: list[float]
    features: object = None

    @cached_property
    def values(self) -> np.ndarray:
        """Bands, or what the simpler rivals see in place of them, at the cells, float32 (N, C)."""
        reader = self.reader if self.features is None else self.features
        values = np.empty((len(self.cells), len(reader.bands)), np.float32)
        for window, inside in survey(self.cells):
            cells = self.cells.take(inside)
            values[inside] = reader.read(window)[:, cells.rows - window.y, cells.columns - window.x].T
        return values

    def labels(self, held_out: Collection[int]) -> LabelReader:
        """Return a reader of the labels that may be learned from."""
        return LabelReader(self.label_path, self.folds, held_out, self.buffer)

    def usable(self, held_out: Collection[int]) -> np.ndarray:
        """Return which of the cells may be learned from, bool (N,); :class:`InputError` unless there are two classes among them."""
        shown = self.labels(held_out).shown(self.cells)
        if len(np.unique(self.cells.labels[shown])) < 2:
            raise InputError(
                "Without the held-out folds ({held_out}) and their buffer, labels of fewer than two classes are left.",
                hint="Choose a smaller BUFFER or BLOCK_SIZE, or label more places.",
                held_out=", ".join(map(str, sorted(held_out))) or "-",
            )
        return shown

    def without(self, held_out: Collection[int]) -> Ground:
        """Return the ground as if some folds, and the buffer around them, had no labels."""
        return replace(self, cells=self.cells.take(self.usable(held_out)))


@dataclass(frozen=True)
class Recipe:
    """How networks are trained.

    Attributes
    ----------
    network : str
        Name of a network in ``models/networks``.
    encoder, encoder_weights : str or None
        Name of an encoder; ``"imagenet"`` or a file of its first weights.
    tile : int
        Side of the training windows in pixels.
    map_tile : int
        Side of the windows that are mapped; larger ones repeat less of the context around them.
    batch : int
        Windows in a batch.
    most_steps : int
        Batches in an epoch at most; fewer where there are fewer places with labels.
    epochs : int
    learning_rate : float
    loss, weights, augmentation : str
        See :mod:`~deepgeology.backend.training.losses` and :class:`~deepgeology.backend.data.augmentation.Augmentation`.
    precision : str
    folder : str or None
        Where checkpoints are kept, for a run that may be resumed.
    wrap : dict, optional
        The network around it, ``{"name", "arguments"}``.
    raw : int
        So many of the first bands are not varied by noise.
    """

    network: str
    encoder: str | None
    encoder_weights: str | None
    tile: int
    map_tile: int
    batch: int
    most_steps: int
    epochs: int
    learning_rate: float
    loss: str
    weights: str
    augmentation: str
    precision: str
    folder: str | None
    wrap: dict | None = None
    raw: int = 0


class Segmentation:
    """The training loop's task: classes of the labelled pixels of windows.

    Parameters
    ----------
    module : torch.nn.Module
        Called as ``module(x, valid)``.
    sampler : WindowSampler
    ground : Ground
    loss : callable
        Of logits (B, K, H, W) and labels (B, H, W), -1 where there is none.
    validation : int or None
        Fold that is watched.
    tile : int
        Side of the validation windows in pixels.
    """

    def __init__(self, module: nn.Module, sampler: WindowSampler, ground: Ground, loss, validation: int | None, tile: int):
        self.module = module
        self.steps = sampler.steps
        self.batches = sampler.batches
        self._loss = loss
        self._ground = ground
        self._mean, self._std = (torch.tensor(values, dtype=torch.float32).view(1, -1, 1, 1) for values in (ground.mean, ground.std))
        self._watched = ground.cells.take(ground.cells.folds == validation) if validation else None
        self._tile = tile
        self._margin = getattr(module, "margin", 0)

    def loss(self, module: nn.Module, batch: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
        """Return the loss of a batch of raw windows; pixels without valid bands do not count."""
        values, labels = batch
        logits, valid = self._logits(module, values)
        if self._margin:  # there the network would need more than the window shows
            inner = torch.full_like(labels, -1)
            core = (..., slice(self._margin, -self._margin), slice(self._margin, -self._margin))
            inner[core] = labels[core]
            labels = inner
        return self._loss(logits, labels.masked_fill(valid[:, 0] == 0, -1))

    def _logits(self, module: nn.Module, values: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        self._mean, self._std = self._mean.to(values.device), self._std.to(values.device)
        x, valid = standardise(values, self._mean, self._std)
        return module(x.contiguous(memory_format=torch.channels_last), valid).float(), valid

    def validate(self, module: nn.Module) -> dict[str, float]:
        """Return loss, accuracy and macro-F1 of the watched fold; ``score`` is the mean of the latter two."""
        if self._watched is None:
            return {}
        classes = len(self._ground.classes)
        device = next(module.parameters()).device
        confusion, lost = torch.zeros(classes, classes, dtype=torch.float64), torch.zeros((), dtype=torch.float64)
        rank, world = distributed.ranks()
        for window, inside in list(_some(survey(self._watched, self._tile)))[rank::world]:
            edge = self._margin
            box = Window(window.x - edge, window.y - edge, window.width + 2 * edge, window.height + 2 * edge)
            values = torch.from_numpy(self._ground.reader.read(box))[None].to(device)
            cells = self._watched.take(inside)
            logits = self._logits(module, values)[0][0][:, cells.rows - box.y, cells.columns - box.x].T.cpu()
            lost += nn.functional.cross_entropy(logits, torch.from_numpy(cells.labels), reduction="sum")
            counted = block_confusions(cells.labels, logits.argmax(dim=1).numpy(), np.zeros(len(cells)), classes)[0]
            confusion += torch.from_numpy(counted.astype(np.float64))
        if world > 1:  # not all devices know float64; those of several processes do
            confusion, lost = (distributed.total(part.to(device)).cpu() for part in (confusion, lost))
        figures = scores(confusion.numpy())
        accuracy, macro_f1 = float(figures["accuracy"]), float(figures["macro_f1"])
        return {
            "validation_loss": float(lost / confusion.sum()),
            "accuracy": accuracy,
            "macro_f1": macro_f1,
            "score": (accuracy + macro_f1) / 2,
        }


def train(
    ground: Ground,
    recipe: Recipe,
    held_out: Collection[int],
    validation: int | None,
    name: str,
    seed: int,
    device: torch.device,
    progress: Progress,
) -> tuple[nn.Module, list[dict]]:
    """Train one network.

    Parameters
    ----------
    ground : Ground
    recipe : Recipe
    held_out : collection of int
        Folds that are not learned from, the validation fold among them.
    validation : int or None
        Fold that decides which epoch is kept; without it the last one is.
    name : str
        What the training is called in the history and the checkpoints.
    seed : int
    device : torch.device
    progress : Progress

    Returns
    -------
    module : torch.nn.Module
        On the CPU, in evaluation mode.
    history : list of dict
        A row an epoch, see :func:`~deepgeology.backend.training.loop.fit`, with the ``training``'s name.
    """
    device = distributed.join(device)
    rank, world = distributed.ranks()
    reader, labels = ground.reader, ground.labels(held_out)
    cells = ground.cells.take(ground.usable(held_out))
    counts = np.bincount(cells.labels, minlength=len(ground.classes))
    torch.manual_seed(seed)
    module = build(recipe, len(reader.bands), ground.classes)
    windows = sum(1 for _ in survey(cells, recipe.tile))
    steps = max(1, min(max(LEAST_STEPS, 2 * windows // recipe.batch), recipe.most_steps) // world)
    bands = reader.bands
    augmentation = Augmentation(
        recipe.augmentation,
        [band.name for band in bands],
        [band.unit for band in bands],
        ground.mean,
        ground.std,
        reader.grid.is_north_up,
        min(recipe.tile, reader.grid.width) == min(recipe.tile, reader.grid.height),
        Progress(),
        recipe.raw,
    )
    threads = 1 if device.type == "cpu" else min(MOST_THREADS, os.cpu_count() or 1)
    sampler = WindowSampler(reader, labels, cells, recipe.tile, recipe.batch, steps, augmentation, seed, rank, threads)
    loss = make_loss(recipe.loss, class_weights(torch.from_numpy(counts), recipe.weights))
    task = Segmentation(module.to(memory_format=torch.channels_last), sampler, ground, loss, validation, recipe.tile)
    settings = Settings(
        epochs=recipe.epochs,
        learning_rate=recipe.learning_rate,
        warmup=0.2,
        patience=PATIENCE if validation else 0,
        precision=recipe.precision,
        seed=seed,
    )
    checkpoint = str(Path(recipe.folder) / f"{name.replace(' ', '-')}.pt") if recipe.folder else None
    try:
        history = fit(task, settings, progress, device, checkpoint, _fingerprint(ground, recipe, settings, sorted(held_out), steps))
    finally:
        sampler.close()
    return module.cpu(), [{"training": name, **row} for row in history]


def ensemble(members: list[nn.Module]) -> nn.Module:
    """Return one module for one or several networks."""
    return members[0] if len(members) == 1 else combine(members)


def build(recipe: Recipe, bands: int, classes: list[dict]) -> nn.Module:
    """Build the recipe's network with fresh weights, or with its encoder's first weights."""
    arguments = {"bands": bands, "classes": len(classes)}
    if recipe.encoder and takes_encoder(recipe.network):
        arguments["encoder"] = recipe.encoder
    spec = {"name": recipe.network, "arguments": arguments}
    if recipe.wrap:
        chosen = {key: value for key, value in arguments.items() if key not in ("bands", "classes")}
        inner = {"name": recipe.network, "arguments": {**recipe.wrap["arguments"].get("inner", {}).get(recipe.network, {}), **chosen}}
        shared = {"bands": bands, "classes": len(classes)}
        spec = {"name": recipe.wrap["name"], "arguments": {**recipe.wrap["arguments"], **shared, "inner": inner}}
    module = build_network(spec)
    if recipe.encoder_weights and takes_encoder(recipe.network):
        (module.inner if recipe.wrap else module).load_encoder_weights(recipe.encoder_weights)
    return module


def takes_encoder(network: str) -> bool:
    """Whether a network has an interchangeable encoder; the others are small."""
    return next(spec["encoders"] for spec in list_networks() if spec["name"] == network)


def _some(windows: Iterable[tuple[Window, np.ndarray]]) -> Iterator[tuple[Window, np.ndarray]]:
    """Yield at most :data:`MOST_VALIDATION` of the windows, evenly spread."""
    windows = list(windows)
    step = max(1, len(windows) / MOST_VALIDATION)
    yield from (windows[int(index * step)] for index in range(min(len(windows), MOST_VALIDATION)))


def _fingerprint(ground: Ground, recipe: Recipe, settings: Settings, *more) -> str:
    """Identify what must be the same for a training to go on from a checkpoint."""
    cells = ground.cells
    places = hashlib.sha256(b"".join(part.astype(np.int64).tobytes() for part in (cells.rows, cells.columns, cells.labels, cells.folds)))
    how = [vars(replace(recipe, folder=None)), vars(settings), *more]
    content = [places.hexdigest(), ground.mean, ground.std, ground.classes, ground.buffer, *how]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
