from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.families.simulation.fissure_lines import thin, trace


def broken(cells: np.ndarray) -> np.ndarray:
    """Damage (H, W) in which exactly these elements (H - 1, W - 1) are broken."""
    damage = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1))
    for row, column in np.argwhere(cells):
        damage[row : row + 2, column : column + 2] = 1.0
    return damage


def test_opening_and_slip_along_a_straight_crack():
    """The eastern side moves 0.3 m east and 0.1 m north, over a ground that is strained by 1e-3 besides."""
    cells = np.zeros((40, 50), bool)
    cells[5:35, 24] = True
    x = np.arange(51.0) + 0.5
    east = np.where(x > 25, 0.3, 0.0) + 1e-3 * 10.0 * x
    north = np.where(x > 25, 0.1, 0.0)
    displacement = np.stack([np.broadcast_to(east, (41, 51)), np.broadcast_to(north, (41, 51))])
    (fissure,) = trace(broken(cells), displacement, 10.0, 15.0)
    assert fissure.line[:, 0] == pytest.approx(np.full(30, 25.0))
    assert sorted((fissure.line[0, 1], fissure.line[-1, 1])) == [6.0, 35.0]
    assert fissure.opening == pytest.approx(np.full(30, 0.3), abs=1e-9)
    assert fissure.slip == pytest.approx(np.full(30, 0.1), abs=1e-9)  # the far side moves to the left: left-lateral


def test_a_slanted_crack_opens_across_itself():
    cells = np.eye(40, dtype=bool)
    rows, columns = np.indices((41, 41))
    displacement = np.where(columns > rows, 1.0, 0.0) * np.array([0.1, 0.1])[:, None, None]  # to the north-east
    (fissure,) = trace(broken(cells), displacement, 1.0, 1.5)
    middle = slice(8, -8)
    assert fissure.opening[middle] == pytest.approx(0.1 * np.sqrt(2), rel=0.02)
    assert fissure.slip[middle] == pytest.approx(0.0, abs=0.01)


def test_forks_and_rings():
    fork = np.zeros((30, 30), bool)
    fork[5:25, 15] = True
    fork[15, 15:28] = True
    ring = np.zeros((30, 30), bool)
    ring[5, 5:20] = ring[20, 5:20] = ring[5:20, 5] = ring[5:21, 19] = True
    still = np.zeros((2, 31, 31))
    assert len(trace(broken(fork), still, 1.0, 1.5)) == 3
    found = trace(broken(ring), still, 1.0, 1.5)
    assert len(found) == 1 and np.linalg.norm(np.diff(found[0].line, axis=0), axis=1).sum() > 50
    assert trace(np.zeros((31, 31)), still, 1.0, 1.5) == []


def test_a_skeleton_is_one_cell_wide_and_whole():
    mask = np.zeros((20, 40), bool)
    mask[8:13, 3:37] = True
    line = thin(mask)
    assert line.any(axis=0)[8:32].all() and line.sum(axis=0).max() == 1 and not line[:8].any()
