"""The job that moves the ground: layers of sources, the raster, the points, and what is refused."""

from __future__ import annotations

import importlib.util
import math
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.families.simulation import simulate_deformation
from deepgeology.backend.families.simulation.ground import read_features
from deepgeology.backend.families.simulation.line_of_sight import read_los, unit_vector
from deepgeology.backend.families.simulation.source_layer import read_sources
from deepgeology.backend.families.simulation.sources import SOURCE_TYPES
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.models.errors import InputError

spec = importlib.util.spec_from_file_location("simulation_worlds", Path(__file__).with_name("simulation_worlds.py"))
worlds = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worlds)

MOGI = {"wkt": "POINT (500000 5000000)", "type": "mogi", "depth": 2000.0, "volume_change": 1e6}
BOX = {"xmin": 495000.0, "ymin": 4995000.0, "xmax": 505000.0, "ymax": 5005000.0, "crs": ""}


@pytest.fixture
def job(tmp_path):
    def job(rows, epsg=worlds.UTM, **more):
        empty = dict.fromkeys(("extent", "pixel_size", "points", "dem", "los", "wavelength", "output", "points_output"))
        sources = worlds.write_layer(tmp_path / "sources.gpkg", rows, epsg)
        return {
            **empty,
            "sources": sources,
            "poisson": 0.25,
            "extent": BOX,
            "pixel_size": 200.0,
            "output": str(tmp_path / "out.tif"),
            **more,
        }

    return job


def run(parameters):
    log = worlds.Log()
    return simulate_deformation.run(parameters, log), log.lines


def refused(parameters, tmp_path, *words):
    with pytest.raises(InputError) as error:
        run(parameters)
    for word in words:
        assert word in str(error.value), str(error.value)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith((".", "out"))]


def test_sources_add_up(job, tmp_path):
    dike = {
        "wkt": "POINT (501000 5001000)",
        "type": "dike",
        "depth": 3000.0,
        "length": 2000.0,
        "width": 1000.0,
        "strike": 30.0,
        "dip": 80.0,
        "opening": 1.0,
    }
    both = [{**dike, "volume_change": 0.0}, {**dike, **MOGI}]
    run(job(both))
    values = RasterReader(str(tmp_path / "out.tif")).read()
    x, y = np.meshgrid(np.arange(495100, 505000, 200.0), np.arange(5004900, 4995000, -200.0))
    points = torch.tensor(np.stack([x.ravel(), y.ravel(), 0 * x.ravel()], axis=1))
    expected = SOURCE_TYPES["mogi"].displacement(torch.tensor([[500000, 5000000, 2000, 1e6]], dtype=torch.float64), points)[0]
    plane = torch.tensor([[501000, 5001000, 3000, 2000, 1000, 30, 80, 1.0]], dtype=torch.float64)
    expected = expected + SOURCE_TYPES["dike"].displacement(plane, points)[0]
    assert pytest.approx(expected.numpy(), abs=1e-7) == values.reshape(3, -1).T


def test_a_line_is_the_upper_edge_and_a_polygon_the_outline(tmp_path):
    common = {"type": "fault", "depth": 1000.0, "width": 2000.0, "dip": 60.0, "rake": 90.0, "slip": 1.0}
    line = worlds.write_layer(tmp_path / "line.gpkg", [{"wkt": "LINESTRING (0 0, 0 4000)", **common}])
    ((_, values),) = read_sources(line).groups
    expected = [500.0, 2000.0, 1000 + 1000 * math.sin(math.radians(60)), 4000, 2000, 0, 60, 90, 1]
    assert values[0].numpy() == pytest.approx(expected)
    outline = "POLYGON ((0 0, 1000 0, 1000 4000, 0 4000, 0 0))"
    del common["width"]
    polygon = worlds.write_layer(tmp_path / "polygon.gpkg", [{"wkt": outline, **common, "depth": expected[2]}])
    ((_, values),) = read_sources(polygon).groups
    assert values[0].numpy() == pytest.approx(expected)
    west = worlds.write_layer(tmp_path / "west.gpkg", [{"wkt": outline, **common, "depth": expected[2], "strike": 185.0}])
    ((_, values),) = read_sources(west).groups  # the other way along the same outline: it dips to the west
    assert values[0].numpy() == pytest.approx([*expected[:5], 180, *expected[6:]])
    crack = {"wkt": "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))", "type": "penny", "depth": 900.0, "pressure": 1e-3}
    ((_, values),) = read_sources(worlds.write_layer(tmp_path / "crack.gpkg", [crack])).groups
    assert values[0].numpy() == pytest.approx([500, 500, 900, 1000 / math.sqrt(math.pi), 1e-3])


def test_a_bent_trace_is_several_planes(tmp_path):
    row = {"type": "sill", "depth": 1000.0, "width": 2000.0, "opening": 1.0, "wkt": "LINESTRING (0 0, 0 4000, 3000 4000)"}
    ((kind, values),) = read_sources(worlds.write_layer(tmp_path / "line.gpkg", [row])).groups
    assert values[:, kind.names.index("strike")].tolist() == [0, 90]


def test_degrees_are_projected_and_it_is_said(job, tmp_path):
    degrees = {"wkt": "POINT (15 45.15)", "type": "mogi", "depth": 2000.0, "volume_change": 1e6}
    results, lines = run(job([degrees], 4326, extent=None, pixel_size=None))
    assert any("UTM zone 33N" in line for line in lines)
    reader = RasterReader(str(tmp_path / "out.tif"))
    assert "UTM zone 33N" in reader.grid.crs and reader.grid.bounds[2] - reader.grid.bounds[0] == pytest.approx(12000, rel=0.01)
    assert results["MAX_UP"] == pytest.approx(0.75 * 1e6 / math.pi / 2000**2, rel=1e-3)


def test_high_ground_moves_less_and_nodata_stays_nodata(job, tmp_path):
    heights = np.zeros((1, 100, 100), np.float32)
    heights[:, :, 50:] = 1000.0
    heights[0, :, 90:] = np.nan
    parameters = job([MOGI], dem=worlds.write_raster(tmp_path / "dem.tif", heights))
    run(parameters)
    up = RasterReader(parameters["output"]).read()[2]
    assert np.isnan(up[:, -4:]).all() and np.isfinite(up[:, :44]).all()
    x = 1900.0
    assert up[24, 34] == pytest.approx(0.75e6 / math.pi * 3000 / (x**2 + 100**2 + 3000**2) ** 1.5, rel=1e-3)


def test_points_get_the_values(job, tmp_path):
    points = worlds.write_layer(tmp_path / "points.gpkg", [{"wkt": "POINT (501000 5000000)", "name": "A"}])
    parameters = job([MOGI], points=points, output=None, points_output=str(tmp_path / "moved.gpkg"), los="30, 348")
    run(parameters)
    ((_, _, values),) = read_features({"path": parameters["points_output"], "layer": None})[3]
    size = 0.75e6 / math.pi / (1000**2 + 2000**2) ** 1.5
    assert (values["east"], values["up"]) == pytest.approx((1000 * size, 2000 * size))
    assert values["los"] == pytest.approx(np.dot([values["east"], values["north"], values["up"]], unit_vector(30, 348)))


def test_the_satellite_is_in_the_west_when_it_ascends():
    east, north, up = unit_vector(39, 348)
    assert east < -0.6 and -0.2 < north < 0 and up == pytest.approx(math.cos(math.radians(39)))
    assert unit_vector(39, 192)[0] > 0.6
    assert read_los("39, 348; ; 0.6, 0, 0.8") == [unit_vector(39, 348), None, (0.6, 0.0, 0.8)]
    assert read_los(None) == []
    for text in ("39", "95, 0", "a, b", "1, 1, 1"):
        with pytest.raises(InputError, match="incidence"):
            read_los(text)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"type": "volcano"}, ("volcano", "mogi")),
        ({"type": "mctigue", "radius": 500.0}, ("pressure", "missing")),
        ({"depth": math.nan}, ("no number in depth",)),
        ({"depth": 0.0}, ("surface",)),
        ({"depth": -100.0}, ("surface", "positive")),
        ({"type": "penny", "radius": 0.0, "pressure": 1.0}, ("radius", "> 0")),
        ({"type": "mctigue", "radius": 3000.0, "pressure": 1.0}, ("1000 m above",)),
        ({"type": "sill", "length": 1.0, "width": -1.0, "strike": 0.0, "opening": 1.0}, ("width",)),
        ({"type": "dike", "length": 1.0, "width": 9000.0, "strike": 0.0, "dip": 90.0, "opening": 1.0}, ("2500 m above",)),
        ({"type": "dike", "length": 1.0, "width": 9.0, "strike": 0.0, "dip": 95.0, "opening": 1.0}, ("dip", "0 – 90")),
    ],
)
def test_impossible_sources(job, tmp_path, change, words):
    refused(job([{**MOGI, **change}]), tmp_path, *words)


def test_other_bad_input(job, tmp_path):
    refused(job([{"wkt": "POINT (0 0)", "kind": "mogi"}]), tmp_path, "no field type")
    refused(job([MOGI], epsg=0), tmp_path, "coordinate system")
    refused(job([MOGI], los="1, 2; 3, 4"), tmp_path, "One line of sight")
    refused(job([MOGI], wavelength=0.05), tmp_path, "line of sight")
    refused(job([MOGI], output=None), tmp_path, "nothing to compute")
    deep = worlds.write_raster(tmp_path / "dem.tif", np.full((1, 100, 100), -3000, np.float32))
    refused(job([MOGI], dem=deep), tmp_path, "-3000 m", "below the top")
    elsewhere = worlds.write_raster(tmp_path / "dem.tif", np.zeros((1, 10, 10), np.float32), origin=(0.0, 0.0))
    refused(job([MOGI], dem=elsewhere), tmp_path, "no value anywhere")


def test_a_plane_may_reach_the_surface(job):
    trace = {"wkt": "LINESTRING (500000 4998000, 500000 5002000)", "type": "fault", "depth": 0.0, "width": 2000.0}
    results, _ = run(job([{**trace, "dip": 90.0, "rake": 0.0, "slip": 1.0}]))
    assert math.isfinite(results["MAX_UP"])


def test_nothing_moves_far_away(job):
    far = {"xmin": 800000.0, "ymin": 4995000.0, "xmax": 805000.0, "ymax": 5005000.0, "crs": ""}
    _, lines = run(job([MOGI], extent=far))
    assert any("Nothing moves" in line for line in lines)


@pytest.mark.parametrize(
    "source, warned",
    [
        ({**MOGI, "volume_change": 1e9}, False),  # a point has no size
        ({"type": "mctigue", "radius": 500.0, "pressure": 10.0}, True),  # megapascals, it seems
        ({"type": "mctigue", "radius": 500.0, "pressure": -0.05}, False),
        ({"type": "fault", "length": 5000.0, "width": 100.0, "strike": 0.0, "dip": 90.0, "rake": 0.0, "slip": 2.0}, True),
        ({"type": "dike", "length": 5000.0, "width": 100.0, "strike": 0.0, "dip": 90.0, "opening": 2.0}, False),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_what_no_rock_bears_is_said(job, source, warned):
    _, lines = run(job([{"wkt": MOGI["wkt"], "depth": 2000.0, **source}]))
    assert any("1 sources ask more of the rock" in line for line in lines) == warned
