from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import DeepGeologyError, InputError
from deepgeology.backend.evaluation import evaluate_classification
from deepgeology.backend.evaluation.metrics import area_adjusted
from deepgeology.backend.progress import Progress
from osgeo import gdal, ogr
from sklearn import metrics as sk

sys.path.insert(0, str(Path(__file__).parent))
from evaluation_worlds import COLORS, box, point, raster, vector

NAMES = {1: "Granite", 2: "Schist", 3: "Quartzite"}


class Listener(Progress):
    def __init__(self):
        self.warnings = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.warnings.append(content["message"].format(**content["values"]))


def run(listener=None, **parameters):
    given = {"class_field": None, "zones": None, "block_size": None, "report": None, "table": None, **parameters}
    return evaluate_classification.run(given, listener or Progress())


def maps(seed=0, shape=(40, 60), skill=0.7):
    rng = np.random.default_rng(seed)
    truth = np.kron(rng.integers(1, 4, (shape[0] // 10, shape[1] // 10)), np.ones((10, 10), int))
    mapped = np.where(rng.random(shape) < skill, truth, rng.integers(1, 4, shape))
    mapped[:, :3] = 0  # the map is empty here
    return truth.astype(np.uint8), mapped.astype(np.uint8)


def expected(truth, mapped, where=True):
    use = (truth > 0) & (mapped > 0) & where
    return {
        "ACCURACY": sk.accuracy_score(truth[use], mapped[use]),
        "MACRO_F1": sk.f1_score(truth[use], mapped[use], average="macro"),
        "MIOU": sk.jaccard_score(truth[use], mapped[use], average="macro"),
    }


def numbers(result):
    return {key: result[key] for key in ("ACCURACY", "MACRO_F1", "MIOU")}


def polygons(truth):
    return [(box(c, r, 10, 10), int(truth[r, c])) for r in range(0, truth.shape[0], 10) for c in range(0, truth.shape[1], 10)]


def test_rasters_compare_as_scikit_learn_says_and_outputs_are_complete(tmp_path):
    truth, mapped = maps()
    result = run(
        input=raster(tmp_path / "map.tif", mapped, names=NAMES, colors=COLORS),
        reference=raster(tmp_path / "truth.tif", truth),
        report=str(tmp_path / "out" / "report.html"),
        table=str(tmp_path / "out" / "table.csv"),
    )
    assert numbers(result) == pytest.approx(expected(truth, mapped))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["report.html", "report.json", "table.csv"]
    content = json.loads((tmp_path / "out" / "report.json").read_text())
    assert content["evaluation"]["confusion"] == sk.confusion_matrix(truth[mapped > 0], mapped[mapped > 0]).tolist()
    assert [(c["value"], c["name"], c["color"]) for c in content["evaluation"]["classes"]] == [(v, NAMES[v], COLORS[v]) for v in (1, 2, 3)]
    rows = list(csv.DictReader((tmp_path / "out" / "table.csv").read_text().splitlines()))
    recall = sk.recall_score(truth[mapped > 0], mapped[mapped > 0], average=None)
    assert [float(row["recall"]) for row in rows] == pytest.approx(recall)
    assert [row["class"] for row in rows] == list(NAMES.values())
    assert any("5.0 %" in warning for warning in content["warnings"])  # 3 of 60 columns of the map are empty


@pytest.mark.parametrize("block_size", [70, None])
def test_windows_do_not_change_the_result(tmp_path, monkeypatch, block_size):
    truth, mapped = maps(seed=1)
    monkeypatch.setattr(evaluate_classification, "SAMPLE", 10**6)  # the automatic size then sees every pixel either way
    inputs = {"input": raster(tmp_path / "map.tif", mapped), "reference": raster(tmp_path / "truth.tif", truth), "block_size": block_size}
    table = str(tmp_path / "t.csv")
    whole = run(**inputs, table=table), Path(table).read_text()
    monkeypatch.setattr(evaluate_classification, "WINDOW", 7)
    assert (run(**inputs, table=table), Path(table).read_text()) == whole


@pytest.mark.parametrize("epsg", [32633, 4326, 3857])
def test_polygons_match_by_number_in_any_coordinate_system(tmp_path, epsg):
    truth, mapped = maps(seed=2)
    reference = vector(tmp_path / "p.gpkg", polygons(truth), epsg=epsg)
    result = run(input=raster(tmp_path / "map.tif", mapped), reference=reference, class_field="unit")
    assert numbers(result) == pytest.approx(expected(truth, mapped))


def test_text_classes_match_the_names_of_the_map(tmp_path):
    truth, mapped = maps(seed=3)
    reference = vector(tmp_path / "p.gpkg", [(shape, f" {NAMES[value].upper()} ") for shape, value in polygons(truth)])
    result = run(input=raster(tmp_path / "map.tif", mapped, names=NAMES), reference=reference, class_field="unit")
    assert numbers(result) == pytest.approx(expected(truth, mapped))


def test_text_classes_are_never_matched_by_made_up_numbers(tmp_path):
    truth, mapped = maps(seed=3)
    reference = vector(tmp_path / "p.gpkg", [(shape, NAMES[value]) for shape, value in polygons(truth)])
    with pytest.raises(InputError, match=r"The map has 1, 2, 3; the reference has .*Granite"):
        run(input=raster(tmp_path / "map.tif", mapped), reference=reference, class_field="unit")


def test_a_class_that_the_map_lacks_counts_as_error_and_is_said(tmp_path):
    truth, mapped = maps(seed=4)
    mapped[mapped == 3] = 2
    listener = Listener()
    result = run(listener, input=raster(tmp_path / "map.tif", mapped), reference=raster(tmp_path / "truth.tif", truth))
    assert numbers(result) == pytest.approx(expected(truth, mapped))
    assert any("does not have these classes" in w and "3" in w for w in listener.warnings)


@pytest.mark.parametrize("epsg", [32633, 4326])
def test_zones_restrict_the_comparison(tmp_path, epsg):
    truth, mapped = maps(seed=5)
    zones = vector(tmp_path / "z.gpkg", [(box(10, 5, 20, 22), 1)], epsg=epsg)
    inside = np.zeros(truth.shape, bool)
    inside[5:27, 10:30] = True
    result = run(input=raster(tmp_path / "map.tif", mapped), reference=raster(tmp_path / "truth.tif", truth), zones=zones)
    assert numbers(result) == pytest.approx(expected(truth, mapped, inside))


def test_a_rotated_map_is_compared_where_it_lies(tmp_path):
    truth, mapped = maps(seed=6)
    rotated = (500000.0, 8.0, 6.0, 4000000.0, 6.0, -8.0)
    shapes = [(box(c, r, 10, 10, rotated), int(truth[r, c])) for r in range(0, 40, 10) for c in range(0, 60, 10)]
    reference = vector(tmp_path / "p.gpkg", shapes)
    result = run(input=raster(tmp_path / "map.tif", mapped, transform=rotated), reference=reference, class_field="unit", block_size=100)
    assert numbers(result) == pytest.approx(expected(truth, mapped), abs=0.01)


def test_points_give_area_adjusted_figures(tmp_path):
    truth, mapped = maps(seed=7)
    rng = np.random.default_rng(7)
    cells = rng.choice(np.flatnonzero(mapped > 0), 300, replace=False)
    rows, columns = np.divmod(cells, 60)
    reference = vector(tmp_path / "p.gpkg", [(point(c, r), int(truth[r, c])) for r, c in zip(rows, columns)], kind=ogr.wkbPoint)
    run(
        input=raster(tmp_path / "map.tif", mapped), reference=reference, class_field="unit",
        report=str(tmp_path / "r.html"), table=str(tmp_path / "t.csv"),
    )  # fmt: skip
    content = json.loads((tmp_path / "r.json").read_text())["area_adjusted"]
    sample = sk.confusion_matrix(truth[rows, columns], mapped[rows, columns])
    areas = area_adjusted(sample, [100.0 * (mapped == k).sum() for k in (1, 2, 3)])
    assert content["accuracy"] == pytest.approx(areas["accuracy"])
    true_area = [100.0 * ((truth == k) & (mapped > 0)).sum() for k in (1, 2, 3)]
    for entry, area in zip(content["classes"], true_area):
        assert entry["area"]["low"] < area < entry["area"]["high"]
    assert "area_adjusted" in (tmp_path / "t.csv").read_text()


def test_areas_are_those_within_the_zones(tmp_path):
    truth, mapped = maps(seed=8)
    rows, columns = np.divmod(np.random.default_rng(8).choice(40 * 60, 400, replace=False), 60)
    reference = vector(tmp_path / "p.gpkg", [(point(c, r), int(truth[r, c])) for r, c in zip(rows, columns)], kind=ogr.wkbPoint)
    zones = vector(tmp_path / "z.gpkg", [(box(10, 5, 20, 22), 1)])
    run(input=raster(tmp_path / "map.tif", mapped), reference=reference, class_field="unit", zones=zones, report=str(tmp_path / "r.html"))
    content = json.loads((tmp_path / "r.json").read_text())["area_adjusted"]
    expected = [100.0 * (mapped[5:27, 10:30] == k).sum() for k in (1, 2, 3)]
    assert [entry["mapped"] for entry in content["classes"]] == pytest.approx(expected)


def test_polygons_do_not_claim_to_be_a_random_sample(tmp_path):
    truth, mapped = maps()
    run(input=raster(tmp_path / "m.tif", mapped), reference=raster(tmp_path / "t.tif", truth), report=str(tmp_path / "r.html"))
    assert "area_adjusted" not in json.loads((tmp_path / "r.json").read_text())


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ("measurements", "should hold class numbers"),
        ("empty map", "no pixel in common"),
        ("elsewhere", "not one cell has a label"),
        ("zones elsewhere", "outside the raster"),
        ("no such field", "no field"),
        ("negative block", "above 0"),
        ("tiny block", "more than 100 parts"),
        ("truncated", "cannot be read"),
    ],
)
def test_mistakes_are_explained_and_leave_nothing_behind(tmp_path, monkeypatch, problem, message):
    truth, mapped = maps()
    parameters = {
        "reference": vector(tmp_path / "p.gpkg", polygons(truth)),
        "class_field": "unit",
        "table": str(tmp_path / "out" / "t.csv"),
    }
    array, kind = mapped, {}
    if problem == "measurements":
        array = mapped * np.float32(0.37)
    elif problem == "empty map":
        array = np.zeros_like(mapped)
    elif problem == "elsewhere":
        kind = {"transform": (0.0, 10.0, 0.0, 0.0, 0.0, -10.0)}
    elif problem == "zones elsewhere":
        parameters["zones"] = vector(tmp_path / "z.gpkg", [(box(500, 500, 5, 5), 1)])
    elif problem == "no such field":
        parameters["class_field"] = "lithology"
    elif problem == "negative block":
        parameters["block_size"] = -5
    elif problem == "tiny block":
        parameters["block_size"] = 0.1
        monkeypatch.setattr(evaluate_classification, "MOST_BLOCKS", 100)
    path = raster(tmp_path / "map.tif", array, **kind)
    if problem == "truncated":
        Path(path).write_bytes(Path(path).read_bytes()[:600])
    with pytest.raises(DeepGeologyError, match=message):
        run(input=path, **parameters)
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "accuracy", "macro_f1"),
    [("RF", 0.705, 0.591), ("XGB", 0.699, 0.591), ("MLP", 0.669, 0.554), ("SVM", 0.625, 0.509),
     ("DT", 0.606, 0.519), ("KNN", 0.603, 0.488), ("RL", 0.524, 0.410), ("NB", 0.511, 0.396)],
)  # fmt: skip
def test_published_maps_of_diamantina(shared, tmp_path, name, accuracy, macro_f1):
    folder = shared / "imagery" / "diamantina-lithology"
    split = gdal.Open(str(folder / "split_train1_test2.tif"))
    zones = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "zones.gpkg"))
    layer = zones.CreateLayer("test", split.GetSpatialRef(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("part", ogr.OFTInteger))
    gdal.Polygonize(split.GetRasterBand(1), split.GetRasterBand(1), layer, 0)
    layer.SetAttributeFilter("part <> 2")
    for feature in [f.GetFID() for f in layer]:
        layer.DeleteFeature(feature)
    zones = layer = None
    report = tmp_path / "report.html"
    result = run(
        input=str(folder / "published_maps" / f"{name}.tif"),
        reference={"path": str(folder / "geology.gpkg"), "layer": "lithology"},
        class_field="Id",
        zones={"path": str(tmp_path / "zones.gpkg"), "layer": "test"},
        report=str(report),
    )
    assert json.loads(report.with_suffix(".json").read_text())["evaluation"]["pixels"] == 10621
    assert (result["ACCURACY"], result["MACRO_F1"]) == pytest.approx((accuracy, macro_f1), abs=0.0006)
