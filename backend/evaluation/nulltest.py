"""The null test: trained on shuffled labels, a method must score at chance. If it does not, the test leaks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..progress import Progress
from .metrics import block_confusions, scores

REPEATS = 20


def shuffle_by_block(labels, blocks, seed: int = 0) -> np.ndarray:
    """Give each spatial block the labels of another one, in their order, repeated or cut to its size.

    Labels keep their patchiness, so that a method that exploits it gains no more than by chance; they lose their place.

    Parameters
    ----------
    labels, blocks : array_like of int, (N,)
        Class index and block of each pixel.
    seed : int
        Seed of the permutation.

    Returns
    -------
    ndarray of int, (N,)
    """
    labels, blocks = np.asarray(labels), np.asarray(blocks)
    numbers, block = np.unique(blocks, return_inverse=True)
    members = [np.flatnonzero(block == b) for b in range(len(numbers))]
    shuffled = np.empty_like(labels)
    for place, source in enumerate(np.random.default_rng(seed).permutation(len(numbers))):
        shuffled[members[place]] = np.resize(labels[members[source]], len(members[place]))
    return shuffled


def null_test(
    predict: Callable[[np.ndarray], np.ndarray],
    labels,
    blocks,
    n_classes: int,
    *,
    repeats: int = REPEATS,
    seed: int = 0,
    progress: Progress | None = None,
) -> dict:
    """Compare the score on real labels with the scores on shuffled ones.

    Parameters
    ----------
    predict : callable
        Takes labels (N,), trains on them and returns out-of-fold class indices (N,), -1 where a pixel was not predicted.
    labels, blocks : array_like of int, (N,)
        Class index and spatial block of each pixel.
    n_classes : int
        Number of classes.
    repeats : int
        Number of shufflings.
    seed : int
        Seed of the shufflings.
    progress : Progress, optional
        Receives progress and tells when to stop.

    Returns
    -------
    dict
        ``kappa`` and ``null_kappa`` (one per shuffling), ``accuracy`` and ``null_accuracy`` likewise, ``p_value`` (share of all
        scores that reach the real kappa; Phipson & Smyth, 2010, doi:10.2202/1544-6115.1585) and ``passed``: whether the real labels score
        above all shuffled ones *and* the shuffled ones are level with chance (the mean kappa within 3 standard errors of 0, or below).
    """
    labels, progress = np.asarray(labels), progress or Progress()
    kappas, accuracies = [], []
    for repeat in range(repeats + 1):
        progress.report(repeat / (repeats + 1), "Null test {number} of {count}", number=repeat, count=repeats)
        given = labels if repeat == 0 else shuffle_by_block(labels, blocks, seed + repeat)
        result = scores(block_confusions(given, predict(given), np.zeros(len(given)), n_classes).sum(axis=0))
        kappas.append(float(np.nan_to_num(result["kappa"])))
        accuracies.append(float(result["accuracy"]))
    null = np.array(kappas[1:])
    at_chance = null.mean() <= 3 * null.std(ddof=1) / np.sqrt(repeats) + 0.01
    return {
        "kappa": kappas[0],
        "null_kappa": kappas[1:],
        "accuracy": accuracies[0],
        "null_accuracy": accuracies[1:],
        "p_value": float((1 + (null >= kappas[0]).sum()) / (1 + repeats)),
        "passed": bool(at_chance and kappas[0] > null.max()),
    }
