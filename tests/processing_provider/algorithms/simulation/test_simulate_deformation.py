from __future__ import annotations

import math

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingUtils, QgsVectorLayer

pytestmark = pytest.mark.qgis


def memory_source(context, wkt, fields, values, crs="EPSG:32633"):
    layer = QgsVectorLayer(
        f"{wkt.split('(')[0].strip()}?crs={crs}&field=type:string&" + "&".join(f"field={f}:double" for f in fields), "s", "memory"
    )
    from qgis.core import QgsFeature, QgsGeometry

    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    feature.setAttributes(values)
    layer.dataProvider().addFeature(feature)
    context.project().addMapLayer(layer)
    return layer.id()


def test_a_mogi_source_in_memory(run, context, tmp_path):
    """The uplift above a point source is (1 - nu) dV / (pi d²)."""
    sources = memory_source(context, "Point (500000 5000000)", ["depth", "volume_change"], ["mogi", 2000.0, 1e6])
    parameters = {
        "SOURCES": sources,
        "EXTENT": "495050,504950,4995050,5004950 [EPSG:32633]",
        "PIXEL_SIZE": 100,
        "LOS": "30, 0",
        "WAVELENGTH": 0.05,
        "OUTPUT": str(tmp_path / "out.tif"),
    }
    results = run("simulatedeformation", parameters)
    expected = 0.75 * 1e6 / math.pi / 2000**2
    assert results["MAX_UP"] == pytest.approx(expected, rel=1e-6)
    data = gdal.Open(str(tmp_path / "out.tif"))
    names = [data.GetRasterBand(i).GetDescription() for i in range(1, 6)]
    assert names == ["east", "north", "up", "los", "fringes"]
    values = data.ReadAsArray()
    assert values.shape == (5, 99, 99) and values[2].argmax() == 49 * 99 + 49
    assert values[3] == pytest.approx(-0.5 * values[0] + math.sqrt(0.75) * values[2], abs=1e-6)
    assert np.cos(values[4]) == pytest.approx(np.cos(-4 * math.pi / 0.05 * values[3].astype(float)), abs=1e-4)
    assert (tmp_path / "out.qml").is_file()


def test_points_in_degrees(run, context):
    sources = memory_source(context, "Point (15 45)", ["depth", "radius", "pressure"], ["penny", 2000.0, 800.0, 1e-3], "EPSG:4326")
    points = memory_source(context, "Point (15 45)", ["a"], ["x", 1.0], "EPSG:4326")
    results = run("simulatedeformation", {"SOURCES": sources, "POINTS": points, "POINTS_OUTPUT": "memory:"})
    layer = QgsProcessingUtils.mapLayerFromString(results["POINTS_OUTPUT"], context)
    (feature,) = layer.getFeatures()
    assert feature["up"] == pytest.approx(results["MAX_UP"]) and feature["up"] > 0.1
    assert layer.crs().authid() == "EPSG:4326"


def test_fringes_without_a_satellite_are_refused(provider, context, worlds, tmp_path):
    algorithm = provider.algorithm("simulatedeformation").create()
    polygons = worlds.write_polygons(tmp_path / "map.gpkg")
    parameters = {"SOURCES": polygons, "WAVELENGTH": 0.05, "OUTPUT": str(tmp_path / "o.tif")}
    ok, message = algorithm.checkParameterValues(parameters, context)
    assert not ok and "line of sight" in message and "“type”" in message
