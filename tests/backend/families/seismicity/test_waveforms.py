"""Seismograms with the faults that real ones have, from files and from a service."""

from __future__ import annotations

import io
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse

import numpy as np
import pytest
from deepgeology.backend.errors import FileError, InputError, MissingPackageError
from deepgeology.backend.families.seismicity import waveforms
from deepgeology.backend.families.seismicity.stations import Station, find_station, read_stations, write_stations
from deepgeology.backend.families.seismicity.waveforms import open_files, open_service, parse_components
from deepgeology.backend.progress import Progress

obspy = pytest.importorskip("obspy")
START = 1274976000.0  # 2010-05-27T16:00:00


class Told(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.lines.append(content["message"].format(**content["values"]))


def wave(seconds, rate=100.0, frequency=2.0, start=0.0):
    return (10000 * np.sin(2 * np.pi * frequency * (np.arange(round(seconds * rate)) / rate + start))).astype(np.int32)


def trace(data, code="HHZ", start=0.0, rate=100.0, station="AAA"):
    codes = {"network": "XX", "station": station, "channel": code, "sampling_rate": rate}
    data = np.asarray(data)
    data = data.astype(np.int32) if data.dtype.kind == "i" else data
    return obspy.Trace(data, {**codes, "starttime": obspy.UTCDateTime(START + start)})


def write(folder, *traces, name="a.mseed"):
    folder.mkdir(exist_ok=True)
    obspy.Stream(list(traces)).write(str(folder / name), format="MSEED")
    return str(folder)


def only(folder, told=None, **options):
    (recording,) = open_files(folder, told or Progress(), **options)
    return recording


def test_components_come_as_east_north_up(tmp_path):
    folder = write(tmp_path / "w", trace(np.arange(500) + 3, "HHZ"), trace(np.arange(500) * 2, "HHN"))
    piece = only(folder).read(START, 500, 100.0)
    assert not piece.x[0].any() and not piece.valid[0].any()
    np.testing.assert_array_equal(piece.x[1], np.arange(500) * 2)
    np.testing.assert_array_equal(piece.x[2], np.arange(500) + 3)


def test_horizontals_1_and_2_and_the_best_instrument(tmp_path):
    data = wave(5)
    folder = write(tmp_path / "w", *(trace(data, code) for code in ("HNZ", "HNN", "HNE", "BHZ", "BH1", "BH2", "LHZ")))
    recording = only(folder)
    assert {component: channel.code for component, channel in recording.channels.items()} == {"Z": "BHZ", "N": "BH1", "E": "BH2"}
    assert set(channel.code for channel in only(folder, channels="HN?").channels.values()) == {"HNZ", "HNN", "HNE"}


@pytest.mark.parametrize("rate", [20.0, 40.0, 50.0, 62.5, 125.0, 200.0, 500.0, 99.97])
def test_other_rates_are_resampled_in_place(tmp_path, rate):
    folder = write(tmp_path / "w", trace(wave(60, rate).astype(np.float32), rate=rate))
    recording = only(folder)
    piece = recording.read(START + 10.0, 4000, 100.0)
    expected = 10000 * np.sin(2 * np.pi * 2.0 * (10.0 + np.arange(4000) / 100.0))
    assert piece.valid[2].all()
    assert np.abs(piece.x[2] - expected)[200:-200].max() < (800 if rate == 99.97 else 350)  # half a sample of 100 Hz is 630


def test_a_gap_is_not_valid_and_stays_where_it_was(tmp_path):
    folder = write(tmp_path / "w", trace(wave(20)), trace(wave(20), start=30.0))
    piece = only(folder).read(START, 5000, 100.0)
    assert piece.valid[2, :2000].all() and not piece.valid[2, 2000:3000].any() and piece.valid[2, 3000:].all()
    assert not piece.x[2, 2000:3000].any()


def test_a_clock_that_was_set_back_is_noticed_and_the_first_record_kept(tmp_path):
    folder = write(tmp_path / "w", trace(np.arange(2000), start=0.0), name="a.mseed")
    write(tmp_path / "w", trace(np.arange(2000) + 50000, start=15.0), name="b.mseed")
    recording = only(folder)
    piece = recording.read(START, 3500, 100.0)
    assert recording.overlap == pytest.approx(5.0, abs=0.05)
    assert piece.x[2, 1999] == 1999 and piece.x[2, 2000] == 50500


def test_dead_stretches_and_channels_are_not_valid(tmp_path):
    data = wave(30)
    data[1000:1500] = 17
    folder = write(tmp_path / "w", trace(data), trace(np.full(3000, 4), "HHN"))
    piece = only(folder).read(START, 3000, 100.0)
    assert not piece.valid[1].any() and not piece.valid[2, 1002:1498].any() and piece.valid[2, :998].all()


def test_unknown_codes(tmp_path):
    told = Told()
    folder = write(tmp_path / "one", trace(wave(5), "QQX"))
    assert set(only(folder, told).channels) == {"Z"} and "taken as the vertical" in told.lines[0]
    folder = write(tmp_path / "two", trace(wave(5), "HHU"), trace(wave(5), "HHV"))
    with pytest.raises(InputError, match="COMPONENTS"):
        open_files(folder, Told())
    assert set(only(folder, components=parse_components("Z=U, N=V")).channels) == {"Z", "N"}
    with pytest.raises(InputError, match="pairs such as"):
        parse_components("U=Z")


def test_slow_channels_are_left_out(tmp_path):
    told = Told()
    folder = write(tmp_path / "w", trace(wave(100, 1.0), "LHZ", rate=1.0))
    with pytest.raises(InputError):
        open_files(folder, told)
    assert "at most 1 samples a second" in told.lines[0]


def test_a_long_file_is_read_in_parts_with_the_same_result(tmp_path, monkeypatch):
    random = np.random.default_rng(0)
    parts = [trace(random.integers(-(2**20), 2**20, 6000).astype(np.int32), code, 60.0 * k) for k in range(10) for code in ("HHZ", "HHN")]
    folder = write(tmp_path / "w", *parts)
    whole = only(folder).read(START + 5, 58000, 100.0)
    monkeypatch.setattr(waveforms, "_PART", 1 << 14)
    recording = only(folder)
    assert len(recording.channels["Z"].parts) > 10
    piece = recording.read(START + 5, 58000, 100.0)
    np.testing.assert_array_equal(piece.x, whole.x)
    np.testing.assert_array_equal(piece.valid, whole.valid)


def test_files_that_are_no_seismograms(tmp_path):
    folder = write(tmp_path / "w", trace(wave(5)))
    (tmp_path / "w" / "readme.txt").write_text("hello")
    told = Told()
    only(folder, told)
    assert "readme.txt" in told.lines[0]
    (tmp_path / "w" / "a.mseed").unlink()
    with pytest.raises(FileError, match=r"No file in .* holds seismograms"):
        open_files(folder, Progress())
    with pytest.raises(FileError, match="no files"):
        open_files(str(tmp_path / "absent"), Progress())


def test_without_obspy_it_is_said_what_to_do(tmp_path, monkeypatch):
    folder = write(tmp_path / "w", trace(wave(5)))
    monkeypatch.setitem(sys.modules, "obspy", None)
    with pytest.raises(MissingPackageError, match="pip install obspy"):
        open_files(folder, Progress())


class Service(BaseHTTPRequestHandler):
    """FDSN station and dataselect services with one station of 100 s."""

    asked: list = []

    def do_GET(self):
        query = {key: values[0] for key, values in parse_qs(urlparse(self.path).query).items()}
        Service.asked.append((urlparse(self.path).path, query))
        if "station/1" in self.path:
            lines = [
                "#Network|Station|Location|Channel|Latitude|Longitude|Elevation|Depth|Azimuth|Dip|Sensor|Scale|Freq|Units|Rate|Start|End"
            ]
            lines += [f"XX|AAA||{code}|48|11|500|0|0|-90|s|1|1|M/S|100|2000-01-01T00:00:00|" for code in ("HHZ", "HHN", "HHE", "LHZ")]
            body = "\n".join(lines).encode() if query["sta"] == "AAA" else b""
        elif query["sta"] == "AAA" and query["starttime"] > "2010":
            stream = obspy.Stream([trace(wave(100), code) for code in query["cha"].split(",")])
            stream.trim(obspy.UTCDateTime(query["starttime"]), obspy.UTCDateTime(query["endtime"]))
            buffer = io.BytesIO()
            stream.write(buffer, format="MSEED")
            body = buffer.getvalue()
        else:
            self.send_error(413, "too much")
            return
        self.send_response(200 if body else 204)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def service():
    server = HTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Service.asked = []
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_service_gives_what_a_file_gives(service, tmp_path):
    told = Told()
    stations = [Station("XX", "AAA", 11.0, 48.0), Station("XX", "BBB", 11.0, 48.0)]
    (recording,) = open_service(f"{service}/fdsnws/dataselect/1/query", stations, START, START + 100, told)
    assert {channel.code for channel in recording.channels.values()} == {"HHZ", "HHN", "HHE"} and "XX.BBB" in told.lines[0]
    piece = recording.read(START + 20, 3000, 100.0)
    local = only(write(tmp_path / "w", *(trace(wave(100), f"HH{c}") for c in "ZNE"))).read(START + 20, 3000, 100.0)
    np.testing.assert_array_equal(piece.x, local.x)
    assert sum("dataselect" in path for path, _ in Service.asked) == 1  # three components, one question


def test_a_service_that_refuses_is_quoted(service):
    (recording,) = open_service(service, [Station("XX", "AAA", 0, 0)], START, START + 100, Progress())
    with pytest.raises(FileError, match="413 too much"):
        recording.read(0.0, 100, 100.0)
    with pytest.raises(InputError, match="has no channels"):
        open_service(service, [Station("XX", "CCC", 0, 0)], START, START + 100, Progress())
    with pytest.raises(FileError, match="did not answer"):
        open_service("http://127.0.0.1:9", [Station("XX", "AAA", 0, 0)], START, START + 100, Progress())


def test_stations_of_a_table_a_layer_and_stationxml_are_the_same(tmp_path):
    (tmp_path / "s.csv").write_text("Net;Sta;Lon;Lat;Elev\nXX;AAA;11.5;48.1;520\nXX;;1;1;1\nXX;BAD;1;95;0\n")
    told = Told()
    table = read_stations(str(tmp_path / "s.csv"), told)
    assert "BAD" in told.lines[0]
    rows = [{"network": "XX", "station": "AAA", "longitude": 11.5, "latitude": 48.1, "elevation": 520.0}]
    write_stations(str(tmp_path / "s.gpkg"), rows)
    layer = read_stations({"path": str(tmp_path / "s.gpkg"), "layer": None}, Progress())
    from obspy.core import inventory

    site = inventory.Station("AAA", 48.1, 11.5, 520.0)
    inventory.Inventory([inventory.Network("XX", [site])], source="test").write(str(tmp_path / "s.xml"), format="STATIONXML")
    assert table == layer == read_stations(str(tmp_path / "s.xml"), Progress()) == {("XX", "AAA"): Station("XX", "AAA", 11.5, 48.1, 520.0)}
    assert (
        find_station(table, "", "AAA") == find_station(table, "YY", "AAA") == table["XX", "AAA"] and find_station(table, "XX", "B") is None
    )


def test_stations_of_a_layer_of_multipoints_stand_where_their_points_are(tmp_path):
    path = str(tmp_path / "s.geojson")
    geometry = {"type": "MultiPoint", "coordinates": [[11.5, 48.1]]}
    feature = {"type": "Feature", "properties": {"station": "AAA"}, "geometry": geometry}
    (tmp_path / "s.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    (station,) = read_stations({"path": path, "layer": None}, Progress()).values()
    assert (station.longitude, station.latitude) == (11.5, 48.1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("station,x\nA,1\n", "no column latitude"),
        ("station,lon,lat\nA,1,99\n", "has none"),
        ("station,lon,lat,elev\nA,1,2,99999\n", "metres"),
    ],
)
def test_stations_that_cannot_be_right(tmp_path, text, message):
    (tmp_path / "s.csv").write_text(text)
    with pytest.raises(InputError, match=message):
        read_stations(str(tmp_path / "s.csv"), Progress())
    (tmp_path / "s.xml").write_text("<a/>")
    with pytest.raises(FileError, match="cannot be read"):
        read_stations(str(tmp_path / "s.xml"), Progress())
