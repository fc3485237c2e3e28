from __future__ import annotations

import csv

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.qgis


def test_a_file_gives_picks_and_a_layer_of_stations(run, tmp_path):
    obspy = pytest.importorskip("obspy")
    generator = np.random.default_rng(0)
    traces = []
    for component in "ENZ":
        x = generator.standard_normal(12000)
        x[6000:7500] += 40 * generator.standard_normal(1500) * np.exp(-np.arange(1500) / 300)
        codes = {"network": "XX", "station": "AAA", "channel": f"HH{component}", "sampling_rate": 100.0}
        traces.append(obspy.Trace((100 * x).astype(np.int32), codes))
    (tmp_path / "in").mkdir()
    obspy.Stream(traces).write(str(tmp_path / "in" / "day.mseed"), format="MSEED")
    (tmp_path / "stations.csv").write_text("network,station,longitude,latitude\nXX,AAA,11.5,48.0\n")
    outputs = {"PICKS": str(tmp_path / "picks.csv"), "OUTPUT": str(tmp_path / "o.gpkg"), "PLOTS": str(tmp_path / "p.html")}
    given = {"WAVEFORMS": str(tmp_path / "in"), "STATIONS": str(tmp_path / "stations.csv"), "P_THRESHOLD": 0.2}
    result = run("pickphases", given | outputs)
    with open(result["PICKS"], newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == result["P_PICKS"] + result["S_PICKS"] and (tmp_path / "p.html").is_file()
    (station,) = QgsVectorLayer(result["OUTPUT"], "o", "ogr").getFeatures()
    assert station["station"] == "AAA" and station["p_picks"] == result["P_PICKS"] and station["hours"] == pytest.approx(1 / 30, rel=0.01)


def test_folders_files_and_addresses_pass_and_others_do_not(provider, context, tmp_path):
    algorithm = provider.algorithm("pickphases").create()
    for good in (str(tmp_path), "https://example.org"):
        assert algorithm.checkParameterValues({"WAVEFORMS": good, "PICKS": str(tmp_path / "p.csv")}, context)[0]
    ok, message = algorithm.checkParameterValues({"WAVEFORMS": "/nowhere/day", "PICKS": str(tmp_path / "p.csv")}, context)
    assert not ok and "/nowhere/day" in message
