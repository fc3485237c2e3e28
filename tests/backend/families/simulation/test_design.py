"""What is varied, from text to values."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.simulation.design import draw, read_design
from deepgeology.backend.families.simulation.simulators import SIMULATORS

WATER = SIMULATORS["groundwater"]


def values(text, count=64, size=8, pixel=100.0):
    design = read_design(text, WATER, size * pixel)
    return [draw(design, index, 3, size, pixel) for index in range(count)]


def test_ranges_are_covered_evenly():
    recharge = np.sort([v["recharge"] for v in values("recharge=1e-9:9e-9; transmissivity=1e-3")])
    places = (recharge - 1e-9) / 8e-9 * 64
    assert (np.floor(places) == np.arange(64)).all()  # one in each 64th: a Sobol sequence


def test_logarithms_constants_and_sides():
    drawn = values("recharge=1e-9:1e-5 log; transmissivity=0.5")
    assert all(v["transmissivity"] == 0.5 for v in drawn)
    assert sum(v["recharge"] < 1e-7 for v in drawn) == 32
    quantities = {q.name: q for q in read_design("depth=0.1:0.2 of the side", SIMULATORS["mogi"], 20000.0)}
    assert (quantities["depth"].low, quantities["depth"].high) == (2000.0, 4000.0)


def test_fields_keep_to_their_range_and_classes_have_two_values():
    drawn = np.stack([v["transmissivity"] for v in values("transmissivity=field 1e-4:1e-2 log length 300", 100)])
    assert drawn.shape == (100, 8, 8)
    assert ((drawn > 1e-4) & (drawn < 1e-2)).mean() == pytest.approx(0.95, abs=0.03)
    assert np.median(drawn) == pytest.approx(1e-3, rel=0.3)
    drawn = np.stack([v["transmissivity"] for v in values("transmissivity=classes 1:5 length 150:600", 100)])
    assert set(np.unique(drawn)) == {1.0, 5.0} and (drawn == 5).mean() == pytest.approx(0.5, abs=0.1)


def test_a_bowl_has_its_depth_in_the_middle_and_its_radius():
    drawn = values("transmissivity=bowl 2:2.0000001 length 300", 4, size=33, pixel=50.0)[0]["transmissivity"]
    assert drawn.max() == pytest.approx(2.0, rel=1e-6) and drawn[16, 16] == drawn.max()
    assert drawn[16, 22] == pytest.approx(2 * np.exp(-0.5), rel=1e-6)


def test_a_longer_set_begins_with_the_shorter_one():
    design = read_design(None, WATER, 800.0)
    for index in (0, 1, 5, 8):
        one, other = draw(design, index, 7, 8, 100.0), draw(design, index, 7, 8, 100.0)
        assert one["recharge"] == other["recharge"] and np.array_equal(one["transmissivity"], other["transmissivity"])
    assert draw(design, 1, 8, 8, 100.0)["recharge"] != draw(design, 1, 7, 8, 100.0)["recharge"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rainfall=1:2", "no parameter rainfall"),
        ("recharge=high", "a number, or a range"),
        ("recharge=5:1", "the smaller one"),
        ("recharge=nan", "a number, or a range"),
        ("recharge=1e999:2", "smaller one"),
        ("recharge=-1:1 log", "both ends should be positive"),
        ("transmissivity=field 1:2", "correlation length"),
        ("transmissivity=field 1:2 length 0", "correlation length"),
    ],
)
def test_what_cannot_be_used_is_explained(text, words):
    with pytest.raises(InputError, match=words):
        read_design(text, WATER, 800.0)


def test_a_number_of_the_whole_area_is_no_field():
    with pytest.raises(InputError, match="cannot be a field"):
        read_design("depth=field 1:2 length 100", SIMULATORS["mogi"], 800.0)
