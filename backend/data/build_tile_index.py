"""Job: training windows as polygons with folds, class shares and valid shares."""

from __future__ import annotations

import math
import re
import tempfile
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..outputs import Staging
from ..progress import Progress
from ..raster.grid import Grid, Window, require_crs
from ..raster.reader import RasterReader
from ..vector.labels import read_labels
from .sampling import Cells, LabelReader, gather
from .splits import BlockFolds, assign_blocks, automatic_block_size, cell_blocks
from .tile_index import write_tile_index


def run(parameters: dict, progress: Progress) -> dict:
    """Build a tile index.

    Parameters
    ----------
    parameters : dict
        ``input`` (path), ``labels`` (vector or path), ``class_field``, ``tile_size`` and ``stride`` (pixels; without a stride
        tiles do not overlap), ``block_size`` (map units; chosen where empty, then at least a tile), ``buffer`` (map units),
        ``folds``, ``min_valid`` (percent), ``seed``, ``output`` (``.gpkg``).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``. A tile has the fold in which most of its labels lie; 0, which training leaves out, if it has no labels or if a
        block of another fold is nearer than the buffer.
    """
    tile = int(parameters["tile_size"])
    stride = int(parameters["stride"] or tile)
    buffer = float(parameters["buffer"] or 0)
    with (
        Staging() as staging,
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        RasterReader(parameters["input"]) as reader,
    ):
        grid = reader.grid
        require_crs(grid, parameters["input"])
        labels = read_labels(parameters["labels"], parameters["class_field"], grid, folder, progress, least_classes=1)
        label_reader = LabelReader(labels.path)
        cells = gather(reader, label_reader, len(labels.classes), int(parameters["seed"] or 0), progress.part(0.0, 0.3))
        folds = _folds(parameters, cells, grid, tile * max(grid.pixel_size), progress)
        names = _share_names(labels.classes)
        scene = Path(parameters["input"]).stem
        tiles = []
        windows = _windows(grid, tile, stride)
        for number, window in enumerate(windows):
            progress.report(0.3 + 0.7 * number / len(windows), "Looking at tile {number} of {count}", number=number + 1, count=len(windows))
            valid = np.isfinite(reader.read(window)).all(axis=0)
            share = valid.sum() / tile**2
            if share < float(parameters["min_valid"] or 0) / 100 or not valid.any():
                continue
            found = label_reader.read(window)
            found[~valid] = -1
            counts = np.bincount(found[found >= 0], minlength=len(names))
            total = int(counts.sum())
            attributes = {
                "tile": len(tiles) + 1,
                "scene": scene,
                "fold": _fold(folds, found, window, buffer, grid) if total else 0,
                "label": labels.classes[int(counts.argmax())]["name"] if total else None,
                "labelled": total / tile**2,
                "valid": float(share),
                **{name: float(count / total) if total else 0.0 for name, count in zip(names, counts)},
            }
            tiles.append((window, attributes))
        _check(tiles, parameters)
        write_tile_index(staging.path(parameters["output"]), grid, tiles, names)
    return {"OUTPUT": parameters["output"]}


def _folds(parameters: dict, cells: Cells, grid: Grid, side: float, progress: Progress) -> BlockFolds:
    number = int(parameters["folds"])
    size = parameters["block_size"]
    if not size:
        size = automatic_block_size(cells.columns, cells.rows, grid, number)
        if side > size and len(np.unique(cell_blocks(grid, side, cells.columns, cells.rows))) >= 2 * number:
            size = side
        progress.log("Blocks of {size:g} map units go to {folds} folds.", size=size, folds=number)
    return assign_blocks(cells.columns, cells.rows, cells.labels, grid, float(size), number, int(parameters["seed"] or 0))


def _windows(grid: Grid, tile: int, stride: int) -> list[Window]:
    """Return windows from the upper left corner on that cover the grid; those at the other edges are cut to it."""
    across, down = (1 + max(0, math.ceil((size - tile) / stride)) for size in (grid.width, grid.height))
    corners = [(i * stride, j * stride) for j in range(down) for i in range(across)]
    return [Window(x, y, min(tile, grid.width - x), min(tile, grid.height - y)) for x, y in corners]


def _fold(folds: BlockFolds, labels: np.ndarray, window: Window, buffer: float, grid: Grid) -> int:
    fold = int(np.bincount(folds.at(window)[labels >= 0]).argmax())
    if buffer > 0:
        across, down = (math.ceil(buffer / size) for size in grid.pixel_size)
        near = folds.at(Window(window.x - across, window.y - down, window.width + 2 * across, window.height + 2 * down))
        if ((near > 0) & (near != fold)).any():
            return 0
    return fold


def _share_names(classes: list[dict]) -> list[str]:
    names = ["share_" + re.sub(r"\W+", "_", entry["name"]).strip("_").lower() for entry in classes]
    return [name if names.count(name) == 1 else f"{name}_{entry['value']}" for name, entry in zip(names, classes)]


def _check(tiles: list, parameters: dict) -> None:
    if not tiles:
        raise InputError(
            "No tile reaches {share:g} % of valid pixels.",
            hint="Choose a smaller MIN_VALID or TILE_SIZE, or check the nodata value of INPUT.",
            share=float(parameters["min_valid"] or 0),
        )
    if len({attributes["fold"] for _, attributes in tiles} - {0}) < 2:
        raise InputError(
            "Fewer than two folds have tiles left: nearly everywhere, blocks of another fold lie within {buffer:g} map units.",
            hint="Choose a smaller BUFFER or TILE_SIZE, or a larger BLOCK_SIZE.",
            buffer=float(parameters["buffer"] or 0),
        )
