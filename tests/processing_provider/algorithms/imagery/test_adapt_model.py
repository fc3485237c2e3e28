from __future__ import annotations

import json

import numpy as np
import pytest

pytestmark = pytest.mark.qgis


def test_methods_are_measured_and_the_model_is_written(run, worlds, real_model, tmp_path):
    """Unlabelled noise has nothing to adapt to: whatever is recommended, the figures are there and the model is one."""
    from deepgeology.models.card import read_card

    source = worlds.write_raster(tmp_path / "source.tif", names=["a", "b"])
    other = np.random.default_rng(1).normal(size=(2, 30, 40)).astype("float32")
    target = worlds.write_raster(tmp_path / "target.tif", other, names=["a", "b"])
    labels = worlds.write_raster(tmp_path / "labels.tif", worlds.class_values(), classes=worlds.CLASSES, nodata=0)
    found = run(
        "adaptmodel",
        {
            "MODEL": real_model, "SOURCE": source, "LABELS": labels, "TARGET": target, "METHOD": "normalisation", "DEVICE": "cpu",
            "OUTPUT": str(tmp_path / "adapted.safetensors"), "REPORT": str(tmp_path / "adapted.html"),
        },
    )  # fmt: skip
    facts = json.loads((tmp_path / "adapted.json").read_text())["adaptation"]
    assert facts["stored"] == "normalisation" and found["RECOMMENDED"] == facts["recommended"]
    assert [method["name"] for method in facts["methods"]] == ["none", "normalisation"]
    card = read_card(found["OUTPUT"], "segmentation")
    np.testing.assert_allclose(card["normalisation"]["mean"], other.mean(axis=(1, 2)), atol=1e-4)


def test_a_field_is_asked_for_where_labels_are_polygons(provider, context, worlds, real_model, tmp_path):
    raster = worlds.write_raster(tmp_path / "in.tif", names=["a", "b"])
    parameters = {
        "MODEL": real_model, "SOURCE": raster, "LABELS": worlds.write_polygons(tmp_path / "map.gpkg"), "TARGET": raster,
        "OUTPUT": str(tmp_path / "o.safetensors"),
    }  # fmt: skip
    ok, message = provider.algorithm("adaptmodel").create().checkParameterValues(parameters, context)
    assert not ok and "choose the field" in message
