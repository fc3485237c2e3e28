"""From data that a package ships to geological maps, a report and a QGIS project: ``make demo``.

Takes the elevation model of the Jacksboro fault (Tennessee) that comes with matplotlib, derives evidence and weak labels
(``demo_data.py``), runs the plugin's tools through ``qgis_process`` as a user would, and leaves in ``demo/`` GeoTIFF and GeoPackage
layers, the model, the reports, a styled project and a rendered map (``demo_project.py``). Trained on the north, judged on the south.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import demo_data
import matplotlib
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[2]
QGIS_PYTHON = "/usr/bin/python3"  # the one that QGIS of the distribution uses


class Display:
    """One line a step: its number, what it does, how far it is, how long it took."""

    def __init__(self, steps: int):
        self._steps = steps
        self._step = 0

    def start(self, text: str) -> None:
        """Begin the next step."""
        self._step += 1
        self._text = text
        self._begin = time.monotonic()
        self.show(0)

    def show(self, percent: int, final: bool = False) -> None:
        """Show how far the step is; in a terminal the line is rewritten, in a log every step has one line."""
        if not final and not sys.stdout.isatty():
            return
        seconds = time.monotonic() - self._begin
        line = f"[{self._step}/{self._steps}] {self._text:<46} {percent:3d} %  {seconds:5.0f} s"
        start = "\r" if sys.stdout.isatty() else ""
        print(f"{start}{line}", end="\n" if final else "", flush=True)

    def done(self) -> None:
        """End the step."""
        self.show(100, final=True)


class QgisProcess:
    """Runs tools of the plugin in this checkout through ``qgis_process``, in a profile of its own."""

    def __init__(self, work: Path, display: Display):
        shutil.rmtree(work, ignore_errors=True)
        plugins = work / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "deepgeology").symlink_to(ROOT)
        self._display = display
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_PLUGINPATH": str(plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(work / "profile"),
            "DEEPGEOLOGY_PYTHON": sys.executable,
        }
        display.start("Start QGIS with the plugin of this checkout")
        self._call(["plugins", "enable", "deepgeology"])
        display.done()

    def run(self, text: str, algorithm: str, **parameters) -> dict[str, str]:
        """Run ``deepgeology:<algorithm>`` as one step of the display and return its results by key."""
        self._display.start(text)
        arguments = ["run", f"deepgeology:{algorithm}"]
        for key, value in parameters.items():
            values = value if isinstance(value, (list, tuple)) else [value]
            arguments += [f"--{key}={one}" for one in values]
        output = self._call(arguments)
        self._display.done()
        results = output.partition("\nResults\n")[2]
        return dict(re.findall(r"^([A-Z][A-Z0-9_]*):\t(.*)$", results, re.MULTILINE))

    def _call(self, arguments: list[str]) -> str:
        process = subprocess.Popen(
            ["qgis_process.bin", *arguments],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        output = b""
        while True:
            if select.select([process.stdout], [], [], 1.0)[0]:
                piece = os.read(process.stdout.fileno(), 65536)
                if not piece:
                    break
                output += piece
            self._display.show(percent(output))
        output = output.decode(errors="replace")
        if process.wait() != 0:
            print()
            print(output)
            raise SystemExit(f"qgis_process {' '.join(arguments[:2])} failed with {process.returncode}.")
        return output


def percent(output: bytes) -> int:
    """Read the progress that ``qgis_process`` writes as ``0...10...20``, with messages in between that start after a number or dot."""
    ticks = b"".join(re.findall(rb"^(?:\.|\d*0)+", output, re.MULTILINE))
    number, dots = (re.findall(rb"(\d+)(\.*)$", ticks) or [(b"0", b"")])[0]
    return int(float(number) + 2.5 * len(dots))


def main() -> None:
    """Run the demo."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "demo", help="where the results go")
    folder = parser.parse_args().folder.absolute()
    gdal.UseExceptions()
    begin = time.monotonic()
    if folder.exists():
        shutil.rmtree(folder)
    (folder / "input").mkdir(parents=True)

    display = Display(9)
    display.start("Terrain of the Jacksboro fault, Tennessee")
    source = Path(matplotlib.get_data_path()) / "sample_data" / "jacksboro_fault_dem.npz"
    data = demo_data.make(str(source), folder / "input")
    display.done()

    tools = QgisProcess(ROOT / "build" / "demo", display)
    stack = folder / "stack.tif"
    tools.run(
        "Stack slope, roughness and local position",
        "buildfeaturestack",
        RASTERS=[data["slope"], data["roughness"], data["position"]],
        OUTPUT=stack,
    )
    tools.run(
        "Cut training windows into spatial folds",
        "buildtileindex",
        INPUT=stack,
        LABELS=data["train"],
        TILE_SIZE=64,
        STRIDE=64,
        BLOCK_SIZE=4800,
        OUTPUT=folder / "tiles.gpkg",
    )
    training = tools.run(
        "Train on the north",
        "trainsegmentation",
        INPUT=stack,
        LABELS=data["train"],
        TILE_INDEX=folder / "tiles.gpkg",
        TEST_FOLD=1,
        MODEL=folder / "landforms.safetensors",
        REPORT=folder / "training.html",
        HISTORY=folder / "training.csv",
    )
    tools.run(
        "Map the whole area",
        "segmentraster",
        INPUT=stack,
        MODEL=folder / "landforms.safetensors",
        OUTPUT=folder / "landforms.tif",
        PROBABILITY=folder / "probability.tif",
        UNCERTAINTY=folder / "uncertainty.tif",
        POLYGONS=folder / "areas.gpkg",
    )
    scores = tools.run(
        "Evaluate on the south, never seen",
        "evaluateclassification",
        INPUT=folder / "landforms.tif",
        REFERENCE=data["test"],
        REPORT=folder / "evaluation.html",
        TABLE=folder / "evaluation.csv",
    )
    tools.run(
        "Describe the model",
        "describemodel",
        MODEL=folder / "landforms.safetensors",
        REPORT=folder / "model.html",
    )
    (folder / "scores.json").write_text(json.dumps({"training": training, "evaluation": scores}, indent=1), encoding="utf-8")

    display.start("Project and map")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([QGIS_PYTHON, str(ROOT / "tests" / "tools" / "demo_project.py"), str(folder)], env=environment, check=True)
    display.done()

    print(f"\nAccuracy on the south {float(scores['ACCURACY']):.3f}, macro-F1 {float(scores['MACRO_F1']):.3f}.")
    print(f"Done in {time.monotonic() - begin:.0f} s. Open {folder / 'jacksboro.qgz'} in QGIS, or look at {folder / 'map.png'}.")


if __name__ == "__main__":
    main()
