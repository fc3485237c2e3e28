from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer, QgsSingleBandPseudoColorRenderer

pytestmark = pytest.mark.qgis


@pytest.fixture
def dem(worlds, tmp_path):
    x = np.mgrid[0:60, 0:70][1].astype("float32")
    return worlds.write_raster(tmp_path / "dem.tif", (100 * x)[None])


def test_several_attributes_at_several_scales(run, dem, tmp_path):
    chosen = ["slope", "eastness", "profile-curvature"]
    results = run("terrainattributes", {"DEM": dem, "ATTRIBUTES": chosen, "SCALES": "0, 700", "OUTPUT": str(tmp_path / "a.tif")})
    data = gdal.Open(results["OUTPUT"])
    names = [data.GetRasterBand(i).GetDescription() for i in range(1, 7)]
    assert names == ["slope", "eastness", "profile curvature", "slope 700 m", "eastness 700 m", "profile curvature 700 m"]
    assert [data.GetRasterBand(i).GetUnitType() for i in range(1, 4)] == ["degree", "", "1/m"]
    middle = data.ReadAsArray()[:, 30, 30]
    np.testing.assert_allclose(middle, [45, -1, 0, 45, -1, 0], atol=1e-3)
    layer = QgsRasterLayer(results["OUTPUT"])
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)


def test_the_menu_names_all_that_the_backend_computes(provider):
    from deepgeology.backend.families.landforms.terrain import ATTRIBUTES

    (parameter,) = (p for p in provider.algorithm("terrainattributes").declaration.parameters if p.key == "ATTRIBUTES")
    assert tuple(parameter.options) == tuple(ATTRIBUTES)


def test_scales_that_are_no_numbers_are_refused(provider, context, dem, tmp_path):
    parameters = {"DEM": dem, "SCALES": "30 m", "OUTPUT": str(tmp_path / "a.tif")}
    ok, message = provider.algorithm("terrainattributes").checkParameterValues(parameters, context)
    assert not ok and "m is not a number" in message


def test_a_window_larger_than_the_dem_is_explained(run, dem, tmp_path):
    with pytest.raises(QgsProcessingException, match="cells wide"):
        run("terrainattributes", {"DEM": dem, "SCALES": "9000", "OUTPUT": str(tmp_path / "a.tif")})
    assert not (tmp_path / "a.tif").exists()
