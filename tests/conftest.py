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


def pytest_addoption(parser):
    """Let slow tests be asked for."""
    parser.addoption("--slow", action="store_true", help="also run the tests marked slow")


def pytest_collection_modifyitems(config, items):
    """Skip, with the reason, what needs data that users do not have, and what is slow unless asked for."""
    reasons = {}
    if not SHARED.is_dir():
        reasons["shared"] = f"needs the development data in {SHARED}"
    if not config.getoption("--slow"):
        reasons["slow"] = "slow; run with --slow"
    for item in items:
        for mark, reason in reasons.items():
            if mark in item.keywords:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the development data sets."""
    return SHARED


@pytest.fixture(scope="session")
def application():
    """The one QGIS application of the test run, with widgets: QGIS does not bear a second one, nor the end of the first."""
    core = pytest.importorskip("qgis.core")
    application = core.QgsApplication([], True)
    application.initQgis()
    return application


@pytest.fixture(scope="session")
def torchrun():
    """Skip where the program torchrun cannot start anything, as that of Debian 13: it asks for a library that torch was built without."""
    torch = pytest.importorskip("torch")
    try:
        torch.distributed.TCPStore("localhost", 0, is_master=True, multi_tenant=True)
    except RuntimeError as error:
        pytest.skip(f"torchrun does not work here: {error}")
