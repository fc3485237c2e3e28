from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_a_seam_in_a_pulled_plate(run, worlds, tmp_path):
    """The damage of the last step is shown, and the seam gapes by the whole pull."""
    toughness = np.full((1, 24, 30), 500, "float32")
    toughness[:, :, 14:16] = 5
    parameters = {
        "MATERIAL": [worlds.write_raster(tmp_path / "material.tif", toughness, pixel=10.0, names=["toughness"])],
        "STRETCH_EAST": 0.1,
        "STEPS": 2,
        "OUTPUT": str(tmp_path / "damage.tif"),
        "FISSURES": str(tmp_path / "fissures.gpkg"),
    }
    results = run("simulatefissures", parameters)
    assert results["LENGTH"] == pytest.approx(220, abs=20) and results["MAX_OPENING"] == pytest.approx(0.1, rel=0.1)
    assert gdal.Open(parameters["OUTPUT"]).RasterCount == 2
    assert QgsRasterLayer(parameters["OUTPUT"]).renderer().usesBands() == [2]
    (feature,) = QgsVectorLayer(results["FISSURES"]).getFeatures()
    assert feature["initial"] == 0 and feature["opening_max"] == pytest.approx(results["MAX_OPENING"])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "Nothing loads the ground"),
        ({"STRETCH_EAST": 1}, "not known where"),
        ({"STRETCH_EAST": 1, "SHEAR": 1, "EXTENT": "0,100,0,100 [EPSG:32633]"}, "in two ways"),
        ({"YOUNG": "much"}, "should be a number"),
    ],
)
def test_what_is_refused(provider, context, tmp_path, change, words):
    algorithm = provider.algorithm("simulatefissures").create()
    ok, message = algorithm.checkParameterValues({"OUTPUT": str(tmp_path / "d.tif"), **change}, context)
    assert not ok and words in message
