"""GDAL as the backend uses it: exceptions on, a bounded block cache, its errors as ours."""

from __future__ import annotations

import contextlib
import traceback

from osgeo import gdal, ogr, osr

from ..errors import FileError

CACHE_BYTES = 64 << 20  # GDAL's own default is 5 % of the machine's memory, however small the raster

for _module in (gdal, ogr, osr):
    _module.UseExceptions()
gdal.SetCacheMax(CACHE_BYTES)
gdal.SetConfigOption("GDAL_PAM_ENABLED", "YES")


def open_raster(path: str) -> gdal.Dataset:
    """Open a raster for reading; :class:`FileError` if GDAL cannot.

    Bands that are packed, with a scale and an offset as in NetCDF files, are seen as what they mean, float32, as QGIS shows them.
    """
    with reading(path):
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        bands = [dataset.GetRasterBand(index) for index in range(1, dataset.RasterCount + 1)]
        if all(band.GetScale() in (None, 1.0) and band.GetOffset() in (None, 0.0) for band in bands):
            return dataset
        gaps = any(band.GetNoDataValue() is not None for band in bands)
        options = {"noData": "nan"} if gaps else {}
        virtual = gdal.Translate("", dataset, format="VRT", unscale=True, outputType=gdal.GDT_Float32, **options)
        return gdal.OpenEx(virtual.GetMetadata("xml:VRT")[0], gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)  # its text is its name


@contextlib.contextmanager
def reading(path: str):
    """Turn an error of GDAL inside the block into a :class:`FileError` that names the file."""
    try:
        yield
    except RuntimeError as error:
        raise FileError(
            "The raster {path} cannot be read: {reason}",
            hint="Check that the file exists, is complete and is a raster that GDAL reads; copy or export it again if it is damaged.",
            path=path,
            reason=str(error),
        ) from error


def close_dataset(dataset: gdal.Dataset) -> None:
    """Close a dataset so that an error is raised; a destructor could only print it."""
    if hasattr(dataset, "Close"):  # GDAL 3.8
        pointer = dataset.this
        try:
            dataset.Close()
        finally:
            pointer.disown()  # where Close raises, it has freed the dataset all the same
    else:
        gdal.Dataset.__swig_destroy__(dataset)


@contextlib.contextmanager
def writing(path: str):
    """Turn every error that GDAL reports inside the block, also those of delayed writes, into a :class:`FileError`."""
    reasons: list[str] = []

    def collect(severity: int, number: int, message: str) -> None:
        if severity >= gdal.CE_Failure:
            reasons.append(message)

    gdal.PushErrorHandler(collect)
    try:
        yield
    except RuntimeError as error:
        reasons.append(str(error))
        traceback.clear_frames(error.__traceback__)  # its frames hold the dataset, which would complain again when it goes
        raise _not_written(path, reasons) from error
    finally:
        gdal.PopErrorHandler()
    if reasons:
        raise _not_written(path, reasons)


def _not_written(path: str, reasons: list[str]) -> FileError:
    return FileError(
        "The file {path} cannot be written: {reason}",
        hint="Check the free space and the permissions there.",
        path=path,
        reason=reasons[0],
    )
