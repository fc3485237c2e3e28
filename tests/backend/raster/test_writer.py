from __future__ import annotations

import os
import subprocess

import numpy as np
import pytest
from deepgeology.backend.errors import FileError
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.backend.raster.writer import RasterWriter
from osgeo import gdal, osr

UTM = osr.GetUserInputAsWKT("EPSG:32633")
GRID = Grid(700, 600, (1000.0, 8.0, 3.0, 5000.0, 2.0, -9.0), UTM)


def field(seed=0, shape=(2, 600, 700)):
    return np.random.default_rng(seed).normal(size=shape).astype("float32")


@pytest.mark.parametrize("step", [1, 100, 256, 257, 600])
def test_rows_in_pieces_of_any_size_give_the_same_file(tmp_path, step):
    values = field()[:, :, :90]
    grid = Grid(90, 600, GRID.transform, UTM)
    with RasterWriter(str(tmp_path / "ä b.tif"), grid, 2, "float32", -9999, ["mag", "dem"], metadata={"KEY": "value"}) as writer:
        for y in range(0, 600, step):
            writer.write_rows(y, values[:, y : y + step])
    reader = RasterReader(str(tmp_path / "ä b.tif"))
    np.testing.assert_array_equal(reader.read(), values)
    assert [band.name for band in reader.bands] == ["mag", "dem"]
    assert reader.grid.transform == GRID.transform
    assert gdal.Open(str(tmp_path / "ä b.tif")).GetMetadataItem("KEY") == "value"


def test_layout_overviews_and_statistics(tmp_path):
    values = field()
    values[0, 100:300] = np.nan
    with RasterWriter(str(tmp_path / "a.tif"), GRID, 2, "float32", -9999, ["a", "b"]) as writer:
        writer.write_rows(0, values)
    dataset = gdal.Open(str(tmp_path / "a.tif"))
    band = dataset.GetRasterBand(1)
    assert band.GetBlockSize() == [256, 256]
    assert dataset.GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] in ("ZSTD", "DEFLATE")
    assert band.GetNoDataValue() == -9999
    assert [(band.GetOverview(i).XSize, band.GetOverview(i).YSize) for i in range(band.GetOverviewCount())] == [(350, 300), (175, 150)]
    low, high, mean, deviation = band.GetStatistics(False, False)
    known = values[0][np.isfinite(values[0])].astype(float)
    assert (low, high) == pytest.approx((known.min(), known.max()))
    assert (mean, deviation) == pytest.approx((known.mean(), known.std()), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(("dtype", "values"), [("uint8", (0, 3, 200)), ("uint16", (7, 300)), ("int32", (-5, 70000))])
def test_class_rasters_carry_names_and_colours(tmp_path, dtype, values):
    colors = {value: f"#{index + 10:02x}8040" for index, value in enumerate(values)}
    names = {value: f"Únit {value}" for value in values}
    nodata = 255 if dtype == "uint8" else 0
    with RasterWriter(str(tmp_path / "c.tif"), GRID, 1, dtype, nodata, ["class"], colors=colors, categories=names) as writer:
        writer.write_rows(0, np.full((1, 600, 700), values[1], dtype))
    dataset = gdal.Open(str(tmp_path / "c.tif"))
    band = dataset.GetRasterBand(1)
    attributes = band.GetDefaultRAT()
    rows = {attributes.GetValueAsInt(row, 0): attributes.GetValueAsString(row, 1) for row in range(attributes.GetRowCount())}
    assert rows == names
    if dtype != "int32":
        table = band.GetColorTable()
        assert {value: "#{:02x}{:02x}{:02x}".format(*table.GetColorEntry(value)[:3]) for value in values} == colors
        assert [band.GetCategoryNames()[value] for value in values] == list(names.values())
    assert band.GetOverview(0).ReadAsArray().tolist() == np.full((300, 350), values[1]).tolist()


def test_rows_out_of_order_or_missing_are_refused(tmp_path):
    writer = RasterWriter(str(tmp_path / "a.tif"), GRID, 1, "uint8", 0, ["a"])
    with pytest.raises(ValueError, match="row 0 is next"):
        writer.write_rows(5, np.zeros((1, 1, 700), "uint8"))
    writer.write_rows(0, np.zeros((1, 300, 700), "uint8"))
    with pytest.raises(ValueError, match="of 600 rows"):
        writer.close()
    writer.discard()
    assert os.listdir(tmp_path) == []


def test_an_error_inside_the_block_leaves_no_file(tmp_path):
    with pytest.raises(KeyError), RasterWriter(str(tmp_path / "a.tif"), GRID, 1, "uint8", 0, ["a"]) as writer:
        writer.write_rows(0, np.zeros((1, 300, 700), "uint8"))
        raise KeyError
    assert os.listdir(tmp_path) == []


def test_an_unwritable_destination_is_named(tmp_path):
    with pytest.raises(FileError, match=r"nowhere/a\.tif cannot be written"):
        RasterWriter(str(tmp_path / "nowhere" / "a.tif"), GRID, 1, "uint8", 0, ["a"])


@pytest.mark.parametrize("kilobytes", [8, 300, 4000])
def test_a_full_disk_is_an_error_and_leaves_nothing(tmp_path, kilobytes, capfd):
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(tmp_path)], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"a small file system cannot be mounted: {mounted.stderr.decode()}")
    try:
        with (
            pytest.raises(FileError, match=r"No space left|Write error"),
            RasterWriter(str(tmp_path / "a.tif"), GRID, 3, "float32", -1, ["a", "b", "c"]) as writer,
        ):
            writer.write_rows(0, field(shape=(3, 600, 700)))
        assert os.listdir(tmp_path) == []
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)
    # Also nothing that destructors print; what libtiff itself prints, where GDAL is built with the system's, cannot be caught.
    assert [line for line in capfd.readouterr().err.splitlines() if not line.startswith("_tiffWriteProc:")] == []
