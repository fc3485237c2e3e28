"""A network that judges the centre of a patch, and maps whole rasters with the same weights.

In training it halves a patch of 2^n - 1 pixels by convolutions with stride 2 until one pixel is left, which costs little. On a
raster the same convolutions are dilated by 1, 2, 4 … instead, which gives at every pixel what the patch around it would give
(filter rarefaction: Long, Shelhamer & Darrell, 2015, doi:10.1109/CVPR.2015.7298965). Beside the bands it is given their means under
wider Gaussian windows, so it sees fine structure nearby and the setting far around; it never sees coordinates.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn

from ..errors import InputError
from .contextforest import ContextFeatures

SPEC = {
    "name": "patchnetwork",
    "label": "Patch network",
    "tasks": ["presence"],
    "encoders": False,
    "selectable": True,
    "reference": "Long, Shelhamer & Darrell (2015), doi:10.1109/CVPR.2015.7298965",
}
SMALLEST, LARGEST = 7, 127


class PatchNetwork(nn.Module):
    """The network; see :func:`build`."""

    def __init__(self, bands: int, patch: int, width: int, context: Sequence[float], dropout: float):
        super().__init__()
        steps = round(math.log2(patch + 1)) - 1
        if not SMALLEST <= patch <= LARGEST or 2 ** (steps + 1) - 1 != patch:
            raise InputError(
                "Patches of {found} pixels cannot be halved down to their centre; 7, 15, 31, 63 or 127 are expected.",
                hint="Change PATCH_SIZE.",
                found=patch,
            )
        self.patch = patch
        self.context = ContextFeatures(context, means_only=True)
        self.halo = patch // 2 + max(self.context.radii, default=0)
        self.upright = False
        channels = [self.context.count(bands) + 1, *[width] * steps]
        self.convolutions = nn.ModuleList(nn.Conv2d(a, b, 3) for a, b in zip(channels[:-1], channels[1:]))
        self.dropout = nn.Dropout(dropout)
        self.centre = nn.Linear(channels[0], width)  # the pixel itself goes past the convolutions
        self.head = nn.Linear(2 * width, 1)

    def look(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return what patches are cut from, (B, F, H, W): bands, their means in wider windows, and validity."""
        return torch.cat([self.context(x, valid) * valid, valid.float()], dim=1)

    def patches(self, patches: torch.Tensor) -> torch.Tensor:
        """Return the log-odds (B,) of the centres of patches (B, F, patch, patch) of :meth:`look`."""
        half = self.patch // 2
        x = patches
        for convolution in self.convolutions:
            x = F.silu(F.conv2d(x, convolution.weight, convolution.bias, stride=2))
        x = torch.cat([x[:, :, 0, 0], F.silu(self.centre(patches[:, :, half, half]))], dim=1)
        return self.head(self.dropout(x)).squeeze(1)

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return logits (B, 2, H, W) of standardised bands ``x`` (B, C, H, W) and their validity (B, 1, H, W)."""
        return self.decide(self.look(x, valid), valid)

    def decide(self, given: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
        """Return logits (B, 2, H, W) of what :meth:`look` gave."""
        y = F.pad(given, (self.patch // 2,) * 4)
        for number, convolution in enumerate(self.convolutions):
            y = F.silu(F.conv2d(y, convolution.weight, convolution.bias, dilation=2**number))
        weight, bias = self.centre.weight[:, :, None, None], self.centre.bias
        y = torch.cat([y, F.silu(F.conv2d(given, weight, bias))], dim=1)
        odds = F.conv2d(y, self.head.weight[:, :, None, None], self.head.bias)
        return torch.cat([-odds / 2, odds / 2], dim=1)


def build(
    bands: int, classes: int = 2, patch: int = 31, width: int = 24, context: Sequence[float] = (4, 16), dropout: float = 0.3
) -> PatchNetwork:
    """Build the network.

    Parameters
    ----------
    bands, classes : int
        Number of input bands and of classes, which are two: background and presence.
    patch : int
        Side of a patch in pixels: 7, 15, 31, 63 or 127.
    width : int
        Channels of every layer.
    context : sequence of float
        Widths of the Gaussian windows in pixels whose means are given beside the bands.
    dropout : float
        Share of features dropped before the decision.
    """
    return PatchNetwork(bands, patch, width, list(context), dropout)
