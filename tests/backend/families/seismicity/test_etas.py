"""The likelihood of ETAS against a double loop, its compensator against sums over cells, and the published log-likelihoods."""

from __future__ import annotations

import csv
import gzip
import json
import math

import numpy as np
import pytest
import torch
from deepgeology.backend.families.seismicity import etas as e
from deepgeology.backend.families.seismicity.background import Kernels, decluster_weight, densities
from deepgeology.backend.families.seismicity.catalog import distance, parse_time, unit_vectors
from deepgeology.backend.families.seismicity.region import cell_areas
from scipy.integrate import quad


@pytest.fixture(scope="module")
def problem(quakes):
    catalog = quakes.clustered(parents=30)
    return e.Problem(catalog, quakes.square(), catalog.time[0] + 800, catalog.time[-1] + 1e-3, 3.0)


def plain(problem, model):
    """Log-likelihood by loops and numerical integrals."""
    mu, k0, a, c, omega, tau, d, gamma, rho = (
        float(value.exp() if name.startswith("log") else value) for name, value in zip(e_names(), model.theta)
    )
    catalog, total = problem.catalog, 0.0
    for j in problem.targets:
        rate = mu
        for i in range(len(catalog)):
            dt = catalog.time[j] - catalog.time[i]
            if dt <= 0:
                break
            dm = catalog.magnitude[i] - problem.reference
            r2 = distance(catalog.longitude[i], catalog.latitude[i], catalog.longitude[j], catalog.latitude[j]) ** 2
            rate += k0 * math.exp(a * dm - dt / tau) * (dt + c) ** -(1 + omega) * (r2 + d * math.exp(gamma * dm)) ** -(1 + rho)
        total += math.log(rate)
    expected = mu * problem.area * (problem.end - problem.start)
    lon, lat = problem.region.cells(0.02)
    areas = cell_areas(lat, 0.02)
    for i in range(len(catalog)):
        low, high = max(problem.start - catalog.time[i], 0.0), max(problem.end - catalog.time[i], 0.0)
        dm = catalog.magnitude[i] - problem.reference
        points = [p for p in (1e-3, 1e-2, 0.1, 1, 10, 100) if low < p < high]
        time = (
            quad(lambda t: (t + c) ** -(1 + omega) * math.exp(-t / tau), low, high, points=points or None, limit=200)[0]
            if high > low
            else 0
        )
        r2 = distance(catalog.longitude[i], catalog.latitude[i], lon + 0.01, lat + 0.01) ** 2
        expected += k0 * math.exp(a * dm) * time * ((r2 + d * math.exp(gamma * dm)) ** -(1 + rho) * areas).sum()
    return total - expected


def e_names():
    from deepgeology.models.networks.etas import NAMES

    return NAMES


def some_model():
    model = e.start_model()
    with torch.no_grad():
        model.theta.copy_(torch.tensor([-13.0, -4.0, 1.2, -5.0, 0.05, 8.0, 2.0, 0.8, -0.3]))
    return model


def test_likelihood_is_that_of_a_double_loop(problem):
    model = some_model()
    density = torch.ones(len(problem.targets), dtype=torch.float64)
    pairs = e.find_pairs(problem, model, model.mu().detach() * density)
    value = float(e.log_likelihood(problem, model, density, pairs).detach())
    assert value == pytest.approx(plain(problem, model), abs=1e-3 * len(problem.targets))
    assert e.score(problem, model).joint.sum() == pytest.approx(value, abs=1e-3)


def test_pairs_stand_for_all_terms_and_are_few(problem):
    model = some_model()
    density = torch.ones(len(problem.targets), dtype=torch.float64)
    pairs = e.find_pairs(problem, model, model.mu().detach() * density, share=0.05, sample=4)
    assert torch.bincount(pairs.target).max() <= 20 + 4
    exact = e.score(problem, model)
    with torch.no_grad():
        rate = model.mu() + torch.zeros(len(density), dtype=torch.float64).index_add(
            0, pairs.target, model(pairs.dt, pairs.r2, problem.dm[pairs.parent]) * pairs.weight
        )
    np.testing.assert_allclose(np.log(rate.numpy()), np.log(exact.rate), atol=1e-4)
    # elsewhere in the space of parameters the sample is still good
    with torch.no_grad():
        model.theta += torch.tensor([0.1, -0.1, 0.05, 0.2, 0.02, 0.1, 0.2, 0.05, 0.1])
        moved = float(e.log_likelihood(problem, model, density, pairs))
        every = e.find_pairs(problem, model, model.mu() * density, share=0.0, sample=1)
        assert moved / len(density) == pytest.approx(float(e.log_likelihood(problem, model, density, every)) / len(density), abs=3e-3)


def test_gradient_agrees_with_differences(problem):
    model = some_model()
    density = torch.ones(len(problem.targets), dtype=torch.float64)
    pairs = e.find_pairs(problem, model, model.mu().detach() * density)
    (gradient,) = torch.autograd.grad(e.log_likelihood(problem, model, density, pairs), model.theta)
    for k in range(9):
        values = []
        for shift in (1e-5, -1e-5):
            moved = some_model()
            with torch.no_grad():
                moved.theta[k] += shift
                values.append(float(e.log_likelihood(problem, moved, density, pairs)))
        assert float(gradient[k]) == pytest.approx((values[0] - values[1]) / 2e-5, rel=1e-4, abs=1e-3)


def test_parts_of_the_score_add_up_and_the_fit_climbs(problem):
    model = e.start_model()
    best = e.fit(problem, model)
    scores = e.score(problem, model)
    np.testing.assert_allclose(scores.temporal + scores.spatial, scores.joint)
    assert scores.joint.mean() == pytest.approx(best, abs=1e-4)
    for k in range(9):
        other = e.start_model()
        with torch.no_grad():
            other.theta.copy_(model.theta)
            other.theta[k] += 0.05
        if -30 < float(other.theta[k]) < 14.9:
            assert e.score(problem, other).joint.mean() < best + 1e-4
    poisson = e.start_model(triggering=False)
    assert e.fit(problem, poisson) < best


def test_the_integral_of_omori(problem):
    model = some_model()
    start, stop = torch.tensor([0.0, 3.0, 0.0]), torch.tensor([1e-3, 4000.0, 10000.0])
    c, omega, tau = math.exp(-5.0), 0.05, math.exp(8.0)
    for value, a, b in zip(model.time_integral(start.double(), stop.double()).tolist(), start.tolist(), stop.tolist()):
        points = [p for p in (0.01, 0.1, 1, 10, 100, 1000) if a < p < b]
        expected = quad(lambda t: (t + c) ** -(1 + omega) * math.exp(-t / tau), a, b, points=points or None, limit=500)[0]
        assert value == pytest.approx(expected, rel=1e-8)


def test_background_densities_are_normalised_and_do_not_look_ahead(problem, quakes):
    catalog, region = problem.catalog, problem.region
    weight = decluster_weight(some_model(), catalog, region, 3.0)
    assert ((weight > 0) & (weight <= 1)).all() and weight.std() > 0.1
    rays = region.rays(catalog.longitude, catalog.latitude, 36)
    lon, lat = region.cells(0.02)
    density = Kernels(catalog, weight, region, rays).density(torch.from_numpy(unit_vectors(lon + 0.01, lat + 0.01)))
    np.testing.assert_allclose((density * cell_areas(lat, 0.02)[:, None]).sum(axis=0), 1.0, atol=0.02)
    first = catalog.time[0] + 500
    whole = densities(catalog, weight, region, rays, first)
    cut = int(0.6 * len(catalog))
    part = densities(catalog[:cut], weight[:cut], region, (rays[0][:cut], rays[1][:cut]), first)
    np.testing.assert_allclose(whole[:cut], part, rtol=1e-5)


@pytest.mark.shared
@pytest.mark.slow
def test_published_log_likelihoods(shared, quakes):
    """Per earthquake within 0.0014 (Stockman et al., EarthquakeNPP); two earthquakes at the very same time are counted otherwise."""
    catalog, region = quakes.california(shared)
    folder = shared / "seismicity" / "comcat_california_m32"
    values = json.loads((folder / "etas_parameters_mc3.2.json").read_text())
    with gzip.open(folder / "etas_reference_loglik_test_2007_2020.csv.gz", "rt") as file:
        rows = list(csv.DictReader(file))
    problem = e.Problem(
        catalog, region, parse_time("2007-01-01"), parse_time("2020-01-17"), 3.2, plane=True, area=values["area"], radius=6378.1
    )
    scores = e.score(problem, e.published(values["final_parameters"]))
    assert len(scores.rate) == len(rows) == 4991
    differences = scores.joint[1:] - np.array([float(row["LL"]) for row in rows])[1:]
    same_time = np.diff(catalog.time[problem.targets]) == 0
    assert same_time.sum() == 1 and np.abs(differences[~same_time]).max() < 0.0014
    assert scores.joint.mean() == pytest.approx(-8.2337, abs=0.0014)
    assert scores.temporal.mean() == pytest.approx(0.4951, abs=0.0014)
    assert scores.spatial.mean() == pytest.approx(-8.7287, abs=0.0014)
