"""Noise of observed displacements: its covariance, from errors or from a variogram, and the ramps that it may hide."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.optimize import least_squares, minimize_scalar
from scipy.spatial.distance import cdist, pdist

from .observations import Observations

RAMPS = {"none": 0, "offset": 1, "plane": 3}
_RAMP_SIZE = 1.0  # metres: as good as unknown
_SAMPLE = 1500
_LAGS = 18
_MEMBERS = 5  # points that stand for a square of the quadtree
_BLOCK = 200  # squares at a time


@dataclass(frozen=True)
class Variogram:
    """Exponential covariance ``sill² exp(-distance / range)`` and, at distance 0, ``nugget²`` more; metres."""

    sill: float
    range: float
    nugget: float


def fit_variogram(x: np.ndarray, y: np.ndarray, residuals: np.ndarray, seed: int = 0) -> tuple[Variogram, np.ndarray, np.ndarray]:
    """Fit a variogram to residuals (N,) at places in metres; also return lags and semivariances (K,)."""
    random = np.random.default_rng(seed)
    rows = random.choice(len(x), _SAMPLE, replace=False) if len(x) > _SAMPLE else np.arange(len(x))
    distance = pdist(np.stack([x[rows], y[rows]], axis=1))
    half_square = pdist(residuals[rows, None], "sqeuclidean") / 2
    edges = np.quantile(distance, 0.6) * np.linspace(0, 1, _LAGS + 1) ** 1.5  # finer where it tells the nugget
    bins = np.digitize(distance, edges) - 1
    inside = bins < _LAGS
    counts = np.bincount(bins[inside], minlength=_LAGS)
    lags = np.bincount(bins[inside], distance[inside], _LAGS)
    semivariance = np.bincount(bins[inside], half_square[inside], _LAGS)
    used = counts > 30
    if used.sum() < 4:
        spread = float(residuals.std())
        return Variogram(spread / math.sqrt(2), max(float(np.ptp(x)), 1.0) / 10, spread / math.sqrt(2)), lags[:0], lags[:0]
    lags, semivariance, counts = lags[used] / counts[used], semivariance[used] / counts[used], counts[used]
    total = float(residuals[rows].var())

    def misfit(p):
        nugget, sill, reach = np.exp(p)
        model = nugget + sill * (1 - np.exp(-lags / reach))
        return (semivariance / model - 1) * np.sqrt(counts / counts.max())  # Cressie (1985), doi:10.1007/BF01032109

    start = np.log([max(semivariance[0] * 0.5, 1e-3 * total), total, lags[len(lags) // 3]])
    low, high = np.log([1e-6 * total, 1e-3 * total, lags[0] / 3]), np.log([2 * total, 5 * total, lags[-1]])
    nugget, sill, reach = np.exp(least_squares(misfit, np.clip(start, low + 1e-9, high - 1e-9), bounds=(low, high)).x)
    return Variogram(math.sqrt(sill), float(reach), math.sqrt(nugget)), lags, semivariance


def covariance(thinned: Observations, full: Observations, variogram: Variogram) -> np.ndarray:
    """Return the covariance (N, N) of the means of a quadtree under a variogram of the full data, in square metres.

    A square is stood for by a few of its points, so that the matrix is that of true means and positive definite.
    """
    random = np.random.default_rng(0)
    members = thinned.members or [np.array([row]) for row in range(len(thinned))]
    sampled = [random.choice(rows, _MEMBERS, replace=False) if len(rows) > _MEMBERS else rows for rows in members]
    rows = np.concatenate(sampled)
    places = np.stack([full.x[rows], full.y[rows]], axis=1)
    counts = np.array([len(rows) for rows in sampled])
    starts = np.r_[0, np.cumsum(counts)]
    correlated = np.empty((len(sampled), len(sampled)))
    for first in range(0, len(sampled), _BLOCK):
        last = min(first + _BLOCK, len(sampled))
        block = np.exp(-cdist(places[starts[first] : starts[last]], places) / variogram.range)
        sums = np.add.reduceat(np.add.reduceat(block, starts[:-1], axis=1), starts[first:last] - starts[first], axis=0)
        correlated[first:last] = sums / (counts[first:last, None] * counts)
    return variogram.sill**2 * correlated + np.diag(variogram.nugget**2 / np.array([len(rows) for rows in members]))


def model_error(residuals: np.ndarray, matrix: np.ndarray) -> float:
    """Return the standard error (m) that, added to each number, makes residuals (N,) most likely under a covariance (N, N)."""
    values, vectors = np.linalg.eigh(matrix)
    squares = (vectors.T @ residuals) ** 2

    def misfit(logarithm):
        variance = np.maximum(values, 0) + math.exp(2 * logarithm)
        return (np.log(variance) + squares / variance).sum()

    return math.exp(minimize_scalar(misfit, bounds=(math.log(1e-6), math.log(10.0)), method="bounded").x)


def ramp_basis(observations: Observations, ramp: str) -> np.ndarray:
    """Return the shapes (N, K) that a ramp may have: an offset, and slopes along x and y."""
    count = RAMPS[ramp] if observations.kind == "insar" else 0
    scale = max(np.ptp(observations.x), np.ptp(observations.y), 1.0)
    columns = [np.ones(len(observations)), observations.x / scale, observations.y / scale]
    return np.stack(columns, axis=1)[:, :count]


def whitening(matrix: np.ndarray, basis: np.ndarray) -> tuple[np.ndarray, float]:
    """Return ``W`` (N, N) with ``W C W' = 1`` where C is the covariance with unknown ramps added, and the logarithm of det C."""
    ridge = 1e-9 * float(np.median(np.diag(matrix)))
    factor = np.linalg.cholesky(matrix + ridge * np.eye(len(matrix)) + _RAMP_SIZE**2 * basis @ basis.T)
    return np.linalg.inv(factor), 2 * float(np.log(np.diag(factor)).sum())
