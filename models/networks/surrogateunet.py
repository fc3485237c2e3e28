"""A U-Net for fields: from planes and numbers to planes, at the pixel size that it was trained at."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .fno import CENTRES, Origin, with_places

SPEC = {
    "name": "surrogateunet",
    "label": "U-Net for fields",
    "tasks": ["surrogate"],
    "encoders": False,
    "selectable": True,
    "reference": "Ronneberger, Fischer & Brox (2015), doi:10.1007/978-3-319-24574-4_28",
}


class _Block(nn.Module):
    def __init__(self, inputs: int, outputs: int, dropout: float):
        super().__init__()
        self.first = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.second = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.norm = nn.GroupNorm(1, outputs)
        self.drop = nn.Dropout2d(dropout)
        self.skip = nn.Conv2d(inputs, outputs, 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.skip(x) + self.second(self.drop(functional.gelu(self.norm(self.first(x)))))


class FieldUNet(nn.Module):
    """The network; see :func:`build`."""

    halo = 0

    def __init__(self, fields: int, scalars: int, outputs: int, width: int, depth: int, dropout: float):
        super().__init__()
        widths = [width * 2 ** min(level, 3) for level in range(depth + 1)]
        self.start = _Block(fields + scalars + 3, widths[0], dropout)
        self.down = nn.ModuleList(_Block(widths[i], widths[i + 1], dropout) for i in range(depth))
        self.up = nn.ModuleList(_Block(widths[i + 1] + widths[i], widths[i], dropout) for i in reversed(range(depth)))
        self.head = nn.Conv2d(widths[0], outputs, 1)

    def forward(self, fields: Tensor, scalars: Tensor, origin: Origin = CENTRES) -> Tensor:
        """Return (B, K, H, W) for fields (B, C, H, W) and scalars (B, P); ``origin``: place of the first cell along rows and columns."""
        x = self.start(with_places(fields, scalars, origin))
        passed = []
        for block in self.down:
            passed.append(x)
            x = block(functional.avg_pool2d(x, 2, ceil_mode=True))
        for block, across in zip(self.up, reversed(passed)):
            x = functional.interpolate(x, size=across.shape[-2:], mode="bilinear", align_corners=False)
            x = block(torch.cat([x, across], 1))
        return self.head(x)


def build(fields: int, scalars: int, outputs: int, width: int = 24, depth: int = 3, dropout: float = 0.0) -> FieldUNet:
    """Build the network.

    Parameters
    ----------
    fields, scalars, outputs : int
        Input planes, numbers that hold for the whole sample, and output planes.
    width : int
        Channels at full resolution.
    depth : int
        How often the resolution is halved.
    dropout : float
        Share of the channels within a block that are dropped in training.
    """
    return FieldUNet(fields, scalars, outputs, width, depth, dropout)
