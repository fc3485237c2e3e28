"""Rates of a trained model on a grid of cells."""

from __future__ import annotations

import numpy as np
import torch

from ....models.networks.etas import Etas
from .background import Kernels, decluster_weight
from .catalog import Catalog, unit_vectors
from .etas import squared_distances


def background_cells(setting, model, etas: Etas, size: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, str]:
    """Return cells and the background's rate per day and km2 there at the end of training; of ETAS the whole rate at that time."""
    lon, lat = setting.region.cells(size)
    points = torch.from_numpy(unit_vectors(lon + size / 2, lat + size / 2))
    past = setting.catalog[setting.catalog.time < setting.end]
    if isinstance(model, Etas) and model.background == "uniform":
        rate = etas_rate(etas, past, setting.reference, setting.end, points)
        return lon, lat, rate, "Rate by ETAS at the end of the training period."
    rate, _ = background_rate(model, etas, past, setting.region, setting.reference, points)
    return lon, lat, rate, "Rate of earthquakes that are not triggered by others, at the end of the training period."


@torch.no_grad()
def etas_rate(etas: Etas, past: Catalog, reference: float, moment: float, points: torch.Tensor) -> np.ndarray:
    """Return the rate by ETAS at points (Q, 3) and a moment."""
    xyz = torch.from_numpy(unit_vectors(past.longitude, past.latitude))
    dt = torch.from_numpy(np.maximum(moment - past.time, 1e-6))
    dm = torch.from_numpy(past.magnitude - reference)
    result = []
    for part in points.split(max(1, 2_000_000 // max(len(past), 1))):
        result.append(etas(dt, squared_distances(part, xyz), dm).sum(1) + etas.mu())
    return torch.cat(result).numpy()


@torch.no_grad()
def background_rate(model, etas: Etas, past: Catalog, region, reference: float, points: torch.Tensor) -> tuple[np.ndarray, Kernels]:
    """Return the background's rate per day and km2 at points (Q, 3), averaged over members, and the kernels on past earthquakes."""
    weight = decluster_weight(model if isinstance(model, Etas) else etas, past, region, reference)
    kernels = Kernels(past, weight, region, region.rays(past.longitude, past.latitude, 24))
    components = kernels.density(points) * region.area()
    if isinstance(model, Etas):
        mixture = torch.softmax(model.mixture, 0) if model.background == "smoothed" else None
        rate = float(model.mu()) * (components @ mixture.numpy() if mixture is not None else np.ones(len(points)))
    else:
        rate = sum(
            float(member.log_mu.exp()) * (components @ torch.softmax(member.background, 0).double().numpy()) for member in model.members
        ) / len(model.members)
    return rate, kernels
