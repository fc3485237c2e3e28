"""Classifying by a trained model: the layer, the flag, known classes, and what does not fit."""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError, ModelFileError
from deepgeology.backend.families.imagery.classify_images import Found, _write_layer, run
from deepgeology.backend.families.imagery.images import Item, Source
from deepgeology.backend.families.imagery.train_image_classifier import run as train
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.gdalenv import ogr
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))
from photo_worlds import parameters, write_photos
from test_train_image_classifier import Listener, pretend_pretrained, spoil, write_layer


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A model that tells lying from standing stripes."""
    folder = tmp_path_factory.mktemp("model")
    write_photos(folder / "photos")
    given = parameters(folder, weights="file", weights_file=pretend_pretrained(folder), report=None)
    assert train(given, Progress())["ACCURACY"] == 1.0
    return given["model"]


def rows_of(path):
    data = ogr.Open(str(path))
    layer = data.GetLayer(0)
    return [(feature.items(), feature.geometry() and feature.geometry().ExportToWkt()) for feature in layer]


def job(tmp_path, model, **changed):
    given = {"images": str(tmp_path / "new"), "model": model, "output": str(tmp_path / "out" / "classified.gpkg"), "device": "cpu"}
    return {**given, "report": str(tmp_path / "out" / "classified.html"), **changed}


def test_new_photos_bad_ones_and_what_was_never_seen(tmp_path, model):
    folder = write_photos(tmp_path / "new", each=4, seed=7)
    spoil(folder)
    (folder / "other").mkdir()
    Image.fromarray(np.full((90, 90, 3), (250, 20, 200), np.uint8)).save(folder / "other" / "pink.png")
    shutil.copy(folder / "bedded" / "w0_0.png", folder / "bedded" / "copy.png")
    listener = Listener()
    results = run(job(tmp_path, model), listener)
    rows = {values["image"]: values for values, _ in rows_of(tmp_path / "out" / "classified.gpkg")}
    assert len(rows) == 15 and results["IMAGES"] == 12
    for name, values in rows.items():
        if name.endswith(("empty.png", "cut.png", "text.jpg")):
            assert values["class"] is None and values["probability"] is None and values["problem"]
        else:
            assert values["problem"] is None and values["p_bedded"] + values["p_jointed"] == pytest.approx(1)
            assert values["probability"] == pytest.approx(max(values["p_bedded"], values["p_jointed"]))
        if "/w" in name:
            assert values["class"] == values["known"] == name.split("/")[0] and values["unlike"] in (0, 1)
    assert rows["other/pink.png"]["unlike"] == 1 and rows["other/pink.png"]["known"] == "other"
    assert sum(values["unlike"] for name, values in rows.items() if "/w" in name) <= 2
    assert results["UNLIKE"] >= 1 and results["ACCURACY"] > 0.8
    report = json.loads((tmp_path / "out" / "classified.json").read_text())
    assert report["evaluation"]["pixels"] == 11 and any("same pixels" in text for text in report["warnings"])
    assert any("empty.png" in warning for warning in listener.warnings)


def test_the_result_does_not_depend_on_the_batch(tmp_path, model):
    write_photos(tmp_path / "new", each=3, seed=8)
    found = []
    for batch in (1, 4):
        run(job(tmp_path, model, batch_size=batch, report=None), Progress())
        rows = [values for values, _ in rows_of(tmp_path / "out" / "classified.gpkg")]
        found.append([(v["image"], v["class"], round(v["probability"], 4), round(v["distance"], 4)) for v in rows])
    assert found[0] == found[1]


def test_photos_of_a_layer_keep_their_points(tmp_path, model):
    folder = write_photos(tmp_path / "new", each=2, seed=9)
    names = ["bedded", "jointed", "bedded"]
    rows = [((100.0 + k, 200.0), {"photo": f"{name}/w0_{k % 2}.png", "rock": name}) for k, name in enumerate(names)]
    points = write_layer(tmp_path / "points.gpkg", rows)
    results = run(job(tmp_path, model, images=str(folder), points=points, photo_field="photo", class_field="rock"), Progress())
    found = rows_of(tmp_path / "out" / "classified.gpkg")
    assert [geometry for _, geometry in found] == ["POINT (100 200)", "POINT (101 200)", "POINT (102 200)"]
    assert [values["class"] for values, _ in found] == names and results["ACCURACY"] == 1.0


def test_all_unreadable_and_nothing_left_behind(tmp_path, model):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.png").touch()
    with pytest.raises(InputError, match=r"Not one of the 1 images can be read.*0 bytes"):
        run(job(tmp_path, model), Progress())
    assert not (tmp_path / "out").exists()


def test_what_does_not_fit_is_refused(tmp_path, model):
    write_photos(tmp_path / "new", each=1)
    with pytest.raises(InputError, match="trained on photos, but a RASTER"):
        run(job(tmp_path, model, raster="x.tif"), Progress())
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(Path(model).read_bytes()[:-10])
    with pytest.raises(ModelFileError, match="damaged"):
        run(job(tmp_path, str(broken)), Progress())


def test_a_threshold_of_ones_own(tmp_path, model):
    write_photos(tmp_path / "new", each=3, seed=10)
    assert run(job(tmp_path, model, threshold=1e-6), Progress())["UNLIKE"] == 6
    assert run(job(tmp_path, model, threshold=2.0), Progress())["UNLIKE"] == 0


def test_classes_that_differ_in_capitals_only_have_a_field_each(tmp_path):
    card = {"classes": [{"name": "Sand"}, {"name": "sand"}, {"name": "silt"}]}
    source = Source("folder", [Item("a.png", "a.png")], [])
    found = Found(np.array([[0.5, 0.3, 0.2]]), np.zeros(1), {}, [""])
    _write_layer(str(tmp_path / "c.gpkg"), {}, source, found, np.array([-1]), 1.0, card, "")
    ((values, _),) = rows_of(tmp_path / "c.gpkg")
    assert (values["p_Sand_1"], values["p_sand_2"], values["p_silt"], values["class"]) == (0.5, 0.3, 0.2, "Sand")
