"""Where something occurs: encoded evidence, several kinds of models, and an ensemble of them, with its calibration.

From raw bands to favourability: classes become one channel each, skewed bands are compressed, parts of a composition become
log-ratios (Aitchison, 1982, doi:10.1111/j.2517-6161.1982.tb01195.x), and everything is standardised (:class:`Encoding`). Each
member of the ensemble has a part of one or several kinds (patch network, context forest, logistic regression). Models that tell
presence from background know only an order, so the parts are made comparable by the share of the area that they rank lower
(:class:`AreaRank`); a member's score is the weighted mean of its parts, and a calibration that all members share turns the
logarithm of one plus the score into log-odds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import nn

from ..build import build_network

SPEC = {
    "name": "presence",
    "label": "Ensemble for presence against background",
    "tasks": ["presence"],
    "encoders": False,
    "selectable": False,
    "reference": "Mordelet & Vert (2014), doi:10.1016/j.patrec.2013.06.010",
}
_LEAST = 1e-4  # share of the area; what ranks higher is told apart by its value


class Encoding(nn.Module):
    """Bands to standardised channels.

    Parameters
    ----------
    bands : int
        Number of input bands.
    steps : sequence of dict
        In the order of the channels. ``{"kind": "number", "bands"}``; ``{"kind": "skewed", "bands", "centre", "spread"}``: the
        inverse hyperbolic sine of the distance from the centre in spreads, which is linear in the middle and logarithmic in the
        tails; ``{"kind": "classes", "bands": [band], "values"}``: one channel per value, 1 where the band has it;
        ``{"kind": "parts", "bands", "least"}``: centred log-ratios, values below ``least`` (positive) raised to it. ``bands`` are
        indices.
    mean, std : sequence of float
        Of the bands: the input is standardised by them, and they bring it back to its unit.
    shift, scale : sequence of float
        Mean and standard deviation of each channel.
    """

    def __init__(self, bands: int, steps: Sequence[dict], mean: Sequence[float], std: Sequence[float], shift=None, scale=None):
        super().__init__()
        self.steps = [dict(step) for step in steps]
        # The band that each channel comes from.
        self.sources = [band for step in self.steps for band in step["bands"] * len(step.get("values", [0]))]
        channels = len(self.sources)
        self._constant("mean", mean)
        self._constant("std", std)
        self._constant("shift", shift or [0.0] * channels)
        self._constant("scale", scale or [1.0] * channels)
        for number, step in enumerate(self.steps):
            for key in ("centre", "spread", "values", "least"):
                if key in step:
                    self._constant(f"{key}{number}", step[key])

    def _constant(self, name: str, values: Sequence[float]) -> None:
        self.register_buffer(name, torch.tensor(list(values), dtype=torch.float32).view(1, -1, 1, 1), persistent=False)

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return channels (B, E, H, W), 0 where invalid, of standardised bands ``x`` (B, C, H, W) and ``valid`` (B, 1, H, W)."""
        return ((self.raw(x) - self.shift) / self.scale) * valid

    def raw(self, x: torch.Tensor) -> torch.Tensor:
        """Return the channels before they are standardised."""
        x = x.float() * self.std + self.mean
        channels = []
        for number, step in enumerate(self.steps):
            values = x[:, step["bands"]]
            if step["kind"] == "skewed":
                values = torch.asinh((values - getattr(self, f"centre{number}")) / getattr(self, f"spread{number}"))
            elif step["kind"] == "classes":
                values = ((values - getattr(self, f"values{number}")).abs() < 0.5).float()
            elif step["kind"] == "parts":
                values = torch.maximum(values, getattr(self, f"least{number}")).log()
                values = values - values.mean(dim=1, keepdim=True)
            channels.append(values)
        return torch.cat(channels, dim=1)


class AreaRank(nn.Module):
    """Log-odds of a model, on the scale of the area: minus the logarithm of the share of the area that ranks higher.

    Attributes
    ----------
    higher : torch.Tensor
        (L,) shares of the area, descending from 1, finer towards the few most favourable places.
    levels : torch.Tensor
        (L,) the model's log-odds that these shares of the area exceed, ascending.
    """

    def __init__(self):
        super().__init__()
        higher = torch.cat([torch.linspace(1, 0.1, 65)[:-1], torch.logspace(-1, math.log10(_LEAST), 64)])
        self.register_buffer("higher", higher, persistent=False)
        self.register_buffer("levels", torch.linspace(-1, 1, len(higher)))

    def fit(self, odds: torch.Tensor) -> AreaRank:
        """Take the levels from the log-odds (N,) of an even sample of the area."""
        self.levels.copy_(torch.quantile(odds.double(), 1 - self.higher.double()).float())
        return self

    def forward(self, odds: torch.Tensor) -> torch.Tensor:
        """Return scores of log-odds of any shape: 0 at the least favourable place, 2.3 above 90 % of the area, 4.6 above 99 %."""
        levels, scores = self.levels, -self.higher.log()
        place = torch.searchsorted(levels, odds.contiguous(), right=True).clamp(1, len(levels) - 1)
        low, high = levels[place - 1], levels[place]
        within = ((odds - low) / (high - low).clamp_min(1e-6)).clamp(0, 1)
        beyond = ((odds - levels[-1]) / (levels[-1] - levels[0]).clamp_min(1e-6)).clamp(0, 10)
        return torch.lerp(scores[place - 1], scores[place], within) + beyond


class Presence(nn.Module):
    """The ensemble; see :func:`build`.

    What parts look at is computed once for all that look at the same. Parts have ``look(x, valid)``, which returns features, and
    ``decide(features, wanted)``, which returns logits of background and presence.
    """

    def __init__(self, encoding: Encoding, parts: Sequence[nn.Module], members: Sequence[int], weights: Sequence[float], views):
        super().__init__()
        self.encoding = encoding
        self.parts = nn.ModuleList(parts)
        self.ranks = nn.ModuleList(AreaRank() for _ in parts)
        self.members, self.weights, self.views = list(members), list(weights), list(views)
        self.count = max(self.members) + 1
        self.halo = max(part.halo for part in self.parts)
        self.upright = False
        widths = [part.features.count(len(encoding.sources)) for part in self.parts if hasattr(part, "features")]
        self.register_buffer("typical", torch.zeros(max(widths, default=0)))  # means over the area of the statistics in windows
        self.register_buffer("slope", torch.ones(()))
        self.register_buffer("offset", torch.zeros(()))

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return calibrated log-odds of presence by member, (B, M, H, W).

        ``x`` (B, C, H, W) are standardised bands, 0 where invalid; ``valid`` (B, 1, H, W).
        """
        return self.decide(self.look(x, valid), valid)

    def look(self, x: torch.Tensor, valid: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return what the parts look at, (B, F, H, W) by view: channels, or statistics of theirs in windows."""
        channels = self.encoding(x, valid)
        first = {view: part for view, part in zip(reversed(self.views), reversed(self.parts))}
        return {view: part.look(channels, valid) for view, part in first.items()}

    def decide(self, looked: dict[str, torch.Tensor], wanted: torch.Tensor) -> torch.Tensor:
        """Return calibrated log-odds by member (B, M, H, W); meaningless where ``wanted`` (B, 1, H, W) is 0."""
        total = [0.0] * self.count
        for part, rank, member, weight, view in zip(self.parts, self.ranks, self.members, self.weights, self.views):
            logits = part.decide(looked[view], wanted).float()
            total[member] = total[member] + weight * rank(logits[:, 1] - logits[:, 0])
        return self.slope * torch.stack(total, dim=1).log1p() + self.offset

    def without(self, looked: dict[str, torch.Tensor], band: int) -> dict[str, torch.Tensor]:
        """Return what the parts would look at if a band were as it is on average: at its mean, with its usual variation."""
        channels = len(self.encoding.sources)
        kept = torch.tensor([float(source != band) for source in self.encoding.sources])
        result = {}
        for view, features in looked.items():
            # Statistics come in sets of all channels; validity, which follows them for patch networks, is no band's.
            more = 1 if view.startswith("means") else 0
            mask = torch.cat([kept.repeat((features.shape[1] - more) // channels), torch.ones(more)])
            mask = mask.to(features.device).view(1, -1, 1, 1)
            result[view] = features * mask
            if not more:  # means of standardised channels are 0 on average, deviations are not
                result[view] = result[view] + self.typical[: features.shape[1]].view(1, -1, 1, 1) * (1 - mask)
        return result


def build(bands: int, encoding: dict, parts: Sequence[dict]) -> Presence:
    """Build an ensemble, to be filled.

    Parameters
    ----------
    bands : int
        Number of input bands.
    encoding : dict
        ``steps``, ``mean``, ``std``, ``shift``, ``scale`` of :class:`Encoding`.
    parts : sequence of dict
        ``{"name", "arguments", "member", "weight"}``: a network, the number of the member that it belongs to and its weight
        there; the weights of a member add up to 1.
    """
    encoder = Encoding(bands, **encoding)
    channels = len(encoder.sources)
    networks = [
        build_network({"name": part["name"], "arguments": {**part["arguments"], "bands": channels, "classes": 2}}) for part in parts
    ]
    views = [_view(part) for part in parts]
    return Presence(encoder, networks, [part["member"] for part in parts], [part["weight"] for part in parts], views)


def _view(part: dict) -> str:
    """Name what a part looks at, the same for parts that look at the same."""
    windows = part["arguments"].get("context" if part["name"] == "patchnetwork" else "sigmas", "default")
    return f"{'means' if part['name'] == 'patchnetwork' else 'statistics'} {windows}"
