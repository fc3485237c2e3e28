"""CSEP's tests against published quantiles and pyCSEP, formats there and back, and the job."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.seismicity import csep
from deepgeology.backend.families.seismicity.catalog import make_catalog, parse_time, write_catalog
from deepgeology.backend.families.seismicity.test_forecast import run
from deepgeology.backend.progress import Progress


def hkj(shared, name="hkj_mainshock_aftershock"):
    data = np.load(shared / "seismicity" / "csep_relm_california" / f"{name}.npz")
    return csep.Gridded(data["lon0"], data["lat0"], 0.1, data["mag_edges"][:-1], data["rate"])


def observed(shared):
    with (shared / "seismicity" / "csep_relm_california" / "relm_observed_2006_2010.csv").open() as file:
        rows = list(csv.DictReader(file))
    columns = ([float(row[key]) for row in rows] for key in ("lon", "lat", "mag"))
    return make_catalog([parse_time(row["time"]) for row in rows], *columns)


@pytest.mark.shared
def test_published_quantiles_of_the_relm_experiment(shared):
    """Zechar et al. (2013), and the sums and likelihoods of pyCSEP 0.8.0 in the data's description."""
    forecast, catalog = hkj(shared), observed(shared)
    counts = forecast.counts(catalog)
    assert counts.sum() == 31 and forecast.rates.sum() == pytest.approx(35.4024307)
    assert csep.poisson_log_likelihood(forecast.rates, counts) == pytest.approx(-219.8249, abs=1e-4)
    tests = {test.name: test for test in csep.consistency_tests(forecast, catalog, 4000, 1, Progress())}
    published = json.loads((shared / "seismicity" / "csep_relm_california" / "pycsep_published_tests_california.json").read_text())
    assert tests["N (Poisson)"].quantiles == pytest.approx(published["cali_helmstetter_poisson_n-test"]["quantile"])
    with (shared / "seismicity" / "csep_relm_california" / "relm_published_quantiles_zechar2013.csv").open() as file:
        row = next(row for row in csv.DictReader(file) if row["model"] == "helmstetter")
    for name, key in (("L", "l-test"), ("M", "m-test"), ("S", "s-test")):
        assert tests[name].quantiles[0] == pytest.approx(float(row[key]), abs=0.03)
    assert tests["S"].statistic == pytest.approx(-149.8714, abs=1e-4)
    assert tests["CL"].quantiles[0] == pytest.approx(0.700, abs=0.04)
    for name, expected in (("cali_bird_liu", 55.90278072812937), ("cali_ebel", 114.74547582535575)):
        assert csep.number_test(expected, 31).quantiles == pytest.approx(published[f"{name}_poisson_n-test"]["quantile"])


@pytest.mark.shared
def test_statistics_are_those_of_pycsep(shared):
    pytest.importorskip("csep", reason="pyCSEP is optional")
    from csep.core import poisson_evaluations as theirs
    from csep.core.catalogs import CSEPCatalog
    from csep.core.forecasts import GriddedForecast
    from csep.core.regions import CartesianGrid2D, compute_vertices

    events = observed(shared)
    result = {}
    for name in ("hkj_mainshock_aftershock", "hkj_mainshock"):
        forecast = hkj(shared, name)
        origins = np.stack([forecast.longitude, forecast.latitude], axis=1)
        from csep.models import Polygon

        region = CartesianGrid2D([Polygon(corners) for corners in compute_vertices(origins, 0.1)], 0.1)
        result[name] = GriddedForecast(data=forecast.rates, region=region, magnitudes=forecast.magnitudes, name=name)
    first, second = result.values()
    data = [
        (str(i), int(t * 86400e3), y, x, 5.0, m)
        for i, (t, y, x, m) in enumerate(zip(events.time, events.latitude, events.longitude, events.magnitude))
    ]
    catalog = CSEPCatalog(data=data, region=first.region)
    ours = csep.t_test(hkj(shared), hkj(shared, "hkj_mainshock"), events)
    paired = theirs.paired_t_test(first, second, catalog)
    assert ours["gain"] == pytest.approx(paired.observed_statistic) and (ours["low"], ours["high"]) == pytest.approx(
        paired.test_distribution
    )
    assert ours["w_p"] == pytest.approx(theirs.w_test(first, second, catalog).quantile, rel=1e-3)
    tests = {test.name: test for test in csep.consistency_tests(hkj(shared), events, 500, 1, Progress())}
    for name, function in (
        ("S", theirs.spatial_test),
        ("M", theirs.magnitude_test),
        ("L", theirs.likelihood_test),
        ("CL", theirs.conditional_likelihood_test),
    ):
        assert tests[name].statistic == pytest.approx(
            function(first, catalog, num_simulations=10, seed=1, verbose=False).observed_statistic
        )


def small(factor=1.0):
    corners = np.array([(10 + i / 10, 45 + j / 10) for j in range(4) for i in range(5)])
    generator = np.random.default_rng(0)
    return csep.Gridded(corners[:, 0], corners[:, 1], 0.1, np.array([3.95, 4.05, 4.15]), factor * generator.random((20, 3)))


@pytest.mark.parametrize("name", ["f.dat", "f.xml"])
def test_formats_keep_the_rates_whatever_the_order(tmp_path, name):
    forecast = small()
    csep.write_forecast(str(tmp_path / name), forecast, "2006-01-01T00:00:00", "2011-01-01T00:00:00")
    back = csep.read_forecast(str(tmp_path / name))
    catalog = make_catalog([0, 1, 2], [10.05, 10.45, 10.2], [45.05, 45.35, 45.1], [4.0, 7.0, 4.05])
    assert csep.poisson_log_likelihood(back.rates, back.counts(catalog)) == pytest.approx(
        csep.poisson_log_likelihood(forecast.rates, forecast.counts(catalog)), rel=1e-7
    )
    assert back.counts(catalog).sum() == 3


def test_bins_are_closed_below():
    forecast = small()
    cell, level = forecast.bin(make_catalog([0, 1, 2], [10.1, 10.1, 9.99], [45.2, 45.2, 45.0], [4.05, 3.94, 4.0]))
    assert list(level) == [1] and forecast.longitude[cell[0]] == 10.1 and forecast.latitude[cell[0]] == 45.2


@pytest.mark.parametrize("text", ["", "hello\n", "1 2 3\n", "<a></a>", "10 10.1 45 45.1 0 30 4 5 -1 1\n"])
def test_what_is_no_forecast_is_refused(tmp_path, text):
    path = tmp_path / "f.dat"
    path.write_text(text)
    with pytest.raises(InputError, match="should be a gridded forecast"):
        csep.read_forecast(str(path))


def test_a_right_forecast_passes_and_a_wrong_one_fails():
    generator = np.random.default_rng(3)
    forecast = small(10.0)
    counts = generator.poisson(forecast.rates)
    cell, level = np.repeat(np.argwhere(counts), counts[counts > 0], axis=0).T
    catalog = make_catalog(
        np.arange(len(cell)), forecast.longitude[cell] + 0.05, forecast.latitude[cell] + 0.05, forecast.magnitudes[level] + 0.05
    )
    assert all(test.passed for test in csep.consistency_tests(forecast, catalog, 500, 0, Progress()))
    wrong = small(20.0)
    wrong.rates = wrong.rates[::-1, ::-1].copy()
    failed = {test.name for test in csep.consistency_tests(wrong, catalog, 500, 0, Progress()) if not test.passed}
    assert {"N (Poisson)", "S", "L"} <= failed
    assert csep.t_test(forecast, wrong, catalog)["low"] > 0 and csep.t_test(forecast, wrong, catalog)["w_p"] < 0.05


def test_skill_is_half_without_and_one_with_knowledge():
    areas, counts = np.ones(1000), np.zeros(1000)
    counts[:10] = 1
    rates = np.linspace(2, 1, 1000)
    assert csep.molchan(rates, counts, areas)[2] > 0.99 and csep.roc(rates, counts, areas)[2] == pytest.approx(1.0)
    mixed = np.random.default_rng(0).permutation(rates)
    assert csep.molchan(mixed, counts, areas)[2] == pytest.approx(0.5, abs=0.25)
    rows = csep.reliability(rates, counts)
    assert sum(row["observed"] for row in rows) == 10 and sum(row["expected"] for row in rows) == pytest.approx(rates.sum())


def test_the_job(tmp_path):
    csep.write_forecast(str(tmp_path / "f.dat"), small(), "a", "b")
    csep.write_forecast(str(tmp_path / "g.xml"), small(2.0), "a", "b")
    write_catalog(str(tmp_path / "c.gpkg"), make_catalog([0, 1, 2], [10.05, 10.45, 10.2], [45.05, 45.35, 45.1], [4.0, 7.0, 4.05]))
    parameters = {"forecast": str(tmp_path / "f.dat"), "reference": str(tmp_path / "g.xml"), "start": None, "end": None}
    parameters |= {"observed": {"path": str(tmp_path / "c.gpkg"), "layer": None}, "min_magnitude": None, "scale": 1.0, "simulations": 200}
    parameters |= {"seed": 0, "report": str(tmp_path / "r.html"), "table": str(tmp_path / "t.csv")}
    result = run(parameters, Progress())
    assert result["OBSERVED_NUMBER"] == 3 and result["EXPECTED"] == pytest.approx(small().rates.sum())
    gain = small().rates.sum() / 3 - np.log(2.0)  # twice the rates everywhere
    assert result["GAIN"] == pytest.approx(gain)
    assert (tmp_path / "r.json").is_file() and "LOGLIK" in (tmp_path / "t.csv").read_text()
