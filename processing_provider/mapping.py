"""Parameters of the tools that map the classes of a model."""

from __future__ import annotations

from . import common
from .parameters import Choice, Parameter, RasterOutput, VectorOutput
from .translation import tr


def mapping_parameters() -> list[Parameter]:
    """Declare where and how to map, and the maps."""
    return [
        *common.area_to_map(),
        common.window_size(),
        common.overlap(),
        common.batch_size(),
        Choice(
            "TTA",
            tr("Test-time augmentation"),
            tr("Average the model over mirror images (flips, 4 times slower) or also quarter turns (full, 8 times slower)."),
            default="none",
            advanced=True,
            options=("none", "flips", "full"),
        ),
        common.device(),
        common.precision(),
        RasterOutput("OUTPUT", tr("Class map"), tr("The most probable class of each cell, with names and colours."), style="classes"),
        RasterOutput(
            "PROBABILITY",
            tr("Probabilities"),
            tr("The probability of each class, 0 to 1, one band for each."),
            optional=True,
            by_default=False,
            style="probability",
        ),
        RasterOutput(
            "UNCERTAINTY",
            tr("Uncertainty"),
            tr("Entropy of the probabilities as a share of its maximum: 0 is certain, 1 is a guess."),
            optional=True,
            by_default=False,
            style="uncertainty",
        ),
        VectorOutput(
            "POLYGONS",
            tr("Class polygons"),
            tr("Areas of one class, with their mean probability and their area in square map units."),
            optional=True,
            by_default=False,
            style="class_polygons",
        ),
    ]
