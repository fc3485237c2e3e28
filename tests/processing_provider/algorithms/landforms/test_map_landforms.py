from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_a_model_for_images_is_refused_before_the_run(provider, context, worlds, tmp_path):
    """The keys come from ``processing_provider/mapping.py``, as those of segmentraster do."""
    parameters = {
        "DEM": worlds.write_raster(tmp_path / "dem.tif"),
        "MODEL": worlds.write_model(tmp_path / "m.safetensors"),
        "OUTPUT": str(tmp_path / "out.tif"),
    }
    ok, message = provider.algorithm("maplandforms").checkParameterValues(parameters, context)
    assert not ok and "mapping landforms" in message
