"""The speed of segmentraster against a plain loop, as other plugins write it, and whether both give the same classes.

The loop reads a window, computes it in float32, adds its weighted probabilities to arrays of the raster's size, and writes
their largest in the end. It has the same windows and weights and takes four windows at once, which is kinder than most.
"""

from __future__ import annotations

import time

import numpy as np
import torch
from _scene import CLASSES, OVERLAP, SIZE, TILE, Scene
from deepgeology.backend.families.imagery.segment_raster import run
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.tiles import tile_origins
from deepgeology.models.modelfile import load_model
from osgeo import gdal

NAME = "speed of segmentraster, in multiples of a plain float32 loop"
TARGET = ">= 3.0"
LEAST_EQUAL = 0.995
_BATCH = 4


def measure() -> dict:
    with Scene() as scene:
        network, _ = load_model(scene.model)
        run(scene.parameters("warm.tif"), Progress())
        own = [_time(lambda: run(scene.parameters("map.tif"), Progress()))]
        plain = _time(lambda: _plain(network, scene.raster, str(scene.folder / "plain.tif")))
        own.append(_time(lambda: run(scene.parameters("map.tif"), Progress())))
        maps = [gdal.Open(str(scene.folder / name)).ReadAsArray() for name in ("map.tif", "plain.tif")]
        equal = float((maps[0] == maps[1]).mean())
        ratio = plain / min(own)
        return {
            "ratio": ratio if equal >= LEAST_EQUAL else 0.0,  # speed with other results is worth nothing
            "speed_ratio": ratio,
            "equal_classes": equal,
            "least_equal_classes": LEAST_EQUAL,
            "class_shares": (np.bincount(maps[1].ravel(), minlength=CLASSES + 1)[1:] / maps[1].size).round(3).tolist(),
            "plain_seconds": plain,
            "run_seconds": own,
        }


@torch.no_grad()
def _plain(network, source: str, target: str) -> None:
    dataset = gdal.Open(source)
    sums, weights = np.zeros((CLASSES, SIZE, SIZE), np.float32), np.zeros((SIZE, SIZE), np.float32)
    offsets = np.arange(TILE) + 0.5
    ramp = np.sin(0.5 * np.pi * np.minimum(np.minimum(offsets, TILE - offsets) / (TILE * OVERLAP), 1)) ** 2
    window = np.outer(ramp, ramp).astype(np.float32)
    origins = tile_origins(SIZE, TILE, OVERLAP)
    corners = [(x, y) for y in origins for x in origins]
    for start in range(0, len(corners), _BATCH):
        places = corners[start : start + _BATCH]
        values = torch.from_numpy(np.stack([dataset.ReadAsArray(x, y, TILE, TILE) for x, y in places]))
        probabilities = network(values, torch.ones_like(values[:, :1])).softmax(dim=1).numpy()
        for (x, y), result in zip(places, probabilities):
            sums[:, y : y + TILE, x : x + TILE] += window * result
            weights[y : y + TILE, x : x + TILE] += window
    classes = (sums / weights).argmax(axis=0).astype(np.uint8) + 1
    output = gdal.GetDriverByName("GTiff").Create(target, SIZE, SIZE, 1)
    output.WriteArray(classes)


def _time(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
