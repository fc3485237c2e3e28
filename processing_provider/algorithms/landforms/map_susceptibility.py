"""Map where landslides and the like may happen."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import bands_fit_model, has_crs, model_file, overlap
from ...parameters import Raster, RasterOutput
from ...translation import tr


class MapSusceptibility(DeepGeologyAlgorithm):
    """Map susceptibility, its uncertainty, where it may be trusted, and its classes."""

    ID = "mapsusceptibility"
    GROUP = "landforms"
    JOB = "families.landforms.map_susceptibility"

    def declare(self):
        return Declaration(
            label=tr("Map susceptibility"),
            summary=tr(
                "Applies a susceptibility model: calibrated probability, the spread of the ensemble, where the ground is unlike all that "
                "the model was trained on, and five classes.\n"
                "A model that was trained on a DEM needs only a DEM: terrain attributes are derived in the same windows, in metres. Bands "
                "of a stack are matched by name. Rasters of any size need only little memory."
            ),
            example=tr("The DEM or stack that the model was trained on, or that of the neighbouring valley, and the model file."),
            tags=tr(
                "landslide,susceptibility,hazard,sinkhole,debris flow,rockfall,gully,terrain,DEM,predict,inference,uncertainty,"
                "area of applicability,success rate,classes,apply model"
            ),
            parameters=[
                Raster("INPUT", tr("DEM or stack"), tr("The raster to map, of the kind that the model was trained on.")),
                common.model(tr("A model file that “Train susceptibility model” wrote (.safetensors).")),
                *common.area_to_map(),
                common.window_size(),
                common.batch_size(),
                common.device(),
                RasterOutput(
                    "OUTPUT",
                    tr("Susceptibility"),
                    tr("Calibrated probability, 0 to 1, at the share of events that the model was trained with."),
                    style="favourability",
                ),
                RasterOutput(
                    "UNCERTAINTY",
                    tr("Uncertainty"),
                    tr("Standard deviation of the susceptibility over the members of the ensemble."),
                    optional=True,
                    style="uncertainty",
                ),
                common.applicability(),
                RasterOutput(
                    "CLASSES",
                    tr("Classes"),
                    tr(
                        "Very low (1) to very high (5) by the success-rate curve: of the events that were kept aside, the highest class "
                        "holds 50 %, those from high up 75 %, from moderate up 90 %, from low up 98 %."
                    ),
                    optional=True,
                    style="classes",
                ),
            ],
            checks=[
                has_crs("INPUT", "MASK"),
                overlap("INPUT", "MASK"),
                model_file("MODEL", "presence"),
                bands_fit_model("INPUT", "MODEL"),
            ],
            references=[
                "Chung and Fabbri 2003, Validation of spatial prediction models for landslide hazard mapping, "
                "doi:10.1023/B:NHAZ.0000007172.62651.2b",
                "Meyer and Pebesma 2021, Predicting into unknown space? Estimating the area of applicability of spatial prediction models, "
                "doi:10.1111/2041-210X.13650",
            ],
        )
