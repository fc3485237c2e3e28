"""Evidence with deposits where its first band is high, and a model that learned them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest


@pytest.fixture
def places():
    """The examples of the contract tests, which write points."""
    path = Path(__file__).parents[2] / "examples" / "prospectivity.py"
    spec = importlib.util.spec_from_file_location("examples_prospectivity", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def evidence(worlds, places, tmp_path):
    """Paths of a raster of 40 x 30 cells and of 24 deposits."""
    random = np.random.default_rng(0)
    x, y = np.meshgrid(np.arange(40), np.arange(30))
    values = np.stack([np.sin(x / 4) + np.cos(y / 3), random.normal(size=x.shape)]).astype("float32")
    cells = np.argwhere(values[0] > 1.1)
    cells = cells[random.choice(len(cells), 24, replace=False)]
    points = [(500000 + 100 * (column + 0.5), 5000000 - 100 * (row + 0.5)) for row, column in cells]
    return {
        "INPUT": worlds.write_raster(tmp_path / "evidence.tif", values, names=["a", "b"]),
        "DEPOSITS": places.write_points(tmp_path / "deposits.gpkg", points),
    }


@pytest.fixture
def training(evidence, tmp_path):
    """Parameters of a quick training."""
    return evidence | {
        "METHOD": "logistic",
        "ENSEMBLE": 2,
        "FOLDS": 3,
        "BLOCK_SIZE": 800,
        "DEVICE": "cpu",
        "MODEL": str(tmp_path / "model.safetensors"),
        "REPORT": str(tmp_path / "report.html"),
        "CROSS_VALIDATION": str(tmp_path / "tested.gpkg"),
    }
