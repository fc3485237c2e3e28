from __future__ import annotations

import csv

import pytest

pytestmark = pytest.mark.qgis


def test_the_band_that_deposits_follow_drives_them(run, training, tmp_path):
    model = run("trainprospectivity", training)["MODEL"]
    table = str(tmp_path / "t.csv")
    run("explainprospectivity", {"INPUT": training["INPUT"], "MODEL": model, "TARGETS": training["DEPOSITS"], "TABLE": table})
    with open(table, newline="", encoding="utf-8") as file:
        first = [row["band"] for row in csv.DictReader(file) if row["rank"] == "1"]
    assert len(first) == 24 and first.count("a") > 20
