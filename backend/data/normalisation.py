"""Mean and standard deviation of bands, from the ground that may be learned from."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..progress import Progress
from ..raster.reader import RasterReader
from .sampling import Cells, survey

MOST_WINDOWS = 256


def measure(
    reader: RasterReader, cells: Cells, folds, held_out: Iterable[int], tile: int, seed: int, progress: Progress
) -> tuple[list[float], list[float]]:
    """Measure the bands around labelled cells.

    Parameters
    ----------
    reader : RasterReader
    cells : Cells
        Cells that may be learned from. The windows that hold them are read, at most :data:`MOST_WINDOWS`, chosen at random.
    folds : object
        Has ``at(window)``.
    held_out : iterable of int
        Folds whose cells are left out.
    tile : int
        Side of the windows in pixels.
    seed : int
    progress : Progress
        Warned about bands without variation.

    Returns
    -------
    mean, std : list of float
        By band, over the cells at which all bands are valid; a constant band gets a standard deviation of 1.
    """
    windows = [window for window, _ in survey(cells, tile)]
    chosen = np.random.default_rng(seed).permutation(len(windows))[:MOST_WINDOWS]
    number, mean, squares = 0, np.zeros(len(reader.bands)), np.zeros(len(reader.bands))
    for window in (windows[index] for index in sorted(chosen)):
        progress.check()
        values = reader.read(window)
        usable = np.isfinite(values).all(axis=0) & ~np.isin(folds.at(window), list(held_out))
        found = values[:, usable].astype(np.float64)
        if not found.size:
            continue
        # Chan, Golub & LeVeque (1983, doi:10.1080/00031305.1983.10483115): no loss of digits where the mean is large.
        own = found.mean(axis=1)
        shift, total = own - mean, number + found.shape[1]
        squares += ((found - own[:, None]) ** 2).sum(axis=1) + shift**2 * number * found.shape[1] / total
        mean += shift * found.shape[1] / total
        number = total
    std = np.sqrt(squares / max(number, 1))
    constant = std <= 1e-6 * np.abs(mean)
    if constant.any():
        progress.warn(
            "These bands do not vary where there are labels and cannot help: {bands}.",
            bands=", ".join(band.name for band, flat in zip(reader.bands, constant) if flat),
        )
    return mean.tolist(), np.where(constant, 1.0, std).tolist()
