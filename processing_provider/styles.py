"""How the results look, made from what the files say: colour tables, category names, band statistics.

A style is applied in two ways: it is saved with the file, so that a result of ``qgis_process`` looks the same when it is opened,
and a post-processor sets it on the layer that QGIS loads at the end of a run.
"""

from __future__ import annotations

import os

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsMarkerSymbol,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterShader,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

# Perceptually uniform maps of matplotlib (Smith & van der Walt 2015; twilight: Bechtold 2017), and the diverging RdBu of
# ColorBrewer (Harrower & Brewer 2003, doi:10.1179/000870403235002042): evenly spaced colours.
_RAMPS = {
    "viridis": ("#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30", "#fde725"),
    "magma": ("#000004", "#1d1147", "#51127c", "#822681", "#b73779", "#e75263", "#fc8961", "#fec488", "#fcfdbf"),
    "rdbu": ("#2166ac", "#4393c3", "#92c5de", "#d1e5f0", "#f7f7f7", "#fddbc7", "#f4a582", "#d6604d", "#b2182b"),
    "twilight": ("#e2d9e2", "#9ebbc9", "#6785be", "#5e43a5", "#2f1436", "#8e2c50", "#bd6a56", "#ceac94", "#e2d9e2"),
}
_RAMPS["pale_magma"] = _RAMPS["magma"][::-1]  # where most of the map is 0
_SIGNED = ("curvature", "position", "northness", "eastness", "intensity", "exposition")  # bands about 0
# Qualitative colours of Okabe & Ito (2008) for the folds, told apart by colour-blind readers too.
_QUALITATIVE = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#999999")

# Magnitude from and to, diameter in mm, colour.
_MAGNITUDES = (
    (-5.0, 2.0, 0.6, "#fcfdbf"),
    (2.0, 3.0, 0.9, "#fec488"),
    (3.0, 4.0, 1.3, "#fb8761"),
    (4.0, 5.0, 2.0, "#e75263"),
    (5.0, 6.0, 3.2, "#b73779"),
    (6.0, 7.0, 5.0, "#812581"),
    (7.0, 10.0, 7.5, "#4f127b"),
)

_keep_alive: dict[str, QgsProcessingLayerPostProcessorInterface] = {}


def make_style(name: str, layer: QgsMapLayer, classes: list[dict]) -> None:
    """Give a layer the style of that name; an empty name leaves it as QGIS draws it.

    Parameters
    ----------
    name : str
        One of :data:`STYLES`, or empty.
    layer : QgsRasterLayer or QgsVectorLayer
        A layer on the file that the job wrote.
    classes : list of dict
        ``{"value", "name", "color"}`` of the model, where there is one; used where the file itself has no colours.
    """
    if name:
        STYLES[name](layer, classes)


def _stack(layer: QgsRasterLayer, classes: list[dict]) -> None:
    if layer.bandCount() >= 3:
        layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 1, 2, 3))
    else:
        layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 1))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum, QgsRasterMinMaxOrigin.Limits.CumulativeCut
    )


def _classes(layer: QgsRasterLayer, classes: list[dict]) -> None:
    provider = layer.dataProvider()
    entries = [
        QgsPalettedRasterRenderer.Class(item.value, item.color, item.label)
        for item in provider.colorTable(1)
        if not (provider.sourceHasNoDataValue(1) and item.value == provider.sourceNoDataValue(1))
        and (item.label != f"{item.value:g}" or item.color != QColor(0, 0, 0))
    ]
    entries = entries or [QgsPalettedRasterRenderer.Class(entry["value"], QColor(entry["color"]), str(entry["name"])) for entry in classes]
    if entries:
        layer.setRenderer(QgsPalettedRasterRenderer(provider, 1, entries))


def _probability(layer: QgsRasterLayer, classes: list[dict]) -> None:
    _pseudocolor(layer, "viridis", 0.0, 1.0)


def _uncertainty(layer: QgsRasterLayer, classes: list[dict]) -> None:
    statistics = layer.dataProvider().bandStatistics(1, QgsRasterBandStats.Stats.Max)
    _pseudocolor(layer, "magma", 0.0, statistics.maximumValue or 1.0)


def _favourability(layer: QgsRasterLayer, classes: list[dict]) -> None:
    # A small class prior makes all values small: the colours end where only the best two hundredth of the map is left.
    statistics = layer.dataProvider().bandStatistics(1, QgsRasterBandStats.Stats.Max)
    _, high = layer.dataProvider().cumulativeCut(1, 0.0, 0.995)
    _pseudocolor(layer, "viridis", 0.0, high if high > 0 else statistics.maximumValue or 1.0)


def _applicability(layer: QgsRasterLayer, classes: list[dict]) -> None:
    _pseudocolor(layer, "rdbu", 0.0, 2.0)  # white at 1, the edge of the area of applicability


def _targets(layer: QgsVectorLayer, classes: list[dict]) -> None:
    symbol = QgsFillSymbol.createSimple({"color": "#d6604d", "outline_color": "#67001f", "outline_width": "0.4"})
    symbol.setOpacity(0.75)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _tested_places(layer: QgsVectorLayer, classes: list[dict]) -> None:
    looks = {"presence": ("#d6604d", "2.4"), "absence": ("#2166ac", "1.8"), "area": ("#bbbbbb", "0.6")}
    categories = []
    for value, (color, size) in looks.items():
        symbol = QgsMarkerSymbol.createSimple({"color": color, "size": size, "outline_style": "no" if value == "area" else "solid"})
        categories.append(QgsRendererCategory(value, symbol, value))
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))


def _attribution(layer: QgsRasterLayer, classes: list[dict]) -> None:
    statistics = layer.dataProvider().bandStatistics(1, QgsRasterBandStats.Stats.Mean | QgsRasterBandStats.Stats.StdDev)
    limit = abs(statistics.mean) + 2.0 * statistics.stdDev or 1.0
    _pseudocolor(layer, "rdbu", -limit, limit)


def _terrain(layer: QgsRasterLayer, classes: list[dict]) -> None:
    """Draw the first band as its name asks: light in grey, directions around the colour circle, curvatures about 0."""
    name = layer.dataProvider().generateBandName(1).lower()
    statistics = layer.dataProvider().bandStatistics(1, QgsRasterBandStats.Stats.All)
    if "hillshade" in name:
        layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 1))
        layer.setContrastEnhancement(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)
    elif "aspect" in name:
        _pseudocolor(layer, "twilight", 0.0, 360.0)
    elif any(word in name for word in _SIGNED):
        limit = abs(statistics.mean) + 2.0 * statistics.stdDev or 1.0
        _pseudocolor(layer, "rdbu", -limit, limit)
    else:
        low = max(statistics.minimumValue, statistics.mean - 2.5 * statistics.stdDev)
        high = min(statistics.maximumValue, statistics.mean + 2.5 * statistics.stdDev)
        _pseudocolor(layer, "magma" if "slope" in name else "viridis", low, high if high > low else low + 1.0)


def _displacement(layer: QgsRasterLayer, classes: list[dict]) -> None:
    """Show the vertical displacement (the third band), blue down and red up."""
    statistics = layer.dataProvider().bandStatistics(3, QgsRasterBandStats.Stats.Min | QgsRasterBandStats.Stats.Max)
    limit = max(abs(statistics.minimumValue), abs(statistics.maximumValue)) or 1.0
    _pseudocolor(layer, "rdbu", -limit, limit, band=3)


def _pseudocolor(layer: QgsRasterLayer, ramp: str, minimum: float, maximum: float, band: int = 1) -> None:
    function = QgsColorRampShader(minimum, maximum, color_ramp(ramp), QgsColorRampShader.Type.Interpolated)
    function.classifyColorRamp(len(_RAMPS[ramp]), 1, layer.extent(), layer.dataProvider())
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(minimum)
    renderer.setClassificationMax(maximum)
    layer.setRenderer(renderer)


def _class_polygons(layer: QgsVectorLayer, classes: list[dict]) -> None:
    colors = {str(entry["name"]): entry["color"] for entry in classes}
    _categories(layer, "class", colors)


def _detections(layer: QgsVectorLayer, classes: list[dict]) -> None:
    """Draw outlines alone, as what was found has to be seen; colours by class."""
    categories = []
    for entry in classes:
        symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": entry["color"], "outline_width": "0.5"})
        categories.append(QgsRendererCategory(str(entry["name"]), symbol, str(entry["name"])))
    layer.setRenderer(QgsCategorizedSymbolRenderer("class", categories))


def _facies_points(layer: QgsVectorLayer, classes: list[dict]) -> None:
    if not layer.isSpatial():
        return
    categories = []
    for entry in classes:
        symbol = QgsMarkerSymbol.createSimple({"size": "1.8", "color": entry["color"], "outline_style": "no"})
        categories.append(QgsRendererCategory(str(entry["name"]), symbol, str(entry["name"])))
    layer.setRenderer(QgsCategorizedSymbolRenderer("class", categories))


def _folds(layer: QgsVectorLayer, classes: list[dict]) -> None:
    values = sorted(layer.uniqueValues(layer.fields().indexOf("fold")))
    # fold 0 takes no part in training
    colors = {value: _QUALITATIVE[(value - 1) % len(_QUALITATIVE)] if value > 0 else "#ffffff" for value in values}
    _categories(layer, "fold", colors, alpha=110)


def _categories(layer: QgsVectorLayer, field: str, colors: dict, alpha: int = 255) -> None:
    categories = []
    for value, name in colors.items():
        color = QColor(name)
        color.setAlpha(alpha)
        symbol = QgsFillSymbol.createSimple({"outline_color": "#333333", "outline_width": "0.1"})
        symbol.setColor(color)
        categories.append(QgsRendererCategory(value, symbol, str(value)))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


def _earthquakes(layer: QgsVectorLayer, classes: list[dict]) -> None:
    """Circles by magnitude, larger on smaller ones, and the time for QGIS' time controller."""
    ranges = []
    for low, high, size, color in _MAGNITUDES:
        outline = {"outline_color": "#33333380", "outline_width": "0.1"}
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": str(size), "color": color, **outline})
        ranges.append(QgsRendererRange(low, high, symbol, f"M {low:g} – {high:g}"))
    renderer = QgsGraduatedSymbolRenderer("magnitude", ranges)
    order = QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("magnitude", True)])
    renderer.setOrderBy(order)
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    temporal.setStartField("time")
    temporal.setAccumulateFeatures(True)
    temporal.setIsActive(True)


def _hypocentres(layer: QgsVectorLayer, classes: list[dict]) -> None:
    """Earthquakes by magnitude, or by depth where there are none; the time for QGIS' time controller."""
    _earthquakes(layer, classes)
    magnitude, depth = (layer.fields().indexOf(name) for name in ("magnitude", "depth"))
    if isinstance(layer.maximumValue(magnitude), (int, float)):
        return
    deepest = layer.maximumValue(depth)
    top = min(layer.minimumValue(depth) or 0.0, 0.0) if isinstance(deepest, (int, float)) else 0.0
    step = max((deepest - top) / 5 if isinstance(deepest, (int, float)) else 1.0, 0.1)
    ranges = []
    for position, color in enumerate(_RAMPS["viridis"][-2::-2] + _RAMPS["viridis"][:1]):
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "2.2", "outline_color": "#33333380", "outline_width": "0.1"})
        symbol.setColor(QColor(color))
        low = top + position * step
        ranges.append(QgsRendererRange(low, low + step + 1e-6, symbol, f"{low:.1f} – {low + step:.1f} km"))
    layer.setRenderer(QgsGraduatedSymbolRenderer("depth", ranges))


def _stations(layer: QgsVectorLayer, classes: list[dict]) -> None:
    look = {"name": "triangle", "color": "#1f6f78", "outline_color": "#ffffff", "outline_width": "0.3", "size": "4"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(look)))


def _source(layer: QgsVectorLayer, classes: list[dict]) -> None:
    look = {"name": "star", "color": "#d6604d", "outline_color": "#ffffff", "outline_width": "0.3", "size": "6"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(look)))


def _values(layer: QgsRasterLayer, classes: list[dict]) -> None:
    """Any numbers: the colours run from the lowest to the highest."""
    statistics = layer.dataProvider().bandStatistics(1, QgsRasterBandStats.Stats.Max | QgsRasterBandStats.Stats.Min)
    low, high = statistics.minimumValue, statistics.maximumValue
    _pseudocolor(layer, "viridis", low, high if high > low else low + 1.0)


def _last_values(layer: QgsRasterLayer, classes: list[dict]) -> None:
    """Any numbers of the last band, the latest step of a simulation."""
    band = layer.bandCount()
    statistics = layer.dataProvider().bandStatistics(band, QgsRasterBandStats.Stats.Max | QgsRasterBandStats.Stats.Min)
    low, high = statistics.minimumValue, statistics.maximumValue
    _pseudocolor(layer, "viridis", low, high if high > low else low + 1.0, band=band)


def _damage(layer: QgsRasterLayer, classes: list[dict]) -> None:
    """Show the damage of the last step, from sound to broken."""
    _pseudocolor(layer, "pale_magma", 0.0, 1.0, band=layer.bandCount())


def _fissures(layer: QgsVectorLayer, classes: list[dict]) -> None:
    symbol = QgsLineSymbol.createSimple({"line_color": "#d6604d", "line_width": "0.7", "capstyle": "round", "joinstyle": "round"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _rate(layer: QgsRasterLayer, classes: list[dict]) -> None:
    """Positive values that span powers of ten: the colours follow the logarithm."""
    statistics = layer.dataProvider().bandStatistics(1, QgsRasterBandStats.Stats.Max | QgsRasterBandStats.Stats.Min)
    high = statistics.maximumValue if statistics.maximumValue > 0 else 1.0
    low = max(statistics.minimumValue, high * 1e-4)
    function = QgsColorRampShader(0.0, high, color_ramp("magma"), QgsColorRampShader.Type.Interpolated)
    colors = _RAMPS["magma"]
    items = []
    for index, color in enumerate(colors):
        value = low * (high / low) ** (index / (len(colors) - 1))
        items.append(QgsColorRampShader.ColorRampItem(value, QColor(color), f"{value:.2g}"))
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    layer.setRenderer(renderer)


def _modelled(layer: QgsVectorLayer, classes: list[dict]) -> None:
    _graduated(layer, "modelled")


def _residual(layer: QgsVectorLayer, classes: list[dict]) -> None:
    _graduated(layer, "residual")


def _graduated(layer: QgsVectorLayer, field: str) -> None:
    """Colour points by a displacement, blue below zero and red above, in equal steps of what was observed."""
    index = layer.fields().indexOf("observed")
    limit = max(abs(layer.minimumValue(index) or 0.0), abs(layer.maximumValue(index) or 0.0)) or 1.0
    colors = _RAMPS["rdbu"]
    step = 2.0 * limit / len(colors)
    ranges = []
    for position, color in enumerate(colors):
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "1.8", "outline_style": "no"})
        symbol.setColor(QColor(color))
        low = -limit + position * step
        ranges.append(QgsRendererRange(low, low + step, symbol, f"{1000 * low:.0f} – {1000 * (low + step):.0f} mm"))
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))


STYLES = {
    "earthquakes": _earthquakes,
    "hypocentres": _hypocentres,
    "stations": _stations,
    "rate": _rate,
    "source": _source,
    "values": _values,
    "stack": _stack,
    "classes": _classes,
    "probability": _probability,
    "uncertainty": _uncertainty,
    "attribution": _attribution,
    "favourability": _favourability,
    "applicability": _applicability,
    "targets": _targets,
    "tested_places": _tested_places,
    "terrain": _terrain,
    "displacement": _displacement,
    "modelled": _modelled,
    "residual": _residual,
    "class_polygons": _class_polygons,
    "detections": _detections,
    "facies_points": _facies_points,
    "folds": _folds,
    "last_values": _last_values,
    "damage": _damage,
    "fissures": _fissures,
}


def color_ramp(name: str) -> QgsGradientColorRamp:
    """One of the colour ramps ``viridis``, ``magma`` and ``rdbu``."""
    colors = _RAMPS[name]
    stops = [QgsGradientStop(index / (len(colors) - 1), QColor(color)) for index, color in enumerate(colors)]
    return QgsGradientColorRamp(QColor(colors[0]), QColor(colors[-1]), False, stops[1:-1])


def copy_look(source: QgsMapLayer, target: QgsMapLayer) -> None:
    """Give a layer the style and the metadata of another one."""
    style = QgsMapLayerStyle()
    style.readFromLayer(source)
    style.writeToLayer(target)
    target.setMetadata(source.metadata())


def save_beside(layer: QgsMapLayer, title: str) -> None:
    """Save the style and the metadata of a layer with its file: ``.qml`` and ``.qmd`` beside it, or in the GeoPackage."""
    path = layer.source().split("|")[0]
    stem = os.path.splitext(path)[0]
    if path.lower().endswith(".gpkg"):
        layer.saveStyleToDatabase(title, "", True, "")
        if layer.dataProvider().subLayerCount() > 1:
            return  # a .qmd would speak for all layers of the file
    else:
        layer.saveNamedStyle(stem + ".qml")
    layer.saveNamedMetadata(stem + ".qmd")


class _Finish(QgsProcessingLayerPostProcessorInterface):
    def __init__(self, destination: str, layer: QgsMapLayer):
        super().__init__()
        self._destination = destination
        self._style = QgsMapLayerStyle()
        self._style.readFromLayer(layer)
        self._metadata = layer.metadata()

    def postProcessLayer(self, layer, context, feedback):
        """Style the layer that QGIS has just loaded."""
        _keep_alive.pop(self._destination, None)
        self._style.writeToLayer(layer)
        layer.setMetadata(self._metadata)
        layer.triggerRepaint()


def finish_when_loaded(destination: str, layer: QgsMapLayer, context) -> None:
    """Give the layer that QGIS will load from ``destination`` the style and the metadata of ``layer``.

    QGIS keeps no reference to the Python object (qgis/QGIS#47533), so it is kept here until it has done its work.
    """
    if context.willLoadLayerOnCompletion(destination):
        _keep_alive[destination] = _Finish(destination, layer)
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_keep_alive[destination])
