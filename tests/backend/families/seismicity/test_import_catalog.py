"""Formats, services and faults of catalogues; what cleaning takes away."""

from __future__ import annotations

import gzip
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse

import numpy as np
import pytest
from deepgeology.backend.errors import FileError, InputError
from deepgeology.backend.families.seismicity import formats
from deepgeology.backend.families.seismicity.catalog import make_catalog, parse_time, read_catalog
from deepgeology.backend.families.seismicity.import_catalog import duplicates, fixed_depths, parse_columns, parse_conversion, run
from deepgeology.backend.families.seismicity.magnitudes import blast_cells
from deepgeology.backend.progress import Progress

TIME = parse_time("2019-07-06T03:19:53.04")
COMCAT = (
    "time,latitude,longitude,depth,mag,magType,nst,id,updated,place,type\n"
    '2019-07-06T03:19:53.040Z,35.7695,-117.5993,8.0,7.1,mw,,ci38457511,,"Ridgecrest, CA",earthquake\n'
)
ISC = (
    "ISC Bulletin\n\n  EVENTID,TYPE,AUTHOR   ,DATE      ,TIME       ,LAT     ,LON      ,DEPTH,DEPFIX,AUTHOR   ,TYPE  ,MAG  \n"
    "615805155,ke  ,ISC      ,2019-07-06,03:19:53.04, 35.7695,-117.5993,  8.0,      ,GCMT     ,MW    ,7.1  \nSTOP\n"
)
INGV = (
    "#EventID|Time|Latitude|Longitude|Depth/Km|Author|Catalog|Contributor|ContributorID|MagType|Magnitude|MagAuthor|EventLocationName\n"
    "22|2019-07-06T03:19:53.040000|35.7695|-117.5993|8.0|SURVEY|||| mw |7.1|--|California\n"
)
GEONET = (
    "publicid,eventtype,origintime,modificationtime,longitude, latitude, magnitude, depth,magnitudetype,depthtype\n"
    "2019p1,earthquake,2019-07-06T03:19:53.040Z,2020-01-01T00:00:00Z,-117.5993,35.7695,7.1,8.0,mw,\n"
)
SCEDC = (
    "#YYY/MM/DD HH:mm:SS.ss ET GT MAG  M    LAT     LON     DEPTH Q  EVID     NPH NGRM\n"
    "2019/07/06 03:19:53.04 eq  l 7.10 w    35.7695 -117.5993   8.0 A 38457511 225 1404\n"
)
ZMAP = "-117.5993\t35.7695\t2019.5\t7\t6\t7.1\t8.0\t3\t19\t53.04\n"
GCMT = "lon,lat,mag,day,month,year,hour,minute,second,depth\n-117.5993,35.7695,7.1,6,7,2019,3,19,53.04,8.0\n"
QUAKEML = """<?xml version="1.0"?><q:quakeml xmlns:q="http://quakeml.org/xmlns/quakeml/1.2" xmlns="http://quakeml.org/xmlns/bed/1.2">
<eventParameters publicID="smi:a/b"><event publicID="smi:local/38457511"><type>earthquake</type>
<preferredOriginID>o2</preferredOriginID><preferredMagnitudeID>m2</preferredMagnitudeID>
<origin publicID="o1"><time><value>2000-01-01T00:00:00</value></time><latitude><value>0</value></latitude>
<longitude><value>0</value></longitude></origin>
<origin publicID="o2"><time><value>2019-07-06T03:19:53.040Z</value></time><latitude><value>35.7695</value></latitude>
<longitude><value>-117.5993</value></longitude><depth><value>8000</value></depth></origin>
<magnitude publicID="m1"><mag><value>6.8</value></mag><type>ML</type></magnitude>
<magnitude publicID="m2"><mag><value>7.1</value></mag><type>mw</type></magnitude></event></eventParameters></q:quakeml>"""
GEOJSON = (
    '{"type":"FeatureCollection","features":[{"type":"Feature","id":"ci38457511","properties":{"mag":7.1,"time":1562383193040,'
    '"magType":"mw","type":"earthquake"},"geometry":{"type":"Point","coordinates":[-117.5993,35.7695,8.0]}}]}'
)


def parameters(tmp_path, source, **more):
    keys = ("columns", "region", "start", "end", "min_magnitude", "max_depth", "conversion", "report")
    return dict.fromkeys(keys) | {"source": str(source), "clean": True, "output": str(tmp_path / "o.gpkg")} | more


@pytest.mark.parametrize("text", [COMCAT, ISC, INGV, GEONET, SCEDC, SCEDC.split("\n", 1)[1], ZMAP, GCMT, QUAKEML, GEOJSON])
def test_every_format_gives_the_same_event(tmp_path, text):
    path = tmp_path / "c.txt.gz"
    path.write_bytes(gzip.compress(text.encode()))
    run(parameters(tmp_path, path), Progress())
    catalog = read_catalog({"path": str(tmp_path / "o.gpkg"), "layer": None})
    assert len(catalog) == 1
    assert catalog.time[0] == pytest.approx(TIME, abs=1e-3 / 86400)
    found = (catalog.longitude[0], catalog.latitude[0], catalog.depth[0], catalog.magnitude[0])
    assert found == pytest.approx((-117.5993, 35.7695, 8.0, 7.1))


def test_quakeml_agrees_with_obspy(tmp_path):
    obspy = pytest.importorskip("obspy")
    path = tmp_path / "c.xml"
    path.write_text(QUAKEML)
    origin = obspy.read_events(str(path))[0].preferred_origin()
    table = formats.read_quakeml(QUAKEML, "c.xml")
    assert table.time[0] * 86400 == pytest.approx(origin.time.timestamp, abs=1e-5) and table.depth[0] * 1000 == origin.depth


class Service(BaseHTTPRequestHandler):
    """Speaks the FDSN protocol: pages of 2 events, 204 where there is nothing, 400 for a bad period."""

    rows = [f"{i}|2000-01-{i + 1:02d}T00:00:00|{36 + i / 10}|-119|5.0|A||||ml|{3 + i / 10}|A|x" for i in range(5)]
    asked: list[dict] = []

    def do_GET(self):
        query = {key: values[0] for key, values in parse_qs(urlparse(self.path).query).items()}
        Service.asked.append(query)
        if query.get("starttime", "").startswith("1900"):
            self.send_response(400)
            self.end_headers()
            self.wfile.write(b"too long a period")
            return
        first = int(query["offset"]) - 1
        rows = [row for row in self.rows if float(row.split("|")[10]) >= float(query.get("minmagnitude", 0))]
        rows = rows[first : first + int(query["limit"])]
        self.send_response(200 if rows else 204)
        self.end_headers()
        if rows:
            self.wfile.write((INGV.splitlines()[0] + "\n" + "\n".join(rows)).encode())

    def log_message(self, *arguments):
        pass


@pytest.fixture
def service():
    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    Service.asked.clear()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_service_is_asked_page_by_page(service, tmp_path, monkeypatch):
    monkeypatch.setattr(formats, "_PAGE", 2)
    result = run(parameters(tmp_path, service, start="2000-01-01", end="2001-01-01", min_magnitude=3.1), Progress())
    assert result["EVENTS"] == 4 and len(Service.asked) == 3
    assert Service.asked[0]["starttime"] == "2000-01-01T00:00:00" and Service.asked[0]["minmagnitude"] == "3.1"


def test_a_service_that_refuses_is_quoted(service, tmp_path):
    with pytest.raises(FileError, match="too long a period"):
        run(parameters(tmp_path, service, start="1900-01-01"), Progress())
    with pytest.raises(FileError, match="did not answer"):
        run(parameters(tmp_path, "http://127.0.0.1:9"), Progress())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("time,latitude,longitude,mag\nnot a time,1,2,3\n", "cannot be understood, for example “not a time”"),
        ("time,latitude,longitude,mag\n2000-01-01,-117,35,3\n", "seem swapped"),
        ("time,latitude,longitude,mag\n2000-01-01,35,500,3\n", "Longitudes"),
        ("time,latitude,longitude,mag\n2000-01-01,35,-117,\n", "1 without magnitude"),
        ("time,latitude,longitude,mag\n2999-01-01,35,-117,3\n", "in the future"),
        ("time,latitude,longitude,size\n2000-01-01,35,-117,3\n", "No column for magnitude"),
        ("hello\nworld\n", "no catalogue of a known form"),
        ("<a><b></a>", "no complete XML"),
        ("{}", "should be GeoJSON"),
        ("", "no catalogue of a known form"),
    ],
)
def test_faults_are_named(tmp_path, text, message):
    path = tmp_path / "c.csv"
    path.write_text(text)
    with pytest.raises(InputError, match=message):
        run(parameters(tmp_path, path), Progress())
    assert [each.name for each in tmp_path.iterdir()] == ["c.csv"]


class Told(Progress):
    def __init__(self):
        self.warnings = []

    def warn(self, message, **values):
        self.warnings.append(message.format(**values))


def test_what_is_left_out_is_said_and_the_rest_kept(tmp_path):
    rows = "".join(f"2000-01-{i + 1:02d},35,{242 + i / 100},{3000 + i},3.{i % 9},{'mb' if i % 2 else 'ms'}\n" for i in range(20))
    path = tmp_path / "c.csv"
    path.write_text(
        "time,latitude,longitude,depth,mag,magtype\n" + rows + "x,35,242,1,3,ml\n2999-01-01,35,242,1,3,ml\n2000-01-01,35,242,1,,ml\n"
    )
    told = Told()
    result = run(parameters(tmp_path, path), told)
    catalog = read_catalog({"path": result["OUTPUT"], "layer": None})
    assert len(catalog) == 20 and catalog.longitude.max() < 0 and catalog.depth.max() < 4
    words = " ".join(told.warnings)
    assert all(part in words for part in ("time that can be understood", "without a magnitude", "future", "metres", "different scales"))


def test_columns_and_conversion(tmp_path):
    path = tmp_path / "c.csv"
    path.write_text("when;lat;lon;size;magtype\n2000-01-01;35;-117;4.0;mb\n")
    result = run(parameters(tmp_path, path, columns="time=when, magnitude=size", conversion="mb: 0.85, 1.03"), Progress())
    assert read_catalog({"path": result["OUTPUT"], "layer": None}).magnitude[0] == pytest.approx(4.43)
    for bad in ("time", "thyme=when"):
        with pytest.raises(InputError, match="COLUMNS should be pairs"):
            parse_columns(bad)
    with pytest.raises(InputError, match="CONVERSION should be like"):
        parse_conversion("mb 0.85")


def test_duplicates_are_found_by_id_and_by_likeness():
    second = 1 / 86400
    time = [0, 1.0 * second, 1.0, 2.0, 3.0]
    catalog = make_catalog(time, [0.0] * 5, [0, 0.01, 0, 0, 0], [3, 3.1, 4, 4, 4], id=["a", "b", "c", "c", "d"])
    assert list(duplicates(catalog)) == [False, True, False, True, False]


def test_fixed_depths_and_blasts_by_the_hour():
    generator = np.random.default_rng(0)
    depth = np.where(generator.random(500) < 0.2, 10.0, generator.uniform(0, 20, 500))
    assert fixed_depths(depth).sum() == (depth == 10.0).sum()
    days = np.arange(300.0)
    quarry = make_catalog(days + 0.5 + generator.uniform(-0.1, 0.1, 300), [0.0] * 300, [45.0] * 300, [1.5] * 300)
    natural = make_catalog(days + generator.random(300), [0.0] * 300, [45.0] * 300, [1.5] * 300)
    assert blast_cells(quarry).mean() > 0.95 and blast_cells(natural).mean() < 0.01
