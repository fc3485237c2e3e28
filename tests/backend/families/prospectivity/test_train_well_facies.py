"""The training of well facies on made wells, and what is said of bad input."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.evaluation import describe_model
from deepgeology.backend.families.prospectivity import train_well_facies
from deepgeology.backend.progress import Progress
from deepgeology.models.modelfile import load_model
from sklearn.metrics import accuracy_score, f1_score

sys.path.insert(0, str(Path(__file__).parent))
from well_worlds import Messages, rows, training, write_penalty


class Told(Messages, Progress):
    pass


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trained")
    told = Told()
    parameters = training(folder, penalty=write_penalty(folder / "penalty.csv"))
    return parameters, train_well_facies.run(parameters, told), told.lines


def test_it_learns_what_can_be_learned(trained):
    parameters, results, _ = trained
    assert results["ACCURACY"] > 0.9 and results["MACRO_F1"] > 0.8 and -0.3 < results["PENALTY_SCORE"] <= 0
    assert Path(parameters["model"]).is_file() and Path(parameters["report"]).is_file()


def test_the_figures_of_the_report_are_those_of_scikit_learn(trained):
    parameters, results, _ = trained
    report = json.loads(Path(parameters["report"]).with_suffix(".json").read_text())
    confusion = np.array(report["evaluation"]["confusion"])
    truth, found = np.indices(confusion.shape).reshape(2, -1)
    weight = confusion.ravel()
    assert results["ACCURACY"] == pytest.approx(accuracy_score(truth, found, sample_weight=weight))
    assert results["MACRO_F1"] == pytest.approx(f1_score(truth, found, average="macro", sample_weight=weight))
    costs = np.where(np.eye(3, dtype=bool), 0, np.array([[4.0], [1.0], [1.0]]))
    assert results["PENALTY_SCORE"] == pytest.approx(-(confusion * costs).sum() / confusion.sum())
    assert confusion.sum() == 600
    assert sum(report["choice"]["weights"].values()) == pytest.approx(1)
    assert results["BASELINE_ACCURACY"] == pytest.approx(report["baselines"][0]["evaluation"]["accuracy"]["value"])


def test_the_model_holds_what_is_needed_to_use_it(trained):
    _, card = load_model(trained[0]["model"], task="facies")
    assert [log["name"] for log in card["logs"]] == ["GR", "RHOB", "RES"]
    assert [log["logarithmic"] for log in card["logs"]] == [False, False, True]
    assert [entry["name"] for entry in card["classes"]] == ["Coal", "Sandstone", "Shale"]
    assert card["step"] == pytest.approx(0.5) and card["decision"]["rule"] == "balanced"


def test_the_model_can_be_described(trained, tmp_path):
    describe_model.run({"model": trained[0]["model"], "report": str(tmp_path / "card.html")}, Progress())
    page = (tmp_path / "card.html").read_text()
    assert "RES" in page and "logarithm" in page and "gradient boosting, sample by sample" in page


def test_the_same_seed_gives_the_same_figures(tmp_path):
    found = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        found.append(train_well_facies.run(training(tmp_path / name, report=None, epochs=1), Progress()))
    keys = ("ACCURACY", "MACRO_F1", "BASELINE_ACCURACY")
    assert [found[0][key] for key in keys] == [found[1][key] for key in keys] and "REPORT" not in found[0]


def test_shuffled_facies_are_at_chance(tmp_path):
    lines = rows(6, 150)
    names = np.random.default_rng(0).permutation([line[-1] for line in lines])
    for line, name in zip(lines, names):
        line[-1] = str(name)
    results = train_well_facies.run(training(tmp_path, lines, method="boosted", decision="probable", report=None), Progress())
    most = max(np.mean(names == name) for name in set(names))
    assert results["ACCURACY"] < most + 0.05


@pytest.mark.parametrize("method", ["boosted", "forest", "network"])
def test_one_member_alone(tmp_path, method):
    parameters = training(tmp_path, method=method, epochs=1, report=None)
    results = train_well_facies.run(parameters, Progress())
    _, card = load_model(parameters["model"])
    assert 0 < results["ACCURACY"] <= 1 and results["PENALTY_SCORE"] is None
    assert card["training"]["weights"] == {method: 1.0}


def test_a_log_that_a_whole_well_lacks_and_a_well_of_one_sample(tmp_path):
    lines = [[*line[:2], "" if line[0] == "W-2" else line[2], *line[3:]] for line in rows(4, 120)]
    lines.append(["W-5", 1500.0, "100", "2.5", "2", "Shale"])
    told = Told()
    results = train_well_facies.run(training(tmp_path, lines, method="boosted", report=None), told)
    assert results["ACCURACY"] > 0.8
    assert any("5 wells, 481 samples" in line for line in told.lines)


def test_a_facies_of_one_well_is_said_and_counted_as_missed(tmp_path):
    lines = rows(4, 120)
    for line in lines[40:60]:
        line[-1] = "Tuff"
    told = Told()
    train_well_facies.run(training(tmp_path, lines, method="boosted"), told)
    assert any("one fold only" in line and "Tuff" in line for line in told.lines)
    report = json.loads((tmp_path / "report.json").read_text())
    tuff = next(entry for entry in report["evaluation"]["classes"] if entry["name"] == "Tuff")
    assert tuff["support"] == 20 and tuff["recall"]["value"] == 0


def test_a_log_without_values_is_left_out(tmp_path):
    lines = [[*line[:3], "", *line[4:]] for line in rows(3, 60)]
    told = Told()
    parameters = training(tmp_path, lines, method="boosted", report=None)
    train_well_facies.run(parameters, told)
    assert any("left out: RHOB" in line for line in told.lines)
    assert [log["name"] for log in load_model(parameters["model"])[1]["logs"]] == ["GR", "RES"]


def bad(change):
    lines = rows(3, 30)
    for line in lines:
        change(line)
    return lines


@pytest.mark.parametrize(
    ("lines", "more", "words"),
    [
        (rows(1, 30), {}, "in one well only, W-1"),
        (bad(lambda line: line.__setitem__(-1, "Shale")), {}, "at least two facies, but holds Shale"),
        (bad(lambda line: line.__setitem__(-1, "")), {}, "at least two facies, but holds none"),
        (bad(lambda line: line.__setitem__(2, "high")), {}, "GR should hold numbers"),
        (bad(lambda line: line.__setitem__(slice(2, 5), ["", "", ""])), {}, "None of the logs GR, RHOB, RES has a value"),
        (rows(3, 30), {"log_fields": ["GR", "DEPTH"]}, "LOG_FIELDS names DEPTH"),
        (rows(3, 30), {"facies_field": "LITHO"}, "FACIES_FIELD names the field LITHO"),
        (rows(3, 30), {"decision": "penalty"}, "DECISION is penalty, but there is no matrix"),
    ],
)
def test_bad_input_is_explained_and_nothing_is_written(tmp_path, lines, more, words):
    with pytest.raises(InputError, match=words):
        train_well_facies.run(training(tmp_path, lines, **more), Progress())
    assert [path.name for path in tmp_path.iterdir()] == ["wells.csv"]


def test_penalty_matrices(tmp_path):
    classes = [{"name": name} for name in ("Coal", "Sandstone", "Shale")]
    found = train_well_facies.read_penalty(write_penalty(tmp_path / "p.csv", ("Shale", "Coal", "Sandstone", "Tuff")), classes)
    np.testing.assert_array_equal(found, [[0, 4, 4], [1, 0, 1], [1, 1, 0]])
    semicolons = tmp_path / "s.csv"
    semicolons.write_text((tmp_path / "p.csv").read_text().replace(",", ";"))
    np.testing.assert_array_equal(train_well_facies.read_penalty(str(semicolons), classes), found)
    for text, words in (
        ((tmp_path / "p.csv").read_text().replace("Coal", "Peat"), "no row or no column for Coal"),
        ((tmp_path / "p.csv").read_text().replace("4.0", "much"), "a number in every cell"),
        ((tmp_path / "p.csv").read_text().replace("4.0", "-4"), "numbers from 0"),
        ("", "no row or no column"),
    ):
        semicolons.write_text(text)
        with pytest.raises(InputError, match=words):
            train_well_facies.read_penalty(str(semicolons), classes)
