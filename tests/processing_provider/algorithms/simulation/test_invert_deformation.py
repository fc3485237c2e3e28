from __future__ import annotations

import importlib.util
import math
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.qgis

spec = importlib.util.spec_from_file_location("examples_simulation", Path(__file__).parents[2] / "examples" / "simulation.py")
examples = importlib.util.module_from_spec(spec)
spec.loader.exec_module(examples)


def test_a_mogi_source_below_gnss_stations(run, tmp_path):
    rows = []
    for i in range(12):
        x, y = 2500.0 * math.cos(2 * i) * (1 + i / 6), 2500.0 * math.sin(2 * i) * (1 + i / 6)
        size = 0.75 * 4e6 / math.pi / (x * x + y * y + 2000**2) ** 1.5
        errors = dict.fromkeys(("err_e", "err_n", "err_u"), 0.001)
        rows.append({"x": 500000 + x, "y": 5000000 + y, "ue": size * x, "un": size * y, "uu": size * 2000, **errors})
    parameters = {
        "OBSERVATIONS": [examples.write_points(tmp_path / "gnss.gpkg", rows)],
        "SOURCE": str(tmp_path / "source.gpkg"),
        "RESIDUAL": str(tmp_path / "residual.gpkg"),
    }
    results = run("invertdeformation", parameters)
    assert results["DEPTH"] == pytest.approx(2000, rel=0.02) and results["POTENCY"] == pytest.approx(4e6, rel=0.03)
    assert results["SOURCE_TYPE"] == "mogi" and results["VARIANCE_REDUCTION"] > 99
    layer = QgsVectorLayer(str(tmp_path / "residual.gpkg"), "r", "ogr")
    assert layer.featureCount() == 36 and layer.renderer().type() == "graduatedSymbol"
    moved = run("simulatedeformation", {"SOURCES": str(tmp_path / "source.gpkg"), "OUTPUT": str(tmp_path / "moved.tif"), "PIXEL_SIZE": 500})
    assert moved["MAX_UP"] == pytest.approx(0.75 * 4e6 / math.pi / 2000**2, rel=0.05)


def test_several_types_reach_the_job_as_names(provider, context, fake_worker, feedback, tmp_path):
    rows = [{"x": 500000.0, "y": 5000000.0, "ue": 0.0, "un": 0.0, "uu": 0.0}]
    layer = examples.write_points(tmp_path / "gnss.gpkg", rows)
    algorithm = provider.algorithm("invertdeformation").create()
    parameters = {"OBSERVATIONS": [layer], "SOURCE_TYPE": ["mogi", "sill"], "SOURCE": str(tmp_path / "s.gpkg")}
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    algorithm.prepare(parameters, context, feedback)
    assert algorithm._job["source_type"] == ["mogi", "sill"]
