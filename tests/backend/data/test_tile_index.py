"""The tile index says what is in its windows, and its folds come back as they were edited."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.data.build_tile_index import run
from deepgeology.backend.data.sampling import Cells
from deepgeology.backend.data.tile_index import TileFolds
from deepgeology.backend.errors import FileError, InputError
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.raster.writer import RasterWriter
from osgeo import ogr, osr

UTM = osr.SpatialReference()
UTM.ImportFromEPSG(32723)
GRID = Grid(130, 97, (500000.0, 10.0, 0.0, 8000000.0, 0.0, -10.0), UTM.ExportToWkt())


def write(path, values, nodata, grid=GRID, **options):
    with RasterWriter(str(path), grid, len(values), values.dtype, nodata, [str(i) for i in range(len(values))], **options) as writer:
        writer.write_rows(0, values)
    return str(path)


@pytest.fixture
def world(tmp_path):
    random = np.random.default_rng(0)
    values = random.normal(size=(2, 97, 130)).astype(np.float32)
    values[1, :40, :35] = np.nan
    labels = (1 + (np.arange(130)[None, :] // 25 + np.arange(97)[:, None] // 25) % 3).astype(np.uint8) * 10
    labels[random.random(labels.shape) < 0.6] = 0
    labels[:, 100:] = 0
    parameters = {
        "input": write(tmp_path / "stäck ü.tif", values, np.nan), "class_field": None, "tile_size": 16, "stride": None, "block_size": 320.0,
        "labels": write(tmp_path / "labels.tif", labels[None], 0, categories={10: "granite", 20: "basalt, old", 30: "basalt old"}),
        "buffer": 0.0, "folds": 3, "min_valid": 10.0, "seed": 0, "output": str(tmp_path / "tiles.gpkg"),
    }  # fmt: skip
    return values, labels, parameters


def features(path):
    data = ogr.Open(path)
    return [(f.items(), f.GetGeometryRef().GetEnvelope()) for f in data.GetLayer(0)]


@pytest.mark.parametrize(("tile", "stride"), [(16, None), (40, 20), (200, None)])
def test_tiles_say_what_is_in_them(world, tile, stride):
    values, labels, parameters = world
    parameters.update(tile_size=tile, stride=stride, min_valid=0.0)
    if tile == 200:
        with pytest.raises(InputError, match="Fewer than two folds have tiles"):
            run(parameters, Progress())
        return
    found = features(run(parameters, Progress())["OUTPUT"])
    covered = np.zeros(labels.shape, bool)
    for items, (xmin, xmax, ymin, ymax) in found:
        x, y = round((xmin - 500000) / 10), round((8000000 - ymax) / 10)
        width, height = round((xmax - xmin) / 10), round((ymax - ymin) / 10)
        assert x % (stride or tile) == 0 and y % (stride or tile) == 0 and width <= tile and height <= tile
        part = np.s_[y : y + height, x : x + width]
        covered[part] = True
        valid = np.isfinite(values[:, part[0], part[1]]).all(axis=0)
        inside = labels[part][valid & (labels[part] > 0)]
        assert items["valid"] == pytest.approx(valid.sum() / tile**2)
        assert items["labelled"] == pytest.approx(inside.size / tile**2)
        assert items["scene"] == "stäck ü"
        shares = [items["share_granite"], items["share_basalt_old_20"], items["share_basalt_old_30"]]
        if inside.size:
            assert shares == pytest.approx([(inside == code).mean() for code in (10, 20, 30)])
            assert items["label"] == ["granite", "basalt, old", "basalt old"][int(np.argmax(shares))]
            assert items["fold"] in (1, 2, 3)
        else:
            assert shares == [0, 0, 0] and items["fold"] == 0 and items["label"] is None
    assert covered[np.isfinite(values).all(axis=0)].all()
    assert [items["tile"] for items, _ in found] == list(range(1, len(found) + 1))


def test_tiles_without_enough_data_are_left_out(world):
    _, _, parameters = world
    everything = len(features(run({**parameters, "min_valid": 0.0}, Progress())["OUTPUT"]))
    assert all(items["valid"] >= 0.9 for items, _ in features(run({**parameters, "min_valid": 90.0}, Progress())["OUTPUT"]))
    assert len(features(parameters["output"])) < everything
    with pytest.raises(InputError, match=r"No tile reaches 100 % of valid"):
        run({**parameters, "tile_size": 300, "min_valid": 100.0}, Progress())


def test_a_buffer_leaves_a_gap_between_the_folds(world):
    _, _, parameters = world
    run(parameters, Progress())
    plain = features(parameters["output"])
    run({**parameters, "buffer": 60.0}, Progress())
    gapped = [(items["fold"], box) for items, box in features(parameters["output"]) if items["fold"]]
    assert 0 < len(gapped) < sum(items["fold"] > 0 for items, _ in plain)
    for fold, (xmin, xmax, ymin, ymax) in gapped:
        for other, (left, right, bottom, top) in gapped:
            if fold != other:
                assert max(left - xmax, xmin - right, bottom - ymax, ymin - top) >= 60.0
    with pytest.raises(InputError, match="Fewer than two folds"):
        run({**parameters, "buffer": 5000.0}, Progress())


def test_edited_folds_come_back_cell_by_cell(world, tmp_path):
    _, _, parameters = world
    run(parameters, Progress())
    data = ogr.Open(parameters["output"], 1)
    layer = data.GetLayer(0)
    expected = np.zeros((97, 130), np.uint8)
    for feature in layer:
        xmin, xmax, ymin, ymax = feature.GetGeometryRef().GetEnvelope()
        fold = 7 if xmin < 500300 else feature.GetField("fold")
        feature.SetField("fold", fold)
        layer.SetFeature(feature)
        expected[round((8000000 - ymax) / 10) : round((8000000 - ymin) / 10), round((xmin - 5e5) / 10) : round((xmax - 5e5) / 10)] = fold
    feature = layer = data = None
    folds = TileFolds({"path": parameters["output"], "layer": None}, GRID, str(tmp_path))
    np.testing.assert_array_equal(folds.at(GRID.whole), expected)
    assert folds.at((-5, -5, 20, 20))[:5].max() == 0
    np.testing.assert_array_equal(folds.at((-5, -5, 20, 20))[5:, 5:], expected[:15, :15])
    assert folds.numbers == [1, 2, 3, 7]
    rows, columns = np.nonzero(expected >= 0)
    cells = Cells(columns, rows, rows, rows, rows > 0, rows)
    np.testing.assert_array_equal(cells.in_folds(folds).folds, expected[rows, columns])


def write_folds(path, polygons, crs=UTM, field="fold", kind=ogr.OFTInteger):
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("folds", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(field, kind))
    for (left, top, right, bottom), fold in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        if fold is not None:
            feature.SetField(field, fold)
        x0, x1, y0, y1 = (500000 + 10 * left, 500000 + 10 * right, 8000000 - 10 * top, 8000000 - 10 * bottom)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"))
        layer.CreateFeature(feature)
    return {"path": str(path), "layer": "folds"}


def test_cells_in_tiles_of_two_folds_are_in_none(tmp_path):
    polygons = [((0, 0, 40, 40), 1), ((20, 0, 60, 40), 2), ((25, 0, 50, 40), 1), ((100, 50, 120, 60), None), ((100, 60, 110, 70), 0)]
    folds = TileFolds(write_folds(tmp_path / "f.gpkg", polygons), GRID, str(tmp_path)).at(GRID.whole)
    expected = np.zeros((97, 130), np.uint8)
    expected[:40, :20], expected[:40, 50:60] = 1, 2
    np.testing.assert_array_equal(folds, expected)


def test_unusable_folds_are_explained(tmp_path):
    square = (0, 0, 40, 40)
    cases = [
        (write_folds(tmp_path / "a.gpkg", [(square, 1), (square, 2)], field="gold"), "has no field fold"),
        (write_folds(tmp_path / "b.gpkg", [(square, 1), (square, 0)]), "at least two folds, found 1"),
        (write_folds(tmp_path / "c.gpkg", [(square, "east"), (square, "2")], kind=ogr.OFTString), "from 0 to 255, found east"),
        (write_folds(tmp_path / "d.gpkg", [(square, 1), (square, -2)]), "from 0 to 255, found -2"),
        (write_folds(tmp_path / "e.gpkg", [(square, 1), (square, 2)], crs=None), "folds has no coordinate system"),
    ]
    for source, message in cases:
        with pytest.raises(InputError, match=message):
            TileFolds(source, GRID, str(tmp_path))
    with pytest.raises(FileError, match="cannot be opened"):
        TileFolds({"path": str(tmp_path / "none.gpkg"), "layer": None}, GRID, str(tmp_path))
    text = TileFolds(write_folds(tmp_path / "f.gpkg", [(square, "1"), ((50, 0, 60, 9), "2")], kind=ogr.OFTString), GRID, str(tmp_path))
    assert text.numbers == [1, 2]


def test_a_raster_without_coordinate_system_is_explained(world, tmp_path):
    values, _, parameters = world
    parameters["input"] = write(tmp_path / "nowhere.tif", values, np.nan, Grid(130, 97, GRID.transform, ""))
    with pytest.raises(InputError, match="has no coordinate system"):
        run(parameters, Progress())
    assert not (tmp_path / "tiles.gpkg").exists() and not list(tmp_path.glob(".deepgeology*"))
