"""Trees and networks on well logs as one model: a weighted mean of their log-probabilities (a logarithmic opinion pool).

Genest & Zidek (1986), doi:10.1214/ss/1177013825.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from ..build import build_network

SPEC = {
    "name": "wellmixture",
    "label": "Mixture of trees and networks on well logs",
    "tasks": ["facies"],
    "encoders": False,
    "selectable": False,
    "reference": "Genest & Zidek (1986), doi:10.1214/ss/1177013825",
}

LEAST = 1e-4  # probability: no member can rule a class out
MISSING = -1e4  # what trees that do not know NaN see in its place: below every log


class WellMixture(nn.Module):
    """The mixture; see :func:`build`."""

    def __init__(self, members: Sequence[nn.Module], weights: Sequence[float]):
        super().__init__()
        self.members = nn.ModuleList(members)
        self.weights = [float(weight) / sum(weights) for weight in weights]

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        """Return log-probabilities (T, K) of the features (T, F) of one well at even steps of depth, NaN where not measured."""
        total = sum(weight * log_probabilities(member, features) for member, weight in zip(self.members, self.weights))
        return total.log_softmax(dim=1)


def log_probabilities(member: nn.Module, features: torch.Tensor) -> torch.Tensor:
    """Return log-probabilities (T, K) that one member gives; each takes as many of the first features as it was trained with."""
    name, arguments = member.spec["name"], member.spec["arguments"]
    if name == "contextforest":
        found = member.vote(features[:, : arguments["bands"]].nan_to_num(MISSING).contiguous())
    elif name == "boostedtrees":
        found = member(features[:, : arguments["features"]]).softmax(dim=1)
    else:
        found = member(features[:, : arguments["channels"]].T[None])[0].T.softmax(dim=1)
    return found.clamp_min(LEAST).log()


def build(bands: int, classes: int, members: Sequence[dict], weights: Sequence[float]) -> WellMixture:
    """Build a mixture.

    Parameters
    ----------
    bands, classes : int
        Number of logs and of classes.
    members : sequence of dict
        ``{"name", "arguments"}`` of each member.
    weights : sequence of float
        Positive weights.
    """
    return WellMixture([build_network(member) for member in members], weights)


def combine(bands: int, members: Sequence[nn.Module], weights: Sequence[float]) -> WellMixture:
    """Mix trained members that tell the same classes; arguments as in :func:`build`."""
    mixture = WellMixture(members, weights).eval()
    arguments = {
        "bands": bands,
        "classes": members[0].spec["arguments"]["classes"],
        "members": [member.spec for member in members],
        "weights": [float(weight) for weight in weights],
    }
    mixture.spec = {"name": SPEC["name"], "arguments": arguments}
    return mixture
