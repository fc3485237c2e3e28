"""What a run costs beside what its job computes, from parameters to a loaded layer: the second against the first, warm against cold."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NAME = "worker: overhead of a second small run / of the first"
TARGET = "<= 0.10"
REPETITIONS = 10

TESTS = Path(__file__).resolve().parents[1]
# The job alone, in a process where everything is imported. The shortest of several runs is least disturbed by other programs.
ALONE = f"""
import json, sys, time
sys.path.insert(0, {str(TESTS)!r})
import conftest
from deepgeology.backend.jobs import run_job
from deepgeology.backend.progress import Progress
name, parameters = json.loads(sys.argv[1])
seconds = []
for _ in range({REPETITIONS} + 1):
    start = time.perf_counter()
    run_job(name, parameters, Progress())
    seconds.append(time.perf_counter() - start)
print(min(seconds[1:]))
"""


def measure() -> dict:
    """Run ``segmentraster`` on a small raster as the toolbox does.

    Returns
    -------
    dict
        ``ratio``, and in seconds ``first`` and ``second`` (whole runs) and ``job`` (its computation).
    """
    sys.path[:0] = [path for path in ("/usr/share/qgis/python/plugins", "/usr/share/qgis/python") if path not in sys.path]
    from qgis.core import QgsApplication

    application = QgsApplication.instance() or QgsApplication([], False)
    application.initQgis()
    from deepgeology.processing_provider import algorithm, worker
    from deepgeology.processing_provider.provider import DeepGeologyProvider

    provider = DeepGeologyProvider()
    provider.loadAlgorithms()
    worlds = _load(TESTS / "processing_provider" / "worlds.py")
    jobs = []
    client = algorithm.worker_client

    class Recorder:
        """Passes a job on, and keeps it."""

        def run(self, name, job, listener=None):
            jobs.append((name, job))
            return client().run(name, job, listener)

    with tempfile.TemporaryDirectory() as folder:
        raster = worlds.write_raster(Path(folder, "stack.tif"), names=["a", "b"])
        model = str(Path(folder, "model.safetensors"))
        arguments = json.dumps([["a", "b"], worlds.CLASSES])
        subprocess.run([sys.executable, str(TESTS / "processing_provider" / "make_model.py"), model, arguments], check=True)
        worker.shutdown()
        algorithm.worker_client = Recorder
        try:
            runs = [_run(provider, raster, model, str(Path(folder, f"map{index}.tif"))) for index in range(REPETITIONS + 1)]
        finally:
            algorithm.worker_client = client
            worker.shutdown()
        done = subprocess.run([sys.executable, "-c", ALONE, json.dumps(jobs[0])], check=True, capture_output=True, text=True)
    first, second, job = runs[0], min(runs[1:]), float(done.stdout)
    return {"ratio": max(second - job, 0.0) / (first - job), "first": first, "second": second, "job": job}


def _run(provider, raster: str, model: str, output: str) -> float:
    """Seconds from parameters to a layer."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRasterLayer

    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    start = time.perf_counter()
    algorithm = provider.algorithm("segmentraster").create()
    parameters = {"INPUT": raster, "MODEL": model, "OUTPUT": output}
    fit, reason = algorithm.checkParameterValues(parameters, context)
    if not fit:
        raise ValueError(reason)
    results, _ = algorithm.run(parameters, context, QgsProcessingFeedback(False), catchExceptions=False)
    layer = QgsRasterLayer(results["OUTPUT"])
    seconds = time.perf_counter() - start
    if not layer.isValid():
        raise ValueError(f"no layer in {results}")
    return seconds


def _load(path: Path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
