"""Which terrain attributes there are: names, units, and how each follows from a window of a DEM."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import torch

from ....models.terrain import Surface, openness, window_cells


class Attribute(NamedTuple):
    """One attribute.

    Parameters
    ----------
    unit : str
    compute : callable or None
        From a :class:`Surface`; None for openness, which comes in pairs.
    margin : int
        Cells beyond the window that it needs.
    """

    unit: str
    compute: Callable[[Surface], torch.Tensor] | None
    margin: int = 0


ATTRIBUTES = {
    "slope": Attribute("degree", Surface.slope),
    "aspect": Attribute("degree", Surface.aspect),
    "northness": Attribute("", Surface.northness),
    "eastness": Attribute("", Surface.eastness),
    "profile-curvature": Attribute("1/m", Surface.profile_curvature),
    "plan-curvature": Attribute("1/m", Surface.plan_curvature),
    "tangential-curvature": Attribute("1/m", Surface.tangential_curvature),
    "mean-curvature": Attribute("1/m", Surface.mean_curvature),
    "maximal-curvature": Attribute("1/m", Surface.maximal_curvature),
    "tpi": Attribute("m", Surface.position),
    "tri": Attribute("m", Surface.ruggedness),
    "roughness": Attribute("m", Surface.roughness),
    "vector-ruggedness": Attribute("", Surface.vector_ruggedness, margin=1),
    "positive-openness": Attribute("degree", None),
    "negative-openness": Attribute("degree", None),
    "local-relief": Attribute("m", Surface.relief),
    "hillshade": Attribute("", Surface.hillshade),
}


LABELS = {"tpi": "topographic position index", "tri": "terrain ruggedness index"}


def label(name: str, scale: float, unit: str) -> str:
    """Return what the band of an attribute is called; ``scale`` 0 is 3 x 3 cells."""
    words = LABELS.get(name, name.replace("-", " "))
    return f"{words} {scale:g} {unit}" if scale else words


class Attributes:
    """Several attributes at several scales in one pass; called by the tiled pipeline.

    Parameters
    ----------
    names : sequence of str
        Of :data:`ATTRIBUTES`.
    scales : sequence of float
        Sides of the windows in metres; 0 is 3 x 3 cells with the weights of Horn (1981), as in gdaldem.
    cell : (float, float)
        Cell size in metres in the middle of the DEM, from which the windows follow.

    Attributes
    ----------
    windows : list of int
        Sides of the windows in cells.
    halo : int
        Cells around a window that are needed.
    units : list of str
        Of each result.
    """

    def __init__(self, names: Sequence[str], scales: Sequence[float], cell: tuple[float, float]):
        self.names, self.scales = list(names), list(scales)
        side = (cell[0] * cell[1]) ** 0.5
        self._cell = cell
        self.windows = [window_cells(scale, side) if scale else 3 for scale in scales]
        margin = max(ATTRIBUTES[name].margin for name in names)
        self.halo = max(window // 2 for window in self.windows) + margin
        self.units = [ATTRIBUTES[name].unit for _ in scales for name in names]

    @torch.no_grad()
    def __call__(self, values: torch.Tensor) -> torch.Tensor:
        """Return (B, attributes of the first scale, of the second, ..., H, W) of a DEM's bands (B, 1 or 3, H, W); NaN in the halo."""
        batch, bands, height, width = values.shape
        z = values[:, 0]
        cell = (values[:, 1, :, :1], values[:, 2, :, :1]) if bands == 3 else self._cell
        result = values.new_empty(batch, len(self.units), height, width)
        core = result[:, :, self.halo : height - self.halo, self.halo : width - self.halo]
        for index, (scale, window) in enumerate(zip(self.scales, self.windows)):
            surface = Surface(z, *cell, window, self.halo, horn=not scale)
            opened = self._openness(z, cell, window)
            for place, name in enumerate(self.names, index * len(self.names)):
                compute = ATTRIBUTES[name].compute
                core[:, place] = opened[name] if compute is None else compute(surface)
        return result

    def _openness(self, z: torch.Tensor, cell: tuple, window: int) -> dict[str, torch.Tensor]:
        if not {"positive-openness", "negative-openness"} & set(self.names):
            return {}
        side = (self._cell[0] * self._cell[1]) ** 0.5
        pair = openness(z, *cell, (window // 2 + 0.5) * side, self.halo)
        return dict(zip(("positive-openness", "negative-openness"), pair))
