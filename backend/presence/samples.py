"""Places of presence, of given absence, and an even sample of the area, as cells of a raster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from ..data.sampling import Cells
from ..errors import InputError
from ..progress import Progress
from ..raster.gdalenv import gdal, ogr
from ..raster.grid import Grid, Window, spatial_reference
from ..raster.reader import RasterReader
from ..vector.layers import layer_name, open_layer, transform_to

PRESENCE, AREA, ABSENCE = 1, 0, -1
LEAST_PRESENCES = 5
FEW_PRESENCES = 20
MOST_AREA, LARGE_AREA = 20_000, 5_000  # cells in the even sample; the second of rasters of more than LARGE cells
LARGE = 4_000_000
MOST_CELLS_OF_A_POLYGON = 20
_STRIP = 512

Mask = Callable[[Window], np.ndarray]


@dataclass(frozen=True)
class Samples:
    """Cells to learn from.

    Attributes
    ----------
    columns, rows : numpy.ndarray
        ``(N,)`` place of each cell.
    kinds : numpy.ndarray
        int8 ``(N,)``: :data:`PRESENCE`, :data:`AREA` (of an even sample of all valid cells without presence or given absence) or
        :data:`ABSENCE` (given).
    events : numpy.ndarray
        ``(N,)`` number of the point or polygon that a presence or absence comes from, -1 for cells of the area.
    area_cells : int
        Number of all valid cells.
    found : dict
        What became of the features, for the report: ``given``, ``used``, ``outside``, ``nodata``, ``duplicates``; for absences
        the same below ``absences``.
    """

    columns: np.ndarray
    rows: np.ndarray
    kinds: np.ndarray
    events: np.ndarray
    area_cells: int
    found: dict = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def presence(self) -> np.ndarray:
        """Which cells are presences, bool ``(N,)``."""
        return self.kinds == PRESENCE

    @property
    def area(self) -> np.ndarray:
        """Which cells are the even sample of the area, bool ``(N,)``."""
        return self.kinds == AREA

    @property
    def contrast(self) -> np.ndarray:
        """Which cells presences are told from: the given absences, or where there are none the area, bool ``(N,)``."""
        absent = self.kinds == ABSENCE
        return absent if absent.any() else self.area

    @property
    def cells(self) -> Cells:
        """The cells for what reads rasters at cells."""
        number = len(self)
        return Cells(
            self.columns, self.rows, self.presence.astype(np.int64), np.zeros(number, np.uint8), np.ones(number, bool), np.zeros(2, int)
        )

    def xy(self, grid: Grid) -> np.ndarray:
        """Return the centres of the cells in map units, ``(N, 2)``."""
        return np.stack(grid.xy(self.columns + 0.5, self.rows + 0.5), axis=1)


def read_samples(
    reader: RasterReader,
    presences: dict,
    absences: dict | None,
    seed: int,
    progress: Progress,
    *,
    mask: Mask | None = None,
    thing: str = "deposits",
) -> Samples:
    """Bring presences, and absences where given, onto the cells of a raster, and draw an even sample of its area.

    A point is the cell that it lies in; of a polygon up to :data:`MOST_CELLS_OF_A_POLYGON` cells are drawn whose centre it holds
    (the one at its middle, if it holds none). Several features in a cell count once.

    Parameters
    ----------
    reader : RasterReader
        The evidence. A cell is valid where all bands are.
    presences, absences : dict
        ``{"path", "layer"}`` of vector layers in any coordinate system.
    seed : int
    progress : Progress
        Warned about what is left out.
    mask : callable, optional
        Tells for a window which cells belong to the study area, bool ``(H, W)``.
    thing : str
        What presences are called in messages.

    Returns
    -------
    Samples

    Raises
    ------
    InputError
        If fewer than :data:`LEAST_PRESENCES` cells with a presence are valid, or no given absence is.
    """
    random = np.random.default_rng(seed)
    there, events, found = _place(presences, reader, mask, random, progress, thing)
    if len(there) < LEAST_PRESENCES:
        raise InputError(
            "At least {expected} {thing} in different cells with data are needed; {found} of {given} are usable ({outside} lie outside "
            "the raster, {nodata} on NoData, {duplicates} in a cell that has one already).",
            hint="Add {thing}, fill gaps in the evidence, or check the coordinate systems.",
            expected=LEAST_PRESENCES,
            thing=thing,
            found=len(there),
            **{key: found[key] for key in ("given", "outside", "nodata", "duplicates")},
        )
    if len(there) < FEW_PRESENCES:
        progress.warn(
            "There are only {count} {thing}. The result is weak evidence, and the figures of the report are uncertain.",
            count=len(there),
            thing=thing,
        )
    absent, absent_events = np.empty((0, 2), int), np.empty(0, int)
    if absences is not None:
        absent, absent_events, found["absences"] = _place(absences, reader, mask, random, progress, "given absences")
        taken = _in(absent, there)
        if taken.any():
            progress.warn("{count} given absences lie in cells with {thing} and are left out.", count=int(taken.sum()), thing=thing)
            absent, absent_events = absent[~taken], absent_events[~taken]
        if not len(absent):
            raise InputError(
                "Not one of the given absences lies in a cell with data and without {thing}.",
                hint="Leave them empty to draw background at random, or check their coordinate system.",
                thing=thing,
            )
    even, number = _even_sample(reader, mask, random, progress)
    even = even[~_in(even, np.concatenate([there, absent]))]
    if not len(even):
        raise InputError(
            "All {count} cells with data hold {thing}: there is no background to tell them from.",
            hint="Use evidence of a larger area.",
            count=number,
            thing=thing,
        )
    cells = np.concatenate([there, even, absent])
    kinds = np.repeat(np.array([PRESENCE, AREA, ABSENCE], np.int8), [len(there), len(even), len(absent)])
    events = np.concatenate([events, np.full(len(even), -1), absent_events + 1 + events.max()])
    return Samples(cells[:, 1], cells[:, 0], kinds, events, number, found)


def _place(source: dict, reader: RasterReader, mask, random, progress: Progress, thing: str) -> tuple[np.ndarray, np.ndarray, dict]:
    """Return rows and columns (N, 2) of the valid cells that hold features, and what became of the features."""
    grid = reader.grid
    name = layer_name(source)
    _data, layer = open_layer(source)
    transform = transform_to(grid, layer.GetSpatialRef(), name)
    cells, events = [], []
    given = unusable = 0
    for feature in layer:
        progress.check()
        shape = feature.GetGeometryRef()
        given += 1
        if shape is None or shape.IsEmpty() or (transform is not None and shape.Transform(transform) != 0):
            unusable += 1
            continue
        for each in cells_of(shape, grid, random):
            cells.append(each)
            events.append(given - 1)
    if not given:
        raise InputError("The layer {layer} is empty; {thing} are expected.", hint="Choose another layer.", layer=name, thing=thing)
    cells, events = np.array(cells, int).reshape(-1, 2), np.array(events, int)
    inside = (cells >= 0).all(axis=1) & (cells[:, 0] < grid.height) & (cells[:, 1] < grid.width)
    _, first = np.unique(cells[inside], axis=0, return_index=True)
    kept = np.flatnonzero(inside)[np.sort(first)]
    valid = np.array([_is_valid(reader, mask, *cell) for cell in cells[kept]], bool)
    seen, used = set(events[inside]), set(events[kept[valid]])
    on_nodata = set(events[kept[~valid]]) - used
    found = {
        "given": given,
        "used": len(used),
        "cells": int(valid.sum()),
        "outside": given - len(seen),
        "nodata": len(on_nodata),
        "duplicates": len(seen) - len(used) - len(on_nodata),
    }
    if found["outside"]:
        progress.warn(
            "{count} of {given} {thing} lie outside the raster and are left out.", count=found["outside"], given=given, thing=thing
        )
    if found["nodata"]:
        progress.warn(
            "{count} of {given} {thing} lie where evidence has no data (or outside the area) and are left out.",
            count=found["nodata"],
            given=given,
            thing=thing,
        )
    if found["duplicates"]:
        progress.warn(
            "{count} of {given} {thing} lie in a cell that has one already; a cell counts once.",
            count=found["duplicates"],
            given=given,
            thing=thing,
        )
    if unusable:
        progress.warn("{count} features without a usable geometry are left out.", count=unusable)
    return cells[kept[valid]], events[kept[valid]], found


def cells_of(shape: ogr.Geometry, grid: Grid, random: np.random.Generator) -> list[tuple[int, int]]:
    """Return rows and columns of the cells that stand for a geometry in the grid's coordinate system."""
    kind = ogr.GT_Flatten(shape.GetGeometryType())
    if kind == ogr.wkbPoint:
        points = [shape.GetPoint_2D()]
    elif kind == ogr.wkbMultiPoint:
        points = [shape.GetGeometryRef(index).GetPoint_2D() for index in range(shape.GetGeometryCount())]
    else:
        inside = _cells_inside(shape if shape.IsValid() else shape.MakeValid(), grid)
        if len(inside):
            chosen = random.permutation(len(inside))[:MOST_CELLS_OF_A_POLYGON]
            return [tuple(cell) for cell in inside[chosen]]
        centre = shape.PointOnSurface() or shape.Centroid()
        points = [centre.GetPoint_2D()]
    columns, rows = grid.column_row(*np.array(points, float).T)
    return list(zip(np.floor(rows).astype(int).tolist(), np.floor(columns).astype(int).tolist()))


def _cells_inside(shape, grid: Grid) -> np.ndarray:
    """Return rows and columns (N, 2) of the cells whose centre an area holds."""
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    window = grid.window((xmin, ymin, xmax, ymax))
    if window is None or ogr.GT_Flatten(shape.GetGeometryType()) in (ogr.wkbLineString, ogr.wkbMultiLineString):
        return np.empty((0, 2), int)
    return np.argwhere(burn(shape, grid.subgrid(window))) + np.array([window.y, window.x])


def burn(shape: ogr.Geometry, grid: Grid) -> np.ndarray:
    """Return which cells' centres lie in an area of the grid's coordinate system, bool ``(H, W)``."""
    reference = spatial_reference(grid.crs) if grid.crs else None
    raster = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(grid.transform)
    raster.SetProjection(grid.crs)
    memory = ogr.GetDriverByName("Memory").CreateDataSource("shape")
    layer = memory.CreateLayer("shape", reference, ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(shape)
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    return raster.ReadAsArray() > 0


def _is_valid(reader: RasterReader, mask, row: int, column: int) -> bool:
    window = Window(int(column), int(row), 1, 1)
    return bool(np.isfinite(reader.read(window)).all() and (mask is None or mask(window).all()))


def _even_sample(reader: RasterReader, mask, random, progress: Progress) -> tuple[np.ndarray, int]:
    """Draw valid cells evenly: rows and columns (N, 2) in the order of the raster, and the number of all valid cells."""
    grid = reader.grid
    most = MOST_AREA if grid.width * grid.height <= LARGE else LARGE_AREA
    kept, number = np.empty((0, 3)), 0
    for y in range(0, grid.height, _STRIP):
        progress.report(y / grid.height, "Looking for valid cells")
        window = Window(0, y, grid.width, min(_STRIP, grid.height - y))
        valid = np.isfinite(reader.read(window)).all(axis=0)
        if mask is not None:
            valid &= mask(window)
        cells = np.argwhere(valid) + np.array([y, 0])
        number += len(cells)
        kept = np.concatenate([kept, np.column_stack([random.random(len(cells)), cells])])
        if len(kept) > most:
            kept = kept[np.argpartition(kept[:, 0], most)[:most]]  # the smallest keys are an even sample
    cells = kept[:, 1:].astype(int)
    return cells[np.lexsort((cells[:, 1], cells[:, 0]))], number


def _in(cells: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Which cells (N, 2) are among others (M, 2), bool (N,)."""
    return np.isin(cells[:, 0] * (1 << 32) + cells[:, 1], others[:, 0] * (1 << 32) + others[:, 1])
