from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsSingleBandPseudoColorRenderer, QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_map_with_all_outputs(run, training, tmp_path):
    model = run("trainprospectivity", training)["MODEL"]
    names = {key: str(tmp_path / f"{key.lower()}.tif") for key in ("OUTPUT", "UNCERTAINTY", "APPLICABILITY")}
    results = run(
        "mapprospectivity",
        {"INPUT": training["INPUT"], "MODEL": model, "TARGETS": str(tmp_path / "targets.gpkg"), "TARGET_SHARE": 10, **names},
    )
    favourability = gdal.Open(results["OUTPUT"]).ReadAsArray()
    assert favourability.shape == (30, 40) and 0 <= favourability.min() < favourability.max() <= 1
    layer = QgsRasterLayer(results["OUTPUT"])
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    targets = QgsVectorLayer(str(tmp_path / "targets.gpkg"), "targets", "ogr")
    ranks = [feature["rank"] for feature in targets.getFeatures()]
    assert sorted(ranks) == list(range(1, len(ranks) + 1)) and ranks
    assert np.isfinite(gdal.Open(results["APPLICABILITY"]).ReadAsArray()).all()


def test_a_model_for_something_else_is_refused(provider, training, real_model, context, tmp_path):
    parameters = {"INPUT": training["INPUT"], "MODEL": real_model, "OUTPUT": str(tmp_path / "o.tif")}
    ok, message = provider.algorithm("mapprospectivity").create().checkParameterValues(parameters, context)
    assert not ok and "mapping where something occurs" in message
