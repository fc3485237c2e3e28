"""Small rasters, maps and model files for the tests of the QGIS side."""

from __future__ import annotations

import json
import struct

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()

UTM = 32633
CLASSES = [{"value": 3, "name": "Granite", "color": "#e41a1c"}, {"value": 7, "name": "Schist", "color": "#377eb8"}]


def wkt(epsg: int = UTM) -> str:
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def write_raster(
    path, values=None, *, epsg: int | None = UTM, origin=(500000.0, 5000000.0), pixel=100.0, names=None, classes=None, nodata=None
):
    """A GeoTIFF of ``values`` (C, H, W); two bands of noise on 40 x 30 cells by default."""
    if values is None:
        values = np.random.default_rng(0).normal(size=(2, 30, 40)).astype("float32")
    kinds = {"float32": gdal.GDT_Float32, "uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16}
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[2], values.shape[1], values.shape[0], kinds[values.dtype.name])
    dataset.SetGeoTransform((origin[0], pixel, 0, origin[1], 0, -pixel))
    if epsg is not None:
        dataset.SetProjection(wkt(epsg))
    for index, band_values in enumerate(values):
        band = dataset.GetRasterBand(index + 1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if names:
            band.SetDescription(names[index])
        if classes:
            table = gdal.ColorTable()
            categories = [""] * (max(entry["value"] for entry in classes) + 1)
            for entry in classes:
                table.SetColorEntry(entry["value"], (*(int(entry["color"][i : i + 2], 16) for i in (1, 3, 5)), 255))
                categories[entry["value"]] = entry["name"]
            band.SetColorTable(table)
            band.SetCategoryNames(categories)
        band.WriteArray(band_values)
    dataset.FlushCache()
    return str(path)


def class_values() -> np.ndarray:
    """Two classes, 3 and 7, side by side, and a column of nodata (0)."""
    values = np.full((1, 30, 40), 3, "uint8")
    values[:, :, 20:] = 7
    values[:, :, -1] = 0
    return values


def write_polygons(path, *, driver="GPKG", field="unit", layer="map", epsg=UTM, origin=(500000.0, 5000000.0), extra=None):
    """Two polygons, west and east half of :func:`write_raster`, with a class each (and other fields by ``extra``)."""
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    out = dataset.CreateLayer(layer, system, ogr.wkbPolygon)
    out.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for name in extra or {}:
        out.CreateField(ogr.FieldDefn(name, ogr.OFTInteger))
    for index, entry in enumerate(CLASSES):
        west = origin[0] + 2000.0 * index
        feature = ogr.Feature(out.GetLayerDefn())
        feature.SetField(field, entry["name"])
        for name, numbers in (extra or {}).items():
            feature.SetField(name, numbers[index])
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(
                f"POLYGON(({west} {origin[1]}, {west + 2000} {origin[1]}, {west + 2000} {origin[1] - 3000}, "
                f"{west} {origin[1] - 3000}, {west} {origin[1]}))"
            )
        )
        out.CreateFeature(feature)
    dataset = None
    return str(path)


def write_model(path, bands=("a", "b"), task="segmentation"):
    """A model file with a sound card and no weights: enough for the QGIS side, which reads only the card."""
    from deepgeology.models.card import make_card

    card = make_card(
        task=task,
        network={"name": "unet", "arguments": {}},
        bands=[{"name": name, "unit": ""} for name in bands],
        pixel_size=[100.0, 100.0],
        normalisation={"mean": [0.0] * len(bands), "std": [1.0] * len(bands)},
        classes=CLASSES,
        tile_size=32,
    )
    write_card(path, card)
    return str(path)


def write_card(path, card):
    """A model file that holds a card and nothing else."""
    header = json.dumps({"__metadata__": {"deepgeology": json.dumps(card)}}).encode()
    header += b" " * (-len(header) % 8)
    path.write_bytes(struct.pack("<Q", len(header)) + header)


def write_wells(path, wells=3, samples=40, facies=True):
    """A CSV table of depth samples whose gamma ray tells sand from shale; well, depth, two logs and the facies."""
    random = np.random.default_rng(0)
    lines = ["WELL,DEPTH,GR,RHOB" + (",FACIES" if facies else "")]
    for well in range(wells):
        for sample in range(samples):
            shale = (sample // 8 + well) % 2
            line = f"W-{well + 1},{1000 + 0.5 * sample},{30 + 80 * shale + random.normal():.3f},{2.2 + 0.3 * shale:.3f}"
            lines.append(line + (f",{('Sandstone', 'Shale')[shale]}" if facies else ""))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def write_facies_model(path):
    """A model file of well facies with a sound card and no weights."""
    from deepgeology.models.card import make_card

    card = make_card(
        task="facies",
        network={"name": "wellmixture", "arguments": {}},
        logs=[{"name": name, "logarithmic": False, "spread": 1.0} for name in ("GR", "RHOB")],
        step=0.5,
        decision={"rule": "probable", "tilt": 0.0, "prior": [0.5, 0.5], "penalty": None, "normalise": True},
        classes=[{"value": 1, "name": "Sandstone", "color": "#f7dc6f"}, {"value": 2, "name": "Shale", "color": "#9aa58f"}],
    )
    write_card(path, card)
    return str(path)
