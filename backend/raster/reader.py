"""Reading windows of a raster as float32 with NaN where there is no valid value."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal_array

from ..errors import InputError
from .gdalenv import gdal, open_raster, reading
from .grid import Grid, Window


@dataclass(frozen=True)
class Band:
    """One band of a raster.

    Parameters
    ----------
    name : str
        Its description, or ``"Band 3"``; unique within the raster.
    unit : str
    nodata : float or None
        The value that means "no value".
    dtype : str
        As numpy names it.
    named : bool
        Whether the file itself names it.
    index : int
        Position in the file, from 1.
    """

    name: str
    unit: str
    nodata: float | None
    dtype: str
    named: bool
    index: int


class RasterReader:
    """Reads windows of a raster from any number of threads.

    Every thread opens the file for itself, because GDAL's handles must not be shared.

    Parameters
    ----------
    path : str
        Anything that GDAL opens.
    bands : sequence of str, optional
        Names of the bands wanted, in the order wanted; all bands (but an alpha band, which is a mask) if left out.
    """

    def __init__(self, path: str, bands: Sequence[str] | None = None):
        self.path = path
        self._local = threading.local()
        self._lock = threading.Lock()
        self._open: list[gdal.Dataset] = []
        dataset = self._dataset()
        self.grid = Grid.of(dataset)
        with reading(path):
            found = list_bands(dataset)
            self.bands: list[Band] = found if bands is None else self._choose(found, bands)
            self._indices = [band.index for band in self.bands]
            self._masked = [_needs_mask(dataset.GetRasterBand(band.index)) for band in self.bands]

    def _choose(self, found: list[Band], names: Sequence[str]) -> list[Band]:
        by_name = {band.name: band for band in found}
        missing = [name for name in names if name not in by_name]
        if missing:
            raise InputError(
                "The raster {path} has no band {missing}; it has {found}.",
                hint="Choose another raster, or name its bands.",
                path=self.path,
                missing=", ".join(missing),
                found=", ".join(by_name),
            )
        return [by_name[name] for name in names]

    def _dataset(self) -> gdal.Dataset:
        dataset = getattr(self._local, "dataset", None)
        if dataset is None:
            dataset = open_raster(self.path)
            self._local.dataset = dataset
            with self._lock:
                self._open.append(dataset)
        return dataset

    def read(self, window: Window | None = None, out: np.ndarray | None = None) -> np.ndarray:
        """Read a window.

        Parameters
        ----------
        window : Window, optional
            May stick out of the raster; the whole raster if left out.
        out : numpy.ndarray, optional
            float32 (C, H, W), filled and returned.

        Returns
        -------
        numpy.ndarray
            float32 (C, H, W); NaN where a band has nodata, is masked, is NaN or infinite, and outside the raster.
        """
        window = self.grid.whole if window is None else window
        values = np.empty((len(self.bands), window.height, window.width), np.float32) if out is None else out
        inside = window.intersection(self.grid.whole)
        if inside != window:
            values.fill(np.nan)
        if inside is not None:
            top, left = inside.y - window.y, inside.x - window.x
            self._fill(values[:, top : top + inside.height, left : left + inside.width], inside)
        return values

    def _fill(self, values: np.ndarray, window: Window) -> None:
        box = [int(number) for number in window]  # GDAL takes no integers of numpy
        with reading(self.path), np.errstate(over="ignore", invalid="ignore"):
            dataset = self._dataset()
            dataset.ReadAsArray(*box, buf_obj=values, band_list=self._indices)
            for band, masked, plane in zip(self.bands, self._masked, values):
                if band.nodata is not None:
                    _blank(plane, band.nodata)
                if masked:
                    mask = dataset.GetRasterBand(band.index).GetMaskBand().ReadAsArray(*box)
                    plane[mask == 0] = np.nan
                # A sum is cheaper than a test of each value, and finite unless there is something to find (or an overflow).
                if band.dtype.startswith("float") and not np.isfinite(plane.sum()):
                    plane[np.isinf(plane)] = np.nan

    def close(self) -> None:
        """Close the file in all threads."""
        with self._lock:
            self._open.clear()
        self._local = threading.local()

    def __enter__(self) -> RasterReader:
        return self

    def __exit__(self, *error) -> None:
        self.close()


def list_bands(dataset: gdal.Dataset) -> list[Band]:
    """List the bands of an opened raster, without a band that is the transparency of the others."""
    bands: list[Band] = []
    taken: set[str] = set()
    for index in range(1, dataset.RasterCount + 1):
        raster_band = dataset.GetRasterBand(index)
        if dataset.RasterCount > 1 and raster_band.GetColorInterpretation() == gdal.GCI_AlphaBand:
            continue
        if gdal.DataTypeIsComplex(raster_band.DataType):
            raise InputError(
                "Band {index} of the raster {path} holds complex numbers; real numbers are expected.",
                hint="Convert it first, for example to amplitude, with the raster calculator.",
                index=index,
                path=dataset.GetDescription(),
            )
        described = raster_band.GetDescription().strip()
        name = base = described or f"Band {index}"
        repeat = 2
        while name in taken:
            name, repeat = f"{base} ({repeat})", repeat + 1
        taken.add(name)
        dtype = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(raster_band.DataType)).name
        bands.append(Band(name, raster_band.GetUnitType() or "", raster_band.GetNoDataValue(), dtype, bool(described), index))
    return bands


def _needs_mask(band: gdal.Band) -> bool:
    """Whether validity comes from a mask band (of the file, or alpha) rather than from a nodata value."""
    flags = band.GetMaskFlags()
    return not flags & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA)


def _blank(plane: np.ndarray, nodata: float) -> None:
    with np.errstate(over="ignore"):
        value = np.float32(nodata)
    if np.isfinite(value):  # NaN and infinite values are blanked for every band of floats
        plane[plane == value] = np.nan
