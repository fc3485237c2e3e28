"""The formats in which earthquake catalogues come: tables as text, QuakeML, GeoJSON, and the FDSN event service."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

import numpy as np

from ...errors import FileError, InputError
from ...progress import Progress
from .catalog import iso, parse_time

# Headings in lower case without blanks, the more telling first. Depths in metres are told by their size.
_HEADINGS = {
    "time": ("time", "origintime", "origin_time", "datetime", "date_time", "eventtime", "time(utc)", "utc", "date-time"),
    "date": ("date", "yyyy/mm/dd", "yyy/mm/dd", "#yyy/mm/dd", "ymd"),
    "clock": ("time", "hh:mm:ss.ss", "hh:mm:ss", "hms", "clock"),
    "year": ("year", "yr", "yyyy"),
    "month": ("month", "mo", "mm"),
    "day": ("day", "dy", "dd"),
    "hour": ("hour", "hr", "hh"),
    "minute": ("minute", "min", "mi"),
    "second": ("second", "sec", "ss"),
    "longitude": ("longitude", "lon", "long", "lng", "x"),
    "latitude": ("latitude", "lat", "y"),
    "depth": ("depth", "depth/km", "depth_km", "dep", "depth(km)", "z"),
    "magnitude": ("magnitude", "mag", "mw", "ml", "m"),
    "magnitude_type": ("magtype", "magnitudetype", "magnitude_type", "scale"),
    "id": ("id", "eventid", "publicid", "evid", "event_id", "target_id"),
    "type": ("type", "eventtype", "event_type", "et", "evtype"),
}
_SCEDC = ("date", "clock", "type", "gt", "magnitude", "magnitude_type", "latitude", "longitude", "depth", "q", "id")
_ZMAP = ("longitude", "latitude", "year", "month", "day", "magnitude", "depth", "hour", "minute", "second")
_PREAMBLE = 60  # lines in which a heading is looked for
_BAD_SHARE = 0.1
_PAGE = 20000  # events that most FDSN services give at once


@dataclass
class Table:
    """A catalogue as it was found: a list for each column, ``None`` where a value is missing, and what was dropped and why."""

    time: list = field(default_factory=list)
    longitude: list = field(default_factory=list)
    latitude: list = field(default_factory=list)
    depth: list = field(default_factory=list)
    magnitude: list = field(default_factory=list)
    magnitude_type: list = field(default_factory=list)
    id: list = field(default_factory=list)
    type: list = field(default_factory=list)
    bad_times: list = field(default_factory=list)
    without_place: int = 0
    without_magnitude: int = 0

    def add(self, time, longitude, latitude, depth, magnitude, magnitude_type="", id="", type="") -> None:
        """Add an event, or count why not; ``time`` is days or text."""
        days = parse_time(time) if isinstance(time, str) else time
        place = _float(longitude), _float(latitude)
        size = _float(magnitude)
        if days is None:
            self.bad_times.append(str(time))
        elif None in place:
            self.without_place += 1
        elif size is None:
            self.without_magnitude += 1
        else:
            values = (days, *place, _float(depth), size, magnitude_type or "", id or "", type or "")
            names = ("time", "longitude", "latitude", "depth", "magnitude", "magnitude_type", "id", "type")
            for name, value in zip(names, values):
                getattr(self, name).append(value.strip() if isinstance(value, str) else value)


def read_file(path: str, columns: dict[str, str]) -> Table:
    """Read a catalogue file, whatever its format.

    Parameters
    ----------
    path : str
        QuakeML, GeoJSON or a table as text; may be compressed (``.gz``).
    columns : dict
        Headings of a table's columns by what they hold (time, longitude, latitude, depth, magnitude, ...), where they are not
        recognised.

    Raises
    ------
    FileError, InputError
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
        if data[:2] == b"\x1f\x8b":
            data = gzip.decompress(data)
    except (OSError, EOFError) as error:
        raise FileError("The catalogue {path} cannot be read: {reason}.", hint="Check the file.", path=path, reason=str(error)) from error
    text = data.decode("utf-8-sig", errors="replace")
    start = text.lstrip()[:1]
    if start == "<":
        return read_quakeml(text, path)
    if start == "{":
        return read_geojson(text, path)
    return read_text(text, path, columns)


def read_quakeml(text: str, path: str) -> Table:
    """Read QuakeML 1.2: the preferred origin and magnitude of each event, the first where none is preferred; depths in metres."""
    if "<!DOCTYPE" in text[:2000] or "<!ENTITY" in text[:2000]:
        raise InputError("The file {path} declares entities, which QuakeML has not.", hint="Use a QuakeML file.", path=path)
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise InputError(
            "The file {path} should be QuakeML, but is no complete XML: {reason}.", hint="Download it again.", path=path, reason=str(error)
        ) from error
    table = Table()
    for event in root.iter():
        if _tag(event) != "event":
            continue
        origin = _preferred(event, "origin", "preferredOriginID")
        magnitude = _preferred(event, "magnitude", "preferredMagnitudeID")
        depth = _float(_value(origin, "depth"))
        table.add(
            _value(origin, "time"), _value(origin, "longitude"), _value(origin, "latitude"), None if depth is None else depth / 1000.0,
            _value(magnitude, "mag"), _text(magnitude, "type"), event.get("publicID", "").rpartition("/")[2], _text(event, "type"),
        )  # fmt: skip
    return table


def _tag(element) -> str:
    return element.tag.rpartition("}")[2]


def _children(element, name: str) -> list:
    return [] if element is None else [child for child in element if _tag(child) == name]


def _text(element, name: str) -> str:
    return next(((child.text or "").strip() for child in _children(element, name)), "")


def _value(element, name: str) -> str:
    return next((_text(child, "value") for child in _children(element, name)), "")


def _preferred(event, name: str, key: str):
    all_of_them, preferred = _children(event, name), _text(event, key)
    return next((each for each in all_of_them if each.get("publicID") == preferred), all_of_them[0] if all_of_them else None)


def read_geojson(text: str, path: str) -> Table:
    """Read the GeoJSON of the USGS, or any with points and properties of usual names; times in milliseconds since 1970 or as text."""
    try:
        features = json.loads(text)["features"]
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            "The file {path} should be GeoJSON with features, but cannot be read: {reason}.",
            hint="Download it again.",
            path=path,
            reason=str(error),
        ) from error
    table = Table()
    for each in features:
        properties = {re.sub(r"\s", "", str(key).lower()): value for key, value in (each.get("properties") or {}).items()}
        place = ((each.get("geometry") or {}).get("coordinates") or [None, None]) + [None]

        def first(key: str, properties=properties):
            return next((properties[name] for name in _HEADINGS[key] if properties.get(name) is not None), None)

        time = first("time")
        time = time / 86400e3 if isinstance(time, (int, float)) else str(time)
        depth = place[2] if place[2] is not None else first("depth")
        table.add(
            time, place[0], place[1], depth, first("magnitude"), first("magnitude_type"), each.get("id") or first("id"), first("type")
        )
    return table


def read_text(text: str, path: str, columns: dict[str, str]) -> Table:
    """Read a table: with a heading (ComCat, ISC, GeoNet, INGV, GCMT, ...), or ZMAP and SCEDC without one."""
    lines = [line for line in text.splitlines() if line.strip()]
    heading = next((i for i, line in enumerate(lines[:_PREAMBLE]) if _is_heading(line, columns)), None)
    if heading is None:
        return _read_bare(lines, path)
    delimiter = max(",;\t|", key=lines[heading].count)
    delimiter = delimiter if lines[heading].count(delimiter) else None
    names = [_plain(name) for name in _split(lines[heading].lstrip("#"), delimiter)]
    positions = _positions(names, columns, path)
    table = Table()
    for cells in _rows(lines[heading + 1 :], delimiter):
        if cells and cells[0].strip() == "STOP":  # the end of a table of the ISC
            break
        if len(cells) >= min(len(names), 3):
            _add(table, cells, positions)
    return table


def _rows(lines: list[str], delimiter: str | None):
    return csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter) if delimiter else (line.split() for line in lines)


def _split(line: str, delimiter: str | None) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter)) if delimiter else line.split()


def _plain(name: str) -> str:
    return re.sub(r"\s", "", name.strip().strip('"').lower())


def _is_heading(line: str, columns: dict[str, str]) -> bool:
    words = {_plain(word) for word in re.split(r"[,;\t|]|\s+", line.lstrip("#"))}
    given = {_plain(name) for name in columns.values()}
    return bool(words & ({*_HEADINGS["longitude"], *given} - {"x"})) and bool(words & ({*_HEADINGS["latitude"], *given} - {"y"}))


def _positions(names: list[str], columns: dict[str, str], path: str) -> dict[str, int]:
    found = {}
    for key, known in _HEADINGS.items():
        wanted = [_plain(columns[key])] if key in columns else known
        place = next((names.index(name) for name in wanted if name in names), None)
        if place is None and key in columns:
            raise InputError(
                "There is no column {column} in {path}; its columns are: {names}.",
                hint="Correct COLUMNS.",
                column=columns[key],
                path=path,
                names=", ".join(names),
            )
        if place is not None:
            found[key] = place
    # The type of the magnitude follows the one of the event in tables of the ISC: EVENTID,TYPE,...,AUTHOR,TYPE,MAG
    if names.count("type") == 2 and "magnitude_type" not in found:
        found["type"] = names.index("type")
        found["magnitude_type"] = len(names) - 1 - names[::-1].index("type")
    if "date" in found and "time" in found and "time" not in columns:
        found["clock"] = found.pop("time")
    missing = [key for key in ("longitude", "latitude", "magnitude") if key not in found]
    missing += [] if {"time", "date", "year"} & set(found) else ["time"]
    if missing:
        raise InputError(
            "No column for {missing} was recognised in {path}; its columns are: {names}.",
            hint="Name it in COLUMNS, for example: magnitude=ML.",
            missing=", ".join(missing),
            path=path,
            names=", ".join(names),
        )
    return found


def _add(table: Table, cells: list[str], positions: dict[str, int]) -> None:
    get = {key: cells[place].strip() if place < len(cells) else "" for key, place in positions.items()}
    if get.get("time"):
        time = get["time"]
    elif "date" in get:
        time = f"{_iso_date(get['date'])}T{get['clock']}" if get.get("clock") else _iso_date(get["date"])
    else:
        time = _time_of_parts(get)
    table.add(
        time,
        get["longitude"],
        get["latitude"],
        get.get("depth"),
        get["magnitude"],
        get.get("magnitude_type"),
        get.get("id"),
        get.get("type"),
    )


def _iso_date(text: str) -> str:
    """Bring month/day/year, which only tables of the United States have, to year-month-day."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    return f"{found[3]}-{int(found[1]):02d}-{int(found[2]):02d}" if found else text


def _time_of_parts(get: dict[str, str]):
    """Return days of year, month, day and clock in columns of their own, or text that cannot be understood."""
    numbers = [_float(get.get(key, "")) for key in ("year", "month", "day", "hour", "minute", "second")]
    if numbers[0] is None:
        return get["year"] or "no year"
    year = int(numbers[0])
    if numbers[1] is None:  # a decimal year
        start = datetime(year, 1, 1, tzinfo=timezone.utc)
        return _days(start) + (numbers[0] - year) * (_days(datetime(year + 1, 1, 1, tzinfo=timezone.utc)) - _days(start))
    try:
        start = datetime(year, int(numbers[1]), int(numbers[2] or 1), tzinfo=timezone.utc)
    except ValueError:
        return " ".join(get[key] for key in ("year", "month", "day") if key in get)
    return _days(start) + ((numbers[3] or 0) * 3600 + (numbers[4] or 0) * 60 + (numbers[5] or 0)) / 86400.0


def _days(moment: datetime) -> float:
    return (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) / timedelta(days=1)


def _read_bare(lines: list[str], path: str) -> Table:
    """Read a table without a heading: SCEDC (a date, a clock and letters) or ZMAP (ten numbers)."""
    table = Table()
    rows = [re.split(r"[,;\t\s]+", line.strip()) for line in lines if not line.startswith("#")]
    if rows and re.fullmatch(r"\d{4}/\d\d/\d\d", rows[0][0]) and len(rows[0]) >= 9:
        names = _SCEDC
    elif rows and len(rows[0]) >= 9 and all(_float(cell) is not None for cell in rows[0][:9]):
        names = _ZMAP
    else:
        raise InputError(
            "{path} is no catalogue of a known form: a heading with longitude and latitude, ZMAP, SCEDC, QuakeML or GeoJSON was expected.",
            hint="Give the table a heading: time,longitude,latitude,depth,magnitude.",
            path=path,
        )
    positions = {name: place for place, name in enumerate(names) if name in _HEADINGS}
    for cells in rows:
        if len(cells) >= 9:
            _add(table, cells, positions)
    return table


def read_service(address: str, query: dict[str, str], progress: Progress) -> Table:
    """Ask an FDSN event service (FDSN, 2013, web services 1.2), page by page, in its text format.

    Parameters
    ----------
    address : str
        Of the service, with or without ``/fdsnws/event/1/query``.
    query : dict
        ``starttime``, ``endtime``, ``minmagnitude``, ``maxdepth``, ``minlatitude``, ...; those that are known.
    """
    address = address.rstrip("/")
    if not address.endswith("query"):
        address += "/query" if address.endswith("/event/1") else "/fdsnws/event/1/query"
    table = Table()
    offset = 1
    while True:
        page = query | {"format": "text", "orderby": "time-asc", "limit": str(_PAGE), "offset": str(offset)}
        progress.report(0.0, "Asking {address} for events from number {offset}", address=address, offset=offset)
        text = download(f"{address}?{urllib.parse.urlencode(page)}", address).decode("utf-8", errors="replace")
        before = len(table.time) + table.without_magnitude + table.without_place + len(table.bad_times)
        if text.strip():
            part = read_text(text, address, {})
            for name, values in vars(part).items():
                setattr(table, name, getattr(table, name) + values)
        got = len(table.time) + table.without_magnitude + table.without_place + len(table.bad_times) - before
        if got < _PAGE:
            return table
        offset += got


def download(url: str, address: str) -> bytes:
    """Return what an FDSN service answers, nothing where it has nothing; :class:`FileError` quotes a refusal."""
    try:
        with urllib.request.urlopen(url, timeout=120) as answer:
            return b"" if answer.status == 204 else answer.read()
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return b""
        reason = f"{error.code} {error.reason}: {error.read(300).decode('utf-8', errors='replace').strip()}"
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "reason", error))
    raise FileError(
        "The service {address} did not answer as it should: {reason}.",
        hint="Check the address and the network, or ask for a shorter period or larger magnitudes.",
        address=address,
        reason=reason,
    )


def check(table: Table, path: str, now: float, progress: Progress) -> None:
    """Refuse what cannot be right, and say what was left out; events in the future are removed.

    Raises
    ------
    InputError
        More than a tenth of the times cannot be understood, coordinates are out of range (perhaps swapped), or nothing is left.
    """
    count = len(table.time)
    if len(table.bad_times) > _BAD_SHARE * (count + len(table.bad_times)):
        raise InputError(
            "{bad} times in {path} cannot be understood, for example “{example}”.",
            hint="Write times as 2007-01-01T12:00:00, or name the right columns in COLUMNS.",
            bad=len(table.bad_times),
            path=path,
            example=table.bad_times[0],
        )
    if not count:
        raise InputError(
            "{path} has no event with time, place and magnitude ({magnitudes} without magnitude, {places} without place).",
            hint="Check the file, or choose a longer period and a larger region.",
            path=path,
            magnitudes=table.without_magnitude,
            places=table.without_place,
        )
    longitude, latitude = np.array(table.longitude), np.array(table.latitude)
    if np.abs(latitude).max() > 90:
        swapped = np.abs(longitude).max() <= 90
        raise InputError(
            "Latitudes in {path} reach {found:g}, but should lie from -90 to 90."
            + (" Longitude and latitude seem swapped." if swapped else ""),
            hint="Name the columns in COLUMNS, for example: longitude=lat,latitude=lon.",
            path=path,
            found=float(latitude[np.argmax(np.abs(latitude))]),
        )
    if longitude.min() < -180 or longitude.max() > 360:
        raise InputError(
            "Longitudes in {path} run from {low:g} to {high:g}, but should lie from -180 to 360.",
            hint="Give longitudes in degrees.",
            path=path,
            low=float(longitude.min()),
            high=float(longitude.max()),
        )
    for bad, what in (
        (len(table.bad_times), "without a time that can be understood"),
        (table.without_place, "without a place"),
        (table.without_magnitude, "without a magnitude"),
    ):
        if bad:
            progress.warn("{count} events {what} were left out.", count=bad, what=what)
    future = [i for i, days in enumerate(table.time) if days > now]
    if future:
        progress.warn(
            "{count} events lie in the future, the last at {time}, and were left out.", count=len(future), time=iso(max(table.time))
        )
        late = set(future)
        for name in ("time", "longitude", "latitude", "depth", "magnitude", "magnitude_type", "id", "type"):
            setattr(table, name, [value for i, value in enumerate(getattr(table, name)) if i not in late])
        if not table.time:
            raise InputError("All events in {path} lie in the future.", hint="Check the column of the time.", path=path)


def _float(value) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if np.isfinite(number) else None
