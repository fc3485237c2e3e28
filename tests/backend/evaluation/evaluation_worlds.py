"""Small rasters and vector layers with known answers."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, ogr, osr

TRANSFORM = (500000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0)
COLORS = {1: "#aa0000", 2: "#00aa00", 3: "#0000aa"}


def wkt(epsg=32633):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


def raster(path, array, transform=TRANSFORM, epsg=32633, nodata=0, names=None, colors=None, bands=None):
    """Write a raster (H, W) or (C, H, W); names and colours by value for classes, band names otherwise."""
    array = np.asarray(array)
    array = array[None] if array.ndim == 2 else array
    kind = gdal.GDT_Byte if array.dtype == np.uint8 else gdal.GDT_Float32
    data = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[2], array.shape[1], array.shape[0], kind)
    data.SetGeoTransform(transform)
    data.SetProjection(wkt(epsg))
    for k in range(len(array)):
        band = data.GetRasterBand(k + 1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if bands:
            band.SetDescription(bands[k])
    if names:
        band.SetCategoryNames([names.get(v, "") for v in range(max(names) + 1)])
    if colors:  # before the pixels: GDAL 3.10 refuses it after them
        table = gdal.ColorTable()
        for value, color in colors.items():
            table.SetColorEntry(value, (*bytes.fromhex(color[1:]), 255))
        band.SetColorTable(table)
    for k, plane in enumerate(array):
        data.GetRasterBand(k + 1).WriteArray(plane)
    return str(path)


def vector(path, features, field="unit", epsg=32633, kind=ogr.wkbUnknown, field_type=None, made_in=32633):
    """Write (WKT geometry, class) features given in ``made_in`` and transformed to ``epsg``."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(made_in)
    target.ImportFromEPSG(epsg)
    for each in (source, target):
        each.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("reference", target, kind)
    text = any(isinstance(value, str) for _, value in features)
    layer.CreateField(ogr.FieldDefn(field, ogr.OFTString if text else ogr.OFTInteger))
    for geometry, value in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        shape = ogr.CreateGeometryFromWkt(geometry)
        shape.Transform(osr.CoordinateTransformation(source, target))
        feature.SetGeometry(shape)
        feature.SetField(field, value)
        layer.CreateFeature(feature)
    return {"path": str(path), "layer": "reference"}


def box(column, row, width, height, transform=TRANSFORM):
    """WKT polygon of a rectangle of pixels."""
    corners = [(column, row), (column + width, row), (column + width, row + height), (column, row + height), (column, row)]
    t = transform
    return "POLYGON((" + ",".join(f"{t[0] + c * t[1] + r * t[2]} {t[3] + c * t[4] + r * t[5]}" for c, r in corners) + "))"


def point(column, row, transform=TRANSFORM):
    """WKT point in the centre of a pixel."""
    t, c, r = transform, column + 0.5, row + 0.5
    return f"POINT({t[0] + c * t[1] + r * t[2]} {t[3] + c * t[4] + r * t[5]})"
