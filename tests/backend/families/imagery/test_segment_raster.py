"""The job with a model whose probabilities are known: the softmax of the bands themselves."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import Cancelled, FileError, InputError, ModelFileError
from deepgeology.backend.families.imagery import segment_raster
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.backend.segmentation import mapping
from deepgeology.models.build import build_network
from deepgeology.models.modelfile import save_model
from osgeo import gdal, gdal_array, ogr, osr
from torch import nn

UTM, WGS84 = osr.GetUserInputAsWKT("EPSG:32633"), osr.GetUserInputAsWKT("EPSG:4326")
PLACE = (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
NAMES = ("mag", "rad", "dem")
CLASSES = [
    {"value": 3, "name": "Basalt", "color": "#202020"},
    {"value": 7, "name": "Granit é", "color": "#ff8080"},
    {"value": 12, "name": "Schist", "color": "#80c040"},
]


class Softmax(nn.Module):
    """A class for each band: its logit is the standardised band."""

    halo = 0

    def forward(self, x, valid):
        return x


class Context(nn.Module):
    """The same on means over 5 x 5 pixels, which needs two pixels around a window."""

    halo = 2

    def forward(self, x, valid):
        return nn.functional.avg_pool2d(x, 5, 1, 2, count_include_pad=False)


class Directed(nn.Module):
    """Depends on the direction: looks one pixel to the left."""

    halo = 1

    def forward(self, x, valid):
        return nn.functional.pad(x, (1, 0))[..., :-1]


def card(**changes):
    return {
        "format": 1,
        "task": "segmentation",
        "network": {"name": "test", "arguments": {}},
        "bands": [{"name": name, "unit": ""} for name in NAMES],
        "pixel_size": [10.0, 10.0],
        "crs": UTM,
        "nodata_rule": "all",
        "normalisation": {"mean": [1.0, 2.0, 3.0], "std": [1.0, 2.0, 0.5]},
        "classes": CLASSES,
        "tile_size": 32,
        "overlap": 0.25,
        "halo": 0,
        "temperature": 2.0,
        "footprint": {"bounds": [500000, 4990000, 510000, 5000000], "crs": UTM},
    } | changes


@pytest.fixture
def model(monkeypatch, tmp_path):
    """A path, and a way to say which network and card are in that file."""
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"weights")
    content = {"module": Softmax(), "card": card()}
    monkeypatch.setattr(mapping, "load_model", lambda name, task=None: (content["module"], content["card"]))
    content["path"] = str(path)
    return content


def field(height=70, width=90, seed=0):
    random = np.random.default_rng(seed)
    return (random.normal(size=(3, height, width)) * [[[1]], [[2]], [[0.5]]] + [[[1]], [[2]], [[3]]]).astype("float32")


def raster(path, values, names=NAMES, transform=PLACE, crs=UTM, nodata=None):
    code = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype.type)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[2], values.shape[1], len(values), code, ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
    )
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(crs)
    dataset.WriteArray(values)
    for index, name in enumerate(names, 1):
        dataset.GetRasterBand(index).SetDescription(name)
        if nodata is not None:
            dataset.GetRasterBand(index).SetNoDataValue(nodata)
    dataset = None
    return str(path)


def polygons(path):
    """The fields of each polygon, and its area."""
    dataset = ogr.Open(path)  # must outlive its layer
    return [{**feature.items(), "area": feature.GetGeometryRef().GetArea()} for feature in dataset.GetLayer(0)]


def expected_probabilities(values, temperature=2.0):
    logits = (values - np.array([1, 2, 3]).reshape(3, 1, 1)) / np.array([1, 2, 0.5]).reshape(3, 1, 1) / temperature
    return np.exp(logits) / np.exp(logits).sum(axis=0)


def run(tmp_path, model, source, progress=None, outputs=("output", "probability", "uncertainty", "polygons"), **more):
    paths = {key: str(tmp_path / "results" / f"{key}{'.gpkg' if key == 'polygons' else '.tif'}") for key in outputs}
    parameters = {"input": source, "model": model["path"], "device": "cpu", "precision": "float32", **paths, **more}
    return segment_raster.run(parameters, progress or Progress())


class Log(Progress):
    def __init__(self):
        self.warnings = []

    def warn(self, message, **values):
        self.warnings.append(message.format(**values))


def test_classes_probabilities_uncertainty_and_polygons(tmp_path, model):
    values = field()
    values[1, 10:20, 30:40] = np.nan
    found = run(tmp_path, model, raster(tmp_path / "in.tif", values), overlap=50.0)
    probabilities = expected_probabilities(values)
    invalid = np.isnan(values).any(axis=0)

    dataset = gdal.Open(found["OUTPUT"])
    classes = dataset.ReadAsArray()
    assert classes.dtype == np.uint8 and dataset.GetRasterBand(1).GetNoDataValue() == 0
    np.testing.assert_array_equal(classes, np.where(invalid, 0, np.array([3, 7, 12])[probabilities.argmax(axis=0)]))
    assert Grid.of(found["OUTPUT"]) == Grid(90, 70, PLACE, Grid.of(found["OUTPUT"]).crs)
    table, names = dataset.GetRasterBand(1).GetColorTable(), dataset.GetRasterBand(1).GetCategoryNames()
    for entry in CLASSES:
        assert "#{:02x}{:02x}{:02x}".format(*table.GetColorEntry(entry["value"])[:3]) == entry["color"]
        assert names[entry["value"]] == entry["name"]

    reader = RasterReader(found["PROBABILITY"])
    assert [band.name for band in reader.bands] == [entry["name"] for entry in CLASSES]
    np.testing.assert_allclose(reader.read(), np.where(invalid, np.nan, probabilities), atol=1e-5)

    reader = RasterReader(found["UNCERTAINTY"])
    entropy = -(probabilities * np.log(probabilities)).sum(axis=0) / np.log(3)
    np.testing.assert_allclose(reader.read()[0], np.where(invalid, np.nan, entropy), atol=1e-5)
    assert "entropy" in reader.bands[0].name

    features = polygons(found["POLYGONS"])
    assert {feature["class"] for feature in features} == {"Basalt", "Granit é", "Schist"}
    assert sum(feature["area_m2"] for feature in features) == pytest.approx(100 * (~invalid).sum())
    mean = sum(feature["probability"] * feature["area_m2"] for feature in features) / (100 * (~invalid).sum())
    assert mean == pytest.approx(probabilities.max(axis=0)[~invalid].mean(), abs=1e-4)
    assert sorted(os.listdir(tmp_path / "results")) == [
        "output.tif",
        "output.tif.aux.xml",
        "polygons.gpkg",
        "probability.tif",
        "uncertainty.tif",
    ]


def test_only_what_is_asked_for_is_written(tmp_path, model):
    found = run(
        tmp_path, model, raster(tmp_path / "in.tif", field()), outputs=("output",), probability=None, uncertainty=None, polygons=None
    )
    assert list(found) == ["OUTPUT"]
    assert sorted(os.listdir(tmp_path / "results")) == ["output.tif", "output.tif.aux.xml"]


def test_results_say_where_they_come_from(tmp_path, model):
    found = run(tmp_path, model, raster(tmp_path / "in.tif", field()), outputs=("output", "uncertainty"))
    for path in found.values():
        metadata = gdal.Open(path).GetMetadata()
        assert metadata["DEEPGEOLOGY_TOOL"] == "segmentraster"
        assert metadata["DEEPGEOLOGY_MODEL_SHA256"] == "9f7d84ab6fa9e3c5b8dae3dc9d96af8dd77aaf0f4f6ae8e6eeb50bf0c0bb5a7c"[
            :0
        ] + mapping.file_hash(model["path"])
        assert json.loads(metadata["DEEPGEOLOGY_PARAMETERS"])["precision"] == "float32"
        assert metadata["DEEPGEOLOGY_PRECISION"] == "float32" and "torch" in json.loads(metadata["DEEPGEOLOGY_VERSIONS"])
        assert metadata["TIFFTAG_SOFTWARE"].startswith("Deep Geology ")


@pytest.mark.parametrize("tile", [8, 32, 256])
@pytest.mark.parametrize("size", [(5, 7), (32, 32), (33, 33)])
def test_context_makes_windows_invisible(tmp_path, model, tile, size):
    model["module"] = Context()
    values = field(*size)
    found = run(tmp_path, model, raster(tmp_path / "in.tif", values), outputs=("output", "probability"), tile_size=tile)
    x = torch.from_numpy((values - np.array([1, 2, 3], "float32").reshape(3, 1, 1)) / np.array([1, 2, 0.5], "float32").reshape(3, 1, 1))
    whole = nn.functional.avg_pool2d(nn.functional.pad(x, (2, 2, 2, 2)), 5, 1)
    np.testing.assert_allclose(RasterReader(found["PROBABILITY"]).read(), (whole / 2).softmax(0).numpy(), atol=1e-5)


@pytest.mark.parametrize("augmentation", ["flips", "full"])
def test_augmentation_averages_over_turned_and_mirrored_windows(tmp_path, model, augmentation):
    model["module"] = Directed()
    values = field(32, 32)
    found = run(tmp_path, model, raster(tmp_path / "in.tif", values), outputs=("output", "probability"), tta=augmentation)
    probabilities = np.pad(expected_probabilities(values), ((0, 0), (1, 1), (1, 1)), constant_values=1 / 3)
    left, right = probabilities[:, 1:-1, :-2], probabilities[:, 1:-1, 2:]
    above, below = probabilities[:, :-2, 1:-1], probabilities[:, 2:, 1:-1]
    expected = (left + right) / 2 if augmentation == "flips" else (left + right + above + below) / 4
    np.testing.assert_allclose(RasterReader(found["PROBABILITY"]).read(), expected, atol=1e-5)


def test_bands_are_matched_by_name(tmp_path, model):
    values = field()
    order = [2, 0, 1]
    shuffled = np.concatenate([values[order], values[:1] * 100])
    straight = run(tmp_path / "a", model, raster(tmp_path / "a.tif", values), outputs=("output",))
    matched = run(tmp_path / "b", model, raster(tmp_path / "b.tif", shuffled, [*(NAMES[i] for i in order), "other"]), outputs=("output",))
    np.testing.assert_array_equal(gdal.Open(straight["OUTPUT"]).ReadAsArray(), gdal.Open(matched["OUTPUT"]).ReadAsArray())


def test_bands_without_names_are_taken_by_order_with_a_warning(tmp_path, model):
    log = Log()
    run(tmp_path, model, raster(tmp_path / "in.tif", field(), names=()), log, outputs=("output",))
    assert log.warnings == ["The raster's bands have no names; they are taken in the model's order: mag, rad, dem."]


@pytest.mark.parametrize(("names", "count"), [(("mag", "rad", "slope"), 3), ((), 2), ((), 4), (("mag", "rad"), 2)])
def test_missing_bands_are_listed(tmp_path, model, names, count):
    values = np.concatenate([field(), field()])[:count]
    with pytest.raises(ModelFileError, match=r"needs the bands mag, rad, dem; .* Missing: .*dem"):
        run(tmp_path, model, raster(tmp_path / "in.tif", values, names))
    assert not (tmp_path / "results").exists() or os.listdir(tmp_path / "results") == []


def test_another_pixel_size_is_resampled_to_the_models(tmp_path, model):
    values = field(20, 30)
    fine = values.repeat(4, axis=1).repeat(4, axis=2)
    log = Log()
    found = run(
        tmp_path,
        model,
        raster(tmp_path / "in.tif", fine, transform=(500000, 2.5, 0, 5000000, 0, -2.5)),
        log,
        outputs=("output", "probability"),
    )
    assert "2.5 x 2.5 m, the model's 10 x 10 m" in log.warnings[0]
    assert Grid.of(found["OUTPUT"]).transform == PLACE
    np.testing.assert_allclose(RasterReader(found["PROBABILITY"]).read(), expected_probabilities(values), atol=1e-4)


@pytest.mark.parametrize("kind", ["nodata", "mask"])
def test_resampling_keeps_nodata(tmp_path, model, kind):
    values = field(40, 40)
    empty = np.zeros((40, 40), bool)
    empty[10:30, 10:30] = True
    values[:, empty] = -9999
    transform = (500000, 5, 0, 5000000, 0, -5)
    source = raster(tmp_path / "in.tif", values, transform=transform, nodata=-9999 if kind == "nodata" else None)
    if kind == "mask":
        dataset = gdal.Open(source, gdal.GA_Update)
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(empty, 0, 255).astype("uint8"))
        dataset = None
    found = run(tmp_path, model, source, outputs=("output",))
    classes = gdal.Open(found["OUTPUT"]).ReadAsArray()
    np.testing.assert_array_equal(classes > 0, ~empty[::2, ::2])


def test_degrees_are_compared_with_metres(tmp_path, model):
    log = Log()
    along_y, along_x = 10 / 111319.49 * 1.00168, 10 / 111319.49 / np.cos(np.radians(45)) * 0.99832
    source = raster(tmp_path / "in.tif", field(), transform=(15, along_x, 0, 45, 0, -along_y), crs=WGS84)
    found = run(tmp_path, model, source, log, outputs=("output", "polygons"))
    assert not log.warnings
    areas = [feature["area_m2"] for feature in polygons(found["POLYGONS"])]
    assert sum(areas) == pytest.approx(70 * 90 * 100, rel=0.01)


def test_a_pixel_size_beyond_all_reason_is_refused(tmp_path, model):
    with pytest.raises(InputError, match="measure 300 x 300 m; the model was trained on 10 x 10 m"):
        run(tmp_path, model, raster(tmp_path / "in.tif", field(), transform=(0, 300, 0, 0, 0, -300)))


def test_without_a_crs(tmp_path, model):
    photo = raster(tmp_path / "in.tif", field(), crs="", transform=(0, 1, 0, 0, 0, -1))
    with pytest.raises(InputError, match="no coordinate system"):
        run(tmp_path, model, photo)
    model["card"] = card(crs="", pixel_size=[1.0, 1.0])
    log = Log()
    found = run(tmp_path, model, photo, log)
    assert not log.warnings
    assert sum(feature["area_m2"] for feature in polygons(found["POLYGONS"])) == 70 * 90


def test_a_rotated_raster(tmp_path, model):
    transform = (500000.0, 8.0, 6.0, 5000000.0, 6.0, -8.0)
    values = field()
    found = run(tmp_path, model, raster(tmp_path / "in.tif", values, transform=transform))
    assert Grid.of(found["OUTPUT"]).transform == transform
    np.testing.assert_allclose(RasterReader(found["PROBABILITY"]).read(), expected_probabilities(values), atol=1e-5)
    features = polygons(found["POLYGONS"])
    assert sum(feature["area"] for feature in features) == pytest.approx(70 * 90 * 100)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float64"])
def test_types_and_nodata_values(tmp_path, model, dtype):
    values = (field() * 3 + 60).astype(dtype)
    values[2, :5] = 250
    found = run(tmp_path, model, raster(tmp_path / "in.tif", values, nodata=250), outputs=("output", "probability"))
    probabilities = RasterReader(found["PROBABILITY"]).read()
    assert np.isnan(probabilities[:, :5]).all()
    np.testing.assert_allclose(probabilities[:, 5:], expected_probabilities(values.astype(float))[:, 5:], atol=1e-5)


def test_an_extent_in_another_crs_and_a_mask(tmp_path, model):
    values = field()
    source = raster(tmp_path / "in.tif", values)
    whole = np.array([3, 7, 12])[expected_probabilities(values).argmax(axis=0)]
    polygon = ogr.CreateGeometryFromWkt("POLYGON ((500205 4999795, 500605 4999795, 500605 4999495, 500205 4999495, 500205 4999795))")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "mask.gpkg"))
    layer = dataset.CreateLayer("mask", osr.SpatialReference(UTM), ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(polygon)
    layer.CreateFeature(feature)
    del feature, layer, dataset

    extent = {"xmin": 500100, "ymin": 4999400, "xmax": 500500, "ymax": 4999900, "crs": UTM}
    found = run(tmp_path / "a", model, source, extent=extent, outputs=("output",))
    assert Grid.of(found["OUTPUT"]).bounds == (500100, 4999400, 500500, 4999900)
    np.testing.assert_array_equal(gdal.Open(found["OUTPUT"]).ReadAsArray(), whole[10:60, 10:50])

    found = run(
        tmp_path / "b", model, source, extent=extent, mask={"path": str(tmp_path / "mask.gpkg"), "layer": None}, outputs=("output",)
    )
    classes, grid = gdal.Open(found["OUTPUT"]).ReadAsArray(), Grid.of(found["OUTPUT"])
    left, top = round((grid.bounds[0] - 500000) / 10), round((5000000 - grid.bounds[3]) / 10)
    inside = np.zeros((70, 90), int)
    inside[20:50, 20:60] = whole[20:50, 20:60]  # a pixel whose centre lies on the left or upper edge is GDAL's to decide
    inside = inside[top : top + grid.height, left : left + grid.width]
    assert (classes != inside)[1:-1, 1:-1].sum() == 0 and (classes > 0).sum() == pytest.approx(30 * 30, abs=60)


def test_areas_outside_the_raster_are_refused(tmp_path, model):
    with pytest.raises(InputError, match="extent does not overlap"):
        run(tmp_path, model, raster(tmp_path / "in.tif", field()), extent={"xmin": 0, "ymin": 0, "xmax": 10, "ymax": 10, "crs": UTM})


def test_a_raster_of_nodata_alone_is_refused(tmp_path, model):
    with pytest.raises(InputError, match="no pixel to map"):
        run(tmp_path, model, raster(tmp_path / "in.tif", field() * np.nan))
    assert os.listdir(tmp_path / "results") == []


def test_cancel_leaves_nothing_and_keeps_what_was_there(tmp_path, model):
    source = raster(tmp_path / "in.tif", field(100, 100))
    (tmp_path / "results").mkdir()
    (tmp_path / "results" / "output.tif").write_text("old")
    steps = 0

    class Cancelling(Progress):
        limit = 0

        def is_cancelled(self):
            nonlocal steps
            steps += 1
            return steps > self.limit

    Cancelling.limit = np.inf
    run(tmp_path / "whole", model, source, Cancelling(), batch_size=4)
    for limit in (0, 1, 3, steps // 2, steps - 1):
        steps, Cancelling.limit = 0, limit
        with pytest.raises(Cancelled):
            run(tmp_path, model, source, Cancelling(), batch_size=4)
        assert os.listdir(tmp_path / "results") == ["output.tif"]
        assert (tmp_path / "results" / "output.tif").read_text() == "old"


def test_a_full_disk_leaves_nothing(tmp_path, model):
    small = tmp_path / "results"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(small)], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"a small file system cannot be mounted: {mounted.stderr.decode()}")
    try:
        with pytest.raises(FileError, match=r"No space left|Write error"):
            run(tmp_path, model, raster(tmp_path / "in.tif", field(400, 400)))
        assert os.listdir(small) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_an_unwritable_destination(tmp_path, model):
    (tmp_path / "results").write_text("a file, not a folder")
    with pytest.raises(FileError, match="cannot be written"):
        run(tmp_path, model, raster(tmp_path / "in.tif", field()))


@pytest.mark.parametrize(
    ("values", "dtype", "stored", "nodata"),
    [
        ([1, 2, 9], "uint8", [1, 2, 9], 0),
        ([0, 1, 2], "uint8", [0, 1, 2], 255),
        ([0, 255], "uint16", [0, 255], 65535),
        ([300, 7], "uint16", [300, 7], 0),
        ([-1, 5], "int32", [-1, 5], -(2**31)),
        (["a", "b"], "uint8", [1, 2], 0),
    ],
)
def test_class_values_fit_the_smallest_type(values, dtype, stored, nodata):
    found, empty = mapping.class_values([{"value": value} for value in values])
    assert (found.dtype, found.tolist(), empty) == (np.dtype(dtype), stored, nodata)


def network_file(path):
    torch.manual_seed(0)
    spec = {"name": "dilated", "arguments": {"bands": 3, "classes": 3, "width": 8, "dilations": [1, 2]}}
    save_model(path, build_network(spec), card(network=spec, temperature=1.0))
    return {"path": str(path)}


@pytest.fixture
def trained(tmp_path):
    return network_file(tmp_path / "real.safetensors")


def test_the_result_depends_on_neither_batch_nor_tile_for_a_real_network(tmp_path, trained):
    source = raster(tmp_path / "in.tif", field(100, 80))
    results = [
        RasterReader(run(tmp_path / str(index), trained, source, outputs=("output", "probability"), **options)["PROBABILITY"]).read()
        for index, options in enumerate(({"batch_size": 1}, {"batch_size": 7}, {"tile_size": 512}))
    ]
    np.testing.assert_allclose(results[1], results[0], atol=1e-5)
    assert abs(results[2] - results[0]).mean() < 0.02  # windows end where a whole raster goes on


def test_several_processes_give_what_one_gives(tmp_path, trained):
    values = field(130, 60)
    values[0, 40:60, 10:30] = np.nan
    source = raster(tmp_path / "in.tif", values)
    alone = run(tmp_path / "alone", trained, source)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    outputs = {
        key: str(tmp_path / "shared" / f"{key}{'.gpkg' if key == 'polygons' else '.tif'}")
        for key in ("output", "probability", "uncertainty", "polygons")
    }
    (tmp_path / "job.json").write_text(
        json.dumps({"input": source, "model": trained["path"], "device": "cpu", "precision": "float32", **outputs})
    )
    command = [sys.executable, str(Path(__file__).with_name("segment_ranks.py")), str(tmp_path / "job.json")]
    environment = os.environ | {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "WORLD_SIZE": "2", "OMP_NUM_THREADS": "1"}
    processes = [
        subprocess.Popen(command, env=environment | {"RANK": str(rank), "LOCAL_RANK": str(rank)}, stderr=subprocess.PIPE, text=True)
        for rank in range(2)
    ]
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    for key in ("OUTPUT", "PROBABILITY", "UNCERTAINTY"):
        np.testing.assert_allclose(RasterReader(outputs[key.lower()]).read(), RasterReader(alone[key]).read(), atol=1e-5)
    for found, expected in zip(polygons(outputs["polygons"]), polygons(alone["POLYGONS"]), strict=True):
        assert found.pop("class") == expected.pop("class") and found == pytest.approx(expected, rel=1e-4)
    assert sorted(os.listdir(tmp_path / "shared")) == sorted(os.listdir(tmp_path / "alone" / "results"))
