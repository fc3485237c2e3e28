"""What is known of the ground, as densities of earthquakes: fault lines, and rasters of anything (strain rate, heat flow, depth).

Each becomes a component of the background beside the kernels on past earthquakes; how much it counts is learned. They are kept on
cells, so that a forecast needs no more than the model file.
"""

from __future__ import annotations

import numpy as np
import shapely
from scipy.spatial import cKDTree
from scipy.stats import rankdata

from ...errors import InputError
from ...raster.grid import spatial_reference
from ...raster.reader import RasterReader
from ...vector.layers import layer_name, open_layer
from .catalog import EARTH_RADIUS, osr, to_wgs84, unit_vectors, wgs84
from .region import Region, cell_areas

_NEAR = 5.0  # km, within which earthquakes belong to a fault
_STEP = 0.01  # degrees between the points by which a fault is measured


class Covariates:
    """Densities on the cells of a region.

    Parameters
    ----------
    region : Region
    size : float
        Side of the cells, degrees.
    density : numpy.ndarray (X, C)
        Per km2, for the cells in the order of :meth:`Region.cells`; each column integrates to one.
    """

    def __init__(self, region: Region, size: float, density: np.ndarray):
        self.size, self.density = size, density
        self.longitude, self.latitude = region.cells(size)
        self._wrap, self._outside = region.wrap, 1.0 / region.area()
        self._keys = self._key(self.longitude + size / 2, self.latitude + size / 2)
        self._order = np.argsort(self._keys)

    def _key(self, longitude, latitude) -> np.ndarray:
        return np.floor(latitude / self.size).astype(np.int64) * 1_000_003 + np.floor(longitude / self.size).astype(np.int64)

    def at(self, xyz: np.ndarray) -> np.ndarray:
        """Return the densities (Q, C) at points on the unit sphere (Q, 3); those of the uniform one outside the cells."""
        longitude = self._wrap(np.degrees(np.arctan2(xyz[:, 1], xyz[:, 0])))
        key = self._key(longitude, np.degrees(np.arcsin(np.clip(xyz[:, 2], -1, 1))))
        place = self._order[np.searchsorted(self._keys, key, sorter=self._order).clip(max=len(self._keys) - 1)]
        return np.where((self._keys[place] == key)[:, None], self.density[place], self._outside)

    def draw(self, column: int, count: int, generator) -> tuple[np.ndarray, np.ndarray]:
        """Draw places from a density: longitudes and latitudes (count,)."""
        weight = self.density[:, column] * cell_areas(self.latitude, self.size)
        cell = generator.choice(len(weight), count, p=weight / weight.sum())
        return self.longitude[cell] + self.size * generator.random(count), self.latitude[cell] + self.size * generator.random(count)


def read_covariates(sources: list, region: Region) -> Covariates | None:
    """Read fault lines (``{"path", "layer"}``) and rasters (paths); None for an empty list.

    A line gives one density, falling with the square of the distance to it. A raster gives two, growing with the square of the rank of
    its value, and of its negative, so that the direction is learned; cells without a value get the mean.
    """
    if not sources:
        return None
    size = float(np.clip(np.sqrt(region.area() / 20_000) / 111.0, 0.02, 1.0))
    longitude, latitude = region.cells(size)
    middle = longitude + size / 2, latitude + size / 2
    areas = cell_areas(latitude, size)
    columns = []
    for source in sources:
        if isinstance(source, dict):
            columns.append(1.0 / (_distance_to_lines(source, *middle) ** 2 + _NEAR**2))
        else:
            value = _sample(source, *middle)
            known = np.isfinite(value)
            rank = rankdata(value[known]) / known.sum()
            for each in (rank, 1 - rank):
                column = np.full(len(value), np.mean((each + 0.02) ** 2))
                column[known] = (each + 0.02) ** 2
                columns.append(column)
    density = np.stack(columns, axis=1)
    return Covariates(region, size, density / (density * areas[:, None]).sum(axis=0))


def _distance_to_lines(source: dict, longitude, latitude) -> np.ndarray:
    _data, layer = open_layer(source)
    name = layer_name(source)
    transform = to_wgs84(layer, name)
    points = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry is None or geometry.IsEmpty():
            continue
        geometry = geometry.Clone()
        if transform is not None:
            geometry.Transform(transform)
        points.append(shapely.get_coordinates(shapely.segmentize(shapely.from_wkb(bytes(geometry.ExportToWkb())), _STEP)))
    if not points:
        raise InputError("COVARIATES: the layer {layer} has no lines.", hint="Use a layer of fault lines, or a raster.", layer=name)
    chord, _ = cKDTree(unit_vectors(*np.concatenate(points).T)).query(unit_vectors(longitude, latitude))
    return 2 * EARTH_RADIUS * np.arcsin(np.clip(chord / 2, 0, 1))


def _sample(path: str, longitude, latitude) -> np.ndarray:
    """Return the values (Q,) of a raster's first band at places, NaN where it has none."""
    with RasterReader(path) as reader:
        grid = reader.grid
        if not grid.crs:
            raise InputError("COVARIATES: the raster {path} has no coordinate system.", hint="Assign one.", path=path)
        transform = osr.CoordinateTransformation(wgs84(), spatial_reference(grid.crs))
        x, y, _ = np.array(transform.TransformPoints(np.stack([longitude, latitude], axis=1).tolist())).T
        column, row = (np.floor(each).astype(int) for each in grid.column_row(x, y))
        inside = (column >= 0) & (column < grid.width) & (row >= 0) & (row < grid.height)
        if not inside.any():
            raise InputError("COVARIATES: the raster {path} lies outside the region.", hint="Use another raster.", path=path)
        plane = reader.read(grid.whole)[0]
    value = np.full(len(longitude), np.nan)
    value[inside] = plane[row[inside], column[inside]]
    return value
