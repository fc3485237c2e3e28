"""A landform network trained on the west of one DEM, mapped on its east and on a DEM of another country, through qgis_process.

    DEEPGEOLOGY_PYTHON=... python tests/studies/landforms.py [--epochs 30]

Labels are the geomorphons of GRASS r.geomorphon (search 11, skip 2 cells of 30 m) of the western half of bigtujunga. The map of the
eastern half is compared with the geomorphons there, that of qgis_training_dem25 (25 m, Spain) with its own (search 15, skip 2). A forest
on what the network's terrain layer derives is trained and tested on the same cells. Results are kept in ``build/landforms``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import accuracy_score, f1_score

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

import conftest  # noqa: E402
import diamantina  # noqa: E402

DATA = conftest.SHARED / "landforms" / "dem-samples"
BUILD = ROOT / "build" / "landforms"
WEST = "bigtujunga_srtm30_utm11.tif", "bigtujunga_gm_s11_k2.tif"
OTHER = "qgis_training_dem25.tif", "qgis_dem25_gm_s15_k2.tif"
SCALES = "150 660 1500"  # metres: rings of sight to 75, 330 and 750 m
MOST = 40_000  # cells that the forest learns from


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--epochs", type=int)
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    diamantina.BUILD.mkdir(parents=True, exist_ok=True)
    qgis = diamantina.QgisProcess()
    half = western_labels()
    model = BUILD / "model.safetensors"
    more = {"EPOCHS": arguments.epochs} if arguments.epochs else {}
    labels = {"LABELS": BUILD / "west.tif", "TERRAIN_SCALES": SCALES}
    from deepgeology.models.card import read_card

    qgis.run("trainlandforms", DEM=DATA / WEST[0], MODEL=model, REPORT=BUILD / "report.html", **labels, **more)
    print(read_card(str(model))["training"]["reason"], flush=True)
    forest = fit_forest()
    for (dem, reference), start in ((WEST, half), (OTHER, 0)):
        qgis.run("maplandforms", DEM=DATA / dem, MODEL=model, OUTPUT=BUILD / f"map-{dem}")
        truth = gdal.Open(str(DATA / "geomorphon_grass" / reference)).ReadAsArray()[:, start:]
        rate(dem, "tool", gdal.Open(str(BUILD / f"map-{dem}")).ReadAsArray()[:, start:], truth)
        features = features_of(DATA / dem)[:, :, start:]
        rate(dem, "forest", forest.predict(features.reshape(len(features), -1).T).reshape(truth.shape), truth)


def western_labels() -> int:
    """Write the labels of the western half; return where the east starts."""
    source = gdal.Open(str(DATA / "geomorphon_grass" / WEST[1]))
    half = source.RasterXSize // 2
    values = source.ReadAsArray()
    values[:, half:] = 0
    copy = gdal.GetDriverByName("GTiff").CreateCopy(str(BUILD / "west.tif"), source)  # which has to live while its band is written
    copy.GetRasterBand(1).WriteArray(values)
    del copy
    return half


def features_of(dem: Path) -> np.ndarray:
    from deepgeology.backend.families.landforms.ground import FeatureReader, LandformReader
    from deepgeology.backend.progress import Progress

    with LandformReader(str(dem), None, Progress()) as reader:
        scales = [float(scale) for scale in SCALES.split()]
        return FeatureReader(reader, {"scales": scales, "cell": reader.cell, "oriented": False}).read()


def fit_forest() -> ExtraTreesClassifier:
    labels = gdal.Open(str(BUILD / "west.tif")).ReadAsArray()
    rows, columns = np.nonzero(labels)
    chosen = np.random.default_rng(0).permutation(len(rows))[:MOST]
    rows, columns = rows[chosen], columns[chosen]
    forest = ExtraTreesClassifier(200, min_samples_leaf=2, class_weight="balanced", n_jobs=2, random_state=0)
    return forest.fit(features_of(DATA / WEST[0])[:, rows, columns].T, labels[rows, columns])


def rate(dem: str, name: str, found: np.ndarray, truth: np.ndarray) -> None:
    known = (truth > 0) & (found > 0)
    macro = f1_score(truth[known], found[known], average="macro")
    print(f"{dem:28} {name:8} accuracy {accuracy_score(truth[known], found[known]):.3f}  macro-F1 {macro:.3f}", flush=True)


if __name__ == "__main__":
    main()
