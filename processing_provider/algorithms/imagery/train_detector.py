"""Train a network that finds objects and boxes them."""

from __future__ import annotations

from ....models.catalog import list_encoders, list_networks
from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import different, fields_exist, fold_exists, needs, not_together, one_of
from ...detection import annotations, diameter_field, diameter_unit, has_diameter, images
from ...parameters import Choice, Distance, Extent, Field, Integer, Layers, Result, Switch, Text, Vector
from ...training import encoder_weights
from ...translation import tr


class TrainDetector(DeepGeologyAlgorithm):
    """Train a detector of objects, with spatial validation and a baseline."""

    ID = "traindetector"
    GROUP = "imagery"
    JOB = "families.imagery.train_detector"

    def declare(self):
        networks = [network["name"] for network in list_networks("detection") if network["selectable"]]
        encoders = [encoder["name"] for encoder in list_encoders()]
        return Declaration(
            label=tr("Train object detector"),
            summary=tr(
                "Learns to find objects, for example craters, sinkholes, pits, boulders or landslides, on rasters or "
                "photographs, from objects "
                "that are known already. The result is one model file for “Detect objects”, and a report.\n"
                "The detector is tested on ground or images that it has not seen, beside templates cut from the same objects. "
                "The resolution, "
                "the anchors and the length of the training follow the objects.\n"
                "The area that is learned from has to be searched completely: what is not marked there counts as no object."
            ),
            example=tr(
                "A DEM and crater centres as points with a diameter in kilometres: choose the field and its unit, draw the mapped area as "
                "extent and run. Or a folder with the folders train, valid and test of a YOLO data set."
            ),
            tags=tr(
                "deep learning,object detection,detector,bounding boxes,craters,sinkholes,boulders,pits,landslides,Faster R-CNN,RetinaNet,"
                "FCOS,SSD,Mask R-CNN,YOLO,COCO,train,instance segmentation"
            ),
            parameters=[
                Layers(
                    "INPUT",
                    tr("Rasters"),
                    tr("One or several rasters with the same bands and pixel size: images, elevations, a feature stack."),
                    kind="raster",
                    optional=True,
                    empty=tr("the images of the folder below are learned from."),
                ),
                Vector(
                    "OBJECTS",
                    tr("Known objects"),
                    tr("Polygons of any form, of which boxes are taken, or points with a diameter; in any coordinate system."),
                    kinds=("polygon", "point"),
                    optional=True,
                    empty=tr("the annotations beside the images are taken."),
                ),
                Field(
                    "CLASS_FIELD",
                    tr("Field with the class"),
                    tr("The attribute that holds the class of each object, as text or as whole numbers."),
                    optional=True,
                    parent="OBJECTS",
                    empty=tr("all objects are of one class; with images the classes of the annotations are taken."),
                ),
                diameter_field("OBJECTS"),
                diameter_unit(),
                images(),
                annotations(),
                Switch("MERGE_CLASSES", tr("Merge classes"), tr("Take all objects as one class."), advanced=True),
                Extent(
                    "EXTENT",
                    tr("Searched extent"),
                    tr("Learn only in this rectangle of the rasters, in which all objects are known."),
                    optional=True,
                    empty=tr("the whole rasters."),
                ),
                Vector(
                    "MASK",
                    tr("Searched area"),
                    tr("Learn only inside these polygons, in which all objects are known."),
                    kinds=("polygon",),
                    optional=True,
                    advanced=True,
                    empty=tr("the whole rasters or the extent."),
                ),
                Choice(
                    "ARCHITECTURE",
                    tr("Network"),
                    tr(
                        "ttfnet marks centres and is the lightest; fasterrcnn looks twice; retinanet, fcos and ssd look once; "
                        "maskrcnn also "
                        "outlines what it finds, where OBJECTS are polygons."
                    ),
                    default="ttfnet",
                    options=networks,
                ),
                Choice(
                    "ENCODER",
                    tr("Encoder"),
                    tr(
                        "The part of the network that extracts features. light is small and learns from few objects; others "
                        "gain by start weights."
                    ),
                    default="light",
                    advanced=True,
                    options=("light", *encoders),
                ),
                *encoder_weights(),
                Distance(
                    "PIXEL_SIZE",
                    tr("Pixel size to work at"),
                    tr("The rasters are resampled to this pixel size, in map units (pixels of images without coordinates)."),
                    optional=True,
                    advanced=True,
                    parent="INPUT",
                    decimals=6,
                    empty=tr("chosen so that the median object measures about 14 pixels."),
                ),
                Choice(
                    "CONTRAST",
                    tr("Scaling of values"),
                    tr(
                        "global scales each band once; local also takes out the mean and the spread of the surroundings, so that "
                        "brightness, haze or the height above sea level do not matter. The unit does: rasters that are searched need "
                        "the one of training."
                    ),
                    default="local",
                    options=("local", "global"),
                ),
                Integer(
                    "TILE_SIZE",
                    tr("Window size"),
                    tr("Side of the windows that the network is trained on, in pixels of the working resolution; larger than the objects."),
                    optional=True,
                    minimum=64,
                    maximum=2048,
                    unit=tr("pixels"),
                    advanced=True,
                    empty=tr("three times as wide as large objects, 128 to 256 pixels."),
                ),
                common.batch_size(),
                Integer(
                    "EPOCHS",
                    tr("Epochs"),
                    tr(
                        "How long to train: an epoch is up to 20 batches on a processor and 100 on a graphics card. The best epoch is "
                        "kept, so more of them take time but do no harm; few objects often gain by 60."
                    ),
                    default=30,
                    minimum=1,
                    maximum=100000,
                ),
                common.learning_rate(),
                Choice(
                    "AUGMENTATION",
                    tr("Augmentation"),
                    tr(
                        "How training windows are varied: flips adds mirror images and quarter turns, scale changes of size, "
                        "brightness and "
                        "contrast, full both. Where the light always comes from one side, scale may be better."
                    ),
                    default="full",
                    advanced=True,
                    options=("none", "flips", "scale", "full"),
                ),
                common.block_size("INPUT"),
                common.folds(),
                Text(
                    "GROUP_PATTERN",
                    tr("Groups of images"),
                    tr("A regular expression; images whose names agree in what it matches, for example a scene, go to one fold."),
                    optional=True,
                    advanced=True,
                    empty=tr("every image is a group of its own."),
                ),
                Integer(
                    "TEST_FOLD",
                    tr("Test fold"),
                    tr(
                        "The fold that is kept out of everything, also of the detector in the file, and only used for the "
                        "figures of the report."
                    ),
                    optional=True,
                    advanced=True,
                    minimum=1,
                    maximum=1000,
                    empty=tr(
                        "fold 1 is tested, and then the detector is trained again on all folds; images in folders train, "
                        "valid and test stay as "
                        "they are."
                    ),
                ),
                Integer(
                    "VALIDATION_FOLD",
                    tr("Validation fold"),
                    tr("The fold that chooses the epoch and the least score."),
                    optional=True,
                    advanced=True,
                    minimum=1,
                    maximum=1000,
                    empty=tr("the next fold that is not tested."),
                ),
                common.resume(),
                common.seed(),
                common.device(),
                common.precision(),
                common.model_output(tr("The trained detector with all that is needed to use it.")),
                common.report(
                    tr("How well the detector finds objects on ground that it has not seen, by class and by size, with examples.")
                ),
                common.table(
                    "HISTORY",
                    tr("Training history"),
                    tr("A table with the loss and the validation figures of every epoch."),
                    by_default=False,
                ),
            ],
            results=[
                *common.detection_results(),
                Result("BASELINE_AP50", tr("AP50 of the baseline"), tr("The same for templates on the same ground.")),
            ],
            checks=[
                one_of("INPUT", "IMAGES"),
                not_together("INPUT", "IMAGES"),
                needs("INPUT", "OBJECTS"),
                fields_exist("OBJECTS", "CLASS_FIELD", "DIAMETER_FIELD"),
                has_diameter("OBJECTS"),
                fold_exists("TEST_FOLD", "FOLDS", unless="IMAGES"),
                fold_exists("VALIDATION_FOLD", "FOLDS", unless="IMAGES"),
                different("TEST_FOLD", "VALIDATION_FOLD"),
            ],
            references=[
                "Liu et al. 2020, Training-Time-Friendly Network for Real-Time Object Detection, doi:10.1609/aaai.v34i07.6838",
                "Ren et al. 2017, Faster R-CNN: Towards Real-Time Object Detection with Region Proposal Networks, "
                "doi:10.1109/TPAMI.2016.2577031",
                "Lin et al. 2020, Focal Loss for Dense Object Detection, doi:10.1109/TPAMI.2018.2858826",
                "Tian et al. 2022, FCOS: A Simple and Strong Anchor-Free Object Detector, doi:10.1109/TPAMI.2020.3032166",
                "Liu et al. 2016, SSD: Single Shot MultiBox Detector, doi:10.1007/978-3-319-46448-0_2",
                "He et al. 2017, Mask R-CNN, doi:10.1109/ICCV.2017.322",
            ],
        )
