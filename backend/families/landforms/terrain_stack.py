"""Terrain attributes of a DEM beside the bands that came with it: what susceptibility is learned from."""

from __future__ import annotations

from pathlib import Path

from ...data import build_feature_stack
from ...errors import InputError
from ...progress import Progress
from ...raster.gdalenv import close_dataset, gdal, open_raster, reading, writing
from ...raster.reader import RasterReader
from . import terrain_attributes
from .dem import Dem
from .terrain import label

ATTRIBUTES = ("slope", "northness", "eastness", "profile-curvature", "tangential-curvature", "tpi", "local-relief")
WINDOWS = (3, 9, 27)  # cells
ELEVATION = "elevation"


def plan_terrain(path: str, elevation: str | None, scales, progress: Progress) -> dict | None:
    """Choose what is derived from a raster.

    Parameters
    ----------
    path : str
        A DEM, which has one band, or a stack.
    elevation : str or None
        Name of the band with the heights; if left out, a raster of one band is a DEM, and a stack is taken as it is.
    scales : str or None
        Sides of windows in map units (metres for a DEM in degrees); :data:`WINDOWS` if left out.
    progress : Progress

    Returns
    -------
    dict or None
        For the card: ``elevation`` (name of the band, empty for the only one), ``attributes``, ``scales`` (metres), ``inputs``
        (names of the raster's own bands); None if nothing is derived.
    """
    with RasterReader(path) as reader:
        names = [band.name for band in reader.bands]
    if elevation is None and len(names) > 1:
        if scales:
            raise InputError(
                "TERRAIN_SCALES is given, but none of the bands {found} was said to hold elevation.",
                hint="Name it in ELEVATION, or leave TERRAIN_SCALES empty.",
                found=", ".join(names),
            )
        return None
    if elevation is not None and elevation not in names:
        raise InputError(
            "ELEVATION should be the name of a band, but there is no {found}; the bands are {expected}.",
            hint="Give one of them, or leave it empty to take the bands as they are.",
            found=elevation,
            expected=", ".join(names),
        )
    single = len(names) == 1
    with Dem(path if single else _only(path, elevation), progress) as dem:
        side = (dem.cell[0] * dem.cell[1]) ** 0.5
        given = terrain_attributes.parse_scales(scales) if scales else []
        metres = [dem.metres(scale) for scale in given] or [float(f"{window * side:.4g}") for window in WINDOWS]
    inputs = [ELEVATION] if single else names
    return {"elevation": "" if single else elevation, "attributes": list(ATTRIBUTES), "scales": metres, "inputs": inputs}


def add_terrain(path: str, plan: dict, folder: str, progress: Progress) -> str:
    """Write a raster and the terrain attributes of its elevation band as one stack in a folder, and return its path.

    Windows are the same in metres wherever they are computed; beyond the edge the ground is mirrored, at voids nothing is derived.

    Raises
    ------
    InputError
        If the raster lacks the elevation band, or is smaller than the windows.
    """
    with RasterReader(path) as reader:
        names = [band.name for band in reader.bands]
    if plan["elevation"] and plan["elevation"] not in names:
        raise InputError(
            "The model derives terrain attributes from the band {expected}; the raster {path} has {found}.",
            hint="Rename the band that holds the elevation.",
            expected=plan["elevation"],
            found=", ".join(names),
            path=path,
        )
    heights = _only(path, plan["elevation"] or names[0], str(Path(folder) / "elevation.vrt"))
    derived = str(Path(folder) / "terrain.tif")
    with Dem(heights, progress) as dem:
        unit = dem.metres(1.0)
    parameters = {"dem": heights, "attributes": plan["attributes"], "scales": [metres / unit for metres in plan["scales"]]}
    terrain_attributes.run({**parameters, "output": derived, "edges": "reflect", "device": "cpu"}, progress.part(0.0, 0.6))
    _name(derived, [label(name, scale, "m") for scale in plan["scales"] for name in plan["attributes"]])
    stack = str(Path(folder) / "stack.tif")
    given = dict.fromkeys(("extent", "crs", "pixel_size", "resampling", "fill_nodata", "validity"))
    rasters = [path if plan["elevation"] else heights, derived]
    build_feature_stack.run(
        {**given, "rasters": rasters, "layers": [], "reference": heights, "output": stack}, progress.part(0.6, 1.0)
    )  # fmt: skip
    return stack


def _only(path: str, band: str, virtual: str = "/vsimem/elevation.vrt") -> str:
    """Describe a raster that is one band of another, called ``elevation``."""
    with reading(path):
        source = open_raster(path)
        with RasterReader(path) as reader:
            index = next(each.index for each in reader.bands if each.name == band)
        copy = gdal.Translate(virtual, source, format="VRT", bandList=[index])
        copy.GetRasterBand(1).SetDescription(ELEVATION)
        close_dataset(copy)
    return virtual


def _name(path: str, names: list[str]) -> None:
    with writing(path):
        dataset = gdal.Open(path, gdal.GA_Update)
        for index, name in enumerate(names, 1):
            dataset.GetRasterBand(index).SetDescription(name)
        close_dataset(dataset)
