"""Camps stay together, blocks stay whole, buffers are kept."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.presence.folds import block_folds, choose_block_size, cluster_folds, correlation_ranges
from deepgeology.backend.presence.samples import Samples
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid
from scipy.ndimage import gaussian_filter

GRID = Grid(100, 100, (0.0, 10.0, 0.0, 1000.0, 0.0, -10.0))


def samples_at(cells):
    rows, columns = np.array(cells).T
    area = np.argwhere(np.ones((100, 100), bool))[::7]
    kinds = np.repeat(np.array([1, 0], np.int8), [len(cells), len(area)])
    return Samples(np.r_[columns, area[:, 1]], np.r_[rows, area[:, 0]], kinds, np.r_[np.arange(len(cells)), np.full(len(area), -1)], 10000)


SPREAD = [(r, c) for r in range(5, 100, 20) for c in range(5, 100, 20)]


def test_every_fold_has_presences_and_area_and_blocks_are_whole():
    samples = samples_at(SPREAD)
    folds = block_folds(samples, GRID, 200.0, 5, Progress(), seed=3)
    assert folds.numbers == [1, 2, 3, 4, 5]
    for number in folds.numbers:
        inside = folds.folds == number
        assert (inside & samples.presence).sum() == 5 and (inside & samples.area).sum() > 200
    for block in np.unique(folds.blocks):
        assert len(np.unique(folds.folds[folds.blocks == block])) == 1


def test_a_camp_across_an_edge_is_not_torn():
    pairs = [(r, c) for r in range(19, 100, 20) for c in (10, 50, 90)] + [(r, c) for r in range(20, 100, 20) for c in (10, 50, 90)]
    samples = samples_at(pairs)  # two cells apart by 10 units, on both sides of block edges at 200, 400 ...
    folds = block_folds(samples, GRID, 200.0, 3, Progress(), camp=15.0)
    there = folds.folds[: len(pairs)]
    assert (there[3:15] == there[3:15]).all()
    for index, (row, column) in enumerate(pairs):
        for other, place in enumerate(pairs):
            if place == (row + 1, column):
                assert there[index] == there[other]
    torn = block_folds(samples, GRID, 200.0, 3, Progress(), camp=0.0)
    assert any(torn.folds[i] != torn.folds[pairs.index((r + 1, c))] for i, (r, c) in enumerate(pairs) if (r + 1, c) in pairs)


def test_a_buffer_leaves_out_what_is_near():
    folds = block_folds(samples_at(SPREAD), GRID, 200.0, 5, Progress(), buffer=60.0)
    learn, out = folds.split(1)
    distance = np.sqrt(((folds.xy[learn][:, None] - folds.xy[out][None]) ** 2).sum(axis=2)).min(axis=1)
    assert distance.min() > 60 and not (learn & out).any() and learn.sum() > 100


def test_one_block_is_refused_and_few_blocks_give_fewer_folds():
    with pytest.raises(InputError, match="All 4 presences lie in one block of 5000"):
        block_folds(samples_at([(5, 5), (6, 6), (50, 50), (90, 90)]), GRID, 5000.0, 5, Progress())
    assert block_folds(samples_at([(5, 5), (6, 6), (90, 90)]), GRID, 500.0, 5, Progress()).numbers == [1, 2]


def test_clusters_are_compact_and_differ_by_seed():
    samples = samples_at(SPREAD)
    first, second = (cluster_folds(samples, GRID, 200.0, 4, seed=seed) for seed in (0, 1))
    assert first.numbers == [1, 2, 3, 4]
    means = [first.xy[first.folds == number].mean(axis=0) for number in first.numbers]
    nearest = np.argmin([((first.xy - mean) ** 2).sum(axis=1) for mean in means], axis=0) + 1
    assert (nearest == first.folds).mean() > 0.9
    assert (first.folds != second.folds).any()
    assert len(np.unique(first.blocks)) > 10 and (first.blocks == second.blocks).all()  # resampled by blocks, not by clusters


def test_the_range_of_a_smooth_field_and_the_block_size_that_follows():
    field = gaussian_filter(np.random.default_rng(0).normal(size=(100, 100)), 3, mode="wrap")
    samples = samples_at(SPREAD)
    values = field[samples.rows, samples.columns][:, None]
    found = correlation_ranges(samples.xy(GRID)[samples.area], values[samples.area])[0]
    # A Gaussian filter of width s makes the correlation exp(-d² / 4s²), which is 1/e at d = 2s.
    assert found == pytest.approx(2 * 3 * 10, rel=0.35)
    wide = gaussian_filter(np.random.default_rng(1).normal(size=(100, 100)), 8, mode="wrap")[samples.rows, samples.columns]
    assert correlation_ranges(samples.xy(GRID)[samples.area], wide[samples.area][:, None])[0] == pytest.approx(160, rel=0.4)
    size, words = choose_block_size(samples, GRID, values, 5)
    assert words["spacing"] == 200 and words["limited"] and 200 <= size < 400
