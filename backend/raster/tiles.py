"""The windows that cover a raster, and the weights that blend their overlaps."""

from __future__ import annotations

import numpy as np


def tile_origins(size: int, tile: int, overlap: float) -> list[int]:
    """Return where windows start along one axis so that they cover it.

    Parameters
    ----------
    size : int
        Number of pixels to cover, at least 1.
    tile : int
        Side of a window. A window sticks out only where ``size`` is smaller; else the last one ends with the last pixel.
    overlap : float
        Share (0 to below 1) of a window that the next one covers too.

    Returns
    -------
    list of int
        Ascending, starting with 0, never empty.
    """
    step = max(1, round(tile * (1.0 - overlap)))
    return [*range(0, max(size - tile, 0), step), max(size - tile, 0)]


def blend_weights(size: int, tile: int, overlap: float, blend: str = "smooth") -> np.ndarray:
    """Return the weights of the windows along one axis; a pixel's weight is the product of those of its row and its column.

    Parameters
    ----------
    size, tile, overlap
        As for :func:`tile_origins`.
    blend : str
        ``"smooth"``: each window rises over its overlap like a squared sine; ``"crop"``: the window whose centre is nearest
        counts alone.

    Returns
    -------
    numpy.ndarray
        float32 (windows, tile). At every pixel of the axis the weights of all windows add up to 1; a window's pixels beyond
        the axis have weight 0.
    """
    origins = np.array(tile_origins(size, tile, overlap))
    offsets = np.arange(tile) + 0.5
    if blend == "crop":
        pixels = np.arange(size) + 0.5
        nearest = np.searchsorted((origins[1:] + origins[:-1] + tile) / 2, pixels)
        weights = np.zeros((len(origins), tile), np.float32)
        weights[nearest, np.arange(size) - origins[nearest]] = 1
        return weights
    ramp = min(max(tile - max(1, round(tile * (1.0 - overlap))), 1), (tile + 1) / 2)
    shape = np.sin(0.5 * np.pi * np.minimum(np.minimum(offsets, tile - offsets) / ramp, 1)) ** 2
    total = np.zeros(max(size, tile))
    for origin in origins:
        total[origin : origin + tile] += shape
    total[size:] = np.inf
    return np.stack([shape / total[origin : origin + tile] for origin in origins]).astype(np.float32)
