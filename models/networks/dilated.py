"""A full-resolution residual network of dilated convolutions, for few labels: thin contacts stay sharp, the context is wide.

Beside the bands it is given their means under wide Gaussian windows: what lies far away need not be learned through many layers
from few labels.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from .contextforest import ContextFeatures

SPEC = {
    "name": "dilated",
    "label": "Dilated residual network (few labels)",
    "tasks": ["segmentation"],
    "encoders": False,
    "selectable": True,
    "reference": "Yu & Koltun (2016), arXiv:1511.07122; Yu, Koltun & Funkhouser (2017), doi:10.1109/CVPR.2017.75",
}


class Block(nn.Module):
    """Two dilated convolutions beside an identity; nothing flows from or into invalid pixels."""

    def __init__(self, width: int, dilation: int, dropout: float):
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=dilation, dilation=dilation, bias=False)
        self.first_norm = nn.BatchNorm2d(width)
        self.second = nn.Conv2d(width, width, 3, padding=dilation, dilation=dilation, bias=False)
        self.second_norm = nn.BatchNorm2d(width)
        self.act = nn.ReLU()
        self.dropout = nn.Dropout2d(dropout)

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return features of the same shape (B, F, H, W); ``valid`` has their type, which keeps autocast's short floats short."""
        y = self.act(self.first_norm(self.first(x))) * valid
        y = self.dropout(self.second_norm(self.second(y)))
        return self.act(x + y) * valid


class DilatedNetwork(nn.Module):
    """The network; see :func:`build`."""

    def __init__(
        self,
        bands: int,
        classes: int,
        width: int,
        dilations: Sequence[int],
        context: Sequence[float],
        dropout: float,
        head_dropout: float,
    ):
        super().__init__()
        self.context = ContextFeatures(context, means_only=True)
        self.halo = max(self.context.radii, default=0)
        self.input_dropout = nn.Dropout2d(dropout)
        self.stem = nn.Conv2d(self.context.count(bands) + 1, width, 3, padding=1, bias=False)
        self.stem_norm = nn.BatchNorm2d(width)
        self.act = nn.ReLU()
        self.blocks = nn.ModuleList(Block(width, dilation, dropout) for dilation in dilations)
        self.head_dropout = nn.Dropout2d(head_dropout)
        self.head = nn.Conv2d(width, classes, 1)

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return logits (B, K, H, W) of standardised bands ``x`` (B, C, H, W) and their validity (B, 1, H, W)."""
        x = self.input_dropout(self.context(x, valid) * valid)
        x = self.act(self.stem_norm(self.stem(torch.cat([x, valid], dim=1))))
        valid = valid.to(x.dtype)
        x = x * valid
        for block in self.blocks:
            x = block(x, valid)
        return self.head(self.head_dropout(x))


def build(
    bands: int,
    classes: int,
    width: int = 48,
    dilations: Sequence[int] = (1, 2, 4, 8, 1),
    context: Sequence[float] = (4, 16),
    dropout: float = 0.05,
    head_dropout: float = 0.1,
) -> DilatedNetwork:
    """Build the network.

    Parameters
    ----------
    bands, classes : int
        Number of input bands and of classes.
    width : int
        Channels of every layer.
    dilations : sequence of int
        Dilation of each residual block in pixels; the field that they see is 3 + 4 times their sum wide.
    context : sequence of float
        Widths of the Gaussian windows in pixels.
    dropout, head_dropout : float
        Share of channels dropped at the input and in each block, and before the classifier.
    """
    return DilatedNetwork(bands, classes, width, list(dilations), list(context), dropout, head_dropout)
