"""The manual in ``docs`` says of the tools what they say of themselves."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.qgis


@pytest.fixture(scope="module")
def pages(application):
    spec = importlib.util.spec_from_file_location("deepgeology_tool_manual", ROOT / "tests" / "tools" / "manual.py")
    manual = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(manual)
    return manual.pages()


def test_is_up_to_date(pages):
    written = {str(path.relative_to(ROOT / "docs")) for path in (ROOT / "docs" / "tools").glob("*.md")} | {"tools.md"}
    assert written == set(pages)
    for name, text in pages.items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == text, f"docs/{name}: run make docs"


def test_every_tool_has_an_icon(pages):
    tools = {Path(name).stem for name in pages if "/" in name}
    icons = {path.stem for path in (ROOT / "plugin" / "icons").glob("*.svg")}
    assert tools == icons - {"deepgeology"}
