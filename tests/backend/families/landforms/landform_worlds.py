"""Surfaces with known derivatives, written as DEMs."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()


def dem(path, z, *, cell=10.0, epsg=32633, origin=(500000.0, 5000000.0), nodata=None, unit="", kind=gdal.GDT_Float32, cell_y=None):
    """Write heights (H, W), rows from north to south."""
    data = gdal.GetDriverByName("GTiff").Create(str(path), z.shape[1], z.shape[0], 1, kind)
    data.SetGeoTransform((origin[0], cell, 0, origin[1], 0, -(cell_y or cell)))
    if epsg:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        data.SetProjection(reference.ExportToWkt())
    band = data.GetRasterBand(1)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    if unit:
        band.SetUnitType(unit)
    band.WriteArray(z)
    return str(path)


def places(shape, cell=10.0):
    """Coordinates to the east and to the north of cells, from the middle one."""
    rows, columns = np.indices(shape, float)
    return (columns - shape[1] // 2) * cell, -(rows - shape[0] // 2) * cell


def hills(shape, seed=0, cell=10.0, height=60.0):
    """A smooth random surface, metres."""
    random = np.random.default_rng(seed)
    x, y = places(shape, cell)
    z = np.zeros(shape)
    for _ in range(12):
        length, angle, phase = random.uniform(8, 40) * cell, *random.uniform(0, 2 * np.pi, 2)
        z += height / 12 * np.sin(2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / length + phase)
    return z


def bands(path):
    """Arrays by band description."""
    data = gdal.Open(str(path))
    return {data.GetRasterBand(i).GetDescription(): data.GetRasterBand(i).ReadAsArray() for i in range(1, data.RasterCount + 1)}
