from __future__ import annotations

import json

import pytest
from qgis.core import QgsCategorizedSymbolRenderer, QgsProcessingException, QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_train_and_describe(run, training, tmp_path):
    results = run("trainprospectivity", training)
    assert results["AUC_LOW"] <= results["AUC"] <= results["AUC_HIGH"] and results["AUC"] > 0.8
    assert results["CAPTURE_1"] <= results["CAPTURE_5"] <= results["CAPTURE_10"]
    assert 0 < results["BASELINE_AUC"] <= 1
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["rivals"]
    layer = QgsVectorLayer(training["CROSS_VALIDATION"], "tested", "ogr")
    assert layer.isValid() and isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)
    assert {field.name() for field in layer.fields()} >= {"kind", "fold", "favourability", "area_share"}
    run("describemodel", {"MODEL": results["MODEL"], "REPORT": str(tmp_path / "card.html")})
    assert "presence" in (tmp_path / "card.html").read_text(encoding="utf-8")


def test_too_few_deposits_are_refused_in_words(run, training, places, tmp_path):
    training["DEPOSITS"] = places.write_points(tmp_path / "few.gpkg", [(500550, 4999550)] * 9)
    with pytest.raises(QgsProcessingException, match=r"At least 5 deposits .* 1 of 9 are usable"):
        run("trainprospectivity", training)
    assert not (tmp_path / "model.safetensors").exists()


def test_deposits_elsewhere_are_found_before_the_run(provider, training, places, context, tmp_path):
    training["DEPOSITS"] = places.write_points(tmp_path / "far.gpkg", [(900000 + i, 4000000) for i in range(9)])
    ok, message = provider.algorithm("trainprospectivity").create().checkParameterValues(training, context)
    assert not ok and "do not overlap" in message
