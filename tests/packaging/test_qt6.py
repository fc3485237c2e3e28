"""The QGIS side is written so that QGIS 4 (Qt 6) runs it: no PyQt5, no removed names, no enumeration value without its scope."""

from __future__ import annotations

import ast
import enum
import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path for folder in ("plugin", "processing_provider") for path in (ROOT / folder).rglob("*.py"))
GONE = re.compile(r"PyQt[56]|\bexec_\(|\.qrc|_rc\b|QVariant\.Type|QRegExp|QDesktopWidget|qgis\.PyQt\.Qt\b|toString\(Qt\.")


def unscoped(source: str) -> list[str]:
    """Enumeration values reached through a class without the enumeration's name, such as ``Qt.AlignLeft``."""
    tree = ast.parse(source)
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            module = importlib.import_module(node.module)
            known.update({alias.asname or alias.name: getattr(module, alias.name) for alias in node.names})
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
            value = getattr(known[node.value.id], node.attr, None)
            number = isinstance(value, (int, enum.Enum)) and type(value) not in (int, bool)
            if number and node.value.id != "QVariant":  # QGIS 4 puts QVariant.Int and its like back
                found.append(f"line {node.lineno}: {node.value.id}.{node.attr}")
    return found


def test_there_are_files_to_check():
    assert len(FILES) > 15


@pytest.mark.qgis
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_written_for_qt6(path):
    source = path.read_text(encoding="utf-8")
    assert GONE.findall(source) == []
    assert unscoped(source) == []


@pytest.mark.qgis
def test_the_check_finds_unscoped_values():
    source = "from qgis.core import Qgis, QgsProcessing\nfrom qgis.PyQt.QtCore import Qt\n"
    assert len(unscoped(source + "Qt.AlignLeft, QgsProcessing.TypeRaster, Qgis.Warning")) == 3
    assert unscoped(source + "Qt.AlignmentFlag.AlignLeft, Qgis.QGIS_VERSION_INT, Qgis.MessageLevel.Warning") == []
