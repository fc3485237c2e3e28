from __future__ import annotations

import math

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.raster.grid import Grid, Window, metres_per_unit, reproject_bounds, require_crs, same_crs, same_grid
from osgeo import gdal, osr


def wkt(code: str) -> str:
    return osr.GetUserInputAsWKT(code)


UTM, WGS84 = wkt("EPSG:32633"), wkt("EPSG:4326")
ROTATED = (1000.0, 8.0, 3.0, 5000.0, 2.0, -9.0)


def test_pixel_coordinates_agree_with_gdals_own():
    grid = Grid(40, 30, ROTATED, UTM)
    for column, row in ((0, 0), (7.5, 3.25), (40, 30)):
        assert grid.xy(column, row) == pytest.approx(gdal.ApplyGeoTransform(ROTATED, column, row))
        assert grid.column_row(*grid.xy(column, row)) == pytest.approx((column, row), abs=1e-9)


def test_pixel_size_and_area_of_a_rotated_grid():
    angle = math.radians(30)
    transform = (0, 10 * math.cos(angle), 5 * math.sin(angle), 0, 10 * math.sin(angle), -5 * math.cos(angle))
    grid = Grid(4, 4, transform, UTM)
    assert grid.pixel_size == pytest.approx((10, 5))
    assert grid.pixel_area == pytest.approx(50)
    assert not grid.is_north_up
    assert Grid(4, 4, (0, 10, 0, 0, 0, -10), UTM).is_north_up
    assert not Grid(4, 4, (0, 10, 0, 0, 0, 10), UTM).is_north_up


def test_bounds_hold_all_corners_of_a_rotated_grid():
    grid = Grid(40, 30, ROTATED, UTM)
    corners = [gdal.ApplyGeoTransform(ROTATED, c, r) for c in (0, 40) for r in (0, 30)]
    assert grid.bounds == (min(x for x, _ in corners), min(y for _, y in corners), max(x for x, _ in corners), max(y for _, y in corners))


@pytest.mark.parametrize(
    ("extent", "expected"),
    [
        ((100, 800, 200, 900), Window(10, 10, 10, 10)),  # on the pixels' edges
        ((104, 804, 196, 896), Window(10, 10, 10, 10)),  # touched pixels count
        ((-500, 500, 9999, 9999), Window(0, 0, 80, 50)),  # clipped
        ((155, 855, 155, 855), Window(15, 14, 1, 1)),  # a point is a pixel
        ((2000, 0, 3000, 500), None),
    ],
)
def test_window_of_an_extent(extent, expected):
    assert Grid(80, 100, (0, 10, 0, 1000, 0, -10), UTM).window(extent) == expected


def test_window_of_an_extent_in_another_crs_is_where_the_points_are():
    grid = Grid(1000, 1000, (500000, 10, 0, 5000000, 0, -10), UTM)
    transformation = osr.CoordinateTransformation(osr.SpatialReference(UTM), osr.SpatialReference(WGS84))
    corners = np.array([transformation.TransformPoint(x, y)[:2] for x in (502000, 505000) for y in (4993000, 4996000)])
    (south, west), (north, east) = corners.min(axis=0), corners.max(axis=0)
    window = grid.window({"xmin": west, "ymin": south, "xmax": east, "ymax": north, "crs": WGS84})
    for value, expected in zip(window, (200, 400, 300, 300)):
        assert abs(value - expected) <= 12  # meridians converge: the box around the reprojected box is larger


def test_subgrid_of_a_rotated_grid_keeps_the_pixels_in_place():
    grid = Grid(40, 30, ROTATED, UTM)
    part = grid.subgrid(Window(5, 7, 10, 10))
    assert part.xy(2.5, 3.5) == pytest.approx(grid.xy(7.5, 10.5))
    assert (part.width, part.height, part.crs) == (10, 10, UTM)


def test_intersection_of_windows():
    assert Window(0, 0, 10, 10).intersection(Window(5, 8, 10, 10)) == Window(5, 8, 5, 2)
    assert Window(0, 0, 10, 10).intersection(Window(10, 0, 5, 5)) is None


@pytest.mark.parametrize("latitude", [-75.0, 0.0, 47.5])
def test_metres_per_degree_agree_with_geodesics(latitude):
    pyproj = pytest.importorskip("pyproj")
    geod = pyproj.Geod(ellps="WGS84")
    half = 0.001
    along_x = geod.inv(-half, latitude, half, latitude)[2] / (2 * half)
    along_y = geod.inv(0, latitude - half, 0, latitude + half)[2] / (2 * half)
    assert metres_per_unit(WGS84, latitude) == pytest.approx((along_x, along_y), rel=1e-6)


def test_pixel_size_in_metres():
    assert Grid(10, 10, (0, 10, 0, 0, 0, -5), UTM).pixel_size_metres() == (10, 5)
    feet = wkt("EPSG:2272")  # US survey feet
    assert Grid(10, 10, (0, 10, 0, 0, 0, -10), feet).pixel_size_metres() == pytest.approx((3.048006, 3.048006))
    mercury = Grid(
        360,
        180,
        (-180, 1, 0, 90, 0, -1),
        'GEOGCS["Mercury",DATUM["D",SPHEROID["S",2439700,0]],PRIMEM["R",0],UNIT["degree",0.0174532925199433]]',
    )
    assert mercury.pixel_size_metres() == pytest.approx((math.pi * 2439700 / 180,) * 2)
    with pytest.raises(InputError, match="no coordinate system"):
        Grid(10, 10, (0, 1, 0, 0, 0, -1), "").pixel_size_metres()


def test_reprojected_bounds():
    assert reproject_bounds((0, 0, 1, 1), "", UTM) == (0, 0, 1, 1)
    assert reproject_bounds((0, 0, 1, 1), UTM, UTM) == (0, 0, 1, 1)
    xmin, ymin, xmax, _ = reproject_bounds((14, 45, 16, 46), WGS84, UTM)  # symmetric about the zone's meridian
    assert xmin + xmax == pytest.approx(1e6)
    assert ymin == pytest.approx(4982950.4, abs=1)  # lies at the meridian itself, not at a corner
    with pytest.raises(InputError):
        reproject_bounds((14, 95, 16, 99), WGS84, UTM)  # there is no such latitude


def test_same_grid_and_crs():
    grid = Grid(10, 10, (0, 10, 0, 0, 0, -10), UTM)
    assert same_grid(grid, Grid(10, 10, (0.05, 10, 0, 0, 0, -10), wkt("EPSG:32633")))
    assert not same_grid(grid, Grid(10, 10, (5, 10, 0, 0, 0, -10), UTM))
    assert not same_grid(grid, Grid(10, 11, (0, 10, 0, 0, 0, -10), UTM))
    assert not same_grid(grid, Grid(10, 10, (0, 10, 0, 0, 0, -10), wkt("EPSG:32632")))
    assert same_crs(UTM, osr.SpatialReference(UTM).ExportToWkt(["FORMAT=WKT2"]))
    assert same_crs("", "") and not same_crs(UTM, "")


def test_missing_crs_is_named_with_the_file():
    with pytest.raises(InputError, match=r"photo\.tif has no coordinate system"):
        require_crs(Grid(1, 1, (0, 1, 0, 0, 0, -1), ""), "photo.tif")
