"""Write the pages of the tools in ``docs`` from the algorithms' own declarations: ``make docs``."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def pages() -> dict[str, str]:
    """Text of each page by its path below ``docs``; needs a QGIS application."""
    from deepgeology.processing_provider import documentation
    from deepgeology.processing_provider.provider import find_algorithms

    groups = {}
    made = {}
    for algorithm in (kind() for kind in find_algorithms()):
        if not hasattr(algorithm, "declaration"):  # a sample model
            continue
        groups.setdefault(algorithm.group(), []).append(algorithm)
        made[f"tools/{algorithm.name()}.md"] = documentation.page(algorithm).rstrip() + "\n"
    lines = ["# Tools", "", "Made by `make docs` from what the tools say of themselves.", ""]
    for group, algorithms in groups.items():
        lines += [f"## {group}", "", "| tool | what it does |", "|---|---|"]
        lines += [f"| [{tool.displayName()}](tools/{tool.name()}.md) | {tool.shortDescription()} |" for tool in algorithms]
        lines.append("")
    made["tools.md"] = "\n".join(lines)
    return made


def main() -> None:
    """Write the pages."""
    spec = importlib.util.spec_from_file_location("deepgeology", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    package = importlib.util.module_from_spec(spec)
    sys.modules["deepgeology"] = package
    spec.loader.exec_module(package)
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    for name, text in pages().items():
        path = ROOT / "docs" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    application.exitQgis()


if __name__ == "__main__":
    main()
