from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

pytestmark = pytest.mark.qgis

_spec = importlib.util.spec_from_file_location("examples_prospectivity", Path(__file__).parents[2] / "examples" / "prospectivity.py")
examples = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(examples)


def test_a_stack_without_the_models_bands_is_refused_before_the_run(provider, context, worlds, tmp_path):
    model = examples.write_presence_model(tmp_path / "m.safetensors", bands=("slope", "curvature"))
    dem = worlds.write_raster(tmp_path / "dem.tif", np.zeros((1, 20, 20), "float32"))
    parameters = {"INPUT": dem, "MODEL": model, "OUTPUT": str(tmp_path / "s.tif")}
    ok, message = provider.algorithm("mapsusceptibility").checkParameterValues(parameters, context)
    assert not ok and "expects 2 bands (slope, curvature)" in message
