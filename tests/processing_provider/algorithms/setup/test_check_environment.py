from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

pytestmark = pytest.mark.qgis


def test_the_real_environment(run, tmp_path):
    report = tmp_path / "diagnosis.html"
    results = run("checkenvironment", {"REPORT": str(report)})
    assert results["DEVICE"]
    text = report.read_text(encoding="utf-8")
    assert "torch" in text and "QGIS" in text and results["DEVICE"].split(",")[0] in text


def test_without_an_environment_the_report_says_so(run, tmp_path, monkeypatch, feedback):
    monkeypatch.setenv("DEEPGEOLOGY_PYTHON", str(tmp_path / "no python"))
    report = tmp_path / "diagnosis.html"
    results = run("checkenvironment", {"REPORT": str(report)})
    assert results["DEVICE"] == ""
    assert "no python" in report.read_text(encoding="utf-8")
    assert any(line.startswith("warning: The interpreter") for line in feedback.lines)


def test_nothing_is_installed_beside_an_interpreter_of_the_users(run, tmp_path, feedback, monkeypatch):
    from deepgeology.processing_provider.environment import manager

    monkeypatch.setattr(manager.Environment, "create", lambda *arguments: pytest.fail("must not install"))
    assert run("checkenvironment", {"INSTALL": True})["DEVICE"]
    assert any("Nothing is installed" in line for line in feedback.lines)


def test_a_failed_installation_is_an_error_with_its_reason_and_still_writes_the_report(run, tmp_path, monkeypatch):
    from deepgeology.processing_provider import settings
    from deepgeology.processing_provider.environment import manager

    def fail(self, listener):
        raise manager.SetupError("The disk is full: {free} GB.", hint="Free space.", free=0)

    monkeypatch.delenv("DEEPGEOLOGY_PYTHON")
    monkeypatch.setitem(settings.DEFAULTS, "environment_folder", str(tmp_path / "env"))
    monkeypatch.setattr(manager, "own_python_has_torch", lambda: False)
    monkeypatch.setattr(manager.Environment, "create", fail)
    with pytest.raises(QgsProcessingException, match=r"The disk is full: 0 GB\. Free space\."):
        run("checkenvironment", {"INSTALL": True, "REPORT": str(tmp_path / "diagnosis.html")})
    assert "The disk is full" in (tmp_path / "diagnosis.html").read_text(encoding="utf-8")
