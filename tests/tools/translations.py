"""Collect the texts that users read into ``plugin/i18n/deepgeology_<locale>.ts``, keeping translations: ``make translations``.

Collected are the literals given to ``tr()``, and the templates of the backend: messages of progress, warnings and errors.
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTEXT = "DeepGeology"
FOLDERS = ("plugin", "processing_provider", "backend", "models")
METHODS = {"report": 1, "progress": 1, "log": 0, "warn": 0, "warning": 0}  # position of the template
FUNCTIONS = {"tr": 0, "Status": 1, "EnvironmentFailure": 0}


def texts(source: str) -> list[str]:
    """Texts of one file, in order."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        position = METHODS.get(name) if isinstance(node.func, ast.Attribute) else FUNCTIONS.get(name)
        if position is None and name.endswith("Error"):
            position = 0
        if position is None:
            continue
        arguments = node.args[position : position + 1] + [keyword.value for keyword in node.keywords if keyword.arg == "hint"]
        found += [(argument.lineno, argument.value) for argument in arguments if isinstance(argument, ast.Constant)]
    return [text for _, text in sorted(entry for entry in found if isinstance(entry[1], str) and entry[1])]


def update(path: Path, locale: str) -> tuple[int, int]:
    """Write the file of a locale; return how many texts there are, and how many of them are translated."""
    known = {}
    if path.exists():
        for message in ElementTree.parse(path).iter("message"):
            translation = message.find("translation")
            if translation.get("type") is None and translation.text:
                known[message.findtext("source")] = translation.text
    root = ElementTree.Element("TS", version="2.1", language=locale, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    written = set()
    for folder in FOLDERS:
        for source in sorted((ROOT / folder).rglob("*.py")):
            for text in texts(source.read_text(encoding="utf-8")):
                if text in written:
                    continue
                written.add(text)
                message = ElementTree.SubElement(context, "message")
                ElementTree.SubElement(message, "location", filename=str(Path("../..") / source.relative_to(ROOT)))
                ElementTree.SubElement(message, "source").text = text
                translation = ElementTree.SubElement(message, "translation")
                if text in known:
                    translation.text = known[text]
                else:
                    translation.set("type", "unfinished")
    ElementTree.indent(root, "    ")
    path.parent.mkdir(exist_ok=True)
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return len(written), len(written & known.keys())


if __name__ == "__main__":
    for wanted in sys.argv[1:] or ["zh_CN"]:
        count, done = update(ROOT / "plugin" / "i18n" / f"deepgeology_{wanted}.ts", wanted)
        print(f"{wanted}: {count} texts, {done} translated")
