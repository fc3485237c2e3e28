"""Accuracy of the default tools on the Diamantina lithology set, through qgis_process.

    DEEPGEOLOGY_PYTHON=... python tests/studies/diamantina.py [--seeds 1 2 3] [--splits official 1000 2000]

Official split: train on the authors' 797 cells, map, and evaluate on their 10,621 test cells. Blocks: five runs, each with another
fold of square blocks kept out of everything; the five confusion matrices are added up. Every parameter is the default, but for the
seed, the side of the blocks and the test fold. Finished runs are kept in ``build/diamantina`` and not run again.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal
from sklearn.metrics import f1_score

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("DEEPGEOLOGY_SHARED", ROOT.parent / "shared")) / "data" / "imagery" / "diamantina-lithology"
BUILD = ROOT / "build" / "diamantina"
BARS = {"official": (0.88, 0.79), "1000": (0.83, 0.65), "2000": (0.73, 0.50)}
FOLDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--splits", nargs="+", default=list(BARS), choices=list(BARS))
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    qgis = QgisProcess()
    stack, train, test = BUILD / "stack.tif", BUILD / "train.tif", BUILD / "test.tif"
    if not stack.exists():
        rasters = sorted((DATA / "rasters").glob("*.tif"))
        qgis.run("buildfeaturestack", RASTERS=rasters, OUTPUT=stack)
        split_labels(train, test)
    rows = {}
    for seed in arguments.seeds:
        for split in arguments.splits:
            figures = official(qgis, stack, train, test, seed) if split == "official" else blocks(qgis, stack, split, seed)
            rows.setdefault(split, []).append(figures)
            print(f"seed {seed} {split:8} " + "  ".join(f"{key} {value:.3f}" for key, value in figures.items()), flush=True)
    print("\nMean of the seeds:")
    for split, found in rows.items():
        mean = {key: float(np.mean([row[key] for row in found])) for key in found[0]}
        bar = "/".join(f"{value:.2f}" for value in BARS[split])
        print(f"{split:8} (bar {bar})  " + "  ".join(f"{key} {value:.3f}" for key, value in mean.items()))
    (BUILD / "figures.json").write_text(json.dumps(rows, indent=1))


class QgisProcess:
    """Runs tools of this checkout by qgis_process with a profile of its own."""

    def __init__(self, build: Path | None = None):
        build = build or BUILD
        plugins, profile = build / "plugins", build / "profile"
        for folder in (plugins, profile):
            shutil.rmtree(folder, ignore_errors=True)
        plugins.mkdir(parents=True)
        (plugins / "deepgeology").symlink_to(ROOT, target_is_directory=True)
        self._program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        self._variables = os.environ | {
            "QGIS_PLUGINPATH": str(plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            "QT_QPA_PLATFORM": "offscreen",
            "DEEPGEOLOGY_PYTHON": os.environ.get("DEEPGEOLOGY_PYTHON", sys.executable),
        }
        self._call("plugins", "enable", "deepgeology")

    def run(self, tool: str, **parameters) -> None:
        pairs = [(key, each) for key, value in parameters.items() for each in (value if isinstance(value, list) else [value])]
        self._call("run", f"deepgeology:{tool}", "--", *(f"{key}={value}" for key, value in pairs))

    def _call(self, *arguments: str) -> None:
        done = subprocess.run(
            [self._program, *arguments], env=self._variables, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)


def split_labels(train: Path, test: Path) -> None:
    """Write the cells of the authors' split as two label rasters."""
    source = gdal.Open(str(DATA / "label_unit.tif"))
    split = gdal.Open(str(DATA / "split_train1_test2.tif")).ReadAsArray()
    for path, number in ((train, 1), (test, 2)):
        copy = gdal.GetDriverByName("GTiff").CreateCopy(str(path), source)
        copy.GetRasterBand(1).WriteArray(np.where(split == number, source.ReadAsArray(), 0))


def official(qgis: QgisProcess, stack: Path, train: Path, test: Path, seed: int) -> dict:
    name = BUILD / f"official-{seed}"
    model, report, rated = name.with_suffix(".safetensors"), name.with_suffix(".html"), BUILD / f"official-{seed}-test.html"
    if not rated.with_suffix(".json").exists():
        qgis.run("trainsegmentation", INPUT=stack, LABELS=train, MODEL=model, REPORT=report, SEED=seed)
        qgis.run("segmentraster", INPUT=stack, MODEL=model, OUTPUT=name.with_suffix(".tif"))
        qgis.run("evaluateclassification", INPUT=name.with_suffix(".tif"), REFERENCE=test, REPORT=rated)
    return rate(np.array(json.loads(rated.with_suffix(".json").read_text())["evaluation"]["confusion"]))


def blocks(qgis: QgisProcess, stack: Path, side: str, seed: int) -> dict:
    total, rival = 0, 0
    for fold in range(1, FOLDS + 1):
        name = BUILD / f"blocks-{side}-{seed}-{fold}"
        if not name.with_suffix(".json").exists():
            qgis.run(
                "trainsegmentation",
                INPUT=stack,
                LABELS=DATA / "label_unit.tif",
                BLOCK_SIZE=side,
                TEST_FOLD=fold,
                MODEL=name.with_suffix(".safetensors"),
                REPORT=name.with_suffix(".html"),
                SEED=seed,
            )
        report = json.loads(name.with_suffix(".json").read_text())
        total = total + np.array(report["evaluation"]["confusion"])
        forest = next(each for each in report["baselines"] if "neighbourhoods" in each["name"])
        rival = rival + np.array(forest["evaluation"]["confusion"])
    return rate(total) | {f"context forest {key}": value for key, value in rate(rival).items()}


def rate(confusion: np.ndarray) -> dict:
    """Accuracy and macro-F1 by scikit-learn of a confusion matrix, rows reference."""
    reference, mapped = np.indices(confusion.shape).reshape(2, -1)
    weight = confusion.reshape(-1)
    macro = f1_score(reference, mapped, average="macro", sample_weight=weight)
    return {"accuracy": float(np.trace(confusion) / confusion.sum()), "macro-F1": float(macro)}


if __name__ == "__main__":
    main()
