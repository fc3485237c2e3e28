"""GDAL's errors become ours, also those that GDAL would only print."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import FileError
from deepgeology.backend.raster.gdalenv import CACHE_BYTES, close_dataset, gdal, open_raster, reading, writing


def test_the_block_cache_is_bounded():
    assert gdal.GetCacheMax() == CACHE_BYTES


def test_a_missing_raster_is_named(tmp_path):
    with pytest.raises(FileError, match=r"absent\.tif"):
        open_raster(str(tmp_path / "absent.tif"))


def test_reading_keeps_the_reason():
    with pytest.raises(FileError, match=r"here\.tif cannot be read: broken block"), reading("here.tif"):
        raise RuntimeError("broken block")


def test_writing_raises_what_gdal_only_reports():
    with pytest.raises(FileError, match=r"there\.tif cannot be written: no space"), writing("there.tif"):
        gdal.Error(gdal.CE_Failure, gdal.CPLE_FileIO, "no space")


def test_warnings_are_no_errors():
    with writing("there.tif"):
        gdal.Error(gdal.CE_Warning, gdal.CPLE_AppDefined, "a remark")


def test_closing_writes_everything(tmp_path):
    path = str(tmp_path / "a.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 3, 2, 1, gdal.GDT_Byte)
    dataset.GetRasterBand(1).WriteArray(np.arange(6, dtype=np.uint8).reshape(2, 3))
    close_dataset(dataset)
    again = open_raster(path)
    assert again.ReadAsArray().tolist() == [[0, 1, 2], [3, 4, 5]]
