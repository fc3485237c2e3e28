"""Simulated catalogues: background earthquakes, and their and the past ones' aftershocks, generation by generation, all at once.

Branching (Zhuang & Touati, 2015, CORSSA) instead of thinning: every step is an array over all simulations.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from scipy.spatial import cKDTree

from ....models.networks.anchored import Anchored
from ....models.networks.etas import Etas
from ...errors import InputError
from ...progress import Progress
from .background import RANKS, RHO, UNIFORM
from .catalog import EARTH_RADIUS, Catalog, unit_vectors
from .maps import background_rate
from .neural import Prepared, kernels_of
from .region import Region

_GENERATIONS = 200
_CRITICAL = 0.9  # children for each earthquake
_MOST = 20_000_000  # earthquakes in all simulations together


@dataclass
class Simulated:
    """Simulated earthquakes, arrays (M,): number of the simulation, days, degrees, magnitude, and whether it was triggered."""

    number: np.ndarray
    time: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    magnitude: np.ndarray
    triggered: np.ndarray


class EtasTriggering:
    """Aftershocks by ETAS; see :class:`NeuralTriggering` for the methods."""

    def __init__(self, etas: Etas, span: float):
        self._etas = etas
        self._grid = torch.cat([torch.zeros(1, dtype=torch.float64), torch.logspace(-7, math.log10(span), 3000, dtype=torch.float64)])
        with torch.no_grad():
            steps = etas.time_integral(self._grid[:-1], self._grid[1:]).numpy()
            self._d, self._gamma, self._rho = float(etas.theta[6].exp()), float(etas.theta[7]), float(etas.theta[8].exp())
        self._grid = self._grid.numpy()
        self._integral = np.concatenate([[0.0], np.cumsum(steps)])

    def expected(self, origin, dm, fresh, start, stop):
        """Return numbers of direct aftershocks."""
        with torch.no_grad():
            number = self._etas.log_productivity(torch.from_numpy(dm)).exp().numpy()
        return number * (np.interp(stop, self._grid, self._integral) - np.interp(start, self._grid, self._integral))

    def offspring(self, parent, origin, dm, fresh, start, stop, generator):
        """Draw aftershocks."""
        low, high = np.interp(start, self._grid, self._integral), np.interp(stop, self._grid, self._integral)
        time = np.interp(low + generator.random(len(dm)) * (high - low), self._integral, self._grid)
        radius = np.sqrt(self._d * np.exp(self._gamma * dm) * ((1 - generator.random(len(dm))) ** (-1 / self._rho) - 1))
        angle = generator.uniform(0, 2 * np.pi, len(dm))
        return time, parent, radius * np.cos(angle), radius * np.sin(angle)


class NeuralTriggering:
    """Aftershocks by one member of a neural point process.

    What the network sees of a simulated earthquake is what it sees of its origin, the past earthquake from which its line of
    ancestors or its place descends, with its own magnitude. As the state of a lively sequence would be handed down for ever, the number
    of aftershocks is lowered where a line of descent would have more than ``_CRITICAL`` children for each earthquake.
    """

    def __init__(self, model: Anchored, number: int, prepared: Prepared, law: Law, days: float):
        self._model, self._member, self._prepared = model, model.members[number], prepared
        self._tau = model.tau.double().numpy()
        with torch.no_grad():
            self._past = {key: value.double().numpy() for key, value in kernels_of(model, self._member, prepared).items()}
        self._factor = np.ones(len(prepared.around.features))
        self._factor = np.minimum(1.0, _CRITICAL / np.maximum(self._children(law, days), 1e-12))

    def _children(self, law: Law, days: float) -> np.ndarray:
        """Return the mean number of children within ``days`` of earthquakes that descend from each past one (N,)."""
        edges = np.linspace(law.minimum, law.largest, 31)
        middles = (edges[1:] + edges[:-1]) / 2 - self._prepared.problem.reference
        origin = np.arange(len(self._factor))
        zero = np.zeros(len(origin))
        return sum(
            float(share) * self.expected(origin, np.full(len(origin), dm), True, zero, zero + days)
            for dm, share in zip(middles, law.share(edges[:-1], edges[1:]))
        )

    def _kernels(self, origin, dm, fresh):
        """Return the kernels' parameters of earthquakes: those of the origin, or fresh ones with another magnitude."""
        around = self._prepared.around
        if not fresh:
            return {key: value[origin] if value.ndim and len(value) == len(around.features) else value for key, value in self._past.items()}
        features = around.features[origin].copy()
        features[:, 13] = features[:, 12] - dm
        features[:, 20] = dm
        with torch.no_grad():
            x = self._model.standardise(torch.from_numpy(features))
            kernels = self._member(x, torch.from_numpy(dm).float(), torch.zeros(len(dm)))
            return {key: value.double().numpy() for key, value in kernels.items()} | {"linearity": around.linearity[origin]}

    def expected(self, origin, dm, fresh, start, stop):
        """Return the numbers (N,) of direct aftershocks from ``start`` to ``stop`` days after each earthquake, over the plane.

        Parameters
        ----------
        origin : numpy.ndarray (N,)
            Position of the past earthquake that it is, or descends from.
        dm : numpy.ndarray (N,)
        fresh : bool
            Whether these are simulated earthquakes.
        """
        result = np.empty(len(dm))
        for first in range(0, len(dm), 200_000):
            part = slice(first, first + 200_000)
            kernels = self._kernels(origin[part], dm[part], fresh)
            share = np.exp(-start[part, None] / self._tau) - np.exp(-stop[part, None] / self._tau)
            result[part] = kernels["number"] * (kernels["time"].sum(axis=1) * share).sum(axis=1)
            if fresh:
                result[part] *= self._factor[origin[part]]
        return result

    def offspring(self, parent, origin, dm, fresh, start, stop, generator):
        """Draw one aftershock for each entry: days after its parent, where it is anchored, and kilometres east and north from there.

        An anchor is a position in the past catalogue, or ``parent`` (numbers below zero stay what they are) for the parent itself.
        """
        count = len(dm)
        kernels = self._kernels(origin, dm, fresh)
        share = np.exp(-start[:, None] / self._tau) - np.exp(-stop[:, None] / self._tau)
        weight = (kernels["time"] * share[:, None, :]).reshape(count, -1)
        chosen = _draw(weight, generator)
        expert, k = np.divmod(chosen, len(self._tau))
        tau, room = self._tau[k], share[np.arange(count), k]
        time = -tau * np.log(np.exp(-start / tau) - generator.random(count) * room)
        time = np.clip(np.where(np.isfinite(time), time, start), start, stop)
        rows = np.arange(count)
        width, rho = kernels["width"][rows, expert], kernels["rho"][expert]
        stretch = 2.0 * np.tanh(kernels["stretch"][expert]) * kernels["linearity"]
        radius = np.sqrt(width * ((1 - generator.random(count)) ** (-1 / rho) - 1))
        angle = generator.uniform(0, 2 * np.pi, count)
        along, across = radius * np.cos(angle) * np.exp(stretch / 2), radius * np.sin(angle) * np.exp(-stretch / 2)
        around = self._prepared.around
        trend = around.trend[origin]
        east, north = along * np.cos(trend) - across * np.sin(trend), along * np.sin(trend) + across * np.cos(trend)
        anchor = parent.copy()
        which = generator.random(count)
        near = np.nonzero(which < kernels["near"])[0]
        if len(near):
            place = _draw(around.shares[origin[near]], generator)
            anchor[near] = np.where(place == 0, parent[near], around.neighbours[origin[near], place])
            source = around.neighbours[origin[near], place]
            east[near], north[near] = _power_law(around.width[source], 1.0, generator)
        after = np.nonzero((which >= kernels["near"]) & (which < kernels["near"] + kernels["after"]))[0]
        for i in np.unique(origin[after]) if not fresh else []:
            rows = after[origin[after] == i]
            sequence = self._prepared.sequences[int(i)]
            weights = np.ones(len(sequence.members))
            weights[0] = 5.0
            member = generator.choice(len(weights), len(rows), p=weights / weights.sum())
            anchor[rows] = sequence.members[member]
            east[rows], north[rows] = _power_law(sequence.width[member], 1.0, generator)
        return time, anchor, east, north


def _draw(weight: np.ndarray, generator) -> np.ndarray:
    """Draw a column for each row of weights (N, K)."""
    cumulative = np.cumsum(weight, axis=1)
    return (generator.random(len(weight))[:, None] * cumulative[:, -1:] > cumulative).sum(axis=1).clip(0, weight.shape[1] - 1)


def _power_law(width: np.ndarray, rho: float, generator) -> tuple[np.ndarray, np.ndarray]:
    radius = width * np.sqrt((1 - generator.random(len(width))) ** (-1 / rho) - 1)
    angle = generator.uniform(0, 2 * np.pi, len(width))
    return radius * np.cos(angle), radius * np.sin(angle)


def move(longitude, latitude, east, north):
    """Return the points at ``east`` and ``north`` kilometres, as the azimuthal equidistant plane of a point lays them out, in degrees."""
    arc = np.hypot(east, north) / EARTH_RADIUS
    arc = np.minimum(arc, np.pi * 0.999)
    heading = np.arctan2(east, north)
    lat1 = np.radians(latitude)
    lat2 = np.arcsin(np.clip(np.sin(lat1) * np.cos(arc) + np.cos(lat1) * np.sin(arc) * np.cos(heading), -1, 1))
    lon2 = np.radians(longitude) + np.arctan2(np.sin(heading) * np.sin(arc) * np.cos(lat1), np.cos(arc) - np.sin(lat1) * np.sin(lat2))
    return (np.degrees(lon2) + 180.0) % 360.0 - 180.0, np.degrees(lat2)


@dataclass
class Law:
    """Gutenberg and Richter's law: from ``minimum`` (the lower edge of the smallest bin) to ``largest``."""

    minimum: float
    largest: float
    b: float

    def draw(self, count: int, generator) -> np.ndarray:
        """Draw magnitudes (count,)."""
        top = 1 - 10 ** (-self.b * (self.largest - self.minimum))
        return self.minimum - np.log10(1 - generator.random(count) * top) / self.b

    def share(self, low, high=None):
        """Return the share of earthquakes with magnitudes from ``low`` to ``high`` (open where None)."""
        low = np.clip(low, self.minimum, self.largest)
        high = np.full_like(np.asarray(low, float), self.largest) if high is None else np.clip(high, self.minimum, self.largest)
        top = 1 - 10 ** (-self.b * (self.largest - self.minimum))
        return (10 ** (-self.b * (low - self.minimum)) - 10 ** (-self.b * (high - self.minimum))) / top


def simulate(
    model, etas: Etas, prepared: Prepared | None, past: Catalog, region: Region, reference: float, law: Law, start: float, days: float,
    simulations: int, seed: int, progress: Progress,
) -> Simulated:  # fmt: skip
    """Simulate ``simulations`` catalogues of the region from ``start`` (days) on.

    Parameters
    ----------
    model : Anchored or Etas
    etas : Etas
        From which the past earthquakes' background probabilities are told.
    prepared : Prepared or None
        For a neural model.
    past : Catalog
        Earthquakes before ``start``.
    """
    neural = isinstance(model, Anchored)
    count = len(model.members) if neural else 1
    parts = []
    for number in range(count):
        share = simulations // count + (number < simulations % count)
        if not share:
            continue
        generator = np.random.default_rng([seed, number])
        triggering = (
            NeuralTriggering(model, number, prepared, law, days) if neural else EtasTriggering(model, start + days - past.time[0] + 1)
        )
        part = progress.part(number / count, (number + 1) / count)
        parts.append(_simulate(model, number, etas, triggering, past, region, reference, law, start, days, share, generator, part))
        parts[-1].number += _offset(simulations, count, number)
    return Simulated(*(np.concatenate([getattr(part, name) for part in parts]) for name in Simulated.__dataclass_fields__))


def _offset(simulations: int, count: int, number: int) -> int:
    return sum(simulations // count + (k < simulations % count) for k in range(number))


def _simulate(model, number, etas, triggering, past, region, reference, law, start, days, share, generator, progress) -> Simulated:
    end = start + days
    longitude, latitude, origin = _background_places(model, number, etas, past, region, reference, days, share, generator)
    size = len(longitude)
    which = generator.integers(0, share, size)
    time = start + days * generator.random(size)
    magnitude = law.draw(size, generator)
    found = [Simulated(which, time, longitude, latitude, magnitude, np.zeros(size, bool))]
    if getattr(model, "triggering", True) and len(past):
        dm = past.magnitude - reference
        own = np.arange(len(past))
        expected = triggering.expected(own, dm, False, start - past.time, end - past.time)
        births = generator.poisson(expected * share)
        parent = np.repeat(own, births)
        which = generator.integers(0, share, len(parent))
        elapsed, anchor, east, north = triggering.offspring(
            parent, parent, dm[parent], False, (start - past.time)[parent], (end - past.time)[parent], generator
        )
        lon, lat = move(past.longitude[anchor], past.latitude[anchor], east, north)
        generation = _inside(region, which, past.time[parent] + elapsed, lon, lat, parent, law, generator)
        found.append(generation[0])
        origin = np.concatenate([origin, generation[1]])
        current = Simulated(*(np.concatenate([getattr(each, name) for each in found]) for name in Simulated.__dataclass_fields__))
        total = len(current.time)
        for turn in range(_GENERATIONS):
            progress.report(1 - 0.8**turn, "Simulating generation {turn}: {total} earthquakes", turn=turn + 1, total=total)
            dm = current.magnitude - reference
            zero = np.zeros(len(dm))
            births = generator.poisson(triggering.expected(origin, dm, True, zero, end - current.time))
            total += int(births.sum())
            if total > _MOST:
                raise InputError(
                    "The simulations have more than {most} earthquakes: the model lets sequences grow without end.",
                    hint="Train with a larger MIN_MAGNITUDE or a longer period, or ask for fewer SIMULATIONS.",
                    most=_MOST,
                )
            if not births.sum():
                break
            parent = np.repeat(np.arange(len(dm)), births)
            elapsed, anchor, east, north = triggering.offspring(
                -1 - parent, origin[parent], dm[parent], True, zero[parent], (end - current.time)[parent], generator
            )
            at_parent = anchor < 0
            lon0 = np.where(at_parent, current.longitude[parent], past.longitude[np.maximum(anchor, 0)])
            lat0 = np.where(at_parent, current.latitude[parent], past.latitude[np.maximum(anchor, 0)])
            lon, lat = move(lon0, lat0, east, north)
            current, origin = _inside(
                region, current.number[parent], current.time[parent] + elapsed, lon, lat, origin[parent], law, generator
            )
            found.append(current)
    return Simulated(*(np.concatenate([getattr(each, name) for each in found]) for name in Simulated.__dataclass_fields__))


def _inside(region, which, time, lon, lat, origin, law, generator) -> tuple[Simulated, np.ndarray]:
    """Keep what falls into the region, and give it magnitudes."""
    keep = region.contains(lon, lat)
    magnitude = law.draw(int(keep.sum()), generator)
    return Simulated(which[keep], time[keep], lon[keep], lat[keep], magnitude, np.ones(int(keep.sum()), bool)), origin[keep]


def _background_places(model, number, etas, past, region, reference, days, share, generator):
    """Draw the background earthquakes of all simulations: places, and the past earthquakes nearest to them."""
    neural = isinstance(model, Anchored)
    with torch.no_grad():
        mu = float(model.members[number].log_mu.exp() if neural else model.mu())
        if neural:
            mixture = torch.softmax(model.members[number].background, 0).double().numpy()
        elif model.background == "smoothed":
            mixture = torch.softmax(model.mixture, 0).numpy()
        else:
            mixture = np.append(np.zeros(len(RANKS)), 1.0)
    count = generator.poisson(mu * region.area() * days * share)
    components = generator.choice(len(mixture), count, p=mixture / mixture.sum())
    longitude, latitude = np.empty(count), np.empty(count)
    kernels = None
    if mixture[:-1].any() and len(past) > 1:
        _, kernels = background_rate(model, etas, past, region, reference, torch.zeros((1, 3), dtype=torch.float64))
    left = np.arange(count)
    xmin, ymin, xmax, ymax = region.geometry.bounds
    while len(left):
        lon = generator.uniform(xmin, xmax, len(left))
        low, high = math.sin(math.radians(ymin)), math.sin(math.radians(ymax))
        lat = np.degrees(np.arcsin(generator.uniform(low, high, len(left))))
        for k in range(UNIFORM + 1, len(mixture)):
            rows = np.nonzero(components[left] == k)[0]
            lon[rows], lat[rows] = region.covariates.draw(k - UNIFORM - 1, len(rows), generator)
        for k in range(len(RANKS)):
            rows = np.nonzero(components[left] == k)[0]
            if kernels is not None and len(rows):
                source = generator.choice(len(past), len(rows), p=kernels.shares)
                east, north = _power_law(kernels.widths[k][source], RHO, generator)
                lon[rows], lat[rows] = move(past.longitude[source], past.latitude[source], east, north)
        inside = region.contains(lon, lat)
        longitude[left[inside]], latitude[left[inside]] = (lon[inside] + 180) % 360 - 180, lat[inside]
        left = left[~inside]
    nearest = np.zeros(count, int)
    if len(past) and count:
        _, nearest = cKDTree(unit_vectors(past.longitude, past.latitude)).query(unit_vectors(longitude, latitude))
    return longitude, latitude, nearest
