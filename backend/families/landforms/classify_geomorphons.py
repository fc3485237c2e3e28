"""Job: geomorphons of a DEM."""

from __future__ import annotations

import math
from contextlib import ExitStack

import numpy as np

from ...errors import InputError
from ...inference.device import choose_device
from ...inference.pipeline import map_raster
from ...outputs import Staging
from ...progress import Progress
from ...provenance import provenance
from ...raster.grid import Window
from ...raster.reader import Band
from ...raster.writer import RasterWriter
from .dem import Dem
from .geomorphons import FORMS, PRODUCTS, Geomorphons, Rule, line_ends
from .terrain_attributes import BATCH, TILE, extent_window

TOOL = "classifygeomorphons"
KEYS = dict(zip(PRODUCTS, ("output", "ternary", "intensity", "exposition", "range")))
_LONGEST = 4  # times as many cells as the search has rows, where cells are narrow: near the poles lines end there


def run(parameters: dict, progress: Progress) -> dict:
    """Classify geomorphons.

    Parameters
    ----------
    parameters : dict
        ``dem`` (raster), ``search``, ``skip``, ``distance`` (in ``units``: ``cells``, which are rows, or ``metres``), ``flat``
        (degrees), ``output`` (class raster); optional ``extent``, ``z_factor``, ``device``, and the rasters ``ternary``, ``intensity``,
        ``exposition``, ``range``.
    progress : Progress

    Returns
    -------
    dict
        The paths of the outputs by key.

    Notes
    -----
    As in r.geomorphon, cells within ``skip`` + 1 cells of the raster's edge have no class, lines end at the edge, voids on a line are
    looked over, and a direction whose next cell is void is level.
    """
    device = choose_device(parameters.get("device"))
    paths = {product: parameters[key] for product, key in KEYS.items() if parameters.get(key)}
    with Dem(parameters["dem"], progress, parameters.get("z_factor")) as dem, Staging() as staging, ExitStack() as stack:
        rule = make_rule(parameters, dem, progress)
        geomorphons = Geomorphons(rule, dem.cell, paths)
        window = extent_window(parameters.get("extent"), dem.grid)
        metadata = provenance(TOOL, parameters)
        writers = {}
        for product, path in paths.items():
            options = {"metadata": metadata}
            dtype, nodata, unit, name = "float32", math.nan, "m", product
            if product == "forms":
                dtype, nodata, unit, name = "uint8", 0, "", "geomorphon"
                options["colors"] = {form["value"]: form["color"] for form in FORMS}
                options["categories"] = {form["value"]: form["name"] for form in FORMS}
            elif product == "ternary":
                dtype, nodata, unit, name = "int16", -1, "", "ternary pattern"
            writer = RasterWriter(staging.path(path), dem.grid.subgrid(window), 1, dtype, nodata, [name], units=[unit], **options)
            writers[product] = stack.enter_context(writer), nodata
        border, height, width = rule.skip + 1, dem.grid.height, dem.grid.width
        columns = np.arange(window.x, window.x + window.width)
        inner = (columns >= border) & (columns < width - border)
        found = 0

        def sink(y0: int, values: np.ndarray, valid: np.ndarray) -> None:
            nonlocal found
            rows = np.arange(window.y + y0, window.y + y0 + len(valid))
            valid = valid & inner & ((rows >= border) & (rows < height - border))[:, None]
            found += int(valid.sum())
            for (writer, nodata), plane in zip(writers.values(), values):
                writer.write_rows(y0, np.where(valid, plane, nodata)[None])

        counted = 0 if parameters.get("units") == "metres" else int(float(parameters["search"]))
        ends = None if dem.with_cells else line_ends(rule, counted, dem.grid)
        map_raster(
            _WithEnds(dem, *ends) if ends else dem,
            geomorphons,
            sink,
            channels=len(paths),
            tile=TILE,
            overlap=0.0,
            halo=geomorphons.halo,
            batch=BATCH[device.type],
            blend="crop",
            window=window,
            device=device,
            progress=progress,
        )
        if not found:
            raise InputError(
                "There is no cell to classify: all elevations in the area are NoData, or within {border} cells of the edge.",
                hint="Check the DEM's NoData value, or choose another area.",
                border=border,
            )
    return {KEYS[product].upper(): path for product, path in paths.items()}


class _WithEnds:
    """A DEM with the sums of :func:`~.geomorphons.line_ends` as a second band."""

    def __init__(self, dem: Dem, rows: np.ndarray, columns: np.ndarray):
        self._dem, self._rows, self._columns = dem, rows, columns
        self.grid = dem.grid
        self.bands = [*dem.bands, Band("line ends", "", None, "float32", True, 2)]

    def read(self, window: Window, out: np.ndarray) -> np.ndarray:
        self._dem.read(window, out=out[:1])
        rows = np.clip(np.arange(window.y, window.y + window.height), 0, self.grid.height - 1)
        columns = np.clip(np.arange(window.x, window.x + window.width), 0, self.grid.width - 1)
        np.add(self._rows[rows, None], self._columns[columns], out=out[1])
        return out


def make_rule(parameters: dict, dem: Dem, progress: Progress) -> Rule:
    """Turn the parameters into lengths in metres and numbers of cells as r.geomorphon does; :class:`InputError` if they contradict."""
    metres = (parameters.get("units") or "cells") == "metres"
    search, skip = float(parameters["search"]), float(parameters.get("skip") or 0)
    flat, distance = float(parameters["flat"]), float(parameters.get("distance") or 0)
    # The lengths of r.geomorphon: rows, counted at the first one where they differ.
    row = float(dem.rows[1][0])
    largest = row if dem.grid.is_geographic else max(dem.cell)
    cells, skipped = (int(length / largest) if metres else int(length) for length in (search, skip))
    reach = search if metres else row * cells
    skip_reach = skip if metres else row * skipped
    if not metres and cells != search:
        progress.warn("SEARCH is counted in whole cells: {cells}.", cells=cells)
    if cells < 1 or flat <= 0 or flat >= 90:
        raise InputError(
            "SEARCH should reach at least 1 cell (of {size:.4g} m) and FLAT lie between 0 and 90 degrees; found {cells} cells and "
            "{flat:g} degrees.",
            hint="Choose a longer SEARCH, or a FLAT of about 1.",
            size=largest,
            cells=cells,
            flat=flat,
        )
    if skipped >= cells:
        raise InputError(
            "SKIP ({skip} cells) should be less than SEARCH ({search} cells).", hint="Choose a smaller SKIP.", skip=skipped, search=cells
        )
    smallest = min(dem.grid.width, dem.grid.height)
    if cells >= smallest:
        raise InputError(
            "SEARCH is {search} cells, longer than the DEM, which has {width} x {height} cells.",
            hint="Choose a SEARCH below {most} cells, or a larger DEM; if UNITS is metres, cells measure {size:.4g} m.",
            search=cells,
            width=dem.grid.width,
            height=dem.grid.height,
            most=smallest,
            size=largest,
        )
    lowered = distance if metres else row * distance
    if lowered and (lowered <= skip_reach or lowered >= reach):
        progress.warn("DISTANCE should lie between SKIP and SEARCH; it is not used.")
        lowered = 0.0
    narrowest = float(min(dem.rows[0].min(), dem.rows[1].min()))
    halo = min(math.ceil(reach / narrowest), _LONGEST * cells, max(dem.grid.width, dem.grid.height))
    return Rule(reach, skipped, flat, lowered, halo)
