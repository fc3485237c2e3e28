"""The input of the demo: terrain around the Jacksboro fault, Tennessee, and landforms drawn from it by rule.

The elevations are a piece of SRTM that comes with matplotlib. The landforms are *weak labels*: classes of slope position after
Weiss (2001, "Topographic position and landforms analysis", ESRI user conference), computed from the same elevations at two scales.
The network never sees elevations or those scales, only measures of a 3 x 3 neighbourhood, so it has to learn position from context.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

CELL = 75.0  # metres; the source has cells of 3 arc seconds, about 75 m by 92 m
NEAR, FAR = 8, 40  # radii of topographic position in cells: 600 m and 3 km
CLASSES = {
    1: ("Valley", (74, 134, 207)),
    2: ("Plain", (240, 228, 178)),
    3: ("Footslope", (158, 205, 132)),
    4: ("Open slope", (217, 195, 140)),
    5: ("Upper slope", (203, 143, 84)),
    6: ("Ridge", (140, 60, 46)),
}


def make(source: str, folder: Path) -> dict[str, Path]:
    """Write the evidence and the labels into ``folder`` and return their paths by name.

    Parameters
    ----------
    source : str
        ``jacksboro_fault_dem.npz`` of matplotlib's sample data.
    folder : Path
        An existing folder.

    Returns
    -------
    dict
        ``elevation`` and ``hillshade`` for the map, ``slope``, ``roughness`` and ``position`` as evidence, ``train`` and ``test``
        as labels of the northern and the southern half, ``halves`` as the outlines of the halves.
    """
    paths = {name: folder / f"{name}.tif" for name in ("elevation", "hillshade", "slope", "roughness", "position")}
    elevation = _elevation(source, paths["elevation"])
    gdal.DEMProcessing(str(paths["hillshade"]), elevation, "hillshade", zFactor=2, computeEdges=True, multiDirectional=True)
    for name, method, unit, text in (
        ("slope", "slope", "degree", "Slope"),
        ("roughness", "roughness", "m", "Roughness"),
        ("position", "TPI", "m", "Local position"),
    ):
        derived = gdal.DEMProcessing(str(paths[name]), elevation, method, computeEdges=True)
        derived.GetRasterBand(1).SetDescription(text)
        derived.GetRasterBand(1).SetUnitType(unit)
        derived = None
    landforms = _landforms(elevation.ReadAsArray(), gdal.Open(str(paths["slope"])).ReadAsArray())
    half = landforms.shape[0] // 2
    for name, rows in (("train", slice(0, half)), ("test", slice(half, None))):
        paths[name] = folder / f"landforms_{name}.tif"
        part = np.zeros_like(landforms)
        part[rows] = landforms[rows]
        _write_classes(paths[name], part, elevation)
    paths["halves"] = folder / "halves.gpkg"
    _write_halves(paths["halves"], elevation, half)
    return paths


def _elevation(source: str, path: Path) -> gdal.Dataset:
    with np.load(source) as stored:
        values = stored["elevation"]
        west, north, dx, dy = (float(stored[key]) for key in ("xmin", "ymin", "dx", "dy"))  # "ymin" is the northern edge
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    geographic = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1, gdal.GDT_Int16)
    geographic.SetGeoTransform((west, dx, 0, north, 0, -dy))
    geographic.SetProjection(crs.ExportToWkt())
    geographic.GetRasterBand(1).WriteArray(values)
    projected = gdal.Warp(
        str(path),
        geographic,
        dstSRS="EPSG:32616",
        xRes=CELL,
        yRes=CELL,
        targetAlignedPixels=True,
        resampleAlg="cubic",
        outputType=gdal.GDT_Float32,
        dstNodata=-9999,
        creationOptions=["COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES"],
    )
    projected.GetRasterBand(1).SetDescription("Elevation")
    projected.GetRasterBand(1).SetUnitType("m")
    projected.FlushCache()
    return projected


def _landforms(elevation: np.ndarray, slope: np.ndarray) -> np.ndarray:
    """Classes of slope position ``(H, W)`` uint8, 0 outside the data."""
    valid = elevation > -9000
    near, far = (_position(elevation, valid, radius) for radius in (NEAR, FAR))
    rules = [near <= -1, near >= 1, (slope <= 5) & (far < 1), far <= -0.5, far >= 0.5]
    classes = np.select(rules, [1, 6, 2, 3, 5], default=4).astype(np.uint8)
    classes[~valid] = 0
    image = gdal.GetDriverByName("MEM").Create("", classes.shape[1], classes.shape[0], 1, gdal.GDT_Byte)
    band = image.GetRasterBand(1)
    band.WriteArray(classes)
    band.SetNoDataValue(0)
    gdal.SieveFilter(band, None, band, 12, 8)
    return band.ReadAsArray()


def _position(elevation: np.ndarray, valid: np.ndarray, radius: int) -> np.ndarray:
    """Elevation above the mean of a disc, in standard deviations over the area (Weiss 2001)."""
    total = np.zeros(elevation.shape)
    count = np.zeros(elevation.shape)
    for values, target in ((np.where(valid, elevation, 0.0), total), (valid.astype(float), count)):
        padded = np.pad(values, radius)
        sums = np.pad(np.cumsum(padded, axis=1), ((0, 0), (1, 0)))
        rows, columns = elevation.shape
        for dy in range(-radius, radius + 1):
            half = int((radius**2 - dy**2) ** 0.5)
            band = sums[radius + dy : radius + dy + rows]
            target += band[:, radius + half + 1 :][:, :columns] - band[:, radius - half :][:, :columns]
    position = elevation - total / np.maximum(count, 1)
    return (position - position[valid].mean()) / position[valid].std()


def _write_classes(path: Path, classes: np.ndarray, like: gdal.Dataset) -> None:
    options = ["COMPRESS=DEFLATE", "TILED=YES"]
    target = gdal.GetDriverByName("GTiff").Create(str(path), classes.shape[1], classes.shape[0], 1, gdal.GDT_Byte, options)
    target.SetGeoTransform(like.GetGeoTransform())
    target.SetProjection(like.GetProjection())
    band = target.GetRasterBand(1)
    band.SetDescription("Landform")
    band.SetNoDataValue(0)
    colours = gdal.ColorTable()
    for value, (_, colour) in CLASSES.items():
        colours.SetColorEntry(value, (*colour, 255))
    band.SetColorTable(colours)
    band.SetCategoryNames(["", *(name for name, _ in CLASSES.values())])
    band.WriteArray(classes)


def _write_halves(path: Path, like: gdal.Dataset, half: int) -> None:
    west, _, _, north, _, _ = like.GetGeoTransform()
    east, middle, south = west + like.RasterXSize * CELL, north - half * CELL, north - like.RasterYSize * CELL
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = target.CreateLayer("halves", like.GetSpatialRef(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("use", ogr.OFTString))
    for use, top, bottom in (("training", north, middle), ("test", middle, south)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["use"] = use
        corners = f"{west} {top}, {east} {top}, {east} {bottom}, {west} {bottom}, {west} {top}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({corners}))"))
        layer.CreateFeature(feature)
