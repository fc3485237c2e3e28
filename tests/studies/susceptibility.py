"""The susceptibility tools on the Ecuador landslides, through qgis_process.

    DEEPGEOLOGY_PYTHON=... python tests/studies/susceptibility.py [--repeats 20] [--methods automatic trees linear]

The 350 points of Muenchow, Brenning & Richter (2012) with five terrain attributes, folds as in the published figures: five k-means
clusters, repeated. Then the same from the elevation alone (``--dem``). Finished runs are kept in ``build/susceptibility``.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import diamantina
from osgeo import gdal, ogr

gdal.UseExceptions()
ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("DEEPGEOLOGY_SHARED", ROOT.parent / "shared")) / "data" / "landforms" / "ecuador-landslides"
BUILD = ROOT / "build" / "susceptibility"
BAR = "AUC .80; published GLM .773, SVM .739"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=20)
    parser.add_argument("--methods", nargs="+", default=["automatic", "trees", "linear"])
    parser.add_argument("--ensemble", type=int, default=5)
    parser.add_argument("--dem", action="store_true", help="from the elevation alone")
    parser.add_argument("--map", action="store_true", help="also map with the first method's model")
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    qgis = diamantina.QgisProcess(BUILD)
    events, others = split_points()
    source = DATA / "ta.tif"
    if arguments.dem:
        source = BUILD / "dem.tif"
        gdal.Translate(str(source), str(DATA / "ta.tif"), bandList=[4])
    print(f"{BAR}; mean of {arguments.repeats} partitions into 5 k-means clusters")
    for method in arguments.methods:
        stem = BUILD / f"{'dem' if arguments.dem else 'stack'}-{method}-{arguments.repeats}-{arguments.ensemble}"
        if not stem.with_suffix(".json").exists():
            qgis.run(
                "trainsusceptibility",
                INPUT=source,
                EVENTS=events,
                NON_EVENTS=others,
                METHOD=method,
                PARTITION="clusters",
                REPEATS=arguments.repeats,
                ENSEMBLE=arguments.ensemble,
                MODEL=stem.with_suffix(".safetensors"),
                REPORT=stem.with_suffix(".html"),
                CROSS_VALIDATION=stem.with_suffix(".gpkg"),
            )
        report = json.loads(stem.with_suffix(".json").read_text())
        print(f"\nMETHOD={method}")
        rows = [("tool", report["evaluation"])]
        rows += [(each["name"], each["evaluation"]) for each in report["rivals"]]
        rows += [(f"candidate: {each['name']}", each["evaluation"]) for each in report["candidates"]]
        for name, found in rows:
            auc = found["auc"]
            print(
                f"{name:80} by fold {found['fold_auc']:.3f}  pooled {auc['value']:.3f} ({auc['low']:.3f} to {auc['high']:.3f})", flush=True
            )
    if arguments.map:
        stem = BUILD / f"{'dem' if arguments.dem else 'stack'}-{arguments.methods[0]}-{arguments.repeats}-{arguments.ensemble}"
        names = {key: f"{stem}-{key.lower()}.tif" for key in ("OUTPUT", "UNCERTAINTY", "APPLICABILITY", "CLASSES")}
        qgis.run("mapsusceptibility", INPUT=source, MODEL=stem.with_suffix(".safetensors"), **names)


def split_points() -> tuple[Path, Path]:
    """Write the points with and without a landslide as two layers."""
    paths = BUILD / "events.gpkg", BUILD / "non_events.gpkg"
    for path, value in zip(paths, (1, 0)):
        if not path.exists():
            source = ogr.Open(str(DATA / "landslides.gpkg"))
            layer = source.GetLayerByName("lsl_350pts_geocompr")
            layer.SetAttributeFilter(f"landslide = {value}")
            ogr.GetDriverByName("GPKG").CreateDataSource(str(path)).CopyLayer(layer, "points")
    return paths


if __name__ == "__main__":
    main()
