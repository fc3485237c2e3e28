from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_the_card_as_a_page(run, real_model, tmp_path):
    report = tmp_path / "model.html"
    assert run("describemodel", {"MODEL": real_model, "REPORT": str(report)}) == {"REPORT": str(report)}
    text = report.read_text(encoding="utf-8")
    assert "Granite" in text and "Schist" in text
