"""The whole training job on ground whose units differ in texture alone."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.data.build_tile_index import run as build_tile_index
from deepgeology.backend.data.sampling import LabelReader, gather
from deepgeology.backend.data.splits import assign_blocks
from deepgeology.backend.data.tile_index import TileFolds
from deepgeology.backend.errors import Cancelled, InputError
from deepgeology.backend.evaluation import baselines
from deepgeology.backend.evaluation.metrics import evaluate
from deepgeology.backend.families.imagery.train_segmentation import run
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.backend.segmentation import ground as segmentation
from deepgeology.backend.segmentation import learning
from deepgeology.backend.segmentation.training import judge_null
from deepgeology.backend.training import automatic, forest
from deepgeology.models.modelfile import load_model

sys.path.insert(0, str(Path(__file__).parent))
from imagery_worlds import parameters, texture_world, write


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Small forests and short epochs."""
    monkeypatch.setattr(learning, "pixel_forest", partial(baselines.pixel_forest, trees=10, jobs=1))
    monkeypatch.setattr(automatic, "fit_forest", partial(forest.fit_forest, sigmas=automatic.SIGMAS, trees=15, threads=1))
    monkeypatch.setattr(segmentation, "LEAST_STEPS", 2)
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    return texture_world(tmp_path_factory.mktemp("wörld 1"), width=96, height=72)[0]


class Heard(Progress):
    """Keeps what is said; cancels when so many trainings have had two epochs."""

    def __init__(self, stop_after=None):
        self.texts = []
        self.stop_after = stop_after

    def emit(self, kind, **content):
        self.texts.append((kind, content["message"].format(**content["values"])))

    def is_cancelled(self):
        return self.stop_after is not None and sum(text.startswith("Epoch 2:") for _, text in self.texts) >= self.stop_after


def test_the_automatic_choice_sees_the_texture_and_the_file_holds_it(world, tmp_path):
    heard = Heard()
    outputs = run(parameters(tmp_path, world, epochs=8), heard)
    assert outputs["ACCURACY"] > 0.7 and outputs["BASELINE_ACCURACY"] > 0.7
    assert outputs["ACCURACY"] >= outputs["BASELINE_ACCURACY"] - 0.02
    _, card = load_model(outputs["MODEL"])
    assert card["metrics"]["accuracy"]["value"] == outputs["ACCURACY"]
    for rival in ("a forest on single pixels", "the most frequent class"):
        assert card["baselines"][rival]["accuracy"]["value"] < outputs["ACCURACY"] - 0.15
    assert [entry["name"] for entry in card["classes"]] == ["sandstone", "shale"]
    assert [entry["color"] for entry in card["classes"]] == ["#ffcc00", "#335577"]
    assert card["bands"] == [{"name": "band 0", "unit": ""}, {"name": "band 1", "unit": ""}]
    assert card["pixel_size"] == [10.0, 10.0] and "UTM zone 23S" in card["crs"]
    assert 0.1 < card["temperature"] < 10 and card["training"]["split"]["crossed"] is True
    assert card["training"]["data"][0]["name"] == "bänds 1.tif" and len(card["training"]["data"][0]["fingerprint"]) == 64
    report = Path(outputs["REPORT"]).read_text(encoding="utf-8")
    assert "chosen" in report and "sandstone" in report and report.count("<img") >= 4
    content = json.loads(Path(outputs["REPORT"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert content["evaluation"]["accuracy"]["value"] == outputs["ACCURACY"]
    rows = list(csv.DictReader(Path(outputs["HISTORY"]).read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 3 * 8 and float(rows[7]["loss"]) < float(rows[0]["loss"])
    assert not list(tmp_path.glob(".deepgeology*"))


def spread(world, path, change):
    """Write other labels on the same grid: ``change(labels)`` of the class numbers."""
    reader = LabelReader(world["labels"])
    labels = np.maximum(reader.read(reader.grid.whole), 0).astype(np.uint8)
    return write(path, change(labels)[None], 0, reader.grid)


def test_the_test_fold_is_kept_out_of_everything(world, tmp_path):
    """What the test fold's labels and bands are changes its figures, not the model."""
    first = parameters(tmp_path, world, architecture="dilated", epochs=2, test_fold=2, augmentation="full")
    run(first, Progress())
    _, card = load_model(first["model"])

    index = {**first, "stride": None, "tile_size": 24, "min_valid": 0.0, "output": str(tmp_path / "tiles.gpkg")}
    build_tile_index(index, Progress())
    tiles = {**first, "tile_index": {"path": index["output"], "layer": None}}
    run(tiles, Progress())
    same, same_card = load_model(first["model"])
    assert same_card["training"]["split"]["folds"] == "tile index" and same_card["normalisation"] == card["normalisation"]

    grid = LabelReader(world["labels"]).grid
    held = TileFolds(tiles["tile_index"], grid, str(tmp_path)).at(grid.whole) == 2
    flipped = spread(world, tmp_path / "flipped.tif", lambda labels: np.where(held & (labels > 0), 3 - labels, labels))
    other = run({**tiles, "labels": flipped}, Progress())
    changed, changed_card = load_model(first["model"])
    for key, value in same.state_dict().items():
        assert torch.equal(value, changed.state_dict()[key])
    assert changed_card["temperature"] == same_card["temperature"] and changed_card["normalisation"] == same_card["normalisation"]
    assert other["ACCURACY"] == pytest.approx(1 - same_card["metrics"]["accuracy"]["value"])


def test_every_fold_is_tested_and_shuffled_labels_score_at_chance(world, tmp_path):
    outputs = run(parameters(tmp_path, world, architecture="contextforest", null_test=True), Progress())
    content = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    labels, bands = (RasterReader(world[key]).read() for key in ("labels", "input"))
    assert content["evaluation"]["pixels"] == (np.isfinite(labels[0]) & np.isfinite(bands).all(axis=0)).sum()
    null = content["null_test"]
    assert null["passed"] and null["evaluation"]["kappa"]["value"] < null["limit"] < 0.6
    assert "Null test passed" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert outputs["ACCURACY"] > 0.7 and load_model(outputs["MODEL"])[1]["network"]["name"] == "contextforest"


def test_the_null_test_fails_above_chance_and_only_there():
    classes = [{"value": value, "name": str(value), "color": "#000000"} for value in (1, 2)]
    random = np.random.default_rng(0)
    for agreement, blocks, passed in [(0.5, 30, True), (0.95, 30, False), (0.65, 12, True), (0.65, 400, False)]:
        right = random.binomial(50, agreement, (blocks, 2))
        confusions = np.stack([right[:, 0], 50 - right[:, 0], 50 - right[:, 1], right[:, 1]], axis=1).reshape(-1, 2, 2)
        assert judge_null(evaluate(confusions, classes))["passed"] is passed


def test_an_ensemble_of_a_named_network_is_one_model(world, tmp_path):
    outputs = run(parameters(tmp_path, world, architecture="dilated", epochs=1, ensemble=2, folds=2), Progress())
    module, card = load_model(outputs["MODEL"])
    assert card["network"]["name"] == "mixture" and len(module.members) == 2
    first, second = (member.head.weight for member in module.members)
    assert not torch.equal(first, second)
    with open(outputs["HISTORY"], encoding="utf-8") as file:
        assert len({row["training"] for row in csv.DictReader(file)}) == 2 * (2 + 1)


def test_an_interrupted_training_goes_on_exactly(world, tmp_path):
    settings = {"architecture": "dilated", "epochs": 3, "validation_fold": 1, "folds": 3}
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    straight = run(parameters(tmp_path / "a", world, **settings), Progress())
    resumed = parameters(tmp_path / "b", world, resume=str(tmp_path / "kept"), **settings)
    with pytest.raises(Cancelled):
        run(resumed, Heard(stop_after=1))
    assert not list((tmp_path / "b").iterdir()) and list((tmp_path / "kept").glob("*.pt"))
    heard = Heard()
    outputs = run(resumed, heard)
    assert any("Continuing after epoch 2" in text for _, text in heard.texts)
    assert {key: outputs[key] for key in ("ACCURACY", "MACRO_F1")} == {key: straight[key] for key in ("ACCURACY", "MACRO_F1")}
    first, second = (load_model(each["MODEL"])[0].state_dict() for each in (straight, outputs))
    assert all(torch.equal(first[key], second[key]) for key in first)
    with pytest.raises(InputError, match="other data, other settings"):
        run({**resumed, "learning_rate": 0.1}, Progress())


def test_with_many_labels_the_first_fold_is_kept_aside(world, tmp_path, monkeypatch):
    monkeypatch.setattr(automatic, "FEW_LABELS", 1000)
    heard = Heard()
    run(parameters(tmp_path, world, architecture="unet", encoder="tu-mobilenetv3_small_050", epochs=1, tile_size=48, batch_size=2), heard)
    assert ("log", "There are many labels: fold 1 is kept out of everything and tested.") in heard.texts
    _, card = load_model(str(tmp_path / "model.safetensors"))
    assert card["training"]["split"]["tested"] == [1] and card["training"]["split"]["validation"] == 2
    assert card["network"]["arguments"]["encoder"] == "tu-mobilenetv3_small_050" and card["tile_size"] == 48
    assert "Fold 1 was kept out of everything" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_bad_folds_are_explained_and_nothing_is_left_behind(world, tmp_path):
    for more, message in [
        ({"test_fold": 9}, r"TEST_FOLD is 9, but the folds are 1, 2, 3, 4"),
        ({"validation_fold": 7}, r"VALIDATION_FOLD is 7"),
        ({"test_fold": 2, "validation_fold": 2}, r"are both 2"),
        ({"folds": 2, "test_fold": 1}, r"at least two other folds are needed"),
        ({"buffer": 1e6, "architecture": "dilated"}, r"labels of fewer than two classes are left.*smaller BUFFER"),
        ({"buffer": 1e6}, r"labels of fewer than two classes are left"),
        ({"block_size": 5000.0}, r"only 1 blocks of 5000 map units"),
        ({"encoder_weights": "file"}, r"no file is given"),
    ]:
        with pytest.raises(InputError, match=message):
            run(parameters(tmp_path, world, **more), Progress())
    assert not list(tmp_path.iterdir())


def test_bad_ground_is_explained(world, tmp_path):
    grid = LabelReader(world["labels"]).grid
    nothing = write(tmp_path / "nothing.tif", np.full((2, 72, 96), np.nan, np.float32), np.nan, grid)
    with pytest.raises(InputError, match="only where INPUT has no data"):
        run(parameters(tmp_path, {**world, "input": nothing}), Progress())
    half = np.random.default_rng(0).normal(size=(1, 72, 96)).astype(np.float32)
    half[:, :, :48] = np.nan
    sides = (1 + (np.arange(96) >= 48))[None, :].astype(np.uint8)
    one_side = spread(world, tmp_path / "sides.tif", lambda labels: np.where(labels > 0, sides, 0).astype(np.uint8))
    with pytest.raises(InputError, match="at least two classes where INPUT has data, found only 2"):
        run(parameters(tmp_path, {"input": write(tmp_path / "half.tif", half, np.nan, grid), "labels": one_side}), Progress())


def test_constant_bands_integer_types_odd_codes_and_a_class_out_of_sight(world, tmp_path):
    grid = LabelReader(world["labels"]).grid
    random = np.random.default_rng(3)
    bands = np.stack([random.integers(0, 60000, (72, 96)), np.full((72, 96), 7), random.integers(0, 9, (72, 96))]).astype(np.uint16)
    bands[:, :, 90:] = 65535
    labels = np.zeros((72, 96), np.int16)
    labels[::3, ::3] = np.where(bands[0, ::3, ::3] > 30000, -40, 1200)
    labels[::3, 93] = 5
    heard = Heard()
    made = {
        "input": write(tmp_path / "i.tif", bands, 65535, grid, ["count", "constant", "few"]),
        "labels": write(tmp_path / "l.tif", labels[None], 0, grid),
    }
    outputs = run(parameters(tmp_path, made, architecture="contextforest", report=None, history=None), heard)
    assert "REPORT" not in outputs and not (tmp_path / "report.html").exists()
    assert any("do not vary" in text and "constant" in text for _, text in heard.texts)
    assert any("left out: 5" in text for _, text in heard.texts)
    _, card = load_model(outputs["MODEL"])
    assert [entry["value"] for entry in card["classes"]] == [-40, 1200] and card["normalisation"]["std"][1] == 1.0
    assert outputs["ACCURACY"] > 0.8 and outputs["BASELINE_ACCURACY"] > 0.95


def test_a_buffer_hides_labels_near_the_held_out_fold(world):
    reader = LabelReader(world["labels"])
    bands = RasterReader(world["input"])
    cells = gather(bands, reader, 3, 0, Progress())
    folds = assign_blocks(cells.columns, cells.rows, cells.labels, reader.grid, 240.0, 4)
    ground = segmentation.Ground(bands, world["labels"], [{}, {}], folds, cells.in_folds(folds), 50.0, [0, 0], [1, 1])
    usable = ground.usable({3})
    held = np.stack(np.nonzero(folds.at(reader.grid.whole) == 3), axis=1)
    for row, column, learns, fold in zip(cells.rows, cells.columns, usable, ground.cells.folds):
        distance = 10 * np.sqrt(((held - [row, column]) ** 2).sum(axis=1).min())
        assert learns == (fold != 3 and distance > 50)


@pytest.mark.slow
def test_two_processes_train_one_model(world, tmp_path, torchrun):
    job = parameters(tmp_path, world, architecture="dilated", epochs=3, test_fold=1)
    (tmp_path / "job.json").write_text(json.dumps(job), encoding="utf-8")
    script = Path(__file__).with_name("train_ranks.py")
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2", str(script), str(tmp_path / "job.json")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert done.returncode == 0, done.stderr[-3000:]
    outputs = json.loads((tmp_path / "job.out").read_text(encoding="utf-8"))
    assert 0 < outputs["ACCURACY"] <= 1
    assert load_model(outputs["MODEL"])[1]["metrics"]["accuracy"]["value"] == outputs["ACCURACY"]
    with open(outputs["HISTORY"], encoding="utf-8") as file:
        assert [row["epoch"] for row in csv.DictReader(file)] == ["1", "2", "3"]
