from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.qgis
ogr.UseExceptions()


@pytest.fixture
def parameters(worlds, tmp_path):
    """Bright squares on noise, as polygons and as points with a diameter."""
    random = np.random.default_rng(0)
    values = random.normal(100, 3, (1, 96, 120)).astype("float32")
    system = osr.SpatialReference()
    system.ImportFromEPSG(worlds.UTM)
    layers = {}
    for name, kind in (("boxes", ogr.wkbPolygon), ("points", ogr.wkbPoint)):
        data = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / f"{name}.gpkg"))
        layer = data.CreateLayer(name, system, kind)
        layer.CreateField(ogr.FieldDefn("width", ogr.OFTReal))
        layers[name] = data, layer
    for row in range(4):
        for column in range(5):
            x, y, side = 6 + 23 * column + int(random.integers(4)), 6 + 23 * row + int(random.integers(4)), int(random.integers(8, 15))
            values[0, y : y + side, x : x + side] += 30
            west, north = 500000 + 100 * x, 5000000 - 100 * y
            shapes = {
                "boxes": f"POLYGON(({west} {north},{west + 100 * side} {north},{west + 100 * side} {north - 100 * side},"
                f"{west} {north - 100 * side},{west} {north}))",
                "points": f"POINT({west + 50 * side} {north - 50 * side})",
            }
            for name, wkt in shapes.items():
                feature = ogr.Feature(layers[name][1].GetLayerDefn())
                feature.SetField("width", 0.1 * side)
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
                layers[name][1].CreateFeature(feature)
    layers.clear()
    return {
        "INPUT": [worlds.write_raster(tmp_path / "in.tif", values, names=["image"])],
        "OBJECTS": str(tmp_path / "boxes.gpkg"),
        "TILE_SIZE": 64,
        "BATCH_SIZE": 2,
        "EPOCHS": 1,
        "FOLDS": 3,
        "DEVICE": "cpu",
        "PRECISION": "float32",
        "MODEL": str(tmp_path / "model.safetensors"),
        "REPORT": str(tmp_path / "report.html"),
    }


def test_train_detect_evaluate_describe(run, parameters, tmp_path):
    results = run("traindetector", parameters)
    assert {"MODEL", "REPORT", "AP50", "AP", "PRECISION", "RECALL", "BASELINE_AP50"} <= set(results)
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["split"]["folds"] == "blocks"
    found = run(
        "detectobjects",
        {"INPUT": parameters["INPUT"], "MODEL": results["MODEL"], "MIN_SCORE": 0, "DEVICE": "cpu", "OUTPUT": str(tmp_path / "found.gpkg")},
    )
    layer = QgsVectorLayer(found["OUTPUT"], "found", "ogr")
    assert layer.isValid() and layer.featureCount() == found["COUNT"]
    assert layer.renderer().type() == "categorizedSymbol" and layer.crs().authid() == "EPSG:32633"
    for reference in (
        {"REFERENCE": parameters["OBJECTS"]},
        {"REFERENCE": str(tmp_path / "points.gpkg"), "DIAMETER_FIELD": "width", "DIAMETER_UNIT": "kilometres"},
    ):
        rated = run("evaluatedetections", {"DETECTIONS": found["OUTPUT"], **reference, "REPORT": str(tmp_path / "rated.html")})
        assert 0 <= rated["AP50"] <= 1
    run("describemodel", {"MODEL": results["MODEL"], "REPORT": str(tmp_path / "card.html")})


@pytest.mark.parametrize(
    "change, message",
    [
        ({"INPUT": None}, "Either Rasters or Folder with images has to be given"),
        ({"OBJECTS": None}, "Rasters needs Known objects too"),
        ({"IMAGES": "/tmp"}, "contradict each other"),
        ({"OBJECTS": "points.gpkg"}, "choose the field with their diameter"),
        ({"CLASS_FIELD": "colour"}, "has no field colour"),
        ({"TEST_FOLD": 4}, "there is no fold 4"),
    ],
)
def test_what_is_wrong_is_said_before_the_run(provider, context, parameters, tmp_path, change, message):
    change = {key: str(tmp_path / value) if value == "points.gpkg" else value for key, value in change.items()}
    ok, found = provider.algorithm("traindetector").create().checkParameterValues({**parameters, **change}, context)
    assert not ok and message in found


def test_a_layer_without_coordinates_over_a_raster_with_them(provider, context, parameters, tmp_path, worlds):
    raster = worlds.write_raster(tmp_path / "bare.tif", epsg=None)
    ok, found = provider.algorithm("traindetector").create().checkParameterValues({**parameters, "INPUT": [raster]}, context)
    assert not ok and "has none" in found


def test_images_without_coordinates(run, tmp_path):
    """Six photographs with YOLO files, through all three tools."""
    random = np.random.default_rng(0)
    for number in range(6):
        values = random.integers(90, 110, (64, 64)).astype("uint8")
        values[20:36, 12 + number : 28 + number] = 200
        (tmp_path / "set" / "images").mkdir(parents=True, exist_ok=True)
        (tmp_path / "set" / "labels").mkdir(exist_ok=True)
        memory = gdal.GetDriverByName("MEM").Create("", 64, 64, 1, gdal.GDT_Byte)
        memory.WriteArray(values)
        gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / "set" / "images" / f"p{number}.png"), memory)
        (tmp_path / "set" / "labels" / f"p{number}.txt").write_text(f"0 {(20 + number) / 64} {28 / 64} 0.25 0.25")
    quick = {"EPOCHS": 1, "BATCH_SIZE": 2, "FOLDS": 3, "TILE_SIZE": 64, "DEVICE": "cpu", "PRECISION": "float32"}
    images = str(tmp_path / "set")
    model = run("traindetector", {"IMAGES": images, **quick, "MODEL": str(tmp_path / "m.safetensors")})["MODEL"]
    found = run("detectobjects", {"IMAGES": images, "MODEL": model, "MIN_SCORE": 0, "DEVICE": "cpu", "OUTPUT": str(tmp_path / "f.gpkg")})
    layer = QgsVectorLayer(found["OUTPUT"], "found", "ogr")
    assert layer.featureCount() == found["COUNT"]
    if found["COUNT"]:
        assert layer.extent().yMaximum() <= 0.5 and layer.extent().yMinimum() >= -64.5
    assert 0 <= run("evaluatedetections", {"DETECTIONS": found["OUTPUT"], "IMAGES": images})["AP50"] <= 1
