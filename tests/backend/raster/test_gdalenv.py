from __future__ import annotations

import contextlib

import pytest
from deepgeology.backend.errors import Cancelled, FileError
from deepgeology.backend.raster.gdalenv import CACHE_BYTES, gdal, reading, writing


def test_the_block_cache_is_bounded():
    assert gdal.GetCacheMax() == CACHE_BYTES


def test_errors_while_reading_name_the_file():
    with pytest.raises(FileError, match=r"a\.tif cannot be read: broken"), reading("a.tif"):
        raise RuntimeError("broken")


def test_errors_while_writing_are_not_lost_even_where_nothing_raises():
    # From GDAL 3.7 on an error of a function that raises reaches no handler.
    silent = gdal.ExceptionMgr(useExceptions=False) if hasattr(gdal, "ExceptionMgr") else contextlib.nullcontext()
    with pytest.raises(FileError, match=r"a\.tif cannot be written: first"), writing("a.tif"), silent:
        for message in ("first", "second"):
            with contextlib.suppress(RuntimeError):
                gdal.Error(gdal.CE_Failure, 1, message)


def test_warnings_and_other_errors_pass():
    with writing("a.tif"), contextlib.suppress(RuntimeError):
        gdal.Error(gdal.CE_Warning, 1, "only a warning")
    with pytest.raises(Cancelled), writing("a.tif"):
        raise Cancelled()
