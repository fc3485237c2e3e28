"""Whether probabilities mean what they say, and how to make them do so."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax

LOG_TEMPERATURE_RANGE = (-3.0, 3.0)


def reliability(probabilities, reference, bins: int = 10) -> dict:
    """Compare confidence with accuracy.

    Parameters
    ----------
    probabilities : array_like, (N, K)
        Class probabilities, rows sum to one.
    reference : array_like of int, (N,)
        Reference class indices.
    bins : int
        Number of equally wide bins of confidence (the highest class probability).

    Returns
    -------
    dict
        ``ece``: expected calibration error (Guo et al., 2017, arXiv:1706.04599), the mean gap between confidence and accuracy,
        weighted by pixels; ``bins``: per non-empty bin ``{"low", "high", "confidence", "accuracy", "pixels"}``.
    """
    probabilities, reference = np.asarray(probabilities, dtype=float), np.asarray(reference)
    confidence = probabilities.max(axis=1)
    correct = probabilities.argmax(axis=1) == reference
    bin_of = np.minimum((confidence * bins).astype(int), bins - 1)
    pixels = np.bincount(bin_of, minlength=bins)
    sum_confidence = np.bincount(bin_of, weights=confidence, minlength=bins)
    sum_correct = np.bincount(bin_of, weights=correct, minlength=bins)
    return {
        "ece": float(np.abs(sum_confidence - sum_correct).sum() / max(len(reference), 1)),
        "bins": [
            {
                "low": b / bins,
                "high": (b + 1) / bins,
                "confidence": float(sum_confidence[b] / pixels[b]),
                "accuracy": float(sum_correct[b] / pixels[b]),
                "pixels": int(pixels[b]),
            }
            for b in np.flatnonzero(pixels)
        ],
    }


def negative_log_likelihood(logits, reference, temperature: float = 1.0) -> float:
    """Mean negative log likelihood (nats per pixel) of reference classes ``(N,)`` under logits ``(N, K)`` over a temperature."""
    log_p = log_softmax(np.asarray(logits, dtype=float) / temperature, axis=1)
    return float(-log_p[np.arange(len(log_p)), reference].mean())


def fit_temperature(logits, reference) -> float:
    """Find the temperature that makes probabilities fit best (Guo et al., 2017, arXiv:1706.04599).

    The likelihood has one maximum in the temperature, which is sought between exp(-3) and exp(3), so that a validation set
    without errors does not drive it to zero.

    Parameters
    ----------
    logits : array_like, (N, K)
        Logits or log-probabilities of pixels that were not trained on.
    reference : array_like of int, (N,)
        Reference class indices.

    Returns
    -------
    float
        Temperature to divide logits by: above 1 where the model is too confident. Never a worse fit than 1.
    """
    logits, reference = np.asarray(logits, dtype=float), np.asarray(reference)
    best = minimize_scalar(
        lambda log_t: negative_log_likelihood(logits, reference, np.exp(log_t)), bounds=LOG_TEMPERATURE_RANGE, method="bounded"
    )
    return float(np.exp(best.x)) if best.fun < negative_log_likelihood(logits, reference) else 1.0
