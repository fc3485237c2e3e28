from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

pytestmark = pytest.mark.qgis


def test_a_model_goes_out_and_comes_back(run, worlds, real_model, tmp_path):
    pytest.importorskip("onnxruntime", reason="onnxruntime is optional")
    from osgeo import gdal

    raster = worlds.write_raster(tmp_path / "in.tif", names=["a", "b"])
    found = run("exportmodel", {"MODEL": real_model, "INPUT": raster, "OUTPUT": str(tmp_path / "model.onnx")})
    assert found["DIFFERENCE"] < 1e-3 and found["WINDOWS"] > 4
    back = run("importmodel", {"INPUT": found["OUTPUT"], "MODEL": str(tmp_path / "back.safetensors")})
    assert (back["BAND_COUNT"], back["CLASS_COUNT"]) == (2, 2)
    maps = []
    for number, model in enumerate((real_model, back["MODEL"])):
        output = str(tmp_path / f"map{number}.tif")
        run("segmentraster", {"INPUT": raster, "MODEL": model, "DEVICE": "cpu", "PRECISION": "float32", "OUTPUT": output})
        maps.append(gdal.Open(output).ReadAsArray())
    assert (maps[0] == maps[1]).all()


def test_models_of_other_tasks_are_explained_before_the_run(provider, context, worlds, tmp_path):
    model = worlds.write_model(tmp_path / "landforms.safetensors", task="landforms")
    algorithm = provider.algorithm("exportmodel").create()
    ok, message = algorithm.checkParameterValues({"MODEL": model, "OUTPUT": str(tmp_path / "model.onnx")}, context)
    assert not ok and "landforms" in message


def test_a_missing_package_is_named(fake_worker, provider, context, feedback, real_model, tmp_path):
    from deepgeology.models.errors import MissingPackageError

    def missing(job, listener):
        raise MissingPackageError("The Python package {package} is not in the environment.", hint="Repair it.", package="onnx")

    fake_worker.action = missing
    algorithm = provider.algorithm("exportmodel").create()
    with pytest.raises(QgsProcessingException, match=r"package onnx is not in the environment"):
        algorithm.run({"MODEL": real_model, "OUTPUT": str(tmp_path / "m.onnx")}, context, feedback, catchExceptions=False)
