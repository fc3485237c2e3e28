"""Landscapes against steady states that are known, the definition of priority-flood, and fastscapelib."""

from __future__ import annotations

import heapq

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.simulation import landscape

CELL = (100.0, 100.0)


def channel(length: int) -> tuple[np.ndarray, np.ndarray]:
    """A single row of ground that drains to its first cell."""
    z = np.linspace(0.0, 1.0, length)[None]
    outlets = np.zeros(z.shape, bool)
    outlets[0, 0] = True
    return z, outlets


@pytest.mark.parametrize(("m", "n"), [(0.5, 1.0), (0.4, 0.8), (1.0, 2.0)])
def test_a_river_in_balance_has_the_profile_of_stream_power(m, n):
    """z = integral of (U / (K A^m))^(1/n) from the mouth, with a drainage area that grows towards it."""
    count, uplift = 120, 1e-3
    z, outlets = channel(count)
    k = 2e-5 if n == 1 else 1e-4 if n < 1 else 1e-8
    run = landscape.evolve(z, uplift, k, 0.0, CELL, 1e7, 1e5, area_exponent=m, slope_exponent=n, outlets=outlets, outputs=1)
    x = np.arange(count) * CELL[0]
    area = (count * CELL[0] - x) * CELL[1]
    slope = (uplift / (k * area**m)) ** (1 / n)
    expected = np.r_[0.0, np.cumsum(slope[1:] * CELL[0])]
    found = run.states[-1].elevation[0]
    assert found[:-10] == pytest.approx(expected[:-10], rel=2e-3)
    assert run.area[0] == pytest.approx(area)


def test_every_river_cell_of_a_steady_landscape_obeys_the_law():
    z = np.random.default_rng(0).random((40, 50))
    uplift, k = 1e-3, 1e-5
    run = landscape.evolve(z, uplift, k, 0.0, CELL, 2e7, 1e5, outputs=1)
    final = run.states[-1].elevation
    routing = landscape.route(final, landscape.edges(final), CELL)
    inner = routing.distance > 0
    slope = (final.ravel() - final.ravel()[routing.receiver])[inner] / routing.distance[inner]
    assert k * routing.area(1e4)[inner] ** 0.5 * slope == pytest.approx(np.full(inner.sum(), uplift), rel=1e-6)


def test_a_hillslope_in_balance_is_a_parabola():
    """z = U / 2D x (L - x) between two walls, exact for central differences."""
    width, uplift, d = 31, 1e-4, 0.02
    outlets = np.zeros((5, width), bool)
    outlets[:, [0, -1]] = True
    run = landscape.evolve(np.zeros((5, width)), uplift, 0.0, d, (10.0, 10.0), 5e7, 5e5, outlets=outlets, outputs=1)
    x = np.arange(width) * 10.0
    expected = uplift / (2 * d) * x * (x[-1] - x)
    assert run.states[-1].elevation == pytest.approx(np.tile(expected, (5, 1)), rel=1e-6, abs=1e-9)
    assert run.states[-1].crept == pytest.approx(run.states[-1].uplifted, rel=0.01)


def test_mass_is_kept_with_gaps_varying_rock_and_any_step():
    rng = np.random.default_rng(1)
    z = 100 * rng.random((30, 40))
    z[10:14, 20:25] = np.nan
    z[0, :5] = np.nan
    for step in (1e5, 1e6, 1e7):
        run = landscape.evolve(
            z, 1e-3 * rng.random(z.shape), 1e-5 * rng.random(z.shape), 0.1 * rng.random(z.shape), (90.0, 60.0), 1e7, step, outputs=3
        )
        assert run.imbalance < 1e-7
        final = run.states[-1].elevation
        assert (np.isfinite(final) == np.isfinite(z)).all()
        assert np.nanmax(final) < 1e5
        edge = landscape.edges(z)
        assert (final[edge] == z[edge]).all()  # the base level, also around the gap
        assert edge[9, 22] and not edge[8, 22]


def flood(z: np.ndarray, outlets: np.ndarray) -> np.ndarray:
    """Priority-flood as its authors write it."""
    filled = np.full(z.shape, np.nan)
    queue = [(z[r, c], r, c) for r, c in np.argwhere(outlets)]
    for height, r, c in queue:
        filled[r, c] = height
    heapq.heapify(queue)
    while queue:
        height, r, c = heapq.heappop(queue)
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                i, j = r + dr, c + dc
                if 0 <= i < z.shape[0] and 0 <= j < z.shape[1] and np.isfinite(z[i, j]) and np.isnan(filled[i, j]):
                    filled[i, j] = max(z[i, j], height)
                    heapq.heappush(queue, (filled[i, j], i, j))
    return filled


@pytest.mark.parametrize("seed", range(4))
def test_lakes_stand_as_high_as_priority_flood_finds(seed):
    rng = np.random.default_rng(seed)
    z = np.round(10 * rng.random((25, 33)), 1 if seed % 2 else 6)  # with ties too
    z[rng.random(z.shape) < 0.05] = np.nan
    outlets = landscape.lowest_edges(z) if seed > 1 else landscape.edges(z)
    routing = landscape.route(z, outlets, CELL)
    assert np.array_equal(routing.filled.reshape(z.shape), flood(z, outlets), equal_nan=True)
    # All water arrives: the areas of the outlets add up to all ground.
    area = routing.area(1.0).reshape(z.shape)
    assert area[outlets].sum() == np.isfinite(z).sum()
    down = routing.filled[routing.receiver] <= routing.filled
    assert down[np.isfinite(z).ravel()].all()


def test_one_step_is_that_of_fastscapelib():
    fastscapelib = pytest.importorskip("fastscapelib")
    rng = np.random.default_rng(0)
    z = landscape.evolve(rng.random((40, 50)), 1e-3, 1e-5, 0.05, CELL, 5e6, 1e5, outputs=1).states[-1].elevation
    z = flood(z, landscape.edges(z))
    up = np.full(z.shape, 20.0)
    up[[0, -1]] = up[:, [0, -1]] = 0.0
    grid = fastscapelib.RasterGrid(list(z.shape), list(CELL), fastscapelib.NodeStatus.FIXED_VALUE)
    graph = fastscapelib.FlowGraph(grid, [fastscapelib.SingleFlowRouter(), fastscapelib.MSTSinkResolver()])
    graph.update_routes(z + up)
    area = graph.accumulate(1.0)
    routing = landscape.route(z + up, landscape.edges(z), CELL)
    assert routing.area(1e4).reshape(z.shape) == pytest.approx(area)
    for n in (1.0, 1.5):
        eroder = fastscapelib.SPLEroder(graph, k_coef=1e-5, area_exp=0.5, slope_exp=n, tolerance=1e-9)
        expected = z + up - eroder.erode(z + up, area, 2e4)
        found, _ = landscape.incise((z + up).ravel(), routing, np.full(z.size, 1e-5), area.ravel(), 2e4, 0.5, n)
        assert found.reshape(z.shape) == pytest.approx(expected, abs=1e-5)


def test_the_largest_outlet_only():
    z = np.random.default_rng(3).random((12, 15))
    outlets = landscape.lowest_edges(z)
    assert outlets.sum() == 1 and z[outlets] == z[landscape.edges(z)].min()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"step": 2e6}, "no longer than the duration"),
        ({"step": 0.0}, "no longer than the duration"),
        ({"slope_exponent": float("nan")}, "exponents"),
        ({"erodibility": -1e-5}, "negative"),
        ({"diffusivity": float("nan")}, "Diffusivity has no value"),
        ({"elevation": np.full((9, 9), np.nan)}, "no values"),
        ({"elevation": np.ones((2, 5))}, "too small"),
        ({"outlets": np.zeros((9, 9), bool)}, "no outlet"),
    ],
)
def test_what_cannot_be(change, words):
    given = {"elevation": np.ones((9, 9)), "uplift": 1e-3, "erodibility": 1e-5, "diffusivity": 0.01} | change
    step = given.pop("step", 1e4)
    with pytest.raises(InputError, match=words):
        landscape.evolve(**given, pixel=CELL, duration=1e6, step=step)
