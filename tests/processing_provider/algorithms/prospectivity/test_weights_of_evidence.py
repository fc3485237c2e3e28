from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

pytestmark = pytest.mark.qgis


def test_weights_of_two_layers(run, worlds, places, tmp_path):
    classes = np.ones((1, 30, 40), "int16")
    classes[:, :, 20:] = 2
    other = np.arange(1200, dtype="int16").reshape(1, 30, 40) % 3 + 1
    points = [(502050 + 100 * (number % 18), 4999950 - 130 * number) for number in range(20)]
    results = run(
        "weightsofevidence",
        {
            "EVIDENCE": [worlds.write_raster(tmp_path / "a.tif", classes), worlds.write_raster(tmp_path / "b.tif", other)],
            "DEPOSITS": places.write_points(tmp_path / "d.gpkg", [*points, (500050, 4999050)]),
            "STUDENTISED": 0,
            "OUTPUT": str(tmp_path / "p.tif"),
            "TABLE": str(tmp_path / "t.csv"),
            "REPORT": str(tmp_path / "r.html"),
        },
    )
    posterior = gdal.Open(results["OUTPUT"]).ReadAsArray()
    assert posterior[:, 20:].mean() > 5 * posterior[:, :20].mean()
    assert results["PREDICTED"] == pytest.approx(posterior.sum(), rel=1e-4) and 0 <= results["INDEPENDENCE"] <= 1
