"""From raw pixels to logits: the network with its normalisation, nodata rule and temperature."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn


class Predictor(nn.Module):
    """A network as the tiled pipeline calls it.

    Parameters
    ----------
    network : torch.nn.Module
        Called as ``network(x, valid)``, see :func:`deepgeology.models.build.build_network`.
    mean, std : sequence of float
        Per band, in the band's unit.
    temperature : float
        Divides the logits (Guo et al., 2017, arXiv:1706.04599).
    """

    def __init__(self, network: nn.Module, mean: Sequence[float], std: Sequence[float], temperature: float = 1.0):
        super().__init__()
        self.network = network
        self.halo = network.halo
        self.temperature = float(temperature)
        self.register_buffer("mean", torch.tensor(mean, dtype=torch.float32).view(1, -1, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(std, dtype=torch.float32).view(1, -1, 1, 1), persistent=False)

    @classmethod
    def of(cls, network: nn.Module, card: dict) -> Predictor:
        """Wrap the network of a model file with what its card says."""
        return cls(network, card["normalisation"]["mean"], card["normalisation"]["std"], card.get("temperature", 1.0))

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """Map raw ``values`` (B, C, H, W), float32, NaN where invalid, to logits (B, K, H, W), float32."""
        x, valid = standardise(values, self.mean, self.std)
        return self.network(x, valid).float() / self.temperature


def standardise(values: torch.Tensor, mean: torch.Tensor, std: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Standardise raw values and split off their validity.

    Parameters
    ----------
    values : torch.Tensor
        (B, C, H, W), float32, NaN or infinite where invalid.
    mean, std : torch.Tensor
        (1, C, 1, 1).

    Returns
    -------
    x : torch.Tensor
        (B, C, H, W), 0 at every pixel that is invalid in any band.
    valid : torch.Tensor
        (B, 1, H, W), float32, 1 where all bands are valid, else 0.
    """
    valid = torch.isfinite(values).all(dim=1, keepdim=True)
    x = torch.where(valid, (values - mean) / std, torch.zeros((), dtype=values.dtype, device=values.device))
    return x, valid.to(values.dtype)
