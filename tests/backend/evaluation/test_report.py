from __future__ import annotations

import base64
import json
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from deepgeology.backend.errors import FileError
from deepgeology.backend.evaluation import report as reports
from deepgeology.backend.evaluation.metrics import block_confusions, difference, evaluate
from deepgeology.backend.evaluation.report import Report, baseline_table, class_table, summarise

NASTY = 'Sand & "silt" <b>{0}</b>'


def evaluation(skill=0.8, n=4000, blocks=40, names=("Granite", "Schist", NASTY), seed=0, classes=3):
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, classes, n)
    mapped = np.where(rng.random(n) < skill, truth, rng.integers(0, classes, n))
    confusions = block_confusions(truth, mapped, np.arange(n) * blocks // n, len(names))
    return confusions, evaluate(confusions, [{"value": k, "name": name, "color": "#336699"} for k, name in enumerate(names)])


def rival(ours, skill, name="a forest"):
    theirs, figures = evaluation(skill, seed=1)
    return {"name": name, "evaluation": figures, "difference": difference(ours, theirs)}


class Page(HTMLParser):
    """Collects what an HTML page loads and says, and complains about tags that do not match."""

    VOID = {"meta", "img", "br"}

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.sources, self.links, self.text = [], [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        attributes = dict(attributes)
        self.sources += [attributes[key] for key in ("src", "srcset", "data") if key in attributes]
        self.links += [attributes["href"]] if "href" in attributes else []
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def whole_report():
    confusions, figures = evaluation()
    report = Report(NASTY, kind="Training report")
    summarise(report, figures, [rival(confusions, 0.7)], split="blocks")
    report.section("Figures")
    report.figure(reports.confusion_figure(figures), "See doi:10.1000/abc and arXiv:1706.04599.")
    table = {"ece": 0.1, "bins": [{"low": 0.4, "high": 0.5, "confidence": 0.45, "accuracy": 0.6, "pixels": 9}]}
    report.figure(reports.reliability_figure(table, table))
    report.figure(reports.curves_figure({"Loss": {"training": [2, 1], "validation": [2, 1.5]}, "Scores": {"F1": [0, 1]}}, best=2))
    report.figure(reports.fold_map_figure(np.arange(12).reshape(3, 4) % 4, (0, 0, 40, 30), {1: "test"}))
    report.figure(reports.block_map_figure([[5, 5], [15, 5]], 10, [0.2, 0.9]))
    report.figure(reports.bar_figure(["a", "b"], [{"value": 1, "low": 0.5, "high": 2}, {"value": -1, "low": None, "high": None}], "loss"))
    report.figure(reports.attribution_figure({"a": np.eye(4), "b": np.full((4, 4), np.nan)}, (0, 0, 4, 4)))
    report.figure(reports.footprint_figure((10, 40, 10.2, 40.1)))
    report.table(*class_table(figures))
    report.table(*baseline_table([{"name": "this", "evaluation": figures}]))
    report.facts({"Seed": np.int64(3), "Nested": {"a": [1, 2], "b": None}, "Text": NASTY})
    report.data("undefined", [float("nan"), np.float32("inf"), 1.5])
    report.references(["Someone (2020). https://example.org/a?b=1."])
    return report


def test_the_page_is_one_file_and_well_formed(tmp_path):
    whole_report().save(str(tmp_path / "r.html"))
    page = Page((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert page.open == []
    assert not {"script", "link", "iframe", "object", "b>"} & set(page.tags)
    assert len(page.sources) == 8
    for source in page.sources:
        assert base64.b64decode(source.removeprefix("data:image/png;base64,")).startswith(b"\x89PNG")
    assert set(page.links) == {"https://doi.org/10.1000/abc", "https://arxiv.org/abs/1706.04599", "https://example.org/a?b=1"}
    style = re.search("<style>(.*)</style>", (tmp_path / "r.html").read_text(), re.DOTALL)[1]
    assert "url(" not in style and "@import" not in style
    assert NASTY in page.text  # the user's words, neither interpreted nor lost


def test_the_numbers_stand_in_the_json(tmp_path):
    _, figures = evaluation()
    whole_report().save(str(tmp_path / "r.html"))

    def refuse(constant):
        raise AssertionError(f"{constant} is not JSON")

    content = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"), parse_constant=refuse)
    assert content["title"] == NASTY
    assert content["evaluation"] == figures
    assert content["baselines"][0]["name"] == "a forest"
    assert content["numbers"]["Accuracy"] == figures["accuracy"]
    assert content["tables"][0]["rows"][2][0]["name"] == NASTY
    assert content["facts"]["Seed"] == 3
    assert content["undefined"] == [None, None, 1.5]


@pytest.mark.parametrize(
    ("theirs", "words"),
    [(0.7, r"fewer errors\), more than chance would give"), (0.9, "more than chance gives. Prefer it"), (0.8, "level|no worse than this")],
)
def test_the_comparison_says_what_the_figures_say(theirs, words):
    confusions, figures = evaluation()
    report = Report("x")
    summarise(report, figures, [rival(confusions, 0.3, "a weak one"), rival(confusions, theirs)])
    assert re.search(words, report._summary[1])
    assert "a forest" in report._summary[1]


def test_the_summary_gives_the_figures_in_words():
    report, (_, figures) = Report("x"), evaluation()
    summarise(report, figures)
    value, low, high = (100 * figures["accuracy"][key] for key in ("value", "low", "high"))
    assert f"right at about {value:.0f} of 100 pixels" in report._summary[0]
    assert f"(95 % interval {low:.0f} to {high:.0f})" in report._summary[0]
    assert report._warnings == []


@pytest.mark.parametrize(
    ("arguments", "split", "words"),
    [
        ({}, "random", "split at random"),
        ({"blocks": 4}, "blocks", "Only 4 spatial blocks"),
        ({"n": 50}, "blocks", "Fewer than 30 reference pixels: Granite, Schist"),
        ({"classes": 2}, "blocks", "No reference pixels at all: Sand"),
    ],
)
def test_weak_evidence_is_said(arguments, split, words):
    report, (_, figures) = Report("x"), evaluation(**arguments)
    summarise(report, figures, split=split)
    assert any(words in warning for warning in report._warnings)


def test_one_block_has_no_interval_and_no_nan_in_words():
    report, (_, figures) = Report("x"), evaluation(blocks=1)
    summarise(report, figures)
    assert "interval" not in report._summary[0] and "nan" not in report._page()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.12345, "0.123"),
        (12.5, "12.5"),
        (12345, "12\u202f345"),
        (123456.7, "123\u202f457"),
        (None, "–"),
        (float("nan"), "–"),
        (-0.5, "-0.500"),
    ],
)
def test_numbers_read_well(value, written):
    assert reports._plain(value) == written


def test_many_classes_and_long_names_still_draw():
    _, figures = evaluation(names=tuple(f"Formation with a very long name, member {k}" for k in range(30)), classes=30)
    report = Report("x")
    report.figure(reports.confusion_figure(figures))


def test_a_destination_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(FileError, match="nowhere"):
        Report("x").save(str(tmp_path / "nowhere" / "r.html"))
