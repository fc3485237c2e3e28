from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from deepgeology.backend.errors import FileError, InputError
from deepgeology.backend.raster.grid import Grid, Window
from deepgeology.backend.raster.reader import RasterReader
from osgeo import gdal, gdal_array


def write(path, values, nodata=None, names=(), options=(), transform=(0, 1, 0, 0, 0, -1)):
    code = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype.type)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[2], values.shape[1], len(values), code, ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO", *options]
    )
    dataset.SetGeoTransform(transform)
    dataset.WriteArray(values)
    for index in range(len(values)):
        band = dataset.GetRasterBand(index + 1)
        if nodata is not None and nodata[index] is not None:
            band.SetNoDataValue(nodata[index])
        if names:
            band.SetDescription(names[index])
    dataset = None
    return str(path)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "uint32", "int32", "float32", "float64"])
@pytest.mark.parametrize("bands", [1, 12])
def test_every_type_is_read_exactly(tmp_path, dtype, bands):
    low = 0 if dtype.startswith("u") else -100
    values = np.random.default_rng(0).integers(low, 120, (bands, 17, 23)).astype(dtype)
    reader = RasterReader(write(tmp_path / "a.tif", values))
    assert reader.read().dtype == np.float32
    np.testing.assert_array_equal(reader.read(), values)
    assert [band.dtype for band in reader.bands] == [dtype] * bands


def test_nodata_of_each_band_nan_and_infinity_become_nan(tmp_path):
    values = np.arange(60, dtype="float64").reshape(3, 4, 5)
    values[0, 0, 0], values[0, 0, 1] = np.inf, np.nan
    nodata = (7.0, None, 45.0)
    found = RasterReader(write(tmp_path / "a.vrt.tif", values)).read()
    assert list(zip(*np.where(np.isnan(found)))) == [(0, 0, 0), (0, 0, 1)]
    path = str(tmp_path / "b.vrt")  # GeoTIFF has one nodata value for all bands, VRT one for each
    dataset = gdal.Translate(path, str(tmp_path / "a.vrt.tif"), format="VRT")
    for index, value in enumerate(nodata, 1):
        if value is not None:
            dataset.GetRasterBand(index).SetNoDataValue(value)
    dataset = None
    found = RasterReader(path).read()
    assert list(zip(*np.where(np.isnan(found)))) == [(0, 0, 0), (0, 0, 1), (0, 1, 2), (2, 1, 0)]


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [
        ("float32", -3.4028234663852886e38),
        ("float64", -1.7976931348623157e308),
        ("int32", -2147483648),
        ("float64", -9999.9),
        ("float32", np.nan),
    ],
)
def test_usual_nodata_values(tmp_path, dtype, nodata):
    values = np.ones((1, 3, 3), dtype)
    values[0, 1, 1] = nodata
    found = RasterReader(write(tmp_path / "a.tif", values, [nodata])).read()
    assert np.isnan(found[0, 1, 1]) and np.isnan(found).sum() == 1


def test_mask_band_and_alpha_band(tmp_path):
    values = np.full((1, 4, 4), 9, "uint8")
    path = write(tmp_path / "mask.tif", values)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((4, 4), 255, "uint8")
    mask[2, 3] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    dataset = None
    assert list(zip(*np.where(np.isnan(RasterReader(path).read())))) == [(0, 2, 3)]

    rgba = np.concatenate([np.repeat(values, 3, axis=0), mask[None]])
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "rgba.tif"), 4, 4, 4, gdal.GDT_Byte, ["PHOTOMETRIC=RGB", "ALPHA=YES"])
    dataset.WriteArray(rgba)
    dataset = None
    reader = RasterReader(str(tmp_path / "rgba.tif"))
    assert [band.index for band in reader.bands] == [1, 2, 3]
    assert np.isnan(reader.read()[:, 2, 3]).all() and np.isfinite(reader.read()).sum() == 45


def test_windows_may_stick_out(tmp_path):
    values = np.random.default_rng(0).normal(size=(2, 9, 7)).astype("float32")
    reader = RasterReader(write(tmp_path / "a.tif", values))
    frame = np.full((2, 60, 60), np.nan, "float32")
    frame[:, 20:29, 20:27] = values
    random = np.random.default_rng(1)
    for _ in range(60):
        x, y = random.integers(-20, 20, 2)
        width, height = random.integers(1, 20, 2)
        np.testing.assert_array_equal(reader.read(Window(x, y, width, height)), frame[:, y + 20 : y + 20 + height, x + 20 : x + 20 + width])


def test_bands_by_name_in_any_order(tmp_path):
    values = np.arange(3, dtype="uint8")[:, None, None].repeat(2, 1).repeat(2, 2)
    path = write(tmp_path / "a.tif", values, names=("mag", "", "mag"))
    reader = RasterReader(path)
    assert [(band.name, band.named) for band in reader.bands] == [("mag", True), ("Band 2", False), ("mag (2)", True)]
    assert RasterReader(path, ["mag (2)", "mag"]).read()[:, 0, 0].tolist() == [2, 0]
    with pytest.raises(InputError, match="no band dem; it has mag, Band 2"):
        RasterReader(path, ["dem"])


def test_many_threads_read_at_once(tmp_path):
    values = np.random.default_rng(0).normal(size=(2, 300, 300)).astype("float32")
    reader = RasterReader(write(tmp_path / "a.tif", values, options=["TILED=YES", "COMPRESS=DEFLATE"]))

    def work(seed):
        random = np.random.default_rng(seed)
        for _ in range(40):
            x, y = random.integers(0, 250, 2)
            np.testing.assert_array_equal(reader.read(Window(x, y, 50, 50)), values[:, y : y + 50, x : x + 50])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))  # raises what a thread raised


def test_a_photograph_without_a_place_counts_rows_downwards(tmp_path):
    gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / "a.png"), gdal_array.OpenArray(np.ones((3, 5), "uint8")))
    assert Grid.of(str(tmp_path / "a.png")) == Grid(5, 3, (0, 1, 0, 0, 0, -1), "")


def test_files_that_cannot_be_read_are_named(tmp_path):
    with pytest.raises(FileError, match=r"missing\.tif cannot be read"):
        RasterReader(str(tmp_path / "missing.tif"))
    (tmp_path / "text.tif").write_text("no raster")
    with pytest.raises(FileError, match=r"text\.tif"):
        RasterReader(str(tmp_path / "text.tif"))
    path = write(tmp_path / "complex.tif", np.ones((1, 2, 2), "complex64"))
    with pytest.raises(InputError, match="complex numbers"):
        RasterReader(path)


@pytest.mark.parametrize("options", [(), ("TILED=YES", "COMPRESS=DEFLATE")])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.95])
def test_a_truncated_file_is_an_error_that_names_it(tmp_path, options, share):
    values = np.random.default_rng(0).normal(size=(1, 600, 600)).astype("float32")
    path = write(tmp_path / "a.tif", values, options=options)
    os.truncate(path, int(os.path.getsize(path) * share))
    with pytest.raises(FileError, match=r"a\.tif cannot be read"):
        RasterReader(path).read()


def test_packed_bands_mean_what_qgis_shows(tmp_path):
    values = np.arange(3 * 6 * 8).reshape(3, 6, 8).astype(np.uint16) % 48
    path = write(tmp_path / "packed.tif", values, nodata=[7, 7, 7], names=["t", "count", "z"])
    dataset = gdal.Open(path, gdal.GA_Update)
    for index, (scale, offset) in {1: (0.1, -5.0), 3: (2.0, 0.0)}.items():
        dataset.GetRasterBand(index).SetScale(scale)
        dataset.GetRasterBand(index).SetOffset(offset)
    dataset = None
    with RasterReader(path) as reader:
        found = reader.read()
        assert [band.name for band in reader.bands] == ["t", "count", "z"] and reader.grid == Grid.of(path)
    expected = np.where(values == 7, np.nan, values.astype(float))
    expected[0], expected[2] = expected[0] * 0.1 - 5, expected[2] * 2
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-5)
    # A resampled copy on disk says the same.
    from deepgeology.backend.inference.model_input import rescale

    with RasterReader(rescale(path, (4, 3), str(tmp_path / "half.vrt"))) as reader:
        np.testing.assert_allclose(reader.read()[2], np.nanmean(expected[2].reshape(3, 2, 4, 2), axis=(1, 3)), rtol=1e-6)
