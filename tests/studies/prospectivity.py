"""The prospectivity tools on the Flin Flon and Nanling sets, through qgis_process.

    DEEPGEOLOGY_PYTHON=... python tests/studies/prospectivity.py [--seeds 1 2 3] [--sets flinflon nanling]

Flin Flon: 20 km blocks; Nanling: 60 km blocks, its three grids of different size and cell stacked by buildfeaturestack. Everything
else is the default, but for the seed. The context forest and logistic regression stand in the same table on the same folds; so does a
random forest as the data's notes describe it (300 trees on Gaussian means and deviations of 1 to 16 cells), on the folds that the
tool wrote. Finished runs are kept in ``build/prospectivity`` and not run again.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import diamantina
import numpy as np
from osgeo import gdal, ogr
from scipy.ndimage import gaussian_filter
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("DEEPGEOLOGY_SHARED", ROOT.parent / "shared")) / "data" / "prospectivity"
BUILD = ROOT / "build" / "prospectivity"
FLINFLON, NANLING = DATA / "flinflon-vms-mpm", DATA / "nanling-lithium-mpm"
COORDINATES = ("Idw_xx", "Idw_yy")  # longitude and latitude are no evidence
SETS = {
    "flinflon": {"deposits": FLINFLON / "vms_cu.gpkg", "block": 20_000, "bar": "AUC .875, capture 10 % .50"},
    "nanling": {"deposits": NANLING / "li_deposits.gpkg", "block": 60_000, "bar": "capture 1/5/10 % .60/.96/1.00"},
}
KEYS = ("auc", "capture_1", "capture_5", "capture_10")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--sets", nargs="+", default=list(SETS), choices=list(SETS))
    parser.add_argument("--forest", action="store_true", help="also fit the random forest of the data's notes")
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    qgis = diamantina.QgisProcess(BUILD)
    for name in arguments.sets:
        stack = BUILD / f"{name}.tif"
        if not stack.exists():
            build_stack(qgis, name, stack)
        rows: dict[str, list[dict]] = {}
        for seed in arguments.seeds:
            report = train(qgis, name, stack, seed)
            figures = {"tool": report["evaluation"]} | {rival["name"]: rival["evaluation"] for rival in report["rivals"]}
            figures |= {f"  candidate: {row['name']}": row["evaluation"] for row in report["candidates"]}
            for model, found in figures.items():
                rows.setdefault(model, []).append({key: found[key]["value"] for key in KEYS})
            if arguments.forest:
                rows.setdefault("random forest, notes", []).append(noted_forest(stack, BUILD / f"{name}-{seed}.gpkg", seed))
        print(f"\n{name}, mean of {len(arguments.seeds)} seeds (bar: {SETS[name]['bar']})")
        for model, found in rows.items():
            print(f"{model:70}" + "  ".join(f"{key} {np.mean([row[key] for row in found]):.3f}" for key in KEYS), flush=True)
        (BUILD / f"{name}.json").write_text(json.dumps(rows, indent=1))
        render(qgis, name, stack, arguments.seeds[0])


def build_stack(qgis, name: str, stack: Path) -> None:
    """Stack the evidence with the plugin's own tool."""
    if name == "flinflon":
        rasters = [FLINFLON / f"{band}.tif" for band in ("magnetics_rmi", "vms_lith", "fractal_dim")]
        qgis.run("buildfeaturestack", RASTERS=rasters, OUTPUT=stack)
        return
    geology = [NANLING / f"{band}.tif" for band in ("Faults", "Granite", "Strata")]
    geochemistry = sorted(path for path in NANLING.glob("Idw_*.tif") if path.stem not in COORDINATES)
    qgis.run("buildfeaturestack", RASTERS=[*geology, *geochemistry], OUTPUT=stack)


def train(qgis, name: str, stack: Path, seed: int) -> dict:
    """Train with defaults, and return the report's figures."""
    stem = BUILD / f"{name}-{seed}"
    if not stem.with_suffix(".json").exists():
        qgis.run(
            "trainprospectivity",
            INPUT=stack,
            DEPOSITS=SETS[name]["deposits"],
            BLOCK_SIZE=SETS[name]["block"],
            SEED=seed,
            MODEL=stem.with_suffix(".safetensors"),
            REPORT=stem.with_suffix(".html"),
            CROSS_VALIDATION=stem.with_suffix(".gpkg"),
        )
    return json.loads(stem.with_suffix(".json").read_text())


def noted_forest(stack: Path, points: Path, seed: int) -> dict:
    """Rate a random forest on Gaussian context on the folds of the tool, 20 random background places per deposit."""
    data = gdal.Open(str(stack))
    bands = data.ReadAsArray().astype(float)
    valid = np.isfinite(bands).all(axis=0)
    planes = []
    for band in bands:
        filled = np.where(valid, band, 0)
        planes.append(filled)
        for sigma in (1, 2, 4, 8, 16):
            weight = np.maximum(gaussian_filter(valid.astype(float), sigma), 1e-6)
            mean = gaussian_filter(filled, sigma) / weight
            planes += [mean, np.sqrt(np.maximum(gaussian_filter(filled**2, sigma) / weight - mean**2, 0))]
    x0, width, _, y0, _, height = data.GetGeoTransform()
    source = ogr.Open(str(points))
    rows = [
        (each.GetGeometryRef().GetX(), each.GetGeometryRef().GetY(), each.GetField("fold"), each.GetField("kind") == "presence")
        for each in source.GetLayer(0)
    ]
    x, y, fold, there = (np.array(column) for column in zip(*rows))
    features = np.stack(planes)[:, ((y - y0) / height).astype(int), ((x - x0) / width).astype(int)].T
    random, scores = np.random.default_rng(seed), np.zeros(len(x))
    for number in np.unique(fold):
        learn = np.flatnonzero(there & (fold != number))
        drawn = random.choice(np.flatnonzero(~there & (fold != number)), 20 * len(learn), replace=False)
        forest = RandomForestClassifier(300, class_weight="balanced_subsample", random_state=seed, n_jobs=1)
        forest.fit(features[np.r_[learn, drawn]], np.r_[np.ones(len(learn)), np.zeros(len(drawn))])
        scores[fold == number] = forest.predict_proba(features[fold == number])[:, 1]
    captured = {f"capture_{part}": float((scores[there] > np.quantile(scores[~there], 1 - part / 100)).mean()) for part in (1, 5, 10)}
    return {"auc": float(roc_auc_score(there, scores)), **captured}


def render(qgis, name: str, stack: Path, seed: int) -> None:
    """Map with the first seed's model; the rasters and targets are to be looked at."""
    names = {key: BUILD / f"{name}-{key.lower()}.tif" for key in ("OUTPUT", "UNCERTAINTY", "APPLICABILITY")}
    targets = BUILD / f"{name}-targets.gpkg"
    if not targets.exists():
        qgis.run("mapprospectivity", INPUT=stack, MODEL=BUILD / f"{name}-{seed}.safetensors", TARGETS=targets, **names)


if __name__ == "__main__":
    main()
