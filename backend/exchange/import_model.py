"""Job: an ONNX model as a model file, for the tools here."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import torch

from ...models.build import build_network
from ...models.card import METADATA_KEY, check_card, make_card
from ...models.modelfile import save_model
from ...models.networks.onnxgraph import TYPES, open_session
from ...models.yolo import yolo_layout
from ..errors import InputError, ModelFileError
from ..outputs import Staging
from ..progress import Progress
from ..provenance import file_hash, package_versions, plugin_version
from ..vector.labels import class_color
from .onnx_file import BYTE, EXCHANGE, parse, read_onnx

TILE = 256
MOST_BANDS = 64  # more in the place of the bands are rather rows of pixels
SURE = 0.25  # score of objects of a detector that names none
COARSEST = 32  # the multiple that sides are tried at where others fail
METRES = 'LOCAL_CS["metres",UNIT["metre",1]]'


def run(parameters: dict, progress: Progress) -> dict:
    """Import a model that maps classes, or a YOLO detector.

    Parameters
    ----------
    parameters : dict
        ``input`` (``.onnx``), ``model`` (``.safetensors``); optional, where the file does not say it or says it wrongly: ``bands`` and
        ``classes`` (names, with commas), ``mean`` and ``std`` (numbers, one or one a band, of the values divided by ``scale``), ``scale``,
        ``pixel_size`` (metres), ``tile_size`` (pixels), ``output`` (``automatic``, ``probabilities``, ``logits``).
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``BAND_COUNT`` and ``CLASS_COUNT``.

    Raises
    ------
    FileError
        The file cannot be opened.
    ModelFileError
        It is damaged, or its inputs and outputs are of a layout that is not known; the message says what was found.
    InputError
        Something is needed that the file does not say, or what is given does not fit it.
    """
    import onnxruntime  # noqa: F401 - before the work, as it is an optional package

    content, metadata = read_onnx(parameters["input"])
    progress.report(0.2, "Looking at the inputs and outputs")
    own = parse(metadata.get(METADATA_KEY))
    if isinstance(own, dict) and EXCHANGE in own:
        card, arguments = _own(own, content, parameters)
    else:
        card, arguments = _foreign(content, metadata, parameters, progress)
    name = "onnxdetector" if card["task"] == "detection" else "onnxgraph"
    module = build_network({"name": name, "arguments": arguments})
    module.graph.copy_(torch.from_numpy(np.frombuffer(content, np.uint8).copy()))
    card = check_card({**card, "network": module.spec})
    progress.report(0.8, "Writing the model")
    with Staging() as staging:
        save_model(staging.path(parameters["model"]), module, card)
    progress.log(
        "Bands: {bands}. Classes: {classes}. The ONNX model gives {output}, and takes windows of {size} pixels.",
        bands=", ".join(band["name"] for band in card["bands"]),
        classes=", ".join(str(entry["name"]) for entry in card["classes"]),
        output=arguments.get("output", "objects"),
        size="{} x {}".format(*arguments["window"]) if arguments["window"] else "any number of",
    )
    return {"MODEL": parameters["model"], "BAND_COUNT": len(card["bands"]), "CLASS_COUNT": len(card["classes"])}


def _own(card: dict, content: bytes, parameters: dict) -> tuple[dict, dict]:
    """Return the card and the network's arguments of a file that “Export model” wrote."""
    given = [key.upper() for key in ("bands", "classes", "mean", "std", "scale", "pixel_size") if parameters.get(key)]
    if given:
        raise InputError(
            "The ONNX model was exported by Deep Geology and says itself what it needs, but {given} were given too.",
            hint="Leave them empty.",
            given=", ".join(given),
        )
    card, exchange = dict(card), card[EXCHANGE]
    del card[EXCHANGE]
    check_card(card)
    detector = card["task"] == "detection"
    layout = _layout(content, len(card["bands"]), detector)
    if exchange["input"] == "raw":
        card["normalisation"] = {"mean": [0.0] * len(card["bands"]), "std": [1.0] * len(card["bands"])}
    if detector:
        card["tile_size"] = layout["window"][0]
        return card, _detector(content, layout, len(card["bands"]), len(card["classes"]), nan=exchange["input"] == "raw")
    card["temperature"] = 1.0  # the graph divides by it already
    halo = 0 if layout["window"] else card.get("halo", 0)  # windows of one size have no room for more context
    arguments = _arguments(content, layout, len(card["bands"]), len(card["classes"]), exchange["output"], True, halo)
    if layout["window"]:
        card["tile_size"] = layout["window"][0]
    return card, arguments


def _foreign(content: bytes, metadata: dict[str, str], parameters: dict, progress: Progress) -> tuple[dict, dict]:
    """Return the card and the network's arguments of a file that another program wrote."""
    kind = str(parse(metadata.get("model_type")) or "Segmentor").capitalize()
    task = metadata.get("task")  # of Ultralytics; “segment” outlines single objects
    detector = kind == "Detector" or task in ("detect", "segment") or "det_type" in metadata
    if not detector and (kind != "Segmentor" or task not in (None, "semantic")):
        raise ModelFileError(
            "The ONNX model is for {found}; models that map classes (Segmentor) or find objects (Detector) are expected.",
            hint="Choose such a model.",
            found=task or kind,
        )
    names = _words(parameters.get("bands"))
    layout = _layout(content, len(names) or None, detector)
    count = layout["bands"] or len(names)
    if not count:
        raise InputError("The ONNX model does not say how many bands it takes.", hint="Write the names of its bands, with commas.")
    if names and len(names) != count:
        raise InputError(
            "The ONNX model takes {expected} bands, but {found} names of bands were given: {names}.",
            hint="Write one name for each band, with commas, in the model's order.",
            expected=count,
            found=len(names),
            names=", ".join(names),
        )
    if not names:
        progress.warn("The ONNX model does not name its bands: bands are taken in the order of the raster that is mapped.")
    tile = int(parameters.get("tile_size") or parse(metadata.get("tile_size")) or parse(metadata.get("tiles_size")) or TILE)
    if layout["window"]:
        tile = layout["window"][0]
    if detector:
        parameters = {**parameters, "scale": parameters.get("scale") or BYTE}  # exports of YOLO take bytes divided by 255
        tile = min(layout["window"]) if layout["window"] else -(-tile // COARSEST) * COARSEST
    mean, std, scale = _scaling(parameters, metadata, count, progress)
    if detector:
        found = _try(content, np.zeros((1, count, *(layout["window"] or (tile, tile)))))
        classes, outline = _objects(parameters, metadata, found)
        arguments = _detector(content, layout, count, len(classes))
        score = parse(metadata.get("det_conf"))
        more = {"task": "detection", "objects": {"outline": outline, "score": float(score) if isinstance(score, (int, float)) else SURE}}
    else:
        channels, found = _probe(content, layout, count)
        output = _output(found, channels, parameters.get("output") or "automatic", progress)
        classes = _classes(parameters, metadata, channels)
        arguments = _arguments(content, layout, count, len(classes), output, False, 0)
        more = {"task": "segmentation"}
    size = parameters.get("pixel_size") or (parse(metadata.get("resolution")) or 0) / 100
    if not size:
        progress.warn(
            "The ONNX model does not say its pixel size; rasters of any pixel size are mapped as they are. Give it if you know it."
        )
    bands = [{"name": name, "unit": ""} for name in names] or [{"name": f"Band {i + 1}", "unit": "", "unnamed": True} for i in range(count)]
    overlap = parse(metadata.get("tiles_overlap"))
    card = make_card(
        **more,
        network={"name": "onnxdetector" if detector else "onnxgraph", "arguments": arguments},
        bands=bands,
        pixel_size=[float(size), float(size)] if size else [1.0, 1.0],
        crs=METRES if size else "",
        normalisation={"mean": [scale * value for value in mean], "std": [scale * value for value in std]},
        classes=classes,
        tile_size=tile,
        overlap=min(max(float(overlap) / 100, 0.0), 0.75) if isinstance(overlap, (int, float)) else 0.25,
        training={"tool": "importmodel", "data": [{"name": Path(parameters["input"]).name, "fingerprint": file_hash(parameters["input"])}]},
        versions=package_versions(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        tool=f"importmodel {plugin_version()}",
    )
    return card, arguments


def _layout(content: bytes, bands: int | None, detector: bool = False) -> dict:
    """Return what an ONNX model takes: ``bands`` (None if any), ``window`` (height, width; None if any) and ``single`` (one at a time)."""
    session = open_session(content)
    inputs, outputs = session.get_inputs(), session.get_outputs()
    described = "; ".join(f"{entry.name}: {entry.type} {_shape(entry.shape)}" for entry in [*inputs, *outputs])
    if len(inputs) != 1:
        raise ModelFileError(
            "The ONNX model has {count} inputs; one, with all bands, is expected. Found: {found}.",
            hint="Export the network alone, with one input (batch, bands, height, width).",
            count=len(inputs),
            found=described,
        )
    shape = inputs[0].shape
    numbers = [size if isinstance(size, int) and size > 0 else None for size in shape]
    if len(shape) != 4 or inputs[0].type not in TYPES:
        raise ModelFileError(
            "The ONNX model's input should be numbers (batch, bands, height, width), but was found to be {found}.",
            hint="Export the network with such an input, in float32.",
            found=described,
        )
    few, last = numbers[1] is not None and numbers[1] <= MOST_BANDS, numbers[3] is not None and numbers[3] <= MOST_BANDS
    if last and not few and (bands is None or numbers[3] == bands):
        raise ModelFileError(
            "The ONNX model's input has the bands last (batch, height, width, bands); they are expected second. Found: {found}.",
            hint="Export it with the bands first (NCHW), for example with the option inputs-as-nchw of tf2onnx.",
            found=described,
        )
    if (numbers[2] is None) != (numbers[3] is None):
        raise ModelFileError(
            "The ONNX model takes windows of which only one side is free; both or none are expected. Found: {found}.",
            hint="Export it for one size, or for any size.",
            found=described,
        )
    if not detector and (len(outputs) != 1 or len(outputs[0].shape) not in (3, 4) or outputs[0].type not in TYPES):
        raise ModelFileError(
            "The ONNX model should give one output of real numbers (batch, classes, height, width), but was found to have {found}.",
            hint="Export it with the logits or probabilities of the classes as its one output.",
            found=described,
        )
    return {"bands": numbers[1], "window": [numbers[2], numbers[3]] if numbers[2] else None, "single": numbers[0] == 1, "found": described}


def _probe(content: bytes, layout: dict, bands: int) -> tuple[int, np.ndarray]:
    """Run the model on a window of noise; return its number of channels and what it gives, (1, K, H, W)."""
    side = layout["window"] or [2 * COARSEST, 2 * COARSEST]
    values = np.random.default_rng(0).normal(size=(1, bands, *side))
    found = _try(content, values)
    if isinstance(found, Exception):
        raise ModelFileError(
            "The ONNX model does not run on a window of {height} x {width} pixels: {reason}. Found: {found}.",
            hint="Check the model where it comes from.",
            height=side[0],
            width=side[1],
            reason=str(found).splitlines()[0][:200].rstrip("."),
            found=layout["found"],
        )
    found = found[0]
    shape = list(found.shape)
    found = found[:, None] if found.ndim == 3 else found
    if found.shape[0] != 1 or list(found.shape[2:]) != list(side):
        raise ModelFileError(
            "The ONNX model gives {shape} for a window of {height} x {width} pixels; values (batch, classes, height, width) of the same "
            "height and width are expected.",
            hint="Export it with a last step that enlarges the result to the size of the window, classes second.",
            shape=_shape(shape),
            height=side[0],
            width=side[1],
        )
    return found.shape[1], found


def _detector(content: bytes, layout: dict, bands: int, classes: int, nan: bool = False) -> dict:
    """Return the arguments of a detector's network."""
    window = layout["window"]
    return {"bands": bands, "classes": classes, "size": len(content), "window": window, "multiple": COARSEST, "nan": nan}


def _arguments(content: bytes, layout: dict, bands: int, classes: int, output: str, nan: bool, halo: int) -> dict:
    """Return the arguments of the network; tries which sizes of windows it takes."""
    multiple = 1
    if not layout["window"]:
        odd = _try(content, np.zeros((1, bands, 37, 50)))
        multiple = 1 if not isinstance(odd, Exception) and odd[0].shape[-2:] == (37, 50) else COARSEST
    return {
        "bands": bands,
        "classes": classes,
        "size": len(content),
        "output": output,
        "window": layout["window"],
        "multiple": multiple,
        "single": layout["single"],
        "nan": nan,
        "halo": int(halo),
    }


def _try(content: bytes, values: np.ndarray) -> list[np.ndarray] | Exception:
    """Return the model's outputs for values, or the error that it raises."""
    session = open_session(content)
    given = session.get_inputs()[0]
    kind = TYPES[given.type]
    values = np.abs(values) * 50 if kind is np.uint8 else values
    batch = given.shape[0] if isinstance(given.shape[0], int) and given.shape[0] > 0 else 1
    if batch > 1:
        return ValueError(f"it takes {batch} windows at a time; 1 or any number are expected")
    try:
        return [found.astype(np.float32) for found in session.run(None, {given.name: np.ascontiguousarray(values, dtype=kind)})]
    except Exception as error:  # onnxruntime's errors have no common class below it
        return error


def _output(found: np.ndarray, channels: int, given: str, progress: Progress) -> str:
    """Tell probabilities from logits, by the values that the model gave for noise unless it is ``given``."""
    shares = bool((found >= 0).all() and (found <= 1).all())
    if channels > 1:
        shares = shares and bool(np.abs(found.sum(axis=1) - 1).max() < 1e-3)
    if given == "automatic":
        given = "probabilities" if shares else "logits"
        progress.log("By its values, the ONNX model gives {output}.", output=given)
    elif given == "probabilities" and not shares:
        raise InputError(
            "The output is said to be probabilities, but for noise the ONNX model gives values from {low:.3g} to {high:.3g} that are none.",
            hint="Choose automatic or logits.",
            low=float(found.min()),
            high=float(found.max()),
        )
    return given if channels > 1 else {"probabilities": "probability", "logits": "logit"}[given]


def _classes(parameters: dict, metadata: dict[str, str], channels: int) -> list[dict]:
    """Return the classes: as given, or by the metadata of Deepness (``class_names``) or YOLO (``names``)."""
    count = max(channels, 2)
    names = _words(parameters.get("classes")) or _names(metadata)
    if not names:
        names = [f"class {index}" for index in range(channels)]
    if channels == 1 and len(names) == 1:
        names = ["background", names[0]]
    if len(names) != count:
        raise InputError(
            "The ONNX model tells {expected} classes, but {found} names of classes are known: {names}.",
            hint="Write one name for each class, with commas, in the model's order.",
            expected=count,
            found=len(names),
            names=", ".join(names),
        )
    return [{"value": index + 1, "name": name, "color": class_color(index)} for index, name in enumerate(names)]


def _names(metadata: dict[str, str]) -> list[str]:
    """Return the names of classes in the metadata of Deepness (``class_names``) or YOLO (``names``); none if they are not there."""
    table = parse(metadata.get("class_names")) or parse(metadata.get("names")) or {}
    table = table[0] if isinstance(table, list) and table and isinstance(table[0], dict) else table
    try:
        return [str(name) for _, name in sorted(table.items(), key=lambda item: int(item[0]))] if isinstance(table, dict) else list(table)
    except ValueError:
        return []


def _objects(parameters: dict, metadata: dict[str, str], found: list[np.ndarray] | Exception) -> tuple[list[dict], str]:
    """Return the classes of a detector that gave ``found`` for an empty window, and ``"mask"`` or ``"box"``, how it outlines objects.

    Raises :class:`ModelFileError` if that is no layout of YOLO's.
    """
    if isinstance(found, Exception):
        raise ModelFileError(
            "The ONNX detector does not run on an empty window: {reason}.",
            hint="Check the model where it comes from.",
            reason=str(found).splitlines()[0][:200].rstrip("."),
        ) from found
    names = _words(parameters.get("classes")) or _names(metadata)
    if not names:
        raise InputError("The ONNX detector does not name its classes.", hint="Write their names in CLASSES, with commas, in its order.")
    prototypes = found[1].shape[1] if len(found) > 1 and found[1].ndim == 4 else 0
    yolo_layout(found[0].shape, len(names), prototypes)
    classes = [{"value": index + 1, "name": name, "color": class_color(index)} for index, name in enumerate(names)]
    return classes, "mask" if prototypes else "box"


def _scaling(parameters: dict, metadata: dict[str, str], count: int, progress: Progress) -> tuple[list[float], list[float], float]:
    """Return mean, standard deviation, and the number that the bands' values are divided by before."""
    given = {"mean": parameters.get("mean"), "std": parameters.get("std")}
    known = {key: parse(metadata.get(f"standardization_{key}")) for key in ("mean", "std")}
    deepness = "model_type" in metadata or any(value is not None for value in known.values())
    scale = float(parameters.get("scale") or (BYTE if deepness else 1.0))
    numbers = []
    for key, default in (("mean", 0.0), ("std", 1.0)):
        values = _numbers(given[key], key) if given[key] else known[key] if isinstance(known[key], list) else [default]
        values = values * count if len(values) == 1 else values
        if len(values) != count or (key == "std" and min(values) <= 0):
            raise InputError(
                "{key} should be one number or {count}, one for each band, and standard deviations positive; found {found}.",
                hint="Write numbers with commas, in the order of the bands.",
                key=key.upper(),
                count=count,
                found=", ".join(f"{value:g}" for value in values),
            )
        numbers.append([float(value) for value in values])
    if not deepness and not (given["mean"] or given["std"] or parameters.get("scale")):
        progress.warn(
            "The ONNX model does not say how values are scaled: it gets them as they are. Give MEAN, STD or SCALE if it needs them."
        )
    return numbers[0], numbers[1], scale


def _words(text: str | None) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()] if text else []


def _numbers(text: str, key: str) -> list[float]:
    try:
        return [float(word) for word in text.replace(";", ",").split(",") if word.strip()]
    except ValueError as error:
        raise InputError(
            "{key} should be numbers with commas between them; found “{found}”.",
            hint="Write for example 0.485, 0.456, 0.406.",
            key=key.upper(),
            found=text,
        ) from error


def _shape(sizes) -> str:
    return "(" + ", ".join(str(size) if size is not None else "any" for size in sizes) + ")"
