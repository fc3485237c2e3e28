"""The epidemic-type aftershock sequence (ETAS) model: every earthquake raises the rate of others around it for a while.

Rate at time t and place x, per day and km2, given the earthquakes i before t:

    mu f(x) + sum_i k0 exp(a dm_i) (dt + c)^-(1 + omega) exp(-dt / tau) (r^2 + d exp(gamma dm_i))^-(1 + rho)

with dm = magnitude minus reference magnitude, dt in days, r in km (Ogata, 1998, doi:10.1023/A:1003403601725; the form with a tapered
Omori law: Mizrahi et al., 2021, doi:10.1785/0220200231). f is 1 or a density times
the area of the region. Without triggering it is a Poisson process: uniform, or smoothed seismicity.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import nn

SPEC = {
    "name": "etas",
    "label": "ETAS (epidemic-type aftershock sequence)",
    "tasks": ["forecast"],
    "encoders": False,
    "selectable": False,
    "reference": "Ogata (1998), doi:10.1023/A:1003403601725",
}

NAMES = ("log_mu", "log_k0", "a", "log_c", "omega", "log_tau", "log_d", "gamma", "log_rho")
# A usual start (log10 mu -5.8, k0 -2.6, c -2.5, tau 3.5, d -0.85): Mizrahi et al., 2021.
START = (-13.4, -6.0, 1.8, -5.8, -0.02, 8.1, -1.9, 1.3, -0.42)
_NODES = 48


class Etas(nn.Module):
    """Parameters and kernels of ETAS, in float64.

    Parameters
    ----------
    triggering : bool
        Whether earthquakes trigger others; if not, only the background remains.
    background : str
        ``"uniform"`` or ``"smoothed"`` (a density that the caller makes from past earthquakes).

    Attributes
    ----------
    theta : torch.nn.Parameter (9,)
        ``NAMES``; natural logarithms. mu is per day and km2.
    mixture : torch.nn.Parameter (B,)
        Logits of the components of a smoothed background; empty for a uniform one.
    covariates : torch.Tensor (X, C)
        Densities of the ground on ``cells`` cells, for the components beyond eleven.
    """

    def __init__(self, triggering: bool = True, background: str = "uniform", components: int = 0, cells: int = 0):
        super().__init__()
        self.triggering = triggering
        self.background = background
        self.theta = nn.Parameter(torch.tensor(START, dtype=torch.float64))
        self.mixture = nn.Parameter(torch.zeros(components, dtype=torch.float64))
        self.register_buffer("covariates", torch.zeros(cells, max(components - 11, 0), dtype=torch.float64))
        nodes, weights = np.polynomial.legendre.leggauss(_NODES)
        self.register_buffer("nodes", torch.tensor((nodes + 1) / 2), persistent=False)
        self.register_buffer("weights", torch.tensor(weights / 2), persistent=False)

    def mu(self) -> torch.Tensor:
        """Return the background rate per day and km2."""
        return self.theta[0].exp()

    def log_rate(self, dt: torch.Tensor, r2: torch.Tensor, dm: torch.Tensor) -> torch.Tensor:
        """Return the logarithm of the rate that earthquakes trigger, per day and km2, at ``dt`` days and ``r2`` km2 from them."""
        _, log_k0, a, log_c, omega, log_tau, log_d, gamma, log_rho = self.theta
        width = (log_d + gamma * dm).exp()
        return (
            log_k0
            + a * dm
            - (1 + omega) * torch.log(dt + log_c.exp())
            - dt * (-log_tau).exp()
            - (1 + log_rho.exp()) * torch.log(r2 + width)
        )

    def log_space_integral(self, dm: torch.Tensor) -> torch.Tensor:
        """Return the logarithm of the integral of the spatial kernel over the plane."""
        rho = self.theta[8].exp()
        return math.log(math.pi) - self.theta[8] - rho * (self.theta[6] + self.theta[7] * dm)

    def log_temporal(self, dt: torch.Tensor, dm: torch.Tensor) -> torch.Tensor:
        """Return the logarithm of the triggered rate per day, over the whole plane."""
        _, log_k0, a, log_c, omega, log_tau, *_ = self.theta
        return log_k0 + a * dm - (1 + omega) * torch.log(dt + log_c.exp()) - dt * (-log_tau).exp() + self.log_space_integral(dm)

    def space_mass(self, r2: torch.Tensor, dm: torch.Tensor) -> torch.Tensor:
        """Return the share of the spatial kernel within ``r2`` km2."""
        return 1 - (1 + r2 * torch.exp(-self.theta[6] - self.theta[7] * dm)) ** -self.theta[8].exp()

    def time_integral(self, start: torch.Tensor, stop: torch.Tensor) -> torch.Tensor:
        """Return the integral of the Omori law from ``start`` to ``stop`` days, by Gauss and Legendre's rule in log(dt + c)."""
        _, _, _, log_c, omega, log_tau, *_ = self.theta
        c = log_c.exp()
        low, high = torch.log(start + c), torch.log(stop + c)
        u = low[:, None] + (high - low)[:, None] * self.nodes
        return (high - low) * ((-omega * u - (u.exp() - c) * (-log_tau).exp()).exp() @ self.weights)

    def log_productivity(self, dm: torch.Tensor) -> torch.Tensor:
        """Return the logarithm of the number of direct aftershocks, over the whole plane, for each unit of the time integral."""
        return self.theta[1] + self.theta[2] * dm + self.log_space_integral(dm)

    def forward(self, dt: torch.Tensor, r2: torch.Tensor, dm: torch.Tensor) -> torch.Tensor:
        """Return the rates that earthquakes trigger, per day and km2."""
        return self.log_rate(dt, r2, dm).exp()


def build(**arguments) -> nn.Module:
    """Build the model with its starting values."""
    return Etas(**arguments)
