from __future__ import annotations

import json
from pathlib import Path

import pytest
from deepgeology.models.card import read_card
from qgis.PyQt.QtGui import QColor, QImage

pytestmark = pytest.mark.qgis


def write_images(folder, each=4):
    for number, name in enumerate(("dark", "light")):
        (folder / name).mkdir(parents=True)
        for place in range(each):
            image = QImage(90, 80, QImage.Format.Format_RGB32)
            image.fill(QColor(40 + 170 * number, 50 + 150 * number + place, 60))
            image.save(str(folder / name / f"photo{place}.png"))
    return str(folder)


@pytest.fixture
def parameters(tmp_path):
    return {
        "IMAGES": write_images(tmp_path / "images"),
        "ARCHITECTURE": "alexnet",
        "WEIGHTS": "none",
        "IMAGE_SIZE": 75,
        "AUGMENTATION": "none",
        "EPOCHS": 2,
        "FOLDS": 2,
        "DEVICE": "cpu",
        "MODEL": str(tmp_path / "images.safetensors"),
        "REPORT": str(tmp_path / "report.html"),
    }


def test_it_trains_and_the_model_classifies(run, parameters, tmp_path):
    results = run("trainimageclassifier", parameters)
    assert 0 <= results["ACCURACY"] <= 1 and results["BASELINE_ACCURACY"] == 1.0  # colours tell these classes
    card = read_card(parameters["MODEL"], "classification")
    assert [entry["name"] for entry in card["classes"]] == ["dark", "light"] and card["tile_size"] == 75
    report = json.loads(Path(parameters["REPORT"]).with_suffix(".json").read_text())
    assert report["evaluation"]["accuracy"]["value"] == pytest.approx(results["ACCURACY"])

    output = str(tmp_path / "classified.gpkg")
    found = run("classifyimages", {"IMAGES": parameters["IMAGES"], "MODEL": parameters["MODEL"], "OUTPUT": output, "DEVICE": "cpu"})
    assert found["IMAGES"] == 8 and 0 <= found["ACCURACY"] <= 1 and Path(output).is_file()


def test_what_is_missing_is_said(provider, context, parameters, worlds, tmp_path):
    algorithm = provider.algorithm("trainimageclassifier").create()

    def problems(**changed):
        return algorithm.checkParameterValues(parameters | changed, context)[1]

    layer = worlds.write_polygons(tmp_path / "map.gpkg")
    raster = worlds.write_raster(tmp_path / "features.tif", names=["a", "b"])
    assert "Give a folder" in problems(IMAGES=None)
    assert "there is no folder" in problems(IMAGES=str(tmp_path / "absent"))
    assert "Field with the photo" in problems(POINTS=layer, CLASS_FIELD="unit")
    assert "no field rock" in problems(POINTS=layer, RASTER=raster, PATCH_SIZE=500, CLASS_FIELD="rock")
    assert "side of the patches" in problems(POINTS=layer, RASTER=raster, CLASS_FIELD="unit")
    assert "around which patches" in problems(RASTER=raster, PATCH_SIZE=500)
    assert "starts from pretrained weights" in problems(METHOD="probe")
    assert "needs a file" in problems(WEIGHTS="file")
    assert "batch normalisation" in problems(WEIGHTS="imagenet", NORMALISATION="group")
