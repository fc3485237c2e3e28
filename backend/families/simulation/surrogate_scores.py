"""How good a surrogate is on samples that it has not seen: errors by sample, by wavelength, by region of the parameters, and in totals."""

from __future__ import annotations

import numpy as np
from scipy.fft import dctn

from .simulation_set import Samples
from .surrogate import Scaling


def relative_l2(said: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Return the norm of the error over the norm of the truth, of each sample and plane (B, K).

    A truth that is (almost) zero counts as a tenth of the typical size, or the ratio would say nothing.
    """
    size = np.sqrt((np.asarray(truth, np.float64) ** 2).sum((-2, -1)))
    floor = 0.1 * np.sqrt((size**2).mean(0)) + 1e-300
    return np.sqrt(((said - truth) ** 2).sum((-2, -1))) / np.maximum(size, floor)


def spectrum(planes: np.ndarray, pixel: float, bins: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """Return wavelengths in metres, from long to short, and the mean power of planes (B, H, W) around them.

    The waves are cosines (a discrete cosine transform), which takes fields that do not repeat at the edges as they are.
    """
    height, width = planes.shape[-2:]
    power = (dctn(planes.astype(np.float64), axes=(-2, -1), norm="ortho") ** 2).mean(0)
    frequency = np.hypot(np.arange(height)[:, None] / (2 * height * pixel), np.arange(width) / (2 * width * pixel))
    least, most = 1 / (2 * max(height, width) * pixel), 1 / (2 * pixel)
    edges = np.geomspace(least * 0.999, most * 1.001, min(bins, max(height, width) // 2) + 1)
    index = np.digitize(frequency.ravel(), edges) - 1
    inside = (index >= 0) & (index < len(edges) - 1)
    count = np.bincount(index[inside], minlength=len(edges) - 1)
    total = np.bincount(index[inside], power.ravel()[inside], minlength=len(edges) - 1)
    filled = count > 0
    return 1 / np.sqrt(edges[1:] * edges[:-1])[filled], total[filled] / count[filled]


def regions(scaling: Scaling, samples: Samples, rows: np.ndarray, errors: np.ndarray) -> list[list]:
    """Return rows of a table: parameter, and the mean error (B,) in the lower, middle and upper third of the test samples by it.

    A field counts by its mean over the area.
    """
    columns = [(entry, samples.scalars[rows, index]) for index, entry in enumerate(scaling.scalars)]
    columns += [(entry, samples.inputs[rows, index].mean((-2, -1))) for index, entry in enumerate(scaling.asked)]
    table = []
    for entry, values in columns:
        if np.ptp(values) == 0:
            continue
        thirds = np.array_split(np.argsort(values, kind="stable"), 3)
        cells = [f"{values[t].min():.3g} to {values[t].max():.3g}: {100 * errors[t].mean():.1f} %" for t in thirds if len(t)]
        table.append([f"{entry['name']} ({entry['unit']})" if entry["unit"] else entry["name"], *cells])
    return table


def totals(said: np.ndarray, truth: np.ndarray) -> dict[str, float]:
    """Compare sums over the area (B, H, W): ``bias`` (mean of the signed error) and ``error`` (median of the size), both over the size of
    the field's mean absolute value, which is not zero where a sum cancels.
    """
    size = np.abs(truth).mean((-2, -1))
    difference = (said - truth).mean((-2, -1)) / np.maximum(size, 1e-300)
    return {"bias": float(difference.mean()), "error": float(np.median(np.abs(difference)))}


def coverage(said: np.ndarray, widths: np.ndarray, truth: np.ndarray) -> float:
    """Return the share of cells whose true value lies within the interval."""
    return float((np.abs(said - truth) <= widths).mean())
