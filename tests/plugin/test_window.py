"""The menu and the options page come and go with the plugin."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from deepgeology.plugin import window as window_module
from deepgeology.plugin.environment_dialog import manager
from deepgeology.plugin.options_page import PAGE, OptionsPage
from deepgeology.plugin.window import WindowParts
from qgis.PyQt.QtWidgets import QMessageBox

pytestmark = pytest.mark.qgis


def entries(window):
    (submenu,) = [action for action in window.plugins.actions() if action.menu()]
    return {action.text(): action for action in submenu.menu().actions()}


def test_adds_a_menu_with_icons_and_takes_it_back(window):
    parts = WindowParts(window)
    assert list(entries(window)) == ["Environment…", "Settings…", "Open sample project", "Help", "About Deep Geology"]
    assert not window.plugins.actions()[0].icon().isNull()
    assert len(window.factories) == 1
    parts.remove()
    assert window.plugins.actions() == []
    assert window.factories == []


def test_settings_open_at_our_page(window):
    parts = WindowParts(window)
    entries(window)["Settings…"].trigger()
    assert window.opened == [PAGE] == [OptionsPage().objectName()]
    parts.remove()


def test_environment_and_help_open_once(window, monkeypatch):
    monkeypatch.setattr(manager, "detect_gpus", lambda: [])
    parts = WindowParts(window)
    for name in ("Environment…", "Help"):
        entries(window)[name].trigger()
        entries(window)[name].trigger()
    assert parts._environment_dialog.isVisible() and parts._help_window.isVisible()
    parts.remove()
    assert not parts._environment_dialog.isVisible()


def test_about_tells_version_and_licence(window, monkeypatch):
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    parts = WindowParts(window)
    entries(window)["About Deep Geology"].trigger()
    assert "0." in shown[0] and "GNU General Public License" in shown[0]
    parts.remove()


def test_opens_the_sample(window, monkeypatch):
    opened = []
    monkeypatch.setattr(window_module.sample, "open_project", opened.append)
    parts = WindowParts(window)
    entries(window)["Open sample project"].trigger()
    assert opened == [window]
    parts.remove()
