"""The page to paste into a bug report, with and without an environment."""

import sys
from pathlib import Path

from deepgeology.processing_provider.environment import diagnosis, manager

CHECK = {"DEVICE": "cpu (2 threads)", "problems": ["GDAL: <no> driver"], "sections": {"Device": {"torch": "2.6.0"}}}


def test_without_an_environment(tmp_path):
    found = manager.Found("", "managed", manager.Status("broken", "Made for {base}.", {"base": "/usr/bin/python3.11"}))
    path = tmp_path / "report.html"
    diagnosis.write(path, found, environment=manager.Environment(str(tmp_path / "env")), extra={"QGIS": {"version": "3.40.6"}})
    page = path.read_text(encoding="utf-8")
    for words in ("broken", "Made for /usr/bin/python3.11.", sys.version.split()[0], "3.40.6"):
        assert words in page
    assert "src=" not in page and "href=" not in page  # self-contained


def test_with_one(tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "https://me:hush@mirror.example/simple")
    environment = manager.Environment(str(tmp_path / "env"))
    Path(environment.log_path).write_text("first\n" * 500 + "the last line\n")
    found = manager.Found("/env/bin/python", "managed", manager.Status("ready"))
    path = tmp_path / "report.html"
    diagnosis.write(path, found, environment=environment, check=CHECK, failure="WorkerError: it died")
    page = path.read_text(encoding="utf-8")
    for words in ("cpu (2 threads)", "GDAL: &lt;no&gt; driver", "it died", "2.6.0", "the last line", "https://***@mirror.example"):
        assert words in page
    assert "hush" not in page and "<no>" not in page
    assert page.count("first") == diagnosis.LOG_LINES - 1

    text = diagnosis.text(found, environment=environment, check=CHECK)
    assert "## Device\ntorch: 2.6.0\n" in text and str(Path.home()) not in text
