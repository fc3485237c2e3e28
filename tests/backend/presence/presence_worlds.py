"""A small world with presences that follow the evidence: what tests of presence against background share."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, ogr, osr
from scipy.ndimage import gaussian_filter

gdal.UseExceptions()
ogr.UseExceptions()
PIXEL, X0, Y0 = 100.0, 500000.0, 5000000.0


def crs() -> osr.SpatialReference:
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    return system


def evidence(size=72, seed=0) -> np.ndarray:
    """A smooth band that matters, a class band that helps, and noise, (3, H, W); a corner without data."""
    random = np.random.default_rng(seed)
    smooth = gaussian_filter(random.normal(size=(size, size)), 4)
    smooth /= smooth.std()
    noise = gaussian_filter(random.normal(size=(size, size)), 3)
    classes = np.digitize(smooth + 0.6 * random.normal(size=smooth.shape), [-0.8, 0.2, 1.0]) + 1.0
    bands = np.stack([smooth, classes, noise / noise.std()]).astype(np.float32)
    bands[:, : size // 8, : size // 8] = np.nan
    return bands


def write_evidence(path, bands: np.ndarray, names=("signal", "rocks", "noise")) -> str:
    data = gdal.GetDriverByName("GTiff").Create(str(path), bands.shape[2], bands.shape[1], len(bands), gdal.GDT_Float32)
    data.SetGeoTransform((X0, PIXEL, 0, Y0, 0, -PIXEL))
    data.SetProjection(crs().ExportToWkt())
    for index, (band, name) in enumerate(zip(bands, names), 1):
        data.GetRasterBand(index).SetNoDataValue(float("nan"))
        data.GetRasterBand(index).SetDescription(name)
        data.GetRasterBand(index).WriteArray(band)
    data.FlushCache()
    return str(path)


def draw(bands: np.ndarray, count=40, seed=1) -> np.ndarray:
    """Rows and columns of presences, drawn by the evidence."""
    random = np.random.default_rng(seed)
    weight = np.where(np.isfinite(bands[0]), np.exp(2.0 * np.nan_to_num(bands[0])), 0)
    cells = random.choice(weight.size, count, replace=False, p=(weight / weight.sum()).ravel())
    return np.stack(np.unravel_index(cells, weight.shape), axis=1)


def centres(cells) -> list[tuple[float, float]]:
    return [(X0 + (column + 0.5) * PIXEL, Y0 - (row + 0.5) * PIXEL) for row, column in cells]


def write_points(path, places) -> dict:
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("points", crs(), ogr.wkbPoint)
    for x, y in places:
        feature = ogr.Feature(layer.GetLayerDefn())
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(float(x), float(y))
        feature.SetGeometry(point)
        layer.CreateFeature(feature)
    data = None
    return {"path": str(path), "layer": None}


def write_boxes(path, boxes) -> dict:
    """Polygons of boxes (xmin, ymin, xmax, ymax)."""
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("boxes", crs(), ogr.wkbPolygon)
    for xmin, ymin, xmax, ymax in boxes:
        feature = ogr.Feature(layer.GetLayerDefn())
        ring = f"{xmin} {ymin}, {xmax} {ymin}, {xmax} {ymax}, {xmin} {ymax}, {xmin} {ymin}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    data = None
    return {"path": str(path), "layer": None}
