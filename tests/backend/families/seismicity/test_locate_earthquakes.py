"""The catalogue of located earthquakes: what it holds, that other tools read it, and the faults that picks can have."""

from __future__ import annotations

import csv
import importlib.util
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.seismicity import assess_catalog
from deepgeology.backend.families.seismicity.catalog import parse_time, read_catalog
from deepgeology.backend.families.seismicity.locate_earthquakes import local_magnitude, run
from deepgeology.backend.families.seismicity.picks import read_picks
from deepgeology.backend.progress import Progress


@pytest.fixture(scope="module")
def examples():
    path = Path(__file__).parents[3] / "processing_provider" / "examples" / "seismicity.py"
    spec = importlib.util.spec_from_file_location("seismicity_examples", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_of(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


class Told(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.lines.append(content["message"].format(**content["values"]))


def parameters(tmp_path, examples, **more):
    given = {"picks": examples.write_arrivals(tmp_path), "stations": {"path": examples.write_stations(tmp_path), "layer": None}}
    given |= {"velocity": examples.write_velocities(tmp_path), "min_picks": 6, "min_stations": 3, "min_probability": 0.0, "margin": None}
    given |= {"max_depth": 30.0, "pick_error": 0.1, "output": str(tmp_path / "o.gpkg"), "arrivals": str(tmp_path / "a.csv"), "report": None}
    return given | more


def with_amplitudes(path):
    """Amplitudes (mm) of an earthquake of ML 2 at each station, by the formula's own distance; the depth is 8 km."""
    lines = Path(path).read_text().splitlines()
    rows = [lines[0] + ",amplitude"]
    for line in lines[1:]:
        seconds = float(line.split(":")[-1])
        distance = seconds * (6.0 if ",P," in line else 3.5)
        amplitude = 10 ** (2.0 - 1.110 * np.log10(distance / 100) - 0.00189 * (distance - 100) - 3.0)
        rows.append(f"{line},{amplitude}")
    Path(path).write_text("\n".join(rows))


def test_the_earthquake_and_its_arrivals(tmp_path, examples):
    told = Told()
    result = run(parameters(tmp_path, examples, report=str(tmp_path / "r.html")), told)
    assert result["EVENTS"] == 1 and result["ASSOCIATED"] == 1.0 and (tmp_path / "r.json").exists()
    assert any("no magnitude" in line for line in told.lines)
    rows = rows_of(tmp_path / "a.csv")
    assert len(rows) == 16 and max(abs(float(row["residual_s"])) for row in rows) < 0.05
    nearest = min(float(row["distance_km"]) for row in rows)
    assert nearest == pytest.approx(np.hypot(0.05 * 111.195 * np.cos(np.radians(36)), 0.05 * 111.195), abs=0.3)


def test_without_magnitudes_the_tools_for_catalogues_say_why(tmp_path, examples):
    run(parameters(tmp_path, examples), Progress())
    with pytest.raises(InputError, match=r"has none \(1 without\).*Locate earthquakes"):
        read_catalog({"path": str(tmp_path / "o.gpkg"), "layer": None})


def test_with_amplitudes_it_is_a_catalogue_like_any_other(tmp_path, examples):
    given = parameters(tmp_path, examples)
    with_amplitudes(given["picks"])
    run(given, Progress())
    catalog = read_catalog({"path": given["output"], "layer": None})
    assert catalog.magnitude[0] == pytest.approx(2.0, abs=0.03) and catalog.magnitude_type[0] == "ml"
    assert catalog.time[0] == pytest.approx(parse_time("2010-05-27T16:00:00"), abs=0.05 / 86400)
    assert (catalog.longitude[0], catalog.latitude[0]) == pytest.approx((-120.0, 36.0), abs=0.004)
    assert catalog.id[0].startswith("dg2010052")
    keys = ("input", "region", "cell_size", "report", "output", "min_magnitude")
    try:
        assess_catalog.run(dict.fromkeys(keys) | {"input": {"path": given["output"], "layer": None}, "cell_size": 1.0}, Progress())
    except InputError as error:  # one earthquake is too few, which is another thing than a layer that is not understood
        assert "earthquakes" in str(error)


def test_the_formula_of_hutton_and_boore():
    """By definition ML 3 draws 1 mm at 100 km, and 10 mm at 17 km (their anchor)."""
    assert local_magnitude(1.0, 100.0) == pytest.approx(3.0) and local_magnitude(10.0, 17.0) == pytest.approx(3.0, abs=0.02)


def test_station_delays_are_taken_off(tmp_path, examples):
    """A station that is 0.4 s late moves the earthquake, unless the layer tells so."""
    from osgeo import ogr

    given = parameters(tmp_path, examples)
    lines = Path(given["picks"]).read_text().splitlines()
    late = [f"{line.rsplit(':', 1)[0]}:{float(line.rsplit(':', 1)[1]) + 0.4:06.3f}" if line.startswith("S7") else line for line in lines]
    Path(given["picks"]).write_text("\n".join(late))
    run(given, Progress())
    assert max(abs(float(row["residual_s"])) for row in rows_of(given["arrivals"])) > 0.1
    data = ogr.Open(given["stations"]["path"], 1)
    layer = data.GetLayer(0)
    layer.CreateField(ogr.FieldDefn("p_delay", ogr.OFTReal))
    layer.CreateField(ogr.FieldDefn("s_delay", ogr.OFTReal))
    for feature in layer:
        if feature.GetField("station") == "S7":
            feature.SetField("p_delay", 0.4)
            feature.SetField("s_delay", 0.4)
            layer.SetFeature(feature)
    layer = data = None
    run(given, Progress())
    rows = rows_of(given["arrivals"])
    assert len(rows) == 16 and max(abs(float(row["residual_s"])) for row in rows) < 0.05


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("station,time\nS0,2010-01-01\n", "no column phase"),
        ("station,phase,time\nS0,P,soon\nS1,P,later\n", "for example “soon”"),
        ("station,phase,time\nS0,Lg,2010-01-01\n", "no P and no S"),
        ("station,phase,time\nQQ,P,2010-01-01\n", "None of the 1 picks belongs to one of the 8 stations"),
        ("station,phase,time\nS0,P,2010-01-01T00:00:01\nS1,P,2010-01-01T00:00:02\n", "of 2 stations, but an earthquake needs 3"),
        ("station,phase,time\n" + "".join(f"S{i},P,2010-01-0{i + 1}\n" for i in range(8)), "No earthquake was found"),
    ],
)
def test_picks_that_cannot_be_used(tmp_path, examples, text, message):
    given = parameters(tmp_path, examples)
    Path(given["picks"]).write_text(text)
    with pytest.raises(InputError, match=message):
        run(given, Progress())
    assert not (tmp_path / "o.gpkg").exists() and not (tmp_path / "a.csv").exists()


def test_a_probability_that_no_pick_reaches_is_named(tmp_path, examples):
    with pytest.raises(InputError, match="or more; the highest is 0"):
        given = parameters(tmp_path, examples, min_probability=0.9)
        Path(given["picks"]).write_text("station,phase,time,probability\nS0,P,2010-01-01,0.5\n")
        run(given, Progress())


@pytest.mark.parametrize(
    ("column", "value", "more", "message"),
    [("elevation", "-5000", {"max_depth": 2.0}, "stand 5 km or more below the sea"), ("latitude", "47", {"margin": 0.0}, "in one place")],
)
def test_stations_without_room_for_earthquakes(tmp_path, examples, column, value, more, message):
    given = parameters(tmp_path, examples, **more)
    place = {"longitude": "11", "latitude": "47", "elevation": "0"} | {column: value}
    lines = [f"S{number},{place['longitude']},{place['latitude']},{place['elevation']}" for number in range(8)]
    path = tmp_path / "stations.csv"
    path.write_text("\n".join(["station,longitude,latitude,elevation", *lines]))
    with pytest.raises(InputError, match=message):
        run(given | {"stations": str(path)}, Progress())


def test_what_is_left_out_is_said(tmp_path, examples):
    given = parameters(tmp_path, examples)
    with open(given["picks"], "a") as file:
        file.write("\nZZ9,P,2010-05-27T16:00:05\nS0,X,2010-05-27T16:00:05\nS0,P,never\n")
    told = Told()
    assert run(given, told)["EVENTS"] == 1
    words = " ".join(told.lines)
    assert "ZZ9" in words and "other phases" in words and "1 picks without a station or a time" in words


def test_picks_of_other_programs(tmp_path):
    (tmp_path / "p.csv").write_text("station_id;phase_type;phase_time;phase_score\nBW.UH1.;Pg;2010-05-27T16:56:26.13;0.7\n")
    (pick,) = read_picks(str(tmp_path / "p.csv"), Progress())
    assert (pick.network, pick.station, pick.phase, pick.probability) == ("BW", "UH1", "P", 0.7)
    assert pick.time == pytest.approx(parse_time("2010-05-27T16:56:26.13"))


def test_continents_are_too_large(tmp_path, examples):
    with pytest.raises(InputError, match="local velocities serve up to"):
        run(parameters(tmp_path, examples, margin=900.0), Progress())
