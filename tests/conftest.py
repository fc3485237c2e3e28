"""Binds the name ``deepgeology`` to this checkout, whatever its folder is called, and finds the shared data."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if "deepgeology" not in sys.modules:
    spec = importlib.util.spec_from_file_location("deepgeology", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    package = importlib.util.module_from_spec(spec)
    sys.modules["deepgeology"] = package
    spec.loader.exec_module(package)

SHARED = Path(os.environ.get("DEEPGEOLOGY_SHARED", ROOT.parent / "shared")) / "data"


def pytest_collection_modifyitems(items):
    """Skip, with the reason, what needs data that users do not have."""
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason=f"needs the development data in {SHARED}")
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the development data sets."""
    return SHARED
