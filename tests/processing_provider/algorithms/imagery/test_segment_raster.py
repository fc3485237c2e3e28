from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsProcessingException, QgsProcessingUtils, QgsRasterLayer, QgsVectorLayer

pytestmark = pytest.mark.qgis


@pytest.fixture
def parameters(worlds, real_model, tmp_path):
    return {
        "INPUT": worlds.write_raster(tmp_path / "in.tif", names=["a", "b"]),
        "MODEL": real_model,
        "DEVICE": "cpu",
        "PRECISION": "float32",
        "OUTPUT": str(tmp_path / "classes.tif"),
    }


def test_all_outputs_agree_with_each_other(run, parameters, tmp_path, context):
    names = {key: str(tmp_path / f"{key.lower()}.tif") for key in ("PROBABILITY", "UNCERTAINTY")}
    results = run("segmentraster", parameters | names | {"POLYGONS": "memory:"})
    classes = gdal.Open(results["OUTPUT"]).ReadAsArray()
    probability = gdal.Open(results["PROBABILITY"]).ReadAsArray()
    uncertainty = gdal.Open(results["UNCERTAINTY"]).ReadAsArray()
    assert classes.shape == (30, 40) and set(np.unique(classes)) <= {3, 7}
    np.testing.assert_allclose(probability.sum(axis=0), 1, atol=1e-5)
    np.testing.assert_array_equal(np.array([3, 7])[probability.argmax(axis=0)], classes)
    entropy = -(probability * np.log(probability)).sum(axis=0) / np.log(2)
    np.testing.assert_allclose(uncertainty, entropy, atol=1e-4)

    polygons = QgsProcessingUtils.mapLayerFromString(results["POLYGONS"], context)
    areas = {}
    for feature in polygons.getFeatures():
        areas[feature["class"]] = areas.get(feature["class"], 0) + feature.geometry().area()
    assert areas == {name: (classes == value).sum() * 1.0e4 for value, name in ((3, "Granite"), (7, "Schist")) if (classes == value).any()}

    layer = QgsRasterLayer(results["OUTPUT"])
    assert isinstance(layer.renderer(), QgsPalettedRasterRenderer)
    assert [(entry.value, entry.label) for entry in layer.renderer().classes()] == [(3, "Granite"), (7, "Schist")]


def test_extent_and_filtered_mask(run, parameters, worlds, tmp_path, context):
    mask = QgsVectorLayer(worlds.write_polygons(tmp_path / "mask.gpkg"), "mask", "ogr")
    mask.setSubsetString("unit = 'Granite'")  # the western half
    context.project().addMapLayer(mask)
    run("segmentraster", parameters | {"MASK": mask.id(), "EXTENT": "501000,503000,4998000,4999000 [EPSG:32633]"})
    dataset = gdal.Open(parameters["OUTPUT"])
    values, nodata = dataset.ReadAsArray(), dataset.GetRasterBand(1).GetNoDataValue()
    assert dataset.GetGeoTransform()[0] == 501000
    assert (values[:, :10] != nodata).all() and (values[:, 10:] == nodata).all()


def test_wrong_bands_are_refused_with_a_message(run, parameters, worlds, tmp_path):
    parameters["INPUT"] = worlds.write_raster(tmp_path / "other.tif", names=["c", "d"])
    with pytest.raises(QgsProcessingException, match=r"a.*b"):
        run("segmentraster", parameters)
    assert not (tmp_path / "classes.tif").exists()


def test_cancelling_the_real_worker_leaves_nothing(provider, parameters, context, feedback, tmp_path):
    (tmp_path / "out").mkdir()
    parameters["OUTPUT"] = str(tmp_path / "out" / "classes.tif")
    feedback.setProgress = lambda value: feedback.cancel()
    feedback.progressChanged.connect(lambda value: feedback.cancel())
    results, _ = provider.algorithm("segmentraster").create().run(parameters, context, feedback)
    assert results == {}
    assert list((tmp_path / "out").iterdir()) == []
