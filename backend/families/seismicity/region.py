"""The polygon in which earthquakes are counted: its area, what lies in it, and how much of a kernel does.

A region is kept with longitudes unwrapped about its middle, so that one may cross the date line. Edges are straight in longitude
and latitude.
"""

from __future__ import annotations

import math

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon, mapping, shape

from ...errors import InputError
from ...vector.layers import layer_name, open_layer
from .catalog import EARTH_RADIUS, Catalog, azimuth, distance, to_wgs84

_STEP = 0.25  # degrees between the points of an edge when it is measured


class Region:
    """A region on the sphere.

    Parameters
    ----------
    geometry : shapely.Polygon or shapely.MultiPolygon
        In degrees, longitude first; longitudes may run over 180, then the region crosses the date line.
    """

    def __init__(self, geometry):
        parts = [geometry] if isinstance(geometry, Polygon) else list(geometry.geoms)
        self.geometry = MultiPolygon([shapely.geometry.polygon.orient(part) for part in parts])
        xmin, _, xmax, _ = self.geometry.bounds
        self.middle = (xmin + xmax) / 2
        self.covariates = None  # see .covariates
        shapely.prepare(self.geometry)

    @classmethod
    def of_layer(cls, source: dict) -> Region:
        """Join the polygons of a layer ``{"path", "layer"}``; :class:`InputError` if it has none."""
        _data, layer = open_layer(source)
        name = layer_name(source)
        transform = to_wgs84(layer, name)
        shapes = []
        for feature in layer:
            geometry = feature.GetGeometryRef()
            if geometry is None or geometry.IsEmpty():
                continue
            geometry = geometry.Clone()
            if transform is not None:
                geometry.Transform(transform)
            shapes.append(shapely.from_wkb(bytes(geometry.ExportToWkb())))
        polygons = [part for each in shapes for part in shapely.get_parts(shapely.make_valid(each)) if isinstance(part, Polygon)]
        joined = shapely.union_all(polygons) if polygons else Polygon()
        if joined.is_empty:
            raise InputError("REGION should hold a polygon, but {layer} has none.", hint="Draw the region as a polygon.", layer=name)
        west = [part for part in shapely.get_parts(joined) if part.bounds[2] <= 0]
        if west and joined.bounds[0] < -179.9 and joined.bounds[2] > 179.9 and joined.bounds[2] - joined.bounds[0] > 350:
            rest = [part for part in shapely.get_parts(joined) if part.bounds[2] > 0]
            if rest and max(part.bounds[2] for part in west) < min(part.bounds[0] for part in rest) - 180:  # cut at the date line
                joined = shapely.union_all([*rest, *(shapely.transform(part, lambda xy: xy + np.array([360.0, 0.0])) for part in west)])
        return cls(joined)

    @classmethod
    def around(cls, catalog: Catalog, margin: float = 0.1) -> Region:
        """Return the box around the events of a catalogue, and a margin in degrees; it may cross the date line."""
        longitude = np.sort(catalog.longitude)
        gaps = np.diff(np.append(longitude, longitude[0] + 360.0))
        start = longitude[(int(np.argmax(gaps)) + 1) % len(longitude)]
        span = 360.0 - gaps.max()
        south, north = max(catalog.latitude.min() - margin, -90.0), min(catalog.latitude.max() + margin, 90.0)
        if span > 340.0:
            return cls(shapely.box(-180.0, south, 180.0, north))
        return cls(shapely.box(start - margin, south, start + span + margin, north))

    @classmethod
    def of_json(cls, geometry: dict) -> Region:
        """Make a region from what :meth:`to_json` returned."""
        return cls(shape(geometry))

    def to_json(self) -> dict:
        """Return the polygon as a GeoJSON geometry."""
        return mapping(self.geometry)

    @property
    def is_global(self) -> bool:
        """Whether the region has no eastern and western edge."""
        xmin, _, xmax, _ = self.geometry.bounds
        return xmax - xmin >= 359.9

    def wrap(self, longitude):
        """Bring longitudes to within 180 degrees of the region's middle."""
        return (np.asarray(longitude, np.float64) - self.middle + 180.0) % 360.0 - 180.0 + self.middle

    def contains(self, longitude, latitude) -> np.ndarray:
        """Whether points lie in the region or on its edge."""
        return shapely.intersects_xy(self.geometry, self.wrap(longitude), np.asarray(latitude, np.float64))

    def _edges(self) -> list[np.ndarray]:
        """Return the rings (P, 2) with points close to each other: outer ones counter-clockwise, holes clockwise."""
        rings = [ring for part in self.geometry.geoms for ring in (part.exterior, *part.interiors)]
        return [shapely.get_coordinates(shapely.segmentize(ring, _STEP)) for ring in rings]

    def area(self, radius: float = EARTH_RADIUS) -> float:
        """Return the area in square kilometres, on a sphere."""
        total = 0.0
        for ring in self._edges():
            longitude, latitude = np.radians(ring).T
            total -= np.sum(np.diff(longitude) * (np.sin(latitude[1:]) + np.sin(latitude[:-1])) / 2)
        return abs(total) * radius**2

    def rays(self, longitude, latitude, count: int = 36, chunk: int = 512) -> tuple[np.ndarray, np.ndarray]:
        """Follow rays from points to where they cross the region's edge.

        The mass of an isotropic kernel around a point that lies in the region is the mean over the rays of the sum of sign times
        the kernel's mass within the distance. That holds for points outside, holes and several parts, too.

        Parameters
        ----------
        longitude, latitude : array_like (N,)
        count : int
            Number of directions A, at angles ``2 pi (k + 0.5) / A`` counted from east to north.

        Returns
        -------
        distance : numpy.ndarray (N, A, C)
            Kilometres, in the azimuthal equidistant plane of the point.
        sign : numpy.ndarray (N, A, C)
            1 where the ray leaves the region, -1 where it enters it, 0 where there is no further crossing.
        """
        longitude, latitude = np.atleast_1d(longitude), np.atleast_1d(latitude)
        angles = 2 * np.pi * (np.arange(count) + 0.5) / count
        found: list[tuple[np.ndarray, ...]] = []
        if not self.is_global:
            for start in range(0, len(longitude), chunk):
                lon, lat = longitude[start : start + chunk, None], latitude[start : start + chunk, None]
                for ring in self._edges():
                    point, ray, where, sign = _cross(lon, lat, ring, angles)
                    found.append((point + start, ray, where, sign))
        point, ray, where, sign = (np.concatenate(each) for each in zip(*found)) if found else (np.zeros(0, int),) * 4
        key = point * count + ray
        order = np.lexsort((where, key))
        key, where, sign = key[order], where[order], sign[order]
        rank = np.arange(len(key)) - np.searchsorted(key, key)
        depth = int(rank.max(initial=0)) + 1
        distances, signs = np.zeros((len(longitude) * count, depth)), np.zeros((len(longitude) * count, depth))
        distances[key, rank], signs[key, rank] = where, sign
        if self.is_global:
            distances[:, 0], signs[:, 0] = np.pi * EARTH_RADIUS, 1.0
        return distances.reshape(-1, count, depth), signs.reshape(-1, count, depth)

    def cells(self, size: float) -> tuple[np.ndarray, np.ndarray]:
        """Return the lower left corners (C,) of the cells of ``size`` degrees, at multiples of it, whose middles lie in the region."""
        xmin, ymin, xmax, ymax = self.geometry.bounds
        columns = np.arange(math.floor(xmin / size + 1e-6), math.ceil(xmax / size - 1e-6))
        rows = np.arange(math.floor(ymin / size + 1e-6), math.ceil(ymax / size - 1e-6))
        lon, lat = (each.ravel() for each in np.meshgrid(columns * size, rows * size))
        inside = shapely.intersects_xy(self.geometry, lon + size / 2, lat + size / 2)
        if not inside.any():
            raise InputError(
                "The region has no cell of {size:g} degrees: it is smaller than one.", hint="Choose a smaller CELL_SIZE.", size=size
            )
        return np.round(lon[inside], 9), np.round(lat[inside], 9)


def cell_areas(latitude: np.ndarray, size: float, radius: float = EARTH_RADIUS) -> np.ndarray:
    """Return the areas in square kilometres of cells of ``size`` degrees by the latitude of their lower edge."""
    low, high = np.radians(np.clip(latitude, -90, 90)), np.radians(np.clip(np.asarray(latitude) + size, -90, 90))
    return radius**2 * math.radians(size) * (np.sin(high) - np.sin(low))


def _cross(lon, lat, ring: np.ndarray, angles: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return where rays from points (N, 1) cross a ring: position of the point, of the ray, distance and sign."""
    radius = distance(lon, lat, ring[None, :, 0], ring[None, :, 1])
    angle = azimuth(lon, lat, ring[None, :, 0], ring[None, :, 1])
    x, y = radius * np.cos(angle), radius * np.sin(angle)
    turn = (np.diff(angle, axis=1) + np.pi) % (2 * np.pi) - np.pi
    step = 2 * np.pi / len(angles)
    first = np.ceil((np.minimum(angle[:, :-1], angle[:, :-1] + turn) - angles[0]) / step)
    last = np.ceil((np.maximum(angle[:, :-1], angle[:, :-1] + turn) - angles[0]) / step)
    many = (last - first).astype(int)
    point, edge = np.nonzero(many)
    repeat = many[point, edge]
    index = np.arange(repeat.sum()) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    point, edge = np.repeat(point, repeat), np.repeat(edge, repeat)
    ray = (first[point, edge] + index).astype(int) % len(angles)
    cos, sin = np.cos(angles[ray]), np.sin(angles[ray])
    x0, y0, x1, y1 = x[point, edge], y[point, edge], x[point, edge + 1], y[point, edge + 1]
    across = cos * (y1 - y0) - sin * (x1 - x0)
    where = np.maximum((x0 * (y1 - y0) - y0 * (x1 - x0)) / np.where(across == 0, 1e-12, across), 0.0)
    return point, ray, where, np.sign(turn[point, edge])
