"""The least parameters of the tools for seismicity."""

from __future__ import annotations

import math
import random

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
            f"{2000 + i // 336}-{month:02d}-{day:02d}T{i % 24:02d}:30:00.000Z,{36 + generator.random():.4f},{-120 + generator.random():.4f},"
            f"{5 + 5 * generator.random():.1f},{magnitude},ml,ev{i},earthquake"
        )
    path = folder / "catalog.csv"
    path.write_text("\n".join(lines))
    return str(path)


def write_points(folder) -> str:
    """The same as a point layer."""
    from osgeo import ogr, osr

    rows = [line.split(",") for line in open(write_catalog(folder)).read().splitlines()[1:]]
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
