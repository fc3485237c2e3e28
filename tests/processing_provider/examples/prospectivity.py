"""Parameters that the contract tests cannot guess, by the algorithm's id."""

from __future__ import annotations

import json
import struct

from osgeo import ogr, osr


def write_points(path, places, *, fields=None, epsg=32633):
    """Write a layer of points; ``fields`` holds a list of values by name."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    layer = dataset.CreateLayer("points", system, ogr.wkbPoint)
    for name in fields or {}:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for index, (x, y) in enumerate(places):
        feature = ogr.Feature(layer.GetLayerDefn())
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(float(x), float(y))
        feature.SetGeometry(point)
        for name, values in (fields or {}).items():
            feature.SetField(name, float(values[index]))
        layer.CreateFeature(feature)
    dataset = None
    return str(path)


def places(count=12):
    """Return places within the raster of ``worlds.write_raster``."""
    return [(500150 + 310 * number, 4999850 - 230 * number) for number in range(count)]


def write_presence_model(path, bands=("a", "b")):
    """A model file with a sound card and no weights: enough for the QGIS side, which reads only the card."""
    from deepgeology.models.card import make_card

    card = make_card(
        task="presence",
        network={"name": "presence", "arguments": {}},
        bands=[{"name": name, "unit": ""} for name in bands],
        pixel_size=[100.0, 100.0],
        normalisation={"mean": [0.0] * len(bands), "std": [1.0] * len(bands)},
        tile_size=32,
    )
    header = json.dumps({"__metadata__": {"deepgeology": json.dumps(card)}}).encode()
    header += b" " * (-len(header) % 8)
    path.write_bytes(struct.pack("<Q", len(header)) + header)
    return str(path)


def trainprospectivity(worlds, folder):
    return {"DEPOSITS": write_points(folder / "deposits.gpkg", places())}


def mapprospectivity(worlds, folder):
    return {"MODEL": write_presence_model(folder / "presence.safetensors")}


def validateprospectivity(worlds, folder):
    return {"DEPOSITS": write_points(folder / "deposits.gpkg", places())}


def weightsofevidence(worlds, folder):
    return {"DEPOSITS": write_points(folder / "deposits.gpkg", places())}


def explainprospectivity(worlds, folder):
    return {"MODEL": write_presence_model(folder / "presence.safetensors"), "TARGETS": write_points(folder / "targets.gpkg", places())}
