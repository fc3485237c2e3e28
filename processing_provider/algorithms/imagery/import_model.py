"""Import a model from ONNX."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...parameters import Choice, File, Integer, Real, Result, Text
from ...translation import tr


class ImportModel(DeepGeologyAlgorithm):
    """Make a model file of an ONNX file."""

    ID = "importmodel"
    GROUP = "imagery"
    JOB = "exchange.import_model"

    def declare(self):
        return Declaration(
            label=tr("Import model from ONNX"),
            summary=tr(
                "Makes a model file of a model that another program wrote as ONNX, so that “Map classes with a model” runs it, or “Detect "
                "objects” if it is an exported YOLO detector, with or without masks (its metadata say so). What the file says of itself "
                "is used (metadata of Deep Geology or of Deepness); fill in below what it does not say.\n"
                "Its one input should be (batch, bands, height, width) and its one output (batch, classes, height, width), or one channel "
                "for two classes; anything else is refused and the message says what was found. Invalid pixels reach a model of another "
                "program as the mean of their band.\n"
                "The packages onnx and onnxruntime must be in the environment. Importing runs no code of the file but its graph."
            ),
            example=tr("A land-cover model of the Deepness model zoo: choose the file, write red, green, blue as the bands, and run."),
            tags=tr("onnx,exchange,interoperability,Deepness,onnxruntime,load model,external model"),
            parameters=[
                File("INPUT", tr("ONNX model"), tr("The file of another program (.onnx), with its weights in it."), filter="ONNX (*.onnx)"),
                Text(
                    "BANDS",
                    tr("Names of the bands"),
                    tr("In the order in which the model takes them, with commas. Rasters are matched by these names."),
                    optional=True,
                    empty=tr("those in the file; if there are none, bands are taken in the order of the raster."),
                ),
                Text(
                    "CLASSES",
                    tr("Names of the classes"),
                    tr("In the order of the model's output, with commas. A model with one output channel has two classes."),
                    optional=True,
                    empty=tr("those in the file; if there are none, class 0, class 1 and so on."),
                ),
                Real(
                    "SCALE",
                    tr("Values are divided by"),
                    tr("By what the values of the bands are divided first, for example 255 for bytes that the model expects from 0 to 1."),
                    optional=True,
                    minimum=1e-9,
                    decimals=6,
                    empty=tr("255 for detectors and for models with the metadata of Deepness, else 1."),
                ),
                Text(
                    "MEAN",
                    tr("Means"),
                    tr("What is then subtracted from each band: one number, or one for each band, with commas."),
                    optional=True,
                    empty=tr("those in the file, else 0."),
                ),
                Text(
                    "STD",
                    tr("Standard deviations"),
                    tr("By what each band is then divided: one number, or one for each band, with commas."),
                    optional=True,
                    empty=tr("those in the file, else 1."),
                ),
                Real(
                    "PIXEL_SIZE",
                    tr("Pixel size"),
                    tr("Side of the pixels that the model was trained on. Rasters of another pixel size are resampled for it."),
                    optional=True,
                    minimum=1e-6,
                    decimals=6,
                    unit="m",
                    empty=tr("the one in the file; if there is none, rasters are mapped as they are."),
                ),
                Integer(
                    "TILE_SIZE",
                    tr("Window size"),
                    tr("Side of the windows that the model is shown, if it takes windows of any size."),
                    optional=True,
                    advanced=True,
                    minimum=16,
                    maximum=8192,
                    unit=tr("pixels"),
                    empty=tr("the one in the file, else 256."),
                ),
                Choice(
                    "OUTPUT",
                    tr("What the model gives"),
                    tr("automatic tells probabilities from logits by what the model gives for noise."),
                    default="automatic",
                    advanced=True,
                    options=("automatic", "probabilities", "logits"),
                ),
                common.model_output(tr("The imported model, with all that is needed to use it.")),
            ],
            results=[
                Result("BAND_COUNT", tr("Bands"), tr("Number of bands that the model takes.")),
                Result("CLASS_COUNT", tr("Classes"), tr("Number of classes that it tells apart.")),
            ],
            references=[
                "Aszkowski et al. 2023, Deepness: Deep neural remote sensing plugin for QGIS, doi:10.1016/j.softx.2023.101495",
            ],
        )
