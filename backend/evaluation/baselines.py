"""Simple rivals that every network has to stand beside, on the same pixels and folds.

A baseline is a function ``(features, labels, targets, n_classes, seed) -> probabilities``. The honest rival, a forest on the
same spatial context as the network, is ``backend.training.forest``.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

Baseline = Callable[[np.ndarray, np.ndarray, np.ndarray, int, int], np.ndarray]


def majority(features, labels, targets, n_classes: int, seed: int = 0) -> np.ndarray:
    """Class shares of the training pixels, the same for every pixel.

    Parameters
    ----------
    features : array_like, (N, C)
        Bands of the training pixels; unused.
    labels : array_like of int, (N,)
        Their class indices.
    targets : array_like, (M, C)
        Bands of the pixels to predict.
    n_classes : int
        Number of classes ``K``.
    seed : int
        Unused.

    Returns
    -------
    ndarray of float64, (M, K)
        Probabilities.
    """
    shares = np.bincount(labels, minlength=n_classes) / len(labels)
    return np.tile(shares, (len(targets), 1))


def pixel_forest(features, labels, targets, n_classes: int, seed: int = 0, *, trees: int = 200, jobs: int = -1) -> np.ndarray:
    """Random forest on the bands of each pixel alone (Breiman, 2001, doi:10.1023/A:1010933404324), balanced by class.

    Parameters and result as in :func:`majority`; ``trees`` is the number of trees, ``jobs`` the number of threads (-1: all).
    """
    from sklearn.ensemble import RandomForestClassifier

    forest = RandomForestClassifier(trees, class_weight="balanced_subsample", n_jobs=jobs, random_state=seed)
    forest.fit(features, labels)
    probabilities = np.zeros((len(targets), n_classes))
    probabilities[:, forest.classes_] = forest.predict_proba(targets)
    return probabilities


def out_of_fold(baseline: Baseline, features, labels, folds, n_classes: int, seed: int = 0) -> np.ndarray:
    """Predict each fold by a baseline trained on the others.

    Parameters
    ----------
    baseline : callable
        :func:`majority`, :func:`pixel_forest` or another of their signature.
    features : array_like, (N, C)
        Bands.
    labels : array_like of int, (N,)
        Class indices.
    folds : array_like of int, (N,)
        Fold of each pixel, 1 and up. Pixels of fold 0 or below (buffers) are neither trained on nor predicted.
    n_classes : int
        Number of classes ``K``.
    seed : int
        Seed of the baseline.

    Returns
    -------
    ndarray of float64, (N, K)
        Out-of-fold probabilities; NaN in fold 0 and below.
    """
    features, labels, folds = np.asarray(features), np.asarray(labels), np.asarray(folds)
    probabilities = np.full((len(labels), n_classes), np.nan)
    for fold in np.unique(folds[folds > 0]):
        train, test = (folds > 0) & (folds != fold), folds == fold
        probabilities[test] = baseline(features[train], labels[train], features[test], n_classes, seed)
    return probabilities
