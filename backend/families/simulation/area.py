"""The area of a simulation: a grid in metres, and rasters brought onto it."""

from __future__ import annotations

import math

import numpy as np

from ...errors import InputError
from ...raster.gdalenv import gdal, open_raster, reading
from ...raster.grid import Grid, reproject_bounds
from .ground import metric_crs


def metric_grid(path: str, extent: dict | None, pixel_size: float | None, most: int) -> tuple[Grid, str]:
    """Return the grid of a simulation on a raster.

    Parameters
    ----------
    path : str
        The raster that says where.
    extent : dict, optional
        ``{"xmin", "ymin", "xmax", "ymax", "crs"}``: a part of it.
    pixel_size : float, optional
        In metres; by default that of the raster, or larger, so that at most ``most`` pixels lie along the longer side.
    most : int

    Returns
    -------
    grid : Grid
        North up, square pixels; the raster's own pixels where it is in metres and its size is kept.
    projected : str
        Name of the system in metres to which the raster is projected; empty if it is in metres already.

    Raises
    ------
    InputError
        No coordinate system; the extent lies outside.
    """
    own = Grid.of(path)
    window = own.window(extent) if extent else own.whole
    if window is None:
        raise InputError("The extent lies outside the raster {path}.", hint="Draw the extent over the raster.", path=path)
    part = own.subgrid(window)
    bounds = part.bounds
    crs, projected = metric_crs(own.crs, (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, path)
    natural = math.sqrt(abs(np.prod(part.pixel_size_metres())))
    if not projected and part.is_north_up and not pixel_size and max(part.width, part.height) <= most and _square(part):
        return part, ""
    xmin, ymin, xmax, ymax = reproject_bounds(bounds, own.crs, crs)
    size = pixel_size or max(natural, max(xmax - xmin, ymax - ymin) / most)
    width, height = max(round((xmax - xmin) / size), 1), max(round((ymax - ymin) / size), 1)
    return Grid(width, height, (xmin, size, 0.0, ymax, 0.0, -size), crs), projected


def _square(grid: Grid) -> bool:
    across, down = grid.pixel_size
    return abs(across / down - 1) < 1e-6


def upright_pixel(grid: Grid) -> tuple[float, float]:
    """Return the sides of a pixel in metres (without a coordinate system in the grid's units); refuse degrees and turned rasters."""
    if grid.is_geographic:
        raise InputError(
            "The rasters are in degrees, but a surrogate works in metres.", hint="Warp them to a projected coordinate system first."
        )
    if not grid.is_north_up:
        raise InputError(
            "The rasters are turned; a surrogate takes columns from west to east and rows from north to south.",
            hint="Warp them first: the result is not turned.",
        )
    return grid.pixel_size_metres() if grid.crs else grid.pixel_size


def read_onto(path: str, grid: Grid) -> tuple[list[str], np.ndarray]:
    """Return the names of a raster's bands, and its values (C, H, W) on a grid: averages where its pixels are smaller, else
    interpolated; NaN where it has none.
    """
    own = Grid.of(path)
    if not own.crs:
        raise InputError(
            "The raster {path} has no coordinate system.",
            hint="Assign one: in QGIS Raster > Projections > Assign Projection.",
            path=path,
        )
    finer = math.sqrt(abs(np.prod(own.pixel_size_metres()))) < 0.75 * grid.pixel_size[0]
    with reading(path):
        source = open_raster(path)
        names = [source.GetRasterBand(index).GetDescription() or f"Band {index}" for index in range(1, source.RasterCount + 1)]
        xmin, ymin, xmax, ymax = grid.bounds
        target = gdal.Warp(
            "",
            source,
            format="MEM",
            dstSRS=grid.crs,
            outputBounds=(xmin, ymin, xmax, ymax),
            width=grid.width,
            height=grid.height,
            resampleAlg="average" if finer else "bilinear",
            outputType=gdal.GDT_Float64,
            dstNodata=math.nan,
        )
        values = target.ReadAsArray().reshape(len(names), grid.height, grid.width)
    return names, values
