"""From a set of observed displacements to a density over the unknowns of a source: an amortised posterior.

Points are encoded alike and pooled, so that any number of them in any order is understood (Deep Sets, Zaheer et al. 2017). Attention finds
centres of the pattern, and each next round sees the points' places relative to them, which is how a source's field reads. The head is a
mixture of normal densities (Bishop 1994), trained on simulations (neural posterior estimation, Papamakarios & Murray 2016).

Before the head a layer of physics may stand: from where the network supposes the source, the point source is found that fits the points
best. Its place, moment tensor and fault planes are told to the head, and the normal densities are told as differences from them: half of
them from either plane of a fault. Without it the orientation of a fault is not learned.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from ..moments import COMPONENTS, FULL, SHEAR, VOLUME, fault_planes, fit_moment

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
DEPTHS = (0.01, 0.5)  # in extents of the data
POTENCY = 0.002  # of the data's extent squared times its largest displacement: where the scale of the potency becomes logarithmic
_LEAST_ERROR = 0.03  # of the largest displacement: a point source is no more exact than that


class PointPosterior(nn.Module):
    """The network; see :func:`build`."""

    halo = 0

    def __init__(self, features: int, unknowns: int, width: int, components: int, mechanism: str):
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
        summary = 2 * width + 2 * CENTRES
        self.mechanism = Mechanism(summary, 2 * width, mechanism, unknowns) if mechanism else None
        self.head = nn.Sequential(
            nn.Linear(summary + (self.mechanism.told if mechanism else 0), 4 * width),
            nn.GELU(),
            nn.Linear(4 * width, 4 * width),
            nn.GELU(),
            nn.Linear(4 * width, sum(self.sizes)),
        )

    def forward(self, points: Tensor, valid: Tensor) -> tuple[Tensor, ...]:
        """Return log weights (B, K), means (B, K, D) and lower triangles of the precisions' factors (B, K, D, D).

        With a mechanism also where the source is supposed (B, 3): the first three unknowns. ``points`` are features (B, N, F), the first
        two of them the place; ``valid`` (B, N) is 1 where there is a point and 0 where there is none.
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
        summary = torch.cat([pooled, centres.flatten(1)], -1)
        supposed, anchors = (), None
        if self.mechanism is not None:
            place, told, anchors = self.mechanism(summary, points, valid)
            summary, supposed = torch.cat([summary, told], -1), (place,)
        weights, means, scales, below = self.head(summary).split(self.sizes, -1)
        shape = (len(points), self.components, self.unknowns)
        means = means.reshape(shape)
        if anchors is not None:
            means = means + anchors[:, torch.arange(self.components, device=means.device) % anchors.shape[1]]
        factor = torch.diag_embed(scales.reshape(shape).clamp(-6, 8).exp())
        rows, columns = torch.tril_indices(self.unknowns, self.unknowns, -1)
        factor = factor.clone()
        factor[:, :, rows, columns] = below.reshape(len(points), self.components, -1)
        return weights.log_softmax(-1), means, factor, *supposed

    def draw(self, points: Tensor, valid: Tensor, count: int, generator: torch.Generator) -> Tensor:
        """Return ``count`` draws (count, D) for one set of points (1, N, F)."""
        weights, means, factor = (part[0] for part in self(points, valid)[:3])
        which = torch.multinomial(weights.exp(), count, replacement=True, generator=generator)
        normal = torch.randn(count, self.unknowns, generator=generator)
        return means[which] + torch.linalg.solve_triangular(factor[which], normal[..., None], upper=False)[..., 0]


class Mechanism(nn.Module):
    """The point source that fits the points best.

    The features are those of an estimator of deformation: place (times 4, in extents of the data), direction (east, north, up),
    displacement (times 3, in the largest), another form of it, and the decimal logarithm of its error.

    Parameters
    ----------
    size, width : int
        Numbers of the summary, and of the layer that reads it.
    kind : str
        Of the source, see :mod:`..moments`.
    unknowns : int
        East, north and depth; for a fault then length, width, strike, dip and rake; and at last the potency.
    """

    def __init__(self, size: int, width: int, kind: str, unknowns: int):
        super().__init__()
        self.kind, self.unknowns = kind, unknowns
        self.told = 3 + 3 + COMPONENTS[kind] + 1 + 1 + (3 + COMPONENTS[kind]) + (0 if kind == VOLUME else 1 + 2 * 5)
        self.suppose = nn.Sequential(nn.Linear(size, width), nn.GELU(), nn.Linear(width, 3))

    def forward(self, summary: Tensor, points: Tensor, valid: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return where the source is supposed (B, 3), as logits of shares of the prior, what the fit tells (B, :attr:`told`), and the
        unknowns that it means (B, 1 or 2, D), 0 where it means none.
        """
        place = self.suppose(summary)
        with torch.no_grad(), torch.autocast(points.device.type, enabled=False):  # least squares need all digits
            return place, *self._fit(place.float(), points.float(), valid)

    def _fit(self, place: Tensor, points: Tensor, valid: Tensor) -> tuple[Tensor, Tensor]:
        low, high = (math.log(depth) for depth in DEPTHS)
        share = place.sigmoid()
        start = torch.cat([share[:, :2] - 0.5, low + (high - low) * share[:, 2:]], 1)
        weights = valid / (10 ** points[..., 7] + _LEAST_ERROR)
        found = fit_moment(points[..., 0] / 4, points[..., 1] / 4, points[..., 2:5], points[..., 5] / 3, weights, start, self.kind)
        size = found.moment.norm(dim=1, keepdim=True).clamp_min(1e-9)
        shares = torch.cat([found.place[:, :2] + 0.5, (found.place[:, 2:] - low) / (high - low)], 1)
        codes = torch.logit(shares, 1e-3)
        anchors = torch.zeros(len(place), 1 if self.kind == VOLUME else 2, self.unknowns, device=place.device)
        anchors[..., :3] = codes[:, None]
        if self.kind != FULL:  # of a crack, moment and potency are not alike
            potency = found.moment.abs().amax(1) * (2 * found.place[:, 2]).exp()
            sign = found.moment[:, 0].sign() if self.kind == VOLUME else 1.0
            anchors[..., -1] = (sign * torch.asinh(potency / POTENCY) / 2)[:, None]
        parts = [
            codes,
            (found.place - start) / start[:, 2:].exp(),
            found.moment / size,
            size.log() + 2 * found.place[:, 2:],
            found.left[:, None].log(),
            found.spread,
        ]
        if self.kind != VOLUME:
            planes, other = fault_planes(found.moment[:, :5] / size)
            strike, dip, rake = planes.unbind(-1)
            told = torch.stack([strike.cos(), strike.sin(), torch.logit(dip / (math.pi / 2), 0.01), rake.cos(), rake.sin()], -1)
            parts += [other[:, None], told.flatten(1)]
            if self.kind == SHEAR:
                anchors[..., 5:10] = told
        return torch.cat(parts, -1), anchors


def log_density(mixture: tuple[Tensor, ...], unknowns: Tensor) -> Tensor:
    """Return the logarithm of the density (B,) of ``unknowns`` (B, D) under what the network returned."""
    weights, means, factor = mixture[:3]
    z = torch.einsum("bkij,bkj->bki", factor, unknowns[:, None] - means)
    size = factor.diagonal(dim1=-2, dim2=-1).log().sum(-1)
    return torch.logsumexp(weights + size - 0.5 * z.square().sum(-1), -1) - unknowns.shape[1] / 2 * math.log(2 * math.pi)


def _pool(hidden: Tensor, valid: Tensor) -> Tensor:
    weight = valid[..., None]
    mean = (hidden * weight).sum(1) / weight.sum(1).clamp_min(1.0)
    most = hidden.masked_fill(weight == 0, -1e4).max(1).values
    return torch.cat([mean, most], -1)


def build(features: int, unknowns: int, width: int = 48, components: int = 6, mechanism: str = "") -> PointPosterior:
    """Build the network.

    Parameters
    ----------
    features : int
        Numbers that describe a point.
    unknowns : int
        Dimension of the density.
    width, components : int
        Of the layers, and normal densities in the mixture.
    mechanism : str
        What kind of point source is fitted, see :mod:`..moments` and :class:`Mechanism`: none if empty.
    """
    return PointPosterior(features, unknowns, width, components, mechanism)
