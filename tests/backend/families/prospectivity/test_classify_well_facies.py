"""Classifying made wells: samples, beds and plots."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError, ModelFileError
from deepgeology.backend.families.prospectivity import classify_well_facies, train_well_facies
from deepgeology.backend.progress import Progress
from osgeo import ogr

sys.path.insert(0, str(Path(__file__).parent))
from well_worlds import FIELDS, Messages, rows, training, write


class Told(Messages, Progress):
    pass


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    parameters = training(folder, report=None)
    train_well_facies.run(parameters, Progress())
    return parameters["model"]


def job(folder, model, lines, fields=FIELDS, **more):
    return {
        "input": write(folder / "new.csv", lines, fields), "well_field": "WELL", "depth_field": "DEPTH", "log_fields": [], "model": model,
        "min_thickness": 0.0, "device": "cpu", "output": str(folder / "output.gpkg"), "intervals": str(folder / "intervals.gpkg"),
        "plot": str(folder / "plot.png"), **more,
    }  # fmt: skip


def read(path):
    data = ogr.Open(path)
    return [feature.items() for feature in data.GetLayer(0)]


def test_samples_beds_and_plot_agree(tmp_path, model):
    lines = rows(2, 100, seed=9)
    parameters = job(tmp_path, model, lines)
    assert classify_well_facies.run(parameters, Progress()) == {key.upper(): parameters[key] for key in ("output", "intervals", "plot")}
    samples, beds = read(parameters["output"]), read(parameters["intervals"])
    assert [(row["well"], row["depth"]) for row in samples] == [(line[0], line[1]) for line in lines]
    assert np.mean([row["class"] == line[-1] for row, line in zip(samples, lines)]) > 0.9
    names = ("Coal", "Sandstone", "Shale")
    for row in samples:
        assert sum(row[f"p_{name}"] for name in names) == pytest.approx(1, abs=1e-5)
        assert row["probability"] == pytest.approx(row[f"p_{row['class']}"])
        bed = next(bed for bed in beds if bed["well"] == row["well"] and bed["top"] <= row["depth"] <= bed["base"])
        assert bed["class"] == row["class"]
    for well in ("W-1", "W-2"):
        own = [bed for bed in beds if bed["well"] == well]
        assert sum(bed["samples"] for bed in own) == 100
        assert all(upper["base"] == lower["top"] and upper["class"] != lower["class"] for upper, lower in zip(own, own[1:]))
        assert own[0]["top"] == 1000.0 and own[-1]["base"] == 1049.5
    assert (tmp_path / "plot.png").read_bytes()[:4] == b"\x89PNG"


def test_order_and_step_of_the_table_do_not_matter(tmp_path, model):
    lines = rows(1, 100, seed=3)
    straight, shuffled = tmp_path / "a", tmp_path / "b"
    order = np.random.default_rng(0).permutation(100)
    for folder, own in ((straight, lines), (shuffled, [lines[place] for place in order])):
        folder.mkdir()
        classify_well_facies.run(job(folder, model, own, plot=None), Progress())
    one, two = read(str(straight / "output.gpkg")), read(str(shuffled / "output.gpkg"))
    assert [one[place]["class"] for place in order] == [row["class"] for row in two]


def test_beds_thinner_than_wanted_join_their_neighbour():
    depth = np.arange(10.0)
    labels = np.array([0, 0, 0, 1, 0, 0, 2, 2, 2, 2])
    probability = np.eye(3)[labels] * 0.8 + 0.2 / 3
    found = classify_well_facies.intervals(depth, labels, probability)
    assert [(bed["top"], bed["base"], bed["label"], bed["samples"]) for bed in found] == [
        (0, 2.5, 0, 3), (2.5, 3.5, 1, 1), (3.5, 5.5, 0, 2), (5.5, 9, 2, 4),
    ]  # fmt: skip
    merged = classify_well_facies.intervals(depth, labels, probability, least=1.5)
    assert [(bed["top"], bed["base"], bed["label"]) for bed in merged] == [(0, 5.5, 0), (5.5, 9, 2)]
    assert merged[0]["probability"] == pytest.approx(probability[:6, 0].mean())
    (one,) = classify_well_facies.intervals(depth, labels, probability, least=100)
    assert (one["top"], one["base"], one["samples"]) == (0, 9, 10)


def test_a_well_of_one_sample_and_missing_logs(tmp_path, model):
    told = Told()
    lines = [["W-9", 1000.0, "110", "", "", ""], ["W-8", 900.0, "", "", "", ""]]
    parameters = job(tmp_path, model, lines)
    classify_well_facies.run(parameters, told)
    assert len(read(parameters["output"])) == 2 and len(read(parameters["intervals"])) == 2
    assert any("W-8; its facies are a guess" in line for line in told.lines) and any("W-9 most of" in line for line in told.lines)


def test_fields_by_name_by_order_and_none(tmp_path, model):
    lines = rows(1, 60, seed=5)
    told = Told()
    other = ["WELL", "DEPTH", "gr", "density", "RES", "X"]
    parameters = job(tmp_path, model, lines, other, intervals=None, plot=None)
    classify_well_facies.run(parameters, told)
    assert any("lacks these logs" in line and "RHOB" in line for line in told.lines)
    classify_well_facies.run(parameters | {"log_fields": ["gr", "density", "RES"]}, Progress())
    assert np.mean([row["class"] == line[-1] for row, line in zip(read(parameters["output"]), lines)]) > 0.9
    with pytest.raises(InputError, match=r"needs 3 logs \(GR, RHOB, RES\); 1 fields were given"):
        classify_well_facies.run(parameters | {"log_fields": ["gr"]}, Progress())
    with pytest.raises(InputError, match="none of the model's logs"):
        classify_well_facies.run(job(tmp_path, model, lines, ["WELL", "DEPTH", "a", "b", "c", "d"]), Progress())


def test_points_keep_their_place(tmp_path, model):
    source = tmp_path / "points.gpkg"
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(source))
    layer = data.CreateLayer("points", None, ogr.wkbPoint)
    for name, kind in zip(FIELDS, (ogr.OFTString, *[ogr.OFTReal] * 4, ogr.OFTString)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for number, line in enumerate(rows(1, 20)):
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(line):
            feature.SetField(place, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({number} 5)"))
        layer.CreateFeature(feature)
    data = layer = None
    parameters = job(tmp_path, model, [], plot=str(tmp_path / "plot.html")) | {"input": {"path": str(source), "layer": "points"}}
    classify_well_facies.run(parameters, Progress())
    written = ogr.Open(parameters["output"])
    assert [feature.GetGeometryRef().GetX() for feature in written.GetLayer(0)] == list(range(20))
    assert "W-1" in (tmp_path / "plot.html").read_text()


def test_another_model_is_refused_and_nothing_is_written(tmp_path):
    (tmp_path / "model.safetensors").write_bytes(b"no model")
    with pytest.raises(ModelFileError):
        classify_well_facies.run(job(tmp_path, str(tmp_path / "model.safetensors"), rows(1, 5)), Progress())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model.safetensors", "new.csv"]
