"""The parameters and outputs that an algorithm declares.

One declaration gives four things: the QGIS parameter, its help, what the job receives, and its entry in the documentation. Keys
are ``UPPER_CASE`` in Processing and the same in lower case in the job. Layers become file paths, choices their names, and what is
left empty becomes ``None``.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsProperty,
)

from . import layers
from .translation import tr

_SOURCE_TYPES = {
    "layer": QgsProcessing.SourceType.TypeMapLayer,
    "raster": QgsProcessing.SourceType.TypeRaster,
    "table": QgsProcessing.SourceType.TypeVector,
    "vector": QgsProcessing.SourceType.TypeVectorAnyGeometry,
    "point": QgsProcessing.SourceType.TypeVectorPoint,
    "line": QgsProcessing.SourceType.TypeVectorLine,
    "polygon": QgsProcessing.SourceType.TypeVectorPolygon,
}


def is_empty(value) -> bool:
    """Whether a parameter's value says "nothing"."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.expressionString() or value.field() or value.staticValue()
    return value is None or value == NULL or (isinstance(value, (str, list, tuple)) and len(value) == 0)


@dataclass(frozen=True)
class Parameter:
    """What all parameters declare.

    Parameters
    ----------
    key : str
        Name in Processing, ``UPPER_CASE``, never changed once released.
    label, help : str
        What the dialog shows; ``help`` is one or two sentences.
    default : object
        Value when the user gives none.
    optional, advanced : bool
        Whether it may be left empty, and whether the dialog folds it away.
    empty : str
        What happens when it is left empty, as the end of the sentence "Left empty: ...".
    unit : str
        Unit of the value, shown in the label.
    """

    key: str
    label: str
    help: str
    default: object = None
    optional: bool = False
    advanced: bool = False
    empty: str = ""
    unit: str = ""

    is_output = False

    @property
    def title(self) -> str:
        """The label with the unit."""
        return f"{self.label} ({self.unit})" if self.unit else self.label

    def definition(self) -> QgsProcessingParameterDefinition:
        """Make the QGIS parameter."""
        definition = self._create()
        definition.setHelp(self.help)
        if self.advanced:
            definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        return definition

    def value_in(self, parameters: dict):
        """Return the raw value that the user gave, or the default."""
        return parameters.get(self.key, self.default)

    def read(self, algorithm, parameters: dict, context):
        """Return what the job receives; called in the main thread. Layers that have to be exported come as snapshots (see ``layers``)."""
        if is_empty(self.value_in(parameters)):
            return None
        return self._read(algorithm, parameters, context)

    def layers(self, algorithm, parameters: dict, context) -> list:
        """Return the layers that the user gave; empty for parameters that take none."""
        return []

    def expected(self) -> str:
        """Return what a value should be, for the message about one that is not."""
        return self.help

    def problem(self, algorithm, parameters: dict, context) -> str:
        """Return what is wrong with a value that QGIS takes; empty if nothing is."""
        return ""

    def _create(self) -> QgsProcessingParameterDefinition:
        raise NotImplementedError

    def _read(self, algorithm, parameters, context):
        raise NotImplementedError


@dataclass(frozen=True)
class _LayerParameter(Parameter):
    def layers(self, algorithm, parameters, context):
        """Return the layers that the user gave."""
        value = self.value_in(parameters)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):  # with "selected features only" ticked, for example
            source, _ = value.source.valueAsString(context.expressionContext())
            layer = QgsProcessingUtils.mapLayerFromString(source, context)
        else:
            layer = algorithm.parameterAsLayer(parameters, self.key, context)
        return [] if layer is None else [layer]

    def expected(self):
        """Return what a value should be."""
        return tr("It should be a layer of the project or a file that QGIS opens.")


@dataclass(frozen=True)
class Raster(_LayerParameter):
    """A raster layer."""

    def _create(self):
        return QgsProcessingParameterRasterLayer(self.key, self.title, self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        (layer,) = self.layers(algorithm, parameters, context)
        return layers.raster_input(layer)


@dataclass(frozen=True)
class Layers(_LayerParameter):
    """Several layers of one kind (``raster``, a kind of vector, or any ``layer``); an empty list where left empty."""

    kind: str = "vector"

    def _create(self):
        return QgsProcessingParameterMultipleLayers(self.key, self.title, _SOURCE_TYPES[self.kind], self.default, self.optional)

    def layers(self, algorithm, parameters, context):
        """Return the layers that the user gave."""
        return algorithm.parameterAsLayerList(parameters, self.key, context)

    def problem(self, algorithm, parameters, context):
        """Return what is wrong with a value that QGIS takes."""
        given = self.value_in(parameters)
        given = [given] if isinstance(given, str) else given  # one layer on a command line
        lost = [entry for entry in given if isinstance(entry, str) and QgsProcessingUtils.mapLayerFromString(entry, context) is None]
        return tr("{paths} cannot be opened.").format(paths=", ".join(lost)) if lost else ""

    def read(self, algorithm, parameters, context):
        """Return what the job receives."""
        return [_layer_input(layer) for layer in self.layers(algorithm, parameters, context)]


@dataclass(frozen=True)
class Vector(_LayerParameter):
    """A vector layer; the user may restrict it to the selected features."""

    kinds: Sequence[str] = ("vector",)

    def _create(self):
        types = [_SOURCE_TYPES[kind] for kind in self.kinds]
        return QgsProcessingParameterFeatureSource(self.key, self.title, types, self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        (layer,) = self.layers(algorithm, parameters, context)
        value = self.value_in(parameters)
        selected = isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly
        return layers.vector_input(layer, selected_only=selected)


@dataclass(frozen=True)
class Layer(_LayerParameter):
    """A layer that may be a raster or a vector."""

    kinds: Sequence[str] = ("polygon", "point", "raster")

    def _create(self):
        types = [_SOURCE_TYPES[kind] for kind in self.kinds]
        return QgsProcessingParameterMapLayer(self.key, self.title, self.default, self.optional, types)

    def _read(self, algorithm, parameters, context):
        (layer,) = self.layers(algorithm, parameters, context)
        return _layer_input(layer)


def _layer_input(layer):
    return layers.raster_input(layer) if layers.is_raster(layer) else layers.vector_input(layer)


@dataclass(frozen=True)
class Field(Parameter):
    """An attribute of the layer given as ``parent``."""

    parent: str = ""

    def _create(self):
        definition = QgsProcessingParameterField(self.key, self.title, self.default, self.parent, optional=self.optional)
        definition.setMetadata({"widget_wrapper": {"class": f"{__package__}.widgets.FieldOfAnyLayer"}})
        return definition

    def _read(self, algorithm, parameters, context):
        return algorithm.parameterAsString(parameters, self.key, context)


@dataclass(frozen=True)
class Fields(Parameter):
    """Several attributes of the layer given as ``parent``, in the order in which they are given; an empty list where left empty."""

    parent: str = ""

    def _create(self):
        any_type = QgsProcessingParameterField.DataType.Any
        return QgsProcessingParameterField(self.key, self.title, self.default, self.parent, any_type, True, self.optional)

    def read(self, algorithm, parameters, context):
        """Return what the job receives."""
        return algorithm.parameterAsFields(parameters, self.key, context)


@dataclass(frozen=True)
class Integer(Parameter):
    """A whole number."""

    minimum: int | None = None
    maximum: int | None = None

    _type = QgsProcessingParameterNumber.Type.Integer

    def expected(self):
        """Return what a value should be."""
        text = tr("It should be a whole number.") if type(self) is Integer else tr("It should be a number.")
        if self.minimum is not None and self.maximum is not None:
            text += " " + tr("From {low} to {high}.").format(low=self.minimum, high=self.maximum)
        elif self.minimum is not None:
            text += " " + tr("At least {low}.").format(low=self.minimum)
        return text

    def problem(self, algorithm, parameters, context):
        """Return what is wrong with a value that QGIS takes."""
        value = self.value_in(parameters)
        try:
            number = value if isinstance(value, QgsProperty) else float(value)
        except (TypeError, ValueError):
            return self.expected()
        return self.expected() if type(self) is Integer and number != int(number) else ""

    def _create(self):
        definition = QgsProcessingParameterNumber(self.key, self.title, self._type, self.default, self.optional)
        if self.minimum is not None:
            definition.setMinimum(self.minimum)
        if self.maximum is not None:
            definition.setMaximum(self.maximum)
        return definition

    def _read(self, algorithm, parameters, context):
        return algorithm.parameterAsInt(parameters, self.key, context)


@dataclass(frozen=True)
class Real(Integer):
    """A real number, shown with ``decimals`` digits."""

    decimals: int = 3

    _type = QgsProcessingParameterNumber.Type.Double

    def _create(self):
        definition = super()._create()
        definition.setMetadata({"widget_wrapper": {"decimals": self.decimals}})
        return definition

    def _read(self, algorithm, parameters, context):
        return algorithm.parameterAsDouble(parameters, self.key, context)


@dataclass(frozen=True)
class Distance(Real):
    """A length in the map units of the layer given as ``parent``; the dialog shows and converts the unit."""

    parent: str = ""

    def _create(self):
        definition = QgsProcessingParameterDistance(self.key, self.title, self.default, self.parent, self.optional)
        definition.setMinimum(self.minimum or 0.0)
        definition.setMetadata({"widget_wrapper": {"decimals": self.decimals}})
        return definition


@dataclass(frozen=True)
class Choice(Parameter):
    """One of several names, or ``several`` of them, which the job gets as a list.

    Names, not positions, stand in scripts and models, so that a longer list breaks none of them.
    """

    options: Sequence[str] = ()
    several: bool = False

    def expected(self):
        """Return what a value should be."""
        return tr("It should be one of: {names}.").format(names=", ".join(self.options))

    def _create(self):
        return QgsProcessingParameterEnum(
            self.key, self.title, list(self.options), self.several, self.default, self.optional, usesStaticStrings=True
        )

    def _read(self, algorithm, parameters, context):
        if self.several:
            return algorithm.parameterAsEnumStrings(parameters, self.key, context)
        return algorithm.parameterAsEnumString(parameters, self.key, context)


@dataclass(frozen=True)
class Text(Parameter):
    """A line of text."""

    def _create(self):
        return QgsProcessingParameterString(self.key, self.title, self.default, False, self.optional)

    def _read(self, algorithm, parameters, context):
        return algorithm.parameterAsString(parameters, self.key, context)


@dataclass(frozen=True)
class Switch(Parameter):
    """Yes or no."""

    default: object = False

    def _create(self):
        return QgsProcessingParameterBoolean(self.key, self.title, self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        return algorithm.parameterAsBool(parameters, self.key, context)


@dataclass(frozen=True)
class Extent(Parameter):
    """A rectangle in any coordinate system."""

    def _create(self):
        return QgsProcessingParameterExtent(self.key, self.title, self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        rectangle = algorithm.parameterAsExtent(parameters, self.key, context)
        if rectangle.isNull():
            return None
        return {
            "xmin": rectangle.xMinimum(),
            "ymin": rectangle.yMinimum(),
            "xmax": rectangle.xMaximum(),
            "ymax": rectangle.yMaximum(),
            "crs": layers.crs_to_wkt(algorithm.parameterAsExtentCrs(parameters, self.key, context)),
        }


@dataclass(frozen=True)
class Crs(Parameter):
    """A coordinate reference system."""

    def _create(self):
        return QgsProcessingParameterCrs(self.key, self.title, self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        return layers.crs_to_wkt(algorithm.parameterAsCrs(parameters, self.key, context)) or None


@dataclass(frozen=True)
class File(Parameter):
    """A file that exists; ``filter`` is what the file dialog offers, for example ``Models (*.safetensors)``."""

    filter: str = ""

    _behavior = QgsProcessingParameterFile.Behavior.File

    def problem(self, algorithm, parameters, context):
        """Return what is wrong with a value that QGIS takes."""
        path = algorithm.parameterAsString(parameters, self.key, context)
        return "" if os.path.isfile(path) else tr("there is no file {path}.").format(path=path)

    def _create(self):
        return QgsProcessingParameterFile(
            self.key, self.title, self._behavior, defaultValue=self.default, optional=self.optional, fileFilter=self.filter
        )

    def _read(self, algorithm, parameters, context):
        return os.path.abspath(algorithm.parameterAsString(parameters, self.key, context))


@dataclass(frozen=True)
class Source(File):
    """A file that exists, or the address of a web service."""

    def problem(self, algorithm, parameters, context):
        """Return what is wrong with a value that QGIS takes."""
        value = algorithm.parameterAsString(parameters, self.key, context)
        return "" if _is_address(value) else super().problem(algorithm, parameters, context)

    def _read(self, algorithm, parameters, context):
        value = algorithm.parameterAsString(parameters, self.key, context)
        return value if _is_address(value) else super()._read(algorithm, parameters, context)


def _is_address(value: str) -> bool:
    return value.startswith(("http://", "https://"))


@dataclass(frozen=True)
class FolderOrFile(Source):
    """A folder that exists, a file, or the address of a web service where ``services`` says so; the dialog browses for folders."""

    services: bool = True

    _behavior = QgsProcessingParameterFile.Behavior.Folder

    def problem(self, algorithm, parameters, context):
        """Return what is wrong with a value that QGIS takes."""
        value = algorithm.parameterAsString(parameters, self.key, context)
        if os.path.exists(value) or (self.services and _is_address(value)):
            return ""
        return tr("there is no file or folder {path}.").format(path=value)


@dataclass(frozen=True)
class Folder(File):
    """A folder; it is made if it does not exist."""

    _behavior = QgsProcessingParameterFile.Behavior.Folder

    def problem(self, algorithm, parameters, context):
        """Return what is wrong with a value that QGIS takes."""
        path = algorithm.parameterAsString(parameters, self.key, context)
        return tr("{path} is a file, not a folder.").format(path=path) if os.path.isfile(path) else ""


@dataclass(frozen=True)
class Output(Parameter):
    """A layer or file that the algorithm writes.

    Parameters
    ----------
    by_default : bool
        For optional outputs: whether the dialog starts with it switched on.
    """

    by_default: bool = True

    is_output = True

    def definition(self):
        """Make the QGIS parameter."""
        definition = super().definition()
        definition.setCreateByDefault(self.by_default or not self.optional)
        return definition


@dataclass(frozen=True)
class RasterOutput(Output):
    """A GeoTIFF, shown in the ``style`` of that name (see ``styles``)."""

    style: str = ""
    extensions = ("tif", "tiff")

    def _create(self):
        return QgsProcessingParameterRasterDestination(self.key, self.title, self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        return algorithm.parameterAsOutputLayer(parameters, self.key, context)


@dataclass(frozen=True)
class VectorOutput(Output):
    """A vector layer of one ``kind``, in any format or database that QGIS writes, shown in the ``style`` of that name."""

    kind: str = "polygon"
    style: str = ""
    extensions = ()

    def _create(self):
        return QgsProcessingParameterFeatureSink(self.key, self.title, _SOURCE_TYPES[self.kind], self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        return f"{self.key.lower()}.gpkg"  # in the folder of the run, and copied to where the user wants it


@dataclass(frozen=True)
class FileOutput(Output):
    """A file that is no layer; ``filter`` is what the file dialog offers, and ``extensions`` are the allowed ones."""

    filter: str = ""
    extensions: Sequence[str] = ()

    def _create(self):
        return QgsProcessingParameterFileDestination(self.key, self.title, self.filter, self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        return algorithm.parameterAsFileOutput(parameters, self.key, context)


@dataclass(frozen=True)
class FolderOutput(Output):
    """A folder that the algorithm fills."""

    extensions = ()

    def _create(self):
        return QgsProcessingParameterFolderDestination(self.key, self.title, self.default, self.optional)

    def _read(self, algorithm, parameters, context):
        return algorithm.parameterAsString(parameters, self.key, context)


@dataclass(frozen=True)
class Result:
    """A number or a text that the algorithm returns, for scripts and for later steps of a model."""

    key: str
    label: str
    help: str
    text: bool = False
