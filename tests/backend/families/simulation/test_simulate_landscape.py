"""The job: what it reads, what it writes, and what it refuses."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import Cancelled, InputError
from deepgeology.backend.families.simulation.simulate_landscape import run
from deepgeology.backend.raster.gdalenv import gdal

spec = importlib.util.spec_from_file_location("simulation_worlds", Path(__file__).with_name("simulation_worlds.py"))
worlds = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worlds)
Log = worlds.Log
write_raster = worlds.write_raster

SHAPE = (30, 40)


def dem(folder, **more) -> str:
    z = 1000 + 20 * np.random.default_rng(0).random((1, *SHAPE))
    z[0, 10:13, 5:9] = np.nan
    return write_raster(folder / "dem.tif", z, **more)


def given(folder, **change) -> dict:
    parameters = {
        "dem": None, "uplift": 0.5, "erodibility": 1e-5, "diffusivity": 0.01, "uplift_raster": None, "erodibility_raster": None,
        "diffusivity_raster": None, "exponents": "0.5, 1", "duration": 5e6, "step": 5e4, "outputs": 4, "outlets": "edges", "extent": None,
        "pixel_size": None,
    }  # fmt: skip
    names = {"output": "z.tif", "erosion": "e.tif", "drainage": "a.tif", "report": "r.html"}
    return parameters | {key: str(folder / "out" / name) for key, name in names.items()} | change


def test_elevation_erosion_drainage_and_report_agree(tmp_path):
    results = run(given(tmp_path, dem=dem(tmp_path)), Log())
    data = gdal.Open(results["OUTPUT"])
    assert [data.GetRasterBand(i).GetDescription() for i in (1, 5)] == ["0 years", "5000000 years"]
    z = data.ReadAsArray()
    erosion, area = (gdal.Open(results[key]).ReadAsArray() for key in ("EROSION", "DRAINAGE"))
    known = np.isfinite(z[0])
    inner = known.copy()
    inner[[0, -1]] = inner[:, [0, -1]] = inner[9:14, 4:10] = False
    assert (np.isfinite(erosion) == known).all() and not known[11, 6]
    assert erosion[inner] == pytest.approx((5e-4 * 5e6 - (z[-1] - z[0]))[inner], abs=0.01)
    assert np.nanmin(area) == 1e4 and np.nanmax(area) > 50e4
    assert results["RELIEF"] == pytest.approx(np.nanmax(z[-1]) - np.nanmin(z[-1]), abs=0.01)
    assert results["MEAN_EROSION"] == pytest.approx(0.5, rel=0.1) and results["BALANCE"] < 1e-4
    report = json.loads((tmp_path / "out" / "r.json").read_text())
    assert len(report["history"]) == 100


def test_rasters_replace_numbers(tmp_path):
    uplift = np.zeros((1, *SHAPE))
    uplift[:, :, 20:] = 2.0
    path = write_raster(tmp_path / "uplift.tif", uplift)
    results = run(given(tmp_path, dem=dem(tmp_path), uplift_raster=path, outlets="lowest", duration=1e6), Log())
    z = gdal.Open(results["OUTPUT"]).ReadAsArray()[-1]
    assert z[5:25, 25:35].mean() > z[5:25, 10:15].mean() + 20


def test_what_a_long_step_does_is_said(tmp_path):
    log = Log()
    run(given(tmp_path, dem=dem(tmp_path), step=5e6, outputs=1, erodibility=1e-3), log)
    assert any("stays stable at any step" in line for line in log.lines)


def test_degrees_are_projected(tmp_path):
    log = Log()
    path = dem(tmp_path, epsg=4326, pixel=0.001, origin=(15.0, 45.0))
    results = run(given(tmp_path, dem=path, duration=1e5, step=None), log)
    assert "UTM" in gdal.Open(results["OUTPUT"]).GetProjection() and any("not in metres" in line for line in log.lines)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"step": 1e8}, "no longer than the duration"),
        ({"step": 1.0}, "steps are too many"),
        ({"exponents": "a"}, "two numbers"),
        ({"exponents": "0.5, -1"}, "not of a river"),
        ({"uplift": float("nan")}, "Uplift is not a number"),
        ({"erodibility": -1.0}, "negative"),
        ({"pixel_size": 0.1}, "too many to simulate"),
        ({"pixel_size": 2.0, "outputs": 1000}, "1000 elevations of 2000 x 1500 cells do not fit into memory; 165 of this size do"),
        ({"dem": "no crs"}, "no coordinate system"),
        ({"diffusivity_raster": "elsewhere"}, "Diffusivity has no value"),
    ],
)
def test_what_is_refused(tmp_path, change, words):
    change = dict(change)
    change["dem"] = dem(tmp_path, epsg=0 if change.get("dem") else 32633)
    if change.get("diffusivity_raster"):
        change["diffusivity_raster"] = write_raster(tmp_path / "d.tif", np.ones((1, *SHAPE)), origin=(600000.0, 5000000.0))
    with pytest.raises(InputError, match=words):
        run(given(tmp_path, **change), Log())
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_cancelling_leaves_nothing(tmp_path):
    log = Log()
    log.is_cancelled = lambda: True
    with pytest.raises(Cancelled):
        run(given(tmp_path, dem=dem(tmp_path)), log)
    assert not (tmp_path / "out").exists()
