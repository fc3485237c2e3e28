"""What adapting a model is worth on the Diamantina lithology set: trained on the south, mapped in the north.

    DEEPGEOLOGY_PYTHON=... python tests/studies/adaptation.py [--seeds 1 2 3] [--network dilated]

The set is cut at its middle row. “Train segmentation network” learns the south, with one fold of blocks kept out; “Adapt model” is judged
by the labels of the north, and by what it knows without them. Finished runs are kept in ``build/adaptation`` and not run again.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).parent))

from diamantina import DATA, ROOT, QgisProcess

BUILD = ROOT / "build" / "adaptation"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--network", default="dilated")
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    qgis = QgisProcess(BUILD)
    halves(qgis)
    found: dict[str, list] = {}
    for seed in arguments.seeds:
        name = f"{arguments.network}-{seed}"
        model = BUILD / f"{name}.safetensors"
        south = {"INPUT": BUILD / "south.tif", "LABELS": BUILD / "south-labels.tif"}
        if not model.exists():
            qgis.run("trainsegmentation", **south, ARCHITECTURE=arguments.network, TEST_FOLD=1, SEED=seed, DEVICE="cpu", MODEL=model)
        report = BUILD / f"{name}-adapted.html"
        if not report.with_suffix(".json").exists():
            target = {"TARGET": BUILD / "north.tif", "TARGET_LABELS": BUILD / "north-labels.tif"}
            adapted = BUILD / f"{name}-adapted.safetensors"
            source = {"SOURCE": south["INPUT"], "LABELS": south["LABELS"]}
            qgis.run("adaptmodel", MODEL=model, **source, **target, SEED=seed, DEVICE="cpu", OUTPUT=adapted, REPORT=report)
        facts = json.loads(report.with_suffix(".json").read_text())["adaptation"]
        for how, judged in (("north", facts), ("without labels", facts["without_labels"])):
            print(f"seed {seed}, judged by {how}: recommended {judged['recommended']}", flush=True)
            for method in judged["methods"]:
                gain = method["gain"]
                interval = f"{gain['low']:+.3f} to {gain['high']:+.3f}"
                print(f"    {method['name']:14} accuracy {method['accuracy']:.3f}  gain {gain['value']:+.3f} ({interval})")
                found.setdefault(f"{how} {method['name']}", []).append((method["accuracy"], gain["value"]))
    print("\nMean of the seeds:")
    for key, figures in found.items():
        print(f"{key:30} accuracy {np.mean([each[0] for each in figures]):.3f}  gain {np.mean([each[1] for each in figures]):+.3f}")


def halves(qgis: QgisProcess) -> None:
    """Write bands and labels of the northern and the southern half."""
    if (BUILD / "north-labels.tif").exists():
        return
    qgis.run("buildfeaturestack", RASTERS=sorted((DATA / "rasters").glob("*.tif")), OUTPUT=BUILD / "stack.tif")
    for source, suffix in ((BUILD / "stack.tif", ""), (DATA / "label_unit.tif", "-labels")):
        dataset = gdal.Open(str(source))
        width, middle = dataset.RasterXSize, dataset.RasterYSize // 2
        gdal.Translate(str(BUILD / f"south{suffix}.tif"), dataset, srcWin=[0, middle, width, dataset.RasterYSize - middle])
        gdal.Translate(str(BUILD / f"north{suffix}.tif"), dataset, srcWin=[0, 0, width, middle])


if __name__ == "__main__":
    main()
