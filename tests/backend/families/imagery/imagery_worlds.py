"""Synthetic ground whose rock units differ in texture alone: a pixel says nothing, its surroundings everything."""

from __future__ import annotations

import numpy as np
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.raster.writer import RasterWriter
from osgeo import osr
from scipy.ndimage import gaussian_filter

UTM = osr.SpatialReference()
UTM.ImportFromEPSG(32723)


def write(path, values, nodata, grid, names=None, **options):
    names = names or [f"band {i}" for i in range(len(values))]
    with RasterWriter(str(path), grid, len(values), values.dtype, nodata, names, **options) as writer:
        writer.write_rows(0, values)
    return str(path)


def texture_world(folder, width=120, height=96, patch=24, share=0.3, seed=0, pixel=10.0):
    """Write two bands and labels of a share of the pixels; return the paths and the truth (class 1 or 2)."""
    random = np.random.default_rng(seed)
    grid = Grid(width, height, (500000.0, pixel, 0.0, 8000000.0, 0.0, -pixel), UTM.ExportToWkt())
    across, down = -(-width // patch), -(-height // patch)
    kinds = np.arange(across * down).reshape(down, across) % 2
    kinds = random.permuted(kinds.ravel()).reshape(kinds.shape)
    truth = np.kron(kinds, np.ones((patch, patch), int))[:height, :width]
    fine = random.normal(size=(2, height, width))
    coarse = gaussian_filter(random.normal(size=(2, height, width)), (0, 2.5, 2.5))
    coarse /= coarse.std()
    values = np.where(truth, coarse, fine).astype(np.float32) * 7 + 100
    values[:, :3, :5] = np.nan
    labels = np.where(random.random(truth.shape) < share, truth + 1, 0).astype(np.uint8)
    styled = {"categories": {1: "sandstone", 2: "shale"}, "colors": {1: "#ffcc00", 2: "#335577"}}
    return {
        "input": write(folder / "bänds 1.tif", values, np.nan, grid),
        "labels": write(folder / "labels.tif", labels[None], 0, grid, **styled),
    }, truth + 1


def parameters(folder, world, **more):
    """Parameters of a quick training."""
    return {
        **world, "class_field": None, "tile_index": None, "architecture": "automatic", "encoder": None, "encoder_weights": "none",
        "encoder_weights_file": None, "tile_size": 256, "batch_size": None, "epochs": None, "learning_rate": None, "loss": "cross-entropy",
        "class_weights": "moderate", "augmentation": "flips", "block_size": 240.0, "buffer": 0.0, "folds": 4, "test_fold": None,
        "validation_fold": None, "ensemble": 1, "null_test": False, "resume": None, "seed": 0, "device": "cpu", "precision": "float32",
        "model": str(folder / "model.safetensors"), "report": str(folder / "report.html"), "history": str(folder / "history.csv"), **more,
    }  # fmt: skip
