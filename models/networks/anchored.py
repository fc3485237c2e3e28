"""A point process of earthquakes whose kernels are anchored at past earthquakes and shaped by a small network; it contains ETAS.

Each past earthquake i raises the rate around it by

    K_i sum_e sum_k w_iek exp(-dt / tau_k) / tau_k ((1 - a_i - b_i) s_ie(x) + a_i A_i(x) + b_i B_i(x))

with the expected number of direct aftershocks K, three spatial power laws s (elliptical along the trend of the past earthquakes
around), the density A of the large earthquakes' aftershocks so far and the density B of past earthquakes around it. The network sees
what was known of an earthquake's surroundings when it happened and changes K, w, the width of s, and a and b. With one exponential
mixture that follows Omori's law, and the network silent, this is ETAS. The rate is integrated analytically in time.
"""

from __future__ import annotations

import torch
from torch import nn

SPEC = {
    "name": "anchored",
    "label": "Neural point process anchored at earthquakes",
    "tasks": ["forecast"],
    "encoders": False,
    "selectable": False,
    "reference": "Ogata (1998), doi:10.1023/A:1003403601725",
}

FLOOR = 0.1  # km2: places are not known better, and a narrower kernel would collapse onto repeated coordinates
HEADS = 7  # productivity, three coefficients of time, width, aftershock density, neighbour density


class Member(nn.Module):
    """One member of the ensemble; see the module."""

    def __init__(self, features: int, hidden: int, experts: int, taus: int, components: int):
        super().__init__()
        self.experts, self.taus = experts, taus
        self.hidden = nn.Linear(features, hidden)
        self.heads = nn.Linear(hidden, HEADS)
        nn.init.zeros_(self.heads.weight)
        nn.init.zeros_(self.heads.bias)
        self.productivity = nn.Parameter(torch.tensor([-1.0, 1.0, 0.0]))
        self.time_base = nn.Parameter(torch.zeros(experts, taus))
        self.time_slope = nn.Parameter(torch.zeros(experts, taus))
        self.width = nn.Parameter(torch.zeros(experts))
        self.gamma = nn.Parameter(torch.ones(experts))
        self.log_rho = nn.Parameter(torch.zeros(experts))
        self.stretch = nn.Parameter(torch.zeros(experts))
        self.mixing = nn.Parameter(torch.tensor([[-2.0, 0.0], [-2.0, 0.0]]))
        self.log_mu = nn.Parameter(torch.tensor(0.0))
        self.background = nn.Parameter(torch.zeros(components))
        scaled = torch.linspace(-1, 1, taus)
        self.register_buffer("powers", torch.stack([scaled, scaled**2 - 1 / 3, scaled**3 - 0.6 * scaled]), persistent=False)

    def forward(self, x: torch.Tensor, dm: torch.Tensor, large: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the kernels' parameters of N earthquakes.

        Parameters
        ----------
        x : torch.Tensor (N, F)
            Standardised features.
        dm : torch.Tensor (N,)
            Magnitude above the reference.
        large : torch.Tensor (N,)
            1 for earthquakes whose aftershocks have a density of their own, else 0.

        Returns
        -------
        dict
            ``number`` (N,), ``time`` (N, E, T) summing to one over the last two, ``width`` (N, E) in km2, ``rho`` (E,), ``stretch``
            (E,), ``after`` and ``near`` (N,), the shares a and b.
        """
        out = self.heads(torch.tanh(self.hidden(x)))
        shape = (out[:, 1:4] @ self.powers)[:, None, :]
        logits = self.time_base + self.time_slope * dm[:, None, None] + shape
        shares = torch.softmax(
            torch.stack(
                [
                    torch.zeros_like(dm),
                    self.mixing[0, 0] + self.mixing[0, 1] * dm + out[:, 5] + torch.log(large.clamp(min=1e-30)),
                    self.mixing[1, 0] + self.mixing[1, 1] * dm + out[:, 6],
                ],
                dim=1,
            ),
            dim=1,
        )
        log_number = self.productivity[0] + self.productivity[1] * dm + self.productivity[2] * dm**2 + out[:, 0]
        return {
            "number": log_number.clamp(max=12.0).exp(),
            "time": torch.softmax(logits.flatten(1), dim=1).view(-1, self.experts, self.taus),
            "width": FLOOR + (self.width + self.gamma * dm[:, None] + out[:, 4:5]).clamp(max=12.0).exp(),
            "rho": self.log_rho.exp(),
            "stretch": self.stretch,
            "after": shares[:, 1],
            "near": shares[:, 2],
        }


class Anchored(nn.Module):
    """An ensemble whose rates are averaged.

    Parameters
    ----------
    features : int
        Number of features of an earthquake.
    hidden : int
        Units of the one hidden layer.
    experts, taus, components : int
        Spatial kernels; exponentials in time, from 1e-4 to 1e4 days; densities of the background.
    members : int
        Size of the ensemble.

    Attributes
    ----------
    mean, std : torch.Tensor (F,)
        Of the features, to standardise them.
    covariates : torch.Tensor (X, C)
        Densities of the ground on ``cells`` cells, beside the eleven components from past earthquakes; empty without covariates.
    etas : torch.Tensor (9,)
        Parameters of the ETAS model from which features and neighbours are told (see ``etas.NAMES``).
    """

    def __init__(
        self, features: int, hidden: int = 24, experts: int = 3, taus: int = 13, components: int = 11, members: int = 1, cells: int = 0
    ):
        super().__init__()
        self.members = nn.ModuleList(Member(features, hidden, experts, taus, components) for _ in range(members))
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("std", torch.ones(features))
        self.register_buffer("covariates", torch.zeros(cells, max(components - 11, 0), dtype=torch.float64))
        self.register_buffer("etas", torch.zeros(9, dtype=torch.float64))
        self.register_buffer("tau", torch.logspace(-4, 4, taus), persistent=False)

    def standardise(self, x: torch.Tensor) -> torch.Tensor:
        """Return features with mean 0 and standard deviation 1 in training, cut off at 3."""
        return ((x - self.mean) / self.std).clamp(-3.0, 3.0)

    def forward(self, x: torch.Tensor, dm: torch.Tensor, large: torch.Tensor) -> list[dict[str, torch.Tensor]]:
        """Return the kernels' parameters by each member; see :class:`Member`; ``x`` is not yet standardised."""
        x = self.standardise(x)
        return [member(x, dm, large) for member in self.members]


def build(**arguments) -> nn.Module:
    """Build the ensemble with fresh weights."""
    return Anchored(**arguments)
