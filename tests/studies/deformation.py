"""Inversions of real and synthetic deformation by qgis_process, and the coverage of intervals.

    DEEPGEOLOGY_PYTHON=... python tests/studies/deformation.py [campiflegrei] [kilauea] [dvd] [earthquake] [coverage]

Campi Flegrei 2011–2013: all types of source that an inflation may have are compared; the Mogi source is set beside the published fits
(Trasatti 2022, doi:10.3389/feart.2022.917222). Kīlauea, December 2019 to December 2020: eight GNSS stations at the summit, in the metres
of Wang et al. (2021, doi:10.1029/2021JB021803), whose Halemaʻumaʻu reservoir is 2180 m below 460, 350. dVd: low-signal set of GNSS and
radar displacements with unknown truth. Earthquake: a normal fault of magnitude 6.1 under two radar tracks with correlated noise and twelve
GNSS stations. Coverage: 100 Mogi sources under radar with correlated noise and ten GNSS stations; how often the 95 % intervals hold the
true values, with the noise estimated from the data. Figures are printed and written to ``build/deformation``.
"""

from __future__ import annotations

import csv
import json
import os
import sys
import time
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "studies")]

import conftest  # noqa: E402, F401
from deepgeology.backend.families.simulation import invert_deformation as job  # noqa: E402
from deepgeology.backend.families.simulation.ground import point, write_features  # noqa: E402
from deepgeology.backend.families.simulation.inversion import invert  # noqa: E402
from deepgeology.backend.families.simulation.line_of_sight import unit_vector  # noqa: E402
from deepgeology.backend.families.simulation.observations import Observations, quadtree  # noqa: E402
from deepgeology.backend.families.simulation.sources import SOURCE_TYPES  # noqa: E402
from deepgeology.backend.progress import Progress  # noqa: E402
from deepgeology.backend.raster.gdalenv import ogr, osr  # noqa: E402

DATA = Path(os.environ.get("DEEPGEOLOGY_SHARED", ROOT.parent / "shared")) / "data" / "simulation"
BUILD = ROOT / "build" / "deformation"


def wkt(epsg: int) -> str:
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def layer(path: Path, columns: dict[str, np.ndarray], epsg: int = 32633) -> Path:
    """Write points; ``x`` and ``y`` are their places, all other columns fields."""
    names = [name for name in columns if name not in ("x", "y")]
    rows = zip(*(columns[name] for name in ("x", "y", *names)))
    shapes = ((point(x, y), dict(zip(names, map(float, rest)))) for x, y, *rest in rows)
    path.unlink(missing_ok=True)
    write_features(str(path), wkt(epsg), ogr.wkbPoint, dict.fromkeys(names, float), shapes)
    return path


def table(path: Path) -> dict[str, np.ndarray]:
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([float(row[name]) for row in rows]) for name in rows[0] if name}


def run(tool, name: str, observations: list[Path], types: list[str], **more) -> dict:
    outputs = {
        "SOURCE": f"{name}.gpkg",
        "MODELLED": f"{name}-modelled.gpkg",
        "RESIDUAL": f"{name}-residual.gpkg",
        "POSTERIOR": f"{name}.csv",
        "REPORT": f"{name}.html",
    }
    began = time.perf_counter()
    paths = {key: BUILD / value for key, value in outputs.items()}
    tool.run("invertdeformation", OBSERVATIONS=observations, SOURCE_TYPE=types, **paths, **more)
    report = json.loads((BUILD / f"{name}.json").read_text(encoding="utf-8"))
    print(f"\n{name}: {time.perf_counter() - began:.0f} s\n" + " ".join(report["summary"] + report["warnings"]))
    for entry in report["tables"]:
        print("  " + " | ".join(entry["columns"]))
        for row in entry["rows"]:
            print("  " + " | ".join(str(cell) for cell in row))
    return report


def campiflegrei(tool) -> None:
    folder = DATA / "campiflegrei_2011_2013"
    paths = []
    for number in (1, 2):
        columns = table(folder / f"obs_sar{number}.csv")
        renamed = dict(zip(("x", "y", "los", "sigma", "los_east", "los_north", "los_up"), columns.values()))
        paths.append(layer(BUILD / f"sar{number}.gpkg", renamed))
    columns = table(folder / "gnss_14_stations.csv")
    paths.append(layer(BUILD / "gnss.gpkg", dict(zip(("x", "y", "ue", "un", "uu", "err_e", "err_n", "err_u"), columns.values()))))
    run(tool, "campiflegrei-mogi", paths, ["mogi"])
    run(tool, "campiflegrei-all", paths, ["mogi", "mctigue", "penny", "spheroid", "sill", "dike"])


def kilauea(tool) -> None:
    with open(DATA / "kilauea_gnss_2018_2020" / "stations_and_offsets.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = {name: np.array([float(row[name]) for row in rows]) for name in rows[0] if name != "station"}
    renamed = {"x": columns["x_m"], "y": columns["y_m"]}
    renamed |= {to: columns[f"offset_20191201_20201215_{axis}"] for to, axis in zip(("ue", "un", "uu"), "ENU")}
    stations = layer(BUILD / "kilauea-stations.gpkg", renamed, 32605)
    run(tool, "kilauea", [stations], ["mogi", "spheroid", "penny", "sill", "dike"])


def dvd(tool) -> None:
    folder = DATA / "dvd_volcano_exercise"
    columns = table(folder / "Synth_ENU_Low_Gaussian.csv")
    gnss = layer(BUILD / "dvd-stations.gpkg", dict(zip(("x", "y", "ue", "un", "uu"), columns.values())), 32633)
    run(tool, "dvd-gnss", [gnss], ["mogi", "mctigue"])
    radar = []
    for track in ("asc", "des"):
        x, y, azimuth, incidence, los, variance = np.loadtxt(folder / f"{track}_low.txt").T
        look = np.array([unit_vector(*np.degrees(pair)) for pair in zip(incidence, azimuth)]).T
        columns = dict(zip(("x", "y", "los", "sigma", "los_east", "los_north", "los_up"), (x, y, los, np.sqrt(variance), *look)))
        radar.append(layer(BUILD / f"dvd-{track}.gpkg", columns))
    run(tool, "dvd-insar", radar, ["mogi", "mctigue"], RAMP="offset")


def earthquake(tool) -> None:
    truth = dict(zip(SOURCE_TYPES["fault"].names, (350500.0, 4743000.0, 6000.0, 9000.0, 7000.0, 155.0, 50.0, -85.0, 0.8)))
    fault, random = torch.tensor([list(truth.values())], dtype=torch.float64), np.random.default_rng(1)

    def moved(x, y):
        return SOURCE_TYPES["fault"].displacement(fault, torch.tensor(np.stack([x, y, 0 * x], 1)))[0].numpy()

    paths = []
    x, y = (side.ravel() for side in np.meshgrid(np.arange(330000, 372000, 700.0), np.arange(4722000, 4764000, 700.0)))
    distance = np.hypot(x[:, None] - x, y[:, None] - y)
    factor = np.linalg.cholesky(0.004**2 * np.exp(-distance / 6000) + 0.002**2 * np.eye(len(x)))
    for name, sight in (("ascending", (37, 348)), ("descending", (35, 192))):
        look = unit_vector(*sight)
        columns = {"x": x, "y": y, "los": moved(x, y) @ look + factor @ random.normal(size=len(x))}
        columns |= {key: np.full(len(x), part) for key, part in zip(("los_east", "los_north", "los_up"), look)}
        paths.append(layer(BUILD / f"earthquake-{name}.gpkg", columns))
    x, y = random.uniform(332000, 370000, 12), random.uniform(4724000, 4762000, 12)
    error = np.tile([0.002, 0.002, 0.006], (12, 1))
    columns = dict(zip(("ue", "un", "uu"), (moved(x, y) + error * random.normal(size=(12, 3))).T))
    paths.append(layer(BUILD / "earthquake-gnss.gpkg", {"x": x, "y": y, **columns, **dict(zip(("err_e", "err_n", "err_u"), error.T))}))
    print("truth:", truth)
    run(tool, "earthquake", paths, ["fault"])


def coverage(cases: int = 100) -> None:
    """Mogi sources of random depth, place and size under two data sets; the noise is estimated, as by default."""
    inside, widths = np.zeros(4), []
    for case in range(cases):
        random = np.random.default_rng(case)
        truth = np.array(
            [*random.uniform(-2000, 2000, 2), random.uniform(1500, 4000), random.choice([-1, 1]) * 10 ** random.uniform(6.3, 7)]
        )
        x, y = random.uniform(-9000, 9000, (2, 700))
        distance = np.hypot(x[:, None] - x, y[:, None] - y)
        noise = np.linalg.cholesky(0.006**2 * np.exp(-distance / 3000) + 0.002**2 * np.eye(700)) @ random.normal(size=700)
        radar = Observations("radar", "insar", x, y, noise, np.tile(unit_vector(38, 348), (700, 1)), np.full(700, np.nan))
        gx, gy = (np.tile(part, 3) for part in random.uniform(-6000, 6000, (2, 10)))
        sigma = np.repeat([0.002, 0.002, 0.006], 10)
        gnss = Observations("gnss", "gnss", gx, gy, sigma * random.normal(size=30), np.repeat(np.eye(3), 10, axis=0), sigma)
        for part in (radar, gnss):
            moved = SOURCE_TYPES["mogi"].displacement(torch.from_numpy(truth[None]), torch.from_numpy(part.points))[0].numpy()
            part.values = part.values + (moved * part.directions).sum(1)
        full = [radar, gnss]
        data = job.Data(full, [quadtree(radar, 200), gnss], (0.0, 0.0), "", "none")
        data.bases = [job.ramp_basis(part, "none") for part in data.thinned]
        with torch.no_grad():
            job._estimate_noise(data, ["mogi"], {"poisson": 0.25, "seed": case}, Progress())
            found = invert(data.problem("mogi", None, 0.25), case, Progress())
        low, high = np.quantile(found.samples, (0.025, 0.975), axis=0)
        inside += (low <= truth) & (truth <= high)
        widths.append((high - low) / np.array([1, 1, truth[2], abs(truth[3])]))
        if case % 10 == 9:
            print(f"coverage after {case + 1}: {inside / (case + 1)} mean {inside.mean() / (case + 1):.3f}", flush=True)
    print("coverage of x, y, depth, volume change:", inside / cases, "all:", inside.mean() / cases)
    print("median width of the intervals: x, y (m), depth, volume (relative):", np.median(widths, axis=0))


def main() -> None:
    chosen = sys.argv[1:] or ["campiflegrei", "kilauea", "dvd", "earthquake", "coverage"]
    BUILD.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    by_tool = [name for name in ("campiflegrei", "kilauea", "dvd", "earthquake") if name in chosen]
    if by_tool:
        import diamantina

        diamantina.BUILD.mkdir(parents=True, exist_ok=True)
        tool = diamantina.QgisProcess()
        for name in by_tool:
            globals()[name](tool)
    if "coverage" in chosen:
        coverage()


if __name__ == "__main__":
    main()
