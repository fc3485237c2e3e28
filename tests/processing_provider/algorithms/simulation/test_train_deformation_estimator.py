from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_a_short_training(run, tmp_path):
    model = tmp_path / "sill.safetensors"
    results = run(
        "traindeformationestimator", {"SOURCE_TYPE": "sill", "SIMULATIONS": 640, "MODEL": str(model), "REPORT": str(tmp_path / "r.html")}
    )
    assert model.is_file() and (tmp_path / "r.html").is_file()
    assert 0 < results["COVERAGE"] <= 1 and results["LOG_DENSITY"] < 0
