"""Few intervals of a map by the success-rate curve: each class holds a stated share of the presences that were kept aside."""

from __future__ import annotations

import numpy as np

from ..errors import ModelFileError
from ..progress import Progress
from ..raster.grid import Window
from ..raster.reader import RasterReader
from ..raster.writer import RasterWriter
from .mapping import Mapped

# From the top of the map: name, share of the presences that this class and those above it hold, colour (ColorBrewer RdYlBu).
CLASSES = (
    ("very high", 0.50, "#d7191c"),
    ("high", 0.75, "#fdae61"),
    ("moderate", 0.90, "#ffffbf"),
    ("low", 0.98, "#abd9e9"),
    ("very low", 1.00, "#2c7bb6"),
)
_STRIP = 512


def success_rate_classes(probability: np.ndarray, presence: np.ndarray, area: np.ndarray) -> list[dict]:
    """Choose levels of the map so that classes hold fixed shares of the presences (Chung & Fabbri, 2003,
    doi:10.1023/B:NHAZ.0000007172.62651.2b).

    Parameters
    ----------
    probability : numpy.ndarray
        ``(N,)``, of samples that were not learned from.
    presence, area : numpy.ndarray
        bool ``(N,)``.

    Returns
    -------
    list of dict
        From the highest class: ``name``, ``color``, ``above`` (lowest probability of the class; 0 for the last one), ``captured``
        and ``area_share`` (shares of presences and area in this class alone), ``density`` (their ratio).
    """
    result, captured, covered = [], 0.0, 0.0
    for name, share, color in CLASSES:
        above = float(np.quantile(probability[presence], 1 - share, method="lower")) if share < 1 else 0.0
        there, everywhere = float((probability[presence] >= above).mean()), float((probability[area] >= above).mean())
        part = everywhere - covered
        result.append(
            {
                "name": name,
                "color": color,
                "above": above,
                "captured": there - captured,
                "area_share": part,
                "density": (there - captured) / part if part > 0 else None,
            }
        )
        captured, covered = there, everywhere
    return result


def write_classes(mapped: Mapped, path: str, progress: Progress) -> None:
    """Write the map in the model's classes: 1 (lowest) to 5 (highest), 0 where there is no value."""
    levels = mapped.card["training"].get("levels")
    if not levels:
        raise ModelFileError(
            "The model holds no levels for classes.", hint="Leave CLASSES empty, or train it again with “Train susceptibility model”."
        )
    rising = levels[::-1]
    edges = np.array([level["above"] for level in rising[1:]], np.float32)
    names = {number: level["name"] for number, level in enumerate(rising, 1)}
    colors = {number: level["color"] for number, level in enumerate(rising, 1)}
    with RasterReader(mapped.paths["output"]) as reader:
        grid = reader.grid
        with RasterWriter(path, grid, 1, "uint8", 0, ["class"], colors, names, mapped.metadata) as writer:
            for y in range(0, grid.height, _STRIP):
                progress.report(y / grid.height, "Writing the classes")
                values = reader.read(Window(0, y, grid.width, min(_STRIP, grid.height - y)))
                classes = 1 + np.searchsorted(edges, values, side="right")
                writer.write_rows(y, np.where(np.isfinite(values), classes, 0).astype(np.uint8))
