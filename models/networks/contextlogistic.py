"""Logistic regression on smoothed neighbourhoods: the simplest model that sees as far as the others."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from .contextforest import ContextFeatures

SPEC = {
    "name": "contextlogistic",
    "label": "Logistic regression on smoothed neighbourhoods",
    "tasks": ["presence"],
    "encoders": False,
    "selectable": True,
    "reference": "Knutsson & Westin (1993), doi:10.1109/CVPR.1993.341081",
}


class ContextLogistic(nn.Module):
    """The model; see :func:`build`. Its log-odds are ``weight`` times the features plus ``bias``."""

    def __init__(self, bands: int, sigmas: Sequence[float]):
        super().__init__()
        self.features = ContextFeatures(sigmas, slopes=False)
        self.halo = max(self.features.radii, default=0)
        self.upright = False
        self.register_buffer("weight", torch.zeros(self.features.count(bands)))
        self.register_buffer("bias", torch.zeros(()))

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return logits (B, 2, H, W) of standardised bands ``x`` (B, C, H, W) and their validity (B, 1, H, W)."""
        return self.decide(self.look(x, valid), valid)

    def look(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return the features (B, F, H, W) that are weighed."""
        return self.features(x, valid)

    def decide(self, features: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
        """Return logits (B, 2, H, W) of features."""
        odds = torch.einsum("bfhw,f->bhw", features, self.weight) + self.bias
        return torch.stack([-odds / 2, odds / 2], dim=1)


def build(bands: int, classes: int = 2, sigmas: Sequence[float] = (1, 2, 4, 8, 16)) -> ContextLogistic:
    """Build the model with zero weights, to be filled.

    Parameters
    ----------
    bands, classes : int
        Number of input bands and of classes, which are two: background and presence.
    sigmas : sequence of float
        Widths of the Gaussian windows in pixels.
    """
    return ContextLogistic(bands, list(sigmas))
