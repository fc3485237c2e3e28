"""Writing GeoTIFFs row by row: tiled, compressed, with overviews, names, colours and provenance."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence

import numpy as np
from osgeo import gdal_array

from ..errors import FileError
from .gdalenv import close_dataset, gdal, writing
from .grid import Grid

_BLOCK = 256
_SMALLEST_OVERVIEW = 256


class RasterWriter:
    """Writes a tiled, compressed GeoTIFF from top to bottom, holding one row of blocks in memory.

    Parameters
    ----------
    path : str
        The ``.tif`` to write.
    grid : Grid
    count : int
        Number of bands.
    dtype : str
        As numpy names it.
    nodata : float or None
        Value that means "no value"; NaN in floating-point rows is written as it.
    band_names : sequence of str
    colors : mapping of int to str, optional
        ``"#rrggbb"`` by class value. With it the raster is one of classes.
    categories : mapping of int to str, optional
        Class names by class value.
    metadata : mapping of str to str, optional
        Goes into the file's metadata.
    overviews : bool
        Build reduced copies for display.
    units : sequence of str, optional
        Units of the bands' values.
    compress : bool
        Off for real numbers of many digits, which take as much room compressed and several times as long.

    Raises
    ------
    FileError
        The file cannot be written, for example because the disk is full; raised where GDAL notices, at the latest by
        :meth:`close`.
    """

    def __init__(
        self,
        path: str,
        grid: Grid,
        count: int,
        dtype: str,
        nodata: float | None,
        band_names: Sequence[str],
        colors: Mapping[int, str] | None = None,
        categories: Mapping[int, str] | None = None,
        metadata: Mapping[str, str] | None = None,
        overviews: bool = True,
        units: Sequence[str] = (),
        compress: bool = True,
    ):
        self.path = path
        self.grid = grid
        self._dtype = np.dtype(dtype)
        self._nodata = nodata
        self._classes = dict(categories or {}), dict(colors or {})
        self._overviews, self._compress = overviews, compress
        self._units = list(units)
        self._dataset = None
        self._buffer = np.empty((count, min(_BLOCK, grid.height), grid.width), self._dtype)
        self._written = 0  # rows in the file
        self._held = 0  # rows in the buffer
        self._statistics = [_Statistics() for _ in range(count)]
        try:
            with writing(path):
                self._create(count, band_names, metadata)
        except FileError:
            self.discard()
            raise

    def _create(self, count: int, names: Sequence[str], metadata: Mapping[str, str] | None) -> None:
        code = gdal_array.NumericTypeCodeToGDALTypeCode(self._dtype.type)
        driver = gdal.GetDriverByName("GTiff")
        self._dataset = driver.Create(self.path, self.grid.width, self.grid.height, count, code, self._options(driver, count))
        if self._dataset is None:
            raise RuntimeError(gdal.GetLastErrorMsg())
        self._dataset.SetGeoTransform(self.grid.transform)
        if self.grid.crs:
            self._dataset.SetProjection(self.grid.crs)
        self._dataset.SetMetadata(dict(metadata or {}))
        for index, name in enumerate(names, 1):
            band = self._dataset.GetRasterBand(index)
            band.SetDescription(name)
            if self._nodata is not None:
                band.SetNoDataValue(float(self._nodata))
            if self._units and self._units[index - 1]:
                band.SetUnitType(self._units[index - 1])
        if any(self._classes):
            self._describe_classes(self._dataset.GetRasterBand(1))

    def _options(self, driver: gdal.Driver, count: int) -> list[str]:
        options = ["TILED=YES", f"BLOCKXSIZE={_BLOCK}", f"BLOCKYSIZE={_BLOCK}", "BIGTIFF=IF_SAFER", "INTERLEAVE=BAND"]
        if count > 1 or not self._classes[1]:
            options += ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
        if not self._compress:
            return options
        options.append("NUM_THREADS=ALL_CPUS")
        floating = self._dtype.kind == "f"
        if floating and "ZSTD" in driver.GetMetadataItem("DMD_CREATIONOPTIONLIST"):
            options += ["COMPRESS=ZSTD", "ZSTD_LEVEL=1"]
        else:
            options += ["COMPRESS=DEFLATE", "ZLEVEL=1"]  # level 6 takes seven times as long for files a quarter smaller
        if self._dtype.itemsize > 1:
            options.append(f"PREDICTOR={3 if floating else 2}")
        return options

    def _describe_classes(self, band: gdal.Band) -> None:
        categories, colors = self._classes
        values = sorted(set(categories) | set(colors))
        if values[0] >= 0 and self._dtype.kind == "u" and self._dtype.itemsize <= 2:
            if colors:
                table = gdal.ColorTable()
                for value, color in colors.items():
                    table.SetColorEntry(int(value), (*_rgb(color), 255))
                band.SetColorTable(table)
            if categories:
                band.SetCategoryNames([categories.get(value, "") for value in range(max(categories) + 1)])
        attributes = gdal.RasterAttributeTable()
        attributes.SetTableType(gdal.GRTT_THEMATIC)
        attributes.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
        attributes.CreateColumn("Class", gdal.GFT_String, gdal.GFU_Name)
        for name, usage in (("Red", gdal.GFU_Red), ("Green", gdal.GFU_Green), ("Blue", gdal.GFU_Blue)):
            attributes.CreateColumn(name, gdal.GFT_Integer, usage)
        for row, value in enumerate(values):
            attributes.SetValueAsInt(row, 0, int(value))
            attributes.SetValueAsString(row, 1, categories.get(value, str(value)))
            for column, level in enumerate(_rgb(colors.get(value, "#808080")), 2):
                attributes.SetValueAsInt(row, column, level)
        band.SetDefaultRAT(attributes)

    def write_rows(self, y0: int, values: np.ndarray) -> None:
        """Write the next rows.

        Parameters
        ----------
        y0 : int
            The first row; rows come from top to bottom without gaps.
        values : numpy.ndarray
            (C, rows, W). NaN becomes nodata.
        """
        if y0 != self._written + self._held:
            raise ValueError(f"row {self._written + self._held} is next, not {y0}")
        done = 0
        while done < values.shape[1]:
            size = min(self._buffer.shape[1] - self._held, values.shape[1] - done)
            rows = self._buffer[:, self._held : self._held + size]
            rows[:] = values[:, done : done + size]
            if self._dtype.kind == "f" and self._nodata is not None and np.isfinite(self._nodata):
                rows[np.isnan(rows)] = self._nodata
            done += size
            self._held += size
            if self._held == self._buffer.shape[1] or self._written + self._held == self.grid.height:
                self._flush()

    def _flush(self) -> None:
        rows = self._buffer[:, : self._held]
        with writing(self.path):
            self._dataset.WriteArray(rows, 0, self._written)
        if self._dtype.kind == "f":
            for statistics, plane in zip(self._statistics, rows):
                statistics.add(plane, self._nodata)
        self._written += self._held
        self._held = 0

    def add_metadata(self, metadata: Mapping[str, str]) -> None:
        """Add entries to the file's metadata."""
        with writing(self.path):
            self._dataset.SetMetadata({**self._dataset.GetMetadata(), **metadata})

    def close(self) -> None:
        """Finish the file: statistics, overviews; :class:`FileError` if not everything reached the disk."""
        if self._dataset is None:
            return
        if self._written != self.grid.height:
            raise ValueError(f"{self._written} of {self.grid.height} rows were written")
        with writing(self.path):
            for index, statistics in enumerate(self._statistics, 1):
                if statistics.count:
                    self._dataset.GetRasterBand(index).SetStatistics(*statistics.figures())
            self._dataset.FlushCache()
            if self._overviews:
                self._build_overviews()
            close_dataset(self._dataset)
        self._dataset = self._buffer = None

    def _build_overviews(self) -> None:
        factors = []
        while max(self.grid.width, self.grid.height) / 2 ** len(factors) > _SMALLEST_OVERVIEW:
            factors.append(2 ** (len(factors) + 1))
        if factors:
            self._dataset.BuildOverviews("NEAREST" if self._dtype.kind != "f" else "AVERAGE", factors)

    def discard(self) -> None:
        """Close without finishing and remove the file."""
        if self._dataset is not None:
            with contextlib.suppress(FileError), writing(self.path):
                close_dataset(self._dataset)
            self._dataset = None
        for path in (self.path, f"{self.path}.aux.xml"):
            if os.path.exists(path):
                os.remove(path)

    def __enter__(self) -> RasterWriter:
        return self

    def __exit__(self, kind, error, traceback) -> None:
        try:
            if kind is None:
                self.close()
        finally:
            if self._dataset is not None:
                self.discard()


class _Statistics:
    """Minimum, maximum, mean and standard deviation of values that come in pieces (Chan, Golub & LeVeque, 1983)."""

    def __init__(self):
        self.count = 0
        self.low, self.high = np.inf, -np.inf
        self.mean = self.squares = 0.0

    def add(self, values: np.ndarray, nodata: float | None) -> None:
        values = values[~np.isnan(values) if nodata is None or np.isnan(nodata) else values != nodata]
        if not values.size:
            return
        mean = float(values.mean(dtype=np.float64))
        squares = float(values.var(dtype=np.float64)) * values.size
        total = self.count + values.size
        self.squares += squares + (mean - self.mean) ** 2 * self.count * values.size / total
        self.mean += (mean - self.mean) * values.size / total
        self.count = total
        self.low, self.high = min(self.low, float(values.min())), max(self.high, float(values.max()))

    def figures(self) -> tuple[float, float, float, float]:
        return self.low, self.high, self.mean, float(np.sqrt(self.squares / self.count))


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
