"""Every algorithm from a terminal, by ``qgis_process``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from deepgeology.processing_provider.provider import find_algorithms

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

pytestmark = [pytest.mark.qgis, pytest.mark.skipif(PROGRAM is None, reason="needs qgis_process")]


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """Run ``qgis_process`` with this checkout as the plugin; returns its exit status and what it wrote."""
    folder = tmp_path_factory.mktemp("plugins")
    (folder / "deepgeology").symlink_to(Path(__file__).parents[2], target_is_directory=True)
    variables = os.environ | {
        "QGIS_PLUGINPATH": str(folder),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path_factory.mktemp("profile")),
        "QT_QPA_PLATFORM": "offscreen",
        "DEEPGEOLOGY_PYTHON": sys.executable,
    }

    def call(*arguments, **changes):
        command = [PROGRAM, *map(str, arguments)]
        done = subprocess.run(command, env=variables | changes, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    status, text = call("plugins", "enable", "deepgeology")
    assert status == 0, text
    return call


@pytest.mark.slow
@pytest.mark.parametrize("kind", find_algorithms(), ids=lambda kind: kind.ID)
def test_the_help_names_every_parameter(qgis_process, kind):
    status, text = qgis_process("help", f"deepgeology:{kind.ID}")
    assert status == 0
    declaration = kind().declaration
    for entry in [*declaration.parameters, *declaration.results]:
        assert entry.key in text


def test_what_is_wrong_is_said_and_the_exit_status_tells(qgis_process, tmp_path):
    status, text = qgis_process("run", "deepgeology:describemodel", "--", f"MODEL={tmp_path}/none.safetensors", f"REPORT={tmp_path}/r.html")
    assert status != 0
    assert "Model: there is no file" in text
    assert not (tmp_path / "r.html").exists()


def test_a_run_returns_its_outputs(qgis_process, real_model, tmp_path):
    status, text = qgis_process("run", "deepgeology:describemodel", "--", f"MODEL={real_model}", f"REPORT={tmp_path}/card.html")
    assert status == 0, text
    assert f"{tmp_path}/card.html" in text and (tmp_path / "card.html").is_file()


def test_without_an_environment_tools_say_so_and_the_check_still_runs(qgis_process, real_model, tmp_path):
    nowhere = {"DEEPGEOLOGY_PYTHON": str(tmp_path / "nowhere")}
    status, text = qgis_process("run", "deepgeology:describemodel", "--", f"MODEL={real_model}", f"REPORT={tmp_path}/r.html", **nowhere)
    assert status != 0 and "does not exist" in text
    status, text = qgis_process("run", "deepgeology:checkenvironment", "--", f"REPORT={tmp_path}/diagnosis.html", **nowhere)
    assert status == 0 and (tmp_path / "diagnosis.html").is_file()
