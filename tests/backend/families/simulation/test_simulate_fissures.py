"""The job: what it reads, what it writes, and what it refuses."""

from __future__ import annotations

import csv
import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import Cancelled, InputError
from deepgeology.backend.families.simulation.ground import read_features
from deepgeology.backend.families.simulation.simulate_fissures import run
from deepgeology.backend.raster.gdalenv import gdal

spec = importlib.util.spec_from_file_location("simulation_worlds", Path(__file__).with_name("simulation_worlds.py"))
worlds = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worlds)
Log = worlds.Log
write_layer = worlds.write_layer
write_raster = worlds.write_raster

SHAPE = (40, 60)
ORIGIN = (500000.0, 5000000.0)


def subsidence(folder, size=1.0, epsg=32633, pixel=50.0, origin=ORIGIN) -> str:
    """A bowl that is cut off in the west by a buried step from north to south."""
    x, y = np.meshgrid(np.arange(SHAPE[1]) * 50.0, np.arange(SHAPE[0]) * 50.0)
    down = size * np.exp(-(((x - 1900) / 900) ** 2) - ((y - 1000) / 900) ** 2) * (0.5 + 0.5 * np.tanh((x - 1000) / 120))
    return write_raster(folder / "subsidence.tif", down[None], ["subsidence"], origin=origin, pixel=pixel, epsg=epsg)


def given(folder, **change) -> dict:
    parameters = {
        "material": [], "young": 100.0, "poisson": 0.3, "toughness": 150.0, "thickness": 100.0, "foundation": 0.5, "loading": None,
        "lever": None, "stretch_east": 0.0, "stretch_north": 0.0, "shear": 0.0, "initial_cracks": None, "steps": 3, "extent": None,
        "pixel_size": None, "crack_width": None, "damage_model": "AT1", "split": "spectral", "plane": "sheet",
    }  # fmt: skip
    names = {"output": "damage.tif", "displacement": "moved.tif", "fissures": "fissures.gpkg", "energy": "energy.csv", "report": "r.html"}
    return parameters | {key: str(folder / "out" / name) for key, name in names.items()} | change


def test_a_fissure_follows_the_buried_step(tmp_path):
    log = Log()
    results = run(given(tmp_path, loading=subsidence(tmp_path)), log)
    data = gdal.Open(results["OUTPUT"])
    assert data.RasterCount == 3 and data.GetRasterBand(3).GetDescription() == "load 100 %"
    damage = data.ReadAsArray()
    assert (np.diff(damage, axis=0) >= -1e-6).all() and damage.max() > 0.9 and damage.min() >= 0
    rows, columns = np.nonzero(damage[-1] > 0.9)
    assert 14 <= np.median(columns) <= 21 and np.ptp(rows) > 8  # on the shoulder of the step, from north to south
    moved = gdal.Open(results["DISPLACEMENT"]).ReadAsArray()
    assert moved[0, 20, 25] > 0 > moved[0, 20, 50]  # the ground goes towards the deepest place
    _, crs, fields, features = read_features({"path": results["FISSURES"], "layer": None})
    assert "33N" in crs and {"length", "opening_max", "load", "initial"} <= set(fields)
    longest = max((values for _, _, values in features), key=lambda values: values["length"])
    assert longest["length"] > 400 and longest["opening_max"] > 0.01 and longest["initial"] == 0
    assert min(longest["azimuth"], 180 - longest["azimuth"]) < 30
    assert results["LENGTH"] == pytest.approx(sum(values["length"] for _, _, values in features))
    with open(results["ENERGY"], encoding="utf-8") as file:
        energy = list(csv.DictReader(file))
    assert len(energy) >= 3 and results["BALANCE"] < 5
    report = json.loads((tmp_path / "out" / "r.json").read_text())
    assert report["fissures"] and "New fissures" in report["summary"][0]
    assert any("cracks begin at a strain" in line for line in log.lines)


def test_edges_material_and_existing_cracks(tmp_path):
    """A weak seam in a pulled plate breaks, and an existing crack is told apart."""
    toughness = np.full(SHAPE, 500.0)
    toughness[:, 40:43] = 20.0
    material = write_raster(tmp_path / "toughness_J.tif", toughness[None], origin=ORIGIN, pixel=10.0)
    line = {"wkt": f"LINESTRING({ORIGIN[0] + 100} {ORIGIN[1] - 200}, {ORIGIN[0] + 200} {ORIGIN[1] - 200})"}
    far = {"wkt": "LINESTRING(400000 5000000, 400100 5000000)"}
    cracks = write_layer(tmp_path / "cracks.gpkg", [line, far])
    log = Log()
    results = run(given(tmp_path, material=[material], stretch_east=0.2, initial_cracks=cracks, pixel_size=10.0), log)
    _, _, _, features = read_features({"path": results["FISSURES"], "layer": None})
    kinds = {values["initial"] for _, _, values in features}
    assert kinds == {0, 1}
    new = max((values for _, _, values in features if not values["initial"]), key=lambda values: values["length"])
    assert new["length"] > 300 and new["opening_max"] == pytest.approx(0.2, rel=0.15)  # all of the pull
    assert any("1 initial cracks lie outside" in line for line in log.lines)


@pytest.mark.parametrize(("pull", "free"), [("stretch_east", 1), ("stretch_north", 0)])
def test_ground_without_corners_stays_in_place(tmp_path, pull, free):
    """A warped raster has no value in its corners; across the pull, one pixel must still be held, or the ground drifts by any amount."""
    young = np.full((1, 12, 12), 100.0)
    young[0, [0, 0, -1, -1], [0, -1, 0, -1]] = np.nan
    material = write_raster(tmp_path / "young.tif", young, origin=ORIGIN, pixel=10.0)
    results = run(given(tmp_path, material=[material], steps=1, report=None, **{pull: 0.001}), Log())
    moved = gdal.Open(results["DISPLACEMENT"]).ReadAsArray()
    assert moved[free, -2, 0] == 0.0
    assert np.ptp(moved[free][np.isfinite(moved[free])]) < 0.001 and np.nanmax(moved[1 - free]) == pytest.approx(0.001)


def test_the_widest_opening_of_the_summary_is_of_a_new_fissure(tmp_path):
    """An existing crack across the pull gapes more than what breaks beside it."""
    toughness = np.full((1, *SHAPE), 500.0)
    toughness[:, :8, 40:43] = 20.0
    material = write_raster(tmp_path / "toughness.tif", toughness, origin=ORIGIN, pixel=10.0)
    line = {"wkt": f"LINESTRING({ORIGIN[0] + 200} {ORIGIN[1] - 100}, {ORIGIN[0] + 200} {ORIGIN[1] - 390})"}
    cracks = write_layer(tmp_path / "cracks.gpkg", [line])
    results = run(given(tmp_path, material=[material], stretch_east=0.1, initial_cracks=cracks, steps=2), Log())
    _, _, _, features = read_features({"path": results["FISSURES"], "layer": None})
    new, old = ([values["opening_max"] for _, _, values in features if values["initial"] == kind] for kind in (0, 1))
    report = json.loads((tmp_path / "out" / "r.json").read_text())
    assert results["MAX_OPENING"] == pytest.approx(max(old)) and max(old) > max(new) > 0
    assert f"widest gapes {max(new):.3g} m" in report["summary"][0]


def test_degrees_are_projected(tmp_path):
    log = Log()
    path = subsidence(tmp_path, 0.01, epsg=4326, pixel=0.0005, origin=(15.0, 45.0))
    results = run(given(tmp_path, loading=path, pixel_size=80.0), log)
    assert any("not in metres" in line for line in log.lines) and any("No fissure opens" in line for line in log.lines)
    assert "UTM" in gdal.Open(results["OUTPUT"]).GetProjection()
    assert results["LENGTH"] == 0


def test_bands_of_displacement(tmp_path):
    x = np.broadcast_to(np.arange(SHAPE[1]) * 50.0, SHAPE)
    base = np.stack([np.zeros(SHAPE), np.zeros(SHAPE), 1e-5 * x])
    path = write_raster(tmp_path / "moved.tif", base, ["up", "north", "east"], origin=ORIGIN, pixel=50.0)
    results = run(given(tmp_path, loading=path, steps=1), Log())
    moved = gdal.Open(results["DISPLACEMENT"]).ReadAsArray()
    assert moved[0, 20, 30] - moved[0, 20, 20] == pytest.approx(1e-5 * 500, rel=0.2)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "not known where"),
        ({"loading": "subsidence", "young": float("nan")}, "Young is not a number"),
        ({"loading": "subsidence", "toughness": 0.0}, "toughness must lie"),
        ({"loading": "subsidence", "foundation": 0.0}, "foundation has no stiffness"),
        ({"loading": "subsidence", "pixel_size": 1.0}, "cells are to be simulated"),
        ({"loading": "subsidence", "crack_width": 10.0}, "follow the grid"),
        ({"loading": "subsidence", "initial_cracks": "far"}, "None of the 1 initial cracks"),
        ({"loading": "subsidence", "extent": {"xmin": 0, "ymin": 0, "xmax": 1, "ymax": 1, "crs": ""}}, "extent lies outside"),
        ({"loading": "no crs"}, "no coordinate system"),
        ({"material": "nameless", "stretch_east": 1.0}, "does not say what it is"),
        ({"material": "named"}, "Nothing loads"),
        ({"material": "named", "stretch_east": 1.0, "shear": 1.0}, "in two ways"),
    ],
)
def test_what_is_refused(tmp_path, change, words):
    change = dict(change)
    if change.get("loading"):
        change["loading"] = subsidence(tmp_path, epsg=0 if change["loading"] == "no crs" else 32633)
    if change.get("material"):
        name = "young.tif" if change["material"] == "named" else "values.tif"
        change["material"] = [write_raster(tmp_path / name, np.full((1, *SHAPE), 100.0), origin=ORIGIN)]
    if change.get("initial_cracks"):
        change["initial_cracks"] = write_layer(tmp_path / "far.gpkg", [{"wkt": "LINESTRING(0 0, 10 10)"}])
    with pytest.raises(InputError, match=words):
        run(given(tmp_path, **change), Log())
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_cancelling_leaves_nothing(tmp_path):
    log = Log()
    log.is_cancelled = lambda: True
    with pytest.raises(Cancelled):
        run(given(tmp_path, loading=subsidence(tmp_path)), log)
    assert not (tmp_path / "out").exists()


def test_a_base_that_does_not_move_gives_a_report(tmp_path):
    results = run(given(tmp_path, loading=subsidence(tmp_path, size=0.0), steps=2), Log())
    assert results["BALANCE"] == pytest.approx(0, abs=1e-6) and (tmp_path / "out" / "r.html").is_file()
