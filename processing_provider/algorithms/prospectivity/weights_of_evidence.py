"""Weights of evidence."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, overlap
from ...parameters import Layers, RasterOutput, Real, Result, Vector
from ...translation import tr


class WeightsOfEvidence(DeepGeologyAlgorithm):
    """Weigh the classes of evidence, and map the posterior probability."""

    ID = "weightsofevidence"
    GROUP = "prospectivity"
    JOB = "families.prospectivity.weights_of_evidence"

    def declare(self):
        return Declaration(
            label=tr("Weights of evidence"),
            summary=tr(
                "The classical Bayesian method: how much each class of each layer speaks for and against deposits, the posterior "
                "probability that follows, its uncertainty, and tests of whether the layers are independent.\n"
                "Classes without a significant contrast are joined. A simple rival that every prospectivity model has to beat."
            ),
            example=tr("A classified distance to faults and a lithology map on one grid, and the points of the known deposits."),
            tags=tr(
                "weights of evidence,WofE,contrast,posterior probability,Bayes,mineral prospectivity,conditional independence,favourability"
            ),
            parameters=[
                Layers(
                    "EVIDENCE",
                    tr("Evidence"),
                    tr("Rasters of class numbers on one grid, or a stack of them; every band is a layer of evidence."),
                    kind="raster",
                ),
                Vector(
                    "DEPOSITS",
                    tr("Deposits"),
                    tr("Points of known deposits, at least 5; a cell counts once."),
                    kinds=("point", "polygon"),
                ),
                Real(
                    "UNIT_AREA",
                    tr("Unit area"),
                    tr("The area that a deposit takes: probabilities are per unit cell of this size, in square kilometres."),
                    optional=True,
                    minimum=0.0,
                    decimals=6,
                    unit="km²",
                    empty=tr("a cell of the raster."),
                ),
                Vector(
                    "MASK",
                    tr("Study area"),
                    tr("Polygons of the ground that was explored."),
                    kinds=("polygon",),
                    optional=True,
                    empty=tr("all cells where every layer has a class."),
                ),
                Real(
                    "STUDENTISED",
                    tr("Least studentised contrast"),
                    tr("Classes whose contrast is smaller than this many standard deviations are joined into one; 0 keeps all apart."),
                    default=2.0,
                    minimum=0.0,
                    maximum=10.0,
                    decimals=2,
                    advanced=True,
                ),
                RasterOutput(
                    "OUTPUT",
                    tr("Posterior probability"),
                    tr("Probability of a deposit per unit cell, 0 to 1."),
                    style="favourability",
                ),
                RasterOutput(
                    "UNCERTAINTY",
                    tr("Uncertainty"),
                    tr("Standard deviation of the posterior probability, from the variances of prior and weights."),
                    optional=True,
                    style="uncertainty",
                ),
                common.table("TABLE", tr("Weights"), tr("A table with W+, W-, contrast and studentised contrast of each class.")),
                common.report(tr("Weights, contrasts and tests of conditional independence.")),
            ],
            results=[
                Result("PRIOR", tr("Prior probability"), tr("Deposits per unit cell of the study area.")),
                Result(
                    "PREDICTED",
                    tr("Predicted deposits"),
                    tr("What the posterior adds up to; far above the known number if evidence is dependent."),
                ),
                Result("INDEPENDENCE", tr("Test of independence"), tr("One-sided p value of the test of Agterberg and Cheng.")),
            ],
            checks=[has_crs("EVIDENCE", "DEPOSITS", "MASK"), overlap("EVIDENCE", "DEPOSITS"), overlap("EVIDENCE", "MASK")],
            references=[
                "Agterberg and Cheng 2002, Conditional Independence Test for Weights-of-Evidence Modeling, doi:10.1023/A:1021193827501"
            ],
        )
