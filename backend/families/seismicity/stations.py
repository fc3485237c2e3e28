"""Seismic stations: where they stand, from StationXML, tables and point layers, and back to a layer."""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass

import numpy as np

from ...errors import FileError, InputError, MissingPackageError
from ...progress import Progress
from ...raster.gdalenv import close_dataset, gdal, ogr, writing
from ...vector.layers import layer_name, open_layer
from .catalog import place_of, to_wgs84, wgs84

# Names in lower case, the more telling first.
_FIELDS = {
    "network": ("network", "net", "network_code"),
    "station": ("station", "sta", "code", "station_code", "name"),
    "longitude": ("longitude", "lon", "long", "x"),
    "latitude": ("latitude", "lat", "y"),
    "elevation": ("elevation", "elevation_m", "elev", "elv", "height", "z"),
    "p_delay": ("p_delay", "p_correction", "pcorr"),
    "s_delay": ("s_delay", "s_correction", "scorr"),
}


@dataclass(frozen=True)
class Station:
    """A station: codes, place in degrees (WGS 84), elevation in metres, and how much later P and S come than the velocities say (s)."""

    network: str
    code: str
    longitude: float
    latitude: float
    elevation: float = 0.0
    p_delay: float = 0.0
    s_delay: float = 0.0


def import_obspy():
    """Return obspy, an optional package; :class:`MissingPackageError` says how to get it."""
    try:
        import obspy
    except ModuleNotFoundError as error:
        raise MissingPackageError(
            "Seismograms and station files are read by the Python package obspy, which is not in the environment.",
            hint='Install it with: "{python}" -m pip install obspy "numpy=={numpy}"',
            python=sys.executable,
            numpy=np.__version__,  # a newer one would not fit the GDAL of a distribution
        ) from error
    return obspy


def read_stations(source: str | dict, progress: Progress) -> dict[tuple[str, str], Station]:
    """Read stations from a point layer ``{"path", "layer"}``, a table with a heading (``.csv``, ``.txt``), or StationXML and its like.

    Parameters
    ----------
    source : str or dict
        A layer needs a field for the station's code, and may have network, elevation (m), p_delay and s_delay (s); a table needs
        longitude and latitude as well.
    progress : Progress
        Told which stations are left out.

    Returns
    -------
    dict
        By network and station; networks may be empty.

    Raises
    ------
    InputError
        A column is missing, or no station has a code and a place.
    FileError
        The file cannot be read.
    MissingPackageError
        It is an inventory, and obspy is absent.
    """
    name = source if isinstance(source, str) else layer_name(source)
    if isinstance(source, dict):
        rows = _layer_rows(source)
    elif source.lower().endswith((".csv", ".txt", ".tsv")):
        rows = _table_rows(source)
    elif source.lower().endswith((".gpkg", ".shp", ".geojson", ".json", ".fgb")):
        rows = _layer_rows({"path": source, "layer": None})
    else:
        rows = _inventory_rows(source)
    stations, bad = {}, []
    for row in rows:
        place = [_number(row.get(key)) for key in ("longitude", "latitude")]
        code = str(row.get("station") or "").strip().upper()
        if not code or None in place or abs(place[1]) > 90 or not -180 <= place[0] <= 360:
            bad.append(code or "without a code")
            continue
        rest = {key: _number(row.get(key)) or 0.0 for key in ("elevation", "p_delay", "s_delay")}
        network = str(row.get("network") or "").strip().upper()
        stations.setdefault((network, code), Station(network, code, (place[0] + 180) % 360 - 180, place[1], **rest))
    if not stations:
        raise InputError(
            "{source} should hold stations with a code, a longitude and a latitude, but has none.",
            hint="Give a StationXML file, or a table with the columns network, station, longitude, latitude, elevation.",
            source=name,
        )
    if bad:
        progress.warn("{count} stations have no code or no possible place and were left out: {names}.", count=len(bad), names=_some(bad))
    if max(abs(station.elevation) for station in stations.values()) > 9000:
        raise InputError(
            "Elevations of stations in {source} reach {found:g}, but should be metres.",
            hint="Correct the elevations.",
            source=name,
            found=max((station.elevation for station in stations.values()), key=abs),
        )
    return stations


def find_station(stations: dict[tuple[str, str], Station], network: str, code: str) -> Station | None:
    """Return a station by its codes; an empty network, or an unknown one of a code that is there once, is passed over."""
    found = stations.get((network, code)) or stations.get(("", code))
    if found is None:
        alike = [station for (_, each), station in stations.items() if each == code]
        found = alike[0] if len(alike) == 1 else None
    return found


def _inventory_rows(path: str) -> list[dict]:
    obspy = import_obspy()
    try:
        inventory = obspy.read_inventory(path)
    except Exception as error:  # obspy raises many kinds for files that it does not know
        raise FileError(
            "The stations in {path} cannot be read: {reason}.",
            hint="Give StationXML, dataless SEED, or a table with the columns network, station, longitude, latitude, elevation.",
            path=path,
            reason=(str(error).strip().splitlines() or [type(error).__name__])[0][:200],
        ) from error
    return [
        {
            "network": network.code,
            "station": station.code,
            "longitude": station.longitude,
            "latitude": station.latitude,
            "elevation": station.elevation,
        }
        for network in inventory
        for station in network
    ]


def read_responses(source: str):
    """Return obspy's inventory if the file is one and holds instruments' responses, else None."""
    if not source.lower().endswith((".xml", ".dataless", ".seed", ".stationxml")):
        return None
    try:
        inventory = import_obspy().read_inventory(source)
    except Exception:  # said by read_stations, which reads the same file
        return None
    channels = (channel for network in inventory for station in network for channel in station)
    return inventory if any(channel.response and channel.response.instrument_sensitivity for channel in channels) else None


def _table_rows(path: str) -> list[dict]:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise FileError("The table {path} cannot be read: {reason}.", hint="Check the path.", path=path, reason=str(error)) from error
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=heading.count)
    reader = csv.DictReader(text.splitlines(), delimiter=delimiter)
    names = {str(each).strip(" #").lower(): each for each in reader.fieldnames or []}
    columns = {key: names[next(name for name in known if name in names)] for key, known in _FIELDS.items() if set(known) & set(names)}
    for key in ("station", "longitude", "latitude"):
        if key not in columns:
            raise InputError(
                "The table {path} has no column {key}; its columns are: {names}.",
                hint="Name the columns network, station, longitude, latitude, elevation.",
                path=path,
                key=key,
                names=", ".join(names) or "none",
            )
    return [{key: row.get(column) for key, column in columns.items()} for row in reader]


def _layer_rows(source: dict) -> list[dict]:
    _data, layer = open_layer(source)
    name = layer_name(source)
    definition = layer.GetLayerDefn()
    names = {definition.GetFieldDefn(i).GetName().lower(): i for i in range(definition.GetFieldCount())}
    columns = {key: names[next(each for each in known if each in names)] for key, known in _FIELDS.items() if set(known) & set(names)}
    if "station" not in columns:
        raise InputError(
            "The layer {layer} has no field station; its fields are: {names}.",
            hint="Use the stations that “Pick phases” writes, or name the field with the station's code station.",
            layer=name,
            names=", ".join(names) or "none",
        )
    transform = to_wgs84(layer, name)
    rows = []
    for feature in layer:
        row = {key: feature.GetField(index) for key, index in columns.items() if key not in ("longitude", "latitude")}
        geometry = feature.GetGeometryRef()
        if geometry is not None and not geometry.IsEmpty():
            x, y = place_of(geometry)
            row["longitude"], row["latitude"] = (x, y) if transform is None else transform.TransformPoint(x, y)[:2]
        rows.append(row)
    return rows


def write_stations(path: str, rows: list[dict]) -> None:
    """Write stations as a GeoPackage of points.

    Parameters
    ----------
    path : str
    rows : list of dict
        ``network``, ``station``, ``longitude``, ``latitude``, ``elevation`` (None where unknown) and any further fields, the same in
        every row: text, integers and floats.
    """
    with writing(path):
        dataset = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
        layer = dataset.CreateLayer("stations", wgs84(), ogr.wkbPoint)
        keys = [key for key in rows[0] if key not in ("longitude", "latitude")]
        for key in keys:
            values = [row[key] for row in rows if row[key] is not None]
            kind = ogr.OFTString if any(isinstance(value, str) for value in values) else ogr.OFTReal
            kind = ogr.OFTInteger64 if values and all(isinstance(value, (int, np.integer)) for value in values) else kind
            layer.CreateField(ogr.FieldDefn(key, kind))
        for row in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            if row["longitude"] is not None:
                point = ogr.Geometry(ogr.wkbPoint)
                point.AddPoint_2D(float(row["longitude"]), float(row["latitude"]))
                feature.SetGeometry(point)
            for key in keys:
                value = row[key].item() if isinstance(row[key], np.generic) else row[key]
                if value is None:
                    feature.SetFieldNull(key)
                else:
                    feature.SetField(key, value)
            layer.CreateFeature(feature)
        layer = feature = None
        close_dataset(dataset)


def _number(value) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if np.isfinite(number) else None


def _some(names: list[str], most: int = 8) -> str:
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
