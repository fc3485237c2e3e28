"""Job: give images (photographs, or patches of a raster around points) a class by a trained model, and flag what it has never seen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from scipy.special import softmax

from ....models.modelfile import load_model
from ...data.photos import find_duplicates, pixel_hash
from ...errors import FileError, InputError
from ...evaluation.metrics import block_confusions, evaluate
from ...evaluation.report import Report, class_table, confusion_figure
from ...inference.device import choose_device
from ...outputs import Staging
from ...progress import Progress
from ...provenance import provenance
from ...raster.gdalenv import ogr
from ...vector.layers import layer_name, open_layer
from .image_learning import VIEWS, embed_batches
from .image_report import REFERENCES, RIGHT_COLOR, WRONG_COLOR, cut, picture, thumbnails_figure
from .images import Source, in_threads, load_image, open_source, shortened

TOOL = "classifyimages"
EACH = 6  # thumbnails of each class
MOST_CLASSES = 20
BATCH = 32  # views that are looked at at once


@dataclass(frozen=True)
class Plan:
    """What :func:`~.image_learning.embed_batches` needs of a recipe."""

    mean: list[float]
    std: list[float]
    device: torch.device


@dataclass
class Found:
    """What was found, by image.

    Attributes
    ----------
    probability : numpy.ndarray
        (N, K), NaN where an image could not be read.
    distance : numpy.ndarray
        (N,) to the nearest training images.
    problems : dict
        Why an image could not be read.
    hashes : list of str
    """

    probability: np.ndarray
    distance: np.ndarray
    problems: dict[int, str]
    hashes: list[str]


def run(parameters: dict, progress: Progress) -> dict:
    """Classify images.

    Parameters
    ----------
    parameters : dict
        What :func:`~.images.open_source` needs; ``model``, ``threshold`` (distance), ``views`` (``model``, ``none``, ``mirror``,
        ``turns``), ``batch_size``, ``device``, ``output`` (GeoPackage), ``report``.
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``REPORT``, ``IMAGES``, ``UNLIKE`` and ``ACCURACY`` (``None`` unless the classes are known).
    """
    device = choose_device(parameters.get("device"))
    module, card = load_model(parameters["model"], device, "classification")
    progress.report(0.0, "Looking for images")
    given = _fitting(parameters, card)
    patches = card["training"]["images"]["kind"] == "patches"
    source = open_source(given, False, [band["name"] for band in card["bands"]] if patches else None)
    _check_scale(source, card, progress)
    found = classify(module, card, source, parameters, device, progress.part(0.02, 0.9))
    threshold = float(parameters.get("threshold") or card["applicability"]["threshold"])
    truth = _known_classes(source, card)
    evaluation = _evaluation(found, truth, card)
    outputs = {key: parameters.get(key) for key in ("output", "report")}
    progress.report(0.92, "Writing the results")
    notes = json.dumps(provenance(TOOL, parameters, model=parameters["model"]), ensure_ascii=False)
    with Staging() as staging:
        if outputs["output"]:
            _write_layer(staging.path(outputs["output"]), parameters, source, found, truth, threshold, card, notes)
        if outputs["report"]:
            _write_report(staging.path(outputs["report"]), parameters, source, found, truth, threshold, evaluation, card)
        progress.check()
    unlike = int((found.distance > threshold).sum())
    if unlike:
        progress.warn(
            "{count} of {total} images are unlike anything that the model was trained on; do not trust their class.",
            count=unlike,
            total=len(source.items),
        )
    return {
        **{key.upper(): path for key, path in outputs.items() if path},
        "IMAGES": len(source.items) - len(found.problems),
        "UNLIKE": unlike,
        "ACCURACY": evaluation["accuracy"]["value"] if evaluation else None,
    }


def classify(module, card: dict, source: Source, parameters: dict, device: torch.device, progress: Progress) -> Found:
    """Look at images, those behind them being decoded in threads meanwhile."""
    count, side, fit = len(source.items), card["tile_size"], card["training"]["images"]["fit"]
    plan = Plan(card["normalisation"]["mean"], card["normalisation"]["std"], device)
    chosen = parameters.get("views") or "model"
    views = int(card["training"].get("views", 1)) if chosen == "model" else VIEWS[chosen]
    found = Found(np.full((count, len(card["classes"])), np.nan), np.full(count, np.nan), {}, [""] * count)
    batch, order = int(parameters.get("batch_size") or max(1, BATCH // views)), []

    def load(place: int) -> np.ndarray | None:
        try:
            image = load_image(source, place, side, fit)
        except FileError as error:
            found.problems[place] = str(error)
            return None
        found.hashes[place] = pixel_hash(image)
        return image

    def batches() -> Iterator[torch.Tensor]:
        waiting = []
        for place, image in enumerate(in_threads(load, range(count))):
            if image is not None:
                waiting.append(image)
                order.append(place)
            if waiting and (len(waiting) == batch or place == count - 1):
                yield torch.from_numpy(np.stack(waiting).astype(np.float32))
                waiting = []
        if waiting:
            yield torch.from_numpy(np.stack(waiting).astype(np.float32))

    done = 0
    for features, logits in embed_batches(module, batches(), views, plan):
        places = order[done : done + len(logits)]
        done += len(logits)
        found.probability[places] = softmax(logits / card["temperature"], axis=1)
        with torch.inference_mode():
            apart = module.distance(torch.from_numpy(features.mean(axis=1)).to(device), card["applicability"]["neighbour"])
        found.distance[places] = apart.cpu().numpy()
        progress.report(done / count, "Looking at image {number} of {count}", number=done, count=count)
    if not done:
        raise InputError("Not one of the {count} images can be read. {reason}", count=count, reason=found.problems[0])
    if found.problems:
        progress.warn(
            "{count} images cannot be read: {names}",
            count=len(found.problems),
            names=shortened([reason for _, reason in sorted(found.problems.items())]),
        )
    return found


def _shown(found: Found, said: np.ndarray, label: int) -> list[int]:
    """Choose examples of a class: the surest, then the least sure."""
    surest = found.probability.max(axis=1)
    places = sorted(np.flatnonzero(said == label).tolist(), key=lambda k: -surest[k])
    return places if len(places) <= EACH else [*places[: EACH // 2], *places[-(EACH // 2) :]]


def _fitting(parameters: dict, card: dict) -> dict:
    """Refuse a raster for a model of photographs and the reverse; take the size of the patches from the model."""
    images = card["training"]["images"]
    if images["kind"] == "patches" and not parameters.get("raster"):
        raise InputError(
            "The model {model} was trained on patches of a raster, but no RASTER was given.",
            hint="Give the raster and the points, or choose a model that was trained on photos.",
            model=Path(parameters["model"]).name,
        )
    if images["kind"] == "photos" and parameters.get("raster"):
        raise InputError(
            "The model {model} was trained on photos, but a RASTER was given.",
            hint="Give a folder or a layer with the paths of photos, or choose a model that was trained on a raster.",
            model=Path(parameters["model"]).name,
        )
    return {**parameters, "patch_size": images["patch_size"]}


def _check_scale(source: Source, card: dict, progress: Progress) -> None:
    """Refuse patches whose side is in other units than in the training, and warn about other pixel sizes."""
    if source.reader is None:
        return
    grid, trained = source.reader.grid, card["pixel_size"]
    ratio = max(grid.pixel_size[0] / trained[0], trained[0] / grid.pixel_size[0])
    if ratio > 100:
        raise InputError(
            "The raster's pixels are {found:g} map units wide, those of the training {expected:g}: the map units differ.",
            hint="Reproject the raster to a coordinate system with the units of the training raster.",
            found=grid.pixel_size[0],
            expected=trained[0],
        )
    if ratio > 1.5:
        progress.warn(
            "The raster's pixels are {found:g} map units wide, those of the training {expected:g}; patches look coarser or finer.",
            found=grid.pixel_size[0],
            expected=trained[0],
        )


def _known_classes(source: Source, card: dict) -> np.ndarray:
    """Return the class index of each image whose known class is one of the model's, else -1."""
    index = {entry["name"]: number for number, entry in enumerate(card["classes"])}
    return np.array([index.get(str(item.label), -1) for item in source.items])


def _evaluation(found: Found, truth: np.ndarray, card: dict) -> dict | None:
    use = (truth >= 0) & np.isfinite(found.distance)
    if not use.any():
        return None
    said = found.probability[use].argmax(axis=1)
    return evaluate(block_confusions(truth[use], said, np.arange(use.sum()), len(card["classes"])), card["classes"])


def _write_layer(path: str, parameters: dict, source: Source, found: Found, truth, threshold: float, card: dict, notes: str) -> None:
    """Write a row for each image, at the points of the layer if there are any."""
    points = parameters.get("points")
    data, layer = open_layer(points) if points else (None, None)
    kind = ogr.GT_Flatten(layer.GetGeomType()) if layer is not None else ogr.wkbNone
    output = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    if output is None:
        raise FileError("The layer {path} cannot be written.", hint="Free space and permissions there.", path=path)
    target = output.CreateLayer("images", layer.GetSpatialRef() if kind != ogr.wkbNone else None, kind)
    target.SetMetadata({"DEEPGEOLOGY": notes})
    names = [entry["name"] for entry in card["classes"]]
    columns = [("image", ogr.OFTString), ("path", ogr.OFTString), ("class", ogr.OFTString), ("probability", ogr.OFTReal)]
    columns += [("unlike", ogr.OFTInteger), ("distance", ogr.OFTReal), ("known", ogr.OFTString), ("problem", ogr.OFTString)]
    fields = [f"p_{name}" for name in names]
    alike = [name.lower() for name in fields]  # a GeoPackage does not tell capitals from small letters
    columns += [(f"{name}_{k + 1}" if alike.count(alike[k]) > 1 else name, ogr.OFTReal) for k, name in enumerate(fields)]
    for name, of in columns:
        target.CreateField(ogr.FieldDefn(name, of))
    geometries = {}
    if kind != ogr.wkbNone:
        geometries = {row: feature.geometry().Clone() for row, feature in enumerate(layer) if feature.geometry() is not None}
    target.StartTransaction()
    for k, item in enumerate(source.items):
        feature = ogr.Feature(target.GetLayerDefn())
        values = [item.name, item.path or None]
        if k in found.problems:
            values += [None, None, None, None, _text(item.label), found.problems[k], *[None] * len(names)]
        else:
            each = found.probability[k]
            unlike = int(found.distance[k] > threshold)
            values += [names[each.argmax()], each.max(), unlike, found.distance[k], _text(item.label), None, *each]
        for place, value in enumerate(values):
            if value is not None:
                feature.SetField(place, value if isinstance(value, (str, int)) else float(value))
        if geometries.get(item.row) is not None:
            feature.SetGeometry(geometries[item.row])
        target.CreateFeature(feature)
    target.CommitTransaction()
    target = output = None
    del data


def _text(value) -> str | None:
    return None if value is None else str(value)


def _write_report(path: str, parameters: dict, source: Source, found: Found, truth, threshold: float, evaluation, card: dict) -> None:
    """Write what was found, with thumbnails."""
    points = parameters.get("points")
    title = layer_name(points) if points else Path(parameters["images"]).name
    report = Report(title, kind="Classified images")
    names = [entry["name"] for entry in card["classes"]]
    readable = np.isfinite(found.distance)
    said = np.where(readable, np.nan_to_num(found.probability, nan=-1).argmax(axis=1), -1)
    counts = np.bincount(said[readable], minlength=len(names))
    unlike = np.flatnonzero(found.distance > threshold)
    report.summary("{count} images by the model {model}.", count=int(readable.sum()), model=Path(parameters["model"]).name)
    accuracy = card["metrics"].get("accuracy", {}).get("value")
    if accuracy is not None:
        report.summary("On images that were kept aside in its training it was right at {right:.0f} of 100.", right=100 * accuracy)
    if evaluation:
        report.summary(
            "The classes of {known} of these images are known: {right:.0f} of 100 were named rightly.",
            known=evaluation["pixels"],
            right=100 * evaluation["accuracy"]["value"],
        )
        report.number("Accuracy", evaluation["accuracy"])
        report.number("Macro-F1", evaluation["macro_f1"])
    report.number("Images", int(readable.sum()))
    report.number("Unlike anything seen", len(unlike), f"beyond {threshold:.3f}")
    if len(unlike):
        report.warning("{count} images are unlike anything that the model was trained on. Do not trust their class.", count=len(unlike))
    if found.problems:
        report.warning(
            "{count} images cannot be read: {names}.",
            count=len(found.problems),
            names=shortened([source.items[k].name for k in sorted(found.problems)]),
        )
    copies = find_duplicates([h or f"\0{k}" for k, h in enumerate(found.hashes)])
    if copies:
        report.warning(
            "{count} images have the same pixels as another one: {names}.",
            count=sum(len(places) - 1 for places in copies),
            names=shortened([" = ".join(source.items[k].name for k in places[:3]) for places in copies]),
        )

    report.section("What was found")
    mean = [float(found.probability[said == k, k].mean()) if counts[k] else None for k in range(len(names))]
    flagged = [int((said[unlike] == k).sum()) for k in range(len(names))]
    report.table(
        ["Class", "Images", "Mean probability", "Unlike anything seen"],
        [[{"name": c["name"], "color": c["color"]}, int(counts[k]), mean[k], flagged[k]] for k, c in enumerate(card["classes"])],
    )
    if evaluation:
        report.section("Against the known classes")
        report.figure(confusion_figure(evaluation), "Each row shows what became of the images of one class.")
        columns, rows = class_table(evaluation)
        report.table(["Class", "Known images", "Called so", *columns[3:6]], [row[:6] for row in rows], "Small figures: 95 % intervals.")

    def entry(k: int) -> dict:
        right = truth[k] < 0 or truth[k] == said[k]
        lines = [cut(source.items[k].name), f"{names[said[k]][:18]} {found.probability[k].max():.2f}"]
        lines += [f"known: {names[truth[k]][:16]}"] if not right else []
        image = load_image(source, k, card["tile_size"], card["training"]["images"]["fit"])
        return {"image": picture(image), "title": "\n".join(lines), "color": RIGHT_COLOR if right else WRONG_COLOR}

    report.section("Examples")
    for label, name in enumerate(names[:MOST_CLASSES]):
        if shown := _shown(found, said, label):
            report.figure(thumbnails_figure([entry(k) for k in shown]), "{name}: the surest first, the least sure last.", name=name)
    strange = sorted(unlike.tolist(), key=lambda k: -found.distance[k])[: 2 * EACH]
    if strange:
        report.section("Unlike anything seen")
        report.figure(
            thumbnails_figure([entry(k) for k in strange]),
            "The most unlike first: the distance of their features to the third nearest training image is beyond "
            "{threshold:.3f}, within which "
            "98 % of the images lay that were kept aside in the training (doi:10.48550/arXiv.2204.06507).",
            threshold=threshold,
        )
    report.section("How this was made")
    report.facts(
        {
            "Tool": TOOL,
            "Model": parameters["model"],
            "Network": card["network"]["name"],
            "Parameters": {key: value for key, value in parameters.items() if value not in (None, "", [])},
            "Versions": card["versions"],
        }
    )
    report.references([reference for reference in REFERENCES if "Sun" in reference or "Guo" in reference])
    report.data("evaluation", evaluation)
    report.data("threshold", threshold)
    report.save(path)
