"""What can be found wrong with the parameters before a run, in the user's words.

A check is a function of :class:`Inputs` that yields messages. Algorithms list the checks that they need; all messages are
collected and shown together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProcessing, QgsProcessingOutputLayerDefinition

from ..models.card import read_card
from ..models.errors import DeepGeologyError
from . import layers
from .parameters import is_empty
from .translation import tr, translate


class Inputs:
    """The parameters of a run as the checks see them: values and labels by key."""

    def __init__(self, algorithm, declaration, parameters: dict, context):
        self._algorithm = algorithm
        self._declared = {parameter.key: parameter for parameter in declaration.parameters}
        self.parameters = parameters
        self.context = context

    def is_given(self, key: str) -> bool:
        """Whether the user gave a value, or there is a default."""
        return not is_empty(self._declared[key].value_in(self.parameters))

    def label(self, key: str) -> str:
        """Return the label of a parameter, as the dialog shows it."""
        return self._declared[key].label

    def value(self, key: str):
        """Return the value of a number, a name or a path; ``None`` if empty."""
        return self._declared[key].read(self._algorithm, self.parameters, self.context)

    def layer(self, key: str):
        """Return the layer of a parameter, or ``None``."""
        return next(iter(self.layers(key)), None)

    def layers(self, key: str) -> list:
        """Return the layers of a parameter that takes several."""
        return self._declared[key].layers(self._algorithm, self.parameters, self.context) if self.is_given(key) else []


def has_crs(*keys: str):
    """Check that the layers have a coordinate reference system."""

    def check(inputs: Inputs) -> Iterator[str]:
        for key in keys:
            for layer in inputs.layers(key):
                if not layer.crs().isValid():
                    yield tr("{label}: the layer “{layer}” has no coordinate reference system. Set it in the layer's properties.").format(
                        label=inputs.label(key), layer=layer.name()
                    )

    return check


def overlap(first: str, second: str):
    """Check that the extents of two layers meet."""

    def check(inputs: Inputs) -> Iterator[str]:
        one, other = inputs.layer(first), inputs.layer(second)
        if one is None or other is None or not (one.crs().isValid() and other.crs().isValid()):
            return
        transform = QgsCoordinateTransform(other.crs(), one.crs(), inputs.context.transformContext())
        try:
            extent = transform.transformBoundingBox(other.extent())
        except QgsCsException:
            return  # the extents cannot be compared; the job looks at the data themselves
        if not other.extent().isNull() and not one.extent().intersects(extent):
            yield tr(
                "{second} and {first} do not overlap: the layers “{b}” and “{a}” lie in different places. "
                "Check their coordinate reference systems."
            ).format(first=inputs.label(first), second=inputs.label(second), a=one.name(), b=other.name())

    return check


def class_field(layer_key: str, field_key: str):
    """Check that a vector layer of classes comes with the field that holds the class, and the field is in the layer."""

    def check(inputs: Inputs) -> Iterator[str]:
        layer = inputs.layer(layer_key)
        if layer is None or layers.is_raster(layer):
            return
        names = [field.name() for field in layer.fields()]
        field = inputs.value(field_key)
        if field is None:
            yield tr("{field}: choose the field of “{layer}” that holds the class.").format(
                field=inputs.label(field_key), layer=layer.name()
            )
        elif field not in names:
            yield tr("{label}: the layer “{layer}” has no field “{field}”. Its fields are: {names}.").format(
                label=inputs.label(field_key), layer=layer.name(), field=field, names=", ".join(names)
            )

    return check


def has_fields(layer_key: str, *names: str, hint: str = ""):
    """Check that a vector layer, where given, has these fields; ``hint`` says, translated, what to do if not."""

    def check(inputs: Inputs) -> Iterator[str]:
        layer = inputs.layer(layer_key)
        if layer is None:
            return
        found = [field.name() for field in layer.fields()]
        for name in names:
            if name not in found:
                message = tr("{label}: the layer “{layer}” has no field “{field}”. Its fields are: {names}.").format(
                    label=inputs.label(layer_key), layer=layer.name(), field=name, names=", ".join(found)
                )
                yield f"{message} {hint}".rstrip()

    return check


def fields_exist(layer_key: str, *field_keys: str):
    """Check that the fields that were chosen are in a layer."""

    def check(inputs: Inputs) -> Iterator[str]:
        layer = inputs.layer(layer_key)
        if layer is None:
            return
        names = [field.name() for field in layer.fields()]
        for key in field_keys:
            chosen = inputs.value(key) or []
            lost = [name for name in ([chosen] if isinstance(chosen, str) else chosen) if name not in names]
            if lost:
                yield tr("{label}: the layer “{layer}” has no field {fields}. Its fields are: {names}.").format(
                    label=inputs.label(key), layer=layer.name(), fields=", ".join(lost), names=", ".join(names)
                )

    return check


def model_file(key: str, *tasks: str):
    """Check that the file is a model that this version understands, and is for one of the ``tasks``, if any is given."""

    def check(inputs: Inputs) -> Iterator[str]:
        path = inputs.value(key)
        if path is None:
            return
        try:
            read_card(path, *tasks)
        except DeepGeologyError as error:
            yield f"{inputs.label(key)}: {translate(error.template, error.values)} {translate(error.hint_template, error.values)}".strip()

    return check


def bands_fit_model(raster_key: str, model_key: str):
    """Check that the raster has at least as many bands as the model expects, not counting those that the tool derives from a DEM."""

    def check(inputs: Inputs) -> Iterator[str]:
        layer, path = inputs.layer(raster_key), inputs.value(model_key)
        if layer is None or path is None:
            return
        try:
            card = read_card(path)
        except DeepGeologyError:
            return  # said by another check
        derived = card["training"].get("terrain") if card.get("training") else None
        names = derived["inputs"] if derived else [band["name"] for band in card.get("bands", [])]
        if layer.bandCount() < len(names):
            yield tr("{label}: the model expects {expected} bands ({names}), but “{layer}” has {found}.").format(
                label=inputs.label(raster_key),
                expected=len(names),
                names=", ".join(names),
                layer=layer.name(),
                found=layer.bandCount(),
            )

    return check


def fold_exists(fold_key: str, folds_key: str, unless: str):
    """Check that a fold's number is one of the folds that the tool makes itself, unless they come with a layer."""

    def check(inputs: Inputs) -> Iterator[str]:
        fold, folds = inputs.value(fold_key), inputs.value(folds_key)
        if fold is not None and fold > folds and not inputs.is_given(unless):
            yield tr("{label}: there is no fold {fold}; the folds are numbered 1 to {folds}.").format(
                label=inputs.label(fold_key), fold=fold, folds=folds
            )

    return check


def numbers(key: str):
    """Check that a text, where given, is a list of numbers that are not negative."""

    def check(inputs: Inputs) -> Iterator[str]:
        text = inputs.value(key)
        if not text:
            return
        for part in re.split(r"[\s,;]+", text.strip()):
            try:
                fine = 0 <= float(part) < float("inf")
            except ValueError:
                fine = False
            if not fine:
                yield tr("{label}: {part} is not a number of at least 0. Write numbers with blanks between them.").format(
                    label=inputs.label(key), part=part
                )

    return check


def different(first: str, second: str):
    """Two numbers, where both are given, are not the same."""

    def check(inputs: Inputs) -> Iterator[str]:
        value = inputs.value(first)
        if value is not None and value == inputs.value(second):
            yield tr("{first} and {second} are both {value}; they must be different.").format(
                first=inputs.label(first), second=inputs.label(second), value=value
            )

    return check


def not_together(first: str, second: str):
    """Check that at most one of two parameters is given."""

    def check(inputs: Inputs) -> Iterator[str]:
        if inputs.is_given(first) and inputs.is_given(second):
            yield tr("{first} and {second} contradict each other; leave one of them empty.").format(
                first=inputs.label(first), second=inputs.label(second)
            )

    return check


def one_of(first: str, second: str):
    """Check that at least one of two parameters is given."""

    def check(inputs: Inputs) -> Iterator[str]:
        if not inputs.is_given(first) and not inputs.is_given(second):
            yield tr("Either {first} or {second} has to be given.").format(first=inputs.label(first), second=inputs.label(second))

    return check


def needs(first: str, second: str):
    """Check that the second of two parameters is given where the first one is."""

    def check(inputs: Inputs) -> Iterator[str]:
        if inputs.is_given(first) and not inputs.is_given(second):
            yield tr("{first} needs {second} too.").format(first=inputs.label(first), second=inputs.label(second))

    return check


def destination(parameter, value, sources: list[str]) -> Iterator[str]:
    """Check that a file that the user chose for an output can be written, has a fitting extension and is not one of the inputs."""
    value = chosen_file(value)
    if value is None:
        return
    folder = os.path.dirname(os.path.abspath(value))
    while not os.path.isdir(folder) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    extension = os.path.splitext(value)[1][1:].lower()
    if not os.access(folder, os.W_OK):
        yield tr("{label}: the folder {folder} cannot be written. Choose another destination.").format(label=parameter.label, folder=folder)
    if parameter.extensions and extension not in parameter.extensions:
        yield tr("{label}: the file name should end in .{expected}, but is {found}.").format(
            label=parameter.label, expected=tr(" or .").join(parameter.extensions), found=os.path.basename(value)
        )
    if os.path.abspath(value) in sources:
        yield tr("{label}: {path} is also an input. Choose another destination.").format(label=parameter.label, path=value)


def chosen_file(value) -> str | None:
    """Return the file that the user chose for an output; ``None`` for temporary layers, memory, databases and expressions."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    if not isinstance(value, str) or value == QgsProcessing.TEMPORARY_OUTPUT or re.match(r"[A-Za-z]\w+:", value):
        return None
    return value


def source_paths(layers_used: list) -> list[str]:
    """Return the files of layers, to compare with destinations."""
    return [os.path.abspath(layer.source().split("|")[0]) for layer in layers_used]
