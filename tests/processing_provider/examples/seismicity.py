"""The least parameters of the tools for seismicity."""

from __future__ import annotations

import math
import random
from pathlib import Path

LINES = ["time,latitude,longitude,depth,mag,magType,id,type"]


def write_catalog(folder) -> str:
    """A CSV file of 400 earthquakes in the form of ComCat."""
    generator = random.Random(0)
    lines = list(LINES)
    for i in range(400):
        day = 1 + i % 28
        month = 1 + (i // 28) % 12
        magnitude = round(3.0 - math.log10(1 - generator.random()), 1)
        lines.append(
            f"{2000 + i // 336}-{month:02d}-{day:02d}T{i % 24:02d}:30:00.000Z,"
            f"{36 + generator.random():.4f},{-120 + generator.random():.4f},"
            f"{5 + 5 * generator.random():.1f},{magnitude},ml,ev{i},earthquake"
        )
    path = folder / "catalog.csv"
    path.write_text("\n".join(lines))
    return str(path)


def write_points(folder) -> str:
    """The same as a point layer."""
    from osgeo import ogr, osr

    rows = [line.split(",") for line in Path(write_catalog(folder)).read_text().splitlines()[1:]]
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    path = str(folder / "catalog.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("catalog", system, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("time", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("magnitude", ogr.OFTReal))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("time", row[0])
        feature.SetField("magnitude", float(row[4]))
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({row[2]} {row[1]})"))
        layer.CreateFeature(feature)
    dataset = None
    return path


def importcatalog(worlds, folder):
    return {"SOURCE": write_catalog(folder)}


def assesscatalog(worlds, folder):
    return {"INPUT": write_points(folder)}


def trainforecast(worlds, folder):
    return {"INPUT": write_points(folder)}


def write_model(folder) -> str:
    """A model file with the card of a forecast and no weights."""
    import json
    import struct

    from deepgeology.models.card import make_card

    region = {"type": "Polygon", "coordinates": [[[-120, 36], [-119, 36], [-119, 37], [-120, 37], [-120, 36]]]}
    card = make_card(task="forecast", network={"name": "etas", "arguments": {}}, training={"region": region, "reference": 3.0})
    header = json.dumps({"__metadata__": {"deepgeology": json.dumps(card)}}).encode()
    header += b" " * (-len(header) % 8)
    path = folder / "forecast.safetensors"
    path.write_bytes(struct.pack("<Q", len(header)) + header)
    return str(path)


def forecastseismicity(worlds, folder):
    return {"INPUT": write_points(folder), "MODEL": write_model(folder)}


def write_forecast(folder, factor=1.0) -> str:
    """A uniform forecast of 10 by 10 cells with two magnitude bins, as a table of CSEP."""
    lines = [
        f"{-120 + i / 10:.1f} {-120 + (i + 1) / 10:.1f} {36 + j / 10:.1f} {36 + (j + 1) / 10:.1f} 0 30 {low} {high} {factor * rate} 1"
        for i in range(10)
        for j in range(10)
        for low, high, rate in ((3.95, 4.95, 0.36), (4.95, 10.0, 0.04))
    ]
    path = folder / f"forecast{factor}.dat"
    path.write_text("\n".join(lines))
    return str(path)


def testforecast(worlds, folder):
    return {"FORECAST": write_forecast(folder), "OBSERVED": write_points(folder)}


def declustercatalog(worlds, folder):
    return {"INPUT": write_points(folder)}


def write_records(folder) -> dict:
    """An array of twelve records, each with an onset for P and a stronger one for S, and their table."""
    import numpy as np

    generator = np.random.default_rng(0)
    data = generator.standard_normal((12, 4000, 3)).astype(np.float32)
    for record in data:
        record[1500:2000] += 15 * generator.standard_normal((500, 3)) * np.exp(-np.arange(500) / 100)[:, None]
        record[2000:3000] += 30 * generator.standard_normal((1000, 3)) * np.exp(-np.arange(1000) / 200)[:, None]
    np.savez(folder / "records.npz", data=data)
    rows = ["record,event,station,itp,its", *(f"r{i},e{i},s{i},1500,2000" for i in range(12))]
    (folder / "records.csv").write_text("\n".join(rows))
    return {"WAVEFORMS": str(folder / "records.npz"), "PICKS": str(folder / "records.csv")}


def trainpicker(worlds, folder):
    return write_records(folder) | {"STEPS": 2, "FOLDS": 2, "FILTERS": 2}


# A network of eight stations around an earthquake at 36.0 N, 120.0 W, 8 km deep; velocities 6.0 and 3.5 km/s everywhere.
STATIONS = [
    (-120.2, 36.1),
    (-119.9, 36.2),
    (-119.8, 36.0),
    (-120.0, 35.8),
    (-120.25, 35.9),
    (-119.85, 35.85),
    (-120.1, 36.25),
    (-120.05, 36.05),
]


def write_stations(folder) -> str:
    """The stations as a point layer."""
    from osgeo import ogr, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    path = str(folder / "stations.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("stations", system, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("station", ogr.OFTString))
    for number, (longitude, latitude) in enumerate(STATIONS):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("station", f"S{number}")
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({longitude} {latitude})"))
        layer.CreateFeature(feature)
    dataset = None
    return path


def write_arrivals(folder) -> str:
    """P and S of one earthquake at 2010-05-27T16:00:00 at these stations."""
    rows = ["station,phase,time"]
    for number, (longitude, latitude) in enumerate(STATIONS):
        across = math.radians(longitude + 120.0) * 6371.0 * math.cos(math.radians(36.0))
        along = math.hypot(math.hypot(across, math.radians(latitude - 36.0) * 6371.0), 8.0)
        rows += [f"S{number},{phase},2010-05-27T16:00:{along / speed:06.3f}" for phase, speed in (("P", 6.0), ("S", 3.5))]
    path = folder / "picks.csv"
    path.write_text("\n".join(rows))
    return str(path)


def write_velocities(folder) -> str:
    path = folder / "velocity.csv"
    path.write_text("depth,vp,vs\n0,6.0,3.5\n")
    return str(path)


def locateearthquakes(worlds, folder):
    return {"PICKS": write_arrivals(folder), "STATIONS": write_stations(folder), "VELOCITY": write_velocities(folder)}


def pickphases(worlds, folder):
    (folder / "waveforms").mkdir()
    return {"WAVEFORMS": str(folder / "waveforms")}
