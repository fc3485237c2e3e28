from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.landforms.describe_landforms import run
from deepgeology.backend.progress import Progress
from osgeo import ogr, osr

sys.path.insert(0, str(Path(__file__).parent))
from landform_worlds import dem, places

ogr.UseExceptions()


class Listener(Progress):
    def __init__(self):
        self.warnings = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.warnings.append(content["message"].format(**content["values"]))


def polygons(path, shapes, epsg=32633):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("forms", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for number, wkt in enumerate(shapes, 1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("name", f"form {number}")
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    return {"path": str(path), "layer": "forms"}


def described(tmp_path, path, shapes, listener=None, **more):
    out = str(tmp_path / "described.gpkg")
    returned = run({"landforms": shapes, "dem": path, "output": out} | more, listener or Listener())
    data = ogr.Open(out)
    rows = [json.loads(feature.ExportToJson())["properties"] for feature in data.GetLayer(0)]
    return returned, rows


def rectangle(x, y, width, height):
    """A rectangle around a point, in cells of 10 m from the middle of a DEM of 101 x 101 cells."""
    west, south = 500505 + x - width / 2, 4999495 + y - height / 2
    return f"POLYGON(({west} {south},{west + width} {south},{west + width} {south + height},{west} {south + height},{west} {south}))"


def test_a_tilted_rectangle_has_the_measures_of_geometry(tmp_path):
    x, _ = places((101, 101))
    path = dem(tmp_path / "dem.tif", 0.5 * x + 1000)
    returned, (row,) = described(tmp_path, path, polygons(tmp_path / "p.gpkg", [rectangle(0, 0, 610, 210)]))
    assert returned["COUNT"] == 1 and row["name"] == "form 1"
    assert row["cells"] == 61 * 21
    assert row["area_m2"] == pytest.approx(610 * 210) and row["perimeter_m"] == pytest.approx(2 * (610 + 210))
    assert row["relief_m"] == pytest.approx(300) and row["elev_mean_m"] == pytest.approx(1000)
    assert row["slope_mean"] == pytest.approx(np.degrees(np.arctan(0.5)), abs=1e-3) and row["slope_std"] == pytest.approx(0, abs=1e-3)
    assert row["elongation"] == pytest.approx(610 / 210) and row["orientation"] == pytest.approx(90)
    assert row["hypsometric"] == pytest.approx(0.5)
    assert row["volume_m3"] == pytest.approx(150 * 610 * 210, rel=1e-3)
    assert row["roughness_m"] == pytest.approx(10, abs=1e-3)


def test_a_cone_has_the_volume_of_a_cone(tmp_path):
    x, y = places((101, 101))
    path = dem(tmp_path / "dem.tif", 200 - 0.5 * np.hypot(x, y))
    angle = np.radians(np.arange(0, 360, 2))
    ring = ",".join(f"{500505 + 400 * np.cos(a)} {4999495 + 400 * np.sin(a)}" for a in [*angle, angle[0]])
    _, (row,) = described(tmp_path, path, polygons(tmp_path / "p.gpkg", [f"POLYGON(({ring}))"]))
    assert row["volume_m3"] == pytest.approx(np.pi * 400**2 * 200 / 3, rel=0.01)
    assert row["hypsometric"] == pytest.approx(1 / 3, abs=0.01)
    assert row["elongation"] == pytest.approx(1, abs=0.01)


def test_degrees_are_measured_on_the_ground(tmp_path):
    cell = 1 / 3600
    path = dem(tmp_path / "dem.tif", np.zeros((100, 100)), cell=cell, epsg=4326, origin=(10.0, 60.0))
    west, south, side = 10.005, 59.98, 0.01
    square = f"POLYGON(({west} {south},{west + side} {south},{west + side} {south + side},{west} {south + side},{west} {south}))"
    _, (row,) = described(tmp_path, path, polygons(tmp_path / "p.gpkg", [square], epsg=4326))
    # Lengths of a degree at 59.985 N on the WGS 84 ellipsoid: 55.83 km to the east and 111.41 km to the north.
    assert row["perimeter_m"] == pytest.approx(2 * (558.3 + 1114.1), rel=1e-3)
    assert row["elongation"] == pytest.approx(1114.1 / 558.3, rel=1e-3) and row["orientation"] % 180 == pytest.approx(0, abs=0.01)
    assert row["relief_m"] == 0 and row["hypsometric"] is None


def test_bad_outlines_are_repaired_and_empty_places_named(tmp_path):
    x, y = places((101, 101))
    z = 200 - 0.5 * np.hypot(x, y)
    z[:20] = -9999
    path = dem(tmp_path / "dem.tif", z, nodata=-9999)
    bow = "POLYGON((500400 4999400,500600 4999600,500600 4999400,500400 4999600,500400 4999400))"
    shapes = [bow, rectangle(0, 450, 100, 60), rectangle(0, 0, 2, 2), rectangle(5000, 0, 100, 100)]
    listener = Listener()
    returned, rows = described(tmp_path, path, polygons(tmp_path / "p.gpkg", shapes), listener, report=str(tmp_path / "r.html"))
    assert returned["COUNT"] == 2 and len(rows) == 4
    assert rows[0]["area_m2"] == pytest.approx(20000)
    assert rows[1]["cells"] is None and rows[3]["cells"] is None and rows[2]["cells"] == 1
    assert any("repaired" in warning and "1" in warning for warning in listener.warnings)
    assert any("no elevation" in warning and "2, 4" in warning for warning in listener.warnings)
    assert len(json.loads((tmp_path / "r.json").read_text())["landforms"]) == 2
    with pytest.raises(InputError, match="No polygon"):
        described(tmp_path, path, polygons(tmp_path / "far.gpkg", shapes[3:]))
