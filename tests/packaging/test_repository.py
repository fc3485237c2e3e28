"""What holds the repository together: style, versions, icons and links."""

from __future__ import annotations

import configparser
import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ICONS = sorted((ROOT / "plugin" / "icons").glob("*.svg"))
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted((ROOT / "docs").rglob("*.md"))


def load(name):
    """Import a module of tests/tools."""
    spec = importlib.util.spec_from_file_location(f"deepgeology_tool_{name}", ROOT / "tests" / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]], ids=["rules", "format"])
def test_ruff_is_content(arguments):
    pytest.importorskip("ruff")
    done = subprocess.run([sys.executable, "-m", "ruff", *arguments, "--no-cache", "."], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_version_everywhere():
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    version = metadata["general"]["version"]
    assert f'\nversion = "{version}"\n' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert version in metadata["general"]["changelog"]


def test_icons_are_drawings_for_24_pixels_and_all_are_listed():
    assert len(ICONS) >= 8
    for path in ICONS:
        picture = ElementTree.parse(path).getroot()
        assert picture.get("viewBox") == "0 0 24 24", path
        # Qt draws SVG Tiny: it silently leaves these out.
        assert not re.search(r"<(clipPath|mask|filter|style|pattern|image)\b", path.read_text(encoding="utf-8")), path
    listed = re.findall(r"<file>(.*)</file>", (ROOT / "resources.qrc").read_text(encoding="utf-8"))
    assert listed == [str(path.relative_to(ROOT)) for path in ICONS]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("path", sorted((ROOT / "plugin" / "i18n").glob("*.ts")), ids=lambda path: path.stem)
def test_translations_keep_the_placeholders(path):
    translated = 0
    for message in ElementTree.parse(path).iter("message"):
        text, translation = message.findtext("source"), message.findtext("translation")
        if translation:
            translated += 1
            assert sorted(re.findall(r"{[^}]*}", translation)) == sorted(re.findall(r"{[^}]*}", text)), text
    assert translated > 100


def test_texts_are_collected():
    collected = load("translations").texts(
        "tr('One')\nself.tr('not a plain call')\nprogress.report(0.5, 'Two {n}', n=2)\nfeedback.log('Three')\n"
        "raise InputError('Four ' 'five', hint='Six')\nlog(0.5)\ntr(name)\n"
    )
    assert collected == ["One", "Two {n}", "Three", "Four five", "Six"]


def test_shell_scripts_run_and_stop_at_errors():
    for path in (ROOT / ".ci" / "run", ROOT / "tests" / "tools" / "setup.sh"):
        assert path.stat().st_mode & 0o111, path
        assert "set -euo pipefail" in path.read_text(encoding="utf-8"), path
        subprocess.run(["bash", "-n", path], check=True)


def test_every_make_target_says_what_it_does():
    shown = subprocess.run(["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    targets = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M).group(1).split()
    assert [line.split()[0] for line in shown.splitlines()] == targets
