"""What the reports of detectors say."""

import json

import pytest
from deepgeology.backend.evaluation.detections import Shapes, evaluate_objects, match
from deepgeology.backend.evaluation.report import Report
from deepgeology.backend.families.imagery.object_report import bin_name, compare, objects_sections, summarise_objects

CLASSES = [{"name": "dome", "color": "#111111"}, {"name": "pit", "color": "#222222"}]


@pytest.fixture
def evaluation():
    """Three of four known objects are found, and one find is wrong."""
    known = Shapes.of_boxes([[0, 0, 10, 10], [20, 0, 30, 10], [40, 0, 60, 20], [80, 0, 90, 10]], [0, 0, 1, 1], [0, 1, 2, 3])
    found = Shapes.of_boxes(
        [[0, 0, 10, 10], [20, 0, 30, 10], [40, 0, 60, 20], [0, 50, 10, 60]], [0, 0, 1, 1], [0, 1, 2, 3], [0.9, 0.8, 0.7, 0.6]
    )
    return evaluate_objects(match(found, known), CLASSES, 0.5, edges=[15])


def written(report, tmp_path):
    report.save(tmp_path / "r.html")
    return (tmp_path / "r.html").read_text(encoding="utf-8"), json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))


def test_plain_words_and_tables(evaluation, tmp_path):
    report = Report("discs")
    summarise_objects(report, evaluation, "kept aside")
    objects_sections(report, evaluation, "pixels")
    page, numbers = written(report, tmp_path)
    text = " ".join(numbers["summary"])
    assert "Of 100 objects kept aside about 75 are found, and of 100 finds about 75 are right" in text
    assert "It knows dome best" in text and "pit least" in text
    assert any("Only 4 known objects" in line for line in numbers["warnings"])
    assert [row[0] for row in numbers["tables"][1]["rows"]] == ["below 15", "15 and more"]
    assert "AP50-95" in page


def test_one_average_precision_where_centres_are_compared(evaluation, tmp_path):
    report = Report("discs")
    objects_sections(report, evaluation, "m", {"ap50": "Average precision"})
    page, _ = written(report, tmp_path)
    assert "AP50-95" not in page and "Average precision" in page


@pytest.mark.parametrize("theirs, words", [(0.1, "the detector's is"), (0.99, "has not paid off")])
def test_the_rival_is_named_fairly(evaluation, tmp_path, theirs, words):
    report = Report("discs")
    compare(report, evaluation, {"evaluation": {"ap50": {"value": theirs}}})
    assert words in written(report, tmp_path)[1]["summary"][0]


def test_nothing_found(tmp_path):
    known = Shapes.of_boxes([[0, 0, 10, 10]], [0], [0])
    report = Report("nothing")
    evaluation = evaluate_objects(match(known.take([False]), known), CLASSES[:1], 0.5)
    summarise_objects(report, evaluation, "kept aside")
    objects_sections(report, evaluation, "pixels")
    assert "Nothing is found" in written(report, tmp_path)[1]["summary"][0]


def test_names_of_bins():
    assert [bin_name({"low": a, "high": b}) for a, b in ((0, 5), (5, 10), (10, None))] == ["below 5", "5 to 10", "10 and more"]
