from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_numbers_and_a_table(run, tmp_path, examples):
    parameters = {"FORECAST": examples.write_forecast(tmp_path), "REFERENCE": examples.write_forecast(tmp_path, 2.0)}
    parameters |= {"OBSERVED": examples.write_points(tmp_path), "TABLE": str(tmp_path / "t.csv"), "SIMULATIONS": 200}
    result = run("testforecast", parameters)
    assert result["EXPECTED"] == pytest.approx(40.0) and 0 <= result["S"] <= 1 and (tmp_path / "t.csv").is_file()
    assert result["GAIN"] == pytest.approx(40.0 / result["OBSERVED_NUMBER"] - 0.693147, abs=1e-4)
