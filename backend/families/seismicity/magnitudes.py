"""Magnitude of completeness and the b-value of Gutenberg and Richter's law."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from .catalog import Catalog, unit_vectors

STEP = 0.1  # width of magnitude bins where the catalogue does not tell
_CORRECTION = 0.2  # added to the maximum of curvature, which is known to be low (Woessner & Wiemer, 2005)
_FIT = 0.90
_LEAST = 50
_STABLE = 0.5  # span of magnitudes over which a stable b-value is averaged


@dataclass(frozen=True)
class BValue:
    """A b-value with its standard error, from ``count`` magnitudes of ``minimum`` and more."""

    b: float
    error: float
    count: int
    minimum: float


def bin_width(magnitude: np.ndarray) -> float:
    """Return the step to which magnitudes are rounded: 1, 0.5, 0.2, 0.1, 0.05 or 0.01."""
    for step in (1.0, 0.5, 0.2, 0.1, 0.05):
        if np.mean(np.abs(magnitude / step - np.round(magnitude / step)) < 1e-4) > 0.98:
            return step
    return 0.01


def _bins(magnitude: np.ndarray, step: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the middles of magnitude bins and the numbers in them."""
    index = np.floor(magnitude / step + 0.5 + 1e-6).astype(int)
    low = index.min()
    return (low + np.arange(index.max() - low + 1)) * step, np.bincount(index - low)


def maximum_curvature(magnitude: np.ndarray, step: float = STEP, correction: float = _CORRECTION) -> float:
    """Return the completeness as the most frequent magnitude plus a correction (Wiemer & Wyss, 2000, doi:10.1785/0119990114)."""
    middles, counts = _bins(magnitude, step)
    return float(round(middles[np.argmax(counts)] + correction, 6))


def b_value(magnitude: np.ndarray, minimum: float, step: float) -> BValue | None:
    """Return b by maximum likelihood (Aki, 1965; Utsu's correction for bins of ``step``), its error by Shi & Bolt (1982).

    Tinti & Mulargia's (1987) form for binned magnitudes: b = log10(1 + step / (mean - minimum)) / step. None for fewer than two
    magnitudes.
    """
    above = magnitude[magnitude >= minimum - step / 2 + 1e-9]
    if len(above) < 2:
        return None
    mean = above.mean() - minimum
    if mean <= 0:
        return None
    b = math.log10(1 + step / mean) / step
    error = math.log(10) * b**2 * math.sqrt(np.sum((above - above.mean()) ** 2) / (len(above) * (len(above) - 1)))
    return BValue(b, error, len(above), minimum)


def b_positive(magnitude: np.ndarray, step: float) -> BValue | None:
    """Return b from the positive differences of successive magnitudes, which missing small ones after large do not disturb.

    Van der Elst (2021, doi:10.1029/2020JB021027); ``magnitude`` in the order of time.
    """
    difference = np.diff(magnitude)
    positive = difference[difference >= step - 1e-9]
    return b_value(positive, step, step) if len(positive) > 1 else None


def goodness_of_fit(magnitude: np.ndarray, step: float) -> tuple[float | None, np.ndarray, np.ndarray]:
    """Return the least magnitude from which a Gutenberg-Richter law explains 90 % of the counts, and the curve (Wiemer & Wyss, 2000)."""
    middles, _ = _bins(magnitude, step)
    scores = np.full(len(middles), np.nan)
    for i, low in enumerate(middles):
        found = b_value(magnitude, low, step)
        if found is None or found.count < _LEAST:
            break
        above = magnitude[magnitude >= low - step / 2]
        edges = middles[i:] - step / 2
        observed = len(above) - np.searchsorted(np.sort(above), edges + 1e-9)
        expected = len(above) * 10 ** (-found.b * (edges - edges[0]))
        scores[i] = 1 - np.abs(observed - expected).sum() / observed.sum()
    good = np.nonzero(scores >= _FIT)[0]
    return (float(round(middles[good[0]], 6)) if len(good) else None), middles, scores


def b_stability(magnitude: np.ndarray, step: float) -> tuple[float | None, list[BValue]]:
    """Return the least magnitude from which b agrees with its mean over half a unit within its error, and all b-values.

    Cao & Gao (2002, doi:10.1029/2001GL013775) with the criterion of Woessner & Wiemer (2005, doi:10.1785/0120040007).
    """
    middles, _ = _bins(magnitude, step)
    found = [b_value(magnitude, low, step) for low in middles]
    found = [each for each in found if each is not None and each.count >= _LEAST]
    span = max(1, round(_STABLE / step))
    for i in range(len(found) - span):
        if abs(np.mean([each.b for each in found[i : i + span + 1]]) - found[i].b) <= found[i].error:
            return found[i].minimum, found
    return None, found


def blast_cells(catalog: Catalog, largest: float = 3.0, radius: float = 20.0, alpha: float = 1e-6) -> np.ndarray:
    """Mark small events (N,) around which significantly more than half of the small events fall into the working hours.

    Wiemer & Baer (2000) compare day with night. Here: local solar time 7 to 18, against 11 of 24 hours, by the binomial law; only
    those of the working hours are marked.
    """
    from scipy.stats import binom

    hour = (catalog.time * 24.0 + catalog.longitude / 15.0) % 24.0
    day = (hour >= 7.0) & (hour < 18.0)
    small = np.nonzero(catalog.magnitude <= largest)[0]
    marked = np.zeros(len(catalog), bool)
    if len(small) < _LEAST:
        return marked
    points = unit_vectors(catalog.longitude[small], catalog.latitude[small])
    tree = cKDTree(points)
    near = tree.query(points, min(_LEAST, len(small)), distance_upper_bound=radius / 6371.0)
    there = np.isfinite(near[0])
    counts = there.sum(axis=1)
    at_day = np.where(there, np.append(day[small], False)[near[1]], False).sum(axis=1)
    share = 11.0 / 24.0
    marked[small] = (binom.sf(at_day - 1, np.maximum(counts, 1), share) < alpha) & (at_day > 0.75 * counts)
    return marked & day
