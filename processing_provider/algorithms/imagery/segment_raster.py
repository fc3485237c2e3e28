"""Map the classes of a trained model over a raster."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import bands_fit_model, has_crs, model_file, overlap
from ...parameters import Choice, Extent, Integer, Raster, RasterOutput, Vector, VectorOutput
from ...translation import tr


class SegmentRaster(DeepGeologyAlgorithm):
    """Map classes, probabilities and uncertainty with a trained model."""

    ID = "segmentraster"
    GROUP = "imagery"
    JOB = "families.imagery.segment_raster"

    def declare(self):
        return Declaration(
            label=tr("Map classes with a model"),
            summary=tr(
                "Applies a trained model to a raster and writes a class map in the colours of the training data; on request also the "
                "probability "
                "of each class, the uncertainty, and polygons.\n"
                "Bands are matched by name and resampled to the model's pixel size; what does not fit is refused with a message. "
                "Rasters of any "
                "size need only little memory."
            ),
            example=tr("The feature stack of the neighbouring map sheet and the model file of this one."),
            tags=tr(
                "predict,prediction,inference,apply model,deep learning,semantic segmentation,classification,lithology,geological map,"
                "probability,uncertainty,vectorise,polygons"
            ),
            parameters=[
                Raster("INPUT", tr("Features"), tr("The raster to map, with the bands that the model was trained on, in any order.")),
                common.model(),
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
                RasterOutput(
                    "OUTPUT", tr("Class map"), tr("The most probable class of each cell, with names and colours."), style="classes"
                ),
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
            ],
            checks=[
                has_crs("INPUT", "MASK"),
                overlap("INPUT", "MASK"),
                model_file("MODEL", "segmentation"),
                bands_fit_model("INPUT", "MODEL"),
            ],
        )
