"""Training a detector, searching with it, and judging what it finds: discs on noise."""

import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.data.augmentation import MOVES
from deepgeology.backend.data.objects import read_objects
from deepgeology.backend.errors import InputError
from deepgeology.backend.evaluation.detections import evaluate_objects, match
from deepgeology.backend.families.imagery import detect_objects, evaluate_detections
from deepgeology.backend.families.imagery.object_ground import Ground, draw_masks
from deepgeology.backend.families.imagery.object_learning import move_boxes, move_points
from deepgeology.backend.families.imagery.object_template import template_search
from deepgeology.backend.families.imagery.train_detector import run
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid, Window
from deepgeology.models.card import read_card
from osgeo import ogr

sys.path.append(str(Path(__file__).parent))
import object_worlds as worlds


def features(path):
    data = ogr.Open(path)  # which has to live as long as its features
    return [
        {**feature.items(), "envelope": feature.GetGeometryRef().GetEnvelope(), "area": feature.GetGeometryRef().Area()}
        for feature in data.GetLayer(0)
    ]


class Told(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        self.lines.append(content["message"].format(**content["values"]))


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """A detector of two kinds of discs, trained on one raster."""
    folder = tmp_path_factory.mktemp("trained")
    raster, layer, _ = worlds.write_world(folder, count=48, width=288, height=192)
    given = {"input": [raster], "objects": layer, "class_field": "kind", "diameter_field": "diameter"}
    parameters = worlds.training(folder, **given, encoder="light", batch_size=4, epochs=10, pixel_size=10.0)
    return folder, run(parameters, Progress()), parameters


def test_discs_are_learned(trained):
    folder, results, _ = trained
    assert set(results) == {"MODEL", "REPORT", "HISTORY", "AP50", "AP", "PRECISION", "RECALL", "BASELINE_AP50"}
    assert results["AP50"] > 0.6
    card = read_card(results["MODEL"], "detection")
    assert [entry["name"] for entry in card["classes"]] == ["dome", "pit"] and card["objects"]["outline"] == "circle"
    assert card["training"]["split"]["trained_again_on_all"] and card["metrics"]["ap50"]["value"] == results["AP50"]
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert report["evaluation"]["known"] > 0 and report["baseline"]["evaluation"]["ap50"]["value"] == results["BASELINE_AP50"]
    assert "{" not in " ".join(report["summary"])


def test_new_ground_is_searched_and_judged(trained, tmp_path):
    _, results, _ = trained
    raster, layer, found = worlds.write_world(tmp_path, name="new", seed=7, width=300, height=200)
    told = Told()
    searched = detect_objects.run(
        {"input": [raster], "model": results["MODEL"], "output": str(tmp_path / "found.gpkg"), "device": "cpu", "min_score": 0.1}, told
    )
    written = features(searched["OUTPUT"])
    assert len(written) == searched["COUNT"] >= len(found) // 2
    one = written[0]
    assert {"class", "value", "score", "width", "height", "size", "size_m", "image"} <= set(one.keys())
    assert one["image"] == "new" and one["size"] == pytest.approx((one["width"] * one["height"]) ** 0.5) == pytest.approx(one["size_m"])
    assert one["area"] == pytest.approx(np.pi / 4 * one["width"] * one["height"], rel=0.02)  # a circle, as in the training
    judged = evaluate_detections.run(
        {
            "detections": {"path": searched["OUTPUT"], "layer": None},
            "reference": layer,
            "class_field": "kind",
            "diameter_field": "diameter",
            "report": str(tmp_path / "judged.html"),
            "table": str(tmp_path / "judged.csv"),
        },
        Progress(),
    )
    assert judged["AP50"] > 0.6 and (tmp_path / "judged.csv").read_text().startswith("what,name,known,found,precision")
    centre = {"match": "centre", "min_size": 150.0, "size_bins": "180 220"}
    more = evaluate_detections.run(
        {"detections": {"path": searched["OUTPUT"], "layer": None}, "reference": layer, "diameter_field": "diameter", **centre}, Progress()
    )
    assert more["RECALL"] > 0.6


def test_extent_mask_score_and_outline(trained, tmp_path):
    _, results, parameters = trained
    given = {"input": parameters["input"], "model": results["MODEL"], "output": str(tmp_path / "f.gpkg"), "device": "cpu", "min_score": 0.3}
    whole = detect_objects.run(given, Progress())["COUNT"]
    extent = {"xmin": 500000.0, "ymin": 7997600.0, "xmax": 501600.0, "ymax": 8000000.0, "crs": ""}
    half = detect_objects.run({**given, "extent": extent, "outline": "box"}, Progress())["COUNT"]
    assert 0 < half < whole
    for feature in features(given["output"]):
        assert sum(feature["envelope"][:2]) / 2 <= 501600
        assert feature["area"] == pytest.approx(feature["width"] * feature["height"])
    told = Told()
    assert detect_objects.run({**given, "min_score": 1.0}, told)["COUNT"] == 0
    assert any("No object has a score" in line for line in told.lines)


def test_coarser_resolutions_find_larger_objects(trained, tmp_path):
    """The same ground with pixels a quarter as wide: at its own resolution everything is four times too large."""
    _, results, _ = trained
    image, found = worlds.discs(96, 80, 6, seed=11)
    from imagery_worlds import write

    fine = np.kron(image, np.ones((4, 4)))[None].astype(np.float32)
    raster = write(tmp_path / "fine.tif", fine, np.nan, worlds.grid(384, 320))  # with 10 m as the model's pixels: no resampling
    given = {
        "input": [raster],
        "model": results["MODEL"],
        "output": str(tmp_path / "f.gpkg"),
        "device": "cpu",
        "min_score": 0.3,
        "tile_size": 128,
    }

    def right(pyramid):
        detect_objects.run({**given, "pyramid": pyramid}, Progress())
        boxes = [feature["envelope"] for feature in features(given["output"])]
        hits = 0
        for x, y, size, _ in found:
            wanted = 500000 + 40 * x, 8000000 - 40 * y, 40 * size
            hits += any(
                np.hypot((a + b) / 2 - wanted[0], (c + d) / 2 - wanted[1]) < 0.2 * wanted[2] and 0.6 < (b - a) / wanted[2] < 1.6
                for a, b, c, d in boxes
            )
        return hits

    assert right(2) >= 4 > right(0)


@pytest.mark.parametrize(("side", "more"), [(100, {"pyramid": 1}), (100, {"pyramid": 5}), (8, {"pyramid": 1, "overlap": 0})])
def test_no_resolution_leaves_out_what_it_alone_sees(tmp_path, side, more):
    """However many resolutions are asked for, the coarsest one that there is keeps what is large, and the finest one what is small."""
    from imagery_worlds import write

    ground = np.zeros((1, 120, 120), np.float32)
    ground[0, 10 : 10 + side, 10 : 10 + side] = 1
    raster = write(tmp_path / "r.tif", ground, np.nan, worlds.grid(120, 120))

    def detect(windows):
        objects = []
        for window in windows:
            rows, columns = np.nonzero(window[0].numpy() > 0.5)
            box = [[columns.min(), rows.min(), columns.max() + 1, rows.max() + 1]] if len(rows) > 20 else np.empty((0, 4))
            count = len(box)
            objects.append({"boxes": torch.tensor(np.array(box)), "scores": torch.ones(count), "labels": torch.zeros(count, dtype=int)})
        return objects

    place = worlds.grid(120, 120)
    card = {"bands": [{"name": "band 0"}], "crs": place.crs, "pixel_size": [10, 10], "footprint": {}, "tile_size": 512}
    found = detect_objects.find(raster, place, detect, card, more, torch.device("cpu"), Progress())
    assert found.boxes == pytest.approx(np.array([[10.0, 10, 10 + side, 10 + side]]), abs=2)


def test_rasters_outside_the_extent_are_passed_over(tmp_path, monkeypatch):
    """Of several sheets an extent touches a few: that is no reason to search, or to learn from, none of them."""
    from imagery_worlds import UTM, write

    near, layer, _ = worlds.write_world(tmp_path)
    elsewhere = Grid(40, 40, (0.0, 10.0, 0, 0.0, 0, -10.0), UTM.ExportToWkt())
    far = write(tmp_path / "far.tif", np.zeros((1, 40, 40), np.float32), np.nan, elsewhere)
    extent = {"xmin": 500000.0, "ymin": 7998000.0, "xmax": 502000.0, "ymax": 8000000.0, "crs": ""}
    model = tmp_path / "m.safetensors"
    model.write_bytes(b"model")
    place = worlds.grid()
    card = {"bands": [{"name": "band 0"}], "crs": place.crs, "pixel_size": [10, 10], "footprint": {}, "tile_size": 512}
    one = {"boxes": torch.tensor([[5.0, 5.0, 9.0, 9.0]]), "scores": torch.ones(1), "labels": torch.zeros(1, dtype=int)}
    detector = (lambda windows: [one for _ in windows], {**card, "classes": [{"name": "disc", "value": 1}]})
    monkeypatch.setattr(detect_objects, "load_detector", lambda *arguments: detector)
    given = {"model": str(model), "output": str(tmp_path / "f.gpkg"), "device": "cpu", "extent": extent}
    told = Told()
    assert detect_objects.run({**given, "input": [far, near]}, told)["COUNT"] == 1
    assert [feature["image"] for feature in features(given["output"])] == ["ground"]
    assert "1 rasters lie outside the extent or the mask and are not searched: far." in told.lines
    with pytest.raises(InputError, match="does not overlap"):
        detect_objects.run({**given, "input": [far, far]}, Progress())
    parameters = {"input": [far, near], "objects": layer, "diameter_field": "diameter", "extent": extent, "pixel_size": 10.0, "folds": 3}
    ground = Ground(read_objects(parameters, Progress()), parameters, str(tmp_path), told)
    assert [place.scene.name for place in ground.places] == ["ground"]
    assert any("not learned from" in line for line in told.lines)
    ground.close()


def test_a_fault_of_the_detector_is_not_one_of_the_file(tmp_path, monkeypatch):
    """What torch raises is no error of writing, and the unfinished file is closed at once, so that it can be removed on every system."""
    raster, _, _ = worlds.write_world(tmp_path)
    model = tmp_path / "m.safetensors"
    model.write_bytes(b"model")

    def detect(windows):
        raise RuntimeError("device-side assert triggered")

    place = worlds.grid()
    card = {"bands": [{"name": "band 0"}], "crs": place.crs, "pixel_size": [10, 10], "footprint": {}, "tile_size": 512}
    monkeypatch.setattr(detect_objects, "load_detector", lambda *arguments: (detect, card))
    given = {"input": [raster], "model": str(model), "output": str(tmp_path / "f.gpkg"), "device": "cpu"}
    with pytest.raises(RuntimeError, match="device-side assert triggered"):
        detect_objects.run(given, Progress())
    assert not list(tmp_path.glob("*f.gpkg*"))
    fds = Path("/proc/self/fd")
    assert not [fd for fd in (fds.iterdir() if fds.is_dir() else ()) if "f.gpkg" in os.path.realpath(fd)]


def test_images_with_given_parts(tmp_path):
    folder, _ = worlds.write_images(tmp_path / "set")
    parameters = worlds.training(tmp_path, images=folder, pixel_size=1.0, architecture="fcos", augmentation="scale")
    results = run(parameters, Progress())
    split = read_card(results["MODEL"])["training"]["split"]
    assert split["folds"] == "given" and not split["trained_again_on_all"]
    searched = detect_objects.run(
        {"images": f"{folder}/test", "model": results["MODEL"], "output": str(tmp_path / "f.gpkg"), "device": "cpu", "min_score": 0.0},
        Progress(),
    )
    assert {feature["image"] for feature in features(searched["OUTPUT"])} <= {"images/s5"}
    judged = evaluate_detections.run({"detections": {"path": searched["OUTPUT"], "layer": None}, "images": f"{folder}/test"}, Progress())
    assert 0 <= judged["AP50"] <= 1


def test_masks_of_polygons(tmp_path):
    raster, layer, _ = worlds.write_world(tmp_path, kind="polygon", count=24)
    results = run(worlds.training(tmp_path, input=[raster], objects=layer, architecture="maskrcnn", pixel_size=10.0, epochs=1), Progress())
    assert read_card(results["MODEL"])["objects"]["outline"] == "mask"
    square = draw_masks([np.array([[2.0, 2], [6, 2], [6, 6], [2, 6]])], np.array([[2.0, 2, 6, 6]]), (0, 0), 10)[0]
    assert square[3:5, 3:5].all() and square.sum() >= 9 and not square[8:].any()


def test_an_interrupted_training_goes_on(tmp_path):
    folder, _ = worlds.write_images(tmp_path / "set")
    given = {"images": folder, "pixel_size": 1.0, "augmentation": "flips"}
    whole = run(worlds.training(tmp_path / "a", **given), Progress())

    class Stops(Progress):
        def __init__(self):
            self.epochs = 0

        def emit(self, kind, **content):
            self.epochs += content["message"].startswith("Epoch {epoch}:")

        def is_cancelled(self):
            return self.epochs == 1

    from deepgeology.backend.errors import Cancelled

    parameters = worlds.training(tmp_path / "b", **given, resume=str(tmp_path / "state"))
    with pytest.raises(Cancelled):
        run(parameters, Stops())
    assert not list((tmp_path / "b").glob("*"))
    again = run(parameters, Progress())
    assert again["AP50"] == whole["AP50"]


def test_boxes_move_with_their_window():
    random = np.random.default_rng(0)
    for move in MOVES:
        image = np.zeros((40, 40))
        x0, y0 = random.integers(0, 20, 2)
        x1, y1 = x0 + random.integers(3, 12), y0 + random.integers(3, 12)
        image[y0:y1, x0:x1] = 1
        moved = move_boxes(np.array([[x0, y0, x1, y1]], float), move, 40)[0].astype(int)
        inside = move.array(image)[moved[1] : moved[3], moved[0] : moved[2]]
        assert inside.all() and inside.size == image.sum()
        assert move_points(np.array([[0.0, 0]]), move, 40).min() >= 0


def test_held_out_ground_is_never_seen(tmp_path):
    raster, layer, _ = worlds.write_world(tmp_path, count=60, width=320, height=240)
    objects = read_objects({"input": [raster], "objects": layer, "diameter_field": "diameter"}, Progress())
    ground = Ground(objects, {"folds": 3, "pixel_size": 10.0}, str(tmp_path), Progress())
    scene = ground.places[0].scene
    folds = ground.folds_of(0, scene.centres)
    assert set(folds) == {1, 2, 3}
    values, shown = ground.cut(0, Window(-10, -10, 340, 260), [1, 2])
    assert set(folds[shown]) <= {1, 2} and len(shown) == (folds != 3).sum()
    hidden = ground._folds[0].at(Window(-10, -10, 340, 260)) == 3
    assert hidden.any() and np.isnan(values[:, hidden]).all()
    ground.close()


def test_templates_find_discs(tmp_path):
    raster, layer, _ = worlds.write_world(tmp_path, count=60, width=320, height=240)
    given = {"input": [raster], "objects": layer, "class_field": "kind", "diameter_field": "diameter"}
    ground = Ground(read_objects(given, Progress()), {"folds": 3, "pixel_size": 10.0}, str(tmp_path), Progress())
    matches = match(*template_search(ground, [2, 3], [1], Progress()))
    assert evaluate_objects(matches, ground.classes, 0.5)["ap50"]["value"] > 0.5
    ground.close()


@pytest.mark.parametrize(
    "change, message",
    [
        ({"input": None}, "Either INPUT with OBJECTS or IMAGES"),
        ({"objects": None}, "OBJECTS is missing"),
        ({"test_fold": 9}, "TEST_FOLD is 9"),
        ({"test_fold": 2, "validation_fold": 2}, "are both 2"),
        ({"folds": 2}, "At least 3 folds"),
        ({"block_size": 100000.0}, "only 1 blocks"),
        (
            {"extent": {"xmin": 500000.0, "ymin": 7999990.0, "xmax": 500010.0, "ymax": 8000000.0, "crs": ""}},
            "No object has its centre in EXTENT",
        ),
        ({"encoder_weights": "file"}, "no file is given"),
    ],
)
def test_what_cannot_be_trained(tmp_path, change, message):
    raster, layer, _ = worlds.write_world(tmp_path)
    given = {"input": [raster], "objects": layer, "diameter_field": "diameter", **change}
    with pytest.raises(InputError, match=message):
        run(worlds.training(tmp_path / "out", **given), Progress())
    assert not list(Path(tmp_path / "out").glob("*"))


def test_classes_that_do_not_meet(trained, tmp_path):
    _, results, parameters = trained
    found = str(tmp_path / "f.gpkg")
    detect_objects.run({"input": parameters["input"], "model": results["MODEL"], "output": found, "device": "cpu"}, Progress())
    _, _, discs = worlds.write_world(tmp_path, name="other")
    layer = worlds.write_layer(tmp_path / "o.gpkg", [(x, y, d, f"other {k}") for x, y, d, k in discs], worlds.grid())
    given = {"detections": {"path": found, "layer": None}, "reference": layer, "diameter_field": "diameter"}
    with pytest.raises(InputError, match="no class in common"):
        evaluate_detections.run({**given, "class_field": "kind"}, Progress())
    zones = worlds.write_layer(tmp_path / "z.gpkg", [(5000, 5000, 20, "z")], worlds.grid(), kind="polygon")
    with pytest.raises(InputError, match="No known object lies in ZONES"):
        evaluate_detections.run({**given, "zones": zones}, Progress())


def test_images_of_the_same_name_in_two_folders_do_not_meet(tmp_path):
    """What is found on one image must not count for the other one; tools that leave the folder out are understood where names differ."""
    for number, part in enumerate(("train", "valid")):
        worlds.write_images(tmp_path / "set", count=1, parts=(part,))
        (tmp_path / "set" / part / "labels" / "s0.txt").write_text("0 0.5 0.5 0.2 0.2" if not number else "")

    def judge(name, image):
        path = tmp_path / f"{name}.gpkg"
        data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = data.CreateLayer("found", None, ogr.wkbPolygon)
        for field in ("class", "image", "score"):
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, value in (("class", "dome"), ("image", image), ("score", "high" if name == "text" else "0.9")):
            feature.SetField(field, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((38.4 -57.6, 57.6 -57.6, 57.6 -38.4, 38.4 -38.4, 38.4 -57.6))"))
        layer.CreateFeature(feature)
        data = layer = None
        given = {"detections": {"path": str(path), "layer": None}, "images": str(tmp_path / "set")}
        return evaluate_detections.run(given, Progress())["RECALL"]

    assert judge("right", str(Path("train/images/s0"))) == 1
    assert judge("bare", "s0") == 1
    with pytest.raises(InputError, match="“high”, which is no score"):
        judge("text", "s0")
    assert judge("other", str(Path("valid/images/s0"))) == 0


def test_holes_of_zones_are_left_out(tmp_path):
    """Held-out ground is often all ground with a hole, in which the training was."""
    found, missed = (50.0, 50.0, 20.0, "dome"), (150.0, 100.0, 20.0, "dome")
    reference = worlds.write_layer(tmp_path / "known.gpkg", [found, missed], worlds.grid(), kind="polygon")
    detections = worlds.write_layer(tmp_path / "found.gpkg", [found], worlds.grid(), kind="polygon")
    zones = str(tmp_path / "zones.gpkg")
    data = ogr.GetDriverByName("GPKG").CreateDataSource(zones)
    layer = data.CreateLayer("zones", worlds.UTM, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    x, y = worlds.grid().xy(150.0, 100.0)
    around, hole = (ogr.CreateGeometryFromWkt(f"POINT({x} {y})").Buffer(size) for size in (3000.0, 200.0))
    feature.SetGeometry(around.Difference(hole))
    layer.CreateFeature(feature)
    data = layer = None
    given = {"detections": detections, "reference": reference}
    assert evaluate_detections.run(given, Progress())["RECALL"] == 0.5
    assert evaluate_detections.run({**given, "zones": {"path": zones, "layer": None}}, Progress())["RECALL"] == 1.0
