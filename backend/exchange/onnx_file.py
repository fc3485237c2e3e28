"""ONNX files: what they say of themselves, and the metadata that other programs read."""

from __future__ import annotations

import ast
import json

from ...models.card import METADATA_KEY
from ..errors import FileError, ModelFileError
from ..inference.detection import NMS
from ..raster.grid import metres_per_unit

EXCHANGE = "exchange"  # key of the card in an ONNX file: what the graph takes and gives
BYTE = 255.0  # Deepness divides the bytes of its tiles by it before it standardises them


def read_onnx(path: str) -> tuple[bytes, dict[str, str]]:
    """Read and check an ONNX file.

    Returns
    -------
    content : bytes
    metadata : dict
        The texts of its metadata by key.

    Raises
    ------
    FileError
        It cannot be opened.
    ModelFileError
        It is no ONNX model, is damaged, or keeps its weights in other files.
    """
    import onnx

    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise FileError(
            "The ONNX file {path} cannot be opened: {reason}.",
            hint="Check the path and the permissions.",
            path=path,
            reason=error.strerror or str(error),
        ) from error
    try:
        model = onnx.load_model_from_string(content)
        if not model.graph.node:
            raise ValueError("it has no operators")
    except Exception as error:  # protobuf's errors have no common class below it
        raise ModelFileError(
            "The file {path} is not an ONNX model, or is damaged: {reason}.",
            hint="Copy or export it again.",
            path=path,
            reason=str(error).splitlines()[0][:200].rstrip(".") if str(error) else type(error).__name__,
        ) from error
    if any(tensor.data_location == onnx.TensorProto.EXTERNAL for tensor in model.graph.initializer):
        raise ModelFileError(
            "The ONNX model {path} keeps its weights in other files beside it.",
            hint="Save it as one file, for example with onnx.save(onnx.load(...), ..., save_as_external_data=False).",
            path=path,
        )
    return content, {entry.key: entry.value for entry in model.metadata_props}


def write_metadata(path: str, metadata: dict[str, str]) -> None:
    """Add metadata to an ONNX file."""
    import onnx

    model = onnx.load(path)
    onnx.helper.set_model_props(model, metadata)
    model.producer_name = "Deep Geology"
    onnx.save(model, path)


def parse(text: str | None):
    """Return the value of a metadata text, written as JSON or as a Python literal; None if there is none or it is damaged."""
    if text is None:
        return None
    try:
        return json.loads(text)
    except ValueError:
        try:
            return ast.literal_eval(text)
        except (ValueError, SyntaxError):
            return None


def metadata_of(card: dict, raw: bool, tile: int) -> dict[str, str]:
    """Return the metadata of an exported model: our card, and the keys that the QGIS plugin Deepness reads.

    Deepness (docs/source/creators/creators_add_metadata_to_model.rst of its repository) hands a model the bytes of a tile divided by 255,
    less ``standardization_mean`` and divided by ``standardization_std``; these two make up for the 255. It documents ``tiles_size`` and
    reads ``tile_size``.

    Parameters
    ----------
    card : dict
    raw : bool
        Whether the graph takes the values of the bands as they are, else standardised.
    tile : int
        Side of the windows.
    """
    mean, std = card["normalisation"]["mean"], card["normalisation"]["std"]
    if raw:
        mean, std = [0.0] * len(mean), [1.0] * len(std)
    if card["task"] == "detection":
        kind = {
            "model_type": "Detector",
            "det_type": "YOLO_Ultralytics",
            "det_conf": card.get("objects", {}).get("score", 0.5),
            "det_iou_thresh": NMS,
        }
    else:
        kind = {
            "model_type": "Segmentor",
            "seg_thresh": 0.0,  # every pixel gets its most probable class, as here
            "seg_small_segment": 0,
        }
    deepness = {
        **kind,
        "class_names": {str(index): str(entry["name"]) for index, entry in enumerate(card["classes"])},
        "tiles_size": tile,
        "tile_size": tile,
        "tiles_overlap": round(100 * card.get("overlap", 0.25)),
        "standardization_mean": [value / BYTE for value in mean],
        "standardization_std": [value / BYTE for value in std],
    }
    metres = pixel_metres(card)
    if metres:
        deepness["resolution"] = 100 * metres
    texts = {key: json.dumps(value, ensure_ascii=False) for key, value in deepness.items()}
    return {METADATA_KEY: json.dumps(card, allow_nan=False, ensure_ascii=False), **texts}


def pixel_metres(card: dict) -> float | None:
    """Return the mean side of the model's pixels in metres; None where it has no coordinate system."""
    if not card.get("crs"):
        return None
    bounds = (card.get("footprint") or {}).get("bounds") or [0, 0, 0, 0]
    along = metres_per_unit(card["crs"], (bounds[1] + bounds[3]) / 2)
    return (card["pixel_size"][0] * along[0] * card["pixel_size"][1] * along[1]) ** 0.5
