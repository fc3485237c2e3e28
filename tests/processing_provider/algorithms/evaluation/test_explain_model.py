from __future__ import annotations

import csv

import pytest
from osgeo import gdal

pytestmark = pytest.mark.qgis


@pytest.mark.parametrize("method", ["permutation", "occlusion", "integrated-gradients"])
def test_every_band_has_an_importance(run, worlds, real_model, tmp_path, method):
    parameters = {
        "INPUT": worlds.write_raster(tmp_path / "in.tif", names=["a", "b"]),
        "MODEL": real_model,
        "REFERENCE": worlds.write_polygons(tmp_path / "map.gpkg"),
        "CLASS_FIELD": "unit",
        "METHOD": method,
        "TABLE": str(tmp_path / "table.csv"),
        "REPORT": str(tmp_path / "report.html"),
    }
    if method != "permutation":
        parameters.update(OUTPUT=str(tmp_path / "attribution.tif"), CLASS="Schist")
    run("explainmodel", parameters)
    with open(parameters["TABLE"], encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert {row[0] for row in rows[1:]} == {"a", "b"}
    assert (tmp_path / "report.html").is_file()
    if method != "permutation":
        assert gdal.Open(parameters["OUTPUT"]).RasterCount == 2
        assert (tmp_path / "attribution.qml").is_file()
