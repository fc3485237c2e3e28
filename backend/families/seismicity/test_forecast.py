"""Job: test a gridded forecast with the earthquakes that came, as CSEP does."""

from __future__ import annotations

import csv

import numpy as np

from ...errors import InputError
from ...evaluation.report import ACCENT, MUTED, PALETTE, Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import plugin_version
from ...raster.reader import RasterReader
from .catalog import Catalog, iso, read_catalog, required_time
from .csep import (
    Gridded,
    Test,
    consistency_tests,
    molchan,
    poisson_log_likelihood,
    read_forecast,
    reliability,
    roc,
    t_test,
)
from .figures import axes_of, rate_map_figure
from .region import cell_areas

_MEANING = {
    "N (Poisson)": "Is the number of earthquakes right? Probabilities of at least, and of at most so many.",
    "N (negative binomial)": "The same, with numbers that vary as in the past.",
    "M": "Are the magnitudes right?",
    "S": "Are the places right?",
    "L": "Is everything together right?",
    "CL": "Are places and magnitudes right, whatever the number?",
}


def run(parameters: dict, progress: Progress) -> dict:
    """Test a forecast.

    Parameters
    ----------
    parameters : dict
        ``forecast`` (CSEP's formats, or a raster of expected numbers that forecastseismicity wrote), ``observed`` (point layer),
        ``start``, ``end`` (dates or None), ``reference`` (another forecast or None), ``min_magnitude`` (of a raster), ``scale`` (factor
        on both forecasts), ``simulations``, ``seed``, ``report`` (HTML or None), ``table`` (CSV or None).
    progress : Progress

    Returns
    -------
    dict
        ``LOGLIK`` (joint), ``EXPECTED``, ``OBSERVED_NUMBER``, ``N_LOW`` (probability of at least so many), ``N_HIGH`` (of at most),
        ``M``, ``S``, ``L``, ``CL`` (quantiles), ``GAIN``, ``GAIN_LOW``, ``GAIN_HIGH`` (over the reference, nats per earthquake),
        ``MOLCHAN`` (area skill), ``ROC`` (area below the curve).
    """
    progress.report(0.0, "Reading the forecast")
    forecast = open_forecast(parameters["forecast"], parameters["min_magnitude"])
    forecast.rates = forecast.rates * float(parameters["scale"] or 1.0)
    catalog = read_catalog(parameters["observed"])
    start = required_time(parameters, "start", float(catalog.time[0]))
    end = required_time(parameters, "end", float(catalog.time[-1]) + 1e-6)
    if end <= start:
        raise InputError("END should be later than START.", hint="Correct the period of the test.")
    variance = past_variance(forecast, catalog, start, end)
    observed = catalog[(catalog.time >= start) & (catalog.time < end)]
    counts = forecast.counts(observed)
    number = int(counts.sum())
    if not len(observed):
        raise InputError(
            "OBSERVED has no earthquake from {start} to {end}.", hint="Check the period.", start=iso(start)[:10], end=iso(end)[:10]
        )
    tests = consistency_tests(
        forecast, observed, int(parameters["simulations"]), int(parameters["seed"] or 0), progress.part(0.1, 0.8), variance
    )
    likelihood = poisson_log_likelihood(forecast.rates, counts)
    compared = None
    if parameters["reference"]:
        other = open_forecast(parameters["reference"], parameters["min_magnitude"])
        other.rates = other.rates * float(parameters["scale"] or 1.0)
        compared = t_test(forecast, other, observed) | {"loglik": poisson_log_likelihood(other.rates, other.counts(observed))}
    areas = cell_areas(forecast.latitude, forecast.size)
    where = forecast.rates.sum(axis=1), counts.sum(axis=1)
    found = molchan(*where, areas), roc(*where, areas)
    by_name = {test.name: test for test in tests}
    figures = {
        "LOGLIK": likelihood,
        "EXPECTED": float(forecast.rates.sum()),
        "OBSERVED_NUMBER": number,
        "N_LOW": by_name["N (Poisson)"].quantiles[0],
        "N_HIGH": by_name["N (Poisson)"].quantiles[1],
        **{name: by_name[name].quantiles[0] if name in by_name else None for name in ("M", "S", "L", "CL")},
        "GAIN": compared["gain"] if compared else None,
        "GAIN_LOW": compared["low"] if compared else None,
        "GAIN_HIGH": compared["high"] if compared else None,
        "MOLCHAN": found[0][2] if number else None,
        "ROC": found[1][2] if number else None,
    }
    with Staging() as staging:
        if parameters["table"]:
            with open(staging.path(parameters["table"]), "w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(["figure", "value"])
                writer.writerows(figures.items())
        if parameters["report"]:
            progress.report(0.9, "Writing the report")
            report = _report(parameters, forecast, observed, counts, tests, figures, compared, found, start, end)
            report.save(staging.path(parameters["report"]))
    return figures | {"TABLE": parameters["table"]}


def open_forecast(path: str, magnitude: float | None) -> Gridded:
    """Read a forecast in a format of CSEP, or the first band of a raster in degrees as expected numbers of ``magnitude`` and more."""
    if not path.lower().endswith((".tif", ".tiff")):
        return read_forecast(path)
    with RasterReader(path) as reader:
        grid = reader.grid
        if not grid.is_geographic or not grid.is_north_up or abs(grid.pixel_size[0] - grid.pixel_size[1]) > 1e-9:
            raise InputError(
                "The raster {path} should have square cells in degrees.", hint="Use the OUTPUT of “Forecast earthquakes”.", path=path
            )
        plane = reader.read(grid.whole)[0]
        name = reader.bands[0].name
    if magnitude is None:
        words = [word for word in str(name).replace(",", " ").split() if word.replace(".", "", 1).isdigit()]
        if not words:
            raise InputError("The raster {path} does not tell its magnitude.", hint="Give MIN_MAGNITUDE.", path=path)
        magnitude = float(words[0])
    rows, columns = np.nonzero(np.isfinite(plane))
    size = grid.pixel_size[0]
    lon, lat = grid.xy(columns, rows + 1)
    return Gridded(np.round(lon, 9), np.round(lat, 9), size, np.array([magnitude]), plane[rows, columns][:, None].astype(float))


def past_variance(forecast: Gridded, catalog: Catalog, start: float, end: float) -> float | None:
    """Return how the number in periods of that length varied before ``start``, scaled to the forecast; None for fewer than 4 periods."""
    past = catalog[catalog.time < start]
    periods = int((start - catalog.time[0]) / (end - start)) if len(past) else 0
    if periods < 4:
        return None
    edges = start - (end - start) * np.arange(periods, -1, -1)
    numbers = [forecast.counts(past[(past.time >= a) & (past.time < b)]).sum() for a, b in zip(edges[:-1], edges[1:])]
    mean, variance = float(np.mean(numbers)), float(np.var(numbers, ddof=1))
    expected = float(forecast.rates.sum())
    # negative binomial: variance = mean + mean^2 / k
    return expected + expected**2 * max(variance - mean, 0.0) / mean**2 if mean > 0 else None


def _report(parameters, forecast, observed, counts, tests: list[Test], figures, compared, found, start, end) -> Report:
    number = figures["OBSERVED_NUMBER"]
    report = Report(f"Forecast tested from {iso(start)[:10]} to {iso(end)[:10]}", kind="Earthquake forecast")
    failed = [test.name for test in tests if test.passed is False]
    report.summary(
        "{expected:.1f} earthquakes were expected and {number} came. {verdict}",
        expected=figures["EXPECTED"],
        number=number,
        verdict="All tests are passed at 5 %." if not failed else "Not passed at 5 %: " + ", ".join(failed) + ".",
    )
    if compared:
        sure = compared["low"] is not None and (compared["low"] > 0 or compared["high"] < 0)
        report.summary(
            "It is {gain:.3f} nats per earthquake {word} than the reference ({sure}).",
            gain=abs(compared["gain"]),
            word="better" if compared["gain"] >= 0 else "worse",
            sure="more than chance gives" if sure else "chance alone could make such a difference",
        )
    report.number("Joint log-likelihood", round(figures["LOGLIK"], 2))
    report.number("Expected", round(figures["EXPECTED"], 2))
    report.number("Observed", number)
    if compared:
        report.number(
            "Gain over reference",
            {
                key: round(compared[name], 3)
                for key, name in (("value", "gain"), ("low", "low"), ("high", "high"))
                if compared[name] is not None
            },
        )
    if number < 10:
        report.warning("Only {number} earthquakes: the tests can hardly tell a good forecast from a bad one.", number=number)
    report.section("Is the forecast consistent with what came?")
    rows = [
        [
            test.name,
            round(test.statistic, 3),
            " / ".join(f"{q:.3f}" for q in test.quantiles),
            "yes" if test.passed else "no",
            _MEANING[test.name],
        ]
        for test in tests
    ]
    report.table(
        ["Test", "Statistic", "Quantile", "Passed", "Question"],
        rows,
        "Poisson forecasts in {cells} cells and {bins} magnitude bins.",
        cells=forecast.rates.shape[0],
        bins=forecast.rates.shape[1],
    )
    report.figure(_tests_figure(tests), "What the tests would give if the forecast were right (bars), and what they gave (line).")
    if compared:
        report.section("Beside the reference")
        keys = (
            ("gain", "Information gain, nats per earthquake"),
            ("low", "lower end, 95 %"),
            ("high", "upper end, 95 %"),
            ("t", "t"),
            ("w_p", "W-test, p"),
            ("loglik", "Joint log-likelihood of the reference"),
        )
        report.table(
            ["Figure", "Value"], [[label, None if compared[key] is None else float(f"{compared[key]:.5g}")] for key, label in keys]
        )
    report.section("Where")
    size = forecast.size
    caption = "Expected number in each cell, and the earthquakes that came."
    report.figure(
        rate_map_figure(
            forecast.longitude, forecast.latitude, size, forecast.rates.sum(axis=1), "Expected number", None, _within(forecast, observed)
        ),
        caption,
    )
    if number:
        report.section("Does it rank places well?")
        report.figure(_skill_figure(*found), "Molchan's diagram and ROC: the further from the diagonal the better.")
        report.section("Are high rates high, and low ones low?")
        rows = reliability(forecast.rates.sum(axis=1), counts.sum(axis=1))
        report.figure(_reliability_figure(rows), "Expected and observed numbers in groups of cells with rising rates, 95 % intervals.")
    report.section("How it was made")
    report.facts({"tool": f"testforecast {plugin_version()}", "parameters": parameters})
    report.references(
        [
            "Schorlemmer et al. 2007, Earthquake likelihood model testing, doi:10.1785/gssrl.78.1.17",
            "Zechar et al. 2010, Likelihood-based tests for evaluating space-rate-magnitude earthquake forecasts, doi:10.1785/0120090192",
            "Rhoades et al. 2011, Efficient testing of earthquake forecasting models, doi:10.2478/s11600-011-0013-5",
        ]
    )
    report.data(
        "tests", [{"name": test.name, "statistic": test.statistic, "quantiles": test.quantiles, "passed": test.passed} for test in tests]
    )
    return report


def _within(forecast: Gridded, observed: Catalog) -> Catalog:
    return observed[forecast.locate(observed)[2]]


def _tests_figure(tests: list[Test]):
    shown = [test for test in tests if test.distribution is not None]
    figure, panels = axes_of(2.3 * max(len(shown), 1) + 0.6, 2.6, columns=max(len(shown), 2))
    for axes, test in zip(panels[0], shown):
        axes.hist(test.distribution, bins=30, color=ACCENT, alpha=0.8)
        axes.axvline(test.statistic, color=PALETTE[3], linewidth=2)
        axes.set_title(f"{test.name}: {test.quantiles[0]:.3f}", loc="left", fontsize=10, fontweight="bold")
        axes.set_yticks([])
    return figure


def _skill_figure(diagram, curve):
    figure, panels = axes_of(8.2, 3.8, columns=2)
    left, right = panels[0]
    left.plot([0, 1], [1, 0], color=MUTED, linestyle=(0, (4, 3)), linewidth=1)
    left.step(diagram[0], diagram[1], where="post", color=ACCENT, linewidth=1.8)
    left.set(xlabel="Share of the area on alarm", ylabel="Share of earthquakes missed", title=f"Molchan: area skill {diagram[2]:.3f}")
    right.plot([0, 1], [0, 1], color=MUTED, linestyle=(0, (4, 3)), linewidth=1)
    right.step(curve[0], curve[1], where="post", color=ACCENT, linewidth=1.8)
    right.set(xlabel="False alarm rate", ylabel="Hit rate", title=f"ROC: area {curve[2]:.3f}")
    return figure


def _reliability_figure(rows: list[dict]):
    figure, axes = axes_of(4.8, 4.2)
    x = np.array([row["expected"] for row in rows])
    y = np.array([row["observed"] for row in rows])
    error = np.array([[row["observed"] - row["low"], row["high"] - row["observed"]] for row in rows]).T
    place = np.arange(len(rows))
    axes.errorbar(place, y, yerr=error, fmt="o", color=ACCENT, capsize=3, label="observed")
    axes.plot(place, x, "_", color=PALETTE[1], markersize=18, markeredgewidth=2.5, label="expected")
    axes.set(
        xlabel="Groups of cells, from the lowest to the highest rates",
        ylabel="Earthquakes",
        xticks=place,
        xticklabels=[str(k + 1) for k in place],
    )
    axes.legend(frameon=False)
    return figure
