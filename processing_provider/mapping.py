"""Parameters of the tools that map the classes of a model."""

from __future__ import annotations

from . import common
from .parameters import Choice, Extent, Integer, Parameter, RasterOutput, Vector, VectorOutput
from .translation import tr


def mapping_parameters() -> list[Parameter]:
    """Declare where and how to map, and the maps."""
    return [
        Extent("EXTENT", tr("Extent"), tr("Map only this rectangle."), optional=True, empty=tr("the whole raster.")),
        Vector(
            "MASK",
            tr("Area polygons"),
            tr("Map only inside these polygons."),
            kinds=("polygon",),
            optional=True,
            empty=tr("the whole raster or extent."),
        ),
        Integer(
            "TILE_SIZE",
            tr("Window size"),
            tr("Side of the windows that are computed at once, in pixels."),
            optional=True,
            advanced=True,
            minimum=16,
            maximum=8192,
            unit=tr("pixels"),
            empty=tr("that of the training."),
        ),
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
