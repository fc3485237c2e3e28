"""CSEP tests of gridded forecasts."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs
from ...parameters import File, Integer, Real, Result
from ...translation import tr


class TestForecast(DeepGeologyAlgorithm):
    """Compare a gridded forecast with the earthquakes that came."""

    ID = "testforecast"
    GROUP = "seismicity"
    JOB = "families.seismicity.test_forecast"

    def declare(self):
        return Declaration(
            label=tr("Test earthquake forecast"),
            summary=tr(
                "Tests a gridded forecast with the earthquakes that came, as the Collaboratory for the Study of Earthquake Predictability "
                "(CSEP) does: number, magnitudes, places, all together, and against another forecast.\n"
                "A forecast is consistent where its quantiles are not extreme; the paired tests tell which of two is better."
            ),
            example=tr(
                "A five-year forecast of California and the earthquakes of magnitude 4.95 and more since, beside a published forecast."
            ),
            tags=tr("CSEP,RELM,test,evaluation,N-test,L-test,S-test,M-test,CL-test,T-test,W-test,Molchan,ROC,reliability,forecast"),
            parameters=[
                File(
                    "FORECAST",
                    tr("Forecast"),
                    tr("CSEP's XML or table of cells (.xml, .dat), or a raster that “Forecast earthquakes” wrote (.tif)."),
                ),
                common.catalog("OBSERVED", tr("Earthquakes that came")),
                common.date(
                    "START",
                    tr("Start"),
                    tr("First day of the test, UTC. Earlier earthquakes only tell how numbers vary."),
                    tr("the first earthquake."),
                ),
                common.date("END", tr("End"), tr("End of the test, UTC."), tr("after the last earthquake.")),
                File(
                    "REFERENCE",
                    tr("Reference forecast"),
                    tr("Another forecast of the same cells and magnitudes, for the paired tests."),
                    optional=True,
                    empty=tr("there is no comparison."),
                ),
                common.magnitude(
                    "MIN_MAGNITUDE",
                    tr("Magnitude of a raster"),
                    tr("Smallest magnitude that a raster speaks of."),
                    tr("told by the raster's band."),
                ),
                Real(
                    "SCALE",
                    tr("Factor"),
                    tr("Multiplies the rates, where the forecast is for another length of time than the test."),
                    default=1.0,
                    minimum=1e-9,
                    maximum=1e9,
                    decimals=6,
                    advanced=True,
                ),
                Integer(
                    "SIMULATIONS",
                    tr("Simulations"),
                    tr("How many catalogues are drawn from the forecast for each test."),
                    default=2000,
                    minimum=100,
                    maximum=1000000,
                    advanced=True,
                ),
                common.seed(),
                common.report(tr("The tests, the map and the diagrams.")),
                common.table("TABLE", tr("Table of figures"), tr("The figures of the tests."), by_default=False),
            ],
            results=[
                Result("LOGLIK", tr("Joint log-likelihood"), tr("Of the numbers in all cells and magnitude bins.")),
                Result("EXPECTED", tr("Expected number"), tr("Of the forecast.")),
                Result("OBSERVED_NUMBER", tr("Observed number"), tr("In its cells and magnitudes.")),
                Result("N_LOW", tr("N-test, at least"), tr("Probability of at least the observed number.")),
                Result("N_HIGH", tr("N-test, at most"), tr("Probability of at most the observed number.")),
                Result("M", tr("M-test"), tr("Quantile of the magnitudes.")),
                Result("S", tr("S-test"), tr("Quantile of the places.")),
                Result("L", tr("L-test"), tr("Quantile of everything.")),
                Result("CL", tr("CL-test"), tr("Quantile of everything but the number.")),
                Result("GAIN", tr("Information gain"), tr("Over the reference, nats per earthquake.")),
                Result("GAIN_LOW", tr("Lower end"), tr("Of its 95 % interval by the T-test.")),
                Result("GAIN_HIGH", tr("Upper end"), tr("Of its 95 % interval.")),
                Result("MOLCHAN", tr("Area skill"), tr("Of Molchan's diagram: 0.5 without skill, 1 at best.")),
                Result("ROC", tr("Area under ROC"), tr("0.5 without skill, 1 at best.")),
            ],
            checks=[has_crs("OBSERVED")],
            references=[
                "Schorlemmer et al. 2007, Earthquake likelihood model testing, doi:10.1785/gssrl.78.1.17",
                "Zechar et al. 2010, Likelihood-based tests for evaluating space-rate-magnitude forecasts, doi:10.1785/0120090192",
                "Rhoades et al. 2011, Efficient testing of earthquake forecasting models, doi:10.2478/s11600-011-0013-5",
                "Savran et al. 2022, pyCSEP: a Python toolkit for earthquake forecast developers, doi:10.21105/joss.03658",
            ],
        )
