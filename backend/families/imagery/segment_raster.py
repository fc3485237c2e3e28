"""Job: map the classes of a trained model over a raster."""

from __future__ import annotations

from ...inference.model_input import open_input
from ...progress import Progress
from ...raster.reader import RasterReader
from ...segmentation.mapping import map_classes


def _open(parameters: dict, card: dict, module, folder: str, progress: Progress) -> RasterReader:
    return open_input(parameters["input"], card, folder, progress)


def run(parameters: dict, progress: Progress) -> dict:
    """Map the raster ``input``; see :func:`~deepgeology.backend.segmentation.mapping.map_classes`."""
    return map_classes("segmentraster", "segmentation", _open, parameters, progress)
