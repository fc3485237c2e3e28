"""Writes a model with random weights, in a process of its own: torch does not enter the process of QGIS, not even in tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]
import conftest  # noqa: E402, F401 - binds the name of the package


def main(path: str, bands: list, classes: list) -> None:
    import torch
    from deepgeology.models.build import build_network
    from deepgeology.models.card import make_card
    from deepgeology.models.modelfile import save_model

    torch.manual_seed(0)
    network = {"name": "dilated", "arguments": {"bands": len(bands), "classes": len(classes), "width": 8}}
    card = make_card(
        task="segmentation",
        network=network,
        bands=[{"name": name, "unit": ""} for name in bands],
        pixel_size=[100.0, 100.0],
        normalisation={"mean": [0.0] * len(bands), "std": [1.0] * len(bands)},
        classes=classes,
        tile_size=32,
    )
    save_model(path, build_network(network), card)


if __name__ == "__main__":
    main(sys.argv[1], *json.loads(sys.argv[2]))
