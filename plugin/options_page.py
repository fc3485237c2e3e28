"""The page "Deep Geology" in the options of QGIS."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLabel, QSizePolicy, QSpinBox, QVBoxLayout

from ..processing_provider import settings, worker
from ..processing_provider.translation import tr
from . import paths

PAGE = "deepgeologyOptions"  # the object name by which QGIS finds the page


class OptionsPageFactory(QgsOptionsWidgetFactory):
    """Makes the page each time the options of QGIS are opened."""

    def __init__(self):
        super().__init__(tr("Deep Geology"), paths.icon("deepgeology"))

    def createWidget(self, parent=None):
        """Return a new page."""
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """Interpreter and environment, device, precision, threads and cache folder."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName(PAGE)
        self._fields = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

        form = self._group(tr("Python environment"), layout)
        interpreter = _path(QgsFileWidget.StorageMode.GetFile, tr("The environment that the plugin makes"))
        self._add("interpreter", form, tr("Other interpreter"), interpreter)
        form.addRow("", _note(tr("A Python that has PyTorch already, for example on a cluster. Leave empty for most uses.")))
        variable = settings.variable("interpreter")
        if variable:
            interpreter.setEnabled(False)
            form.addRow("", _note(tr("Set by the environment variable {variable} at present.").format(variable=variable)))
        folder = _path(QgsFileWidget.StorageMode.GetDirectory, tr("In the user's data folder"))
        self._add("environment_folder", form, tr("Make the environment in"), folder)
        form.addRow("", _note(tr("About 4 GB of free disk (14 GB with CUDA). Create it with Plugins > Deep Geology > Environment.")))

        form = self._group(tr("Computing"), layout)
        device = _choice(
            [
                ("auto", tr("Automatic: a graphics card if there is one")),
                ("cpu", tr("Processor")),
                ("cuda", tr("NVIDIA graphics card")),
                ("mps", tr("Apple graphics")),
            ]
        )
        self._add("device", form, tr("Device"), device)
        precision = _choice(
            [
                ("auto", tr("Automatic: reduced where the result agrees")),
                ("float32", tr("Full (float32)")),
                ("bfloat16", tr("Reduced (bfloat16)")),
                ("float16", tr("Reduced (float16, graphics cards)")),
            ]
        )
        self._add("precision", form, tr("Precision"), precision)
        threads = QSpinBox()
        threads.setRange(0, 512)
        threads.setSpecialValueText(tr("One per core"))
        self._add("threads", form, tr("Threads"), threads)
        form.addRow("", _note(tr("Device and precision hold for tools whose own parameter is set to automatic.")))

        form = self._group(tr("Files"), layout)
        cache = _path(QgsFileWidget.StorageMode.GetDirectory, tr("In the user's cache folder"))
        self._add("cache_folder", form, tr("Downloaded network weights"), cache)
        layout.addStretch()

    def _group(self, title: str, layout) -> QFormLayout:
        group = QGroupBox(title)
        layout.addWidget(group)
        form = QFormLayout(group)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        return form

    def _add(self, name: str, form: QFormLayout, label: str, widget) -> None:
        form.addRow(label, widget)
        self._fields[name] = widget
        _put(widget, settings.get(name))

    def apply(self):
        """Store what was changed; called by QGIS on OK. The next run starts a worker that knows it."""
        changed = False
        for name, widget in self._fields.items():
            value = _get(widget)
            if widget.isEnabled() and value != settings.get(name):
                settings.put(name, value)
                changed = True
        if changed:
            worker.shutdown()


def _note(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    font = label.font()
    font.setItalic(True)
    label.setFont(font)
    return label


def _path(mode, placeholder: str) -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setStorageMode(mode)
    widget.lineEdit().setPlaceholderText(placeholder)
    return widget


def _choice(entries: list[tuple[str, str]]) -> QComboBox:
    widget = QComboBox()
    for value, text in entries:
        widget.addItem(text, value)
    return widget


def _put(widget, value) -> None:
    if isinstance(widget, QComboBox):
        if widget.findData(value) < 0:
            widget.addItem(value, value)  # for example "cuda:1", set by hand
        widget.setCurrentIndex(widget.findData(value))
    elif isinstance(widget, QSpinBox):
        widget.setValue(value)
    else:
        widget.setFilePath(value)


def _get(widget):
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QSpinBox):
        return widget.value()
    return widget.filePath()
