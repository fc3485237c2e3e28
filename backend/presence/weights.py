"""Weights of evidence: what each class of each evidence says for and against presence (Bonham-Carter, Agterberg & Wright, 1988).

In unit cells, with A deposits and B cells without in the class, C and D outside of it (Bonham-Carter, 1994):
W+ = ln[A/(A+C) / B/(B+D)], W- = ln[C/(A+C) / D/(B+D)], variances 1/A + 1/B and 1/C + 1/D, contrast W+ - W-.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.stats import chi2, norm

BINS = 8  # classes that numbers are cut into, where weights of evidence are a rival of other models


def weigh(deposits, cells, all_deposits: float, all_cells: float, *, add: float = 0.0) -> dict[str, np.ndarray]:
    """Weights of classes.

    Parameters
    ----------
    deposits, cells : array_like
        ``(K,)`` deposits in each class, and its area in unit cells, those with a deposit included.
    all_deposits, all_cells : float
        The same of the study area.
    add : float
        Added to each of the four counts; 0.5 keeps weights finite where a count is 0 (Haldane, 1956).

    Returns
    -------
    dict of numpy.ndarray
        ``w_plus``, ``s_plus``, ``w_minus``, ``s_minus``, ``contrast``, ``s_contrast``, ``studentised``, each ``(K,)``; NaN where a
        count of 0 leaves one undefined.
    """
    a = np.asarray(deposits, float) + add
    b = np.asarray(cells, float) - np.asarray(deposits, float) + add
    c = all_deposits - np.asarray(deposits, float) + add
    d = all_cells - all_deposits - (np.asarray(cells, float) - np.asarray(deposits, float)) + add
    with np.errstate(divide="ignore", invalid="ignore"):
        plus = np.log((a / (a + c)) / (b / (b + d)))
        minus = np.log((c / (a + c)) / (d / (b + d)))
        s_plus, s_minus = np.sqrt(1 / a + 1 / b), np.sqrt(1 / c + 1 / d)
        contrast, s_contrast = plus - minus, np.sqrt(s_plus**2 + s_minus**2)
        found = {
            "w_plus": plus, "s_plus": s_plus, "w_minus": minus, "s_minus": s_minus,
            "contrast": contrast, "s_contrast": s_contrast, "studentised": contrast / s_contrast,
        }  # fmt: skip
    return {key: np.where(np.isfinite(value), value, np.nan) for key, value in found.items()}


def posterior(weights: np.ndarray, variances: np.ndarray, deposits: float, cells: float) -> tuple[np.ndarray, np.ndarray]:
    """Posterior probability and its standard deviation.

    Parameters
    ----------
    weights, variances : numpy.ndarray
        Sums over the evidence, any shape.
    deposits, cells : float
        Of the study area, in unit cells: the prior odds are ``deposits / (cells - deposits)``.

    Returns
    -------
    tuple of numpy.ndarray
        P and s(P) = P sqrt(1/deposits + sum of the weights' variances) (Bonham-Carter, Agterberg & Wright, 1989).
    """
    odds = np.log(deposits / (cells - deposits)) + weights
    probability = 1 / (1 + np.exp(-odds))
    return probability, probability * np.sqrt(1 / deposits + variances)


def independence_test(predicted: float, deviation: float, deposits: float) -> dict:
    """Test whether evidence is independent given deposits, by the number of deposits predicted.

    The sum T of the posterior over the unit cells is the predicted number; evidence that says the same twice makes it too large
    (Agterberg & Cheng, 2002, doi:10.1023/A:1021193827501).

    Returns
    -------
    dict
        ``predicted``, ``deposits``, ``ratio`` (deposits / predicted), ``z`` = (T - n) / s(T), ``p_value`` (one-sided).
    """
    z = (predicted - deposits) / deviation if deviation > 0 else np.nan
    return {"predicted": predicted, "deposits": deposits, "ratio": deposits / predicted, "z": z, "p_value": float(norm.sf(z))}


def pairwise_test(first: np.ndarray, second: np.ndarray) -> dict:
    """Chi-square test of whether two evidence layers are independent at the deposits, with Yates' correction for 2 x 2.

    Parameters
    ----------
    first, second : numpy.ndarray
        ``(D,)`` class of either layer at each deposit.

    Returns
    -------
    dict
        ``chi2``, ``freedom``, ``p_value``, ``smallest`` expected count (below 5 the test is rough); NaN with a single class.
    """
    a, i = np.unique(first, return_inverse=True)
    b, j = np.unique(second, return_inverse=True)
    table = np.zeros((len(a), len(b)))
    np.add.at(table, (i, j), 1)
    freedom = (len(a) - 1) * (len(b) - 1)
    expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0, keepdims=True) / table.sum()
    if not freedom:
        return {"chi2": np.nan, "freedom": 0, "p_value": np.nan, "smallest": float(expected.min())}
    gap = np.abs(table - expected)
    gap = np.maximum(gap - 0.5, 0) if freedom == 1 else gap
    statistic = float((gap**2 / expected).sum())
    return {"chi2": statistic, "freedom": freedom, "p_value": float(chi2.sf(statistic, freedom)), "smallest": float(expected.min())}


def rival_scores(values: np.ndarray, classes: Sequence[bool], presence: np.ndarray, learn: np.ndarray) -> np.ndarray:
    """Score samples by weights of evidence, as a rival of other models.

    Parameters
    ----------
    values : numpy.ndarray
        ``(N, C)`` bands at the samples.
    classes : sequence of bool
        Which bands hold classes; the others are cut into :data:`BINS` parts of equal area.
    presence : numpy.ndarray
        bool ``(N,)``.
    learn : numpy.ndarray
        Samples that weights come from, bool ``(N,)`` or indices.

    Returns
    -------
    numpy.ndarray
        ``(N,)`` sums of W+ of the classes that the sample lies in.
    """
    chosen = np.zeros(len(values), bool)
    chosen[learn] = True
    total = np.zeros(len(values))
    for band, thematic in enumerate(classes):
        column = values[:, band]
        if thematic:
            place = np.unique(column, return_inverse=True)[1]
        else:
            edges = np.unique(np.quantile(column[chosen & ~presence], np.linspace(0, 1, BINS + 1)[1:-1]))
            place = np.searchsorted(edges, column, "right")
        number = place.max() + 1
        deposits = np.bincount(place[chosen & presence], minlength=number)
        cells = np.bincount(place[chosen], minlength=number)
        total += weigh(deposits, cells, deposits.sum(), cells.sum(), add=0.5)["w_plus"][place]
    return total
