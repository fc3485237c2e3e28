"""Conjugate gradients, for the systems of the simulators."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np


def conjugate_gradients(
    matrix, right: np.ndarray, precondition: Callable[[np.ndarray], np.ndarray], guess: np.ndarray, accuracy: float, most: int
) -> np.ndarray | None:
    """Solve a symmetric positive definite system.

    Here rather than SciPy's, whose argument for the accuracy changed its name within the versions that we support.

    Parameters
    ----------
    matrix : scipy.sparse matrix
        (N, N).
    right, guess : numpy.ndarray
        (N,).
    precondition : callable
        Takes a residual (N,) to about the error.
    accuracy : float
        The residual wanted, as a share of the right side.
    most : int
        Iterations at most.

    Returns
    -------
    numpy.ndarray or None
        (N,); ``None`` if it was not reached.
    """
    x = guess.copy()
    residual = right - matrix @ x
    goal = accuracy * np.linalg.norm(right)
    direction, last = np.zeros_like(x), 1.0
    for _ in range(most):
        if np.linalg.norm(residual) <= goal:
            return x
        scaled = precondition(residual)
        product = residual @ scaled
        direction = scaled + (product / last) * direction
        ahead = matrix @ direction
        step = product / (direction @ ahead)
        x += step * direction
        residual -= step * ahead
        last = product
    return x if np.linalg.norm(residual) <= goal else None
