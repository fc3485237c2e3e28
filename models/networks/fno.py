"""Fourier neural operator: layers that mix channels wave by wave, so that what is learned on one grid holds on a finer one.

Fields live on the unit square. Instead of the periodic waves of the original, each axis has cosines and sines of half waves, which are what
fields that end freely and fields that are held at the edge are made of; no padding is needed, and a product with two small matrices takes
the place of the fast transform. The waves are sampled where the cells are, so that a layer is the same operator on every grid.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

SPEC = {
    "name": "fno",
    "label": "Fourier neural operator",
    "tasks": ["surrogate"],
    "encoders": False,
    "selectable": True,
    "reference": "Li et al. (2021), doi:10.48550/arXiv.2010.08895",
}

Origin = tuple[float, float]
CENTRES: Origin = (0.5, 0.5)


def positions(size: int, origin: float, like: Tensor) -> Tensor:
    """Return where the cells of an axis lie (N,), from 0 to 1; ``origin`` is the place of the first one in cells, 0.5 for its centre."""
    return (torch.arange(size, device=like.device, dtype=like.dtype) + origin) / size


def with_places(fields: Tensor, scalars: Tensor, origin: Origin) -> Tensor:
    """Return fields (B, C, H, W) with planes for the scalars (B, P), for the place along both axes, and for the distance to the edges."""
    batch, _, height, width = fields.shape
    y, x = positions(height, origin[0], fields)[:, None], positions(width, origin[1], fields)
    edge = 16 * (y * (1 - y)) * (x * (1 - x))
    planes = torch.stack([(2 * y - 1).expand(height, width), (2 * x - 1).expand(height, width), edge])
    scalars = scalars[:, :, None, None].expand(-1, -1, height, width)
    return torch.cat([fields, scalars, planes[None].expand(batch, -1, -1, -1)], 1)


class _Waves(nn.Module):
    """Mix the channels of each wave: (B, H, W, C) to the same, at grid points of any number."""

    def __init__(self, width: int, modes: int):
        super().__init__()
        self.modes = modes
        self.weight = nn.Parameter(torch.randn(2, modes * modes, width, width) / width)

    def forward(self, hidden: Tensor, bases: tuple) -> Tensor:
        batch, height, width, channels = hidden.shape
        out = torch.zeros_like(hidden)
        for (rows, columns), weight in zip(bases, self.weight):
            m, n = rows.shape[1], columns.shape[1]
            weight = weight.reshape(self.modes, self.modes, channels, channels)[:m, :n].reshape(m * n, channels, channels)
            along = rows.T @ hidden.reshape(batch, height, width * channels)
            both = columns.T @ along.reshape(batch * m, width, channels)
            waves = both.reshape(batch, m * n, channels).transpose(0, 1) / (height * width)
            mixed = torch.bmm(waves, weight).transpose(0, 1).reshape(batch * m, n, channels)
            back = (columns @ mixed).reshape(batch, m, width * channels)
            out = out + (rows @ back).reshape(batch, height, width, channels)
        return out


class _Layer(nn.Module):
    def __init__(self, width: int, modes: int, dropout: float):
        super().__init__()
        self.waves = _Waves(width, modes)
        self.here = nn.Linear(width, width)
        self.mix = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Dropout(dropout), nn.Linear(2 * width, width))

    def forward(self, hidden: Tensor, bases: tuple) -> Tensor:
        return hidden + self.mix(functional.gelu(self.waves(hidden, bases) + self.here(hidden)))


class FourierOperator(nn.Module):
    """The network; see :func:`build`."""

    halo = 0

    def __init__(self, fields: int, scalars: int, outputs: int, width: int, modes: int, layers: int, dropout: float):
        super().__init__()
        self.modes = modes
        self.lift = nn.Sequential(nn.Linear(fields + scalars + 3, 2 * width), nn.GELU(), nn.Linear(2 * width, width))
        self.layers = nn.ModuleList(_Layer(width, modes, dropout) for _ in range(layers))
        self.head = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, outputs))

    def forward(self, fields: Tensor, scalars: Tensor, origin: Origin = CENTRES) -> Tensor:
        """Return (B, K, H, W) for fields (B, C, H, W) and scalars (B, P); ``origin``: place of the first cell along rows and columns."""
        height, width = fields.shape[-2:]
        bases = tuple(
            (_basis(height, self.modes, origin[0], fields, wave), _basis(width, self.modes, origin[1], fields, wave))
            for wave in (torch.cos, torch.sin)
        )
        hidden = self.lift(with_places(fields, scalars, origin).permute(0, 2, 3, 1))
        for layer in self.layers:
            hidden = layer(hidden, bases)
        return self.head(hidden).permute(0, 3, 1, 2)


def _basis(size: int, modes: int, origin: float, like: Tensor, wave) -> Tensor:
    """Return half waves (N, M) of unit size at the cells of an axis, no more of them than the grid can tell apart."""
    first = 0 if wave is torch.cos else 1
    count = min(modes, max(size - 1, 1))
    numbers = torch.arange(first, first + count, device=like.device, dtype=like.dtype)
    scale = torch.where(numbers == 0, 1.0, math.sqrt(2.0)).to(like.dtype)
    return wave(math.pi * positions(size, origin, like)[:, None] * numbers) * scale


def build(
    fields: int, scalars: int, outputs: int, width: int = 32, modes: int = 12, layers: int = 4, dropout: float = 0.0
) -> FourierOperator:
    """Build the network.

    Parameters
    ----------
    fields, scalars, outputs : int
        Input planes, numbers that hold for the whole sample, and output planes.
    width : int
        Channels inside.
    modes : int
        Half waves along each axis that are mixed.
    layers : int
    dropout : float
        Share of the values within a layer that are dropped in training.
    """
    return FourierOperator(fields, scalars, outputs, width, modes, layers, dropout)
