"""Gaussian fields have the covariance that they promise."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.simulation.random_fields import CORRELATIONS, gaussian_field


@pytest.mark.parametrize("correlation", sorted(CORRELATIONS))
def test_covariances_are_exact(correlation):
    random = np.random.default_rng(0)
    fields = np.stack([gaussian_field(12, 16, 50.0, 150.0, random, correlation) for _ in range(4000)])
    assert abs(fields.mean()) < 0.03
    for dy, dx in ((0, 0), (0, 3), (4, 0), (2, 5), (11, 15)):
        wanted = float(CORRELATIONS[correlation](np.hypot(dy, dx) * 50.0 / 150.0))
        found = (fields[:, 0, 0] * fields[:, dy, dx]).mean()
        assert found == pytest.approx(wanted, abs=0.06), (dy, dx)


def test_the_same_numbers_give_the_same_field():
    one, other = (gaussian_field(8, 8, 1.0, 2.0, np.random.default_rng(5)) for _ in range(2))
    assert np.array_equal(one, other)


def test_a_long_correlation_gets_a_larger_torus():
    """A field of five times the length of its grid is still one: nearly level, and not the same in every draw."""
    random = np.random.default_rng(0)
    fields = np.stack([gaussian_field(16, 16, 10.0, 800.0, random, "exponential") for _ in range(300)])
    assert fields[:, 0, 0].std() == pytest.approx(1.0, abs=0.12)
    assert (fields[:, 0, 0] - fields[:, -1, -1]).std() == pytest.approx(np.sqrt(2 * (1 - np.exp(-150 * np.sqrt(2) / 800))), rel=0.2)


def test_a_field_that_is_level_everywhere_is_refused():
    with pytest.raises(InputError, match="too long"):
        gaussian_field(16, 16, 1.0, 1e5, np.random.default_rng(0), "gaussian")
