"""Where the pixels of a raster lie: size, geotransform, coordinate system; windows in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..errors import InputError
from .gdalenv import gdal, open_raster, osr, reading

_TOUCH = 0.01  # part of a pixel by which an extent may stick out without taking the next pixel in
_EDGE_POINTS = 21  # points on each side of a box that is reprojected


class Window(NamedTuple):
    """A rectangle of pixels: first column, first row, number of columns and of rows."""

    x: int
    y: int
    width: int
    height: int

    def intersection(self, other: Window) -> Window | None:
        """Return what two windows have in common; ``None`` if nothing."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        right = min(self.x + self.width, other.x + other.width)
        bottom = min(self.y + self.height, other.y + other.height)
        return Window(left, top, right - left, bottom - top) if right > left and bottom > top else None


@dataclass(frozen=True)
class Grid:
    """The grid of a raster.

    Parameters
    ----------
    width, height : int
        Number of columns and rows.
    transform : tuple of float
        GDAL geotransform: x = t0 + column t1 + row t2, y = t3 + column t4 + row t5, counted from the upper left corner of
        the upper left pixel.
    crs : str
        Coordinate system as WKT; empty if there is none.
    """

    width: int
    height: int
    transform: tuple[float, float, float, float, float, float]
    crs: str = ""

    @classmethod
    def of(cls, raster: str | gdal.Dataset) -> Grid:
        """Return the grid of a raster, given by path or opened. Without a geotransform rows count downwards from y = 0."""
        dataset = open_raster(raster) if isinstance(raster, str) else raster
        with reading(dataset.GetDescription()):
            transform = dataset.GetGeoTransform(can_return_null=True) or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
            return cls(dataset.RasterXSize, dataset.RasterYSize, tuple(transform), dataset.GetProjection() or "")

    @property
    def pixel_size(self) -> tuple[float, float]:
        """Length of a pixel's sides along columns and along rows, in map units; positive, also if the grid is rotated."""
        _, a, b, _, c, d = self.transform
        return math.hypot(a, c), math.hypot(b, d)

    @property
    def pixel_area(self) -> float:
        """Area of a pixel in squared map units."""
        _, a, b, _, c, d = self.transform
        return abs(a * d - b * c)

    @property
    def is_north_up(self) -> bool:
        """Whether columns run along the map's x axis, and rows against its y axis."""
        _, a, b, _, c, d = self.transform
        return b == c == 0 and a > 0 > d

    @property
    def is_geographic(self) -> bool:
        """Whether coordinates are degrees of longitude and latitude."""
        return bool(self.crs) and bool(spatial_reference(self.crs).IsGeographic())

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The box (xmin, ymin, xmax, ymax) around all pixels."""
        x, y = self.xy(np.array([0, self.width, 0, self.width]), np.array([0, 0, self.height, self.height]))
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())

    @property
    def whole(self) -> Window:
        """The window of all pixels."""
        return Window(0, 0, self.width, self.height)

    def xy(self, column, row):
        """Return map coordinates of pixel coordinates; add 0.5 to a column and row for the pixel's centre."""
        t = self.transform
        return t[0] + column * t[1] + row * t[2], t[3] + column * t[4] + row * t[5]

    def column_row(self, x, y):
        """Return the (fractional) pixel coordinates of map coordinates; the inverse of :meth:`xy`."""
        x0, a, b, y0, c, d = self.transform
        determinant = a * d - b * c
        dx, dy = np.asarray(x, float) - x0, np.asarray(y, float) - y0
        return (d * dx - b * dy) / determinant, (a * dy - c * dx) / determinant

    def window(self, extent: dict | Sequence[float]) -> Window | None:
        """Return the pixels that an extent touches.

        Parameters
        ----------
        extent : dict or sequence of float
            ``{"xmin", "ymin", "xmax", "ymax", "crs"}``, or (xmin, ymin, xmax, ymax) in the grid's own CRS.

        Returns
        -------
        Window or None
            Clipped to the grid; ``None`` if the extent lies outside.
        """
        if isinstance(extent, dict):
            bounds = tuple(extent[key] for key in ("xmin", "ymin", "xmax", "ymax"))
            bounds = reproject_bounds(bounds, extent.get("crs") or self.crs, self.crs)
        else:
            bounds = tuple(extent)
        xmin, ymin, xmax, ymax = bounds
        columns, rows = self.column_row(np.array([xmin, xmax, xmin, xmax]), np.array([ymin, ymin, ymax, ymax]))
        left, right = math.floor(columns.min() + _TOUCH), math.ceil(columns.max() - _TOUCH)
        top, bottom = math.floor(rows.min() + _TOUCH), math.ceil(rows.max() - _TOUCH)
        return Window(left, top, max(right - left, 1), max(bottom - top, 1)).intersection(self.whole)

    def subgrid(self, window: Window) -> Grid:
        """Return the grid of a window's pixels; the window may stick out."""
        x, y = self.xy(window.x, window.y)
        _, a, b, _, c, d = self.transform
        return Grid(window.width, window.height, (x, a, b, y, c, d), self.crs)

    def pixel_size_metres(self) -> tuple[float, float]:
        """Return a pixel's size along columns and rows in metres, at the grid's centre; :class:`InputError` without a CRS."""
        _, y = self.xy(self.width / 2, self.height / 2)
        _, a, b, _, c, d = self.transform
        scale_x, scale_y = metres_per_unit(self.crs, float(y))
        return math.hypot(a * scale_x, c * scale_y), math.hypot(b * scale_x, d * scale_y)


def spatial_reference(crs: str) -> osr.SpatialReference:
    """Return the coordinate system of a WKT string with the axes in GIS order (x or longitude first)."""
    reference = osr.SpatialReference()
    try:
        reference.ImportFromWkt(crs)
    except RuntimeError as error:
        raise InputError(
            "The coordinate system cannot be understood: {reason}",
            hint="Set the layer's coordinate system in its properties.",
            reason=str(error),
        ) from error
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def metres_per_unit(crs: str, latitude):
    """Return how many metres one unit of x and of y is; for geographic coordinates on the ellipsoid at ``latitude``.

    Parameters
    ----------
    crs : str
        WKT; :class:`InputError` if empty.
    latitude : float or numpy.ndarray
        In degrees; not used for projected coordinates.

    Returns
    -------
    x, y : float or numpy.ndarray
        Of the shape of ``latitude`` for geographic coordinates, else numbers.
    """
    if not crs:
        raise InputError(
            "The pixel size cannot be known in metres, because there is no coordinate system.",
            hint="Set the layer's coordinate system in its properties, or assign a projection to the file.",
        )
    reference = spatial_reference(crs)
    if not reference.IsGeographic():
        unit = reference.GetLinearUnits()
        return unit, unit
    axis, flattening = reference.GetSemiMajor(), reference.GetInvFlattening()
    eccentricity2 = 0.0 if flattening == 0 else (2 - 1 / flattening) / flattening
    phi = np.radians(np.clip(latitude, -90, 90))
    w2 = 1 - eccentricity2 * np.sin(phi) ** 2
    radian = reference.GetAngularUnits()
    return radian * axis * np.cos(phi) / np.sqrt(w2), radian * axis * (1 - eccentricity2) / w2**1.5


def reproject_bounds(bounds: Sequence[float], source: str, target: str) -> tuple[float, float, float, float]:
    """Return the box around a reprojected box.

    Parameters
    ----------
    bounds : sequence of float
        (xmin, ymin, xmax, ymax).
    source, target : str
        Coordinate systems as WKT; if either is empty the box is returned as it is.
    """
    if not source or not target or same_crs(source, target):
        return tuple(bounds)
    transformation = osr.CoordinateTransformation(spatial_reference(source), spatial_reference(target))
    try:
        box = transformation.TransformBounds(*bounds, _EDGE_POINTS)
    except RuntimeError as error:
        raise InputError(
            "The extent cannot be brought into the raster's coordinate system: {reason}",
            hint="Draw the extent again over the raster.",
            reason=str(error),
        ) from error
    if not all(map(math.isfinite, box)):
        raise InputError(
            "The extent lies outside the area for which the raster's coordinate system is made.", hint="Draw the extent over the raster."
        )
    return tuple(box)


def same_crs(a: str, b: str) -> bool:
    """Whether two WKT strings mean the same coordinate system; two empty ones do."""
    if a == b or not a or not b:
        return a == b
    return bool(spatial_reference(a).IsSame(spatial_reference(b)))


def same_grid(a: Grid, b: Grid) -> bool:
    """Whether two grids have the same pixels (within a hundredth of a pixel) and CRS."""
    if (a.width, a.height) != (b.width, b.height) or not same_crs(a.crs, b.crs):
        return False
    corners = np.array([0, a.width, 0, a.width]), np.array([0, 0, a.height, a.height])
    columns, rows = b.column_row(*a.xy(*corners))
    return bool(np.allclose(columns, corners[0], atol=_TOUCH, rtol=0) and np.allclose(rows, corners[1], atol=_TOUCH, rtol=0))


def require_crs(grid: Grid, path: str) -> None:
    """Raise :class:`InputError` if a raster has no coordinate system."""
    if not grid.crs:
        raise InputError(
            "The raster {path} has no coordinate system.",
            hint="Assign one: in QGIS Raster > Projections > Assign Projection, or gdal_edit.py -a_srs.",
            path=path,
        )
