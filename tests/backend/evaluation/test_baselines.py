from __future__ import annotations

import numpy as np
from deepgeology.backend.evaluation.baselines import majority, out_of_fold, pixel_forest


def world(n=600, seed=0):
    rng = np.random.default_rng(seed)
    labels = rng.choice(3, n, p=[0.6, 0.3, 0.1])
    return labels[:, None] * 3 + rng.normal(0, 1, (n, 2)), labels, rng.integers(0, 4, n)  # fold 0 is the buffer


def test_majority_predicts_the_shares_of_the_training_pixels():
    features, labels, _ = world()
    probabilities = majority(features, labels, features[:7], 4)
    np.testing.assert_allclose(probabilities, np.tile(np.bincount(labels, minlength=4) / 600, (7, 1)))


def test_pixel_forest_learns_is_seeded_and_keeps_absent_classes_at_zero():
    features, labels, _ = world()
    first, again = (pixel_forest(features[::2], labels[::2], features[1::2], 5, 3, trees=20) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    np.testing.assert_allclose(first.sum(axis=1), 1)
    assert (first[:, 3:] == 0).all()
    assert (first.argmax(axis=1) == labels[1::2]).mean() > 0.85


def test_out_of_fold_never_sees_the_pixels_it_predicts():
    features, labels, folds = world()
    seen = []

    def spy(train, train_labels, test, n_classes, seed):
        seen.append((set(train[:, 0]), set(test[:, 0])))
        return majority(train, train_labels, test, n_classes)

    probabilities = out_of_fold(spy, features, labels, folds, 3)
    assert len(seen) == 3
    buffer = set(features[folds == 0, 0])
    assert all(not train & test and not buffer & (train | test) for train, test in seen)
    np.testing.assert_array_equal(np.isnan(probabilities[:, 0]), folds == 0)
