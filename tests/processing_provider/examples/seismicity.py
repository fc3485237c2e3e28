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
