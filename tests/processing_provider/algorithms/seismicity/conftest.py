from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def examples():
    """The examples of the contract tests, which write small catalogues."""
    path = Path(__file__).parents[2] / "examples" / "seismicity.py"
    spec = importlib.util.spec_from_file_location("seismicity_examples", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
