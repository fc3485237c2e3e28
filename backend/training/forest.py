"""Fit the forest on smoothed neighbourhoods and store it as arrays that torch evaluates."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from sklearn.ensemble import ExtraTreesClassifier

from ...models.build import build_network
from ...models.networks.contextforest import ContextForest

SIGMAS = (2.0, 8.0, 16.0)
TREES = 300
_MOST_LEAVES = 4096  # per tree: bounds the file where labels are many


def fit_forest(
    features: np.ndarray,
    labels: np.ndarray,
    bands: int,
    classes: int,
    sigmas: Sequence[float] = SIGMAS,
    trees: int | None = None,
    seed: int = 0,
    threads: int = -1,
    slopes: bool = True,
    **options,
) -> ContextForest:
    """Fit extremely randomised trees (Geurts, Ernst & Wehenkel, 2006, doi:10.1007/s10994-006-6226-1).

    Parameters
    ----------
    features : numpy.ndarray
        (N, F), float32, of labelled pixels, as :class:`ContextFeatures` makes them from standardised bands.
    labels : numpy.ndarray
        (N,), class indices from 0.
    bands, classes : int
        Number of input bands and of classes, which need not all be among the labels.
    sigmas : sequence of float
        Widths of the Gaussian windows in pixels that made the features.
    trees : int, optional
        :data:`TREES` if left out.
    seed : int
    threads : int
        -1 for all processors.
    slopes : bool
        Whether slopes are among the features.
    **options
        Of scikit-learn's ``ExtraTreesClassifier``.

    Returns
    -------
    ContextForest
        In evaluation mode; its ``spec`` rebuilds it from a model file.
    """
    most = _MOST_LEAVES if len(labels) > _MOST_LEAVES else None
    forest = ExtraTreesClassifier(trees or TREES, max_leaf_nodes=most, n_jobs=threads, random_state=seed, **options)
    forest.fit(features, labels)
    return store_forest(forest, bands, classes, sigmas, slopes)


def store_forest(forest, bands: int, classes: int, sigmas: Sequence[float], slopes: bool = True) -> ContextForest:
    """Copy a fitted scikit-learn forest of classification trees into a :class:`ContextForest`."""
    arrays = [_flatten(estimator.tree_, forest.classes_.astype(int), classes) for estimator in forest.estimators_]
    node_starts = np.cumsum([0] + [len(tree["child"]) for tree in arrays])
    leaf_starts = np.cumsum([0] + [len(tree["probability"]) for tree in arrays])
    for tree, node_start, leaf_start in zip(arrays, node_starts, leaf_starts):
        tree["child"] += node_start
        tree["leaf"] += leaf_start
    spec = {
        "name": "contextforest",
        "arguments": {
            "bands": bands,
            "classes": classes,
            "sigmas": [float(sigma) for sigma in sigmas],
            "trees": len(arrays),
            "nodes": int(node_starts[-1]),
            "leaves": int(leaf_starts[-1]),
            "depth": max(estimator.get_depth() for estimator in forest.estimators_),
            "slopes": slopes,
        },
    }
    module = build_network(spec)
    state = {key: torch.from_numpy(np.concatenate([tree[key] for tree in arrays])) for key in arrays[0]}
    state["root"] = torch.from_numpy(node_starts[:-1].astype(np.int32))
    module.load_state_dict(state)
    return module.eval()


def _flatten(tree, found: np.ndarray, classes: int) -> dict[str, np.ndarray]:
    """Order a tree breadth first, so that the two children of a node are neighbours."""
    left, right = tree.children_left, tree.children_right
    order, level = [], np.zeros(1, np.int64)
    while len(level):
        order.append(level)
        inner = level[left[level] >= 0]
        level = np.stack([left[inner], right[inner]], axis=1).reshape(-1)
    order = np.concatenate(order)
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))

    ends = left[order] < 0
    child = np.where(ends, np.arange(len(order)), place[left[order]])
    counts = tree.value[order[ends], 0]
    probability = np.zeros((len(counts), classes), np.float32)
    probability[:, found] = counts / counts.sum(axis=1, keepdims=True)
    return {
        "feature": np.where(ends, 0, tree.feature[order]).astype(np.int32),
        "threshold": np.where(ends, math.inf, round_down(tree.threshold[order])).astype(np.float32),
        "child": child.astype(np.int32),
        "leaf": np.where(ends, np.cumsum(ends) - 1, 0).astype(np.int32),
        "probability": probability,
    }


def round_down(threshold: np.ndarray) -> np.ndarray:
    """Round float64 down to float32: for float32 ``x``, ``x <= threshold`` then is what it was."""
    single = threshold.astype(np.float32)
    return np.where(single > threshold, np.nextafter(single, np.float32(-np.inf)), single)
