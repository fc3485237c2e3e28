"""Layers become the files that the user sees, whatever kind of layer it is; and files become layers of any kind."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.processing_provider import layers
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
    edit,
)
from qgis.PyQt.QtCore import QVariant

pytestmark = pytest.mark.qgis


@pytest.fixture
def polygons(provider, worlds, tmp_path):
    return QgsVectorLayer(worlds.write_polygons(tmp_path / "map.gpkg") + "|layername=map", "map", "ogr")


@pytest.fixture
def raster(provider, worlds, tmp_path):
    return QgsRasterLayer(worlds.write_raster(tmp_path / "grid.tif"), "grid")


def written(value, tmp_path, feedback):
    folder = tmp_path / "exports"
    folder.mkdir(exist_ok=True)
    return layers.write_snapshots(value, str(folder), feedback)


def read_vector(value):
    """The (field values, WKT) of each feature, and the names of the fields, by OGR."""
    dataset = ogr.Open(value["path"])
    layer = dataset.GetLayerByName(value["layer"]) if value["layer"] else dataset.GetLayer(0)
    rows = [(feature.items(), feature.GetGeometryRef().ExportToWkt()) for feature in layer]
    return rows, layer.GetSpatialRef()


def test_a_plain_file_is_used_as_it_is(polygons, raster, tmp_path):
    assert layers.vector_input(polygons) == {"path": str(tmp_path / "map.gpkg"), "layer": "map"}
    assert layers.raster_input(raster) == str(tmp_path / "grid.tif")


@pytest.mark.parametrize("said, letter", [("UTF-8", "ü".encode()), ("ISO-8859-1", b"\xfc"), (None, b"\xfc")])
def test_a_shapefile_that_does_not_say_its_encoding_is_decoded_by_qgis(provider, tmp_path, feedback, said, letter):
    data = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(tmp_path / "map.shp"))
    layer = data.CreateLayer("map", None, ogr.wkbPoint, ["ENCODING="])
    layer.CreateField(ogr.FieldDefn("unit", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["unit"] = "Gr" + "~" * len(letter) + "nschiefer"
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
    layer.CreateFeature(feature)
    feature = layer = data = None
    table = tmp_path / "map.dbf"
    table.write_bytes(table.read_bytes().replace(b"~" * len(letter), letter))
    if said:
        (tmp_path / "map.cpg").write_text(said)
    shapes = QgsVectorLayer(str(tmp_path / "map.shp"), "map", "ogr")
    if not said:
        shapes.setProviderEncoding("ISO-8859-1")
    value = layers.vector_input(shapes)
    assert isinstance(value, dict) == (said == "UTF-8")
    rows, _ = read_vector(written(value, tmp_path, feedback))
    assert rows[0][0]["unit"] == "Grünschiefer"


def test_relative_paths_become_absolute(polygons, raster, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert layers.raster_input(QgsRasterLayer("grid.tif", "grid")) == str(tmp_path / "grid.tif")
    assert layers.vector_input(QgsVectorLayer("map.gpkg", "map", "ogr"))["path"] == str(tmp_path / "map.gpkg")


def test_a_path_with_blanks_and_other_letters(provider, worlds, tmp_path, feedback):
    folder = tmp_path / "Gesteinskarte Süd 地质"
    folder.mkdir()
    path = worlds.write_raster(folder / "größe 1.tif")
    assert layers.raster_input(QgsRasterLayer(path, "x")) == path
    filtered = QgsVectorLayer(worlds.write_polygons(folder / "karte ü.gpkg"), "地质", "ogr")
    filtered.setSubsetString("unit = 'Schist'")
    rows, _ = read_vector(written(layers.vector_input(filtered), folder, feedback))
    assert [items["unit"] for items, _ in rows] == ["Schist"]


def test_a_layer_in_memory_is_written(provider, tmp_path, feedback):
    memory = QgsVectorLayer("Point?crs=EPSG:32633&field=unit:string&field=n:integer", "points", "memory")
    feature = QgsFeature(memory.fields())
    feature.setAttributes(["Granit ü", 5])
    feature.setGeometry(QgsGeometry.fromWkt("POINT(500000 4999000)"))
    memory.dataProvider().addFeatures([feature])
    rows, system = read_vector(written(layers.vector_input(memory), tmp_path, feedback))
    assert rows == [({"unit": "Granit ü", "n": 5}, "POINT (500000 4999000)")]
    assert system.GetAuthorityCode(None) == "32633"


def test_a_filtered_layer_is_written_as_filtered(polygons, tmp_path, feedback):
    polygons.setSubsetString("unit = 'Granite'")
    rows, _ = read_vector(written(layers.vector_input(polygons), tmp_path, feedback))
    assert [items["unit"] for items, _ in rows] == ["Granite"]


def test_selected_features_only(polygons, tmp_path, feedback):
    polygons.selectByExpression("unit = 'Schist'")
    rows, _ = read_vector(written(layers.vector_input(polygons, selected_only=True), tmp_path, feedback))
    assert [items["unit"] for items, _ in rows] == ["Schist"]


def test_a_layer_being_edited_is_written_as_it_is_seen(polygons, tmp_path, feedback):
    polygons.startEditing()
    assert layers.vector_input(polygons)["layer"] == "map"  # nothing changed yet
    first = next(polygons.getFeatures())
    polygons.changeAttributeValue(first.id(), polygons.fields().indexOf("unit"), "Gneiss")
    snapshot = layers.vector_input(polygons)
    polygons.rollBack()  # the snapshot was taken before
    rows, _ = read_vector(written(snapshot, tmp_path, feedback))
    assert [items["unit"] for items, _ in rows] == ["Gneiss", "Schist"]


def test_a_virtual_field_is_written(polygons, tmp_path, feedback):
    polygons.addExpressionField("upper(unit)", QgsField("big", QVariant.String))
    rows, _ = read_vector(written(layers.vector_input(polygons), tmp_path, feedback))
    assert [items["big"] for items, _ in rows] == ["GRANITE", "SCHIST"]


def test_a_coordinate_system_set_by_hand_counts(polygons, raster, tmp_path, feedback):
    other = QgsCoordinateReferenceSystem("EPSG:32634")
    polygons.setCrs(other)
    raster.setCrs(other)
    _, system = read_vector(written(layers.vector_input(polygons), tmp_path, feedback))
    assert system.GetAuthorityCode(None) == "32634"
    copy = gdal.Open(written(layers.raster_input(raster), tmp_path, feedback))
    assert copy.GetSpatialRef().GetAuthorityCode(None) == "32634"
    original = gdal.Open(raster.source())
    np.testing.assert_array_equal(copy.ReadAsArray(), original.ReadAsArray())
    assert copy.GetGeoTransform() == original.GetGeoTransform()


@pytest.mark.parametrize("nodata", [None, 1199.0])
@pytest.mark.parametrize("kind", ["float32", "int16"])
def test_nodata_set_by_hand_counts(provider, worlds, tmp_path, feedback, nodata, kind):
    values = np.arange(1200, dtype=kind).reshape(1, 30, 40)
    layer = QgsRasterLayer(worlds.write_raster(tmp_path / "grid.tif", values, nodata=nodata), "grid")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0, 9)])
    dataset = gdal.Open(written(layers.raster_input(layer), tmp_path, feedback))
    copy = dataset.GetRasterBand(1)
    valid = copy.GetMaskBand().ReadAsArray() > 0
    np.testing.assert_array_equal(valid, (values[0] > 9) & (values[0] != nodata))
    np.testing.assert_array_equal(copy.ReadAsArray()[valid], values[0][valid])


def test_a_raster_in_the_memory_of_qgis_is_written(provider, worlds, tmp_path, feedback):
    worlds.write_raster("/vsimem/deepgeology-test.tif")
    try:
        value = layers.raster_input(QgsRasterLayer("/vsimem/deepgeology-test.tif", "grid"))
        path = written(value, tmp_path, feedback)
        assert not path.startswith("/vsimem")
        np.testing.assert_array_equal(gdal.Open(path).ReadAsArray(), gdal.Open("/vsimem/deepgeology-test.tif").ReadAsArray())
    finally:
        gdal.Unlink("/vsimem/deepgeology-test.tif")


def test_lists_of_layers_and_plain_values(polygons, raster, tmp_path, feedback):
    polygons.setSubsetString("unit = 'Granite'")
    first, second, third = written([layers.vector_input(polygons), layers.raster_input(raster), 5], tmp_path, feedback)
    assert first["path"].endswith(".gpkg") and second == raster.source() and third == 5


def test_snapshots_are_written_beside_each_other(polygons, tmp_path, feedback):
    polygons.setSubsetString("unit = 'Granite'")
    one, other = written([layers.vector_input(polygons), layers.vector_input(polygons)], tmp_path, feedback)
    assert one["path"] != other["path"]


@pytest.mark.parametrize(
    "destination", ["memory:", "out.gpkg", "out.shp", "out.geojson", "ogr:dbname='{folder}/base.gpkg' table=\"tiles\" (geom)"]
)
def test_features_go_to_any_kind_of_destination(provider, worlds, tmp_path, context, feedback, fake_worker, destination):
    destination = destination.format(folder=tmp_path) if ":" in destination else str(tmp_path / destination)
    if destination.startswith("ogr:"):
        worlds.write_polygons(tmp_path / "base.gpkg", layer="other")
    raster = worlds.write_raster(tmp_path / "in.tif")
    labels = worlds.write_polygons(tmp_path / "labels.gpkg")

    def write_tiles(job, listener):
        worlds.write_polygons(job["output"], field="tile", extra={"fold": [1, 2]})
        return {"OUTPUT": job["output"]}

    fake_worker.action = write_tiles
    parameters = {"INPUT": raster, "LABELS": labels, "CLASS_FIELD": "unit", "OUTPUT": destination}
    results, ok = provider.algorithm("buildtileindex").create().run(parameters, context, feedback, catchExceptions=False)
    assert ok
    from qgis.core import QgsProcessingUtils

    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    names = [field.name() for field in layer.fields() if field.name() != "fid"]
    assert names == ["tile", "fold"]
    assert sorted((feature["tile"], feature["fold"]) for feature in layer.getFeatures()) == [("Granite", 1), ("Schist", 2)]
    assert {feature.geometry().area() for feature in layer.getFeatures()} == {6.0e6}
    if destination.startswith("ogr:"):
        assert ogr.Open(str(tmp_path / "base.gpkg")).GetLayerByName("other").GetFeatureCount() == 2


def test_editing_goes_on_undisturbed(polygons, tmp_path, feedback):
    with edit(polygons):
        first = next(polygons.getFeatures())
        polygons.changeAttributeValue(first.id(), polygons.fields().indexOf("unit"), "Gneiss")
        written(layers.vector_input(polygons), tmp_path, feedback)
    assert [feature["unit"] for feature in polygons.getFeatures()] == ["Gneiss", "Schist"]


def test_a_web_map_is_used_as_a_picture_and_the_user_is_told(provider, tmp_path, feedback, monkeypatch):
    """Tiles from a folder stand in for a web service; they have no pixels of their own."""
    monkeypatch.setattr(layers, "_PICTURE_SIZE", 64)
    (tmp_path / "0" / "0").mkdir(parents=True)
    red = gdal.GetDriverByName("MEM").Create("", 256, 256, 3, gdal.GDT_Byte)
    red.GetRasterBand(1).Fill(200)
    gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / "0" / "0" / "0.png"), red)
    layer = QgsRasterLayer(f"type=xyz&zmin=0&zmax=0&url=file://{tmp_path}/{{z}}/{{x}}/{{y}}.png", "tiles", "wms")
    assert layer.isValid()
    picture = gdal.Open(written(layers.raster_input(layer), tmp_path, feedback))
    assert (picture.RasterXSize, picture.RasterYSize) == (64, 64)
    assert picture.GetSpatialRef().GetAuthorityCode(None) == "3857"
    assert any("no pixels of its own" in line and "64 x 64" in line for line in feedback.lines)
    assert (picture.ReadAsArray()[0] == 200).mean() > 0.5
