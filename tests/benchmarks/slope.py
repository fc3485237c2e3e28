"""Slope of a DEM of 4000 x 4000 cells with terrainattributes and with gdaldem, each with its own output file."""

from __future__ import annotations

from _terrain import Terrain

NAME = "speed of terrainattributes (slope) in multiples of gdaldem slope"
TARGET = ">= 1.0"


def measure() -> dict:
    from deepgeology.backend.families.landforms import terrain_attributes

    with Terrain() as terrain:
        theirs = terrain.gdaldem()
        ours = terrain.ours(terrain_attributes)
        theirs = min(theirs, terrain.gdaldem())
        return {"ratio": theirs / ours, "seconds_ours": ours, "seconds_gdaldem": theirs}
