"""Many runs of a simulator, to learn from."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...parameters import Choice, FolderOutput, Integer, Real, Result, Text
from ...translation import tr
from .invert_deformation import SOURCE_TYPES

SIMULATORS = ("groundwater", "landscape", "fissures", *SOURCE_TYPES)


class BuildSimulationSet(DeepGeologyAlgorithm):
    """Run a simulator many times with parameters that cover their ranges evenly."""

    ID = "buildsimulationset"
    GROUP = "simulation"
    JOB = "families.simulation.build_simulation_set"

    def declare(self):
        return Declaration(
            label=tr("Build simulation set"),
            summary=tr(
                "Runs a simulator many times with parameters that cover their ranges evenly, and keeps what went in and what came out, "
                "so that “Train surrogate” can learn it. A run that was stopped or killed goes on where it stopped when the tool is run "
                "again with the same parameters and the same folder; a larger COUNT adds to what is there.\n"
                "The parameters of each simulator, with what is varied by default: groundwater: transmissivity (m²/s; classes "
                "1e-4:2e-3 length 1500), recharge (m/s; 3e-9:1e-8); the result is the head above an edge that is held at 0. landscape: "
                "elevation (m; field 100:500 length 3000), uplift (m/year; 1e-4:1e-3 log), erodibility (1/year; 1e-6:1e-5 log), "
                "diffusivity (m²/year; 0.01:0.2 log), duration (years; 500000), step (years; 2000). fissures: subsidence (m; bowl 4.5:6 "
                "length 230:310), toughness (J/m²; 1000), young (Pa; 5e7), poisson (0.3), thickness (m; 100), steps (5). The others are "
                "the sources of “Simulate deformation” with their fields, in the middle of the area."
            ),
            example=tr(
                "groundwater with PARAMETERS “transmissivity=field 1e-4:1e-2 log length 500:3000; recharge=5e-9”, 500 samples of 64 "
                "cells of 100 m."
            ),
            tags=tr(
                "simulation,surrogate,emulator,ensemble,design of experiments,Sobol sequence,Latin hypercube,Gaussian random field,"
                "groundwater,Darcy,landscape evolution,ground fissures,training data"
            ),
            parameters=[
                Choice(
                    "SIMULATOR",
                    tr("Simulator"),
                    tr("What is run: flow of groundwater, a landscape, ground fissures, or the displacement by a source at depth."),
                    default="groundwater",
                    options=SIMULATORS,
                ),
                Text(
                    "PARAMETERS",
                    tr("Parameters"),
                    tr(
                        "What is varied and how, separated by semicolons: “name=2” is constant, “name=1:5” a range, “name=1:5 log” a "
                        "range even in the logarithm, “name=field 1:5 length 800” a Gaussian random field that differs from cell to "
                        "cell, 95 % of it within 1 to 5, with a correlation length of 800 m (also “length 300:3000”, log, and "
                        "gaussian, exponential or matern for its correlation), “name=classes 1:5 length 800” the same with two values "
                        "only, and “name=bowl 1:5 length 200:400” a bell in the middle of the area with these heights and radii. "
                        "“of the side” after a range counts it in sides of the area."
                    ),
                    optional=True,
                    empty=tr("as the simulator has it by default, see above."),
                ),
                Integer(
                    "COUNT",
                    tr("Samples"),
                    tr("How many runs. A few hundred do for a first surrogate; more make it better."),
                    default=500,
                    minimum=10,
                    maximum=1_000_000,
                ),
                Integer(
                    "SIZE",
                    tr("Cells on a side"),
                    tr("Of the square grid that is simulated on."),
                    default=64,
                    minimum=8,
                    maximum=1024,
                    unit=tr("cells"),
                ),
                Real("PIXEL_SIZE", tr("Pixel size"), tr("Side of a cell of the square grid."), default=100.0, minimum=1e-3, unit="m"),
                common.seed(),
                Integer(
                    "PROCESSES",
                    tr("Processes"),
                    tr("How many samples are simulated at the same time. The samples do not depend on it."),
                    optional=True,
                    advanced=True,
                    minimum=1,
                    maximum=256,
                    empty=tr("one for each core of the processor."),
                ),
                FolderOutput(
                    "DATASET",
                    tr("Set of simulations"),
                    tr("A new folder, or that of a set to go on with: manifest.json and one .npz file a sample."),
                ),
            ],
            results=[
                Result("SAMPLES", tr("Samples"), tr("How many samples the set has.")),
                Result("FAILED", tr("Failed samples"), tr("How many could not be simulated and are left out.")),
            ],
            references=[
                "Owen 1998, Scrambling Sobol’ and Niederreiter–Xing points, doi:10.1006/jcom.1998.0487",
                "Dietrich & Newsam 1997, Fast and exact simulation of stationary Gaussian processes through circulant embedding, "
                "doi:10.1137/S1064827592240555",
            ],
        )
