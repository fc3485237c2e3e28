"""From seismograms to located earthquakes through qgis_process, and what published weights are worth on the shared records.

    DEEPGEOLOGY_PYTHON=... python tests/studies/waveforms.py weights
    DEEPGEOLOGY_PYTHON=... python tests/studies/waveforms.py unterhaching [--model WEIGHTS]
    DEEPGEOLOGY_PYTHON=... python tests/studies/waveforms.py synthetic

weights: PhaseNet's published arrays and SeisBench's PhaseNetLight on the 154 records, one random window each. unterhaching: four minutes of
four stations that obspy carries, picked (by default with the plugin's own picker) and located; an earthquake of the same day and place that
others have located lies at 48.0471 N, 11.6455 E, 4.6 km (obspy's io/nlloc/tests/data/nlloc_custom.hyp, from which the stations' places and
delays are). synthetic: sixty earthquakes in an hour at sixteen stations, travel times by obspy.taup in IASP91, noisy
picks of which some are missing and 400 are false; located, and compared with the truth. Results go to ``build/waveforms``.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import shutil
from pathlib import Path

import numpy as np
import obspy
from obspy.geodetics import locations2degrees
from obspy.taup import TauPyModel
from osgeo import ogr, osr

FOLDER = Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("seismicity_study", FOLDER / "seismicity.py")
seismicity = importlib.util.module_from_spec(spec)
spec.loader.exec_module(seismicity)
diamantina, DATA = seismicity.diamantina, seismicity.DATA
BUILD = diamantina.ROOT / "build" / "waveforms"

# Gauss-Krueger zone 4 in km, and delays of P and S in s.
STATIONS = {
    "UH1": (4472.9896, 5327.1122, 0.050, 0.108),
    "UH2": (4476.4043, 5324.4693, 0.050, 0.108),
    "UH3": (4473.1664, 5321.4733, 0.085, 0.168),
    "UH4": (4465.4714, 5321.6804, 0.107, 0.206),
}
VELOCITIES = "depth,vp,vs\n-1,3.69,2.10\n3,6.09,2.84\n"  # fitted to the travel times that NonLinLoc prints


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("study", choices=["weights", "unterhaching", "synthetic"])
    parser.add_argument("--model")
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    qgis = diamantina.QgisProcess(BUILD)
    {"weights": weights, "unterhaching": unterhaching, "synthetic": synthetic}[arguments.study](qgis, arguments)


def weights(qgis, arguments) -> None:
    records = DATA / "phasenet_nc_waveforms"
    for name in ("phasenet_190703-214543.npz", "phasenetlight_ethz.pt"):
        report = BUILD / f"{name.split('_')[0]}.html"
        given = {"WAVEFORMS": records / "waveforms_154.npz", "PICKS": records / "picks_154.csv", "STEPS": 0}
        given |= {"START_FROM": DATA / "picker_weights" / name, "MODEL": report.with_suffix(".safetensors"), "REPORT": report}
        qgis.run("trainpicker", **given)
        print(name, json.loads(report.with_suffix(".json").read_text())["numbers"])


def unterhaching(qgis, arguments) -> None:
    source, folder = Path(obspy.__file__).parent / "signal" / "tests" / "data", BUILD / "seismograms"
    folder.mkdir(exist_ok=True)
    for path in source.glob("BW.UH*cut*"):
        shutil.copy(path, folder)
    (BUILD / "velocities.csv").write_text(VELOCITIES)
    write_stations(BUILD / "stations.csv")
    model = {"MODEL": arguments.model} if arguments.model else {}
    outputs = {"PICKS": BUILD / "picks.csv", "OUTPUT": BUILD / "stations.gpkg", "PLOTS": BUILD / "picks.html"}
    qgis.run("pickphases", WAVEFORMS=folder, STATIONS=BUILD / "stations.csv", **model, **outputs)
    print((BUILD / "picks.csv").read_text())
    outputs = {"OUTPUT": BUILD / "earthquakes.gpkg", "ARRIVALS": BUILD / "arrivals.csv", "REPORT": BUILD / "earthquakes.html"}
    given = {"PICKS": BUILD / "picks.csv", "STATIONS": BUILD / "stations.gpkg", "VELOCITY": BUILD / "velocities.csv"}
    qgis.run("locateearthquakes", **given, MIN_PICKS=5, MAX_DEPTH=12, **outputs)
    print((BUILD / "arrivals.csv").read_text())
    data = ogr.Open(str(BUILD / "earthquakes.gpkg"))
    for feature in data.GetLayer(0):
        point = feature.GetGeometryRef()
        keys = ("time", "depth", "error_major_km", "error_depth_km", "rms_s", "gap_deg", "p_picks", "s_picks")
        print(f"{point.GetY():.4f} N, {point.GetX():.4f} E", {key: feature.GetField(key) for key in keys})


def synthetic(qgis, arguments) -> None:
    random = np.random.default_rng(0)
    lon, lat = -120 + random.uniform(-0.55, 0.55, 16), 36 + random.uniform(-0.45, 0.45, 16)
    points = []
    for number, place in enumerate(zip(lon, lat)):
        named = {"type": "Feature", "properties": {"network": "SY", "station": f"S{number:02}"}}
        points.append(named | {"geometry": {"type": "Point", "coordinates": place}})
    (BUILD / "synthetic_stations.json").write_text(json.dumps({"type": "FeatureCollection", "features": points}))
    origins = np.sort(random.uniform(0, 3600, 60))
    x, y, depths = -120 + random.uniform(-0.4, 0.4, 60), 36 + random.uniform(-0.33, 0.33, 60), random.uniform(4, 15, 60)
    truth = np.column_stack([x, y, depths, origins])
    model, start = TauPyModel("iasp91"), obspy.UTCDateTime(2024, 1, 1)
    rows = []
    for number, (x, y, depth, origin) in enumerate(truth):
        for station in range(16):
            away = locations2degrees(y, x, lat[station], lon[station])
            for phase in "PS":
                if random.random() < 0.68:
                    names = ["p", "P", "Pn", "Pg"] if phase == "P" else ["s", "S", "Sn", "Sg"]
                    time = model.get_travel_times(depth, away, names)[0].time
                    rows.append((station, phase, origin + time + random.normal(0, 0.1 if phase == "P" else 0.16), number))
    right = len(rows)
    rows += [(random.integers(16), "PS"[random.integers(2)], random.uniform(0, 3640), -1) for _ in range(400)]
    owner = {}
    with open(BUILD / "synthetic_picks.csv", "w", encoding="utf-8") as file:
        file.write("network,station,phase,time,probability\n")
        for station, phase, time, number in rows:
            said = str(start + round(time, 3))
            owner[f"S{station:02}", phase, said[:23]] = number
            file.write(f"SY,S{station:02},{phase},{said},0.9\n")
    outputs = {"OUTPUT": BUILD / "synthetic.gpkg", "ARRIVALS": BUILD / "synthetic_arrivals.csv", "REPORT": BUILD / "synthetic.html"}
    given = {"PICKS": BUILD / "synthetic_picks.csv", "STATIONS": BUILD / "synthetic_stations.json", "MAX_DEPTH": 25}
    qgis.run("locateearthquakes", **given, PICK_ERROR=0.1, **outputs)
    owners: dict[str, list] = {}
    with open(BUILD / "synthetic_arrivals.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            owners.setdefault(row["event_id"], []).append(owner[row["station"], row["phase"], row["time"]])
    found, own, apart = [], 0, []
    data = ogr.Open(str(BUILD / "synthetic.gpkg"))
    for feature in data.GetLayer(0):
        counts = np.bincount(np.array(owners[feature.GetField("event_id")]) + 1, minlength=61)[1:]
        point, number = feature.GetGeometryRef(), int(counts.argmax())
        found.append(number)
        own += int(counts.max())
        north = 111.195 * (point.GetY() - truth[number, 1])
        east = 111.195 * np.cos(np.radians(truth[number, 1])) * (point.GetX() - truth[number, 0])
        axis = np.radians(feature.GetField("error_azimuth"))
        along, across = north * np.cos(axis) + east * np.sin(axis), east * np.cos(axis) - north * np.sin(axis)
        ellipse = (along / feature.GetField("error_major_km")) ** 2 + (across / feature.GetField("error_minor_km")) ** 2
        depth = abs(feature.GetField("depth") - truth[number, 2])
        apart.append((np.hypot(east, north), depth, ellipse <= 1, depth <= feature.GetField("error_depth_km")))
    total = sum(map(len, owners.values()))
    print(f"{len(found)} found, of them {len(set(found))} different of 60; {right} right picks and 400 false")
    print(f"{own / total:.3f} of the associated picks are right, {own / right:.3f} of the right ones associated")
    epicentre, depth, ellipse, interval = np.array(apart).T
    print(f"median error {np.median(epicentre):.2f} km, depth {np.median(depth):.2f} km")
    print(f"ellipses hold {ellipse.mean():.2f}, intervals {interval.mean():.2f}")


def write_stations(path: Path) -> None:
    systems = [osr.SpatialReference(), osr.SpatialReference()]
    for system, code in zip(systems, (31468, 4326)):
        system.ImportFromEPSG(code)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(*systems)
    lines = ["network,station,longitude,latitude,elevation,p_delay,s_delay"]
    for name, (x, y, p, s) in STATIONS.items():
        longitude, latitude, _ = transform.TransformPoint(1000 * x, 1000 * y)
        lines.append(f"BW,{name},{longitude:.6f},{latitude:.6f},400,{p},{s}")
    path.write_text("\n".join(lines))


if __name__ == "__main__":
    main()
