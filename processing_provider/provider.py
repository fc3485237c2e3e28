"""The provider: what the Processing toolbox shows under “Deep Geology”."""

from __future__ import annotations

import pkgutil
import sys
import traceback

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from . import algorithms, sample_model
from .algorithm import ICONS, DeepGeologyAlgorithm
from .translation import tr
from .version import VERSION


def find_algorithms(failures: dict[str, str] | None = None) -> list[type[DeepGeologyAlgorithm]]:
    """Import the modules below ``algorithms`` and return the algorithms that they define.

    Parameters
    ----------
    failures : dict, optional
        Receives the traceback of each module that cannot be imported, by its name; without it the exception is raised.
    """
    found = []
    for module_info in pkgutil.walk_packages(algorithms.__path__, algorithms.__name__ + "."):
        try:
            __import__(module_info.name)  # not importlib: QGIS sees it, and so forgets the module when the plugin is updated
            module = sys.modules[module_info.name]
        except Exception:
            if failures is None:
                raise
            failures[module_info.name] = traceback.format_exc()
            continue
        found += [
            entry
            for entry in vars(module).values()
            if isinstance(entry, type) and issubclass(entry, DeepGeologyAlgorithm) and entry.__module__ == module.__name__ and entry.ID
        ]
    return sorted(found, key=lambda algorithm: algorithm.ID)


class DeepGeologyProvider(QgsProcessingProvider):
    """Lists every algorithm; one that cannot be loaded is logged and does not keep the others away."""

    def __init__(self):
        super().__init__()
        self.failures: dict[str, str] = {}
        QgsApplication.processingRegistry().providerAdded.connect(self._complete_models)

    def _complete_models(self, provider_id: str) -> None:
        """Load again once registered: only then does a model find the tools that it chains, and with them its outputs."""
        if provider_id == self.id():
            self.refreshAlgorithms()

    def id(self):
        """Return the id, the first part of the id of every algorithm."""
        return "deepgeology"

    def name(self):
        """Return the id."""
        return tr("Deep Geology")

    def longName(self):
        """Return the name with the version."""
        return f"{self.name()} {VERSION}"

    def versionInfo(self):
        """Return the version."""
        return VERSION

    def svgIconPath(self):
        """Return the path of the icon."""
        return str(ICONS / "deepgeology.svg")

    def icon(self):
        """Return the icon."""
        return QIcon(self.svgIconPath())

    def defaultRasterFileExtension(self):
        """Rasters are GeoTIFFs."""
        return "tif"

    def supportedOutputRasterLayerExtensions(self):
        """Rasters are GeoTIFFs."""
        return ["tif", "tiff"]

    def loadAlgorithms(self):
        """Find the algorithms and add them."""
        self.failures = {}
        for algorithm in find_algorithms(self.failures):
            self.addAlgorithm(algorithm())
        for path in sorted(sample_model.FOLDER.glob("*.model3")):
            try:
                self.addAlgorithm(sample_model.SampleModel(path))
            except ValueError as error:
                self.failures[path.name] = str(error)
        for name, text in self.failures.items():
            QgsMessageLog.logMessage(f"{name}\n{text}", "Deep Geology", Qgis.MessageLevel.Critical)
