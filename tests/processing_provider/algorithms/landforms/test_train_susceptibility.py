from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer, QgsSingleBandPseudoColorRenderer

pytestmark = pytest.mark.qgis

_spec = importlib.util.spec_from_file_location("examples_prospectivity", Path(__file__).parents[2] / "examples" / "prospectivity.py")
examples = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(examples)


def test_a_model_of_a_dem_maps_a_dem(run, worlds, tmp_path):
    y, x = np.mgrid[0:60, 0:70].astype("float32")
    dem = worlds.write_raster(tmp_path / "dem.tif", (400 * np.sin(x / 5) * np.cos(y / 6))[None])
    steep = np.hypot(*np.gradient(gdal.Open(dem).ReadAsArray()))
    random = np.random.default_rng(0)
    cells = np.argwhere(steep > np.quantile(steep, 0.8))
    cells = cells[random.choice(len(cells), 60, replace=False)]
    x0, width, _, y0, _, height = gdal.Open(dem).GetGeoTransform()
    events = examples.write_points(tmp_path / "events.gpkg", [(x0 + (c + 0.5) * width, y0 + (r + 0.5) * height) for r, c in cells])
    model = str(tmp_path / "m.safetensors")
    trained = run(
        "trainsusceptibility",
        {"INPUT": dem, "EVENTS": events, "METHOD": "linear", "ENSEMBLE": 2, "FOLDS": 3, "BLOCK_SIZE": 1500, "MODEL": model},
    )
    assert trained["AUC"] > 0.75 and trained["AUC_LOW"] < trained["AUC"] < trained["AUC_HIGH"]
    found = run(
        "mapsusceptibility",
        {"INPUT": dem, "MODEL": model, "OUTPUT": str(tmp_path / "s.tif"), "CLASSES": str(tmp_path / "c.tif")},
    )
    layer = QgsRasterLayer(found["OUTPUT"])
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    layer = QgsRasterLayer(found["CLASSES"])
    assert isinstance(layer.renderer(), QgsPalettedRasterRenderer)
    assert [item.label for item in layer.renderer().classes()] == ["very low", "low", "moderate", "high", "very high"]
