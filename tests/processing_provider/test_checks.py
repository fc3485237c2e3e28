"""What is said before a run (``checks``), together and by the labels of the parameters."""

from __future__ import annotations

import os

import pytest

pytestmark = pytest.mark.qgis


@pytest.fixture
def given(worlds, tmp_path):
    """Parameters of ``segmentraster``."""
    return {
        "INPUT": worlds.write_raster(tmp_path / "in.tif", names=["a", "b"]),
        "MODEL": worlds.write_model(tmp_path / "model.safetensors"),
        "OUTPUT": str(tmp_path / "classes.tif"),
    }


def problems(provider, context, name, parameters):
    ok, text = provider.algorithm(name).create().checkParameterValues(parameters, context)
    assert ok is (text == "")
    return text.split("\n") if text else []


def test_all_problems_together_by_their_labels(provider, context, given, tmp_path):
    found = problems(
        provider,
        context,
        "segmentraster",
        {"INPUT": "/none.tif", "MODEL": "/none.safetensors", "OVERLAP": 99, "TTA": "twice", "OUTPUT": "x.tif"},
    )
    assert [line.split(":")[0] for line in found] == ["Features", "Model", "Overlap", "Test-time augmentation"]
    assert "0.0 to 75.0" in found[2].replace("From ", "") and "none, flips, full" in found[3]


def test_a_number_that_is_none(provider, context, given):
    assert problems(provider, context, "segmentraster", given | {"TILE_SIZE": "many"}) == [
        "Window size: It should be a whole number. From 16 to 8192."
    ]
    assert problems(provider, context, "segmentraster", given | {"TILE_SIZE": 64.5}) == [
        "Window size: It should be a whole number. From 16 to 8192."
    ]


def test_no_coordinate_system(provider, context, given, worlds, tmp_path):
    given["INPUT"] = worlds.write_raster(tmp_path / "nowhere.tif", epsg=None)
    (line,) = problems(provider, context, "segmentraster", given)
    assert line.startswith("Features: the layer “nowhere” has no coordinate reference system")


def test_no_overlap(provider, context, worlds, tmp_path):
    parameters = {
        "INPUT": worlds.write_raster(tmp_path / "here.tif"),
        "LABELS": worlds.write_polygons(tmp_path / "there.gpkg", origin=(700000.0, 5000000.0)),
        "CLASS_FIELD": "unit",
        "OUTPUT": str(tmp_path / "o.gpkg"),
    }
    (line,) = problems(provider, context, "buildtileindex", parameters)
    assert line.startswith("Known classes and Features do not overlap")


def test_overlap_across_coordinate_systems(provider, context, worlds, tmp_path):
    parameters = {
        "INPUT": worlds.write_raster(tmp_path / "here.tif", epsg=4326, origin=(15.0, 45.15), pixel=0.001),
        "LABELS": worlds.write_polygons(tmp_path / "there.gpkg"),
        "CLASS_FIELD": "unit",
        "OUTPUT": str(tmp_path / "o.gpkg"),
    }
    assert problems(provider, context, "buildtileindex", parameters) == []


def test_class_field(provider, context, worlds, tmp_path):
    parameters = {"INPUT": worlds.write_raster(tmp_path / "a.tif"), "OUTPUT": str(tmp_path / "o.gpkg")}
    parameters["LABELS"] = worlds.write_polygons(tmp_path / "map.gpkg")
    (line,) = problems(provider, context, "buildtileindex", parameters)
    assert line.startswith("Field with the class: choose the field of “map”")
    (line,) = problems(provider, context, "buildtileindex", parameters | {"CLASS_FIELD": "rock"})
    assert "no field “rock”" in line and "unit" in line
    parameters["LABELS"] = worlds.write_raster(tmp_path / "classes.tif", worlds.class_values())
    assert problems(provider, context, "buildtileindex", parameters) == []


def test_model_files(provider, context, given, worlds, tmp_path):
    (tmp_path / "foreign.safetensors").write_bytes(b"PK\x03\x04 something else entirely")
    (line,) = problems(provider, context, "segmentraster", given | {"MODEL": str(tmp_path / "foreign.safetensors")})
    assert line.startswith("Model: ") and "safetensors" in line
    many = worlds.write_model(tmp_path / "many.safetensors", bands=("a", "b", "c"))
    (line,) = problems(provider, context, "segmentraster", given | {"MODEL": many})
    assert line == "Features: the model expects 3 bands (a, b, c), but “in” has 2."


def test_folds(provider, context, worlds, tmp_path):
    parameters = {
        "INPUT": worlds.write_raster(tmp_path / "a.tif"),
        "LABELS": worlds.write_polygons(tmp_path / "map.gpkg"),
        "CLASS_FIELD": "unit",
        "MODEL": str(tmp_path / "m.safetensors"),
        "TEST_FOLD": 6,
        "VALIDATION_FOLD": 6,
    }
    found = problems(provider, context, "trainsegmentation", parameters)
    assert [line.split(":")[0] for line in found] == [
        "Test fold",
        "Validation fold",
        "Test fold and Validation fold are both 6; they must be different.",
    ]
    index = worlds.write_polygons(tmp_path / "tiles.gpkg", extra={"fold": [6, 7]})
    assert problems(provider, context, "trainsegmentation", parameters | {"TILE_INDEX": index, "VALIDATION_FOLD": 7}) == []
    other = worlds.write_polygons(tmp_path / "other.gpkg")
    (line,) = problems(provider, context, "trainsegmentation", parameters | {"TILE_INDEX": other, "VALIDATION_FOLD": 7})
    assert line.startswith("Tile index with folds: the layer “other” has no field “fold”")
    assert "Its fields are: " in line and "unit" in line and line.endswith("Use a layer made by “Build tile index”.")


def test_stack_of_nothing_and_contradictions(provider, context, worlds, tmp_path):
    raster, out = worlds.write_raster(tmp_path / "a.tif"), str(tmp_path / "o.tif")
    (line,) = problems(provider, context, "buildfeaturestack", {"OUTPUT": out})
    assert line.startswith("Rasters: choose rasters")
    found = problems(provider, context, "buildfeaturestack", {"RASTERS": [raster], "REFERENCE": raster, "PIXEL_SIZE": 5, "OUTPUT": out})
    assert found == ["Grid to follow and Pixel size contradict each other; leave one of them empty."]


def test_layers_of_a_list_that_cannot_be_opened(provider, context, worlds, tmp_path):
    rasters = [worlds.write_raster(tmp_path / "a.tif"), str(tmp_path / "none.tif")]
    (line,) = problems(provider, context, "buildfeaturestack", {"RASTERS": rasters, "OUTPUT": str(tmp_path / "o.tif")})
    assert line == f"Rasters: {rasters[1]} cannot be opened."


def test_destinations(provider, context, given, tmp_path):
    (line,) = problems(provider, context, "segmentraster", given | {"PROBABILITY": given["INPUT"]})
    assert line == f"Probabilities: {given['INPUT']} is also an input. Choose another destination."
    assert problems(provider, context, "segmentraster", given | {"OUTPUT": str(tmp_path / "map.png")})
    (line,) = problems(provider, context, "describemodel", {"MODEL": given["MODEL"], "REPORT": str(tmp_path / "report.pdf")})
    assert line == "Report: the file name should end in .html or .htm, but is report.pdf."
    assert problems(provider, context, "describemodel", {"MODEL": given["MODEL"], "REPORT": str(tmp_path / "new folder" / "r.html")}) == []


@pytest.mark.skipif(os.geteuid() == 0 and not os.path.isdir("/proc/self"), reason="needs a folder that nobody can write")
def test_a_folder_that_cannot_be_written(provider, context, given):
    (line,) = problems(provider, context, "describemodel", {"MODEL": given["MODEL"], "REPORT": "/proc/self/report.html"})
    assert line.startswith("Report: the folder /proc") and "cannot be written" in line
