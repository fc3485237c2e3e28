"""Objects found over a large raster, against the detector's bare forward passes over the same windows."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from deepgeology.backend.families.imagery.detect_objects import run
from deepgeology.backend.inference.detection import load_detector
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Window
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.backend.raster.tiles import tile_origins
from deepgeology.backend.worker import keep_freed_memory
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.modelfile import save_model
from deepgeology.models.predictor import standardise
from osgeo import gdal, osr

NAME = "speed of detectobjects over 8000 x 8000, as a share of bare forward passes"
TARGET = ">= 0.85"
SIZE, TILE, OVERLAP, BATCH = 8000, 512, 0.25, 4
_REPEATS = 6


def measure() -> dict:
    keep_freed_memory()  # as the worker does, and for both
    folder = Path(tempfile.mkdtemp(prefix="deepgeology-bench-"))
    try:
        return _measure(folder)
    finally:
        shutil.rmtree(folder)


def _measure(folder: Path) -> dict:
    raster, model = str(folder / "scene.tif"), str(folder / "model.safetensors")
    _write(raster, model)
    detect, _ = load_detector(model, torch.device("cpu"), "auto", Progress())
    origins = tile_origins(SIZE, TILE, OVERLAP)
    windows = [Window(x, y, TILE, TILE) for y in origins for x in origins]
    predictor = detect.module
    with RasterReader(raster) as reader:
        detect(torch.from_numpy(reader.read(windows[0])[None]))  # which settles how to compute
        predictor, precision = detect.module, detect.precision
        values = [
            torch.stack([torch.from_numpy(reader.read(window)) for window in windows[start : start + BATCH]])
            for start in range(0, min(len(windows), 64), BATCH)
        ]
    dtype = torch.bfloat16 if precision == "bfloat16" else torch.float32
    batches = [standardise(value, predictor.mean, predictor.std) for value in values]
    batches = [(x.contiguous(memory_format=torch.channels_last), valid) for x, valid in batches]
    given = {
        "input": [raster],
        "model": model,
        "device": "cpu",
        "overlap": 100 * OVERLAP,
        "batch_size": BATCH,
        "output": str(folder / "f.gpkg"),
    }

    @torch.inference_mode()
    def forward() -> None:
        with torch.autocast("cpu", dtype=dtype, enabled=dtype != torch.float32):
            for number in range(-(-len(windows) // BATCH)):
                predictor.network(*batches[number % len(batches)])

    bare, whole = [], []
    for _ in range(_REPEATS):
        bare.append(_time(forward))
        whole.append(_time(lambda: run(given, Progress())))
    return {
        "ratio": statistics.median(bare) / statistics.median(whole),
        "bare_seconds": bare,
        "run_seconds": whole,
        "windows": len(windows),
        "precision": precision,
    }


def _write(raster: str, model: str) -> None:
    random = np.random.default_rng(0)
    dataset = gdal.GetDriverByName("GTiff").Create(raster, SIZE, SIZE, 1, gdal.GDT_Byte, ["TILED=YES"])
    dataset.SetGeoTransform((500000, 10, 0, 5000000, 0, -10))
    dataset.SetProjection(osr.GetUserInputAsWKT("EPSG:32633"))
    dataset.GetRasterBand(1).SetDescription("image")
    for y in range(0, SIZE, 1000):
        dataset.GetRasterBand(1).WriteArray(random.integers(0, 255, (1000, SIZE), dtype=np.uint8), 0, y)
    dataset.FlushCache()
    torch.manual_seed(0)
    spec = {"name": "ttfnet", "arguments": {"bands": 1, "classes": 1, "encoder": "light", "contrast": 0, "sizes": [8, 40], "ratios": [1.0]}}
    card = make_card(
        task="detection",
        network=spec,
        bands=[{"name": "image", "unit": ""}],
        pixel_size=[10.0, 10.0],
        crs=osr.GetUserInputAsWKT("EPSG:32633"),
        normalisation={"mean": [127.0], "std": [70.0]},
        classes=[{"value": 1, "name": "object", "color": "#4e79a7"}],
        tile_size=TILE,
        objects={"sizes": [8, 40], "outline": "box", "score": 0.3},
    )
    save_model(model, build_network(spec).eval(), card)


def _time(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
