"""The training job: on evidence that tells, on evidence that does not, and on what cannot be used."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import Cancelled, InputError
from deepgeology.backend.families.prospectivity.train_prospectivity import run
from deepgeology.backend.presence import learners
from deepgeology.backend.progress import Progress
from deepgeology.models.card import read_card
from osgeo import ogr

sys.path.insert(0, str(Path(__file__).parents[2] / "presence"))
import presence_worlds as worlds


class Listener(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.lines.append(content["message"].format(**content["values"]))


@pytest.fixture(autouse=True)
def small_models(monkeypatch):
    """Forests of few trees: the tests are about the procedure."""
    monkeypatch.setattr(learners, "TREES", 20)


@pytest.fixture
def world(tmp_path):
    bands = worlds.evidence()
    return {
        "input": worlds.write_evidence(tmp_path / "evidence.tif", bands),
        "deposits": worlds.write_points(tmp_path / "deposits.gpkg", worlds.centres(worlds.draw(bands))),
        "method": "logistic",
        "ensemble": 2,
        "block_size": 1200.0,
        "folds": 4,
        "model": str(tmp_path / "out" / "model.safetensors"),
        "report": str(tmp_path / "out" / "report.html"),
        "cross_validation": str(tmp_path / "out" / "tested.gpkg"),
    }


def test_evidence_that_tells_is_learned_and_all_is_written(world):
    results = run(world | {"null_test": True}, Progress())
    assert 0.8 < results["AUC"] <= 1 and results["AUC_LOW"] < results["AUC"] < results["AUC_HIGH"]
    assert results["CAPTURE_1"] <= results["CAPTURE_5"] <= results["CAPTURE_10"] and results["CAPTURE_10"] > 0.3
    assert results["BASELINE_AUC"] > 0.6
    report = json.loads(Path(world["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert [rival["name"] for rival in report["rivals"]] == ["weights of evidence"]  # logistic regression is no rival of itself
    assert report["null_test"]["passed"] and report["null_test"]["p_value"] < 0.1
    assert report["importance"]["signal"] > report["importance"]["noise"]
    assert 0 < report["prior"]["value"] < 0.5
    card = read_card(world["model"], "presence")
    assert card["metrics"]["auc"]["value"] == results["AUC"] and card["applicability"]["threshold"] > 0
    layer = ogr.Open(world["cross_validation"])
    rows = [(each.GetField("kind"), each.GetField("fold"), each.GetField("area_share")) for each in layer.GetLayer(0)]
    there = np.array([kind == "presence" for kind, _, _ in rows])
    assert there.sum() == report["samples"]["cells"]
    share = np.array([row[2] for row in rows])
    assert (share[there] <= 0.1).mean() == pytest.approx(results["CAPTURE_10"])


def test_the_choice_is_made_between_all_kinds_and_a_seed_repeats_it(world):
    small = world | {"method": "automatic", "ensemble": 1, "folds": 2, "negative_ratio": 5, "patch_size": "7"}
    first, second = run(small, Progress()), run(small, Progress())
    assert first["AUC"] == second["AUC"] > 0.75
    report = json.loads(Path(world["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    names = {"weights of evidence", "logistic regression on neighbourhoods", "the context forest"}
    assert names == {rival["name"] for rival in report["rivals"]}
    assert len(report["candidates"]) == 7 and sum(row["chosen"] for row in report["candidates"]) == 1
    assert sum(row["folds"] for row in report["candidates"]) == 2


@pytest.mark.parametrize("loss", ["bagged PU", "weighted BCE"])
def test_every_loss_learns(world, loss):
    results = run(world | {"method": "network", "loss": loss, "ensemble": 1, "folds": 2, "patch_size": "7"}, Progress())
    assert results["AUC"] > 0.65


def test_given_barren_places_are_what_deposits_are_told_from(world, tmp_path):
    bands = worlds.evidence()
    barren = np.argwhere(bands[0] < -0.5)[::40]
    absences = worlds.write_points(tmp_path / "barren.gpkg", worlds.centres(barren))
    assert run(world | {"negatives": absences}, Progress())["AUC"] > 0.9


def test_noise_scores_at_chance_and_says_that_a_rival_is_no_worse(world, tmp_path):
    bands = worlds.evidence()
    bands[:2] = worlds.evidence(seed=7)[:2]
    world["input"] = worlds.write_evidence(tmp_path / "noise.tif", bands)
    results = run(world, Progress())
    assert results["AUC_LOW"] < 0.62 and abs(results["AUC"] - 0.5) < 0.2


def test_chosen_blocks_are_reported(world):
    world.pop("block_size")
    run(world, Progress())
    report = json.loads(Path(world["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert report["split"][0]["size"] >= 400 and report["block_size"]["correlation_range"] > 0


def change_deposits(world, tmp_path, cells):
    return world | {"deposits": worlds.write_points(tmp_path / "other.gpkg", worlds.centres(cells))}


def test_bad_input_is_explained_and_nothing_is_left(world, tmp_path):
    cells = worlds.draw(worlds.evidence())
    few = change_deposits(world, tmp_path, cells[:4])
    with pytest.raises(InputError, match="At least 5 deposits"):
        run(few, Progress())
    with pytest.raises(InputError, match="All 6 presences lie in one block of 9e"):
        run(change_deposits(world, tmp_path, cells[:6]) | {"block_size": 9e6}, Progress())
    with pytest.raises(InputError, match="METHOD should be one of automatic"):
        run(world | {"method": "magic"}, Progress())
    with pytest.raises(InputError, match="PRIOR is a share"):
        run(world | {"prior": 1.5}, Progress())
    flat = worlds.evidence()
    flat[:, np.isfinite(flat[0])] = 3.0
    with pytest.raises(InputError, match="Not one of the 3 bands varies"):
        run(world | {"input": worlds.write_evidence(tmp_path / "flat.tif", flat)}, Progress())
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_weak_but_possible_input_runs_and_says_so(world, tmp_path):
    bands = worlds.evidence()
    cells = worlds.draw(bands)
    bands[2] = np.where(np.isfinite(bands[2]), 5, np.nan)  # one band is constant
    outside = [(5000, 5000), (1, 1), tuple(cells[0])]  # outside, on NoData, twice
    parameters = change_deposits(world, tmp_path, [*map(tuple, cells[:12]), *outside])
    parameters["input"] = worlds.write_evidence(tmp_path / "weak.tif", bands)
    listener = Listener()
    run(parameters, listener)
    said = "\n".join(listener.lines)
    for words in ("outside the raster", "has no data", "one already", "only 12 deposits", "one value only"):
        assert words in said
    report = json.loads(Path(world["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert any("only 12 deposits" in line for line in report["warnings"]) and any(
        "Not all of the 15" in line for line in report["warnings"]
    )


def test_cancelling_leaves_nothing(world, tmp_path):
    class Stop(Progress):
        def __init__(self):
            self.count = 0

        def is_cancelled(self):
            self.count += 1
            return self.count > 20

    with pytest.raises(Cancelled):
        run(world, Stop())
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())
