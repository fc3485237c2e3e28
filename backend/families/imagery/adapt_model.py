"""Job: fit a model to ground that looks different from where it was trained, and say whether that helps.

Four ways, each measured against the model as it is:

* normalisation: the target's own means and deviations of the bands take the place of the training data's;
* statistics: batch normalisation counts anew on the target (AdaBN: Li et al., 2016, arXiv:1603.04779);
* self-training: what the model is surest of on the target is learned along with the source (class-balanced: Zou et al., 2018,
  doi:10.1007/978-3-030-01219-9_18);
* adversarial: features are learned that do not tell source from target (Ganin et al., 2016, arXiv:1505.07818).

Without labels on the target, the measure is accuracy on source cells that no adaptation has seen, counted by how much they resemble the
target (importance-weighted validation: Sugiyama et al., 2007, JMLR 8, 985-1005).
"""

from __future__ import annotations

import copy
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import cross_val_predict
from torch import nn

from ....models.modelfile import load_model, save_model
from ....models.predictor import standardise
from ...data.augmentation import Augmentation
from ...data.normalisation import measure
from ...data.sampling import Cells, LabelReader, WindowSampler, gather
from ...data.splits import assign_blocks, automatic_block_size, cell_blocks
from ...errors import InputError
from ...evaluation.calibration import fit_temperature
from ...evaluation.metrics import block_confusions, difference, evaluate
from ...evaluation.report import Report, bar_figure
from ...inference.device import choose_device
from ...inference.model_input import open_input
from ...outputs import Staging
from ...progress import Progress
from ...provenance import file_hash, plugin_version
from ...raster.grid import Window
from ...raster.reader import RasterReader
from ...raster.writer import RasterWriter
from ...segmentation.ground import Ground, Segmentation
from ...training.automatic import at_cells
from ...training.loop import Settings, fit
from ...training.losses import class_weights, make_loss
from ...vector.labels import read_labels

METHODS = ("normalisation", "statistics", "self-training", "adversarial")
TRAINED = ("self-training", "adversarial")
EPOCHS = 6
STEPS = 10  # batches of an epoch
BATCH_PIXELS = 2 * 128 * 128
MOST_TILE = 128
RATE = 5e-4  # a fraction of what a network is trained with from the start
SURE = 0.5  # share of each class' target pixels, the most certain ones, that self-training learns from
STATISTICS_BATCHES = 32
FOLDS, HELD_OUT = 5, 1
LEAST_EFFECTIVE = 50  # cells; fewer that resemble the target say nothing about it
MOST_WEIGHED = 20_000  # cells of either side that tell source from target
CONTEXT = 32  # pixels around windows for networks that name no halo
DOMAIN_WIDTH = 64


@dataclass(frozen=True)
class Sides:
    """Source and target.

    Attributes
    ----------
    source, target : RasterReader
        With the model's bands.
    label_path : str
        Label raster of the source, indices of the model's classes.
    folds : BlockFolds
        Of the source.
    learned : Cells
        Labelled cells of the source that may be learned from.
    ground : Cells
        Valid cells of the target, without labels.
    """

    source: RasterReader
    target: RasterReader
    label_path: str
    folds: object
    learned: Cells
    ground: Cells


@dataclass(frozen=True)
class Adapted:
    """A model after one of the :data:`METHODS`, or as it was."""

    name: str
    module: nn.Module
    mean: list[float]
    std: list[float]


def run(parameters: dict, progress: Progress) -> dict:
    """Adapt a model.

    Parameters
    ----------
    parameters : dict
        ``model`` (``.safetensors``), ``source`` (raster), ``labels`` (vector or class raster), ``class_field``, ``target`` (raster),
        ``output`` (``.safetensors``); optional: ``target_labels``, ``target_class_field``, ``method`` (``automatic`` measures all and
        keeps the best that helps, or one of :data:`METHODS`), ``epochs``, ``seed``, ``device``, ``report``.
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``REPORT``; ``RECOMMENDED`` (a method or ``none``), ``GAIN`` and ``ACCURACY`` of what was written.
    """
    device = choose_device(parameters.get("device"))
    seed = int(parameters.get("seed") or 0)
    module, card = load_model(parameters["model"], task="segmentation")
    chosen = parameters.get("method") or "automatic"
    with Staging() as staging, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        folders = [str(Path(folder) / name) for name in ("source", "target")]
        for path in folders:
            Path(path).mkdir()
        with (
            open_input(parameters["source"], card, folders[0], progress) as source,
            open_input(parameters["target"], card, folders[1], progress) as target,
        ):
            progress.report(0.0, "Reading the labels")
            label_path, cells = _cells(source, parameters["labels"], parameters.get("class_field"), card, folders[0], seed, progress)
            size = automatic_block_size(cells.columns, cells.rows, source.grid, FOLDS)
            folds = assign_blocks(cells.columns, cells.rows, cells.labels, source.grid, size, FOLDS, seed)
            cells = cells.in_folds(folds)
            ground = _ground(target, Path(parameters["target"]).name, seed, progress.part(0.02, 0.04))
            sides = Sides(source, target, label_path, folds, cells.take(cells.folds != HELD_OUT), ground)
            shift = _shift(source, cells, target, ground, card, seed)
            kept = cells.folds == HELD_OUT
            judges = [Judge(source, cells.take(kept), shift["weights"][kept], size / 2, True)]
            if parameters.get("target_labels"):
                field = parameters.get("target_class_field")
                _, judged = _cells(target, parameters["target_labels"], field, card, folders[1], seed, progress)
                side = automatic_block_size(judged.columns, judged.rows, target.grid, FOLDS)
                judges.insert(0, Judge(target, judged, None, side, False))
            original = Adapted("none", module, card["normalisation"]["mean"], card["normalisation"]["std"])
            found, left_out = [original], {}
            wanted = METHODS if chosen == "automatic" else (chosen,)
            for number, method in enumerate(wanted):
                part = progress.part(0.1 + 0.75 * number / len(wanted), 0.1 + 0.75 * (number + 1) / len(wanted))
                part.report(0.0, "Adapting: {method}", method=method)
                reason = _cannot(method, module)
                if reason:
                    left_out[method] = reason
                    progress.log("{method} is left out: {reason}.", method=method, reason=reason)
                else:
                    found.append(_adapt(method, original, sides, card, parameters, device, seed, part))
            if len(found) == 1 and chosen != "automatic":
                raise InputError(
                    "{method} cannot be applied to this model: {reason}.",
                    hint="Choose automatic, or another method.",
                    method=chosen,
                    reason=left_out[chosen],
                )
            measured = [judge.measure(found, card, seed, progress.part(0.85, 0.95)) for judge in judges]
        judge, rows = judges[0], measured[0]
        recommended = _recommend(rows, judge)
        stored = recommended if chosen == "automatic" else chosen
        best = next(adapted for adapted in found if adapted.name == stored)
        row = next(row for row in rows if row["name"] == stored)
        facts = {
            "recommended": recommended,
            "stored": stored,
            "measured_on": "target labels" if judge.certain else "source cells that resemble the target",
            "domain_auc": shift["auc"],
            "effective_cells": judge.effective,
            "methods": rows,
            "left_out": left_out,
            "without_labels": {"recommended": _recommend(measured[-1], judges[-1]), "methods": measured[-1]},
        }
        progress.report(0.96, "Writing the model and the report")
        save_model(staging.path(parameters["output"]), best.module, _card(card, best, row, parameters, facts, judge))
        if parameters.get("report"):
            report = _report(parameters, facts, judge)
            report.data("adaptation", facts)
            report.save(staging.path(parameters["report"]))
    if recommended == "none":
        progress.warn("No adaptation helps beyond doubt: the model as it is is recommended.")
    return {
        **{key.upper(): parameters[key] for key in ("output", "report") if parameters.get(key)},
        "RECOMMENDED": recommended,
        "ACCURACY": row["accuracy"],
        "GAIN": row["gain"]["value"],
    }


class _Everywhere:
    """Stands in for labels where there are none: every cell is class 0."""

    def read(self, window: Window) -> np.ndarray:
        return np.zeros((window.height, window.width), np.int16)

    def at(self, window: Window) -> np.ndarray:
        return np.zeros((window.height, window.width), np.uint8)


def _ground(target: RasterReader, name: str, seed: int, progress: Progress) -> Cells:
    """Return the valid cells of the target."""
    try:
        return gather(target, _Everywhere(), 1, seed, progress)
    except InputError as error:  # which speaks of labels
        raise InputError(
            "The target {name} has no cell with a value in every band of the model.",
            hint="Check its nodata value, or choose another raster.",
            name=name,
        ) from error


def _cells(reader: RasterReader, source, field: str | None, card: dict, folder: str, seed: int, progress: Progress) -> tuple[str, Cells]:
    """Return a raster of labels as indices of the model's classes, -1 where there is none, and the labelled cells."""
    labels = read_labels(source, field, reader.grid, folder, progress)
    names = {str(entry["name"]): index for index, entry in enumerate(card["classes"])}
    values = {entry["value"]: index for index, entry in enumerate(card["classes"])}
    by_name = any(str(entry["name"]) in names for entry in labels.classes)
    indices = [names.get(str(entry["name"]), -1) if by_name else values.get(entry["value"], -1) for entry in labels.classes]
    unknown = [str(entry["name"]) for entry, index in zip(labels.classes, indices) if index < 0]
    if len(set(indices) - {-1}) < 2:
        raise InputError(
            "The labels name the classes {found}; the model knows {expected}. At least two classes have to agree, by name or by number.",
            hint="Choose the field that holds the classes of the model.",
            found=", ".join(str(entry["name"]) for entry in labels.classes),
            expected=", ".join(names),
        )
    if unknown:
        progress.warn("Classes that the model does not know are left out: {classes}.", classes=", ".join(unknown))
    path = str(Path(folder) / "labels-model.tif")
    given, table = LabelReader(labels.path), np.array([*indices, -1])
    grid = reader.grid
    with RasterWriter(path, grid, 1, np.int16, -1, ["class index"], overviews=False) as writer:
        for y in range(0, grid.height, MOST_TILE):
            found = given.read(Window(0, y, grid.width, min(MOST_TILE, grid.height - y)))
            writer.write_rows(y, table[found].astype(np.int16)[None])
    return path, gather(reader, LabelReader(path), len(card["classes"]), seed, progress)


def _shift(source: RasterReader, cells: Cells, target: RasterReader, ground: Cells, card: dict, seed: int) -> dict:
    """Tell how source and target differ.

    Returns
    -------
    dict
        ``auc`` with which a logistic regression on the bands and their squares tells target from source cells (0.5: not at all), and
        ``weights`` (N,) of the source's cells: how many times likelier they are on the target.
    """
    random = np.random.default_rng(seed)
    mean, std = card["normalisation"]["mean"], card["normalisation"]["std"]

    def features(reader: RasterReader, some: Cells) -> np.ndarray:
        values = np.clip(at_cells(reader, some, lambda x, valid: x, mean, std, 0, Progress()), -5, 5)
        return np.concatenate([values, values**2], axis=1)

    def sample(some: Cells) -> Cells:
        return some.take(np.sort(random.permutation(len(some))[:MOST_WEIGHED]))

    here, there = features(source, sample(cells)), features(target, sample(ground))
    values, domain = np.concatenate([here, there]), np.repeat([0, 1], [len(here), len(there)])
    model = LogisticRegression(C=0.1, max_iter=500, class_weight="balanced")
    score = cross_val_predict(model, values, domain, cv=5, method="decision_function")
    odds = model.fit(values, domain).decision_function(features(source, cells))
    weights = np.exp(np.clip(odds, -10, 10))
    weights = np.minimum(weights, np.quantile(weights, 0.99))  # a few cells should not decide alone
    return {"auc": float(roc_auc_score(domain, score)), "weights": weights}


class Judge:
    """Measures adapted models on cells whose class is known.

    Parameters
    ----------
    reader : RasterReader
    cells : Cells
    weights : numpy.ndarray or None
        (N,) by which cells count.
    block : float
        Side of the blocks that are resampled, in map units.
    stand_in : bool
        Whether the cells stand in for the target.

    Attributes
    ----------
    certain : bool
        Whether the cells are the target's own.
    effective : float
        Number of equal cells that the weighted ones are worth (Kish, 1965).
    """

    def __init__(self, reader: RasterReader, cells: Cells, weights: np.ndarray | None, block: float, stand_in: bool):
        self._reader, self._cells, self._block = reader, cells, block
        self._weights = np.ones(len(cells)) if weights is None else weights
        self.certain = not stand_in
        self.effective = float(self._weights.sum() ** 2 / (self._weights**2).sum())

    def measure(self, found: list[Adapted], card: dict, seed: int, progress: Progress) -> list[dict]:
        """Return ``name``, ``accuracy``, ``macro_f1``, ``gain``, ``changed``, ``temperature`` and ``evaluation`` of each model."""
        cells, grid = self._cells, self._reader.grid
        chosen = np.arange(len(cells))
        if not self.certain:  # cells come as often as they are likely on the target
            chosen = np.random.default_rng(seed).choice(len(cells), len(cells), p=self._weights / self._weights.sum())
        blocks = cell_blocks(grid, self._block, cells.columns, cells.rows)[chosen]
        labels, classes = cells.labels[chosen], card["classes"]
        rows: list[dict] = []
        base = first = None
        for number, adapted in enumerate(found):
            progress.report(number / len(found), "Measuring: {method}", method=adapted.name)
            margin = int(adapted.module.halo) or CONTEXT
            logits = at_cells(self._reader, cells, adapted.module, adapted.mean, adapted.std, margin, progress)
            mapped = logits.argmax(axis=1)
            confusions = block_confusions(labels, mapped[chosen], blocks, len(classes))
            base, first = (confusions, mapped) if base is None else (base, first)
            evaluation = evaluate(confusions, classes, seed=seed)
            rows.append(
                {
                    "name": adapted.name,
                    "accuracy": evaluation["accuracy"]["value"],
                    "macro_f1": evaluation["macro_f1"]["value"],
                    "gain": difference(confusions, base, seed=seed),
                    "changed": float((mapped != first).mean()),
                    "temperature": fit_temperature(logits[chosen], labels),
                    "evaluation": evaluation,
                }
            )
        return rows


def _recommend(rows: list[dict], judge: Judge) -> str:
    """Name the method that gains most, among those that gain beyond doubt; none if there is none, or too little to judge by."""
    if not judge.certain and judge.effective < LEAST_EFFECTIVE:
        return "none"
    sure = [row for row in rows[1:] if row["gain"]["low"] is not None and row["gain"]["low"] > 0]
    return max(sure, key=lambda row: row["gain"]["value"])["name"] if sure else "none"


def _cannot(method: str, module: nn.Module) -> str:
    """Return why a method cannot be applied to a model; empty if it can."""
    if method == "statistics" and not any(isinstance(part, nn.modules.batchnorm._BatchNorm) for part in module.modules()):
        return "it has no batch normalisation, whose statistics could be counted anew; normalisation is the like of it"
    if method in TRAINED and not any(True for _ in module.parameters()):
        return "it has no weights that can be trained, as it is a forest or an imported model"
    if method == "adversarial" and (len(getattr(module, "members", ())) > 1 or _head(module) is None):
        return "it is several models in one, or has no last convolution whose input could be looked at"
    return ""


def _head(module: nn.Module) -> nn.Module | None:
    """Return the last convolution, which makes classes of features."""
    classes = module.spec["arguments"]["classes"]
    found = [part for part in module.modules() if isinstance(part, nn.Conv2d) and part.out_channels == classes]
    return found[-1] if found else None


def _adapt(method: str, original: Adapted, sides: Sides, card: dict, parameters: dict, device, seed: int, progress: Progress) -> Adapted:
    if method == "normalisation":
        tile = min(MOST_TILE, card["tile_size"])
        mean, std = measure(sides.target, sides.ground, _Everywhere(), (), tile, seed, progress)
        return Adapted(method, original.module, mean, std)
    spec = original.module.spec
    module = copy.deepcopy(original.module)
    module.spec = spec
    if method == "statistics":
        recount(module, _batches(sides.target, _Everywhere(), sides.ground, card, seed), original, device, progress)
    else:
        _train(method, module, original, sides, card, parameters, device, seed, progress)
    return replace(original, name=method, module=module.cpu().eval())


def _batches(reader: RasterReader, labels, cells: Cells, card: dict, seed: int, steps: int = STATISTICS_BATCHES, augment: str = "none"):
    """Return a sampler of windows of one side."""
    grid = reader.grid
    tile = min(MOST_TILE, card["tile_size"])
    width, height = min(tile, grid.width), min(tile, grid.height)
    names, units = zip(*((band.name, band.unit) for band in reader.bands))
    scale = card["normalisation"]
    augmentation = Augmentation(augment, names, units, scale["mean"], scale["std"], grid.is_north_up, width == height, Progress())
    return WindowSampler(reader, labels, cells, tile, max(2, BATCH_PIXELS // (width * height)), steps, augmentation, seed)


def recount(module: nn.Module, sampler: WindowSampler, original: Adapted, device, progress: Progress) -> None:
    """Replace the running statistics of batch normalisation by those of a sampler's windows."""
    module.to(device)
    layers = [part for part in module.modules() if isinstance(part, nn.modules.batchnorm._BatchNorm)]
    momenta = [layer.momentum for layer in layers]
    mean, std = (torch.tensor(values, dtype=torch.float32, device=device).view(1, -1, 1, 1) for values in (original.mean, original.std))
    for layer in layers:
        layer.reset_running_stats()
        layer.momentum = None  # the plain mean over all batches
        layer.train()
    try:
        with torch.no_grad():
            for step, (values, _) in enumerate(sampler.batches(0)):
                progress.report(step / sampler.steps)
                module(*standardise(values.to(device), mean, std))
    finally:
        sampler.close()
        for layer, momentum in zip(layers, momenta):
            layer.momentum = momentum
            layer.eval()


def _train(method: str, module: nn.Module, original: Adapted, sides: Sides, card: dict, parameters: dict, device, seed, progress) -> None:
    """Train a module further, on the source's labels and on the target by the method."""
    torch.manual_seed(seed)
    epochs = int(parameters.get("epochs") or EPOCHS)
    shown = LabelReader(sides.label_path, sides.folds, (HELD_OUT,))
    ground = Ground(sides.source, sides.label_path, card["classes"], sides.folds, sides.learned, 0.0, original.mean, original.std)
    counts = torch.from_numpy(np.bincount(sides.learned.labels, minlength=len(card["classes"])))
    loss = make_loss("cross-entropy", class_weights(counts.clamp_min(1), "moderate"))
    samplers = [
        _batches(sides.source, shown, sides.learned, card, seed, STEPS, "flips"),
        _batches(sides.target, _Everywhere(), sides.ground, card, seed + 1, STEPS, "flips"),
    ]
    kind = SelfTraining if method == "self-training" else Adversarial
    task = kind(module, original.module, samplers, ground, loss, epochs)
    settings = Settings(epochs=epochs, learning_rate=RATE, warmup=0.2, seed=seed)
    try:
        fit(task, settings, progress, device)
    finally:
        for sampler in samplers:
            sampler.close()
        if isinstance(task, Adversarial):
            task.module.release()
        original.module.cpu()


class _Both(Segmentation):
    """The training loop's task: windows of both sides in every batch."""

    def __init__(self, module: nn.Module, samplers: list[WindowSampler], ground: Ground, loss, epochs: int):
        super().__init__(module, samplers[0], ground, loss, None, MOST_TILE)
        self._samplers, self._epochs = samplers, epochs
        self.batches = self._pairs

    def _pairs(self, epoch: int) -> Iterator[tuple[torch.Tensor, ...]]:
        done = torch.tensor(epoch / max(self._epochs - 1, 1))
        for (values, labels), (others, _) in zip(*(sampler.batches(epoch) for sampler in self._samplers)):
            yield values, labels, others, done


class SelfTraining(_Both):
    """Learns the source's labels, and on the target what the teacher is surest of, the same share of every class."""

    def __init__(self, module: nn.Module, teacher: nn.Module, samplers: list[WindowSampler], ground: Ground, loss, epochs: int):
        super().__init__(module, samplers, ground, loss, epochs)
        self._teacher = teacher.eval()

    def loss(self, module: nn.Module, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """Return the loss on both sides."""
        values, labels, others, _ = batch
        own = super().loss(module, (values, labels))
        with torch.no_grad():
            logits, valid = self._logits(self._teacher.to(others.device), others)
            confidence, guess = logits.softmax(dim=1).max(dim=1)
            guess = guess.masked_fill(valid[:, 0] == 0, -1)
            for index in range(logits.shape[1]):
                of_class = guess == index
                if of_class.any():
                    guess[of_class & (confidence < confidence[of_class].quantile(1 - SURE))] = -1
        return own + super().loss(module, (others, guess)) if (guess >= 0).any() else own


class _Reversed(torch.autograd.Function):
    """Passes values on, and gradients with the opposite sign."""

    @staticmethod
    def forward(context, x, strength):
        context.strength = strength
        return x.view_as(x)

    @staticmethod
    def backward(context, gradient):
        return -context.strength * gradient, None


class _WithDomain(nn.Module):
    """A network, and a small one on its last features that tells source from target."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network
        head = _head(network)
        self.domain = nn.Sequential(nn.Conv2d(head.in_channels, DOMAIN_WIDTH, 1), nn.ReLU(), nn.Conv2d(DOMAIN_WIDTH, 1, 1))
        self.features = None
        self._hook = head.register_forward_pre_hook(self._keep)

    def _keep(self, part, inputs) -> None:
        self.features = inputs[0]

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        return self.network(x, valid)

    def domain_loss(self, valid: torch.Tensor, target: float, strength: float) -> torch.Tensor:
        """Return the loss of telling the domain of the features of the last call, at valid pixels."""
        found = self.domain(_Reversed.apply(self.features.float(), strength))
        counted = nn.functional.adaptive_max_pool2d(valid[: len(found)], found.shape[-2:])
        lost = nn.functional.binary_cross_entropy_with_logits(found, torch.full_like(found, target), reduction="none")
        return (lost * counted).sum() / counted.sum().clamp_min(1)

    def release(self) -> None:
        """Take the hook off the network again."""
        self._hook.remove()


class Adversarial(_Both):
    """Learns the source's labels with features that do not tell the sides apart."""

    def __init__(self, module: nn.Module, teacher: nn.Module, samplers: list[WindowSampler], ground: Ground, loss, epochs: int):
        super().__init__(_WithDomain(module), samplers, ground, loss, epochs)
        self._margin = getattr(module, "margin", 0)

    def loss(self, module: nn.Module, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """Return the loss of the source's labels and of both sides' domain."""
        values, labels, others, done = batch
        strength = 2 / (1 + float(torch.exp(-10 * done))) - 1
        logits, valid = self._logits(module, values)
        lost = self._loss(logits, labels.masked_fill(valid[:, 0] == 0, -1)) + module.domain_loss(valid, 0.0, strength)
        _, valid = self._logits(module, others)
        return lost + module.domain_loss(valid, 1.0, strength)

    def validate(self, module: nn.Module) -> dict[str, float]:
        """Return nothing: the last epoch counts."""
        return {}


def _card(card: dict, best: Adapted, row: dict, parameters: dict, facts: dict, judge: Judge) -> dict:
    """Return the card of what is written: what the adaptation was, and no figures of the model before it."""
    if best.name == "none":
        return card
    record = {
        "method": best.name,
        "model": file_hash(parameters["model"]),
        "target": Path(parameters["target"]).name,
        **{key: facts[key] for key in ("recommended", "measured_on", "domain_auc")},
        "gain": row["gain"],
    }
    return {
        **card,
        "normalisation": {"mean": list(best.mean), "std": list(best.std)},
        "temperature": row["temperature"] if best.name in TRAINED else card.get("temperature", 1.0),
        "training": {**card.get("training", {}), "adaptation": record},
        "metrics": row["evaluation"] if judge.certain else {},
        "baselines": {},
        "applicability": {},
        "tool": f"adaptmodel {plugin_version()}",
    }


def _report(parameters: dict, facts: dict, judge: Judge) -> Report:
    report = Report(Path(parameters["model"]).stem, kind="Adaptation of a model")
    gains = {row["name"]: row["gain"] for row in facts["methods"]}
    if facts["recommended"] == "none":
        report.summary("No adaptation helps beyond doubt. Use the model as it is, or label some places of the target and train with them.")
    else:
        report.summary(
            "The adaptation by {method} is recommended: it gains {value:+.3f} in accuracy ({low:+.3f} to {high:+.3f}).",
            method=facts["recommended"],
            **gains[facts["recommended"]],
        )
    if facts["stored"] != facts["recommended"]:
        report.warning(
            "The model that was written is adapted by {method}, as was asked for, though that is not recommended.", method=facts["stored"]
        )
    if judge.certain:
        report.summary(
            "The figures are those of the target's own labels. They have chosen the method as well, so the gain of the best one is "
            "a little too favourable."
        )
        report.summary(
            "Without the target's labels, judged by places of the source that resemble the target, {method} would have been recommended.",
            method=facts["without_labels"]["recommended"],
        )
    else:
        report.summary(
            "There are no labels on the target. The figures are those of cells of the source that no adaptation has seen, counted by how "
            "much they resemble the target. The model as it is may have been trained on them, which speaks for leaving it alone; a few "
            "labels on the target tell more."
        )
        if judge.effective < LEAST_EFFECTIVE:
            report.warning(
                "Almost nothing on the source resembles the target: the figures rest on what amounts to {count:.0f} cells. No adaptation "
                "is recommended without labels on the target.",
                count=judge.effective,
            )
    report.number("Source or target?", facts["domain_auc"], "AUC of telling them apart: 0.5 is alike, 1 is different")
    report.section("Methods")
    columns = ["Method", "Accuracy", "Macro-F1", "Gain in accuracy", "Low", "High", "Share of cells with another class"]
    rows = [
        [row["name"], row["accuracy"], row["macro_f1"], *(row["gain"][key] for key in ("value", "low", "high")), row["changed"]]
        for row in facts["methods"]
    ]
    report.table(columns, rows, "Gains over the model as it is, with 95 % intervals from blocks of cells that were resampled together.")
    report.figure(
        bar_figure([row["name"] for row in facts["methods"]], [row["evaluation"]["accuracy"] for row in facts["methods"]], "Accuracy"),
        "Accuracy of the model as it is (none) and of the adapted ones.",
    )
    for method, reason in facts["left_out"].items():
        report.text("{method} was left out: {reason}.", method=method, reason=reason)
    report.section("Origin")
    report.facts({key: str(parameters.get(key) or "–") for key in ("model", "source", "labels", "target", "target_labels", "seed")})
    return report
