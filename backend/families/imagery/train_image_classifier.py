"""Job: train a model that gives an image (a photograph, or a patch of a raster) one class, test it on images kept aside, and report."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import torch
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree
from sklearn.ensemble import RandomForestClassifier

from ....models.build import build_network
from ....models.card import make_card
from ....models.modelfile import save_model
from ....models.predictor import standardise
from ...data.photos import find_duplicates
from ...data.splits import balance
from ...errors import InputError
from ...evaluation.calibration import reliability
from ...evaluation.metrics import block_confusions, difference, evaluate
from ...evaluation.nulltest import shuffle_by_block
from ...inference.device import choose_device
from ...outputs import Staging
from ...progress import Progress
from ...provenance import package_versions, plugin_version
from ...segmentation.training import judge_null
from ...training.loop import write_history
from ...vector.labels import PALETTE
from .image_learning import (
    BATCH,
    FINE_EPOCHS,
    FINE_RATE,
    NEIGHBOUR,
    SCRATCH_EPOCHS,
    SCRATCH_RATE,
    Learned,
    Recipe,
    attention,
    learn,
    tensors,
)
from .image_report import RIGHT_COLOR, picture, write_report
from .images import Item, Source, Store, open_source, read_images, shortened

TOOL = "trainimageclassifier"
DEFAULT_NETWORK = "efficientnetlite"
DEFAULT_METHOD = "probe"
MEASURES = ("accuracy", "macro_f1", "miou", "kappa")
BINS = 16
TREES = 300
READ_AT_ONCE = 64  # images
APART = 0.9  # sides of a patch by which the middles of two differ at least that share no ground to speak of
ATTENTION_EACH = 2  # examples of each class
MOST_ATTENTION = 18


@dataclass
class Run:
    """What is learned from.

    Attributes
    ----------
    source : Source
    store : Store
    classes : list of dict
        As in a card.
    labels, folds : numpy.ndarray
        ``(N,)`` class index, -1 where the image cannot be used; fold from 1.
    blocks : numpy.ndarray
        ``(N,)`` number of the group.
    grouped : bool
        Whether a group holds more than one image.
    duplicates : list of list of str
        Names of images with the same pixels.
    warnings : list of tuple
        Templates and values.
    recipe : Recipe or None
    """

    source: Source
    store: Store
    classes: list[dict]
    labels: np.ndarray
    folds: np.ndarray
    blocks: np.ndarray
    grouped: bool
    duplicates: list[list[str]]
    warnings: list[tuple] = field(default_factory=list)
    recipe: Recipe | None = None

    @property
    def counts(self) -> np.ndarray:
        """Images by class."""
        return np.bincount(self.labels[self.labels >= 0], minlength=len(self.classes))

    @property
    def groups(self) -> int:
        """Number of groups."""
        return len(np.unique(self.blocks[self.labels >= 0]))

    @property
    def unreadable(self) -> dict[str, str]:
        """Why images were left out, by their names."""
        return {self.source.items[k].name: reason for k, reason in self.store.problems.items()}


@dataclass(frozen=True)
class Results:
    """Figures of the images that were kept aside."""

    learned: Learned
    evaluation: dict
    rivals: list[dict]
    reliability: dict
    before: dict
    null: dict | None
    attention: list[dict]


def run(parameters: dict, progress: Progress) -> dict:
    """Train an image classifier.

    Parameters
    ----------
    parameters : dict
        What :func:`~.images.open_source` needs; ``architecture``, ``variant``, ``weights`` (``imagenet``, ``none``, ``file``),
        ``weights_file``, ``method`` (``automatic``, ``probe``, ``finetune``, ``scratch``), ``image_size`` (pixels), ``fit``,
        ``augmentation``, ``normalisation``, ``batch_size``, ``epochs``, ``learning_rate``, ``folds``, ``null_test``, ``seed``, ``device``,
        ``precision``, ``model``, ``report``, ``history``.
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``HISTORY``, ``ACCURACY``, ``MACRO_F1``, ``BASELINE_ACCURACY``, ``BASELINE_MACRO_F1``.
    """
    progress.report(0.0, "Looking for images")
    seed = int(parameters.get("seed") or 0)
    source = open_source(parameters, labelled=True)
    classes, labels = name_classes(source)
    recipe = _recipe(parameters, source, len(classes), seed)
    side = int(parameters.get("image_size") or build_size(recipe))
    with tempfile.TemporaryDirectory(prefix="deepgeology-", ignore_cleanup_errors=True) as folder:
        store = read_images(source, side, parameters.get("fit") or "stretch", folder, progress.part(0.0, 0.1))
        work = _prepare(source, store, classes, labels, int(parameters.get("folds") or 5), seed, progress)
        work.recipe = recipe = _scaled(recipe, work)
        learned = learn(store, work.labels, work.folds, recipe, progress.part(0.1, 0.85))
        null = _null_test(work, progress.part(0.85, 0.95)) if parameters.get("null_test") else None
        results = _judge(work, learned, null, progress)
        card = _card(parameters, work, results, side)
        progress.report(0.97, "Writing the model and the report")
        with Staging() as staging:
            save_model(staging.path(parameters["model"]), learned.module, card)
            if parameters.get("report"):
                write_report(staging.path(parameters["report"]), parameters, work, results, card)
            if parameters.get("history"):
                write_history(staging.path(parameters["history"]), learned.history)
            progress.check()
        store.values = store.values[:0].copy()  # lets go of the scratch file
    best = max(results.rivals, key=lambda rival: rival["evaluation"]["accuracy"]["value"])
    return {
        **{key.upper(): parameters[key] for key in ("model", "report", "history") if parameters.get(key)},
        "ACCURACY": results.evaluation["accuracy"]["value"],
        "MACRO_F1": results.evaluation["macro_f1"]["value"],
        "BASELINE_ACCURACY": best["evaluation"]["accuracy"]["value"],
        "BASELINE_MACRO_F1": best["evaluation"]["macro_f1"]["value"],
    }


def name_classes(source: Source) -> tuple[list[dict], np.ndarray]:
    """Return the classes as in a card, and the class index (N,) of each image.

    :class:`InputError` if there are fewer than two.
    """
    names = sorted({item.label for item in source.items}, key=lambda value: (isinstance(value, str), value))
    if len(names) < 2:
        raise InputError(
            "Images of at least two classes are needed; all are of {found}.",
            hint="Add images of another class: one subfolder for each class, or another value of CLASS_FIELD.",
            found=str(names[0]),
        )
    index = {name: number for number, name in enumerate(names)}
    classes = [
        {"value": name if isinstance(name, int) else number + 1, "name": str(name), "color": PALETTE[number % len(PALETTE)]}
        for name, number in index.items()
    ]
    if len({entry["value"] for entry in classes}) < len(classes):  # numbers and texts in one field
        classes = [{**entry, "value": number + 1} for number, entry in enumerate(classes)]
    return classes, np.array([index[item.label] for item in source.items])


def build_size(recipe: Recipe) -> int:
    """Return the side of the images that a network was made for."""
    return network_of(recipe).size


def network_of(recipe: Recipe) -> torch.nn.Module:
    """Build a recipe's network, to ask what it was made for; random numbers go on as if it had not been."""
    arguments = {"bands": recipe.bands, "classes": recipe.classes, **recipe.network["arguments"]}
    with torch.random.fork_rng(devices=[]):
        return build_network({"name": recipe.network["name"], "arguments": arguments})


def _recipe(parameters: dict, source: Source, classes: int, seed: int) -> Recipe:
    name = parameters.get("architecture") or "automatic"
    weights = parameters.get("weights") or "imagenet"
    method = parameters.get("method") or "automatic"
    file = parameters.get("weights_file")
    if file:
        weights = "file"
    if weights == "file" and not file:
        raise InputError("WEIGHTS is file, but there is no WEIGHTS_FILE.", hint="Choose a .safetensors or .pth file.")
    if method == "automatic":
        method = "scratch" if weights == "none" else DEFAULT_METHOD
    if method == "probe" and weights == "none":
        raise InputError(
            "METHOD probe needs pretrained weights, but WEIGHTS is none.", hint="Choose WEIGHTS imagenet or file, or METHOD scratch."
        )
    variant, normalisation = parameters.get("variant"), parameters.get("normalisation") or "batch"
    arguments = {**({"variant": variant} if variant else {}), **({"normalisation": normalisation} if normalisation != "batch" else {})}
    if normalisation != "batch" and method != "scratch":
        raise InputError(
            "The pretrained weights were made with batch normalisation, but NORMALISATION is {found}.",
            hint="Choose NORMALISATION batch, or METHOD scratch.",
            found=normalisation,
        )
    scratch = method == "scratch"
    return Recipe(
        network={"name": DEFAULT_NETWORK if name == "automatic" else name, "arguments": arguments},
        bands=len(source.bands),
        classes=classes,
        weights="" if scratch else file or "imagenet",
        method=method,
        augmentation=parameters.get("augmentation") or "full",
        mean=[],
        std=[],
        batch=int(parameters.get("batch_size") or BATCH),
        epochs=int(parameters.get("epochs") or (SCRATCH_EPOCHS if scratch else FINE_EPOCHS)),
        learning_rate=float(parameters.get("learning_rate") or (SCRATCH_RATE if scratch else FINE_RATE)),
        seed=seed,
        device=choose_device(parameters.get("device")),
        precision=parameters.get("precision") if parameters.get("precision") not in (None, "auto") else "float32",
    )


def _scaled(recipe: Recipe, work: Run) -> Recipe:
    """Set mean and standard deviation: those of the pretraining for photographs, those of the patches for rasters."""
    if work.source.kind != "patches":
        module = network_of(recipe)
        return replace(recipe, mean=[255 * each for each in module.mean], std=[255 * each for each in module.std])
    mean, std = moments(work.store.values, np.flatnonzero(work.labels >= 0))
    empty = [band["name"] for band, each in zip(work.source.bands, mean) if not np.isfinite(each)]
    if empty:
        raise InputError("The bands {names} have no valid value at the points.", hint="Choose another raster.", names=", ".join(empty))
    return replace(recipe, mean=mean.tolist(), std=np.where(std > 0, std, 1.0).tolist())


def moments(values: np.ndarray, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return mean and standard deviation (C,) of chosen images of (N, C, S, S), NaN passed over, reading a few at once; NaN without any."""
    parts = np.array_split(chosen, -(-len(chosen) // READ_AT_ONCE))
    axes = (0, 2, 3)
    count = sum((~np.isnan(values[part])).sum(axis=axes) for part in parts)
    with np.errstate(invalid="ignore"):
        mean = sum(np.nansum(values[part], axis=axes, dtype=np.float64) for part in parts) / count
        spread = sum(np.nansum((values[part] - mean[:, None, None]) ** 2, axis=axes, dtype=np.float64) for part in parts)
        return mean, np.sqrt(spread / count)


def near_groups(items: list[Item], groups: np.ndarray) -> Iterator[np.ndarray]:
    """Yield for each patch of a raster the groups, its own among them, of which a patch shares ground with it."""
    places = np.array([(item.window.x / item.window.width, item.window.y / item.window.height) for item in items])
    tree = cKDTree(places)
    for first in range(0, len(items), READ_AT_ONCE):
        for near in tree.query_ball_point(places[first : first + READ_AT_ONCE], APART, p=np.inf):
            yield np.unique(groups[near])


def joined(items: list[Item], groups: np.ndarray, least: int) -> np.ndarray:
    """Return groups such that no ground is in two; as they are if fewer than ``least`` or one with more than half of all were left."""
    pairs = [(near[0], other) for near in near_groups(items, groups) for other in near[1:]]
    if not pairs:
        return groups
    rows, columns = np.array(pairs).T
    size = groups.max() + 1
    merged = connected_components(coo_array((np.ones(len(rows)), (rows, columns)), shape=(size, size)), directed=False)[1][groups]
    counts = np.unique(merged, return_counts=True)[1]
    return merged if len(counts) >= least and counts.max() <= len(items) / 2 else groups


def _prepare(source: Source, store: Store, classes: list[dict], labels: np.ndarray, folds: int, seed: int, progress: Progress) -> Run:
    """Leave out what cannot be read, keep groups and copies together, and give groups to folds."""
    warnings: list[tuple] = []

    def warn(template: str, **values) -> None:
        warnings.append((template, values))
        progress.warn(template, **values)

    labels = np.where([k in store.problems for k in range(len(labels))], -1, labels)
    names = [item.name for item in source.items]
    if store.problems:
        warnings.append(
            ("{count} images could not be read and were left out: {names}.",
             {"count": len(store.problems), "names": shortened([names[k] for k in sorted(store.problems)])})
        )  # fmt: skip
    if len(np.unique(labels[labels >= 0])) < 2:
        raise InputError("After the images that cannot be read were left out, only one class is left.", hint="Repair the images.")
    blocks = np.unique([item.group or f"\0{k}" for k, item in enumerate(source.items)], return_inverse=True)[1]
    copies = [places for places in find_duplicates([h or f"\0{k}" for k, h in enumerate(store.hashes)])]
    for places in copies:  # copies are one group, and so is everything that is grouped with one of them
        for place in places[1:]:
            blocks[blocks == blocks[place]] = blocks[places[0]]
    if source.kind == "patches":
        blocks = joined(source.items, blocks, folds)
    if copies:
        warn(
            "{count} images have the same pixels as another one; copies were kept in one fold, so that none is tested on a copy: {names}.",
            count=sum(len(places) - 1 for places in copies),
            names=shortened([" = ".join(names[k] for k in places[:3]) for places in copies]),
        )
    torn = [places for places in copies if len(set(labels[places].tolist()) - {-1}) > 1]
    if torn:
        warn(
            "Copies of one image carry different classes, so one of them is wrong: {names}.",
            names=shortened([" = ".join(f"{names[k]} ({classes[labels[k]]['name']})" for k in places[:3]) for places in torn]),
        )
    used = labels >= 0
    groups = np.unique(blocks[used])
    if len(groups) < 2:
        raise InputError(
            "All images are in one group; at least two are needed, one to learn from and one to test.",
            hint="Choose another GROUP_FIELD, or leave it empty.",
        )
    counts = np.array([np.bincount(labels[used & (blocks == group)], minlength=len(classes)) for group in groups])
    if (counts.sum(axis=0) == 1).all():
        raise InputError(
            "There is one image of each class only; at least two are needed, one to learn from and one to test.", hint="Add images."
        )
    numbers = balance(counts, min(folds, len(groups)), seed).astype(int)
    fold = np.zeros(len(labels), int)
    fold[used] = numbers[np.searchsorted(groups, blocks[used])]
    if source.kind == "patches":
        kept = np.flatnonzero(used)
        torn = sum(len(near) > 1 for near in near_groups([source.items[k] for k in kept], fold[kept]))
        if torn:
            warn(
                "{count} of {all} patches share ground with a patch of another fold, so the figures are too good: the points stand too "
                "close for folds between them. Choose a smaller PATCH_SIZE, or give areas that lie apart as GROUP_FIELD.",
                count=torn,
                all=len(kept),
            )
    alone = [entry["name"] for k, entry in enumerate(classes) if len(np.unique(fold[labels == k])) < 2]
    if alone:
        warn("All images of these classes are in one fold, so the test cannot find them: {names}.", names=", ".join(alone))
    grouped = len(groups) < used.sum()
    if not any(item.group for item in source.items):
        warn(
            "No groups were given. If several images show the same thin section, core or outcrop, the figures are too good: "
            "name what they have in common as GROUP_FIELD or GROUP_PATTERN, or put them into a subfolder."
        )
    progress.log(
        "{images} images of {classes} classes in {groups} groups, {folds} folds",
        images=int(used.sum()), classes=len(classes), groups=len(groups), folds=int(fold.max()),
    )  # fmt: skip
    return Run(source, store, classes, labels, fold, blocks, grouped, [[names[k] for k in places] for places in copies], warnings)


def _null_test(work: Run, progress: Progress) -> dict:
    """Learn from shuffled classes: groups of one class exchange it; where groups hold several classes, single images do."""
    used = np.flatnonzero(work.labels >= 0)
    labels, blocks = work.labels[used], work.blocks[used]
    mixed = any(len(np.unique(labels[blocks == block])) > 1 for block in np.unique(blocks))
    shuffled = work.labels.copy()
    shuffled[used] = shuffle_by_block(labels, np.arange(len(used)) if mixed else blocks, work.recipe.seed)
    learned = learn(work.store, shuffled, work.folds, work.recipe, progress)
    said = learned.logits[used].argmax(axis=1)
    return judge_null(evaluate(block_confusions(shuffled[used], said, work.blocks[used], len(work.classes)), work.classes))


def _judge(work: Run, learned: Learned, null: dict | None, progress: Progress) -> Results:
    """Compare with simple rivals on the same folds, and look where the network looks."""
    used = np.flatnonzero(work.labels >= 0)
    truth, blocks, size = work.labels[used], work.blocks[used], len(work.classes)

    def confusions(said: np.ndarray) -> np.ndarray:
        return block_confusions(truth, said, blocks, size)

    own = confusions(learned.logits[used].argmax(axis=1))
    rivals = []
    for name, said in baselines(work, progress).items():
        theirs = confusions(said[used])
        rivals.append({"name": name, "evaluation": evaluate(theirs, work.classes), "difference": difference(own, theirs)})
    trivial = next((rival for rival in rivals if rival["name"] == FORMAT), None)
    if trivial and (trivial["difference"]["value"] < 0.1 or trivial["evaluation"]["kappa"]["value"] > 0.3):
        work.warnings.append(
            (
                "The size and the colour mode of the files alone name {right:.0f} of 100 images rightly: the classes were photographed or "
                "saved in different ways, and the model may have learned that. Save all images alike, or test on images of another origin.",
                {"right": 100 * trivial["evaluation"]["accuracy"]["value"]},
            )
        )
        progress.warn(work.warnings[-1][0], **work.warnings[-1][1])
    return Results(
        learned=learned,
        evaluation=evaluate(own, work.classes),
        rivals=rivals,
        reliability=reliability(np.exp(learned.calibrated[used]), truth),
        before=reliability(np.exp(learned.logits[used]), truth),
        null=null,
        attention=_attention(work, learned),
    )


FORMAT = "size and colour mode of the file alone"


def baselines(work: Run, progress: Progress) -> dict[str, np.ndarray]:
    """Predict each fold by simple means: the colours' histogram and a forest, the majority, and for photographs the files' format alone."""
    used = work.labels >= 0
    rows = {"colour histogram and forest": np.stack([histogram(work, k) if used[k] else np.zeros(1) for k in np.flatnonzero(used)])}
    if work.source.kind != "patches":
        formats = [work.store.formats[k] for k in np.flatnonzero(used)]
        if len(set(formats)) > 1:
            rows[FORMAT] = np.array([[width, height, len(mode)] for width, height, mode in formats], float)
    labels, folds = work.labels[used], work.folds[used]
    result = {"the most frequent class": np.full(len(used), -1), **{name: np.full(len(used), -1) for name in rows}}
    for fold in np.unique(folds):
        progress.check()
        known, tested = folds != fold, np.flatnonzero(used)[folds == fold]
        result["the most frequent class"][tested] = np.bincount(labels[known]).argmax()
        for name, values in rows.items():
            forest = RandomForestClassifier(TREES, random_state=work.recipe.seed).fit(values[known], labels[known])
            result[name][tested] = forest.predict(values[folds == fold])
    return result


def histogram(work: Run, place: int) -> np.ndarray:
    """Return how often each of 16 levels of each band occurs in an image."""
    values = work.store.values[place].astype(np.float32)
    if work.source.kind == "patches":
        mean, std = (np.array(each)[:, None, None] for each in (work.recipe.mean, work.recipe.std))
        values = 128 + 42 * (values - mean) / std
    counts = [np.histogram(band[np.isfinite(band)].clip(0, 255), bins=BINS, range=(0, 256))[0] for band in values]
    return np.concatenate(counts) / values[0].size


def _attention(work: Run, learned: Learned) -> list[dict]:
    """Draw where the network looks, at images of every class that were named most surely."""
    probability = np.exp(learned.calibrated)
    entries = []
    mean, std = tensors(work.recipe)
    each = max(1, min(ATTENTION_EACH, MOST_ATTENTION // len(work.classes)))
    for label, entry in enumerate(work.classes[:MOST_ATTENTION]):
        places = np.flatnonzero(work.labels == label)
        for place in places[np.argsort(-probability[places, label], kind="stable")][:each]:
            x, _ = standardise(work.store.batch([place]), mean, std)
            plane = attention(learned.module, x, label)
            title = f"{work.source.items[place].name[-22:]}\n{entry['name'][:24]}"
            entries.append({"image": picture(work.store.values[place]), "plane": plane, "title": title, "color": RIGHT_COLOR})
    return entries


def _card(parameters: dict, work: Run, results: Results, side: int) -> dict:
    learned, source, recipe = results.learned, work.source, work.recipe
    patches = source.kind == "patches"
    place = {}
    if patches:
        grid = source.reader.grid
        place = {"pixel_size": list(grid.pixel_size), "crs": grid.crs}
    return make_card(
        task="classification",
        network=learned.module.spec,
        bands=source.bands,
        **place,
        normalisation={"mean": [float(each) for each in recipe.mean], "std": [float(each) for each in recipe.std]},
        classes=work.classes,
        tile_size=side,
        temperature=float(learned.temperature),
        applicability={"method": "nearest neighbours", "neighbour": NEIGHBOUR, "threshold": learned.threshold},
        training={
            "tool": TOOL,
            "parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "data": [{"name": "images", "fingerprint": _fingerprint(work.store.hashes)}],
            "images": {"kind": "patches" if patches else "photos", "fit": parameters.get("fit") or "stretch", "patch_size": source.patch},
            "labels": {entry["name"]: int(count) for entry, count in zip(work.classes, work.counts)},
            "split": {"folds": int(work.folds.max()), "groups": work.groups},
            "method": recipe.method,
            "weights": recipe.weights if recipe.weights in ("", "imagenet") else Path(recipe.weights).name,
            "views": recipe.views,
            "strength": learned.strength,
        },
        metrics={**{key: results.evaluation[key] for key in MEASURES}, "ece": results.reliability["ece"]},
        baselines={rival["name"]: {key: rival["evaluation"][key] for key in MEASURES} for rival in results.rivals},
        seed=recipe.seed,
        versions=package_versions(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        tool=f"Deep Geology {plugin_version()}",
    )


def _fingerprint(hashes: list[str]) -> str:
    return hashlib.sha256("".join(sorted(hashes)).encode()).hexdigest()
