from __future__ import annotations

import json

import pytest
from qgis.core import QgsRasterLayer

pytestmark = pytest.mark.qgis


def test_a_surrogate_of_a_source_is_trained_and_run(run, tmp_path, feedback):
    folder, model = str(tmp_path / "set"), str(tmp_path / "mogi.safetensors")
    simulated = {"SIMULATOR": "mogi", "COUNT": 60, "SIZE": 16, "PIXEL_SIZE": 500, "PROCESSES": 1}
    run("buildsimulationset", {**simulated, "DATASET": folder})
    parameters = {
        "DATASET": folder,
        "ARCHITECTURE": "deeponet",
        "ENSEMBLE": 2,
        "EPOCHS": 3,
        "MODEL": model,
        "REPORT": str(tmp_path / "r.html"),
    }
    results = run("trainsurrogate", parameters)
    assert 0 < results["RELATIVE_L2"] < 2 and results["SPEEDUP"] > 0 and 0 < results["COVERAGE"] <= 1
    output = str(tmp_path / "moved.tif")
    place = "400000,408000,5000000,5008000 [EPSG:32633]"
    values = {"MODEL": model, "PARAMETERS": "x=0; y=0; depth=2000; volume_change=5e6", "EXTENT": place, "OUTPUT": output}
    ran = run("runsurrogate", {**values, "UNCERTAINTY": str(tmp_path / "u.tif")})
    assert ran["OUTSIDE"] == 0
    layer = QgsRasterLayer(output, "o")
    assert layer.bandCount() == 3 and layer.crs().authid() == "EPSG:32633"
    assert (layer.extent().center().x(), layer.extent().center().y()) == (404000, 5004000)
    ran = run("runsurrogate", {**values, "PARAMETERS": "x=0; y=0; depth=20000; volume_change=5e6"})
    assert ran["OUTSIDE"] == 1 and any("depth lies outside" in line for line in feedback.lines)


def test_half_made_sets_and_contradictions_are_explained(provider, context, tmp_path):
    algorithm = provider.algorithm("trainsurrogate").create()
    ok, message = algorithm.checkParameterValues({"MODEL": str(tmp_path / "m.safetensors")}, context)
    assert not ok and "input and target rasters" in message
    (tmp_path / "manifest.json").write_text(json.dumps({"format": 1, "complete": False}), encoding="utf-8")
    ok, message = algorithm.checkParameterValues({"DATASET": str(tmp_path), "MODEL": str(tmp_path / "m.safetensors")}, context)
    assert not ok and "half made" in message
