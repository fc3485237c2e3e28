"""The run: layers in, a job out, messages and errors in the user's words."""

from __future__ import annotations

import os
import sys

import pytest
from deepgeology.models.errors import Cancelled, InputError, OutOfMemoryError
from deepgeology.processing_provider import algorithm as base
from deepgeology.processing_provider import settings
from deepgeology.processing_provider.worker import WorkerClient, WorkerError
from qgis.core import (
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

pytestmark = pytest.mark.qgis


@pytest.fixture
def given(worlds, tmp_path):
    """Parameters of ``segmentraster``."""
    return {
        "INPUT": worlds.write_raster(tmp_path / "in.tif", names=["a", "b"]),
        "MODEL": worlds.write_model(tmp_path / "model.safetensors"),
        "OUTPUT": str(tmp_path / "classes.tif"),
    }


@pytest.fixture
def run(provider, context, feedback):
    def run(name, parameters):
        return provider.algorithm(name).create().run(parameters, context, feedback, catchExceptions=False)[0]

    return run


def job_of(fake_worker):
    ((_, job),) = fake_worker.jobs
    return job


def stop(job, listener):
    raise Cancelled()


def test_what_is_left_out_takes_its_default_and_what_is_empty_is_none(run, given, fake_worker):
    fake_worker.action = stop
    run("segmentraster", given | {"TILE_SIZE": None, "MASK": None})
    job = job_of(fake_worker)
    assert job["overlap"] == 25.0 and job["tta"] == "none" and job["device"] == "auto"
    assert job["tile_size"] is job["batch_size"] is job["mask"] is job["extent"] is job["polygons"] is None
    assert job["input"] == given["INPUT"] and job["model"] == given["MODEL"]


def test_numbers_names_and_extents(run, given, fake_worker):
    fake_worker.action = stop
    run("segmentraster", given | {"TILE_SIZE": 64, "TTA": "flips", "EXTENT": "500000,501000,4999000,4999500 [EPSG:32633]"})
    job = job_of(fake_worker)
    assert job["tile_size"] == 64 and job["tta"] == "flips"
    crs = job["extent"].pop("crs")
    assert job["extent"] == {"xmin": 500000.0, "xmax": 501000.0, "ymin": 4999000.0, "ymax": 4999500.0}
    assert "UTM zone 33N" in crs


def test_an_extent_keeps_its_own_coordinate_system(run, given, fake_worker):
    from qgis.core import QgsCoordinateReferenceSystem

    fake_worker.action = stop
    extent = QgsReferencedRectangle(QgsRectangle(15, 45, 16, 46), QgsCoordinateReferenceSystem("EPSG:4326"))
    run("segmentraster", given | {"EXTENT": extent})
    assert job_of(fake_worker)["extent"]["xmin"] == 15 and "WGS 84" in job_of(fake_worker)["extent"]["crs"]


def test_an_expression_of_a_model_is_evaluated(run, given, fake_worker):
    fake_worker.action = stop
    run("segmentraster", given | {"TILE_SIZE": QgsProperty.fromExpression("8 * 8"), "OVERLAP": QgsProperty.fromValue(10)})
    assert job_of(fake_worker)["tile_size"] == 64 and job_of(fake_worker)["overlap"] == 10


def test_distances_and_lists(run, worlds, tmp_path, fake_worker):
    fake_worker.action = stop
    rasters = [worlds.write_raster(tmp_path / f"{name}.tif") for name in "ab"]
    lines = worlds.write_polygons(tmp_path / "faults.gpkg")
    run(
        "buildfeaturestack",
        {"RASTERS": rasters, "LAYERS": [lines], "CRS": "EPSG:4326", "PIXEL_SIZE": 0.001, "OUTPUT": str(tmp_path / "o.tif")},
    )
    job = job_of(fake_worker)
    assert job["rasters"] == rasters and job["layers"] == [{"path": lines, "layer": None}]
    assert "WGS 84" in job["crs"] and job["pixel_size"] == 0.001


def test_layers_of_the_project_by_name_or_id(run, given, worlds, tmp_path, context, fake_worker):
    fake_worker.action = stop
    memory = QgsVectorLayer("Polygon?crs=EPSG:32633&field=a:integer", "my mask", "memory")
    context.project().addMapLayer(memory)
    run("segmentraster", given | {"MASK": memory.id()})
    assert job_of(fake_worker)["mask"]["path"].endswith(".gpkg")


def test_temporary_files_of_a_run_are_removed(run, given, context, fake_worker, tmp_path):
    memory = QgsVectorLayer("Polygon?crs=EPSG:32633&field=a:integer", "my mask", "memory")
    context.project().addMapLayer(memory)
    seen = []

    def look_and_fail(job, listener):
        seen.append((job["mask"]["path"], os.path.exists(job["mask"]["path"])))
        raise InputError("No.")

    fake_worker.action = look_and_fail
    before = set(os.listdir(QgsProcessingUtils.tempFolder()))
    with pytest.raises(QgsProcessingException):
        run("segmentraster", given | {"MASK": memory.id(), "POLYGONS": "memory:"})
    ((path, existed),) = seen
    assert existed and not os.path.exists(path)
    assert set(os.listdir(QgsProcessingUtils.tempFolder())) == before


def test_settings_stand_in_for_automatic_device_and_precision(run, given, fake_worker, monkeypatch):
    fake_worker.action = stop
    monkeypatch.setattr(settings, "get", {"device": "cuda:1", "precision": "float32"}.get)
    run("segmentraster", given)
    run("segmentraster", given | {"DEVICE": "cpu", "PRECISION": "bfloat16"})
    assert [(job["device"], job["precision"]) for _, job in fake_worker.jobs] == [("cuda:1", "float32"), ("cpu", "bfloat16")]


def test_messages_are_filled_in_and_shown(run, given, fake_worker, feedback):
    def talk(job, listener):
        listener.progress(0.25, "Reading {count} tiles", {"count": 9})
        listener.log("Device: {name}", {"name": "cpu"})
        listener.warning("Odd: {what} {missing}", {"what": 1})
        listener.progress(0.5, "", {})
        raise Cancelled()

    fake_worker.action = talk
    assert run("segmentraster", given) == {}
    assert feedback.progress() == 50
    assert feedback.lines[:3] == ["progress: Reading 9 tiles", "Device: cpu", "warning: Odd: {what} {missing}"]


def test_the_time_left_is_told_now_and_then(monkeypatch, feedback):
    now = [0.0]
    monkeypatch.setattr(base.time, "monotonic", lambda: now[0])
    listener = base.FeedbackListener(feedback)
    for second in range(1, 101):
        now[0] = float(second)
        listener.progress(second / 1000, "", {})
    assert feedback.lines == ["About 16 min left", "About 16 min left", "About 16 min left"]


@pytest.mark.parametrize(("seconds", "text"), [(0.2, "1 s"), (89, "89 s"), (90, "2 min"), (3000, "50 min"), (7100, "2 h")])
def test_durations(seconds, text):
    assert base.duration(seconds) == text


def test_a_users_mistake_has_no_traceback(run, given, fake_worker, feedback):
    def fail(job, listener):
        error = OutOfMemoryError("A window of {size} pixels does not fit.", hint="Choose a smaller one.", size=512)
        error.traceback = "Traceback of it"
        raise error

    fake_worker.action = fail
    with pytest.raises(QgsProcessingException, match=r"^A window of 512 pixels does not fit\. Choose a smaller one\.$"):
        run("segmentraster", given)
    assert not any("Traceback" in line for line in feedback.lines)


def test_a_fault_of_ours_keeps_its_traceback(run, given, fake_worker, feedback):
    def fail(job, listener):
        error = WorkerError("ZeroDivisionError: {what}", what="x")
        error.traceback = "Traceback of it"
        raise error

    fake_worker.action = fail
    with pytest.raises(QgsProcessingException, match="ZeroDivisionError: x"):
        run("segmentraster", given)
    assert "debug: Traceback of it" in feedback.lines


def test_an_output_that_was_not_written_is_an_error(run, given, fake_worker):
    with pytest.raises(QgsProcessingException, match=r"Class map: the file .*classes\.tif was not written"):
        run("segmentraster", given)


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("import sys; sys.exit(3)", "did not start"),
        ("print('no protocol')\nimport sys; sys.exit(0)", "did not start"),
        ("import os; os.abort()", "did not start"),
    ],
)
def test_a_worker_that_is_none_is_an_exception_and_the_next_run_works(run, given, fake_worker, monkeypatch, program, message):
    broken = WorkerClient([sys.executable, "-c", program])
    monkeypatch.setattr(base, "worker_client", lambda: broken)
    with pytest.raises(QgsProcessingException, match=message):
        run("segmentraster", given)
    monkeypatch.setattr(base, "worker_client", lambda: fake_worker)
    fake_worker.action = stop
    assert run("segmentraster", given) == {}


def test_a_missing_environment_stops_a_script_too(run, given, monkeypatch, tmp_path):
    monkeypatch.setenv("DEEPGEOLOGY_PYTHON", str(tmp_path / "none"))
    with pytest.raises(QgsProcessingException, match=r"The interpreter .*none.* does not exist.*Check environment"):
        run("segmentraster", given)


def test_the_project_is_not_touched_by_a_run(run, given, fake_worker):
    fake_worker.action = stop
    before = set(QgsProject.instance().mapLayers())
    run("segmentraster", given)
    assert set(QgsProject.instance().mapLayers()) == before
