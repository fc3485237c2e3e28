"""Weights of evidence against an independent count, and what cannot be weighed."""

from __future__ import annotations

import csv
import math
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.prospectivity.weights_of_evidence import run
from deepgeology.backend.presence.weights import independence_test, pairwise_test, weigh
from deepgeology.backend.progress import Progress
from osgeo import gdal, ogr
from scipy.stats import chi2_contingency

sys.path.insert(0, str(Path(__file__).parents[2] / "presence"))
import presence_worlds as worlds


def read_table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [
            {key: value if key in ("layer", "used") else float(value or "nan") for key, value in row.items()}
            for row in csv.DictReader(file)
        ]


@pytest.fixture
def world(tmp_path):
    """Two class layers of 40 x 50 cells; deposits mostly in class 2 of the first."""
    random = np.random.default_rng(0)
    first = np.ones((40, 50), np.float32)
    first[:, 30:] = 2
    second = random.integers(1, 4, first.shape).astype(np.float32)
    first[0, 0] = np.nan
    cells = [(r, c) for r, c in zip(random.integers(1, 40, 200), random.integers(0, 50, 200)) if c >= 30 or random.random() < 0.15]
    cells = list(dict.fromkeys(cells))[:40]
    return {
        "evidence": [
            worlds.write_evidence(tmp_path / "faults.tif", first[None], ["faults"]),
            worlds.write_evidence(tmp_path / "rocks.tif", second[None], ["rocks"]),
        ],
        "deposits": worlds.write_points(tmp_path / "deposits.gpkg", worlds.centres(cells)),
        "studentised": 0.0,
        "output": str(tmp_path / "posterior.tif"),
        "uncertainty": str(tmp_path / "deviation.tif"),
        "table": str(tmp_path / "weights.csv"),
        "report": str(tmp_path / "report.html"),
        "arrays": (first, second, cells),
    }


def by_hand(layer, cells, value):
    """W+, W- and their standard deviations, counted cell by cell."""
    deposit = np.zeros(layer.shape, bool)
    deposit[tuple(np.array(cells).T)] = True
    valid = np.isfinite(layer)
    inside = valid & (layer == value)
    a, b = (inside & deposit).sum(), (inside & ~deposit).sum()
    c, d = (valid & ~inside & deposit).sum(), (valid & ~inside & ~deposit).sum()
    plus = math.log((a / (a + c)) / (b / (b + d)))
    minus = math.log((c / (a + c)) / (d / (b + d)))
    return plus, minus, math.sqrt(1 / a + 1 / b), math.sqrt(1 / c + 1 / d)


def test_weights_posterior_and_sum(world):
    first, second, cells = world.pop("arrays")
    results = run(world, Progress())
    second = np.where(np.isfinite(first), second, np.nan)
    rows = {(row["layer"], row["class"]): row for row in read_table(world["table"])}
    for name, layer in (("faults", first), ("rocks", second)):
        for value in np.unique(layer[np.isfinite(layer)]):
            row, (plus, minus, s_plus, s_minus) = rows[name, value], by_hand(layer, cells, value)
            found = [row[key] for key in ("w_plus", "w_minus", "s_plus", "s_minus", "contrast", "studentised")]
            deviation = math.hypot(s_plus, s_minus)
            np.testing.assert_allclose(found, [plus, minus, s_plus, s_minus, plus - minus, (plus - minus) / deviation], rtol=1e-9)
    posterior = gdal.Open(world["output"]).ReadAsArray()
    deviation = gdal.Open(world["uncertainty"]).ReadAsArray()
    assert np.isnan(posterior[0, 0]) and np.isfinite(posterior).sum() == 1999
    one, two = rows["faults", 2.0], rows["rocks", second[5, 40]]
    odds = math.log(len(cells) / (1999 - len(cells))) + one["w_plus"] + two["w_plus"]
    p = 1 / (1 + math.exp(-odds))
    assert posterior[5, 40] == pytest.approx(p, rel=1e-5)
    assert deviation[5, 40] == pytest.approx(p * math.sqrt(1 / len(cells) + one["s_plus"] ** 2 + two["s_plus"] ** 2), rel=1e-5)
    assert results["PREDICTED"] == pytest.approx(np.nansum(posterior), rel=1e-5)
    assert results["PRIOR"] == pytest.approx(len(cells) / 1999)


@pytest.mark.shared
def test_the_published_fixture_agrees_with_a_count_of_its_own(shared, tmp_path):
    folder = shared / "prospectivity" / "eis-testdata-clb"
    table = str(tmp_path / "t.csv")
    parameters = {
        "evidence": [str(folder / "wofe_evidence_raster.tif")],
        "deposits": {"path": str(folder / "wofe_deposits.shp"), "layer": None},
        "output": str(tmp_path / "p.tif"),
        "table": table,
    }
    results = run(parameters, Progress())
    raster = gdal.Open(str(folder / "wofe_evidence_raster.tif"))
    values = raster.ReadAsArray().astype(float)
    values[values == raster.GetRasterBand(1).GetNoDataValue()] = np.nan
    x0, width, _, y0, _, height = raster.GetGeoTransform()
    source = ogr.Open(parameters["deposits"]["path"])
    points = [(each.GetGeometryRef().GetX(), each.GetGeometryRef().GetY()) for each in source.GetLayer(0)]
    cells = {(int((y - y0) / height), int((x - x0) / width)) for x, y in points}
    assert len(cells) == 16
    rows = {row["class"]: row for row in read_table(table)}
    assert len(rows) == 8  # the toolkit's own test expects eight classes
    checked = 0
    for value, row in rows.items():
        if row["deposits"]:
            plus, minus, s_plus, s_minus = by_hand(values, list(cells), value)
            np.testing.assert_allclose([row[key] for key in ("w_plus", "w_minus", "s_plus", "s_minus")], [plus, minus, s_plus, s_minus])
            checked += 1
        else:
            assert math.isnan(row["w_plus"]) and row["used"] != "alone"
    assert checked == 4
    assert results["PREDICTED"] == pytest.approx(16, rel=0.01)


def test_evidence_that_says_the_same_twice_is_found_out(world):
    world.pop("arrays")
    once = run(world | {"evidence": world["evidence"][:1]}, Progress())
    assert once["PREDICTED"] == pytest.approx(40, rel=1e-6) and once["INDEPENDENCE"] > 0.4
    twice = run(world | {"evidence": [world["evidence"][0]] * 3}, Progress())
    assert twice["PREDICTED"] > 1.2 * once["PREDICTED"] and twice["INDEPENDENCE"] < once["INDEPENDENCE"]
    assert independence_test(30.0, 5.0, 20)["z"] == 2


def test_pairs_by_chi_square_agree_with_scipy():
    random = np.random.default_rng(0)
    a, b = random.integers(0, 2, 50), random.integers(0, 2, 50)
    table = np.array([[((a == i) & (b == j)).sum() for j in (0, 1)] for i in (0, 1)])
    statistic, p, freedom, _ = chi2_contingency(table, correction=True)
    found = pairwise_test(a, b)
    assert (found["chi2"], found["p_value"], found["freedom"]) == (pytest.approx(statistic), pytest.approx(p), freedom)
    assert math.isnan(pairwise_test(np.ones(9), b[:9])["p_value"])


def test_larger_units_change_the_prior_not_the_order(world):
    world.pop("arrays")
    small = run(world, Progress())
    before = gdal.Open(world["output"]).ReadAsArray()
    large = run(world | {"unit_area": 0.1}, Progress())  # ten cells
    after = gdal.Open(world["output"]).ReadAsArray()
    assert large["PRIOR"] == pytest.approx(10 * small["PRIOR"])
    valid = np.isfinite(before)
    assert (np.argsort(before[valid], kind="stable")[[0, -1]] == np.argsort(after[valid], kind="stable")[[0, -1]]).all()


def test_joined_classes_say_what_they_say_together(world):
    world.pop("arrays")
    run(world | {"studentised": 9.0, "evidence": world["evidence"][1:]}, Progress())
    assert {row["used"] for row in read_table(world["table"])} == {"no"}
    posterior = gdal.Open(world["output"]).ReadAsArray()
    assert np.ptp(posterior[np.isfinite(posterior)]) < 1e-6


def test_bad_input_is_explained(world, tmp_path):
    first, second, _ = world.pop("arrays")
    cases = [
        ((np.ones_like(first)), "has a single class, 1"),
        ((second + 0.25), "should hold classes, which are whole numbers"),
        (np.arange(2000, dtype=np.float32).reshape(40, 50), "has 2000 classes"),
    ]
    for number, (layer, words) in enumerate(cases):
        path = worlds.write_evidence(tmp_path / f"bad{number}.tif", layer[None], ["bad"])
        with pytest.raises(InputError, match=words):
            run(world | {"evidence": [path]}, Progress())
    other = worlds.write_evidence(tmp_path / "other.tif", second[None, :30], ["other"])
    with pytest.raises(InputError, match=r"lie on different grids: .*50 x 40 pixels .*50 x 30 pixels"):
        run(world | {"evidence": [world["evidence"][0], other]}, Progress())
    with pytest.raises(InputError, match="there is no cell without"):
        run(world | {"unit_area": 5.0}, Progress())
    assert not Path(world["output"]).exists()


def test_a_count_of_zero_is_undefined_or_finite_as_asked():
    assert math.isnan(weigh(0, 10, 5, 100)["w_plus"])
    assert math.isfinite(weigh(0, 10, 5, 100, add=0.5)["w_plus"])
