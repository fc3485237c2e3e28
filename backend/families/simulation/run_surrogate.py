"""Job: what a simulator would say, from a surrogate."""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np

from ...errors import InputError
from ...outputs import Staging
from ...progress import Progress
from ...provenance import file_hash, provenance
from ...raster.grid import Grid, same_grid
from ...raster.reader import RasterReader
from ...raster.writer import RasterWriter
from .area import upright_pixel
from .surrogate import Scaling, Surrogate, outside

_TOUCH = 0.02  # by which a side or a pixel may differ from that of the training
_FREE = ("fno", "deeponet")  # hold on any grid of the same area


def run(parameters: dict, progress: Progress) -> dict:
    """Run a surrogate.

    Parameters
    ----------
    parameters : dict
        ``model`` (``.safetensors``), ``inputs`` (list of rasters on one grid, whose bands are found by their names), ``parameters`` (text
        like ``recharge=5e-9; transmissivity=1e-3``), ``extent`` (where, if there are no rasters), ``output`` and ``uncertainty``
        (``.tif``).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``UNCERTAINTY``; ``OUTSIDE`` (how many inputs and parameters lie outside the training range).

    Raises
    ------
    InputError
        A band or parameter is missing, holds no numbers, or is unknown; rasters on different grids; another area than that of the training.
    """
    surrogate, card = Surrogate.load(parameters["model"])
    scaling = surrogate.scaling
    numbers = read_values(parameters.get("parameters"), scaling)
    planes, grid = _planes(parameters.get("inputs") or [], scaling, numbers, progress)
    if grid is None:
        grid = _grid(parameters.get("extent"), scaling)
    _check_area(grid, scaling, card)
    fields = np.empty((len(scaling.asked), grid.height, grid.width), np.float32)
    for index, entry in enumerate(scaling.asked):
        fields[index] = planes.get(entry["name"], numbers.get(entry["name"]))
    scalars = np.array([numbers[entry["name"]] for entry in scaling.scalars])
    beyond = outside(scaling, fields, scalars)
    for each in beyond:
        progress.warn(
            "{name} lies outside the training range: {found} where {low:.4g} to {high:.4g} {unit} were trained. The result is a guess "
            "there, and its uncertainty too small.",
            name=each["name"],
            found=_range(each["found_low"], each["found_high"]),
            low=each["low"],
            high=each["high"],
            unit=each["unit"],
        )
    progress.report(0.3, "Running the surrogate")
    outputs, widths = (part[0] for part in surrogate(fields[None], scalars[None]))
    metadata = provenance("runsurrogate", parameters, model=Path(parameters["model"]).name, model_sha256=file_hash(parameters["model"]))
    metadata["DEEPGEOLOGY_OUTSIDE"] = ", ".join(each["name"] for each in beyond)
    names, units = ([entry[key] for entry in scaling.outputs] for key in ("name", "unit"))
    results: dict = {"OUTSIDE": len(beyond)}
    with Staging() as staging:
        for key, values in (("output", outputs), ("uncertainty", widths)):
            if parameters.get(key):
                path = staging.path(parameters[key])
                with RasterWriter(path, grid, len(names), "float32", math.nan, names, metadata=metadata, units=units) as writer:
                    writer.write_rows(0, values.astype(np.float32))
                results[key.upper()] = parameters[key]
    return results


def read_values(text: str | None, scaling: Scaling) -> dict[str, float]:
    """Read ``name=number`` pairs; every scalar needs one, and an input that is the same everywhere may have one."""
    known = [entry["name"] for entry in (*scaling.scalars, *scaling.asked)]
    values: dict[str, float] = {}
    for part in re.split(r"[;\n]", text or ""):
        if not part.strip():
            continue
        name, _, number = (piece.strip() for piece in part.partition("="))
        try:
            value = float(number)
        except ValueError:
            value = math.nan
        if name not in known or not math.isfinite(value):
            raise InputError(
                "“{found}” is not a parameter of this surrogate with a number.",
                hint="Its parameters are: {known}. Write name=number, with semicolons between them.",
                found=part.strip(),
                known=", ".join(known),
            )
        values[name] = value
    missing = [entry for entry in scaling.scalars if entry["name"] not in values]
    if missing:
        raise InputError(
            "The surrogate needs a value for {missing}.",
            hint="Add to PARAMETERS: {example}.",
            missing=", ".join(entry["name"] for entry in missing),
            example="; ".join(f"{entry['name']}={_middle(entry):.3g}" for entry in missing),
        )
    return values


def _planes(paths: list[str], scaling: Scaling, numbers: dict, progress: Progress) -> tuple[dict[str, np.ndarray], Grid | None]:
    """Read the input planes by name; those that ``numbers`` gives need no raster."""
    found: dict[str, np.ndarray] = {}
    unnamed: list[tuple[str, np.ndarray]] = []
    first: RasterReader | None = None
    for path in paths:
        with RasterReader(path) as reader:
            if first is not None and not same_grid(first.grid, reader.grid):
                raise InputError(
                    "The rasters {one} and {other} do not lie on the same grid.",
                    hint="Bring them to one grid with “Build feature stack” or “Warp”.",
                    one=first.path,
                    other=path,
                )
            first = first or reader
            values = reader.read()
            for band, plane in zip(reader.bands, values):
                name = _matching([band.name, Path(path).stem], scaling)
                if name:
                    found[name] = plane
                else:
                    unnamed.append((f"{Path(path).name}: {band.name}", plane))
    wanted = [entry["name"] for entry in scaling.asked if entry["name"] not in found and entry["name"] not in numbers]
    if wanted and len(unnamed) == len(wanted):
        for name, (where, plane) in zip(wanted, unnamed):
            progress.warn("No band is named {name}; {band} is taken for it, by its place.", name=name, band=where)
            found[name] = plane
        wanted = []
    if wanted:
        raise InputError(
            "The surrogate needs {missing}, and no band or raster of the inputs is named so. There are: {found}.",
            hint="Name the bands or the files like the inputs, or give a number in PARAMETERS where one is the same everywhere.",
            missing=", ".join(wanted),
            found=", ".join([*found, *(where for where, _ in unnamed)]) or "none",
        )
    for name, plane in found.items():
        gaps = float(1 - np.isfinite(plane).mean())
        if gaps:
            raise InputError(
                "{gaps:.1%} of the cells of {name} have no value; a surrogate needs one in every cell.",
                hint="Fill them, for example with “Fill NoData”, or cut the raster.",
                name=name,
                gaps=gaps,
            )
    return found, first.grid if first else None


def _matching(names: list[str], scaling: Scaling) -> str | None:
    known = {entry["name"].lower(): entry["name"] for entry in scaling.asked}
    return next((known[name.lower()] for name in names if name.lower() in known), None)


def _grid(extent: dict | None, scaling: Scaling) -> Grid:
    """Return the grid of the training around the middle of an extent, or around 0, 0."""
    height, width = scaling.shape
    pixel = scaling.pixel_size
    x, y = ((extent[f"{axis}min"] + extent[f"{axis}max"]) / 2 if extent else 0.0 for axis in "xy")
    crs = (extent.get("crs") or "") if extent else ""
    grid = Grid(width, height, (x - width * pixel / 2, pixel, 0.0, y + height * pixel / 2, 0.0, -pixel), crs)
    if grid.is_geographic:
        raise InputError(
            "The extent is in degrees, but the surrogate works in metres.", hint="Give the extent in a projected coordinate system."
        )
    return grid


def _check_area(grid: Grid, scaling: Scaling, card: dict) -> None:
    """Check that the grid is one that the surrogate knows: the area of the training, and but for networks on any grid its pixel size."""
    member = card["network"]["arguments"]["members"][0]["name"]
    x, y = upright_pixel(grid)
    sides = (grid.height * y, grid.width * x)
    expected = tuple(size * scaling.pixel_size for size in scaling.shape)
    if any(abs(side / wanted - 1) > _TOUCH for side, wanted in zip(sides, expected)):
        raise InputError(
            "The rasters cover {found} m; the surrogate was trained on areas of {expected} m and does not hold for others.",
            hint="Cut or extend the rasters to that size, or train a surrogate for this one.",
            found=f"{sides[1]:g} x {sides[0]:g}",
            expected=f"{expected[1]:g} x {expected[0]:g}",
        )
    if member not in _FREE and (grid.height, grid.width) != tuple(scaling.shape):
        raise InputError(
            "The rasters have {found} cells; this kind of network holds only for {expected}.",
            hint="Resample the rasters, or train a Fourier neural operator, which holds on finer grids.",
            found=f"{grid.width} x {grid.height}",
            expected=f"{scaling.shape[1]} x {scaling.shape[0]}",
        )


def _range(low: float, high: float) -> str:
    return f"{low:.4g}" if low == high else f"{low:.4g} to {high:.4g}"


def _middle(entry: dict) -> float:
    if entry["log"]:
        return math.sqrt(entry["low"] * entry["high"])
    return (entry["low"] + entry["high"]) / 2
