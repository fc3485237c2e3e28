"""Distance of every pixel to the features of a vector layer."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from ..errors import FileError, InputError
from ..progress import Progress
from ..raster.gdalenv import gdal, writing
from ..raster.grid import Grid, reproject_bounds

_CELLS = 512  # along the longer side of the coarse map that finds out how far away features matter
_WIDER = 4  # factor by which the search grows where no feature is near


def map_distance(layer: dict, grid: Grid, path: str, progress: Progress) -> None:
    """Map the distance to the nearest feature of a layer.

    Distances run between centres of pixels, so they are right to about a pixel; where a feature touches a pixel they are 0. Features
    outside the grid count too: the map reaches as far beyond the grid as the nearest feature of one of its pixels can lie. Memory
    depends on the width of the map only. The method is GDAL's two-pass proximity.

    Parameters
    ----------
    layer : dict
        ``{"path", "layer"}``: points, lines or polygons in any coordinate system.
    grid : Grid
        The pixels wanted.
    path : str
        The GeoTIFF to write: float32, in map units, on square pixels that hold the grid.
    progress : Progress

    Raises
    ------
    InputError
        If the layer has no coordinate system or no feature, or the grid is in degrees.
    FileError
        If a file cannot be read or written.
    """
    name = layer_name(layer)
    if grid.is_geographic:
        raise InputError(
            "Distances to {layer} are asked for, but the grid is in degrees.",
            hint="Choose a projected coordinate system, with metres, for the stack.",
            layer=name,
        )
    try:
        source = gdal.OpenEx(layer["path"], gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
    except RuntimeError as error:
        raise FileError(
            "The layer {path} cannot be opened: {reason}",
            hint="Check that the file exists and is a vector layer.",
            path=layer["path"],
            reason=str(error),
        ) from error
    features = source.GetLayerByName(layer["layer"]) if layer["layer"] else source.GetLayer(0)
    if features is None:
        raise FileError("The layer {layer} is not in {path}.", hint="Choose another layer.", layer=name, path=layer["path"])
    if features.GetSpatialRef() is None:
        raise InputError(
            "The layer {layer} has no coordinate system.",
            hint="Set it in the layer's properties.",
            layer=name,
        )
    if features.GetFeatureCount() == 0:
        raise InputError("The layer {layer} has no features.", hint="Choose another layer, or clear its filter.", layer=name)
    flags = f"{path}.flags.tif"
    with writing(path):
        around = _area_that_matters(features, name, grid)
        _burn(features, around, flags)
        _measure(flags, path, progress)
    progress.check()
    Path(flags).unlink()


def layer_name(layer: dict) -> str:
    """Return what to call a vector layer."""
    return layer["layer"] or Path(layer["path"]).stem


def _area_that_matters(features, name: str, grid: Grid) -> Grid:
    """Return square pixels that hold the grid and every feature that is nearest to one of its pixels.

    A coarse map gives an upper bound of the distances; nothing farther away can be nearest.
    """
    bounds = grid.bounds
    margin = math.hypot(bounds[2] - bounds[0], bounds[3] - bounds[1])
    total = features.GetFeatureCount()
    while True:
        area = _widen(bounds, margin)
        _look_at(features, area, grid.crs)
        everything = features.GetFeatureCount() == total
        cell = max(area[2] - area[0], area[3] - area[1]) / _CELLS
        coarse = _cover(area, cell, (area[0], area[3]), grid.crs)
        flags = gdal.GetDriverByName("MEM").Create("", coarse.width, coarse.height, 1, gdal.GDT_Byte)
        _burn_into(features, coarse, flags)
        burned = flags.ReadAsArray() > 0
        if burned.any():
            distances = gdal.GetDriverByName("MEM").Create("", coarse.width, coarse.height, 1, gdal.GDT_Float32)
            gdal.ComputeProximity(flags.GetRasterBand(1), distances.GetRasterBand(1), ["VALUES=1", "DISTUNITS=PIXEL"])
            window = coarse.window(bounds)
            # Feature and pixel lie up to half a diagonal away from the centres of their cells.
            farthest = (float(distances.ReadAsArray(*window).max()) + math.sqrt(2)) * cell
            if farthest <= margin or everything:
                break
        elif everything:
            raise InputError(
                "The layer {layer} has no features near the stack, or they have no geometry.",
                hint="Check that the layer's coordinate system is right.",
                layer=name,
            )
        margin *= _WIDER
    rows, columns = np.nonzero(burned)
    left, top = coarse.xy(columns.min(), rows.min())
    right, bottom = coarse.xy(columns.max() + 1, rows.max() + 1)
    near = _widen(bounds, farthest)
    box = (
        min(bounds[0], max(left, near[0])),
        min(bounds[1], max(bottom, near[1])),
        max(bounds[2], min(right, near[2])),
        max(bounds[3], min(top, near[3])),
    )
    _look_at(features, box, grid.crs)
    # Aligned with the grid where that has square pixels, so that no resampling is needed afterwards.
    return _cover(box, min(grid.pixel_size), grid.xy(0, 0), grid.crs)


def _widen(bounds: tuple, margin: float) -> tuple[float, float, float, float]:
    return bounds[0] - margin, bounds[1] - margin, bounds[2] + margin, bounds[3] + margin


def _cover(box: tuple, cell: float, origin: tuple, crs: str) -> Grid:
    """Return the north-up grid of square cells, with a corner at ``origin``, that covers a box."""
    left, bottom = (math.floor((low - start) / cell + 1e-6) for low, start in zip(box[:2], origin))
    right, top = (math.ceil((high - start) / cell - 1e-6) for high, start in zip(box[2:], origin))
    return Grid(right - left, top - bottom, (origin[0] + left * cell, cell, 0.0, origin[1] + top * cell, 0.0, -cell), crs)


def _look_at(features, box: tuple, crs: str) -> None:
    """Make the layer give only the features in a box; all where the box cannot be brought into the layer's coordinate system."""
    try:
        features.SetSpatialFilterRect(*reproject_bounds(box, crs, features.GetSpatialRef().ExportToWkt()))
    except InputError:
        features.SetSpatialFilter(None)


def _burn(features, grid: Grid, path: str) -> None:
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "SPARSE_OK=TRUE", "BIGTIFF=IF_SAFER"]
    target = gdal.GetDriverByName("GTiff").Create(path, grid.width, grid.height, 1, gdal.GDT_Byte, options)
    _burn_into(features, grid, target)
    target.FlushCache()


def _burn_into(features, grid: Grid, target: gdal.Dataset) -> None:
    target.SetGeoTransform(grid.transform)
    target.SetProjection(grid.crs)
    features.ResetReading()
    gdal.RasterizeLayer(target, [1], features, burn_values=[1], options=["ALL_TOUCHED=TRUE"])


def _measure(flags: str, path: str, progress: Progress) -> None:
    source = gdal.Open(flags)
    target = gdal.GetDriverByName("GTiff").Create(path, source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Float32, ["BIGTIFF=IF_SAFER"])
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetProjection(source.GetProjection())

    def advance(fraction: float, message: str, data) -> int:
        progress.emit("progress", fraction=fraction, message="", values={})
        return not progress.is_cancelled()

    try:
        gdal.ComputeProximity(source.GetRasterBand(1), target.GetRasterBand(1), ["VALUES=1", "DISTUNITS=GEO"], callback=advance)
    except RuntimeError:
        progress.check()
        raise
    target.FlushCache()
