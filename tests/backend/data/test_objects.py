"""Reading of objects: every form gives the same boxes; what cannot be used is named and left out."""

import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.data.objects import read_objects, repeated
from deepgeology.backend.errors import FileError, InputError
from deepgeology.backend.progress import Progress
from osgeo import ogr, osr

sys.path.append(str(Path(__file__).parents[1] / "families" / "imagery"))
import object_worlds as worlds
from imagery_worlds import write


class Told(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.lines.append(content["message"].format(**content["values"]))


def expected(found):
    return np.array([[x - d / 2, y - d / 2, x + d / 2, y + d / 2] for x, y, d, _ in found])


@pytest.mark.parametrize("kind", ["point", "polygon"])
def test_points_and_polygons_give_boxes_in_pixels(tmp_path, kind):
    raster, layer, found = worlds.write_world(tmp_path, kind=kind)
    given = {"input": [raster], "objects": layer, "class_field": "kind", "diameter_field": "diameter"}
    objects = read_objects(given, Progress())
    (scene,) = objects.scenes
    assert np.allclose(scene.boxes, expected(found), atol=0.01)
    assert [objects.classes[label]["name"] for label in scene.labels] == [kind for *_, kind in found]
    assert objects.outline == {"point": "circle", "polygon": "mask"}[kind]


@pytest.mark.parametrize("unit, factor", [("metres", 10.0), ("kilometres", 0.01), ("pixels", 1.0)])
def test_diameters_in_other_units(tmp_path, unit, factor):
    raster, _, found = worlds.write_world(tmp_path)
    scaled = [(x, y, d * factor / 10, k) for x, y, d, k in found]
    layer = worlds.write_layer(tmp_path / "scaled.gpkg", scaled, worlds.grid())
    given = {"input": [raster], "objects": layer, "diameter_field": "diameter", "diameter_unit": unit}
    (scene,) = read_objects(given, Progress()).scenes
    assert np.allclose(scene.boxes, expected(found), atol=0.01)


def test_circles_in_degrees_are_wider_towards_the_poles(tmp_path):
    from deepgeology.backend.raster.grid import Grid

    place = Grid(100, 100, (10.0, 0.01, 0.0, 61.0, 0.0, -0.01), osr.GetUserInputAsWKT("EPSG:4326"))
    raster = write(tmp_path / "dem.tif", np.zeros((1, 100, 100), np.float32), np.nan, place)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "o.gpkg"))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    layer = data.CreateLayer("o", system, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("km", ogr.OFTReal))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("km", 20.0)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT(10.5 60.5)"))
    layer.CreateFeature(feature)
    data = layer = None
    given = {"input": [raster], "objects": {"path": str(tmp_path / "o.gpkg"), "layer": None}, "diameter_field": "km"}
    (scene,) = read_objects({**given, "diameter_unit": "kilometres"}, Progress()).scenes
    width, height = (scene.boxes[0, 2:] - scene.boxes[0, :2]).tolist()
    assert height == pytest.approx(20 / 111.41 * 100, rel=0.003)  # a degree of latitude at 60.5 N is 111.41 km long
    assert width / height == pytest.approx(1 / np.cos(np.radians(60.5)), rel=0.005)


@pytest.mark.parametrize("yolo", [True, False])
def test_images_with_yolo_and_coco(tmp_path, yolo):
    folder, found = worlds.write_images(tmp_path / "set", yolo=yolo)
    objects = read_objects({"images": folder}, Progress())
    assert [scene.part for scene in objects.scenes].count("train") == 4
    assert [entry["name"] for entry in objects.classes] == ["dome", "pit"]
    for scene in objects.scenes:
        assert np.allclose(scene.boxes, expected(found[scene.name]), atol=0.01), scene.name
        assert [objects.classes[label]["name"] for label in scene.labels] == [kind for *_, kind in found[scene.name]]


def test_yolo_outlines_and_merged_classes(tmp_path):
    folder, _ = worlds.write_images(tmp_path / "set")
    label = tmp_path / "set" / "train" / "labels" / "s0.txt"
    label.write_text("1 0.1 0.1 0.5 0.1 0.3 0.6\n")
    objects = read_objects({"images": folder, "merge_classes": True}, Progress())
    scene = next(scene for scene in objects.scenes if scene.name.endswith("s0"))
    assert np.allclose(scene.boxes, [[9.6, 9.6, 48, 57.6]]) and len(objects.classes) == 1


def test_what_is_wrong_with_images_is_named_and_left_out(tmp_path):
    folder, found = worlds.write_images(tmp_path / "set")
    labels = tmp_path / "set" / "train" / "labels"
    lines = labels.joinpath("s0.txt").read_text().splitlines()
    labels.joinpath("s0.txt").write_text("\n".join([*lines, "0 1.7 0.5 0.1 0.1", "0 0.5 0.5 0 0.1", "0 0.98 0.5 0.1 0.1"]))
    (tmp_path / "set" / "train" / "images" / "empty.png").write_bytes(b"")
    whole = (tmp_path / "set" / "train" / "images" / "s1.png").read_bytes()
    (tmp_path / "set" / "train" / "images" / "half.png").write_bytes(whole[: len(whole) // 2])
    (labels / "s2.txt").unlink()
    (labels / "s3.txt").write_text("")  # looked at, and nothing there
    told = Told()
    objects = read_objects({"images": folder}, told)
    text = "\n".join(told.lines)
    assert "1 objects without an area" in text and "1 objects whose centre lies outside" in text
    assert "2 images cannot be read" in text and "empty.png" in text and "half.png" in text
    assert "1 images without a YOLO file" in text and "s2" in text
    names = [scene.name for scene in objects.scenes]
    assert "train/images/s2" not in names and "train/images/s3" in names
    first = next(scene for scene in objects.scenes if scene.name == "train/images/s0")
    assert len(first.boxes) == len(found["train/images/s0"]) + 1
    assert first.boxes[-1] == pytest.approx([0.93 * 96, 0.45 * 96, 96, 0.55 * 96])  # cut to the image


def test_the_same_image_twice_is_found(tmp_path):
    folder, _ = worlds.write_images(tmp_path / "set")
    images = tmp_path / "set" / "train" / "images"
    (images / "copy.png").write_bytes((images / "s1.png").read_bytes())
    (tmp_path / "set" / "train" / "labels" / "copy.txt").write_text("0 0.5 0.5 0.1 0.1")
    scenes = read_objects({"images": folder}, Progress()).scenes
    assert [{scenes[i].name[-4:] for i in group} for group in repeated(scenes)] == [{"copy", "s/s1"}]


@pytest.mark.parametrize(
    "change, message",
    [
        ({"class_field": "colour"}, "no field colour"),
        ({"diameter_field": None}, "none has a positive diameter"),
        ({"objects": {"path": "/nowhere.gpkg", "layer": None}}, "cannot be opened"),
    ],
)
def test_layers_that_cannot_be_used(tmp_path, change, message):
    raster, layer, _ = worlds.write_world(tmp_path)
    given = {"input": [raster], "objects": layer, "class_field": "kind", "diameter_field": "diameter", **change}
    with pytest.raises((InputError, FileError), match=message):
        read_objects(given, Progress())


def test_objects_elsewhere(tmp_path):
    raster, _, found = worlds.write_world(tmp_path)
    layer = worlds.write_layer(tmp_path / "far.gpkg", [(x + 9000, y, d, k) for x, y, d, k in found], worlds.grid())
    with pytest.raises(InputError, match="There is no object on INPUT"):
        read_objects({"input": [raster], "objects": layer, "diameter_field": "diameter"}, Progress())


def test_folders_without_images_or_annotations(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no image"):
        read_objects({"images": str(tmp_path / "empty")}, Progress())
    folder, _ = worlds.write_images(tmp_path / "set")
    for path in (tmp_path / "set").rglob("*.txt"):
        path.unlink()
    with pytest.raises(InputError, match="no annotations"):
        read_objects({"images": folder}, Progress())


def test_a_file_that_is_not_yolo(tmp_path):
    folder, _ = worlds.write_images(tmp_path / "set")
    (tmp_path / "set" / "train" / "labels" / "s0.txt").write_text("crater 0.5 0.5 0.1 0.1")
    with pytest.raises(InputError, match=r"Line 1 of .*s0\.txt is not YOLO"):
        read_objects({"images": folder}, Progress())
