"""Where things lie in metres: coordinate systems, heights, and layers of features."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from ...errors import InputError
from ...raster.gdalenv import ogr, osr, writing
from ...raster.grid import Window, same_crs, spatial_reference
from ...raster.reader import RasterReader
from ...vector.layers import layer_name, open_layer

_KINDS = {int: ogr.OFTInteger64, float: ogr.OFTReal, str: ogr.OFTString}
_HEIGHT_BLOCK = 1 << 24  # cells of a DEM that are read at once, at most


def metric_crs(crs: str, x: float, y: float, name: str) -> tuple[str, str]:
    """Return a coordinate system in metres for a place, and its name if it is not the given one.

    Parameters
    ----------
    crs : str
        WKT; :class:`InputError` if empty.
    x, y : float
        The place in ``crs``.
    name : str
        The layer, for messages.

    Returns
    -------
    wkt, name : str
        ``crs`` itself and an empty name if its unit is the metre, else the UTM zone of the place.
    """
    if not crs:
        raise InputError(
            "{layer} has no coordinate system; places in metres are needed.",
            hint="Set the layer's coordinate system in its properties.",
            layer=name,
        )
    reference = spatial_reference(crs)
    if reference.IsProjected() and abs(reference.GetLinearUnits() - 1) < 1e-9:
        return crs, ""
    globe = osr.SpatialReference()
    globe.ImportFromEPSG(4326)
    globe.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    longitude, latitude, _ = osr.CoordinateTransformation(reference, globe).TransformPoint(float(x), float(y))
    if not abs(latitude) <= 84:
        raise InputError(
            "{layer} is not in metres, and its place ({latitude:.1f}° latitude) lies outside the UTM zones.",
            hint="Reproject the layer to a local coordinate system in metres.",
            layer=name,
            latitude=latitude,
        )
    zone = min(int((longitude + 180) % 360 // 6) + 1, 60)
    local = osr.SpatialReference()
    local.ImportFromEPSG((32600 if latitude >= 0 else 32700) + zone)
    return local.ExportToWkt(), local.GetName()


def transform(source: str, target: str) -> osr.CoordinateTransformation | None:
    """Return the transformation between two coordinate systems; ``None`` if they are the same."""
    return None if same_crs(source, target) else osr.CoordinateTransformation(spatial_reference(source), spatial_reference(target))


def reproject(x: np.ndarray, y: np.ndarray, source: str, target: str) -> tuple[np.ndarray, np.ndarray]:
    """Return places (N,) in another coordinate system."""
    change = transform(source, target)
    if change is None or not len(x):
        return np.asarray(x, float), np.asarray(y, float)
    moved = np.array(change.TransformPoints(np.stack([x, y], axis=1).tolist()))
    return moved[:, 0], moved[:, 1]


def layer_crs(layer: ogr.Layer) -> str:
    """Return the coordinate system of a layer as WKT, empty if it has none."""
    reference = layer.GetSpatialRef()
    return "" if reference is None or reference.GetName().startswith("Undefined") else reference.ExportToWkt()


def read_features(source: dict) -> tuple[str, str, list[str], list[tuple[int, ogr.Geometry, dict]]]:
    """Read a vector layer whole.

    Parameters
    ----------
    source : dict
        ``{"path", "layer"}``.

    Returns
    -------
    name, crs : str
    fields : list of str
        In lower case.
    features : list of (id, geometry, dict)
        Attributes by field in lower case, ``None`` where empty; features without a geometry are left out.
    """
    _data, layer = open_layer(source)
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(index).GetName().lower() for index in range(definition.GetFieldCount())]
    features = []
    for feature in layer:
        shape = feature.GetGeometryRef()
        if shape is not None and not shape.IsEmpty():
            values = {name: feature.GetField(index) for index, name in enumerate(fields)}
            features.append((feature.GetFID(), shape.Clone(), values))
    return layer_name(source), layer_crs(layer), fields, features


def write_features(path: str, crs: str, kind: int, fields: dict[str, type], rows: Iterable[tuple[ogr.Geometry, dict]]) -> None:
    """Write a GeoPackage layer of the file's name.

    Parameters
    ----------
    path : str
    crs : str
        WKT.
    kind : int
        ``ogr.wkbPoint`` and so on.
    fields : dict of str to type
        int, float or str by field.
    rows : iterable of (geometry, dict)
        NaN and ``None`` become empty.
    """
    with writing(path):
        data = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        layer = data.CreateLayer(Path(path).stem, spatial_reference(crs) if crs else None, kind)
        for name, type_ in fields.items():
            layer.CreateField(ogr.FieldDefn(name, _KINDS[type_]))
        layer.StartTransaction()
        for shape, attributes in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            for name, value in attributes.items():
                if value is not None and not (isinstance(value, float) and math.isnan(value)):
                    feature.SetField(name, value)
            feature.SetGeometry(shape)
            layer.CreateFeature(feature)
        layer.CommitTransaction()
        layer = data = None


def point(x: float, y: float) -> ogr.Geometry:
    """Return a point geometry."""
    shape = ogr.Geometry(ogr.wkbPoint)
    shape.AddPoint_2D(float(x), float(y))
    return shape


def number(value) -> float:
    """Return an attribute as a number; NaN where it is empty or no number."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return math.nan


class Heights:
    """Heights above the datum of a DEM at any place, by bilinear interpolation; NaN outside it."""

    def __init__(self, path: str, crs: str):
        self._reader = RasterReader(path)
        self._crs = crs
        if not self._reader.grid.crs:
            raise InputError(
                "The DEM {path} has no coordinate system.", hint="Assign one: in QGIS Raster > Projections > Assign Projection.", path=path
            )

    def at(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return the heights (N,) in metres at places (N,) in the coordinate system given."""
        grid = self._reader.grid
        columns, rows = grid.column_row(*reproject(x, y, self._crs, grid.crs))
        columns, rows = columns - 0.5, rows - 0.5
        result = np.full(len(columns), np.nan)
        inside = (columns > -0.5) & (rows > -0.5) & (columns < grid.width - 0.5) & (rows < grid.height - 0.5)
        for part in _close_together(np.flatnonzero(inside), columns, rows):
            result[part] = self._interpolate(columns[part].clip(0, grid.width - 1), rows[part].clip(0, grid.height - 1))
        return result

    def _interpolate(self, columns: np.ndarray, rows: np.ndarray) -> np.ndarray:
        left, top = int(columns.min()), int(rows.min())
        window = Window(left, top, int(columns.max()) - left + 2, int(rows.max()) - top + 2).intersection(self._reader.grid.whole)
        values = self._reader.read(window)[0].astype(float)
        i, j = columns - left, rows - top
        i0, j0 = np.floor(i).astype(int), np.floor(j).astype(int)
        i1, j1 = np.minimum(i0 + 1, values.shape[1] - 1), np.minimum(j0 + 1, values.shape[0] - 1)
        a, b = i - i0, j - j0
        upper = values[j0, i0] * (1 - a) + values[j0, i1] * a
        lower = values[j1, i0] * (1 - a) + values[j1, i1] * a
        return upper * (1 - b) + lower * b


def _close_together(places: np.ndarray, columns: np.ndarray, rows: np.ndarray) -> Iterator[np.ndarray]:
    """Divide places until the box around each part is small enough to read."""
    if not len(places):
        return
    spans = [np.ptp(values[places]) + 2 for values in (columns, rows)]
    if spans[0] * spans[1] <= _HEIGHT_BLOCK or len(places) == 1:
        yield places
        return
    values = (columns, rows)[int(spans[1] > spans[0])][places]
    low = values <= (values.min() + values.max()) / 2
    yield from _close_together(places[low], columns, rows)
    yield from _close_together(places[~low], columns, rows)
