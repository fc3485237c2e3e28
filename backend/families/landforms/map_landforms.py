"""Job: map the landforms of a trained model on a DEM."""

from __future__ import annotations

from ...progress import Progress
from ...segmentation.mapping import map_classes
from .ground import open_for_model


def run(parameters: dict, progress: Progress) -> dict:
    """Map landforms on ``dem`` (with ``imagery`` if the model needs it).

    The other parameters are those of :func:`~deepgeology.backend.segmentation.mapping.map_classes`.
    """
    return map_classes("maplandforms", "landforms", open_for_model, parameters, progress)
