"""Map where deposits may be."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import bands_fit_model, has_crs, model_file, overlap
from ...parameters import Raster, RasterOutput, Real, VectorOutput
from ...translation import tr


class MapProspectivity(DeepGeologyAlgorithm):
    """Map favourability, its uncertainty, where it may be trusted, and targets."""

    ID = "mapprospectivity"
    GROUP = "prospectivity"
    JOB = "families.prospectivity.map_prospectivity"

    def declare(self):
        return Declaration(
            label=tr("Map prospectivity"),
            summary=tr(
                "Applies a prospectivity model to evidence: calibrated favourability, the spread of the ensemble, where the evidence is "
                "unlike all that the model was trained on, and targets as ranked polygons with what drives each.\n"
                "Bands are matched by name and resampled to the model's pixel size. Rasters of any size need only little memory."
            ),
            example=tr("The feature stack that the model was trained on, or that of the neighbouring sheet, and the model file."),
            tags=tr(
                "mineral prospectivity,mineral potential,favourability,exploration targets,predict,inference,uncertainty,"
                "area of applicability,apply model"
            ),
            parameters=[
                Raster("INPUT", tr("Evidence"), tr("The raster to map, with the bands that the model was trained on, in any order.")),
                common.model(tr("A model file that “Train prospectivity model” wrote (.safetensors).")),
                *common.area_to_map(),
                Real(
                    "TARGET_SHARE",
                    tr("Share of the area for targets"),
                    tr("Targets are the most favourable part of the mapped area, this large together."),
                    default=5.0,
                    minimum=0.01,
                    maximum=50.0,
                    unit="%",
                    decimals=2,
                ),
                common.window_size(),
                common.batch_size(),
                common.device(),
                RasterOutput(
                    "OUTPUT",
                    tr("Favourability"),
                    tr("Probability, at the class prior of the model, that a cell is like the deposits, 0 to 1."),
                    style="favourability",
                ),
                RasterOutput(
                    "UNCERTAINTY",
                    tr("Uncertainty"),
                    tr("Standard deviation of the favourability over the members of the ensemble."),
                    optional=True,
                    style="uncertainty",
                ),
                common.applicability(),
                VectorOutput(
                    "TARGETS",
                    tr("Targets"),
                    tr("Ranked polygons of the best ground: area in square kilometres, favourability, uncertainty and what drives them."),
                    optional=True,
                    style="targets",
                ),
            ],
            checks=[
                has_crs("INPUT", "MASK"),
                overlap("INPUT", "MASK"),
                model_file("MODEL", "presence"),
                bands_fit_model("INPUT", "MODEL"),
            ],
            references=[
                "Meyer and Pebesma 2021, Predicting into unknown space? Estimating the area of applicability of spatial prediction models, "
                "doi:10.1111/2041-210X.13650"
            ],
        )
