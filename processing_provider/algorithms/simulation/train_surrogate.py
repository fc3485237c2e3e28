"""Networks that stand in for a simulator."""

from __future__ import annotations

import json
import os

from ....models.catalog import list_networks
from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs
from ...parameters import Choice, Folder, Integer, Layers, Real, Result, Switch
from ...translation import tr


class TrainSurrogate(DeepGeologyAlgorithm):
    """Train networks to say at once what a simulator would."""

    ID = "trainsurrogate"
    GROUP = "simulation"
    JOB = "families.simulation.train_surrogate"

    def declare(self):
        networks = [network["name"] for network in list_networks("surrogate") if network["selectable"]]
        return Declaration(
            label=tr("Train surrogate"),
            summary=tr(
                "Trains networks to say at once what a simulator would say after a while, from the runs of “Build simulation set” or from "
                "pairs of rasters (before and after). The result is a model file for “Run surrogate” and a report.\n"
                "The report tests it on samples that were kept aside: the error as a whole, by scale, by region of the parameters and in "
                "sums over the area, beside a linear model and the most similar known sample, with the time that it saves. Several "
                "networks are trained; where they differ, and as far as they were wrong on held-out samples, the result is uncertain."
            ),
            example=tr(
                "The set that “Build simulation set” made of landscapes, all else as it is; or rasters of a process before and after."
            ),
            tags=tr(
                "surrogate,emulator,neural operator,Fourier neural operator,FNO,DeepONet,U-Net,simulation,deep learning,scientific machine "
                "learning,metamodel,reduced order model"
            ),
            parameters=[
                Folder(
                    "DATASET",
                    tr("Set of simulations"),
                    tr("A folder that “Build simulation set” filled, or one in the same layout."),
                    optional=True,
                    empty=tr("pairs of rasters are learned from."),
                ),
                Layers(
                    "INPUTS",
                    tr("Input rasters"),
                    tr("In place of a set: rasters of what goes in, all with the same bands and pixel size."),
                    kind="raster",
                    optional=True,
                    empty=tr("a set of simulations is learned from."),
                ),
                Layers(
                    "TARGETS",
                    tr("Target rasters"),
                    tr(
                        "What comes out for each input raster, in the same order and on the same grid. A band of the same name as one "
                        "of the input counts as its later state."
                    ),
                    kind="raster",
                    optional=True,
                    empty=tr("a set of simulations is learned from."),
                ),
                Integer(
                    "WINDOW",
                    tr("Window size"),
                    tr("Side of the windows that rasters are cut into."),
                    default=64,
                    minimum=8,
                    maximum=1024,
                    unit=tr("cells"),
                    advanced=True,
                ),
                Choice(
                    "ARCHITECTURE",
                    tr("Network"),
                    tr(
                        "fno (Fourier neural operator) suits most fields and holds on finer grids of the same area; surrogateunet suits "
                        "sharp local detail; deeponet suits smooth fields that follow from a few numbers."
                    ),
                    default="fno",
                    options=networks,
                ),
                Integer(
                    "ENSEMBLE",
                    tr("Members of the ensemble"),
                    tr("How many networks are trained and averaged. More are slower, better, and know better what they do not know."),
                    default=3,
                    minimum=1,
                    maximum=50,
                ),
                Integer(
                    "EPOCHS",
                    tr("Epochs"),
                    tr("How often each network sees all training samples."),
                    optional=True,
                    minimum=1,
                    maximum=100000,
                    empty=tr("as many as make about 1200 steps."),
                ),
                Integer(
                    "BATCH_SIZE",
                    tr("Batch size"),
                    tr("Samples per step of the training."),
                    default=25,
                    minimum=1,
                    maximum=4096,
                    advanced=True,
                ),
                common.learning_rate(),
                Integer(
                    "WIDTH",
                    tr("Width of the network"),
                    tr("Channels inside. More learn finer relations from more samples, and are slower."),
                    optional=True,
                    advanced=True,
                    minimum=4,
                    maximum=1024,
                    empty=tr("32 for fno, 24 for surrogateunet, 96 for deeponet."),
                ),
                Real(
                    "DROPOUT",
                    tr("Dropout"),
                    tr("Share of the values inside the network that is left out in training, against learning few samples by heart."),
                    default=0.0,
                    minimum=0.0,
                    maximum=90.0,
                    decimals=0,
                    unit="%",
                    advanced=True,
                ),
                Choice(
                    "SYMMETRY",
                    tr("Symmetry"),
                    tr(
                        "Whether mirrored (flips) or also turned (full) inputs have mirrored and turned results; samples then count "
                        "several times. auto knows it of the simulators of “Build simulation set” and takes none of rasters."
                    ),
                    default="auto",
                    options=("auto", "none", "flips", "full"),
                    advanced=True,
                ),
                Switch(
                    "GUESS",
                    tr("Begin from a quick guess"),
                    tr(
                        "Where the simulator can be run quickly and roughly (a landscape in one step), networks learn what that lacks. It "
                        "counts in the time of the surrogate."
                    ),
                    default=True,
                    advanced=True,
                ),
                Real(
                    "TEST_SHARE",
                    tr("Share of test samples"),
                    tr("How many samples are kept aside for the figures of the report, unless the set itself keeps some."),
                    default=10.0,
                    minimum=1.0,
                    maximum=50.0,
                    decimals=0,
                    unit="%",
                    advanced=True,
                ),
                common.seed(),
                common.device(),
                common.model_output(
                    tr("The networks with all that is needed to use them: parameters, their ranges, grid, tests and origin.")
                ),
                common.report(tr("How far the surrogate can be trusted, where it errs, and how much faster it is.")),
                common.table("HISTORY", tr("Training history"), tr("A table with the figures of every epoch."), by_default=False),
            ],
            results=[
                Result(
                    "RELATIVE_L2",
                    tr("Relative error"),
                    tr("Root mean square of the error over that of the result, mean over test samples and outputs, 0 is perfect."),
                ),
                Result("RELATIVE_L2_MEDIAN", tr("Median relative error"), tr("Half of the test samples have a smaller relative error.")),
                Result(
                    "RELATIVE_L2_CHANGE",
                    tr("Relative error of the change"),
                    tr("The same of the change since the start, where an output is a later state of an input."),
                ),
                Result(
                    "RELATIVE_L2_BASELINE",
                    tr("Relative error of the best simple rival"),
                    tr("The same of the best rival on the same samples."),
                ),
                Result("COVERAGE", tr("Coverage"), tr("Share of the cells of test samples within their 95 % intervals, 0 to 1.")),
                Result(
                    "SPEEDUP",
                    tr("Times faster"),
                    tr("Time of the simulator over that of the surrogate for one sample; empty for rasters."),
                ),
            ],
            checks=[one_source, set_is_whole],
            references=[
                "Li et al. 2021, Fourier neural operator for parametric partial differential equations, doi:10.48550/arXiv.2010.08895",
                "Lu et al. 2021, Learning nonlinear operators via DeepONet, doi:10.1038/s42256-021-00302-5",
                "Lakshminarayanan, Pritzel & Blundell 2017, Simple and scalable predictive uncertainty estimation using deep ensembles, "
                "doi:10.48550/arXiv.1612.01474",
            ],
        )


def one_source(inputs: Inputs):
    """Check that there is either a set or pairs of rasters."""
    pairs = len(inputs.layers("INPUTS")), len(inputs.layers("TARGETS"))
    if inputs.is_given("DATASET") and any(pairs):
        yield tr("{one} and {other} contradict each other; leave one of them empty.").format(
            one=inputs.label("DATASET"), other=inputs.label("INPUTS")
        )
    elif not inputs.is_given("DATASET") and not any(pairs):
        yield tr("{one}: give a set of simulations, or input and target rasters.").format(one=inputs.label("DATASET"))
    elif pairs[0] != pairs[1]:
        yield tr("{one} and {other}: there are {count} and {found} rasters; each input needs its target.").format(
            one=inputs.label("INPUTS"), other=inputs.label("TARGETS"), count=pairs[0], found=pairs[1]
        )


def set_is_whole(inputs: Inputs):
    """Check that the folder holds a set that was finished."""
    folder = inputs.value("DATASET")
    if folder is None:
        return
    try:
        with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
            manifest = json.load(file)
        whole = bool(manifest["complete"])
    except (OSError, ValueError, KeyError, TypeError):
        yield tr("{label}: the folder {folder} holds no set of simulations. Choose the folder that “Build simulation set” wrote.").format(
            label=inputs.label("DATASET"), folder=folder
        )
        return
    if not whole:
        yield tr(
            "{label}: the set in {folder} is only half made. Run “Build simulation set” again with the same parameters and the same "
            "folder: it goes on where it stopped."
        ).format(label=inputs.label("DATASET"), folder=folder)
