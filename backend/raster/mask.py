"""A vector layer as a mask: which pixels of a window lie inside its polygons."""

from __future__ import annotations

import math

import numpy as np

from ..errors import FileError, InputError, OutsideError
from .gdalenv import gdal, ogr, osr
from .grid import Grid, Window, same_crs, spatial_reference


class VectorMask:
    """The polygons of a layer, rasterised window by window; a pixel is inside where its centre is.

    Parameters
    ----------
    source : dict
        ``{"path", "layer"}``; the first layer if ``layer`` is None.
    grid : Grid
        Grid of the raster; the polygons are reprojected to it.

    Raises
    ------
    InputError
        The layer has no polygon, or none that touches the raster.
    """

    def __init__(self, source: dict, grid: Grid):
        self.grid = grid
        path, name = source["path"], source.get("layer")
        self._dataset = ogr.GetDriverByName("Memory").CreateDataSource("mask")
        self._layer = self._dataset.CreateLayer("mask", spatial_reference(grid.crs) if grid.crs else None, ogr.wkbUnknown)
        try:
            vector = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
            layer = vector.GetLayerByName(name) if name else vector.GetLayer(0)
        except RuntimeError as error:
            raise FileError(
                "The mask {path} cannot be read: {reason}", hint="Choose another mask layer.", path=path, reason=str(error)
            ) from error
        if layer is None:
            raise InputError("The mask {path} has no layer {name}.", hint="Choose another mask layer.", path=path, name=str(name))
        if self._copy(layer) == 0:
            raise InputError(
                "The mask {path} has no polygon; a layer of polygons is expected.", hint="Choose another mask layer.", path=path
            )
        xmin, xmax, ymin, ymax = self._layer.GetExtent()
        window = grid.window((xmin, ymin, xmax, ymax))
        if window is None:
            raise OutsideError(
                "The mask {path} lies outside the raster: its polygons span {found}, the raster {expected}.",
                hint="Check both layers' coordinate systems, or choose another mask.",
                path=path,
                found=_box((xmin, ymin, xmax, ymax)),
                expected=_box(grid.bounds),
            )
        self.window: Window = window

    def _copy(self, layer: ogr.Layer) -> int:
        own = layer.GetSpatialRef()
        transformation = None
        if own is not None and self.grid.crs and not same_crs(own.ExportToWkt(), self.grid.crs):
            own = own.Clone()
            own.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            transformation = osr.CoordinateTransformation(own, spatial_reference(self.grid.crs))
        count = 0
        for feature in layer:
            geometry = feature.GetGeometryRef()
            if geometry is None or ogr.GT_Flatten(geometry.GetGeometryType()) not in _AREAS:
                continue
            geometry = geometry.GetLinearGeometry()
            if transformation is not None:
                geometry.Transform(transformation)
            copy = ogr.Feature(self._layer.GetLayerDefn())
            copy.SetGeometry(geometry)
            self._layer.CreateFeature(copy)
            count += 1
        return count

    def __call__(self, window: Window) -> np.ndarray:
        """Return bool (H, W): whether each pixel of a window of the raster is inside; one thread at a time."""
        part = self.grid.subgrid(window)
        raster = gdal.GetDriverByName("MEM").Create("", int(window.width), int(window.height), 1, gdal.GDT_Byte)
        raster.SetGeoTransform(part.transform)
        raster.SetProjection(part.crs)
        xmin, ymin, xmax, ymax = part.bounds
        self._layer.SetSpatialFilterRect(xmin, ymin, xmax, ymax)
        gdal.RasterizeLayer(raster, [1], self._layer, burn_values=[1])
        return raster.ReadAsArray().astype(bool)


_AREAS = {ogr.wkbPolygon, ogr.wkbMultiPolygon, ogr.wkbCurvePolygon, ogr.wkbMultiSurface, ogr.wkbGeometryCollection}


def _box(bounds) -> str:
    return "({}, {}) to ({}, {})".format(*(f"{value:.6g}" if math.isfinite(value) else str(value) for value in bounds))
