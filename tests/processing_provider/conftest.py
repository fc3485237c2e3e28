"""Starts QGIS once, with the Processing framework and our provider; and a stand-in for the worker."""

from __future__ import annotations

import os
import sys

import pytest

os.environ.setdefault("DEEPGEOLOGY_PYTHON", sys.executable)

try:
    import qgis.core  # noqa: F401
except ImportError:
    HAS_QGIS = False
else:
    HAS_QGIS = True

collect_ignore_glob = [] if HAS_QGIS else ["test_*.py", "algorithms/*"]


@pytest.fixture(scope="session")
def qgis_app():
    """QGIS without a window, with the Processing framework."""
    for path in ("/usr/share/qgis/python/plugins", "/usr/share/qgis/python"):
        if path not in sys.path:
            sys.path.append(path)
    from qgis.core import QgsApplication

    application = QgsApplication.instance() or QgsApplication([], False)
    application.initQgis()
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
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


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
    return make_feedback()


def make_feedback():
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
