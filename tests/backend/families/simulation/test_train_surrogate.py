"""Surrogates that learn: of a flow of groundwater that is quick to simulate, and of pairs of rasters; what ``surrogate_report`` says."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError, ModelFileError
from deepgeology.backend.evaluation import describe_model
from deepgeology.backend.families.simulation import build_simulation_set, run_surrogate, train_surrogate
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.models.card import read_card
from osgeo import gdal

spec = importlib.util.spec_from_file_location("simulation_worlds", Path(__file__).with_name("simulation_worlds.py"))
worlds = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worlds)

FLOW = "transmissivity=field 5e-4:2e-3 log length 500; recharge=2e-9:1e-8"


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """A surrogate of groundwater flow on 12 x 12 cells of 100 m, with the results of the training."""
    folder = tmp_path_factory.mktemp("surrogate")
    settings = {"simulator": "groundwater", "parameters": FLOW, "count": 150, "size": 12, "pixel_size": 100.0, "seed": 0, "processes": 1}
    build_simulation_set.run({**settings, "dataset": str(folder / "set")}, Progress())
    parameters = {"dataset": str(folder / "set"), "architecture": "fno", "ensemble": 2, "epochs": 25, "width": 12, "seed": 0}
    paths = {key: str(folder / f"{key}.{end}") for key, end in (("model", "safetensors"), ("report", "html"), ("history", "csv"))}
    return train_surrogate.run({**parameters, **paths}, Progress()), folder


def test_it_is_better_than_its_rivals_and_knows_how_good_it_is(trained):
    results, folder = trained
    assert results["RELATIVE_L2"] < 0.15 and results["RELATIVE_L2"] < results["RELATIVE_L2_BASELINE"]
    assert results["RELATIVE_L2_CHANGE"] == results["RELATIVE_L2"]  # nothing that it starts from
    assert 0.8 < results["COVERAGE"] <= 1 and results["SPEEDUP"] > 0
    card = read_card(folder / "model.safetensors", "surrogate")
    assert card["metrics"]["relative_l2"] == results["RELATIVE_L2"] and set(card["baselines"]) == {"linear", "nearest", "mean"}
    assert len(card["network"]["arguments"]["members"]) == 2
    assert len((folder / "history.csv").read_text(encoding="utf-8").splitlines()) == 51
    assert not list(folder.glob(".deepgeology*"))


def test_the_report_says_what_was_found(trained):
    results, folder = trained
    page = (folder / "report.html").read_text(encoding="utf-8")
    for words in (
        "Errors by scale",
        "Errors by region of the parameters",
        "Sums over the area",
        "Water that leaves over water that comes in",
        "Nearest training sample",
        "One sample takes the surrogate",
    ):
        assert words in page
    figures = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert figures["numbers"]["Relative error, %"] == pytest.approx(100 * results["RELATIVE_L2"])
    assert len(figures["tables"]) == 5


def test_its_description_says_what_it_needs(trained, tmp_path):
    describe_model.run({"model": str(trained[1] / "model.safetensors"), "report": str(tmp_path / "d.html")}, Progress())
    figures = json.loads((tmp_path / "d.json").read_text(encoding="utf-8"))
    (needs,) = (table for table in figures["tables"] if table["columns"][0] == "Parameter")
    assert [row[0] for row in needs["rows"]] == ["transmissivity", "recharge"] and needs["rows"][1][3:] == ["2e-09", "1e-08"]
    assert "Relative error" in figures["numbers"]


def fresh(folder, size, seed=9):
    """A transmissivity raster of the area of the training with any number of cells, and the head that the simulator gives."""
    from deepgeology.backend.families.simulation.groundwater import head
    from deepgeology.backend.families.simulation.random_fields import gaussian_field

    values = 1e-3 * np.exp(0.35 * gaussian_field(48, 48, 25.0, 500.0, np.random.default_rng(seed)))
    step = 48 // size
    coarse = values.reshape(size, step, size, step).mean((1, 3))
    path = worlds.write_raster(folder / f"t{size}-{seed}.tif", coarse[None], names=["transmissivity"], pixel=1200.0 / size)
    return path, head(coarse, 5e-9, 1200.0 / size)


def use(trained, folder, inputs, log=None, **changes):
    parameters = {"model": str(trained[1] / "model.safetensors"), "inputs": inputs, "parameters": "recharge=5e-9", "extent": None}
    outputs = {"output": str(folder / "out.tif"), "uncertainty": str(folder / "width.tif")}
    results = run_surrogate.run({**parameters, **outputs, **changes}, log or Progress())
    with RasterReader(outputs["output"]) as out, RasterReader(outputs["uncertainty"]) as width:
        return results, out.read()[0], width.read()[0], out.grid


@pytest.mark.parametrize("size", [12, 24])
def test_it_says_what_the_simulator_says_on_fresh_parameters_and_a_finer_grid(trained, tmp_path, size):
    log = worlds.Log()
    path, truth = fresh(tmp_path, size)
    results, said, width, grid = use(trained, tmp_path, [path], log)
    assert results["OUTSIDE"] == 0 and log.lines == []
    assert np.linalg.norm(said - truth) < 0.15 * np.linalg.norm(truth)
    assert (np.abs(said - truth) <= width).mean() > 0.7 and (width > 0).all()
    assert (grid.width, grid.height) == (size, size) and grid.crs


def test_what_lies_outside_the_training_is_warned_of(trained, tmp_path):
    log = worlds.Log()
    path, _ = fresh(tmp_path, 12)
    results, *_ = use(trained, tmp_path, [path], log, parameters="recharge=5e-8")
    assert results["OUTSIDE"] == 1 and any("recharge lies outside the training range" in line for line in log.lines)


def test_a_field_may_be_a_number_and_a_band_without_name_is_taken_by_place(trained, tmp_path):
    results, said, _, grid = use(trained, tmp_path, [], parameters="recharge=5e-9; transmissivity=1e-3")
    assert (grid.width, grid.height) == (12, 12) and np.isfinite(said).all() and results["OUTSIDE"] == 0
    log = worlds.Log()
    path = worlds.write_raster(tmp_path / "k.tif", np.full((1, 12, 12), 1e-3), names=["permeable"])
    _, named, _, _ = use(trained, tmp_path, [path], log)
    assert any("permeable" in line for line in log.lines) and np.abs(named - said).max() < 1e-4 * said.max()


def test_inputs_that_do_not_do_are_explained(trained, tmp_path):
    path, _ = fresh(tmp_path, 12)

    def refused(words, inputs, **changes):
        with pytest.raises(InputError, match=words):
            use(trained, tmp_path, inputs, **changes)
        assert not (tmp_path / "out.tif").exists()

    refused("needs a value for recharge", [path], parameters=None)
    refused("is not a parameter of this surrogate", [path], parameters="recharge=5e-9; rain=1")
    refused("is not a parameter", [path], parameters="recharge=nan")
    refused("needs transmissivity", [])
    gaps = np.full((1, 12, 12), 1e-3)
    gaps[0, 4, 4] = np.nan
    refused("have no value", [worlds.write_raster(tmp_path / "gap.tif", gaps, names=["transmissivity"])])
    large = worlds.write_raster(tmp_path / "large.tif", np.full((1, 12, 12), 1e-3), names=["transmissivity"], pixel=300.0)
    refused("3600 x 3600 m; the surrogate was trained on areas of 1200 x 1200 m", [large])
    degrees = worlds.write_raster(
        tmp_path / "deg.tif", np.full((1, 12, 12), 1e-3), names=["transmissivity"], pixel=0.01, origin=(10.0, 50.0), epsg=4326
    )
    refused("degrees", [degrees])
    feet = worlds.write_raster(
        tmp_path / "feet.tif", np.full((1, 12, 12), 1e-3), names=["transmissivity"], pixel=100.0, origin=(1e6, 1e6), epsg=2263
    )
    refused("cover 365.761 x 365.761 m", [feet])
    upside_down = str(tmp_path / "south.tif")
    gdal.Translate(upside_down, gdal.Open(path), outputBounds=(495000.0, 5003800.0, 496200.0, 5005000.0))
    refused("turned", [upside_down])
    other = worlds.write_raster(tmp_path / "other.tif", np.full((1, 24, 24), 1.0), names=["more"], pixel=50.0)
    refused("same grid", [path, other])
    with pytest.raises(ModelFileError):
        run_surrogate.run({"model": path, "inputs": [], "output": str(tmp_path / "out.tif")}, Progress())


def test_pairs_of_rasters_are_learned_from(tmp_path):
    """A law of neighbouring cells: the ground creeps. The U-Net finds it better than “no change”."""
    inputs, targets = [], []
    for number in range(12):
        ground = np.random.default_rng(number).normal(size=(1, 24, 24)).cumsum(1).cumsum(2)
        padded = np.pad(ground[0], 1, mode="edge")
        creep = padded[2:, 1:-1] + padded[:-2, 1:-1] + padded[1:-1, 2:] + padded[1:-1, :-2] - 4 * ground[0]
        inputs.append(worlds.write_raster(tmp_path / f"a{number}.tif", ground, names=["z"]))
        targets.append(worlds.write_raster(tmp_path / f"b{number}.tif", ground + 0.2 * creep, names=["z"]))
    parameters = {
        "inputs": inputs,
        "targets": targets,
        "window": 12,
        "architecture": "surrogateunet",
        "ensemble": 1,
        "epochs": 25,
        "width": 8,
    }
    results = train_surrogate.run({**parameters, "seed": 0, "batch_size": 8, "model": str(tmp_path / "m.safetensors")}, Progress())
    assert results["RELATIVE_L2_CHANGE"] < 0.9 and results["SPEEDUP"] is None
    card = read_card(tmp_path / "m.safetensors", "surrogate")
    assert card["surrogate"]["scaling"]["outputs"][0]["starts"] == "z" and "no change" in card["baselines"]


def test_a_set_or_pairs_but_not_both(tmp_path):
    for given in ({}, {"dataset": "a", "inputs": ["b"], "targets": ["c"]}):
        with pytest.raises(InputError, match="not both"):
            train_surrogate.run({**given, "model": str(tmp_path / "m.safetensors")}, Progress())
