"""PhaseNet as SeisBench had it first: one convolution a level. Here only so that its weights load.

Woollam et al. (2022), doi:10.1785/0220210324, after Zhu & Beroza (2019).
"""

from __future__ import annotations

import torch
from torch import nn

SPEC = {
    "name": "phasenetlight",
    "label": "PhaseNetLight",
    "tasks": ["picking"],
    "encoders": False,
    "selectable": False,
    "reference": "Woollam et al. (2022), doi:10.1785/0220210324; Zhu & Beroza (2019), doi:10.1093/gji/ggy423",
}

WIDTHS = (8, 11, 16, 22, 32)
SAMPLES = 3001  # the only length at which the levels meet as in training


class _Down(nn.Module):
    """A convolution under the name that the weights have."""

    def __init__(self, first: int, last: int):
        super().__init__()
        self.conv = nn.Conv1d(first, last, 7, 4, padding=3)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.conv(x)


class PhaseNetLight(nn.Module):
    """The network; its input has 3001 samples."""

    halo = 0

    def __init__(self):
        super().__init__()
        self.inc, self.in_bn = nn.Conv1d(3, WIDTHS[0], 1), nn.BatchNorm1d(WIDTHS[0])
        for level in range(1, 5):
            self.add_module(f"conv{level}", _Down(WIDTHS[level - 1], WIDTHS[level]))
            self.add_module(f"bnd{level}", nn.BatchNorm1d(WIDTHS[level]))
        for level in range(1, 5):
            first, last = WIDTHS[5 - level] * (1 if level == 1 else 2), WIDTHS[4 - level]
            padding, extra = (3 if level == 4 else 2), (1 if level == 2 else 0)
            self.add_module(f"up{level}", nn.ConvTranspose1d(first, last, 7, 4, padding=padding, output_padding=extra))
            self.add_module(f"bnu{level}", nn.BatchNorm1d(last))
        self.out = nn.ConvTranspose1d(2 * WIDTHS[0], 3, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return logits (B, 3, 3001) of the classes for standardised seismograms (B, 3, 3001)."""
        skips = [torch.relu(self.in_bn(self.inc(x)))]
        for level in range(1, 5):
            conv, norm = getattr(self, f"conv{level}"), getattr(self, f"bnd{level}")
            skips.append(torch.relu(norm(conv(skips[-1]))))
        x = skips.pop()
        for level in range(1, 5):
            up, norm = getattr(self, f"up{level}"), getattr(self, f"bnu{level}")
            x = torch.cat([torch.relu(norm(up(x))), skips.pop()], dim=1)
        return self.out(x)


def build() -> PhaseNetLight:
    """Build the network with fresh weights."""
    return PhaseNetLight()
