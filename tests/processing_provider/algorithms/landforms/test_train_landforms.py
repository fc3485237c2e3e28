from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def test_networks_behind_the_terrain_layer(provider):
    """The keys come from ``processing_provider/training.py``, as those of trainsegmentation do."""
    mine, theirs = (provider.algorithm(name).declaration.parameters for name in ("trainlandforms", "trainsegmentation"))
    options = {parameter.key: getattr(parameter, "options", ()) for parameter in mine}
    assert "contextforest" not in options["ARCHITECTURE"] and "unet" in options["ARCHITECTURE"]
    assert {parameter.key for parameter in theirs} - set(options) == {"INPUT"}


def test_scales_must_be_numbers(provider, context, worlds, tmp_path):
    parameters = {
        "DEM": worlds.write_raster(tmp_path / "dem.tif"),
        "LABELS": worlds.write_polygons(tmp_path / "map.gpkg"),
        "CLASS_FIELD": "unit",
        "TERRAIN_SCALES": "fine",
        "MODEL": str(tmp_path / "m.safetensors"),
    }
    ok, message = provider.algorithm("trainlandforms").checkParameterValues(parameters, context)
    assert not ok and "fine is not a number" in message
