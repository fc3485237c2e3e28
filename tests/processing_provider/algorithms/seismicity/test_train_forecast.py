from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_a_model_and_numbers(run, tmp_path, examples):
    parameters = {
        "INPUT": examples.write_points(tmp_path),
        "METHOD": "poisson",
        "MIN_MAGNITUDE": 3,
        "MODEL": str(tmp_path / "m.safetensors"),
    }
    result = run("trainforecast", parameters)
    assert (tmp_path / "m.safetensors").is_file()
    assert result["LOGLIK"] == pytest.approx(result["LOGLIK_TEMPORAL"] + result["LOGLIK_SPATIAL"])
