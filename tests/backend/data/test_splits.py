"""Spatial folds: whole blocks, balanced classes, buffers in map units."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from deepgeology.backend.data import splits
from deepgeology.backend.errors import InputError
from deepgeology.backend.raster.grid import Grid


def make_grid(width=120, height=90, pixel=25.0, rotation=0.0):
    c, s = np.cos(rotation) * pixel, np.sin(rotation) * pixel
    return Grid(width, height, (500000.0, c, s, 7000000.0, s, -c))


def fold_map(labels, grid, size, folds, seed=0):
    rows, columns = np.nonzero(labels >= 0)
    return splits.assign_blocks(columns, rows, labels[rows, columns], grid, size, folds, seed).at(grid.whole)


def patchy_labels(grid, classes=5, seed=0):
    random = np.random.default_rng(seed)
    centres = random.uniform(0, (grid.height, grid.width), (40, 2))
    kinds = random.choice(classes, 40, p=np.array([16, 8, 4, 2, 1])[:classes] / 31)
    rows, columns = np.mgrid[: grid.height, : grid.width]
    nearest = ((rows[..., None] - centres[:, 0]) ** 2 + (columns[..., None] - centres[:, 1]) ** 2).argmin(-1)
    return kinds[nearest].astype(np.int16)


@pytest.mark.parametrize("rotation", [0.0, 0.4])
@pytest.mark.parametrize("size", [100.0, 330.0])
def test_a_block_is_in_one_fold_and_blocks_are_squares_in_map_units(rotation, size):
    grid = make_grid(rotation=rotation)
    labels = patchy_labels(grid)
    labels[:20] = -1
    window = (0, 0, grid.width, grid.height)
    rows, columns = np.nonzero(labels >= 0)
    blocks = splits.assign_blocks(columns, rows, labels[rows, columns], grid, size, folds=4, seed=3)
    folds = blocks.at(window)
    ids = splits.block_ids(grid, size)
    for block in np.unique(ids[labels >= 0]):
        cells = ids == block
        assert len(np.unique(folds[cells])) == 1 and folds[cells][0] in (1, 2, 3, 4)
        rows, columns = np.nonzero(cells)
        x = grid.transform[0] + (columns + 0.5) * grid.transform[1] + (rows + 0.5) * grid.transform[2]
        y = grid.transform[3] + (columns + 0.5) * grid.transform[4] + (rows + 0.5) * grid.transform[5]
        assert np.ptp(x) <= size and np.ptp(y) <= size
        centre = splits.block_centres(grid, size, [block])[0]
        assert np.all(np.abs(x - centre[0]) <= size / 2 + 1e-6) and np.all(np.abs(y - centre[1]) <= size / 2 + 1e-6)
    assert np.all(folds[~np.isin(ids, ids[labels >= 0])] == 0)


def test_windows_and_single_cells_have_the_folds_of_the_whole():
    grid = make_grid()
    labels = patchy_labels(grid)
    labels[labels == 3] = -1
    whole = fold_map(labels, grid, 300.0, folds=5, seed=1)
    rows, columns = np.nonzero(labels >= 0)
    blocks = splits.assign_blocks(columns, rows, labels[rows, columns], grid, 300.0, 5, 1)
    np.testing.assert_array_equal(blocks.at((0, 0, grid.width, grid.height)), whole)
    np.testing.assert_array_equal(blocks.at((40, 30, 20, 10)), whole[30:40, 40:60])
    np.testing.assert_array_equal(blocks.of(SimpleNamespace(columns=columns, rows=rows)), whole[rows, columns])
    assert blocks.at((-50, 0, 5, 5)).max() == 0 and blocks.numbers == [1, 2, 3, 4, 5]


def imbalance(counts, folds, number):
    shares = counts / counts.sum(0)
    held = np.stack([shares[folds == fold].sum(0) for fold in range(1, number + 1)])
    return np.abs(held - 1 / number).mean()


def test_classes_are_better_balanced_than_at_random():
    random = np.random.default_rng(5)
    counts = random.poisson(3, (60, 5)) * (random.random((60, 5)) < [0.9, 0.6, 0.4, 0.2, 0.1])
    greedy = imbalance(counts, splits.balance(counts, 5, seed=0), 5)
    chance = [imbalance(counts, random.permutation(np.arange(60) % 5) + 1, 5) for _ in range(200)]
    assert greedy < 0.7 * np.min(chance)


def test_no_fold_is_empty_and_the_seed_decides():
    counts = np.zeros((7, 2))
    counts[:, 0] = 1
    folds = splits.balance(counts, 5, seed=0)
    assert set(folds) == {1, 2, 3, 4, 5}
    many = np.ones((50, 1))
    np.testing.assert_array_equal(splits.balance(many, 5, seed=1), splits.balance(many, 5, seed=1))
    assert (splits.balance(many, 5, seed=1) != splits.balance(many, 5, seed=2)).any()


@pytest.mark.parametrize("pixel_size", [(10.0, 10.0), (10.0, 25.0)])
def test_the_buffer_is_kept_in_map_units(pixel_size):
    random = np.random.default_rng(0)
    folds = np.repeat(np.repeat(random.integers(0, 4, (4, 5)), 8, 0), 8, 1).astype(np.uint8)
    buffer = 50.0
    usable = splits.training_cells(folds, [2], buffer, pixel_size)
    rows, columns = np.nonzero(folds == 2)
    for row, column in np.ndindex(folds.shape):
        distance = np.hypot((rows - row) * pixel_size[1], (columns - column) * pixel_size[0]).min()
        assert usable[row, column] == (folds[row, column] not in (0, 2) and distance > buffer)


def test_without_buffer_or_held_out_folds_every_cell_of_the_others_serves():
    folds = np.array([[0, 1, 2, 3]], np.uint8)
    assert splits.training_cells(folds, [], 100.0, (1.0, 1.0)).tolist() == [[False, True, True, True]]
    assert splits.training_cells(folds, [1, 3], 0.0, (1.0, 1.0)).tolist() == [[False, False, True, False]]


@pytest.mark.parametrize("folds", [2, 5, 8])
def test_the_automatic_block_size_leaves_five_blocks_a_fold_and_is_no_smaller_than_needed(folds):
    grid = make_grid()
    labels = patchy_labels(grid)
    rows, columns = np.nonzero(labels >= 0)
    size = splits.automatic_block_size(columns, rows, grid, folds)
    number = len(np.unique(splits.block_ids(grid, size)[labels >= 0]))
    assert number >= 5 * folds
    assert size >= 4 * 25.0
    assert len(np.unique(splits.block_ids(grid, 2 * size)[labels >= 0])) < 5 * folds


def test_the_automatic_block_size_stops_at_four_pixels():
    grid = make_grid()
    assert splits.automatic_block_size(np.array([3, 4]), np.array([8, 8]), grid, 5) == 100.0


def test_too_few_blocks_is_explained():
    grid = make_grid()
    labels = np.full((grid.height, grid.width), -1, np.int16)
    labels[:3, :3] = 0
    with pytest.raises(InputError, match=r"5 folds.*only 1 blocks of 1000 map units.*smaller BLOCK_SIZE"):
        fold_map(labels, grid, 1000.0, folds=5)
    with pytest.raises(InputError, match="from 2 to 255, found 1"):
        fold_map(labels, grid, 1000.0, folds=1)
