"""A stand-in for the QGIS window."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QSettings
from qgis.PyQt.QtWidgets import QMainWindow, QMenu


@pytest.fixture(autouse=True)
def fresh_settings(application, tmp_path, monkeypatch):
    """Settings of QGIS in a folder of the test, and no environment variable that overrides ours."""
    QCoreApplication.setOrganizationName("deepgeology-tests")
    QCoreApplication.setApplicationName("deepgeology-tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    monkeypatch.delenv("DEEPGEOLOGY_PYTHON", raising=False)


class Window:
    """What the plugin uses of ``QgisInterface``, and what it did with it."""

    def __init__(self):
        self.window = QMainWindow()
        self.plugins = QMenu("Plugins", self.window)
        self.factories = []
        self.bar = QgsMessageBar(self.window)
        self.opened = []
        self.answer_to_save = True

    def mainWindow(self):
        return self.window

    def pluginMenu(self):
        return self.plugins

    def _submenu(self, title):
        return next((entry for entry in self.plugins.actions() if entry.text() == title), None)

    def addPluginToMenu(self, title, action):
        entry = self._submenu(title) or self.plugins.addMenu(title).menuAction()
        entry.menu().addAction(action)

    def removePluginMenu(self, title, action):
        entry = self._submenu(title)
        entry.menu().removeAction(action)
        if not entry.menu().actions():
            self.plugins.removeAction(entry)

    def registerOptionsWidgetFactory(self, factory):
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.factories.remove(factory)

    def showOptionsDialog(self, parent, page):
        self.opened.append(page)

    def messageBar(self):
        return self.bar

    def newProject(self, ask):
        assert ask
        return self.answer_to_save

    def addProject(self, path):
        self.opened.append(path)


@pytest.fixture
def window(application):
    """A stand-in for the QGIS window."""
    return Window()
