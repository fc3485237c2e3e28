from __future__ import annotations

import threading
import time

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import Cancelled, FileError, InputError, OutOfMemoryError
from deepgeology.backend.inference.pipeline import map_raster
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid, Window
from deepgeology.backend.raster.reader import RasterReader
from osgeo import gdal
from scipy.ndimage import uniform_filter


def raster(tmp_path, values, transform=(0, 10, 0, 0, 0, -10)):
    path = str(tmp_path / "input.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, values.shape[2], values.shape[1], len(values), gdal.GDT_Float32)
    dataset.SetGeoTransform(transform)
    dataset.WriteArray(values)
    dataset = None
    return RasterReader(path)


def field(random, height, width, bands=2, holes=0.1):
    values = random.normal(size=(bands, height, width)).astype("float32")
    values[0][random.random((height, width)) < holes] = np.nan
    return values


class Collector:
    """A sink that checks that rows come once, in order, and puts them together."""

    def __init__(self, first=0):
        self.next = first
        self.values, self.valid = [], []

    def __call__(self, y0, values, valid):
        assert y0 == self.next and values.shape[1:] == valid.shape
        self.next += len(valid)
        self.values.append(np.where(valid, values, np.nan))
        self.valid.append(valid)

    def result(self):
        return np.concatenate(self.values, axis=1)


def mapped(reader, predict, first=0, **options):
    sink = Collector(first)
    map_raster(reader, predict, sink, **options)
    return sink.result()


def identity(values):
    return values.nan_to_num()


def mean3(values):
    return torch.nn.functional.avg_pool2d(values.nan_to_num(), 3, 1, 1)


def valid_only(values):
    values = values.copy()
    values[:, np.isnan(values).any(axis=0)] = np.nan
    return values


def random_options(random):
    return {
        "channels": 2,
        "tile": int(random.integers(1, 40)),
        "overlap": float(random.choice([0, 0.1, 0.25, 0.5, 0.8])),
        "halo": int(random.integers(0, 4)),
        "batch": int(random.integers(1, 7)),
        "blend": str(random.choice(["smooth", "crop"])),
    }


@pytest.mark.parametrize("seed", range(60))
def test_the_identity_reproduces_any_raster(tmp_path, seed):
    random = np.random.default_rng(seed)
    values = field(random, *random.integers(1, 70, 2))
    found = mapped(raster(tmp_path, values), identity, **random_options(random))
    np.testing.assert_allclose(found, valid_only(values), atol=1e-5)


@pytest.mark.parametrize("size", [7, 16, 17, 31, 32, 33])
def test_rasters_smaller_equal_and_one_pixel_larger_than_a_tile(tmp_path, size):
    values = field(np.random.default_rng(size), size, size)
    found = mapped(raster(tmp_path, values), identity, channels=2, tile=16 if size < 20 else 32)
    np.testing.assert_allclose(found, valid_only(values), atol=1e-5)


@pytest.mark.parametrize("seed", range(20))
def test_a_local_operator_with_halo_equals_that_on_the_whole(tmp_path, seed):
    random = np.random.default_rng(seed)
    values = random.normal(size=(2, *random.integers(3, 60, 2))).astype("float32")
    found = mapped(raster(tmp_path, values), mean3, **random_options(random) | {"halo": int(random.integers(1, 4))})
    expected = uniform_filter(values, size=(0, 3, 3), mode="constant")
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_without_the_halo_that_operator_differs(tmp_path):
    values = np.random.default_rng(0).normal(size=(2, 50, 50)).astype("float32")
    found = mapped(raster(tmp_path, values), mean3, channels=2, tile=16, overlap=0.0)
    assert abs(found - uniform_filter(values, size=(0, 3, 3), mode="constant")).max() > 0.1


def test_the_result_does_not_depend_on_the_batch(tmp_path):
    torch.manual_seed(0)
    network = torch.nn.Sequential(torch.nn.Conv2d(2, 8, 5, padding=2), torch.nn.ReLU(), torch.nn.Conv2d(8, 3, 5, padding=2)).eval()
    reader = raster(tmp_path, field(np.random.default_rng(0), 70, 90))
    results = [mapped(reader, lambda x: network(x.nan_to_num()), channels=3, tile=24, batch=batch) for batch in (1, 2, 5, 100)]
    for result in results[1:]:
        np.testing.assert_allclose(result, results[0], atol=1e-5)


def test_smooth_blending_has_no_seams_where_windows_disagree(tmp_path):
    def each_its_own(values):  # every window gives another constant, as networks at their edges do
        return torch.rand(len(values), 1, 1, 1, generator=random).expand(-1, 1, *values.shape[2:])

    random = torch.Generator().manual_seed(0)
    reader = raster(tmp_path, np.zeros((1, 200, 200), "float32"))
    smooth = mapped(reader, each_its_own, channels=1, tile=64, overlap=0.5)
    crop = mapped(reader, each_its_own, channels=1, tile=64, overlap=0.5, blend="crop")
    assert abs(np.diff(smooth[0])).max() < 0.06 < 0.3 < abs(np.diff(crop[0])).max()


@pytest.mark.parametrize("seed", range(15))
def test_an_extent_and_a_mask_limit_the_result_but_not_the_context(tmp_path, seed):
    random = np.random.default_rng(seed)
    values = random.normal(size=(2, 60, 50)).astype("float32")
    allowed = random.random((60, 50)) < 0.3
    x, y = int(random.integers(0, 30)), int(random.integers(0, 40))
    window = Window(x, y, int(random.integers(1, 50 - x)), int(random.integers(1, 60 - y)))

    def mask(part):
        return allowed[part.y : part.y + part.height, part.x : part.x + part.width]

    options = random_options(random) | {"halo": 1, "window": window, "mask": mask}
    found = mapped(raster(tmp_path, values), mean3, **options)
    expected = np.where(allowed, uniform_filter(values, size=(0, 3, 3), mode="constant"), np.nan)
    np.testing.assert_allclose(found, expected[:, y : y + window.height, x : x + window.width], atol=1e-5)


@pytest.mark.parametrize("seed", range(20))
def test_parts_by_rows_equal_the_whole(tmp_path, seed):
    random = np.random.default_rng(seed)
    height, width = (int(size) for size in random.integers(2, 70, 2))
    torch.manual_seed(seed)
    network = torch.nn.Conv2d(2, 2, 7, padding=3)
    reader = raster(tmp_path, field(random, height, width))
    options = random_options(random)
    whole = mapped(reader, lambda x: network(x.nan_to_num()), **options)
    cuts = [0, *sorted(int(cut) for cut in random.integers(0, height + 1, 2)), height]
    parts = [
        mapped(reader, lambda x: network(x.nan_to_num()), first=start, rows=(start, stop), **options)
        for start, stop in zip(cuts, cuts[1:])
        if stop > start
    ]
    np.testing.assert_allclose(np.concatenate(parts, axis=1), whole, atol=1e-6)


def test_windows_without_valid_pixels_are_neither_computed_nor_read(tmp_path):
    values = np.full((1, 100, 100), np.nan, "float32")
    values[0, 5, 5] = 3
    computed = []

    def count(batch):
        computed.append(len(batch))
        return batch.nan_to_num()

    reader = raster(tmp_path, values)
    found = mapped(reader, count, channels=1, tile=10, overlap=0.0)
    assert sum(computed) == 1
    assert np.nansum(found) == 3 and np.isfinite(found).sum() == 1

    reader.read = lambda window, out: pytest.fail("read")
    mapped(reader, count, channels=1, tile=10, mask=lambda part: np.zeros((part.height, part.width), bool))


def test_reductions_before_the_writer(tmp_path):
    values = np.random.default_rng(0).normal(size=(3, 40, 30)).astype("float32")
    largest, rows = [], []

    def sink(y0, made, valid):
        largest.append(made[0])
        rows.append(made[1])

    map_raster(raster(tmp_path, values), identity, sink, channels=3, tile=16, finish=lambda v: (v.argmax(0), v.clone()))
    np.testing.assert_array_equal(np.concatenate(largest), values.argmax(axis=0))
    np.testing.assert_allclose(np.concatenate(rows, axis=1), values, atol=1e-5)


def test_out_of_memory_halves_the_batch_and_goes_on(tmp_path):
    values = field(np.random.default_rng(0), 60, 60)
    tried, lines = [], []

    def hungry(batch):
        tried.append(len(batch))
        if len(batch) > 3:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return batch.nan_to_num()

    class Log(Progress):
        def log(self, message, **values):
            lines.append(message.format(**values))

    found = mapped(raster(tmp_path, values), hungry, channels=2, tile=16, batch=14, progress=Log())
    np.testing.assert_allclose(found, valid_only(values), atol=1e-5)
    assert tried[:3] == [14, 7, 3] and max(tried[2:]) == 3
    assert len(lines) == 2


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("x"),
        MemoryError(),
        RuntimeError("DefaultCPUAllocator: can't allocate memory"),  # Linux
        RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),  # Windows
        RuntimeError("MPS backend out of memory (MPS allocated: 1 GB)"),
    ],
    ids=lambda error: str(error)[:24],
)
def test_out_of_memory_for_a_single_window_says_what_to_do(tmp_path, error):
    def hungry(batch):
        raise error

    with pytest.raises(OutOfMemoryError, match="smaller tile"):
        mapped(raster(tmp_path, np.ones((1, 20, 20), "float32")), hungry, channels=1, tile=16)


@pytest.mark.parametrize("stage", ["read", "compute", "finish", "write", "mask"])
@pytest.mark.parametrize("call", [0, 3])
def test_an_error_in_any_thread_surfaces_once_and_ends_all(tmp_path, stage, call):
    reader = raster(tmp_path, np.ones((1, 200, 50), "float32"))
    calls = dict.fromkeys(("read", "compute", "finish", "write", "mask"), 0)

    def step(name, result=None):
        calls[name] += 1
        if name == stage and calls[name] > call:
            raise FileError("broken in {stage}", stage=name)
        return result

    read = reader.read
    reader.read = lambda window, out: step("read", read(window, out))
    before = threading.active_count()
    with pytest.raises(FileError, match=f"broken in {stage}"):
        map_raster(
            reader,
            lambda x: step("compute", x),
            lambda y0, values, valid: step("write"),
            channels=1,
            tile=10,
            batch=3,
            finish=lambda values: step("finish", values.clone()),
            mask=lambda part: step("mask", np.ones((part.height, part.width), bool)),
        )
    assert threading.active_count() == before
    assert calls[stage] == call + 1


@pytest.mark.parametrize("batches", [0, 1, 4])
def test_cancel_is_noticed_within_one_batch(tmp_path, batches):
    computed = []

    class Cancelling(Progress):
        def is_cancelled(self):
            return len(computed) >= batches

    def predict(values):
        computed.append(len(values))
        return values

    before = threading.active_count()
    with pytest.raises(Cancelled):
        mapped(raster(tmp_path, np.ones((1, 100, 100), "float32")), predict, channels=1, tile=10, batch=2, progress=Cancelling())
    assert len(computed) <= batches + 1 and threading.active_count() == before


def test_a_slow_writer_holds_the_others_back(tmp_path):
    """The queues are bounded: no more than a few rows of windows wait for the writer."""
    state = {"computed": 0, "written": 0, "most": 0}

    def predict(values):
        state["computed"] += len(values)
        state["most"] = max(state["most"], state["computed"] - state["written"])
        return values

    def sink(y0, values, valid):
        time.sleep(0.005)
        state["written"] += 5

    map_raster(raster(tmp_path, np.ones((1, 500, 50), "float32")), predict, sink, channels=1, tile=10, overlap=0.0, batch=5)
    assert state["written"] == state["computed"] == 250
    assert state["most"] <= 20


def test_progress_rises_to_the_end(tmp_path):
    seen = []

    class Watching(Progress):
        def emit(self, kind, **content):
            seen.append(content["fraction"])
            content["message"].format(**content["values"])

    mapped(raster(tmp_path, np.ones((1, 90, 90), "float32")), identity, channels=1, tile=16, progress=Watching())
    assert seen == sorted(seen) and seen[0] == 0 and seen[-1] == 1 and len(seen) > 5


@pytest.mark.parametrize("wrong", [{"tile": 0}, {"overlap": 1.0}, {"overlap": -0.1}, {"batch": 0}, {"halo": -1}])
def test_settings_without_sense_are_refused(tmp_path, wrong):
    with pytest.raises(InputError):
        mapped(raster(tmp_path, np.ones((1, 9, 9), "float32")), identity, **{"channels": 1, "tile": 8} | wrong)


def test_a_rotated_raster_is_mapped_in_its_own_pixels(tmp_path):
    values = field(np.random.default_rng(0), 30, 40)
    reader = raster(tmp_path, values, (1000, 8, 3, 5000, 2, -9))
    assert reader.grid == Grid(40, 30, (1000, 8, 3, 5000, 2, -9), "")
    np.testing.assert_allclose(mapped(reader, identity, channels=2, tile=16), valid_only(values), atol=1e-5)
