"""Parameters, results and checks of the tools that train a network that gives every cell a class."""

from __future__ import annotations

from collections.abc import Sequence

from ..models.catalog import list_encoders
from . import common
from .checks import Inputs, different, fold_exists, has_fields
from .parameters import Choice, File, Integer, Parameter, Result, Switch, Vector
from .translation import tr


def encoder_weights() -> tuple[Parameter, ...]:
    """Declare what an encoder starts from."""
    return (
        Choice(
            "ENCODER_WEIGHTS",
            tr("Start weights of the encoder"),
            tr("none starts from random numbers, imagenet downloads weights trained on photographs, file takes the file below."),
            default="none",
            advanced=True,
            options=("none", "imagenet", "file"),
        ),
        File(
            "ENCODER_WEIGHTS_FILE",
            tr("File with start weights"),
            tr("A .safetensors file with weights for the encoder, or an earlier model with the same encoder."),
            optional=True,
            advanced=True,
            filter=tr("Weights") + " (*.safetensors)",
            empty=tr("none are read from a file."),
        ),
    )


def training_parameters(parent: str, networks: Sequence[str], network_help: str) -> list[Parameter]:
    """Declare everything but what is learned from.

    Parameters
    ----------
    parent : str
        Key of the raster in whose map units lengths are.
    networks : sequence of str
        Names that ARCHITECTURE offers beside ``automatic``.
    network_help : str
        What ARCHITECTURE means.
    """
    encoders = [encoder["name"] for encoder in list_encoders()]
    return [
        Vector(
            "TILE_INDEX",
            tr("Tile index with folds"),
            tr("A layer of “Build tile index”; its folds are used as they are, with what you edited by hand."),
            kinds=("polygon",),
            optional=True,
            empty=tr("folds are made from spatial blocks."),
        ),
        Choice("ARCHITECTURE", tr("Network"), network_help, default="automatic", options=("automatic", *networks)),
        Choice(
            "ENCODER",
            tr("Encoder"),
            tr("The part of the network that extracts features; light ones suit small data."),
            optional=True,
            advanced=True,
            options=encoders,
            empty=tr("a light encoder that suits the network."),
        ),
        *encoder_weights(),
        Integer(
            "TILE_SIZE",
            tr("Window size"),
            tr("Side of the windows that the network is trained on, in pixels. Small rasters use smaller windows by themselves."),
            default=256,
            minimum=16,
            maximum=4096,
            unit=tr("pixels"),
            advanced=True,
        ),
        common.batch_size(),
        Integer(
            "EPOCHS",
            tr("Epochs"),
            tr("How often the training data are gone through at most; training stops early when it no longer improves."),
            optional=True,
            minimum=1,
            maximum=100000,
            empty=tr("chosen from the amount of data."),
        ),
        common.learning_rate(),
        Choice(
            "LOSS",
            tr("Loss"),
            tr(
                "What is made small in training. cross-entropy is a safe choice and gives calibrated probabilities; "
                "focal, dice and lovasz favour rare classes."
            ),
            default="cross-entropy",
            advanced=True,
            options=("cross-entropy", "focal", "dice", "lovasz", "cross-entropy+dice", "cross-entropy+lovasz"),
        ),
        Choice(
            "CLASS_WEIGHTS",
            tr("Class weights"),
            tr("none counts every cell alike, balanced every class alike, moderate lies between."),
            default="moderate",
            advanced=True,
            options=("none", "moderate", "balanced"),
        ),
        Choice(
            "AUGMENTATION",
            tr("Augmentation"),
            tr(
                "How training windows are varied: flips adds mirror images and quarter turns, full also noise, changes of scale "
                "and missing bands. Bands "
                "that hold directions are turned with the window."
            ),
            default="flips",
            advanced=True,
            options=("none", "flips", "full"),
        ),
        common.block_size(parent),
        common.buffer(parent),
        common.folds(),
        Integer(
            "TEST_FOLD",
            tr("Test fold"),
            tr("The fold that is kept out of everything and only used for the figures of the report."),
            optional=True,
            advanced=True,
            minimum=1,
            maximum=1000,
            empty=tr(
                "every fold of a small raster is tested in turn, and the model then learns from all of them; "
                "of a large raster fold 1 is kept out."
            ),
        ),
        Integer(
            "VALIDATION_FOLD",
            tr("Validation fold"),
            tr("The fold that decides when training stops and how probabilities are calibrated."),
            optional=True,
            advanced=True,
            minimum=1,
            maximum=1000,
            empty=tr("chosen among the folds that are not tested."),
        ),
        Integer(
            "ENSEMBLE",
            tr("Members of the ensemble"),
            tr("How many networks are trained from different starts and averaged. More are slower, steadier and better calibrated."),
            default=1,
            minimum=1,
            maximum=50,
            advanced=True,
        ),
        Switch(
            "NULL_TEST",
            tr("Null test"),
            tr(
                "Also train on shuffled classes: the accuracy must then fall to chance. A check of the whole procedure, for twice the time."
            ),
            advanced=True,
        ),
        common.resume(),
        common.seed(),
        common.device(),
        common.precision(),
        common.model_output(tr("The trained model with all that is needed to use it: bands, classes, scaling, tests and origin.")),
        common.report(tr("What was trained on what, how good it is beside the baselines, and where it errs.")),
        common.table(
            "HISTORY",
            tr("Training history"),
            tr("A table with the loss and the validation figures of every epoch."),
            by_default=False,
        ),
    ]


def training_results() -> list[Result]:
    """Declare the figures of the tested folds."""
    return [
        *common.accuracy_results(),
        Result("BASELINE_ACCURACY", tr("Accuracy of the best baseline"), tr("The same for the best baseline on the same folds.")),
        Result("BASELINE_MACRO_F1", tr("Macro F1 of the best baseline"), tr("The same for the best baseline on the same folds.")),
    ]


def training_checks() -> list:
    """Declare the checks of the folds."""
    return [
        has_fields("TILE_INDEX", "fold", hint=tr("Use a layer made by “Build tile index”.")),
        fold_exists("TEST_FOLD", "FOLDS", unless="TILE_INDEX"),
        fold_exists("VALIDATION_FOLD", "FOLDS", unless="TILE_INDEX"),
        different("TEST_FOLD", "VALIDATION_FOLD"),
        three_folds_for_a_test,
    ]


def three_folds_for_a_test(inputs: Inputs):
    """Check that two folds are left to learn from and to watch the learning, where one is kept for the test."""
    if inputs.is_given("TEST_FOLD") and inputs.value("FOLDS") < 3 and not inputs.is_given("TILE_INDEX"):
        yield tr("{folds}: with a test fold at least 3 are needed, to learn from and to watch the learning; {found} were chosen.").format(
            folds=inputs.label("FOLDS"), found=inputs.value("FOLDS")
        )
