"""Job: from picks at stations to a catalogue of located earthquakes."""

from __future__ import annotations

import csv
from dataclasses import dataclass

import numpy as np
from matplotlib.patches import Ellipse

from ...errors import InputError
from ...evaluation.report import ACCENT, INK, PALETTE, Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import plugin_version
from .catalog import Catalog, iso, make_catalog, to_datetime, write_catalog
from .figures import axes_of
from .locate import Event, Locator, Network, Picks, associate, azimuthal_gap, make_network
from .picks import Pick, iso_time, read_picks
from .stations import Station, find_station, read_stations
from .travel_times import IASP91, TravelTimes, read_velocities

_LEAST_MARGIN = 5.0  # km around the stations
_SHOWN = 40


@dataclass
class Located:
    """An earthquake as it is written."""

    event: Event
    id: str
    magnitude: float
    magnitude_error: float
    gap: float
    nearest: float
    p_picks: int
    s_picks: int
    stations: int


def run(parameters: dict, progress: Progress) -> dict:
    """Locate earthquakes.

    Parameters
    ----------
    parameters : dict
        ``picks`` (CSV), ``stations`` (point layer, or a file that :func:`.stations.read_stations` takes), ``velocity`` (CSV or None for
        IASP91's crust), ``min_picks``, ``min_stations``, ``min_probability``, ``margin`` (km around the stations, or None), ``max_depth``
        (km), ``pick_error`` (s), ``output`` (``.gpkg``), ``arrivals`` (CSV or None), ``report`` (HTML or None).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``ARRIVALS``, ``REPORT``, ``EVENTS``, ``ASSOCIATED`` (share of the picks), ``RMS`` (median, s).
    """
    velocities = read_velocities(parameters["velocity"]) if parameters["velocity"] else IASP91
    every = read_picks(parameters["picks"], progress)
    least, least_stations = int(parameters["min_picks"]), int(parameters["min_stations"])
    used, stations = _match(every, read_stations(parameters["stations"], progress), parameters, progress)
    if len(stations) < least_stations:
        raise InputError(
            "The picks are of {found} stations, but an earthquake needs {least}.",
            hint="Give more stations, or set MIN_STATIONS lower (3 at least).",
            found=len(stations),
            least=least_stations,
        )
    progress.report(0.02, "Computing travel times")
    network = make_network(
        *(np.array([getattr(each, key) for each in stations]) for key in ("longitude", "latitude", "p_delay", "s_delay"))
    )
    locator = _locator(network, stations, velocities, parameters)
    origin = used[0].time
    number = {(station.network, station.code): position for position, station in enumerate(stations)}
    picks = Picks(
        np.array([number[station.network, station.code] for _, station in _pairs(used, stations)]),
        np.array([pick.phase == "S" for pick in used]),
        np.array([(pick.time - origin) * 86400.0 for pick in used]),
        np.array([min(max(pick.probability, 0.1), 1.0) for pick in used]),
    )
    found = associate(picks, locator, least, least_stations, progress.part(0.1, 0.85))
    if not found:
        raise InputError(
            "No earthquake was found: nowhere do {least} of the {count} picks at {stations} stations agree on a time and a place.",
            hint="Check the stations' places, the velocities and the clocks, or set MIN_PICKS lower.",
            least=least,
            count=len(used),
            stations=len(stations),
        )
    located = [_describe(event, used, picks, network, origin) for event in found]
    _distinct(located)
    catalog = _catalog(located, network, origin)
    associated = sum(len(event.picks) for event in found) / len(used)
    without = int(np.isnan(catalog.magnitude).sum())
    if without:
        progress.warn(
            "{count} of {all} earthquakes have no magnitude: it takes picks with amplitudes, which “Pick phases” measures where STATIONS "
            "is a StationXML file with the instruments' responses. Tools that need magnitudes leave these earthquakes out.",
            count=without,
            all=len(catalog),
        )
    with Staging() as staging:
        write_catalog(staging.path(parameters["output"]), catalog, _fields(located))
        if parameters["arrivals"]:
            _write_arrivals(staging.path(parameters["arrivals"]), located, used, network, picks)
        if parameters["report"]:
            progress.report(0.9, "Writing the report")
            report = _report(parameters, located, catalog, stations, network, picks, used, associated)
            report.save(staging.path(parameters["report"]))
    outputs = {key.upper(): parameters[key] for key in ("output", "arrivals", "report")}
    rms = float(np.median([event.rms for event in found]))
    return outputs | {"EVENTS": len(found), "ASSOCIATED": associated, "RMS": rms}


def _match(picks: list[Pick], known: dict, parameters: dict, progress: Progress) -> tuple[list[Pick], list[Station]]:
    """Return the picks that can be used in the order of time, and their stations."""
    sure = [pick for pick in picks if pick.probability >= float(parameters["min_probability"])]
    if not sure:
        raise InputError(
            "None of the {count} picks has a probability of {least:g} or more; the highest is {highest:g}.",
            hint="Set MIN_PROBABILITY lower.",
            count=len(picks),
            least=float(parameters["min_probability"]),
            highest=max(pick.probability for pick in picks),
        )
    pairs = [(pick, find_station(known, pick.network, pick.station)) for pick in sure]
    lost = sorted({f"{pick.network}.{pick.station}".lstrip(".") for pick, station in pairs if station is None})
    used = sorted((pick for pick, station in pairs if station is not None), key=lambda pick: pick.time)
    if not used:
        raise InputError(
            "None of the {count} picks belongs to one of the {stations} stations; picks are of {lost}, stations are {known}.",
            hint="Use the stations of the same network; codes have to be the same.",
            count=len(sure),
            stations=len(known),
            lost=", ".join(lost[:8]) or "no station",
            known=", ".join(".".join(key).lstrip(".") for key in list(known)[:8]),
        )
    if lost:
        progress.warn(
            "Picks of {count} stations were left out, as it is not known where they stand: {names}.",
            count=len(lost),
            names=", ".join(lost[:8]),
        )
    stations = {id(station): station for _, station in pairs if station is not None}
    return used, list(stations.values())


def _pairs(picks: list[Pick], stations: list[Station]):
    known = {(station.network, station.code): station for station in stations}
    for pick in picks:
        yield pick, find_station(known, pick.network, pick.station)


def _locator(network: Network, stations: list[Station], velocities, parameters: dict) -> Locator:
    elevation = np.array([station.elevation for station in stations])
    extent = max(np.ptp(network.east), np.ptp(network.north))
    margin = max(0.5 * extent, _LEAST_MARGIN) if parameters["margin"] is None else float(parameters["margin"])
    box = (network.east.min() - margin, network.east.max() + margin, network.north.min() - margin, network.north.max() + margin)
    depths = (-float(np.median(elevation)) / 1000.0, float(parameters["max_depth"]))
    if depths[1] <= depths[0]:
        raise InputError(
            "Earthquakes are looked for down to {deepest:g} km, but half of the stations stand {shallowest:g} km or more below the sea.",
            hint="Set MAX_DEPTH greater, or correct the elevations: metres, negative below sea level.",
            deepest=depths[1],
            shallowest=depths[0],
        )
    farthest = float(np.hypot(box[1] - box[0], box[3] - box[2]))
    if farthest < 1e-3:
        raise InputError(
            "All stations with picks stand in one place, and MARGIN is 0: there is no room for earthquakes.",
            hint="Check the stations' places, or give a MARGIN.",
        )
    if farthest > 1500.0:
        raise InputError(
            "The stations and the margin span {size:.0f} km; local velocities serve up to 1,500 km.",
            hint="Check the stations' places, or use fewer stations or a smaller MARGIN.",
            size=farthest,
        )
    times = TravelTimes(velocities, farthest, min(depths[0], 0.0), depths[1], elevation)
    return Locator(network, times, box, depths, float(parameters["pick_error"]))


def _describe(event: Event, used: list[Pick], picks: Picks, network: Network, origin: float) -> Located:
    station = picks.station[event.picks]
    amplitude: dict[int, float] = {}
    for pick, place in zip((used[row] for row in event.picks), station):
        if pick.amplitude is not None and pick.amplitude > 0:
            amplitude[place] = max(amplitude.get(place, 0.0), pick.amplitude)
    magnitudes = [
        local_magnitude(value, float(np.hypot(np.hypot(event.east - network.east[place], event.north - network.north[place]), event.depth)))
        for place, value in amplitude.items()
    ]
    magnitude = float(np.median(magnitudes)) if magnitudes else np.nan
    error = 1.4826 * float(np.median(np.abs(np.array(magnitudes) - magnitude))) if len(magnitudes) > 2 else np.nan
    is_s = picks.is_s[event.picks]
    moment = to_datetime(origin + event.time / 86400.0)
    return Located(
        event,
        moment.strftime("dg%Y%m%d%H%M%S"),
        round(magnitude, 2),
        round(error, 2),
        azimuthal_gap(network.east[station] - event.east, network.north[station] - event.north),
        float(event.distance.min()),
        int((~is_s).sum()),
        int(is_s.sum()),
        len(set(station)),
    )


def local_magnitude(amplitude: float, distance: float) -> float:
    """Return ML of a Wood–Anderson amplitude (mm, magnification 2080) at a hypocentral distance (km).

    Hutton & Boore (1987), doi:10.1785/BSSA0770062074, for southern California.
    """
    distance = max(distance, 1.0)
    return float(np.log10(amplitude) + 1.110 * np.log10(distance / 100.0) + 0.00189 * (distance - 100.0) + 3.0)


def _distinct(located: list[Located]) -> None:
    seen: dict[str, int] = {}
    for each in located:
        seen[each.id] = seen.get(each.id, 0) + 1
        if seen[each.id] > 1:
            each.id += "abcdefghijklmnopqrstuvwxyz"[min(seen[each.id] - 1, 25)]


def _catalog(located: list[Located], network: Network, origin: float) -> Catalog:
    lon, lat = network.degrees(*(np.array([getattr(each.event, key) for each in located]) for key in ("east", "north")))
    return make_catalog(
        [origin + each.event.time / 86400.0 for each in located],
        lon,
        lat,
        [each.magnitude for each in located],
        [each.event.depth for each in located],
        [each.id for each in located],
        ["ml" if np.isfinite(each.magnitude) else "" for each in located],
        ["earthquake"] * len(located),
    )


def _fields(located: list[Located]) -> dict[str, np.ndarray]:
    """Return the further fields of the layer, in the order of time, which the located ones have already."""
    ellipses = [each.event.ellipse() for each in located]
    z = 1.96  # 95 %
    columns = {
        "error_major_km": [ellipse[0] for ellipse in ellipses],
        "error_minor_km": [ellipse[1] for ellipse in ellipses],
        "error_azimuth": [ellipse[2] for ellipse in ellipses],
        "error_depth_km": [z * each.event.covariance[2, 2] ** 0.5 for each in located],
        "error_time_s": [z * each.event.covariance[3, 3] ** 0.5 for each in located],
        "rms_s": [each.event.rms for each in located],
        "gap_deg": [each.gap for each in located],
        "nearest_km": [each.nearest for each in located],
        "magnitude_error": [each.magnitude_error for each in located],
    }
    fields = {key: np.round(np.array(values, float), 4) for key, values in columns.items()}
    for key in ("p_picks", "s_picks", "stations"):
        fields[key] = np.array([getattr(each, key) for each in located])
    fields["depth_at_end"] = np.array([int(each.event.depth_fixed) for each in located])
    return fields


def _write_arrivals(path: str, located: list[Located], used: list[Pick], network: Network, picks: Picks) -> None:
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["event_id", "network", "station", "phase", "time", "distance_km", "azimuth", "residual_s", "weight"])
        for each in located:
            event = each.event
            for row, residual, weight, distance in zip(event.picks, event.residual, event.weight, event.distance):
                pick, place = used[row], picks.station[row]
                azimuth = np.degrees(np.arctan2(network.east[place] - event.east, network.north[place] - event.north)) % 360
                numbers = f"{distance:.3f}", f"{azimuth:.1f}", f"{residual:.3f}", f"{weight:.2f}"
                writer.writerow([each.id, pick.network, pick.station, pick.phase, iso_time(pick.time), *numbers])


def _report(
    parameters, located: list[Located], catalog: Catalog, stations, network: Network, picks: Picks, used, associated: float
) -> Report:
    events = [each.event for each in located]
    ellipse, depth = _fields(located)["error_major_km"], _fields(located)["error_depth_km"]
    report = Report(f"{len(located)} earthquakes located", kind="Earthquake locations")
    report.summary(
        "{count} earthquakes from {start} to {end} were found in {picks} picks at {stations} stations; {share:.0f} of 100 picks belong to "
        "one.",
        count=len(located),
        start=iso(catalog.time[0]).replace("T", " "),
        end=iso(catalog.time[-1]).replace("T", " "),
        picks=len(used),
        stations=len(stations),
        share=100 * associated,
    )
    report.summary(
        "Half of the epicentres are known within {epicentre:.2g} km and half of the depths within {depth:.2g} km (95 %), as far as the "
        "velocities hold.",
        epicentre=float(np.median(ellipse)),
        depth=float(np.median(depth)),
    )
    report.number("Earthquakes", len(located))
    report.number("Median residual", round(float(np.median([event.rms for event in events])), 3), "s, root mean square")
    report.number("Picks with a place", round(associated, 3))
    wide = sum(each.gap > 180 for each in located)
    if wide:
        report.warning("{count} earthquakes lie outside the network (gap over 180°): their places depend on the velocities.", count=wide)
    fixed = sum(event.depth_fixed for event in events)
    if fixed:
        report.warning("{count} depths lie at an end of what was searched (field depth_at_end): they tell nothing.", count=fixed)
    unknown = int(np.isnan(catalog.magnitude).sum())
    if unknown:
        report.warning("{count} earthquakes have no magnitude, as their picks carry no amplitudes of a known instrument.", count=unknown)
    report.section("Where")
    report.figure(_map_figure(events, network), "Epicentres with their 95 % ellipses, coloured by depth; triangles are stations.")
    report.figure(_section_figure(events), "Depths below sea level, with 95 % intervals, seen from the south and from the east.")
    report.section("Do the picks fit?")
    report.figure(_residual_figure(events, picks), "Observed minus predicted arrivals.")
    report.table(
        ["Station", "P", "P, mean s", "S", "S, mean s"],
        _station_rows(events, picks, stations),
        "Mean residuals that stay over many earthquakes are the ground below a station: add them to its p_delay and s_delay.",
    )
    report.section("Earthquakes")
    rows = [
        [
            iso_time(time).replace("T", " "),
            round(float(lon), 4),
            round(float(lat), 4),
            round(float(z), 2),
            round(float(major), 2),
            round(float(dz), 2),
            each.p_picks + each.s_picks,
            round(each.gap),
            round(each.event.rms, 3),
            None if np.isnan(each.magnitude) else each.magnitude,
        ]
        for time, lon, lat, z, major, dz, each in list(
            zip(catalog.time, catalog.longitude, catalog.latitude, catalog.depth, ellipse, depth, located)
        )[:_SHOWN]
    ]
    columns = ["Time", "Longitude", "Latitude", "Depth, km", "± km", "± depth", "Picks", "Gap", "RMS, s", "ML"]
    report.table(columns, rows, "The first {count}." if len(located) > _SHOWN else "", count=_SHOWN)
    report.section("How it was made")
    report.facts({"tool": f"locateearthquakes {plugin_version()}", "parameters": parameters})
    report.references(
        [
            "Tarantola and Valette 1982, Inverse problems = quest for information, J. Geophys. 50, 159-170",
            "Lomax et al. 2000, Probabilistic earthquake location in 3D and layered models, doi:10.1007/978-94-015-9536-0_5",
            "Zhang et al. 2019, Rapid earthquake association and location, doi:10.1785/0220190052",
            "Hutton and Boore 1987, The ML scale in Southern California, doi:10.1785/BSSA0770062074",
        ]
    )
    return report


def _map_figure(events: list[Event], network: Network):
    figure, axes = axes_of(7.0, 5.8)
    lon, lat = network.degrees(network.east, network.north)
    axes.scatter(lon, lat, marker="^", s=36, color="white", edgecolors=INK, linewidths=0.9, zorder=3)
    scale = np.cos(np.radians(network.latitude))
    x, y = network.degrees(*(np.array([getattr(event, key) for event in events]) for key in ("east", "north")))
    for event, a, b in zip(events, x, y):
        long, short, azimuth = event.ellipse()
        if long < 50.0:
            # in degrees of latitude, then stretched to degrees of longitude by the axes' aspect
            patch = Ellipse(
                (0, 0), 2 * long / 111.19, 2 * short / 111.19, angle=90 - azimuth, fill=False, edgecolor=INK, alpha=0.35, linewidth=0.6
            )
            patch.set_transform(_stretched(axes, a, b, scale))
            axes.add_patch(patch)
    drawn = axes.scatter(x, y, c=[event.depth for event in events], s=22, cmap="viridis_r", zorder=4, linewidths=0)
    figure.colorbar(drawn, ax=axes, label="Depth, km", shrink=0.7)
    axes.set_aspect(1 / max(scale, 0.2))
    axes.set(xlabel="Longitude, °", ylabel="Latitude, °")
    return figure


def _stretched(axes, x: float, y: float, scale: float):
    from matplotlib.transforms import Affine2D

    return Affine2D().scale(1 / scale, 1).translate(x, y) + axes.transData


def _section_figure(events: list[Event]):
    figure, panels = axes_of(8.4, 3.4, columns=2, sharey=True)
    for axes, key, row, label in zip(panels[0], ("east", "north"), (0, 1), ("East, km", "North, km")):
        place, depth = ([getattr(event, name) for event in events] for name in (key, "depth"))
        errors = [[1.96 * event.covariance[k, k] ** 0.5 for event in events] for k in (row, 2)]
        axes.errorbar(place, depth, xerr=errors[0], yerr=errors[1], fmt="o", markersize=3, color=ACCENT, elinewidth=0.5, alpha=0.8)
        axes.set(xlabel=label)
    panels[0][0].set_ylabel("Depth, km")
    panels[0][0].invert_yaxis()
    return figure


def _residual_figure(events: list[Event], picks: Picks):
    figure, panels = axes_of(8.4, 3.0, columns=2)
    residual = np.concatenate([event.residual for event in events])
    is_s = np.concatenate([picks.is_s[event.picks] for event in events])
    distance = np.concatenate([event.distance for event in events])
    limit = max(float(np.quantile(np.abs(residual), 0.99)), 0.05)
    for which, name, color in ((~is_s, "P", ACCENT), (is_s, "S", PALETTE[1])):
        if which.any():
            label = f"{name}: {residual[which].mean():+.3f} ± {residual[which].std():.3f} s"
            panels[0][0].hist(residual[which], bins=31, range=(-limit, limit), color=color, alpha=0.6, label=label)
            panels[0][1].scatter(distance[which], residual[which], s=6, color=color, alpha=0.6, linewidths=0)
    panels[0][0].set(xlabel="Residual, s", ylabel="Picks")
    panels[0][0].legend(frameon=False, fontsize=8)
    panels[0][1].set(xlabel="Distance, km", ylabel="Residual, s", ylim=(-limit, limit))
    return figure


def _station_rows(events: list[Event], picks: Picks, stations: list[Station]) -> list[list]:
    rows = []
    place = np.concatenate([picks.station[event.picks] for event in events])
    is_s = np.concatenate([picks.is_s[event.picks] for event in events])
    residual = np.concatenate([event.residual for event in events])
    for position, station in enumerate(stations):
        cells: list = [f"{station.network}.{station.code}".lstrip(".")]
        for which in (~is_s, is_s):
            own = residual[which & (place == position)]
            cells += [len(own), round(float(own.mean()), 3) if len(own) else None]
        rows.append(cells)
    return sorted(rows, key=lambda row: -row[1] - row[3])[:_SHOWN]
