"""Which part of a raster to map, and where the temporary files of the mapping go."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from ..errors import OutsideError
from ..outputs import hidden_folder
from ..raster.grid import Grid, Window
from ..raster.mask import VectorMask


@contextmanager
def work_folder(output: str) -> Iterator[str]:
    """Make a hidden folder beside the output, where there is room for large temporary files."""
    folder = hidden_folder(Path(output).absolute().parent)
    try:
        yield str(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def area_to_map(parameters: dict, grid: Grid, rim: int = 0) -> tuple[Window, Callable[[Window], np.ndarray] | None]:
    """Return the window to map, and the mask within it: which cells of a window of the raster to map, bool (H, W).

    Within ``rim`` cells of the raster's edge nothing is mapped, unless the raster is hardly larger than that.
    """
    window, mask = _asked_for(parameters, grid)
    if not rim or min(grid.width, grid.height) < 4 * rim:
        return window, mask

    def inside(part: Window) -> np.ndarray:
        rows, columns = np.arange(part.height) + part.y, np.arange(part.width) + part.x
        allowed = np.outer((rows >= rim) & (rows < grid.height - rim), (columns >= rim) & (columns < grid.width - rim))
        return allowed if mask is None else allowed & mask(part)

    return window, inside


def _asked_for(parameters: dict, grid: Grid) -> tuple[Window, VectorMask | None]:
    window = grid.whole
    if parameters.get("extent"):
        window = grid.window(parameters["extent"])
        if window is None:
            raise OutsideError(
                "The extent does not overlap the raster, whose bounds are {found}.",
                hint="Draw the extent over the raster, or leave it out.",
                found="({:.6g}, {:.6g}) to ({:.6g}, {:.6g})".format(*grid.bounds),
            )
    if not parameters.get("mask"):
        return window, None
    mask = VectorMask(parameters["mask"], grid)
    window = window.intersection(mask.window)
    if window is None:
        raise OutsideError("The mask's polygons lie outside the extent.", hint="Choose an extent that overlaps the mask, or leave one out.")
    return window, mask
