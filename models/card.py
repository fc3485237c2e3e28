"""The card of a model file: what a trained model expects and what it is worth. Standard library only.

A model file is one ``.safetensors`` file: 8 bytes with the header's length (little-endian), the header (JSON: one entry per
tensor, and the card as a JSON string under ``__metadata__["deepgeology"]``), then the tensors. The card can be read without
torch, so QGIS can show it and check layers against it before a run.

Every card has ``format``, ``task`` and ``network``; :data:`TASKS` says which of the other keys a task needs. A key means the same in
every task, and is checked wherever it is present. Keys of a card (``None``, ``{}`` or ``[]`` where unknown):

=================  ========================================================================================================
format             version of this layout, an integer
task               what the model is for, one of :data:`TASKS`
network            ``{"name", "arguments"}``, as :func:`deepgeology.models.build.build_network` takes it; may nest
bands              ``[{"name", "unit"}]`` in the order of the network's input channels; with ``"unnamed": true`` where an imported
                   model has no names, so that a raster's bands are taken by their order
pixel_size         ``[x, y]`` in units of ``crs``
crs                WKT of the training raster
nodata_rule        ``"all"``: a pixel is mapped where all its bands are valid
normalisation      ``{"mean": [...], "std": [...]}`` per band, in the band's unit
logs               ``[{"name", "logarithmic", "spread"}]``: well logs, whether their logarithm is taken, and their standard deviation then
step               step of depth that well logs are averaged over, in the unit of the depth
waveforms          ``{"sampling_rate" (Hz), "samples" (of a window), "components", "norm", "phases"}``: what a picker of phases takes
                   and gives, the last as orders of letters
objects            ``{"sizes", "outline", "score"}``: sizes of the learned objects in pixels (5 and 95 %), their outline (``box``,
                   ``circle`` or ``mask``), and the score above which precision and recall balance
decision           ``{"rule", "tilt", "prior", "penalty", ...}``: how probabilities become a facies
surrogate          ``{"scaling", "calibration", "simulator"}``: grid, planes, numbers and their ranges that stand for a simulator
classes            ``[{"value", "name", "color"}]`` in the order of the network's output channels; colour ``"#rrggbb"``
tile_size          side of a window in pixels
overlap            share of a window that neighbouring windows have in common
halo               pixels of context around a window that the network needs exactly
temperature        positive number that divides the logits so that probabilities are calibrated
footprint          ``{"bounds": [xmin, ymin, xmax, ymax], "crs": WKT}`` of the training data
training           ``{"tool", "parameters", "data": [{"name", "fingerprint"}], "split", "labels", ...}``
metrics            figures of the held-out folds
baselines          the same figures for the baselines
applicability      what is needed to tell whether new data resemble the training data
seed               an integer
versions           packages and their versions
licence, citation  text
created            ISO 8601
tool               name and version of what wrote the file
=================  ========================================================================================================
"""

from __future__ import annotations

import json
import math
import os
from typing import Any

from .errors import FileError, ModelFileError

FORMAT = 1
METADATA_KEY = "deepgeology"

_HEADER_LIMIT = 100_000_000  # the limit of the safetensors format itself
_ANOTHER = "Choose another model file, or train the model again."
_UPDATE = "Update the Deep Geology plugin, or train the model again with this version."

_RASTER = ("bands", "pixel_size", "normalisation", "tile_size")

# What models are for: the words that messages use, and the keys that their cards need beside format, task and network.
TASKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "segmentation": ("mapping classes", (*_RASTER, "classes")),
    "detection": ("finding objects", (*_RASTER, "classes")),
    "presence": ("mapping where something occurs", _RASTER),
    "classification": ("classifying images", ("bands", "normalisation", "tile_size", "classes")),
    "facies": ("facies of well logs", ("logs", "step", "decision", "classes")),
    "landforms": ("mapping landforms on a DEM", (*_RASTER, "classes")),
    "forecast": ("forecasting earthquakes", ("training",)),
    "deformation": ("finding sources of deformation", ("training",)),
    "surrogate": ("standing in for a simulator", ("training", "surrogate")),
    "picking": ("picking seismic phases", ("waveforms",)),
}

_KINDS = {
    "format": int,
    "task": str,
    "network": dict,
    "bands": list,
    "pixel_size": list,
    "normalisation": dict,
    "classes": list,
    "tile_size": int,
    "logs": list,
    "step": float,
    "decision": dict,
    "waveforms": dict,
    "objects": dict,
    "training": dict,
    "surrogate": dict,
}
_OPTIONAL: dict[str, Any] = {
    "crs": "",
    "nodata_rule": "all",
    "overlap": 0.25,
    "halo": 0,
    "temperature": 1.0,
    "footprint": {},
    "training": {},
    "metrics": {},
    "baselines": {},
    "applicability": {},
    "seed": 0,
    "versions": {},
    "licence": "",
    "citation": "",
    "created": "",
    "tool": "",
}


def make_card(**fields) -> dict:
    """Complete ``fields`` with the format version and the defaults of the optional keys, check them and return the card."""
    return check_card({"format": FORMAT, **{key: json.loads(json.dumps(value)) for key, value in _OPTIONAL.items()}, **fields})


def check_card(card: dict) -> dict:
    """Return the card unchanged if this version understands it; raise :class:`ModelFileError` if not."""
    if not isinstance(card, dict):
        raise ModelFileError("The model's card should be a table of keys, but is {found}.", hint=_ANOTHER, found=type(card).__name__)
    version = card.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise ModelFileError(
            "The model file has format {found}; this version of Deep Geology reads formats up to {expected}.",
            hint=_UPDATE,
            found=version,
            expected=FORMAT,
        )
    _expect(card.get("task") in TASKS, "task", " or ".join(TASKS), card.get("task"))
    for key, kind in _KINDS.items():
        if key in card or key in ("format", "network", *TASKS[card["task"]][1]):
            _expect(isinstance(card.get(key), kind), key, kind.__name__, card.get(key))
    _expect(isinstance(card["network"].get("name"), str), "network", "a name and arguments", card["network"])
    _expect(isinstance(card["network"].get("arguments"), dict), "network", "a name and arguments", card["network"])
    _expect(card.get("nodata_rule", "all") == "all", "nodata_rule", "all", card.get("nodata_rule"))

    if "bands" in card:
        names = [band.get("name") if isinstance(band, dict) else None for band in card["bands"]]
        _expect(len(names) > 0 and all(isinstance(name, str) for name in names), "bands", "a list of named bands", card["bands"])
        _expect(len(set(names)) == len(names), "bands", "different names", names)
        for key in ("mean", "std"):
            numbers = card["normalisation"].get(key)
            _expect(_numbers(numbers, len(names)), f"normalisation {key}", f"{len(names)} numbers", numbers)
        _expect(min(card["normalisation"]["std"]) > 0, "normalisation std", "positive numbers", card["normalisation"]["std"])
    if "logs" in card:
        names = [log.get("name") if isinstance(log, dict) else None for log in card["logs"]]
        _expect(len(names) > 0 and all(isinstance(name, str) for name in names), "logs", "a list of named logs", card["logs"])
        spreads = [log.get("spread") for log in card["logs"]]
        _expect(_numbers(spreads, len(names)) and min(spreads) > 0, "logs", "logs with a positive spread", card["logs"])
    _expect(card.get("step", 1.0) > 0, "step", "a positive number", card.get("step"))
    if "waveforms" in card:
        expected = card["waveforms"]
        numbers = [expected.get("sampling_rate"), expected.get("samples")]
        _expect(_numbers(numbers, 2) and min(numbers) > 0, "waveforms", "a positive sampling rate and window", expected)
        orders = [sorted(str(expected.get(key))) for key in ("components", "phases")]
        _expect(orders == [sorted("ENZ"), sorted("NPS")], "waveforms", "orders of the components E, N, Z and the phases N, P, S", expected)
        _expect(expected.get("norm") in ("std", "peak"), "waveforms", "a normalisation by std or peak", expected)
    if "classes" in card:
        values = [entry.get("value") if isinstance(entry, dict) else None for entry in card["classes"]]
        least = 1 if card["task"] == "detection" else 2  # beside objects there is what is none
        _expect(len(values) >= least and None not in values, "classes", f"a list of at least {least} classes with values", card["classes"])
        _expect(len(set(values)) == len(values), "classes", "different values", values)
    if "pixel_size" in card:
        size = card["pixel_size"]
        _expect(_numbers(size, 2) and min(size) > 0, "pixel_size", "two positive numbers", size)
    _expect(card.get("tile_size", 1) > 0, "tile_size", "a positive integer", card.get("tile_size"))
    temperature = card.get("temperature", 1.0)
    _expect(_numbers([temperature], 1) and temperature > 0, "temperature", "a positive number", temperature)
    return card


def read_card(path: str | os.PathLike, *tasks: str) -> dict:
    """Read the card of a model file without loading its weights.

    Parameters
    ----------
    path : path-like
        The ``.safetensors`` file.
    *tasks : str
        What the model has to be for, one of these :data:`TASKS`; any if none is given.

    Raises
    ------
    FileError
        The file cannot be opened.
    ModelFileError
        It is no safetensors file, it is truncated, it is another program's, a newer version's, or for another task.
    """
    card = check_card(_card_of(read_header(path), path))
    if tasks and card["task"] not in tasks:
        raise ModelFileError(
            "The model file {path} is for {found}; this tool needs a model for {expected}.",
            hint="Choose another model file, or the tool that was made for this one.",
            path=os.fspath(path),
            found=TASKS[card["task"]][0],
            expected=", ".join(TASKS[task][0] for task in tasks),
        )
    return card


def read_header(path: str | os.PathLike) -> dict:
    """Read and check the header of a safetensors file: ``{tensor: {"dtype", "shape", "data_offsets"}, "__metadata__": {...}}``."""
    path = os.fspath(path)
    try:
        size = os.path.getsize(path)
        with open(path, "rb") as file:
            length = int.from_bytes(file.read(8), "little")
            text = file.read(length) if 2 <= length <= min(_HEADER_LIMIT, size - 8) else b""
    except OSError as error:
        raise FileError(
            "The model file {path} cannot be opened: {reason}.",
            hint="Check the path and the permissions.",
            path=path,
            reason=error.strerror or str(error),
        ) from error
    try:
        header = json.loads(text.decode("utf-8"))
        ends = [entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"]
        whole = 8 + length + max(ends, default=0)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise ModelFileError(
            "The file {path} is not a model file: a .safetensors file was expected, and its header cannot be read.",
            hint=_ANOTHER,
            path=path,
        ) from error
    if size != whole:
        raise ModelFileError(
            "The model file {path} is damaged: {expected} bytes were expected and {found} found.",
            hint="Copy or download it again, or train the model again.",
            path=path,
            expected=whole,
            found=size,
        )
    return header


def _card_of(header: dict, path: str | os.PathLike) -> dict:
    metadata = header.get("__metadata__")
    text = metadata.get(METADATA_KEY) if isinstance(metadata, dict) else None
    if text is None:
        raise ModelFileError(
            "The file {path} holds weights of another program: it has no Deep Geology card.",
            hint="Choose a model that a Deep Geology training tool wrote.",
            path=os.fspath(path),
        )
    try:
        return json.loads(text)
    except (ValueError, TypeError) as error:
        raise ModelFileError("The card of the model file {path} is damaged.", hint=_ANOTHER, path=os.fspath(path)) from error


def _numbers(values, count: int) -> bool:
    return (
        isinstance(values, list)
        and len(values) == count
        and all(isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value) for value in values)
    )


def _expect(met: bool, key: str, expected: str, found) -> None:
    if not met:
        raise ModelFileError(
            "The model's card does not fit: {key} should be {expected}, but is {found}.",
            hint=_UPDATE,
            key=key,
            expected=expected,
            found=str(found)[:200],
        )
