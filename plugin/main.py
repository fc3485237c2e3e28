"""The plugin as QGIS loads it: the Processing provider, and what a person sees beside the toolbox."""

from __future__ import annotations

from qgis.core import QgsApplication

from ..processing_provider import worker
from ..processing_provider.provider import DeepGeologyProvider
from . import translations


class DeepGeologyPlugin:
    """Registers the provider, and in the QGIS window the menu and the options page.

    Parameters
    ----------
    iface : QgisInterface or None
        The QGIS window; ``None`` in ``qgis_process``, which calls only :meth:`initProcessing`.
    """

    def __init__(self, iface):
        self.iface = iface
        self._provider = None
        self._window_parts = None
        self._translator = translations.install()

    def initProcessing(self):
        """Add the provider to the toolbox; called by QGIS and by ``qgis_process``."""
        self._provider = DeepGeologyProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self):
        """Add the provider, the menu and the options page; called by QGIS when it has a window."""
        from .window import WindowParts  # not needed, and not loaded, in qgis_process

        self.initProcessing()
        self._window_parts = WindowParts(self.iface)

    def unload(self):
        """Take everything back and stop the worker; called by QGIS when the plugin is switched off, updated or removed."""
        if self._window_parts is not None:
            self._window_parts.remove()
            self._window_parts = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        worker.shutdown()
        translations.remove(self._translator)
        self._translator = None
