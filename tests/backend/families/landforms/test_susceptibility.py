"""Susceptibility from a DEM: events where the ground is steep must be found on ground that was not seen."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.families.landforms import map_susceptibility, train_susceptibility
from deepgeology.backend.families.landforms.terrain_stack import add_terrain, plan_terrain
from deepgeology.backend.progress import Progress
from deepgeology.models.card import read_card
from deepgeology.models.errors import InputError
from osgeo import gdal, ogr, osr
from scipy.ndimage import gaussian_filter

sys.path.insert(0, str(Path(__file__).parent))
from landform_worlds import bands, dem, hills

CELL, SHAPE = 10.0, (120, 130)


class Heard(Progress):
    def __init__(self):
        self.said = []

    def emit(self, kind, **content):
        if kind != "progress":
            self.said.append(content["message"].format(**content["values"]))


def write_shapes(path, shapes, epsg=32633):
    """Write geometries, given as WKT."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = source.CreateLayer("shapes", reference, ogr.wkbUnknown)
    for text in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    return {"path": str(path), "layer": "shapes"}


def points(cells, cell=CELL, origin=(500000.0, 5000000.0)):
    return [f"POINT({origin[0] + (column + 0.5) * cell} {origin[1] - (row + 0.5) * cell})" for row, column in cells]


def slope_of(z, cell=CELL):
    down, right = np.gradient(z, cell)
    return np.degrees(np.arctan(np.hypot(down, right)))


@pytest.fixture(scope="module")
def ground():
    z = hills(SHAPE, seed=3)
    steep = gaussian_filter(slope_of(z), 1)
    random = np.random.default_rng(0)
    chance = np.where(steep > np.quantile(steep, 0.75), 1.0, 0.03)
    cells = np.argwhere(np.ones(SHAPE, bool))
    drawn = random.choice(len(cells), 160, replace=False, p=(chance / chance.sum()).ravel())
    free = np.setdiff1d(np.arange(len(cells)), drawn)
    return z, cells[drawn], cells[random.choice(free, 160, replace=False)]


@pytest.fixture(scope="module")
def trained(ground, tmp_path_factory):
    folder = tmp_path_factory.mktemp("susceptibility")
    z, events, others = ground
    parameters = {
        "input": dem(folder / "dem.tif", z),
        "events": write_shapes(folder / "events.gpkg", points(events)),
        "non_events": write_shapes(folder / "others.gpkg", points(others)),
        "method": "linear",
        "partition": "clusters",
        "folds": 4,
        "ensemble": 2,
        "repeats": 2,
        "model": str(folder / "m.safetensors"),
        "report": str(folder / "r.html"),
        "cross_validation": str(folder / "cv.gpkg"),
    }
    return parameters, train_susceptibility.run(parameters, Progress())


@pytest.fixture(scope="module")
def mapped(trained, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mapped")
    parameters = {key: str(folder / f"{key}.tif") for key in ("output", "uncertainty", "applicability", "classes")}
    return map_susceptibility.run({**parameters, "input": trained[0]["input"], "model": trained[0]["model"]}, Progress())


def test_events_on_steep_ground_are_found_where_it_was_not_seen(trained, ground):
    parameters, figures = trained
    assert figures["AUC_LOW"] < figures["AUC"] < figures["AUC_HIGH"]
    assert figures["AUC"] > 0.75
    # The slope itself is what made the events: an independent measure of how well they can be told.
    z, events, others = ground
    steep = gaussian_filter(slope_of(z), 1)
    wins = (steep[tuple(events.T)][:, None] > steep[tuple(others.T)]).mean()
    assert figures["AUC"] > wins - 0.06
    data = json.loads(Path(parameters["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert data["evaluation"]["repeats"] == 2
    assert 0.7 < data["evaluation"]["fold_auc"] <= 1


def test_the_map_is_high_where_it_is_steep_and_whole_to_the_edge(mapped, ground):
    values = gdal.Open(mapped["OUTPUT"]).ReadAsArray()
    steep = slope_of(ground[0])
    assert np.isfinite(values).all()
    assert values[steep > np.quantile(steep, 0.9)].mean() > 2 * values[steep < np.quantile(steep, 0.5)].mean()
    assert gdal.Open(mapped["UNCERTAINTY"]).ReadAsArray().max() > 0


def test_classes_hold_the_shares_of_the_success_rate_curve(mapped, trained, ground):
    levels = read_card(trained[0]["model"])["training"]["levels"]
    assert np.cumsum([level["captured"] for level in levels]) == pytest.approx([0.5, 0.75, 0.9, 0.98, 1.0], abs=0.02)
    assert sum(level["area_share"] for level in levels) == pytest.approx(1)
    assert levels[0]["density"] > levels[-1]["density"]
    values, classes = (gdal.Open(mapped[key]).ReadAsArray() for key in ("OUTPUT", "CLASSES"))
    for number, level in enumerate(levels[::-1], 1):
        assert (classes >= number).sum() == (values >= np.float32(level["above"])).sum()
    # Learned from, so about the shares and not exactly.
    events = classes[tuple(ground[1].T)]
    assert (events == 5).mean() == pytest.approx(0.5, abs=0.15)
    data = gdal.Open(mapped["CLASSES"])
    table = data.GetRasterBand(1).GetDefaultRAT()
    assert [table.GetValueAsString(row, 1) for row in range(table.GetRowCount())] == [level["name"] for level in levels[::-1]]


def test_a_raised_dem_at_half_the_cell_size_gives_the_same_attributes(ground, tmp_path):
    z = ground[0]
    coarse = dem(tmp_path / "coarse.tif", z)
    fine = dem(tmp_path / "fine.tif", np.kron(z, np.ones((2, 2))) + 500, cell=CELL / 2)
    plan = plan_terrain(coarse, None, "90", Progress())
    found = []
    for path in (coarse, fine):
        (tmp_path / "work").mkdir(exist_ok=True)
        found.append(bands(add_terrain(path, plan, str(tmp_path / "work"), Progress())))
    assert list(found[0]) == list(found[1])
    for name in ("slope 90 m", "northness 90 m"):
        here, there = found[0][name][20:-20, 20:-20], found[1][name][40:-40:2, 40:-40:2]
        assert np.corrcoef(here.ravel(), there.ravel())[0, 1] > 0.98


def test_a_dem_in_degrees_is_measured_in_metres(ground, tmp_path):
    z = ground[0]
    degrees = CELL / 111_320
    path = dem(tmp_path / "degrees.tif", z, cell=degrees / np.cos(np.radians(60)), cell_y=degrees, epsg=4326, origin=(10.0, 60.0))
    plan = plan_terrain(path, None, None, Progress())
    assert plan["scales"] == pytest.approx([30, 90, 270], rel=0.01)
    (tmp_path / "work").mkdir()
    name = f"slope {plan['scales'][0]:g} m"
    found = bands(add_terrain(path, plan, str(tmp_path / "work"), Progress()))[name][5:-5, 5:-5]
    metric = dem(tmp_path / "metric.tif", z)
    same = bands(add_terrain(metric, {**plan, "scales": [30.0]}, str(tmp_path / "work"), Progress()))["slope 30 m"][5:-5, 5:-5]
    np.testing.assert_allclose(found, same, rtol=0.02, atol=0.05)


def test_a_stack_is_taken_as_it_is_unless_its_elevation_is_named(ground, tmp_path):
    from deepgeology.backend.raster.grid import Grid
    from deepgeology.backend.raster.writer import RasterWriter

    grid = Grid.of(dem(tmp_path / "dem.tif", ground[0]))
    stack = str(tmp_path / "stack.tif")
    with RasterWriter(stack, grid, 2, "float32", np.nan, ["ndvi", "height"]) as writer:
        writer.write_rows(0, np.stack([np.random.default_rng(0).random(SHAPE), ground[0]]).astype(np.float32))
    assert plan_terrain(stack, None, None, Progress()) is None
    plan = plan_terrain(stack, "height", "30", Progress())
    (tmp_path / "work").mkdir()
    names = list(bands(add_terrain(stack, plan, str(tmp_path / "work"), Progress())))
    assert names[:3] == ["ndvi", "height", "slope 30 m"]
    with pytest.raises(InputError, match="no dem; the bands are ndvi, height"):
        plan_terrain(stack, "dem", None, Progress())
    with pytest.raises(InputError, match="TERRAIN_SCALES"):
        plan_terrain(stack, None, "30", Progress())


def run_with(tmp_path, z, **given):
    parameters = {
        "input": dem(tmp_path / "dem.tif", z, nodata=-9999.0),
        "method": "linear",
        "folds": 3,
        "ensemble": 1,
        "block_size": 200.0,
        "model": str(tmp_path / "m.safetensors"),
        **given,
    }
    heard = Heard()
    return train_susceptibility.run(parameters, heard), heard.said


def test_events_on_voids_are_counted_out_and_nothing_is_written(ground, tmp_path):
    z, events, _ = ground
    holes = z.copy()
    holes[tuple(events[:-3].T)] = -9999.0
    with pytest.raises(InputError, match="of 160 are usable"):
        run_with(tmp_path, holes, events=write_shapes(tmp_path / "e.gpkg", points(events)))
    assert not (tmp_path / "m.safetensors").exists()
    assert not list(tmp_path.glob(".deepgeology-*"))


def test_non_events_in_the_cells_of_events_are_one_class_only(ground, tmp_path):
    z, events, _ = ground
    shapes = points(events)
    with pytest.raises(InputError, match="Not one of the given absences"):
        run_with(
            tmp_path, z, events=write_shapes(tmp_path / "e.gpkg", shapes), non_events=write_shapes(tmp_path / "n.gpkg", shapes)
        )  # fmt: skip


def test_invalid_polygons_are_repaired(ground, tmp_path):
    z, events, _ = ground
    bow_ties = []
    for row, column in events[::8]:
        x, y = 500000 + column * CELL, 5000000 - row * CELL
        bow_ties.append(f"POLYGON(({x - 15} {y - 15}, {x + 15} {y + 15}, {x + 15} {y - 15}, {x - 15} {y + 15}, {x - 15} {y - 15}))")
    figures, _ = run_with(tmp_path, z, events=write_shapes(tmp_path / "e.gpkg", bow_ties))
    assert figures["AUC"] > 0.6


@pytest.mark.slow
def test_the_choice_is_made_between_models_of_the_cell_and_of_its_surroundings(ground, tmp_path):
    z, events, others = ground
    layers = {name: write_shapes(tmp_path / f"{name}.gpkg", points(cells)) for name, cells in (("events", events), ("non_events", others))}
    figures, _ = run_with(tmp_path, z, **layers, method="automatic", folds=2, report=str(tmp_path / "r.html"))
    found = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    names = {row["name"] for row in found["candidates"]}
    assert {"randomised trees on the cell's attributes", "the context forest", "the patch network"} < names
    assert found["chosen"] and sum(row["chosen"] for row in found["candidates"]) == 1
    assert figures["AUC"] > 0.7


@pytest.mark.slow
@pytest.mark.shared
def test_ecuador_landslides_are_told_by_models_that_did_not_see_their_part_of_the_valley(shared, tmp_path):
    data = shared / "landforms" / "ecuador-landslides"
    layers = []
    for value in (1, 0):
        source = ogr.Open(str(data / "landslides.gpkg"))
        layer = source.GetLayerByName("lsl_350pts_geocompr")
        layer.SetAttributeFilter(f"landslide = {value}")
        path = tmp_path / f"{value}.gpkg"
        ogr.GetDriverByName("GPKG").CreateDataSource(str(path)).CopyLayer(layer, "points")
        layers.append({"path": str(path), "layer": "points"})
    parameters = {
        "input": str(data / "ta.tif"), "events": layers[0], "non_events": layers[1], "method": "linear", "partition": "clusters",
        "repeats": 5, "ensemble": 1, "model": str(tmp_path / "m.safetensors"), "report": str(tmp_path / "r.html"),
    }  # fmt: skip
    train_susceptibility.run(parameters, Progress())
    found = json.loads((tmp_path / "r.json").read_text())["evaluation"]
    # The generalised linear model of Muenchow, Brenning & Richter (2012), by 100 repeats of five k-means clusters: .773.
    assert found["fold_auc"] == pytest.approx(0.773, abs=0.02)
    assert (found["presences"], found["contrast"]) == (175, 174)  # one place without a landslide shares its cell
