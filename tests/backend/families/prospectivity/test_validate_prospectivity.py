"""Rating any favourability map."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.prospectivity.validate_prospectivity import run
from deepgeology.backend.progress import Progress
from sklearn.metrics import roc_auc_score

sys.path.insert(0, str(Path(__file__).parents[2] / "presence"))
import presence_worlds as worlds


@pytest.fixture
def world(tmp_path):
    bands = worlds.evidence()
    cells = worlds.draw(bands)
    return {
        "input": worlds.write_evidence(tmp_path / "map.tif", bands[:1], ["favourability"]),
        "deposits": worlds.write_points(tmp_path / "deposits.gpkg", worlds.centres(cells)),
        "block_size": 1200.0,
        "report": str(tmp_path / "report.html"),
        "table": str(tmp_path / "table.csv"),
        "truth": (bands[0], cells),
    }


def test_figures_are_those_of_scikit_learn_and_of_a_count(world):
    values, cells = world.pop("truth")
    results = run(world, Progress())
    deposit = np.zeros(values.shape, bool)
    deposit[tuple(cells.T)] = True
    valid = np.isfinite(values)
    assert results["AUC"] == pytest.approx(roc_auc_score(deposit[valid], values[valid]), abs=1e-6)
    background = np.sort(values[valid & ~deposit])[::-1]
    for percent in (1, 5, 10):
        limit = background[int(len(background) * percent / 100)]
        assert results[f"CAPTURE_{percent}"] == pytest.approx((values[deposit] > limit).mean(), abs=0.026)
    with open(world["table"], newline="", encoding="utf-8") as file:
        rows = {float(row["area_percent"]): row for row in csv.DictReader(file)}
    assert float(rows[10.0]["captured"]) == pytest.approx(results["CAPTURE_10"]) and float(rows[100.0]["captured"]) == 1
    report = json.loads(Path(world["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert "honest only if" in report["warnings"][0] and results["PREDICTION_AREA"] > 1


def test_a_random_map_is_at_chance(world, tmp_path):
    values, _ = world.pop("truth")
    noise = np.random.default_rng(3).random(values.shape).astype(np.float32)[None]
    results = run(world | {"input": worlds.write_evidence(tmp_path / "noise.tif", noise, ["noise"])}, Progress())
    assert results["AUC_LOW"] < 0.5 < results["AUC_HIGH"]


def test_a_study_area_counts_alone_and_too_few_deposits_are_refused(world, tmp_path):
    world.pop("truth")
    x, y = worlds.X0, worlds.Y0
    west = worlds.write_boxes(tmp_path / "west.gpkg", [(x, y - 7200, x + 3600, y)])
    assert run(world | {"mask": west}, Progress())["AUC"] != run(world, Progress())["AUC"]
    corner = worlds.write_boxes(tmp_path / "corner.gpkg", [(x + 1000, y - 1500, x + 1500, y - 1000)])
    with pytest.raises(InputError, match="At least 5 deposits"):
        run(world | {"mask": corner}, Progress())
