"""Train a network that gives every cell of a raster a class."""

from __future__ import annotations

from ....models.catalog import list_encoders, list_networks
from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs, class_field, different, fold_exists, has_crs, has_fields, overlap
from ...parameters import Choice, File, FileOutput, Folder, Integer, Raster, Real, Result, Switch, Vector
from ...translation import tr


class TrainSegmentation(DeepGeologyAlgorithm):
    """Train a segmentation network, with spatial validation and baselines."""

    ID = "trainsegmentation"
    GROUP = "imagery"
    JOB = "families.imagery.train_segmentation"

    def declare(self):
        networks = [network["name"] for network in list_networks("segmentation") if network["selectable"]]
        encoders = [encoder["name"] for encoder in list_encoders()]
        return Declaration(
            label=tr("Train segmentation network"),
            summary=tr(
                "Learns to map classes, for example rock units or landforms, from the places where they are known already. The result is "
                "one model file for “Map classes with a model”, and a report.\n"
                "The model is tested on blocks of ground that it has not seen, beside a majority vote and random forests on the same "
                "blocks; the report says in plain words how far it can be trusted."
            ),
            example=tr(
                "A feature stack of magnetics, radiometrics and elevation, and the polygons of a geological map of a part of the area: "
                "choose the "
                "field with the rock unit, leave the rest as it is and run."
            ),
            tags=tr(
                "deep learning,machine learning,neural network,U-Net,semantic segmentation,classification,lithology,geological map,"
                "land cover,pixel classification,supervised,random forest,train,artificial intelligence"
            ),
            parameters=[
                Raster(
                    "INPUT", tr("Features"), tr("The raster to learn from: any number of bands of any type, for example a feature stack.")
                ),
                common.labels(),
                common.class_field(),
                Vector(
                    "TILE_INDEX",
                    tr("Tile index with folds"),
                    tr("A layer of “Build tile index”; its folds are used as they are, with what you edited by hand."),
                    kinds=("polygon",),
                    optional=True,
                    empty=tr("folds are made from spatial blocks."),
                ),
                Choice(
                    "ARCHITECTURE",
                    tr("Network"),
                    tr(
                        "automatic chooses between a network, a forest that sees the same surroundings, and a mixture of both, by spatial "
                        "validation within the training data, and says in the report which and why. Any other name trains that network "
                        "alone."
                    ),
                    default="automatic",
                    options=("automatic", *networks),
                ),
                Choice(
                    "ENCODER",
                    tr("Encoder"),
                    tr("The part of the network that extracts features; light ones suit small data."),
                    optional=True,
                    advanced=True,
                    options=encoders,
                    empty=tr("a light encoder that suits the network."),
                ),
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
                    tr("A .safetensors file with weights for the encoder, or an earlier model."),
                    optional=True,
                    advanced=True,
                    filter=tr("Weights") + " (*.safetensors)",
                    empty=tr("none are read from a file."),
                ),
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
                Real(
                    "LEARNING_RATE",
                    tr("Learning rate"),
                    tr("Largest step of the optimiser; it is reached after a warm-up and falls off towards the end."),
                    optional=True,
                    advanced=True,
                    minimum=0.0,
                    maximum=1.0,
                    decimals=6,
                    empty=tr("one that suits the network."),
                ),
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
                common.block_size("INPUT"),
                common.buffer("INPUT"),
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
                    tr(
                        "How many networks are trained from different starts and averaged. More are slower, steadier and better calibrated."
                    ),
                    default=1,
                    minimum=1,
                    maximum=50,
                    advanced=True,
                ),
                Switch(
                    "NULL_TEST",
                    tr("Null test"),
                    tr(
                        "Also train on shuffled classes: the accuracy must then fall to chance. A check of the "
                        "whole procedure, for twice the time."
                    ),
                    advanced=True,
                ),
                Folder(
                    "RESUME",
                    tr("Folder to resume from"),
                    tr(
                        "Training saves its state in this folder after every epoch; run again with the same data and settings, it goes on "
                        "where it stopped."
                    ),
                    optional=True,
                    advanced=True,
                    empty=tr("a stopped training starts anew."),
                ),
                common.seed(),
                common.device(),
                common.precision(),
                FileOutput(
                    "MODEL",
                    tr("Model"),
                    tr("The trained model with all that is needed to use it: bands, classes, scaling, tests and origin."),
                    filter=tr("Deep Geology models") + f" (*.{common.MODEL_EXTENSION})",
                    extensions=(common.MODEL_EXTENSION,),
                ),
                common.report(tr("What was trained on what, how good it is beside the baselines, and where it errs.")),
                common.table(
                    "HISTORY",
                    tr("Training history"),
                    tr("A table with the loss and the validation figures of every epoch."),
                    by_default=False,
                ),
            ],
            results=[
                *common.accuracy_results(),
                Result("BASELINE_ACCURACY", tr("Accuracy of the best baseline"), tr("The same for the best baseline on the same folds.")),
                Result("BASELINE_MACRO_F1", tr("Macro F1 of the best baseline"), tr("The same for the best baseline on the same folds.")),
            ],
            checks=[
                has_crs("INPUT", "LABELS", "TILE_INDEX"),
                overlap("INPUT", "LABELS"),
                overlap("INPUT", "TILE_INDEX"),
                class_field("LABELS", "CLASS_FIELD"),
                has_fields("TILE_INDEX", "fold"),
                fold_exists("TEST_FOLD", "FOLDS", unless="TILE_INDEX"),
                fold_exists("VALIDATION_FOLD", "FOLDS", unless="TILE_INDEX"),
                different("TEST_FOLD", "VALIDATION_FOLD"),
                three_folds_for_a_test,
            ],
            references=[
                "Ronneberger et al. 2015, U-Net: Convolutional Networks for Biomedical Image Segmentation, "
                "doi:10.1007/978-3-319-24574-4_28",
                "Geurts et al. 2006, Extremely randomized trees, doi:10.1007/s10994-006-6226-1",
                "Roberts et al. 2017, Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic "
                "structure, "
                "doi:10.1111/ecog.02881",
                "Guo et al. 2017, On Calibration of Modern Neural Networks, doi:10.48550/arXiv.1706.04599",
            ],
        )


def three_folds_for_a_test(inputs: Inputs):
    """Check that two folds are left to learn from and to watch the learning, where one is kept for the test."""
    if inputs.is_given("TEST_FOLD") and inputs.value("FOLDS") < 3 and not inputs.is_given("TILE_INDEX"):
        yield tr("{folds}: with a test fold at least 3 are needed, to learn from and to watch the learning; {found} were chosen.").format(
            folds=inputs.label("FOLDS"), found=inputs.value("FOLDS")
        )
