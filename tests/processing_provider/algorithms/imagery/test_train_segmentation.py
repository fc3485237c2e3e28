from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal

pytestmark = pytest.mark.qgis


@pytest.fixture
def parameters(worlds, tmp_path):
    """Two classes that differ in the first band."""
    rng = np.random.default_rng(0)
    values = rng.normal(size=(2, 30, 40)).astype("float32")
    values[0, :, 20:] += 3
    return {
        "INPUT": worlds.write_raster(tmp_path / "in.tif", values, names=["a", "b"]),
        "LABELS": worlds.write_polygons(tmp_path / "map.gpkg"),
        "CLASS_FIELD": "unit",
        "ARCHITECTURE": "dilated",
        "TILE_SIZE": 32,
        "EPOCHS": 2,
        "BLOCK_SIZE": 500,
        "FOLDS": 3,
        "TEST_FOLD": 1,
        "DEVICE": "cpu",
        "PRECISION": "float32",
        "MODEL": str(tmp_path / "model.safetensors"),
        "REPORT": str(tmp_path / "report.html"),
        "HISTORY": str(tmp_path / "history.csv"),
    }


def test_train_map_evaluate_describe(run, parameters, tmp_path):
    results = run("trainsegmentation", parameters)
    assert {"MODEL", "REPORT", "HISTORY", "ACCURACY", "MACRO_F1", "MIOU", "BASELINE_ACCURACY", "BASELINE_MACRO_F1"} == set(results)
    assert 0.5 < results["BASELINE_ACCURACY"] <= 1 and 0 <= results["ACCURACY"] <= 1
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert len((tmp_path / "history.csv").read_text(encoding="utf-8").splitlines()) >= 2

    mapped = run("segmentraster", {"INPUT": parameters["INPUT"], "MODEL": results["MODEL"], "OUTPUT": str(tmp_path / "map.tif")})
    assert gdal.Open(mapped["OUTPUT"]).ReadAsArray().shape == (30, 40)
    reference = {"REFERENCE": parameters["LABELS"], "CLASS_FIELD": "unit"}
    assert 0 <= run("evaluateclassification", {"INPUT": mapped["OUTPUT"], **reference})["ACCURACY"] <= 1
    run("describemodel", {"MODEL": results["MODEL"], "REPORT": str(tmp_path / "card.html")})


def test_cancelling_leaves_nothing(provider, parameters, context, feedback, tmp_path):
    (tmp_path / "out").mkdir()
    for key in ("MODEL", "REPORT", "HISTORY"):
        parameters[key] = parameters[key].replace(str(tmp_path), str(tmp_path / "out"))
    feedback.progressChanged.connect(lambda value: feedback.cancel())
    results, _ = provider.algorithm("trainsegmentation").create().run(parameters, context, feedback)
    assert not any(results.values())
    assert list((tmp_path / "out").iterdir()) == []


def test_a_test_fold_needs_two_others(provider, parameters, context):
    ok, message = provider.algorithm("trainsegmentation").create().checkParameterValues(parameters | {"FOLDS": 2}, context)
    assert not ok and message.startswith("Number of folds: with a test fold at least 3 are needed")
