"""Job: train a detector of objects, test it on ground that it has not seen, and report."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import shapely
import torch
from torch import nn

from ....models.card import make_card
from ....models.modelfile import save_model
from ...data.objects import read_objects
from ...errors import InputError
from ...evaluation.detections import Matches, Shapes, best_score, evaluate_objects, match, size_edges
from ...inference.device import choose_device, fast_precision
from ...outputs import Staging
from ...progress import Progress
from ...provenance import file_hash, package_versions, plugin_version
from ...training.distributed import join, ranks
from ...training.loop import write_history
from .object_ground import Ground
from .object_learning import Recipe, learn, search
from .object_report import write_report
from .object_template import template_search

TOOL = "traindetector"
NETWORK, ENCODER = "ttfnet", "light"
SMALLEST_TILE, LARGEST_TILE, SEARCH_TILE = 128, 256, 512
SEEN = 3.0  # side of a window in large objects
BATCH_PIXELS = 2 * 256 * 256
EPOCHS = 30
LEAST_STEPS, MOST_STEPS = 10, 20  # of an epoch on a processor
FASTER = 5  # so many times more steps where there is a graphics card
RATES = {"ttfnet": 3e-3}
RATE = 1e-3  # of the other networks
CONTRAST = 2.5  # side of the window of local contrast, in large objects
ROUND = 0.15  # spread of the logarithm of height over width up to which anchors are squares


@dataclass(frozen=True)
class Judged:
    """Figures of a detector on the tested ground.

    Attributes
    ----------
    matches : Matches
    evaluation : dict
        See :func:`~deepgeology.backend.evaluation.detections.evaluate_objects`.
    score : float
        Least score for precision and recall, chosen on the validation ground.
    """

    matches: Matches
    evaluation: dict
    score: float


def run(parameters: dict, progress: Progress) -> dict:
    """Train a detector.

    Parameters
    ----------
    parameters : dict
        What :func:`~deepgeology.backend.data.objects.read_objects` and :class:`~.object_ground.Ground` need; ``architecture`` (a network),
        ``encoder``, ``encoder_weights`` (``none``, ``imagenet``, ``file``), ``encoder_weights_file``, ``contrast`` (``global``,
        ``local``), ``tile_size`` (pixels), ``batch_size``, ``epochs``, ``learning_rate``, ``augmentation``, ``test_fold``,
        ``validation_fold``, ``resume`` (folder), ``seed``, ``device``, ``precision``, ``model``,
        ``report``, ``history``. Empty ones are chosen.
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``HISTORY``, and ``AP50``, ``AP``, ``PRECISION``, ``RECALL``, ``BASELINE_AP50``: figures of the tested
        ground.

    Notes
    -----
    One fold is tested, another one watches the learning: its AP50 chooses the epoch, its best F1 the score. Then, unless the test fold is
    named or the data came divided, the detector in the file is trained once more on all folds, for as many epochs.
    """
    device = join(choose_device(parameters.get("device")))
    with Staging() as staging, tempfile.TemporaryDirectory(prefix="deepgeology-", ignore_cleanup_errors=True) as folder:
        if bool(parameters.get("input")) == bool(parameters.get("images")):
            raise InputError(
                "Either INPUT with OBJECTS or IMAGES should be given, and not both.", hint="Choose rasters or a folder of images."
            )
        if parameters.get("input") and not parameters.get("objects"):
            raise InputError(
                "OBJECTS is missing: the known objects on the rasters.", hint="Choose a layer of polygons or of points with a diameter."
            )
        objects = read_objects(parameters, progress.part(0.0, 0.02))
        ground = Ground(objects, parameters, folder, progress)
        try:
            return _train(parameters, ground, device, staging, progress)
        finally:
            ground.close()


def _train(parameters: dict, ground: Ground, device, staging: Staging, progress: Progress) -> dict:
    seed = int(parameters.get("seed") or 0)
    test, watched = _roles(parameters, ground)
    learned = [fold for fold in ground.fold_numbers if fold not in (test, watched)] or [watched]
    recipe = choose_recipe(parameters, ground, learned, device)
    again = not (parameters.get("test_fold") or ground.divided)
    share = 0.5 if again else 0.9
    checkpoint = _checkpoint(parameters, "test")
    scaling = ground.measure(learned, recipe.tile, seed)
    progress.log(
        "Learning from {count} objects of {classes} classes, median size {size:.0f} pixels at {factor:g} times the raster's resolution.",
        count=sum(map(len, ground.learn_from(learned))),
        classes=len(ground.classes),
        size=float(np.median(_sizes(ground))),
        factor=ground.factor,
    )
    module, history = learn(ground, recipe, learned, [watched], scaling, seed, device, checkpoint, progress.part(0.02, share))
    progress.report(share, "Testing")
    judged = judge(ground, module, scaling, test, watched, recipe, device, seed, progress)
    baseline = _baseline(ground, learned, test, watched, seed, progress)
    kept = [{"training": "test", **row} for row in history]
    if again:
        progress.log("Training the detector of the file on all folds")
        scaling = ground.measure(ground.fold_numbers, recipe.tile, seed)
        part = progress.part(share + 0.02, 0.97)
        module, history = learn(ground, recipe, ground.fold_numbers, [], scaling, seed, device, _checkpoint(parameters, "all"), part)
        kept += [{"training": "all", **row} for row in history]
    card = _card(parameters, ground, recipe, module, scaling, judged, baseline, (test, watched, again))
    if ranks()[0] == 0:
        save_model(staging.path(parameters["model"]), module, card)
        if parameters.get("report"):
            write_report(staging.path(parameters["report"]), parameters, ground, recipe, judged, baseline, kept, card, device)
        if parameters.get("history"):
            write_history(staging.path(parameters["history"]), kept)
    evaluation = judged.evaluation
    keys = ("model", "report", "history")
    return {
        **{key.upper(): parameters[key] for key in keys if parameters.get(key)},
        "AP50": evaluation["ap50"]["value"],
        "AP": evaluation["ap"]["value"],
        "PRECISION": evaluation["precision"]["value"],
        "RECALL": evaluation["recall"]["value"],
        "BASELINE_AP50": baseline["evaluation"]["ap50"]["value"],
    }


def _roles(parameters: dict, ground: Ground) -> tuple[int, int]:
    """Return the fold that is tested and the one that watches."""
    folds = ground.fold_numbers
    if ground.divided:
        return folds[-1], folds[1] if len(folds) > 2 else folds[-1]
    test, watched = parameters.get("test_fold"), parameters.get("validation_fold")
    for key, fold in (("TEST_FOLD", test), ("VALIDATION_FOLD", watched)):
        if fold and fold not in folds:
            raise InputError(
                "{key} is {found}, but the folds are {folds}.",
                hint="Choose one of them, or leave it empty.",
                key=key,
                found=fold,
                folds=", ".join(map(str, folds)),
            )
    if test and test == watched:
        raise InputError("TEST_FOLD and VALIDATION_FOLD are both {found}.", hint="Choose different folds.", found=test)
    if len(folds) < 3:
        raise InputError(
            "At least 3 folds are needed: to learn, to watch the learning and to test; there are {found}.",
            hint="Raise FOLDS.",
            found=len(folds),
        )
    test = test or next(fold for fold in folds if fold != watched)
    return test, watched or next(fold for fold in folds if fold != test)


def choose_recipe(parameters: dict, ground: Ground, learned: list[int], device: torch.device) -> Recipe:
    """Choose what the parameters leave open, by the objects of the ``learned`` folds."""
    boxes = np.concatenate([place.scene.boxes[some] for place, some in zip(ground.places, ground.learn_from(learned))])
    if not len(boxes):
        raise InputError("No object lies in the folds that are learned from.", hint="Choose fewer FOLDS or a smaller BLOCK_SIZE.")
    sides = boxes[:, 2:] - boxes[:, :2]
    small, large = np.quantile(np.sqrt(np.prod(sides, axis=1)), (0.05, 0.95))
    shape = np.log(sides[:, 1] / sides[:, 0])
    middle, spread = float(np.exp(np.median(shape))), float(shape.std())
    tile = int(parameters.get("tile_size") or np.clip(-(-SEEN * large // 32) * 32, SMALLEST_TILE, LARGEST_TILE))
    largest = max(max(place.window.width, place.window.height) for place in ground.places)
    tile = min(tile, max(-(-largest // 32) * 32, 64))
    weights = {"imagenet": "imagenet", "file": parameters.get("encoder_weights_file")}.get(parameters.get("encoder_weights") or "none")
    if parameters.get("encoder_weights") == "file" and not weights:
        raise InputError("ENCODER_WEIGHTS is file, but no file is given.", hint="Choose the file with start weights.")
    batch = int(parameters.get("batch_size") or max(BATCH_PIXELS // tile**2, 1))
    steps = min(max(len(boxes) // batch, LEAST_STEPS), MOST_STEPS * (1 if device.type == "cpu" else FASTER))
    precision = parameters.get("precision") or "auto"
    network = parameters.get("architecture") or NETWORK
    return Recipe(
        network=network,
        encoder=parameters.get("encoder") or ENCODER,
        weights=weights,
        contrast=max(int(CONTRAST * large), 16) if (parameters.get("contrast") or "local") == "local" else 0,
        sizes=(float(round(small, 1)), float(round(max(large, small + 1), 1))),
        ratios=(round(middle, 2),) if spread < ROUND else tuple(round(middle * factor, 2) for factor in (0.6, 1.0, 1.67)),
        tile=tile,
        search_tile=max(tile, SEARCH_TILE),
        batch=batch,
        epochs=int(parameters.get("epochs") or EPOCHS),
        steps=steps,
        learning_rate=float(parameters.get("learning_rate") or RATES.get(network, RATE)),
        augmentation=parameters.get("augmentation") or "full",
        precision=fast_precision(device) if precision == "auto" else precision,
    )


def judge(
    ground: Ground, module: nn.Module, scaling, test: int, watched: int, recipe: Recipe, device, seed: int, progress: Progress
) -> Judged:
    """Choose the score on the watched fold, and compute the figures of the tested one."""
    precision = recipe.precision if device.type == "cuda" else "float32"

    both = search(ground, module, scaling, [test, watched], recipe, device, precision, Progress())
    return figures(ground, *(match(*in_fold(ground, *both, fold)) for fold in (test, watched)), seed)


def in_fold(ground: Ground, found: Shapes, known: Shapes, fold: int) -> tuple[Shapes, Shapes]:
    """Return the objects whose centre lies in one fold."""

    def chosen(shapes: Shapes) -> Shapes:
        bounds = shapely.bounds(shapes.geometries).reshape(-1, 4)
        centres, folds = (bounds[:, :2] + bounds[:, 2:]) / 2, np.zeros(len(shapes), int)
        for place in np.unique(shapes.places):
            here = shapes.places == place
            folds[here] = ground.folds_of(int(place), centres[here])
        return shapes.take(folds == fold)

    return chosen(found), chosen(known)


def figures(ground: Ground, tested: Matches, watched: Matches, seed: int) -> Judged:
    """Return the figures of the tested ground at the score that is best on the watched one."""
    score = best_score(watched)
    edges = size_edges(_sizes(ground))
    return Judged(tested, evaluate_objects(tested, ground.classes, score, edges, seed), score)


def _sizes(ground: Ground) -> np.ndarray:
    boxes = np.concatenate([place.scene.boxes for place in ground.places])
    return np.sqrt(np.prod(boxes[:, 2:] - boxes[:, :2], axis=1))


def _baseline(ground: Ground, learned: list[int], test: int, watched: int, seed: int, progress: Progress) -> dict:
    """Find the objects by templates made from the same training objects."""
    progress.log("Searching with templates, for comparison")
    both = template_search(ground, learned, [test, watched], progress)
    judged = figures(ground, *(match(*in_fold(ground, *both, fold)) for fold in (test, watched)), seed)
    return {"name": "Templates", "evaluation": judged.evaluation}


def _checkpoint(parameters: dict, name: str) -> str | None:
    if not parameters.get("resume"):
        return None
    os.makedirs(parameters["resume"], exist_ok=True)
    return str(Path(parameters["resume"]) / f"{name}.pt")


def _card(parameters: dict, ground: Ground, recipe: Recipe, module: nn.Module, scaling, judged: Judged, baseline: dict, split) -> dict:
    test, watched, again = split
    first = ground.places[0].scene.grid
    mean, std = scaling
    bounds = np.array([place.scene.grid.subgrid(place.window).bounds for place in ground.places])
    rasters = not parameters.get("images")
    paths = [*parameters["input"], parameters["objects"]["path"]] if rasters else []
    measures = ("ap50", "ap", "precision", "recall", "f1")
    return make_card(
        task="detection",
        network=module.spec,
        bands=[{"name": band.name, "unit": band.unit} for band in ground.bands],
        pixel_size=list(first.pixel_size),
        crs=first.crs,
        normalisation={"mean": mean, "std": std},
        classes=ground.classes,
        tile_size=recipe.search_tile,
        objects={"sizes": list(recipe.sizes), "outline": ground.outline, "score": judged.score},
        footprint={"bounds": [*bounds[:, :2].min(axis=0).tolist(), *bounds[:, 2:].max(axis=0).tolist()], "crs": first.crs}
        if rasters
        else {},
        training={
            "tool": TOOL,
            "parameters": parameters,
            "data": [{"name": Path(path).name, "fingerprint": file_hash(path) if os.path.isfile(path) else ""} for path in paths],
            "split": {
                "folds": "given" if ground.divided else "blocks" if ground.block_size else "images",
                "block_size": ground.block_size,
                "tested": [test],
                "validation": watched,
                "trained_again_on_all": again,
            },
            "labels": {
                entry["name"]: int(sum((place.scene.labels == index).sum() for place in ground.places))
                for index, entry in enumerate(ground.classes)
            },
        },
        metrics={key: judged.evaluation[key] for key in measures},
        baselines={baseline["name"]: {key: baseline["evaluation"][key] for key in measures}},
        seed=int(parameters.get("seed") or 0),
        versions=package_versions(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        tool=f"Deep Geology {plugin_version()}",
    )
