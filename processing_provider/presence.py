"""Parameters of the tools that learn presence against background: prospectivity and susceptibility."""

from __future__ import annotations

from .parameters import Choice, Distance, Integer, Parameter, Real, Result, Text, Vector, VectorOutput
from .translation import tr


def study_area(help: str) -> Parameter:
    """Declare where background may be drawn; ``help`` says what was done there."""
    return Vector("MASK", tr("Study area"), help, kinds=("polygon",), optional=True, empty=tr("all cells with data."))


def patch_size() -> Parameter:
    """Declare what the patch network looks at."""
    return Choice(
        "PATCH_SIZE",
        tr("Patch size"),
        tr("Side of the patch around a cell that the network looks at closely; means of wider windows are added."),
        default="15",
        advanced=True,
        options=("7", "15", "31", "63"),
        unit=tr("pixels"),
    )


def prior(label: str, help: str, empty: str) -> Parameter:
    """Declare the share of the area that is like the presences."""
    return Real("PRIOR", label, help, optional=True, advanced=True, minimum=0.0, maximum=1.0, decimals=6, empty=empty)


def ensemble() -> Parameter:
    """Declare the number of members."""
    return Integer(
        "ENSEMBLE",
        tr("Members of the ensemble"),
        tr("How many models of each kind are fitted, each on its own draw; their spread is the uncertainty."),
        default=5,
        minimum=1,
        maximum=50,
        advanced=True,
    )


def negative_ratio(label: str, help: str) -> Parameter:
    """Declare how much background is drawn."""
    return Integer("NEGATIVE_RATIO", label, help, default=20, minimum=1, maximum=1000, advanced=True)


def block_size(empty: str) -> Parameter:
    """Declare the side of the blocks; ``empty`` says by what it is chosen."""
    return Distance(
        "BLOCK_SIZE",
        tr("Size of spatial blocks"),
        tr("Side of the square blocks that are kept together in folds and resampled for the intervals, in map units."),
        optional=True,
        parent="INPUT",
        empty=empty,
    )


def categorical() -> Parameter:
    """Declare which bands hold classes."""
    return Text(
        "CATEGORICAL",
        tr("Bands with classes"),
        tr("Names of bands whose numbers are classes, separated by commas; * stands for any text, as in geology*."),
        optional=True,
        advanced=True,
        empty=tr("bands of few whole numbers are taken as classes."),
    )


def tested_places(help: str) -> Parameter:
    """Declare the layer of places with what models that had not seen them say."""
    return VectorOutput("CROSS_VALIDATION", tr("Tested places"), help, kind="point", optional=True, by_default=False, style="tested_places")


def baseline_auc() -> Result:
    """Declare the AUC of the best simple rival."""
    return Result("BASELINE_AUC", tr("AUC of the best simple rival"), tr("The same for the best simple rival on the same folds."))
