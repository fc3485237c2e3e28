"""Job: find P and S arrivals in seismograms of any length."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure

from ....models.modelfile import PRETRAINED
from ...errors import FileError, InputError
from ...evaluation.report import ACCENT, INK, MUTED, PALETTE, Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import plugin_version
from .amplitudes import wood_anderson
from .catalog import required_time
from .figures import axes_of, dates
from .picker import PHASES, Picker, find_picks, load_picker
from .picks import Pick, iso_time, write_picks
from .stations import find_station, read_responses, read_stations, write_stations
from .waveforms import Recording, open_files, open_service, parse_components

PICKER = PRETRAINED / "picker.safetensors"
CHUNK = 1800.0  # seconds that are read at once
EDGE = 0.5  # seconds after a gap or the start of the data in which a pick is the start itself
_PLOTTED = 12
_VIEW = (5.0, 25.0)  # seconds before and after a P that is drawn


@dataclass
class Tally:
    """What was found at a station."""

    recording: Recording
    picks: list[Pick] = field(default_factory=list)
    seconds: float = 0.0
    gaps: int = 0


def run(parameters: dict, progress: Progress) -> dict:
    """Pick phases.

    Parameters
    ----------
    parameters : dict
        ``waveforms`` (folder, file, pattern, or address of an FDSN service), ``stations`` (file or None), ``model`` (file or None for the
        one that comes with the plugin), ``p_threshold``, ``s_threshold`` (None: what the model's makers recommend), ``start``, ``end``
        (dates; needed for a service), ``channels``, ``components`` (texts), ``picks`` (CSV), ``output`` (``.gpkg``), ``plots`` (HTML).
    progress : Progress

    Returns
    -------
    dict
        ``PICKS``, ``OUTPUT``, ``PLOTS``, ``P_PICKS``, ``S_PICKS`` (numbers of picks), ``STATION_COUNT``.
    """
    picker = load_picker(str(parameters["model"] or pretrained()))
    thresholds = [
        default if parameters[key] is None else float(parameters[key])
        for key, default in zip(("p_threshold", "s_threshold"), picker.thresholds)
    ]
    start, end = (required_time(parameters, key) for key in ("start", "end"))
    if start is not None and end is not None and end <= start:
        raise InputError("END should be later than START.", hint="Correct the period.")
    stations = read_stations(parameters["stations"], progress) if parameters["stations"] else {}
    inventory = read_responses(parameters["stations"]) if parameters["stations"] else None
    recordings = _open(parameters, stations, start, end, progress.part(0.0, 0.05))
    _overlap(recordings, start, end)
    tallies, examples = [], []
    whole = progress.part(0.05, 0.92)
    for number, recording in enumerate(recordings):
        part = whole.part(number / len(recordings), (number + 1) / len(recordings))
        tallies.append(pick_recording(recording, picker, thresholds, start, end, part, examples, inventory))
    picks = [pick for tally in tallies for pick in tally.picks]
    counts = [sum(pick.phase == phase for pick in picks) for phase in PHASES]
    if not picks:
        progress.warn("No arrival reaches the thresholds {p:g} (P) and {s:g} (S).", p=thresholds[0], s=thresholds[1])
    with Staging() as staging:
        progress.report(0.93, "Writing the picks")
        write_picks(staging.path(parameters["picks"]), picks)
        if parameters["output"]:
            write_stations(staging.path(parameters["output"]), [_row(tally, stations, progress) for tally in tallies])
        if parameters["plots"]:
            _report(parameters, picker, thresholds, tallies, examples).save(staging.path(parameters["plots"]))
    outputs = {key.upper(): parameters[key] for key in ("picks", "output", "plots")}
    return outputs | {"P_PICKS": counts[0], "S_PICKS": counts[1], "STATION_COUNT": len(tallies)}


def pretrained() -> Path:
    """Return the picker that comes with the plugin; :class:`FileError` if it is not there."""
    if not PICKER.is_file():
        raise FileError(
            "The picker that comes with the plugin is not there: {path}.",
            hint="Install the plugin again, or give a MODEL.",
            path=str(PICKER),
        )
    return PICKER


def _open(parameters: dict, stations: dict, start: float | None, end: float | None, progress: Progress) -> list[Recording]:
    source = parameters["waveforms"]
    selection = {"channels": parameters.get("channels"), "components": parse_components(parameters.get("components"))}
    if not source.startswith(("http://", "https://")):
        return open_files(source, progress, **selection)
    if not stations or start is None or end is None:
        raise InputError(
            "To ask a service, it has to be said for which stations and for which time.",
            hint="Give STATIONS (StationXML or a table), START and END.",
        )
    return open_service(source, list(stations.values()), start * 86400.0, end * 86400.0, progress, **selection)


def _overlap(recordings: list[Recording], start: float | None, end: float | None) -> None:
    """Refuse a period in which no station recorded."""
    first, last = (-np.inf if start is None else start * 86400.0), (np.inf if end is None else end * 86400.0)
    if not any(recording.start <= last and recording.end >= first for recording in recordings):
        low, high = min(recording.start for recording in recordings), max(recording.end for recording in recordings)
        raise InputError(
            "There are no seismograms of the period asked for; they run from {low} to {high} (UTC).",
            hint="Correct START and END, or leave them empty.",
            low=iso_time(low / 86400.0),
            high=iso_time(high / 86400.0),
        )


def pick_recording(
    recording: Recording,
    picker: Picker,
    thresholds: list[float],
    start: float | None,
    end: float | None,
    progress: Progress,
    examples: list | None = None,
    inventory=None,
) -> Tally:
    """Pick a station from piece to piece; memory does not depend on how long it recorded.

    Parameters
    ----------
    recording : Recording
    picker : Picker
    thresholds : list of float
        Of P and S.
    start, end : float, optional
        Days since 1970 between which to pick; all by default.
    progress : Progress
    examples : list, optional
        Receives the best P picks with what is around them, as a heap of at most twelve.
    inventory : obspy.Inventory, optional
        Responses of the instruments, with which amplitudes are measured.

    Returns
    -------
    Tally
    """
    rate = picker.sampling_rate
    low = recording.start if start is None else max(recording.start, start * 86400.0)
    high = recording.end if end is None else min(recording.end, end * 86400.0)
    tally = Tally(recording)
    chunk, margin = round(CHUNK * rate), picker.samples
    total = max(int((high - low) * rate) + 1, 0)
    for first in range(0, total, chunk):
        progress.report(
            first / total, "Picking {station}, {time}", station=recording.name, time=iso_time((low + first / rate) / 86400.0)[:16]
        )
        count = min(chunk, total - first)
        piece = recording.read(low + (first - margin) / rate, count + 2 * margin, rate)
        inside = piece.valid.any(axis=0)
        tally.seconds += float(inside[margin : margin + count].sum()) / rate
        starts = _starts(inside)
        tally.gaps += int(((starts >= margin) & (starts < margin + count) & (starts + first > margin)).sum())
        if not inside.any():
            continue
        probability = picker.annotate(piece.x, piece.valid, first - margin)
        found = []
        for row, phase in enumerate(PHASES):
            for at in find_picks(probability[row + 1], thresholds[row], rate):
                if margin <= at < margin + count and inside[at] and not np.any((at >= starts) & (at - starts < EDGE * rate)):
                    found.append((at, phase, float(probability[row + 1, at])))
        channel = next(iter(recording.channels.values()))
        for at, phase, value in found:
            time = (piece.start + at / rate) / 86400.0
            codes = {"location": channel.location, "channel": channel.code[:2]}
            amplitude = wood_anderson(inventory, recording, piece, rate, at, phase) if inventory is not None else None
            tally.picks.append(Pick(recording.network, recording.station, phase, time, value, **codes, amplitude=amplitude))
            if examples is not None and phase == "P":
                _remember(examples, recording, piece, probability, at, value, rate)
    if recording.overlap > 1.0:
        progress.warn(
            "{station}: {seconds:.1f} s were recorded twice, as after a clock that was set back; what came first was used.",
            station=recording.name,
            seconds=recording.overlap,
        )
    if total and not tally.seconds:
        progress.warn("{station} is dead: its samples do not change.", station=recording.name)
    return tally


def _starts(inside: np.ndarray) -> np.ndarray:
    """Return the samples at which data begin, at the start or after a gap."""
    return np.flatnonzero(inside & ~np.concatenate([[False], inside[:-1]]))


def _remember(examples: list, recording: Recording, piece, probability: np.ndarray, at: int, value: float, rate: float) -> None:
    low, high = max(at - round(_VIEW[0] * rate), 0), min(at + round(_VIEW[1] * rate), piece.x.shape[1])
    entry = (value, len(examples) + piece.start + at, recording.name, piece.start + at / rate, (at - low) / rate)
    if len(examples) >= _PLOTTED and entry <= examples[0][:5]:
        return
    valid = piece.valid[:, low:high]
    x = np.where(valid, piece.x[:, low:high], np.nan)
    with np.errstate(invalid="ignore"):
        x -= np.where(valid.any(axis=1), x.sum(axis=1, where=valid) / np.maximum(valid.sum(axis=1), 1), 0.0)[:, None]
    entry += (x, probability[:, low:high].copy(), rate)
    (heapq.heappush if len(examples) < _PLOTTED else heapq.heapreplace)(examples, entry)


def _row(tally: Tally, stations: dict, progress: Progress) -> dict:
    recording = tally.recording
    station = find_station(stations, recording.network, recording.station)
    if stations and station is None:
        progress.warn("{station} is not among the stations; it has no place.", station=recording.name)
    hours = tally.seconds / 3600.0
    counts = [sum(pick.phase == phase for pick in tally.picks) for phase in PHASES]
    return {
        "network": recording.network,
        "station": recording.station,
        "longitude": station.longitude if station else None,
        "latitude": station.latitude if station else None,
        "elevation": float(station.elevation) if station else None,
        "p_delay": float(station.p_delay) if station else None,
        "s_delay": float(station.s_delay) if station else None,
        "instrument": recording.instrument,
        "components": "".join(sorted(recording.channels)),
        "p_picks": counts[0],
        "s_picks": counts[1],
        "hours": round(hours, 4),
        "gaps": tally.gaps,
        "picks_per_hour": round(sum(counts) / hours, 3) if hours else None,
    }


def _report(parameters: dict, picker: Picker, thresholds: list[float], tallies: list[Tally], examples: list) -> Report:
    picks = [pick for tally in tallies for pick in tally.picks]
    hours = sum(tally.seconds for tally in tallies) / 3600.0
    report = Report(f"Phases at {len(tallies)} stations", kind="Picks")
    counts = {phase: sum(pick.phase == phase for pick in picks) for phase in PHASES}
    report.summary(
        "{p} P and {s} S arrivals were found in {hours:.1f} hours of seismograms of {stations} stations.",
        p=counts["P"],
        s=counts["S"],
        hours=hours,
        stations=len(tallies),
    )
    report.number("P arrivals", counts["P"])
    report.number("S arrivals", counts["S"])
    report.number("Hours", round(hours, 2), "of data, all stations")
    if parameters["model"] is None:
        report.warning(
            "The picker that comes with the plugin was used. It has learned from 154 records of northern California only: check the picks, "
            "lower or raise the thresholds, or give the weights of a published PhaseNet as MODEL."
        )
    if picks:
        report.section("When")
        report.figure(_times_figure(tallies), "Picks through time: P dark, S orange; more opaque ones are more probable.")
    if examples:
        report.section("The clearest arrivals")
        for entry in sorted(examples, reverse=True):
            report.figure(example_figure(*entry[3:]), "{station}, P at {time}.", station=entry[2], time=iso_time(entry[3] / 86400.0))
    report.section("Stations")
    rows = [
        [
            tally.recording.name,
            tally.recording.instrument,
            "".join(sorted(tally.recording.channels)),
            *(sum(pick.phase == phase for pick in tally.picks) for phase in PHASES),
            round(tally.seconds / 3600.0, 2),
            tally.gaps,
        ]
        for tally in tallies
    ]
    report.table(["Station", "Instrument", "Components", "P", "S", "Hours", "Gaps"], rows)
    report.section("How it was made")
    report.facts(
        {
            "tool": f"pickphases {plugin_version()}",
            "picker": picker.label,
            "thresholds": ", ".join(f"{phase} {value:g}" for phase, value in zip(PHASES, thresholds)),
            "parameters": parameters,
        }
    )
    report.references(
        [
            "Zhu and Beroza 2019, PhaseNet: a deep-neural-network-based seismic arrival-time picking method, doi:10.1093/gji/ggy423",
            "Woollam et al. 2022, SeisBench: a toolbox for machine learning in seismology, doi:10.1785/0220210324",
        ]
    )
    return report


def _times_figure(tallies: list[Tally]) -> Figure:
    figure, axes = axes_of(8.4, 1.2 + 0.28 * min(len(tallies), 40))
    shown = sorted(tallies, key=lambda tally: -len(tally.picks))[:40]
    for row, tally in enumerate(shown):
        for phase, color in zip(PHASES, (ACCENT, PALETTE[1])):
            picks = [pick for pick in tally.picks if pick.phase == phase]
            alpha = [0.25 + 0.75 * pick.probability for pick in picks]
            axes.scatter(dates([pick.time for pick in picks]), [row] * len(picks), marker="|", s=70, color=color, alpha=alpha or None)
    axes.set_yticks(range(len(shown)), [tally.recording.name for tally in shown])
    axes.set_ylim(len(shown) - 0.4, -0.6)
    return figure


def example_figure(time: float | None, lead: float, x: np.ndarray, probability: np.ndarray, rate: float) -> Figure:
    """Draw the components of a station and the probabilities around a P arrival, which is at 0 s; ``time`` is its moment, if known."""
    seconds = np.arange(x.shape[1]) / rate - lead
    rows = [row for row in (2, 1, 0) if np.nan_to_num(x[row]).any()] or [2]
    figure, panels = axes_of(8.4, 0.75 * len(rows) + 1.5, rows=len(rows) + 1, sharex=True)
    for axes, row in zip(panels[:, 0], rows):
        axes.plot(seconds, x[row], color=INK, linewidth=0.6)
        axes.set_yticks([])
        axes.set_ylabel("ENZ"[row], rotation=0, labelpad=10)
    axes = panels[-1, 0]
    for row, color in ((1, ACCENT), (2, PALETTE[1])):
        axes.fill_between(seconds, probability[row], color=color, alpha=0.25, linewidth=0)
        axes.plot(seconds, probability[row], color=color, linewidth=1.2, label="NPS"[row])
    axes.set(ylim=(0, 1), ylabel="Probability", xlabel="Seconds after " + ("P" if time is None else iso_time(time / 86400.0)))
    axes.legend(frameon=False, loc="upper right", ncols=2, fontsize=8)
    for axes in panels[:, 0]:
        axes.axvline(0.0, color=MUTED, linewidth=0.8, linestyle=(0, (3, 3)))
        axes.set_xlim(seconds[0], seconds[-1])
    return figure
