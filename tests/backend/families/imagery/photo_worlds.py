"""Small worlds of pictures whose classes are told by their texture, not by their colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

SIDE = 96


def striped(random, label: int) -> np.ndarray:
    """Return stripes (S, S, 3), lying for class 0 and standing for class 1, of any phase; both have the same colours."""
    phase, period = random.uniform(0, 8), random.uniform(7, 9)
    wave = np.sin(2 * np.pi * (np.arange(SIDE) + phase) / period)
    plane = np.repeat(wave[:, None], SIDE, axis=1)
    plane = plane if label == 0 else plane.T
    picture = 128 + 80 * plane + random.normal(0, 10, (SIDE, SIDE))
    return np.repeat(picture.clip(0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


def write_photos(folder: Path, each: int = 8, classes=("bedded", "jointed"), seed: int = 0) -> Path:
    """Write a folder of classes with PNG pictures."""
    random = np.random.default_rng(seed)
    for label, name in enumerate(classes):
        (folder / name).mkdir(parents=True, exist_ok=True)
        for place in range(each):
            Image.fromarray(striped(random, label)).save(folder / name / f"w{place // 2}_{place}.png")
    return folder


def parameters(tmp_path: Path, **changed) -> dict:
    """Return what the job needs for a small network from random numbers."""
    given = {
        "images": str(tmp_path / "photos"),
        "architecture": "resnet",
        "weights": "none",
        "image_size": SIDE,
        "augmentation": "none",
        "epochs": 12,
        "batch_size": 4,
        "folds": 2,
        "learning_rate": 2e-3,
        "device": "cpu",
        "model": str(tmp_path / "out" / "model.safetensors"),
        "report": str(tmp_path / "out" / "report.html"),
    }
    return given | changed
