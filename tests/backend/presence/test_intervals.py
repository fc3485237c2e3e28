"""Classes of a map hold the shares of presences that they promise."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.presence.intervals import CLASSES, success_rate_classes


def test_classes_hold_their_shares_and_add_up():
    random = np.random.default_rng(0)
    presence = np.arange(5000) < 400
    probability = np.where(presence, random.beta(4, 2, 5000), random.beta(2, 4, 5000))
    levels = success_rate_classes(probability, presence, ~presence)
    assert np.cumsum([level["captured"] for level in levels]) == pytest.approx([share for _, share, _ in CLASSES], abs=0.005)
    assert sum(level["area_share"] for level in levels) == pytest.approx(1)
    above = [level["above"] for level in levels]
    assert above == sorted(above, reverse=True) and above[-1] == 0
    density = [level["density"] for level in levels]
    assert density == sorted(density, reverse=True)
    # The first class, counted by hand.
    here = (probability[~presence] >= np.sort(probability[presence])[200 - 1]).mean()
    assert levels[0]["area_share"] == pytest.approx(here, abs=0.01)


def test_a_map_of_one_value_has_empty_classes_without_a_density():
    presence = np.arange(100) < 10
    levels = success_rate_classes(np.full(100, 0.3), presence, ~presence)
    assert levels[0]["captured"] == 1 and levels[0]["area_share"] == 1
    assert levels[1]["density"] is None
