"""Deep operator network: a branch that reads the input gives the weights of functions that a trunk finds, at any place.

The branch sees the input fields as a coarse image, so the grid of the input does not matter beyond that; the trunk reads places as waves
beside coordinates (Tancik et al. 2020, doi:10.48550/arXiv.2006.10739), without which it finds only smooth functions.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from .fno import CENTRES, Origin, positions

SPEC = {
    "name": "deeponet",
    "label": "DeepONet",
    "tasks": ["surrogate"],
    "encoders": False,
    "selectable": True,
    "reference": "Lu et al. (2021), doi:10.1038/s42256-021-00302-5",
}

_IMAGE = 32  # cells on a side that the branch sees
_WAVES = 6  # along each axis that the trunk is told


class DeepOperator(nn.Module):
    """The network; see :func:`build`."""

    halo = 0

    def __init__(self, fields: int, scalars: int, outputs: int, width: int, functions: int, dropout: float):
        super().__init__()
        self.outputs, self.functions = outputs, functions
        size = scalars
        self.image = None
        if fields:
            convolutions, channels = [], fields
            for each in (width // 4, width // 2, width):
                convolutions += [nn.Conv2d(channels, each, 3, stride=2, padding=1), nn.GELU()]
                channels = each
            self.image = nn.Sequential(*convolutions, nn.Flatten())
            size += width * (_IMAGE // 8) ** 2
        self.branch = nn.Sequential(
            nn.Linear(size, 2 * width),
            nn.GELU(),
            nn.Dropout(dropout),
            nn.Linear(2 * width, 2 * width),
            nn.GELU(),
            nn.Linear(2 * width, outputs * functions),
        )
        self.trunk = nn.Sequential(
            nn.Linear(2 + 4 * _WAVES, width), nn.GELU(), nn.Linear(width, width), nn.GELU(), nn.Linear(width, outputs * functions)
        )
        self.offset = nn.Parameter(torch.zeros(outputs))

    def forward(self, fields: Tensor, scalars: Tensor, origin: Origin = CENTRES) -> Tensor:
        """Return (B, K, H, W) for fields (B, C, H, W) and scalars (B, P); ``origin``: place of the first cell along rows and columns."""
        batch, _, height, width = fields.shape
        seen = scalars
        if self.image is not None:
            image = functional.interpolate(fields, size=(_IMAGE, _IMAGE), mode="bilinear", align_corners=False, antialias=True)
            seen = torch.cat([self.image(image), scalars], 1)
        weights = self.branch(seen).reshape(batch, self.outputs, self.functions)
        y, x = positions(height, origin[0], fields), positions(width, origin[1], fields)
        numbers = math.pi * torch.arange(1, _WAVES + 1, device=fields.device, dtype=fields.dtype)
        rows, columns = (torch.cat([2 * p[:, None] - 1, (p[:, None] * numbers).sin(), (p[:, None] * numbers).cos()], 1) for p in (y, x))
        places = torch.cat([rows[:, None].expand(-1, width, -1), columns[None].expand(height, -1, -1)], -1)
        functions = self.trunk(places).reshape(height, width, self.outputs, self.functions)
        values = torch.einsum("bkf,hwkf->bkhw", weights, functions) / math.sqrt(self.functions)
        return values + self.offset[:, None, None]


def build(fields: int, scalars: int, outputs: int, width: int = 96, functions: int = 96, dropout: float = 0.0) -> DeepOperator:
    """Build the network.

    Parameters
    ----------
    fields, scalars, outputs : int
        Input planes, numbers that hold for the whole sample, and output planes.
    width : int
        Of the layers.
    functions : int
        How many functions an output is composed of.
    dropout : float
        Share of the values in the branch that are dropped in training.
    """
    return DeepOperator(fields, scalars, outputs, width, functions, dropout)
