from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import Cancelled
from deepgeology.backend.evaluation.baselines import out_of_fold, pixel_forest
from deepgeology.backend.evaluation.nulltest import null_test, shuffle_by_block
from deepgeology.backend.progress import Progress


def world(seed=0, size=24, block=4):
    """Patchy classes on a grid, and two bands that know them with noise."""
    rng = np.random.default_rng(seed)
    row, column = np.divmod(np.arange(size * size), size)
    blocks = row // block * (size // block) + column // block
    labels = rng.integers(0, 3, blocks.max() + 1)[blocks]
    features = np.stack([labels, -labels], axis=1) + rng.normal(0, 0.7, (labels.size, 2))
    return features, labels, blocks, blocks % 4 + 1


def forest(train, labels, test, n_classes, seed):
    return pixel_forest(train, labels, test, n_classes, seed, trees=10, jobs=1)


def test_shuffling_moves_whole_patches():
    _, labels, blocks, _ = world()
    shuffled = shuffle_by_block(labels, blocks, seed=3)
    assert (shuffled != labels).mean() > 0.3
    assert all(len(set(shuffled[blocks == b])) == 1 for b in np.unique(blocks))  # equal blocks of one class each stay whole
    np.testing.assert_array_equal(np.bincount(shuffled), np.bincount(labels))


def test_an_honest_method_passes():
    features, labels, blocks, folds = world()
    result = null_test(lambda y: out_of_fold(forest, features, y, folds, 3).argmax(axis=1), labels, blocks, 3, repeats=8)
    assert result["kappa"] > 0.3
    assert max(map(abs, result["null_kappa"])) < 0.3
    assert result["p_value"] == pytest.approx(1 / 9)
    assert result["passed"]


def test_a_leaking_split_is_found_out():
    """Coordinates and a random split let a forest look up the patch: shuffled labels then score far above chance."""
    _, labels, blocks, _ = world()
    place = np.stack(np.divmod(np.arange(labels.size), 24), axis=1)
    folds = np.random.default_rng(0).integers(1, 5, labels.size)
    result = null_test(lambda y: out_of_fold(forest, place, y, folds, 3).argmax(axis=1), labels, blocks, 3, repeats=5)
    assert min(result["null_kappa"]) > 0.5
    assert not result["passed"]


def test_scoring_above_chance_on_shuffled_labels_fails_even_if_real_ones_score_higher():
    _, labels, blocks, _ = world()
    half_known = np.random.default_rng(1).random(labels.size) < 0.5

    def peek(given):
        return given if np.array_equal(given, labels) else np.where(half_known, given, 0)

    result = null_test(peek, labels, blocks, 3, repeats=5)
    assert result["kappa"] == 1 > max(result["null_kappa"])
    assert not result["passed"]


def test_cancelling_stops_it():
    class Stop(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        null_test(lambda y: y, [0, 1], [0, 1], 2, progress=Stop())
