"""Several models as one: a weighted mean of their log-probabilities (a logarithmic opinion pool).

It serves the mixture of network and context forest, and ensembles. Genest & Zidek (1986), doi:10.1214/ss/1177013825.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from ..build import build_network

SPEC = {
    "name": "mixture",
    "label": "Mixture of models",
    "tasks": ["segmentation"],
    "encoders": False,
    "selectable": False,
    "reference": "Genest & Zidek (1986), doi:10.1214/ss/1177013825",
}


class Mixture(nn.Module):
    """The mixture; see :func:`build`."""

    def __init__(self, members: Sequence[nn.Module], weights: Sequence[float], flips: bool):
        super().__init__()
        self.members = nn.ModuleList(members)
        self.upright = any(getattr(member, "upright", False) for member in members)
        self.weights = [float(weight) / sum(weights) for weight in weights]
        self.flips = flips

    @property
    def halo(self) -> int:
        """The greatest of the members', which may be fitted to a raster's cells later."""
        return max(member.halo for member in self.members)

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return log-probabilities up to a constant (B, K, H, W) of bands ``x`` (B, C, H, W) and ``valid`` (B, 1, H, W)."""
        total = 0.0
        for member, weight in zip(self.members, self.weights):
            total = total + weight * self._log_probability(member, x, valid)
        return total

    def _log_probability(self, member: nn.Module, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        if not self.flips or self.training or getattr(member, "upright", False):
            return member(x, valid).float().log_softmax(dim=1)
        mean = member(x, valid).float().softmax(dim=1)  # not flipped along no axis: that cannot be written as ONNX
        for axes in ((-1,), (-2,), (-2, -1)):
            mean = mean + member(x.flip(axes), valid.flip(axes)).float().softmax(dim=1).flip(axes)
        return (mean / 4).clamp_min(1e-6).log()


def build(bands: int, classes: int, members: Sequence[dict], weights: Sequence[float] | None = None, flips: bool = False) -> Mixture:
    """Build a mixture.

    Parameters
    ----------
    bands, classes : int
        Number of input bands and of classes.
    members : sequence of dict
        ``{"name", "arguments"}`` of each member; ``bands`` and ``classes`` are filled in.
    weights : sequence of float, optional
        Positive weights; equal if left out.
    flips : bool
        Average each member's probabilities over four flips (test-time augmentation), except in training and members that have
        to see the ground upright.
    """
    built = [build_network({**member, "arguments": {**member["arguments"], "bands": bands, "classes": classes}}) for member in members]
    return Mixture(built, weights or [1.0] * len(built), flips)


def combine(members: Sequence[nn.Module], weights: Sequence[float] | None = None, flips: bool = False) -> Mixture:
    """Mix trained networks that take the same bands and tell the same classes; arguments as in :func:`build`."""
    shared = {key: members[0].spec["arguments"][key] for key in ("bands", "classes")}
    weights = [float(weight) for weight in weights or [1.0] * len(members)]
    mixture = Mixture(members, weights, flips).eval()
    mixture.spec = {
        "name": SPEC["name"],
        "arguments": {**shared, "members": [member.spec for member in members], "weights": weights, "flips": flips},
    }
    return mixture
