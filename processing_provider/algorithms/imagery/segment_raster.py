"""Map the classes of a trained model over a raster."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import bands_fit_model, has_crs, model_file, overlap
from ...mapping import mapping_parameters
from ...parameters import Raster
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
                *mapping_parameters(),
            ],
            checks=[
                has_crs("INPUT", "MASK"),
                overlap("INPUT", "MASK"),
                model_file("MODEL", "segmentation"),
                bands_fit_model("INPUT", "MODEL"),
            ],
        )
