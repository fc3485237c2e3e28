"""Job: an earthquake catalogue from a file or a service as a point layer, checked and cleaned."""

from __future__ import annotations

import os
import re
from collections import Counter
from datetime import datetime, timezone

import numpy as np

from ...errors import InputError
from ...evaluation.report import Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import plugin_version
from .catalog import Catalog, iso, make_catalog, required_time, to_days, unit_vectors, write_catalog
from .figures import catalog_map_figure, magnitude_time_figure
from .formats import check, read_file, read_service
from .magnitudes import bin_width, blast_cells, maximum_curvature
from .region import Region

_SAME_TIME = 2.0 / 86400.0  # days
_SAME_PLACE = 10.0  # km
_FIXED_SHARE = 0.05
_BLASTS = re.compile(r"blast|explosion|quarry|mining|nuclear|^q[bm]$|collapse|sonic|landslide|^[ks][mhnx]$", re.I)
_DEEPEST = 800.0  # km; larger depths are metres


def run(parameters: dict, progress: Progress) -> dict:
    """Import a catalogue.

    Parameters
    ----------
    parameters : dict
        ``source`` (file, or address of an FDSN event service), ``columns`` (``"magnitude=ML,time=origin"``), ``region`` (polygon layer
        or None), ``start``, ``end`` (dates), ``min_magnitude``, ``max_depth`` (km), ``clean`` (bool), ``conversion``
        (``"mb: 0.85, 1.03; ms: 0.67, 2.07"``: slope and intercept for each scale), ``output`` (``.gpkg``), ``report`` (HTML or None).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``EVENTS`` and ``REMOVED`` (numbers of events).
    """
    region = Region.of_layer(parameters["region"]) if parameters["region"] else None
    start, end = required_time(parameters, "start"), required_time(parameters, "end")
    if start is not None and end is not None and end <= start:
        raise InputError(
            "END should be later than START, but is {end} (START is {start}).", hint="Correct the period.", start=iso(start), end=iso(end)
        )
    source = parameters["source"]
    if re.match(r"https?://", source):
        table = read_service(source, _query(parameters, region, start, end), progress.part(0.0, 0.5))
    else:
        progress.report(0.0, "Reading {path}", path=os.path.basename(source))
        table = read_file(source, parse_columns(parameters["columns"]))
    check(table, source, to_days(datetime.now(timezone.utc)), progress)
    depth = np.array([np.nan if value is None else value for value in table.depth], float)
    if np.nanmax(np.abs(depth), initial=0.0) > _DEEPEST:
        progress.warn("Depths reach {deepest:g}: they are taken as metres and divided by 1000.", deepest=float(np.nanmax(np.abs(depth))))
        depth /= 1000.0
    catalog = make_catalog(table.time, table.longitude, table.latitude, table.magnitude, depth, table.id, table.magnitude_type, table.type)
    steps: list[tuple[str, int]] = [("Read", len(catalog))]
    catalog = _select(catalog, parameters, region, start, end, steps)
    catalog = convert_magnitudes(catalog, parse_conversion(parameters["conversion"]), progress)
    progress.report(0.6, "Cleaning the catalogue")
    fixed = fixed_depths(catalog.depth)
    suspect = blast_cells(catalog)
    if parameters["clean"]:
        keep = ~duplicates(catalog)
        steps.append(("Without duplicates", int(keep.sum())))
        blast = np.array([bool(_BLASTS.search(kind)) for kind in catalog.type])
        keep &= ~blast
        steps.append(("Without blasts by their type", int(keep.sum())))
        keep &= ~suspect
        steps.append(("Without likely blasts by their hour", int(keep.sum())))
        catalog, fixed, suspect = catalog[keep], fixed[keep], suspect[keep]
    if not len(catalog):
        raise InputError("No event is left after cleaning.", hint="Switch CLEAN off and look at the events.")
    if parameters["min_magnitude"] is not None:
        above = catalog.magnitude >= float(parameters["min_magnitude"]) - 1e-9
        catalog, fixed, suspect = catalog[above], fixed[above], suspect[above]
        steps.append(("At least the smallest magnitude", len(catalog)))
    if not len(catalog):
        raise InputError("No event reaches MIN_MAGNITUDE.", hint="Choose a smaller magnitude.")
    _tell_scales(catalog, progress)
    with Staging() as staging:
        extra = {"depth_fixed": fixed.astype(int), "suspect_blast": suspect.astype(int)}
        write_catalog(staging.path(parameters["output"]), catalog, extra)
        if parameters["report"]:
            progress.report(0.9, "Writing the report")
            _report(parameters, catalog, steps, fixed, suspect, region).save(staging.path(parameters["report"]))
    return {"OUTPUT": parameters["output"], "EVENTS": len(catalog), "REMOVED": steps[0][1] - len(catalog)}


def parse_columns(text: str | None) -> dict[str, str]:
    """Return ``{"magnitude": "ML"}`` for ``"magnitude=ML"``; pairs are separated by commas."""
    known = ("time", "date", "clock", "year", "month", "day", "hour", "minute", "second", "longitude", "latitude", "depth", "magnitude")
    known += ("magnitude_type", "id", "type")
    found = {}
    for pair in (text or "").split(","):
        if not pair.strip():
            continue
        key, equals, value = (part.strip() for part in pair.partition("="))
        if key not in known or not equals or not value:
            raise InputError(
                "COLUMNS should be pairs such as magnitude=ML, but has “{pair}”.",
                hint="On the left of the sign: {known}.",
                pair=pair.strip(),
                known=", ".join(known),
            )
        found[key] = value
    return found


def parse_conversion(text: str | None) -> dict[str, tuple[float, float]]:
    """Return ``{"mb": (0.85, 1.03)}`` for ``"mb: 0.85, 1.03"``: M = 0.85 mb + 1.03; scales are separated by semicolons."""
    found = {}
    for entry in (text or "").split(";"):
        if not entry.strip():
            continue
        scale, colon, numbers = entry.partition(":")
        try:
            slope, intercept = (float(number) for number in numbers.split(","))
        except ValueError:
            colon = ""
        if not colon:
            raise InputError(
                "CONVERSION should be like “mb: 0.85, 1.03; ms: 0.67, 2.07”, but has “{entry}”.",
                hint="Give each scale, a colon, the slope, a comma and the intercept.",
                entry=entry.strip(),
            )
        found[scale.strip().lower()] = slope, intercept
    return found


def convert_magnitudes(catalog: Catalog, conversion: dict[str, tuple[float, float]], progress: Progress) -> Catalog:
    """Apply linear relations to the magnitudes of the scales that are listed."""
    magnitude = catalog.magnitude.copy()
    scales = np.array([str(scale).lower() for scale in catalog.magnitude_type])
    for scale, (slope, intercept) in conversion.items():
        which = scales == scale
        magnitude[which] = slope * magnitude[which] + intercept
        progress.log("{count} magnitudes of the scale {scale} were converted.", count=int(which.sum()), scale=scale)
    return catalog.with_magnitude(magnitude)


def duplicates(catalog: Catalog) -> np.ndarray:
    """Mark events (N,) that have the id of an earlier one, or follow one of nearly the same magnitude in 2 s within 10 km."""
    marked = np.zeros(len(catalog), bool)
    seen = set()
    for i, name in enumerate(catalog.id):
        marked[i] = bool(name) and name in seen
        seen.add(name)
    points = unit_vectors(catalog.longitude, catalog.latitude) * 6371.0
    for lag in range(1, 6):
        if lag >= len(catalog):
            break
        near = np.diff([catalog.time[:-lag], catalog.time[lag:]], axis=0)[0] <= _SAME_TIME
        near &= np.linalg.norm(points[lag:] - points[:-lag], axis=1) <= _SAME_PLACE
        near &= np.abs(catalog.magnitude[lag:] - catalog.magnitude[:-lag]) <= 0.3
        marked[lag:] |= near
    return marked


def fixed_depths(depth: np.ndarray) -> np.ndarray:
    """Mark depths (N,) that are whole kilometres so frequent that they were set by hand (5, 10, 33 ...)."""
    marked = np.zeros(len(depth), bool)
    known = np.isfinite(depth)
    whole = known & (np.abs(depth - np.round(depth)) < 1e-6)
    if known.sum() < 50 or whole.sum() > 0.5 * known.sum():
        return marked  # depths rounded to kilometres tell nothing
    values, counts = np.unique(depth[whole], return_counts=True)
    for value in values[counts > _FIXED_SHARE * known.sum()]:
        marked |= depth == value
    return marked


def _query(parameters: dict, region: Region | None, start: float | None, end: float | None) -> dict[str, str]:
    query = {}
    if start is not None:
        query["starttime"] = iso(start)
    if end is not None:
        query["endtime"] = iso(end)
    if parameters["min_magnitude"] is not None and not parameters["conversion"]:
        query["minmagnitude"] = f"{parameters['min_magnitude']:g}"
    if parameters["max_depth"] is not None:
        query["maxdepth"] = f"{parameters['max_depth']:g}"
    if region is not None:
        xmin, ymin, xmax, ymax = region.geometry.bounds
        query |= {"minlatitude": f"{ymin:g}", "maxlatitude": f"{ymax:g}"}
        if xmin >= -180 and xmax <= 180:  # across the date line, services differ
            query |= {"minlongitude": f"{xmin:g}", "maxlongitude": f"{xmax:g}"}
    return query


def _select(catalog: Catalog, parameters: dict, region: Region | None, start, end, steps: list) -> Catalog:
    keep = np.ones(len(catalog), bool)
    if region is not None:
        keep &= region.contains(catalog.longitude, catalog.latitude)
        steps.append(("In the region", int(keep.sum())))
    if start is not None or end is not None:
        keep &= (catalog.time >= (-np.inf if start is None else start)) & (catalog.time < (np.inf if end is None else end))
        steps.append(("In the period", int(keep.sum())))
    if parameters["max_depth"] is not None:
        keep &= ~(catalog.depth > float(parameters["max_depth"]))
        steps.append(("Not deeper", int(keep.sum())))
    if not keep.any():
        raise InputError(
            "None of the {count} events lies in the region, the period and the depths asked for ({low} to {high}, latitude {south:.1f} to "
            "{north:.1f}).",
            hint="Choose a larger region or a longer period.",
            count=len(catalog),
            low=iso(catalog.time[0])[:10],
            high=iso(catalog.time[-1])[:10],
            south=float(catalog.latitude.min()),
            north=float(catalog.latitude.max()),
        )
    return catalog[keep]


def _tell_scales(catalog: Catalog, progress: Progress) -> None:
    scales = Counter(str(scale) for scale in catalog.magnitude_type if scale)
    families = {re.sub(r"[^a-z]", "", scale.lower())[:2] for scale, count in scales.items() if count > 0.02 * len(catalog)}
    if len(families) > 1:
        progress.warn(
            "Magnitudes are of different scales ({scales}), which bends the frequency–magnitude law. CONVERSION brings them together.",
            scales=", ".join(f"{scale}: {count}" for scale, count in scales.most_common(6)),
        )


def _report(parameters, catalog: Catalog, steps, fixed, suspect, region) -> Report:
    report = Report(os.path.basename(parameters["source"].rstrip("/")), kind="Earthquake catalogue")
    report.summary(
        "{count} earthquakes from {start} to {end}, magnitudes {low:.1f} to {high:.1f}.",
        count=len(catalog),
        start=iso(catalog.time[0])[:10],
        end=iso(catalog.time[-1])[:10],
        low=float(catalog.magnitude.min()),
        high=float(catalog.magnitude.max()),
    )
    report.number("Earthquakes", len(catalog))
    report.number("Largest magnitude", round(float(catalog.magnitude.max()), 2))
    if len(catalog) >= 50:
        step = bin_width(catalog.magnitude)
        report.number("Completeness", round(maximum_curvature(catalog.magnitude, max(step, 0.1)), 2), "magnitude, by maximum curvature")
    if fixed.any():
        report.warning(
            "{share:.0f} % of the depths were set by hand (field depth_fixed): do not interpret them.", share=100 * float(fixed.mean())
        )
    if suspect.any():
        report.warning(
            "{count} small events fall into the working hours, as nearly all around them: they are likely blasts (field suspect_blast).",
            count=int(suspect.sum()),
        )
    report.section("What was kept")
    report.table(["Step", "Events"], [[name, count] for name, count in steps])
    report.section("The catalogue")
    report.figure(catalog_map_figure(catalog, region), "Epicentres; larger circles are larger earthquakes.")
    report.figure(magnitude_time_figure(catalog), "Magnitudes through time, and the number of events so far.")
    scales = Counter(str(scale) or "unknown" for scale in catalog.magnitude_type)
    report.table(["Magnitude scale", "Events"], [[scale, count] for scale, count in scales.most_common(10)])
    report.section("How it was made")
    report.facts({"source": parameters["source"], "tool": f"importcatalog {plugin_version()}", "parameters": parameters})
    return report
