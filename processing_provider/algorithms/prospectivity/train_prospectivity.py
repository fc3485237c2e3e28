"""Learn where deposits may be."""

from __future__ import annotations

from ... import common, presence
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, overlap
from ...parameters import Choice, Raster, Result, Switch, Text, Vector
from ...translation import tr


class TrainProspectivity(DeepGeologyAlgorithm):
    """Train a prospectivity model, with spatial validation and baselines."""

    ID = "trainprospectivity"
    GROUP = "prospectivity"
    JOB = "families.prospectivity.train_prospectivity"

    def declare(self):
        return Declaration(
            label=tr("Train prospectivity model"),
            summary=tr(
                "Learns from known deposits and layers of evidence where more of them may be. The result is one model file for “Map "
                "prospectivity”, and a report.\n"
                "Deposits are few and barren ground is never certain, so background is drawn at random, several times; whole blocks of "
                "ground with their camps of deposits are kept aside in turn and scored by models that have not seen them. Weights of "
                "evidence, logistic regression and a forest stand beside the model on the same blocks."
            ),
            example=tr(
                "A stack of magnetics, lithology, distance to faults and geochemistry from “Build feature stack”, and the points of the "
                "known deposits: leave the rest as it is and run."
            ),
            tags=tr(
                "mineral prospectivity,mineral potential,exploration targeting,deposits,ore,oil,gas,favourability,machine learning,"
                "deep learning,positive unlabelled,spatial cross-validation,train"
            ),
            parameters=[
                Raster("INPUT", tr("Evidence"), tr("A raster with one band for each layer of evidence, for example a feature stack.")),
                Vector(
                    "DEPOSITS",
                    tr("Deposits"),
                    tr("Points of known deposits or occurrences of one kind. At least 5; a cell of the raster counts once."),
                    kinds=("point", "polygon"),
                ),
                Vector(
                    "NEGATIVES",
                    tr("Barren places"),
                    tr("Points that are known to hold no deposit, for example drilled ground."),
                    kinds=("point", "polygon"),
                    optional=True,
                    empty=tr("background is drawn at random, anew for each member of the ensemble."),
                ),
                presence.study_area(tr("Polygons of the ground that was explored; background is drawn from it only.")),
                Choice(
                    "METHOD",
                    tr("Method"),
                    tr(
                        "automatic chooses between a patch network, a forest and a logistic regression on the same surroundings and their "
                        "mixtures, by spatial folds, and says in the report which and why. Any other name takes that one."
                    ),
                    default="automatic",
                    options=("automatic", "network", "forest", "logistic", "mixture"),
                ),
                presence.patch_size(),
                Choice(
                    "LOSS",
                    tr("Loss"),
                    tr(
                        "How the network learns from background that may hold undiscovered deposits. non-negative PU takes their part out "
                        "by the class prior; bagged PU draws as much background as there are deposits for each member; weighted BCE takes "
                        "background as barren."
                    ),
                    default="non-negative PU",
                    advanced=True,
                    options=("non-negative PU", "bagged PU", "weighted BCE"),
                ),
                presence.prior(
                    tr("Class prior"),
                    tr("Share of the area that is like the deposits, above 0 and below 1. It sets the level of the map, not its order."),
                    tr("estimated from the scores of places that were not learned from, and reported."),
                ),
                presence.ensemble(),
                presence.negative_ratio(
                    tr("Background places per deposit"), tr("How many background places are drawn per deposit, for each member.")
                ),
                presence.block_size(tr("chosen from the distance between deposits and the correlation of the evidence, and reported.")),
                common.buffer("INPUT"),
                common.folds(),
                presence.categorical(),
                Text(
                    "COMPOSITION",
                    tr("Parts of a composition"),
                    tr(
                        "Names of bands that are parts of one whole in the same unit, for example ppm of elements, separated by commas; "
                        "* stands for any text. They become log-ratios."
                    ),
                    optional=True,
                    advanced=True,
                    empty=tr("every band stands for itself; those with a long tail are compressed."),
                ),
                Switch(
                    "NULL_TEST",
                    tr("Null test"),
                    tr("Also learn from deposits that were shifted over the area: the AUC must then fall to one half."),
                    advanced=True,
                ),
                common.seed(),
                common.device(),
                common.model_output(tr("The trained model with all that is needed to use it: bands, encoding, tests and origin.")),
                common.report(tr("How many deposits that were kept aside it finds, beside simpler models, and what it goes by.")),
                presence.tested_places(tr("Deposits and background with their fold and what models that had not seen them say.")),
            ],
            results=[
                Result("AUC", tr("AUC"), tr("Chance that a held-out deposit scores above a place of the background, folds pooled.")),
                *common.held_out_auc(),
                Result("CAPTURE_1", tr("Capture in 1 %"), tr("Share of the held-out deposits in the best 1 % of the area.")),
                Result("CAPTURE_5", tr("Capture in 5 %"), tr("Share of the held-out deposits in the best 5 % of the area.")),
                Result("CAPTURE_10", tr("Capture in 10 %"), tr("Share of the held-out deposits in the best 10 % of the area.")),
                presence.baseline_auc(),
            ],
            checks=[
                has_crs("INPUT", "DEPOSITS", "NEGATIVES", "MASK"),
                overlap("INPUT", "DEPOSITS"),
                overlap("INPUT", "NEGATIVES"),
                overlap("INPUT", "MASK"),
            ],
            references=[
                "Mordelet and Vert 2014, A bagging SVM to learn from positive and unlabeled examples, doi:10.1016/j.patrec.2013.06.010",
                "Kiryo et al. 2017, Positive-Unlabeled Learning with Non-Negative Risk Estimator, doi:10.48550/arXiv.1703.00593",
                "Garg et al. 2021, Mixture Proportion Estimation and PU Learning: A Modern Approach, doi:10.48550/arXiv.2111.00980",
                "Roberts et al. 2017, Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic "
                "structure, doi:10.1111/ecog.02881",
                "Meyer and Pebesma 2021, Predicting into unknown space? Estimating the area of applicability of spatial prediction models, "
                "doi:10.1111/2041-210X.13650",
            ],
        )
