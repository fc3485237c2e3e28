"""The strain that the report draws; the page itself is tested with the job."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from deepgeology.backend.families.simulation.fissure_report import principal_strain


def test_the_largest_strain_of_a_base_that_is_stretched_and_sheared():
    x, y = np.meshgrid(np.arange(8) * 20.0, -np.arange(6) * 20.0)
    for east, north, expected in ((1e-3 * x, 0 * y, 1e-3), (0 * x, 2e-3 * y, 2e-3), (1e-3 * y, 1e-3 * x, 1e-3), (-1e-3 * x, 0 * y, 0.0)):
        world = SimpleNamespace(pixel=20.0, loading=SimpleNamespace(base=np.stack([east, north])))
        assert principal_strain(world) == pytest.approx(np.full(x.shape, expected), abs=1e-12)
