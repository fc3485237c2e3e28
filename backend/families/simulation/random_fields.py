"""Gaussian random fields: what varies from place to place and is known only by its spread and by how far it stays alike."""

from __future__ import annotations

import numpy as np

from ...errors import InputError

_LARGEST = 4096  # cells on a side of the torus

CORRELATIONS = {
    "gaussian": lambda distance: np.exp(-(distance**2)),
    "exponential": lambda distance: np.exp(-distance),
    "matern": lambda distance: (1 + np.sqrt(3.0) * distance) * np.exp(-np.sqrt(3.0) * distance),  # of smoothness 3/2
}


def gaussian_field(
    height: int, width: int, pixel: float, length: float, random: np.random.Generator, correlation: str = "matern"
) -> np.ndarray:
    """Draw a stationary field of mean 0 and variance 1 whose covariance between any two cells is exact.

    The covariance is that of a torus large enough that it is the wanted one within the grid; its eigenvalues are a Fourier transform
    (circulant embedding: Dietrich & Newsam 1997, doi:10.1137/S1064827592240555).

    Parameters
    ----------
    height, width : int
        Cells.
    pixel : float
        Side of a cell in metres.
    length : float
        Correlation length in metres: the distance that the correlation function is measured in.
    random : numpy.random.Generator
    correlation : str
        One of :data:`CORRELATIONS`.

    Returns
    -------
    ndarray (H, W), float64

    Raises
    ------
    InputError
        The field stays alike over so many times the grid that no torus of a sensible size holds it.
    """
    rows, columns = 2 * height, 2 * width
    while max(rows, columns) <= _LARGEST:
        dy, dx = (np.minimum(np.arange(size), size - np.arange(size)) * pixel for size in (rows, columns))
        covariance = CORRELATIONS[correlation](np.hypot(dy[:, None], dx) / length)
        eigenvalues = np.fft.fft2(covariance).real
        if eigenvalues.min() > -1e-9 * eigenvalues.max():
            noise = random.standard_normal((2, rows, columns))
            waves = np.sqrt(np.clip(eigenvalues, 0, None) / (rows * columns)) * (noise[0] + 1j * noise[1])
            return np.fft.fft2(waves).real[:height, :width].copy()
        rows, columns = 2 * rows, 2 * columns
    raise InputError(
        "A correlation length of {length} m is too long for a grid of {found} m: the field would be the same everywhere.",
        hint="Choose a shorter correlation length, or a range of numbers in place of a field.",
        length=f"{length:g}",
        found=f"{max(height, width) * pixel:g}",
    )
