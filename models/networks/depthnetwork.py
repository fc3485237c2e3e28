"""A residual network of dilated convolutions along the depth of a well.

It sees each log as measured, as it stands within its well, and whether it was measured at all; the context doubles from block to
block (van den Oord et al., 2016, arXiv:1609.03499; Yu & Koltun, 2016, arXiv:1511.07122). Channels are normalised at each depth by
themselves (Ba et al., 2016, arXiv:1607.06450), so that a window and a whole well give the same.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn
from torch.nn import functional

SPEC = {
    "name": "depthnetwork",
    "label": "Dilated network along depth",
    "tasks": ["facies"],
    "encoders": False,
    "selectable": False,
    "reference": "Yu & Koltun (2016), arXiv:1511.07122",
}

LIMIT = 5.0  # standard deviations: logs go wrong by orders of magnitude


class _Norm(nn.LayerNorm):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return super().forward(x.transpose(1, 2)).transpose(1, 2)


class _Block(nn.Module):
    def __init__(self, width: int, dilation: int, dropout: float):
        super().__init__()
        self.far = nn.Conv1d(width, width, 3, padding=dilation, dilation=dilation)
        self.norm = _Norm(width)
        self.near = nn.Conv1d(width, width, 1)
        self.dropout = nn.Dropout1d(dropout)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.dropout(self.near(functional.gelu(self.norm(self.far(x)))))


class DepthNetwork(nn.Module):
    """The network; see :func:`build`."""

    def __init__(self, channels: int, classes: int, width: int, dilations: Sequence[int], dropout: float):
        super().__init__()
        self.register_buffer("centre", torch.zeros(channels))
        self.register_buffer("scale", torch.ones(channels))
        self.stem = nn.Conv1d(2 * channels, width, 1)
        self.blocks = nn.ModuleList(_Block(width, dilation, dropout) for dilation in dilations)
        self.norm = _Norm(width)
        self.dropout = nn.Dropout1d(2 * dropout)
        self.head = nn.Conv1d(width, classes, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return logits (B, K, T) of channels ``x`` (B, C, T) at even steps of depth, NaN where not measured."""
        measured = ~x.isnan()
        x = ((x - self.centre[:, None]) / self.scale[:, None]).nan_to_num(0.0).clamp(-LIMIT, LIMIT)
        x = self.stem(torch.cat([x, measured.to(x.dtype)], dim=1))
        for block in self.blocks:
            x = block(x)
        return self.head(self.dropout(functional.gelu(self.norm(x))))


def build(
    channels: int, classes: int, width: int = 48, dilations: Sequence[int] = (1, 2, 4, 8, 16, 32), dropout: float = 0.1
) -> DepthNetwork:
    """Build the network.

    Parameters
    ----------
    channels, classes : int
        Number of input channels and of classes.
    width : int
        Channels of every layer.
    dilations : sequence of int
        Dilation of each block in steps; the field that they see is 1 + 2 times their sum long.
    dropout : float
        Share of channels dropped in each block; twice that before the classifier.
    """
    return DepthNetwork(channels, classes, width, list(dilations), dropout)
