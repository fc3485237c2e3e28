"""The share of the time of classifyimages that the network alone would take: photos are to be decoded beside it, not before it.

As many JPEGs of 1600 x 1200 pixels as ``DEEPGEOLOGY_BENCH_IMAGES`` says (5,000), from a camera's usual quality, in one folder.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from deepgeology.backend.families.imagery.classify_images import BATCH, run
from deepgeology.backend.progress import Progress
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.modelfile import load_model, save_model
from PIL import Image

NAME = "classification of photos, bare forward passes as a share of the run"
TARGET = ">= 0.75"
COUNT = int(os.environ.get("DEEPGEOLOGY_BENCH_IMAGES", "5000"))
DISTINCT = 20
SIDE = 224


def measure() -> dict:
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        _write_photos(folder / "photos")
        model = _write_model(folder / "model.safetensors")
        network, _ = load_model(model)
        part = max(BATCH, COUNT // 10)
        bare = [_bare(network, part)]
        began = time.perf_counter()
        run({"images": str(folder / "photos"), "model": model, "output": str(folder / "out.gpkg"), "device": "cpu"}, Progress())
        took = time.perf_counter() - began
        bare.append(_bare(network, part))
        alone = min(bare) * COUNT / part
        return {"ratio": alone / took, "images": COUNT, "network_seconds": alone, "run_seconds": took, "images_per_second": COUNT / took}


def _write_photos(folder: Path) -> None:
    folder.mkdir()
    random = np.random.default_rng(0)
    for number in range(DISTINCT):
        coarse = Image.fromarray(random.integers(0, 255, (150, 200, 3), np.uint8)).resize((1600, 1200))
        coarse.save(folder / f"{number}.jpg", quality=90)
    for number in range(DISTINCT, COUNT):
        os.link(folder / f"{number % DISTINCT}.jpg", folder / f"{number}.jpg")


def _write_model(path: Path) -> str:
    torch.manual_seed(0)
    network = build_network({"name": "efficientnetlite", "arguments": {"bands": 3, "classes": 5}})
    network.remember(torch.randn(200, network.width))
    card = make_card(
        task="classification",
        network=network.spec,
        bands=[{"name": name, "unit": ""} for name in ("red", "green", "blue")],
        normalisation={"mean": [127.5] * 3, "std": [127.5] * 3},
        classes=[{"value": k + 1, "name": f"rock {k}", "color": "#808080"} for k in range(5)],
        tile_size=SIDE,
        applicability={"method": "nearest neighbours", "neighbour": 3, "threshold": 1.0},
        training={"images": {"kind": "photos", "fit": "stretch", "patch_size": 0}, "views": 1},
    )
    save_model(path, network, card)
    return str(path)


@torch.inference_mode()
def _bare(network, count: int) -> float:
    """Time of forward passes over ``count`` images that are there already."""
    x = torch.randn(BATCH, 3, SIDE, SIDE).contiguous(memory_format=torch.channels_last)
    network(x)
    began = time.perf_counter()
    for start in range(0, count, BATCH):
        network(x[: count - start])
    return time.perf_counter() - began
