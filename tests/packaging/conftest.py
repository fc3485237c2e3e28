"""The archive, built once from the checkout, and unpacked as QGIS unpacks it."""

from __future__ import annotations

import importlib.util
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def archive(tmp_path_factory) -> Path:
    """The archive for the plugin site."""
    spec = importlib.util.spec_from_file_location("package_tool", ROOT / "tests" / "tools" / "package.py")
    package = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(package)
    return package.build(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="session")
def plugins_folder(archive, tmp_path_factory) -> Path:
    """A QGIS profile's folder of plugins with the archive unpacked in it; the profile is ``parents[1]`` of it."""
    folder = tmp_path_factory.mktemp("config") / "profiles" / "default" / "python" / "plugins"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
    return folder
