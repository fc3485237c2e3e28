"""Accuracy of the well tools on the FORCE 2020 wells, through qgis_process.

    DEEPGEOLOGY_PYTHON=... python tests/studies/wells.py [--seeds 0 1] [--strict] [--method automatic]

Without ``--strict``: one training on all 22 wells, whose report gives the figures of its own five folds of whole wells. With it: five
trainings, each on the wells of four folds of scikit-learn's ``GroupKFold``, whose model then classifies the wells of the fifth; the
figures are those of all samples together, by scikit-learn, beside gradient boosting with scikit-learn's defaults on the same folds.
Every parameter is the default but for the seed. Finished runs are kept in ``build/wells`` and not run again.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from osgeo import ogr
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).parent))
import diamantina
from diamantina import QgisProcess

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("DEEPGEOLOGY_SHARED", ROOT.parent / "shared")) / "data" / "prospectivity" / "force2020-wells"
BUILD = diamantina.BUILD = ROOT / "build" / "wells"
LOGS = ["GR", "RHOB", "NPHI", "DTC", "PEF", "DTS", "RDEP", "RMED", "RSHA", "SP", "CALI", "BS", "DRHO", "ROP"]
ORDER = [30000, 65030, 65000, 80000, 74000, 70000, 70032, 88000, 86000, 99000, 90000, 93000]  # of the matrix
BAR = {"accuracy": 0.74, "macro-F1": 0.36, "penalty": -0.72}
FOLDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", nargs="+", type=int, default=[0])
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--method", default="automatic")
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    table, penalty = prepare()
    qgis = QgisProcess()
    print("bar:", BAR)
    for seed in arguments.seeds:
        if arguments.strict:
            strict(qgis, table, penalty, seed, arguments.method)
        else:
            whole(qgis, penalty, seed, arguments.method)


def prepare() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Write the wells with the names of their lithologies, and the matrix with the same names, as CSV files."""
    names = {int(code): name for code, name in json.loads((DATA / "lithology_codes.json").read_text()).items()}
    table = pd.read_csv(DATA / "force2020_22wells.csv.gz")
    table["FACIES"] = table.LITHO.map(names)
    ordered = [names[code] for code in ORDER]
    penalty = pd.DataFrame(np.load(DATA / "penalty_matrix.npy"), index=ordered, columns=ordered)
    if not (BUILD / "penalty.csv").exists():
        table.to_csv(BUILD / "wells.csv", index=False)
        penalty.to_csv(BUILD / "penalty.csv")
    return table, penalty


def train(qgis: QgisProcess, wells: Path, name: Path, seed: int, method: str) -> None:
    if not name.with_suffix(".json").exists():
        qgis.run(
            "trainwellfacies", INPUT=wells, WELL_FIELD="WELL", DEPTH_FIELD="DEPTH_MD", LOG_FIELDS=LOGS, FACIES_FIELD="FACIES",
            PENALTY=BUILD / "penalty.csv", METHOD=method, SEED=seed, MODEL=name.with_suffix(".safetensors"),
            REPORT=name.with_suffix(".html"),
        )  # fmt: skip


def whole(qgis: QgisProcess, penalty: pd.DataFrame, seed: int, method: str) -> None:
    name = BUILD / f"{method}-{seed}"
    train(qgis, BUILD / "wells.csv", name, seed, method)
    report = json.loads(name.with_suffix(".json").read_text())
    rows = [{"name": "this model", "evaluation": report["evaluation"]}, *report["baselines"]]
    for row in rows:
        confusion = np.array(row["evaluation"]["confusion"])
        names = [entry["name"] for entry in row["evaluation"]["classes"]]
        truth, found = (np.array(names)[side.ravel()] for side in np.indices(confusion.shape))
        print(f"seed {seed} {row['name']:40}", rate(truth, found, penalty, confusion.ravel()), flush=True)
    print("chosen:", report["choice"]["weights"], "tilt", report["choice"]["tilt"])


def strict(qgis: QgisProcess, table: pd.DataFrame, penalty: pd.DataFrame, seed: int, method: str) -> None:
    found, rival = (np.full(len(table), "", object) for _ in range(2))
    for fold, (learn, test) in enumerate(GroupKFold(FOLDS).split(table, table.LITHO, table.WELL)):
        name = BUILD / f"strict-{method}-{seed}-{fold}"
        known, unknown = (name.with_name(f"{name.name}-{part}.csv") for part in ("train", "test"))
        table.iloc[learn].to_csv(known, index=False)
        table.iloc[test].drop(columns=["LITHO", "FACIES"]).assign(ROW=test).to_csv(unknown, index=False)
        train(qgis, known, name, seed, method)
        samples = name.with_suffix(".gpkg")
        qgis.run(
            "classifywellfacies", INPUT=unknown, WELL_FIELD="WELL", DEPTH_FIELD="DEPTH_MD", MODEL=name.with_suffix(".safetensors"),
            OUTPUT=samples, INTERVALS=name.with_name(f"{name.name}-beds.gpkg"), PLOT=name.with_suffix(".plot.html"),
        )  # fmt: skip
        data = ogr.Open(str(samples))
        found[test] = [feature.GetField("class") for feature in data.GetLayer(0)]
        columns = [*LOGS, "DEPTH_MD"]
        boosting = HistGradientBoostingClassifier(random_state=0).fit(table[columns].iloc[learn], table.FACIES.iloc[learn])
        rival[test] = boosting.predict(table[columns].iloc[test])
        so_far = found != ""
        print(
            f"fold {fold}",
            rate(table.FACIES[so_far], found[so_far], penalty),
            rate(table.FACIES[so_far], rival[so_far], penalty),
            flush=True,
        )
    print(f"seed {seed} strict, this model       ", rate(table.FACIES, found, penalty))
    print(f"seed {seed} strict, gradient boosting", rate(table.FACIES, rival, penalty))


def rate(truth, found, penalty: pd.DataFrame, weight=None) -> dict:
    """Accuracy and macro-F1 by scikit-learn, and minus the mean penalty."""
    place = {name: k for k, name in enumerate(penalty.index)}
    costs = penalty.to_numpy()[[place[name] for name in truth], [place[name] for name in found]]
    used = np.ones(len(costs)) if weight is None else weight
    there = used > 0
    macro = f1_score(np.array(truth)[there], np.array(found)[there], average="macro", sample_weight=used[there])
    return {
        "accuracy": round(float(accuracy_score(truth, found, sample_weight=used)), 4),
        "macro-F1": round(float(macro), 4),
        "penalty": round(-float(np.average(costs, weights=used)), 4),
    }


if __name__ == "__main__":
    main()
