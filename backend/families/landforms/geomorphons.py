"""Geomorphons: landforms from the pattern of higher, lower and level ground around a cell.

Jasiewicz & Stepinski (2013), doi:10.1016/j.geomorph.2012.11.005, with the definitions of GRASS r.geomorphon (comparison anglev1), which
differ from the paper in details: a line ends before the search distance; the direction is higher ground if its zenith is farther from
the horizontal than its nadir, lower ground if nearer, level where both are equal or within the flatness threshold.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import torch

from ....models.terrain import DIRECTIONS, lines_of_sight
from ...raster.grid import Grid

# Names, and the colours of r.geomorphon.
FORMS = [
    {"value": 1, "name": "flat", "color": "#dcdcdc"},
    {"value": 2, "name": "peak", "color": "#380000"},
    {"value": 3, "name": "ridge", "color": "#c80000"},
    {"value": 4, "name": "shoulder", "color": "#ff5014"},
    {"value": 5, "name": "spur", "color": "#fad23c"},
    {"value": 6, "name": "slope", "color": "#ffff3c"},
    {"value": 7, "name": "hollow", "color": "#b4e614"},
    {"value": 8, "name": "footslope", "color": "#3cfa96"},
    {"value": 9, "name": "valley", "color": "#0000ff"},
    {"value": 10, "name": "pit", "color": "#000038"},
]
FL, PK, RI, SH, SP, SL, HL, FS, VL, PT = range(1, 11)
# Rows: how many of the eight directions are lower; columns: how many are higher.
_FORM_OF_COUNTS = (
    (FL, FL, FL, FS, FS, VL, VL, VL, PT),
    (FL, FL, FS, FS, FS, VL, VL, VL),
    (FL, SH, SL, SL, HL, HL, VL),
    (SH, SH, SL, SL, SL, HL),
    (SH, SH, SP, SL, SL),
    (RI, RI, SP, SP),
    (RI, RI, RI),
    (RI, RI),
    (PK,),
)
PRODUCTS = ("forms", "ternary", "intensity", "exposition", "range")


@dataclass(frozen=True)
class Rule:
    """What counts as higher and lower ground.

    Parameters
    ----------
    search : float
        Distance at which lines end, in metres; cells nearer than that are looked at.
    skip : int
        Cells next to the centre that are left out.
    flat : float
        Angle in degrees within which ground is level.
    distance : float
        Distance in metres from which on the threshold is the height that ``flat`` has there, instead of the angle; 0 for never.
    halo : int
        Cells that the longest line has.
    """

    search: float
    skip: int
    flat: float
    distance: float
    halo: int


class Geomorphons:
    """Computes forms and their measures; called by the tiled pipeline.

    Parameters
    ----------
    rule : Rule
    cell : (float, float)
        Cell size in metres, where the DEM does not bring it along.
    products : collection of str
        Of :data:`PRODUCTS`: ``forms`` (1 to 10), ``ternary`` (smallest code of the rotated and mirrored pattern), ``intensity`` (mean
        height over what is seen), ``exposition`` (greatest height over or, negative, under it), ``range`` (between its highest and
        lowest), in metres; what is seen are the zeniths and nadirs that made directions higher or lower.
    """

    def __init__(self, rule: Rule, cell: tuple[float, float], products: Collection[str]):
        self.rule, self._cell = rule, cell
        self.halo = rule.halo
        self.products = [name for name in PRODUCTS if name in products]
        self._measured = bool({"intensity", "exposition", "range"} & set(products))

    @torch.no_grad()
    def __call__(self, values: torch.Tensor) -> torch.Tensor:
        """Return the products (B, products, H, W), float32, of a DEM's bands (B, 1 to 3, H, W); the halo is not computed.

        Of two bands the second holds :func:`line_ends`.
        """
        batch, bands, height, width = values.shape
        z, halo, rule = values[:, 0], self.halo, self.rule
        cell = (values[:, 1, :, :1], values[:, 2, :, :1]) if bands == 3 else self._cell
        longer = _longer(values[:, 1, halo : height - halo, halo : width - halo]) if bands == 2 else None
        result = values.new_empty(batch, len(self.products), height, width)
        core = result[:, :, halo : height - halo, halo : width - halo]
        code = torch.zeros(batch, height - 2 * halo, width - 2 * halo, dtype=torch.int32, device=z.device)
        flat = math.tan(math.radians(rule.flat))
        places = self._measured or rule.distance > 0
        voids = bool(torch.isnan(z).any())
        seen: list[torch.Tensor] = []
        lines = 0
        sights = lines_of_sight(z, *cell, rule.search, halo, rule.skip, places, longer)
        for power, ((row, column), (zenith, nadir, step, *found)) in enumerate(zip(DIRECTIONS, sights)):
            # Where a line has no cell its extremes are -inf and inf; equal extremes are level, as in r.geomorphon.
            up, depth = zenith.abs(), nadir.abs()
            if rule.distance > 0:
                limits = [step * _lowered(flat, rule.distance, steps * step) for steps in found]
                uneven = (up > limits[0]) | (depth > limits[1])
            else:
                uneven = torch.maximum(up, depth) > flat * step
            higher, lower = (up > depth) & uneven, (depth > up) & uneven
            if voids:
                next_ = z[:, halo + row : z.shape[1] - halo + row, halo + column : z.shape[2] - halo + column]
                there = ~torch.isnan(next_)
                higher, lower = higher & there, lower & there
            code.add_((higher.to(torch.int32) - lower.to(torch.int32)).add_(1), alpha=3**power)
            if self._measured:
                rise = torch.where(higher, zenith * found[0], torch.where(lower, nadir * found[1], 0.0))
                seen.append(rise)
                lines = lines + (there if voids else 1)
        index = code.long()
        for place, name in enumerate(self.products):
            core[:, place] = _measure(name, index, seen, lines)
        return result


def line_ends(rule: Rule, cells: int, grid: Grid) -> tuple[np.ndarray, np.ndarray] | None:
    """Return which rows and columns have lines of one more cell, as r.geomorphon's arithmetic has it.

    A line ends before the search distance. The cell at just that distance is left out, unless the difference of its coordinates and
    those of the centre is rounded down, which depends on row and column. To give the same classes, the same numbers are rounded here:
    GRASS keeps the edges of a region with 8 decimals.

    Parameters
    ----------
    rule : Rule
    cells : int
        Rows of the search; 0 if it was given in metres.
    grid : Grid
        In a projected coordinate system.

    Returns
    -------
    rows, columns : numpy.ndarray
        float32 (H,) and (W,): sums of 2 to the power of the direction's number; None if no line is longer.
    """
    left, bottom, right, top = (round(value, 8) for value in grid.bounds)
    size_y, size_x = (top - bottom) / grid.height, (right - left) / grid.width
    search = size_y * cells if cells else rule.search
    flags = []
    for count, first, size, turns in ((grid.height, top, -size_y, (1, 5)), (grid.width, left, size_x, (3, 7))):
        places = first + (np.arange(count) + 0.5) * size
        steps = round(search / abs(size))
        found = np.zeros(count, np.float32)
        if steps > rule.skip and abs(steps * abs(size) - search) < 1e-9 * search:
            for turn, sign in zip(turns, (-1, 1)):
                found += 2.0**turn * (np.abs(places - (first + (np.arange(count) + sign * steps + 0.5) * size)) < search)
        flags.append(found)
    return (flags[0], flags[1]) if any(flag.any() for flag in flags) else None


def _longer(flags: torch.Tensor) -> dict[int, torch.Tensor]:
    """Return from the sums of :func:`line_ends` by direction where its line has one more cell."""
    bits = flags.to(torch.int32)
    found = {turn: (bits & (1 << turn)) > 0 for turn in (1, 3, 5, 7)}
    return {turn: mask for turn, mask in found.items() if bool(mask.any())}


def _lowered(flat: float, distance: float, reached: torch.Tensor) -> torch.Tensor:
    """Return the threshold as a slope: that of the angle, or of its height at ``distance`` where the extreme is farther."""
    return torch.where(reached > distance, flat * distance / reached.clamp_min(1e-30), flat)


def _measure(name: str, code: torch.Tensor, seen: list[torch.Tensor], lines) -> torch.Tensor:
    if name in ("forms", "ternary"):
        table = _FORM_OF_CODE if name == "forms" else _TERNARY_OF_CODE
        return table.to(code.device)[code]
    if name == "intensity":
        return -sum(seen) / lines
    if name == "range":
        heights = torch.stack(seen)
        return heights.amax(dim=0) - heights.amin(dim=0)
    greatest = seen[0]
    for rise in seen[1:]:
        greatest = torch.where(rise.abs() > greatest.abs(), rise, greatest)
    return -greatest


def _tables() -> tuple[torch.Tensor, torch.Tensor]:
    """Return form and smallest equivalent pattern of each of the 3^8 patterns."""
    digits = np.arange(3**8)[:, None] // 3 ** np.arange(8) % 3
    lower, higher = (digits == 0).sum(axis=1), (digits == 2).sum(axis=1)
    forms = [_FORM_OF_COUNTS[minus][plus] for minus, plus in zip(lower, higher)]
    weights = 3 ** np.arange(8)
    turned = [np.roll(pattern, turn, axis=1) @ weights for pattern in (digits, digits[:, ::-1]) for turn in range(8)]
    return torch.tensor(forms, dtype=torch.float32), torch.tensor(np.min(turned, axis=0), dtype=torch.float32)


_FORM_OF_CODE, _TERNARY_OF_CODE = _tables()
