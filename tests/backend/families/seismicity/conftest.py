from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def quakes():
    """The module ``quakes`` beside this file."""
    spec = importlib.util.spec_from_file_location("deepgeology_test_quakes", Path(__file__).with_name("quakes.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
