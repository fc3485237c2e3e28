"""The plugin as QGIS drives it: with a window, without one, and away again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import deepgeology
import pytest

pytest.importorskip("qgis.core")

from deepgeology.plugin import translations
from deepgeology.plugin.environment_dialog import manager
from deepgeology.processing_provider import worker
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

pytestmark = pytest.mark.qgis


@pytest.fixture
def stopped(monkeypatch):
    """How often the worker was stopped."""
    calls = []
    monkeypatch.setattr(worker, "shutdown", lambda: calls.append(1))
    return calls


@pytest.fixture
def provider_ids(application):
    """The ids of the providers in the registry at present; ours must not be there already."""

    def ids():
        return [provider.id() for provider in QgsApplication.processingRegistry().providers()]

    if "deepgeology" in ids():
        QgsApplication.processingRegistry().removeProvider("deepgeology")
    return ids


def test_without_a_window(provider_ids, stopped):
    plugin = deepgeology.classFactory(None)
    plugin.initProcessing()
    assert provider_ids().count("deepgeology") == 1
    plugin.unload()
    assert "deepgeology" not in provider_ids()
    assert stopped == [1]


def test_with_a_window_twice(provider_ids, stopped, window, monkeypatch):
    monkeypatch.setattr(manager, "detect_gpus", lambda: [])
    for _ in range(2):
        plugin = deepgeology.classFactory(window)
        plugin.initGui()
        assert provider_ids().count("deepgeology") == 1
        assert len(window.plugins.actions()) == 1
        plugin.unload()
        assert "deepgeology" not in provider_ids()
        assert window.plugins.actions() == [] and window.factories == []


def test_importing_the_package_loads_nothing_heavy():
    code = (
        "import importlib.util, sys\n"
        "spec = importlib.util.spec_from_file_location('deepgeology', '__init__.py', submodule_search_locations=['.'])\n"
        "package = importlib.util.module_from_spec(spec); sys.modules['deepgeology'] = package; spec.loader.exec_module(package)\n"
        "print([name for name in ('qgis', 'torch', 'numpy', 'osgeo') if name in sys.modules])\n"
    )
    root = Path(deepgeology.__file__).parent
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_translation_is_loaded_and_taken_back(application, tmp_path, monkeypatch):
    source = tmp_path / "deepgeology_de.ts"
    source.write_text(
        '<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="de"><context><name>DeepGeology</name>'
        "<message><source>Help</source><translation>Hilfe</translation></message></context></TS>"
    )
    try:
        subprocess.run(["lrelease", source, "-qm", source.with_suffix(".qm")], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("needs lrelease")
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de_AT"))
    translator = translations.install(tmp_path)
    assert QCoreApplication.translate("DeepGeology", "Help") == "Hilfe"
    translations.remove(translator)
    assert QCoreApplication.translate("DeepGeology", "Help") == "Help"


def test_no_translation_is_no_fault(application, tmp_path):
    assert translations.install(tmp_path) is None
    translations.remove(None)
