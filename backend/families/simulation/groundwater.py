"""Steady flow of groundwater through a heterogeneous aquifer: the head above its edge."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import spsolve


def head(transmissivity: np.ndarray, recharge: np.ndarray | float, pixel: float) -> np.ndarray:
    """Solve ``-div(T grad h) = N`` in a confined aquifer whose edge is held at head 0.

    Finite volumes on the cells; between two cells the transmissivity is the harmonic mean, which keeps the flow the same on both sides of
    a jump, and the edge is half a cell away from the outer cells. The balance of water closes exactly.

    Parameters
    ----------
    transmissivity : ndarray (H, W)
        m²/s, positive.
    recharge : ndarray (H, W) or float
        m/s, positive downwards.
    pixel : float
        Side of a cell in metres.

    Returns
    -------
    ndarray (H, W), float64
        Metres.
    """
    height, width = transmissivity.shape
    number = np.arange(height * width).reshape(height, width)
    below = 2 / (1 / transmissivity[1:] + 1 / transmissivity[:-1])
    right = 2 / (1 / transmissivity[:, 1:] + 1 / transmissivity[:, :-1])
    diagonal = np.zeros((height, width))
    diagonal[1:] += below
    diagonal[:-1] += below
    diagonal[:, 1:] += right
    diagonal[:, :-1] += right
    for edge in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]):
        diagonal[edge] += 2 * transmissivity[edge]
    one = np.concatenate([number[1:].ravel(), number[:, 1:].ravel()])
    other = np.concatenate([number[:-1].ravel(), number[:, :-1].ravel()])
    links = -np.concatenate([below.ravel(), right.ravel()])
    rows = np.concatenate([number.ravel(), one, other])
    columns = np.concatenate([number.ravel(), other, one])
    matrix = coo_matrix((np.concatenate([diagonal.ravel(), links, links]), (rows, columns))).tocsc()
    source = np.broadcast_to(recharge, transmissivity.shape) * pixel**2
    return spsolve(matrix, source.ravel()).reshape(height, width)
