from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_a_model_of_another_kind_is_refused(provider, context, worlds, tmp_path):
    algorithm = provider.algorithm("runsurrogate").create()
    model = worlds.write_model(tmp_path / "m.safetensors")
    ok, message = algorithm.checkParameterValues({"MODEL": model, "OUTPUT": str(tmp_path / "o.tif")}, context)
    assert not ok and "standing in for a simulator" in message
