from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_an_earthquake_is_found_where_it_was(run, tmp_path, examples):
    result = run("locateearthquakes", examples.locateearthquakes(None, tmp_path) | {"OUTPUT": str(tmp_path / "o.gpkg")})
    layer = QgsVectorLayer(result["OUTPUT"], "o", "ogr")
    (event,) = layer.getFeatures()
    point = event.geometry().asPoint()
    assert (point.x(), point.y()) == pytest.approx((-120.0, 36.0), abs=0.004) and event["depth"] == pytest.approx(8.0, abs=0.7)
    assert result["EVENTS"] == 1 and result["ASSOCIATED"] == 1.0 and result["RMS"] < 0.03
    # without magnitudes the depths give the colours, and the time controller plays it all the same
    assert layer.renderer().classAttribute() == "depth"


def test_stations_without_codes_are_refused_before_the_run(provider, context, tmp_path, examples):
    algorithm = provider.algorithm("locateearthquakes").create()
    parameters = examples.locateearthquakes(None, tmp_path) | {"STATIONS": examples.write_points(tmp_path), "OUTPUT": "memory:"}
    ok, message = algorithm.checkParameterValues(parameters, context)
    assert not ok and "no field “station”" in message
