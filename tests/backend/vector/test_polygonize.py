from __future__ import annotations

import os

import numpy as np
import pytest
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.raster.writer import RasterWriter
from deepgeology.backend.vector import polygonize as module
from deepgeology.backend.vector.polygonize import polygonize
from osgeo import gdal, ogr, osr
from scipy.ndimage import gaussian_filter, label

UTM, WGS84 = osr.GetUserInputAsWKT("EPSG:32633"), osr.GetUserInputAsWKT("EPSG:4326")
CLASSES = [{"value": value, "name": f"Unit {value}", "color": "#808080"} for value in (1, 2, 5)]


def classes_and_probabilities(height=150, width=120, seed=0):
    random = np.random.default_rng(seed)
    smooth = np.stack([gaussian_filter(random.normal(size=(height, width)), 2.5) for _ in CLASSES])
    classes = np.array([1, 2, 5], "uint8")[smooth.argmax(axis=0)]
    classes[:20, :30] = 0
    return classes, random.random((height, width)).astype("float32")


def run(tmp_path, grid, classes, probabilities):
    paths = [str(tmp_path / name) for name in ("classes.tif", "probability.tif", "areas.gpkg")]
    with RasterWriter(paths[0], grid, 1, "uint8", 0, ["class"]) as writer:
        writer.write_rows(0, classes[None])
    with RasterWriter(paths[1], grid, 1, "float32", np.nan, ["probability"]) as writer:
        writer.write_rows(0, np.where(classes > 0, probabilities, np.nan)[None])
    (tmp_path / "work").mkdir()
    count = polygonize(*paths, CLASSES, str(tmp_path / "work"), {"KEY": "value"})
    assert os.listdir(tmp_path / "work") == []
    dataset = gdal.OpenEx(paths[2])
    layer = dataset.GetLayer(0)
    features = [{**feature.items(), "geometry": feature.GetGeometryRef().Clone()} for feature in layer]
    assert len(features) == count and layer.GetMetadataItem("KEY") == "value"
    return features


@pytest.mark.parametrize("strip", [1, 7, 50, 1000])
def test_areas_are_the_connected_pixels_of_a_class_however_it_is_cut(tmp_path, monkeypatch, strip):
    monkeypatch.setattr(module, "_STRIP", strip)
    grid = Grid(120, 150, (500000, 10, 0, 5000000, 0, -10), UTM)
    classes, probabilities = classes_and_probabilities()
    features = run(tmp_path, grid, classes, probabilities)
    expected = []
    for value in (1, 2, 5):
        areas, count = label(classes == value)
        for number in range(1, count + 1):
            inside = areas == number
            expected.append((value, 100.0 * inside.sum(), probabilities[inside].mean()))
    found = sorted((feature["value"], feature["area_m2"], feature["probability"]) for feature in features)
    np.testing.assert_allclose(found, sorted(expected), atol=1e-5)
    for feature in features:
        assert feature["class"] == f"Unit {feature['value']}"
        assert feature["geometry"].GetArea() == pytest.approx(feature["area_m2"])


def test_polygons_burnt_again_give_the_raster(tmp_path):
    transform = (500000.0, 8.0, 3.0, 5000000.0, 2.0, -9.0)
    classes, probabilities = classes_and_probabilities(seed=1)
    run(tmp_path, Grid(120, 150, transform, UTM), classes, probabilities)
    raster = gdal.GetDriverByName("MEM").Create("", 120, 150, 1)
    raster.SetGeoTransform(transform)
    raster.SetProjection(UTM)
    source = ogr.Open(str(tmp_path / "areas.gpkg"))
    gdal.RasterizeLayer(raster, [1], source.GetLayer(0), options=["ATTRIBUTE=value"])
    np.testing.assert_array_equal(raster.ReadAsArray(), classes)


@pytest.mark.parametrize("transform", [(10, 0.001, 0, 60, 0, -0.001), (10, 0.001, 0.0002, -60, 0.0002, -0.001)])
def test_areas_of_degrees_are_those_on_the_ellipsoid(tmp_path, transform):
    pyproj, shapely = pytest.importorskip("pyproj"), pytest.importorskip("shapely")
    classes, probabilities = classes_and_probabilities()
    geod = pyproj.Geod(ellps="WGS84")
    for feature in run(tmp_path, Grid(120, 150, transform, WGS84), classes, probabilities):
        polygon = shapely.segmentize(shapely.from_wkb(bytes(feature["geometry"].ExportToWkb())), 0.001)
        area, _ = geod.geometry_area_perimeter(shapely.geometry.polygon.orient(polygon))
        assert feature["area_m2"] == pytest.approx(area, rel=1e-6)


def test_a_raster_without_classes_gives_no_polygon(tmp_path):
    grid = Grid(9, 9, (0, 1, 0, 0, 0, -1), "")
    assert run(tmp_path, grid, np.zeros((9, 9), "uint8"), np.zeros((9, 9), "float32")) == []
