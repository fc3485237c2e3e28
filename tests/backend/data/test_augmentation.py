"""Mirror images and quarter turns keep directions true; noise keeps invalid pixels invalid."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.data.augmentation import MOVES, Augmentation
from deepgeology.backend.progress import Progress


def terrain(size=24):
    """Height whose gradient differs everywhere; returns height, eastward and northward slope and aspect of the *ground*."""
    row, column = np.mgrid[:size, :size].astype(float)
    height = 3 * np.sin(column / 5) + 2 * np.cos(row / 4) + 0.05 * row * column
    return derive(height)


def derive(height):
    north = -np.gradient(height, axis=0)
    east = np.gradient(height, axis=1)
    aspect = np.degrees(np.arctan2(-east, -north)) % 360  # downhill, clockwise from north
    return np.stack([height, east, north, aspect, np.radians(aspect)]).astype(np.float32)


NAMES = ["height", "eastness", "northness", "Aspect", "aspect (2)"]
UNITS = ["m", "", "", "degree", "rad"]


def augmentation(choice="flips", names=NAMES, units=UNITS, north_up=True, progress=None, square=True):
    ones = np.ones(len(names))
    return Augmentation(choice, names, units, 0 * ones, ones, north_up, square, progress or Progress())


@pytest.mark.parametrize("move", MOVES)
def test_moving_the_derivatives_is_deriving_the_moved(move):
    values = terrain()
    moved, labels = augmentation().move(values, np.arange(24 * 24).reshape(24, 24), move)
    expected = derive(move.array(values[0]))
    np.testing.assert_allclose(moved[:3], expected[:3], atol=1e-5)
    turn = np.array([360, 2 * np.pi])[:, None, None]
    difference = (moved[3:] - expected[3:] + turn / 2) % turn - turn / 2
    assert np.abs(difference).max() < 0.01
    np.testing.assert_array_equal(labels, move.array(np.arange(24 * 24).reshape(24, 24)))


def test_the_eight_moves_are_the_group_of_the_square():
    square = np.arange(9).reshape(3, 3)
    images = {move.array(square).tobytes() for move in MOVES}
    expected = {np.ascontiguousarray(np.rot90(base, k)).tobytes() for base in (square, square.T) for k in range(4)}
    assert images == expected and len(images) == 8


def test_flat_ground_stays_flat_and_invalid_stays_invalid():
    values = np.full((1, 2, 2), -1.0, np.float32)
    values[0, 0, 0] = np.nan
    turned, _ = augmentation(names=["aspect"], units=["degree"]).move(values, np.zeros((2, 2)), MOVES[1])
    np.testing.assert_array_equal(turned[0], [[-1, np.nan], [-1, -1]])


class Heard(Progress):
    def __init__(self):
        self.warnings = []

    def emit(self, kind, **content):
        self.warnings.append(content["message"].format(**content["values"]))


@pytest.mark.parametrize(
    ("names", "north_up", "choice", "count"),
    [
        (["magnetics", "K"], True, "flips", 8),
        (["magnetics", "K"], False, "flips", 8),
        (["magnetics", "Hillshade"], True, "flips", 1),
        (["eastness"], True, "full", 4),
        (["aspect"], True, "flips", 8),
        (["aspect"], False, "flips", 1),
        (["magnetics"], True, "none", 1),
    ],
)
def test_windows_are_only_moved_in_ways_that_stay_true(names, north_up, choice, count):
    heard = Heard()
    found = augmentation(choice, names, [""] * len(names), north_up, heard)
    assert len(found.moves) == count
    assert bool(heard.warnings) == (names[-1] not in ("K", "magnetics"))
    assert all(name in heard.warnings[0] for name in names if name != "magnetics" and heard.warnings)


def test_full_varies_values_but_not_labels_nor_validity():
    values = np.random.default_rng(0).normal(5, 2, (3, 64, 64)).astype(np.float32)
    values[:, :5] = np.nan
    labels = np.random.default_rng(1).integers(-1, 3, (64, 64))
    full = Augmentation("full", ["a", "b", "c"], [""] * 3, [5.0] * 3, [2.0] * 3, True, True, Progress())
    dropped = 0
    for seed in range(40):
        varied, moved = full(values, labels, np.random.default_rng(seed))
        assert varied.dtype == np.float32
        move = next(m for m in MOVES if np.array_equal(m.array(labels), moved))
        np.testing.assert_array_equal(np.isnan(varied), np.isnan(move.array(values)))
        constant = np.nanstd(varied, axis=(1, 2)) < 1e-6
        dropped += constant.sum()
        np.testing.assert_allclose(np.nanmean(varied[constant], axis=(1, 2)), 5.0, rtol=1e-5)
        assert np.nanstd((varied - move.array(values))[~constant]) < 1.0
    assert 3 <= dropped <= 25


def test_windows_that_are_not_square_are_not_turned():
    assert not any(move.transpose for move in augmentation(square=False).moves)


def test_every_move_is_drawn():
    values, labels = terrain(), np.arange(24 * 24).reshape(24, 24)
    flips = augmentation()
    seen = {flips(values, labels, np.random.default_rng(seed))[1].tobytes() for seed in range(100)}
    assert len(seen) == 8
