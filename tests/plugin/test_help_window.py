"""The help window shows the pages that come with the plugin and follows the links between them."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from deepgeology.plugin import help_window
from qgis.PyQt.QtCore import QUrl

pytestmark = pytest.mark.qgis


@pytest.fixture
def opened_outside(monkeypatch):
    """The addresses that were handed to the browser of the desktop."""
    urls = []
    monkeypatch.setattr(help_window.QDesktopServices, "openUrl", lambda url: urls.append(url.toString()))
    return urls


@pytest.fixture
def reader(application, opened_outside):
    return help_window.HelpWindow()


def test_begins_with_the_first_page(reader):
    assert "prepare → train → map → evaluate" in reader.reader.toPlainText()


def test_follows_links_between_pages(reader, opened_outside):
    reader.follow(QUrl("benchmarks.md"))
    assert "What was measured" in reader.reader.toPlainText()
    assert opened_outside == []
    reader.reader.backward()
    assert "prepare → train → map → evaluate" in reader.reader.toPlainText()


def test_hands_other_links_to_the_browser(reader, opened_outside):
    reader.follow(QUrl("https://doi.org/10.1000/1"))
    assert opened_outside == ["https://doi.org/10.1000/1"]
    assert "prepare → train → map → evaluate" in reader.reader.toPlainText()
