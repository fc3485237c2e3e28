"""A raster as a model expects it: its bands by name, its pixels of the model's size."""

from __future__ import annotations

import math
import os

from ..errors import InputError, ModelFileError
from ..progress import Progress
from ..raster.gdalenv import gdal, open_raster, reading
from ..raster.grid import Grid, metres_per_unit, require_crs
from ..raster.reader import RasterReader, list_bands

PIXEL_TOLERANCE = 0.03  # share by which pixel sizes may differ before the raster is resampled
MOST_RESAMPLING = 10.0  # factor between pixel sizes beyond which resampling makes no sense


def open_input(path: str, card: dict, folder: str, progress: Progress) -> RasterReader:
    """Open a raster with the model's bands in the model's order and at the model's pixel size, resampling it if need be."""
    grid = Grid.of(path)
    names = match_bands(path, card, progress)
    factors = pixel_factors(path, grid, card, progress)
    if factors is not None:
        path = resample(path, grid, factors, folder)
    return RasterReader(path, names)


def match_bands(path: str, card: dict, progress: Progress) -> list[str]:
    """Return the names of a raster's bands that a model needs, in the model's order.

    Parameters
    ----------
    path : str
        The raster.
    card : dict
        The model's card.
    progress : Progress
        Warned where bands without names are taken by their order.

    Raises
    ------
    ModelFileError
        Bands are missing.
    """
    dataset = open_raster(path)
    with reading(path):
        found = list_bands(dataset)
    expected = [band["name"] for band in card["bands"]]
    names = [band.name for band in found]
    missing = [name for name in expected if name not in names]
    if not missing:
        return expected
    unnamed = any(band.get("unnamed") for band in card["bands"])
    if len(found) == len(expected) and (unnamed or not any(band.named for band in found)):
        if unnamed:
            progress.warn("The model does not name its bands; it gets those of the raster in this order: {found}.", found=", ".join(names))
        else:
            progress.warn(
                "The raster's bands have no names; they are taken in the model's order: {expected}.", expected=", ".join(expected)
            )
        return names
    raise ModelFileError(
        "The model needs the bands {expected}; the raster {path} has {found}. Missing: {missing}.",
        hint="Build a feature stack with these bands, or rename the raster's bands.",
        expected=", ".join(expected),
        path=path,
        found=", ".join(names),
        missing=", ".join(missing),
    )


def pixel_factors(path: str, grid: Grid, card: dict, progress: Progress) -> tuple[float, float] | None:
    """Return by how much the pixels must grow along columns and rows to be of the model's size; None where they are already."""
    if not card["crs"]:
        if grid.crs:
            progress.warn("The model was trained without a coordinate system, so its pixel size cannot be compared with the raster's.")
            return None
        own, expected, unit = grid.pixel_size, tuple(card["pixel_size"]), "pixels"
    else:
        require_crs(grid, path)
        own, expected, unit = grid.pixel_size_metres(), _model_pixel_metres(card), "m"
    factors = tuple(wanted / size for wanted, size in zip(expected, own))
    if all(abs(math.log(factor)) <= PIXEL_TOLERANCE for factor in factors):
        return None
    sizes = {"found": "{:.4g} x {:.4g}".format(*own), "expected": "{:.4g} x {:.4g}".format(*expected), "unit": unit}
    if any(abs(math.log(factor)) > math.log(MOST_RESAMPLING) for factor in factors):
        raise InputError(
            "The pixels of {path} measure {found} {unit}; the model was trained on {expected} {unit}, which is too different.",
            hint="Use a raster of a similar resolution, or check the raster's coordinate system.",
            path=path,
            **sizes,
        )
    progress.warn(
        "The raster's pixels measure {found} {unit}, the model's {expected} {unit}: the raster is resampled, and the results have "
        "the model's pixel size.",
        **sizes,
    )
    return factors


def _model_pixel_metres(card: dict) -> tuple[float, float]:
    bounds = card["footprint"].get("bounds") or [0, 0, 0, 0]
    along_x, along_y = metres_per_unit(card["crs"], (bounds[1] + bounds[3]) / 2)
    return card["pixel_size"][0] * along_x, card["pixel_size"][1] * along_y


def resample(path: str, grid: Grid, factors: tuple[float, float], folder: str) -> str:
    """Describe the raster at another pixel size in a virtual raster, which resamples while it is read."""
    virtual = os.path.join(folder, "input.vrt")
    size = [length * factor for length, factor in zip(grid.pixel_size, factors)]
    with reading(path):
        gdal.Warp(
            virtual,
            open_raster(path),
            format="VRT",
            xRes=size[0],
            yRes=size[1],
            resampleAlg="average" if min(factors) > 1 else "bilinear",
            outputType=gdal.GDT_Float32,
            dstNodata=math.nan,
        )
    return virtual


def rescale(path: str, size: tuple[int, int], destination: str) -> str:
    """Describe a raster at another number of columns and rows in a virtual raster; unlike :func:`resample` it needs no coordinates."""
    with reading(path):
        source = open_raster(path)
        smaller = size[0] < source.RasterXSize
        options = {"format": "VRT", "width": size[0], "height": size[1], "outputType": gdal.GDT_Float32}
        gdal.Translate(destination, source, resampleAlg="average" if smaller else "bilinear", **options)
    return destination
