"""What the likelihood of ETAS and its gradient cost on 50,000 earthquakes: pairs kept once against a double loop in blocks of numpy."""

from __future__ import annotations

import math
import time

import numpy as np
import shapely
import torch
from deepgeology.backend.families.seismicity.catalog import distance, make_catalog
from deepgeology.backend.families.seismicity.etas import Problem, find_pairs, log_likelihood, start_model
from deepgeology.backend.families.seismicity.region import Region

NAME = "ETAS: likelihood and gradient, numpy in blocks / pairs (first evaluation, with finding them)"
TARGET = ">= 5"
COUNT, PART, BLOCK = 50_000, 2_000, 200


def measure() -> dict:
    """Time both on a clustered catalogue; the double loop on its last 2,000 targets, times the share of all pairs.

    Returns
    -------
    dict
        ``ratio`` of the times of one likelihood and gradient, ``later`` the same once the pairs are known, the ``error`` of the mean
        log-likelihood over these targets, and ``pairs`` for each earthquake.
    """
    generator = np.random.default_rng(0)
    centres = generator.integers(0, 400, COUNT)
    lon = -119 + 2 * generator.random(400)[centres] + 0.05 * generator.standard_normal(COUNT)
    lat = 36 + 2 * generator.random(400)[centres] + 0.05 * generator.standard_normal(COUNT)
    catalog = make_catalog(np.sort(generator.uniform(0, 20000, COUNT)), lon, lat, 3 - np.log10(1 - generator.random(COUNT)))
    region = Region(shapely.box(-119.5, 35.5, -116.5, 38.5))
    problem = Problem(catalog, region, 0.0, 20001.0, 3.0)
    model = start_model()
    density = torch.ones(len(problem.targets), dtype=torch.float64)
    began = time.perf_counter()
    pairs = find_pairs(problem, model, model.mu().detach() * density)
    found = time.perf_counter()
    torch.autograd.grad(log_likelihood(problem, model, density, pairs), model.theta)
    ours, later = time.perf_counter() - began, time.perf_counter() - found
    began = time.perf_counter()
    theirs = _double_loop(catalog, problem.targets[-PART:], model)
    plain = time.perf_counter() - began
    every = float(problem.before[problem.targets].sum() / problem.before[problem.targets[-PART:]].sum())
    with torch.no_grad():
        rate = model.mu() * density + torch.zeros_like(density).index_add(
            0, pairs.target, model(pairs.dt, pairs.r2, problem.dm[pairs.parent]) * pairs.weight
        )
    error = float(np.abs(np.log(rate.numpy()[-PART:]) - theirs).mean())
    each = len(pairs.target) / len(problem.targets)
    return {"ratio": plain * every / ours, "later": plain * every / later, "error": error, "pairs": each, "seconds_ours": ours}


def _double_loop(catalog, targets, model) -> np.ndarray:
    """Return log-rates; the gradient's sums are computed as well, as a fit needs them."""
    mu, k0, a, c, omega, tau, d, gamma, rho = (
        math.exp(value) if k in (0, 1, 3, 5, 6, 8) else value for k, value in enumerate(model.theta.detach().tolist())
    )
    logs = []
    for first in range(0, len(targets), BLOCK):
        rows = targets[first : first + BLOCK, None]
        dt = catalog.time[rows] - catalog.time[None]
        past = dt > 0
        dt = np.where(past, dt, 1.0)
        dm = catalog.magnitude[None] - 3.0
        r2 = distance(catalog.longitude[rows], catalog.latitude[rows], catalog.longitude[None], catalog.latitude[None]) ** 2
        width = d * np.exp(gamma * dm)
        rate = k0 * np.exp(a * dm - dt / tau) * (dt + c) ** -(1 + omega) * (r2 + width) ** -(1 + rho) * past
        total = mu + rate.sum(axis=1)
        for factor in (1.0, dm, 1 / (dt + c), np.log(dt + c), dt, 1 / (r2 + width), dm * width / (r2 + width), np.log(r2 + width)):
            (rate * factor).sum(axis=1)
        logs.append(np.log(total))
    return np.concatenate(logs)
