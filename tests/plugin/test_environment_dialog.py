"""The environment dialog: what it shows in each state, and what its buttons set in motion, in the background."""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from deepgeology.models.errors import Cancelled, InputError
from deepgeology.plugin import environment_dialog
from deepgeology.plugin.environment_dialog import EnvironmentDialog, manager
from deepgeology.plugin.environment_task import EnvironmentTask
from deepgeology.processing_provider import settings
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMessageBox

pytestmark = pytest.mark.qgis


def wait(condition, seconds=20):
    """Let QGIS work until the condition holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "nothing happened in time"
        QCoreApplication.processEvents()
        time.sleep(0.01)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where the environment would be; no torch is found elsewhere, and no graphics card."""
    settings.put("environment_folder", str(tmp_path / "env"))
    monkeypatch.setattr(manager, "own_python_has_torch", lambda: False)
    monkeypatch.setattr(manager, "detect_gpus", lambda: [])
    return tmp_path / "env"


@pytest.fixture
def dialog(application, folder):
    made = EnvironmentDialog()
    wait(lambda: not made.is_running)
    yield made
    made.stop()
    wait(lambda: not made.is_running)


@pytest.fixture
def environment(monkeypatch):
    """A stand-in for the environment's manager: ``work`` is done instead of making, checking or removing."""

    class Work:
        calls = []

        def do(self, listener):
            return {"DEVICE": "abacus", "problems": []}

    work = Work()
    monkeypatch.setattr(manager.Environment, "create", lambda self, listener, build: (work.calls.append(build), work.do(listener))[1])
    monkeypatch.setattr(manager.Environment, "remove", lambda self: work.calls.append("remove"))
    work.calls = []
    return work


def write_environment(folder: Path, **marker) -> None:
    """An environment as its files tell of it."""
    python = folder / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(Path(sys.executable).resolve())
    content = {"state": "ready", "base": str(python.resolve()), "requirements": manager._requirements_hash(), "device": "abacus"}
    (folder / manager.MARKER).write_text(json.dumps({**content, "made": "2026-01-02 03:04", "build": "cpu", **marker}))


def test_missing(dialog, folder):
    assert "Not installed" in dialog.state.text()
    assert dialog.create.text() == "Create" and dialog.create.isEnabled()
    assert not dialog.verify.isEnabled() and not dialog.remove.isEnabled()
    assert dialog.interpreter.text() == str(folder / "bin" / "python")
    assert [dialog.build.itemData(row) for row in range(dialog.build.count())] == ["auto", "cpu", "cuda"]
    assert "4.0 GB of disk" in dialog.build.currentText()


def test_ready(dialog, folder):
    write_environment(folder)
    dialog.refresh()
    assert "Ready" in dialog.state.text()
    assert (dialog.device.text(), dialog.made.text()) == ("abacus", "2026-01-02 03:04")
    assert dialog.verify.isEnabled() and dialog.remove.isEnabled()


def test_broken(dialog, folder):
    write_environment(folder, state="failed", reason="The disk is full & <nothing> helps.")
    dialog.refresh()
    assert "Needs repair" in dialog.state.text()
    assert "The disk is full &amp; &lt;nothing&gt; helps." in dialog.state.text()
    assert dialog.create.text() == "Repair" and not dialog.verify.isEnabled()


def test_interpreter_of_the_user_is_left_alone(dialog):
    settings.put("interpreter", sys.executable)
    dialog.refresh()
    assert "Ready" in dialog.state.text() and dialog.interpreter.text() == sys.executable
    assert dialog.verify.isEnabled()
    assert not dialog.create.isEnabled() and not dialog.remove.isEnabled()


def test_create_shows_progress_and_result(dialog, environment):
    seen = []
    dialog.progress.valueChanged.connect(seen.append)
    reported = threading.Event()

    def do(listener):
        listener.progress(0.4, "Fetching {name}", {"name": "torch"})
        listener.log("Downloading {file}", {"file": "a.whl"})
        reported.wait(10)
        return {"DEVICE": "abacus", "problems": ["The beads are dusty."]}

    environment.do = do
    dialog.build.setCurrentIndex(1)
    dialog.create.click()
    assert dialog.is_running and not dialog.create.isEnabled() and dialog.cancel.isEnabled()
    wait(lambda: dialog.step.text() == "Fetching torch" and 40 in seen)
    reported.set()
    wait(lambda: not dialog.is_running)
    assert environment.calls == ["cpu"]
    assert "Downloading a.whl" in dialog.log.toPlainText()
    assert "Device: abacus." in dialog.log.toPlainText() and "The beads are dusty." in dialog.log.toPlainText()
    assert dialog.create.isEnabled()


def test_failure_is_told_with_what_to_do(dialog, environment):
    def do(listener):
        raise InputError("{who} refused.", hint="Ask {who} kindly.", who="The proxy")

    environment.do = do
    dialog.create.click()
    wait(lambda: not dialog.is_running)
    assert "The proxy refused. Ask The proxy kindly." in dialog.log.toPlainText()


def test_a_fault_of_ours_is_told_with_its_traceback(dialog, environment):
    environment.do = lambda listener: 1 / 0
    dialog.create.click()
    wait(lambda: not dialog.is_running)
    assert "please report" in dialog.log.toPlainText() and "ZeroDivisionError" in dialog.log.toPlainText()


def test_cancel_before_the_work_begins(dialog, environment):
    dialog.create.click()
    dialog.cancel.click()
    wait(lambda: not dialog.is_running)
    assert "Cancelled." in dialog.log.toPlainText() or "abacus" in dialog.log.toPlainText()


def test_cancel_reaches_the_work(dialog, environment):
    begun = threading.Event()

    def do(listener):
        begun.set()
        while not listener.is_cancelled():
            time.sleep(0.01)
        raise Cancelled()

    environment.do = do
    dialog.create.click()
    wait(begun.is_set)
    dialog.cancel.click()
    wait(lambda: not dialog.is_running)
    assert "Cancelled." in dialog.log.toPlainText()


@pytest.mark.parametrize("button, expected", [("Yes", True), ("No", False)])
def test_a_large_download_is_asked_for(dialog, environment, monkeypatch, button, expected):
    answers = []
    asked = []

    def question(parent, title, text, buttons):
        asked.append((text, threading.current_thread() is threading.main_thread()))
        return getattr(QMessageBox.StandardButton, button)

    def do(listener):
        answers.append(listener.confirm("Fetch {size} GB?", {"size": 3}))
        return {"DEVICE": "abacus", "problems": []}

    monkeypatch.setattr(QMessageBox, "question", staticmethod(question))
    environment.do = do
    dialog.create.click()
    wait(lambda: not dialog.is_running)
    assert answers == [expected]
    assert asked == [("Fetch 3 GB?", True)]


@pytest.mark.parametrize("button, calls", [("Yes", ["remove"]), ("No", [])])
def test_remove_asks_first(dialog, folder, environment, monkeypatch, button, calls):
    write_environment(folder)
    dialog.refresh()
    monkeypatch.setattr(QMessageBox, "question", staticmethod(lambda *arguments: getattr(QMessageBox.StandardButton, button)))
    dialog.remove.click()
    wait(lambda: not dialog.is_running)
    assert environment.calls == calls


def test_diagnosis_is_copied_with_the_last_failure(dialog, environment):
    def do(listener):
        raise InputError("The moon is full.")

    environment.do = do
    dialog.create.click()
    wait(lambda: not dialog.is_running)
    dialog._copy_diagnosis()
    text = QgsApplication.clipboard().text()
    assert "The moon is full." in text and "Qt: " in text and "Deep Geology: 0." in text


def test_a_cancelled_question_is_no(application):
    task = EnvironmentTask("test", lambda listener: None)
    task.cancel()
    assert task.ask("Really?") is False


def test_verify_runs_the_check_in_the_worker(dialog, monkeypatch):
    class Client:
        def run(self, job, parameters, listener):
            return {"DEVICE": job, "problems": []}

    settings.put("interpreter", sys.executable)
    monkeypatch.setattr(environment_dialog, "worker_client", Client)
    dialog.refresh()
    dialog.verify.click()
    wait(lambda: not dialog.is_running)
    assert "Device: environment_check." in dialog.log.toPlainText()
    assert dialog.device.text() == "environment_check"
