from __future__ import annotations

import pytest
from qgis.core import QgsRasterLayer

pytestmark = pytest.mark.qgis


def test_a_styled_map(run, tmp_path, examples):
    points = examples.write_points(tmp_path)
    model = str(tmp_path / "m.safetensors")
    run("trainforecast", {"INPUT": points, "METHOD": "poisson", "MIN_MAGNITUDE": 3, "MODEL": model})
    result = run(
        "forecastseismicity", {"MODEL": model, "INPUT": points, "DURATION": 100, "SIMULATIONS": 20, "OUTPUT": str(tmp_path / "f.tif")}
    )
    layer = QgsRasterLayer(result["OUTPUT"], "f")
    assert layer.bandCount() == 8 and layer.renderer().type() == "singlebandpseudocolor" and result["EXPECTED"] > 0
