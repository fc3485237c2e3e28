from __future__ import annotations

import json
from pathlib import Path

import pytest
from deepgeology.models.card import read_card
from qgis.core import QgsFeatureRequest, QgsVectorLayer

pytestmark = pytest.mark.qgis


@pytest.fixture
def parameters(worlds, tmp_path):
    return {
        "INPUT": worlds.write_wells(tmp_path / "wells.csv"),
        "WELL_FIELD": "WELL",
        "DEPTH_FIELD": "DEPTH",
        "LOG_FIELDS": ["GR", "RHOB"],
        "FACIES_FIELD": "FACIES",
        "METHOD": "boosted",
        "DEVICE": "cpu",
        "MODEL": str(tmp_path / "facies.safetensors"),
        "REPORT": str(tmp_path / "report.html"),
    }


def test_it_trains_on_a_table_and_says_how_good_it_is(run, parameters):
    results = run("trainwellfacies", parameters)
    assert results["ACCURACY"] > 0.95 and results["MACRO_F1"] > 0.95 and results["PENALTY_SCORE"] is None
    assert [log["name"] for log in read_card(parameters["MODEL"], "facies")["logs"]] == ["GR", "RHOB"]
    report = json.loads(Path(parameters["REPORT"]).with_suffix(".json").read_text())
    assert report["evaluation"]["accuracy"]["value"] == pytest.approx(results["ACCURACY"])


def test_a_table_in_memory(run, parameters):
    layer = QgsVectorLayer(parameters["INPUT"], "wells", "ogr")
    memory = layer.materialize(QgsFeatureRequest())
    assert not memory.isSpatial() and memory.featureCount() == 120
    assert run("trainwellfacies", parameters | {"INPUT": memory, "REPORT": None})["ACCURACY"] > 0.95


def test_fields_are_checked(provider, context, parameters):
    algorithm = provider.algorithm("trainwellfacies").create()
    ok, message = algorithm.checkParameterValues(parameters | {"LOG_FIELDS": ["GR", "NPHI"]}, context)
    assert not ok and "no field NPHI" in message and "WELL, DEPTH, GR, RHOB, FACIES" in message
    ok, message = algorithm.checkParameterValues(parameters | {"LOG_FIELDS": ["GR", "DEPTH"]}, context)
    assert not ok and "DEPTH is no measured log" in message
    ok, message = algorithm.checkParameterValues(parameters | {"FACIES_FIELD": "WELL"}, context)
    assert not ok and "three different fields" in message
    ok, message = algorithm.checkParameterValues(parameters | {"DECISION": "penalty"}, context)
    assert not ok and "Penalty matrix" in message
