from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_a_model_for_something_else_is_refused(provider, context, worlds, tmp_path):
    (tmp_path / "images").mkdir()
    parameters = {"IMAGES": str(tmp_path / "images"), "MODEL": worlds.write_model(tmp_path / "map.safetensors")}
    parameters["OUTPUT"] = str(tmp_path / "classified.gpkg")
    ok, message = provider.algorithm("classifyimages").create().checkParameterValues(parameters, context)
    assert not ok and "for mapping classes" in message and "classifying images" in message
