"""The jobs from catalogue to forecast: training, falling back, refusing, and forecasting from what was trained."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.seismicity import forecast_seismicity, train_forecast
from deepgeology.backend.families.seismicity.catalog import iso, make_catalog, unit_vectors, write_catalog
from deepgeology.backend.families.seismicity.cells import write_cells
from deepgeology.backend.families.seismicity.covariates import read_covariates
from deepgeology.backend.families.seismicity.csep import read_forecast
from deepgeology.backend.families.seismicity.region import cell_areas
from deepgeology.backend.progress import Progress
from deepgeology.models.card import read_card
from deepgeology.models.modelfile import load_model
from osgeo import gdal


class Told(Progress):
    def __init__(self):
        self.warnings = []

    def warn(self, message, **values):
        self.warnings.append(message.format(**values))


@pytest.fixture(scope="module")
def layer(quakes, tmp_path_factory):
    path = tmp_path_factory.mktemp("catalog") / "c.gpkg"
    write_catalog(str(path), quakes.clustered(parents=70))
    return {"path": str(path), "layer": None}


def parameters(layer, folder, **more):
    given = dict.fromkeys(("region", "auxiliary_start", "report", "covariates")) | {
        "input": layer,
        "min_magnitude": 3.0,
        "method": "poisson",
    }
    given |= {"train_start": "2001-01-01", "validation_start": "2007-01-01", "train_end": "2009-01-01", "ensemble": 1, "seed": 0}
    return given | {"model": str(folder / "m.safetensors")} | more


def forecast_parameters(model, layer, folder, **more):
    given = {"model": model, "input": layer, "start": "2009-01-01", "duration": 365.0, "min_magnitude": 4.0, "cell_size": 0.2}
    given |= {"simulations": 100, "seed": 0, "output": str(folder / "f.tif"), "forecast": str(folder / "f.dat")}
    return given | {"catalogs": str(folder / "s.csv"), "report": str(folder / "f.html")} | more


@pytest.mark.parametrize("method", ["poisson", "smoothed", "etas"])
def test_from_catalogue_to_forecast(layer, tmp_path, method):
    result = train_forecast.run(parameters(layer, tmp_path, method=method, report=str(tmp_path / "r.html")), Progress())
    assert result["LOGLIK"] == pytest.approx(result["LOGLIK_TEMPORAL"] + result["LOGLIK_SPATIAL"])
    assert result["INFORMATION_GAIN"] == pytest.approx(result["LOGLIK"] - result["LOGLIK_ETAS"])
    assert (result["INFORMATION_GAIN"] == 0) == (method == "etas") and (tmp_path / "r.json").is_file()
    card = read_card(result["MODEL"], "forecast")
    assert card["training"]["method"] == method and card["training"]["reference"] == 3.0
    found = forecast_seismicity.run(forecast_parameters(result["MODEL"], layer, tmp_path), Progress())
    data = gdal.Open(found["OUTPUT"])
    planes = data.ReadAsArray()
    assert "M 4 and more" in data.GetRasterBand(1).GetDescription() and len(planes) == 8
    expected, probability = planes[0], planes[3]
    inside = np.isfinite(expected)
    assert (expected[inside] > 0).all() and (probability[inside] <= expected[inside] * (1 + 1e-5)).all()
    assert np.nansum(expected) == pytest.approx(found["EXPECTED"], rel=1e-4)
    assert np.nansum(planes[1]) == pytest.approx(0.1 * np.nansum(expected), rel=0.05)  # b is 1
    grid = read_forecast(found["FORECAST"])
    assert grid.rates.sum() == pytest.approx(found["EXPECTED"], rel=1e-3) and grid.magnitudes[0] == 4.0
    lines = (tmp_path / "s.csv").read_text().splitlines()
    assert lines[0].startswith("lon,lat,mag") and len(lines) - 1 == pytest.approx(100 * found["EXPECTED"], rel=0.5, abs=60)


@pytest.mark.slow
def test_the_network_is_trained_validated_and_kept_or_not(layer, tmp_path, monkeypatch):
    monkeypatch.setattr(train_forecast, "LEAST_NETWORK", 100)
    monkeypatch.setattr(train_forecast, "LEAST_VALIDATION", 20)
    told = Told()
    result = train_forecast.run(parameters(layer, tmp_path, method="neural", report=str(tmp_path / "r.html")), told)
    card = read_card(result["MODEL"], "forecast")
    kept = card["training"]["method"] == "neural"
    assert kept != any("no better than ETAS" in text for text in told.warnings)
    table = json.loads((tmp_path / "r.json").read_text())["tables"][1]["rows"]
    assert kept == (table[1][1] > table[0][1])
    found = forecast_seismicity.run(forecast_parameters(result["MODEL"], layer, tmp_path, duration=30.0), Progress())
    assert found["EXPECTED"] > 0


def test_too_little_falls_back_to_etas_and_says_so(layer, tmp_path):
    told = Told()
    result = train_forecast.run(parameters(layer, tmp_path, method="neural"), told)
    assert any("too few to train a network" in text and "the forecast is ETAS" in text for text in told.warnings)
    assert read_card(result["MODEL"])["training"]["method"] == "etas"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"train_end": "2000-06-01"}, "should follow each other"),
        ({"validation_start": "2010-01-01"}, "should follow each other"),
        ({"min_magnitude": 6.5}, "at least 30 earthquakes"),
        ({"train_end": "soon"}, "TRAIN_END should be a date"),
    ],
)
def test_what_contradicts_itself_is_refused(layer, tmp_path, change, message):
    with pytest.raises(InputError, match=message):
        train_forecast.run(parameters(layer, tmp_path, **change), Progress())
    assert not list(tmp_path.iterdir())


def test_magnitudes_below_completeness_are_warned_of(quakes, tmp_path):
    catalog = quakes.clustered(parents=70)
    generator = np.random.default_rng(0)
    few = make_catalog(
        catalog.time[::9] + 0.1,
        catalog.longitude[::9],
        catalog.latitude[::9],
        np.round(generator.uniform(2, 2.9, len(catalog.time[::9])), 1),
    )
    from deepgeology.backend.families.seismicity.catalog import concatenate

    write_catalog(str(tmp_path / "c.gpkg"), concatenate(catalog, few))
    told = Told()
    train_forecast.run(parameters({"path": str(tmp_path / "c.gpkg"), "layer": None}, tmp_path, min_magnitude=2.0), told)
    assert any("below the completeness of about 3" in text for text in told.warnings)


def test_blocks_tell_more_of_the_doubt_than_earthquakes():
    time = np.arange(1000.0)
    gain = np.repeat(np.random.default_rng(0).normal(0.2, 1, 10), 100)  # alike for a hundred days
    found = train_forecast.block_bootstrap(gain, time)
    assert found["low"] < found["value"] < found["high"]
    assert found["high"] - found["low"] > 4 * 1.96 * gain.std() / np.sqrt(1000)


def test_forecasts_that_the_model_cannot_give_are_refused(layer, tmp_path):
    model = train_forecast.run(parameters(layer, tmp_path), Progress())["MODEL"]
    with pytest.raises(InputError, match="MIN_MAGNITUDE is 2"):
        forecast_seismicity.run(forecast_parameters(model, layer, tmp_path, min_magnitude=2.0), Progress())
    with pytest.raises(InputError, match="before START"):
        forecast_seismicity.run(forecast_parameters(model, layer, tmp_path, start=iso(0.0)), Progress())


def write_line(path, longitude=-119.5):
    path.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString",'
        f'"coordinates":[[{longitude},36.1],[{longitude},37.9]]}}}}]}}'
    )
    return {"path": str(path), "layer": None}


@pytest.mark.slow
def test_covariates_are_densities_that_are_learned_and_kept_in_the_model(quakes, tmp_path):
    """Earthquakes within a few kilometres of a fault, and a raster that is high there."""
    generator = np.random.default_rng(0)
    count = 500
    time = 10957 + np.sort(generator.uniform(0, 4300, count))
    catalog = make_catalog(
        time, -119.5 + 0.03 * generator.standard_normal(count), generator.uniform(36.2, 37.8, count), np.full(count, 3.0)
    )
    write_catalog(str(tmp_path / "c.gpkg"), catalog)
    layer = {"path": str(tmp_path / "c.gpkg"), "layer": None}
    region = quakes.square()
    lon, lat = region.cells(0.1)
    write_cells(str(tmp_path / "heat.tif"), lon, lat, 0.1, -np.abs(lon + 119.45)[None], ["heat"], {})
    found = read_covariates([write_line(tmp_path / "fault.geojson"), str(tmp_path / "heat.tif")], region)
    areas = cell_areas(found.latitude, found.size)
    np.testing.assert_allclose((found.density * areas[:, None]).sum(axis=0), 1.0)
    near, away = found.at(unit_vectors(np.array([-119.5, -118.3]), np.array([37.0, 37.0])))
    assert near[0] > 20 * away[0] and near[1] > 3 * away[1] and near[2] < away[2]
    drawn, _ = found.draw(0, 2000, generator)
    assert np.abs(drawn + 119.5).mean() < np.abs(generator.uniform(-120, -118, 2000) + 119.5).mean() / 2
    (tmp_path / "region.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": region.to_json()}]})
    )
    given = parameters(layer, tmp_path, method="smoothed", region={"path": str(tmp_path / "region.geojson"), "layer": None})
    shares = []
    for longitude in (-118.3, -119.5):  # a fault without earthquakes, and the one that has them
        sources = [write_line(tmp_path / "fault.geojson", longitude)]
        with_fault = train_forecast.run(given | {"covariates": sources}, Progress())
        model, _ = load_model(with_fault["MODEL"])
        shares.append(float(torch.softmax(model.mixture, 0)[-1]))
    assert shares[0] < 0.02 and shares[1] > 0.2
    result = forecast_seismicity.run(forecast_parameters(with_fault["MODEL"], layer, tmp_path, min_magnitude=3.0), Progress())
    assert result["EXPECTED"] > 0
    with pytest.raises(InputError, match="lies outside"):
        write_cells(str(tmp_path / "far.tif"), lon + 50, lat, 0.1, np.ones((1, len(lon))), ["far"], {})
        read_covariates([str(tmp_path / "far.tif")], region)
