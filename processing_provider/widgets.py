"""Widgets of the dialogs that QGIS has no fitting one for. Loaded only where there is a window."""

from __future__ import annotations

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProcessingContext, QgsProcessingParameters, QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsGui


class FieldOfAnyLayer:
    """Chooses a field of a layer that may also be a raster, which has none.

    The widget of QGIS 3.22 crashes QGIS when the layer is a raster (it asks the missing vector layer for its id). In the model
    builder, where no layer is at hand, that of QGIS is used.
    """

    def __new__(cls, parameter, dialog, row=0, column=0):
        """Make the widget's wrapper; called as Processing calls its own wrapper classes."""
        if type(dialog).__name__ == "ModelerParametersDialog":
            registry = QgsGui.processingGuiRegistry()
            wrapper = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
            wrapper.setDialog(dialog)
            return wrapper
        return _FieldWrapper(parameter, dialog, row, column)


class _FieldWrapper(WidgetWrapper):
    def createWidget(self):
        self._combo = QgsFieldComboBox()
        self._combo.setAllowEmptyFieldName(True)
        self._combo.fieldChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return self._combo

    def postInitialize(self, wrappers):
        parent = self.parameterDefinition().parentLayerParameterName()
        for wrapper in wrappers:
            if wrapper.parameterDefinition().name() == parent:
                wrapper.widgetValueHasChanged.connect(self._show_fields_of)
                self._show_fields_of(wrapper)

    def _show_fields_of(self, wrapper):
        definition = wrapper.parameterDefinition()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        layer = QgsProcessingParameters.parameterAsLayer(definition, {definition.name(): wrapper.parameterValue()}, context)
        is_vector = isinstance(layer, QgsVectorLayer)
        self._combo.setLayer(layer if is_vector else None)
        self._combo.setEnabled(is_vector)
        self._context = context  # owns the layer if it was opened from a file

    def setValue(self, value):
        self._combo.setField(value or "")

    def value(self):
        return self._combo.currentField() or None
