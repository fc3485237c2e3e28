"""The neural point process: nothing of the future, an integral of one piece, a start at ETAS, and a fall back to it."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.backend.families.seismicity import etas as e
from deepgeology.backend.families.seismicity import neural as n
from deepgeology.backend.families.seismicity.region import cell_areas
from deepgeology.backend.progress import Progress
from deepgeology.models.build import build_network
from deepgeology.models.networks.anchored import Anchored

TAU = torch.logspace(-4, 4, 13)


@pytest.fixture(scope="module")
def etas():
    model = e.start_model()
    with torch.no_grad():
        model.theta.copy_(torch.tensor([-13.0, -4.0, 1.2, -5.0, 0.05, 8.0, 2.0, 0.8, -0.3]))
    return model


@pytest.fixture(scope="module")
def prepared(quakes, etas):
    catalog = quakes.clustered(parents=40)
    return n.prepare(catalog, quakes.square(), etas, 3.0, catalog.time[0] + 700, catalog.time[0] + 2000, Progress(), TAU)


@pytest.fixture(scope="module")
def trained(prepared):
    time = prepared.problem.catalog.time
    return n.fit_network(prepared, time[0] + 800, time[0] + 3000, 2, 0, Progress(), hidden=8)


def test_deleting_the_future_changes_no_feature(prepared, quakes, etas):
    catalog = prepared.problem.catalog
    cut = int(0.7 * len(catalog))
    past = n.prepare(catalog[:cut], quakes.square(), etas, 3.0, catalog.time[0] + 700, catalog.time[0] + 2000, Progress(), TAU)
    np.testing.assert_allclose(past.around.features, prepared.around.features[:cut], rtol=1e-4, atol=1e-4)
    for name in ("neighbours", "shares", "width", "mass", "trend", "linearity"):
        np.testing.assert_allclose(getattr(past.around, name), getattr(prepared.around, name)[:cut], rtol=1e-4, atol=1e-5, err_msg=name)
    np.testing.assert_allclose(past.background, prepared.background[:cut], rtol=1e-4)
    known = prepared.links.target < cut
    for name in ("parent", "weight", "decay", "along2", "across2", "after", "near"):
        one, other = getattr(past.links, name).numpy(), getattr(prepared.links, name)[known].numpy()
        np.testing.assert_allclose(one, other, rtol=1e-3, atol=1e-6, err_msg=name)
    assert float(prepared.links.after.max()) > 0 and float(prepared.links.near.max()) > 0


def test_deleting_the_future_changes_no_score(prepared, trained, quakes, etas):
    catalog = prepared.problem.catalog
    start, end = catalog.time[0] + 3000, catalog.time[0] + 3600
    whole = n.score_network(trained, prepared, start, end)
    cut = int(np.searchsorted(catalog.time, end))
    past = n.prepare(catalog[:cut], quakes.square(), etas, 3.0, catalog.time[0] + 700, catalog.time[0] + 2000, Progress(), TAU)
    np.testing.assert_allclose(n.score_network(trained, past, start, end).joint, whole.joint, atol=1e-3)


@pytest.mark.parametrize("share", [0.3, pytest.param(0.8, marks=pytest.mark.slow)])
def test_the_intensity_over_the_region_adds_up_to_its_total(prepared, trained, share):
    """The full intensity summed over small cells is the rate that the compensator integrates."""
    catalog, region = prepared.problem.catalog, prepared.problem.region
    moment = float(catalog.time[0] + share * (catalog.time[-1] - catalog.time[0])) + 0.37
    lon, lat = region.cells(0.02)
    rate = n.intensity(trained, prepared, moment, lon + 0.01, lat + 0.01, Progress())
    total = 0.0
    with torch.no_grad():
        for member in trained.members:
            kernels = n.kernels_of(trained, member, prepared)
            effect = n._effect(kernels, n._masses(member, kernels, prepared)).double().numpy()
            now, _ = n.recursion(catalog.time, effect, TAU.double().numpy(), np.array([catalog.time[0] - 1, moment]))
            total += (float(member.log_mu.exp()) * prepared.problem.area + now[0]) / len(trained.members)
    assert (rate * cell_areas(lat, 0.02)).sum() == pytest.approx(total, rel=0.02)


def test_the_recursion_is_the_double_sum():
    generator = np.random.default_rng(0)
    time, tau = np.sort(generator.uniform(0, 100, 60)), np.array([0.1, 5.0, 300.0])
    effect, edges = generator.random((60, 3)), np.sort(generator.uniform(20, 110, 12))
    rate, integral = n.recursion(time, effect, tau, edges)
    for k in range(11):
        before = time < edges[k + 1]
        dt = edges[k + 1] - time[before, None]
        assert rate[k] == pytest.approx((effect[before] * np.exp(-dt / tau) / tau).sum())
        since = np.maximum(edges[k] - time[before, None], 0)
        assert integral[k] == pytest.approx((effect[before] * (np.exp(-since / tau) - np.exp(-dt / tau))).sum())


def test_training_starts_at_etas(prepared, etas):
    """With one expert, no network, and neither densities nor a smoothed background, the scores are those of ETAS."""
    model = Anchored(prepared.around.features.shape[1], experts=1, components=11)
    with torch.no_grad():
        model.std.fill_(1.0)
        n.start_member(model.members[0], etas, model.tau)
        model.members[0].mixing.fill_(-30.0)
        model.members[0].background[:-1] = -30.0
    time = prepared.problem.catalog.time
    start, end = time[0] + 1000, time[0] + 3000
    ours = n.score_network(model, prepared, start, end)
    theirs = e.score(e.Problem(prepared.problem.catalog, prepared.problem.region, start, end, 3.0), etas)
    assert ours.temporal.mean() == pytest.approx(theirs.temporal.mean(), abs=0.02)
    assert ours.joint.mean() == pytest.approx(theirs.joint.mean(), abs=0.05)


def test_training_gains_on_what_it_is_trained_on(prepared, trained, etas):
    time = prepared.problem.catalog.time
    start, end = time[0] + 800, time[0] + 3000
    ours = n.score_network(trained, prepared, start, end).joint.mean()
    assert ours > e.score(e.Problem(prepared.problem.catalog, prepared.problem.region, start, end, 3.0), etas).joint.mean() + 0.1


def test_every_parameter_gets_a_gradient():
    torch.manual_seed(0)
    model = build_network({"name": "anchored", "arguments": {"features": 5, "hidden": 4, "members": 2}})
    torch.nn.init.normal_(model.members[0].heads.weight)
    kernels = model(torch.randn(9, 5), torch.rand(9), torch.ones(9))[0]
    sum((value * torch.randn_like(value)).sum() for value in kernels.values()).backward()
    unused = {"log_mu", "background"}  # belong to the background, which is no kernel of an earthquake
    without = [name for name, p in model.members[0].named_parameters() if p.grad is None or not p.grad.abs().sum() > 0]
    assert set(without) <= unused
    assert kernels["time"].sum((1, 2)).detach().numpy() == pytest.approx(1.0, abs=1e-5)
