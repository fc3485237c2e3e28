"""Terrain attributes of elevation windows: torch, batched, and differentiable, so that a network can hold them as a layer.

Elevations ``z`` are (B, H, W), float32, rows from north to south, NaN where there is none. An attribute needs ``radius`` cells around
a cell; the functions here return the core (B, H - 2 halo, W - 2 halo) for a given ``halo`` that is at least as large. A NaN in the
window makes the result NaN (the rule of gdaldem and GRASS).

Cell sizes are in the unit of the elevations: numbers, or tensors (B, H, 1) where they change from row to row.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cached_property, lru_cache

import torch

Size = "float | torch.Tensor"

# Directions of the lines of sight: rows and columns of a step, from north-east against the clock (as in r.geomorphon).
DIRECTIONS = ((-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1))
_MOST_TAPS = 11  # longer filters are faster as products with a band matrix


class Surface:
    """A quadratic surface fitted by least squares to a square window around every cell, and what follows from it.

    z = z0 + p x + q y + r x²/2 + s x y + t y²/2, with x to the east and y to the north (Evans, 1980; for windows of any size Wood,
    1996). Curvatures are those of differential geometry, positive where the ground is convex (Minár, Evans & Jenčo, 2020,
    doi:10.1016/j.earscirev.2020.103414), per unit of length.

    Parameters
    ----------
    z : torch.Tensor
        (B, H, W).
    cell_x, cell_y : float or torch.Tensor
        Cell size to the east and to the north.
    window : int
        Side of the window in cells, odd, at least 3.
    halo : int
        Cells to cut off on each side, at least ``radius``.
    horn : bool
        For a window of 3 cells: first derivatives with the weights of Horn (1981, doi:10.1109/PROC.1981.11918), as in gdaldem.
    """

    def __init__(self, z: torch.Tensor, cell_x: Size, cell_y: Size, window: int, halo: int, horn: bool = False):
        self.window, self.halo, self.horn = window, halo, horn
        self._z = z
        self._x, self._y = crop_rows(cell_x, halo), crop_rows(cell_y, halo)
        self._cell = cell_x, cell_y

    @cached_property
    def _near(self) -> torch.Tensor:
        """The elevations that the windows reach, less a height near theirs: sums keep their digits."""
        excess = self.halo - self.window // 2
        near = self._z[:, excess : self._z.shape[1] - excess, excess : self._z.shape[2] - excess]
        return near - torch.nan_to_num(near[:, ::4, ::4].nanmean(dim=(1, 2), keepdim=True))

    @cached_property
    def _voids(self) -> torch.Tensor | None:
        """Where there is no elevation; None if there is one everywhere."""
        voids = torch.isnan(self._near)
        return voids if bool(voids.any()) else None

    def _down(self, weights: list[float]) -> torch.Tensor:
        return down(self._near, weights, self._voids is not None)

    def _across(self, z: torch.Tensor, weights: list[float]) -> torch.Tensor:
        return across(z, weights, self._voids is not None)

    @cached_property
    def center(self) -> torch.Tensor:
        """The elevations of the core, less the same height as in all sums."""
        radius = self.window // 2
        return self._near[:, radius : self._near.shape[1] - radius, radius : self._near.shape[2] - radius]

    @cached_property
    def _weights(self) -> tuple[list[float], list[float], list[float]]:
        """Weights along an axis: of the mean, of the slope and of the second derivative, per cell."""
        offsets = [float(i - self.window // 2) for i in range(self.window)]
        squares = sum(x * x for x in offsets)
        bend = [x * x - squares / self.window for x in offsets]
        power = sum(b * b for b in bend)
        return [1 / self.window] * self.window, [x / squares for x in offsets], [2 * b / power for b in bend]

    @cached_property
    def _down_mean(self) -> torch.Tensor:
        return self._down(self._weights[0])

    @cached_property
    def _down_slope(self) -> torch.Tensor:
        return self._down(self._weights[1])

    @cached_property
    def mean(self) -> torch.Tensor:
        """Mean elevation of the window, less the same height as in :attr:`center`."""
        return self._across(self._down_mean, self._weights[0])

    @cached_property
    def p(self) -> torch.Tensor:
        """Slope to the east."""
        return self._first(True) / self._x

    @cached_property
    def q(self) -> torch.Tensor:
        """Slope to the north."""
        return self._first(False) / (-1 * self._y)

    def _first(self, east: bool) -> torch.Tensor:
        if not self.horn:
            return self._across(self._down_mean, self._weights[1]) if east else self._across(self._down_slope, self._weights[0])
        z = self._near
        change = z[:, :, 2:] - z[:, :, :-2] if east else z[:, 2:] - z[:, :-2]
        if east:
            total = torch.add(change[:, :-2], change[:, 1:-1], alpha=2).add_(change[:, 2:])
        else:
            total = torch.add(change[:, :, :-2], change[:, :, 1:-1], alpha=2).add_(change[:, :, 2:])
        return total.mul_(0.125)

    @cached_property
    def r(self) -> torch.Tensor:
        """Second derivative to the east."""
        return self._across(self._down_mean, self._weights[2]) / self._x**2

    @cached_property
    def t(self) -> torch.Tensor:
        """Second derivative to the north."""
        return self._across(self._down(self._weights[2]), self._weights[0]) / self._y**2

    @cached_property
    def s(self) -> torch.Tensor:
        """Mixed second derivative."""
        return self._across(self._down_slope, self._weights[1]) / (-1 * self._x * self._y)

    @cached_property
    def _squares(self) -> tuple[torch.Tensor, torch.Tensor]:
        return self.p * self.p, self.q * self.q

    @cached_property
    def gradient2(self) -> torch.Tensor:
        """Squared gradient."""
        return self._squares[0] + self._squares[1]

    @cached_property
    def _flat(self) -> torch.Tensor | None:
        """Where the ground is flat; None if nowhere."""
        flat = self.gradient2 == 0
        return flat if bool(flat.any()) else None

    @cached_property
    def _safe2(self) -> torch.Tensor:
        """The squared gradient, 1 where it is 0."""
        return self.gradient2 if self._flat is None else self.gradient2.masked_fill(self._flat, 1.0)

    @cached_property
    def _inverse(self) -> torch.Tensor:
        """One over the gradient."""
        return self._safe2.rsqrt()

    @cached_property
    def _up(self) -> torch.Tensor:
        """Vertical part of the unit normal."""
        return (1 + self.gradient2).rsqrt()

    def _without_flat(self, values: torch.Tensor, value: float) -> torch.Tensor:
        return values if self._flat is None else values.masked_fill(self._flat, value)

    def slope(self) -> torch.Tensor:
        """Slope in degrees."""
        return self.gradient2.sqrt().atan() * (180 / math.pi)

    def aspect(self) -> torch.Tensor:
        """Direction in which the ground falls, in degrees clockwise from north, 0 to below 360; NaN on flat ground."""
        angle = torch.atan2(-self.p, -self.q) * (180 / math.pi)
        angle = torch.where(angle < 0, angle + 360, angle)
        return self._without_flat(angle.masked_fill(angle >= 360, 0.0), torch.nan)

    def northness(self) -> torch.Tensor:
        """Cosine of the aspect; 0 on flat ground."""
        return self.q * -self._inverse

    def eastness(self) -> torch.Tensor:
        """Sine of the aspect; 0 on flat ground."""
        return self.p * -self._inverse

    def hillshade(self, azimuth: float = 315.0, altitude: float = 45.0) -> torch.Tensor:
        """Light that the ground returns from a sun at these angles, 1 to 255, as in gdaldem."""
        sin, cos = math.sin(math.radians(altitude)), math.cos(math.radians(altitude))
        east, north = cos * math.sin(math.radians(azimuth)), cos * math.cos(math.radians(azimuth))
        light = (sin - east * self.p - north * self.q) * self._up
        return 1 + 254 * light.clamp_min(0)

    @cached_property
    def _bends(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Second derivatives down the slope and along the contour, each times the squared gradient."""
        (pp, qq), mixed = self._squares, 2 * self.p * self.q * self.s
        return self.r * pp + mixed + self.t * qq, self.r * qq - mixed + self.t * pp

    def profile_curvature(self) -> torch.Tensor:
        """Curvature of the slope line; 0 on flat ground."""
        return self._without_flat(-self._bends[0] * (self._up * self._inverse) ** 2 * self._up, 0.0)

    def tangential_curvature(self) -> torch.Tensor:
        """Curvature of the normal section along the contour; 0 on flat ground."""
        return self._without_flat(-self._bends[1] * self._inverse**2 * self._up, 0.0)

    def plan_curvature(self) -> torch.Tensor:
        """Curvature of the contour line; 0 on flat ground."""
        return self._without_flat(-self._bends[1] * self._inverse**2 * self._inverse, 0.0)

    @cached_property
    def _mean_curvature(self) -> torch.Tensor:
        return (self._bends[1] + (self.r + self.t)) * (-0.5 * self._up**2 * self._up)

    def mean_curvature(self) -> torch.Tensor:
        """Mean of the two principal curvatures."""
        return self._mean_curvature

    def maximal_curvature(self) -> torch.Tensor:
        """Return the greater of the two principal curvatures."""
        gauss = (self.r * self.t - self.s * self.s) * self._up**2 * self._up**2
        return self._mean_curvature + (self._mean_curvature**2 - gauss).clamp_min(1e-20).sqrt()

    def position(self) -> torch.Tensor:
        """Topographic position index: height above the mean of the other cells of the window (as in gdaldem TPI)."""
        count = self.window**2
        return (self.center - self.mean) * (count / (count - 1))

    def ruggedness(self) -> torch.Tensor:
        """Terrain ruggedness index: root of 8 times the mean squared difference to the other cells of the window.

        With 3 cells that is the index of Riley, DeGloria & Elliot (1999), as in gdaldem TRI.
        """
        if self.window == 3:
            total = 0.0
            for row, column in DIRECTIONS:
                height, width = self.center.shape[1:]
                total = total + (self._near[:, 1 + row : 1 + row + height, 1 + column : 1 + column + width] - self.center) ** 2
            return total.sqrt()
        near, center = self._near.double(), self.center.double()
        mean, squares = (across(down(part, self._weights[0]), self._weights[0]) for part in (near, near * near))
        total = squares - 2 * center * mean + center * center
        return (8 * total.clamp_min(0) * (self.window**2 / (self.window**2 - 1))).sqrt().float()

    def relief(self) -> torch.Tensor:
        """Height from the lowest to the highest cell of the window."""
        return extreme(self._near, self.window, torch.maximum) - extreme(self._near, self.window, torch.minimum)

    def roughness(self) -> torch.Tensor:
        """Height between the lowest and the highest of 3 x 3 cells (as in gdaldem roughness), averaged over the window."""
        rough = extreme(self._near, 3, torch.maximum) - extreme(self._near, 3, torch.minimum)
        size = self.window - 2
        return across(down(rough, [1 / size] * size), [1 / size] * size) if size > 1 else rough

    def vector_ruggedness(self) -> torch.Tensor:
        """One less the length of the mean of the unit normals in the window; 0 is smooth, 1 is rough (``halo`` >= radius + 1).

        Sappington, Longshore & Thompson (2007), doi:10.2193/2005-723. Normals are those of 3 x 3 cells.
        """
        excess = self.halo - self.window // 2
        fine = Surface(self._z, *self._cell, 3, 1, horn=True)
        up = (1 + fine.gradient2).rsqrt()
        cut = excess - 1
        weights = self._weights[0]
        total = 0.0
        for part in (fine.p * up, fine.q * up, up):
            part = part[:, cut : part.shape[1] - cut, cut : part.shape[2] - cut]
            total = total + across(down(part.double(), weights), weights) ** 2
        return (1 - total.sqrt()).clamp_min(0).float()


def lines_of_sight(
    z: torch.Tensor,
    cell_x: Size,
    cell_y: Size,
    reach: float,
    halo: int,
    skip: int = 0,
    places: bool = False,
    longer: dict[int, torch.Tensor] | None = None,
) -> Iterator[tuple[torch.Tensor, ...]]:
    """Look from every cell along eight lines, over the cells nearer than ``reach`` and beyond the first ``skip``.

    Parameters
    ----------
    z : torch.Tensor
        (B, H, W). Cells without elevation on a line are looked over.
    cell_x, cell_y : float or torch.Tensor
    reach : float
        Distance in the unit of the cell sizes.
    halo : int
        Cells to cut off on each side: as many as a line has, at least.
    skip : int
        Cells next to the centre that are not looked at.
    places : bool
        Also return at which step of the line the extremes were found.
    longer : dict of int to torch.Tensor, optional
        By number of the direction, where its line has one more cell, bool (B, H - 2 halo, W - 2 halo).

    Yields
    ------
    tuple of torch.Tensor
        For each of :data:`DIRECTIONS`: the greatest and the least rise per step to the cells of the line, (B, H - 2 halo, W - 2 halo),
        -inf and inf where a line has none; the length of a step in this direction (number or tensor), by which they are divided to get
        slopes; and with ``places`` the number of steps to both.

    Notes
    -----
    Rises per step order like angles, and equal quotients are rounded equally, so that ties on whole elevations are ties here.
    """
    height, width = z.shape[1] - 2 * halo, z.shape[2] - 2 * halo
    center = z[:, halo : halo + height, halo : halo + width]
    cell_x, cell_y = crop_rows(cell_x, halo), crop_rows(cell_y, halo)
    voids = bool(torch.isnan(z).any())
    low, high = (z.masked_fill(torch.isnan(z), value) for value in (-math.inf, math.inf)) if voids else (z, z)
    center = torch.nan_to_num(center) if voids else center
    spare = torch.empty_like(center)
    for direction, (row, column) in enumerate(DIRECTIONS):
        step = (row**2 * cell_y**2 + column**2 * cell_x**2) ** 0.5
        most = _steps(step, reach, halo)
        zenith, nadir = torch.full_like(center, -math.inf), torch.full_like(center, math.inf)
        found = [torch.zeros_like(center), torch.zeros_like(center)] if places else []
        more = (longer or {}).get(direction)
        for number in range(skip + 1, most + 1 + (more is not None)):
            top, left = halo + number * row, halo + number * column
            box = (slice(None), slice(top, top + height), slice(left, left + width))
            inside = None if not torch.is_tensor(step) or bool((number * step < reach).all()) else number * step < reach
            inside = more if number > most else inside
            for extreme_, source, pick in ((zenith, low, torch.maximum), (nadir, high, torch.minimum)):
                if torch.is_grad_enabled() and z.requires_grad:
                    slope = (source[box] - center) / number
                else:
                    if pick is torch.maximum or voids:
                        torch.sub(source[box], center, out=spare).div_(number)
                    slope = spare
                if inside is not None:
                    slope = torch.where(inside, slope, extreme_)
                if places:
                    better = slope > extreme_ if pick is torch.maximum else slope < extreme_
                    found[0 if pick is torch.maximum else 1].masked_fill_(better, number)
                if torch.is_grad_enabled() and z.requires_grad:
                    if pick is torch.maximum:
                        zenith = pick(zenith, slope)
                    else:
                        nadir = pick(nadir, slope)
                else:
                    pick(extreme_, slope, out=extreme_)
        yield (zenith, nadir, step, *found)


def _steps(step: Size, reach: float, halo: int) -> int:
    """Return how many whole steps of any row are nearer than ``reach``."""
    shortest = float(step.min()) if torch.is_tensor(step) else step
    return min(math.ceil(reach / shortest * (1 - 1e-12)) - 1, halo)


def openness(z: torch.Tensor, cell_x: Size, cell_y: Size, reach: float, halo: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Positive and negative openness in degrees: mean angle between the zenith (the nadir) and the horizon, over eight directions.

    Yokoyama, Shirasawa & Pike (2002, Photogrammetric Engineering & Remote Sensing 68, 257-265). 90 on a plane; positive openness is
    greater on ridges, negative in valleys.
    """
    above = below = 0.0
    for zenith, nadir, step in lines_of_sight(z, cell_x, cell_y, reach, halo):
        above = above + (zenith / step).atan()
        below = below + (nadir / step).atan()
    return 90 - above * (22.5 / math.pi), 90 + below * (22.5 / math.pi)


def window_cells(scale: float, cell: float) -> int:
    """Return the odd number of cells, at least 3, whose length is nearest to ``scale``."""
    return max(3, 2 * math.floor(scale / cell / 2) + 1)


def crop_rows(size: Size, halo: int) -> Size:
    """Cut the halo off the rows of a cell size."""
    return size[:, halo : size.shape[1] - halo] if torch.is_tensor(size) and halo else size


def down(z: torch.Tensor, weights: list[float], voids: bool = True) -> torch.Tensor:
    """Correlate the columns of (B, H, W) with weights, only where they lie inside; ``voids``: whether there may be NaN."""
    return _correlate(z, weights, 1, voids)


def across(z: torch.Tensor, weights: list[float], voids: bool = True) -> torch.Tensor:
    """Correlate the rows of (B, H, W) with weights, only where they lie inside; ``voids``: whether there may be NaN."""
    return _correlate(z, weights, 2, voids)


def _correlate(z: torch.Tensor, weights: list[float], axis: int, voids: bool) -> torch.Tensor:
    size = z.shape[axis] - len(weights) + 1
    if len(weights) > _MOST_TAPS:
        matrix = _band_matrix(tuple(weights), size, z.dtype, z.device)
        missing = torch.isnan(z) if voids else None
        if missing is None or not bool(missing.any()):
            return matrix @ z if axis == 1 else z @ matrix.T
        # A product spreads NaN over whole rows and columns; only the windows that hold one are NaN.
        result = matrix @ z.masked_fill(missing, 0) if axis == 1 else z.masked_fill(missing, 0) @ matrix.T
        return result.masked_fill(_widen(missing, len(weights), axis), torch.nan)
    half = len(weights) // 2
    symmetric, odd = weights == weights[::-1], weights == [-weight for weight in weights[::-1]]
    total = None if weights[half] == 0 else z.narrow(axis, half, size) * weights[half]
    for offset in range(half):
        first, last = z.narrow(axis, offset, size), z.narrow(axis, len(weights) - 1 - offset, size)
        if symmetric or odd:
            pair, weight = (first + last, weights[offset]) if symmetric else (last - first, weights[len(weights) - 1 - offset])
            total = pair * weight if total is None else torch.add(total, pair, alpha=weight)
        else:
            part = torch.add(first * weights[offset], last, alpha=weights[len(weights) - 1 - offset])
            total = part if total is None else total + part
    return total


@lru_cache(maxsize=64)
def _band_matrix(weights: tuple[float, ...], size: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor:
    matrix = torch.zeros(size, size + len(weights) - 1, dtype=dtype, device=device)
    for offset, weight in enumerate(weights):
        matrix.diagonal(offset)[:size] = weight
    return matrix


def _widen(voids: torch.Tensor, size: int, axis: int) -> torch.Tensor:
    count = voids.cumsum(dim=axis, dtype=torch.int32)
    zero = count.narrow(axis, 0, 1) * 0
    count = torch.cat([zero, count], dim=axis)
    length = voids.shape[axis] - size + 1
    return count.narrow(axis, size, length) != count.narrow(axis, 0, length)


def extreme(z: torch.Tensor, size: int, pick) -> torch.Tensor:
    """Return the maximum (minimum) of (B, H, W) over square windows of ``size`` cells; only where they lie inside."""
    for axis in (1, 2):
        length, done = z.shape[axis] - size + 1, 1
        while done < size:
            shift = min(done, size - done)
            z = pick(z.narrow(axis, 0, z.shape[axis] - shift), z.narrow(axis, shift, z.shape[axis] - shift))
            done += shift
        z = z.narrow(axis, 0, length)
    return z
