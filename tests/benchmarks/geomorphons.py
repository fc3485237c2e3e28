"""Geomorphons (search 15) of a DEM of 4000 x 4000 cells with classifygeomorphons and with GRASS r.geomorphon."""

from __future__ import annotations

from _terrain import Terrain
from osgeo import gdal

NAME = "speed of classifygeomorphons (search 15) in multiples of r.geomorphon"
TARGET = ">= 3.0"
SEARCH = 15


def measure() -> dict:
    from deepgeology.backend.families.landforms import classify_geomorphons

    with Terrain() as terrain:
        theirs = terrain.grass(f"r.geomorphon elevation=dem forms=result search={SEARCH} skip=0 flat=1 dist=0")
        ours = terrain.ours(classify_geomorphons, search=SEARCH, skip=0, flat=1.0, distance=0.0)
        inner = slice(SEARCH + 1, -SEARCH - 1), slice(SEARCH + 1, -SEARCH - 1)
        maps = [gdal.Open(str(terrain.folder / name)).ReadAsArray()[inner] for name in ("ours.tif", "grass.tif")]
        same = float((maps[0] == maps[1]).mean())
        return {"ratio": theirs / ours, "same_classes": same, "seconds_ours": ours, "seconds_grass": theirs}
