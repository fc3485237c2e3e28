"""Results are styled, with the file and in the project, from what the files say."""

from __future__ import annotations

import gc
import sqlite3

import numpy as np
import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

pytestmark = pytest.mark.qgis


@pytest.fixture
def mapped(provider, worlds, tmp_path, fake_worker):
    """Parameters of ``segmentraster``, whose worker writes what the real one would."""

    def write(job, listener):
        worlds.write_raster(job["output"], worlds.class_values(), classes=worlds.CLASSES, nodata=0)
        if job["probability"]:
            shares = np.random.default_rng(1).random((2, 30, 40)).astype("float32")
            worlds.write_raster(job["probability"], shares, names=["Granite", "Schist"])
        if job["uncertainty"]:
            worlds.write_raster(job["uncertainty"], np.linspace(0, 0.5, 1200, dtype="float32").reshape(1, 30, 40))
        if job["polygons"]:
            worlds.write_polygons(job["polygons"], field="class")
        return {}

    fake_worker.action = write
    return {
        "INPUT": worlds.write_raster(tmp_path / "in.tif", names=["a", "b"]),
        "MODEL": worlds.write_model(tmp_path / "model.safetensors"),
        "OUTPUT": str(tmp_path / "classes.tif"),
        "PROBABILITY": str(tmp_path / "probability.tif"),
        "UNCERTAINTY": str(tmp_path / "uncertainty.tif"),
        "POLYGONS": str(tmp_path / "polygons.gpkg"),
    }


def entries(layer):
    """(value, name, colour) of a paletted raster or of categorised polygons."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        return [(entry.value, entry.label, entry.color.name()) for entry in renderer.classes()]
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    return [(entry.value(), entry.label(), entry.symbol().color().name()) for entry in renderer.categories()]


CLASSES = [(3, "Granite", "#e41a1c"), (7, "Schist", "#377eb8")]
POLYGONS = [("Granite", "Granite", "#e41a1c"), ("Schist", "Schist", "#377eb8")]


def test_files_open_styled(provider, mapped, context, feedback):
    results, ok = provider.algorithm("segmentraster").create().run(mapped, context, feedback, catchExceptions=False)
    assert ok and results == {key: mapped[key] for key in ("OUTPUT", "PROBABILITY", "UNCERTAINTY", "POLYGONS")}
    assert entries(QgsRasterLayer(results["OUTPUT"])) == CLASSES

    layer = QgsRasterLayer(results["PROBABILITY"])  # owns its renderer
    probability = layer.renderer()
    assert isinstance(probability, QgsSingleBandPseudoColorRenderer)
    assert (probability.classificationMin(), probability.classificationMax()) == (0, 1)
    function = probability.shader().rasterShaderFunction()
    assert function.shade(0.0)[1:4] == (0x44, 0x01, 0x54) and function.shade(1.0)[1:4] == (0xFD, 0xE7, 0x25)

    layer = QgsRasterLayer(results["UNCERTAINTY"])
    assert layer.renderer().classificationMax() == pytest.approx(0.5)
    assert entries(QgsVectorLayer(results["POLYGONS"], "p", "ogr")) == POLYGONS


@pytest.mark.parametrize("polygons", ["polygons.gpkg", "polygons.shp", "polygons.geojson"])
def test_vector_files_open_styled(provider, mapped, context, feedback, tmp_path, polygons):
    mapped["POLYGONS"] = str(tmp_path / polygons)
    provider.algorithm("segmentraster").create().run(mapped, context, feedback, catchExceptions=False)
    assert entries(QgsVectorLayer(str(tmp_path / polygons), "p", "ogr")) == POLYGONS


def test_running_again_leaves_one_style_in_a_geopackage(provider, mapped, context, feedback):
    for _ in range(2):
        provider.algorithm("segmentraster").create().run(mapped, context, feedback, catchExceptions=False)
    with sqlite3.connect(mapped["POLYGONS"]) as connection:
        assert connection.execute("select count(*) from layer_styles").fetchone() == (1,)


def test_loaded_layers_keep_their_styles_after_the_garbage_collector(provider, mapped, monkeypatch):
    """QGIS keeps no reference to post-processors written in Python (qgis/QGIS#47533)."""
    import processing
    from deepgeology.processing_provider import styles

    mapped.update(POLYGONS="memory:", OUTPUT="TEMPORARY_OUTPUT", PROBABILITY="TEMPORARY_OUTPUT", UNCERTAINTY="TEMPORARY_OUTPUT")
    original = styles.finish_when_loaded

    def and_collect(*arguments):
        original(*arguments)
        gc.collect()

    monkeypatch.setattr(styles, "finish_when_loaded", and_collect)
    try:
        processing.runAndLoadResults("deepgeology:segmentraster", mapped)
        by_name = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
        assert set(by_name) == {"Class map", "Probabilities", "Uncertainty", "Class polygons"}
        assert entries(by_name["Class map"]) == CLASSES
        assert entries(by_name["Class polygons"]) == POLYGONS
        assert isinstance(by_name["Probabilities"].renderer(), QgsSingleBandPseudoColorRenderer)
        assert isinstance(by_name["Uncertainty"].renderer(), QgsSingleBandPseudoColorRenderer)
        assert all("deepgeology:segmentraster" in layer.metadata().history()[0] for layer in by_name.values())
        assert not styles._keep_alive
    finally:
        QgsProject.instance().clear()


def test_files_carry_their_origin(provider, mapped, context, feedback):
    provider.algorithm("segmentraster").create().run(mapped, context, feedback, catchExceptions=False)
    for layer in (QgsRasterLayer(mapped["OUTPUT"]), QgsVectorLayer(mapped["POLYGONS"], "p", "ogr")):
        layer.loadDefaultMetadata()  # as the QGIS window does with each layer that a user adds
        (history,) = layer.metadata().history()
        assert "deepgeology:segmentraster" in history and mapped["MODEL"] in history


def test_classes_without_a_colour_table_take_the_colours_of_the_model(provider, mapped, worlds, context, feedback, fake_worker):
    fake_worker.action = lambda job, listener: worlds.write_raster(job["output"], worlds.class_values().astype("int16"), nodata=0) and {}
    del mapped["PROBABILITY"], mapped["UNCERTAINTY"], mapped["POLYGONS"]
    provider.algorithm("segmentraster").create().run(mapped, context, feedback, catchExceptions=False)
    assert entries(QgsRasterLayer(mapped["OUTPUT"])) == CLASSES


def test_attributions_are_centred_on_zero(provider, worlds, tmp_path, context, feedback, fake_worker):
    values = np.random.default_rng(2).normal(0.5, 1, (2, 30, 40)).astype("float32")
    fake_worker.action = lambda job, listener: worlds.write_raster(job["output"], values) and {}
    parameters = {
        "INPUT": worlds.write_raster(tmp_path / "in.tif"),
        "MODEL": worlds.write_model(tmp_path / "model.safetensors"),
        "OUTPUT": str(tmp_path / "out.tif"),
    }
    provider.algorithm("explainmodel").create().run(parameters, context, feedback, catchExceptions=False)
    layer = QgsRasterLayer(parameters["OUTPUT"])
    renderer = layer.renderer()
    assert renderer.classificationMin() == -renderer.classificationMax() < -1
    assert renderer.shader().rasterShaderFunction().shade(0.0)[1:4] == (0xF7, 0xF7, 0xF7)


def test_tiles_are_coloured_by_fold(provider, worlds, tmp_path, context, feedback, fake_worker):
    fake_worker.action = lambda job, listener: worlds.write_polygons(job["output"], extra={"fold": [2, 1]}) and {}
    parameters = {
        "INPUT": worlds.write_raster(tmp_path / "in.tif"),
        "LABELS": worlds.write_polygons(tmp_path / "labels.gpkg"),
        "CLASS_FIELD": "unit",
        "OUTPUT": str(tmp_path / "tiles.gpkg"),
    }
    provider.algorithm("buildtileindex").create().run(parameters, context, feedback, catchExceptions=False)
    found = entries(QgsVectorLayer(parameters["OUTPUT"], "t", "ogr"))
    assert [int(value) for value, _, _ in found] == [1, 2]
    assert len({color for _, _, color in found}) == 2
