"""Moment tensors seen by displacements of the ground: how a small source in a half-space moves it, and which fault planes do so.

Torch, batched, in any unit of length. Moment tensors are over the shear modulus, in a frame of east, north and down. Sources that keep
their volume have five numbers: xx - zz, yy - zz, xy, xz and yz; a sixth one is the isotropic part, xx + yy + zz.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

# Which numbers a source has
SHEAR, VOLUME, FULL = "shear", "volume", "full"
COMPONENTS = {SHEAR: 5, VOLUME: 1, FULL: 6}
POISSON = 0.25
_TURNS = 5
_STEP = 0.05  # of the depth, by which the place is moved for derivatives
_DAMPING = 0.1
_FARTHEST = 0.7  # depths in one turn
_RIDGE = 1e-3
_LEAST_LEFT = 1e-4  # no data are better than that


def responses(east: Tensor, north: Tensor, depth: Tensor, directions: Tensor, kind: str) -> Tensor:
    """Return what each component of a unit moment does at places of the surface, along directions.

    By reciprocity from the solutions of Boussinesq and Cerruti for a force on the surface of a half-space of Poisson's ratio 0.25; see
    Love (1944), A treatise on the mathematical theory of elasticity, sections 135 and 166.

    Parameters
    ----------
    east, north : Tensor (..., N)
        From the source to the places.
    depth : Tensor (...)
        Of the source.
    directions : Tensor (..., N, 3)
        Unit vectors east, north, up.
    kind : str
        Of the source: what may be in its moment.

    Returns
    -------
    Tensor (..., N, COMPONENTS[kind])
        Displacement per moment over the shear modulus.
    """
    x, y, z = -east, -north, depth[..., None]  # from the place to the source, z down
    to_east, to_north, to_depth = directions[..., 0], directions[..., 1], -directions[..., 2]
    xx, xy, yy = x * x, x * y, y * y
    r2 = xx + yy + z * z
    r = r2.sqrt()
    r3, rz = r2 * r, r + z
    along = x * to_east + y * to_north + z * to_depth
    upright = along / r3
    # derivatives of chi = z ln(r + z) - r, for the components that lie in the plane of the surface
    a = 1 / (r * rz * rz)
    level = (x * to_east + y * to_north) * (3 * r + z) * a / (r2 * rz) + to_depth * (2 * r + z) * a / r2
    over, ax, ay = to_depth / (r * rz), x * to_east * a, y * to_north * a
    free = 1 - 2 * POISSON
    components = []
    if kind != VOLUME:
        kelvin = -3 * along / (r3 * r2)
        components = [
            kelvin * (xx - z * z) + free * (upright - over - 3 * ax - ay + xx * level),
            kelvin * (yy - z * z) + free * (upright - over - 3 * ay - ax + yy * level),
            2 * kelvin * xy - free * (2 * a * (y * to_east + x * to_north) - 2 * xy * level),
            2 * kelvin * x * z,
            2 * kelvin * y * z,
        ]
    if kind != SHEAR:
        components.append(free * ((xx + yy) * level - 4 * (ax + ay) - 2 * over - upright))
    return torch.stack(components, -1) / (4 * math.pi)


@dataclass
class MomentFit:
    """Sources that explain displacements best.

    Attributes
    ----------
    place : Tensor (B, 3)
        East, north, logarithm of the depth.
    moment : Tensor (B, C)
        Over the shear modulus and the square of the depth.
    left : Tensor (B,)
        Share of the weighted squares that is not explained, at least 1e-4: no data are better than that.
    spread : Tensor (B, 3 + C)
        Logarithms of the standard errors of the place, in depths, and of the components, under what is left.
    """

    place: Tensor
    moment: Tensor
    left: Tensor
    spread: Tensor


def fit_moment(east: Tensor, north: Tensor, directions: Tensor, values: Tensor, weights: Tensor, start: Tensor, kind: str) -> MomentFit:
    """Find point sources by Levenberg and Marquardt's method over the place; for each place the moment follows by least squares.

    Parameters
    ----------
    east, north : Tensor (B, N)
        Of the observations, in a unit of their extent.
    directions : Tensor (B, N, 3)
    values, weights : Tensor (B, N)
        Displacements along the directions, and the inverses of their errors; 0 where there is none.
    start : Tensor (B, 3)
        East, north and logarithm of the depth.
    kind : str
        Of the source.
    """
    weights = weights / weights.norm(dim=1, keepdim=True).clamp_min(1e-6)
    goal = values * weights
    size = goal.norm(dim=1, keepdim=True).clamp_min(1e-12)
    goal = goal / size
    steps = _STEP * torch.eye(4, 3, dtype=start.dtype, device=start.device).roll(1, 0)  # nothing, then east, north and depth
    place, damping = start, start.new_full((len(start),), _DAMPING)
    best: tuple[Tensor, ...] | None = None
    for turn in range(_TURNS + 1):
        depth = place[:, 2].exp()[:, None]
        trials = place[:, None] + steps * torch.stack([depth, depth, torch.ones_like(depth)], -1)  # (B, 4, 3)
        found = _moments(east, north, directions, goal, weights, trials, kind)
        left = found[1][:, 0].square().sum(-1)
        if best is None:
            best = (place, left, *found)
        else:
            better = left < best[1]
            damping = torch.where(better, damping / 2, damping * 4)
            best = tuple(torch.where(better.reshape(-1, *[1] * (new.ndim - 1)), new, old) for new, old in zip((place, left, *found), best))
        residual = best[3][:, 0]
        slope = (best[3][:, 1:] - residual[:, None]) / _STEP  # (B, 3, N)
        normal = slope @ slope.transpose(1, 2)
        if turn == _TURNS:
            break
        damped = normal + damping[:, None, None] * (torch.diag_embed(normal.diagonal(dim1=1, dim2=2)) + 1e-3 * torch.eye(3).to(normal))
        move = -torch.linalg.solve(damped, slope @ residual[..., None])[..., 0].clamp(-_FARTHEST, _FARTHEST)
        depth = best[0][:, 2].exp()[:, None]
        place = best[0] + move * torch.cat([depth, depth, torch.ones_like(depth)], 1)
        place = torch.cat([place[:, :2].clamp(-0.6, 0.6), place[:, 2:].clamp(math.log(0.005), math.log(0.8))], 1)
    place, left, moments, _, variances = best
    left = left.clamp_min(_LEAST_LEFT)
    per_value = left / weights.gt(0).sum(1).clamp_min(1)
    of_place = torch.linalg.inv(normal + 1e-6 * torch.eye(3).to(normal)).diagonal(dim1=1, dim2=2)
    spread = 0.5 * (per_value[:, None] * torch.cat([of_place, variances[:, 0] * size.square()], 1)).clamp_min(1e-12).log()
    return MomentFit(place, moments[:, 0] * size, left, spread)


def _moments(east, north, directions, goal, weights, trials, kind) -> tuple[Tensor, Tensor, Tensor]:
    """Return the best moments (B, T, C) at trial places (B, T, 3), what they leave (B, T, N), and their variances for a unit error."""
    depth = trials[..., 2].exp()
    offset = (side[:, None] - trials[..., axis, None] for axis, side in enumerate((east, north)))
    design = responses(*offset, depth, directions[:, None], kind) * (weights[:, None] * depth[..., None] ** 2)[..., None]
    gram = design.transpose(2, 3) @ design
    ridge = _RIDGE * gram.diagonal(dim1=-2, dim2=-1).mean(-1)[..., None, None] + 1e-12
    inverse = torch.linalg.inv(gram + ridge * torch.eye(gram.shape[-1]).to(gram))
    moments = inverse @ design.transpose(2, 3) @ goal[:, None, :, None]
    return moments[..., 0], goal[:, None] - (design @ moments)[..., 0], inverse.diagonal(dim1=-2, dim2=-1)


def fault_planes(moments: Tensor) -> tuple[Tensor, Tensor]:
    """Return the two fault planes of the largest double couple in moment tensors, and how much else there is in them.

    Parameters
    ----------
    moments : Tensor (..., 5)
        Without the isotropic part.

    Returns
    -------
    planes : Tensor (..., 2, 3)
        Strike, dip and rake in radians (Aki & Richards 2002, Quantitative seismology, section 4.5), the flatter plane first.
    other : Tensor (...)
        From 0 for a pure double couple to 0.5 for none: the middle eigenvalue over the largest.
    """
    xx, yy, xy, xz, yz = moments.unbind(-1)
    tensor = torch.stack([torch.stack(row, -1) for row in ((xx, xy, xz), (xy, yy, yz), (xz, yz, -xx - yy))], -2)
    values, axes = torch.linalg.eigh(tensor)
    pressure, tension = axes[..., 0], axes[..., 2]
    one, other = (tension + pressure) / math.sqrt(2), (tension - pressure) / math.sqrt(2)
    planes = []
    for normal, slip in ((one, other), (other, one)):
        turn = torch.where(normal[..., 2:] > 0, -1.0, 1.0)  # normals point up
        (e, n, d), (se, sn, sd) = (normal * turn).unbind(-1), (slip * turn).unbind(-1)
        dip = (-d).clamp(-1, 1).acos()
        strike = torch.atan2(-n, e)
        rake = torch.atan2(-sd / dip.sin().clamp_min(1e-6), sn * strike.cos() + se * strike.sin())
        planes.append(torch.stack([strike, dip, rake], -1))
    planes = torch.stack(planes, -2)
    steeper = (planes[..., 0, 1] > planes[..., 1, 1])[..., None, None]
    return torch.where(steeper, planes.flip(-2), planes), values[..., 1].abs() / values.abs().amax(-1).clamp_min(1e-30)
