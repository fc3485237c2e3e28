from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_numbers_come_back(run, tmp_path, examples):
    result = run("assesscatalog", {"INPUT": examples.write_points(tmp_path), "REPORT": str(tmp_path / "r.html")})
    assert result["MC"] == pytest.approx(3.2, abs=0.15) and result["B_VALUE"] == pytest.approx(1.0, abs=3 * result["B_ERROR"])
