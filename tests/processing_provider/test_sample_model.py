"""The sample model of the model builder: stack, train, map, evaluate in one run."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytestmark = pytest.mark.qgis

OUTPUTS = {
    "stack:Feature stack": "stack.tif",
    "train:Model": "model.safetensors",
    "train:Training report": "training.html",
    "map:Class map": "map.tif",
    "map:Uncertainty": "uncertainty.tif",
    "evaluate:Evaluation report": "evaluation.html",
}


@pytest.fixture
def model(provider):
    return provider.algorithm("mapgeology")


def test_it_is_listed_with_its_parameters_and_outputs(model):
    assert (model.id(), model.displayName()) == ("deepgeology:mapgeology", "Map geology from rasters")
    assert (model.groupId(), model.group()) == ("samples", "Sample models")
    assert {output.name() for output in model.outputDefinitions()} >= set(OUTPUTS)
    assert model.canExecute()[0]
    for step in model.childAlgorithms().values():
        assert model.validateChildAlgorithm(step.childId()) == (True, [])


def test_the_outputs_that_people_want_are_kept(model):
    kept = {name for step in model.childAlgorithms().values() for name in step.modelOutputs()}
    assert kept == {name.partition(":")[2] for name in OUTPUTS}


def write_world(worlds, folder):
    """Two rasters of different pixels, in which the east is brighter, and maps of the northern and the southern half."""
    rng = np.random.default_rng(3)
    bright = np.zeros((60, 60), np.float32)
    bright[:, 30:] = 2.0
    bright[20:30, 10:20] = 2.0
    rasters = []
    for index, factor in enumerate((1, 2)):
        field = bright[::factor, ::factor]
        values = (field + 0.5 * rng.normal(size=field.shape))[None].astype(np.float32)
        rasters.append(worlds.write_raster(folder / f"band {index}.tif", values, pixel=100.0 * factor))
    truth = np.where(bright > 1, 7, 3).astype(np.uint8)
    maps = []
    for name, rows in (("north", np.s_[:36]), ("south", np.s_[36:])):
        known = np.zeros_like(truth)
        known[rows] = truth[rows]
        maps.append(worlds.write_raster(folder / f"{name}.tif", known[None], classes=worlds.CLASSES, nodata=0))
    return rasters, maps, truth


def test_it_runs(provider, context, feedback, worlds, model, tmp_path):
    pytest.importorskip("torch")
    from deepgeology.models.card import read_card
    from deepgeology.processing_provider import worker
    from osgeo import gdal

    rasters, (north, south), truth = write_world(worlds, tmp_path)
    parameters = {name: str(tmp_path / "out" / file) for name, file in OUTPUTS.items()}
    parameters |= {"RASTERS": rasters, "LABELS": north, "REFERENCE": south, "ARCHITECTURE": "contextforest"}
    try:
        _, ok = model.create().run(parameters, context, feedback)
    finally:
        worker.shutdown()
    assert ok, feedback.lines
    for name in OUTPUTS:
        assert Path(parameters[name]).stat().st_size > 0
    card = read_card(parameters["train:Model"])
    assert [band["name"] for band in card["bands"]] == ["band 0", "band 1"]
    mapped = gdal.Open(parameters["map:Class map"]).ReadAsArray()
    agreement = (mapped == truth)[36:].mean()
    assert agreement > 0.9
    text = Path(parameters["evaluate:Evaluation report"]).read_text(encoding="utf-8")
    assert f"{agreement:.2f}" in text or f"{100 * agreement:.0f}" in text
