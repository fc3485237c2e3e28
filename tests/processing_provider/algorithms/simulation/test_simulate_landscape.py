from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer

pytestmark = pytest.mark.qgis


def test_the_last_elevation_is_shown(run, worlds, tmp_path):
    heights = np.random.default_rng(0).random((1, 20, 24)).astype("float32")
    parameters = {
        "DEM": worlds.write_raster(tmp_path / "dem.tif", heights),
        "DURATION": 1e6,
        "OUTPUTS": 2,
        "OUTPUT": str(tmp_path / "z.tif"),
        "EROSION": str(tmp_path / "e.tif"),
    }
    results = run("simulatelandscape", parameters)
    data = gdal.Open(parameters["OUTPUT"])
    assert [data.GetRasterBand(i).GetDescription() for i in (1, 2, 3)] == ["0 years", "500000 years", "1000000 years"]
    assert results["RELIEF"] > 50 and results["BALANCE"] < 1e-4
    assert QgsRasterLayer(parameters["OUTPUT"]).renderer().usesBands() == [3]
    assert 0 < results["MEAN_EROSION"] < 0.5


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"STEP": 1e7}, "longer than the duration"),
        ({"EXPONENTS": "half"}, "two numbers above 0"),
        ({"EXPONENTS": "0.5, 0"}, "two numbers above 0"),
    ],
)
def test_what_is_refused(provider, context, worlds, tmp_path, change, words):
    algorithm = provider.algorithm("simulatelandscape").create()
    dem = worlds.write_raster(tmp_path / "dem.tif")
    ok, message = algorithm.checkParameterValues({"DEM": dem, "OUTPUT": str(tmp_path / "z.tif"), **change}, context)
    assert not ok and words in message
