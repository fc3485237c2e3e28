from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsProcessingException, QgsRasterLayer

pytestmark = pytest.mark.qgis


@pytest.fixture
def dem(worlds, tmp_path):
    x = np.mgrid[0:60, 0:70][1].astype("float32")
    return worlds.write_raster(tmp_path / "dem.tif", (5 * (x - 35) ** 2)[None])


def test_a_valley_is_mapped_with_its_colours(run, dem, tmp_path):
    outputs = {key: str(tmp_path / f"{key}.tif") for key in ("OUTPUT", "TERNARY", "INTENSITY", "EXPOSITION", "RANGE")}
    results = run("classifygeomorphons", {"DEM": dem, "SEARCH": 10} | outputs)
    assert (gdal.Open(results["OUTPUT"]).ReadAsArray()[2:-2, 35] == 9).all()
    # Lines end before the search distance, so the valley sees nine cells to each side: 5 * 9 * 9 m above it.
    assert gdal.Open(results["EXPOSITION"]).ReadAsArray()[30, 35] == pytest.approx(-405)
    layer = QgsRasterLayer(results["OUTPUT"])
    assert isinstance(layer.renderer(), QgsPalettedRasterRenderer)
    assert [(entry.value, entry.label) for entry in layer.renderer().classes()][8] == (9, "valley")


def test_a_search_larger_than_the_dem_is_explained(run, dem, tmp_path):
    with pytest.raises(QgsProcessingException, match="longer than the DEM"):
        run("classifygeomorphons", {"DEM": dem, "SEARCH": 200, "OUTPUT": str(tmp_path / "a.tif")})


def test_skip_must_be_below_search(provider, context, dem, tmp_path):
    parameters = {"DEM": dem, "SEARCH": 5, "SKIP": 5, "OUTPUT": str(tmp_path / "a.tif")}
    ok, message = provider.algorithm("classifygeomorphons").checkParameterValues(parameters, context)
    assert not ok and "less than" in message
