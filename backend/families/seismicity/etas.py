"""Likelihood, maximum-likelihood fit and scores of the ETAS model.

The likelihood is that of a point process on the region and a span of time: the sum over the earthquakes of log lambda minus the
integral of lambda. Earthquakes before the span and outside the region are history: they trigger, but are not counted.

A sum over earlier earthquakes has N^2 / 2 terms. For fitting, the terms that matter are kept one by one, and the many small ones
are represented by a systematic sample of them, weighted so that at the parameters where the sample was drawn the sum is exact.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from scipy.optimize import minimize

from ....models.networks.etas import START, Etas
from ...progress import Progress
from .catalog import EARTH_RADIUS, Catalog, unit_vectors
from .region import Region

_BLOCK = 2_000_000  # pairs at once
_SEARCH_BLOCK, _CHUNK = 250_000, 128  # the same while pairs are looked for, and terms whose sum is kept
# Bounds of the parameters in the order of models.networks.etas.NAMES.
_BOUNDS = ((-30, 0), (-20, 5), (0, 5), (-12, 0), (-0.9, 2), (3, 15), (-5, 8), (0, 4), (-3, 2))


@dataclass
class Problem:
    """A catalogue as tensors, with the region and the span of time in which earthquakes are counted.

    Parameters
    ----------
    catalog : Catalog
        History and targets, above the magnitude of completeness.
    region : Region
    start, end : float
        Days; targets are the earthquakes in the region from ``start`` to before ``end``.
    reference : float
        The magnitude from which dm is counted.
    plane : bool
        Integrate the spatial kernels over the whole plane instead of the region, as many programs do.
    area : float, optional
        Square kilometres, the region's own by default.
    radius : float
        Of the Earth, km.
    """

    catalog: Catalog
    region: Region
    start: float
    end: float
    reference: float
    plane: bool = False
    area: float | None = None
    radius: float = EARTH_RADIUS

    def __post_init__(self):
        catalog = self.catalog
        self.time = torch.from_numpy(np.ascontiguousarray(catalog.time))
        self.xyz = torch.from_numpy(unit_vectors(catalog.longitude, catalog.latitude))
        self.dm = torch.from_numpy(catalog.magnitude - self.reference)
        self.inside = self.region.contains(catalog.longitude, catalog.latitude)
        self.targets = np.nonzero(self.inside & (catalog.time >= self.start) & (catalog.time < self.end))[0]
        self.area = self.region.area(self.radius) if self.area is None else self.area
        # sum_j [t_i < t_j]: earthquakes at the very same time do not trigger each other
        self.before = np.searchsorted(catalog.time, catalog.time, side="left")
        if not self.plane:
            distance, sign = self.region.rays(catalog.longitude, catalog.latitude)
            point, ray, layer = np.nonzero(sign)
            self.ray_event = torch.from_numpy(point)
            self.ray_r2 = torch.from_numpy(distance[point, ray, layer] ** 2)
            self.ray_sign = torch.from_numpy(sign[point, ray, layer] / sign.shape[1])

    def masses(self, model: Etas) -> torch.Tensor:
        """Return for each earthquake the share of its spatial kernel that lies in the region (N,)."""
        if self.plane:
            return torch.ones_like(self.dm)
        share = model.space_mass(self.ray_r2, self.dm[self.ray_event]) * self.ray_sign
        return torch.zeros_like(self.dm).index_add(0, self.ray_event, share).clamp(0, 1)

    def blocks(self, rows: np.ndarray, pairs: int = _BLOCK):
        """Yield pieces of ``rows`` (positions of earthquakes) small enough for a block of ``pairs`` with everything before them."""
        size = max(1, pairs // max(int(self.before[rows].max(initial=1)), 1))
        for first in range(0, len(rows), size):
            part = rows[first : first + size]
            yield part, int(self.before[part].max(initial=0))

    def differences(self, rows: np.ndarray, count: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return days and squared kilometres (R, count) from the first ``count`` earthquakes to ``rows``, and which come before."""
        index = torch.from_numpy(rows)
        dt = self.time[index, None] - self.time[None, :count]
        before = dt > 0
        return dt.clamp(min=1e-9), squared_distances(self.xyz[index], self.xyz[:count], self.radius), before


def squared_distances(a: torch.Tensor, b: torch.Tensor, radius: float = EARTH_RADIUS) -> torch.Tensor:
    """Return squared great-circle distances (A, B) in km2 between points on the unit sphere, good to a decimetre."""
    chord2 = (2.0 - 2.0 * (a @ b.T)).clamp_(min=0.0)
    if chord2.numel() and float(chord2.max()) > 0.3:
        return (2.0 * radius * torch.asin(chord2.sqrt().div_(2.0).clamp_(max=1.0))) ** 2
    # square of the arcsine's series, good to 1e-7 up to here
    return radius**2 * chord2 * (1 + chord2 * (1 / 12 + chord2 * (1 / 90 + chord2 * (1 / 560 + chord2 / 3150))))


@dataclass
class Pairs:
    """The terms of the sums over earlier earthquakes that are worked with: at most 1 / share + sample for each target.

    Parameters
    ----------
    target, parent : torch.Tensor (P,)
        Positions among the targets (ascending), and in the catalogue.
    dt, r2 : torch.Tensor (P,)
        Days and square kilometres.
    weight : torch.Tensor (P,)
        How many terms each one stands for: 1 for those that matter.
    """

    target: torch.Tensor
    parent: torch.Tensor
    dt: torch.Tensor
    r2: torch.Tensor
    weight: torch.Tensor


@torch.no_grad()
def find_pairs(
    problem: Problem, model: Etas, background: torch.Tensor, share: float = 0.003, sample: int = 24, progress: Progress | None = None
) -> Pairs:
    """Keep the terms that make up at least ``share`` of a target's rate, and a weighted sample of the others.

    Parameters
    ----------
    background : torch.Tensor (T,)
        Background rate at the targets, per day and km2.
    share : float
        Of the rate at the target, from which a term is kept for itself.
    sample : int
        How many of the smaller terms are drawn for each target, with probabilities in proportion to them. The sum over the pairs
        is the exact sum at the parameters of ``model``, and unbiased at others.
    """
    parts: list[tuple[torch.Tensor, ...]] = []
    done = 0
    # Single precision in blocks that stay in the processor's cache, padded to whole chunks: sums of chunks find where a draw falls.
    padding = -len(problem.time) % _CHUNK
    time = torch.nn.functional.pad(problem.time, (0, padding), value=math.inf)
    places = torch.nn.functional.pad((problem.xyz * problem.radius).float(), (0, 0, 0, padding)).T.contiguous()
    magnitude = torch.nn.functional.pad(problem.dm.float(), (0, padding))
    for rows, count in problem.blocks(problem.targets, _SEARCH_BLOCK):
        if progress is not None:
            progress.report(done / max(len(problem.targets), 1), "Looking for the earthquakes that matter to each other")
        index = torch.from_numpy(rows)
        count += -count % _CHUNK
        dt = (time[index, None] - time[:count]).float()
        later = time[index, None] <= time[:count]
        r2 = (places[0, index, None] - places[0, :count]).square_()
        for axis in (1, 2):
            step = places[axis, index, None] - places[axis, :count]
            r2.addcmul_(step, step)
        r2.addcmul_(r2, r2, value=1 / (12 * problem.radius**2))  # from chord to arc; what is kept is computed exactly below
        rate = model(dt.clamp_(min=1e-9), r2, magnitude[:count]).masked_fill_(later, 0.0)
        threshold = share * (rate.sum(dim=1) + background[done : done + len(rows)].float())
        row, column = ((rate >= threshold[:, None]) & (rate > 0)).nonzero(as_tuple=True)
        rate[row, column] = 0.0
        chunks = rate.view(len(rows), -1, _CHUNK)
        sums = chunks.sum(dim=2).double()
        cumulative = sums.cumsum(dim=1)
        rest = cumulative[:, -1:]
        points = (torch.arange(sample) + 0.5) / sample * rest
        chunk = torch.searchsorted(cumulative, points).clamp_(max=sums.shape[1] - 1)
        within = chunks[torch.arange(len(rows))[:, None], chunk].double().cumsum_(dim=2)
        left = points - (torch.gather(cumulative, 1, chunk) - torch.gather(sums, 1, chunk))
        drawn = chunk * _CHUNK + (within < left[:, :, None]).sum(dim=2).clamp_(max=_CHUNK - 1)
        small = torch.gather(rate, 1, drawn)
        row2, place = (small > 0).nonzero(as_tuple=True)
        weight = torch.cat([torch.ones(len(row), dtype=torch.float64), rest[row2, 0] / sample / small[row2, place].double()])
        row, column = torch.cat([row, row2]), torch.cat([column, drawn[row2, place]])
        order = torch.argsort(row, stable=True)
        row, column = row[order], column[order]
        chord2 = (problem.xyz[index[row]] - problem.xyz[column]).square_().sum(dim=1)
        r2 = (2.0 * problem.radius * torch.asin((chord2.sqrt() / 2.0).clamp_(max=1.0))) ** 2
        parts.append((row + done, column, (problem.time[index[row]] - problem.time[column]).clamp_(min=1e-9), r2, weight[order]))
        done += len(rows)
    if not parts:
        empty = torch.zeros(0, dtype=torch.float64)
        return Pairs(empty.long(), empty.long(), empty, empty, empty)
    return Pairs(*(torch.cat(each) for each in zip(*parts)))


def log_likelihood(problem: Problem, model: Etas, density: torch.Tensor, pairs: Pairs | None) -> torch.Tensor:
    """Return the log-likelihood, differentiable.

    Parameters
    ----------
    density : torch.Tensor (T,)
        Density of the background at the targets times the region's area: 1 if it is uniform.
    pairs : Pairs or None
        None without triggering.
    """
    rate = model.mu() * density
    expected = model.mu() * problem.area * (problem.end - problem.start)
    if pairs is not None:
        triggered = model(pairs.dt, pairs.r2, problem.dm[pairs.parent])
        rate = rate.index_add(0, pairs.target, triggered * pairs.weight)
        expected = expected + expected_triggered(problem, model, problem.start, problem.end).sum()
    return rate.log().sum() - expected


def expected_triggered(problem: Problem, model: Etas, start: float, end: float) -> torch.Tensor:
    """Return how many earthquakes each one triggers in the region from ``start`` to ``end``, on average (N,)."""
    first = (start - problem.time).clamp(min=0.0)
    last = (end - problem.time).clamp(min=0.0)
    return model.log_productivity(problem.dm).exp() * model.time_integral(first, torch.maximum(first, last)) * problem.masses(model)


def fit(problem: Problem, model: Etas, density: torch.Tensor | None = None, progress: Progress | None = None) -> float:
    """Set the parameters to the maximum of the likelihood; return the log-likelihood for each target.

    Parameters
    ----------
    density : torch.Tensor (T,), optional
        See :func:`log_likelihood`; uniform by default.

    The pairs are found anew where the parameters have come to, until the likelihood changes by less than 1e-4 for each earthquake.
    """
    progress = progress or Progress()
    density = torch.ones(len(problem.targets), dtype=torch.float64) if density is None else density
    rate = len(problem.targets) / ((problem.end - problem.start) * problem.area)
    with torch.no_grad():
        model.theta[0] = math.log(rate * (0.5 if model.triggering else 1.0))
    if not model.triggering:
        return float(log_likelihood(problem, model, density, None).detach()) / len(problem.targets)
    best = -math.inf
    rounds = 5
    for turn in range(rounds):
        part = progress.part(turn / rounds, (turn + 1) / rounds)
        pairs = find_pairs(problem, model, model.mu().detach() * density, progress=part.part(0.0, 0.3))
        part = part.part(0.3, 1.0)
        steps = 0

        def objective(values: np.ndarray, pairs=pairs, part=part) -> tuple[float, np.ndarray]:
            nonlocal steps
            steps += 1
            part.report(min(steps / 60, 1.0), "Fitting ETAS")
            with torch.no_grad():
                model.theta.copy_(torch.from_numpy(values))
            loss = -log_likelihood(problem, model, density, pairs) / len(problem.targets)
            (gradient,) = torch.autograd.grad(loss, model.theta)
            return float(loss.detach()), gradient.numpy().astype(np.float64)

        found = minimize(
            objective, model.theta.detach().numpy().copy(), jac=True, method="L-BFGS-B", bounds=_BOUNDS,
            options={"maxiter": 80, "ftol": 1e-8, "gtol": 1e-5},
        )  # fmt: skip
        with torch.no_grad():
            model.theta.copy_(torch.from_numpy(found.x))
        if turn > 0 and abs(found.fun + best) < 1e-4:
            break
        best = -float(found.fun)
    return -float(found.fun)


@dataclass
class Scores:
    """What a model says of the targets; arrays (T,).

    Parameters
    ----------
    rate : numpy.ndarray
        Intensity at the earthquake, per day and km2.
    total : numpy.ndarray
        Intensity over the region at its time, per day.
    integral : numpy.ndarray
        Earthquakes expected since the one before (since the start for the first). What is expected after the last until the end is
        spread over all.
    """

    rate: np.ndarray
    total: np.ndarray
    integral: np.ndarray

    @property
    def temporal(self) -> np.ndarray:
        """Log-likelihood of the times."""
        return np.log(self.total) - self.integral

    @property
    def spatial(self) -> np.ndarray:
        """Log-likelihood of the places given the times."""
        return np.log(self.rate) - np.log(self.total)

    @property
    def joint(self) -> np.ndarray:
        """Log-likelihood for each earthquake, in nats."""
        return np.log(self.rate) - self.integral


@torch.no_grad()
def score(problem: Problem, model: Etas, density: torch.Tensor | None = None, progress: Progress | None = None) -> Scores:
    """Score the targets, with every term of every sum."""
    targets = problem.targets
    density = torch.ones(len(targets), dtype=torch.float64) if density is None else density
    rate, total = model.mu() * density, (model.mu() * problem.area).repeat(len(targets))
    edges = np.concatenate([[problem.start], problem.catalog.time[targets], [problem.end]])
    integral = model.mu().item() * problem.area * np.diff(edges)
    if model.triggering:
        mass = problem.masses(model)
        done = 0
        for rows, count in problem.blocks(targets):
            if progress is not None:
                progress.report(done / len(targets), "Scoring ETAS")
            dt, r2, before = problem.differences(rows, count)
            part = slice(done, done + len(rows))
            rate[part] += model(dt, r2, problem.dm[:count]).masked_fill_(~before, 0.0).sum(dim=1)
            total[part] += (model.log_temporal(dt, problem.dm[:count]).exp_() * mass[:count]).masked_fill_(~before, 0.0).sum(dim=1)
            done += len(rows)
        integral += _triggered_between(problem, model, edges, mass)
    return Scores(rate.numpy(), total.numpy(), spread_last(integral))


def _triggered_between(problem: Problem, model: Etas, edges: np.ndarray, mass: torch.Tensor) -> np.ndarray:
    """Return the triggered earthquakes expected between consecutive edges, by interpolating the Omori law's integral."""
    span = float(edges[-1] - problem.catalog.time[0]) + 1.0
    grid = torch.cat([torch.zeros(1, dtype=torch.float64), torch.logspace(-7, math.log10(span), 4000, dtype=torch.float64)])
    cumulative = torch.cumsum(torch.cat([torch.zeros(1, dtype=torch.float64), model.time_integral(grid[:-1], grid[1:])]), 0).numpy()
    weight = (model.log_productivity(problem.dm).exp() * mass).numpy()
    sums = np.zeros(len(edges))
    size = max(1, _BLOCK // len(problem.catalog))
    for first in range(0, len(edges), size):
        part = edges[first : first + size]
        count = np.searchsorted(problem.catalog.time, part[-1], side="left")
        elapsed = np.maximum(part[:, None] - problem.catalog.time[None, :count], 0.0)
        sums[first : first + size] = np.interp(elapsed, grid.numpy(), cumulative) @ weight[:count]
    return np.diff(sums)


def spread_last(integral: np.ndarray) -> np.ndarray:
    """Give what is expected after the last earthquake to all alike, so that the mean is the likelihood's."""
    return integral[:-1] + integral[-1] / max(len(integral) - 1, 1)


def branching_ratio(model: Etas, beta: float, largest: float, days: float = 36525.0) -> float:
    """Return the mean number of direct aftershocks within ``days``, of magnitudes up to ``largest`` above the reference."""
    with torch.no_grad():
        dm = torch.linspace(0.0, largest, 2001, dtype=torch.float64)
        weight = torch.exp(-beta * dm)
        zero = torch.zeros(1, dtype=torch.float64)
        integral = float(model.time_integral(zero, zero + days))
        return float((model.log_productivity(dm).exp() * weight).sum() / weight.sum()) * integral


def published(values: dict) -> Etas:
    """Return ETAS with parameters in the names of the program etas: log10_mu, log10_k0, a, log10_c, omega, log10_tau, log10_d, ..."""
    ten = math.log(10.0)
    model = Etas()
    order = [values["log10_mu"] * ten, values["log10_k0"] * ten, values["a"], values["log10_c"] * ten, values["omega"]]
    order += [values["log10_tau"] * ten, values["log10_d"] * ten, values["gamma"], math.log(values["rho"])]
    with torch.no_grad():
        model.theta.copy_(torch.tensor(order, dtype=torch.float64))
    return model


def start_model(triggering: bool = True, background: str = "uniform", components: int = 0) -> Etas:
    """Return a model with the usual starting values."""
    model = Etas(triggering, background, components)
    with torch.no_grad():
        model.theta.copy_(torch.tensor(START, dtype=torch.float64))
    return model
