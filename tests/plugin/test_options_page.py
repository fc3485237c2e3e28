"""The options page shows what is stored, and stores what is chosen."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from deepgeology.plugin import options_page
from deepgeology.processing_provider import settings, worker

pytestmark = pytest.mark.qgis


@pytest.fixture
def stopped(monkeypatch):
    """How often the worker was stopped."""
    calls = []
    monkeypatch.setattr(worker, "shutdown", lambda: calls.append(1))
    return calls


@pytest.fixture
def page():
    factory = options_page.OptionsPageFactory()
    assert not factory.icon().isNull()
    return factory.createWidget()


def test_shows_defaults_and_changes_nothing(page, stopped):
    page.apply()
    assert {name: settings.get(name) for name in settings.DEFAULTS} == settings.DEFAULTS
    assert stopped == []


def test_stores_what_was_chosen_and_stops_the_worker(page, stopped, tmp_path):
    chosen = {
        "interpreter": str(tmp_path / "größer python"),
        "environment_folder": str(tmp_path / "env"),
        "device": "cpu",
        "precision": "bfloat16",
        "threads": 3,
        "cache_folder": str(tmp_path / "cache"),
    }
    for name, value in chosen.items():
        options_page._put(page._fields[name], value)
    page.apply()
    assert {name: settings.get(name) for name in settings.DEFAULTS} == chosen
    assert stopped == [1]
    again = options_page.OptionsPage()
    assert {name: options_page._get(widget) for name, widget in again._fields.items()} == chosen


def test_every_setting_has_a_field(page):
    assert set(page._fields) == set(settings.DEFAULTS)


def test_keeps_a_device_that_is_not_in_the_list(stopped):
    settings.put("device", "cuda:1")
    options_page.OptionsPage().apply()
    assert settings.get("device") == "cuda:1"


def test_the_variable_wins_and_is_not_stored(monkeypatch, stopped):
    monkeypatch.setenv("DEEPGEOLOGY_PYTHON", "/opt/cluster/python")
    page = options_page.OptionsPage()
    assert not page._fields["interpreter"].isEnabled()
    assert page._fields["interpreter"].filePath() == "/opt/cluster/python"
    page.apply()
    monkeypatch.delenv("DEEPGEOLOGY_PYTHON")
    assert settings.get("interpreter") == ""
