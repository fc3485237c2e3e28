"""Pairs of rasters, before and after, as samples to learn from."""

from __future__ import annotations

import os

import numpy as np

from ...errors import InputError
from ...raster.grid import Window, same_grid
from ...raster.reader import RasterReader
from .area import upright_pixel
from .simulation_set import Manifest, Samples

_SIDE = 8  # cells of the least window


def read_pairs(inputs: list[str], targets: list[str], window: int) -> Samples:
    """Cut pairs of rasters into windows.

    Parameters
    ----------
    inputs, targets : list of path
        The first target belongs to the first input, and so on. Pairs lie on the same grid; all inputs have the same bands, and all
        targets.
    window : int
        Side of a window in cells; windows do not overlap, and those with cells without a value are left out. Smaller rasters are taken
        whole.

    Raises
    ------
    InputError
        Numbers, grids, pixel sizes or bands differ; a raster has no complete window.
    """
    if len(inputs) != len(targets) or not inputs:
        raise InputError(
            "{inputs} input rasters and {targets} target rasters were given; each input needs its target.",
            hint="Give both lists in the same order.",
            inputs=len(inputs),
            targets=len(targets),
        )
    parts: dict[str, list] = {"inputs": [], "targets": [], "groups": []}
    first = None
    for number, (source, target) in enumerate(zip(inputs, targets)):
        with RasterReader(source) as before, RasterReader(target) as after:
            _same_place(before, after)
            kind = ([b.name for b in before.bands], [b.name for b in after.bands], upright_pixel(before.grid))
            side = min(window, before.grid.width, before.grid.height)
            if first is None:
                first = (kind, side, before.bands, after.bands)
            if len(kind[0]) != len(first[0][0]) or len(kind[1]) != len(first[0][1]) or not np.allclose(kind[2], first[0][2], rtol=0.01):
                raise InputError(
                    "The raster {path} has {found}, but the first pair has {expected}.",
                    hint="All pairs need the same bands and pixel size.",
                    path=source,
                    found=_words(kind),
                    expected=_words(first[0]),
                )
            side = first[1]
            found = 0
            for y in range(0, before.grid.height - side + 1, side):
                for x in range(0, before.grid.width - side + 1, side):
                    pair = [reader.read(Window(x, y, side, side)) for reader in (before, after)]
                    if all(np.isfinite(values).all() for values in pair):
                        found += 1
                        parts["inputs"].append(pair[0])
                        parts["targets"].append(pair[1])
                        # pairs stay whole when the set is divided; a few large ones are divided by strips of windows
                        parts["groups"].append(number if len(inputs) >= 10 else number * 100000 + y // side)
            if not found:
                raise InputError(
                    "The pair {path} and {target} has no window of {side} x {side} cells with a value in every cell.",
                    hint="Fill the gaps, or choose a smaller window.",
                    path=source,
                    target=target,
                    side=side,
                )
    if len(parts["groups"]) < 10 or len(set(parts["groups"])) < 3:
        raise InputError(
            "The pairs give {found} windows in {groups} groups that can be kept apart; at least 10 in 3 are needed.",
            hint="Give more pairs, or choose a smaller window.",
            found=len(parts["groups"]),
            groups=len(set(parts["groups"])),
        )
    kind, side, before_bands, after_bands = first
    names = [[{"name": band.name, "unit": band.unit} for band in bands] for bands in (before_bands, after_bands)]
    common = {entry["name"] for entry in names[0] if not entry["name"].startswith("Band ")}
    manifest = Manifest(
        inputs=names[0],
        scalars=[],
        outputs=names[1],
        shape=[side, side],
        pixel_size=kind[2][0],
        count=len(parts["groups"]),
        starts={entry["name"]: entry["name"] for entry in names[1] if entry["name"] in common},
        settings={"inputs": [os.path.basename(path) for path in inputs], "targets": [os.path.basename(path) for path in targets]},
        complete=True,
    )
    groups = np.array(parts["groups"])
    planes = [np.stack(parts[key]).astype(np.float32) for key in ("inputs", "targets")]
    return Samples(manifest, planes[0], np.zeros((len(groups), 0)), planes[1], groups, np.zeros(len(groups), bool))


def _same_place(before: RasterReader, after: RasterReader) -> None:
    if not same_grid(before.grid, after.grid):
        raise InputError(
            "The rasters {one} and {other} do not lie on the same grid: {found} and {expected}.",
            hint="Bring both to one grid with “Build feature stack” or “Warp”.",
            one=before.path,
            other=after.path,
            found=f"{before.grid.width} x {before.grid.height}, {before.grid.pixel_size[0]:g}",
            expected=f"{after.grid.width} x {after.grid.height}, {after.grid.pixel_size[0]:g}",
        )


def _words(kind: tuple) -> str:
    return f"{len(kind[0])} and {len(kind[1])} bands of {kind[2][0]:g}"
