"""A catalogue of earthquakes as arrays, and the way from and to a point layer.

Times are days since 1970-01-01 UTC, longitudes and latitudes degrees (WGS 84), depths kilometres, distances kilometres on a
sphere. A catalogue is always in the order of time.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta, timezone

import numpy as np

from ...errors import InputError
from ...raster.gdalenv import close_dataset, gdal, ogr, osr, writing
from ...raster.grid import spatial_reference
from ...vector.layers import layer_name, open_layer

EARTH_RADIUS = 6371.0  # mean radius, km
LAYER = "catalog"

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
# Names of fields in lower case, the more telling first.
_FIELDS = {
    "time": ("time", "origin_time", "origintime", "datetime", "date_time", "event_time", "eventtime", "date"),
    "magnitude": ("magnitude", "mag", "mw", "ml", "m"),
    "depth": ("depth", "depth_km", "dep"),
    "id": ("id", "event_id", "eventid", "evid", "publicid"),
    "magnitude_type": ("magnitude_type", "magtype", "magnitudetype"),
    "type": ("type", "event_type", "eventtype"),
}


@dataclass(frozen=True)
class Catalog:
    """Earthquakes in the order of time; all arrays have shape (N,).

    Parameters
    ----------
    time : numpy.ndarray
        Days since 1970-01-01 UTC, float64.
    longitude, latitude : numpy.ndarray
        Degrees; longitudes from -180 to 180.
    magnitude : numpy.ndarray
    depth : numpy.ndarray
        Kilometres, NaN where unknown.
    id, magnitude_type, type : numpy.ndarray of str
        Empty where unknown.
    """

    time: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    magnitude: np.ndarray
    depth: np.ndarray
    id: np.ndarray
    magnitude_type: np.ndarray
    type: np.ndarray

    def __len__(self) -> int:
        return len(self.time)

    def __getitem__(self, index) -> Catalog:
        """Return the events of a mask, a slice or positions."""
        return Catalog(**{field.name: getattr(self, field.name)[index] for field in fields(self)})

    def with_magnitude(self, magnitude: np.ndarray) -> Catalog:
        """Return the catalogue with other magnitudes."""
        return replace(self, magnitude=magnitude)


def make_catalog(time, longitude, latitude, magnitude, depth=None, id=None, magnitude_type=None, type=None) -> Catalog:
    """Sort events by time, bring longitudes to -180 to 180 and fill what is unknown."""
    time = np.asarray(time, np.float64)
    count = len(time)
    order = np.argsort(time, kind="stable")

    def words(values):
        return np.array(["" if value is None else str(value) for value in values] if values is not None else [""] * count, dtype=object)

    return Catalog(
        time,
        (np.asarray(longitude, np.float64) + 180.0) % 360.0 - 180.0,
        np.asarray(latitude, np.float64),
        np.asarray(magnitude, np.float64),
        np.full(count, np.nan) if depth is None else np.asarray(depth, np.float64),
        words(id),
        words(magnitude_type),
        words(type),
    )[order]


def concatenate(first: Catalog, second: Catalog) -> Catalog:
    """Join two catalogues in the order of time."""
    return make_catalog(*(np.concatenate([getattr(first, field.name), getattr(second, field.name)]) for field in fields(Catalog)))


def to_days(moment: datetime) -> float:
    """Return days since 1970 of a moment; one without a time zone is in UTC."""
    moment = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    return (moment - _EPOCH) / timedelta(days=1)


def to_datetime(days: float) -> datetime:
    """Return the moment, in UTC, of days since 1970."""
    return _EPOCH + timedelta(days=float(days))


def iso(days: float) -> str:
    """Return days since 1970 as text, to the second."""
    return to_datetime(round(days * 86400.0) / 86400.0).strftime("%Y-%m-%dT%H:%M:%S")


def parse_time(text: str) -> float | None:
    """Return days since 1970 of a date or a moment in ISO 8601 or as years first; ``None`` if it cannot be understood.

    A moment without a time zone is in UTC. ``2007``, ``2007-01-01``, ``2007/01/01 12:30``, ``2007-01-01T12:30:15.25+09:00``.
    """
    text = str(text).strip().replace("/", "-").replace("Z", "+00:00")
    if len(text) > 10 and text[10] in "T ":
        date, clock = text[:10], text[11:].strip()
    else:
        date, clock = text, ""
    date = f"{date}-01-01" if len(date) == 4 else date
    zone = ""
    for sign in "+-":
        if sign in clock:
            clock, _, offset = clock.partition(sign)
            zone = sign + (offset if ":" in offset else f"{offset[:2]}:{offset[2:] or '00'}")
    parts = clock.strip().split(":") if clock.strip() else ["0"]
    try:
        year, month, day = (int(part) for part in date.split("-"))
        hour, minute, second = (float(part) for part in [*parts, "0", "0"][:3])
        start = datetime(year, month, day, tzinfo=timezone.utc)
        shift = 0.0
        if zone:
            hours, _, minutes = zone[1:].partition(":")
            shift = (1 if zone[0] == "+" else -1) * (int(hours) * 60 + int(minutes))
    except ValueError:
        return None
    if len(parts) > 3 or not (0 <= hour <= 24 and 0 <= minute < 60 and 0 <= second < 61):
        return None  # 60 is a leap second
    return (start - _EPOCH).days + (hour * 3600 + (minute - shift) * 60 + second) / 86400.0


def required_time(parameters: dict, key: str, default: float | None = None) -> float | None:
    """Return a date parameter as days since 1970, the ``default`` if it is empty; :class:`InputError` if it is no date."""
    text = parameters.get(key)
    if text is None or text == "":
        return default
    days = parse_time(text)
    if days is None:
        raise InputError(
            "{key} should be a date such as 2007-01-01 or 2007-01-01T12:00:00 (UTC), but is {found}.",
            hint="Write the year first, four digits, then month and day.",
            key=key.upper(),
            found=str(text),
        )
    return days


def distance(longitude1, latitude1, longitude2, latitude2, radius: float = EARTH_RADIUS):
    """Return great-circle distances by the haversine formula, in kilometres; arrays of degrees are broadcast."""
    lon1, lat1, lon2, lat2 = (np.radians(np.asarray(value, np.float64)) for value in (longitude1, latitude1, longitude2, latitude2))
    half = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return 2.0 * radius * np.arcsin(np.sqrt(np.clip(half, 0.0, 1.0)))


def unit_vectors(longitude, latitude) -> np.ndarray:
    """Return points on the unit sphere (N, 3); the chord between two is 2 sin(d / 2R), so that trees of neighbours can use them."""
    lon, lat = np.radians(longitude), np.radians(latitude)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)


def azimuth(longitude1, latitude1, longitude2, latitude2):
    """Return the direction from the first to the second points, in radians counted from east to north."""
    lon1, lat1, lon2, lat2 = (np.radians(np.asarray(value, np.float64)) for value in (longitude1, latitude1, longitude2, latitude2))
    east = np.sin(lon2 - lon1) * np.cos(lat2)
    north = np.cos(lat1) * np.sin(lat2) - np.sin(lat1) * np.cos(lat2) * np.cos(lon2 - lon1)
    return np.arctan2(north, east)


def read_catalog(source: dict) -> Catalog:
    """Read a point layer with fields for time and magnitude.

    Parameters
    ----------
    source : dict
        ``{"path", "layer"}``. Fields are recognised by their usual names (time, magnitude or mag, depth, id).

    Raises
    ------
    InputError
        A field is missing, the layer has no coordinate system or no points, or times or magnitudes cannot be understood.
    """
    _data, layer = open_layer(source)
    name = layer_name(source)
    columns = _columns(layer, name)
    transform = to_wgs84(layer, name)
    rows, bad = [], 0
    for feature in layer:
        geometry = feature.GetGeometryRef()
        days = _feature_time(feature, columns["time"])
        magnitude = _number(feature.GetField(columns["magnitude"]))
        if geometry is None or geometry.IsEmpty() or days is None or magnitude is None:
            bad += 1
            continue
        x, y = place_of(geometry)
        if transform is not None:
            x, y, _ = transform.TransformPoint(x, y)
        row = [days, x, y, magnitude, _number(feature.GetField(columns["depth"])) if "depth" in columns else None]
        rows.append(row + [feature.GetField(columns[key]) if key in columns else None for key in ("id", "magnitude_type", "type")])
    if not rows:
        raise InputError(
            "The catalogue {layer} should have points with a time and a magnitude, but has none ({bad} without).",
            hint="Make the layer with “Import earthquake catalogue”; “Locate earthquakes” tells magnitudes where picks carry amplitudes.",
            layer=name,
            bad=bad,
        )
    time, lon, lat, magnitude, depth, ids, scales, kinds = zip(*rows)
    return make_catalog(time, lon, lat, magnitude, [np.nan if value is None else value for value in depth], ids, scales, kinds)


def _columns(layer: ogr.Layer, name: str) -> dict[str, int]:
    definition = layer.GetLayerDefn()
    positions = {definition.GetFieldDefn(i).GetName().lower(): i for i in range(definition.GetFieldCount())}
    found = {}
    for key, names in _FIELDS.items():
        known = [positions[each] for each in names if each in positions]
        if known:
            found[key] = known[0]
        elif key in ("time", "magnitude"):
            raise InputError(
                "The catalogue {layer} should have a field {key}; its fields are: {fields}.",
                hint="Make the layer with “Import earthquake catalogue”, or rename the field to {key}.",
                layer=name,
                key=key,
                fields=", ".join(positions) or "none",
            )
    return found


def to_wgs84(layer: ogr.Layer, name: str) -> osr.CoordinateTransformation | None:
    """Return the transformation from a layer's coordinate system, None where it is WGS 84; :class:`InputError` if it has none."""
    reference = layer.GetSpatialRef()
    if reference is None or reference.GetName().startswith("Undefined"):
        raise InputError(
            "The layer {layer} has no coordinate system.", hint="Set the layer's coordinate system in its properties.", layer=name
        )
    geographic = wgs84()
    reference = spatial_reference(reference.ExportToWkt())
    return None if reference.IsSame(geographic) else osr.CoordinateTransformation(reference, geographic)


def place_of(geometry: ogr.Geometry) -> tuple[float, float]:
    """Return the x and y of a point, or of the middle of several, as layers of multipoints have them."""
    point = geometry if geometry.GetGeometryName() == "POINT" else geometry.Centroid()
    return point.GetX(), point.GetY()


def wgs84() -> osr.SpatialReference:
    """Return the coordinate system of longitude and latitude, longitude first."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _feature_time(feature: ogr.Feature, column: int) -> float | None:
    if not feature.IsFieldSetAndNotNull(column):
        return None
    if feature.GetFieldDefnRef(column).GetType() in (ogr.OFTDateTime, ogr.OFTDate):
        year, month, day, hour, minute, second, zone = feature.GetFieldAsDateTime(column)
        shift = (zone - 100) * 15 if zone > 1 else 0  # OGR: 100 is UTC, steps of 15 minutes; 0 and 1 are unknown and local
        return (datetime(year, month, day, tzinfo=timezone.utc) - _EPOCH).days + (hour * 3600 + (minute - shift) * 60 + second) / 86400.0
    return parse_time(feature.GetFieldAsString(column))


def _number(value) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if np.isfinite(number) else None


def write_catalog(path: str, catalog: Catalog, extra: dict[str, np.ndarray] | None = None, layer: str = LAYER) -> None:
    """Write a catalogue as a GeoPackage of points.

    Parameters
    ----------
    path : str
        The ``.gpkg`` to write.
    catalog : Catalog
    extra : dict, optional
        Further fields: name to array (N,), of integers, floats (NaN is written as NULL) or text.
    layer : str
        Name of the layer.
    """
    extra = extra or {}
    with writing(path):
        dataset = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
        out = dataset.CreateLayer(layer, wgs84(), ogr.wkbPoint)
        kinds = [("time", ogr.OFTDateTime), ("magnitude", ogr.OFTReal), ("magnitude_type", ogr.OFTString), ("type", ogr.OFTString)]
        kinds += [("depth", ogr.OFTReal), ("event_id", ogr.OFTString)]
        kinds += [
            (key, {"i": ogr.OFTInteger64, "f": ogr.OFTReal}.get(np.asarray(values).dtype.kind, ogr.OFTString))
            for key, values in extra.items()
        ]
        for key, kind in kinds:
            out.CreateField(ogr.FieldDefn(key, kind))
        definition = out.GetLayerDefn()
        dataset.StartTransaction()
        for i in range(len(catalog)):
            feature = ogr.Feature(definition)
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(float(catalog.longitude[i]), float(catalog.latitude[i]))
            feature.SetGeometry(point)
            moment = to_datetime(round(catalog.time[i] * 86400e3) / 86400e3)
            second = moment.second + round(moment.microsecond / 1e6, 3)
            feature.SetField(0, moment.year, moment.month, moment.day, moment.hour, moment.minute, second, 100)
            values = [catalog.magnitude[i], catalog.magnitude_type[i], catalog.type[i], catalog.depth[i], catalog.id[i]]
            for position, value in enumerate([*values, *(column[i] for column in extra.values())], 1):
                value = value.item() if isinstance(value, np.generic) else value
                if value != value or value == "":
                    feature.SetFieldNull(position)
                else:
                    feature.SetField(position, value)
            out.CreateFeature(feature)
        dataset.CommitTransaction()
        out = definition = feature = None
        close_dataset(dataset)
