from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_the_band_that_deposits_follow_is_rated_high(run, evidence, tmp_path):
    results = run(
        "validateprospectivity",
        evidence | {"BLOCK_SIZE": 800, "REPORT": str(tmp_path / "r.html"), "TABLE": str(tmp_path / "t.csv")},
    )
    assert results["AUC"] > 0.9 and results["CAPTURE_10"] > 0.4 and results["PREDICTION_AREA"] > 3
    assert (tmp_path / "t.csv").read_text(encoding="utf-8").startswith("area_percent,deposits")
