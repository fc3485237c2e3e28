"""Forecast maps by simulation."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, model_file
from ...parameters import FileOutput, Integer, RasterOutput, Real, Result
from ...translation import tr


class ForecastSeismicity(DeepGeologyAlgorithm):
    """Simulate the coming earthquakes and map their numbers and probabilities."""

    ID = "forecastseismicity"
    GROUP = "seismicity"
    JOB = "families.seismicity.forecast_seismicity"

    def declare(self):
        return Declaration(
            label=tr("Forecast earthquakes"),
            summary=tr(
                "Simulates thousands of possible futures from a trained model and the earthquakes so far, and maps the expected number and "
                "the probability of earthquakes in each cell.\n"
                "The forecast is also written in the format of CSEP, so that it can be tested when the time has come."
            ),
            example=tr("The next 30 days after a large earthquake, or five years of magnitude 5 and more in cells of 0.1°."),
            tags=tr("earthquake,forecast,probability,simulation,aftershocks,CSEP,hazard,ETAS,rate map"),
            parameters=[
                common.model(tr("A model file that “Train earthquake forecast” wrote (.safetensors).")),
                common.catalog(help=tr("The catalogue up to now: points with fields for time and magnitude.")),
                common.date(
                    "START",
                    tr("Start"),
                    tr("First day of the forecast, as 2026-01-01, UTC. Later earthquakes are not read."),
                    tr("just after the last earthquake."),
                ),
                Real(
                    "DURATION",
                    tr("Duration"),
                    tr("Length of the forecast."),
                    default=365.25,
                    minimum=0.01,
                    maximum=36525.0,
                    unit=tr("days"),
                    decimals=2,
                ),
                common.magnitude(
                    "MIN_MAGNITUDE",
                    tr("Smallest magnitude"),
                    tr("Of the forecast; there are bands for this, one more and two more."),
                    tr("the smallest that the model knows."),
                ),
                Real("CELL_SIZE", tr("Cell size"), tr("Side of the cells."), default=0.1, minimum=0.005, maximum=10.0, unit="°"),
                Integer(
                    "SIMULATIONS",
                    tr("Simulations"),
                    tr("How many futures are simulated. More make the map smoother and the percentiles surer."),
                    default=1000,
                    minimum=10,
                    maximum=1000000,
                ),
                common.seed(),
                RasterOutput(
                    "OUTPUT",
                    tr("Forecast"),
                    tr(
                        "Bands: expected number for each smallest magnitude, probability of one or more for each, and 5 and 95 % of the "
                        "simulated numbers."
                    ),
                    style="rate",
                ),
                FileOutput(
                    "FORECAST",
                    tr("Forecast for CSEP"),
                    tr("Expected numbers for each cell and magnitude bin of 0.1, as a table (.dat) or XML (.xml)."),
                    optional=True,
                    by_default=False,
                    filter=tr("Table") + " (*.dat);;XML (*.xml)",
                    extensions=("dat", "xml"),
                ),
                FileOutput(
                    "CATALOGS",
                    tr("Simulated catalogues"),
                    tr("All simulated earthquakes, with the number of their simulation, in pyCSEP's form."),
                    optional=True,
                    by_default=False,
                    filter="CSV (*.csv)",
                    extensions=("csv",),
                ),
                common.report(tr("Numbers, probabilities and the map.")),
            ],
            results=[
                Result("EXPECTED", tr("Expected number"), tr("In the region and the period, of the smallest magnitude and more.")),
                Result("PROBABILITY", tr("Probability"), tr("Of one or more, by the simulations.")),
            ],
            checks=[has_crs("INPUT"), model_file("MODEL", "forecast")],
            references=[
                "Ogata 1998, Space-time point-process models for earthquake occurrences, doi:10.1023/A:1003403601725",
                "Schorlemmer et al. 2007, Earthquake likelihood model testing, doi:10.1785/gssrl.78.1.17",
            ],
        )
