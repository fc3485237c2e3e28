"""Job: train a model that gives every pixel of a raster a class."""

from __future__ import annotations

from ...progress import Progress
from ...raster.reader import RasterReader
from ...segmentation.training import Kind, train_model


def _open(parameters: dict, progress: Progress) -> RasterReader:
    return RasterReader(parameters["input"])


KIND = Kind("trainsegmentation", "segmentation", "Training of a segmentation model", _open, ("input",))


def run(parameters: dict, progress: Progress) -> dict:
    """Train a segmentation model on the raster ``input``; see :func:`~deepgeology.backend.segmentation.training.train_model`."""
    return train_model(KIND, parameters, progress)
