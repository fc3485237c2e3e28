"""Job: the expected number and the probability of earthquakes in a coming period, by simulation."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass

import numpy as np
import torch
from scipy import sparse

from ....models.modelfile import load_model
from ....models.networks.etas import Etas
from ...errors import InputError
from ...evaluation.report import ACCENT, PALETTE, Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import plugin_version, provenance
from .catalog import Catalog, iso, read_catalog, required_time, to_datetime, unit_vectors
from .cells import write_cells
from .covariates import Covariates
from .csep import Gridded, write_forecast
from .figures import axes_of, dates, rate_map_figure
from .maps import background_rate
from .neural import prepare
from .region import Region, cell_areas
from .simulate import Law, Simulated, simulate

_YEAR = 365.2425
_MARGIN = 1.0  # magnitudes above the largest known that the law goes on to
_MOST_CELLS = 4_000_000
THRESHOLDS = 3


@dataclass
class Forecast:
    """A forecast on cells.

    Parameters
    ----------
    grid : Gridded
        Expected numbers.
    thresholds : numpy.ndarray (K,)
        Magnitudes.
    expected, probability : numpy.ndarray (K, C)
        Number of earthquakes of at least each magnitude, and the probability of one or more.
    low, high : numpy.ndarray (C,)
        5 and 95 % of the numbers of the simulations, of at least the smallest magnitude.
    totals : numpy.ndarray (S,)
        Numbers in the simulations, of at least the smallest magnitude.
    """

    grid: Gridded
    thresholds: np.ndarray
    expected: np.ndarray
    probability: np.ndarray
    low: np.ndarray
    high: np.ndarray
    totals: np.ndarray
    simulated: Simulated


def run(parameters: dict, progress: Progress) -> dict:
    """Forecast.

    Parameters
    ----------
    parameters : dict
        ``model`` (of trainforecast), ``input`` (catalogue up to now), ``start`` (date; None: after the last earthquake), ``duration``
        (days), ``min_magnitude`` (None: the model's), ``cell_size`` (degrees), ``simulations``, ``seed``, ``output`` (GeoTIFF),
        ``forecast`` (``.dat`` or ``.xml`` or None), ``catalogs`` (CSV or None), ``report`` (HTML or None).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``FORECAST``, ``EXPECTED`` (number of earthquakes), ``PROBABILITY`` (of one or more).
    """
    progress.report(0.0, "Reading the model and the catalogue")
    model, card = load_model(parameters["model"], task="forecast")
    catalog = read_catalog(parameters["input"])
    training = card["training"]
    region = Region.of_json(training["region"])
    if len(model.covariates):
        region.covariates = Covariates(region, float(training["covariate_cells"]), model.covariates.numpy())
    reference = float(training["reference"])
    magnitude = float(parameters["min_magnitude"]) if parameters["min_magnitude"] is not None else reference
    if magnitude < reference - training["step"] / 2 - 1e-6:
        raise InputError(
            "The model knows magnitudes of {reference:g} and more, but MIN_MAGNITUDE is {found:g}.",
            hint="Choose a larger MIN_MAGNITUDE, or train a model with a smaller one.",
            reference=reference,
            found=magnitude,
        )
    start = required_time(parameters, "start", float(catalog.time[-1]) + 1e-5)
    past = catalog[(catalog.time < start) & (catalog.magnitude >= reference - 1e-6)]
    if not region.contains(past.longitude, past.latitude).any():
        raise InputError(
            "INPUT has no earthquake of magnitude {reference:g} and more in the model's region before START.",
            hint="Give the catalogue with which the model was trained, and what came after it.",
            reference=reference,
        )
    if start - past.time[-1] > 365:
        progress.warn(
            "The last earthquake of INPUT is {days:.0f} days before START; the forecast does not know what came since.",
            days=start - past.time[-1],
        )
    forecast = make_forecast(
        model, training, past, region, magnitude, start, float(parameters["duration"]), float(parameters["cell_size"]),
        int(parameters["simulations"]), int(parameters["seed"] or 0), progress.part(0.05, 0.9),
    )  # fmt: skip
    end = start + float(parameters["duration"])
    with Staging() as staging:
        names = [f"expected number, M {t:g} and more" for t in forecast.thresholds]
        names += [f"probability of one or more, M {t:g} and more" for t in forecast.thresholds]
        names += [f"{part} % of the simulations, M {magnitude:g} and more" for part in (5, 95)]
        values = np.concatenate([forecast.expected, forecast.probability, [forecast.low, forecast.high]])
        grid = forecast.grid
        notes = provenance("forecastseismicity", parameters, start=iso(start), end=iso(end))
        write_cells(staging.path(parameters["output"]), grid.longitude, grid.latitude, grid.size, values, names, notes)
        if parameters["forecast"]:
            write_forecast(staging.path(parameters["forecast"]), grid, iso(start), iso(end))
        if parameters["catalogs"]:
            write_simulated(staging.path(parameters["catalogs"]), forecast.simulated, magnitude)
        if parameters["report"]:
            progress.report(0.92, "Writing the report")
            _report(parameters, card, past, region, forecast, magnitude, start, end).save(staging.path(parameters["report"]))
    return {
        "OUTPUT": parameters["output"],
        "FORECAST": parameters["forecast"],
        "EXPECTED": float(forecast.expected[0].sum()),
        "PROBABILITY": float((forecast.totals > 0).mean()),
    }


def make_forecast(
    model, training: dict, past: Catalog, region: Region, magnitude: float, start: float, days: float, size: float, simulations: int,
    seed: int, progress: Progress,
) -> Forecast:  # fmt: skip
    """Simulate, and count in cells.

    Background earthquakes are expected analytically, triggered ones counted; magnitudes follow their law wherever they are, so all
    simulated earthquakes speak for the large ones.
    """
    reference = float(training["reference"])
    etas, prepared = model, None
    if not isinstance(model, Etas):
        etas = Etas()
        with torch.no_grad():
            etas.theta.copy_(model.etas)
        first = required_time(training, "start")
        until = required_time(training, "end")
        prepared = prepare(past, region, etas, reference, min(first, start), until, progress.part(0.0, 0.4), model.tau)
    law = Law(
        reference - training["step"] / 2, max(float(training["largest"]), float(past.magnitude.max())) + _MARGIN, float(training["b_value"])
    )
    simulated = simulate(
        model, etas, prepared, past, region, reference, law, start, days, simulations, seed, progress.part(0.4, 0.9)
    )  # fmt: skip
    lon, lat = region.cells(size)
    if len(lon) > _MOST_CELLS:
        raise InputError(
            "{cells} cells are too many; at most {most} can be written.",
            hint="Choose a larger CELL_SIZE.",
            cells=len(lon),
            most=_MOST_CELLS,
        )
    edges = magnitude + 0.1 * np.arange(max(1, round((law.largest - 0.2 - magnitude) / 0.1)))
    grid = Gridded(lon, lat, size, edges, np.zeros((len(lon), len(edges))))
    points = torch.from_numpy(unit_vectors(lon + size / 2, lat + size / 2))
    background = background_rate(model, etas, past, region, reference, points)[0] * cell_areas(lat, size) * days
    cell, _, kept = Gridded(lon, lat, size, np.array([-99.0]), grid.rates[:, :1]).locate(_as_catalog(simulated))
    number, was_triggered = simulated.number[kept], simulated.triggered[kept]
    counts = np.bincount(cell[was_triggered], minlength=len(lon)) / simulations
    # a few simulations leave cells without an aftershock; the background keeps them above zero
    whole = background + counts
    tops = np.append(edges[1:], law.largest)
    grid.rates = whole[:, None] * law.share(edges, tops)[None]
    thresholds = magnitude + np.arange(THRESHOLDS)
    thresholds = thresholds[thresholds < law.largest - 0.5]
    thresholds = thresholds if len(thresholds) else np.array([magnitude])
    table = sparse.csr_matrix((np.ones(was_triggered.sum()), (cell[was_triggered], number[was_triggered])), shape=(len(lon), simulations))
    table.sum_duplicates()
    shares = law.share(thresholds)
    expected = whole[None] * shares[:, None]
    probability = np.stack([_probability(table, share, background * share) for share in shares])
    above = simulated.magnitude[kept] >= magnitude - 1e-9
    table = sparse.csr_matrix((np.ones(above.sum()), (cell[above], number[above])), shape=(len(lon), simulations))
    totals = np.asarray(table.sum(axis=0)).ravel()
    low, high = _percentiles(table, (0.05, 0.95))
    return Forecast(grid, thresholds, expected, probability, low, high, totals, simulated)


def _as_catalog(simulated: Simulated) -> Catalog:
    """View simulated earthquakes as a catalogue; their order stays."""
    words = np.full(len(simulated.time), "", dtype=object)
    depth = np.full(len(simulated.time), np.nan)
    return Catalog(simulated.time, simulated.longitude, simulated.latitude, simulated.magnitude, depth, words, words, words)


def _probability(triggered, share: float, background: np.ndarray) -> np.ndarray:
    """Return the probability of one or more (C,), never above the expected number.

    None of the background has the probability exp(-background); none of the n triggered ones of a simulation (1 - share)^n, whose mean
    over the simulations is taken. The two are multiplied as if they were independent, which makes the result slightly too large
    where background earthquakes trigger others in their own cell.
    """
    values = triggered.copy()
    values.data = 1 - (1 - share) ** values.data
    return 1 - np.exp(-background) * (1 - np.asarray(values.mean(axis=1)).ravel())


def _percentiles(table, shares: tuple[float, ...]) -> list[np.ndarray]:
    """Return percentiles over the columns of a sparse table of counts, row by row, zeros included."""
    results = [np.zeros(table.shape[0]) for _ in shares]
    columns = table.shape[1]
    for row in np.nonzero(np.diff(table.indptr))[0]:
        values = np.sort(table.data[table.indptr[row] : table.indptr[row + 1]])
        for result, share in zip(results, shares):
            rank = math.ceil(share * columns) - 1 - (columns - len(values))
            result[row] = values[rank] if rank >= 0 else 0.0
    return results


def write_simulated(path: str, simulated: Simulated, magnitude: float) -> None:
    """Write simulated catalogues in pyCSEP's form: lon, lat, magnitude, time, depth, catalogue, event."""
    above = np.nonzero(simulated.magnitude >= magnitude - 1e-9)[0]
    order = above[np.lexsort((simulated.time[above], simulated.number[above]))]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["lon", "lat", "mag", "time_string", "depth", "catalog_id", "event_id"])
        for event, i in enumerate(order):
            moment = to_datetime(simulated.time[i]).strftime("%Y-%m-%dT%H:%M:%S.%f")
            place = f"{simulated.longitude[i]:.5f}", f"{simulated.latitude[i]:.5f}", f"{simulated.magnitude[i]:.2f}"
            writer.writerow([*place, moment, "", int(simulated.number[i]), event])


def _report(parameters, card, past: Catalog, region, forecast: Forecast, magnitude, start, end) -> Report:
    report = Report(f"Earthquakes of magnitude {magnitude:g} and more, {iso(start)[:10]} to {iso(end)[:10]}", kind="Earthquake forecast")
    low, high = np.quantile(forecast.totals, [0.05, 0.95])
    expected = float(forecast.expected[0].sum())
    report.summary(
        "{expected:.1f} earthquakes of magnitude {magnitude:g} and more are expected; 90 of 100 simulated futures have {low:.0f} "
        "to {high:.0f}.",
        expected=expected,
        magnitude=magnitude,
        low=low,
        high=high,
    )
    for threshold, numbers in zip(forecast.thresholds[1:], forecast.expected[1:]):
        report.summary(
            "Of magnitude {threshold:g} and more: {number:.2g} expected, a probability of about {chance:.0f} % for one or more.",
            threshold=float(threshold),
            number=float(numbers.sum()),
            chance=100 * (1 - math.exp(-float(numbers.sum()))),
        )
    report.number("Expected", {"value": round(expected, 2), "low": float(low), "high": float(high)})
    report.number("Probability of one", round(float((forecast.totals > 0).mean()), 3))
    report.number("Simulations", len(forecast.totals))
    gain = card.get("metrics", {}).get("information_gain")
    if gain:
        report.summary("The model was worth {value:.2f} nats per earthquake more than ETAS when it was tested.", value=gain["value"])
    grid = forecast.grid
    recent = past[(past.time > start - 365.0) & (past.magnitude >= magnitude)]
    report.section("Where")
    caption = "Expected number in each cell; circles are the earthquakes of that magnitude in the year before."
    report.figure(
        rate_map_figure(grid.longitude, grid.latitude, grid.size, forecast.expected[0], "Expected number", region, recent), caption
    )
    report.section("How many, and when")
    report.figure(_number_figure(forecast, magnitude, start, end), "Left: number in the simulated futures. Right: numbers through time.")
    report.table(
        ["Magnitude", "Expected", "Probability of one or more"],
        [
            [f"{t:g} and more", float(f"{e.sum():.4g}"), round(1 - math.exp(-float(e.sum())), 4)]
            for t, e in zip(forecast.thresholds, forecast.expected)
        ],
        "The probability takes earthquakes as independent; clusters make it somewhat lower.",
    )
    report.section("How it was made")
    report.facts(
        {
            "tool": f"forecastseismicity {plugin_version()}",
            "model": card["training"]["method"],
            "trained": f"{card['training']['start'][:10]} to {card['training']['end'][:10]}, M {card['training']['reference']:g}",
            "parameters": parameters,
        }
    )
    return report


def _number_figure(forecast: Forecast, magnitude: float, start: float, end: float):
    figure, panels = axes_of(8.8, 3.2, columns=2)
    left, right = panels[0]
    low, high = int(forecast.totals.min()), int(np.quantile(forecast.totals, 0.995))
    width = math.ceil((high - low + 1) / 40)  # of whole numbers, or the bars would have gaps
    left.hist(forecast.totals, bins=np.arange(low, high + width + 1, width) - 0.5, color=ACCENT, alpha=0.85)
    left.axvline(float(forecast.expected[0].sum()), color=PALETTE[1], linewidth=2, label="mean")
    left.set(xlabel="Earthquakes", ylabel="Simulations")
    left.legend(frameon=False)
    simulated = forecast.simulated
    above = simulated.magnitude >= magnitude - 1e-9
    moments = np.linspace(start, end, 60)
    paths = np.stack(
        [np.searchsorted(np.sort(simulated.time[above & (simulated.number == k)]), moments) for k in range(min(len(forecast.totals), 200))]
    )
    low, middle, high = np.quantile(paths, [0.05, 0.5, 0.95], axis=0)
    right.fill_between(dates(moments), low, high, color=ACCENT, alpha=0.2, linewidth=0)
    right.plot(dates(moments), middle, color=ACCENT, linewidth=1.8)
    right.set_ylabel("Earthquakes so far")
    right.tick_params(axis="x", rotation=30)
    return figure
