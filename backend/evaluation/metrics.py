"""Accuracy of classifications, with intervals that respect spatial dependence.

Everything is computed from confusion matrices ``(..., K, K)`` whose rows are the reference and whose columns are the
prediction. One matrix per spatial block is all that a streamed evaluation has to keep, and all that the bootstrap needs.
"""

from __future__ import annotations

from collections import Counter

import numpy as np

MEASURES = ("accuracy", "macro_f1", "miou", "kappa")
CLASS_MEASURES = ("precision", "recall", "f1", "iou")
REPLICATES = 2000


def block_confusions(reference, predicted, blocks, n_classes: int) -> np.ndarray:
    """Count one confusion matrix per spatial block.

    Parameters
    ----------
    reference, predicted : array_like of int, same shape
        Class indices 0 to ``n_classes`` - 1; a negative index in either leaves the pixel out.
    blocks : array_like of int, same shape
        Number of the spatial block that each pixel lies in, any integers.
    n_classes : int
        Number of classes ``K``.

    Returns
    -------
    ndarray of int64, (B, K, K)
        One matrix per block that has counted pixels, by ascending block number; rows reference, columns prediction.
    """
    reference, predicted, blocks = (np.asarray(a).ravel().astype(np.int64) for a in (reference, predicted, blocks))
    counted = (reference >= 0) & (predicted >= 0)
    numbers, block = np.unique(blocks[counted], return_inverse=True)
    cell = (block * n_classes + reference[counted]) * n_classes + predicted[counted]
    return np.bincount(cell, minlength=numbers.size * n_classes**2).reshape(numbers.size, n_classes, n_classes)


class BlockCounter:
    """Confusion matrices of spatial blocks from a raster that comes in pieces.

    Parameters
    ----------
    n_classes : int
        Number of classes ``K``.
    """

    def __init__(self, n_classes: int):
        self.n_classes = n_classes
        self._counts: Counter = Counter()

    def add(self, blocks, reference, predicted) -> None:
        """Count the pixels of a piece; arguments as in :func:`block_confusions`."""
        use = (reference >= 0) & (predicted >= 0)
        triples = np.stack([blocks[use], reference[use], predicted[use]], axis=1)
        rows, number = np.unique(triples, axis=0, return_counts=True)
        self._counts.update(dict(zip(map(tuple, rows.tolist()), number.tolist())))

    def __len__(self) -> int:
        """Return the number of counts that are held."""
        return len(self._counts)

    def result(self) -> tuple[np.ndarray, np.ndarray]:
        """Return block numbers (B,), ascending, and counts (B, K, K), int64."""
        keys = np.array(list(self._counts), dtype=np.int64).reshape(-1, 3)
        ids, block = np.unique(keys[:, 0], return_inverse=True)
        confusions = np.zeros((len(ids), self.n_classes, self.n_classes), np.int64)
        confusions[block, keys[:, 1], keys[:, 2]] = list(self._counts.values())
        return ids, confusions


def scores(confusions) -> dict[str, np.ndarray]:
    """Accuracy measures of one or many confusion matrices.

    Absent classes: F1, IoU and their means are over the classes that occur in the reference (scikit-learn with ``labels`` set to
    these). Pixels wrongly given to another class already count as missed in their own. What cannot be computed is NaN.

    Parameters
    ----------
    confusions : array_like, (..., K, K)
        Rows reference, columns prediction.

    Returns
    -------
    dict of ndarray of float64
        ``accuracy``, ``macro_f1``, ``miou`` (mean intersection over union) and ``kappa`` (Cohen, 1960,
        doi:10.1177/001316446002000104) of shape ``(...)``; ``precision``, ``recall``, ``f1`` and ``iou`` of shape ``(..., K)``.
    """
    confusions = np.asarray(confusions, dtype=float)
    hits = np.diagonal(confusions, axis1=-2, axis2=-1)
    in_reference = confusions.sum(axis=-1)
    in_prediction = confusions.sum(axis=-2)
    total = confusions.sum(axis=(-2, -1))
    with np.errstate(invalid="ignore", divide="ignore"):
        accuracy = hits.sum(axis=-1) / total
        by_chance = (in_reference * in_prediction).sum(axis=-1) / total**2
        kappa = np.where(by_chance == 1, np.nan, (accuracy - by_chance) / (1 - by_chance))
        present = in_reference > 0
        result = {
            "accuracy": accuracy,
            "kappa": kappa,
            "precision": hits / in_prediction,
            "recall": hits / in_reference,
            "f1": np.where(present, 2 * hits / (in_reference + in_prediction), np.nan),
            "iou": np.where(present, hits / (in_reference + in_prediction - hits), np.nan),
        }
        for mean, each in (("macro_f1", "f1"), ("miou", "iou")):
            result[mean] = np.where(present, result[each], 0).sum(axis=-1) / present.sum(axis=-1)
    return result


def evaluate(confusions, classes: list[dict], *, level: float = 0.95, replicates: int = REPLICATES, seed: int = 0) -> dict:
    """Accuracy of a classification with block-bootstrap intervals, ready for the report, the card and JSON.

    Neighbouring pixels repeat each other, so the bootstrap (Efron, 1979, doi:10.1214/aos/1176344552) resamples whole spatial
    blocks, not pixels; intervals are percentile intervals. With fewer than two blocks there are none.

    Parameters
    ----------
    confusions : array_like, (B, K, K)
        One confusion matrix per spatial block, see :func:`block_confusions`.
    classes : list of dict
        The ``K`` classes as in a model card (``value``, ``name``, ``color``).
    level : float
        Confidence level of the intervals.
    replicates : int
        Number of bootstrap replicates.
    seed : int
        Seed of the resampling.

    Returns
    -------
    dict
        ``accuracy``, ``macro_f1``, ``miou``, ``kappa``: each ``{"value", "low", "high"}``; ``pixels``, ``blocks``, ``level``;
        ``confusion`` (K lists of K counts); ``classes``: the given dictionaries with ``support`` and ``predicted`` (pixels) and
        ``precision``, ``recall``, ``f1``, ``iou`` as ``{"value", "low", "high"}``. ``None`` stands for what is undefined.
    """
    confusions = np.asarray(confusions)
    pooled = confusions.sum(axis=0)
    values = scores(pooled)
    replicated = scores(_resample(confusions, replicates, seed)) if len(confusions) > 1 else None

    def interval(measure: str, index=()) -> dict:
        low, high = _limits(replicated[measure][(slice(None), *index)], level) if replicated else (None, None)
        return {"value": _number(values[measure][index]), "low": low, "high": high}

    return {
        **{measure: interval(measure) for measure in MEASURES},
        "pixels": int(pooled.sum()),
        "blocks": len(confusions),
        "level": level,
        "confusion": pooled.tolist(),
        "classes": [
            {
                **entry,
                "support": int(pooled[k].sum()),
                "predicted": int(pooled[:, k].sum()),
                **{measure: interval(measure, (k,)) for measure in CLASS_MEASURES},
            }
            for k, entry in enumerate(classes)
        ],
    }


def difference(
    confusions,
    rival,
    measure: str = "accuracy",
    index: int | None = None,
    *,
    level: float = 0.95,
    replicates: int = REPLICATES,
    seed: int = 0,
) -> dict:
    """How much better a classification is than a rival on the same pixels, with a paired block-bootstrap interval.

    Parameters
    ----------
    confusions, rival : array_like, (B, K, K)
        One confusion matrix per spatial block of either, the blocks in the same order.
    measure : str
        One of :data:`MEASURES`, or one of :data:`CLASS_MEASURES` with the ``index`` of the class.
    index : int, optional
        Index of the class.
    level, replicates, seed
        As in :func:`evaluate`.

    Returns
    -------
    dict
        ``{"value", "low", "high"}``; positive where the first is better.
    """
    confusions, rival = np.asarray(confusions), np.asarray(rival)

    def gap(first, second) -> np.ndarray:
        gap = scores(first)[measure] - scores(second)[measure]
        return gap if index is None else gap[..., index]

    low = high = None
    if len(confusions) > 1:
        low, high = _limits(gap(*(_resample(each, replicates, seed) for each in (confusions, rival))), level)
    return {"value": _number(gap(confusions.sum(axis=0), rival.sum(axis=0))), "low": low, "high": high}


def area_adjusted(confusion, mapped, *, z: float = 1.96) -> dict:
    """Accuracy and areas from a random sample of reference points, adjusted for the mapped areas.

    Post-stratified estimators of Olofsson et al. (2014, doi:10.1016/j.rse.2014.02.015), equations 1 to 11. They hold for points
    drawn at random, either over the whole map or within each map class. Map classes without a point are left out of the total.

    Parameters
    ----------
    confusion : array_like of int, (K, K)
        Sample counts, rows reference, columns map.
    mapped : array_like of float, (K,)
        Area of each map class, any unit.
    z : float
        Half-width of the intervals in standard errors; 1.96 for 95 %.

    Returns
    -------
    dict
        ``accuracy``: ``{"value", "low", "high"}``; ``classes``: for each class ``user`` and ``producer`` accuracy and ``area``, each
        such an interval, and ``mapped``; ``left_out``: share of the map in classes without points. ``None``: cannot be estimated.
    """
    counts = np.asarray(confusion, dtype=float).T
    mapped = np.asarray(mapped, dtype=float)
    drawn = counts.sum(axis=1)
    covered = np.where(drawn > 0, mapped, 0)
    total = covered.sum()
    weight = covered / total
    # A stratum with one point has no variance of its own: the NaN says so. An empty one has no weight and adds nothing.
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.where(drawn[:, None] > 0, counts / drawn[:, None], 0)
        freedom = np.where(drawn > 1, drawn - 1, np.nan)
        within = np.where((drawn > 0)[:, None], share * (1 - share) / freedom[:, None], 0)
        user = np.diagonal(share)
        joint = weight[:, None] * share
        column = joint.sum(axis=0)
        producer = np.diagonal(joint) / column
        own = weight**2 * np.diagonal(within)
        spread = weight[:, None] ** 2 * within
        producer_variance = ((1 - producer) ** 2 * own + producer**2 * (spread.sum(axis=0) - own)) / column**2
        area_variance = total**2 * spread.sum(axis=0)

    def interval(value, variance, upper=np.inf) -> dict:
        half = z * np.sqrt(variance)
        return {"value": _number(value), "low": _number(max(value - half, 0)), "high": _number(min(value + half, upper))}

    return {
        "accuracy": interval(np.diagonal(joint).sum(), own.sum(), 1.0),
        "left_out": float(1 - total / mapped.sum()),
        "classes": [
            {
                "user": interval(user[k] if drawn[k] else np.nan, np.diagonal(within)[k], 1.0),
                "producer": interval(producer[k], producer_variance[k], 1.0),
                "area": interval(total * column[k], area_variance[k]),
                "mapped": float(mapped[k]),
            }
            for k in range(len(mapped))
        ],
    }


def _resample(confusions: np.ndarray, replicates: int, seed: int) -> np.ndarray:
    """Add up as many blocks as there are, drawn with replacement: (R, K, K)."""
    blocks, n_classes = confusions.shape[:2]
    random = np.random.default_rng(seed)
    counts = confusions.reshape(blocks, -1).astype(float)
    sums = np.empty((replicates, counts.shape[1]))
    for row in sums:  # one at a time: there may be very many blocks
        row[:] = np.bincount(random.integers(0, blocks, blocks), minlength=blocks) @ counts
    return sums.reshape(replicates, n_classes, n_classes)


def _limits(sample: np.ndarray, level: float) -> tuple[float | None, float | None]:
    finite = sample[np.isfinite(sample)]
    if not finite.size:
        return None, None
    low, high = np.quantile(finite, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)


def _number(value) -> float | None:
    return float(value) if np.isfinite(value) else None
