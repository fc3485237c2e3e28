"""What a simulator would say, from a surrogate."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import has_crs, model_file
from ...parameters import Extent, Layers, RasterOutput, Result, Text
from ...translation import tr


class RunSurrogate(DeepGeologyAlgorithm):
    """Run a surrogate in place of its simulator."""

    ID = "runsurrogate"
    GROUP = "simulation"
    JOB = "families.simulation.run_surrogate"

    def declare(self):
        return Declaration(
            label=tr("Run surrogate"),
            summary=tr(
                "Says at once what a simulator would say, with a model of “Train surrogate”, and how sure that is. Rasters and parameters "
                "outside the range of the training are named in a warning: there the result is a guess.\n"
                "The rasters have to cover an area as large as that of the training. “Describe model” shows what a model needs."
            ),
            example=tr("A surrogate of groundwater flow: a raster of transmissivity, and “recharge=5e-9” as the parameter."),
            tags=tr("surrogate,emulator,neural operator,simulation,prediction,what-if,scenario,FNO,DeepONet"),
            parameters=[
                common.model(tr("A model file that “Train surrogate” wrote (.safetensors).")),
                Layers(
                    "INPUTS",
                    tr("Input rasters"),
                    tr(
                        "The fields that the surrogate needs, as bands of one raster or of several on one grid; found by the names of the "
                        "bands or of the files."
                    ),
                    kind="raster",
                    optional=True,
                    empty=tr("the surrogate needs numbers only, or takes each field as the same everywhere from PARAMETERS."),
                ),
                Text(
                    "PARAMETERS",
                    tr("Parameters"),
                    tr("The numbers that the surrogate needs, like “uplift=5e-4; erodibility=3e-6”, in the units of the training."),
                    optional=True,
                    empty=tr("the surrogate needs rasters only."),
                ),
                Extent(
                    "EXTENT",
                    tr("Place"),
                    tr("Without rasters: the result lies around the middle of this rectangle, in its coordinate system."),
                    optional=True,
                    empty=tr("around the point 0, 0 without a coordinate system, or where the rasters are."),
                ),
                RasterOutput("OUTPUT", tr("Result"), tr("A band for each output of the simulator, in its unit."), style="values"),
                RasterOutput(
                    "UNCERTAINTY",
                    tr("Uncertainty"),
                    tr("Half the width of an interval that holds the simulator’s value in 95 % of the cells, in the same units."),
                    optional=True,
                    style="uncertainty",
                ),
            ],
            results=[Result("OUTSIDE", tr("Outside the training range"), tr("How many rasters and parameters lie outside it."))],
            checks=[has_crs("INPUTS"), model_file("MODEL", "surrogate")],
            references=[
                "Li et al. 2021, Fourier neural operator for parametric partial differential equations, doi:10.48550/arXiv.2010.08895",
                "Lei et al. 2018, Distribution-free predictive inference for regression, doi:10.1080/01621459.2017.1307116",
            ],
        )
