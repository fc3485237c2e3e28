"""Mapping and explaining with a trained model."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError, ModelFileError
from deepgeology.backend.families.prospectivity import explain_prospectivity, map_prospectivity, train_prospectivity
from deepgeology.backend.presence import learners
from deepgeology.backend.progress import Progress
from osgeo import gdal, ogr

sys.path.insert(0, str(Path(__file__).parents[2] / "presence"))
import presence_worlds as worlds


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """A mixture of all kinds, small."""
    folder = tmp_path_factory.mktemp("trained")
    bands = worlds.evidence()
    parameters = {
        "input": worlds.write_evidence(folder / "evidence.tif", bands),
        "deposits": worlds.write_points(folder / "deposits.gpkg", worlds.centres(worlds.draw(bands))),
        "method": "mixture",
        "patch_size": "7",
        "ensemble": 2,
        "folds": 2,
        "negative_ratio": 5,
        "block_size": 1200.0,
        "model": str(folder / "model.safetensors"),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(learners, "TREES", 20)
        train_prospectivity.run(parameters, Progress())
    return bands, parameters


def outputs(tmp_path):
    rasters = {key: str(tmp_path / f"{key}.tif") for key in ("output", "uncertainty", "applicability")}
    return rasters | {"targets": str(tmp_path / "targets.gpkg")}


def test_all_outputs_agree(trained, tmp_path):
    bands, given = trained
    job = {"input": given["input"], "model": given["model"], "target_share": 10.0, **outputs(tmp_path)}
    map_prospectivity.run(job, Progress())
    favourability, spread, strange = (gdal.Open(job[key]).ReadAsArray() for key in ("output", "uncertainty", "applicability"))
    valid = np.isfinite(bands).all(axis=0)
    for plane in (favourability, spread, strange):
        np.testing.assert_array_equal(np.isfinite(plane), valid)
    assert 0 <= favourability[valid].min() < favourability[valid].max() <= 1
    assert (spread[valid] >= 0).all() and spread[valid].max() > 0 and strange[valid].min() >= 0
    assert np.corrcoef(favourability[valid], bands[0][valid])[0, 1] > 0.4
    layer = ogr.Open(job["targets"])
    rows = [
        (each.GetField("rank"), each.GetField("score"), each.GetField("area_km2"), each.GetField("driver_1")) for each in layer.GetLayer(0)
    ]
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1)) and rows
    assert all(first[1] >= second[1] for first, second in zip(rows, rows[1:]))
    assert sum(row[2] for row in rows) <= 0.11 * valid.sum() * 0.01 and all(row[3] for row in rows[:3])


def test_tiles_do_not_show_and_an_extent_gives_a_part_of_the_whole(trained, tmp_path):
    _, given = trained
    maps = []
    for tile, extent in ((16, None), (256, None), (32, (worlds.X0 + 2000, worlds.Y0 - 6000, worlds.X0 + 5000, worlds.Y0 - 3000))):
        job = {"input": given["input"], "model": given["model"], "output": str(tmp_path / f"{tile}.tif"), "tile_size": tile}
        if extent:
            job["extent"] = dict(zip(("xmin", "ymin", "xmax", "ymax"), extent))
        map_prospectivity.run(job, Progress())
        maps.append(gdal.Open(job["output"]).ReadAsArray())
    np.testing.assert_allclose(maps[0], maps[1], atol=2e-4)
    np.testing.assert_allclose(maps[2], maps[1][30:60, 20:50], atol=2e-4)


def test_strange_ground_is_outside_the_area_of_applicability(trained, tmp_path):
    bands, given = trained
    other = bands.copy()
    other[0] += 30
    job = {"input": worlds.write_evidence(tmp_path / "other.tif", other), "model": given["model"], **outputs(tmp_path)}
    map_prospectivity.run(job, Progress())
    assert np.nanmin(gdal.Open(job["applicability"]).ReadAsArray()) > 1


def test_the_band_that_tells_drives_the_targets(trained, tmp_path):
    bands, given = trained
    best = np.argwhere(np.nan_to_num(bands[0], nan=-9) > 1.8)[::25]
    job = {
        "input": given["input"],
        "model": given["model"],
        "targets": worlds.write_points(tmp_path / "places.gpkg", [*worlds.centres(best), (0, 0)]),
        "table": str(tmp_path / "table.csv"),
        "output": str(tmp_path / "contributions.tif"),
        "report": str(tmp_path / "report.html"),
    }
    explain_prospectivity.run(job, Progress())
    with open(job["table"], newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    mean = {name: np.mean([float(row["contribution"]) for row in rows if row["band"] == name]) for name in ("signal", "rocks", "noise")}
    assert mean["signal"] > 0 and mean["signal"] > mean["noise"]
    planes = gdal.Open(job["output"]).ReadAsArray()
    row, column = best[0]
    found = {each["band"]: float(each["contribution"]) for each in rows if each["target"] == "1"}
    np.testing.assert_allclose(planes[:, row, column], [found[name] for name in ("signal", "rocks", "noise")], atol=2e-3)


def test_what_does_not_fit_is_explained(trained, tmp_path):
    bands, given = trained
    job = {"input": worlds.write_evidence(tmp_path / "less.tif", bands[:2]), "model": given["model"], **outputs(tmp_path)}
    with pytest.raises(ModelFileError, match="Missing: noise"):
        map_prospectivity.run(job, Progress())
    with pytest.raises(InputError, match="TARGET_SHARE is a percentage"):
        map_prospectivity.run(job | {"target_share": 100.0}, Progress())
    places = worlds.write_points(tmp_path / "far.gpkg", [(0, 0)])
    with pytest.raises(InputError, match="Not one target lies"):
        explain_prospectivity.run(
            {"input": given["input"], "model": given["model"], "targets": places, "table": str(tmp_path / "t.csv")}, Progress()
        )
    assert not list(tmp_path.glob("*.csv")) and not Path(job["output"]).exists()
