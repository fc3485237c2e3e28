"""Seismograms of any length, piece by piece: from files (miniSEED and what else obspy reads) or an FDSN service.

A long miniSEED file is looked through once for what its parts hold, and each part is read when its time comes, so that a day of a station
takes no more memory than an hour. Times are seconds since 1970 UTC.
"""

from __future__ import annotations

import glob
import io
import os
import urllib.parse
from collections import Counter, OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timezone
from fnmatch import fnmatch
from fractions import Fraction

import numpy as np
from scipy.signal import resample_poly

from ...errors import FileError, InputError
from ...progress import Progress
from .formats import download
from .stations import import_obspy

_PART = 1 << 20  # bytes of a long file that are read at once
_CACHED = 12  # parts that are kept decoded
_DEAD = 2.0  # seconds without any change are no ground motion
_SLOWEST = 10.0  # hertz: channels with fewer samples do not show local earthquakes
_INSTRUMENTS = "HPLNG"  # second letter of SEED codes: high gain, geophone, low gain, accelerometers
_HORIZONTALS = {"N": "N", "E": "E", "Z": "Z", "1": "N", "2": "E", "3": "Z"}


@dataclass
class Part:
    """A piece of a file: bytes from ``offset`` on, all of it where ``length`` is 0, and the time that a channel has in it."""

    path: str
    offset: int
    length: int
    start: float
    end: float


@dataclass
class Channel:
    """One channel of a station: its SEED code, location, sampling rate in hertz and parts in the order of time."""

    location: str
    code: str
    rate: float
    parts: list[Part] = field(default_factory=list)


@dataclass
class Piece:
    """A stretch of a station at the rate asked for.

    Parameters
    ----------
    start : float
        Time of the first sample.
    x : numpy.ndarray (3, T) float32
        East, north, up; zero where there are no data.
    valid : numpy.ndarray (3, T) of bool
        Where there are data.
    """

    start: float
    x: np.ndarray
    valid: np.ndarray


class Recording:
    """What was recorded at one station, by the instrument that shows local earthquakes best.

    Parameters
    ----------
    network, station : str
    channels : dict
        Component (``"E"``, ``"N"``, ``"Z"``) to :class:`Channel`.
    reader : _Files or _Service
        Gives what a channel has between two times.
    start, end : float
    """

    def __init__(self, network: str, station: str, channels: dict[str, Channel], reader, start: float, end: float):
        self.network, self.station, self.channels = network, station, channels
        self.start, self.end = start, end
        self.overlap = 0.0  # seconds that were there twice: the clock was set back
        self.recorded = 0.0  # seconds of the component that has most
        self.gaps = 0
        self._reader = reader

    @property
    def name(self) -> str:
        """Codes as one word."""
        return f"{self.network}.{self.station}"

    @property
    def instrument(self) -> str:
        """Location and the first two letters of the channels."""
        channel = next(iter(self.channels.values()))
        return f"{channel.location}.{channel.code[:2]}".lstrip(".")

    def read(self, start: float, samples: int, rate: float) -> Piece:
        """Return ``samples`` samples from ``start`` on, resampled to ``rate``; where there are none, ``valid`` is false."""
        x, valid = np.zeros((3, samples), np.float32), np.zeros((3, samples), bool)
        for row, component in enumerate("ENZ"):
            if component in self.channels:
                segments = self._reader.read(self, self.channels[component], start - 1.0, start + samples / rate + 1.0)
                self.overlap = max(self.overlap, _assemble(segments, start, rate, x[row], valid[row]))
        return Piece(start, x, valid)


def _assemble(segments: list[tuple[float, float, np.ndarray]], start: float, rate: float, x: np.ndarray, valid: np.ndarray) -> float:
    """Lay segments (start, rate, data) on a grid of samples; what comes first stays. Return the seconds that overlap."""
    overlap = 0.0
    for begin, own, data in sorted(segments, key=lambda segment: segment[0]):
        if len(data) < 2:
            continue
        alive = _alive(data, own)
        begin, values, alive = _resample(begin, own, np.asarray(data, np.float64), alive, start, rate)
        first = round((begin - start) * rate)
        low, high = max(first, 0), min(first + len(values), len(x))
        if low >= high:
            continue
        part, lives, taken = values[low - first : high - first], alive[low - first : high - first], valid[low:high]
        overlap += float((taken & lives).sum()) / rate
        fresh = lives & ~taken
        x[low:high][fresh] = part[fresh]
        valid[low:high] |= lives
    return overlap


def _alive(data: np.ndarray, rate: float) -> np.ndarray:
    """Mark samples (N,) that are numbers and no part of two seconds or more of one value."""
    data = np.asarray(data)
    alive = np.isfinite(data)
    changes = np.flatnonzero(np.diff(data) != 0) + 1
    edges = np.concatenate([[0], changes, [len(data)]])
    for run in np.flatnonzero(np.diff(edges) >= max(_DEAD * rate, 2)):
        alive[edges[run] : edges[run + 1]] = False
    return alive


def _resample(begin: float, own: float, data: np.ndarray, alive: np.ndarray, start: float, rate: float):
    """Return a segment's new start, values and mask at ``rate``; by a polyphase filter without delay, where the rates have a ratio."""
    data = np.where(np.isfinite(data), data, 0.0)
    ratio = Fraction(rate / own).limit_denominator(500)
    if abs(float(ratio) * own / rate - 1) * len(data) > 0.5:  # an odd rate: straight lines between the samples
        count = int((len(data) - 1) / own * rate)
        at = np.arange(count) / rate * own
        return begin, np.interp(at, np.arange(len(data)), data), alive[np.round(at).astype(int)]
    if ratio == 1:
        return begin, data, alive
    # begin at the sample that lies nearest to the new grid, so that a piece does not depend on where it was cut
    skip = np.arange(min(ratio.denominator, len(data) - 1))
    phase = ((begin + skip / own - start) * rate) % 1.0
    skipped = int(np.argmin(np.minimum(phase, 1 - phase)))
    data, alive = data[skipped:], alive[skipped:]
    values = resample_poly(data, ratio.numerator, ratio.denominator, padtype="line")
    at = np.minimum((np.arange(len(values)) * own / rate).round().astype(int), len(alive) - 1)
    return begin + skipped / own, values, alive[at]


class _Files:
    """Reads parts of files, keeping the last few decoded."""

    def __init__(self):
        self._cache: OrderedDict = OrderedDict()

    def read(self, recording: Recording, channel: Channel, start: float, end: float) -> list[tuple[float, float, np.ndarray]]:
        """Return segments (start, rate, data) of a channel between two times."""
        wanted = (recording.network, recording.station, channel.location, channel.code)
        segments = []
        for part in channel.parts:
            if part.start < end and part.end > start:
                for trace in self._decoded(part):
                    if _codes(trace) == wanted:
                        segments += _cut(trace, start, end)
        return segments

    def _decoded(self, part: Part):
        key = (part.path, part.offset)
        if key in self._cache:
            self._cache.move_to_end(key)
        else:
            self._cache[key] = _read(part.path, part.offset, part.length)
            while len(self._cache) > _CACHED:
                self._cache.popitem(last=False)
        return self._cache[key]


def _cut(trace, start: float, end: float) -> list[tuple[float, float, np.ndarray]]:
    begin, rate, data = trace.stats.starttime.timestamp, float(trace.stats.sampling_rate), trace.data
    low, high = max(int((start - begin) * rate), 0), min(int((end - begin) * rate) + 2, len(data))
    return [(begin + low / rate, rate, data[low:high])] if low < high else []


def _codes(trace) -> tuple[str, str, str, str]:
    stats = trace.stats
    return tuple(str(part).strip().upper() for part in (stats.network, stats.station, stats.location, stats.channel))


def _read(path: str, offset: int = 0, length: int = 0, headers: bool = False):
    """Return the traces of a file or of a piece of it."""
    obspy = import_obspy()
    if not length:
        return obspy.read(path, headonly=headers)
    with open(path, "rb") as file:
        file.seek(offset)
        return obspy.read(io.BytesIO(file.read(length)), format="MSEED", headonly=headers)


def _pieces(path: str) -> list[tuple[int, int]]:
    """Return offsets and lengths in which a file can be read; ``[(0, 0)]`` for all at once."""
    size = os.path.getsize(path)
    if size <= 2 * _PART:
        return [(0, 0)]
    from obspy.io.mseed.core import _is_mseed
    from obspy.io.mseed.util import get_record_information

    if not _is_mseed(path):
        return [(0, 0)]
    step = _PART // get_record_information(path)["record_length"] * get_record_information(path)["record_length"]
    return [(offset, min(step, size - offset)) for offset in range(0, size, step)]


def find_files(source: str) -> list[str]:
    """Return the files of a folder and those below it, of a pattern, or the file itself."""
    if os.path.isdir(source):
        found = [os.path.join(folder, name) for folder, _, names in os.walk(source) for name in names if not name.startswith(".")]
    else:
        found = [source] if os.path.isfile(source) else [path for path in glob.glob(source, recursive=True) if os.path.isfile(path)]
    if not found:
        raise FileError("There are no files in {source}.", hint="Choose a folder with seismograms, or a file.", source=source)
    return sorted(found)


def open_files(source: str, progress: Progress, channels: str | None = None, components: dict[str, str] | None = None) -> list[Recording]:
    """Look through files and return what was recorded at each station.

    Parameters
    ----------
    source : str
        A folder, with those below it, a pattern, or a file.
    progress : Progress
        Told which files and channels were left out.
    channels : str, optional
        Patterns of channels, such as ``"HH?,EH?"``; all by default.
    components : dict, optional
        The component of unusual last letters: ``{"U": "Z"}``.

    Raises
    ------
    FileError
        No file can be read.
    InputError
        No file has a channel that can be used.
    """
    import_obspy()
    found: dict[tuple[str, str, str, str], Channel] = {}
    unread = []
    paths = find_files(source)
    for number, path in enumerate(paths):
        progress.report(number / len(paths), "Looking through {path}", path=os.path.basename(path))
        try:
            pieces = _pieces(path)
            for offset, length in pieces:
                for trace in _read(path, offset, length, headers=True):
                    _note(found, trace, Part(path, offset, length, 0.0, 0.0))
        except Exception:  # obspy raises many kinds for files that it does not know
            unread.append(os.path.basename(path))
    if unread and len(unread) < len(paths):
        progress.warn(
            "{count} files hold no seismograms that can be read, and were left out: {names}.", count=len(unread), names=_some(unread)
        )
    if not found:
        raise FileError(
            "No file in {source} holds seismograms that can be read; the first is {name}.",
            hint="Give miniSEED, SAC, GSE2 or another format that obspy reads.",
            source=source,
            name=os.path.basename(paths[0]),
        )
    reader = _Files()
    recordings = []
    for (network, station), own in _by_station(found).items():
        chosen = choose_channels(f"{network}.{station}", own, channels, components or {}, progress)
        if chosen:
            parts = [part for channel in chosen.values() for part in channel.parts]
            times = min(part.start for part in parts), max(part.end for part in parts)
            recordings.append(Recording(network, station, chosen, reader, *times))
    if not recordings:
        raise InputError(
            "None of the channels in {source} can be used: {names}.",
            hint="Name the components in COMPONENTS, such as Z=U,N=V,E=W, and check CHANNELS.",
            source=source,
            names=_some(sorted({".".join(key) for key in found})),
        )
    return recordings


def _note(found: dict, trace, part: Part) -> None:
    """Remember which channel has data in a part, and from when to when."""
    if trace.stats.npts < 2:
        return
    channel = found.setdefault(_codes(trace), Channel(_codes(trace)[2], _codes(trace)[3], float(trace.stats.sampling_rate)))
    start, end = trace.stats.starttime.timestamp, trace.stats.endtime.timestamp
    last = channel.parts[-1] if channel.parts else None
    if last and (last.path, last.offset) == (part.path, part.offset):
        last.start, last.end = min(last.start, start), max(last.end, end)
    else:
        channel.parts.append(Part(part.path, part.offset, part.length, start, end))


def _by_station(found: dict) -> dict[tuple[str, str], list[Channel]]:
    stations: dict[tuple[str, str], list[Channel]] = {}
    for (network, station, _, _), channel in sorted(found.items()):
        channel.parts.sort(key=lambda part: part.start)
        stations.setdefault((network, station), []).append(channel)
    return stations


def choose_channels(
    name: str, channels: list[Channel], patterns: str | None, components: dict[str, str], progress: Progress
) -> dict[str, Channel]:
    """Return the channels of the best instrument of a station by their component; empty if there is none.

    High-gain seismometers come before accelerometers, three components before one, and high rates before low ones. A lone channel with
    an unknown code is taken as the vertical one, which is said.
    """
    wanted = [pattern.strip().upper() for pattern in (patterns or "").split(",") if pattern.strip()]
    allowed = [channel for channel in channels if not wanted or any(fnmatch(channel.code, pattern) for pattern in wanted)]
    slow = [channel for channel in allowed if channel.rate < _SLOWEST]
    allowed = [channel for channel in allowed if channel.rate >= _SLOWEST]
    if not allowed:
        if slow:
            progress.warn(
                "{name} was left out: its channels have at most {rate:g} samples a second; local earthquakes need at least {least:g}.",
                name=name,
                rate=max(channel.rate for channel in slow),
                least=_SLOWEST,
            )
        return {}
    groups: dict[tuple, dict[str, Channel]] = {}
    unknown = []
    for channel in allowed:
        letter = channel.code[-1:]
        component = components.get(letter) or _HORIZONTALS.get(letter)
        known = len(channel.code) == 3 and channel.code[1] in _INSTRUMENTS
        if component and (known or len(channel.code) < 3 or letter in components):
            groups.setdefault((channel.location, channel.code[:-1]), {}).setdefault(component, channel)
        else:
            unknown.append(channel)
    if not groups:
        codes = sorted({channel.code or "(none)" for channel in unknown})
        if len(unknown) == 1:
            progress.warn("{name}: the channel code {code} is unknown; it is taken as the vertical component.", name=name, code=codes[0])
            return {"Z": unknown[0]}
        progress.warn(
            "{name} was left out: its channel codes {codes} are unknown. COMPONENTS tells what they are.", name=name, codes=_some(codes)
        )
        return {}
    if unknown:
        progress.log("{name}: channels {codes} are not used.", name=name, codes=_some(sorted({channel.code for channel in unknown})))

    def rank(item):
        (_, stem), group = item
        kind = _INSTRUMENTS.find(stem[1:2]) if len(stem) == 2 else len(_INSTRUMENTS)
        rate = min(channel.rate for channel in group.values())
        accelerometer = kind >= _INSTRUMENTS.find("N")
        return accelerometer, "Z" not in group, -len(group), kind, -min(rate, 100.0)

    return min(groups.items(), key=rank)[1]


class _Service:
    """Asks an FDSN dataselect service for what a station has between two times; the last answers are kept."""

    def __init__(self, address: str):
        self._address = address
        self._cache: OrderedDict = OrderedDict()

    def read(self, recording: Recording, channel: Channel, start: float, end: float) -> list[tuple[float, float, np.ndarray]]:
        """Return segments (start, rate, data) of a channel between two times."""
        key = (recording.name, start, end)
        if key not in self._cache:
            self._cache[key] = self._ask(recording, start, end)
            while len(self._cache) > 2:
                self._cache.popitem(last=False)
        wanted = (recording.network, recording.station, channel.location, channel.code)
        return [segment for trace in self._cache[key] if _codes(trace) == wanted for segment in _cut(trace, start, end)]

    def _ask(self, recording: Recording, start: float, end: float) -> list:
        channels = list(recording.channels.values())
        query = {
            "net": recording.network or "--",
            "sta": recording.station,
            "loc": channels[0].location or "--",
            "cha": ",".join(channel.code for channel in channels),
            "starttime": _iso(start),
            "endtime": _iso(end),
        }
        data = download(f"{self._address}/fdsnws/dataselect/1/query?{urllib.parse.urlencode(query)}", self._address)
        if not data:
            return []
        try:
            return list(import_obspy().read(io.BytesIO(data), format="MSEED"))
        except Exception as error:  # obspy raises many kinds for what is no miniSEED
            raise FileError(
                "The service {address} answered with something else than miniSEED: {start}.",
                hint="Check the address of the service.",
                address=self._address,
                start=data[:60].decode("ascii", "replace"),
            ) from error


def open_service(
    address: str,
    stations: list,
    start: float,
    end: float,
    progress: Progress,
    channels: str | None = None,
    components: dict[str, str] | None = None,
) -> list[Recording]:
    """Ask an FDSN service which channels stations have, and return their recordings, which are downloaded when they are read.

    Parameters
    ----------
    address : str
        Of the services, with or without ``/fdsnws/dataselect/1/query``.
    stations : list of Station
    start, end : float
    progress : Progress
    channels, components
        As for :func:`open_files`.
    """
    import_obspy()
    address = address.split("/fdsnws")[0].rstrip("/")
    recordings, absent = [], []
    reader = _Service(address)
    for number, station in enumerate(stations):
        progress.report(number / len(stations), "Asking {address} for the channels of {station}", address=address, station=station.code)
        query = {"sta": station.code, "level": "channel", "format": "text", "starttime": _iso(start), "endtime": _iso(end)}
        if station.network:
            query["net"] = station.network
        text = download(f"{address}/fdsnws/station/1/query?{urllib.parse.urlencode(query)}", address).decode("utf-8", "replace")
        own: dict[str, list[Channel]] = {}
        for line in text.splitlines():
            cells = [cell.strip() for cell in line.split("|")]
            if not line.startswith("#") and len(cells) >= 15:
                own.setdefault(cells[0].upper(), []).append(Channel(cells[2].upper(), cells[3].upper(), float(cells[14] or 0)))
        for network, each in own.items():
            unique = list({(channel.location, channel.code): channel for channel in each}.values())
            chosen = choose_channels(f"{network}.{station.code}", unique, channels, components or {}, progress)
            if chosen:
                recordings.append(Recording(network, station.code, chosen, reader, start, end))
        if not own:
            absent.append(f"{station.network}.{station.code}")
    if absent:
        progress.warn("{address} has no channels of {names} at that time.", address=address, names=_some(absent))
    if not recordings:
        raise InputError(
            "{address} has no channels that can be used of the {count} stations.",
            hint="Check the period, the stations and CHANNELS.",
            address=address,
            count=len(stations),
        )
    return recordings


def _iso(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")


def parse_components(text: str | None) -> dict[str, str]:
    """Return ``{"U": "Z"}`` for ``"Z=U"``; pairs are separated by commas."""
    found = {}
    for pair in (text or "").split(","):
        if not pair.strip():
            continue
        component, equals, letter = (part.strip().upper() for part in pair.partition("="))
        if component not in ("Z", "N", "E") or not equals or len(letter) != 1:
            raise InputError(
                "COMPONENTS should be pairs such as Z=U,N=V,E=W, but has “{pair}”.",
                hint="Left of the sign stands Z, N or E, right of it the last letter of the channel's code.",
                pair=pair.strip(),
            )
        found[letter] = component
    return found


def _some(names, most: int = 8) -> str:
    names = list(Counter(names))
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
