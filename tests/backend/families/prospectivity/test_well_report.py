"""The report says when the model is not worth its effort, and its tables are those of the samples."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from deepgeology.backend.families.prospectivity import train_well_facies, well_report
from deepgeology.backend.progress import Progress

sys.path.insert(0, str(Path(__file__).parent))
from well_worlds import rows, training


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    lines = rows(4, 120)
    for line in lines[10:14]:
        line[-1] = ""
    parameters = training(folder, lines, method="network", epochs=1, learning_rate=1e-6)
    results = train_well_facies.run(parameters, Progress())
    assert results["ACCURACY"] < results["BASELINE_ACCURACY"]
    return json.loads((folder / "report.json").read_text()), (folder / "report.html").read_text()


def test_a_better_baseline_is_said(report):
    told = " ".join(report[0]["warnings"])
    assert "no worse than this model" in told and "Only 4 wells" in told
    assert not any("points better" in line for line in report[0]["summary"])


def test_the_rivals_stand_in_one_table_the_best_below_the_model(report):
    table = report[0]["tables"][0]
    assert table["columns"] == ["Model", "Accuracy", "Macro-F1"]
    assert [row[0] for row in table["rows"][:2]] == ["This model", train_well_facies.NAMES["boosting"]]


def test_wells_add_up_to_the_whole(report):
    table = next(table for table in report[0]["tables"] if table["columns"][0] == "Well")
    samples = [row[2] for row in table["rows"]]
    assert samples == [116, 120, 120, 120]
    right = sum(count * row[3]["value"] for count, row in zip(samples, table["rows"]))
    assert right / sum(samples) == pytest.approx(report[0]["evaluation"]["accuracy"]["value"])


def test_every_well_is_drawn_up_to_a_number(report):
    assert well_report.MOST_PLOTS >= 4
    assert report[1].count("where known and predicted facies differ") == 2 * 4  # caption and alternative text
