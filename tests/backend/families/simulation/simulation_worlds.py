"""Layers of sources and observations for the tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from deepgeology.backend.families.simulation.ground import write_features
from deepgeology.backend.raster.gdalenv import ogr, osr
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.raster.writer import RasterWriter

UTM = 32633


def wkt(epsg: int = UTM) -> str:
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def write_layer(path: Path, rows: list[dict], epsg: int = UTM) -> dict:
    """A layer of dictionaries with ``wkt`` and further fields; the first row says which."""
    fields = {name: type(value) for name, value in rows[0].items() if name != "wkt"}
    shapes = [(ogr.CreateGeometryFromWkt(row["wkt"]), {name: row[name] for name in fields if name in row}) for row in rows]
    write_features(str(path), wkt(epsg) if epsg else "", shapes[0][0].GetGeometryType(), fields, shapes)
    return {"path": str(path), "layer": None}


def write_raster(path: Path, values: np.ndarray, names=None, origin=(495000.0, 5005000.0), pixel=100.0, epsg: int = UTM) -> str:
    """A GeoTIFF of ``values`` (C, H, W)."""
    grid = Grid(values.shape[2], values.shape[1], (origin[0], pixel, 0.0, origin[1], 0.0, -pixel), wkt(epsg) if epsg else "")
    with RasterWriter(str(path), grid, len(values), "float32", np.nan, names or [f"b{i}" for i in range(len(values))]) as writer:
        writer.write_rows(0, values.astype(np.float32))
    return str(path)


class Log:
    """A progress that keeps its warnings and log."""

    def __new__(cls):
        from deepgeology.backend.progress import Progress

        class Keeping(Progress):
            def __init__(self):
                self.lines = []

            def emit(self, kind, **content):
                if kind != "progress":
                    self.lines.append(f"{kind}: " + content["message"].format(**content["values"]))

        return Keeping()
