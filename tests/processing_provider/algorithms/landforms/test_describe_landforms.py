from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_polygons_get_their_measures(run, worlds, tmp_path):
    x = np.mgrid[0:30, 0:40][1].astype("float32")
    dem = worlds.write_raster(tmp_path / "dem.tif", (50 * x)[None])
    outputs = {"OUTPUT": str(tmp_path / "described.gpkg"), "REPORT": str(tmp_path / "report.html")}
    results = run("describelandforms", {"LANDFORMS": worlds.write_polygons(tmp_path / "map.gpkg"), "DEM": dem} | outputs)
    layer = QgsVectorLayer(results["OUTPUT"], "described", "ogr")
    rows = {feature["unit"]: feature for feature in layer.getFeatures()}
    assert results["COUNT"] == 2 and set(rows) == {"Granite", "Schist"}
    assert rows["Granite"]["relief_m"] == pytest.approx(950)
    assert rows["Schist"]["orientation"] % 180 == pytest.approx(0)
    assert "Description of landforms" in (tmp_path / "report.html").read_text(encoding="utf-8")
