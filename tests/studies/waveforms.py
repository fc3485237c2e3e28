"""From seismograms to located earthquakes through qgis_process, and what published weights are worth on the shared records.

    DEEPGEOLOGY_PYTHON=... python tests/studies/waveforms.py weights
    DEEPGEOLOGY_PYTHON=... python tests/studies/waveforms.py unterhaching [--model WEIGHTS]

weights: PhaseNet's published arrays and SeisBench's PhaseNetLight on the 154 records, one random window each. unterhaching: four minutes of
four stations that obspy carries, picked (by default with the plugin's own picker) and located; an earthquake of the same day and place that
others have located lies at 48.0471 N, 11.6455 E, 4.6 km (obspy's io/nlloc/tests/data/nlloc_custom.hyp, from which the stations' places and
delays are). Results go to ``build/waveforms``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import shutil
from pathlib import Path

import obspy
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
    parser.add_argument("study", choices=["weights", "unterhaching"])
    parser.add_argument("--model")
    arguments = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    qgis = diamantina.QgisProcess(BUILD)
    {"weights": weights, "unterhaching": unterhaching}[arguments.study](qgis, arguments)


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
