"""From raw pixels to logits: the network with its normalisation, nodata rule and temperature."""

from __future__ import annotations

import math
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
        # Planes, not channels last: the softmax over few classes that follows is faster on them.
        logits = self.network(x, valid).to(torch.float32, memory_format=torch.contiguous_format)
        return logits if self.temperature == 1.0 else logits / self.temperature


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
    x = (values - mean).div_(std)
    if x.device.type == "cpu" and not (torch.jit.is_tracing() or torch.compiler.is_compiling()) and math.isfinite(x.sum()):
        return x, x.new_ones(x[:, :1].shape)  # one sum in place of four passes, and most windows have no gaps
    valid = (values * 0).sum(dim=1, keepdim=True) == 0  # 0 times NaN or infinity is NaN; cheaper than a test of each value
    return x.masked_fill_(~valid, 0), valid.to(values.dtype)
