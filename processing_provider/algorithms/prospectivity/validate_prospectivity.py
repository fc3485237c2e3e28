"""How well a favourability map finds deposits."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, overlap
from ...parameters import Distance, Raster, Result, Vector
from ...translation import tr


class ValidateProspectivity(DeepGeologyAlgorithm):
    """Rate any favourability raster by deposits."""

    ID = "validateprospectivity"
    GROUP = "prospectivity"
    JOB = "families.prospectivity.validate_prospectivity"

    def declare(self):
        return Declaration(
            label=tr("Validate prospectivity map"),
            summary=tr(
                "Rates any favourability map, of this plugin or elsewhere, by deposits: ROC with a confidence interval, how many deposits "
                "its best 1, 5 and 10 % hold, success-rate and prediction-area curves.\n"
                "It is an honest test only with deposits that the map was not made from."
            ),
            example=tr("A favourability map of a published study and the deposits that were found since."),
            tags=tr("mineral prospectivity,validation,ROC,AUC,success rate,prediction area,capture,efficiency,favourability"),
            parameters=[
                Raster(
                    "INPUT", tr("Favourability map"), tr("A raster that is higher where deposits are likelier; its first band is used.")
                ),
                Vector(
                    "DEPOSITS",
                    tr("Deposits"),
                    tr("Points or polygons of known deposits, at least 5."),
                    kinds=("point", "polygon"),
                ),
                Vector(
                    "MASK",
                    tr("Study area"),
                    tr("Polygons of the ground that was explored; nothing else counts as area."),
                    kinds=("polygon",),
                    optional=True,
                    empty=tr("all cells with data."),
                ),
                Distance(
                    "BLOCK_SIZE",
                    tr("Size of spatial blocks"),
                    tr("Side of the square blocks that are resampled for the confidence intervals, in map units."),
                    optional=True,
                    parent="INPUT",
                    empty=tr("chosen from the distance between deposits and the correlation of the map."),
                ),
                common.seed(),
                common.report(tr("Curves, the capture table and what they mean.")),
                common.table("TABLE", tr("Capture table"), tr("How many deposits the best parts of the area hold.")),
            ],
            results=[
                Result("AUC", tr("AUC"), tr("Chance that a deposit scores above another place of the area.")),
                *common.held_out_auc(),
                Result("CAPTURE_1", tr("Capture in 1 %"), tr("Share of the deposits in the best 1 % of the area.")),
                Result("CAPTURE_5", tr("Capture in 5 %"), tr("Share of the deposits in the best 5 % of the area.")),
                Result("CAPTURE_10", tr("Capture in 10 %"), tr("Share of the deposits in the best 10 % of the area.")),
                Result("PREDICTION_AREA", tr("Density ratio"), tr("Share of deposits over share of area where the curves cross.")),
            ],
            checks=[has_crs("INPUT", "DEPOSITS", "MASK"), overlap("INPUT", "DEPOSITS"), overlap("INPUT", "MASK")],
            references=[
                "Chung and Fabbri 2003, Validation of Spatial Prediction Models for Landslide Hazard Mapping, "
                "doi:10.1023/B:NHAZ.0000007172.62651.2b",
                "Efron 1979, Bootstrap methods: another look at the jackknife, doi:10.1214/aos/1176344552",
            ],
        )
