from __future__ import annotations

import json

import numpy as np
import pytest
from deepgeology.backend.evaluation.applicability import Applicability, fit_applicability


def world(n=300, bands=3, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal([1, 50, 1000], [1, 5, 300], (n, bands)), rng.integers(1, 6, n)


def brute_force(values, folds, importance, new):
    """The definitions of Meyer & Pebesma (2021), section 2, word by word."""
    mean, std = values.mean(0), values.std(0)
    scale = lambda x: (x - mean) / std * importance  # noqa: E731
    train, new = scale(values), scale(new)
    n = len(train)
    distances = np.sqrt(((train[:, None] - train[None]) ** 2).sum(-1))
    mean_distance = distances[~np.eye(n, dtype=bool)].mean()
    index = np.array([distances[i, folds != folds[i]].min() for i in range(n)]) / mean_distance
    q1, q3 = np.quantile(index, [0.25, 0.75])
    threshold = max(x for x in index if x <= q3 + 1.5 * (q3 - q1))
    return np.sqrt(((new[:, None] - train[None]) ** 2).sum(-1)).min(1) / mean_distance, threshold


def test_index_and_threshold_equal_the_definitions():
    values, folds = world()
    new = world(50, seed=9)[0] * 1.5
    importance = np.array([0.2, 1.0, 0.5])
    area = fit_applicability(values, folds, importance)
    index, threshold = brute_force(values, folds, importance, new)
    np.testing.assert_allclose(area.dissimilarity(new), index)
    assert area.threshold == pytest.approx(threshold)


def test_training_pixels_have_index_zero_and_far_ones_are_outside():
    values, folds = world()
    area = fit_applicability(values, folds)
    np.testing.assert_allclose(area.dissimilarity(values), 0, atol=1e-12)
    assert (area.dissimilarity(values + np.array([30, 0, 0])) > area.threshold).all()


def test_a_band_without_importance_cannot_exclude():
    values, folds = world()
    area = fit_applicability(values, folds, [1, 0, -0.3])
    assert area.dissimilarity(values + np.array([0, 1e6, 1e6])) == pytest.approx(0, abs=1e-9)


def test_folds_make_the_threshold_larger_where_data_are_clustered():
    rng = np.random.default_rng(1)
    clusters = np.repeat(np.arange(10), 30)
    values = rng.normal(0, 3, (10, 2))[clusters] + rng.normal(0, 0.05, (300, 2))
    by_cluster, at_random = fit_applicability(values, clusters), fit_applicability(values, rng.integers(0, 5, 300))
    assert by_cluster.threshold > 5 * at_random.threshold


def test_invalid_pixels_constant_bands_shapes_and_the_card():
    values, folds = world()
    values[:, 1] = 7
    area = fit_applicability(values, folds, most=40)
    image = np.full((4, 5, 3), np.nan)
    image[0, 0] = values[0]
    again = Applicability(**json.loads(json.dumps(area.card())))
    index = again.dissimilarity(image)
    assert index.shape == (4, 5) and np.isfinite(index).sum() == 1
    assert len(area.pixels) == 40
