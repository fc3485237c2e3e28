"""The speed of an exported ONNX model in onnxruntime against the network in torch, both on the processor, and how far they differ."""

from __future__ import annotations

import time

import torch
from _scene import BANDS, TILE, Scene
from deepgeology.backend.exchange import export_model
from deepgeology.backend.inference.device import prepare
from deepgeology.backend.progress import Progress
from deepgeology.backend.segmentation.mapping import Probabilities
from deepgeology.models.modelfile import load_model
from deepgeology.models.predictor import Predictor

NAME = "speed of an exported model in onnxruntime, in multiples of torch in float32"
TARGET = ">= 1.0"
_BATCH, _ROUNDS = 4, 6


def measure() -> dict:
    try:
        import onnx  # noqa: F401
        import onnxruntime  # noqa: F401
        from deepgeology.models.networks.onnxgraph import open_session
    except ImportError as error:
        return {"skipped": f"{error.name} is not installed"}
    with Scene(steps=0) as scene:
        path = str(scene.folder / "model.onnx")
        found = export_model.run({"model": scene.model, "output": path, "input": scene.raster}, Progress())
        module, card = load_model(scene.model)
        predict = Predictor.of(module, card)
        fast = prepare(Probabilities(Predictor.of(*load_model(scene.model))), torch.device("cpu"), "float32")
        with open(path, "rb") as file:
            session = open_session(file.read())
        values = torch.randn(_BATCH, BANDS, TILE, TILE)
        with torch.inference_mode():
            ways = {
                "torch": lambda: predict(values).softmax(dim=1),
                "pipeline": lambda: fast(values),
                "onnx": lambda: session.run(None, {"bands": values.numpy()}),
            }
            seconds = {name: [] for name in ways}
            for _ in range(_ROUNDS):
                for name, way in ways.items():
                    began = time.perf_counter()
                    way()
                    seconds[name].append(time.perf_counter() - began)
    best = {name: min(each[1:]) for name, each in seconds.items()}
    equal = found["DIFFERENCE"] <= export_model.TOLERANCE
    return {
        "ratio": best["torch"] / best["onnx"] if equal else 0.0,  # speed with other results is worth nothing
        "largest_difference": found["DIFFERENCE"],
        "windows": found["WINDOWS"],
        "of_the_prepared_network": best["pipeline"] / best["onnx"],
        "best_seconds": best,
    }
