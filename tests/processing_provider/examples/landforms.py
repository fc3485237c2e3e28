"""What the contract tests cannot guess about the landform tools."""

from __future__ import annotations


def _dem(worlds, folder) -> str:
    import numpy as np

    y, x = np.mgrid[0:40, 0:50].astype("float32")
    return worlds.write_raster(folder / "dem.tif", (20 * np.sin(x / 4) * np.cos(y / 5) + x)[None])


def terrainattributes(worlds, folder) -> dict:
    return {"DEM": _dem(worlds, folder)}


def classifygeomorphons(worlds, folder) -> dict:
    return {"DEM": _dem(worlds, folder)}
