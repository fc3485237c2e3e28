"""The least parameters of the simulation tools."""

import json

import numpy as np
from osgeo import ogr, osr


def write_points(path, rows, epsg=32633):
    """A point layer of dictionaries with x, y and further fields."""
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = data.CreateLayer(path.stem, system, ogr.wkbPoint)
    for name, value in rows[0].items():
        if name not in ("x", "y"):
            layer.CreateField(ogr.FieldDefn(name, ogr.OFTString if isinstance(value, str) else ogr.OFTReal))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in row.items():
            if name not in ("x", "y"):
                feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({row['x']} {row['y']})"))
        layer.CreateFeature(feature)
    data = None
    return str(path)


def simulatedeformation(worlds, folder):
    sources = [{"x": 501000.0, "y": 4999000.0, "type": "mogi", "depth": 2000.0, "volume_change": 1e6}]
    return {"SOURCES": write_points(folder / "sources.gpkg", sources), "POINTS": write_points(folder / "points.gpkg", sources)}


def invertdeformation(worlds, folder):
    rows = [{"x": 500000.0 + 300 * i, "y": 4999000.0 + 200 * (i % 3), "ue": 0.01, "un": 0.0, "uu": 0.02} for i in range(6)]
    return {"OBSERVATIONS": [write_points(folder / "gnss.gpkg", rows)]}


def traindeformationestimator(worlds, folder):
    return {"SIMULATIONS": 640}


def buildsimulationset(worlds, folder):
    return {"COUNT": 12, "SIZE": 8, "PROCESSES": 1, "DATASET": str(folder / "set")}


def write_set(folder, count=12):
    """The manifest of a finished set; the samples are not looked at before a run."""
    folder.mkdir()
    (folder / "manifest.json").write_text(json.dumps({"format": 1, "complete": True, "count": count}), encoding="utf-8")
    return str(folder)


def trainsurrogate(worlds, folder):
    return {"DATASET": write_set(folder / "set")}


def runsurrogate(worlds, folder):
    card = {
        "format": 1,
        "task": "surrogate",
        "network": {"name": "surrogate", "arguments": {"members": []}},
        "training": {},
        "surrogate": {},
    }
    worlds.write_card(folder / "surrogate.safetensors", card)
    return {"MODEL": str(folder / "surrogate.safetensors"), "PARAMETERS": "depth=2000"}


def simulatefissures(worlds, folder):
    rows, columns = np.mgrid[:16, :20]
    bowl = np.exp(-(((columns - 10) / 5) ** 2) - ((rows - 8) / 4) ** 2)
    subsidence = worlds.write_raster(folder / "subsidence.tif", bowl[None].astype("float32"))
    return {"LOADING": subsidence, "MATERIAL": [], "STEPS": 2, "TOUGHNESS": 1000}


def simulatelandscape(worlds, folder):
    heights = np.random.default_rng(0).random((1, 16, 20)).astype("float32")
    return {"DEM": worlds.write_raster(folder / "heights.tif", heights), "DURATION": 10000}
