"""Landform networks from the files to the map: train_landforms, map_landforms and what they read."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError, ModelFileError
from deepgeology.backend.families.landforms import ground, map_landforms, train_landforms
from deepgeology.backend.families.landforms.classify_geomorphons import run as classify
from deepgeology.backend.progress import Progress
from deepgeology.backend.segmentation import ground as segmentation
from deepgeology.backend.segmentation import learning
from deepgeology.models.card import read_card
from deepgeology.models.modelfile import load_model
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).parent))
from landform_worlds import dem, hills


class Listener(Progress):
    def __init__(self):
        self.warnings = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.warnings.append(content["message"].format(**content["values"]))


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A DEM, its geomorphons with two classes (high and low ground), imagery on another grid."""
    folder = tmp_path_factory.mktemp("world")
    z = hills((150, 160), seed=7)
    paths = {"dem": dem(folder / "dem.tif", z + 300), "folder": folder}
    classify({"dem": paths["dem"], "search": 5, "skip": 0, "flat": 1.0, "output": str(folder / "forms.tif")}, Progress())
    forms = gdal.Open(str(folder / "forms.tif")).ReadAsArray()
    labels = np.where(forms == 0, 0, np.where(np.isin(forms, (2, 3, 4, 5)), 1, 2))
    paths["labels"] = dem(folder / "labels.tif", labels, nodata=0, kind=gdal.GDT_Byte)
    random = np.random.default_rng(0)
    paths["imagery"] = dem(folder / "imagery.tif", random.normal(size=(70, 80)), cell=25.0, origin=(499990.0, 5000010.0))
    return paths


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(learning, "BASELINE_CELLS", 3000)
    monkeypatch.setattr(segmentation, "LEAST_STEPS", 2)


def train(world, folder, listener=None, **more):
    parameters = {
        "dem": world["dem"], "labels": world["labels"], "terrain_scales": "30 90", "epochs": 4, "tile_size": 48, "batch_size": 4,
        "test_fold": 1, "block_size": 300, "folds": 4, "device": "cpu", "precision": "float32", "learning_rate": 0.01,
        "model": str(folder / "m.safetensors"), "report": str(folder / "r.html"), "history": str(folder / "h.csv"),
    }  # fmt: skip
    return train_landforms.run(parameters | more, listener or Listener())


@pytest.fixture(scope="module")
def trained(world, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    patch = pytest.MonkeyPatch()
    patch.setattr(learning, "BASELINE_CELLS", 3000)
    returned = train(world, folder)
    patch.undo()
    return returned, folder


def mapped(model, path, out, listener=None, **more):
    map_landforms.run(
        {"dem": path, "model": model, "output": str(out), "device": "cpu", "precision": "float32"} | more, listener or Listener()
    )
    data = gdal.Open(str(out))
    return data.ReadAsArray(), data.GetGeoTransform()


def test_it_learns_and_says_how_well(trained, world):
    returned, folder = trained
    assert returned["ACCURACY"] > 0.75 and returned["BASELINE_ACCURACY"] > 0.75
    card = read_card(returned["MODEL"], "landforms")
    assert [band["name"] for band in card["bands"]] == ["elevation", "cell width", "cell height"]
    assert card["normalisation"] == {"mean": [0.0] * 3, "std": [1.0] * 3}
    report = json.loads((folder / "r.json").read_text())
    table = report["choice"]["table"]
    assert min(table, key=lambda row: row["log_loss"])["log_loss"] <= min(table[0]["log_loss"], table[-1]["log_loss"])
    assert "chosen" in card["training"]["reason"] and "forest" in card["training"]["reason"]
    layers = [part.terrain for part in load_model(returned["MODEL"])[0].modules() if hasattr(part, "terrain")]
    assert layers and all(layer.scales == [30, 90] and not layer.oriented for layer in layers)
    assert any("forest on the same terrain attributes" in rival["name"] for rival in report["baselines"])
    assert (folder / "h.csv").exists()


def test_it_maps_and_height_does_not_matter(trained, world, tmp_path):
    returned, _ = trained
    here, _ = mapped(returned["MODEL"], world["dem"], tmp_path / "a.tif")
    labels = gdal.Open(world["labels"]).ReadAsArray()
    assert (here == labels)[8:-8, 8:-8].mean() > 0.75
    inside = np.zeros(here.shape, bool)
    inside[3:-3, 3:-3] = True  # the smallest scale is three cells
    assert ((here != 0) == inside).all()
    z = gdal.Open(world["dem"]).ReadAsArray()
    high, _ = mapped(returned["MODEL"], dem(tmp_path / "high.tif", z + 2048), tmp_path / "b.tif")
    assert (high == here).mean() > 0.99
    feet, _ = mapped(returned["MODEL"], dem(tmp_path / "feet.tif", z / 0.3048, unit="ft"), tmp_path / "c.tif")
    assert (feet == here).mean() > 0.99


def test_other_cells_are_fitted_or_resampled(trained, tmp_path):
    returned, _ = trained
    finer = dem(tmp_path / "finer.tif", hills((200, 200), seed=9, cell=8.0), cell=8.0)
    listener = Listener()
    _, transform = mapped(returned["MODEL"], finer, tmp_path / "a.tif", listener)
    assert transform[1] == pytest.approx(8.0) and not listener.warnings
    finest = dem(tmp_path / "finest.tif", hills((200, 200), seed=9, cell=2.5), cell=2.5)
    _, transform = mapped(returned["MODEL"], finest, tmp_path / "b.tif", listener)
    assert transform[1] == pytest.approx(10.0) and any("resampled" in warning for warning in listener.warnings)


def test_imagery_on_another_grid_joins(world, quick, tmp_path):
    returned = train(world, tmp_path, imagery=world["imagery"], epochs=1, report=None)
    card = read_card(returned["MODEL"])
    assert len(card["bands"]) == 4 and card["normalisation"]["mean"][:3] == [0.0] * 3
    listener = Listener()
    mapped(returned["MODEL"], world["dem"], tmp_path / "a.tif", listener, imagery=world["imagery"])
    with pytest.raises(InputError, match="needs imagery"):
        mapped(returned["MODEL"], world["dem"], tmp_path / "b.tif")
    assert not (tmp_path / "b.tif").exists()


def test_bad_input_is_explained(world, trained, tmp_path):
    listener = Listener()
    with pytest.raises(InputError, match="half of the DEM"):
        train(world, tmp_path, terrain_scales="30 3000")
    one = dem(tmp_path / "one.tif", np.full((150, 160), 3), nodata=0, kind=gdal.GDT_Byte)
    with pytest.raises(InputError, match="2 classes"):
        train(world, tmp_path, labels=one)
    far = dem(tmp_path / "far.tif", np.zeros((20, 20)), origin=(700000.0, 5000000.0))
    with pytest.raises(InputError, match="do not overlap"):
        train(world, tmp_path, imagery=far)
    with pytest.raises(InputError, match="rows and columns"):
        mapped(trained[0]["MODEL"], dem(tmp_path / "line.tif", np.zeros((1, 50))), tmp_path / "c.tif", listener)
    assert not list(tmp_path.glob("*.safetensors")) and not (tmp_path / "c.tif").exists()


def test_a_model_for_images_is_refused(trained, world, tmp_path):
    from deepgeology.models import card as cards
    from deepgeology.models.modelfile import load_model

    returned, _ = trained
    with pytest.raises(ModelFileError, match=r"mapping landforms"):
        load_model(returned["MODEL"], task="segmentation")
    assert "landforms" in cards.TASKS and ground.NATIVE > 1
