"""Ground with discs of two kinds on noise, and what is known of them: as a layer, as YOLO and as COCO files."""

from __future__ import annotations

import json

import numpy as np
from deepgeology.backend.raster.grid import Grid
from imagery_worlds import UTM, write
from osgeo import gdal, ogr


def discs(width=256, height=192, count=36, seed=0):
    """Return an image (H, W) and discs: column, row, diameter, kind (bright ``dome`` or dark ``pit``), none of which touch."""
    random = np.random.default_rng(seed)
    image = random.normal(100, 3, (height, width))
    rows, columns = np.mgrid[0:height, 0:width] + 0.5
    found = []
    for _ in range(5000):
        if len(found) == count:
            break
        size = random.uniform(12, 26)
        x, y = random.uniform(14, width - 14), random.uniform(14, height - 14)
        if all(np.hypot(x - a, y - b) > (size + d) / 2 + 4 for a, b, d, _ in found):
            kind = ("dome", "pit")[len(found) % 2]
            image[np.hypot(columns - x, rows - y) < size / 2] += 25 if kind == "dome" else -25
            found.append((x, y, size, kind))
    return image, found


def grid(width=256, height=192, crs=None):
    return Grid(width, height, (500000.0, 10.0, 0.0, 8000000.0, 0.0, -10.0), UTM.ExportToWkt() if crs is None else crs)


def write_world(folder, name="ground", kind="point", **options):
    """Write a raster and its discs as points with a diameter or as polygons; return their paths and the discs."""
    image, found = discs(**options)
    height, width = image.shape
    place = grid(width, height)
    raster = write(folder / f"{name}.tif", image[None].astype(np.float32), np.nan, place)
    return raster, write_layer(folder / f"{name}.gpkg", found, place, kind), found


def write_layer(path, found, place, kind="point"):
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("objects", UTM, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("kind", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("diameter", ogr.OFTReal))
    for x, y, size, name in found:
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(*map(float, place.xy(x, y)))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("kind", name)
        feature.SetField("diameter", size * 10)
        feature.SetGeometry(point if kind == "point" else point.Buffer(size * 5, 16))
        layer.CreateFeature(feature)
    return {"path": str(path), "layer": None}


def write_images(folder, count=6, parts=("train", "train", "train", "train", "valid", "test"), yolo=True):
    """Write images with YOLO files, or with one COCO file a part; return the folder and the discs by image."""
    by_image = {}
    coco = {}
    for number in range(count):
        part = parts[number]
        image, found = discs(96, 96, 8, seed=number)
        place = folder / part / "images"
        place.mkdir(parents=True, exist_ok=True)
        memory = gdal.GetDriverByName("MEM").Create("", 96, 96, 1, gdal.GDT_Byte)
        memory.WriteArray(image.clip(0, 255).astype(np.uint8))
        gdal.GetDriverByName("PNG").CreateCopy(str(place / f"s{number}.png"), memory)
        boxes = [(("dome", "pit").index(k), x, y, d) for x, y, d, k in found]
        if yolo:
            labels = folder / part / "labels"
            labels.mkdir(exist_ok=True)
            lines = [f"{k} {x / 96:.6f} {y / 96:.6f} {d / 96:.6f} {d / 96:.6f}" for k, x, y, d in boxes]
            (labels / f"s{number}.txt").write_text("\n".join(lines))
        else:
            table = coco.setdefault(
                part, {"images": [], "annotations": [], "categories": [{"id": 7, "name": "dome"}, {"id": 9, "name": "pit"}]}
            )
            table["images"].append({"id": number, "file_name": f"s{number}.png", "width": 96, "height": 96})
            table["annotations"] += [
                {"image_id": number, "category_id": (7, 9)[k], "bbox": [x - d / 2, y - d / 2, d, d]} for k, x, y, d in boxes
            ]
        by_image[f"{part}/images/s{number}"] = found
    for part, table in coco.items():
        (folder / part / "images" / "annotations.json").write_text(json.dumps(table))
    if yolo:
        (folder / "data.yaml").write_text("train: train/images\nnc: 2\nnames: ['dome', 'pit']\n")
    return str(folder), by_image


def training(folder, **more):
    """Parameters of a quick training."""
    return {
        "architecture": "ttfnet", "encoder": "tu-mobilenetv3_small_100", "tile_size": 96, "batch_size": 2, "epochs": 2, "folds": 3,
        "seed": 0, "device": "cpu", "precision": "float32", "model": str(folder / "model.safetensors"),
        "report": str(folder / "report.html"), "history": str(folder / "history.csv"), **more,
    }  # fmt: skip
