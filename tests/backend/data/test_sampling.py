"""Training windows hold what they claim; samples are even; statistics are numpy's."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
import torch
from deepgeology.backend.data import sampling
from deepgeology.backend.data.augmentation import Augmentation
from deepgeology.backend.data.normalisation import measure
from deepgeology.backend.data.sampling import LabelReader, WindowSampler, gather
from deepgeology.backend.data.splits import assign_blocks, training_cells
from deepgeology.backend.errors import InputError
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid, Window
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.backend.raster.writer import RasterWriter


def write(path, values, grid, nodata):
    with RasterWriter(str(path), grid, len(values), values.dtype, nodata, [f"b{i}" for i in range(len(values))]) as writer:
        writer.write_rows(0, values)
    return str(path)


class World:
    """Bands that say where they are, labels of three classes, the last one rare."""

    def __init__(self, folder, width=150, height=110):
        random = np.random.default_rng(0)
        self.grid = Grid(width, height, (0.0, 10.0, 0.0, 0.0, 0.0, -10.0))
        rows, columns = np.mgrid[:height, :width].astype(np.float32)
        self.values = np.stack([columns, rows])
        self.values[:, 20:30, 40:60] = np.nan
        self.labels = (columns // 40 % 2).astype(np.int16)
        self.labels[random.random((height, width)) < 0.5] = -1
        self.labels[5::30, 7::30] = 2
        self.reader = RasterReader(write(folder / "bands.tif", self.values, self.grid, np.nan))
        self.path = write(folder / "labels.tif", self.labels[None], self.grid, -1)
        everything = LabelReader(self.path)
        self.cells = gather(self.reader, everything, 3, 0, Progress())
        self.folds = assign_blocks(self.cells.columns, self.cells.rows, self.cells.labels, self.grid, 200.0, 4)
        self.cells = self.cells.in_folds(self.folds)
        self.fold_map = self.folds.at(self.grid.whole)
        self.augmentation = Augmentation("none", ["b0", "b1"], ["", ""], [0, 0], [1, 1], True, True, Progress())

    def sampler(self, labels=None, tile=32, **options):
        labels = labels or LabelReader(self.path)
        options = {"batch": 4, "steps": 12, "augmentation": self.augmentation, **options}
        return WindowSampler(self.reader, labels, self.cells.take(labels.shown(self.cells)), tile, **options)


@pytest.fixture
def world(tmp_path):
    return World(tmp_path)


def test_all_valid_labelled_cells_are_found(world):
    expected = (world.labels >= 0) & np.isfinite(world.values[0])
    rows, columns = np.nonzero(expected)
    np.testing.assert_array_equal(world.cells.rows, rows)
    np.testing.assert_array_equal(world.cells.columns, columns)
    np.testing.assert_array_equal(world.cells.labels, world.labels[expected])
    np.testing.assert_array_equal(world.cells.counts, np.bincount(world.labels[expected]))
    assert world.cells.even.all()


def test_a_sample_is_even_and_keeps_rare_classes(world, monkeypatch):
    monkeypatch.setattr(sampling, "MOST_CELLS", 600)
    monkeypatch.setattr(sampling, "MOST_PER_CLASS", 15)
    monkeypatch.setattr(sampling, "SURVEY", 64)
    parts = [gather(world.reader, LabelReader(world.path), 3, seed, Progress()) for seed in range(30)]
    share = np.mean([(part.labels[part.even] == 0).mean() for part in parts])
    assert share == pytest.approx((world.cells.labels == 0).mean(), abs=0.02)
    upper = np.mean([(part.rows[part.even] < 55).mean() for part in parts])
    assert upper == pytest.approx((world.cells.rows < 55).mean(), abs=0.02)
    for part in parts:
        assert part.even.sum() == 600 and 600 < len(part) <= 645
        assert (part.labels == 2).sum() >= 15
        places = set(zip(part.rows, part.columns))
        assert len(places) == len(part) and (world.labels[part.rows, part.columns] == part.labels).all()


@pytest.mark.parametrize("tile", [16, 32, 128, 200])
def test_windows_hold_the_raster_and_its_labels(world, tile):
    sampler = world.sampler(tile=tile, steps=6)
    for values, labels in sampler.batches(0):
        height, width = min(tile, 110), min(tile, 150)
        assert values.shape == (4, 2, height, width) and labels.shape == (4, height, width)
        assert values.dtype == torch.float32 and labels.dtype == torch.int64
        for window, found in zip(values.numpy(), labels.numpy()):
            inside = np.isfinite(window[0])
            columns, rows = window[:, inside].astype(int)
            np.testing.assert_array_equal(found[inside], world.labels[rows, columns])
            assert (found >= 0).any()
            corner = np.nanmin(window[0] - np.arange(width)), np.nanmin(window[1] - np.arange(height)[:, None])
            assert 0 <= corner[0] <= 150 - width and 0 <= corner[1] <= 110 - height
    sampler.close()


@pytest.mark.parametrize("buffer", [0.0, 45.0])
def test_held_out_labels_and_their_surroundings_never_show(world, buffer):
    labels = LabelReader(world.path, world.folds, [2, 3], buffer)
    usable = training_cells(world.fold_map, [2, 3], buffer, (10.0, 10.0))
    chosen = labels.shown(world.cells)
    np.testing.assert_array_equal(labels.read(world.grid.whole), np.where(usable, world.labels, -1))
    np.testing.assert_array_equal(chosen, usable[world.cells.rows, world.cells.columns])
    sampler = world.sampler(labels)
    seen = np.zeros(world.labels.shape, bool)
    for values, found in sampler.batches(0):
        for window, label in zip(values.numpy(), found.numpy()):
            columns, rows = window[:, label >= 0]
            known = np.isfinite(columns)
            seen[rows[known].astype(int), columns[known].astype(int)] = True
    sampler.close()
    assert not (seen & ~usable).any() and (seen & usable).sum() > 0.5 * chosen.sum()


def test_windows_follow_from_seed_epoch_and_rank_alone(world):
    def draw(epoch, **options):
        sampler = world.sampler(steps=2, **options)
        result = torch.cat([values for values, _ in sampler.batches(epoch)]).nan_to_num(-1)
        sampler.close()
        return result

    assert torch.equal(draw(3, seed=1), draw(3, seed=1))
    for other in (draw(4, seed=1), draw(3, seed=2), draw(3, seed=1, rank=1)):
        assert not torch.equal(draw(3, seed=1), other)


def test_rare_classes_come_with_the_root_of_their_share(world):
    sampler = world.sampler(tile=1, batch=50, steps=40)
    drawn = np.concatenate([labels.numpy().ravel() for _, labels in sampler.batches(0)])
    sampler.close()
    expected = np.sqrt(np.bincount(world.cells.labels))
    np.testing.assert_allclose(np.bincount(drawn) / len(drawn), expected / expected.sum(), atol=0.04)


def test_labels_where_there_is_no_data_are_explained(world, tmp_path):
    nothing = RasterReader(write(tmp_path / "nan.tif", np.full_like(world.values, np.nan), world.grid, np.nan))
    with pytest.raises(InputError, match="only where INPUT has no data"):
        gather(nothing, LabelReader(world.path), 3, 0, Progress())


class Heard(Progress):
    def __init__(self):
        self.warnings = []

    def emit(self, kind, **content):
        self.warnings.append(content["message"].format(**content["values"]))


def test_statistics_are_those_of_the_ground_that_is_not_held_out(world, tmp_path):
    random = np.random.default_rng(1)
    values = (1e6 + random.normal(0, [[[3.0]], [[0.2]], [[0.0]]], (3, 110, 150))).astype(np.float32)
    values[1] -= 1e6
    values[0, 50:60] = np.nan
    reader = RasterReader(write(tmp_path / "v.tif", values, world.grid, np.nan))
    heard = Heard()
    mean, std = measure(reader, world.cells, world.folds, [1], 16, 0, heard)
    usable = np.isfinite(values).all(axis=0) & (world.fold_map != 1)
    for band in range(2):
        assert mean[band] == pytest.approx(values[band][usable].astype(float).mean())
        assert std[band] == pytest.approx(values[band][usable].astype(float).std(), rel=1e-6)
    assert std[2] == 1.0 and heard.warnings == ["These bands do not vary where there are labels and cannot help: b2."]
    assert measure(reader, world.cells, world.folds, [], 16, 0, Progress())[0][0] != mean[0]


def test_cells_are_surveyed_once_each():
    random = np.random.default_rng(0)
    rows, columns = random.integers(0, 5000, 300), random.integers(0, 70000, 300)
    seen = np.zeros(300, int)
    for window, inside in sampling.survey(SimpleNamespace(columns=columns, rows=rows), 512):
        seen[inside] += 1
        assert isinstance(window, Window)
        assert ((rows[inside] - window.y >= 0) & (rows[inside] - window.y < 512)).all()
        assert ((columns[inside] - window.x >= 0) & (columns[inside] - window.x < 512)).all()
    assert (seen == 1).all()


def test_a_buffer_that_would_not_fit_into_memory_is_explained(world, monkeypatch):
    assert not LabelReader(world.path, world.folds, [1], 1e9).shown(world.cells).any()
    monkeypatch.setattr(sampling, "WIDEST_BUFFER", 20)
    with pytest.raises(InputError, match="300 map units is 30 pixels wide; at most 20"):
        LabelReader(world.path, world.folds, [1], 300.0)
