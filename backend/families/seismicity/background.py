"""Where earthquakes happen without having been triggered: kernels on the past ones, as wide as these are apart.

Components of a mixture: for each of ten ranks, power-law kernels on all past earthquakes whose widths are the distance to the
neighbour of that rank, weighted by the probability that the earthquake was a background one (Helmstetter et al., 2007,
doi:10.1785/gssrl.78.1.78; Zhuang et al., 2002, doi:10.1198/016214502760046925); and a uniform one. Each is normalised on the region.
The sources are those of before the last half year's beginning, so that nothing of the future enters.
"""

from __future__ import annotations

import numpy as np
import torch
from scipy.spatial import cKDTree

from ....models.networks.etas import Etas
from ...progress import Progress
from .catalog import EARTH_RADIUS, Catalog, unit_vectors
from .etas import Problem, find_pairs, squared_distances
from .region import Region

RANKS = (1, 2, 3, 5, 7, 10, 14, 18, 24, 30)
UNIFORM = len(RANKS)  # position of the uniform component; those of covariates follow it
FLOOR = 0.5  # km; places are not known better
RHO = 0.5
HALF_YEAR = 182.62125


class Kernels:
    """The components built from a catalogue up to a moment.

    Parameters
    ----------
    catalog : Catalog
        Sources.
    weight : numpy.ndarray (N,)
        Of each source, for example its background probability.
    rays : tuple of numpy.ndarray
        What :meth:`Region.rays` gave for the sources.
    """

    def __init__(self, catalog: Catalog, weight: np.ndarray, region: Region, rays: tuple[np.ndarray, np.ndarray]):
        self.xyz = torch.from_numpy(unit_vectors(catalog.longitude, catalog.latitude))
        count = len(catalog)
        self.widths = neighbour_distances(self.xyz.numpy(), [min(rank, max(count - 1, 0)) for rank in RANKS])
        mass = power_law_mass(rays, self.widths, RHO)  # (K, N)
        scaled = weight / np.maximum((weight * mass).sum(axis=1, keepdims=True), 1e-12)
        self.weight = torch.from_numpy((scaled * self.widths / (2 * np.pi)).astype(np.float32))
        self.width2 = torch.from_numpy((self.widths**2).astype(np.float32))
        self.uniform = 1.0 / region.area()
        self.covariates = region.covariates
        self.shares = weight / max(weight.sum(), 1e-12)

    def density(self, xyz: torch.Tensor) -> np.ndarray:
        """Return the densities per km2 of the components (T, K) at points on the unit sphere (T, 3)."""
        extra = 0 if self.covariates is None else self.covariates.density.shape[1]
        result = np.empty((len(xyz), UNIFORM + 1 + extra))
        result[:, UNIFORM] = self.uniform
        if extra:
            result[:, UNIFORM + 1 :] = self.covariates.at(xyz.numpy())
        size = max(1, 2_000_000 // max(len(self.xyz), 1))
        for first in range(0, len(xyz), size):
            r2 = squared_distances(xyz[first : first + size], self.xyz).float()
            for k in range(len(RANKS)):
                near = torch.rsqrt(r2 + self.width2[k])
                result[first : first + size, k] = (near.square().mul_(near) @ self.weight[k]).numpy()
        return result


def component_count(region: Region) -> int:
    """Return how many components there are: those of the ranks, the uniform one, and those of covariates."""
    return UNIFORM + 1 + (0 if region.covariates is None else region.covariates.density.shape[1])


def neighbour_distances(xyz: np.ndarray, ranks: list[int]) -> np.ndarray:
    """Return distances in km to the neighbours of the ranks (K, N), at least ``FLOOR``."""
    if len(xyz) < 2:
        return np.full((len(ranks), len(xyz)), 50.0)
    chord, _ = cKDTree(xyz).query(xyz, max(ranks) + 1)
    return np.maximum(2 * EARTH_RADIUS * np.arcsin(np.clip(chord[:, ranks].T / 2, 0, 1)), FLOOR)


def power_law_mass(rays: tuple[np.ndarray, np.ndarray], width: np.ndarray, rho: float) -> np.ndarray:
    """Return the shares (K, N) of kernels ``(r^2 + width^2)^-(1 + rho)`` of widths (K, N) that lie in the region."""
    distance, sign = rays
    result = np.empty(width.shape)
    for k, each in enumerate(width):
        result[k] = (sign * (1 - (1 + (distance / each[:, None, None]) ** 2) ** -rho)).sum(axis=2).mean(axis=1)
    return np.clip(result, 1e-3, 1.0)


def densities(
    catalog: Catalog,
    weight: np.ndarray,
    region: Region,
    rays: tuple[np.ndarray, np.ndarray],
    first: float,
    progress: Progress | None = None,
    interval: float = HALF_YEAR,
) -> np.ndarray:
    """Return the components' densities (N, K) times the region's area at every earthquake from ``first`` (days) on.

    The kernels are made anew after each ``interval`` (days) from the earthquakes until then. Earthquakes before ``first`` get 1.
    """
    area = region.area()
    xyz = torch.from_numpy(unit_vectors(catalog.longitude, catalog.latitude))
    result = np.full((len(catalog), component_count(region)), np.nan)
    result[: np.searchsorted(catalog.time, first)] = 1.0
    moment = first
    while moment <= catalog.time[-1]:
        low, high = np.searchsorted(catalog.time, [moment, moment + interval])
        if progress is not None:
            progress.report(low / len(catalog), "Smoothing past earthquakes")
        if high > low:
            past = slice(0, low)
            kernels = Kernels(catalog[past], weight[past], region, (rays[0][past], rays[1][past])) if low > 1 else None
            result[low:high] = 1.0 if kernels is None else kernels.density(xyz[low:high]) * area
        moment += interval
    return result


def decluster_weight(model: Etas, catalog: Catalog, region: Region, reference: float) -> np.ndarray:
    """Return for each earthquake how likely it was not triggered, by the triggering of ``model`` and its background rate (N,)."""
    problem = Problem(catalog, region, catalog.time[0], catalog.time[-1] + 1, reference, plane=True)
    problem.targets = np.arange(len(catalog))
    mu = model.mu().detach().repeat(len(catalog))
    pairs = find_pairs(problem, model, mu, share=0.01, sample=8)
    with torch.no_grad():
        rate = model(pairs.dt, pairs.r2, problem.dm[pairs.parent]) * pairs.weight
        triggered = torch.zeros_like(mu).index_add(0, pairs.target, rate)
    return (mu / (mu + triggered)).numpy()
