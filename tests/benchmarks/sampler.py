"""What reading windows from rasters costs a training: epochs fed from files against epochs fed from memory, in turn."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

import numpy as np
import torch
from deepgeology.backend.data.augmentation import Augmentation
from deepgeology.backend.data.sampling import LabelReader, WindowSampler, gather
from deepgeology.backend.inference.device import choose_device, fast_precision
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.backend.raster.writer import RasterWriter
from deepgeology.backend.segmentation.ground import Ground, Segmentation
from deepgeology.backend.training.loop import Settings, fit
from deepgeology.backend.training.losses import make_loss
from deepgeology.models.build import build_network

NAME = "sampler: training steps fed from rasters / from memory"
TARGET = ">= 0.90"
SIDE, BANDS, CLASSES, TILE, BATCH, STEPS, EPOCHS = 2048, 4, 6, 256, 4, 4, 12


class _InTurn(Segmentation):
    """Even epochs read windows from the rasters, odd ones take windows that were read before."""

    def __init__(self, module, sampler, ground, loss):
        super().__init__(module, sampler, ground, loss, None, TILE)
        self._sampler = sampler
        self._memory = list(sampler.batches(0))
        self.batches = self._batches

    def _batches(self, epoch):
        return self._sampler.batches(epoch) if epoch % 2 == 0 else iter(self._memory)


def measure() -> dict:
    """Train a U-Net with a ResNet-18 encoder on windows of 256 x 256 x 4.

    Returns
    -------
    dict
        ``ratio`` of speeds, and the median seconds of an epoch fed from rasters and from memory.
    """
    device = choose_device("auto")
    with tempfile.TemporaryDirectory() as folder:
        reader, labels_path = _scene(Path(folder))
        labels = LabelReader(labels_path)
        cells = gather(reader, labels, CLASSES, 0, Progress())
        names = [band.name for band in reader.bands]
        augmentation = Augmentation("flips", names, names, [0.0] * BANDS, [1.0] * BANDS, True, True, Progress())
        sampler = WindowSampler(reader, labels, cells, TILE, BATCH, STEPS, augmentation)
        torch.manual_seed(0)
        module = build_network({"name": "unet", "arguments": {"bands": BANDS, "classes": CLASSES, "encoder": "resnet18"}})
        ground = Ground(reader, labels_path, [{}] * CLASSES, None, cells, 0.0, [0.0] * BANDS, [1.0] * BANDS)
        task = _InTurn(module.to(memory_format=torch.channels_last), sampler, ground, make_loss("cross-entropy", torch.ones(CLASSES)))
        history = fit(task, Settings(EPOCHS, precision=fast_precision(device)), Progress(), device)
        sampler.close()
        reader.close()
    rasters, memory = (statistics.median(row["seconds"] for row in history[2 + start :: 2]) for start in (0, 1))
    return {"ratio": memory / rasters, "rasters_s": rasters, "memory_s": memory, "device": str(device)}


def _scene(folder: Path) -> tuple[RasterReader, str]:
    """Write compressed bands and labels."""
    random = np.random.default_rng(0)
    grid = Grid(SIDE, SIDE, (0.0, 10.0, 0.0, 0.0, 0.0, -10.0), "")
    values = np.cumsum(random.normal(size=(BANDS, SIDE, SIDE)), axis=2).astype(np.float32)
    classes = np.kron(random.integers(-1, CLASSES, (SIDE // 32, SIDE // 32)), np.ones((32, 32))).astype(np.int16)
    paths = [str(folder / name) for name in ("bands.tif", "labels.tif")]
    for path, rows, nodata in zip(paths, (values, classes[None]), (np.nan, -1)):
        with RasterWriter(path, grid, len(rows), rows.dtype, nodata, [str(i) for i in range(len(rows))]) as writer:
            writer.write_rows(0, rows)
    return RasterReader(paths[0]), paths[1]
