"""Parameters that several algorithms share, so that they are named, bounded and explained in one way."""

from __future__ import annotations

from .parameters import (
    Choice,
    Distance,
    Extent,
    Field,
    File,
    FileOutput,
    Folder,
    Integer,
    Layer,
    Parameter,
    Raster,
    RasterOutput,
    Real,
    Result,
    Text,
    Vector,
)
from .translation import tr

MODEL_EXTENSION = "safetensors"


def labels(key: str = "LABELS", label: str = "", help: str = "", optional: bool = False, empty: str = "") -> Parameter:
    """Known classes: a map, points or a raster."""
    return Layer(
        key,
        label or tr("Known classes"),
        help
        or tr(
            "What is mapped already: polygons, lines, points or a raster of class numbers, in any coordinate system. "
            "Cells without a class are not used."
        ),
        kinds=("polygon", "point", "line", "raster"),
        optional=optional,
        empty=empty,
    )


def class_field(parent: str = "LABELS") -> Parameter:
    """Declare the attribute of :func:`labels` with the class."""
    return Field(
        "CLASS_FIELD",
        tr("Field with the class"),
        tr("The attribute that holds the class of each polygon or point, as text or as whole numbers."),
        optional=True,
        parent=parent,
        empty=tr("only for a class raster, where the cell values are the classes."),
    )


def well_fields(help: str) -> tuple[Parameter, ...]:
    """Declare a table of depth samples with its fields of well and depth."""
    return (
        Vector("INPUT", tr("Depth samples"), help, kinds=("table",)),
        Field("WELL_FIELD", tr("Field with the well"), tr("The name of the well of each sample."), parent="INPUT"),
        Field(
            "DEPTH_FIELD",
            tr("Field with the depth"),
            tr("The depth of each sample, downwards, in any unit that all wells share: measured depth, or true vertical depth."),
            parent="INPUT",
        ),
    )


def dem() -> Parameter:
    """Declare elevations."""
    return Raster(
        "DEM",
        tr("DEM"),
        tr(
            "A digital elevation model of any size, north up, in a projected coordinate system or in degrees. The first band holds the "
            "heights, whose unit is taken from the file."
        ),
    )


def z_factor() -> Parameter:
    """Declare the unit of heights."""
    return Real(
        "Z_FACTOR",
        tr("Metres per unit of height"),
        tr("How many metres one unit of height of the DEM is, for example 0.3048 for feet."),
        optional=True,
        advanced=True,
        minimum=0.0,
        decimals=6,
        empty=tr("by the unit of the band or of the vertical coordinate system; metres where neither says one."),
    )


def model(help: str = "", label: str = "", **options) -> Parameter:
    """Declare a trained model; ``help`` says which tool writes it."""
    return File(
        "MODEL",
        label or tr("Model"),
        help or tr("A model file that “Train segmentation network” wrote (.safetensors)."),
        filter=tr("Deep Geology models") + f" (*.{MODEL_EXTENSION})",
        **options,
    )


def model_output(help: str) -> Parameter:
    """Declare the model file that a training writes."""
    return FileOutput(
        "MODEL",
        tr("Model"),
        help,
        filter=tr("Deep Geology models") + f" (*.{MODEL_EXTENSION})",
        extensions=(MODEL_EXTENSION,),
    )


def report(help: str, optional: bool = True) -> Parameter:
    """Declare a report to read."""
    return FileOutput(
        "REPORT",
        tr("Report"),
        help + " " + tr("An HTML file; the same figures are written beside it as JSON."),
        optional=optional,
        filter="HTML (*.html)",
        extensions=("html", "htm"),
    )


def table(key: str, label: str, help: str, by_default: bool = True) -> Parameter:
    """Declare a table of figures."""
    return FileOutput(key, label, help, optional=True, filter="CSV (*.csv)", extensions=("csv",), by_default=by_default)


def seed() -> Parameter:
    """Declare the start of the random numbers."""
    return Integer(
        "SEED",
        tr("Random seed"),
        tr("Start of the random numbers. The same seed, data and settings give the same result."),
        default=0,
        minimum=0,
        maximum=2**31 - 1,
        advanced=True,
    )


def learning_rate() -> Parameter:
    """Declare the step of a training."""
    return Real(
        "LEARNING_RATE",
        tr("Learning rate"),
        tr("Largest step of the optimiser; it is reached after a warm-up and falls off towards the end."),
        optional=True,
        advanced=True,
        minimum=0.0,
        maximum=1.0,
        decimals=6,
        empty=tr("one that suits the network and the kind of training."),
    )


def resume() -> Parameter:
    """Declare where a training keeps its state."""
    return Folder(
        "RESUME",
        tr("Folder to resume from"),
        tr(
            "Training saves its state in this folder after every epoch; run again with the same data and settings, it goes on where it "
            "stopped."
        ),
        optional=True,
        advanced=True,
        empty=tr("a stopped training starts anew."),
    )


def batch_size() -> Parameter:
    """Windows per step."""
    return Integer(
        "BATCH_SIZE",
        tr("Batch size"),
        tr("How many windows are computed at once. If memory runs out, the batch is halved and the run goes on."),
        optional=True,
        advanced=True,
        minimum=1,
        maximum=4096,
        unit=tr("windows"),
        empty=tr("chosen to fit the memory of the device."),
    )


def device() -> Parameter:
    """Where to compute."""
    return Choice(
        "DEVICE",
        tr("Device"),
        tr(
            "Where to compute: cpu is the processor, cuda an NVIDIA graphics card, mps an Apple one; "
            "auto takes the one of the plugin's settings, or the fastest that works."
        ),
        default="auto",
        advanced=True,
        options=("auto", "cpu", "cuda", "cuda:0", "cuda:1", "cuda:2", "cuda:3", "mps"),
    )


def precision() -> Parameter:
    """Declare number format of the computation."""
    return Choice(
        "PRECISION",
        tr("Precision"),
        tr(
            "Number format of the network: auto takes the one of the plugin's settings, or the fastest format "
            "whose results agree with float32 on this device."
        ),
        default="auto",
        advanced=True,
        options=("auto", "float32", "bfloat16", "float16"),
    )


def block_size(parent: str) -> Parameter:
    """Side of the blocks of spatial validation."""
    return Distance(
        "BLOCK_SIZE",
        tr("Size of spatial blocks"),
        tr(
            "Side of the square blocks that are kept together when the data are divided into folds, in map units. "
            "Neighbouring cells are alike; blocks larger than that likeness make the test honest."
        ),
        optional=True,
        parent=parent,
        empty=tr("chosen from the extent of the known classes and the number of folds."),
    )


def buffer(parent: str) -> Parameter:
    """Gap between training and held-out blocks."""
    return Distance(
        "BUFFER",
        tr("Gap between folds"),
        tr("Width of the strip around held-out blocks that is not trained on either, in map units."),
        default=0.0,
        parent=parent,
        advanced=True,
    )


def folds() -> Parameter:
    """Declare number of folds."""
    return Integer(
        "FOLDS",
        tr("Number of folds"),
        tr("Into how many parts the blocks are divided, with all classes in each part as evenly as the blocks allow."),
        default=5,
        minimum=2,
        maximum=20,
        advanced=True,
    )


def accuracy_results() -> tuple[Result, ...]:
    """Declare the figures of a comparison of classes."""
    return (
        Result("ACCURACY", tr("Accuracy"), tr("Share of held-out cells with the right class, 0 to 1.")),
        Result("MACRO_F1", tr("Macro F1"), tr("Mean over the classes of the F1 score, 0 to 1; rare classes count like common ones.")),
        Result("MIOU", tr("Mean intersection over union"), tr("Mean over the classes of intersection over union, 0 to 1.")),
    )


def detection_results() -> tuple[Result, ...]:
    """Declare the figures of a comparison of objects."""
    return (
        Result("AP50", tr("AP50"), tr("Mean precision over all recalls at an overlap of one half, mean of the classes, 0 to 1.")),
        Result("AP", tr("AP50-95"), tr("The same as a mean over overlaps from 0.5 to 0.95.")),
        Result("PRECISION", tr("Precision"), tr("Share of the finds that are right, 0 to 1.")),
        Result("RECALL", tr("Recall"), tr("Share of the known objects that are found, 0 to 1.")),
    )


def overlap() -> Parameter:
    """Share that neighbouring windows have in common."""
    return Real(
        "OVERLAP",
        tr("Overlap"),
        tr("Share of a window that neighbouring windows have in common; their results are blended there, so that no seams show."),
        default=25.0,
        minimum=0.0,
        maximum=75.0,
        unit="%",
        decimals=0,
        advanced=True,
    )


def region(help: str, optional: bool = True, empty: str = "") -> Parameter:
    """Polygons in which earthquakes are counted."""
    return Vector("REGION", tr("Region"), help, kinds=("polygon",), optional=optional, empty=empty)


def catalog(key: str = "INPUT", label: str = "", help: str = "") -> Parameter:
    """Earthquakes as points."""
    return Vector(
        key,
        label or tr("Earthquakes"),
        help or tr("Points with fields for time and magnitude, as “Import earthquake catalogue” writes them."),
        kinds=("point",),
    )


def date(key: str, label: str, help: str, empty: str = "", default: str | None = None) -> Parameter:
    """Declare a date as text, optional if it is said what happens when it is ``empty``."""
    return Text(key, label, help, default=default, optional=bool(empty), empty=empty)


def magnitude(key: str, label: str, help: str, empty: str = "") -> Parameter:
    """Declare a magnitude, optional if it is said what happens when it is ``empty``."""
    return Real(key, label, help, optional=bool(empty), minimum=-5.0, maximum=10.0, decimals=2, empty=empty)


def area_to_map() -> tuple[Parameter, ...]:
    """Declare which part of a raster is mapped."""
    return (
        Extent("EXTENT", tr("Extent"), tr("Map only this rectangle."), optional=True, empty=tr("the whole raster.")),
        Vector(
            "MASK",
            tr("Area polygons"),
            tr("Map only inside these polygons."),
            kinds=("polygon",),
            optional=True,
            empty=tr("the whole raster or extent."),
        ),
    )


def window_size() -> Parameter:
    """Declare the windows of a mapping."""
    return Integer(
        "TILE_SIZE",
        tr("Window size"),
        tr("Side of the windows that are computed at once, in pixels."),
        optional=True,
        advanced=True,
        minimum=16,
        maximum=8192,
        unit=tr("pixels"),
        empty=tr("that of the training."),
    )


def applicability() -> Parameter:
    """Declare the map of where a model may be trusted."""
    return RasterOutput(
        "APPLICABILITY",
        tr("Applicability"),
        tr("Dissimilarity to the training data, as a multiple of what the validation has tested: above 1 do not trust the map."),
        optional=True,
        style="applicability",
    )


def held_out_auc() -> tuple[Result, ...]:
    """Declare the interval of the AUC of places that were kept aside."""
    return (
        Result("AUC_LOW", tr("AUC, lower limit"), tr("Lower end of the 95 % interval by resampling blocks.")),
        Result("AUC_HIGH", tr("AUC, upper limit"), tr("Upper end of the 95 % interval by resampling blocks.")),
    )
