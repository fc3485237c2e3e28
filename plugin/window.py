"""The menu Plugins > Deep Geology and the page in the options of QGIS."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAction, QMessageBox

from ..processing_provider.translation import tr
from . import paths, sample
from .environment_dialog import EnvironmentDialog
from .help_window import HelpWindow
from .options_page import PAGE, OptionsPageFactory


class WindowParts:
    """Adds the menu and the options page to the QGIS window, and takes them back.

    Parameters
    ----------
    iface : QgisInterface
        The QGIS window.
    """

    def __init__(self, iface):
        self._iface = iface
        self._title = tr("Deep Geology")
        self._actions = []
        self._environment_dialog = None
        self._help_window = None
        self._add(tr("Environment…"), "checkenvironment", self.show_environment)
        self._add(tr("Settings…"), None, self.show_options)
        self._add(tr("Open sample project"), "segmentraster", self.open_sample)
        self._add(tr("Help"), None, self.show_help)
        self._add(tr("About Deep Geology"), "deepgeology", self.show_about)
        for entry in iface.pluginMenu().actions():
            if entry.menu() is not None and self._actions[0] in entry.menu().actions():
                entry.setIcon(paths.icon("deepgeology"))
        self._factory = OptionsPageFactory()
        iface.registerOptionsWidgetFactory(self._factory)

    def _add(self, text: str, icon: str | None, slot) -> None:
        action = QAction(text, self._iface.mainWindow())
        if icon is not None:
            action.setIcon(paths.icon(icon))
        action.triggered.connect(lambda checked=False: slot())
        self._iface.addPluginToMenu(self._title, action)
        self._actions.append(action)

    def remove(self) -> None:
        """Take the menu, the options page and open windows away."""
        for action in self._actions:
            self._iface.removePluginMenu(self._title, action)
            action.deleteLater()
        self._actions = []
        self._iface.unregisterOptionsWidgetFactory(self._factory)
        if self._environment_dialog is not None:
            self._environment_dialog.stop()
        for window in (self._environment_dialog, self._help_window):
            if window is not None:
                window.close()
                window.deleteLater()

    def show_environment(self) -> None:
        """Open the dialog that makes and checks the Python environment."""
        if self._environment_dialog is None:
            self._environment_dialog = EnvironmentDialog(self._iface.mainWindow())
        self._environment_dialog.show()
        self._environment_dialog.raise_()
        self._environment_dialog.refresh()

    def show_options(self) -> None:
        """Open the options of QGIS at the plugin's page."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    def open_sample(self) -> None:
        """Open the sample project."""
        sample.open_project(self._iface)

    def show_help(self) -> None:
        """Show the documentation that comes with the plugin."""
        if self._help_window is None:
            self._help_window = HelpWindow(self._iface.mainWindow())
        self._help_window.show()
        self._help_window.raise_()

    def show_about(self) -> None:
        """Say what this is, its version, its licence and how to cite it."""
        metadata = paths.metadata()
        text = tr(
            "<h3>Deep Geology {version}</h3><p>{description}</p>"
            "<p>Free software under the GNU General Public License, version 2 or later.<br>"
            "<a href='{homepage}'>{homepage}</a></p>"
        )
        box = QMessageBox(self._iface.mainWindow())
        box.setWindowTitle(tr("About Deep Geology"))
        box.setIconPixmap(paths.icon("deepgeology").pixmap(64, 64))
        box.setText(text.format(**metadata))
        box.exec()
