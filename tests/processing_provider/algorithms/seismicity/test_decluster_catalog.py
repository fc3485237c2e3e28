from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_every_cluster_has_one_mainshock(run, tmp_path, examples):
    parameters = {"INPUT": examples.write_points(tmp_path), "METHOD": "gardner-knopoff", "OUTPUT": str(tmp_path / "o.gpkg")}
    result = run("declustercatalog", parameters)
    rows = [(each["mainshock"], each["cluster"]) for each in QgsVectorLayer(result["OUTPUT"], "o", "ogr").getFeatures()]
    assert sum(row[0] for row in rows) == result["MAINSHOCKS"] == len({row[1] for row in rows})
