"""Geomorphons are those of GRASS; see geomorphons.py."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.landforms import classify_geomorphons
from deepgeology.backend.families.landforms.classify_geomorphons import run
from deepgeology.backend.progress import Progress
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).parent))
from grass import needs_grass, run_grass
from landform_worlds import dem, hills, places

SETTINGS = {"search": 8, "skip": 0, "flat": 1.0, "distance": 0.0}
KEYS = ("output", "ternary", "intensity", "exposition", "range")


def classify(tmp_path, path, keys=("output",), **parameters):
    paths = {key: str(tmp_path / f"gm_{key}.tif") for key in keys}
    run(SETTINGS | {"dem": path} | parameters | paths, Progress())
    return [gdal.Open(paths[key]).ReadAsArray() for key in keys]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("source", "reference", "search"),
    [
        ("bigtujunga_srtm30_utm11.tif", "bigtujunga_gm_s11_k2.tif", 11),
        ("qgis_training_dem25.tif", "qgis_dem25_gm_s15_k2.tif", 15),
    ],
)
def test_equals_the_maps_of_grass(shared, tmp_path, source, reference, search):
    folder = shared / "landforms" / "dem-samples"
    (found,) = classify(tmp_path, str(folder / source), search=search, skip=2)
    expected = gdal.Open(str(folder / "geomorphon_grass" / reference)).ReadAsArray()
    inner = slice(search, -search - 1), slice(search, -search - 1)
    np.testing.assert_array_equal(found[inner], expected[inner])
    assert (found == expected).mean() > 0.997


@needs_grass
@pytest.mark.parametrize(
    "parameters",
    [
        {"search": 8, "skip": 0, "flat": 1.0, "distance": 0.0},
        {"search": 10, "skip": 2, "flat": 4.0, "distance": 5.0},
        {"search": 95, "skip": 21, "flat": 2.0, "distance": 60.0, "units": "metres"},
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_equals_grass_in_every_output(tmp_path, parameters, whole):
    z = hills((70, 80), seed=5, height=120) + 700
    z[30:34, 40:47] = -99
    path = dem(tmp_path / "dem.tif", np.round(z) if whole else z, nodata=-99)
    names = ["forms", "ternary", "intensity", "exposition", "range"]
    flags = " -m" if parameters.get("units") else ""
    options = f"search={parameters['search']} skip={parameters['skip']} flat={parameters['flat']} dist={parameters['distance']}{flags}"
    outputs = " ".join(f"{name}=o_{name}" for name in names)
    expected = run_grass(path, tmp_path, [f"r.geomorphon elevation=dem {outputs} {options} --quiet"], [f"o_{name}" for name in names])
    found = classify(tmp_path, path, KEYS, **parameters)
    inner = slice(11, -12), slice(11, -12)
    for name, mine, theirs in zip(names, found, expected):
        mine, theirs = mine[inner].astype(float), theirs[inner]
        if name in ("forms", "ternary"):
            mine[mine == (0 if name == "forms" else -1)] = np.nan
            same = (mine == theirs) | (np.isnan(mine) & np.isnan(theirs))
            assert same.mean() >= 0.999, name
        else:
            np.testing.assert_array_equal(np.isnan(mine), np.isnan(theirs))
            assert (np.abs(mine - theirs)[np.isfinite(theirs)] < 0.01).mean() >= 0.999, name


@needs_grass
def test_equals_grass_in_degrees(tmp_path):
    path = dem(tmp_path / "dem.tif", hills((90, 80), seed=6, cell=60.0, height=600), cell=1 / 1200, epsg=4326, origin=(8.0, 47.0))
    (expected,) = run_grass(path, tmp_path, ["r.geomorphon elevation=dem forms=f search=9 skip=1 flat=1 --quiet"], ["f"])
    (found,) = classify(tmp_path, path, search=9, skip=1)
    inner = slice(14, -14), slice(14, -14)
    assert (found[inner] == expected[inner]).mean() >= 0.995


def test_simple_forms(tmp_path):
    x, y = places((41, 41))
    bowl, trough, stair = (x**2 + y**2) / 200, x**2 / 100, np.sign(x) * np.sqrt(np.abs(x)) * 20
    # Where ground rises evenly, zenith and nadir are equal and the direction counts as level: simple forms are curved.
    expected = {
        "flat": (0 * x, 1), "peak": (-bowl, 2), "ridge": (-trough, 3), "slope": (stair, 6), "valley": (trough, 9),
        "pit": (bowl, 10), "shoulder": (-trough * (x > 0), 4), "footslope": (trough * (x > 0), 8),
    }  # fmt: skip
    for name, (z, form) in expected.items():
        (found,) = classify(tmp_path, dem(tmp_path / f"{name}.tif", z))
        assert found[20, 20] == form, name
        assert (found[0] == 0).all() and (found[:, -1] == 0).all() and (found[1:-1, 1:-1] > 0).all()


def test_tiles_do_not_show_and_turns_do(tmp_path, monkeypatch):
    z = hills((90, 100), seed=4)
    whole = classify(tmp_path, dem(tmp_path / "dem.tif", z), KEYS)
    turned = classify(tmp_path, dem(tmp_path / "turned.tif", np.rot90(z)), KEYS)
    np.testing.assert_array_equal(np.rot90(whole[0]), turned[0])
    np.testing.assert_array_equal(np.rot90(whole[1]), turned[1])
    monkeypatch.setattr(classify_geomorphons, "TILE", 24)
    for mine, other in zip(classify(tmp_path, dem(tmp_path / "dem.tif", z), KEYS), whole):
        np.testing.assert_array_equal(mine, other)


def test_the_file_names_its_classes(tmp_path):
    classify(tmp_path, dem(tmp_path / "dem.tif", hills((40, 40))))
    data = gdal.Open(str(tmp_path / "gm_output.tif"))
    band = data.GetRasterBand(1)
    assert band.GetDefaultRAT().GetRowCount() == 10  # GDAL reads the names with it
    assert band.GetCategoryNames()[1:] == ["flat", "peak", "ridge", "shoulder", "spur", "slope", "hollow", "footslope", "valley", "pit"]
    assert band.GetColorTable().GetColorEntry(9)[:3] == (0, 0, 255)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"search": 30}, "longer than the DEM"),
        ({"search": 5000, "units": "metres"}, "longer than the DEM"),
        ({"search": 3, "skip": 3}, "SKIP"),
        ({"search": 5, "units": "metres"}, "at least 1 cell"),
        ({"flat": 0}, "FLAT"),
    ],
)
def test_bad_input_is_explained_and_leaves_nothing(tmp_path, parameters, words):
    path = dem(tmp_path / "dem.tif", hills((30, 40)))
    with pytest.raises(InputError, match=words):
        run(SETTINGS | {"dem": path, "output": str(tmp_path / "out" / "a.tif")} | parameters, Progress())
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_a_dem_of_voids_is_refused(tmp_path):
    path = dem(tmp_path / "dem.tif", np.full((30, 30), -1.0), nodata=-1)
    with pytest.raises(InputError, match="NoData"):
        classify(tmp_path, path)


@needs_grass
def test_cells_at_the_search_distance_are_rounded_as_in_grass(tmp_path):
    """The size of these cells is no binary fraction: whether the last cell of a line counts depends on rounding."""
    z = hills((90, 100), seed=8, height=300) + 600
    path = dem(tmp_path / "dem.tif", z, cell=8.9775, cell_y=4.8225, origin=(376313.6554542635, 3807917.8276283755))
    (expected,) = run_grass(path, tmp_path, ["r.geomorphon elevation=dem forms=f search=15 skip=0 flat=1 --quiet"], ["f"])
    (found,) = classify(tmp_path, path, search=15)
    inner = slice(17, -17), slice(17, -17)
    assert (found[inner] == expected[inner]).mean() >= 0.999
