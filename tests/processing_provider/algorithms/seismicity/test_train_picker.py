from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_a_model_and_numbers(run, tmp_path, examples):
    given = examples.write_records(tmp_path) | {"STEPS": 2, "FOLDS": 2, "FILTERS": 2}
    result = run("trainpicker", given | {"MODEL": str(tmp_path / "m.safetensors"), "REPORT": str(tmp_path / "r.html")})
    assert result["RECORDS"] == 12 and 0 <= result["P_F1"] <= 1 and 0 <= result["S_F1"] <= 1
    measured = run("trainpicker", given | {"STEPS": 0, "START_FROM": result["MODEL"], "MODEL": str(tmp_path / "same.safetensors")})
    assert measured["RECORDS"] == 12 and (tmp_path / "r.html").is_file()
