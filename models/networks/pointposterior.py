"""From a set of observed displacements to a density over the unknowns of a source: an amortised posterior.

Points are encoded alike and pooled, so that any number of them in any order is understood (Deep Sets, Zaheer et al. 2017). Attention finds
centres of the pattern, and each next round sees the points' places relative to them, which is how a source's field reads. The head is a
mixture of normal densities (Bishop 1994), trained on simulations (neural posterior estimation, Papamakarios & Murray 2016).
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

SPEC = {
    "name": "pointposterior",
    "label": "Posterior of a source from points",
    "tasks": ["deformation"],
    "encoders": False,
    "selectable": False,
    "reference": "Zaheer et al. (2017), doi:10.48550/arXiv.1703.06114; Papamakarios & Murray (2016), doi:10.48550/arXiv.1605.06376",
}


ROUNDS = 3
CENTRES = 4


class PointPosterior(nn.Module):
    """The network; see :func:`build`."""

    halo = 0

    def __init__(self, features: int, unknowns: int, width: int, components: int):
        super().__init__()
        self.unknowns, self.components = unknowns, components
        self.rounds = nn.ModuleList()
        size = features
        for _ in range(ROUNDS):
            parts = {"first": nn.Linear(size, width), "second": nn.Linear(width, width), "attention": nn.Linear(width, CENTRES)}
            self.rounds.append(nn.ModuleDict({**parts, "pooled": nn.Linear(2 * width, width)}))
            size = features + width + 4 * CENTRES
        triangle = unknowns * (unknowns - 1) // 2
        self.sizes = (components, components * unknowns, components * unknowns, components * triangle)
        self.head = nn.Sequential(
            nn.Linear(2 * width + 2 * CENTRES, 4 * width),
            nn.GELU(),
            nn.Linear(4 * width, 4 * width),
            nn.GELU(),
            nn.Linear(4 * width, sum(self.sizes)),
        )

    def forward(self, points: Tensor, valid: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return log weights (B, K), means (B, K, D) and lower triangles of the precisions' factors (B, K, D, D).

        ``points`` are features (B, N, F), the first two of them the place; ``valid`` (B, N) is 1 where there is a point and 0 where
        there is none.
        """
        given, pooled = points, points.new_zeros(len(points), self.rounds[0]["pooled"].in_features)
        for index, part in enumerate(self.rounds):
            hidden = torch.relu(part["first"](given) + part["pooled"](pooled)[:, None])
            hidden = torch.relu(part["second"](hidden))
            pooled = _pool(hidden, valid)
            weight = part["attention"](hidden).masked_fill(valid[..., None] == 0, -1e4).softmax(1)
            centres = weight.transpose(1, 2) @ points[..., :2]
            if index + 1 < len(self.rounds):
                apart = points[:, :, None, :2] - centres[:, None]
                square = apart.square().sum(-1)
                relative = torch.cat([apart.flatten(2), (square + 1e-3).log(), 1 / (0.1 + square)], -1)
                given = torch.cat([points, hidden, relative], -1)
        weights, means, scales, below = self.head(torch.cat([pooled, centres.flatten(1)], -1)).split(self.sizes, -1)
        shape = (len(points), self.components, self.unknowns)
        factor = torch.diag_embed(scales.reshape(shape).clamp(-6, 8).exp())
        rows, columns = torch.tril_indices(self.unknowns, self.unknowns, -1)
        factor = factor.clone()
        factor[:, :, rows, columns] = below.reshape(len(points), self.components, -1)
        return weights.log_softmax(-1), means.reshape(shape), factor

    def log_density(self, points: Tensor, valid: Tensor, unknowns: Tensor) -> Tensor:
        """Return the logarithm of the density (B,) of ``unknowns`` (B, D)."""
        return log_density(self(points, valid), unknowns)

    def draw(self, points: Tensor, valid: Tensor, count: int, generator: torch.Generator) -> Tensor:
        """Return ``count`` draws (count, D) for one set of points (1, N, F)."""
        weights, means, factor = (part[0] for part in self(points, valid))
        which = torch.multinomial(weights.exp(), count, replacement=True, generator=generator)
        normal = torch.randn(count, self.unknowns, generator=generator)
        return means[which] + torch.linalg.solve_triangular(factor[which], normal[..., None], upper=False)[..., 0]


def log_density(mixture: tuple[Tensor, Tensor, Tensor], unknowns: Tensor) -> Tensor:
    """Return the logarithm of the density (B,) of ``unknowns`` (B, D) under what the network returned."""
    weights, means, factor = mixture
    z = torch.einsum("bkij,bkj->bki", factor, unknowns[:, None] - means)
    size = factor.diagonal(dim1=-2, dim2=-1).log().sum(-1)
    return torch.logsumexp(weights + size - 0.5 * z.square().sum(-1), -1) - unknowns.shape[1] / 2 * math.log(2 * math.pi)


def _pool(hidden: Tensor, valid: Tensor) -> Tensor:
    weight = valid[..., None]
    mean = (hidden * weight).sum(1) / weight.sum(1).clamp_min(1.0)
    most = hidden.masked_fill(weight == 0, -1e4).max(1).values
    return torch.cat([mean, most], -1)


def build(features: int, unknowns: int, width: int = 48, components: int = 6) -> PointPosterior:
    """Build the network.

    Parameters
    ----------
    features : int
        Numbers that describe a point.
    unknowns : int
        Dimension of the density.
    width, components : int
        Of the layers, and normal densities in the mixture.
    """
    return PointPosterior(features, unknowns, width, components)
