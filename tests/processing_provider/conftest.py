"""Starts QGIS once, with the Processing framework and our provider; and a stand-in for the worker."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

os.environ.setdefault("DEEPGEOLOGY_PYTHON", sys.executable)

try:
    import qgis.core  # noqa: F401
except ImportError:
    HAS_QGIS = False
else:
    HAS_QGIS = True

if not HAS_QGIS:
    collect_ignore_glob = [
        "test_algorithm.py",
        "test_checks.py",
        "test_widgets.py",
        "test_batch.py",
        "test_contract_*.py",
        "test_layers.py",
        "test_provider.py",
        "test_styles.py",
        "algorithms/*",
    ]


@pytest.fixture(scope="session")
def worlds():
    """The module ``worlds`` beside this file: small rasters, maps and model files."""
    spec = importlib.util.spec_from_file_location("deepgeology_test_worlds", Path(__file__).with_name("worlds.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def qgis_app(application):
    """QGIS with the Processing framework."""
    for path in ("/usr/share/qgis/python/plugins", "/usr/share/qgis/python"):
        if path not in sys.path:
            sys.path.append(path)
    from processing.core.Processing import Processing

    Processing.initialize()
    yield application
    Processing.deinitialize()


@pytest.fixture(scope="session")
def provider(qgis_app):
    """Our provider, in the registry."""
    from deepgeology.processing_provider.provider import DeepGeologyProvider
    from qgis.core import QgsApplication

    provider = DeepGeologyProvider()
    registry, name = QgsApplication.processingRegistry(), provider.id()
    assert registry.addProvider(provider)
    yield provider
    registry.removeProvider(name)  # by name: a test of the plugin may have removed it before


@pytest.fixture
def context(provider):
    """A Processing context with an empty project."""
    from qgis.core import QgsProcessingContext, QgsProject

    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    yield context
    del context


@pytest.fixture
def feedback(qgis_app):
    """Feedback that keeps what it is told."""
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.lines = []

        def pushInfo(self, text):
            self.lines.append(text)

        def pushWarning(self, text):
            self.lines.append("warning: " + text)

        def reportError(self, text, fatalError=False):
            self.lines.append("error: " + text)

        def pushDebugInfo(self, text):
            self.lines.append("debug: " + text)

        def setProgressText(self, text):
            self.lines.append("progress: " + text)

    return Feedback()


class FakeWorker:
    """Takes the place of the worker: keeps the jobs, and does with each what ``action`` does."""

    def __init__(self):
        self.jobs = []
        self.action = lambda job, listener: {}

    def run(self, name, job, listener=None):
        self.jobs.append((name, job))
        return self.action(job, listener)


@pytest.fixture
def fake_worker(monkeypatch, provider):
    """A stand-in for the worker process, used by every algorithm."""
    from deepgeology.processing_provider import algorithm

    fake = FakeWorker()
    monkeypatch.setattr(algorithm, "worker_client", lambda: fake)
    monkeypatch.setattr(algorithm, "worker_problem", lambda: "")
    return fake


@pytest.fixture
def run(provider, context, feedback):
    """Run an algorithm by its id with parameters, after its own checks, with the real worker; errors are raised."""

    def run(name, parameters):
        algorithm = provider.algorithm(name).create()
        assert algorithm.canExecute() == (True, "")
        assert algorithm.checkParameterValues(parameters, context) == (True, "")
        results, ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
        assert ok
        return results

    yield run


@pytest.fixture(scope="session")
def real_model(worlds, tmp_path_factory):
    """A model file with random weights for bands ``a`` and ``b``, made in another process."""
    path = tmp_path_factory.mktemp("model") / "model.safetensors"
    arguments = json.dumps([["a", "b"], worlds.CLASSES])
    subprocess.run([sys.executable, str(Path(__file__).with_name("make_model.py")), str(path), arguments], check=True)
    return str(path)


@pytest.fixture(scope="session", autouse=True)
def no_worker_left():
    """End the worker with the tests."""
    yield
    from deepgeology.processing_provider import worker

    worker.shutdown()
