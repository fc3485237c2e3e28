"""Gridded forecasts: their formats, and the tests of CSEP.

A forecast gives the expected number of earthquakes for every cell and magnitude bin. Bins are closed below, and the highest one is
open above. Tests after Schorlemmer et al. (2007, doi:10.1785/gssrl.78.1.17), Zechar et al. (2010, doi:10.1785/0120090192) and
Rhoades et al. (2011, doi:10.2478/s11600-011-0013-5); the program pyCSEP (Savran et al., 2022, doi:10.21105/joss.03658) is the oracle.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

import numpy as np
from scipy import stats

from ...errors import FileError, InputError
from ...progress import Progress
from .catalog import Catalog

_EDGE = 1e-6  # of a cell or a bin: what lies this near below an edge is on it
_OPEN = 10.0  # upper end that is written for the highest bin


@dataclass
class Gridded:
    """A gridded forecast.

    Parameters
    ----------
    longitude, latitude : numpy.ndarray (C,)
        Lower left corners of the cells, degrees.
    size : float
        Side of the cells, degrees.
    magnitudes : numpy.ndarray (B,)
        Lower edges of the magnitude bins.
    rates : numpy.ndarray (C, B)
        Expected numbers of earthquakes in the forecast's period.
    """

    longitude: np.ndarray
    latitude: np.ndarray
    size: float
    magnitudes: np.ndarray
    rates: np.ndarray

    @property
    def step(self) -> float:
        """Width of the magnitude bins; the highest one is open."""
        return float(self.magnitudes[1] - self.magnitudes[0]) if len(self.magnitudes) > 1 else 100.0

    def locate(self, catalog: Catalog) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the cell and the magnitude bin (n,) of the earthquakes that the forecast speaks of, and their positions (n,)."""
        keys = self._keys(self.longitude, self.latitude, 0.5 * self.size)
        order = np.argsort(keys)
        longitude = catalog.longitude + 360.0 * np.round((np.median(self.longitude) - catalog.longitude) / 360.0)
        wanted = self._keys(longitude, catalog.latitude, 0.0)
        place = np.searchsorted(keys[order], wanted).clip(max=len(keys) - 1)
        cell = order[place]
        level = np.floor((catalog.magnitude - self.magnitudes[0]) / self.step + _EDGE).astype(int)
        keep = np.nonzero((keys[cell] == wanted) & (level >= 0))[0]
        return cell[keep], np.minimum(level[keep], len(self.magnitudes) - 1), keep

    def bin(self, catalog: Catalog) -> tuple[np.ndarray, np.ndarray]:
        """Return the cell and the magnitude bin (n,) of the earthquakes that the forecast speaks of."""
        return self.locate(catalog)[:2]

    def _keys(self, longitude, latitude, shift: float) -> np.ndarray:
        """Return numbers of cells on the lattice through the first corner."""
        column = np.floor((longitude + shift - self.longitude[0]) / self.size + _EDGE).astype(np.int64)
        row = np.floor((latitude + shift - self.latitude[0]) / self.size + _EDGE).astype(np.int64)
        return row * 1_000_003 + column

    def counts(self, catalog: Catalog) -> np.ndarray:
        """Return the observed numbers (C, B)."""
        result = np.zeros(self.rates.shape)
        np.add.at(result, self.bin(catalog), 1)
        return result


def write_forecast(path: str, forecast: Gridded, start: str, end: str, name: str = "Deep Geology") -> None:
    """Write a forecast: CSEP's XML where the path ends in ``.xml``, else the plain table (lon lat depth magnitude ranges, rate, flag)."""
    try:
        with open(path, "w", encoding="utf-8") as file:
            (_write_xml if path.lower().endswith(".xml") else _write_plain)(file, forecast, start, end, name)
    except OSError as error:
        raise FileError(
            "The forecast {path} cannot be written: {reason}.",
            hint="Choose another destination.",
            path=path,
            reason=error.strerror or str(error),
        ) from error


def _write_plain(file, forecast: Gridded, start, end, name) -> None:
    tops = np.append(forecast.magnitudes[1:], _OPEN)
    for lon, lat, rates in zip(forecast.longitude, forecast.latitude, forecast.rates):
        cell = f"{lon:.6g}\t{lon + forecast.size:.6g}\t{lat:.6g}\t{lat + forecast.size:.6g}\t0.0\t30.0"
        file.writelines(f"{cell}\t{low:.6g}\t{high:.6g}\t{rate:.8e}\t1\n" for low, high, rate in zip(forecast.magnitudes, tops, rates))


def _write_xml(file, forecast: Gridded, start, end, name) -> None:
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n<CSEPForecast xmlns="http://www.scec.org/xml-ns/csep/forecast/0.1">\n')
    file.write(f"<forecastData><modelName>{name}</modelName><version>1.0</version><author>Deep Geology</author>\n")
    file.write(f"<forecastStartDate>{start}Z</forecastStartDate><forecastEndDate>{end}Z</forecastEndDate>\n")
    file.write(f'<defaultCellDimension lonRange="{forecast.size:g}" latRange="{forecast.size:g}"/>\n')
    file.write(f"<defaultMagBinDimension>{forecast.step:.6g}</defaultMagBinDimension><lastMagBinOpen>1</lastMagBinOpen>\n<depthLayer>\n")
    half, middle = forecast.size / 2, forecast.step / 2
    for lon, lat, rates in zip(forecast.longitude, forecast.latitude, forecast.rates):
        file.write(f'<cell lon="{lon + half:.8g}" lat="{lat + half:.8g}">')
        file.writelines(f'<bin m="{low + middle:.6g}">{rate:.8e}</bin>' for low, rate in zip(forecast.magnitudes, rates))
        file.write("</cell>\n")
    file.write("</depthLayer></forecastData></CSEPForecast>\n")


def read_forecast(path: str) -> Gridded:
    """Read a forecast in CSEP's XML, or as a table of lon0 lon1 lat0 lat1 z0 z1 m0 m1 rate [flag]; cells with flag 0 are left out.

    Raises
    ------
    FileError, InputError
    """
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            xml = file.read(200).lstrip().startswith("<")
        return _read_xml(path) if xml else _read_plain(path)
    except OSError as error:
        raise FileError("The forecast {path} cannot be read: {reason}.", hint="Check the file.", path=path, reason=str(error)) from error


def _read_plain(path: str) -> Gridded:
    try:
        table = np.loadtxt(path, comments=["#", "l", "L"], ndmin=2, delimiter=_delimiter(path))
    except ValueError as error:
        raise _no_forecast(path, str(error)) from error
    if table.size == 0 or table.shape[1] < 9:
        raise _no_forecast(path, f"{table.shape[1]} columns")
    if table.shape[1] > 9:
        table = table[table[:, 9] != 0]
    return gather(path, table[:, 0], table[:, 2], table[:, 6], table[:, 8], float(np.round(np.median(table[:, 1] - table[:, 0]), 9)))


def _delimiter(path: str) -> str | None:
    with open(path, encoding="utf-8", errors="replace") as file:
        return "," if "," in file.readline() + file.readline() else None


def _read_xml(path: str) -> Gridded:
    lon, lat, low, rate, size, step = [], [], [], [], 0.1, 0.1
    place = (math.nan, math.nan)
    try:
        for event, element in ElementTree.iterparse(path, events=("start", "end")):
            tag = element.tag.rpartition("}")[2]
            if event == "start" and tag == "cell":
                place = float(element.get("lon")), float(element.get("lat"))
            elif event == "end" and tag == "defaultCellDimension":
                size = float(element.get("lonRange"))
            elif event == "end" and tag == "defaultMagBinDimension":
                step = float(element.text)
            elif event == "end" and tag == "bin":
                lon.append(place[0] - size / 2)
                lat.append(place[1] - size / 2)
                low.append(float(element.get("m")) - step / 2)
                rate.append(float(element.text))
            elif event == "end" and tag == "cell":
                element.clear()
    except (ElementTree.ParseError, TypeError, ValueError) as error:
        raise _no_forecast(path, str(error)) from error
    if not rate:
        raise _no_forecast(path, "no bins")
    return gather(path, *(np.array(each) for each in (lon, lat, low, rate)), size)


def _no_forecast(path: str, reason: str) -> InputError:
    return InputError(
        "{path} should be a gridded forecast in a format of CSEP, but is not: {reason}.",
        hint="Use the FORECAST that “Forecast earthquakes” wrote, CSEP's XML, or a table of lon0 lon1 lat0 lat1 z0 z1 m0 m1 rate flag.",
        path=path,
        reason=reason[:200],
    )


def gather(path: str, lon, lat, magnitude, rate, size: float) -> Gridded:
    """Make a forecast from a list of bins in any order; :class:`InputError` if cells lack bins or rates are negative."""
    if size <= 0 or not np.isfinite(rate).all() or (rate < 0).any():
        raise _no_forecast(path, "rates should be numbers of zero and more, and cells larger than zero")
    edges, level = np.unique(np.round(magnitude, 6), return_inverse=True)
    corners, cell = np.unique(np.round(np.stack([lat, lon], axis=1), 6), axis=0, return_inverse=True)
    rates = np.full((len(corners), len(edges)), np.nan)
    rates[cell.ravel(), level] = rate
    if np.isnan(rates).any():
        raise _no_forecast(path, f"{int(np.isnan(rates).sum())} of {rates.size} magnitude bins of cells are missing")
    return Gridded(corners[:, 1], corners[:, 0], size, edges, rates)


# The tests


@dataclass
class Test:
    """The result of a test: its statistic, and its quantile or quantiles; ``distribution`` holds what simulations gave."""

    name: str
    statistic: float
    quantiles: tuple[float, ...]
    distribution: np.ndarray | None = None
    passed: bool | None = None


def poisson_log_likelihood(rates: np.ndarray, counts: np.ndarray) -> float:
    """Return the joint log-likelihood of numbers that are Poisson and independent; minus infinity where one is impossible."""
    return float(stats.poisson.logpmf(counts, rates).sum())


def number_test(expected: float, observed: int, variance: float | None = None) -> Test:
    """N-test: the probabilities of at least and of at most the observed number, Poisson or, with a ``variance``, negative-binomial."""
    if variance is None:
        quantiles = (float(stats.poisson.sf(observed - 1, expected)), float(stats.poisson.cdf(observed, expected)))
        name = "N (Poisson)"
    else:
        upsilon = min(expected / variance, 1 - 1e-9)
        tau = expected * upsilon / (1 - upsilon)
        law = stats.nbinom(tau, upsilon)
        quantiles = (float(law.sf(observed - 1)), float(law.cdf(observed)))
        name = "N (negative binomial)"
    return Test(name, float(observed), quantiles, passed=min(quantiles) > 0.025)


def _simulated_test(name, rates, counts, simulations, generator, progress, number: int | None) -> Test:
    """Compare the log-likelihood with those of numbers drawn from the forecast; ``number`` fixes how many earthquakes are drawn."""
    flat, seen = rates.ravel(), counts.ravel()
    expected = float(flat.sum())
    cumulative = np.cumsum(flat) / expected
    log_rates = np.log(np.where(flat > 0, flat, 1.0))
    observed = poisson_log_likelihood(flat, seen)
    drawn = np.empty(simulations)
    for i in range(simulations):
        if i % 500 == 0:
            progress.check()
        size = number if number is not None else generator.poisson(expected)
        cells = np.searchsorted(cumulative, generator.random(size), side="right")
        cells, many = np.unique(cells, return_counts=True)
        drawn[i] = (many * log_rates[cells]).sum() - _log_factorials(many) - expected
    quantile = float((drawn <= observed).mean())
    return Test(name, observed, (quantile,), drawn, passed=quantile > 0.05 if name in ("S", "M", "CL") else quantile > 0.025)


def _log_factorials(counts: np.ndarray) -> float:
    repeated = counts[counts > 1]
    return float(sum(math.lgamma(count + 1) for count in repeated))


def consistency_tests(
    forecast: Gridded, catalog: Catalog, simulations: int, seed: int, progress: Progress, variance: float | None = None
) -> list[Test]:
    """Run the N-, M-, S-, L- and CL-tests; M and S scale the forecast to the observed number, CL draws so many.

    Parameters
    ----------
    variance : float, optional
        Of the number of earthquakes in the forecast's period, for a negative-binomial N-test.
    """
    generator = np.random.default_rng(seed)
    counts = forecast.counts(catalog)
    observed, expected = int(counts.sum()), float(forecast.rates.sum())
    results = [number_test(expected, observed)]
    if variance is not None and variance > expected:
        results.append(number_test(expected, observed, variance))
    if observed:
        scale = observed / expected
        jobs = [
            ("M", forecast.rates.sum(axis=0) * scale, counts.sum(axis=0), observed),
            ("S", forecast.rates.sum(axis=1) * scale, counts.sum(axis=1), observed),
            ("L", forecast.rates, counts, None),
            ("CL", forecast.rates, counts, observed),
        ]
        for k, (name, rates, seen, number) in enumerate(jobs):
            progress.report(k / len(jobs), "{name}-test", name=name)
            results.append(_simulated_test(name, rates, seen, simulations, generator, progress, number))
    return results


def t_test(forecast: Gridded, other: Gridded, catalog: Catalog, alpha: float = 0.05) -> dict:
    """Paired T- and W-test: information gain of ``forecast`` over ``other`` for each earthquake, with its interval.

    Returns
    -------
    dict
        ``gain``, ``low``, ``high`` (nats per earthquake), ``t``, ``w_p`` (two-sided probability of Wilcoxon's test, normal
        approximation) and ``earthquakes``.
    """
    (cell, level), (cell2, level2) = forecast.bin(catalog), other.bin(catalog)
    if len(cell) != len(cell2):
        raise InputError(
            "The two forecasts speak of different earthquakes: {first} and {second} of them lie in their cells.",
            hint="Compare forecasts of the same region and magnitudes.",
            first=len(cell),
            second=len(cell2),
        )
    count = len(cell)
    difference = np.log(forecast.rates[cell, level]) - np.log(other.rates[cell2, level2])
    offset = (forecast.rates.sum() - other.rates.sum()) / max(count, 1)
    if count < 2:
        return {"gain": float(difference.sum() - offset * count), "low": None, "high": None, "t": None, "w_p": None, "earthquakes": count}
    gain = float(difference.mean() - offset)
    error = float(np.sqrt(difference.var(ddof=1) / count))
    reach = float(stats.t.ppf(1 - alpha / 2, count - 1)) * error
    return {
        "gain": gain,
        "low": gain - reach,
        "high": gain + reach,
        "t": gain / error if error else None,
        "w_p": wilcoxon(difference - offset),
        "earthquakes": count,
    }


def wilcoxon(values: np.ndarray) -> float | None:
    """Return the two-sided probability of Wilcoxon's signed-rank test by its normal approximation, as pyCSEP computes it."""
    values = values[values != 0]
    count = len(values)
    if count < 2:
        return None
    ranks = stats.rankdata(np.abs(values))
    least = min(ranks[values > 0].sum(), ranks[values < 0].sum())
    _, ties = np.unique(ranks, return_counts=True)
    spread = math.sqrt((count * (count + 1) * (2 * count + 1) - 0.5 * (ties * (ties**2 - 1)).sum()) / 24)
    return float(2 * stats.norm.sf(abs((least - count * (count + 1) / 4) / spread)))


def molchan(rates: np.ndarray, counts: np.ndarray, areas: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Return Molchan's diagram over cells: share of the area on alarm, share of earthquakes missed, and the area skill score.

    The skill is 1 for a perfect and 0.5 for a uniform forecast (Zechar & Jordan, 2008, doi:10.1111/j.1365-246X.2007.03676.x).
    """
    order = np.argsort(-rates / areas, kind="stable")
    alarm = np.concatenate([[0.0], np.cumsum(areas[order]) / areas.sum()])
    miss = 1 - np.concatenate([[0.0], np.cumsum(counts[order]) / max(counts.sum(), 1)])
    return alarm, miss, float(1 - np.trapz(miss, alarm))


def roc(rates: np.ndarray, counts: np.ndarray, areas: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Return false alarm rate, hit rate and the area below, over cells with and without an earthquake, by rate for each area."""
    order = np.argsort(-rates / areas, kind="stable")
    hit = counts[order] > 0
    false = np.concatenate([[0.0], np.cumsum(~hit) / max((~hit).sum(), 1)])
    true = np.concatenate([[0.0], np.cumsum(hit) / max(hit.sum(), 1)])
    return false, true, float(np.trapz(true, false))


def reliability(rates: np.ndarray, counts: np.ndarray, bins: int = 8) -> list[dict]:
    """Compare expected and observed earthquakes in groups of cells with rising rates, each with an equal share of the expectation."""
    order = np.argsort(rates)
    edges = np.searchsorted(np.cumsum(rates[order]) / rates.sum(), np.linspace(0, 1, bins + 1)[1:-1])
    rows = []
    for group in np.split(order, edges):
        if len(group):
            observed = float(counts[group].sum())
            low = stats.chi2.ppf(0.025, 2 * observed) / 2 if observed else 0.0
            rows.append(
                {
                    "cells": len(group),
                    "expected": float(rates[group].sum()),
                    "observed": observed,
                    "low": float(low),
                    "high": float(stats.chi2.ppf(0.975, 2 * observed + 2) / 2),
                }
            )
    return rows
