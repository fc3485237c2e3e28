from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


@pytest.mark.parametrize(
    "change, message",
    [
        ({"INPUT": None}, "Either Rasters or Folder with images has to be given"),
        ({"IMAGES": "/tmp"}, "contradict each other"),
        ({"MODEL": "segmentation"}, "this tool needs a model for finding objects"),
        ({"INPUT": "one band"}, "expects 2 bands"),
    ],
)
def test_what_is_wrong_is_said_before_the_run(provider, context, worlds, tmp_path, change, message):
    import numpy as np

    parameters = {
        "INPUT": [worlds.write_raster(tmp_path / "in.tif")],
        "MODEL": worlds.write_model(tmp_path / "d.safetensors", task="detection"),
        "OUTPUT": str(tmp_path / "out.gpkg"),
    }
    algorithm = provider.algorithm("detectobjects").create()
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    others = {
        "segmentation": worlds.write_model(tmp_path / "s.safetensors"),
        "one band": [worlds.write_raster(tmp_path / "one.tif", np.zeros((1, 8, 8), "float32"))],
    }
    change = {key: others.get(value, value) if isinstance(value, str) else value for key, value in change.items()}
    ok, found = algorithm.checkParameterValues({**parameters, **change}, context)
    assert not ok and message in found
