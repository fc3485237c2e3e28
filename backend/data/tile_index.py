"""The tile index: training windows as polygons with folds, which can be seen and edited on the map."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..errors import InputError
from ..raster.gdalenv import gdal, ogr, writing
from ..raster.grid import Grid, Window, spatial_reference
from ..raster.reader import RasterReader
from ..raster.writer import RasterWriter
from ..vector.layers import layer_name, open_layer, transform_to
from .sampling import Cells, survey
from .splits import MOST_FOLDS

FOLD = "fold"
STRIP = 256  # rows that are burnt at once
FIELDS = {"tile": ogr.OFTInteger, "scene": ogr.OFTString, FOLD: ogr.OFTInteger, "label": ogr.OFTString, "labelled": ogr.OFTReal}


def write_tile_index(path: str, grid: Grid, tiles: list[tuple[Window, dict]], shares: list[str]) -> None:
    """Write a tile index as a GeoPackage layer of the file's name.

    Parameters
    ----------
    path : str
        The ``.gpkg`` to write.
    grid : Grid
        Of the raster.
    tiles : list of (Window, dict)
        Place of each tile, and its attributes: those of :data:`FIELDS`, ``valid`` and the ``shares``.
    shares : list of str
        Names of the fields with the classes' shares.
    """
    with writing(path):
        data = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        layer = data.CreateLayer(Path(path).stem, spatial_reference(grid.crs) if grid.crs else None, ogr.wkbPolygon)
        for name, kind in {**FIELDS, "valid": ogr.OFTReal, **dict.fromkeys(shares, ogr.OFTReal)}.items():
            layer.CreateField(ogr.FieldDefn(name, kind))
        layer.StartTransaction()
        for window, attributes in tiles:
            feature = ogr.Feature(layer.GetLayerDefn())
            for name, value in attributes.items():
                feature.SetField(name, value)
            feature.SetGeometry(_outline(grid, window))
            layer.CreateFeature(feature)
        layer.CommitTransaction()
        layer = data = None


def _outline(grid: Grid, window: Window) -> ogr.Geometry:
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for column, row in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)):
        ring.AddPoint_2D(*grid.xy(window.x + column * window.width, window.y + row * window.height))
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


class TileFolds:
    """Folds as the polygons of a tile index say, edited by hand or not.

    A cell is in the fold of the tiles that hold its centre. A cell in tiles of different folds, in none, or in tiles without a fold
    (0 or empty) is in no fold (0): no two folds share a cell, however the tiles overlap.

    Parameters
    ----------
    source : dict
        ``{"path", "layer"}`` of a polygon layer with a field ``fold``.
    grid : Grid
    folder : str
        Where a raster of the folds may be written.

    Attributes
    ----------
    numbers : list of int
        The folds that occur, ascending.

    Raises
    ------
    FileError
        If the layer cannot be opened.
    InputError
        If the field is missing or does not hold numbers from 0 to 255, or fewer than two folds are given.
    """

    def __init__(self, source: dict, grid: Grid, folder: str):
        _data, layer = open_layer(source)
        name = layer_name(source)
        if layer.GetLayerDefn().GetFieldIndex(FOLD) < 0:
            raise InputError(
                "The tile index {layer} has no field fold.",
                hint="Choose a layer that “Build tile index” wrote, or leave it empty.",
                layer=name,
            )
        memory = ogr.GetDriverByName("Memory").CreateDataSource("folds")
        self.numbers = _sort(layer, memory, transform_to(grid, layer.GetSpatialRef(), name), grid, name)
        if len(self.numbers) < 2:
            raise InputError(
                "The tile index {layer} should name at least two folds, found {found}.",
                hint="Number the folds from 1 in the field fold.",
                layer=name,
                found=len(self.numbers),
            )
        path = str(Path(folder) / "folds.tif")
        with RasterWriter(path, grid, 1, np.uint8, 0, [FOLD], overviews=False) as writer:
            for y in range(0, grid.height, STRIP):
                writer.write_rows(y, _burn(memory, self.numbers, grid, Window(0, y, grid.width, min(STRIP, grid.height - y)))[None])
        self._reader = RasterReader(path)

    def at(self, window: Window) -> np.ndarray:
        """Folds of the cells of a window, uint8 ``(H, W)``; the window may stick out of the raster."""
        return np.nan_to_num(self._reader.read(Window(*window))[0]).astype(np.uint8)

    def of(self, cells: Cells) -> np.ndarray:
        """Folds of single cells, uint8 ``(N,)``."""
        result = np.zeros(len(cells), np.uint8)
        for window, inside in survey(cells):
            result[inside] = self.at(window)[cells.rows[inside] - window.y, cells.columns[inside] - window.x]
        return result


def _sort(layer: ogr.Layer, memory: ogr.DataSource, transform, grid: Grid, name: str) -> list[int]:
    """Copy the tiles into one layer a fold, in the grid's coordinate system; return the folds."""
    folds: set[int] = set()
    for feature in layer:
        fold, shape = _number(feature, name), feature.GetGeometryRef()
        if not fold or shape is None:
            continue
        if fold not in folds:
            memory.CreateLayer(str(fold), spatial_reference(grid.crs) if grid.crs else None, ogr.wkbUnknown)
            folds.add(fold)
        shape = shape.Clone()
        if transform is not None:
            shape.Transform(transform)
        tiles = memory.GetLayerByName(str(fold))
        tile = ogr.Feature(tiles.GetLayerDefn())
        tile.SetGeometry(shape)
        tiles.CreateFeature(tile)
    return sorted(folds)


def _number(feature: ogr.Feature, name: str) -> int:
    value = feature.GetField(FOLD)
    try:
        number = int(value or 0)
    except ValueError:
        number = -1
    if not 0 <= number <= MOST_FOLDS:
        raise InputError(
            "The field fold of the tile index {layer} should hold numbers from 0 to {most}, found {found}.",
            hint="Number the folds from 1; 0 or empty is not used.",
            layer=name,
            most=MOST_FOLDS,
            found=str(value),
        )
    return number


def _burn(memory: ogr.DataSource, folds: list[int], grid: Grid, window: Window) -> np.ndarray:
    """Return the folds of a window, uint8 ``(H, W)``."""
    part = grid.subgrid(window)
    result = np.zeros((part.height, part.width), np.uint8)
    covered = np.zeros(result.shape, bool)
    for fold in folds:
        layer = memory.GetLayerByName(str(fold))
        xmin, ymin, xmax, ymax = part.bounds
        layer.SetSpatialFilterRect(xmin, ymin, xmax, ymax)
        data = gdal.GetDriverByName("MEM").Create("", part.width, part.height, 1, gdal.GDT_Byte)
        data.SetGeoTransform(part.transform)
        data.SetProjection(grid.crs)
        gdal.RasterizeLayer(data, [1], layer, burn_values=[1])
        inside = data.ReadAsArray() == 1
        result[inside] = np.where(covered[inside], 0, fold)
        covered |= inside
    return result
