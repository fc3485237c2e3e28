"""Times, distances and layers of catalogues; regions and their rays; rasters of cells."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.seismicity.catalog import (
    azimuth,
    distance,
    make_catalog,
    parse_time,
    read_catalog,
    required_time,
    write_catalog,
)
from deepgeology.backend.families.seismicity.cells import write_cells
from deepgeology.backend.families.seismicity.region import Region, cell_areas
from osgeo import gdal
from pyproj import Geod

SPHERE = Geod(a=6371000.0, b=6371000.0)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1970-01-01", 0.0),
        ("1970-01-02T12:00:00Z", 1.5),
        ("1970/01/02 12:00", 1.5),
        ("1970-01-02T12:00:00+09:00", 1.125),
        ("1970-01-02T12:00:00-0130", 1.5625),
        ("2007", 13514.0),
        ("2016-12-31T23:59:60", 17167.0),
        ("02.01.1970", None),
        ("1970-13-02", None),
        ("", None),
        ("1970-01-02T25:00", None),
    ],
)
def test_times(text, days):
    assert parse_time(text) == (None if days is None else pytest.approx(days, abs=1e-12))


def test_a_date_that_is_none_is_refused():
    with pytest.raises(InputError, match="START should be a date such as 2007-01-01"):
        required_time({"start": "yesterday"}, "start")
    assert required_time({"start": None}, "start", 3.0) == 3.0


def test_distances_and_directions_are_those_of_the_sphere():
    generator = np.random.default_rng(0)
    lon, lat = generator.uniform(-180, 180, (2, 50)), generator.uniform(-80, 80, (2, 50))
    forward, _, metres = SPHERE.inv(lon[0], lat[0], lon[1], lat[1])
    np.testing.assert_allclose(distance(lon[0], lat[0], lon[1], lat[1]), metres / 1000, rtol=1e-9)
    turned = np.degrees(azimuth(lon[0], lat[0], lon[1], lat[1]))
    np.testing.assert_allclose((90 - turned - forward + 180) % 360 - 180, 0, atol=1e-6)


def test_a_layer_keeps_times_to_the_millisecond(tmp_path):
    catalog = make_catalog([13514.123456789, 10.5], [190.0, -120.0], [10.0, 20.0], [5.1, 4.2], [np.nan, 12.5], ["a", "b"], ["mw", ""], None)
    path = str(tmp_path / "c.gpkg")
    write_catalog(path, catalog, {"cluster": np.array([3, 4]), "p": np.array([0.5, np.nan])})
    back = read_catalog({"path": path, "layer": None})
    np.testing.assert_allclose(back.time, [10.5, 13514.123456789], atol=0.6e-3 / 86400)
    assert list(back.longitude) == [-120.0, -170.0] and list(back.id) == ["b", "a"] and math.isnan(back.depth[1])


def test_a_layer_without_magnitudes_is_refused(tmp_path):
    path = tmp_path / "p.geojson"
    path.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"time":"2000-01-01"},'
        '"geometry":{"type":"Point","coordinates":[0,0]}}]}'
    )
    with pytest.raises(InputError, match="field magnitude"):
        read_catalog({"path": str(path), "layer": None})


def test_areas():
    geodesic, _ = SPHERE.geometry_area_perimeter(shapely.segmentize(shapely.box(10, 40, 14, 43), 0.01))
    assert Region(shapely.box(10, 40, 14, 43)).area() == pytest.approx(abs(geodesic) / 1e6, rel=2e-4)
    assert Region(shapely.box(-180, -90, 180, 90)).area() == pytest.approx(4 * math.pi * 6371.0**2, rel=1e-3)
    region = Region(shapely.box(10, 40, 14, 43))
    lon, lat = region.cells(0.5)
    assert len(lon) == 48 and cell_areas(lat, 0.5).sum() == pytest.approx(region.area(), rel=2e-5)


def test_a_region_may_cross_the_date_line():
    region = Region(shapely.box(175, -20, 190, -10))
    assert list(region.contains([179.0, -175.0, 0.0, -160.0], [-15.0] * 4)) == [True, True, False, False]
    around = Region.around(make_catalog([0, 1], [179.0, -179.0], [0.0, 1.0], [5, 5]))
    assert around.geometry.bounds[2] - around.geometry.bounds[0] == pytest.approx(2.2)


@pytest.mark.parametrize("place", [(11.0, 41.0), (13.95, 42.9), (12.2, 41.2), (15.0, 41.0)])
def test_the_mass_of_a_kernel_within_a_region_with_a_hole(place):
    """Against the sum over small cells; inside, at a corner, in the hole, outside."""
    shape = shapely.box(10, 40, 14, 43).difference(shapely.box(12, 41, 12.5, 41.5))
    region = Region(shape)
    depth, rho = 900.0, 0.7
    where, sign = region.rays([place[0]], [place[1]], count=72)
    mass = float((sign * (1 - (1 + where**2 / depth) ** -rho)).sum(-1).mean(-1)[0])
    lon, lat = region.cells(0.02)
    r2 = distance(*place, lon + 0.01, lat + 0.01) ** 2
    expected = float((rho / math.pi * depth**rho * (r2 + depth) ** -(1 + rho) * cell_areas(lat, 0.02)).sum())
    assert mass == pytest.approx(expected, abs=0.004)


def test_cells_become_a_raster(tmp_path):
    path = str(tmp_path / "c.tif")
    write_cells(path, np.array([10.0, 10.5]), np.array([40.0, 40.5]), 0.5, np.array([[1.0, 2.0]]), ["rate"], {})
    plane = gdal.Open(path).ReadAsArray()
    assert plane[1, 0] == 1 and plane[0, 1] == 2 and np.isnan(plane[0, 0])


def test_a_layer_of_multipoints_is_read(tmp_path):
    (tmp_path / "c.geojson").write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"time": "2007-01-01", "mag": 3.5}, '
        '"geometry": {"type": "MultiPoint", "coordinates": [[138.0, 37.0]]}}]}'
    )
    catalog = read_catalog({"path": str(tmp_path / "c.geojson"), "layer": None})
    assert (catalog.longitude[0], catalog.latitude[0], catalog.magnitude[0]) == (138.0, 37.0, 3.5)
