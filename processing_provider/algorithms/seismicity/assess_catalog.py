"""Completeness and b-value of a catalogue."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs
from ...parameters import RasterOutput, Real, Result
from ...translation import tr


class AssessCatalog(DeepGeologyAlgorithm):
    """Estimate from which magnitude on a catalogue is complete, and its b-value, as a whole and cell by cell."""

    ID = "assesscatalog"
    GROUP = "seismicity"
    JOB = "families.seismicity.assess_catalog"

    def declare(self):
        return Declaration(
            label=tr("Assess earthquake catalogue"),
            summary=tr(
                "Estimates the magnitude from which on the catalogue is complete, by three methods, and the b-value of the "
                "Gutenberg–Richter law with its error, through time and in space.\n"
                "Do this before forecasting: with magnitudes below completeness every model learns the network instead of the Earth."
            ),
            example=tr("A catalogue of twenty years: which smallest magnitude can “Train earthquake forecast” use?"),
            tags=tr("completeness,Mc,b-value,Gutenberg-Richter,frequency-magnitude,maximum curvature,catalogue quality,seismicity"),
            parameters=[
                common.catalog(),
                common.region(tr("Use the earthquakes inside these polygons."), empty=tr("all earthquakes.")),
                Real(
                    "CELL_SIZE",
                    tr("Cell size"),
                    tr("Side of the cells of the map. Each cell uses the earthquakes nearest to it."),
                    default=0.25,
                    minimum=0.01,
                    maximum=10.0,
                    unit="°",
                ),
                common.report(tr("Figures of completeness and b-value.")),
                RasterOutput(
                    "OUTPUT",
                    tr("Map of completeness"),
                    tr("Bands: completeness, b-value, its error, a-value (log10 of earthquakes from magnitude 0 on per year and cell)."),
                    optional=True,
                    by_default=False,
                    style="values",
                ),
            ],
            results=[
                Result("MC", tr("Completeness"), tr("Magnitude from which on the catalogue is complete, by maximum curvature plus 0.2.")),
                Result("B_VALUE", tr("b-value"), tr("Slope of the Gutenberg–Richter law above it.")),
                Result("B_ERROR", tr("Error of b"), tr("Standard error of the slope.")),
            ],
            checks=[has_crs("INPUT", "REGION")],
            references=[
                "Wiemer and Wyss 2000, Minimum magnitude of completeness in earthquake catalogs, doi:10.1785/0119990114",
                "Woessner and Wiemer 2005, Assessing the quality of earthquake catalogues, doi:10.1785/0120040007",
                "Cao and Gao 2002, Temporal variation of seismic b-values beneath Japan, doi:10.1029/2001GL013775",
                "van der Elst 2021, B-positive: a robust estimator of aftershock magnitude distribution, doi:10.1029/2020JB021027",
                "Helmstetter et al. 2006, Comparison of short-term and time-independent earthquake forecast models, doi:10.1785/0120050067",
            ],
        )
