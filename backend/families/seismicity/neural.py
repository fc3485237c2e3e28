"""Training and scoring of the neural point process (see :mod:`deepgeology.models.networks.anchored`).

Training starts at the ETAS model that was fitted to the same earthquakes, with the network silent, and can only gain on them; whether
it also gains on earthquakes that it has not seen is measured on the validation period, and ETAS is kept where it does not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from scipy.optimize import nnls

from ....models.networks.anchored import Anchored, Member
from ....models.networks.etas import Etas
from ...progress import Progress
from .background import Kernels, component_count, densities
from .catalog import Catalog, azimuth, unit_vectors
from .etas import Pairs, Problem, Scores, find_pairs, spread_last, squared_distances
from .region import Region
from .surroundings import (
    FEATURES,
    LARGE,
    Links,
    Sequence,
    Surroundings,
    aftershock_density,
    aftershocks,
    link,
    look_around,
    neighbour_density,
)

STEPS = 250
BATCH = 1024
LEARNING_RATE = 0.03
NETWORK_SHARE = 0.25  # of the learning rate
WEIGHT_DECAY = 0.01
_RAYS = 24
_MASS_EVERY = 10
_STRETCH = 2.0


@dataclass
class Prepared:
    """A catalogue with all that the network sees of it.

    Parameters
    ----------
    problem : Problem
        With every earthquake as a target.
    pairs : Pairs
    background : numpy.ndarray (N, K)
        Densities of the background's components times the area.
    """

    problem: Problem
    etas: Etas
    rays: tuple[np.ndarray, np.ndarray]
    pairs: Pairs
    background: np.ndarray
    around: Surroundings
    sequences: dict[int, Sequence]
    links: Links

    @property
    def large(self) -> torch.Tensor:
        """1 for earthquakes with a density of aftershocks (N,)."""
        return (self.problem.dm >= LARGE - 1e-9).float()


def prepare(
    catalog: Catalog, region: Region, etas: Etas, reference: float, first: float, until: float, progress: Progress, tau: torch.Tensor
) -> Prepared:
    """Look at every earthquake of a catalogue.

    Parameters
    ----------
    first : float
        Days, from when on the background's densities are made.
    until : float
        Days, the end of the training period: by the earthquakes before it, the background's components are weighted to tell which
        earthquakes were not triggered.
    """
    problem = Problem(catalog, region, catalog.time[0], catalog.time[-1] + 1.0, reference)
    problem.targets = np.arange(len(catalog))
    rays = region.rays(catalog.longitude, catalog.latitude, _RAYS)
    uniform = etas.mu().detach().repeat(len(catalog))
    pairs = find_pairs(problem, etas, uniform, share=0.002, sample=32, progress=progress.part(0.0, 0.4))
    with torch.no_grad():
        rate = etas(pairs.dt, pairs.r2, problem.dm[pairs.parent]) * pairs.weight
        triggered = torch.zeros_like(uniform).index_add(0, pairs.target, rate).numpy()
    mu = uniform.numpy()
    probability = mu / (mu + triggered)
    scored = problem.inside & (catalog.time >= first) & (catalog.time < until)
    for turn in (0, 1):
        background = densities(catalog, probability, region, rays, first, progress.part(0.4 + 0.15 * turn, 0.55 + 0.15 * turn))
        if turn == 0:
            weight = mixture_weights(background[scored], triggered[scored], float(mu[0]))
            probability = background @ weight / (background @ weight + triggered)
    around = look_around(problem, etas, rays, background, mu + triggered, progress.part(0.7, 0.85))
    sequences = aftershocks(catalog, around, rays, reference)
    links = link(problem, pairs, around, sequences, tau, progress.part(0.85, 1.0))
    return Prepared(problem, etas, rays, pairs, background, around, sequences, links)


def mixture_weights(background: np.ndarray, triggered: np.ndarray, mu: float, turns: int = 30) -> np.ndarray:
    """Return the rates per km2 and day (K,) of the background's components by expectation and maximisation; their sum stays ``mu``."""
    weight = np.full(background.shape[1], mu / background.shape[1])
    for _ in range(turns if len(background) else 0):
        part = background * weight
        share = (part / (part.sum(axis=1) + triggered)[:, None]).sum(axis=0)
        weight = mu * share / max(share.sum(), 1e-12)
    return weight


def start_member(member: Member, etas: Etas, tau: torch.Tensor) -> None:
    """Set a member to the ETAS model, with the Omori law as a mixture of exponentials found by non-negative least squares."""
    with torch.no_grad():
        _, _, a, _, _, _, log_d, gamma, log_rho = (float(value) for value in etas.theta)
        grid = torch.logspace(-5, 5, 400, dtype=torch.float64)
        zero = torch.zeros_like(grid)
        cumulative = etas.time_integral(zero, grid).numpy()
        t = tau.double().numpy()
        basis = 1 - np.exp(-grid.numpy()[:, None] / t)
        scale = 1.0 / np.maximum(cumulative, 1e-9)
        weight, _ = nnls(basis * scale[:, None], cumulative * scale)
        weight = np.maximum(weight, 1e-4 * weight.sum())
        total = weight.sum()
        space = float(etas.log_space_integral(torch.zeros(1, dtype=torch.float64)))
        rho = math.exp(log_rho)
        member.productivity.copy_(torch.tensor([float(etas.theta[1]) + space + math.log(total), a - rho * gamma, 0.0]))
        offsets = torch.linspace(-1.0, 1.0, member.experts) if member.experts > 1 else torch.zeros(1)
        member.time_base.copy_(torch.from_numpy(np.log(weight / total)).float().repeat(member.experts, 1))
        member.width.copy_(log_d + offsets)
        member.gamma.fill_(gamma)
        member.log_rho.fill_(log_rho)
        member.log_mu.copy_(etas.theta[0])


def _rates(member: Member, kernels: dict[str, torch.Tensor], links: Links, chosen: torch.Tensor) -> torch.Tensor:
    """Return the triggered rates of the chosen pairs, weighted."""
    parent = links.parent[chosen]
    time = torch.einsum("pk,pek->pe", links.decay[chosen], kernels["time"][parent])
    stretch = _STRETCH * torch.tanh(kernels["stretch"]) * kernels["linearity"][parent, None]
    r2 = links.along2[chosen, None] * torch.exp(-stretch) + links.across2[chosen, None] * torch.exp(stretch)
    width, rho = kernels["width"][parent], kernels["rho"]
    space = rho / math.pi / width * torch.exp(-(1 + rho) * torch.log1p(r2 / width))
    after, near = kernels["after"][parent], kernels["near"][parent]
    rate = (1 - after - near) * (time * space).sum(1) + (after * links.after[chosen] + near * links.near[chosen]) * time.sum(1)
    return kernels["number"][parent] * rate * links.weight[chosen]


@torch.no_grad()
def _masses(member: Member, kernels: dict[str, torch.Tensor], prepared: Prepared) -> torch.Tensor:
    """Return the share of each expert's kernel in the region (N, E)."""
    distance, sign = (torch.from_numpy(each).float() for each in prepared.rays)
    angle = 2 * math.pi * (torch.arange(distance.shape[1]) + 0.5) / distance.shape[1]
    turn = angle[None] - torch.from_numpy(prepared.around.trend).float()[:, None]
    result = torch.empty(len(distance), member.experts)
    for e in range(member.experts):
        stretch = (_STRETCH * torch.tanh(kernels["stretch"][e]) * kernels["linearity"])[:, None]
        factor = torch.cos(turn) ** 2 * torch.exp(-stretch) + torch.sin(turn) ** 2 * torch.exp(stretch)
        reach = distance**2 * (factor / kernels["width"][:, e, None])[..., None]
        inside = (sign * (1 - torch.exp(-kernels["rho"][e] * torch.log1p(reach)))).sum(-1)
        result[:, e] = (inside / factor).sum(1) / (1 / factor).sum(1)
    return result.clamp(0, 1)


def _effect(kernels: dict[str, torch.Tensor], mass: torch.Tensor) -> torch.Tensor:
    """Return the aftershocks expected in the region for each exponential (N, T)."""
    whole = (kernels["after"] + kernels["near"])[:, None]
    return torch.einsum("nek,ne->nk", kernels["time"], kernels["number"][:, None] * (whole + (1 - whole) * mass))


def train_member(
    model: Anchored, member: Member, prepared: Prepared, start: float, end: float, seed: int, progress: Progress, steps: int = STEPS
) -> None:
    """Maximise the likelihood of the earthquakes from ``start`` to ``end`` (days), in batches with the whole compensator."""
    problem, links = prepared.problem, prepared.links
    catalog = problem.catalog
    targets = np.nonzero(problem.inside & (catalog.time >= start) & (catalog.time < end))[0]
    known = catalog.time < end  # parents, and the features that are standardised
    x = model.standardise(torch.from_numpy(prepared.around.features))
    dm, large = problem.dm.float(), prepared.large
    background = torch.from_numpy(prepared.background).float()
    first, last = (torch.from_numpy(np.searchsorted(links.target.numpy(), np.arange(len(catalog)), side)) for side in ("left", "right"))
    before = (start - problem.time).clamp(min=0.0).float()[:, None] / model.tau
    until = (end - problem.time).clamp(min=0.0).float()[:, None] / model.tau
    share = (torch.exp(-before) - torch.exp(-until))[: int(known.sum())]
    count = int(known.sum())
    span = (end - start) * problem.area
    generator = torch.Generator().manual_seed(seed)
    network = [*member.hidden.parameters(), *member.heads.parameters()]
    others = [p for p in member.parameters() if not any(p is q for q in network)]
    groups = [{"params": network, "lr": NETWORK_SHARE * LEARNING_RATE, "weight_decay": WEIGHT_DECAY}]
    groups.append({"params": others, "lr": LEARNING_RATE, "weight_decay": 0.0})
    optimiser = torch.optim.AdamW(groups)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [g["lr"] for g in groups], total_steps=steps, pct_start=0.1)
    batch = min(BATCH, len(targets))
    mass = None
    for step in range(steps):
        progress.report(step / steps, "Training the network")
        chosen = torch.from_numpy(targets)[torch.randperm(len(targets), generator=generator)[:batch]]
        sizes = last[chosen] - first[chosen]
        row = torch.repeat_interleave(torch.arange(batch), sizes)
        pair = torch.repeat_interleave(first[chosen] - torch.cumsum(sizes, 0) + sizes, sizes) + torch.arange(int(sizes.sum()))
        kernels = member(x[:count], dm[:count], large[:count]) | {"linearity": torch.from_numpy(prepared.around.linearity).float()[:count]}
        if step % _MASS_EVERY == 0:
            mass = _masses_of(member, kernels, prepared, count)
        rate = (torch.softmax(member.background, 0) * background[chosen]).sum(1) * member.log_mu.exp()
        rate = rate.index_add(0, row, _rates(member, kernels, links, pair))
        expected = member.log_mu.exp() * span + (_effect(kernels, mass) * share).sum()
        loss = -rate.clamp(min=1e-30).log().mean() + expected / len(targets)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(member.parameters(), 5.0)
        optimiser.step()
        schedule.step()


def _masses_of(member: Member, kernels: dict[str, torch.Tensor], prepared: Prepared, count: int) -> torch.Tensor:
    part = Prepared(**{**vars(prepared), "rays": (prepared.rays[0][:count], prepared.rays[1][:count])})
    part.around = Surroundings(**{**vars(prepared.around), "trend": prepared.around.trend[:count]})
    return _masses(member, kernels, part)


def fit_network(prepared: Prepared, start: float, end: float, members: int, seed: int, progress: Progress, hidden: int = 24) -> Anchored:
    """Train an ensemble on the earthquakes from ``start`` to ``end``; features are standardised by those before ``end``."""
    torch.manual_seed(seed)
    covariates = prepared.problem.region.covariates
    cells = 0 if covariates is None else len(covariates.density)
    model = Anchored(FEATURES, hidden, components=component_count(prepared.problem.region), members=members, cells=cells)
    known = prepared.around.features[prepared.problem.catalog.time < end]
    with torch.no_grad():
        model.mean.copy_(torch.from_numpy(known.mean(axis=0)))
        model.std.copy_(torch.from_numpy(known.std(axis=0) + 1e-3))
        model.etas.copy_(prepared.etas.theta)
        if covariates is not None:
            model.covariates.copy_(torch.from_numpy(covariates.density))
    for number, member in enumerate(model.members):
        start_member(member, prepared.etas, model.tau)
        train_member(model, member, prepared, start, end, 1000 * seed + number, progress.part(number / members, (number + 1) / members))
    return model


@torch.no_grad()
def score_network(model: Anchored, prepared: Prepared, start: float, end: float) -> Scores:
    """Score the earthquakes from ``start`` to ``end``: rates, totals and compensators are averaged over the members."""
    problem = prepared.problem
    time = problem.catalog.time
    targets = np.nonzero(problem.inside & (time >= start) & (time < end))[0]
    edges = np.concatenate([[start], time[targets], [end]])
    rate, total, integral = np.zeros(len(targets)), np.zeros(len(targets)), np.zeros(len(targets) + 1)
    chosen = torch.from_numpy(np.isin(prepared.links.target.numpy(), targets).nonzero()[0])
    row = torch.from_numpy(np.searchsorted(targets, prepared.links.target[chosen].numpy()))
    for member in model.members:
        kernels = kernels_of(model, member, prepared)
        effect = _effect(kernels, _masses(member, kernels, prepared)).double().numpy()
        mu = float(member.log_mu.exp())
        density = prepared.background[targets] @ torch.softmax(member.background, 0).double().numpy()
        triggered = torch.zeros(len(targets)).index_add(0, row, _rates(member, kernels, prepared.links, chosen)).numpy()
        now, between = recursion(time, effect, model.tau.double().numpy(), edges)
        rate += (mu * density + triggered) / len(model.members)
        total += (mu * problem.area + now[:-1]) / len(model.members)
        integral += (mu * problem.area * np.diff(edges) + between) / len(model.members)
    return Scores(rate, total, spread_last(integral))


def kernels_of(model: Anchored, member: Member, prepared: Prepared) -> dict[str, torch.Tensor]:
    """Return the kernels' parameters of all earthquakes by one member."""
    x = model.standardise(torch.from_numpy(prepared.around.features))
    kernels = member(x, prepared.problem.dm.float(), prepared.large)
    return kernels | {"linearity": torch.from_numpy(prepared.around.linearity).float()}


def recursion(time: np.ndarray, effect: np.ndarray, tau: np.ndarray, edges: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the triggered rate just before each edge but the first (M,), and its integral from edge to edge (M,), in O(N + M).

    Parameters
    ----------
    time : numpy.ndarray (N,)
        Of the earthquakes, ascending, days.
    effect : numpy.ndarray (N, T)
        What each adds to the integrals of the exponentials.
    edges : numpy.ndarray (M + 1,)
        Ascending.
    """
    state, at, done = np.zeros(len(tau)), time[0], 0
    rate, integral = np.zeros(len(edges) - 1), np.zeros(len(edges) - 1)
    for k, edge in enumerate(edges):
        moments = []
        while done < len(time) and time[done] < edge:
            moments.append(done)
            done += 1
        for i in moments:
            decay = np.exp(-(time[i] - at) / tau)
            if k:
                integral[k - 1] += state @ (1 - decay)
            state, at = state * decay + effect[i], time[i]
        if edge > at:
            decay = np.exp(-(edge - at) / tau)
            if k:
                integral[k - 1] += state @ (1 - decay)
            state, at = state * decay, edge
        if k:
            rate[k - 1] = state @ (1 / tau)
    return rate, integral


@torch.no_grad()
def intensity(
    model: Anchored, prepared: Prepared, moment: float, longitude: np.ndarray, latitude: np.ndarray, progress: Progress
) -> np.ndarray:
    """Return the full intensity per day and km2 at places (Q,) at a moment (days), with every term; the background's kernels are
    those of the last half year that the catalogue was prepared with.
    """
    problem = prepared.problem
    catalog = problem.catalog
    past = np.nonzero(catalog.time < moment)[0]
    points = unit_vectors(longitude, latitude)
    part = (prepared.rays[0][past], prepared.rays[1][past])
    probability = background_probability(model, prepared)
    components = Kernels(catalog[past], probability[past], problem.region, part).density(torch.from_numpy(points)) * problem.area
    result = np.zeros(len(points))
    size = max(1, 200_000 // max(len(past), 1))
    members = [(member, kernels_of(model, member, prepared)) for member in model.members]
    for member, _ in members:
        result += float(member.log_mu.exp()) * (components @ torch.softmax(member.background, 0).double().numpy()) / len(members)
    for first in range(0, len(points), size):
        progress.report(first / len(points), "Adding up the intensity")
        here = points[first : first + size]
        at, parent = (each.ravel() for each in np.meshgrid(np.arange(len(here)), past, indexing="ij"))
        r2 = squared_distances(torch.from_numpy(here), problem.xyz[past]).ravel()
        rows = _virtual_links(
            prepared, model, here[at], moment, parent, r2, longitude[first : first + size][at], latitude[first : first + size][at]
        )
        for member, kernels in members:
            rate = _rates(member, kernels, rows, torch.arange(len(parent)))
            result[first : first + size] += torch.zeros(len(here)).index_add(0, torch.from_numpy(at), rate).numpy() / len(members)
    return result


def background_probability(model: Anchored, prepared: Prepared) -> np.ndarray:
    """Return the probability that each earthquake was not triggered, averaged over the members (N,)."""
    result = np.zeros(len(prepared.problem.catalog))
    with torch.no_grad():
        for member in model.members:
            kernels = kernels_of(model, member, prepared)
            everything = torch.arange(len(prepared.links.target))
            triggered = (
                torch.zeros(len(result)).index_add(0, prepared.links.target, _rates(member, kernels, prepared.links, everything)).numpy()
            )
            mu = float(member.log_mu.exp()) * (prepared.background @ torch.softmax(member.background, 0).double().numpy())
            result += mu / (mu + triggered) / len(model.members)
    return result


def _virtual_links(prepared, model, xyz, moment, parent, r2, longitude, latitude) -> Links:
    """Return links from earthquakes to points where nothing happened."""
    catalog, around = prepared.problem.catalog, prepared.around
    turn = azimuth(catalog.longitude[parent], catalog.latitude[parent], longitude, latitude) - around.trend[parent]
    dt = torch.from_numpy(moment - catalog.time[parent]).float()
    after = aftershock_density(catalog, prepared.sequences, xyz, np.full(len(parent), moment), parent)
    along = (r2.numpy() * np.cos(turn) ** 2).astype(np.float32)
    return Links(
        torch.zeros(len(parent), dtype=torch.long),
        torch.from_numpy(parent),
        torch.ones(len(parent)),
        torch.exp(-dt[:, None] / model.tau) / model.tau,
        torch.from_numpy(along),
        torch.from_numpy((r2.numpy() - along).astype(np.float32).clip(0)),
        torch.from_numpy(after),
        torch.from_numpy(neighbour_density(catalog, around, xyz, parent)),
    )
