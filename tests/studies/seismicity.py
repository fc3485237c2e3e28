"""The bars of the forecasts of earthquakes, through qgis_process, on the shared catalogues.

    DEEPGEOLOGY_PYTHON=... python tests/studies/seismicity.py california [--seeds 1 2 3] [--ensemble 6]
    DEEPGEOLOGY_PYTHON=... python tests/studies/seismicity.py relm [--method smoothed]
    DEEPGEOLOGY_PYTHON=... python tests/studies/seismicity.py gear1

california: trained on 1981-2006, tested on 2007-2020, beside the published log-likelihoods of ETAS (EarthquakeNPP's ComCat, M 3.2).
relm: a five-year forecast of California from data before 2006, beside Helmstetter, Kagan and Jackson's. gear1: six years of the globe
from data before 2014, beside GEAR1. Finished runs are kept in ``build/seismicity`` and not run again.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import os
from pathlib import Path

import numpy as np
from osgeo import ogr, osr

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("DEEPGEOLOGY_SHARED", ROOT.parent / "shared")) / "data" / "seismicity"
BUILD = ROOT / "build" / "seismicity"
PUBLISHED = -8.2337

spec = importlib.util.spec_from_file_location("diamantina", Path(__file__).with_name("diamantina.py"))
diamantina = importlib.util.module_from_spec(spec)
spec.loader.exec_module(diamantina)
diamantina.BUILD = BUILD


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("study", choices=["california", "relm", "gear1"])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--ensemble", type=int, default=6)
    parser.add_argument("--method", default="smoothed")
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    qgis = diamantina.QgisProcess()
    {"california": california, "relm": relm, "gear1": gear1}[arguments.study](qgis, arguments)


def california(qgis, arguments) -> None:
    catalog, region = import_california(qgis)
    gains = []
    for seed in arguments.seeds:
        name = BUILD / f"california-{seed}"
        if not name.with_suffix(".json").exists():
            dates = {
                "AUXILIARY_START": "1971-01-01",
                "TRAIN_START": "1981-01-01",
                "VALIDATION_START": "1998-01-01",
                "TRAIN_END": "2007-01-01",
            }
            qgis.run(
                "trainforecast", INPUT=catalog, REGION=region, MIN_MAGNITUDE=3.2, METHOD="neural", ENSEMBLE=arguments.ensemble, SEED=seed,
                MODEL=name.with_suffix(".safetensors"), REPORT=name.with_suffix(".html"), **dates,
            )  # fmt: skip
        numbers = json.loads(name.with_suffix(".json").read_text())["numbers"]
        print(f"seed {seed}", numbers, flush=True)
        gains.append(numbers["Log-likelihood"] - PUBLISHED)
    print(f"gain over the published ETAS, mean of the seeds: {np.mean(gains):.3f} (bar 0.38)")


def relm(qgis, arguments) -> None:
    catalog, _ = import_california(qgis)
    folder = DATA / "csep_relm_california"
    region = write_region(BUILD / "relm.gpkg", np.loadtxt(folder / "RELMTestingPolygon.txt"))
    observed, reference = BUILD / "relm-observed.gpkg", BUILD / "hkj.dat"
    if not observed.exists():
        qgis.run("importcatalog", SOURCE=folder / "relm_observed_2006_2010.csv", OUTPUT=observed, CLEAN="false")
        write_hkj(folder / "hkj_mainshock_aftershock.npz", reference)
    name = BUILD / f"relm-{arguments.method}"
    if not name.with_suffix(".safetensors").exists():
        qgis.run(
            "trainforecast", INPUT=catalog, REGION=region, MIN_MAGNITUDE=3.2, METHOD=arguments.method, TRAIN_START="1981-01-01",
            TRAIN_END="2006-01-01", VALIDATION_START="1998-01-01", MODEL=name.with_suffix(".safetensors"), REPORT=f"{name}-train.html",
        )  # fmt: skip
    if not name.with_suffix(".dat").exists():
        qgis.run(
            "forecastseismicity", MODEL=name.with_suffix(".safetensors"), INPUT=catalog, START="2006-01-01", DURATION=1826,
            MIN_MAGNITUDE=4.95, CELL_SIZE=0.1, SIMULATIONS=1000, OUTPUT=name.with_suffix(".tif"), FORECAST=name.with_suffix(".dat"),
            REPORT=f"{name}-forecast.html",
        )  # fmt: skip
    qgis.run(
        "testforecast", FORECAST=name.with_suffix(".dat"), OBSERVED=observed, START="2006-01-01", END="2011-01-01", REFERENCE=reference,
        REPORT=f"{name}-test.html", TABLE=f"{name}.csv", SIMULATIONS=10000,
    )  # fmt: skip
    print(Path(f"{name}.csv").read_text())


def gear1(qgis, arguments) -> None:
    """Expected numbers of six years, M >= 5.95; GEAR1 is scaled to the forecast's number, as its file does not tell its period."""
    train, test = BUILD / "gcmt-train.gpkg", BUILD / "gcmt-test.gpkg"
    if not train.exists():
        folder = DATA / "global_catalogues"
        qgis.run("importcatalog", SOURCE=folder / "gcmt_global_train_1976_2013.csv.gz", OUTPUT=train, CLEAN="false", MIN_MAGNITUDE=5.8)
        rows = list(csv.DictReader((folder / "gcmt_global_test_2014_2019.csv").open()))
        later = BUILD / "gcmt-test.csv"  # the file tells years only
        later.write_text("year,lat,lon,depth,mag\n" + "".join(f"{r['year']},{r['lat']},{r['lon']},{r['depth']},{r['mag']}\n" for r in rows))
        qgis.run("importcatalog", SOURCE=later, COLUMNS="time=year", OUTPUT=test, CLEAN="false")
    region = write_region(BUILD / "globe.gpkg", np.array([[-180, -90], [180, -90], [180, 90], [-180, 90]]))
    name, reference = BUILD / "gear1-ours", BUILD / "gear1.dat"
    if not name.with_suffix(".dat").exists():
        qgis.run(
            "trainforecast", INPUT=train, REGION=region, MIN_MAGNITUDE=5.8, METHOD="smoothed", TRAIN_START="1985-01-01",
            TRAIN_END="2014-01-01", VALIDATION_START="2005-01-01", MODEL=name.with_suffix(".safetensors"), REPORT=f"{name}-train.html",
        )  # fmt: skip
        qgis.run(
            "forecastseismicity", MODEL=name.with_suffix(".safetensors"), INPUT=train, START="2014-01-01", DURATION=2191,
            MIN_MAGNITUDE=5.95, CELL_SIZE=2, SIMULATIONS=200, OUTPUT=name.with_suffix(".tif"), FORECAST=name.with_suffix(".dat"),
            REPORT=f"{name}-forecast.html",
        )  # fmt: skip
    ours = np.loadtxt(name.with_suffix(".dat"))
    data = np.load(DATA / "csep_global_gear1" / "gear1_2deg.npz")
    edges = np.unique(ours[:, 6])
    rates = data["rate"].astype(float)
    scale = ours[:, 8].sum() / rates.sum()
    law = ours[:, 8].reshape(-1, len(edges)).sum(axis=0) / ours[:, 8].sum()
    with reference.open("w") as file:  # its places, our magnitudes: the comparison is of the places
        for lon, lat, total in zip(data["lon0"], data["lat0"], rates.sum(axis=1) * scale):
            for low, share in zip(edges, law):
                file.write(
                    f"{lon} {lon + 2} {lat} {lat + 2} 0 70 {low:.6g} {10 if low == edges[-1] else low + 0.1:.6g} {total * share:.8e} 1\n"
                )
    qgis.run(
        "testforecast", FORECAST=name.with_suffix(".dat"), OBSERVED=test, START="2014-01-01", END="2020-01-01", REFERENCE=reference,
        REPORT=f"{name}-test.html", TABLE=f"{name}.csv",
    )  # fmt: skip
    print(Path(f"{name}.csv").read_text())


def import_california(qgis) -> tuple[Path, Path]:
    folder = DATA / "comcat_california_m32"
    catalog, region = BUILD / "california.gpkg", BUILD / "california-region.gpkg"
    if not catalog.exists():
        source = folder / "comcat_california_m3.2_1971_2020.csv.gz"
        qgis.run("importcatalog", SOURCE=source, COLUMNS="id=id", OUTPUT=catalog, REPORT=BUILD / "california.html", CLEAN="false")
        write_region(region, np.load(folder / "california_shape.npy")[:, ::-1])
    return catalog, region


def write_region(path: Path, corners: np.ndarray) -> Path:
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("region", system, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    ring = ", ".join(f"{x} {y}" for x, y in [*corners, corners[0]])
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
    layer.CreateFeature(feature)
    data = None
    return path


def write_hkj(source: Path, path: Path) -> None:
    data = np.load(source)
    edges = data["mag_edges"]
    with path.open("w") as file:
        for lon, lat, rates in zip(data["lon0"], data["lat0"], data["rate"]):
            for low, high, rate in zip(edges[:-1], edges[1:], rates):
                file.write(f"{lon:.6g} {lon + 0.1:.6g} {lat:.6g} {lat + 0.1:.6g} 0 30 {low:.6g} {high:.6g} {rate:.8e} 1\n")


if __name__ == "__main__":
    main()
