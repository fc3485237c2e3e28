"""Train a model that tells facies from well logs."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs, fields_exist
from ...parameters import Choice, Field, Fields, File, Integer, Real, Result, Switch
from ...translation import tr


class TrainWellFacies(DeepGeologyAlgorithm):
    """Learn facies from logs, test on whole wells, and report."""

    ID = "trainwellfacies"
    GROUP = "prospectivity"
    JOB = "families.prospectivity.train_well_facies"

    def declare(self):
        return Declaration(
            label=tr("Train model for well facies"),
            summary=tr(
                "Learns to tell the facies (lithologies, rock types) of wells by their logs from wells in which they are known, and tests "
                "itself on whole wells that were kept aside.\n"
                "Boosted trees, a forest on depth neighbourhoods and a network of dilated convolutions along depth are trained; their "
                "mixture is chosen by wells that they have not seen. Logs may be missing over intervals or in whole wells. The report "
                "compares with gradient boosting of single samples on the same folds and draws the logs with known and predicted facies."
            ),
            example=tr("A table of 20 interpreted wells with gamma ray, density, neutron and sonic, to classify the field's other wells."),
            tags=tr(
                "well logs,wireline,facies,lithology,electrofacies,petrophysics,borehole,drillhole,deep learning,convolutional network,"
                "boosted trees,random forest,FORCE 2020"
            ),
            parameters=[
                *common.well_fields(tr("Depth samples of wells with known facies: a table without geometry, a CSV file or points.")),
                Fields(
                    "LOG_FIELDS",
                    tr("Fields with the logs"),
                    tr("The measured logs, numbers; empty where not measured. Logs that spread over decades are taken as logarithms."),
                    parent="INPUT",
                ),
                Field(
                    "FACIES_FIELD",
                    tr("Field with the facies"),
                    tr("The known facies of each sample, as text or as whole numbers; empty where it is not known."),
                    parent="INPUT",
                ),
                File(
                    "PENALTY",
                    tr("Penalty matrix"),
                    tr(
                        "A CSV table of what it costs to call a facies (row) another one (column), from 0; the first row and the first "
                        "column name the facies. It enters the network's loss and the score."
                    ),
                    optional=True,
                    filter="CSV (*.csv)",
                    empty=tr("all mistakes count the same, and there is no penalty score."),
                ),
                Choice(
                    "METHOD",
                    tr("Method"),
                    tr(
                        "automatic mixes boosted trees, a forest on depth neighbourhoods (forest) and a dilated network along depth "
                        "(network) with weights chosen by wells that were kept aside; or one of them alone."
                    ),
                    default="automatic",
                    options=("automatic", "boosted", "forest", "network"),
                ),
                Choice(
                    "DECISION",
                    tr("Decision"),
                    tr(
                        "How probabilities become a facies: balanced holds common facies back so that rare ones are found, as far as wells "
                        "that were kept aside gain by it; probable takes the most probable one; penalty the smallest expected penalty."
                    ),
                    default="balanced",
                    options=("balanced", "probable", "penalty"),
                ),
                Switch(
                    "NORMALISE",
                    tr("Compare logs within their well"),
                    tr(
                        "Beside the logs as measured, use each log as it compares with the rest of its well (median taken off, divided "
                        "by its spread): tools are calibrated differently from well to well. Switch it off for short sections."
                    ),
                    default=True,
                    advanced=True,
                ),
                Real(
                    "WINDOW",
                    tr("Length of training windows"),
                    tr("Length of the windows of depth that the network trains on, in the unit of the depth field."),
                    optional=True,
                    advanced=True,
                    minimum=0.0,
                    empty=tr("384 steps of depth, about 175 m at the usual sampling of 0.152 m."),
                ),
                common.batch_size(),
                Integer(
                    "EPOCHS",
                    tr("Epochs"),
                    tr("How many times the network goes through the wells."),
                    default=30,
                    minimum=1,
                    maximum=10000,
                    advanced=True,
                ),
                Real(
                    "LEARNING_RATE",
                    tr("Learning rate"),
                    tr("Highest step size of the network's training."),
                    default=0.002,
                    minimum=0.0,
                    decimals=5,
                    advanced=True,
                ),
                common.folds(),
                Integer(
                    "ENSEMBLE",
                    tr("Networks per fold"),
                    tr("So many networks are trained from different starts for each fold and averaged. More are slower and steadier."),
                    default=1,
                    minimum=1,
                    maximum=50,
                    advanced=True,
                ),
                common.seed(),
                common.device(),
                common.model_output(tr("The trained model with all that is needed to use it: logs, facies, scaling, tests and origin.")),
                common.report(tr("How good the model is on unseen wells beside the baselines, where it errs, and log plots.")),
            ],
            results=[
                Result("ACCURACY", tr("Accuracy"), tr("Share of samples of unseen wells with the right facies, 0 to 1.")),
                Result("MACRO_F1", tr("Macro F1"), tr("Mean over the facies of the F1 score, 0 to 1; rare facies count like common ones.")),
                Result("PENALTY_SCORE", tr("Penalty score"), tr("Minus the mean penalty, 0 is best; empty without a penalty matrix.")),
                Result("BASELINE_ACCURACY", tr("Accuracy of gradient boosting"), tr("The same for single samples, on the same folds.")),
                Result("BASELINE_MACRO_F1", tr("Macro F1 of gradient boosting"), tr("The same for single samples, on the same folds.")),
                Result(
                    "BASELINE_PENALTY_SCORE",
                    tr("Penalty score of gradient boosting"),
                    tr("The same for single samples, on the same folds."),
                ),
            ],
            checks=[
                fields_exist("INPUT", "WELL_FIELD", "DEPTH_FIELD", "LOG_FIELDS", "FACIES_FIELD"),
                different_fields,
                matrix_for_the_decision,
            ],
            references=[
                "Bormann et al. 2020, FORCE 2020 well log and lithofacies dataset, doi:10.5281/zenodo.4351156",
                "Friedman 2001, Greedy function approximation: a gradient boosting machine, doi:10.1214/aos/1013203451",
                "Geurts et al. 2006, Extremely randomized trees, doi:10.1007/s10994-006-6226-1",
                "Yu & Koltun 2016, Multi-Scale Context Aggregation by Dilated Convolutions, doi:10.48550/arXiv.1511.07122",
                "Menon et al. 2021, Long-tail learning via logit adjustment, doi:10.48550/arXiv.2007.07314",
            ],
        )


def different_fields(inputs: Inputs):
    """Check that well, depth and facies are no logs, and are three fields."""
    keys = ("WELL_FIELD", "DEPTH_FIELD", "FACIES_FIELD")
    chosen = {key: inputs.value(key) for key in keys}
    if len(set(chosen.values())) < len(keys):
        yield tr("{labels}: choose three different fields.").format(labels=", ".join(inputs.label(key) for key in keys))
    taken = sorted(set(chosen.values()) & set(inputs.value("LOG_FIELDS") or []))
    if taken:
        yield tr("{label}: {fields} is no measured log. Leave out the well, the depth and the facies.").format(
            label=inputs.label("LOG_FIELDS"), fields=", ".join(taken)
        )


def matrix_for_the_decision(inputs: Inputs):
    """Check that a decision by penalties has penalties."""
    if inputs.value("DECISION") == "penalty" and not inputs.is_given("PENALTY"):
        yield tr("{decision}: penalty needs a file for “{penalty}”.").format(
            decision=inputs.label("DECISION"), penalty=inputs.label("PENALTY")
        )
