"""Moment tensors seen from the surface, against Okada's small faults."""

from __future__ import annotations

import math

import pytest
import torch
from deepgeology.backend.families.simulation.sources import SOURCE_TYPES
from deepgeology.models.moments import COMPONENTS, FULL, SHEAR, VOLUME, fault_planes, fit_moment, responses

DEPTH = 4.0


def fitted(strike, dip, rake):
    """Return the moment that fits a fault of 20 m at 4 km best (5,), and the share of the displacements that it leaves."""
    place = torch.rand(200, 2, generator=torch.Generator().manual_seed(0), dtype=torch.float64) * 20 - 10
    fault = torch.tensor([[0.3, -0.4, DEPTH, 0.02, 0.02, strike, dip, rake, 1.0]], dtype=torch.float64)
    moved = SOURCE_TYPES["fault"].displacement(fault, torch.cat([place, torch.zeros(200, 1, dtype=torch.float64)], 1))[0]
    east, north = (place - fault[:, :2]).T.repeat_interleave(3, 1)
    axes = torch.eye(3, dtype=torch.float64).repeat(200, 1)
    design = responses(east, north, fault[0, 2], axes, SHEAR)
    assert design.shape == (600, COMPONENTS[SHEAR])
    moment = torch.linalg.lstsq(design, moved.reshape(-1, 1)).solution[:, 0]
    return moment, float((design @ moment - moved.reshape(-1)).norm() / moved.norm())


@pytest.mark.parametrize("plane", [(30.0, 40.0, 70.0), (200.0, 80.0, -20.0), (310.0, 15.0, 120.0), (90.0, 60.0, -90.0)])
def test_a_small_fault_is_a_moment_tensor_and_its_plane_is_found(plane):
    moment, left = fitted(*plane)
    assert left < 2e-5
    assert 2 * moment[2:].square().sum() + moment[:2].square().sum() + moment[:2].sum() ** 2 == pytest.approx(2 * 0.02**4, rel=1e-4)
    planes, other = fault_planes(moment)
    apart = torch.remainder(planes.rad2deg() - torch.tensor(plane) + 180, 360) - 180
    assert apart.abs().amax(-1).min() < 0.01 and other < 1e-4
    assert planes[0, 1] <= planes[1, 1]


def test_the_two_planes_are_of_one_moment():
    """Strike-slip on an upright plane is strike-slip on the one across it."""
    planes, _ = fault_planes(torch.tensor([[0.0, 0.0, 1.0, 0.0, 0.0]]))
    strike, dip, rake = planes[0].rad2deg().unbind(-1)
    assert dip.tolist() == pytest.approx([90, 90], abs=1e-3)
    assert float((strike[0] - strike[1]).abs() % 180) == pytest.approx(90, abs=1e-3)
    assert sorted(torch.round(rake.abs()).tolist()) in ([0, 0], [0, 180], [180, 180])


def test_a_swelling_in_all_directions_but_one_is_no_double_couple():
    _, other = fault_planes(torch.tensor([[1.0, 1.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0, 0.0]]))
    assert other.tolist() == pytest.approx([0.5, 0.0], abs=1e-6)


@pytest.mark.parametrize(
    ("name", "values", "kind"),
    [
        ("mogi", [0.1, -0.05, 0.2, 1e-3], VOLUME),
        ("fault", [0.1, -0.05, 0.2, 2e-3, 2e-3, 200.0, 70.0, 30.0, 1.0], SHEAR),
        ("sill", [0.1, -0.05, 0.2, 2e-3, 2e-3, 30.0, 1.0], FULL),
    ],
)
def test_the_place_is_found_from_afar(name, values, kind):
    """Without noise, from half a depth beside and a depth of half as much again."""
    place = torch.rand(80, 2, generator=torch.Generator().manual_seed(1), dtype=torch.float64) - 0.5
    points = torch.cat([place, torch.zeros(80, 1, dtype=torch.float64)], 1)
    moved = SOURCE_TYPES[name].displacement(torch.tensor([values], dtype=torch.float64), points)[0]
    east, north = place.T.repeat_interleave(3, 1)[:, None]
    start = torch.tensor([[0.2, -0.05, math.log(0.3)]], dtype=torch.float64)
    axes = torch.eye(3, dtype=torch.float64).repeat(80, 1)[None]
    found = fit_moment(east, north, axes, moved.reshape(1, -1), torch.ones(1, 240, dtype=torch.float64), start, kind)
    assert found.left.item() < 1e-3 and found.moment.shape == (1, COMPONENTS[kind])
    assert found.place[0, :2].tolist() == pytest.approx(values[:2], abs=0.01)
    assert found.place[0, 2].exp().item() == pytest.approx(values[2], rel=0.05)
    assert found.spread.isfinite().all()
