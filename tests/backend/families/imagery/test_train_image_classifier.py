"""Training on images whose right answer is known, and on everything that can be wrong with them."""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.data.photos import read_photo
from deepgeology.backend.errors import Cancelled, FileError, InputError
from deepgeology.backend.families.imagery import images as sources
from deepgeology.backend.families.imagery import train_image_classifier as classifier
from deepgeology.backend.families.imagery.image_learning import attention, augment, fit_head, mean_log_probability, view
from deepgeology.backend.families.imagery.images import open_source, read_images
from deepgeology.backend.families.imagery.train_image_classifier import name_classes, run
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.gdalenv import gdal, ogr, osr
from deepgeology.backend.raster.grid import Window
from deepgeology.models.build import build_network
from deepgeology.models.card import read_card
from deepgeology.models.modelfile import load_model
from PIL import Image
from safetensors.torch import save_file
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent))
from photo_worlds import parameters, striped, write_photos


class Listener(Progress):
    """Keeps warnings; may cancel when told of something."""

    def __init__(self, stop: str = "\0"):
        self.warnings, self._stop, self._stopped = [], stop, False

    def emit(self, kind, **content):
        self._stopped |= content["message"].startswith(self._stop)
        if kind == "warning":
            self.warnings.append(content["message"].format(**content["values"]))

    def is_cancelled(self):
        return self._stopped


def pretend_pretrained(tmp_path) -> str:
    """Write a file of weights for the alexnet, drawn at random: filters of stripes enough to tell these textures."""
    torch.manual_seed(5)
    module = build_network({"name": "alexnet", "arguments": {"bands": 3, "classes": 2}})
    save_file(module.backbone.state_dict(), tmp_path / "weights.safetensors")
    return str(tmp_path / "weights.safetensors")


def test_textures_are_told_where_colours_cannot(tmp_path):
    """By a linear layer on random filters: lying from standing stripes; the histogram's forest is at chance, and the report is whole."""
    write_photos(tmp_path / "photos")
    given = parameters(tmp_path, weights="file", weights_file=pretend_pretrained(tmp_path), group_pattern=r"/w(\d)_", null_test=True)
    results = run(given, Progress())
    assert results["ACCURACY"] == 1.0 and results["MACRO_F1"] == 1.0
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    rivals = {rival["name"]: rival["evaluation"]["accuracy"]["value"] for rival in report["baselines"]}
    assert rivals["colour histogram and forest"] < 0.9 and "size and colour mode of the file alone" not in rivals
    assert report["evaluation"]["pixels"] == 16 and report["evaluation"]["blocks"] == 4  # pictures of one well are one block
    assert report["null_test"]["evaluation"]["accuracy"]["value"] < 1
    html = (tmp_path / "out" / "report.html").read_text()
    assert "HiResCAM" in html and html.count("data:image/png") >= 4

    module, card = load_model(given["model"], task="classification")
    assert card["training"]["method"] == "probe" and len(module.bank) == 16
    assert card["training"]["labels"] == {"bedded": 8, "jointed": 8} and card["applicability"]["threshold"] > 0


def test_a_network_learns_from_nothing(tmp_path):
    write_photos(tmp_path / "photos")
    given = parameters(tmp_path, history=str(tmp_path / "out" / "history.csv"))
    assert run(given, Progress())["ACCURACY"] >= 0.85
    assert read_card(given["model"])["training"]["method"] == "scratch"
    rows = (tmp_path / "out" / "history.csv").read_text().splitlines()
    assert rows[0].startswith("training,epoch") and len(rows) == 1 + 3 * 12  # two folds and everything


def test_finetuning_and_the_same_seed(tmp_path):
    write_photos(tmp_path / "photos", each=4)
    given = parameters(tmp_path, weights="file", weights_file=pretend_pretrained(tmp_path), method="finetune", epochs=2)
    first = run(given, Progress())
    tensors = load_model(given["model"])[0].state_dict()
    assert run(given, Progress()) == first
    assert all(torch.equal(value, tensors[key]) for key, value in load_model(given["model"])[0].state_dict().items())


def write_layer(path, rows, epsg=32633):
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    layer = data.CreateLayer("points", system, ogr.wkbPoint)
    for name in rows[0][1]:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for (x, y), values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            if value is not None:
                feature.SetField(name, value)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        feature.SetGeometry(point)
        layer.CreateFeature(feature)
    data = None
    return {"path": str(path), "layer": "points"}


def test_photos_of_a_layer_by_relative_absolute_and_file_paths(tmp_path):
    folder = write_photos(tmp_path / "photos", each=2)
    paths = ["photos/bedded/w0_0.png", str(folder / "bedded" / "w0_1.png"), f"file://{folder}/jointed/w0_0.png", None]
    rows = [((k, 0), {"photo": path, "rock": "ab"[k // 2], "well": f"W{k}"}) for k, path in enumerate(paths)]
    points = write_layer(tmp_path / "points.gpkg", rows)
    source = open_source({"points": points, "photo_field": "photo", "class_field": "rock", "group_field": "well"}, True)
    assert [Path(item.path) for item in source.items] == [
        folder / "bedded/w0_0.png",
        folder / "bedded/w0_1.png",
        folder / "jointed/w0_0.png",
    ]
    assert [(item.label, item.group, item.row) for item in source.items] == [("a", "W0", 0), ("a", "W1", 1), ("b", "W2", 2)]
    for key, message in (("class_field", "no field"), ("group_field", "no field"), ("photo_field", "no field")):
        with pytest.raises(InputError, match=message):
            open_source({"points": points, "photo_field": "photo", "class_field": "rock", key: "nothing"}, True)
    with pytest.raises(InputError, match="PHOTO_FIELD is needed"):
        open_source({"points": points, "class_field": "rock"}, True)
    with pytest.raises(InputError, match="CLASS_FIELD is needed"):
        open_source({"points": points, "photo_field": "photo"}, True)


def test_patches_of_a_raster_of_five_bands(tmp_path):
    """Patches are cut in map units around points of another coordinate system; the model learns on them and keeps their size."""
    random = np.random.default_rng(0)
    ground = random.normal(0, 0.2, (5, 240, 240)).astype(np.float32)
    labels = np.add.outer(np.arange(6), np.arange(6)) % 2
    for row, column in np.ndindex(6, 6):
        wave = np.sin(2 * np.pi * np.arange(40) / 8)
        plane = np.repeat(wave[:, None], 40, axis=1)
        ground[2, 40 * row : 40 * row + 40, 40 * column : 40 * column + 40] += plane if labels[row, column] else plane.T
    path = str(tmp_path / "ground.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 240, 240, 5, gdal.GDT_Float32)
    data.SetGeoTransform((500000, 10, 0, 5000000, 0, -10))
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    data.SetProjection(system.ExportToWkt())
    data.WriteArray(ground)
    data = None
    rows = [
        ((500000 + 400 * column + 200, 5000000 - 400 * row - 200), {"rock": f"r{labels[row, column]}"}) for row, column in np.ndindex(6, 6)
    ]
    points = write_layer(tmp_path / "points.gpkg", rows)
    source = open_source({"raster": path, "points": points, "class_field": "rock", "patch_size": 400}, True)
    assert source.items[7].window == (40, 40, 40, 40) and len({item.group for item in source.items}) == 4
    np.testing.assert_array_equal(sources.read_patch(source.reader, source.items[7].window, 40), ground[:, 40:80, 40:80])
    given = parameters(tmp_path, images=None, raster=path, points=points, class_field="rock", patch_size=400, image_size=80, epochs=10)
    results = run(given, Progress())
    assert results["ACCURACY"] > 0.8
    card = read_card(given["model"], "classification")
    assert len(card["bands"]) == 5 and card["training"]["images"] == {"kind": "patches", "fit": "stretch", "patch_size": 400}
    np.testing.assert_allclose(card["normalisation"]["mean"], ground.mean(axis=(1, 2)), atol=0.05)
    for changed, message in (({"patch_size": 0}, "PATCH_SIZE is needed"), ({"patch_size": 20}, "at least 4"), ({"points": None}, "POINTS")):
        with pytest.raises(InputError, match=message):
            open_source({"raster": path, "points": points, "class_field": "rock", "patch_size": 400, **changed}, True)


def test_points_where_the_raster_has_no_data_are_named_and_left_out(tmp_path):
    ground = np.random.default_rng(0).normal(size=(30, 90)).astype(np.float32)
    ground[:, 50:] = -9999
    data = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "ground.tif"), 90, 30, 1, gdal.GDT_Float32)
    data.SetGeoTransform((500000, 10, 0, 5000000, 0, -10))
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    data.SetProjection(system.ExportToWkt())
    data.GetRasterBand(1).SetNoDataValue(-9999)
    data.WriteArray(ground)
    data = None
    points = write_layer(tmp_path / "points.gpkg", [((500000 + 10 * x, 5000000 - 150), {"rock": "a"}) for x in (15, 45, 75)])
    source = open_source({"raster": str(tmp_path / "ground.tif"), "points": points, "class_field": "rock", "patch_size": 200}, True)
    listener = Listener()
    store = read_images(source, 20, "stretch", str(tmp_path), listener)
    assert list(store.problems) == [2] and any("no data around points 3" in text for text in listener.warnings)


def patches(columns) -> list:
    return [sources.Item(f"p{x}", window=Window(x, 0, 40, 40), label=f"r{k % 2}", group=str(x // 160)) for k, x in enumerate(columns)]


def test_groups_whose_patches_share_ground_are_joined():
    items = patches((0, 150, 170, 330, 480, 500, 660, 820))
    groups = np.array([int(item.group) for item in items])
    merged = classifier.joined(items, groups, 3)
    assert merged[1] == merged[2] and len(np.unique(merged)) == len(np.unique(groups)) - 1
    assert all(len(near) == 1 for near in classifier.near_groups(items, merged))
    np.testing.assert_array_equal(classifier.joined(patches(range(0, 800, 40)), np.arange(20), 3), np.arange(20))  # side by side


def test_points_that_stand_too_close_for_folds_are_told():
    items = patches(range(0, 800, 10))
    store = sources.Store(np.zeros((80, 1, 4, 4), np.float32), [str(k) for k in range(80)], [(0, 0, "")] * 80)
    listener = Listener()
    classes, labels = classifier.name_classes(sources.Source("patches", items, []))
    run = classifier._prepare(sources.Source("patches", items, []), store, classes, labels, 5, 0, listener)
    assert run.groups == 5 and any("of 80 patches share ground with a patch of another fold" in text for text in listener.warnings)


def test_moments_are_numpys_and_few_images_are_read_at_once():
    values = np.random.default_rng(0).normal(1000.0, 1.0, (300, 2, 5, 5)).astype(np.float32)
    values[::7, 0, :3] = np.nan

    class Guarded:
        def __getitem__(self, chosen):
            assert len(chosen) <= 64
            return values[chosen]

    chosen = np.arange(0, 300, 2)
    mean, std = classifier.moments(Guarded(), chosen)
    np.testing.assert_allclose(mean, np.nanmean(values[chosen], axis=(0, 2, 3), dtype=np.float64))
    np.testing.assert_allclose(std, np.nanstd(values[chosen], axis=(0, 2, 3), dtype=np.float64))


def spoil(folder: Path) -> None:
    """Add an empty file, a truncated one, a text, and photos of other kinds."""
    (folder / "bedded" / "empty.png").touch()
    whole = (folder / "bedded" / "w0_0.png").read_bytes()
    (folder / "bedded" / "cut.png").write_bytes(whole[: len(whole) // 2])
    (folder / "jointed" / "text.jpg").write_text("not a picture, really not")
    random = np.random.default_rng(9)
    Image.fromarray(striped(random, 0)).convert("CMYK").save(folder / "bedded" / "cmyk.jpg")
    Image.fromarray(striped(random, 1)[:70, :, 0].astype(np.uint16) * 257).save(folder / "jointed" / "deep.png")


def test_bad_photos_are_named_and_left_out(tmp_path):
    folder = write_photos(tmp_path / "photos", each=4)
    spoil(folder)
    listener = Listener()
    source = open_source({"images": str(folder)}, True)
    store = read_images(source, 96, "stretch", str(tmp_path), listener)
    assert {source.items[k].name for k in store.problems} == {"bedded/empty.png", "bedded/cut.png", "jointed/text.jpg"}
    assert all(name in listener.warnings[0] for name in ("empty.png", "cut.png", "text.jpg"))
    places = {item.name: k for k, item in enumerate(source.items)}
    assert store.values[places["jointed/deep.png"]].std() > 40  # not black: sixteen bits were scaled
    results = run(parameters(tmp_path, epochs=1), listener)
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert set(report["unreadable"]) == {"bedded/empty.png", "bedded/cut.png", "jointed/text.jpg"} and results["ACCURACY"] is not None


def test_only_bad_photos(tmp_path):
    for name in "ab":
        (tmp_path / "photos" / name).mkdir(parents=True)
        (tmp_path / "photos" / name / "1.png").touch()
    with pytest.raises(InputError, match=r"Not one of the 2 images can be read.*0 bytes"):
        run(parameters(tmp_path), Progress())
    assert not (tmp_path / "out").exists()


def test_copies_stay_in_one_fold_and_contradictions_are_named(tmp_path):
    folder = write_photos(tmp_path / "photos", each=4)
    shutil.copy(folder / "bedded" / "w0_0.png", folder / "bedded" / "copy.png")
    shutil.copy(folder / "bedded" / "w0_1.png", folder / "jointed" / "wrong.png")
    listener = Listener()
    run(parameters(tmp_path, epochs=1), listener)
    said = " ".join(listener.warnings)
    assert "bedded/copy.png = bedded/w0_0.png" in said
    assert "different classes" in said and "wrong.png (jointed)" in said
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert len(report["duplicates"]) == 2 and report["evaluation"]["blocks"] == 8


def test_formats_that_give_the_class_away_are_reported(tmp_path):
    random = np.random.default_rng(0)
    for label, name in enumerate("ab"):
        (tmp_path / "photos" / name).mkdir(parents=True)
        for place in range(6):
            picture = Image.fromarray(random.integers(0, 255, (90, 90, 3), np.uint8))
            (picture.convert("L") if label else picture).save(tmp_path / "photos" / name / f"{place}.png")
    listener = Listener()
    run(parameters(tmp_path, epochs=1), listener)
    assert any("size and the colour mode of the files alone name 100 of 100" in warning for warning in listener.warnings)


@pytest.mark.parametrize(
    ("classes", "each", "message"),
    [(("a",), 4, "at least two classes"), (("a", "b"), 1, "one image of each class only"), ((), 0, "Not one image was found")],
)
def test_too_little(tmp_path, classes, each, message):
    (tmp_path / "photos").mkdir()
    write_photos(tmp_path / "photos", each=each, classes=classes)
    with pytest.raises(InputError, match=message):
        run(parameters(tmp_path), Progress())
    assert not (tmp_path / "out").exists()


def test_one_group_and_a_class_in_one_fold(tmp_path):
    write_photos(tmp_path / "photos", each=4)
    with pytest.raises(InputError, match="All images are in one group"):
        run(parameters(tmp_path, group_pattern="[a-z]$"), Progress())
    shutil.rmtree(tmp_path / "photos" / "jointed")
    write_photos(tmp_path / "photos", each=1, classes=("x", "jointed"))
    listener = Listener()
    run(parameters(tmp_path, epochs=1), listener)
    assert any("in one fold, so the test cannot find them: jointed" in warning for warning in listener.warnings)


def test_folders_without_classes_and_missing_folders(tmp_path):
    (tmp_path / "photos").mkdir()
    Image.fromarray(striped(np.random.default_rng(0), 0)).save(tmp_path / "photos" / "a.png")
    with pytest.raises(InputError, match="in no folder of a class"):
        run(parameters(tmp_path), Progress())
    with pytest.raises(FileError, match="no folder"):
        run(parameters(tmp_path, images=str(tmp_path / "absent")), Progress())
    with pytest.raises(InputError, match="There are no images"):
        run(parameters(tmp_path, images=None), Progress())
    with pytest.raises(InputError, match="no regular expression"):
        run(parameters(tmp_path, group_pattern="("), Progress())


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"method": "probe"}, "needs pretrained weights"),
        ({"weights": "file"}, "no WEIGHTS_FILE"),
        ({"weights": "imagenet", "normalisation": "group"}, "made with batch normalisation"),
    ],
)
def test_contradictions(tmp_path, changed, message):
    write_photos(tmp_path / "photos", each=2)
    with pytest.raises(InputError, match=message):
        run(parameters(tmp_path, **changed), Progress())


@pytest.mark.parametrize("stop", ["Reading image", "Epoch", "Looking at image", "Writing"])
def test_cancelling_leaves_nothing(tmp_path, stop):
    write_photos(tmp_path / "photos", each=4)
    with pytest.raises(Cancelled):
        run(parameters(tmp_path, epochs=1), Listener(stop))
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_integers_are_their_own_class_values():
    def classes_of(*labels):
        items = [sources.Item(str(k), label=label) for k, label in enumerate(labels)]
        return [(entry["value"], entry["name"]) for entry in name_classes(sources.Source("folder", items, sources.RGB))[0]]

    assert classes_of(7, 3, 7) == [(3, "3"), (7, "7")]
    assert classes_of("b", 1, "a") == [(1, "1"), (2, "a"), (3, "b")]


@pytest.mark.parametrize("classes", [2, 3])
def test_the_linear_layer_is_scikit_learns(classes):
    random = np.random.default_rng(0)
    labels = np.arange(60) % classes
    features = (random.normal(0, 1, (60, 1, 5)) + labels[:, None, None] * np.array([1, 0, 2, 0, 0])).astype(np.float32) * 3 + 7
    weight, bias = fit_head(features, labels, classes, 0.5)
    flat = features[:, 0].astype(float)
    scaled = (flat - flat.mean(0)) / (flat.std(0) + 1e-6)
    expected = LogisticRegression(C=0.5, max_iter=300).fit(scaled, labels).predict_proba(scaled)
    found = np.exp(mean_log_probability((flat @ weight.T + bias)[:, None]))
    np.testing.assert_allclose(found, expected, atol=1e-4)


def test_a_class_that_is_not_in_the_training_folds_is_never_said():
    weight, bias = fit_head(np.random.default_rng(0).normal(0, 1, (20, 1, 4)).astype(np.float32), np.arange(20) % 2 * 2, 3, 1.0)
    assert bias[1] < -10 and not weight[1].any()


def test_views_are_the_eight_symmetries_and_augmentation_is_seeded():
    x = torch.arange(2 * 3 * 16 * 16, dtype=torch.float32).view(2, 3, 16, 16)
    assert len({tuple(view(x, number).flatten().tolist()) for number in range(8)}) == 8 and torch.equal(view(x, 0), x)
    for how in ("none", "mirror", "turns", "full"):
        one, same, other = (augment(x, how, torch.Generator().manual_seed(seed)) for seed in (1, 1, 2))
        assert one.shape == x.shape and torch.equal(one, same) and torch.isfinite(one).all()
        assert torch.equal(one, other) == (how == "none")


def test_attention_is_where_the_evidence_is():
    """A network whose head reads one plane that is bright only where the image is: the map lies there."""
    module = build_network({"name": "alexnet", "arguments": {"bands": 1, "classes": 2}}).eval()
    with torch.no_grad():
        for layer in (0, 3, 6, 8, 10):
            module.backbone.features[layer].weight.abs_()
            module.backbone.features[layer].bias.zero_()
        module.head.weight[1] = 1
    x = torch.zeros(1, 1, 224, 224)
    x[..., 20:80, 130:200] = 1
    plane = attention(module, x, 1)
    assert plane.shape == (224, 224) and plane.max() == 1
    rows, columns = np.nonzero(plane > 0.5)
    assert abs(rows.mean() - 50) < 30 and abs(columns.mean() - 165) < 30


def test_fitting_crops_the_middle_or_stretches(tmp_path):
    wide = np.zeros((40, 80, 3), np.uint8)
    wide[:, 20:60] = 255
    Image.fromarray(wide).save(tmp_path / "wide.png")
    photo = read_photo(tmp_path / "wide.png")
    assert sources.square(photo, 40, "crop").min() == 255
    assert 100 < sources.square(photo, 40, "stretch").mean() < 155
