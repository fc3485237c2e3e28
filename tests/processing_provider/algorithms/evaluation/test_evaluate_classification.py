from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.qgis


@pytest.fixture
def parameters(worlds, tmp_path):
    return {
        "INPUT": worlds.write_raster(tmp_path / "classes.tif", worlds.class_values(), classes=worlds.CLASSES, nodata=0),
        "REFERENCE": worlds.write_polygons(tmp_path / "map.gpkg"),
        "CLASS_FIELD": "unit",
        "BLOCK_SIZE": 1000,
        "REPORT": str(tmp_path / "report.html"),
        "TABLE": str(tmp_path / "table.csv"),
    }


def test_a_perfect_map_scores_one(run, parameters, tmp_path):
    results = run("evaluateclassification", parameters)
    assert (results["ACCURACY"], results["MACRO_F1"], results["MIOU"]) == (1, 1, 1)
    assert results["REPORT"] == parameters["REPORT"] and results["TABLE"] == parameters["TABLE"]
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert "Granite" in (tmp_path / "table.csv").read_text(encoding="utf-8")


def test_selected_zones_only(run, parameters, worlds, tmp_path, context):
    """The map is wrong in the east; judged by the west alone it is right."""
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer

    values = worlds.class_values()
    values[:, :, 20:-1] = 3
    parameters["INPUT"] = worlds.write_raster(tmp_path / "wrong.tif", values, classes=worlds.CLASSES, nodata=0)
    assert run("evaluateclassification", parameters)["ACCURACY"] == pytest.approx(600 / 1170)
    zones = QgsVectorLayer(parameters["REFERENCE"], "zones", "ogr")
    zones.selectByExpression("unit = 'Granite'")
    context.project().addMapLayer(zones)
    parameters["ZONES"] = QgsProcessingFeatureSourceDefinition(zones.id(), selectedFeaturesOnly=True)
    assert run("evaluateclassification", parameters)["ACCURACY"] == 1


def test_reports_are_optional(run, parameters):
    del parameters["REPORT"], parameters["TABLE"]
    results = run("evaluateclassification", parameters)
    assert results["ACCURACY"] == 1 and "REPORT" not in results
