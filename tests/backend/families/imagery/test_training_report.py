"""The report of a training: its numbers are those of the run, and its words say how it was tested."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from deepgeology.backend.families.imagery import train_segmentation
from deepgeology.backend.progress import Progress
from deepgeology.backend.segmentation.training_report import KINDS

sys.path.insert(0, str(Path(__file__).parent))
from imagery_worlds import parameters, texture_world


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """Run a training of the forest with a test fold; returns the page, its numbers and what the job returned."""
    folder = tmp_path_factory.mktemp("report")
    world, _ = texture_world(folder)
    returned = train_segmentation.run(parameters(folder, world, architecture="contextforest", test_fold=2), Progress())
    page = (folder / "report.html").read_text(encoding="utf-8")
    return page, json.loads((folder / "report.json").read_text(encoding="utf-8")), returned


def test_the_numbers_are_those_of_the_run(trained):
    _, numbers, returned = trained
    assert numbers["evaluation"]["accuracy"]["value"] == returned["ACCURACY"]
    assert numbers["evaluation"]["macro_f1"]["value"] == returned["MACRO_F1"]
    assert max(rival["evaluation"]["accuracy"]["value"] for rival in numbers["baselines"]) == returned["BASELINE_ACCURACY"]
    assert numbers["choice"]["kind"] == "forest"
    assert numbers["null_test"] is None


def test_the_page_says_what_was_tested_and_how(trained):
    page, numbers, _ = trained
    assert KINDS["forest"] in page
    assert "Fold 2 was kept out of everything" in page
    assert "sandstone" in page and "shale" in page
    assert f"{numbers['evaluation']['accuracy']['value']:.3f}" in page


def test_the_page_needs_nothing_from_outside(trained):
    page = trained[0]
    assert "data:image/png;base64," in page
    assert not re.search(r"(src|href)=.https?://(?!doi\.org|arxiv\.org)", page, re.IGNORECASE)
    assert "<script" not in page
