"""Job: tell mainshocks from aftershocks."""

from __future__ import annotations

import numpy as np
import torch
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.special import logsumexp
from scipy.stats import norm

from ...errors import InputError
from ...evaluation.report import ACCENT, INK, MUTED, PALETTE, Report
from ...outputs import Staging
from ...progress import Progress
from ...provenance import plugin_version
from .background import RANKS, Kernels
from .catalog import EARTH_RADIUS, Catalog, read_catalog, unit_vectors, write_catalog
from .etas import Problem, find_pairs, fit, start_model
from .figures import axes_of, catalog_map_figure, dates
from .magnitudes import b_value, bin_width
from .region import Region

METHODS = ("gardner-knopoff", "reasenberg", "nearest-neighbour", "stochastic")
_FRACTAL = 1.6
_LEAST = 100
_RANK, _EVEN = 5, 0.01  # kernels are as wide as the fifth neighbour is far (Zhuang et al., 2002); share of the even background
_ROUNDS, _SETTLED = 8, 0.01  # turns at most, and the mean change of the background probability that ends them


def run(parameters: dict, progress: Progress) -> dict:
    """Decluster a catalogue.

    Parameters
    ----------
    parameters : dict
        ``input`` (point layer), ``method`` (one of ``METHODS``), ``seed``, ``output`` (``.gpkg``), ``report`` (HTML or None).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``, ``MAINSHOCKS``, ``CLUSTERS`` (those of two and more earthquakes).
    """
    progress.report(0.0, "Reading the catalogue")
    catalog = read_catalog(parameters["input"])
    if len(catalog) < 2:
        raise InputError(
            "Declustering needs at least 2 earthquakes, but INPUT has {count}.", hint="Use another catalogue.", count=len(catalog)
        )
    parent, background = decluster(catalog, parameters["method"], int(parameters["seed"] or 0), progress.part(0.0, 0.9))
    cluster = cluster_numbers(parent)
    main = mainshocks(catalog, cluster)
    sizes = np.bincount(cluster)
    ids = np.array([str(name) for name in catalog.id], dtype=object)
    named = np.array([ids[p] or str(p + 1) if p >= 0 else "" for p in parent], dtype=object)
    extra = {
        "mainshock": main.astype(int),
        "cluster": cluster + 1,
        "cluster_size": sizes[cluster],
        "parent": named,
        "background": background,
    }
    with Staging() as staging:
        write_catalog(staging.path(parameters["output"]), catalog, extra)
        if parameters["report"]:
            _report(parameters, catalog, main, cluster, background).save(staging.path(parameters["report"]))
    return {"OUTPUT": parameters["output"], "MAINSHOCKS": int(main.sum()), "CLUSTERS": int((sizes > 1).sum())}


def decluster(catalog: Catalog, method: str, seed: int, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return for each earthquake the position of its parent (N,), -1 for background ones, and its background probability (N,)."""
    if method == "gardner-knopoff":
        parent = gardner_knopoff(catalog)
    elif method == "reasenberg":
        parent = reasenberg(catalog, progress)
    elif method == "nearest-neighbour":
        return nearest_neighbour(catalog, progress)
    else:
        return stochastic(catalog, seed, progress)
    return parent, (parent < 0).astype(float)


def windows(magnitude: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return Gardner & Knopoff's (1974) windows in kilometres and days."""
    days = np.where(magnitude >= 6.5, 10 ** (0.032 * magnitude + 2.7389), 10 ** (0.5409 * magnitude - 0.547))
    return 10 ** (0.1238 * magnitude + 0.983), days


def gardner_knopoff(catalog: Catalog) -> np.ndarray:
    """Take from the largest earthquake down what lies in its window, before (foreshocks) and after."""
    reach, days = windows(catalog.magnitude)
    xyz = unit_vectors(catalog.longitude, catalog.latitude)
    parent = np.full(len(catalog), -1)
    taken = np.zeros(len(catalog), bool)
    for i in np.argsort(-catalog.magnitude, kind="stable"):
        if taken[i]:
            continue
        low, high = np.searchsorted(catalog.time, [catalog.time[i] - days[i], catalog.time[i] + days[i]], side="left")
        chord = np.linalg.norm(xyz[low:high] - xyz[i], axis=1)
        near = low + np.nonzero(chord <= 2 * np.sin(reach[i] / EARTH_RADIUS / 2))[0]
        near = near[~taken[near] & (near != i)]
        parent[near] = i
        taken[near] = taken[i] = True
    return parent


def reasenberg(
    catalog: Catalog, progress: Progress, rfact: float = 10.0, taumin: float = 1.0, taumax: float = 10.0, p1: float = 0.95
) -> np.ndarray:
    """Link earthquakes within interaction zones (Reasenberg, 1985, doi:10.1029/JB090iB07p05479), with the usual parameters."""
    xyz = unit_vectors(catalog.longitude, catalog.latitude)
    least = catalog.magnitude.min()
    count = len(catalog)
    cluster = np.full(count, -1)
    largest: list[int] = []
    parent = np.full(count, -1)
    for i in range(count):
        if i % 2000 == 0:
            progress.report(i / count, "Linking earthquakes")
        biggest = largest[cluster[i]] if cluster[i] >= 0 else i
        if cluster[i] >= 0:
            elapsed = catalog.time[i] - catalog.time[biggest]
            excess = max(0.5 * catalog.magnitude[biggest] - least, 0.0)  # xk = 0.5 raises the magnitude of completeness in clusters
            tau = -np.log(1 - p1) * max(elapsed, 1e-9) / 10 ** (2 * (excess - 1) / 3)
            tau = min(max(tau, taumin), taumax)
        else:
            tau = taumin
        high = np.searchsorted(catalog.time, catalog.time[i] + tau, side="right")
        after = np.arange(i + 1, high)
        if not len(after):
            continue
        size = rfact * 0.011 * 10 ** (0.4 * catalog.magnitude[i])
        zone = size + (0.011 * 10 ** (0.4 * catalog.magnitude[biggest]) if cluster[i] >= 0 else 0.0)
        r = EARTH_RADIUS * np.linalg.norm(xyz[after] - xyz[i], axis=1)
        r_big = EARTH_RADIUS * np.linalg.norm(xyz[after] - xyz[biggest], axis=1)
        for j in after[(r <= zone) | ((cluster[i] >= 0) & (r_big <= 0.011 * rfact * 10 ** (0.4 * catalog.magnitude[biggest])))]:
            a, b = cluster[i], cluster[j]
            if a < 0 and b < 0:
                cluster[i] = cluster[j] = len(largest)
                largest.append(i if catalog.magnitude[i] >= catalog.magnitude[j] else j)
            elif a >= 0 and b < 0:
                cluster[j] = a
                if catalog.magnitude[j] > catalog.magnitude[largest[a]]:
                    largest[a] = j
            elif a < 0:
                cluster[i] = b
                if catalog.magnitude[i] > catalog.magnitude[largest[b]]:
                    largest[b] = i
            elif a != b:
                keep = a if catalog.magnitude[largest[a]] >= catalog.magnitude[largest[b]] else b
                cluster[np.isin(cluster, (a, b))] = keep
            if parent[j] < 0:
                parent[j] = i
    return parent


def nearest_neighbour(catalog: Catalog, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Cut links that are long in time, space and magnitude (Zaliapin & Ben-Zion, 2013, doi:10.1002/jgrb.50179).

    The proximity eta = dt r^1.6 10^-m to the nearest parent has two humps; a mixture of two normal laws of its logarithm tells the
    clustered from the background ones, and gives the probability.
    """
    xyz = unit_vectors(catalog.longitude, catalog.latitude)
    b = b_value(catalog.magnitude, float(catalog.magnitude.min()), max(bin_width(catalog.magnitude), 0.01))
    slope = b.b if b is not None else 1.0
    count = len(catalog)
    parent, eta = np.full(count, -1), np.full(count, np.nan)
    for j in range(1, count):
        if j % 2000 == 0:
            progress.report(j / count, "Looking for nearest neighbours")
        dt = (catalog.time[j] - catalog.time[:j]) / 365.2425
        r = np.maximum(EARTH_RADIUS * np.linalg.norm(xyz[:j] - xyz[j], axis=1), 0.1)
        value = np.log10(np.maximum(dt, 1e-8)) + _FRACTAL * np.log10(r) - slope * catalog.magnitude[:j]
        parent[j] = int(np.argmin(value))
        eta[j] = value[parent[j]]
    probability = np.ones(count)
    probability[1:] = two_humps(eta[1:])
    parent[probability >= 0.5] = -1
    return parent, probability


def two_humps(values: np.ndarray) -> np.ndarray:
    """Return the probability (N,) that each belongs to the higher of two normal laws, fitted by expectation and maximisation."""
    low, high = np.quantile(values, [0.2, 0.8])
    mean, spread, share = np.array([low, high]), np.full(2, max(values.std() / 2, 1e-3)), np.array([0.5, 0.5])
    for _ in range(200):
        logs = np.log(share) + norm.logpdf(values[:, None], mean, spread)
        weight = np.exp(logs - logsumexp(logs, axis=1, keepdims=True))
        total = weight.sum(axis=0) + 1e-9
        mean, share = (weight * values[:, None]).sum(axis=0) / total, total / total.sum()
        spread = np.maximum(np.sqrt((weight * (values[:, None] - mean) ** 2).sum(axis=0) / total), 1e-2)
    return weight[:, int(np.argmax(mean))]


def stochastic(catalog: Catalog, seed: int, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Draw parents by their share of ETAS' rate (Zhuang et al., 2002, doi:10.1198/016214502760046925).

    In turns, the background is smoothed from the earthquakes by their background probability, and ETAS is fitted beside it.
    """
    if len(catalog) < _LEAST:
        raise InputError(
            "Stochastic declustering fits ETAS to at least {least} earthquakes, but INPUT has {count}.",
            hint="Choose another METHOD.",
            least=_LEAST,
            count=len(catalog),
        )
    region = Region.around(catalog)
    reference = float(catalog.magnitude.min())
    start = catalog.time[0] + 0.1 * (catalog.time[-1] - catalog.time[0])
    problem = Problem(catalog, region, start, catalog.time[-1] + 1e-6, reference)
    counted, everything = problem.targets, np.arange(len(catalog))
    rays = region.rays(catalog.longitude, catalog.latitude)
    model = start_model()
    background = np.ones(len(catalog))
    for turn in range(_ROUNDS):
        part = progress.part(turn / _ROUNDS, (turn + 1) / _ROUNDS)
        density = torch.from_numpy(_others_density(catalog, background, region, rays) * problem.area)
        problem.targets = counted
        fit(problem, model, density[counted], part.part(0.0, 0.8))
        problem.targets = everything
        mu = model.mu().detach() * density
        pairs = find_pairs(problem, model, mu, progress=part.part(0.8, 1.0))
        with torch.no_grad():
            rate = (model(pairs.dt, pairs.r2, problem.dm[pairs.parent]) * pairs.weight).numpy()
        triggered = np.bincount(pairs.target.numpy(), rate, minlength=len(catalog))
        before, background = background, mu.numpy() / (mu.numpy() + triggered)
        if np.abs(background - before).mean() < _SETTLED:
            break
    target = pairs.target.numpy()
    generator = np.random.default_rng(seed)
    drawn = generator.random(len(catalog)) * (mu.numpy() + triggered) - mu.numpy()  # below zero: background
    cumulative = np.cumsum(rate)
    first = np.searchsorted(target, np.arange(len(catalog)))
    base = np.concatenate([[0.0], cumulative])[first]
    place = np.searchsorted(cumulative, base + np.maximum(drawn, 0.0), side="right").clip(max=max(len(rate) - 1, 0))
    parent = np.where(drawn >= 0, pairs.parent.numpy()[place] if len(rate) else -1, -1)
    return parent, background


def _others_density(catalog: Catalog, weight: np.ndarray, region: Region, rays: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """Return the density per km2 (N,) at each earthquake of kernels on the others, weighted; partly even, so that none is 0."""
    kernels = Kernels(catalog, weight, region, rays)
    rank = RANKS.index(_RANK)
    own = kernels.weight[rank] * kernels.width2[rank] ** -1.5
    density = kernels.density(kernels.xyz)[:, rank] - own.numpy()
    return (1 - _EVEN) * np.maximum(density, 0.0) + _EVEN * kernels.uniform


def cluster_numbers(parent: np.ndarray) -> np.ndarray:
    """Return the number of the cluster (N,), in the order of first earthquakes, from 0."""
    child = np.nonzero(parent >= 0)[0]
    links = coo_matrix((np.ones(len(child)), (child, parent[child])), shape=(len(parent), len(parent)))
    _, labels = connected_components(links, directed=False)
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[inverse]


def mainshocks(catalog: Catalog, cluster: np.ndarray) -> np.ndarray:
    """Mark the largest earthquake of each cluster (N,), the earlier of equals."""
    order = np.lexsort((np.arange(len(catalog)), -catalog.magnitude, cluster))
    marked = np.zeros(len(catalog), bool)
    marked[order[np.concatenate([[True], np.diff(cluster[order]) > 0])]] = True
    return marked


def _report(parameters, catalog, main, cluster, background) -> Report:
    report = Report(f"Clusters by the method {parameters['method']}", kind="Earthquake catalogue")
    sizes = np.bincount(cluster)
    share = float(main.mean())
    report.summary(
        "{main} of {count} earthquakes ({share:.0f} %) are mainshocks or stand alone; the largest of {clusters} clusters has {most}.",
        main=int(main.sum()), count=len(catalog), share=100 * share, clusters=int((sizes > 1).sum()), most=int(sizes.max()),
    )  # fmt: skip
    report.number("Mainshocks", int(main.sum()))
    report.number("Clusters", int((sizes > 1).sum()))
    report.number(
        "Regularity of mainshocks", round(regularity(catalog.time[main]), 2), "variance over mean of monthly numbers; 1 is random"
    )
    report.section("Through time")
    figure, axes = axes_of(8.4, 3.2)
    axes.plot(dates(catalog.time), np.arange(1, len(catalog) + 1) / len(catalog), color=MUTED, linewidth=1.6, label="all")
    axes.plot(dates(catalog.time[main]), np.arange(1, main.sum() + 1) / main.sum(), color=ACCENT, linewidth=1.8, label="mainshocks")
    axes.plot(dates(catalog.time[[0, -1]]), [0, 1], color=INK, linestyle=(0, (4, 3)), linewidth=1, label="even")
    axes.set_ylabel("Share so far")
    axes.legend(frameon=False)
    report.figure(figure, "Mainshocks of a good declustering rise evenly.")
    report.section("In space")
    report.figure(catalog_map_figure(catalog, None, background, "Background probability"), "Aftershocks are dark.")
    largest = np.argsort(-sizes)[:10]
    rows = []
    for number in largest:
        members = np.nonzero(cluster == number)[0]
        head = members[main[members]][0]
        rows.append([dates(catalog.time[head])[0].isoformat(timespec="seconds"), float(catalog.magnitude[head]), len(members)])
    report.table(["Mainshock", "Magnitude", "Earthquakes in its cluster"], rows, "The largest clusters.")
    figure, axes = axes_of(6.0, 3.4)
    axes.loglog(*np.unique(sizes, return_counts=True), "o", color=PALETTE[1], markersize=4)
    axes.set(xlabel="Earthquakes in a cluster", ylabel="Clusters")
    report.figure(figure, "How large clusters are.")
    report.section("How it was made")
    report.facts({"tool": f"declustercatalog {plugin_version()}", "parameters": parameters})
    return report


def regularity(time: np.ndarray) -> float:
    """Return the variance over the mean of the numbers in months of 30 days; 1 for a Poisson process, more for clusters."""
    numbers = np.bincount(((time - time[0]) / 30.0).astype(int))
    return float(numbers.var() / numbers.mean())
