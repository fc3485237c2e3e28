"""The plugin site's rules, checked offline on the archive that would be uploaded."""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The 38 rules that cannot be skipped on the plugin site.
BANDIT_RULES = (
    "B102 B103 B105 B106 B107 B111 B201 B202 B301 B302 B304 B305 B306 B307 B312 B321 B323 B401 B402 B412 B413 B501 B502 B503 B505 "
    "B506 B507 B601 B602 B604 B605 B609 B610 B611 B612 B613 B615 B701"
)
REQUIRED = "name description version qgisMinimumVersion author email about tracker repository"
TEXT = {".py", ".txt", ".md", ".svg", ".json", ".qml", ".ts", ".html", ".model3", ".toml", ".csv", ".css", ""}
DATA = {".png", ".qm", ".safetensors", ".tif", ".gpkg", ".qgz"}


def tool(module, *arguments) -> subprocess.CompletedProcess:
    pytest.importorskip(module)  # comes with tests/tools/requirements.txt, which `make test` installs
    arguments = (module, *arguments)
    return subprocess.run([sys.executable, "-m", *map(str, arguments)], capture_output=True, text=True)


def names(archive) -> list[PurePosixPath]:
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
        return [PurePosixPath(name) for name in opened.namelist()]


@pytest.fixture(scope="module")
def metadata(plugins_folder):
    parser = configparser.ConfigParser()
    parser.read(plugins_folder / "deepgeology" / "metadata.txt", encoding="utf-8")
    return parser["general"]


def test_size_and_one_folder_named_like_the_package(archive):
    assert archive.stat().st_size <= 25e6
    assert {path.parts[0] for path in names(archive)} == {"deepgeology"}
    assert "deepgeology".isidentifier()


def test_holds_what_the_plugin_needs(archive):
    inside = {str(path.relative_to("deepgeology")) for path in names(archive)}
    assert {"__init__.py", "metadata.txt", "LICENSE", "README.md", "plugin/main.py", "plugin/icons/deepgeology.svg"} <= inside
    assert any(name.startswith("backend/families/") for name in inside)
    assert any(name.startswith("models/networks/") for name in inside)


def test_holds_nothing_that_the_site_refuses_or_warns_about(archive):
    for path in names(archive):
        parts = path.relative_to("deepgeology").parts
        assert not any(part.startswith(".") or part in ("__pycache__", "__MACOSX", "tests", "..") for part in parts), path
        assert path.suffix in TEXT | DATA, path
        assert path.suffix != ".qrc" and not path.name.endswith("_rc.py"), path
        assert "\\" not in str(path) and ":" not in str(path), path
    with zipfile.ZipFile(archive) as opened:
        assert all(entry.external_attr >> 16 == 0o644 for entry in opened.infolist())
        for entry in opened.infolist():
            if PurePosixPath(entry.filename).suffix in TEXT:
                opened.read(entry).decode("utf-8")


def test_metadata_is_complete(metadata, plugins_folder):
    for key in REQUIRED.split():
        assert metadata.get(key, "").strip(), key
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["hasProcessingProvider"] == "yes"
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])
    assert "/" not in metadata["author"]
    assert "supportsQt6" not in metadata
    assert (plugins_folder / "deepgeology" / metadata["icon"]).is_file()
    for key in ("homepage", "tracker", "repository"):
        assert metadata[key].startswith("https://")


def test_the_same_checkout_gives_the_same_archive(archive, tmp_path):
    again = subprocess.run([sys.executable, "tests/tools/package.py", tmp_path], cwd=ROOT, capture_output=True, text=True, check=True)
    assert archive.name in again.stdout
    assert (tmp_path / archive.name).read_bytes() == archive.read_bytes()


def test_bandit_finds_nothing(plugins_folder):
    done = tool("bandit", "-q", "-r", plugins_folder / "deepgeology", "-f", "json", "-t", ",".join(BANDIT_RULES.split()))
    report = json.loads(done.stdout)
    assert report["metrics"]["_totals"]["loc"] > 1000
    assert report["errors"] == []
    assert [f"{found['filename']}:{found['line_number']} {found['test_id']}" for found in report["results"]] == []


def test_no_secrets(plugins_folder):
    done = tool("detect_secrets", "-C", plugins_folder / "deepgeology", "scan", "--all-files", ".")
    found = json.loads(done.stdout)["results"]
    assert {path: [entry["line_number"] for entry in entries] for path, entries in found.items()} == {}


def test_flake8_finds_no_error(plugins_folder):
    done = tool("flake8", "--isolated", "--select", "E901,E902,E999,F821,F823,F831", plugins_folder / "deepgeology")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    "code", ["import pickle\npickle.load(open('x', 'rb'))\n", "eval('1')\n", "password = 'x1y2z3'\n"], ids=["pickle", "eval", "password"]
)
def test_the_bandit_rules_do_find_what_they_are_for(code, tmp_path):
    (tmp_path / "bad.py").write_text(code)
    done = tool("bandit", "-q", "-r", tmp_path, "-f", "json", "-t", ",".join(BANDIT_RULES.split()))
    assert json.loads(done.stdout)["results"]
