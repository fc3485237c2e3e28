"""A network that takes the DEM itself: a terrain layer derives what describes landforms, another network tells them apart.

The layer fits surfaces and looks along lines at several scales in metres, so that one model works on DEMs of somewhat different cell
size, and differences of elevation only, so that it does not matter how high the ground lies. Everything it derives is dimensionless
and about 1 at most. What it sees does not depend on the direction of north, unless it is ``oriented``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import nn

from ..build import build_network
from ..terrain import Surface, lines_of_sight, window_cells

SPEC = {
    "name": "landform",
    "label": "Terrain layer and network",
    "tasks": ["landforms"],
    "encoders": False,
    "selectable": False,
    "reference": "Jasiewicz & Stepinski (2013), doi:10.1016/j.geomorph.2012.11.005; Wood (1996)",
}

# The layer sees far already, and what it shows is exact: a light network without dropout follows it closely.
INNER = {
    "name": "dilated",
    "arguments": {"width": 32, "dilations": [1, 2], "context": [], "dropout": 0.0, "head_dropout": 0.0},
}
DEM_BANDS = 3  # elevation, cell width, cell height, in metres
_STEP = 0.1  # degrees over which level becomes higher or lower
_SIGHT = math.radians(3)  # angle at which ground is clearly higher or lower
_SURFACE = ("gradient", "profile curvature", "tangential curvature", "position", "relief")
_LEAST = 16  # cells that a window should have beyond the margins
_HIDDEN = 64  # channels of the perceptron
_LEVELS = (0.5, 1.0, 2.0)  # degrees: ground seen within them counts as level
_LINES = (
    "zenith",
    "nadir",
    *(f"sight {number}" for number in range(1, 9)),
    *(f"{side} than {level:g} degrees" for level in _LEVELS for side in ("higher", "lower")),
)


class TerrainLayer(nn.Module):
    """Attributes of a DEM at several scales; no weights.

    Parameters
    ----------
    scales : sequence of float
        Sides of the windows in metres, ascending. Surfaces are fitted to each window; lines of sight are looked at in the ring between
        half of the scale before and half of the scale, so that each scale tells something of its own.
    cell : (float, float)
        Cell size in metres of the DEM.
    oriented : bool
        Also give the gradient to the east and to the north.
    """

    def __init__(self, scales: Sequence[float], cell: Sequence[float], oriented: bool):
        super().__init__()
        self.scales, self.oriented = sorted(float(scale) for scale in scales), oriented
        self.adapt(cell)

    def adapt(self, cell: Sequence[float]) -> None:
        """Fit the windows to a DEM's cell size in metres."""
        self.cell = (float(cell[0]), float(cell[1]))
        side = math.sqrt(self.cell[0] * self.cell[1])
        self.windows = [window_cells(scale, side) for scale in self.scales]
        self.reaches = [max(scale / 2, 1.5 * side) for scale in self.scales]
        self.skips = [0, *(max(math.ceil(reach / side * (1 - 1e-9)) - 1, 0) for reach in self.reaches[:-1])]
        self.halo = max(max(self.windows) // 2, math.ceil(max(self.reaches) / min(self.cell)))

    @property
    def names(self) -> list[str]:
        """Names of the channels."""
        own = [*_SURFACE, *(("gradient east", "gradient north") if self.oriented else ()), *_LINES, "known"]
        return [f"{name} {scale:g} m" for scale in self.scales for name in own]

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return attributes of a DEM's bands ``x`` (B, 3, H, W) in metres where ``valid`` (B, 1, H, W) is 1.

        They are float32 (B, F, H - 2 halo, W - 2 halo). Attributes whose window holds a void are 0, and the channel ``known`` of
        their scale is 0 there.
        """
        with torch.autocast(x.device.type, enabled=False):
            x, valid = x.float(), valid.float()
            z = x[:, 0].contiguous().masked_fill(valid[:, 0] == 0, torch.nan)
            cell = self._cells(x)
            found: list[torch.Tensor] = []
            for index, scale in enumerate(self.scales):
                found += self._at(z, cell, index, scale)
            return torch.stack(found, dim=1)

    def _cells(self, x: torch.Tensor) -> tuple:
        """Cell size by row, (B, H, 1), or numbers where it is the same everywhere."""
        rows = x[:, 1:3].amax(dim=3)  # 0 where a row is invalid throughout
        known = rows > 0
        if not bool(known.any()) or float(rows.amax()) - float(rows.masked_fill(~known, torch.inf).amin()) < 1e-4 * float(rows.amax()):
            return self.cell
        rows = torch.where(known, rows, rows.amax(dim=2, keepdim=True).clamp_min(1e-6))[..., None]
        return rows[:, 0], rows[:, 1]

    def _at(self, z: torch.Tensor, cell: tuple, index: int, scale: float) -> list[torch.Tensor]:
        surface = Surface(z, *cell, self.windows[index], self.halo)
        gradient = (surface.gradient2 + 1e-12).sqrt()
        parts = [
            gradient,
            torch.tanh(surface.profile_curvature() * scale),
            torch.tanh(surface.tangential_curvature() * scale),
            surface.position() * (10 / scale),
            surface.relief() / scale,
        ]
        if self.oriented:
            parts += [surface.p, surface.q]
        known = torch.isfinite(gradient)
        parts = [torch.where(known, part, 0.0) for part in parts]
        above = below = 0.0
        sights, shares = [], [0.0] * (2 * len(_LEVELS))
        for zenith, nadir, step in lines_of_sight(z, *cell, self.reaches[index], self.halo, self.skips[index]):
            up, down = (torch.nan_to_num((side / step).atan().masked_fill(torch.isinf(side), 0.0)) for side in (zenith, nadir))
            above, below = above + up / 2, below + down / 2
            # Where both are equal neither rules, and the direction counts as level: on whole elevations that is common.
            sight = torch.where(up.abs() > down.abs(), up, torch.where(down.abs() > up.abs(), down, 0.0))
            sights.append(torch.tanh(sight / _SIGHT))
            for number, level in enumerate(_LEVELS):
                for side, sign in enumerate((1, -1)):
                    excess = (sign * sight - math.radians(level)) / math.radians(_STEP)
                    shares[2 * number + side] = shares[2 * number + side] + excess.sigmoid() / 8
        # The order of the directions is lost, so that a turned landform is the same landform.
        ordered = torch.stack(sights).sort(dim=0).values
        return [*parts, above, below, *ordered, *shares, known.float()]


class LandformNetwork(nn.Module):
    """The network; see :func:`build`.

    Two ways lead from the attributes to the classes: a perceptron on each cell, which learns crisp rules soon, and the inner network,
    which sees what surrounds the cell. Their logits are added; the inner network's begin small, so that its first guesses, which are
    noise, do not hide what the attributes tell (as in ReZero: Bachlechner et al., 2021, arXiv:2003.04887). A forest as the inner
    network stands alone.

    Its attribute ``margin`` is the number of cells at the edge of a window in which it cannot see what it needs.
    """

    def __init__(self, bands: int, classes: int, scales: Sequence[float], cell: Sequence[float], oriented: bool, inner: dict):
        super().__init__()
        self.terrain = TerrainLayer(scales, cell, oriented)
        count = len(self.terrain.names) + bands - DEM_BANDS
        self.pixel = None
        if inner["name"] != "contextforest":  # which has no use for another that looks at each cell
            self.pixel = nn.Sequential(
                nn.Conv2d(count, _HIDDEN, 1), nn.ReLU(), nn.Conv2d(_HIDDEN, _HIDDEN, 1), nn.ReLU(), nn.Conv2d(_HIDDEN, classes, 1)
            )
            self.gain = nn.Parameter(torch.tensor(0.1))
        self.inner = build_network({**inner, "arguments": {**inner["arguments"], "bands": count, "classes": classes}})

    @property
    def margin(self) -> int:
        """Cells that the terrain layer needs around a cell."""
        return self.terrain.halo

    @property
    def halo(self) -> int:
        """Cells that the network needs around a window."""
        return self.terrain.halo + self.inner.halo

    @property
    def rim(self) -> int:
        """Cells at the edge of a DEM that are better left without a class: there even the smallest window is cut off."""
        return math.ceil(self.terrain.scales[0] / min(self.terrain.cell) * (1 - 1e-9))

    def adapt(self, cell: Sequence[float]) -> None:
        """Fit the terrain layer to a DEM's cell size in metres."""
        self.terrain.adapt(cell)

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return logits (B, K, H, W) of ``x`` (B, C, H, W) and ``valid`` (B, 1, H, W).

        The first three bands are elevation, cell width and cell height in metres, the others standardised imagery. Logits in the
        ``margin`` are 0, unless the window is too small to have one; then the ground around it is unknown.
        """
        edge = self.margin
        small = min(x.shape[2:]) <= 2 * edge + _LEAST
        if small:
            x, valid = (nn.functional.pad(part, (edge,) * 4) for part in (x, valid))
        core = (..., slice(edge, x.shape[2] - edge), slice(edge, x.shape[3] - edge))
        features = torch.cat([self.terrain(x[:, :DEM_BANDS], valid), x[:, DEM_BANDS:][core].float()], dim=1)
        features = features.contiguous(memory_format=torch.channels_last) * valid[core]
        logits = self.inner(features, valid[core]).float()
        if self.pixel is not None:
            with torch.autocast(x.device.type, enabled=False):  # rules are crisp
                logits = self.pixel(features) + self.gain * logits
        return logits if small else nn.functional.pad(logits, (edge,) * 4)


def build(
    bands: int, classes: int, scales: Sequence[float], cell: Sequence[float], inner: dict | None = None, oriented: bool = False
) -> LandformNetwork:
    """Build the network.

    Parameters
    ----------
    bands, classes : int
        Number of input bands (the DEM's three and imagery) and of classes.
    scales : sequence of float
        Sides of the terrain layer's windows in metres.
    cell : (float, float)
        Cell size in metres of the training DEM; :meth:`LandformNetwork.adapt` fits the network to another one.
    inner : dict, optional
        ``{"name", "arguments"}`` of the network behind the layer; ``bands`` and ``classes`` are filled in.
    oriented : bool
        Whether it sees where north is.
    """
    return LandformNetwork(bands, classes, scales, cell, oriented, inner or INNER)
