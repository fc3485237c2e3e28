"""Layers of displacement, their thinning and their noise."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.families.simulation.line_of_sight import unit_vector
from deepgeology.backend.families.simulation.noise import Variogram, covariance, fit_variogram, model_error, ramp_basis, whitening
from deepgeology.backend.families.simulation.observations import Observations, quadtree, read_observations
from deepgeology.models.errors import InputError

spec = importlib.util.spec_from_file_location("simulation_worlds", Path(__file__).with_name("simulation_worlds.py"))
worlds = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worlds)


def radar(count=4000, seed=0, values=None):
    random = np.random.default_rng(seed)
    x, y = random.uniform(-10000, 10000, (2, count))
    values = np.exp(-(x**2 + y**2) / 2000**2) if values is None else values
    return Observations("r", "insar", x, y, values, np.tile(unit_vector(30, 348), (count, 1)), np.full(count, np.nan))


def correlated(x, y, sill, reach, seed):
    """Exponentially correlated noise, by a Cholesky factor."""
    distance = np.hypot(x[:, None] - x, y[:, None] - y)
    factor = np.linalg.cholesky(sill**2 * np.exp(-distance / reach) + 1e-12 * np.eye(len(x)))
    return factor @ np.random.default_rng(seed).normal(size=len(x))


def test_a_raster_with_bands_of_the_line_of_sight(tmp_path):
    values = np.zeros((4, 20, 30))
    values[0] = 0.02
    values[1:] = np.array(unit_vector(40, 192))[:, None, None]
    values[0, 0, 0] = np.nan
    path = worlds.write_raster(tmp_path / "r.tif", values, names=["los", "los_east", "los_north", "los_up"])
    (found,), crs, projected = read_observations([path], [], worlds.Log())
    assert len(found) == 599 and found.kind == "insar" and "33N" in crs and projected == ""
    assert found.directions[0] == pytest.approx(unit_vector(40, 192)) and found.values[0] == pytest.approx(0.02)
    assert found.x.min() == 495050 and found.y.max() == 5004950


def test_a_large_raster_is_averaged(tmp_path, monkeypatch):
    from deepgeology.backend.families.simulation import observations

    monkeypatch.setattr(observations, "MOST_POINTS", 100)
    values = np.arange(600, dtype=float).reshape(1, 20, 30) / 1000
    path = worlds.write_raster(tmp_path / "r.tif", values)
    (found,), _, _ = read_observations([path], [unit_vector(30, 0)], worlds.Log())
    assert len(found) == 70 and found.values[0] == pytest.approx(values[0, :3, :3].mean(), abs=1e-6)
    assert (found.x[0], found.y[0]) == (495150, 5004850)


def test_a_large_raster_is_read_in_strips(tmp_path, monkeypatch):
    """A frame of a satellite does not fit into memory; the means are those of the whole, gaps and odd edges included."""
    from deepgeology.backend.families.simulation import observations

    values = np.random.default_rng(0).random((1, 41, 30))
    values[0, 5:15, 3:20] = np.nan
    path = worlds.write_raster(tmp_path / "r.tif", values)
    monkeypatch.setattr(observations, "MOST_POINTS", 100)
    (whole,), _, _ = read_observations([path], [unit_vector(30, 0)], worlds.Log())
    read, tall = observations.RasterReader.read, []
    monkeypatch.setattr(observations.RasterReader, "read", lambda self, window: tall.append(window.height) or read(self, window))
    monkeypatch.setattr(observations, "_STRIP", 300)
    (found,), _, _ = read_observations([path], [unit_vector(30, 0)], worlds.Log())
    assert tall == [8, 8, 8, 8, 8, 1]
    assert found.values == pytest.approx(whole.values) and (found.x == whole.x).all() and (found.y == whole.y).all()
    assert found.values[0] == pytest.approx(np.nanmean(values[0, :4, :4]))


def test_the_eastward_displacement_is_no_line_of_sight(tmp_path):
    path = worlds.write_raster(tmp_path / "r.tif", np.ones((3, 9, 9)), names=["east", "north", "up"])
    with pytest.raises(InputError, match="neither a line-of-sight displacement"):
        read_observations([path], [unit_vector(30, 0)], worlds.Log())
    directions = np.array([0.01, *unit_vector(30, 0)])[:, None, None] * np.ones((4, 9, 9))
    path = worlds.write_raster(tmp_path / "s.tif", directions, names=["Band 1", "east", "north", "up"])
    (found,), _, _ = read_observations([path], [], worlds.Log())
    assert found.values[0] == pytest.approx(0.01) and found.directions[0] == pytest.approx(unit_vector(30, 0))


def test_gnss_in_degrees_without_errors(tmp_path):
    row = {"wkt": "POINT (15 45)", "ue": 0.01, "un": 0.02, "uu": 0.03}
    layer = worlds.write_layer(tmp_path / "g.gpkg", [row, {**row, "wkt": "POINT (15.1 45)"}], 4326)
    log = worlds.Log()
    (found,), _, projected = read_observations([layer], [], log)
    assert found.kind == "gnss" and len(found) == 6 and "UTM zone 33N" in projected
    assert any("no errors" in line and "3 mm" in line for line in log.lines)
    assert found.values.tolist() == [0.01, 0.01, 0.02, 0.02, 0.03, 0.03] and found.directions[4].tolist() == [0, 0, 1]
    assert np.ptp(found.x) == pytest.approx(7884, abs=30)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"los": 0.01}, ("no line of sight", "LOS")),
        ({"height": 0.01}, ("neither", "height")),
        ({"los": float("nan"), "lx": 0.0, "ly": 0.0, "lz": 1.0}, ("no values",)),
        ({"los": 12000.0, "lx": 0.0, "ly": 0.0, "lz": 1.0}, ("metres are expected",)),
    ],
)
def test_what_is_not_understood(tmp_path, fields, words):
    layer = worlds.write_layer(tmp_path / "g.gpkg", [{"wkt": "POINT (500000 5000000)", **fields}])
    with pytest.raises(InputError) as error:
        read_observations([layer], [], worlds.Log())
    assert all(word in str(error.value) for word in words), str(error.value)


def test_displacements_that_look_like_millimetres_are_said(tmp_path):
    """Fifty metres are possible, but hardly ever meant."""
    upright = {"lx": 0.0, "ly": 0.0, "lz": 1.0}
    rows = [{"wkt": "POINT (500000 5000000)", "los": 50.0, **upright}, {"wkt": "POINT (500005 5000000)", "los": 1.0, **upright}]
    log = worlds.Log()
    read_observations([worlds.write_layer(tmp_path / "g.gpkg", rows)], [], log)
    assert any("up to 50 m" in line for line in log.lines)


def test_no_coordinate_system(tmp_path):
    layer = worlds.write_layer(tmp_path / "g.gpkg", [{"wkt": "POINT (0 0)", "los": 0.1}], 0)
    with pytest.raises(InputError, match="coordinate system"):
        read_observations([layer], [unit_vector(30, 0)], worlds.Log())


def test_the_quadtree_is_fine_where_the_ground_moves_and_keeps_the_mean():
    data = radar()
    thin = quadtree(data, 200)
    assert 200 <= len(thin) <= 204 and sum(len(rows) for rows in thin.members) == len(data)
    assert sorted(np.concatenate(thin.members)) == list(range(len(data)))
    sizes = np.array([len(rows) for rows in thin.members])
    assert (thin.values * sizes).sum() == pytest.approx(data.values.sum())
    near = np.hypot(thin.x, thin.y) < 2500
    assert near.mean() > 3 * (np.hypot(data.x, data.y) < 2500).mean() and sizes[near].mean() < sizes[~near].mean() / 3
    assert quadtree(data, 0) is data and quadtree(data, 9999) is data


def test_values_of_one_place_are_not_divided_for_ever():
    random = np.random.default_rng(0)
    x, y = random.uniform(0, 1e4, (2, 60))
    x[:9], y[:9] = 5000.123, 5000.777
    values = np.where(np.arange(60) < 9, random.normal(0, 1, 60), 0.0)
    many = Observations("r", "insar", x, y, values, np.tile([0.0, 0.0, 1.0], (60, 1)), np.full(60, np.nan))
    found = quadtree(many, 55)
    assert len(found) <= 55 and sum(map(len, found.members)) == 60


def test_a_variogram_is_found_again():
    random = np.random.default_rng(3)
    x, y = random.uniform(0, 30000, (2, 1500))
    found = [fit_variogram(x, y, correlated(x, y, 0.01, 3000, seed) + 0.003 * random.normal(size=1500))[0] for seed in range(6)]
    assert np.median([v.sill for v in found]) == pytest.approx(0.01, rel=0.2)
    assert np.median([v.range for v in found]) == pytest.approx(3000, rel=0.35)
    assert np.median([v.nugget for v in found]) == pytest.approx(0.003, rel=0.6)


def test_the_covariance_is_that_of_means():
    data = radar(600)
    thin = quadtree(data, 40)
    matrix = covariance(thin, data, Variogram(0.01, 4000, 0.004))
    draws = np.array([correlated(data.x, data.y, 0.01, 4000, seed) for seed in range(400)])
    draws += 0.004 * np.random.default_rng(1).normal(size=draws.shape)
    means = np.array([[draw[rows].mean() for rows in thin.members] for draw in draws])
    assert np.linalg.eigvalsh(matrix).min() > 0
    assert np.abs(np.cov(means.T) - matrix).max() < 2.5e-5  # of 1e-4


def test_whitening_ignores_ramps():
    data = radar(50)
    basis = ramp_basis(data, "plane")
    assert basis.shape == (50, 3) and ramp_basis(data, "none").shape == (50, 0)
    white, size = whitening(1e-4 * np.eye(50), basis)
    assert np.abs(white @ basis).max() < 2 and np.linalg.norm(white @ np.sin(data.x)) > 100
    matrix = 1e-4 * np.eye(50) + basis @ basis.T
    assert white @ matrix @ white.T == pytest.approx(np.eye(50), abs=1e-4)
    assert size == pytest.approx(np.linalg.slogdet(matrix)[1], rel=1e-6)


def test_the_error_of_the_model():
    random = np.random.default_rng(0)
    matrix = np.diag(random.uniform(1e-6, 4e-6, 400))
    left = np.sqrt(np.diag(matrix)) * random.normal(size=400)
    assert model_error(left, matrix) < 7e-4
    assert model_error(left + 0.01 * random.normal(size=400), matrix) == pytest.approx(0.01, rel=0.1)
