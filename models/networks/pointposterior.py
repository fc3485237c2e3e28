"""From a set of observed displacements to a density over the unknowns of a source: an amortised posterior.

Points are encoded alike and pooled, so that any number of them in any order is understood (Deep Sets, Zaheer et al. 2017); the head is a
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


class PointPosterior(nn.Module):
    """The network; see :func:`build`."""

    halo = 0

    def __init__(self, features: int, unknowns: int, width: int, components: int):
        super().__init__()
        self.unknowns, self.components = unknowns, components
        self.first = nn.Sequential(nn.Linear(features, width), nn.GELU(), nn.Linear(width, width), nn.GELU())
        self.second = nn.Sequential(nn.Linear(3 * width, width), nn.GELU(), nn.Linear(width, width), nn.GELU())
        triangle = unknowns * (unknowns - 1) // 2
        self.sizes = (components, components * unknowns, components * unknowns, components * triangle)
        self.head = nn.Sequential(
            nn.Linear(2 * width, 4 * width), nn.GELU(), nn.Linear(4 * width, 4 * width), nn.GELU(), nn.Linear(4 * width, sum(self.sizes))
        )

    def forward(self, points: Tensor, valid: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return log weights (B, K), means (B, K, D) and lower triangles of the precisions' factors (B, K, D, D).

        ``points`` are features (B, N, F), ``valid`` (B, N) is 1 where there is a point and 0 where there is none.
        """
        hidden = self.first(points)
        pooled = _pool(hidden, valid)
        hidden = self.second(torch.cat([hidden, pooled[:, None].expand(-1, hidden.shape[1], -1)], -1))
        weights, means, scales, below = self.head(_pool(hidden, valid)).split(self.sizes, -1)
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


def build(features: int, unknowns: int, width: int = 64, components: int = 6) -> PointPosterior:
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
