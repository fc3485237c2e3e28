"""Files of the plugin: icons, pages to read, metadata."""

from __future__ import annotations

import configparser
from pathlib import Path

from qgis.PyQt.QtGui import QIcon

ROOT = Path(__file__).resolve().parents[1]


def icon(name: str) -> QIcon:
    """One of the icons in ``plugin/icons``."""
    return QIcon(str(ROOT / "plugin" / "icons" / f"{name}.svg"))


def metadata() -> dict[str, str]:
    """Read the entries of ``metadata.txt``."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])
