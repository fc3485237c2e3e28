"""Map the landforms of a trained model on a DEM."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, model_file, overlap
from ...mapping import mapping_parameters
from ...parameters import Raster
from ...translation import tr


class MapLandforms(DeepGeologyAlgorithm):
    """Map landforms, probabilities and uncertainty with a trained model."""

    ID = "maplandforms"
    GROUP = "landforms"
    JOB = "families.landforms.map_landforms"

    def declare(self):
        return Declaration(
            label=tr("Map landforms"),
            summary=tr(
                "Applies a model of “Train landform network” to a DEM and writes the landforms in the colours of the training data; on "
                "request also the probability of each, the uncertainty, and polygons.\n"
                "The model is fitted to the cell size of the DEM; where that differs much from the one it was trained on, the DEM is "
                "resampled. Cells nearer to the edge than the smallest scale get no class. DEMs of any size need only little memory."
            ),
            example=tr("The DEM of the next valley and the model that learned the landslides of this one."),
            tags=tr("landform,geomorphology,DEM,predict,deep learning,segmentation,landslide,crater,map,probability,polygons"),
            parameters=[
                common.dem(),
                Raster(
                    "IMAGERY",
                    tr("Imagery"),
                    tr("The images that the model was trained with, with the same band names, on any grid."),
                    optional=True,
                    empty=tr("for a model that was trained on a DEM alone."),
                ),
                common.model(tr("A model file that “Train landform network” wrote (.safetensors).")),
                common.z_factor(),
                *mapping_parameters(),
            ],
            checks=[has_crs("DEM", "MASK", "IMAGERY"), overlap("DEM", "MASK"), overlap("DEM", "IMAGERY"), model_file("MODEL", "landforms")],
        )
