"""The styled project and the map of the demo: ``python3 demo_project.py FOLDER``; runs in the Python of QGIS."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from demo_data import CLASSES
from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
FONT = "DejaVu Sans"
DPI = 150
LABELS_NOTE = """Drawn from the elevations at
600 m and 3 km. The model saw
only slope, roughness and local
position, and the labels of
the north."""
PALE = 70  # brightness of the hillshade, so that colours multiplied with it stay light


def build(folder: Path) -> None:
    """Write ``jacksboro.qgz`` and ``map.png`` from the layers in ``folder``."""
    project = QgsProject.instance()
    project.writeEntryBool("Paths", "/Absolute", False)
    project.setTitle("Landforms around the Jacksboro fault, Tennessee")
    layers = _layers(folder)
    project.setCrs(layers["landforms"].crs())
    _fill(project, layers)
    layout = _layout(project, layers, json.loads((folder / "scores.json").read_text(encoding="utf-8")))
    extent = layers["landforms"].extent()
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    if not project.write(str(folder / "jacksboro.qgz")):
        raise SystemExit(f"The project cannot be written: {project.error()}")
    # Not exportToImage, which has GDAL write coordinates into the PNG and complains that it cannot.
    if not QgsLayoutExporter(layout).renderPageToImage(0, dpi=DPI).save(str(folder / "map.png")):
        raise SystemExit(f"The map cannot be written to {folder}.")


def _layers(folder: Path) -> dict:
    """All layers by name. Results come with the style that the tools saved beside them; the input is styled here."""
    inputs = folder / "input"
    layers = {
        "halves": QgsVectorLayer(str(inputs / "halves.gpkg"), "Training and test area"),
        "polygons": QgsVectorLayer(str(folder / "areas.gpkg"), "Landforms, polygons"),
        "landforms": QgsRasterLayer(str(folder / "landforms.tif"), "Landforms"),
        "uncertainty": QgsRasterLayer(str(folder / "uncertainty.tif"), "Uncertainty"),
        "probability": QgsRasterLayer(str(folder / "probability.tif"), "Probability of each class"),
        "tiles": QgsVectorLayer(str(folder / "tiles.gpkg"), "Training windows and folds"),
        "train": QgsRasterLayer(str(inputs / "landforms_train.tif"), "Labels for training (north)"),
        "test": QgsRasterLayer(str(inputs / "landforms_test.tif"), "Labels kept for the test (south)"),
        "stack": QgsRasterLayer(str(folder / "stack.tif"), "Feature stack"),
        "elevation": QgsRasterLayer(str(inputs / "elevation.tif"), "Elevation"),
        "hillshade": QgsRasterLayer(str(inputs / "hillshade.tif"), "Hillshade"),
    }
    for name, layer in layers.items():
        if not layer.isValid():
            raise SystemExit(f"The layer {name} cannot be opened: {layer.source()}")
    for name in ("train", "test"):
        provider = layers[name].dataProvider()
        named = [QgsPalettedRasterRenderer.Class(value, QColor(*colour), label) for value, (label, colour) in CLASSES.items()]
        layers[name].setRenderer(QgsPalettedRasterRenderer(provider, 1, named))
    for name in ("landforms", "train", "test"):  # the hillshade below shows through
        layers[name].setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    layers["hillshade"].brightnessFilter().setBrightness(PALE)
    outline = {"style": "no", "outline_color": "40,40,40", "outline_style": "dash", "outline_width": "0.4"}
    layers["halves"].setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(outline)))
    return layers


def _fill(project: QgsProject, layers: dict) -> None:
    """Put the layers into the project, in groups, with the landforms over the hillshade on show."""
    groups = {
        "Result": ("halves", "polygons", "landforms", "uncertainty", "probability"),
        "Labels": ("tiles", "train", "test"),
        "Evidence": ("stack",),
        "Terrain": ("elevation", "hillshade"),
    }
    visible = {"halves", "landforms", "hillshade"}
    root = project.layerTreeRoot()
    for title, names in groups.items():
        group = root.addGroup(title)
        for name in names:
            project.addMapLayer(layers[name], False)
            node = group.addLayer(layers[name])
            node.setItemVisibilityChecked(name in visible)
            node.setExpanded(name == "landforms")
        group.setExpanded(title == "Result")


def _layout(project: QgsProject, layers: dict, scores: dict) -> QgsPrintLayout:
    """A4 landscape: the map, and beside it the legend, the labels, the uncertainty and the scores."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Map")
    project.layoutManager().addLayout(layout)
    _text(layout, "Landforms around the Jacksboro fault, Tennessee", 8, 6, 190, 9, 17, bold=True)
    _text(layout, "Mapped by a model that was trained on the northern half", 8, 14.5, 190, 6, 10, QColor(90, 90, 90))
    extent = layers["landforms"].extent()
    main = _map(layout, [layers[name] for name in ("halves", "landforms", "hillshade")], extent, 8, 23, 170, 179)
    for text, y in (("trained here", 106), ("tested here", 114)):
        _text(layout, text, 10, y, 24, 5, 8, background=QColor(255, 255, 255, 200))
    _legend(layout, main, layers["landforms"], 184, 22)
    _text(layout, "Labels: slope position by rule (Weiss 2001)", 184, 82, 105, 5, 8.5, bold=True)
    _map(layout, [layers[name] for name in ("halves", "train", "test", "hillshade")], extent, 184, 87, 50, 52.6)
    _text(layout, LABELS_NOTE, 237, 87, 55, 30, 7.5)
    _text(layout, "Uncertainty (dark: certain)", 184, 143, 105, 5, 8.5, bold=True)
    _map(layout, [layers["uncertainty"]], extent, 184, 148, 50, 52.6)
    _text(layout, _summary(scores), 237, 148, 55, 30, 7.5)
    _scale_bar(layout, main, 236, 190)
    source = "Elevation: SRTM, 3 arc seconds, as shipped with matplotlib. UTM zone 16N, WGS 84."
    _text(layout, source, 8, 203.5, 280, 4, 6.5, QColor(110, 110, 110))
    return layout


def _summary(scores: dict) -> str:
    evaluation = scores["evaluation"]
    return (
        "On the south, never seen:\n"
        f"accuracy {float(evaluation['ACCURACY']):.2f}\n"
        f"macro-F1 {float(evaluation['MACRO_F1']):.2f}\n"
        f"mean IoU {float(evaluation['MIOU']):.2f}\n"
    )


def _place(item, x: float, y: float, width: float, height: float):
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    item.attemptResize(QgsLayoutSize(width, height, MM))
    return item


def _font(size: float, bold: bool = False) -> QFont:
    font = QFont(FONT)
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


def _text(layout, text, x, y, width, height, size, color=None, bold=False, background=None) -> None:
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    if background is not None:
        item.setBackgroundEnabled(True)
        item.setBackgroundColor(background)
        item.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        item.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    item.setFont(_font(size, bold))
    item.setFontColor(color or QColor(30, 30, 30))
    layout.addLayoutItem(_place(item, x, y, width, height))


def _map(layout, layers, extent, x, y, width, height) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    item.setRect(0, 0, width, height)  # a map of no size would keep an extent of NaN
    layout.addLayoutItem(_place(item, x, y, width, height))
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.zoomToExtent(extent)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(120, 120, 120))
    return item


def _legend(layout, linked, layer, x, y) -> None:
    item = QgsLayoutItemLegend(layout)
    item.setLinkedMap(linked)
    item.setAutoUpdateModel(False)
    root = item.model().rootGroup()
    root.clear()
    node = root.addLayer(layer)
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, 1 + len(CLASSES))))  # without the name of the band
    item.model().refreshLayerLegend(node)
    for style, size, bold in (
        (QgsLegendStyle.Style.Subgroup, 10, True),
        (QgsLegendStyle.Style.SymbolLabel, 9, False),
    ):
        item.setStyleFont(style, _font(size, bold))
    item.setSymbolWidth(8)
    item.setSymbolHeight(5)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    item.adjustBoxSize()


def _scale_bar(layout, linked, x, y) -> None:
    item = QgsLayoutItemScaleBar(layout)
    item.setLinkedMap(linked)
    item.setStyle("Single Box")
    item.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    item.setUnitLabel("km")
    item.setUnitsPerSegment(2.5)
    item.setNumberOfSegments(2)
    item.setNumberOfSegmentsLeft(0)
    item.setHeight(2)
    style = QgsTextFormat()
    style.setFont(_font(8))
    style.setSize(8)
    item.setTextFormat(style)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    item.update()


def main() -> None:
    """Start QGIS without a window and build the project."""
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    build(Path(sys.argv[1]))
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main()
