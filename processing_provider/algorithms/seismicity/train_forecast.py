"""Earthquake forecasts learned from catalogues."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs
from ...parameters import Choice, Integer, Layers, Result
from ...translation import tr


class TrainForecast(DeepGeologyAlgorithm):
    """Fit a point process to a catalogue and measure it on earthquakes that it has not seen."""

    ID = "trainforecast"
    GROUP = "seismicity"
    JOB = "families.seismicity.train_forecast"

    def declare(self):
        return Declaration(
            label=tr("Train earthquake forecast"),
            summary=tr(
                "Fits a model of when and where earthquakes happen, and measures it on later earthquakes beside ETAS, the standard of the "
                "field, in the same units.\n"
                "The neural model contains ETAS: every earthquake raises the rate around it, and a small network shapes by how much, how "
                "long and where, from what happened around before. Where it does not do better on the validation period, or the catalogue "
                "is small, ETAS is kept."
            ),
            example=tr(
                "The catalogue of California with magnitudes of 3.2 and more since 1971, trained to 2007 and tested on the years after."
            ),
            tags=tr("earthquake,forecast,ETAS,point process,Hawkes,aftershocks,smoothed seismicity,Poisson,neural,seismic hazard"),
            parameters=[
                common.catalog(),
                common.region(
                    tr("Earthquakes inside these polygons are counted; those outside trigger, too, but are not counted."),
                    empty=tr("a box around the earthquakes."),
                ),
                common.magnitude(
                    "MIN_MAGNITUDE",
                    tr("Smallest magnitude"),
                    tr("From where the catalogue is complete through the whole time."),
                    tr("estimated by maximum curvature."),
                ),
                common.date(
                    "AUXILIARY_START",
                    tr("Start of the history"),
                    tr("Earthquakes from this date on, as 1971-01-01, may trigger others."),
                    tr("the first earthquake."),
                ),
                common.date(
                    "TRAIN_START",
                    tr("Start of training"),
                    tr("Earthquakes from this date on are counted; the history before lets their triggers be known."),
                    tr("a fifth of the way from the start of the history to the end of training."),
                ),
                common.date(
                    "TRAIN_END",
                    tr("End of training"),
                    tr("Nothing later is used for training; what is later is the test."),
                    tr("the end of the catalogue, and there is no test."),
                ),
                common.date(
                    "VALIDATION_START",
                    tr("Start of validation"),
                    tr(
                        "From this date to the end of training it is decided whether the network is kept; then everything is trained again."
                    ),
                    tr("the last three tenths of the training period."),
                ),
                Choice(
                    "METHOD",
                    tr("Method"),
                    tr(
                        "neural: kernels shaped by a network; etas: epidemic-type aftershock sequences; smoothed: kernels on past "
                        "earthquakes, for years to come; poisson: the same everywhere."
                    ),
                    default="neural",
                    options=("neural", "etas", "smoothed", "poisson"),
                ),
                Layers(
                    "COVARIATES",
                    tr("Covariates"),
                    tr(
                        "Fault lines and rasters (strain rate, heat flow, ...) that may tell where earthquakes happen by themselves. How "
                        "much each counts is learned; for the methods neural and smoothed."
                    ),
                    kind="layer",
                    optional=True,
                    advanced=True,
                    empty=tr("past earthquakes alone tell."),
                ),
                Integer(
                    "ENSEMBLE",
                    tr("Ensemble"),
                    tr("How many networks are trained; their rates are averaged. The time grows with it."),
                    default=3,
                    minimum=1,
                    maximum=20,
                    advanced=True,
                ),
                common.seed(),
                common.model_output(tr("The trained model, for “Forecast earthquakes”.")),
                common.report(tr("What the model is worth beside ETAS, and where it sees high rates.")),
            ],
            results=[
                Result("LOGLIK", tr("Log-likelihood"), tr("Nats per earthquake of the test, with days and square kilometres.")),
                Result("LOGLIK_TEMPORAL", tr("Temporal part"), tr("The part that speaks of the times.")),
                Result("LOGLIK_SPATIAL", tr("Spatial part"), tr("The part that speaks of the places.")),
                Result("LOGLIK_ETAS", tr("Log-likelihood of ETAS"), tr("That of ETAS fitted to the same earthquakes.")),
                Result("INFORMATION_GAIN", tr("Information gain"), tr("Over ETAS, in nats per earthquake.")),
                Result("GAIN_LOW", tr("Lower end"), tr("Of the 95 % interval of the gain, by blocks of 90 days.")),
                Result("GAIN_HIGH", tr("Upper end"), tr("Of the 95 % interval of the gain.")),
            ],
            checks=[has_crs("INPUT", "REGION")],
            references=[
                "Ogata 1998, Space-time point-process models for earthquake occurrences, doi:10.1023/A:1003403601725",
                "Helmstetter et al. 2007, High-resolution time-independent grid-based forecast for M>=5 earthquakes in California, "
                "doi:10.1785/gssrl.78.1.78",
                "Zhuang et al. 2002, Stochastic declustering of space-time earthquake occurrences, doi:10.1198/016214502760046925",
            ],
        )
