"""The dialogs open for every algorithm, whatever layers the project holds (``widgets``)."""

from __future__ import annotations

import pytest
from deepgeology.processing_provider.provider import find_algorithms
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

pytestmark = pytest.mark.qgis


@pytest.fixture
def project(provider, worlds, tmp_path):
    project = QgsProject.instance()
    raster = QgsRasterLayer(worlds.write_raster(tmp_path / "a raster comes first.tif"), "a raster comes first")
    polygons = QgsVectorLayer(worlds.write_polygons(tmp_path / "map.gpkg"), "map", "ogr")
    project.addMapLayers([raster, polygons])
    yield raster, polygons
    project.clear()


@pytest.fixture
def open_panel(provider, project):
    """The parameters panel of the dialog of an algorithm."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    dialogs = []

    def open_panel(name):
        dialogs.append(AlgorithmDialog(provider.algorithm(name).create()))
        return dialogs[-1].mainWidget()

    return open_panel


@pytest.mark.parametrize("kind", find_algorithms(), ids=lambda kind: kind.ID)
def test_every_dialog_opens_and_starts_with_the_defaults(open_panel, kind):
    panel = open_panel(kind.ID)
    for parameter in kind().declaration.parameters:
        if not parameter.is_output and parameter.default is not None:
            assert panel.wrappers[parameter.key].parameterValue() == parameter.default, parameter.key


def test_the_fields_follow_the_layer_and_a_raster_has_none(open_panel, project, worlds, tmp_path):
    """QGIS 3.22 itself dies of a raster here."""
    raster, polygons = project
    panel = open_panel("trainsegmentation")
    labels, field = panel.wrappers["LABELS"], panel.wrappers["CLASS_FIELD"]
    combo = field.widget

    def choices():
        return [combo.itemText(index) for index in range(combo.count())]

    labels.setParameterValue(polygons.id(), panel.processing_context)
    assert choices() == ["", "fid", "unit"] and combo.isEnabled()
    field.setParameterValue("unit", panel.processing_context)
    assert field.parameterValue() == "unit"
    labels.setParameterValue(raster.id(), panel.processing_context)
    assert choices() == [""] and not combo.isEnabled() and field.parameterValue() is None
    labels.setParameterValue(worlds.write_polygons(tmp_path / "file.gpkg", field="rock"), panel.processing_context)
    assert choices() == ["", "fid", "rock"]
    assert panel.createProcessingParameters()["LABELS"].endswith("file.gpkg")


def test_the_dialog_of_the_sample_model_opens_on_a_raster(open_panel, project):
    panel = open_panel("mapgeology")
    for labels, field in (("LABELS", "CLASS_FIELD"), ("REFERENCE", "REFERENCE_FIELD")):
        for layer, enabled in zip(project, (False, True)):
            panel.wrappers[labels].setParameterValue(layer.id(), panel.processing_context)
            assert panel.wrappers[field].widget.isEnabled() is enabled
