"""How well scores tell presences from background, with intervals that respect spatial dependence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

REPLICATES = 2000
SHARES = (0.01, 0.05, 0.1)  # of the area


def roc_auc(presence, contrast) -> float:
    """Chance that a presence scores above a place of the contrast, ties half: the area under the ROC curve.

    Parameters
    ----------
    presence, contrast : array_like
        Scores ``(P,)`` and ``(A,)``.
    """
    presence, contrast = np.asarray(presence), np.sort(np.asarray(contrast))
    below = np.searchsorted(contrast, presence, "left") + np.searchsorted(contrast, presence, "right")
    return float(below.mean() / (2 * len(contrast)))


def mean_fold_auc(scores: np.ndarray, presence: np.ndarray, contrast: np.ndarray, folds: np.ndarray) -> float | None:
    """Mean of the areas under the ROC curve of the folds ``(N,)``, each by itself; folds without either kind are left out.

    It asks only for the order within a fold, as most studies report it; the pooled area also asks whether one fold is rightly
    placed above another.
    """
    there = [(scores[presence & (folds == fold)], scores[contrast & (folds == fold)]) for fold in np.unique(folds)]
    found = [roc_auc(*pair) for pair in there if all(map(len, pair))]
    return float(np.mean(found)) if found else None


def block_wins(presence, presence_blocks, contrast, contrast_blocks) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Compare by block: wins of presences over the contrast ``(B, B)``, and numbers of presences and contrast ``(B,)`` each."""
    blocks = np.unique(np.concatenate([presence_blocks, contrast_blocks]))
    where, other = np.searchsorted(blocks, presence_blocks), np.searchsorted(blocks, contrast_blocks)
    wins = np.zeros((len(blocks), len(blocks)))
    presence = np.asarray(presence)
    for block in range(len(blocks)):
        scores = np.sort(np.asarray(contrast)[other == block])
        if len(scores):
            below = np.searchsorted(scores, presence, "left") + np.searchsorted(scores, presence, "right")
            wins[:, block] = np.bincount(where, below / 2, minlength=len(blocks))
    count = len(blocks)
    return wins, np.bincount(where, minlength=count).astype(float), np.bincount(other, minlength=count).astype(float)


def draw_blocks(count: int, replicates: int = REPLICATES, seed: int = 0) -> np.ndarray:
    """Draw how often each block counts in each replicate of the bootstrap, ``(R, B)`` (Efron, 1979, doi:10.1214/aos/1176344552).

    Of a single block nothing can be drawn: there are no replicates.
    """
    if count < 2:
        return np.empty((0, count))
    random = np.random.default_rng(seed)
    return np.stack([np.bincount(random.integers(0, count, count), minlength=count) for _ in range(replicates)]).astype(float)


def replicated_auc(wins: np.ndarray, presences: np.ndarray, contrast: np.ndarray, draws: np.ndarray) -> np.ndarray:
    """Area under the ROC curve of each replicate, ``(R,)``; NaN where no presence or no contrast was drawn."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return ((draws @ wins) * draws).sum(axis=1) / ((draws @ presences) * (draws @ contrast))


def area_share(scores, area) -> np.ndarray:
    """Share of the area that scores at least as high as each score; ties count half."""
    area = np.sort(np.asarray(area))
    scores = np.asarray(scores)
    below = (np.searchsorted(area, scores, "left") + np.searchsorted(area, scores, "right")) / 2
    return 1 - below / len(area)


def evaluate(
    scores: np.ndarray,
    presence: np.ndarray,
    contrast: np.ndarray,
    area: np.ndarray,
    blocks: np.ndarray,
    *,
    folds: np.ndarray | None = None,
    level: float = 0.95,
    seed: int = 0,
) -> dict:
    """Rate scores of samples that were not learned from.

    Parameters
    ----------
    scores : numpy.ndarray
        ``(N,)``, higher where presence is likelier.
    presence, contrast, area : numpy.ndarray
        bool ``(N,)``: the presences, what they are told from, and the even sample of the area.
    blocks : numpy.ndarray
        ``(N,)`` spatial block of each sample; whole blocks are resampled, never cells. The area is known, so that its thresholds
        stay; only which presences are known is left to chance.
    folds : numpy.ndarray, optional
        ``(N,)`` fold of each sample, for the mean by fold.
    level : float
    seed : int

    Returns
    -------
    dict
        ``auc``, ``capture_1``, ``capture_5``, ``capture_10`` (share of the presences in the best 1, 5 and 10 % of the area):
        ``{"value", "low", "high"}``; ``fold_auc`` (see
        :func:`mean_fold_auc`); ``presences``, ``contrast``, ``blocks``; ``curve``: area shares and captured shares of the
        success-rate curve (Chung & Fabbri, 2003, doi:10.1023/B:NHAZ.0000007172.62651.2b).
    """
    wins, presences, others = block_wins(scores[presence], blocks[presence], scores[contrast], blocks[contrast])
    draws = draw_blocks(len(wins), seed=seed)
    sample = replicated_auc(wins, presences, others, draws)
    share = area_share(scores[presence], scores[area])
    result = {"auc": _interval(roc_auc(scores[presence], scores[contrast]), sample, level)}
    numbers, where = np.unique(blocks[presence], return_inverse=True)
    drawn = draw_blocks(len(numbers), seed=seed)
    for part in SHARES:
        caught = np.bincount(where, share <= part, minlength=len(numbers))
        with np.errstate(invalid="ignore", divide="ignore"):
            captured = (drawn @ caught) / (drawn @ np.bincount(where, minlength=len(numbers)))
        result[f"capture_{round(100 * part)}"] = _interval(float((share <= part).mean()), captured, level)
    x, y = success_rate(share)
    return {
        **result,
        "fold_auc": None if folds is None else mean_fold_auc(scores, presence, contrast, folds),
        "presences": int(presence.sum()),
        "contrast": int(contrast.sum()),
        "blocks": len(wins),
        "level": level,
        "curve": {"area": x.tolist(), "captured": y.tolist()},
    }


def gap(scores, rival, presence, contrast, blocks, *, level: float = 0.95, seed: int = 0) -> dict:
    """How much larger the AUC of scores is than a rival's on the same samples, with a paired interval: ``{"value", "low", "high"}``."""
    samples, values = [], []
    for each in (scores, rival):
        wins, presences, others = block_wins(each[presence], blocks[presence], each[contrast], blocks[contrast])
        samples.append(replicated_auc(wins, presences, others, draw_blocks(len(wins), seed=seed)))
        values.append(roc_auc(each[presence], each[contrast]))
    return _interval(values[0] - values[1], samples[0] - samples[1], level)


def success_rate(share: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the success-rate curve of presences by the area share that scores as high: area and captured shares from 0 to 1."""
    x = np.sort(share)
    y = np.arange(1, len(x) + 1) / len(x)
    return np.concatenate([[0.0], x, [1.0]]), np.concatenate([[0.0], y, [1.0]])


def prediction_area(share: np.ndarray) -> dict:
    """Where the success-rate curve meets the falling curve of the area, which tells how well a map focuses.

    Yousefi & Carranza (2015), Computers & Geosciences 79, 69-81.

    Returns
    -------
    dict
        ``captured`` and ``area`` (shares that add up to 1) at the crossing, ``ratio`` of the two (normalised density) and its
        logarithm ``weight``.
    """
    x, y = success_rate(share)
    at = np.linspace(0, 1, 2001)
    captured = np.interp(at, x, y)
    index = int(np.argmin(np.abs(captured + at - 1)))
    area = max(float(at[index]), 1e-6)
    captured = 1 - area
    return {"captured": captured, "area": area, "ratio": captured / area, "weight": float(np.log(max(captured, 1e-6) / area))}


def roc_curve(presence, contrast, points: int = 400) -> tuple[np.ndarray, np.ndarray]:
    """Return false-positive and true-positive rates at falling thresholds."""
    presence, contrast = np.sort(presence), np.sort(contrast)
    levels = np.unique(np.concatenate([presence, contrast]))[::-1]
    if len(levels) > points:
        levels = levels[np.linspace(0, len(levels) - 1, points).astype(int)]
    tpr = 1 - np.searchsorted(presence, levels, "left") / len(presence)
    fpr = 1 - np.searchsorted(contrast, levels, "left") / len(contrast)
    return np.concatenate([[0.0], fpr, [1.0]]), np.concatenate([[0.0], tpr, [1.0]])


def mean_of(evaluations: Sequence[dict]) -> dict:
    """Average the figures of repeated partitions; intervals are averaged too, the curve is the first one's."""
    if len(evaluations) == 1:
        return evaluations[0]
    keys = ("auc", *(f"capture_{round(100 * part)}" for part in SHARES))
    mean = {key: {end: _mean([each[key][end] for each in evaluations]) for end in ("value", "low", "high")} for key in keys}
    return {**evaluations[0], **mean, "fold_auc": _mean([each["fold_auc"] for each in evaluations]), "repeats": len(evaluations)}


def _mean(values: list[float | None]) -> float | None:
    return None if None in values else float(np.mean(values))


def _interval(value: float, sample: np.ndarray, level: float) -> dict:
    sample = sample[np.isfinite(sample)]
    if len(sample) < 20:
        return {"value": value, "low": None, "high": None}
    low, high = np.quantile(sample, [(1 - level) / 2, (1 + level) / 2])
    return {"value": value, "low": float(low), "high": float(high)}
