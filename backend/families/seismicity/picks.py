"""A table of picks: when P and S came at a station."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace

from ...errors import FileError, InputError
from ...progress import Progress
from .catalog import parse_time, to_datetime

COLUMNS = ("network", "station", "location", "channel", "phase", "time", "probability", "amplitude")
# Names in lower case, the more telling first.
_NAMES = {
    "network": ("network", "net"),
    "station": ("station", "sta", "station_code", "code", "station_id", "id"),
    "phase": ("phase", "phase_type", "phase_hint", "type"),
    "time": ("time", "pick_time", "phase_time", "arrival_time", "timestamp"),
    "probability": ("probability", "prob", "score", "phase_score", "confidence"),
    "amplitude": ("amplitude", "amplitude_mm", "wood_anderson_mm"),
    "event": ("event", "event_id", "evid"),
}


@dataclass(frozen=True)
class Pick:
    """An arrival: codes, phase (``"P"`` or ``"S"``), time in days since 1970 UTC, probability.

    ``amplitude`` is the largest one that a Wood–Anderson seismometer would have drawn, in mm; None where it is not known. ``event`` tells
    the earthquake, and is empty where that is not known.
    """

    network: str
    station: str
    phase: str
    time: float
    probability: float = 1.0
    location: str = ""
    channel: str = ""
    amplitude: float | None = None
    event: str = ""


def iso_time(days: float) -> str:
    """Return days since 1970 as text, to the millisecond."""
    return to_datetime(round(days * 86400e3) / 86400e3).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3]


def write_picks(path: str, picks: list[Pick]) -> None:
    """Write picks as CSV in the order of time."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for pick in sorted(picks, key=lambda each: each.time):
            amplitude = "" if pick.amplitude is None else f"{pick.amplitude:.4g}"
            codes = pick.network, pick.station, pick.location, pick.channel, pick.phase
            writer.writerow([*codes, iso_time(pick.time), f"{pick.probability:.3f}", amplitude])


def read_picks(path: str, progress: Progress) -> list[Pick]:
    """Read a table of picks.

    Parameters
    ----------
    path : str
        CSV with a heading: station, phase (P, S, Pg, Sn, ...) and time; network, probability, amplitude (Wood–Anderson, mm) and event if
        known.
        A station may be written NET.STA.
    progress : Progress
        Told which rows are left out.

    Raises
    ------
    InputError
        A column is missing, more than a tenth of the rows cannot be understood, or none is left.
    FileError
        The file cannot be read.
    """
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FileError("The picks {path} cannot be read: {reason}.", hint="Check the path.", path=path, reason=str(error)) from error
    heading = lines[0] if lines else ""
    reader = csv.DictReader(lines, delimiter=max(",;\t|", key=heading.count))
    names = {str(name).strip(" #").lower(): name for name in reader.fieldnames or []}
    columns = {key: names[next(name for name in known if name in names)] for key, known in _NAMES.items() if set(known) & set(names)}
    for key in ("station", "phase", "time"):
        if key not in columns:
            raise InputError(
                "The picks {path} have no column {key}; the columns are: {names}.",
                hint="Use the table that “Pick phases” writes, or name the columns station, phase and time.",
                path=path,
                key=key,
                names=", ".join(names) or "none",
            )
    picks, bad, others, total = [], [], set(), 0
    for row in reader:
        total += 1
        phase = str(row[columns["phase"]] or "").strip()
        days = parse_time(row[columns["time"]] or "")
        network, station = str(row.get(columns.get("network", ""), "") or "").strip().upper(), str(row[columns["station"]] or "").strip()
        codes = station.upper().split(".")
        if not network and len(codes) > 1:
            network, station = codes[0], codes[1]
        if days is None or not station:
            bad.append(str(row[columns["time"]]))
            continue
        if phase[:1].upper() not in ("P", "S"):
            others.add(phase or "(none)")
            continue
        event = str(row.get(columns.get("event", "")) or "").strip()
        pick = Pick(network, station.upper(), phase[:1].upper(), days, event=event)
        probability, amplitude = (_number(row.get(columns.get(key, ""))) for key in ("probability", "amplitude"))
        picks.append(replace(pick, probability=1.0 if probability is None else probability, amplitude=amplitude))
    if bad and (len(bad) > 0.1 * total or not picks):
        raise InputError(
            "{bad} of {total} picks in {path} have no station or a time that cannot be understood, for example “{example}”.",
            hint="Write times as 2007-01-01T12:00:00.00.",
            bad=len(bad),
            total=total,
            path=path,
            example=bad[0],
        )
    if bad:
        progress.warn("{count} picks without a station or a time that can be understood were left out.", count=len(bad))
    if others:
        progress.warn("Picks of other phases than P and S were left out: {names}.", names=", ".join(sorted(others)))
    if not picks:
        raise InputError("The picks {path} hold no P and no S.", hint="The column phase should say P or S.", path=path)
    return picks


def _number(value) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if abs(number) < 1e300 else None
