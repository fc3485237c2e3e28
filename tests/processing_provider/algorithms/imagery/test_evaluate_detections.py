from __future__ import annotations

import csv

import pytest
from osgeo import ogr, osr

pytestmark = pytest.mark.qgis


def write(path, boxes, worlds):
    system = osr.SpatialReference()
    system.ImportFromEPSG(worlds.UTM)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("boxes", system, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("score", ogr.OFTReal))
    for x, y, side, score in boxes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("class", "pit")
        feature.SetField("score", score)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))"))
        layer.CreateFeature(feature)
    return str(path)


def test_figures_by_hand(run, worlds, tmp_path):
    """Of four known squares two are found, the second surest find is wrong."""
    known = write(tmp_path / "known.gpkg", [(500000 + 500 * i, 5000000, 100, 1) for i in range(4)], worlds)
    found = write(tmp_path / "found.gpkg", [(500000, 5000000, 100, 0.9), (500200, 5000000, 100, 0.8), (500510, 5000000, 100, 0.7)], worlds)
    given = {"DETECTIONS": found, "REFERENCE": known, "CLASS_FIELD": "class"}
    results = run("evaluatedetections", {**given, "TABLE": str(tmp_path / "t.csv"), "REPORT": str(tmp_path / "r.html")})
    assert results["PRECISION"] == pytest.approx(2 / 3) and results["RECALL"] == 0.5
    assert results["AP50"] == pytest.approx((26 + 25 * 2 / 3) / 101)
    with open(tmp_path / "t.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["what"] == "all" and float(rows[0]["recall"]) == 0.5 and rows[1]["name"] == "pit"
    sure = run("evaluatedetections", {**given, "MIN_SCORE": 0.85})
    assert sure["PRECISION"] == 1 and sure["RECALL"] == 0.25
    assert run("evaluatedetections", {**given, "MIN_IOU": 0.95})["RECALL"] == 0.25


@pytest.mark.parametrize(
    "change, message",
    [
        ({"REFERENCE": None}, "Either Known objects or Folder with images has to be given"),
        ({"SIZE_BINS": "10 large"}, "large is not a number"),
        ({"CLASS_FIELD": "colour"}, "has no field colour"),
    ],
)
def test_what_is_wrong_is_said_before_the_run(provider, context, worlds, tmp_path, change, message):
    path = write(tmp_path / "known.gpkg", [(500000, 5000000, 100, 1)], worlds)
    algorithm = provider.algorithm("evaluatedetections").create()
    parameters = {"DETECTIONS": path, "REFERENCE": path}
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    ok, found = algorithm.checkParameterValues({**parameters, **change}, context)
    assert not ok and message in found
