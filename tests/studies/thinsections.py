"""Accuracy of the image classifier on carbonate thin sections, through qgis_process.

    DEEPGEOLOGY_PYTHON=... python tests/studies/thinsections.py [--seeds 0 1 2] [--method finetune]

Trains on the 120 patches of the training set with every parameter at its default but the seed, and classifies the 75 of the test set.
``--method scratch`` does the same from random numbers (WEIGHTS none, patches of 112 pixels, 30 epochs), ``--method finetune`` trains all
layers. Finished runs are kept in ``build/thinsections`` and not run again.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import diamantina
from diamantina import QgisProcess

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("DEEPGEOLOGY_SHARED", ROOT.parent / "shared")) / "data" / "imagery" / "thin-section-carbonates"
BUILD = diamantina.BUILD = ROOT / "build" / "thinsections"
BAR = 0.85
METHODS = {
    "transfer": {},
    "scratch": {"WEIGHTS": "none", "IMAGE_SIZE": 112, "EPOCHS": 30, "FOLDS": 2},
    "finetune": {"METHOD": "finetune", "FOLDS": 2},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--method", default="transfer", choices=METHODS)
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    qgis, found = QgisProcess(), []
    for seed in arguments.seeds:
        name = BUILD / f"{arguments.method}-{seed}"
        model, test = name.with_suffix(".safetensors"), name.with_suffix(".test.html")
        if not model.exists():
            qgis.run(
                "trainimageclassifier",
                IMAGES=DATA / "train_set",
                SEED=seed,
                MODEL=model,
                REPORT=name.with_suffix(".html"),
                **METHODS[arguments.method],
            )
        if not test.exists():
            qgis.run("classifyimages", IMAGES=DATA / "test_set", MODEL=model, OUTPUT=name.with_suffix(".gpkg"), REPORT=test)
        trained = json.loads(name.with_suffix(".json").read_text())
        tested = json.loads(test.with_suffix(".json").read_text())["evaluation"]
        found.append(tested["accuracy"]["value"])
        folds = trained["evaluation"]["accuracy"]["value"]
        print(f"seed {seed}: test {tested['accuracy']}, macro-F1 {tested['macro_f1']['value']:.3f}, own folds {folds:.3f}", flush=True)
        for rival in trained["baselines"]:
            print(f"    {rival['name']}: own folds {rival['evaluation']['accuracy']['value']:.3f}")
    print(f"mean test accuracy {sum(found) / len(found):.3f}; bar {BAR}")


if __name__ == "__main__":
    main()
