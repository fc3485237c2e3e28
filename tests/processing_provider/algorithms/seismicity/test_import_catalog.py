from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_the_layer_plays_in_the_time_controller(run, tmp_path, examples):
    parameters = {"SOURCE": examples.write_catalog(tmp_path), "OUTPUT": str(tmp_path / "o.gpkg"), "REPORT": str(tmp_path / "r.html")}
    result = run("importcatalog", parameters)
    assert result["EVENTS"] == 400 and (tmp_path / "r.html").is_file()
    layer = QgsVectorLayer(result["OUTPUT"], "quakes", "ogr")
    assert layer.featureCount() == 400 and layer.crs().authid() == "EPSG:4326"
    temporal = layer.temporalProperties()
    assert temporal.isActive() and temporal.startField() == "time"
    assert temporal.mode() == Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField


def test_addresses_pass_and_missing_files_do_not(provider, context):
    algorithm = provider.algorithm("importcatalog").create()
    assert algorithm.checkParameterValues({"SOURCE": "https://example.org", "OUTPUT": "memory:"}, context)[0]
    ok, message = algorithm.checkParameterValues({"SOURCE": "/nowhere/c.csv", "OUTPUT": "memory:"}, context)
    assert not ok and "/nowhere/c.csv" in message
