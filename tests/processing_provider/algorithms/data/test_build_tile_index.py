from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingUtils, QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_windows_with_folds_and_class_shares_in_memory(run, worlds, tmp_path, context):
    parameters = {
        "INPUT": worlds.write_raster(tmp_path / "in.tif"),
        "LABELS": worlds.write_polygons(tmp_path / "map.gpkg"),
        "CLASS_FIELD": "unit",
        "TILE_SIZE": 10,
        "FOLDS": 2,
        "BLOCK_SIZE": 1000,
        "OUTPUT": "memory:",
    }
    layer = QgsProcessingUtils.mapLayerFromString(run("buildtileindex", parameters)["OUTPUT"], context)
    features = list(layer.getFeatures())
    assert len(features) == 12  # 4 x 3 windows of 10 x 10 cells
    assert {feature.geometry().area() for feature in features} == {1.0e6}
    assert {feature["fold"] for feature in features} == {1, 2}
    shares = [name for name in layer.fields().names() if name.lower().startswith(("share", "granite", "schist")) or "ranite" in name]
    assert shares and all(feature["valid"] == 1 for feature in features)


def test_a_layer_in_edit_is_used_as_it_is_seen(run, worlds, tmp_path, context):
    labels = QgsVectorLayer(worlds.write_polygons(tmp_path / "map.gpkg"), "map", "ogr")
    labels.startEditing()
    for feature in labels.getFeatures():
        labels.changeAttributeValue(feature.id(), labels.fields().indexOf("unit"), "Gneiss")
    context.project().addMapLayer(labels)
    raster = worlds.write_raster(tmp_path / "in.tif", np.ones((1, 30, 40), "float32"))
    parameters = {"INPUT": raster, "LABELS": labels.id(), "CLASS_FIELD": "unit", "TILE_SIZE": 10, "FOLDS": 2, "OUTPUT": "memory:"}
    layer = QgsProcessingUtils.mapLayerFromString(run("buildtileindex", parameters)["OUTPUT"], context)
    assert {feature["label"] for feature in layer.getFeatures()} == {"Gneiss"}
    labels.rollBack()
