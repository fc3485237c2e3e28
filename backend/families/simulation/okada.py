"""Surface displacement of rectangular dislocations in an elastic half-space (Okada 1985, doi:10.1785/BSSA0750041135).

Okada's integrals I1 to I5 divide by the cosine of the dip, and lose all digits where the plane stands upright. Here they are
rearranged so that they do not: ``atan(N / D)`` becomes ``-atan2(D, N)``, whose constants cancel between the corners, and the
difference of logarithms becomes one ``log1p``. The same formulas then serve every dip from 0° to 90°.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

_UPRIGHT = 1e-5  # cosine of the dip
_TINY = 1e-24  # square metres
_CHUNK = 1 << 16  # pairs of source and point at a time: enough for torch to share them among threads


def rectangular_dislocation(values: Tensor, points: Tensor, poisson: float) -> Tensor:
    """Return the displacement of the surface by rectangular dislocations.

    Parameters
    ----------
    values : Tensor
        float64 (S, 10): x and y of the plane's centre, its depth, length along strike, width along dip (m), strike (clockwise from
        north; the plane dips to the right of it), dip (0 to 90), rake (degrees), slip and opening (m).
    points : Tensor
        float64 (N, 3) or (S, N, 3): x, y and height (m). Heights shift a point from the free surface: the source is that much deeper.
    poisson : float

    Returns
    -------
    Tensor
        float64 (S, N, 3): east, north and up (m). On the trace of a plane that breaks the surface it is the mean of both sides.
    """
    points = points.expand(len(values), *points.shape[-2:])
    if torch.is_grad_enabled() and (values.requires_grad or points.requires_grad):
        return _displacement(values, points, poisson)
    step = max(_CHUNK // max(len(values), 1), 1)
    if len(values) > _CHUNK:
        return torch.cat([rectangular_dislocation(v, p, poisson) for v, p in zip(values.split(_CHUNK), points.split(_CHUNK))])
    return torch.cat([_displacement(values, part, poisson) for part in points.split(step, dim=1)], dim=1)


def _displacement(values: Tensor, points: Tensor, poisson: float) -> Tensor:
    x0, y0, depth, length, width, strike, dip, rake, slip, opening = (column[:, None] for column in values.unbind(1))
    strike, dip, rake = (torch.deg2rad(angle) for angle in (strike, dip, rake))
    east, north = points[..., 0] - x0, points[..., 1] - y0
    along, across = torch.sin(strike), torch.cos(strike)
    sine, cosine = torch.sin(dip), torch.cos(dip)

    # Okada's frame: x along strike, y up dip, the origin above the lower edge's corner.
    x = east * along + north * across + length / 2
    y = north * along - east * across + width / 2 * cosine
    bottom = depth + points[..., 2] + width / 2 * sine
    p = y * cosine + bottom * sine
    q = y * sine - bottom * cosine
    q = torch.where(q.abs() < 1e-11 * (length + width), torch.zeros_like(q), q)

    medium = 1 - 2 * poisson  # mu / (lambda + mu)
    shares = -slip * torch.cos(rake) / (2 * math.pi), -slip * torch.sin(rake) / (2 * math.pi), opening / (2 * math.pi)
    total = None
    for xi, eta, sign in ((x, p, 1), (x, p - width, -1), (x - length, p, -1), (x - length, p - width, 1)):
        corner = _corner(xi, eta, q, sine, cosine, medium, shares)
        total = [sign * part for part in corner] if total is None else [t + sign * part for t, part in zip(total, corner)]
    ux, uy, uz = total
    return torch.stack([ux * along - uy * across, ux * across + uy * along, uz], dim=-1)


def _corner(xi, eta, q, sine, cosine, medium, shares) -> tuple[Tensor, Tensor, Tensor]:
    """Return one corner's part of the displacement along strike, up dip and upwards; notation of Okada (1985), eqs. 25 to 29."""
    strike_slip, dip_slip, tensile = shares
    q2, xi2, eta2 = q * q, xi * xi, eta * eta
    big_x2 = xi2 + q2
    r = (big_x2 + eta2 + _TINY).sqrt()
    y_, d_ = eta * cosine + q * sine, eta * sine - q * cosine
    r_eta = torch.where(eta < 0, big_x2 / (r + eta.abs()), r + eta)  # R + eta without loss of digits
    r_xi = torch.where(xi < 0, (eta2 + q2) / (r + xi.abs()), r + xi)
    over_eta = torch.where(r_eta > 1e-12 * r, 1 / (r * r_eta.clamp_min(_TINY)), torch.zeros_like(r))
    over_xi = torch.where(r_xi > 1e-12 * r, 1 / (r * r_xi.clamp_min(_TINY)), torch.zeros_like(r))
    flat = q == 0
    angle = torch.where(flat, torch.zeros_like(q), torch.atan(xi * eta / (torch.where(flat, torch.ones_like(q), q) * r)))

    i1, i2, i3, i4, i5 = _integrals(xi, eta, q, r, r_eta, sine, cosine, medium)
    xi_q = xi * q * over_eta
    sc, ss = sine * cosine, sine * sine
    twist = xi_q - angle
    ux = strike_slip * (xi_q + angle + i1 * sine) + dip_slip * (q / r - i3 * sc) + tensile * (q2 * over_eta - i3 * ss)
    uy = (
        strike_slip * ((y_ * over_eta + cosine * over_eta * r) * q + i2 * sine)
        + dip_slip * (y_ * q * over_xi + cosine * angle - i1 * sc)
        + tensile * (-d_ * q * over_xi - sine * twist - i1 * ss)
    )
    uz = (
        strike_slip * ((d_ * over_eta + sine * over_eta * r) * q + i4 * sine)
        + dip_slip * (d_ * q * over_xi + sine * angle - i5 * sc)
        + tensile * (y_ * q * over_xi + cosine * twist - i5 * ss)
    )
    return ux, uy, uz


def _integrals(xi, eta, q, r, r_eta, sine, cosine, medium) -> tuple[Tensor, ...]:
    """Return I1 to I5. They are smooth in the dip, but 0 / 0 for an upright plane: there, the line between the two sides of it."""
    upright = cosine.abs() < _UPRIGHT
    if not upright.any():
        return _integrals_at(xi, eta, q, r, r_eta, sine, cosine, medium)
    side = torch.full_like(cosine, _UPRIGHT)
    share = torch.where(upright, (cosine / _UPRIGHT + 1) / 2, torch.ones_like(cosine))
    one = _integrals_at(xi, eta, q, r, r_eta, sine, torch.where(upright, side, cosine), medium)
    other = _integrals_at(xi, eta, q, r, r_eta, sine, torch.where(upright, -side, cosine), medium)
    return tuple(share * a + (1 - share) * b for a, b in zip(one, other))


def _integrals_at(xi, eta, q, r, r_eta, sine, cosine, medium) -> tuple[Tensor, ...]:
    big_x = (xi * xi + q * q + _TINY).sqrt()
    q_cos = q * cosine
    x_plus = torch.where(q_cos < 0, (xi * xi + (q * sine) ** 2) / (big_x + q_cos.abs()), big_x + q_cos)  # X + q cos(dip)
    r_x = r + big_x
    numerator = eta * x_plus + big_x * r_x * sine
    numerator = torch.where(numerator == 0, torch.full_like(numerator, _TINY), numerator)
    log_eta = medium * r_eta.clamp_min(_TINY).log()
    over_d = medium / (r + (eta * sine - q_cos).clamp_min(0.0) + 1e-12)
    i5 = -2 * medium / cosine * torch.atan2(xi * r_x * cosine, numerator)
    ratio = (q + eta * cosine / (1 + sine)) / r_eta.clamp_min(_TINY)
    i4 = medium / cosine * torch.log1p((-cosine * ratio).clamp_min(-1 + 1e-15)) + cosine / (1 + sine) * log_eta
    i3 = ((eta * cosine + q * sine) * over_d + sine * i4) / cosine - log_eta
    i1 = -(xi * over_d + sine * i5) / cosine
    return i1, -log_eta - i3, i3, i4, i5
