"""Several networks that stand in for one simulator; what they do not agree on is what they do not know.

Deep ensembles: Lakshminarayanan, Pritzel & Blundell (2017), arXiv:1612.01474.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ..build import build_network
from .fno import CENTRES, Origin

SPEC = {
    "name": "surrogate",
    "label": "Ensemble of surrogates",
    "tasks": ["surrogate"],
    "encoders": False,
    "selectable": False,
    "reference": "Lakshminarayanan, Pritzel & Blundell (2017), doi:10.48550/arXiv.1612.01474",
}


class Surrogate(nn.Module):
    """The networks; see :func:`build`."""

    halo = 0

    def __init__(self, members: list[dict]):
        super().__init__()
        self.members = nn.ModuleList(build_network(member) for member in members)

    def forward(self, fields: Tensor, scalars: Tensor, origin: Origin = CENTRES) -> Tensor:
        """Return what each network says, (M, B, K, H, W), for fields (B, C, H, W) and scalars (B, P)."""
        return torch.stack([member(fields, scalars, origin) for member in self.members])


def build(members: list[dict]) -> Surrogate:
    """Build the ensemble of networks that :func:`..build.build_network` takes."""
    return Surrogate(members)
