from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import FileError, InputError
from deepgeology.backend.raster.grid import Grid, Window
from deepgeology.backend.raster.mask import VectorMask
from osgeo import ogr, osr

UTM, WGS84 = osr.GetUserInputAsWKT("EPSG:32633"), osr.GetUserInputAsWKT("EPSG:4326")
GRID = Grid(60, 50, (500000, 10, 0, 5000000, 0, -10), UTM)
CIRCLE = ogr.CreateGeometryFromWkt("POINT (500310 4999740)").Buffer(180, 60)


def layer(path, geometries, crs=UTM, name="area"):
    reference = osr.SpatialReference(crs) if crs else None
    if reference:
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    target = dataset.CreateLayer(name, reference, ogr.wkbUnknown)
    for geometry in geometries:
        feature = ogr.Feature(target.GetLayerDefn())
        feature.SetGeometry(geometry)
        target.CreateFeature(feature)
    del target, dataset
    return {"path": str(path), "layer": None}


def in_circle(grid):
    x, y = grid.xy(np.arange(grid.width)[None] + 0.5, np.arange(grid.height)[:, None] + 0.5)
    return np.hypot(x - 500310, y - 4999740) < 180


@pytest.mark.parametrize("rotated", [False, True])
def test_pixels_are_inside_where_their_centre_is(tmp_path, rotated):
    grid = Grid(60, 50, (500000, 9, 3, 5000000, 3, -9), UTM) if rotated else GRID
    mask = VectorMask(layer(tmp_path / "m.gpkg", [CIRCLE]), grid)
    expected = in_circle(grid)
    found = mask(grid.whole)
    assert found.sum() > 300
    assert (found != expected).sum() <= 4  # a polygon of 240 corners is not quite a circle
    inside = np.zeros_like(expected)
    inside[mask.window.y : mask.window.y + mask.window.height, mask.window.x : mask.window.x + mask.window.width] = True
    assert not (found & ~inside).any()


def test_windows_are_pieces_of_the_whole(tmp_path):
    mask = VectorMask(layer(tmp_path / "m.gpkg", [CIRCLE]), GRID)
    whole = np.zeros((90, 100), bool)
    whole[20:70, 20:80] = mask(GRID.whole)
    for window in (Window(0, 0, 60, 7), Window(13, 21, 9, 9), Window(-5, -5, 70, 30)):
        expected = whole[20 + window.y : 20 + window.y + window.height, 20 + window.x : 20 + window.x + window.width]
        np.testing.assert_array_equal(mask(window), expected)


def test_another_crs_is_reprojected(tmp_path):
    own = osr.SpatialReference(UTM)
    degrees = osr.SpatialReference(WGS84)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    circle = CIRCLE.Clone()
    circle.Transform(osr.CoordinateTransformation(own, degrees))
    mask = VectorMask(layer(tmp_path / "m.gpkg", [circle], WGS84), GRID)
    assert (mask(GRID.whole) != in_circle(GRID)).sum() <= 4


def test_masks_without_use_are_refused(tmp_path):
    far = ogr.CreateGeometryFromWkt("POINT (900000 100)").Buffer(10)
    with pytest.raises(InputError, match="lies outside the raster"):
        VectorMask(layer(tmp_path / "far.gpkg", [far]), GRID)
    with pytest.raises(InputError, match="no polygon"):
        VectorMask(layer(tmp_path / "points.gpkg", [ogr.CreateGeometryFromWkt("POINT (500100 4999900)")]), GRID)
    with pytest.raises(InputError, match="no layer other"):
        VectorMask({**layer(tmp_path / "named.gpkg", [CIRCLE]), "layer": "other"}, GRID)
    with pytest.raises(FileError, match=r"missing\.gpkg"):
        VectorMask({"path": str(tmp_path / "missing.gpkg"), "layer": None}, GRID)
