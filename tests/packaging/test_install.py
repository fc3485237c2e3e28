"""The archive, installed in a fresh profile as a user installs it, lists its tools and runs one through ``qgis_process``."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import pytest

QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
TOOLS = {
    "buildfeaturestack",
    "buildtileindex",
    "trainsegmentation",
    "segmentraster",
    "evaluateclassification",
    "explainmodel",
    "describemodel",
    "checkenvironment",
}

pytestmark = [pytest.mark.qgis, pytest.mark.skipif(QGIS_PROCESS is None, reason="needs qgis_process")]


@pytest.fixture(scope="module")
def qgis_process(plugins_folder):
    """Run ``qgis_process`` in the fresh profile, where the plugin has been enabled; returns its output."""
    variables = {key: value for key, value in os.environ.items() if not key.startswith(("QGIS", "DEEPGEOLOGY", "PYTHON"))}
    variables.update(
        QGIS_CUSTOM_CONFIG_PATH=str(plugins_folder.parents[3]),
        QT_QPA_PLATFORM="offscreen",
        DEEPGEOLOGY_PYTHON=os.environ.get("DEEPGEOLOGY_PYTHON", sys.executable),
    )

    def call(*arguments, expected=0, **changes):
        done = subprocess.run(
            [QGIS_PROCESS, *map(str, arguments)],
            env={**variables, **changes},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=240,
        )
        assert done.returncode == expected, done.stdout + done.stderr
        return done.stdout + done.stderr

    assert "error starting plugin" not in call("plugins", "enable", "deepgeology")
    return call


def test_lists_all_tools(qgis_process):
    assert set(re.findall(r"^\tdeepgeology:(\w+)\t", qgis_process("list"), re.MULTILINE)) >= TOOLS


def test_a_tool_of_the_installed_plugin_runs(qgis_process, plugins_folder, tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    sample = plugins_folder / "deepgeology" / "plugin" / "sample"
    output = tmp_path / "a stack.tif"
    qgis_process(
        "run",
        "deepgeology:buildfeaturestack",
        f"--RASTERS={sample / 'slope.tif'}",
        f"--RASTERS={sample / 'position.tif'}",
        f"--OUTPUT={output}",
    )
    stack = gdal.Open(str(output))
    assert stack.RasterCount == 2
    assert stack.GetRasterBand(1).GetDescription() == "Slope"


def test_without_an_environment_the_tools_are_listed_and_say_what_to_do(qgis_process, plugins_folder, tmp_path):
    nowhere = {"DEEPGEOLOGY_PYTHON": str(tmp_path / "no" / "python")}
    assert "deepgeology:segmentraster" in qgis_process("list", **nowhere)
    sample = plugins_folder / "deepgeology" / "plugin" / "sample"
    arguments = ("run", "deepgeology:buildfeaturestack", f"--RASTERS={sample / 'slope.tif'}", f"--OUTPUT={tmp_path / 'out.tif'}")
    said = qgis_process(*arguments, expected=1, **nowhere)
    assert nowhere["DEEPGEOLOGY_PYTHON"] in said
    assert "Environment" in said
    assert not (tmp_path / "out.tif").exists()
