from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

pytestmark = pytest.mark.qgis


def test_rasters_and_distances_become_named_bands(run, worlds, tmp_path):
    fine = worlds.write_raster(tmp_path / "gravity.tif", np.full((1, 60, 80), 2.0, "float32"), pixel=50.0)
    coarse = worlds.write_raster(tmp_path / "magnetics.tif", np.full((1, 30, 40), 5, "int16"))
    polygons = worlds.write_polygons(tmp_path / "faults.gpkg")
    output = str(tmp_path / "stack.tif")
    results = run("buildfeaturestack", {"RASTERS": [coarse, fine], "LAYERS": [polygons], "OUTPUT": output})
    assert results == {"OUTPUT": output}
    stack = gdal.Open(output)
    assert (stack.RasterXSize, stack.RasterYSize, stack.RasterCount) == (40, 30, 3)
    assert [stack.GetRasterBand(index).DataType for index in (1, 2, 3)] == [gdal.GDT_Float32] * 3
    names = [stack.GetRasterBand(index).GetDescription() for index in (1, 2, 3)]
    assert names[:2] == ["magnetics", "gravity"] and "faults" in names[2]
    values = stack.ReadAsArray()
    np.testing.assert_allclose(values[0], 5)
    np.testing.assert_allclose(values[1], 2)
    np.testing.assert_allclose(values[2], 0)  # the two polygons cover the whole grid


def test_a_pixel_size_and_a_coordinate_system_of_ones_own(run, worlds, tmp_path):
    raster = worlds.write_raster(tmp_path / "a.tif", np.full((1, 30, 40), 2.0, "float32"))
    output = str(tmp_path / "stack.tif")
    run("buildfeaturestack", {"RASTERS": [raster], "CRS": "EPSG:32632", "PIXEL_SIZE": 200, "VALIDITY": "union", "OUTPUT": output})
    stack = gdal.Open(output)
    assert stack.GetSpatialRef().GetAuthorityCode(None) == "32632"
    assert stack.GetGeoTransform()[1] == 200
