from __future__ import annotations

import re

import pytest
from osgeo import ogr
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_the_layer_plays_in_the_time_controller(run, tmp_path, examples):
    parameters = {"SOURCE": examples.write_catalog(tmp_path), "OUTPUT": str(tmp_path / "o.gpkg"), "REPORT": str(tmp_path / "r.html")}
    result = run("importcatalog", parameters)
    assert result["EVENTS"] == 400 and (tmp_path / "r.html").is_file()
    layer = QgsVectorLayer(result["OUTPUT"], "quakes", "ogr")
    assert layer.featureCount() == 400 and layer.crs().authid() == "EPSG:4326"
    # As saved with the file and given to the loaded layer; reopening a GeoPackage, QGIS 3.22 leaves the time of its style out.
    data = ogr.Open(result["OUTPUT"])
    (style,) = [row["styleQML"] for row in data.GetLayerByName("layer_styles")]
    temporal = re.search(r"<temporal [^>]*>", style)[0]
    assert 'enabled="1"' in temporal and 'startField="time"' in temporal and 'accumulate="1"' in temporal


def test_addresses_pass_and_missing_files_do_not(provider, context):
    algorithm = provider.algorithm("importcatalog").create()
    assert algorithm.checkParameterValues({"SOURCE": "https://example.org", "OUTPUT": "memory:"}, context)[0]
    ok, message = algorithm.checkParameterValues({"SOURCE": "/nowhere/c.csv", "OUTPUT": "memory:"}, context)
    assert not ok and "/nowhere/c.csv" in message
