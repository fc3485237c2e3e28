"""Detectors on real ground, through qgis_process: pits on HiRISE images, craters on a tile of Mars, craters on the Moon.

    DEEPGEOLOGY_PYTHON=... python tests/studies/detection.py mars
    DEEPGEOLOGY_PYTHON=... python tests/studies/detection.py moon
    DEEPGEOLOGY_PYTHON=... python tests/studies/detection.py hirise --network fcos [--classes 5] [--weights lite0.safetensors]

``mars``: the west half is trained, the east half detected; recall and precision of craters of 10 pixels and more, at the score that the
validation within the west chose. ``moon``: the near side (longitudes -90 to 90) between 60 degrees north and south is trained with the
craters of Head et al. (2010) of 60 km and more, the far side detected; by diameter. ``hirise``: trained, watched and tested on the
folders as they come. Results are kept in ``build/detection``.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path

from osgeo import ogr, osr

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

import conftest  # noqa: E402
import diamantina  # noqa: E402

ogr.UseExceptions()
IMAGERY = conftest.SHARED / "imagery"
MOON = conftest.SHARED / "landforms" / "moon-craters-dem"
BUILD = ROOT / "build" / "detection"
WIDTH = 1700
SMALLEST_KM = 60.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("set", choices=("mars", "moon", "hirise"))
    parser.add_argument("--network", default="ttfnet")
    parser.add_argument("--classes", type=int, default=1, choices=(1, 5))
    parser.add_argument("--weights", help="start weights of the encoder tu-tf_efficientnet_lite0")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int)
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    more = {"ARCHITECTURE": arguments.network, "SEED": arguments.seed}
    if arguments.epochs:
        more["EPOCHS"] = arguments.epochs
    if arguments.weights:
        more |= {"ENCODER": "tu-tf_efficientnet_lite0", "ENCODER_WEIGHTS": "file", "ENCODER_WEIGHTS_FILE": arguments.weights}
    name = f"{arguments.set}-{arguments.network}-{arguments.classes}-{arguments.seed}{'-weights' if arguments.weights else ''}"
    {"mars": mars, "moon": moon, "hirise": hirise}[arguments.set](diamantina.QgisProcess(BUILD), BUILD / name, more, arguments.classes)


def mars(qgis, path: Path, more: dict, classes: int) -> None:
    tile, craters = IMAGERY / "pycda-mars-tile" / "holdout_tile_l.png", BUILD / "mars.shp"
    with open(tile.with_name("holdout_tile_labels.csv"), encoding="utf-8") as file:
        rows = [(float(row["long"]), -float(row["lat"]), float(row["diameter"])) for row in csv.DictReader(file)]
    write_points(craters, rows, None)
    zone(BUILD / "east.shp", (WIDTH / 2, -WIDTH, WIDTH, 0))
    qgis.run(
        "traindetector",
        INPUT=tile,
        OBJECTS=craters,
        DIAMETER_FIELD="diameter",
        EXTENT=f"0,{WIDTH / 2},-{WIDTH},0",
        AUGMENTATION="scale",  # the light comes from one side
        **outputs(path),
        **more,
    )
    detected = path.with_suffix(".gpkg")
    qgis.run("detectobjects", INPUT=tile, MODEL=path.with_suffix(".safetensors"), MIN_SCORE=0.05, OUTPUT=detected)
    for match in ("iou", "centre"):
        known = {"REFERENCE": craters, "DIAMETER_FIELD": "diameter", "ZONES": BUILD / "east.shp"}
        judge(qgis, path, f"{match}, 10 pixels and more", DETECTIONS=detected, MATCH=match, MIN_SIZE=10, SIZE_BINS="15 20 30", **known)


def moon(qgis, path: Path, more: dict, classes: int) -> None:
    dem, craters = MOON / "moon_dem.tif", BUILD / "moon.shp"  # QGIS does not know the authority of the coordinate system
    data = ogr.Open(str(MOON / "craters.gpkg"))
    layer = data.GetLayerByName("head2010_ge20km")
    rows = [(f["Lon"], f["Lat"], f["Diam_km"]) for f in layer if f["Diam_km"] >= SMALLEST_KM]
    write_points(craters, rows, layer.GetSpatialRef())
    for name, boxes in (("near", [(-90, -60, 90, 60)]), ("far", [(-180, -60, -90, 60), (90, -60, 180, 60)])):
        zone(BUILD / f"{name}.shp", *boxes, system=layer.GetSpatialRef())
    given = {"DIAMETER_FIELD": "diameter", "DIAMETER_UNIT": "kilometres"}
    qgis.run("traindetector", INPUT=dem, OBJECTS=craters, EXTENT="-90,90,-60,60", CONTRAST="local", **given, **outputs(path), **more)
    detected = path.with_suffix(".gpkg")
    qgis.run("detectobjects", INPUT=dem, MODEL=path.with_suffix(".safetensors"), MASK=BUILD / "far.shp", MIN_SCORE=0.05, OUTPUT=detected)
    for match in ("iou", "centre"):
        known = {"REFERENCE": craters, **given, "ZONES": BUILD / "far.shp", "MIN_SIZE": 1000 * SMALLEST_KM}
        judge(qgis, path, match, DETECTIONS=detected, MATCH=match, SIZE_BINS="80000 100000 150000", **known)


def hirise(qgis, path: Path, more: dict, classes: int) -> None:
    folder = IMAGERY / "hirise-pits-yolo"
    qgis.run("traindetector", IMAGES=folder, MERGE_CLASSES="true" if classes == 1 else "false", **outputs(path), **more)
    report = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    show(f"{path.name}, test", report["evaluation"])
    show("templates, test", report["baseline"]["evaluation"])


def judge(qgis, path: Path, words: str, **parameters) -> None:
    from deepgeology.models.card import read_card

    score = read_card(str(path.with_suffix(".safetensors")))["objects"]["score"]
    rated = path.with_name(f"{path.name}-{words.split(',')[0]}.html")
    qgis.run("evaluatedetections", MIN_SCORE=score, REPORT=rated, **parameters)
    show(f"{path.name}, {words}", json.loads(rated.with_suffix(".json").read_text(encoding="utf-8"))["evaluation"])


def show(words: str, evaluation: dict) -> None:
    print(words, f"(score {evaluation['score']:.2f}, {evaluation['known']} known, {evaluation['found']} found)")
    for entry in (
        evaluation,
        *evaluation["classes"][: len(evaluation["classes"]) if len(evaluation["classes"]) > 1 else 0],
        *evaluation["bins"],
    ):
        label = entry.get("name") or (f"{entry['low']:g} to {entry['high'] or 'more'}" if "low" in entry else "all")
        figures = [f"{key} {interval(entry[key])}" for key in ("ap50", "ap", "precision", "recall") if key in entry]
        print(f"  {label:22} {entry['known']:4} known  {'  '.join(figures)}", flush=True)


def interval(figure: dict) -> str:
    if figure["value"] is None:
        return "-"
    return f"{figure['value']:.3f}" + (f" ({figure['low']:.2f}-{figure['high']:.2f})" if figure["low"] is not None else "")


def outputs(path: Path) -> dict:
    return {"MODEL": path.with_suffix(".safetensors"), "REPORT": path.with_suffix(".html"), "HISTORY": path.with_suffix(".csv")}


def write_points(path: Path, rows: list, system: osr.SpatialReference | None) -> None:
    layer = _new(path, system, ogr.wkbPoint)
    layer[1].CreateField(ogr.FieldDefn("diameter", ogr.OFTReal))
    for x, y, diameter in rows:
        feature = ogr.Feature(layer[1].GetLayerDefn())
        feature.SetField("diameter", diameter)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} {y})"))
        layer[1].CreateFeature(feature)


def zone(path: Path, *boxes, system: osr.SpatialReference | None = None) -> None:
    layer = _new(path, system, ogr.wkbPolygon)
    for x0, y0, x1, y1 in boxes:
        feature = ogr.Feature(layer[1].GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"))
        layer[1].CreateFeature(feature)


def _new(path: Path, system, kind) -> tuple:
    driver = ogr.GetDriverByName("GPKG" if path.suffix == ".gpkg" else "ESRI Shapefile")
    if path.exists():
        driver.DeleteDataSource(str(path))
    data = driver.CreateDataSource(str(path))
    return data, data.CreateLayer(path.stem, system, kind)


if __name__ == "__main__":
    main()
