"""The sample project opens from where it was copied to, with all its layers."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from deepgeology.plugin import sample
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QStandardPaths

pytestmark = pytest.mark.qgis


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """The user's folder of documents."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(lambda location: str(tmp_path)))
    return tmp_path


def test_opens_with_all_layers_from_the_copy(window, documents):
    sample.open_project(window)
    (path,) = window.opened
    assert path.startswith(str(documents))
    project = QgsProject()
    assert project.read(path)
    layers = project.mapLayers().values()
    assert len(layers) == 5
    for layer in layers:
        assert layer.isValid(), layer.source()
        assert layer.source().startswith(str(documents))
        assert layer.crs().authid() == "EPSG:32616"


def test_labels_have_the_classes_that_the_tools_need(application):
    labels = QgsVectorLayer(str(sample.SOURCE / "landforms.gpkg"), "labels", "ogr")
    assert len(labels.uniqueValues(labels.fields().indexOf("landform"))) == 6


def test_keeps_what_the_user_changed(documents):
    project = sample.copy(documents / "again")
    project.write_bytes(b"changed")
    assert sample.copy(documents / "again").read_bytes() == b"changed"


def test_does_not_open_when_the_user_wants_to_keep_the_present_project(window, documents):
    window.answer_to_save = False
    sample.open_project(window)
    assert window.opened == []


def test_says_when_it_cannot_be_copied(window, documents):
    (documents / "deepgeology-sample").write_text("a file in the way")
    sample.open_project(window)
    assert window.opened == []
    assert "deepgeology-sample" in window.bar.currentItem().text()
