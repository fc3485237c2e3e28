"""Where a model may be trusted: the area of applicability of Meyer & Pebesma (2021, doi:10.1111/2041-210X.13650)."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from scipy.spatial import cKDTree
from scipy.spatial.distance import pdist

MOST_PIXELS = 2000


@dataclass(frozen=True)
class Applicability:
    """What is needed to tell how far a pixel is from everything that a model was trained on.

    Attributes
    ----------
    mean, std, weight : list of float, (C,)
        Each band is standardised by mean and standard deviation and multiplied by its weight (importance).
    pixels : list of list of float, (N, C)
        Weighted training pixels, a random choice of them.
    distance : float
        Mean distance between training pixels, the unit of the dissimilarity index.
    threshold : float
        Largest index that the cross-validation has tested; beyond it the model is outside its area of applicability.
    """

    mean: list[float]
    std: list[float]
    weight: list[float]
    pixels: list[list[float]]
    distance: float
    threshold: float

    def dissimilarity(self, values) -> np.ndarray:
        """Dissimilarity index of pixels.

        Parameters
        ----------
        values : array_like, (..., C)
            Bands in the last axis, NaN where invalid.

        Returns
        -------
        ndarray of float64, (...)
            0 for a training pixel, 1 at the mean distance between training pixels; NaN where a band is invalid.
        """
        values = np.asarray(values, dtype=float)
        index = np.full(values.shape[:-1], np.nan)
        valid = np.isfinite(values).all(axis=-1)
        scaled = (values[valid] - self.mean) / self.std * self.weight
        index[valid] = cKDTree(self.pixels).query(scaled)[0] / self.distance
        return index

    def card(self) -> dict:
        """Return the content as plain numbers, for the card of a model file; ``Applicability(**card)`` is the inverse."""
        return asdict(self)


def fit_applicability(values, folds, importance=None, *, most: int = MOST_PIXELS, seed: int = 0) -> Applicability:
    """Learn the area of applicability from the training pixels and the folds of the validation.

    The index of a training pixel is its distance to the nearest training pixel of *another* fold, as new ground is further than a
    neighbour; the threshold is the largest one that is no outlier (not beyond 1.5 interquartile ranges above the upper quartile).

    Parameters
    ----------
    values : array_like, (N, C)
        Bands of the training pixels, finite.
    folds : array_like of int, (N,)
        Their folds; at least two different ones.
    importance : array_like, (C,), optional
        Importance of each band, for example from permutation; negative values count as zero. All alike when left out.
    most : int
        If there are more pixels, so many are drawn at random: they travel in the model file.
    seed : int
        Seed of the draw.

    Returns
    -------
    Applicability
    """
    values, folds = np.asarray(values, dtype=float), np.asarray(folds)
    if len(values) > most:
        chosen = np.random.default_rng(seed).choice(len(values), most, replace=False)
        values, folds = values[chosen], folds[chosen]
    mean, std = values.mean(axis=0), values.std(axis=0)
    std = np.where(std > 0, std, 1.0)
    weight = np.ones(values.shape[1]) if importance is None else np.maximum(importance, 0.0)
    scaled = (values - mean) / std * weight
    distance = pdist(scaled).mean()
    index = np.empty(len(values))
    for fold in np.unique(folds):
        inside = folds == fold
        index[inside] = cKDTree(scaled[~inside]).query(scaled[inside])[0] / distance
    lower, upper = np.quantile(index, [0.25, 0.75])
    threshold = index[index <= upper + 1.5 * (upper - lower)].max()
    return Applicability(*(a.tolist() for a in (mean, std, weight, scaled)), float(distance), float(threshold))
