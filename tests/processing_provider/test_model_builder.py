"""Steps of a model of the model builder say what went wrong (that they chain is tested with the sample model)."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException

pytestmark = pytest.mark.qgis


@pytest.fixture
def parameters(worlds, tmp_path):
    rng = np.random.default_rng(0)
    values = rng.normal(size=(2, 30, 40)).astype("float32")
    values[0, :, 20:] += 3
    rasters = [worlds.write_raster(tmp_path / f"band {name}.tif", values[[index]]) for index, name in enumerate("ab")]
    return {
        "RASTERS": rasters,
        "LABELS": worlds.write_polygons(tmp_path / "map.gpkg"),
        "CLASS_FIELD": "unit",
        "REFERENCE": worlds.write_polygons(tmp_path / "truth.gpkg"),
        "REFERENCE_FIELD": "unit",
        "EPOCHS": 1,
    }


def test_a_failing_step_names_itself_and_the_reason(provider, parameters, tmp_path, context, feedback, worlds):
    parameters["LABELS"] = worlds.write_polygons(tmp_path / "elsewhere.gpkg", origin=(700000.0, 5000000.0))
    for definition in provider.algorithm("mapgeology").destinationParameterDefinitions():
        if not definition.flags() & definition.Flag.FlagOptional:
            parameters[definition.name()] = "TEMPORARY_OUTPUT"
    with pytest.raises(QgsProcessingException, match="Train"):
        provider.algorithm("mapgeology").create().run(parameters, context, feedback, catchExceptions=False)
