"""Train a model that gives every pixel a class, test it on ground that it has not seen, and report."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import torch
from scipy.special import softmax

from ...models.card import make_card
from ...models.modelfile import save_model
from ..data.augmentation import Augmentation
from ..data.normalisation import measure
from ..data.sampling import Cells, LabelReader, gather
from ..data.splits import BLOCKS_PER_FOLD, BlockFolds, assign_blocks, automatic_block_size, cell_blocks
from ..data.tile_index import TileFolds
from ..errors import InputError
from ..evaluation.applicability import fit_applicability
from ..evaluation.calibration import reliability
from ..evaluation.metrics import block_confusions, difference, evaluate
from ..evaluation.nulltest import shuffle_by_block
from ..inference.device import choose_device, fast_precision
from ..outputs import Staging
from ..progress import Progress
from ..provenance import file_hash, package_versions, plugin_version
from ..raster.grid import Grid
from ..raster.writer import RasterWriter
from ..training.automatic import few_labels
from ..training.distributed import join, ranks
from ..training.loop import write_history
from ..vector.labels import Labels, read_labels
from .ground import EPOCHS, Ground, Recipe, build, takes_encoder
from .learning import Learned, Plan, Run, learner, rival_name, rivals
from .training_report import write_report

TILE = 256
OVERLAP = 0.25
SMALL_NETWORK, LARGE_NETWORK = "dilated", "unet"
STRIP = 256

# Networks without an encoder work at full resolution: their windows and batches are kept small, and they take large steps.
SMALL_TILE = 128
BATCH_PIXELS = {True: 8 * 256 * 256, False: 2 * 128 * 128}
MOST_BATCH = 8
MOST_STEPS = {True: 100, False: 10}  # per epoch
WRAPPED_RATE = 4e-3
WRAPPED_STEPS = 3  # times as many, as little is learned from a window less its margin
FASTER = 5  # so many times more steps where there is a graphics card
RATES = {True: 1e-3, False: 3e-3}


@dataclass(frozen=True)
class Kind:
    """What the tools that train such models differ in.

    Attributes
    ----------
    tool : str
        Id of the algorithm.
    task : str
        What the model is for, see :data:`~deepgeology.models.card.TASKS`.
    words : str
        What the report calls the training.
    open : callable
        Opens what there is to learn from, ``open(parameters, progress)``; read like a :class:`RasterReader`, a context manager.
    sources : sequence of str
        Parameters with the files that the model learned from.
    wrap : callable, optional
        Of the parameters and the reader: the network around the chosen one (``{"name", "arguments"}``), for a reader whose bands that
        network turns into features. Then the forest that it is chosen against sees the same features.
    features : callable, optional
        Of the reader and the wrapping network's description: a reader of these features.
    raw : int
        So many of the first bands reach the network as they are, not standardised.
    """

    tool: str
    task: str
    words: str
    open: Callable[[dict, Progress], object]
    sources: Sequence[str]
    wrap: Callable[[dict, object], dict] | None = None
    features: Callable[[object, dict], object] | None = None
    raw: int = 0


@dataclass(frozen=True)
class Results:
    """Figures of a model and its rivals on the tested cells.

    Attributes
    ----------
    evaluation : dict
        See :func:`~deepgeology.backend.evaluation.metrics.evaluate`.
    rivals : list of dict
        ``name``, ``evaluation``, ``difference`` in accuracy.
    reliability, before : dict
        With and without the temperature.
    null : dict or None
        Null test: ``evaluation``, the ``limit`` that kappa must not exceed, and whether it was ``passed``.
    block_size : float
        Side of the blocks that were resampled, in map units.
    """

    evaluation: dict
    rivals: list[dict]
    reliability: dict
    before: dict
    null: dict | None
    block_size: float


def train_model(kind: Kind, parameters: dict, progress: Progress) -> dict:
    """Train a model.

    Parameters
    ----------
    kind : Kind
    parameters : dict
        What ``kind.open`` needs; ``labels`` (vector or class raster), ``class_field``, ``tile_index`` (polygons with a field ``fold``),
        ``architecture`` (``automatic`` or a network), ``encoder``, ``encoder_weights`` (``none``, ``imagenet``, ``file``),
        ``encoder_weights_file``, ``tile_size`` (pixels), ``batch_size``, ``epochs``, ``learning_rate``, ``loss``,
        ``class_weights``, ``augmentation``, ``block_size`` and ``buffer`` (map units), ``folds``, ``test_fold``,
        ``validation_fold``, ``ensemble``, ``null_test``, ``resume`` (folder), ``seed``, ``device``, ``precision``, ``model``,
        ``report``, ``history``. Empty ones are chosen.
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``HISTORY``, and ``ACCURACY``, ``MACRO_F1``, ``MIOU``, ``BASELINE_ACCURACY``, ``BASELINE_MACRO_F1``:
        figures of the tested folds, the baseline being the most accurate one.

    Notes
    -----
    With a test fold, that fold is kept out of everything (learning, scaling, choice, calibration) and gives the figures. Without
    one and with few labels, every fold is tested in turn by models that have not seen it, and the final model learns from all
    labels; with many labels the first fold is kept out. Started by ``torchrun``, the first process writes the results.
    """
    device = join(choose_device(parameters.get("device")))
    with Staging() as staging, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, kind.open(parameters, progress) as reader:
        progress.report(0.0, "Reading the labels")
        seed = int(parameters.get("seed") or 0)
        labels = read_labels(parameters["labels"], parameters.get("class_field"), reader.grid, folder, progress)
        cells = gather(reader, LabelReader(labels.path), len(labels.classes), seed, progress.part(0.0, 0.03))
        labels, cells = _seen(labels, cells, folder, progress)
        folds, block_size = _folds(parameters, reader.grid, cells, folder, seed, progress)
        cells = cells.in_folds(folds)
        few = few_labels(cells)
        architecture = parameters.get("architecture") or "automatic"
        plan = _plan(parameters, folds.numbers, few, progress)
        recipe = _recipe(parameters, architecture, few or kind.wrap is not None, reader.grid, device)
        if kind.wrap:
            recipe = _wrapped(recipe, kind.wrap(parameters, reader), kind.raw, parameters)
        ground = Ground(reader, labels.path, labels.classes, folds, cells, float(parameters.get("buffer") or 0), [], [])
        mean, std = measure(reader, cells.take(ground.usable(plan.kept_out)), folds, plan.kept_out, recipe.tile, seed, progress)
        mean, std = [0.0] * kind.raw + mean[kind.raw :], [1.0] * kind.raw + std[kind.raw :]
        features = kind.features(reader, recipe.wrap) if kind.features else None
        ground = replace(ground, mean=mean, std=std, features=features)

        task = Run(
            ground, plan, recipe, int(parameters.get("ensemble") or 1), _may_flip(ground, recipe, progress), seed, device,
            parameters.get("precision") or "auto",
        )  # fmt: skip
        learn = learner(architecture, few, kind.wrap is not None)
        learned = learn(task, progress.part(0.05, 0.5 if parameters.get("null_test") else 0.9))
        null = None
        if parameters.get("null_test"):
            null = _null_test(task, learn, block_size, folder, progress.part(0.5, 0.9))
        outputs = {key.upper(): parameters[key] for key in ("model", "report", "history") if parameters.get(key)}
        if ranks()[0] > 0:
            return outputs
        results = _judge(task, learned, null, block_size, progress.part(0.9, 0.97))
        card = _card(kind, parameters, task, learned, results, labels)
        progress.report(0.97, "Writing the model and the report")
        save_model(staging.path(parameters["model"]), learned.module, card)
        if parameters.get("history"):
            write_history(staging.path(parameters["history"]), learned.history)
        if parameters.get("report"):
            write_report(staging.path(parameters["report"]), kind, parameters, task, learned, results, card)
    best = max(results.rivals, key=lambda rival: rival["evaluation"]["accuracy"]["value"])["evaluation"]
    return {
        **outputs,
        "ACCURACY": results.evaluation["accuracy"]["value"],
        "MACRO_F1": results.evaluation["macro_f1"]["value"],
        "MIOU": results.evaluation["miou"]["value"],
        "BASELINE_ACCURACY": best["accuracy"]["value"],
        "BASELINE_MACRO_F1": best["macro_f1"]["value"],
    }


def _seen(labels: Labels, cells: Cells, folder: str, progress: Progress) -> tuple[Labels, Cells]:
    """Leave out classes whose labels all lie where the raster has no data."""
    there = np.flatnonzero(cells.counts > 0)
    if len(there) < 2:
        raise InputError(
            "Expected labels of at least two classes where INPUT has data, found only {found}.",
            hint="Add labels of another class, or check the nodata values of INPUT.",
            found=", ".join(labels.classes[index]["name"] for index in there),
        )
    if len(there) == len(labels.classes):
        return labels, cells
    progress.warn(
        "Classes whose labels all lie where INPUT has no data are left out: {classes}.",
        classes=", ".join(entry["name"] for index, entry in enumerate(labels.classes) if index not in there),
    )
    new = np.full(len(labels.classes) + 1, -1)
    new[there] = np.arange(len(there))
    path = _rewrite(labels.path, str(Path(folder) / "labels-seen.tif"), lambda found, y: new[found])
    kept = Labels(path, [labels.classes[index] for index in there], [labels.counts[index] for index in there])
    return kept, replace(cells, labels=new[cells.labels], counts=cells.counts[there])


def _rewrite(source: str, path: str, change) -> str:
    """Write a label raster with other labels: ``change(labels (rows, W), y)``."""
    reader = LabelReader(source)
    grid = reader.grid
    with RasterWriter(path, grid, 1, np.int16, -1, ["class index"], overviews=False) as writer:
        for y in range(0, grid.height, STRIP):
            found = reader.read(grid.whole._replace(y=y, height=min(STRIP, grid.height - y)))
            writer.write_rows(y, change(found, y).astype(np.int16)[None])
    return path


def _folds(parameters: dict, grid: Grid, cells: Cells, folder: str, seed: int, progress: Progress) -> tuple[BlockFolds | TileFolds, float]:
    """Return the folds, and the side of the blocks that are resampled for confidence intervals."""
    number = int(parameters.get("folds") or 5)
    size = parameters.get("block_size")
    if not size:
        size = automatic_block_size(cells.columns, cells.rows, grid, number)
        progress.log("Blocks of {size:g} map units, so that each fold has {blocks} or more.", size=size, blocks=BLOCKS_PER_FOLD)
    if parameters.get("tile_index"):
        return TileFolds(parameters["tile_index"], grid, folder), float(size)
    return assign_blocks(cells.columns, cells.rows, cells.labels, grid, float(size), number, seed), float(size)


def _plan(parameters: dict, folds: list[int], few: bool, progress: Progress) -> Plan:
    """Decide which folds are tested and which one is watched."""
    test, validation = parameters.get("test_fold"), parameters.get("validation_fold")
    for key, fold in (("TEST_FOLD", test), ("VALIDATION_FOLD", validation)):
        if fold and fold not in folds:
            raise InputError(
                "{key} is {found}, but the folds are {folds}.",
                hint="Choose one of them, or leave it empty.",
                key=key,
                found=fold,
                folds=", ".join(map(str, folds)),
            )
    if test and test == validation:
        raise InputError("TEST_FOLD and VALIDATION_FOLD are both {found}.", hint="Choose different folds.", found=test)
    if not test and few:
        return Plan([fold for fold in folds if fold != validation], True, validation or None)
    if not test:
        test = next(fold for fold in folds if fold != validation)
        progress.log("There are many labels: fold {fold} is kept out of everything and tested.", fold=test)
    others = [fold for fold in folds if fold != test]
    if len(others) < 2:
        raise InputError(
            "With a test fold, at least two other folds are needed to learn and to watch the learning; there is {found}.",
            hint="Make more folds.",
            found=len(others),
        )
    return Plan([test], False, validation or others[folds.index(test) % len(others)])


def _recipe(parameters: dict, architecture: str, few: bool, grid: Grid, device: torch.device) -> Recipe:
    network = (SMALL_NETWORK if few else LARGE_NETWORK) if architecture == "automatic" else architecture
    large = takes_encoder(network)
    weights = {"imagenet": "imagenet", "file": parameters.get("encoder_weights_file")}.get(parameters.get("encoder_weights"))
    if parameters.get("encoder_weights") == "file" and not weights:
        raise InputError("ENCODER_WEIGHTS is file, but no file is given.", hint="Choose the file with start weights.")
    tile = int(parameters.get("tile_size") or TILE)
    if not large and grid.width * grid.height > TILE**2:
        tile = min(tile, SMALL_TILE)
    pixels = min(tile, grid.width) * min(tile, grid.height)
    precision = parameters.get("precision") or "auto"
    return Recipe(
        network=network,
        encoder=parameters.get("encoder"),
        encoder_weights=weights,
        tile=tile,
        map_tile=tile if large else max(tile, TILE),
        batch=int(parameters.get("batch_size") or min(MOST_BATCH, max(1, BATCH_PIXELS[large] // pixels))),
        most_steps=MOST_STEPS[large] * (1 if device.type == "cpu" else FASTER),
        epochs=int(parameters.get("epochs") or EPOCHS),
        learning_rate=float(parameters.get("learning_rate") or RATES[large]),
        loss=parameters.get("loss") or "cross-entropy",
        weights=parameters.get("class_weights") or "moderate",
        augmentation=parameters.get("augmentation") or "flips",
        precision=fast_precision(device) if precision == "auto" else precision,
        folder=parameters.get("resume"),
    )


def _wrapped(recipe: Recipe, wrap: dict, raw: int, parameters: dict) -> Recipe:
    """Put a network around the recipe's: windows grow by the margin in which it sees too little, and there are more of them."""
    recipe = replace(recipe, wrap=wrap, raw=raw)
    margin = build(recipe, raw, [{}, {}]).margin
    batch = int(parameters.get("batch_size") or recipe.batch)
    rate = float(parameters.get("learning_rate") or WRAPPED_RATE)
    steps = WRAPPED_STEPS * recipe.most_steps
    exact = (parameters.get("precision") or "auto") == "auto"  # attributes have thresholds that short floats blur
    return replace(
        recipe,
        tile=recipe.tile + 2 * margin,
        batch=batch,
        most_steps=steps,
        learning_rate=rate,
        loss="rare-cross-entropy" if recipe.loss == "cross-entropy" else recipe.loss,
        precision="float32" if exact else recipe.precision,
    )


def _may_flip(ground: Ground, recipe: Recipe, progress: Progress) -> bool:
    """Whether mirrored windows are as true as the windows, so that predictions of both may be averaged."""
    bands, count = ground.reader.bands, len(ground.mean)
    names, units = [band.name for band in bands], [band.unit for band in bands]
    augmentation = Augmentation(
        recipe.augmentation, names, units, [0.0] * count, [1.0] * count, ground.reader.grid.is_north_up, True, progress
    )
    return not augmentation.directed and recipe.augmentation != "none"


def _null_test(task: Run, learn, block_size: float, folder: str, progress: Progress) -> dict:
    """Learn from labels that blocks have exchanged, and judge the result by these labels: it must be at chance."""
    ground = task.ground
    cells = ground.cells
    progress.log("Null test: learning from shuffled classes")
    blocks = cell_blocks(ground.reader.grid, block_size, cells.columns, cells.rows)
    shuffled = shuffle_by_block(cells.labels, blocks, task.seed)

    def change(found: np.ndarray, y: int) -> np.ndarray:
        result = np.full_like(found, -1)
        some = slice(*np.searchsorted(cells.rows, [y, y + len(found)]))
        result[cells.rows[some] - y, cells.columns[some]] = shuffled[some]
        return result

    path = _rewrite(ground.label_path, str(Path(folder) / "labels-null.tif"), change)
    null = replace(task, ground=replace(ground, label_path=path, cells=replace(cells, labels=shuffled)), name="null ")
    learned = learn(null, progress)
    tested = null.tested
    confusions = block_confusions(shuffled[tested], learned.logits[tested].argmax(axis=1), blocks[tested], len(ground.classes))
    return judge_null(evaluate(confusions, ground.classes))


def judge_null(evaluation: dict) -> dict:
    """Judge what was learned from shuffled labels.

    Shuffled blocks agree with the truth by chance, the fewer they are the more: their kappa strays by about one over the root of
    their number. Twice that, and an interval that is above 0, is more than chance.
    """
    kappa, limit = evaluation["kappa"], 2 / evaluation["blocks"] ** 0.5
    above = kappa["value"] is not None and kappa["value"] > limit and kappa["low"] is not None and kappa["low"] > 0
    return {"evaluation": evaluation, "limit": limit, "passed": not above}


def _judge(task: Run, learned: Learned, null: dict | None, block_size: float, progress: Progress) -> Results:
    """Compare model and rivals with the labels of the tested cells."""
    ground, tested = task.ground, task.tested
    cells = ground.cells.take(tested)
    blocks = cell_blocks(ground.reader.grid, block_size, cells.columns, cells.rows)

    def confusions(logits: np.ndarray) -> np.ndarray:
        return block_confusions(cells.labels, logits[tested].argmax(axis=1), blocks, len(ground.classes))

    own = confusions(learned.logits)
    beside = []
    for name, logits in rivals(task, learned.groups, progress).items():
        theirs = confusions(logits)
        beside.append(
            {"name": rival_name(name, ground), "evaluation": evaluate(theirs, ground.classes), "difference": difference(own, theirs)}
        )
    return Results(
        evaluation=evaluate(own, ground.classes),
        rivals=beside,
        reliability=reliability(softmax(learned.logits[tested] / learned.temperature, axis=1), cells.labels),
        before=reliability(softmax(learned.logits[tested], axis=1), cells.labels),
        null=null,
        block_size=block_size,
    )


def _card(kind: Kind, parameters: dict, task: Run, learned: Learned, results: Results, labels: Labels) -> dict:
    ground, grid = task.ground, task.ground.reader.grid
    usable = ground.usable(task.plan.kept_out)
    seen, even = ground.cells.take(usable), usable & ground.cells.even
    xs, ys = grid.xy(seen.columns + 0.5, seen.rows + 0.5)
    sources = [parameters[key] for key in (*kind.sources, "labels") if parameters.get(key)]
    paths = [source["path"] if isinstance(source, dict) else source for source in sources]
    measures = ("accuracy", "macro_f1", "miou", "kappa")
    return make_card(
        task=kind.task,
        network=learned.module.spec,
        bands=[{"name": band.name, "unit": band.unit} for band in ground.reader.bands],
        pixel_size=list(grid.pixel_size),
        crs=grid.crs,
        normalisation={"mean": ground.mean, "std": ground.std},
        classes=ground.classes,
        tile_size=task.recipe.map_tile,
        overlap=OVERLAP,
        halo=learned.module.halo,
        temperature=learned.temperature,
        footprint={"bounds": [float(v) for v in (xs.min(), ys.min(), xs.max(), ys.max())], "crs": grid.crs},
        training={
            "tool": kind.tool,
            "parameters": parameters,
            "data": [{"name": Path(path).name, "fingerprint": file_hash(path) if os.path.isfile(path) else ""} for path in paths],
            "split": {
                "folds": "tile index" if parameters.get("tile_index") else "blocks",
                "block_size": results.block_size,
                "buffer": ground.buffer,
                "tested": task.plan.tested,
                "crossed": task.plan.crossed,
                "validation": task.plan.validation,
            },
            "labels": {entry["name"]: count for entry, count in zip(ground.classes, labels.counts)},
            "reason": learned.words[0].format(**learned.words[1]),
        },
        metrics={**{key: results.evaluation[key] for key in measures}, "ece": results.reliability["ece"]},
        baselines={rival["name"]: {key: rival["evaluation"][key] for key in measures} for rival in results.rivals},
        applicability=fit_applicability(ground.values[even], ground.cells.folds[even], seed=task.seed).card(),
        seed=task.seed,
        versions=package_versions(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        tool=f"Deep Geology {plugin_version()}",
    )
