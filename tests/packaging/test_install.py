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


def test_an_update_without_a_restart_leaves_nothing_old(plugins_folder):
    """QGIS updates a plugin by unloading it, with all of its modules that it saw being imported, and loading the new one."""
    code = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
import qgis.utils
qgis.utils.plugin_paths[:] = [sys.argv[1]]
sys.path.insert(0, sys.argv[1])
qgis.utils.updateAvailablePlugins()
for _ in range(2):
    assert qgis.utils.loadPlugin("deepgeology") and qgis.utils.startProcessingPlugin("deepgeology")
    print(len(QgsApplication.processingRegistry().providerById("deepgeology").algorithms()))
    assert qgis.utils.unloadPlugin("deepgeology")
    loaded = {name: module for name, module in sys.modules.items() if name.split(".")[0] == "deepgeology"}
    print([name for name, module in loaded.items() if not hasattr(module, "__path__")])  # of packages nothing is kept but the place
"""
    done = subprocess.run([sys.executable, "-c", code, plugins_folder], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stdout + done.stderr
    first, left, second, left_again = done.stdout.splitlines()
    assert int(first) == int(second) >= len(TOOLS)
    assert left == left_again == "[]"
