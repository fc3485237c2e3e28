"""A network that knows the posterior of a source at a glance."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs
from ...parameters import Choice, Integer, Layers, Result, Text
from ...translation import tr
from .invert_deformation import SOURCE_TYPES


class TrainDeformationEstimator(DeepGeologyAlgorithm):
    """Train an amortised posterior of a source of deformation."""

    ID = "traindeformationestimator"
    GROUP = "simulation"
    JOB = "families.simulation.train_deformation_estimator"

    def declare(self):
        return Declaration(
            label=tr("Train deformation estimator"),
            summary=tr(
                "Trains a network on simulated displacements to tell the source from them at once, with its uncertainty. "
                "“Invert deformation” takes it for an instant answer, refines that by the likelihood of the data, and reports how "
                "far the two "
                "differ.\n"
                "Without a geometry the network learns all of them, GNSS networks and radar scenes of any extent; with layers it "
                "learns those "
                "places alone, and better. Estimators for the Mogi source and the fault come with the plugin, in "
                "models/pretrained."
            ),
            example=tr("For a volcano observatory: give the stations as the geometry, choose spheroid and 200000 simulations."),
            tags=tr(
                "deformation,neural posterior estimation,simulation-based inference,amortised,volcano,Mogi,Okada,InSAR,GNSS,deep learning"
            ),
            parameters=[
                Choice("SOURCE_TYPE", tr("Type of source"), tr("What is to be recognised."), default="mogi", options=SOURCE_TYPES),
                Text(
                    "PRIORS",
                    tr("Priors"),
                    tr(
                        "Where the unknowns may lie, like “depth=1000:5000”; without a geometry lengths are shares of the extent of "
                        "the data."
                    ),
                    optional=True,
                    empty=tr("the wide priors of “Invert deformation”."),
                ),
                Layers(
                    "GEOMETRY",
                    tr("Geometry"),
                    tr("Layers of observations, as “Invert deformation” takes them; only places and directions are used."),
                    kind="layer",
                    optional=True,
                    empty=tr("every geometry is learned."),
                ),
                Text(
                    "LOS",
                    tr("Line of sight"),
                    tr("Incidence and heading of the satellite in degrees, like “39, 348”, for radar layers that do not hold it."),
                    optional=True,
                    advanced=True,
                    empty=tr("the layers hold it."),
                ),
                Integer(
                    "SIMULATIONS",
                    tr("Simulations"),
                    tr("How many data sets are simulated to learn from."),
                    default=100000,
                    minimum=640,
                    maximum=100_000_000,
                ),
                common.seed(),
                common.model_output(tr("The trained network with its tests.")),
                common.report(
                    tr("How often the intervals hold the truth, how well each unknown is known, and the course of the training.")
                ),
            ],
            results=[
                Result("COVERAGE", tr("Coverage"), tr("Share of held-out true values within the 95 % intervals, 0 to 1.")),
                Result("LOG_DENSITY", tr("Log density"), tr("Mean logarithm of the density at held-out true values; higher is better.")),
            ],
            checks=[has_crs("GEOMETRY")],
            references=[
                "Papamakarios & Murray 2016, Fast ε-free inference of simulation models, doi:10.48550/arXiv.1605.06376",
                "Zaheer et al. 2017, Deep Sets, doi:10.48550/arXiv.1703.06114",
            ],
        )
