"""What landform networks see: a DEM with its cell sizes and, if there is some, imagery brought onto its grid."""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import nn

from ....models.networks.landform import DEM_BANDS, TerrainLayer
from ...errors import InputError
from ...inference.model_input import match_bands, resample
from ...progress import Progress
from ...raster.gdalenv import gdal, open_raster, reading
from ...raster.grid import Grid, Window, reproject_bounds, require_crs
from ...raster.reader import Band, RasterReader
from .dem import Dem

CELLS = (3, 7, 15, 31)  # default scales, in cells
NATIVE = 1.5  # factor between cell sizes up to which a model is fitted to the DEM instead of the DEM to the model


class LandformReader:
    """A DEM and imagery as the bands of one raster.

    Parameters
    ----------
    dem : str
    imagery : str or None
        A raster on any grid; it is resampled to the DEM's.
    progress : Progress
    z_factor : float, optional
    choose : callable, optional
        Of the imagery's path: the names of its bands in the order wanted.
    """

    def __init__(
        self,
        dem: str,
        imagery: str | None,
        progress: Progress,
        z_factor: float | None = None,
        choose: Callable[[str], list[str]] | None = None,
    ):
        self._folder = tempfile.TemporaryDirectory(prefix="deepgeology-", ignore_cleanup_errors=True)
        self._dem = Dem(dem, progress, z_factor, cells=True)
        self.path, self.grid, self.cell = dem, self._dem.grid, self._dem.cell
        self._imagery = None
        self.bands: list[Band] = list(self._dem.bands)
        if imagery:
            names = choose(imagery) if choose else None
            self._imagery = RasterReader(_onto(imagery, self.grid, dem, self._folder.name), names)
            self.bands += self._imagery.bands
        repeated = {band.name for band in self.bands[:DEM_BANDS]} & {band.name for band in self.bands[DEM_BANDS:]}
        if repeated:
            raise InputError(
                "IMAGERY has a band named {names}, which is the DEM's.", hint="Rename the band.", names=", ".join(sorted(repeated))
            )

    def metres(self, length: float) -> float:
        """Turn a length in map units (metres for a DEM in degrees) into metres."""
        return self._dem.metres(length)

    def read(self, window: Window | None = None, out: np.ndarray | None = None) -> np.ndarray:
        """Read a window, which may stick out: float32 (C, H, W), NaN where there is no value."""
        window = self.grid.whole if window is None else window
        values = np.empty((len(self.bands), window.height, window.width), np.float32) if out is None else out
        self._dem.read(window, out=values[:DEM_BANDS])
        if self._imagery is not None:
            self._imagery.read(window, out=values[DEM_BANDS:])
        return values

    def close(self) -> None:
        """Close the files."""
        self._dem.close()
        if self._imagery is not None:
            self._imagery.close()
        self._folder.cleanup()

    def __enter__(self) -> LandformReader:
        return self

    def __exit__(self, *error) -> None:
        self.close()


class FeatureReader:
    """What the terrain layer makes of a :class:`LandformReader`, and its imagery; read like a raster."""

    def __init__(self, reader: LandformReader, arguments: dict):
        self._reader = reader
        self._layer = TerrainLayer(arguments["scales"], arguments["cell"], arguments["oriented"])
        self.grid = reader.grid
        names = [*self._layer.names, *(band.name for band in reader.bands[DEM_BANDS:])]
        self.bands = [Band(name, "", None, "float32", True, index) for index, name in enumerate(names, 1)]

    @torch.no_grad()
    def read(self, window: Window | None = None, out: np.ndarray | None = None) -> np.ndarray:
        """Read a window: float32 (F, H, W)."""
        window, halo = self.grid.whole if window is None else window, self._layer.halo
        box = Window(window.x - halo, window.y - halo, window.width + 2 * halo, window.height + 2 * halo)
        values = torch.from_numpy(self._reader.read(box))[None]
        dem = values[:, :DEM_BANDS]
        valid = torch.isfinite(dem[:, :1]).float()
        imagery = torch.nan_to_num(values[:, DEM_BANDS:, halo : halo + window.height, halo : halo + window.width])
        features = torch.cat([self._layer(torch.nan_to_num(dem), valid), imagery], dim=1)
        if out is None:
            return features[0].numpy()
        out[:] = features[0].numpy()
        return out


def terrain_scales(given: Sequence[float], reader: LandformReader) -> list[float]:
    """Return the terrain layer's windows in metres; :class:`InputError` if they are larger than the DEM."""
    side = math.sqrt(reader.cell[0] * reader.cell[1])
    scales = sorted(reader.metres(scale) for scale in given if scale) or [cells * side for cells in CELLS]
    smallest = min(reader.grid.width, reader.grid.height)
    if scales[-1] / side > smallest / 2:
        raise InputError(
            "The largest of TERRAIN_SCALES is {cells:.0f} cells wide; the DEM has only {width} x {height}.",
            hint="Choose smaller scales, at most half of the DEM, or a larger DEM.",
            cells=scales[-1] / side,
            width=reader.grid.width,
            height=reader.grid.height,
        )
    return scales


def open_for_model(parameters: dict, card: dict, module: nn.Module, folder: str, progress: Progress) -> LandformReader:
    """Open a DEM and imagery as a model needs them, and fit the model to the DEM's cells.

    A DEM whose cells differ from the model's by more than :data:`NATIVE` is resampled.
    """
    path, wanted = parameters["dem"], _cell_of(module)
    imagery, names = parameters.get("imagery"), [band["name"] for band in card["bands"][DEM_BANDS:]]
    if names and not imagery:
        raise InputError(
            "The model needs imagery with the bands {names} beside the DEM.", hint="Choose IMAGERY.", names=", ".join(names)
        )  # fmt: skip
    if imagery and not names:
        progress.warn("The model was trained on a DEM alone; IMAGERY is not used.")
        imagery = None
    with Dem(path, Progress(), 1.0) as dem:
        own, grid = dem.cell, dem.grid
    factor = math.sqrt(wanted[0] * wanted[1] / (own[0] * own[1]))
    if not 1 / NATIVE <= factor <= NATIVE:
        progress.warn(
            "The cells of the DEM measure {own:.4g} m, those of the model {wanted:.4g} m: the DEM is resampled to the model's.",
            own=math.sqrt(own[0] * own[1]),
            wanted=math.sqrt(wanted[0] * wanted[1]),
        )
        path = resample(path, grid, (factor, factor), folder)
    pseudo = {"bands": card["bands"][DEM_BANDS:]}
    reader = LandformReader(path, imagery, progress, parameters.get("z_factor"), lambda raster: match_bands(raster, pseudo, progress))
    for part in module.modules():
        if hasattr(part, "terrain"):
            part.adapt(reader.cell)
    return reader


def _cell_of(module: nn.Module) -> tuple[float, float]:
    return next(part.terrain.cell for part in module.modules() if hasattr(part, "terrain"))


def _onto(imagery: str, grid: Grid, dem: str, folder: str) -> str:
    """Describe imagery on the DEM's grid in a virtual raster; :class:`InputError` if they do not meet."""
    own = Grid.of(imagery)
    require_crs(grid, dem)
    require_crs(own, imagery)
    box, area = reproject_bounds(own.bounds, own.crs, grid.crs), grid.bounds
    if box[0] >= area[2] or box[2] <= area[0] or box[1] >= area[3] or box[3] <= area[1]:
        raise InputError(
            "IMAGERY and DEM do not overlap: {imagery} lies elsewhere.",
            hint="Check both rasters' coordinate systems, or leave IMAGERY out.",
            imagery=imagery,
        )
    virtual = os.path.join(folder, "imagery.vrt")
    with reading(imagery):
        gdal.Warp(
            virtual,
            open_raster(imagery),
            format="VRT",
            dstSRS=grid.crs,
            outputBounds=area,
            width=grid.width,
            height=grid.height,
            resampleAlg="bilinear",
            outputType=gdal.GDT_Float32,
            dstNodata=math.nan,
        )
    return virtual
