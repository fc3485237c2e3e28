"""Job: completeness and b-value of a catalogue, as a whole, through time and cell by cell."""

from __future__ import annotations

import math

import numpy as np
from scipy.spatial import cKDTree

from ...errors import InputError
from ...evaluation.report import ACCENT, INK, MUTED, PALETTE, Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import plugin_version, provenance
from .catalog import Catalog, iso, read_catalog, unit_vectors
from .cells import write_cells
from .figures import axes_of, catalog_map_figure, dates, magnitude_time_figure
from .magnitudes import b_positive, b_stability, b_value, bin_width, goodness_of_fit, maximum_curvature
from .region import Region

_NEAREST = 150  # earthquakes that a cell uses
_RADIUS = 50.0  # km, from which they may come
_LEAST = 50
_WINDOW = 250  # earthquakes in a window of time
_LARGE = 5.5  # earthquakes after which small ones are missed
_YEAR = 365.2425


def run(parameters: dict, progress: Progress) -> dict:
    """Assess a catalogue.

    Parameters
    ----------
    parameters : dict
        ``input`` (point layer), ``region`` (polygons or None), ``cell_size`` (degrees), ``output`` (GeoTIFF or None), ``report`` (HTML
        or None).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``MC``, ``B_VALUE``, ``B_ERROR``.
    """
    progress.report(0.0, "Reading the catalogue")
    catalog = read_catalog(parameters["input"])
    region = Region.of_layer(parameters["region"]) if parameters["region"] else Region.around(catalog)
    catalog = catalog[region.contains(catalog.longitude, catalog.latitude)]
    if len(catalog) < _LEAST:
        raise InputError(
            "Completeness needs at least {least} earthquakes in the region, but there are {found}.",
            hint="Choose a larger region, a longer period or smaller magnitudes.",
            least=_LEAST,
            found=len(catalog),
        )
    step = max(bin_width(catalog.magnitude), 0.1)
    mc = maximum_curvature(catalog.magnitude, step)
    b = b_value(catalog.magnitude, mc, step)
    if b is None or b.count < 10:
        raise InputError("Fewer than 10 earthquakes are above the completeness {mc:g}.", hint="Choose a larger region.", mc=mc)
    with Staging() as staging:
        planes = None
        if parameters["output"]:
            planes = map_cells(catalog, region, float(parameters["cell_size"]), step, progress.part(0.1, 0.8))
            names = ["completeness", "b-value", "b-value error", "a-value (per year and cell)"]
            lon, lat, values = planes
            write_cells(
                staging.path(parameters["output"]),
                lon,
                lat,
                float(parameters["cell_size"]),
                values,
                names,
                provenance("assesscatalog", parameters),
            )
        if parameters["report"]:
            progress.report(0.85, "Writing the report")
            _report(parameters, catalog, region, step, mc, b).save(staging.path(parameters["report"]))
    return {"OUTPUT": parameters["output"], "MC": mc, "B_VALUE": b.b, "B_ERROR": b.error}


def map_cells(catalog: Catalog, region: Region, size: float, step: float, progress: Progress) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return cells (lower left corners) and Mc, b, its error and a (4, C), NaN where fewer than 50 earthquakes are near."""
    lon, lat = region.cells(size)
    tree = cKDTree(unit_vectors(catalog.longitude, catalog.latitude))
    middles = unit_vectors(lon + size / 2, lat + size / 2)
    years = max(catalog.time[-1] - catalog.time[0], 1.0) / _YEAR
    values = np.full((4, len(lon)), np.nan)
    reach = 2 * math.sin(_RADIUS / 6371.0 / 2)
    for i, middle in enumerate(middles):
        if i % 200 == 0:
            progress.report(i / len(lon), "Mapping completeness")
        apart, near = tree.query(middle, min(_NEAREST, len(catalog)), distance_upper_bound=reach)
        near = near[np.isfinite(apart)]
        if len(near) < _LEAST:
            continue
        magnitude = catalog.magnitude[near]
        mc = maximum_curvature(magnitude, step)
        found = b_value(magnitude, mc, step)
        if found is None or found.count < 20:
            values[0, i] = mc
            continue
        radius = 2 * 6371.0 * math.asin(min(apart[np.isfinite(apart)].max() / 2, 1.0))
        share = (math.radians(size) * 6371.0) ** 2 * math.cos(math.radians(lat[i])) / (math.pi * max(radius, 1.0) ** 2)
        values[:, i] = mc, found.b, found.error, math.log10(found.count * share / years) + found.b * mc
    return lon, lat, values


def completeness_through_time(catalog: Catalog, step: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return times (days), Mc and b in windows of 250 earthquakes that overlap by half."""
    starts = range(0, max(len(catalog) - _WINDOW, 0) + 1, _WINDOW // 2)
    rows = []
    for start in starts:
        part = catalog[start : start + _WINDOW]
        mc = maximum_curvature(part.magnitude, step)
        found = b_value(part.magnitude, mc, step)
        rows.append((part.time[len(part) // 2], mc, found.b if found else np.nan))
    return tuple(np.array(rows).T)


def short_term_incompleteness(catalog: Catalog, mc: float) -> list[list]:
    """Return for large earthquakes how long magnitudes of ``mc`` are missed: M, time, hours by Helmstetter et al. (2006)."""
    large = np.nonzero(catalog.magnitude >= _LARGE)[0]
    large = large[np.argsort(-catalog.magnitude[large], kind="stable")][:10]
    rows = []
    for i in large:
        days = 10 ** ((catalog.magnitude[i] - 4.5 - mc) / 0.75)
        after = (catalog.time > catalog.time[i]) & (catalog.time < catalog.time[i] + days)
        rows.append([iso(catalog.time[i]), float(catalog.magnitude[i]), round(24 * days, 2), int(after.sum())])
    return rows


def _report(parameters, catalog, region, step, mc, b) -> Report:
    report = Report("Completeness and b-value", kind="Earthquake catalogue")
    fit, middles, scores = goodness_of_fit(catalog.magnitude, step)
    stable, curve = b_stability(catalog.magnitude, step)
    positive = b_positive(catalog.magnitude[catalog.magnitude >= mc - step / 2], step)
    report.summary(
        "The catalogue of {count} earthquakes is complete from about magnitude {mc:.1f}; above it the b-value is {b:.2f} ± {error:.2f}.",
        count=len(catalog),
        mc=mc,
        b=b.b,
        error=b.error,
    )
    report.number("Completeness", mc, "maximum curvature + 0.2")
    report.number("b-value", {"value": round(b.b, 3), "low": round(b.b - 1.96 * b.error, 3), "high": round(b.b + 1.96 * b.error, 3)})
    report.number("Earthquakes above", b.count)
    if catalog.magnitude.min() >= mc - 0.2 - step / 2:
        report.warning(
            "The most frequent magnitude is the smallest one: the catalogue was cut there, and is complete at least from there on."
        )
    report.section("Completeness by method")
    rows = [["Maximum curvature + 0.2", mc], ["Goodness of fit, 90 %", fit], ["Stability of b", stable]]
    for row in rows:
        found = b_value(catalog.magnitude, row[1], step) if row[1] is not None else None
        row += [found.b, found.error, found.count] if found else [None, None, None]
    rows.append(
        ["b-positive (differences)", mc, positive.b, positive.error, positive.count] if positive else ["b-positive", mc, None, None, None]
    )
    report.table(["Method", "Completeness", "b", "Error of b", "Earthquakes"], [[_rounded(cell) for cell in row] for row in rows])
    report.section("Frequency and magnitude")
    report.figure(
        frequency_figure(catalog.magnitude, mc, b, step), "Numbers per magnitude bin and of at least that magnitude, with the law."
    )
    report.figure(
        stability_figure(middles, scores, curve, mc), "Left: how well the law fits from a magnitude on. Right: the b-value, with its error."
    )
    report.section("Through time")
    report.figure(magnitude_time_figure(catalog), "Magnitudes through time, and the number of events so far.")
    if len(catalog) >= 2 * _WINDOW:
        report.figure(
            through_time_figure(*completeness_through_time(catalog, step)), "Completeness and b-value in windows of 250 earthquakes."
        )
    missing = short_term_incompleteness(catalog, mc)
    if missing:
        report.section("After large earthquakes")
        report.text(
            "For a while after a large earthquake the small ones are missed. The hours follow Mc(t) = M - 4.5 - 0.75 log10(days) "
            "(Helmstetter et al., 2006, for southern California)."
        )
        report.table(["Time", "Magnitude", "Hours until complete", "Events in them"], missing)
    report.section("In space")
    report.figure(catalog_map_figure(catalog, region, catalog.magnitude, "Magnitude"), "Epicentres by magnitude.")
    report.section("How it was made")
    report.facts({"tool": f"assesscatalog {plugin_version()}", "magnitude bins": step, "parameters": parameters})
    return report


def _rounded(cell):
    return round(float(cell), 3) if isinstance(cell, float) else cell


def frequency_figure(magnitude, mc, b, step):
    """Draw the frequency-magnitude distribution and the fitted law."""
    figure, axes = axes_of(6.4, 4.2)
    index = np.floor(magnitude / step + 0.5 + 1e-6).astype(int)
    bins = np.arange(index.min(), index.max() + 1)
    counts = np.bincount(index - bins[0])
    middles = bins * step
    cumulative = counts[::-1].cumsum()[::-1]
    axes.semilogy(middles, np.where(counts > 0, counts, np.nan), "s", color=MUTED, markersize=4, label="in the bin")
    axes.semilogy(middles, cumulative, "o", color=ACCENT, markersize=4, label="this magnitude and more")
    x = np.array([mc, middles[-1]])
    axes.semilogy(x, b.count * 10 ** (-b.b * (x - mc)), color=PALETTE[1], linewidth=1.8, label=f"b = {b.b:.2f} ± {b.error:.2f}")
    axes.axvline(mc, color=INK, linestyle=(0, (2, 2)), linewidth=1, label=f"complete from {mc:.1f}")
    axes.set(xlabel="Magnitude", ylabel="Earthquakes")
    axes.legend(frameon=False)
    return figure


def stability_figure(middles, scores, curve, mc):
    """Draw the goodness of fit and the b-value against the least magnitude."""
    figure, panels = axes_of(8.6, 3.2, columns=2)
    left, right = panels[0]
    left.plot(middles, 100 * scores, color=ACCENT, linewidth=1.8)
    left.axhline(90, color=MUTED, linestyle=(0, (4, 3)), linewidth=1)
    left.set(xlabel="Least magnitude", ylabel="Counts explained, %")
    x, y = np.array([e.minimum for e in curve]), np.array([e.b for e in curve])
    error = np.array([e.error for e in curve])
    right.fill_between(x, y - error, y + error, color=ACCENT, alpha=0.2, linewidth=0)
    right.plot(x, y, color=ACCENT, linewidth=1.8)
    right.set(xlabel="Least magnitude", ylabel="b-value")
    for axes in (left, right):
        axes.axvline(mc, color=INK, linestyle=(0, (2, 2)), linewidth=1)
    return figure


def through_time_figure(time, mc, b):
    """Draw completeness and b-value through time."""
    figure, panels = axes_of(8.4, 3.6, rows=2, sharex=True)
    for axes, values, label in zip(panels[:, 0], (mc, b), ("Completeness", "b-value")):
        axes.step(dates(time), values, where="mid", color=ACCENT, linewidth=1.5)
        axes.set_ylabel(label)
    return figure
