"""Simulated catalogues against what is known of them: numbers, magnitudes, kernels, branching."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from deepgeology.backend.families.seismicity import etas as e
from deepgeology.backend.families.seismicity import neural as n
from deepgeology.backend.families.seismicity.catalog import distance, make_catalog
from deepgeology.backend.families.seismicity.simulate import EtasTriggering, Law, NeuralTriggering, move, simulate
from deepgeology.backend.progress import Progress

LAW = Law(2.95, 7.5, 1.0)


def far(quakes):
    """One old small earthquake: the past does not matter."""
    return make_catalog([0.0], [-119.0], [37.0], [3.0])


def some_etas():
    model = e.start_model()
    with torch.no_grad():
        model.theta.copy_(torch.tensor([-13.0, -4.5, 1.2, -5.0, 0.2, 8.0, 1.0, 0.8, -0.3]))
    return model


def test_magnitudes_follow_their_law():
    drawn = LAW.draw(200_000, np.random.default_rng(0))
    assert drawn.min() >= 2.95 and drawn.max() <= 7.5
    for low, high in ((3.95, 4.95), (4.95, 7.5)):
        assert ((drawn >= low) & (drawn < high)).mean() == pytest.approx(float(LAW.share(low, high)), rel=0.05)
    assert LAW.share(np.array([2.0, 2.95]))[1] == 1.0


def test_moving_is_the_inverse_of_measuring():
    generator = np.random.default_rng(0)
    east, north = generator.normal(0, 100, (2, 50))
    lon, lat = move(np.full(50, 179.5), np.full(50, 60.0), east, north)
    np.testing.assert_allclose(distance(179.5, 60.0, lon, lat), np.hypot(east, north), rtol=1e-6)


def test_numbers_of_a_poisson_process(quakes):
    model = e.start_model(triggering=False)
    with torch.no_grad():
        model.theta[0] = math.log(1e-5)
    region = quakes.square()
    found = simulate(model, model, None, far(quakes), region, 3.0, LAW, 100.0, 50.0, 400, 0, Progress())
    expected = 1e-5 * region.area() * 50
    numbers = np.bincount(found.number, minlength=400)
    assert numbers.mean() == pytest.approx(expected, rel=0.05) and numbers.var() == pytest.approx(expected, rel=0.3)
    assert region.contains(found.longitude, found.latitude).all() and found.time.min() >= 100 and found.time.max() < 150


def test_branching_multiplies_the_background(quakes):
    model = some_etas()
    ratio = e.branching_ratio(model, math.log(10), 4.5, 3000.0)
    assert 0.05 < ratio < 0.9
    found = simulate(model, model, None, far(quakes), quakes.square(), 3.0, LAW, 5000.0, 3000.0, 60, 0, Progress())
    background = (~found.triggered).sum()
    # aftershocks fall outside the region or the period, so a little fewer than 1 / (1 - ratio)
    grown = len(found.time) / background
    assert 1 + 0.6 * ratio < grown < 1.15 / (1 - ratio)
    assert (found.triggered.sum() > 0) and found.time[found.triggered].max() < 8000


def test_aftershocks_follow_the_kernels():
    model = some_etas()
    triggering = EtasTriggering(model, 1000.0)
    count = 100_000
    dm, start, stop = np.full(count, 2.0), np.full(count, 1.0), np.full(count, 500.0)
    time, _, east, north = triggering.offspring(np.arange(count), None, dm, True, start, stop, np.random.default_rng(0))
    with torch.no_grad():
        zero = torch.ones(1, dtype=torch.float64)
        middle = float(model.time_integral(zero, zero * 20) / model.time_integral(zero, zero * 500))
        inside = float(model.space_mass(torch.tensor(25.0, dtype=torch.float64), torch.tensor(2.0, dtype=torch.float64)))
    assert (time < 20).mean() == pytest.approx(middle, abs=0.01) and time.min() >= 1
    assert (np.hypot(east, north) < 5).mean() == pytest.approx(inside, abs=0.01)


def test_the_neural_process_simulates_what_it_expects(quakes):
    catalog = quakes.clustered(parents=30)
    region = quakes.square()
    etas = some_etas()
    prepared = n.prepare(catalog, region, etas, 3.0, catalog.time[0] + 700, catalog.time[0] + 2000, Progress(), torch.logspace(-4, 4, 13))
    model = n.fit_network(prepared, catalog.time[0] + 800, catalog.time[-1], 2, 0, Progress(), hidden=4)
    start = float(catalog.time[-1]) + 0.5
    own = np.arange(len(catalog))
    dm = catalog.magnitude - 3.0
    triggering = NeuralTriggering(model, 0, prepared, LAW, 30.0)
    first, last = start - catalog.time, start + 30 - catalog.time
    expected = triggering.expected(own, dm, False, first, last)
    kernels = n.kernels_of(model, model.members[0], prepared)
    share = np.exp(-first[:, None] / model.tau.numpy()) - np.exp(-last[:, None] / model.tau.numpy())
    time = kernels["time"].detach().numpy().astype(float).sum(axis=1)
    np.testing.assert_allclose(expected, kernels["number"].detach().numpy() * (time * share).sum(axis=1), rtol=1e-3)
    assert triggering._children(LAW, 30.0).max() <= 0.9 + 1e-6
    found = simulate(model, etas, prepared, catalog, region, 3.0, LAW, start, 30.0, 50, 0, Progress())
    again = simulate(model, etas, prepared, catalog, region, 3.0, LAW, start, 30.0, 50, 0, Progress())
    np.testing.assert_array_equal(found.time, again.time)
    assert set(found.number) <= set(range(50)) and region.contains(found.longitude, found.latitude).all()
