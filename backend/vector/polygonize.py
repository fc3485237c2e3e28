"""From a class raster to polygons: one polygon for each connected area of one class."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from osgeo import gdal, ogr
from scipy.ndimage import label
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ..errors import Cancelled
from ..progress import Progress
from ..raster.gdalenv import close_dataset, open_raster, reading, writing
from ..raster.grid import Grid, metres_per_unit, spatial_reference
from ..raster.writer import RasterWriter

LAYER = "classes"
_FIELDS = (("class", ogr.OFTString), ("value", ogr.OFTInteger), ("probability", ogr.OFTReal), ("area_m2", ogr.OFTReal))
_STRIP = 256  # rows labelled at once
_FEATURES = 20_000  # features written in one transaction


def polygonize(
    class_raster: str,
    probability_raster: str,
    destination: str,
    classes: Sequence[dict],
    folder: str,
    metadata: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> int:
    """Write the areas of a class raster as polygons along the pixels' edges.

    An area is a set of pixels of one class that are connected by their edges; it is not cut anywhere. Memory does not grow
    with the raster's height, but by some 40 bytes for each area.

    Parameters
    ----------
    class_raster : str
        One band of class values, with nodata.
    probability_raster : str
        One band on the same grid: the probability of each pixel's class, 0 to 1.
    destination : str
        The GeoPackage to write. Its layer ``classes`` has the fields ``class`` (name), ``value``, ``probability`` (mean over
        the area's pixels) and ``area_m2`` (square metres, on the ellipsoid if coordinates are geographic; squared map units if
        there is no coordinate system).
    classes : sequence of dict
        ``{"value", "name", "color"}``.
    folder : str
        Where large temporary files may be written.
    metadata : mapping of str to str, optional
        Goes into the layer's metadata.
    progress : Progress, optional

    Returns
    -------
    int
        Number of polygons.
    """
    progress = progress or Progress()
    parts = os.path.join(folder, "parts.tif")
    areas = os.path.join(folder, "areas.tif")
    table = _label_parts(class_raster, probability_raster, parts, progress.part(0.0, 0.3))
    names = {int(entry["value"]): str(entry["name"]) for entry in classes}
    _merge_parts(parts, areas, table.number, progress.part(0.3, 0.4))
    os.remove(parts)
    _trace(areas, destination, table, names, metadata or {}, progress.part(0.4, 1.0))
    os.remove(areas)
    return len(table.value)


class _Areas:
    """The areas, and which of them each part (an area within one strip) belongs to."""

    def __init__(self, value, pixels, probability, size, links):
        count = len(value)
        graph = coo_array((np.ones(len(links), bool), (links[:, 0], links[:, 1])), shape=(count, count))
        total, number = connected_components(graph, directed=False)
        self.number = number.astype(np.int32) + 1  # 0 is no area
        self.value = np.zeros(total, np.int64)
        self.value[number] = value
        pixels_of_area = np.bincount(number, pixels, total)
        self.probability = np.bincount(number, probability, total) / np.maximum(pixels_of_area, 1)
        self.size = np.bincount(number, size, total)


def _label_parts(class_raster: str, probability_raster: str, destination: str, progress: Progress) -> _Areas:
    """Write the numbers of the areas within each strip (0: none), and gather what touches across strips."""
    grid = Grid.of(class_raster)
    classes, probabilities = open_raster(class_raster), open_raster(probability_raster)
    nodata = classes.GetRasterBand(1).GetNoDataValue()
    value, pixels, probability, size, links = [], [], [], [], [np.empty((0, 2), np.int64)]
    count = 0
    below = None  # values and numbers of the last row of the strip above
    with RasterWriter(destination, grid, 1, "int32", 0, ["part"], overviews=False) as writer:
        for y in range(0, grid.height, _STRIP):
            progress.report(y / grid.height, "Finding areas")
            rows = min(_STRIP, grid.height - y)
            with reading(class_raster):
                strip = classes.ReadAsArray(0, y, grid.width, rows)
            with reading(probability_raster):
                likely = probabilities.ReadAsArray(0, y, grid.width, rows)
            numbers = np.zeros(strip.shape, np.int32)
            first = count
            for class_value in np.unique(strip):
                if class_value == nodata:
                    continue
                labelled, amount = label(strip == class_value)
                np.add(labelled, count, out=numbers, where=labelled > 0, casting="unsafe")
                value.append(np.full(amount, class_value, np.int64))
                count += amount
            local = (numbers - first).clip(0).ravel()
            amount = count - first + 1
            pixels.append(np.bincount(local, minlength=amount)[1:])
            probability.append(np.bincount(local, np.nan_to_num(likely).ravel(), amount)[1:])
            size.append(np.bincount(local, np.broadcast_to(_pixel_areas(grid, y, rows), strip.shape).ravel(), amount)[1:])
            if below is not None:
                touching = (below[0] == strip[0]) & (numbers[0] > 0)
                pairs = np.stack([below[1][touching], numbers[0][touching]], axis=1).astype(np.int64) - 1
                links.append(np.unique(pairs, axis=0))
            below = strip[-1], numbers[-1]
            writer.write_rows(y, numbers[None])
    return _Areas(*(np.concatenate(pieces) if pieces else np.empty(0) for pieces in (value, pixels, probability, size, links)))


def _pixel_areas(grid: Grid, y: int, rows: int) -> np.ndarray:
    """Return the areas of pixels in square metres (squared map units without a CRS), to be broadcast to (rows, W)."""
    if not grid.crs:
        return np.full((1, 1), grid.pixel_area)
    columns = np.arange(1 if grid.is_north_up else grid.width) + 0.5
    latitude = grid.xy(columns[None, :], np.arange(y, y + rows)[:, None] + 0.5)[1]
    along_x, along_y = metres_per_unit(grid.crs, latitude)
    return np.atleast_2d(grid.pixel_area * along_x * along_y)


def _merge_parts(parts: str, areas: str, number: np.ndarray, progress: Progress) -> None:
    """Replace the numbers of parts by the numbers of areas."""
    grid = Grid.of(parts)
    source = open_raster(parts)
    table = np.concatenate([[0], number]).astype(np.int32)
    with RasterWriter(areas, grid, 1, "int32", 0, ["area"], overviews=False) as writer:
        for y in range(0, grid.height, _STRIP):
            progress.report(y / grid.height, "Joining areas")
            with reading(parts):
                strip = source.ReadAsArray(0, y, grid.width, min(_STRIP, grid.height - y))
            writer.write_rows(y, table[strip][None])


def _trace(areas: str, destination: str, table: _Areas, names: dict[int, str], metadata: Mapping[str, str], progress: Progress) -> None:
    """Trace the areas' outlines into a temporary layer and write them with their fields."""
    grid = Grid.of(areas)
    reference = spatial_reference(grid.crs) if grid.crs else None
    outlines = f"{areas}.gpkg"
    with _new_geopackage(outlines) as temporary:
        raster = open_raster(areas)
        band = raster.GetRasterBand(1)
        layer = temporary.CreateLayer("outlines", reference, ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
        layer.CreateField(ogr.FieldDefn("area", ogr.OFTInteger))
        temporary.StartTransaction()  # without one, SQLite waits for the disk after every polygon
        with _cancellable(progress.part(0.0, 0.6), "Tracing outlines") as callback:
            gdal.Polygonize(band, band.GetMaskBand(), layer, 0, [], callback=callback)
        temporary.CommitTransaction()
    with _new_geopackage(destination) as target:
        source = gdal.OpenEx(outlines, gdal.OF_VECTOR)
        layer = target.CreateLayer(LAYER, reference, ogr.wkbPolygon)
        layer.SetMetadata(dict(metadata))
        for name, kind in _FIELDS:
            layer.CreateField(ogr.FieldDefn(name, kind))
        definition = layer.GetLayerDefn()
        progress = progress.part(0.6, 1.0)
        target.StartTransaction()
        for index, outline in enumerate(source.GetLayer(0)):
            if index % _FEATURES == _FEATURES - 1:
                progress.report(index / len(table.value), "Writing polygons")
                target.CommitTransaction()
                target.StartTransaction()
            area = outline.GetField(0) - 1
            value = int(table.value[area])
            feature = ogr.Feature(definition)
            feature.SetGeometry(outline.GetGeometryRef())
            fields = names.get(value, str(value)), value, round(float(table.probability[area]), 6), float(table.size[area])
            for field, content in enumerate(fields):
                feature.SetField(field, content)
            layer.CreateFeature(feature)
        target.CommitTransaction()
        close_dataset(source)
    os.remove(outlines)


@contextlib.contextmanager
def _new_geopackage(path: str) -> Iterator[gdal.Dataset]:
    """Create a GeoPackage, and close it at the end in any case; :class:`FileError` if it cannot be written."""
    with writing(path):
        dataset = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
        try:
            yield dataset
        except BaseException:
            with contextlib.suppress(RuntimeError):
                close_dataset(dataset)
            raise
        close_dataset(dataset)


@contextlib.contextmanager
def _cancellable(progress: Progress, message: str) -> Iterator[Callable]:
    """Give a callback for GDAL that reports progress, and raise :class:`Cancelled` if that stopped GDAL."""
    cancelled = False

    def callback(fraction: float, text: str, data: object) -> int:
        nonlocal cancelled
        try:
            progress.report(fraction, message)
        except Cancelled:
            cancelled = True
        return not cancelled

    try:
        yield callback
    except RuntimeError:
        if not cancelled:
            raise
    if cancelled:
        raise Cancelled()
