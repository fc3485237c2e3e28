"""Sources of deformation in an elastic half-space: what they are called, what describes them, and how they move the surface.

All functions take ``values`` (S, P) and ``points`` (N, 3) as float64 tensors, work on all pairs at once, can be differentiated, and
return east, north and up (S, N, 3) in metres. The heights of the points shift the sources down, which stands for topography to first
order (Williams & Wadge 1998, doi:10.1029/98GL01136).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
import torch
from torch import Tensor

from .okada import rectangular_dislocation

POISSON = 0.25
_CRACK_NODES = 40
_LINE_NODES = 32
_CHUNK = 1 << 13
MOST_STRAIN = {"pressure": 0.1, "opening": 0.1, "slip": 0.01}
"""What rock bears, generously: pressure over shear modulus, opening and slip over the shorter side. A pressure of a tenth of the shear
modulus is ten times what breaks the walls of a chamber or drives a dike; a slip of a hundredth of a fault's shorter side, ten times the
stress drop of the strongest earthquakes (Scholz, 2019, doi:10.1017/9781316681473)."""


def mogi(values: Tensor, points: Tensor, poisson: float = POISSON) -> Tensor:
    """Point source of volume change (Mogi 1958): ``values`` x, y, depth (m), volume change (m³)."""
    x0, y0, depth, volume = (column[:, None] for column in values.unbind(1))
    offset = _offset(points, x0, y0, depth)
    return (1 - poisson) / math.pi * volume[..., None] * offset / offset.norm(dim=-1, keepdim=True) ** 3


def mctigue(values: Tensor, points: Tensor, poisson: float = POISSON) -> Tensor:
    """Pressurised sphere of finite size (McTigue 1987, doi:10.1029/JB092iB12p12931): x, y, depth, radius (m), pressure / shear modulus.

    To the sixth power of radius / depth; the error grows as the sphere nears the surface, to some per cent at a depth of two radii.
    """
    x0, y0, depth, radius, pressure = (column[:, None] for column in values.unbind(1))
    offset = _offset(points, x0, y0, depth)
    deep = offset[..., 2]
    squared = (offset / deep[..., None]).square().sum(-1)
    third = (radius / deep) ** 3
    factor = 1 + third / (7 - 5 * poisson) * (-(1 + poisson) / 2 + 15 * (2 - poisson) / (4 * squared))
    return ((1 - poisson) * pressure * third * factor / squared**1.5)[..., None] * offset


def penny_crack(values: Tensor, points: Tensor, poisson: float = POISSON, nodes: int = _CRACK_NODES) -> Tensor:
    """Pressurised horizontal circular crack (Fialko et al. 2001, doi:10.1046/j.1365-246X.2001.00452.x): as :func:`mctigue`.

    The Fredholm equations are solved at Gauss-Legendre nodes; the Hankel transforms at the surface have closed forms (integrals of
    Lipschitz and Hankel with a complex depth).
    """
    x0, y0, depth, radius, pressure = (column[:, None] for column in values.unbind(1))
    offset = _offset(points, x0, y0, depth) / radius[..., None]
    t, weight = _gauss(nodes, 0.0, 1.0)
    if values.requires_grad or points.requires_grad or points[..., 2].any() or len(values) * points.shape[-2] <= _CHUNK:
        return pressure[..., None] * radius[..., None] * _crack(offset, depth, radius, t, weight, poisson)
    step = max(_CHUNK // len(values), 1)
    parts = [_crack(part, depth, radius, t, weight, poisson) for part in offset.split(step, dim=1)]
    return pressure[..., None] * radius[..., None] * torch.cat(parts, dim=1)


def _crack(offset: Tensor, depth: Tensor, radius: Tensor, t: Tensor, weight: Tensor, poisson: float) -> Tensor:
    """Return the displacement (S, N, 3) of cracks of unit radius and pressure; the crack's own solution is that of ``depth``."""
    r, h = offset[..., :2].square().sum(-1), offset[..., 2]
    phi, psi = _fredholm((depth / radius)[:, 0], t, weight)
    phi, psi = (phi * weight)[:, None, :], (psi * weight)[:, None, :]
    h, r = h[..., None], r[..., None]
    p = torch.complex(h.expand(*h.shape[:-1], len(t)), -t.expand(*h.shape[:-1], len(t)))
    s = (p * p + r).sqrt()
    i0, i1 = 1 / s, p / s**3
    vertical = (phi * (i0.imag + h * i1.imag) + psi * h * (i0.imag / t - i1.real)).sum(-1)
    k0, k1, k2 = 1 / (s + p), 1 / (s * (s + p)), 1 / s**3  # over r, with J1 / xi, J1 and xi J1
    radial = (psi * (k0.imag / t - k1.real - h * (k1.imag / t - k2.real)) - h * phi * k2.imag).sum(-1)
    scale = 2 * (1 - poisson)
    return scale * torch.cat([radial[..., None] * offset[..., :2], -vertical[..., None]], dim=-1)


def _fredholm(h: Tensor, t: Tensor, weight: Tensor) -> tuple[Tensor, Tensor]:
    """Solve Fialko's integral equations for cracks at depths ``h`` (S,), in radii: phi and psi at the nodes, (S, K)."""
    h = h[:, None, None]
    minus, plus = t[:, None] - t, t[:, None] + t
    h2 = h * h

    def kernels(x):
        x2 = x * x
        below = 4 * h2 + x2
        return (
            (12 * h2 - x2) / below**3,
            below.log() + (8 * h2 * h2 + 2 * x2 * h2 - x2 * x2) / below**2,
            2 * (8 * h2 * h2 - 2 * x2 * h2 + x2 * x2) / below**3,
            (4 * h2 - x2) / below**2,
        )

    m, p = kernels(minus), kernels(plus)
    t1 = 4 * h**3 * (m[0] - p[0])
    t2 = h / (t[:, None] * t) * (m[1] - p[1]) + h * (m[2] + p[2])
    t3 = h2 / t * (m[3] - p[3] - 2 * t * (minus * m[0] + plus * p[0]))
    kernel = torch.cat([torch.cat([t1, t3], -1), torch.cat([t3.transpose(-1, -2), t2], -1)], -2) * torch.cat([weight, weight])
    count = len(t)
    right = torch.cat([-2 / math.pi * t, torch.zeros_like(t)]).expand(len(h), -1)
    solution = torch.linalg.solve(torch.eye(2 * count, dtype=t.dtype, device=t.device) - 2 / math.pi * kernel, right)
    return solution[:, :count], solution[:, count:]


def prolate_spheroid(values: Tensor, points: Tensor, poisson: float = POISSON, nodes: int = _LINE_NODES) -> Tensor:
    """Pressurised prolate spheroid (Yang et al. 1988, doi:10.1029/JB093iB05p04249).

    ``values``: x, y, depth of the centre (m), semi-major axis (m), semi-minor / semi-major axis, azimuth and plunge of the long axis
    (degrees), pressure / shear modulus. The spheroid is Eshelby's inclusion of uniform strain. Its field is an integral along the line
    between the foci of moment tensors in the half-space, done by Gauss-Legendre quadrature: unlike the published antiderivatives it
    holds for upright, level and spherical ones as well, and for any Poisson's ratio.
    """
    x0, y0, depth, major, aspect, azimuth, plunge, pressure = values.unbind(1)
    azimuth, plunge = torch.deg2rad(azimuth), torch.deg2rad(plunge)
    axis = torch.stack([azimuth.sin() * plunge.cos(), azimuth.cos() * plunge.cos(), plunge.sin()], -1)  # z down
    eccentricity2 = (1 - aspect * aspect).clamp_min(0.0)
    transverse, axial = _cavity_moments(eccentricity2, poisson)
    outer = axis[:, :, None] * axis[:, None, :]
    unit = torch.eye(3, dtype=values.dtype, device=values.device)
    volume = 4 / 3 * math.pi * major**3 * aspect**2 * pressure
    moment = volume[:, None, None] * (transverse[:, None, None] * (unit - outer) + axial[:, None, None] * outer)

    focus = major * (eccentricity2 + 1e-30).sqrt()
    minor2 = (major * aspect) ** 2
    centre = torch.stack([x0, y0, -depth], -1)
    total = 0.0
    for node, weight in zip(*_gauss(nodes, -1.0, 1.0)):
        taper = 1 - node * node
        place = centre + (node * focus)[:, None] * axis * torch.tensor([1.0, 1.0, -1.0], dtype=values.dtype, device=values.device)
        field, curvature = _moment_tensor(moment, place, points, poisson)
        total = total + weight * (3 / 4 * taper * field + 3 / 32 * taper**2 * minor2[:, None, None] * curvature)
    return total


def _moment_tensor(moment: Tensor, place: Tensor, points: Tensor, poisson: float) -> tuple[Tensor, Tensor]:
    """Return the surface displacement of point moment tensors over the shear modulus, and its Laplacian with respect to their place.

    By reciprocity from the solutions of Boussinesq and Cerruti: a unit force k at the surface displaces the source by
    (delta_ik / R + x_i x_k / R³ + (1 - 2 nu) s_i d_i d_k chi) / (4 pi mu), with chi = z ln(R + z) - R and s = (-1, -1, 1), z down.
    ``moment`` is (S, 3, 3) with z down, ``place`` (S, 3) with z up.
    """
    offset = points - place[:, None, :]
    offset = torch.cat([-offset[..., :2], offset[..., 2:]], -1)  # from the surface point to the source, z down
    x, y, z = offset.unbind(-1)
    r2 = offset.square().sum(-1)
    r = r2.sqrt()
    mx = torch.einsum("sij,snj->sni", moment, offset)
    xmx = (mx * offset).sum(-1)
    trace = moment.diagonal(dim1=-2, dim2=-1).sum(-1)[:, None]
    kelvin = (trace / r**3 - 3 * xmx / r**5)[..., None] * offset

    rz = r + z
    xx, xy, yy, zz = (moment[:, i, j][:, None] for i, j in ((0, 0), (0, 1), (1, 1), (2, 2)))
    a, b, c = 1 / (r * rz**2), (3 * r + z) / (r**3 * rz**3), (2 * r + z) / (r**3 * rz**2)
    plane = xx * x * x + 2 * xy * x * y + yy * y * y
    chi = torch.stack(
        [
            (3 * xx + yy) * x * a + 2 * xy * y * a - plane * x * b,
            (3 * yy + xx) * y * a + 2 * xy * x * a - plane * y * b,
            (xx + yy) / (r * rz) - plane * c,
        ],
        -1,
    )
    free = -(zz / r**3)[..., None] * offset - chi
    field = kelvin + (1 - 2 * poisson) * free
    curvature = 2 * (-6 * mx / r[..., None] ** 5 + ((15 * xmx / r**7) - 3 * trace / r**5)[..., None] * offset)
    up = torch.tensor([1.0, 1.0, -1.0], dtype=moment.dtype, device=moment.device) / (4 * math.pi)
    return field * up, curvature * up


def _cavity_moments(eccentricity2: Tensor, poisson: float) -> tuple[Tensor, Tensor]:
    """Return moment per volume and pressure, over the shear modulus, of a pressurised spheroidal cavity: transverse and axial.

    Eshelby (1957, doi:10.1098/rspa.1957.0133) with the notation of Mura; lengths in semi-major axes.
    """
    e2 = eccentricity2
    b2 = 1 - e2
    # (1 - 3 L) / e², where L is the depolarising factor of the long axis; a series where the closed form loses digits
    powers = torch.arange(40, dtype=e2.dtype, device=e2.device)
    low = e2.clamp_max(0.25)
    series = 6 * (low[:, None] ** powers / ((2 * powers + 3) * (2 * powers + 5))).sum(-1)
    high = e2.clamp_min(0.25)
    e = high.sqrt()
    closed = (1 - 3 * (1 - high) * (torch.atanh(e) / e - 1) / high) / high
    slope = torch.where(e2 < 0.25, series, closed)
    long = (1 - slope * e2) / 3
    i3, i1 = 4 * math.pi * long, 2 * math.pi * (1 - long)
    i13 = 2 * math.pi * slope  # (i1 - i3) / e²
    i33 = (4 * math.pi - 2 * i13) / 3
    i11 = (4 * math.pi / b2 - i13) / 4
    q, r = 1 / (8 * math.pi * (1 - poisson)), (1 - 2 * poisson) / (8 * math.pi * (1 - poisson))
    s11, s12, s13 = 3 * q * b2 * i11 + r * i1, q * b2 * i11 - r * i1, q * i13 - r * i1
    s31, s33 = q * b2 * i13 - r * i3, 3 * q * i33 + r * i3
    bulk3 = 2 * (1 + poisson) / (1 - 2 * poisson)  # three times the bulk modulus over the shear modulus
    # (S - 1) strain = -1 / bulk3, for the strains (transverse, transverse, axial)
    m11, m12, m21, m22 = s11 + s12 - 1, s13, 2 * s31, s33 - 1
    determinant = m11 * m22 - m12 * m21
    transverse, axial = (m12 - m22) / determinant / bulk3, (m21 - m11) / determinant / bulk3
    lame = 2 * poisson / (1 - 2 * poisson)
    dilatation = lame * (2 * transverse + axial)
    return dilatation + 2 * transverse, dilatation + 2 * axial


def _offset(points: Tensor, x0: Tensor, y0: Tensor, depth: Tensor) -> Tensor:
    """Return from source to point (S, N, 3), z up: the depth below the point."""
    return torch.stack([points[..., 0] - x0, points[..., 1] - y0, points[..., 2] + depth], -1)


@lru_cache(maxsize=8)
def _gauss(count: int, low: float, high: float) -> tuple[Tensor, Tensor]:
    nodes, weights = np.polynomial.legendre.leggauss(count)
    half = (high - low) / 2
    return torch.from_numpy((nodes + 1) * half + low), torch.from_numpy(weights * half)


@dataclass(frozen=True)
class Quantity:
    """One parameter of a source: its name, unit, what it means, and whether it is a place, a size, an angle or a strength."""

    name: str
    unit: str
    meaning: str
    kind: str


_X = Quantity("x", "m", "easting of the centre", "place")
_Y = Quantity("y", "m", "northing of the centre", "place")
_DEPTH = Quantity("depth", "m", "depth of the centre", "depth")
_RADIUS = Quantity("radius", "m", "radius", "size")
_PRESSURE = Quantity("pressure", "", "pressure change over shear modulus", "strength")
_STRIKE = Quantity("strike", "°", "azimuth, clockwise from north", "azimuth")
_LENGTH = Quantity("length", "m", "length along strike", "size")
_WIDTH = Quantity("width", "m", "width along dip", "size")
_DIP = Quantity("dip", "°", "angle below the horizontal, to the right of the strike", "dip")
_RAKE = Quantity("rake", "°", "direction of slip in the plane: 0 left-lateral, 90 reverse", "rake")
_SLIP = Quantity("slip", "m", "slip", "strength")
_OPENING = Quantity("opening", "m", "opening", "strength")


@dataclass(frozen=True)
class SourceType:
    """A kind of source: its parameters in the order of ``values``, its function, and how its volume change follows from them."""

    name: str
    label: str
    quantities: tuple[Quantity, ...]
    function: Callable[[Tensor, Tensor, float], Tensor]
    reference: str
    quick: Callable[[Tensor, Tensor, float], Tensor] | None = None  # to 1e-4 or better, for the many calls of an inversion

    @property
    def names(self) -> list[str]:
        """Names of the parameters."""
        return [quantity.name for quantity in self.quantities]

    def displacement(self, values: Tensor, points: Tensor, poisson: float = POISSON) -> Tensor:
        """Return east, north and up (S, N, 3) in metres for ``values`` (S, P) and ``points`` (N, 3)."""
        return self.function(values, points, poisson)

    def top(self, values: Tensor) -> Tensor:
        """Return the depth of each source's uppermost point (S,), in metres; a source has to lie below the surface."""
        by_name = dict(zip(self.names, values.unbind(1)))
        depth = by_name["depth"]
        if "width" in by_name:
            dip = torch.deg2rad(by_name["dip"]) if "dip" in by_name else torch.zeros_like(depth)
            return depth - by_name["width"] / 2 * dip.sin()
        if "semi_major" in by_name:
            plunge = torch.deg2rad(by_name["plunge"])
            minor = by_name["semi_major"] * by_name["aspect"]
            return depth - ((by_name["semi_major"] * plunge.sin()) ** 2 + (minor * plunge.cos()) ** 2).sqrt()
        if self.name == "mctigue":
            return depth - by_name["radius"]
        return depth

    def strain(self, values: Tensor) -> Tensor:
        """Return what sources (S,) ask of the rock, as a share of :data:`MOST_STRAIN`: above 1 it would have broken."""
        by_name = dict(zip(self.names, values.unbind(1)))
        shares = [torch.zeros_like(by_name["depth"])]  # a point has no size, and is allowed anything
        for name, most in MOST_STRAIN.items():
            if name in by_name:
                size = torch.minimum(by_name["length"], by_name["width"]) if "width" in by_name else 1.0
                shares.append(by_name[name].abs() / size / most)
        return torch.stack(shares).amax(0)


def _plane(columns: str) -> Callable[[Tensor, Tensor, float], Tensor]:
    """Make a function of fewer parameters of :func:`rectangular_dislocation`; the others are zero."""
    order = ["x", "y", "depth", "length", "width", "strike", "dip", "rake", "slip", "opening"]
    given = columns.split()

    def function(values: Tensor, points: Tensor, poisson: float = POISSON) -> Tensor:
        by_name = dict(zip(given, values.unbind(1)))
        zero = torch.zeros_like(values[:, 0])
        return rectangular_dislocation(torch.stack([by_name.get(name, zero) for name in order], -1), points, poisson)

    return function


_OKADA = "Okada (1985), doi:10.1785/BSSA0750041135"
_MAJOR = Quantity("semi_major", "m", "semi-major axis", "size")
_ASPECT = Quantity("aspect", "", "semi-minor over semi-major axis", "aspect")
_PLUNGE = Quantity("plunge", "°", "angle of the long axis below the horizontal", "dip")
_CHAMBER = (_X, _Y, _DEPTH, _RADIUS, _PRESSURE)

SOURCE_TYPES = {
    entry.name: entry
    for entry in (
        SourceType(
            "mogi",
            "Mogi point source",
            (_X, _Y, _DEPTH, Quantity("volume_change", "m³", "volume change", "strength")),
            mogi,
            "Mogi (1958), Bulletin of the Earthquake Research Institute 36, 99–134",
        ),
        SourceType("mctigue", "Sphere (McTigue)", _CHAMBER, mctigue, "McTigue (1987), doi:10.1029/JB092iB12p12931"),
        SourceType(
            "penny",
            "Penny-shaped crack",
            _CHAMBER,
            penny_crack,
            "Fialko et al. (2001), doi:10.1046/j.1365-246X.2001.00452.x",
            partial(penny_crack, nodes=14),
        ),
        SourceType(
            "spheroid",
            "Prolate spheroid",
            (_X, _Y, _DEPTH, _MAJOR, _ASPECT, _STRIKE, _PLUNGE, _PRESSURE),
            prolate_spheroid,
            "Yang et al. (1988), doi:10.1029/JB093iB05p04249",
            partial(prolate_spheroid, nodes=10),
        ),
        SourceType(
            "sill",
            "Rectangular sill",
            (_X, _Y, _DEPTH, _LENGTH, _WIDTH, _STRIKE, _OPENING),
            _plane("x y depth length width strike opening"),
            _OKADA,
        ),
        SourceType(
            "dike",
            "Rectangular dike",
            (_X, _Y, _DEPTH, _LENGTH, _WIDTH, _STRIKE, _DIP, _OPENING),
            _plane("x y depth length width strike dip opening"),
            _OKADA,
        ),
        SourceType(
            "fault",
            "Rectangular fault",
            (_X, _Y, _DEPTH, _LENGTH, _WIDTH, _STRIKE, _DIP, _RAKE, _SLIP),
            _plane("x y depth length width strike dip rake slip"),
            _OKADA,
        ),
        SourceType(
            "dislocation",
            "Rectangular dislocation",
            (_X, _Y, _DEPTH, _LENGTH, _WIDTH, _STRIKE, _DIP, _RAKE, _SLIP, _OPENING),
            rectangular_dislocation,
            _OKADA,
        ),
    )
}
