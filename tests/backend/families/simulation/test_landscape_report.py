"""Rivers that the report draws; the page itself is tested with the job."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.families.simulation.landscape import edges, evolve
from deepgeology.backend.families.simulation.landscape_report import rivers


def test_a_river_in_balance_is_straight_against_chi():
    z = np.random.default_rng(0).random((40, 60))
    final = evolve(z, 1e-3, 1e-5, 0.0, (100.0, 100.0), 2e7, 1e5, outputs=1).states[-1].elevation
    found = rivers(final, edges(final), (100.0, 100.0), 3)
    assert len(found) == 3
    for cells, distance, area in found:
        assert (np.diff(area) < 0).all() and np.diff(distance).min() >= 100 - 1e-9
        chi = np.r_[0.0, np.cumsum(np.diff(distance) * (1e6 / area[1:]) ** 0.5)]
        # dz / dchi = (U / K)^(1/n) A0^(-m/n)
        assert final.ravel()[cells] - final.ravel()[cells[0]] == pytest.approx(1e-3 / 1e-5 * 1e6**-0.5 * chi, rel=1e-6, abs=1e-6)
