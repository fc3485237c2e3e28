"""The speed of segmentraster against the bare forward passes of its windows.

Bare is the prepared network (folded, channels last, the same number format) called on windows that are in memory, are
standardised and in the layout that it likes best; its logits are thrown away. The run reads, standardises, computes, takes the
softmax, blends, decides and writes the class map with overviews; it also loads the model and checks the number format.
"""

from __future__ import annotations

import statistics
import time

import torch
from _scene import BATCH, OVERLAP, SIZE, TILE, Scene
from deepgeology.backend.families.imagery.segment_raster import run
from deepgeology.backend.inference.device import PRECISIONS, prepare
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Window
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.backend.raster.tiles import tile_origins
from deepgeology.backend.segmentation.mapping import Probabilities
from deepgeology.backend.worker import keep_freed_memory
from deepgeology.models.modelfile import load_model
from deepgeology.models.predictor import Predictor, standardise

NAME = "speed of segmentraster, as a share of bare forward passes"
TARGET = ">= 0.90"
_REPEATS = 6


def measure() -> dict:
    keep_freed_memory()  # as the worker does, and for both
    with Scene(steps=0) as scene:
        module, card = load_model(scene.model)
        prepared = prepare(Probabilities(Predictor.of(module, card)), torch.device("cpu"))
        batches = list(_batches(scene.raster, prepared.module.predictor))
        prepared(torch.zeros(1, 4, TILE, TILE))
        bare, whole = [], []
        run(scene.parameters("warm.tif"), Progress())
        for _ in range(_REPEATS):
            bare.append(_time(lambda: _forward(prepared, batches)))
            whole.append(_time(lambda: run(scene.parameters("map.tif"), Progress())))
        windows = len(tile_origins(SIZE, TILE, OVERLAP)) ** 2
        return {
            "ratio": statistics.median(bare) / statistics.median(whole),
            "bare_seconds": bare,
            "run_seconds": whole,
            "windows": windows,
            "milliseconds_per_window": 1000 * statistics.median(whole) / windows,
            "precision": prepared.precision,
        }


def _batches(path: str, predictor: Predictor):
    origins = tile_origins(SIZE, TILE, OVERLAP)
    with RasterReader(path) as reader:
        windows = [Window(x, y, TILE, TILE) for y in origins for x in origins]
        for start in range(0, len(windows), BATCH):
            values = torch.stack([torch.from_numpy(reader.read(window)) for window in windows[start : start + BATCH]])
            x, valid = standardise(values, predictor.mean, predictor.std)
            yield x.contiguous(memory_format=torch.channels_last), valid


@torch.inference_mode()
def _forward(prepared, batches) -> None:
    network, dtype = prepared.module.predictor.network, PRECISIONS[prepared.precision]
    for x, valid in batches:
        with torch.autocast("cpu", dtype=dtype, enabled=dtype != torch.float32):
            network(x, valid)


def _time(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
