"""What is known of an earthquake's surroundings at the moment it happens, and of how two earthquakes lie to each other.

Nothing here looks ahead: what belongs to an earthquake is made from earlier ones only, and what belongs to a pair from those before
the later one. Deleting the future changes nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from scipy.spatial import cKDTree

from ....models.networks.etas import Etas
from ...progress import Progress
from .background import FLOOR, power_law_mass
from .catalog import EARTH_RADIUS, Catalog, azimuth, unit_vectors
from .etas import Pairs, Problem

NEIGHBOURS = 40
LARGE = 1.8  # magnitudes above the reference: these have a density of aftershocks of their own
_RADIUS = 30.0  # km
_DAYS = (1.0, 10.0, 100.0, 1000.0)
_AFTERSHOCKS = 400
_AFTERSHOCK_DAYS = 60.0
_PRIOR = 5.0  # earthquakes that the mainshock's own place counts for
_CHUNK = 1000
FEATURES = 24


@dataclass
class Surroundings:
    """Arrays over the N earthquakes of a catalogue.

    Parameters
    ----------
    features : numpy.ndarray (N, F) float32
    neighbours : numpy.ndarray (N, 41) int32
        The nearest past earthquakes, itself first, -1 where there are no more.
    shares : numpy.ndarray (N, 41) float32
        Weights of their kernels, summing to one.
    width : numpy.ndarray (N,)
        Width in km of the kernel on an earthquake, from its distance to earlier ones.
    mass : numpy.ndarray (N,)
        Share of that kernel in the region.
    trend, linearity : numpy.ndarray (N,)
        Direction (radians from east to north) along which the past earthquakes lie, and how much (0 to 1).
    """

    features: np.ndarray
    neighbours: np.ndarray
    shares: np.ndarray
    width: np.ndarray
    mass: np.ndarray
    trend: np.ndarray
    linearity: np.ndarray


def look_around(
    problem: Problem, model: Etas, rays: tuple[np.ndarray, np.ndarray], background: np.ndarray, rate: np.ndarray, progress: Progress
) -> Surroundings:
    """Look at the surroundings of every earthquake.

    Parameters
    ----------
    problem : Problem
        Its catalogue and reference magnitude.
    model : Etas
        Gives the number of aftershocks that was to be expected.
    rays : tuple
        What :meth:`Region.rays` gave.
    background : numpy.ndarray (N, K)
        Densities of the background's components times the area; see :mod:`.background`.
    rate : numpy.ndarray (N,)
        ETAS' intensity at the earthquakes, per day and km2.
    """
    catalog = problem.catalog
    count = len(catalog)
    xyz = unit_vectors(catalog.longitude, catalog.latitude)
    tree = cKDTree(xyz)
    chord = 2 * math.sin(_RADIUS / EARTH_RADIUS / 2)
    dm = catalog.magnitude - problem.reference
    with torch.no_grad():
        produced = model.log_productivity(problem.dm).exp().numpy()
        grid = torch.cat([torch.zeros(1, dtype=torch.float64), torch.logspace(-6, 5, 600, dtype=torch.float64)])
        omori = np.concatenate([[0.0], np.cumsum(model.time_integral(grid[:-1], grid[1:]).numpy())])
        d = float(model.theta[6].exp())
        gamma = float(model.theta[7])
        mu = float(model.mu())
    grid = grid.numpy()
    features = np.zeros((count, FEATURES), np.float32)
    neighbours = np.full((count, NEIGHBOURS + 1), -1, np.int32)
    shares = np.zeros((count, NEIGHBOURS + 1), np.float32)
    width = np.full(count, 10.0)
    trend, linearity = np.zeros(count), np.zeros(count)
    neighbours[:, 0] = np.arange(count)
    last_large = _days_since(catalog.time, dm >= 2.3)
    for first in range(0, count, _CHUNK):
        progress.report(first / count, "Looking at what happened around each earthquake before")
        rows = np.arange(first, min(first + _CHUNK, count))
        lists = tree.query_ball_point(xyz[rows], chord)
        sizes = np.fromiter((len(each) for each in lists), int, len(rows))
        event = np.repeat(rows, sizes)
        other = np.concatenate([np.asarray(each, int) for each in lists])
        earlier = catalog.time[other] < catalog.time[event]
        event, other = event[earlier], other[earlier]
        dt = catalog.time[event] - catalog.time[other]
        r = 2 * EARTH_RADIUS * np.arcsin(np.clip(np.linalg.norm(xyz[event] - xyz[other], axis=1) / 2, 0, 1))
        at = event - first
        size = len(rows)
        columns = []

        def total(values, where=slice(None), at=at, size=size):
            return np.bincount(at[where], weights=None if values is None else values[where], minlength=size)

        for days in _DAYS:
            recent = dt < days
            seen = total(None, recent)
            columns += [np.log1p(total(None, recent & (r < 10.0))), np.log1p(seen)]
            integral = np.interp(dt, grid, omori) - np.interp(np.maximum(dt - days, 0.0), grid, omori)
            expected = total(produced[other] * integral) + mu * math.pi * _RADIUS**2 * days
            columns.append(np.log((seen + 0.5) / (expected + 0.5)))
        largest = np.full(size, -1.0)
        np.maximum.at(largest, at[dt < 1000.0], dm[other[dt < 1000.0]])
        columns += [largest, largest - dm[rows], np.log10(last_large[rows] + 1e-2)]
        columns.append((total(dm[other]) + 20 * 0.43) / (total(None) + 20))
        order = np.lexsort((r, at))
        at_sorted, r_sorted, other_sorted = at[order], r[order], other[order]
        starts = np.searchsorted(at_sorted, np.arange(size))
        place = np.arange(len(order)) - starts[at_sorted]
        near = place < NEIGHBOURS
        matrix = np.full((size, NEIGHBOURS), _RADIUS)
        matrix[at_sorted[near], place[near]] = r_sorted[near]
        neighbours[first + at_sorted[near], 1 + place[near]] = other_sorted[near]
        columns += [np.log(matrix[:, k] + 0.3) for k in (0, 4, 19)]
        width[rows] = np.clip(matrix[:, 1], FLOOR, 10.0)
        weight = np.where(neighbours[rows] >= 0, 1.0, 0.0) / (
            np.pad(matrix, ((0, 0), (1, 0))) ** 2 + d * np.exp(gamma * dm[rows])[:, None] + 1.0
        )
        shares[rows] = weight / weight.sum(axis=1, keepdims=True)
        angle = azimuth(
            catalog.longitude[event[order][near]], catalog.latitude[event[order][near]],
            catalog.longitude[other_sorted[near]], catalog.latitude[other_sorted[near]],
        )  # fmt: skip
        pull = r_sorted[near] ** 2 / (r_sorted[near] ** 2 + 25.0)
        c, s, n = (
            np.bincount(at_sorted[near], weights=pull * f, minlength=size)
            for f in (np.cos(2 * angle), np.sin(2 * angle), np.ones(near.sum()))
        )
        trend[rows] = 0.5 * np.arctan2(s, c)
        linearity[rows] = np.hypot(c, s) / (n + 2.0)
        columns += [linearity[rows], dm[rows]]
        columns += [np.log(background[rows, 1] + 1e-3), np.log(background[rows, 7] + 1e-3)]
        columns.append(np.log(rate[rows] + 1e-12))
        features[rows] = np.stack(columns, axis=1)
    mass = power_law_mass(rays, width[None], 1.0)[0]
    return Surroundings(features, neighbours, shares, width, mass, trend, linearity)


def _days_since(time: np.ndarray, which: np.ndarray) -> np.ndarray:
    """Return the days since the last marked earthquake before each, 3650 where there was none."""
    marked = time[which]
    index = np.searchsorted(marked, time, side="left") - 1
    return (
        np.where(index >= 0, np.minimum(time - marked[np.maximum(index, 0)], 3650.0), 3650.0) if len(marked) else np.full(len(time), 3650.0)
    )


def neighbour_density(
    catalog: Catalog, around: Surroundings, xyz: np.ndarray, parent: np.ndarray, progress: Progress | None = None
) -> np.ndarray:
    """Return the density B per km2 of the ``parent`` (P,) of each point ``xyz`` (P, 3), normalised on the region."""
    sources = unit_vectors(catalog.longitude, catalog.latitude).astype(np.float32)
    width2 = (around.width**2).astype(np.float32)
    scale = (around.width**2 / (math.pi * around.mass)).astype(np.float32)
    result = np.empty(len(parent), np.float32)
    xyz = xyz.astype(np.float32)
    for first in range(0, len(parent), 50_000):
        part = slice(first, first + 50_000)
        if progress is not None:
            progress.check()
        near = around.neighbours[parent[part]]
        r2 = EARTH_RADIUS**2 * ((sources[near] - xyz[part, None]) ** 2).sum(axis=2)
        result[part] = (around.shares[parent[part]] * scale[near] / (r2 + width2[near]) ** 2).sum(axis=1)
    return result


@dataclass
class Sequence:
    """A large earthquake (first) and its aftershocks in the order of time: positions, widths (km) and masses of their kernels (M,)."""

    members: np.ndarray
    width: np.ndarray
    mass: np.ndarray


def aftershocks(catalog: Catalog, around: Surroundings, rays: tuple[np.ndarray, np.ndarray], reference: float) -> dict[int, Sequence]:
    """Return for large earthquakes their first 400 aftershocks in 60 days, within 1.5 lengths of their rupture."""
    xyz = unit_vectors(catalog.longitude, catalog.latitude)
    found = {}
    for i in np.nonzero(catalog.magnitude >= reference + LARGE - 1e-9)[0]:
        low, high = np.searchsorted(catalog.time, [catalog.time[i], catalog.time[i] + _AFTERSHOCK_DAYS], side="right")
        chord = np.linalg.norm(xyz[low:high] - xyz[i], axis=1)
        length = rupture_length(catalog.magnitude[i])
        members = np.concatenate([[i], low + np.nonzero(chord < max(10.0, 1.5 * length) / EARTH_RADIUS)[0][:_AFTERSHOCKS]])
        width = np.full(len(members), max(0.7, 0.04 * length))
        width[0] = around.width[i] + 0.3 * length
        found[int(i)] = Sequence(members, width, power_law_mass((rays[0][members], rays[1][members]), width[None], 1.0)[0])
    return found


def rupture_length(magnitude: float) -> float:
    """Return the length of the subsurface rupture in km (Wells & Coppersmith, 1994): log10 L = -2.44 + 0.59 M."""
    return 10 ** (-2.44 + 0.59 * magnitude)


def aftershock_density(
    catalog: Catalog, sequences: dict[int, Sequence], xyz: np.ndarray, time: np.ndarray, parent: np.ndarray
) -> np.ndarray:
    """Return the density A per km2 (P,) at points ``xyz`` (P, 3) and times: the parent's aftershocks until then; 0 for small parents."""
    sources = unit_vectors(catalog.longitude, catalog.latitude)
    result = np.zeros(len(parent), np.float32)
    order = np.argsort(parent, kind="stable")
    bounds = np.searchsorted(parent[order], np.array([[i, i + 1] for i in sequences], int).reshape(-1, 2))
    for sequence, (low, high) in zip(sequences.values(), bounds):
        rows = order[low:high]
        members, width2 = sequence.members, sequence.width**2
        for first in range(0, len(rows), 4000):
            part = rows[first : first + 4000]
            weight = (catalog.time[members][None] < time[part, None]).astype(np.float64)
            weight[:, 0] = _PRIOR
            r2 = EARTH_RADIUS**2 * np.maximum(2 - 2 * xyz[part] @ sources[members].T, 0.0)
            kernel = width2 / (math.pi * sequence.mass) / (r2 + width2) ** 2
            result[part] = (weight * kernel).sum(axis=1) / weight.sum(axis=1)
    return result


@dataclass
class Links:
    """Pairs as the network needs them, tensors (P,) of float32, and (P, T) for ``decay``."""

    target: torch.Tensor
    parent: torch.Tensor
    weight: torch.Tensor
    decay: torch.Tensor
    along2: torch.Tensor
    across2: torch.Tensor
    after: torch.Tensor
    near: torch.Tensor


def link(
    problem: Problem,
    pairs: Pairs,
    around: Surroundings,
    sequences: dict[int, Sequence],
    tau: torch.Tensor,
    progress: Progress | None = None,
) -> Links:
    """Work out how targets lie to their parents."""
    catalog = problem.catalog
    target, parent = problem.targets[pairs.target.numpy()], pairs.parent.numpy()
    xyz = unit_vectors(catalog.longitude, catalog.latitude)
    turn = (
        azimuth(catalog.longitude[parent], catalog.latitude[parent], catalog.longitude[target], catalog.latitude[target])
        - around.trend[parent]
    )
    r2 = pairs.r2.numpy()
    return Links(
        pairs.target,
        pairs.parent,
        pairs.weight.float(),
        torch.exp(-pairs.dt[:, None].float() / tau) / tau,
        torch.from_numpy((r2 * np.cos(turn) ** 2).astype(np.float32)),
        torch.from_numpy((r2 * np.sin(turn) ** 2).astype(np.float32)),
        torch.from_numpy(aftershock_density(catalog, sequences, xyz[target], catalog.time[target], parent)),
        torch.from_numpy(neighbour_density(catalog, around, xyz[target], parent, progress)),
    )
