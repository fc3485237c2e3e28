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


def trainlandforms(worlds, folder) -> dict:
    return {"DEM": _dem(worlds, folder)}


def maplandforms(worlds, folder) -> dict:
    return {"DEM": _dem(worlds, folder), "MODEL": worlds.write_model(folder / "landforms.safetensors", task="landforms")}


def describelandforms(worlds, folder) -> dict:
    return {"DEM": _dem(worlds, folder)}


def trainsusceptibility(worlds, folder) -> dict:
    return {"INPUT": _dem(worlds, folder), "EVENTS": _prospectivity().write_points(folder / "events.gpkg", _prospectivity().places())}


def mapsusceptibility(worlds, folder) -> dict:
    return {"MODEL": _prospectivity().write_presence_model(folder / "presence.safetensors")}


def _prospectivity():
    """The examples of the other tools for presence against background."""
    import importlib.util
    from pathlib import Path

    spec = importlib.util.spec_from_file_location("examples_prospectivity", Path(__file__).with_name("prospectivity.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
