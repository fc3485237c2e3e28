from __future__ import annotations

import csv

import pytest

pytestmark = pytest.mark.qgis


def test_the_band_that_deposits_follow_drives_them(run, training, tmp_path):
    model = run("trainprospectivity", training)["MODEL"]
    table = str(tmp_path / "t.csv")
    run("explainprospectivity", {"INPUT": training["INPUT"], "MODEL": model, "TARGETS": training["DEPOSITS"], "TABLE": table})
    with open(table, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 48 and {row["rank"] for row in rows} == {"1", "2"}
    total = {name: sum(float(row["contribution"]) for row in rows if row["band"] == name) for name in "ab"}
    assert total["a"] > 2 * abs(total["b"])
