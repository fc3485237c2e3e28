from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.data import build_feature_stack
from deepgeology.backend.errors import Cancelled, FileError, InputError
from deepgeology.backend.progress import Progress
from osgeo import gdal, ogr, osr
from scipy import ndimage

gdal.UseExceptions()

UTM, GEOGRAPHIC, OTHER_UTM = 32616, 4326, 32617


class Log(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind != "progress":
            self.lines.append((kind, content["message"].format(**content["values"])))

    @property
    def warnings(self):
        return [text for kind, text in self.lines if kind == "warning"]


def wkt(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


def write(path, values, transform=(700000, 50, 0, 4000000, 0, -50), epsg=UTM, nodata=None, names=(), units=(), options=()):
    values = np.asarray(values)
    values = values[None] if values.ndim == 2 else values
    code = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_Int16 if values.dtype == np.int16 else gdal.GDT_Float32
    target = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[2], values.shape[1], len(values), code, list(options))
    target.SetGeoTransform(transform)
    if epsg:
        target.SetProjection(wkt(epsg))
    for index, plane in enumerate(values):
        band = target.GetRasterBand(index + 1)
        band.WriteArray(plane)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if names:
            band.SetDescription(names[index])
        if units:
            band.SetUnitType(units[index])
    return str(path)


def write_features(path, *texts, epsg=UTM):
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = target.CreateLayer("features", reference, ogr.wkbUnknown)
    for text in texts:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    return {"path": str(path), "layer": "features"}


def stack(output, rasters, progress=None, **given):
    parameters = dict.fromkeys(("layers", "reference", "extent", "crs", "pixel_size", "resampling", "fill_nodata", "validity"))
    parameters.update(given, rasters=list(rasters), output=str(output))
    return gdal.Open(build_feature_stack.run(parameters, progress or Progress())["OUTPUT"])


def planes(dataset):
    return dataset.ReadAsArray().reshape(dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize)


def plane_field(dataset):
    """A plane in map coordinates at the pixels' centres: any linear interpolation reproduces it."""
    x0, a, b, y0, c, d = dataset.GetGeoTransform()
    column, row = np.meshgrid(np.arange(dataset.RasterXSize) + 0.5, np.arange(dataset.RasterYSize) + 0.5)
    return plane_at(x0 + a * column + b * row, y0 + c * column + d * row)


def plane_at(x, y):
    return 3 + 2e-3 * (np.asarray(x) - 700000) - 1e-3 * (np.asarray(y) - 4000000)


def write_plane(path, transform, size, epsg=UTM):
    width, height = size
    memory = gdal.GetDriverByName("MEM").Create("", width, height, 0)
    memory.SetGeoTransform(transform)
    return write(path, plane_field(memory).astype(np.float32), transform, epsg)


# --- grid -------------------------------------------------------------------------------------------------------------------


def test_one_grid_is_passed_through_bit_by_bit(tmp_path):
    rng = np.random.default_rng(1)
    values = rng.normal(size=(2, 37, 53)).astype(np.float32)
    values[0, 4, 5] = np.nan
    first = write(tmp_path / "a.tif", values, names=["Iron", "Clay"], units=["%", "ppm"])
    second = write(tmp_path / "b.tif", (rng.random((37, 53)) * 255).astype(np.uint8))
    made = stack(tmp_path / "stack.tif", [first, second], validity="union")
    assert made.GetGeoTransform() == gdal.Open(first).GetGeoTransform()
    np.testing.assert_array_equal(planes(made), np.concatenate([values, gdal.Open(second).ReadAsArray()[None]]))
    bands = [made.GetRasterBand(index) for index in (1, 2, 3)]
    assert [band.GetDescription() for band in bands] == ["Iron", "Clay", "b"]
    assert [band.GetUnitType() for band in bands] == ["%", "ppm", ""]
    assert all(band.DataType == gdal.GDT_Float32 and np.isnan(band.GetNoDataValue()) for band in bands)


def test_the_first_raster_gives_the_grid_and_the_common_area_is_kept(tmp_path):
    first = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (40, 40))
    second = write_plane(tmp_path / "b.tif", (700510, 30, 0, 4000000, 0, -30), (200, 200))
    made = stack(tmp_path / "stack.tif", [first, second])
    assert made.GetGeoTransform() == (700500, 50, 0, 4000000, 0, -50)
    assert (made.RasterXSize, made.RasterYSize) == (30, 40)
    both = stack(tmp_path / "union.tif", [first, second], validity="union")
    assert both.GetGeoTransform() == (700000, 50, 0, 4000000, 0, -50)
    assert (both.RasterXSize, both.RasterYSize) == (131, 120)


def test_the_reference_is_followed_and_an_extent_cuts_it(tmp_path):
    raster = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (100, 100))
    reference = write(tmp_path / "reference.tif", np.zeros((40, 60), np.uint8), (700013, 20, 0, 3999987, 0, -20))
    made = stack(tmp_path / "stack.tif", [raster], reference=reference)
    assert (made.RasterXSize, made.RasterYSize) == (60, 40)
    assert made.GetGeoTransform() == (700013, 20, 0, 3999987, 0, -20)
    inside = np.s_[2:, 2:]  # a kernel at the side of the source has fewer pixels
    np.testing.assert_allclose(planes(made)[0][inside], plane_field(made)[inside], atol=2e-3)
    extent = {"xmin": 700100, "ymin": 3999500, "xmax": 700200, "ymax": 3999600, "crs": wkt(UTM)}
    part = stack(tmp_path / "part.tif", [raster], reference=reference, extent=extent)
    left, _, _, top, _, _ = part.GetGeoTransform()
    assert (left, top) == (700093, 3999607)
    np.testing.assert_allclose(planes(part)[0], plane_field(part), atol=2e-3)


def test_pixel_size_and_extent_are_snapped_outwards(tmp_path):
    raster = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (100, 100))
    extent = {"xmin": 701010, "ymin": 3998010, "xmax": 702010, "ymax": 3999010, "crs": wkt(UTM)}
    made = stack(tmp_path / "stack.tif", [raster], extent=extent, pixel_size=100)
    assert made.GetGeoTransform() == (701000, 100, 0, 3999100, 0, -100)
    assert (made.RasterXSize, made.RasterYSize) == (11, 11)


def test_another_coordinate_system_gets_pixels_of_the_same_area(tmp_path):
    raster = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (200, 200))
    made = stack(tmp_path / "stack.tif", [raster], crs=wkt(GEOGRAPHIC))
    _, dx, _, top, _, dy = made.GetGeoTransform()
    metres = dx * 111320 * np.cos(np.radians(top)) * -dy * 110950
    assert metres == pytest.approx(50 * 50, rel=0.02)


# --- resampling -------------------------------------------------------------------------------------------------------------


def test_a_grid_shifted_by_part_of_a_pixel_is_interpolated(tmp_path):
    first = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (40, 40))
    second = write_plane(tmp_path / "b.tif", (699980, 50, 0, 4000015, 0, -50), (60, 60))
    made = stack(tmp_path / "stack.tif", [first, second])
    for plane in planes(made):
        np.testing.assert_allclose(plane, plane_field(made), atol=2e-3)


def test_a_rotated_raster_is_turned(tmp_path):
    angle = np.radians(30)
    a, b = 40 * np.cos(angle), 40 * np.sin(angle)
    rotated = write_plane(tmp_path / "rotated.tif", (700000, a, b, 4000000, b, -a), (120, 150))
    made = stack(tmp_path / "stack.tif", [rotated], pixel_size=35, resampling="bilinear")
    values, expected = planes(made)[0], plane_field(made)
    valid = np.isfinite(values)
    assert 0.4 < valid.mean() < 0.9
    difference = np.abs(values - expected)
    assert difference[ndimage.binary_erosion(valid, iterations=2)].max() < 3e-3
    assert difference[valid].max() < 0.1  # a kernel at the side of the source has fewer pixels


@pytest.mark.parametrize("resampling", ["nearest", "bilinear", "cubic", "lanczos", "average", "median", "mode"])
@pytest.mark.parametrize("size", [37, 160])
def test_agrees_with_gdalwarp(tmp_path, monkeypatch, resampling, size):
    monkeypatch.setattr(build_feature_stack, "_BLOCK", 32)  # many seams
    rng = np.random.default_rng(2)
    y, x = np.mgrid[:120, :140]
    values = (np.sin(x / 9) + np.cos(y / 7) + 0.1 * rng.normal(size=x.shape)).astype(np.float32)
    values[50:60, 70:90] = -9999
    raster = write(tmp_path / "a.tif", values, epsg=OTHER_UTM, transform=(300000, 50, 0, 4000000, 0, -50), nodata=-9999)
    made = stack(tmp_path / "stack.tif", [raster], crs=wkt(UTM), pixel_size=size, resampling=resampling)
    left, dx, _, top, _, dy = made.GetGeoTransform()
    box = [left, top + dy * made.RasterYSize, left + dx * made.RasterXSize, top]
    command = ["gdalwarp", "-q", "-t_srs", f"EPSG:{UTM}", "-te", *map(str, box), "-tr", str(size), str(size)]
    command += ["-r", {"nearest": "near", "median": "med"}.get(resampling, resampling), "-et", "0", "-dstnodata", "nan"]
    subprocess.run([*command, raster, str(tmp_path / "expected.tif")], check=True)
    expected = gdal.Open(str(tmp_path / "expected.tif")).ReadAsArray()
    found = planes(made)[0]
    differing = np.isnan(found) != np.isnan(expected)
    assert differing.mean() < 2e-3
    both = np.isfinite(found) & np.isfinite(expected)
    assert both.mean() > 0.5
    difference = np.abs(found - expected)[both]
    assert np.mean(difference > 0.02) < 0.02  # a pixel on the edge of two source pixels may fall to either


@pytest.mark.parametrize("resampling", ["bilinear", "cubic", "average"])
def test_the_size_of_blocks_does_not_show(tmp_path, monkeypatch, resampling):
    angle = np.radians(20)
    a, b = 40 * np.cos(angle), 40 * np.sin(angle)
    rng = np.random.default_rng(3)
    raster = write(tmp_path / "a.tif", rng.normal(size=(150, 150)).astype(np.float32), (700000, a, b, 4000000, b, -a), OTHER_UTM)
    whole = planes(stack(tmp_path / "whole.tif", [raster], crs=wkt(UTM), pixel_size=90, resampling=resampling))[0]
    monkeypatch.setattr(build_feature_stack, "_BLOCK", 7)
    blocks = planes(stack(tmp_path / "blocks.tif", [raster], crs=wkt(UTM), pixel_size=90, resampling=resampling))[0]
    both = np.isfinite(blocks) & np.isfinite(whole)
    assert (np.isfinite(blocks) ^ np.isfinite(whole)).sum() <= 4  # at the sides of the source, by rounding
    np.testing.assert_allclose(blocks[both], whole[both], atol=0.03)


@pytest.mark.parametrize("resampling", ["automatic", "bilinear", "average"])
def test_coarser_pixels_average_what_they_cover(tmp_path, resampling):
    checkers = (np.indices((240, 240)).sum(axis=0) % 2).astype(np.uint8)
    raster = write(tmp_path / "a.tif", checkers)
    values = planes(stack(tmp_path / "stack.tif", [raster], pixel_size=400, resampling=resampling))[0]
    np.testing.assert_allclose(values[2:-2, 2:-2], 0.5, atol=0.02)


def test_a_fine_raster_needs_more_source_than_is_held_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(build_feature_stack, "_SAMPLES", 2000)
    raster = write_plane(tmp_path / "a.tif", (700000, 5, 0, 4000000, 0, -5), (400, 400))
    made = stack(tmp_path / "stack.tif", [raster], pixel_size=100, resampling="average")
    np.testing.assert_allclose(planes(made)[0], plane_field(made), atol=1e-3)


def test_classes_are_never_mixed(tmp_path):
    classes = np.repeat(np.repeat(np.array([[1, 9], [9, 1]], np.uint8), 20, axis=0), 20, axis=1)
    raster = write(tmp_path / "units.tif", classes)
    opened = gdal.Open(raster, gdal.GA_Update)
    opened.GetRasterBand(1).SetCategoryNames(["", "shale", *[""] * 7, "basalt"])
    opened = None
    log = Log()
    made = stack(tmp_path / "stack.tif", [raster], log, pixel_size=37, resampling="cubic")
    values = planes(made)
    assert np.isin(values[np.isfinite(values)], (1, 9)).all()
    assert log.warnings == ["units holds classes: it is resampled by nearest neighbour, not cubic."]
    quiet = Log()
    automatic = planes(stack(tmp_path / "automatic.tif", [raster], quiet, pixel_size=37))
    assert np.isin(automatic[np.isfinite(automatic)], (1, 9)).all()
    assert not quiet.warnings


def test_integers_survive_exactly(tmp_path):
    values = np.arange(-600, 600, dtype=np.int16).reshape(30, 40)
    made = stack(tmp_path / "stack.tif", [write(tmp_path / "a.tif", values)])
    np.testing.assert_array_equal(planes(made)[0], values)


# --- validity ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("validity", "expected"), [("intersection", [[1, 0, 0, 0]] * 2), ("union", [[1, 1, 0, 0], [1, 0, 1, 0]])])
def test_validity(tmp_path, validity, expected):
    first = write(tmp_path / "a.tif", np.array([[1, 2, -7, -7]], np.float32), nodata=-7)
    second = write(tmp_path / "b.tif", np.array([[5, np.nan, 6, np.nan]], np.float32))
    made = stack(tmp_path / "stack.tif", [first, second], validity=validity)
    np.testing.assert_array_equal(np.isfinite(planes(made))[:, 0], np.array(expected, bool))


def test_each_band_keeps_its_own_gaps_when_resampled(tmp_path):
    values = np.ones((2, 60, 60), np.float32)
    values[0, :30] = values[1, 30:] = -7
    raster = write(tmp_path / "a.tif", values, nodata=-7)
    north, south = np.isfinite(planes(stack(tmp_path / "stack.tif", [raster], pixel_size=25, validity="union")))
    assert not north[:58].any() and north[62:].all()
    assert south[:58].all() and not south[62:].any()


def test_gaps_are_filled_as_far_as_asked(tmp_path, monkeypatch):
    values = np.tile(np.linspace(0, 1, 60, dtype=np.float32), (60, 1))
    values[20:40, 10:15] = np.nan  # five columns: in reach of three
    values[20:40, 30:50] = np.nan  # twenty: not
    raster = write(tmp_path / "a.tif", values)
    filled = planes(stack(tmp_path / "stack.tif", [raster], fill_nodata=3))[0]
    assert np.isfinite(filled[20:40, 10:15]).all()
    np.testing.assert_allclose(filled[30, 10:15], np.linspace(0, 1, 60)[10:15], atol=0.05)
    assert np.isfinite(filled[30, 30:33]).all() and np.isnan(filled[30, 33:47]).all() and np.isfinite(filled[30, 47:50]).all()
    known = np.isfinite(values)
    np.testing.assert_array_equal(filled[known], values[known])
    monkeypatch.setattr(build_feature_stack, "_SAMPLES", 60 * 7)  # strips of seven rows
    np.testing.assert_array_equal(planes(stack(tmp_path / "strips.tif", [raster], fill_nodata=3))[0], filled)


# --- distances --------------------------------------------------------------------------------------------------------------


def centres(dataset):
    x0, a, b, y0, c, d = dataset.GetGeoTransform()
    column, row = np.meshgrid(np.arange(dataset.RasterXSize) + 0.5, np.arange(dataset.RasterYSize) + 0.5)
    return x0 + a * column + b * row, y0 + c * column + d * row


@pytest.mark.parametrize(("x", "y"), [(702500, 3998000), (690000, 4003000), (720000, 3900000)])
def test_distance_to_a_point_in_or_far_outside_the_stack(tmp_path, x, y):
    raster = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (90, 70))
    layer = write_features(tmp_path / "wells.gpkg", f"POINT ({x} {y})", "POINT (500000 3000000)")
    made = stack(tmp_path / "stack.tif", [raster], layers=[layer])
    band = made.GetRasterBand(2)
    assert (band.GetDescription(), band.GetUnitType()) == ("Distance to features", "metre")
    found, (px, py) = band.ReadAsArray(), centres(made)
    np.testing.assert_allclose(found, np.hypot(px - x, py - y), atol=50)


def test_a_feature_far_away_does_not_hide_a_nearer_one(tmp_path):
    side = 4000
    raster = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (80, 80))
    corner, beside = (700000 - 1.4 * side, 4000000 - 2.4 * side), (700000 + 2.5 * side, 4000000)
    layer = write_features(tmp_path / "wells.gpkg", *(f"POINT ({x} {y})" for x, y in (corner, beside)))
    made = stack(tmp_path / "stack.tif", [raster], layers=[layer])
    px, py = centres(made)
    expected = np.minimum(*(np.hypot(px - x, py - y) for x, y in (corner, beside)))
    np.testing.assert_allclose(planes(made)[1], expected, atol=50)


def test_distance_in_another_coordinate_system_on_oblong_and_rotated_pixels(tmp_path):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(GEOGRAPHIC)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = osr.SpatialReference()
    target.ImportFromEPSG(UTM)
    longitude, latitude, _ = osr.CoordinateTransformation(target, reference).TransformPoint(702000.0, 3998500.0)
    layer = write_features(tmp_path / "wells.gpkg", f"POINT ({longitude} {latitude})", epsg=GEOGRAPHIC)
    for index, transform in enumerate([(700000, 50, 0, 4000000, 0, -20), (700000, 40, 9, 4000000, 9, -40)]):
        grid = write(tmp_path / f"grid{index}.tif", np.zeros((150, 90), np.uint8), transform)
        made = stack(tmp_path / f"stack{index}.tif", [], layers=[layer], reference=grid)
        px, py = centres(made)
        np.testing.assert_allclose(planes(made)[0], np.hypot(px - 702000, py - 3998500), atol=50)


def test_distance_to_lines_agrees_with_gdal_proximity(tmp_path):
    raster = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (90, 70))
    lines = ["LINESTRING (700300 3999800, 702000 3997000, 704000 3999000)", "LINESTRING (704400 3996600, 704000 3996700)"]
    layer = write_features(tmp_path / "faults.gpkg", *lines)
    made = stack(tmp_path / "stack.tif", [raster], layers=[layer])
    burned = str(tmp_path / "burned.tif")
    box = ["-te", "700000", "3996500", "704500", "4000000", "-tr", "50", "50"]
    subprocess.run(["gdal_rasterize", "-q", "-at", "-burn", "1", *box, "-ot", "Byte", layer["path"], burned], check=True)
    expected = str(tmp_path / "expected.tif")
    subprocess.run(["gdal_proximity.py", "-q", "-values", "1", "-distunits", "GEO", burned, expected], check=True)
    np.testing.assert_array_equal(planes(made)[1], gdal.Open(expected).ReadAsArray())


def test_inside_a_polygon_the_distance_is_zero(tmp_path):
    raster = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (90, 70))
    box = "POLYGON ((701000 3999000, 702000 3999000, 702000 3998000, 701000 3998000, 701000 3999000))"
    made = stack(tmp_path / "stack.tif", [raster], layers=[write_features(tmp_path / "pluton.gpkg", box)])
    x, y = centres(made)
    inside = (x > 701000) & (x < 702000) & (y > 3998000) & (y < 3999000)
    found = planes(made)[1]
    assert (found[inside] == 0).all() and (found[~inside & (x > 702050)] > 0).all()


# --- names, provenance ------------------------------------------------------------------------------------------------------


def test_names_are_unique(tmp_path):
    (tmp_path / "other").mkdir()
    values = np.arange(6, dtype=np.float32).reshape(2, 3)
    rasters = [
        write(tmp_path / "grid.tif", values),
        write(tmp_path / "other" / "grid.tif", values),
        write(tmp_path / "Größe und Höhe.tif", np.stack([values, values])),
        write(tmp_path / "named.tif", np.stack([values, values]), names=["K", "grid"]),
    ]
    made = stack(tmp_path / "stack.tif", rasters)
    names = [made.GetRasterBand(index + 1).GetDescription() for index in range(made.RasterCount)]
    assert names == ["grid", "grid (2)", "Größe und Höhe 1", "Größe und Höhe 2", "K", "grid (3)"]


def test_provenance_is_kept(tmp_path):
    raster = write_plane(tmp_path / "a.tif", (700000, 50, 0, 4000000, 0, -50), (20, 20))
    metadata = stack(tmp_path / "stack.tif", [raster], pixel_size=100).GetMetadata()
    assert metadata["DEEPGEOLOGY_TOOL"] == "buildfeaturestack"
    assert json.loads(metadata["DEEPGEOLOGY_PARAMETERS"])["pixel_size"] == 100


# --- faults -----------------------------------------------------------------------------------------------------------------


def ramp(path, **options):
    return write(path, np.arange(4096, dtype=np.float32).reshape(64, 64), **options)


def faulty_inputs(tmp_path):
    good = ramp(tmp_path / "good.tif")
    layer = write_features(tmp_path / "faults.gpkg", "POINT (700100 3999900)")
    broken = tmp_path / "broken.tif"
    broken.write_bytes(b"II*\0 not a raster")
    truncated = tmp_path / "truncated.tif"
    truncated.write_bytes(Path(ramp(tmp_path / "whole.tif")).read_bytes()[:9000])
    empty = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "empty.gpkg"))
    empty.CreateLayer("features", gdal.Open(good).GetSpatialRef(), ogr.wkbPoint)
    empty = None
    north = ramp(tmp_path / "north.tif", transform=(700000, 50, 0, 5000000, 0, -50))
    degrees = ramp(tmp_path / "degrees.tif", transform=(12, 0.001, 0, 46, 0, -0.001), epsg=GEOGRAPHIC)
    return {
        "nothing": (dict(rasters=[]), InputError, "no raster to stack"),
        "no crs": (dict(rasters=[good, ramp(tmp_path / "bare.tif", epsg=None)]), InputError, "bare.tif has no coordinate system"),
        "no overlap": (dict(rasters=[good, north]), InputError, "no area in common: good .*; north "),
        "outside reference": (dict(rasters=[good, north], reference=good), InputError, "north.tif .* lies outside the stack"),
        "outside extent": (
            dict(rasters=[good], extent=dict(xmin=0, ymin=0, xmax=999, ymax=999, crs=wkt(UTM))),
            InputError,
            "good.tif .* lies outside the stack",
        ),
        "all nodata": (
            dict(rasters=[good, write(tmp_path / "void.tif", np.full((64, 64), -1, np.float32), nodata=-1)], validity="union"),
            InputError,
            "void has no valid pixel",
        ),
        "nothing in common": (
            dict(rasters=[good, write(tmp_path / "void2.tif", np.full((64, 64), np.nan, np.float32))]),
            InputError,
            "no pixel where all bands are valid",
        ),
        "unreadable": (dict(rasters=[good, str(broken), good]), FileError, "broken.tif"),
        "missing": (dict(rasters=[good, str(tmp_path / "gone.tif")]), FileError, "gone.tif"),
        "truncated": (dict(rasters=[good, str(truncated)]), FileError, "truncated.tif"),
        "metres for degrees": (dict(rasters=[degrees], pixel_size=30), InputError, "Pixels of 30 degrees make a stack of 1 x 1"),
        "degrees for metres": (dict(rasters=[good], pixel_size=0.0001), InputError, "Pixels of 0.0001 metre"),
        "reference and pixel size": (dict(rasters=[good], reference=good, pixel_size=10), InputError, "also a pixel size"),
        "distance in degrees": (dict(rasters=[degrees], layers=[layer]), InputError, "features are asked for, but the grid is in degrees"),
        "empty layer": (dict(rasters=[good], layers=[{"path": str(tmp_path / "empty.gpkg"), "layer": None}]), InputError, "no features"),
        "layer missing": (dict(rasters=[good], layers=[{**layer, "layer": "dykes"}]), FileError, "layer dykes is not in"),
        "fill too far": (dict(rasters=[good], fill_nodata=5000), InputError, "0 to 100 pixels; 5000"),
    }


CASES = [
    "nothing", "no crs", "no overlap", "outside reference", "outside extent", "all nodata", "nothing in common", "unreadable", "missing",
    "truncated", "metres for degrees", "degrees for metres", "reference and pixel size", "distance in degrees", "empty layer",
    "layer missing", "fill too far",
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_faults_are_explained_and_leave_nothing(tmp_path, case):
    inputs = faulty_inputs(tmp_path)
    assert sorted(inputs) == sorted(CASES)
    given, kind, message = inputs[case]
    output = tmp_path / "result" / "stack.tif"
    with pytest.raises(kind, match=message) as caught:
        stack(output, given.pop("rasters"), **given)
    assert caught.value.hint
    assert not output.parent.exists() or not list(output.parent.iterdir())


def test_an_earlier_stack_survives_a_failed_run(tmp_path):
    good = ramp(tmp_path / "good.tif")
    output = tmp_path / "stack.tif"
    stack(output, [good])
    before = output.read_bytes()
    with pytest.raises(FileError):
        stack(output, [good, str(tmp_path / "gone.tif")])
    assert output.read_bytes() == before


def test_a_constant_band_is_named(tmp_path):
    log = Log()
    stack(tmp_path / "stack.tif", [ramp(tmp_path / "good.tif"), write(tmp_path / "flat.tif", np.full((64, 64), 7, np.uint8))], log)
    assert log.warnings == ["The band flat is 7 everywhere: it tells nothing."]


@pytest.mark.parametrize("after", [0, 1, 2])
def test_cancelling_leaves_nothing(tmp_path, monkeypatch, after):
    class Impatient(Progress):
        calls = 0

        def is_cancelled(self):
            self.calls += 1
            return self.calls > after

    layer = write_features(tmp_path / "faults.gpkg", "POINT (700100 3999900)")
    with pytest.raises(Cancelled):
        stack(tmp_path / "result" / "stack.tif", [ramp(tmp_path / "a.tif")], Impatient(), pixel_size=20, layers=[layer])
    assert not list((tmp_path / "result").iterdir())


def test_memory_does_not_grow_with_the_rasters(tmp_path):
    """A raster of 400 million pixels, 1.6 GB as float32, is averaged to 1000 x 1000 within 400 MB."""
    path = str(tmp_path / "large.tif")
    options = ["SPARSE_OK=TRUE", "TILED=YES", "COMPRESS=DEFLATE"]
    large = gdal.GetDriverByName("GTiff").Create(path, 20000, 20000, 1, gdal.GDT_Byte, options)
    large.SetGeoTransform((700000, 1, 0, 4000000, 0, -1))
    large.SetProjection(wkt(UTM))
    large.GetRasterBand(1).WriteArray(np.full((64, 64), 200, np.uint8), 10000, 10000)
    large = None
    code = f"""
        import resource, sys
        sys.path.insert(0, {str(Path(__file__).parents[2])!r})
        import conftest
        from deepgeology.backend.data import build_feature_stack
        from deepgeology.backend.progress import Progress
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        parameters = dict.fromkeys(("layers", "reference", "extent", "crs", "resampling", "fill_nodata", "validity"))
        parameters.update(rasters=[{path!r}], pixel_size=20, output={str(tmp_path / "stack.tif")!r})
        build_feature_stack.run(parameters, Progress())
        print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 400
    assert gdal.Open(str(tmp_path / "stack.tif")).ReadAsArray().sum() == pytest.approx(64 * 64 * 200 / 400, rel=1e-4)
