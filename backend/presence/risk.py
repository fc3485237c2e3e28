"""Losses for presences against unlabelled background, the class prior, and the calibration that rests on it."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from sklearn.linear_model import LogisticRegression

LOSSES = ("non-negative PU", "bagged PU", "weighted BCE")
SMALLEST_PRIOR, LARGEST_PRIOR = 1e-6, 0.5


def non_negative_risk(odds: torch.Tensor, presence: torch.Tensor, prior: float) -> torch.Tensor:
    """Non-negative risk of learning from positives and unlabelled samples (Kiryo et al., 2017, arXiv:1703.00593).

    Background holds undiscovered presences, about ``prior`` of it. The risk takes their part out; where the rest falls below
    zero, which only overfitting can do, the step goes the other way.

    Parameters
    ----------
    odds : torch.Tensor
        ``(B,)`` log-odds.
    presence : torch.Tensor
        bool ``(B,)``; at least one of either kind.
    prior : float

    Returns
    -------
    torch.Tensor
        A scalar, whose gradient is meant; with the logistic loss.
    """
    positive, unlabelled = odds[presence], odds[~presence]
    as_positive = prior * F.softplus(-positive).mean()
    rest = F.softplus(unlabelled).mean() - prior * F.softplus(positive).mean()
    return as_positive + rest if rest >= 0 else -rest


def weighted_bce(odds: torch.Tensor, presence: torch.Tensor) -> torch.Tensor:
    """Cross-entropy in which presences ``(B,)`` and background count alike, however many they are."""
    return 0.5 * (F.softplus(-odds[presence]).mean() + F.softplus(odds[~presence]).mean())


def estimate_prior(presence: np.ndarray, area: np.ndarray, *, margin: float = 0.01, confidence: float = 0.1) -> dict:
    """Estimate which share of the area is like the presences, by the best bin of scores.

    Best bin estimation (Garg et al., 2021, arXiv:2111.00980): above a threshold that only presences pass, the share of the area
    over the share of the presences is the prior. The threshold with the smallest upper confidence bound is taken. It needs scores
    of samples that were not learned from.

    Parameters
    ----------
    presence, area : numpy.ndarray
        Scores ``(P,)`` and ``(A,)``.
    margin, confidence : float
        Of the bound.

    Returns
    -------
    dict
        ``prior`` (an upper estimate), ``bound`` (its upper confidence bound), ``threshold``.
    """
    levels = np.unique(presence)
    above_p = 1 - np.searchsorted(np.sort(presence), levels, "left") / len(presence)
    above_u = 1 - np.searchsorted(np.sort(area), levels, "left") / len(area)
    spread = np.sqrt(np.log(4 / confidence) / (2 * len(area))) + np.sqrt(np.log(4 / confidence) / (2 * len(presence)))
    bound = above_u / above_p + (1 + margin) / above_p * spread
    best = int(np.argmin(bound))
    prior = float(np.clip(above_u[best] / above_p[best], 1 / len(area), LARGEST_PRIOR))
    return {"prior": prior, "bound": float(min(bound[best], 1.0)), "threshold": float(levels[best])}


def calibrate(scores: np.ndarray, presence: np.ndarray, contrast: np.ndarray, prior: float) -> tuple[float, float]:
    """Return slope and offset that turn ln(1 + score) into log-odds whose probability averages to the prior over the area.

    Scores are those of :class:`AreaRank`, from 0; without the logarithm the few best places would be overrated. Logistic regression
    (Platt, 1999) of scores that were not learned from, presences weighing ``prior`` and the contrast the rest.
    """
    used = presence | contrast
    weight = np.where(presence, prior / presence.sum(), (1 - prior) / contrast.sum())[used]
    fitted = LogisticRegression(C=1e4, max_iter=1000).fit(np.log1p(scores[used, None]), presence[used], weight * used.sum())
    slope = max(float(fitted.coef_[0, 0]), 1e-3)  # the order of the scores is kept, whatever the sample says
    return slope, float(fitted.intercept_[0])


def favourability(scores: np.ndarray, slope: float, offset: float) -> np.ndarray:
    """Return probabilities of scores by what :func:`calibrate` returned."""
    return 1 / (1 + np.exp(-(slope * np.log1p(scores) + offset)))


def reliability(probability: np.ndarray, presence: np.ndarray, contrast: np.ndarray, prior: float, bins: int = 8) -> dict:
    """Compare favourability with the share of presences, both at the prior: ``ece`` and ``bins`` of equal weight."""
    used = presence | contrast
    weight = np.where(presence, prior / presence.sum(), (1 - prior) / contrast.sum())[used]
    p, y = probability[used], presence[used].astype(float)
    order = np.argsort(p, kind="stable")
    place = np.minimum((np.cumsum(weight[order]) / weight.sum() * bins).astype(int), bins - 1)
    total = np.bincount(place, weight[order], minlength=bins)
    confidence = np.bincount(place, (weight * p)[order], minlength=bins) / np.maximum(total, 1e-12)
    accuracy = np.bincount(place, (weight * y)[order], minlength=bins) / np.maximum(total, 1e-12)
    rows = [{"confidence": float(c), "accuracy": float(a), "weight": float(t)} for c, a, t in zip(confidence, accuracy, total) if t > 0]
    return {"ece": float((np.abs(confidence - accuracy) * total).sum() / total.sum()), "bins": rows}
