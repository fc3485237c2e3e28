"""Job: terrain attributes of a DEM at one or several scales, as the bands of one raster."""

from __future__ import annotations

import math

import numpy as np

from ...errors import InputError
from ...inference.device import choose_device
from ...inference.pipeline import map_raster
from ...outputs import Staging
from ...progress import Progress
from ...provenance import provenance
from ...raster.grid import Grid, Window, metres_per_unit
from ...raster.writer import RasterWriter
from .dem import Dem
from .terrain import ATTRIBUTES, Attributes, label

TOOL = "terrainattributes"
TILE = 256
BATCH = {"cpu": 1, "cuda": 16, "mps": 8}
_MOST_PYRAMIDS = 3  # bands; reduced copies of many bands take longer than the bands
_MOST_VALUES = 1 << 26  # held at once by the blended rows


def run(parameters: dict, progress: Progress) -> dict:
    """Compute terrain attributes.

    Parameters
    ----------
    parameters : dict
        ``dem`` (raster), ``attributes`` (names of :data:`~.terrain.ATTRIBUTES`), ``scales`` (sides of windows in map units, in metres
        for a DEM in degrees; numbers, or text with numbers; empty: 3 x 3 cells), ``output``; optional ``extent``, ``edges``
        (``nodata`` or ``reflect``), ``z_factor``, ``device``.
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``: float32 GeoTIFF, a band for each attribute and scale, NaN where a cell or any of its window has no elevation.
    """
    device = choose_device(parameters.get("device"))
    names = _names(parameters.get("attributes"))
    with Dem(parameters["dem"], progress, parameters.get("z_factor"), parameters.get("edges") or "nodata") as dem, Staging() as staging:
        scales = parse_scales(parameters.get("scales"))
        attributes = Attributes(names, [dem.metres(scale) for scale in scales], dem.cell)
        _check_windows(scales, attributes.windows, dem, progress)
        window = extent_window(parameters.get("extent"), dem.grid)
        unit = scale_unit(dem.grid)
        labels = [label(name, scale, unit) for scale in scales for name in names]
        tile = max(32, min(TILE, _MOST_VALUES // (len(labels) * window.width)))
        path = staging.path(parameters["output"])
        metadata = provenance(TOOL, parameters)
        found = 0
        writer = RasterWriter(
            path,
            dem.grid.subgrid(window),
            len(labels),
            "float32",
            math.nan,
            labels,
            metadata=metadata,
            units=attributes.units,
            compress=False,
            overviews=len(labels) <= _MOST_PYRAMIDS,
        )
        with writer:

            def sink(y0: int, values: np.ndarray, valid: np.ndarray) -> None:
                nonlocal found
                if not valid.all():
                    values[:, ~valid] = np.nan
                found += int(np.isfinite(values[0]).sum()) if not found else 0
                writer.write_rows(y0, values)

            map_raster(
                dem,
                attributes,
                sink,
                channels=len(labels),
                tile=tile,
                overlap=0.0,
                halo=attributes.halo,
                batch=BATCH[device.type],
                blend="crop",
                window=window,
                device=device,
                progress=progress,
            )
            if not found:
                raise InputError(
                    "No cell of {path} has a whole window of elevations around it, so there is nothing to write.",
                    hint="Choose smaller SCALES, fill the voids of the DEM, or let the edges reflect.",
                    path=parameters["dem"],
                )
    return {"OUTPUT": parameters["output"]}


def parse_scales(scales) -> list[float]:
    """Return window sizes from numbers or a text with numbers; [0.0] for the 3 x 3 cells if empty."""
    parts = scales.replace(";", " ").replace(",", " ").split() if isinstance(scales, str) else list(scales or [])
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = [-1.0]
    if not all(math.isfinite(number) and number >= 0 for number in numbers):
        raise InputError(
            "SCALES should be window sizes in map units, such as 90 270 810, but is {found}.",
            hint="Give numbers, with blanks between them; leave it empty for 3 x 3 cells.",
            found=str(scales),
        )
    return list(dict.fromkeys(numbers)) or [0.0]


def scale_unit(grid: Grid) -> str:
    """Return the unit in which scales are given, for names of bands."""
    if grid.is_geographic or not grid.crs:
        return "m"
    return "m" if abs(metres_per_unit(grid.crs, 0.0)[0] - 1) < 1e-9 else "map units"


def extent_window(extent: dict | None, grid: Grid) -> Window:
    """Return the part of a grid to work on; :class:`InputError` if the extent lies outside."""
    window = grid.window(extent) if extent else grid.whole
    if window is None:
        raise InputError(
            "The extent does not overlap the DEM, whose bounds are {found}.",
            hint="Draw the extent over the DEM, or leave it out.",
            found="({:.6g}, {:.6g}) to ({:.6g}, {:.6g})".format(*grid.bounds),
        )
    return window


def _names(names) -> list[str]:
    names = list(names or ["slope"])
    unknown = [name for name in names if name not in ATTRIBUTES]
    if unknown:
        raise InputError(
            "There is no attribute {found}; there are {expected}.", found=", ".join(unknown), expected=", ".join(ATTRIBUTES)
        )  # fmt: skip
    return list(dict.fromkeys(names))


def _check_windows(scales: list[float], windows: list[int], dem: Dem, progress: Progress) -> None:
    side = (dem.cell[0] * dem.cell[1]) ** 0.5
    for scale, window in zip(scales, windows):
        if window > min(dem.grid.width, dem.grid.height):
            raise InputError(
                "A window of {scale:g} is {window} cells wide; the DEM has {width} x {height} cells.",
                hint="Choose smaller SCALES: they are in {unit}.",
                scale=scale,
                window=window,
                width=dem.grid.width,
                height=dem.grid.height,
                unit=scale_unit(dem.grid),
            )
        if scale and abs(window * side / dem.metres(scale) - 1) > 0.25:
            progress.warn(
                "A window of {scale:g} {unit} becomes {window} cells of {side:.4g} m.",
                scale=scale,
                unit=scale_unit(dem.grid),
                window=window,
                side=side,
            )
    if len(set(windows)) < len(windows):
        progress.warn("Some SCALES mean windows of the same number of cells and give the same values.")
