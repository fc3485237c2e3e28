"""The algorithms chain in the model builder: stack, train, map, evaluate (``sample_model``)."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsProcessingModelAlgorithm, QgsRasterLayer

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


def test_the_sample_model_runs(provider, parameters, tmp_path, context, feedback):
    model = provider.algorithm("mapgeology").create()
    assert isinstance(model, QgsProcessingModelAlgorithm)
    suffixes = {"fileDestination": ".html", "rasterDestination": ".tif"}
    for definition in model.destinationParameterDefinitions():
        suffix = ".safetensors" if definition.name().endswith("Model") else suffixes[definition.type()]
        parameters[definition.name()] = str(tmp_path / "out" / (definition.description() + suffix))
    (tmp_path / "out").mkdir()
    assert model.checkParameterValues(parameters, context) == (True, "")
    results, ok = model.run(parameters, context, feedback, catchExceptions=False)
    assert ok, feedback.lines
    assert {path.suffix for path in (tmp_path / "out").iterdir()} >= {".tif", ".safetensors", ".html"}
    classes = QgsRasterLayer(parameters["map:Class map"])
    assert isinstance(classes.renderer(), QgsPalettedRasterRenderer)
    assert [entry.label for entry in classes.renderer().classes()] == ["Granite", "Schist"]
    assert gdal.Open(parameters["stack:Feature stack"]).RasterCount == 2
    assert results["CHILD_RESULTS"]["evaluate"]["ACCURACY"] > 0.5


def test_a_failing_step_names_itself_and_the_reason(provider, parameters, tmp_path, context, feedback, worlds):
    from qgis.core import QgsProcessingException

    parameters["LABELS"] = worlds.write_polygons(tmp_path / "elsewhere.gpkg", origin=(700000.0, 5000000.0))
    for definition in provider.algorithm("mapgeology").destinationParameterDefinitions():
        if not definition.flags() & definition.Flag.FlagOptional:
            parameters[definition.name()] = "TEMPORARY_OUTPUT"
    with pytest.raises(QgsProcessingException, match="Train"):
        provider.algorithm("mapgeology").create().run(parameters, context, feedback, catchExceptions=False)
