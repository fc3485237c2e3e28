"""The head against the series solution of Poisson's equation, a layered aquifer, and the balance of water."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.families.simulation.groundwater import head


def test_the_middle_of_a_uniform_square():
    """-T (h_xx + h_yy) = N on a square of side L has 0.0736713 N L2 / T in its middle."""
    found = head(np.full((101, 101), 2e-3), 1e-8, 30.0)[50, 50]
    assert found == pytest.approx(0.0736713 * 1e-8 * (101 * 30.0) ** 2 / 2e-3, rel=2e-4)


def test_water_that_comes_in_goes_out():
    random = np.random.default_rng(0)
    transmissivity = np.exp(random.normal(-7, 1.5, (24, 30)))
    recharge = random.uniform(0, 1e-8, (24, 30))
    level = head(transmissivity, recharge, 50.0)
    out = sum((2 * transmissivity[edge] * level[edge]).sum() for edge in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]))
    assert out == pytest.approx(recharge.sum() * 50.0**2, rel=1e-9)
    assert level.min() > 0


def test_a_jump_of_transmissivity_across_a_long_strip():
    """Far from its ends a strip is one-dimensional: h'' = -N/T on both sides, the flow across the jump the same."""
    width, pixel, one, other, recharge = 40, 10.0, 1e-3, 1e-4, 1e-8
    transmissivity = np.where(np.arange(width) < width // 2, one, other) * np.ones((400, 1))
    level = head(transmissivity, recharge, pixel)[200]
    x, side, half = (np.arange(width) + 0.5) * pixel, width * pixel, width * pixel / 2
    # flow q = N x - c, from h(0) = h(L) = 0 and continuity at the jump
    c = recharge * (half**2 / 2 / one + (side**2 - half**2) / 2 / other) / (half / one + half / other)
    left = (c * x - recharge * x**2 / 2) / one
    right = (recharge * (side**2 - x**2) / 2 - c * (side - x)) / other
    wanted = np.where(x < half, left, right)
    assert np.abs(level - wanted).max() < 0.005 * wanted.max()
