"""The terrain module alone: gradients, lines of sight, windows. Its agreement with other programs is tested with the tools."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.models.terrain import DIRECTIONS, Surface, across, down, extreme, lines_of_sight, window_cells


def test_gradients_flow_to_the_elevations():
    torch.manual_seed(0)
    z = torch.randn(1, 12, 12, dtype=torch.float64, requires_grad=True)

    def some(z):
        surface = Surface(z, 1.0, 1.0, 5, 3)
        return torch.stack([surface.slope(), surface.profile_curvature(), surface.mean_curvature(), surface.maximal_curvature()])

    assert torch.autograd.gradcheck(some, (z,), fast_mode=True)


def test_lines_of_sight_are_those_of_a_plain_loop():
    random = np.random.default_rng(0)
    z = random.normal(size=(30, 31)).astype("float32")
    z[12, 14] = np.nan
    halo, reach, skip = 8, 6.5, 1
    sights = list(lines_of_sight(torch.from_numpy(z)[None], 1.0, 1.0, reach, halo, skip, places=True))
    assert len(sights) == 8
    for (row, column), (zenith, nadir, step, high, low) in zip(DIRECTIONS, sights):
        assert step == pytest.approx(np.hypot(row, column))
        for y, x in ((0, 0), (3, 7), (10, 5), (13, 14)):
            if np.isnan(z[y + halo, x + halo]):
                continue
            number = np.arange(skip + 1, 100)
            number = number[number * step < reach]
            rise = (z[y + halo + row * number, x + halo + column * number] - z[y + halo, x + halo]) / number
            assert float(zenith[0, y, x]) == pytest.approx(np.nanmax(rise)) and float(nadir[0, y, x]) == pytest.approx(np.nanmin(rise))
            assert high[0, y, x] == number[np.nanargmax(rise)] and low[0, y, x] == number[np.nanargmin(rise)]


def test_filters_long_and_short_agree_with_numpy_and_keep_voids_apart():
    random = np.random.default_rng(1)
    z = random.normal(size=(40, 44))
    z[20, 21] = np.nan
    for size in (3, 5, 11, 13, 25):
        weights = list(random.normal(size=size))
        windows = np.lib.stride_tricks.sliding_window_view(z, size, axis=0)
        np.testing.assert_allclose(down(torch.from_numpy(z)[None], weights)[0], windows @ weights, atol=1e-9)
        windows = np.lib.stride_tricks.sliding_window_view(z, size, axis=1)
        np.testing.assert_allclose(across(torch.from_numpy(z)[None], weights)[0], windows @ weights, atol=1e-9)
        windows = np.lib.stride_tricks.sliding_window_view(z, (size, size))
        np.testing.assert_array_equal(extreme(torch.from_numpy(z)[None], size, torch.maximum)[0], windows.max(axis=(2, 3)))


def test_windows_are_odd_and_nearest():
    assert [window_cells(scale, 10) for scale in (1, 30, 39, 41, 90, 101)] == [3, 3, 3, 5, 9, 11]
