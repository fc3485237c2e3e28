"""Export a model to ONNX."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import model_file
from ...parameters import FileOutput, Integer, Raster, Result, Switch
from ...translation import tr


class ExportModel(DeepGeologyAlgorithm):
    """Write a trained model as an ONNX file, compared with the original."""

    ID = "exportmodel"
    GROUP = "imagery"
    JOB = "exchange.export_model"

    def declare(self):
        return Declaration(
            label=tr("Export model to ONNX"),
            summary=tr(
                "Writes a segmentation model or a detector as an ONNX file, which onnxruntime and other programs run, among them the QGIS "
                "plugin Deepness. Scaling and probabilities are in the graph; bands, classes, pixel size and window are in its metadata.\n"
                "The file is only written if its results agree with those of the model, within 0.001, on random windows and on those of "
                "a raster that you give. A pixel at which any band is NaN is invalid: the graph ignores it and what it gives there means "
                "nothing. Programs that know no NaN should leave such pixels out themselves.\n"
                "Networks can be exported, forests and landform models cannot; of a mixture the network can, on request. Detectors of one "
                "stage (TTFNet, FCOS, RetinaNet, SSD) are written in the layout of YOLOv8: all boxes, of which the program that reads them "
                "leaves out the overlapping ones.\n"
                "The packages onnx and onnxruntime must be in the environment."
            ),
            example=tr("A model of lithology for a colleague who uses Deepness: choose the model, 256 as the window size, and run."),
            tags=tr("onnx,exchange,interoperability,Deepness,onnxruntime,deploy,convert,save model"),
            parameters=[
                common.model(),
                Raster(
                    "INPUT",
                    tr("Raster to compare on"),
                    tr("A raster that the model can map. Windows of it are computed by both models and compared."),
                    optional=True,
                    empty=tr("random windows alone are compared."),
                ),
                Integer(
                    "TILE_SIZE",
                    tr("Window size"),
                    tr("Side of the only windows that the ONNX model takes. Deepness needs one; a multiple of 32 suits all networks."),
                    optional=True,
                    minimum=16,
                    maximum=8192,
                    unit=tr("pixels"),
                    empty=tr("windows of any height and width; of a detector, the windows that it was trained on."),
                ),
                Switch(
                    "NORMALISE",
                    tr("Scaling in the graph"),
                    tr("The graph takes the values of the bands as they are. Switched off, it takes values that were standardised before."),
                    default=True,
                    advanced=True,
                ),
                Switch(
                    "PROBABILITIES",
                    tr("Give probabilities"),
                    tr("Give the probability of each class, 0 to 1. Switched off, the graph gives logits."),
                    default=True,
                    advanced=True,
                ),
                Switch(
                    "NETWORK_ONLY",
                    tr("Network of a mixture only"),
                    tr(
                        "Of a mixture of a network and a forest, export the network alone, which is less accurate. Switched off, a mixture "
                        "is refused."
                    ),
                    advanced=True,
                ),
                FileOutput("OUTPUT", tr("ONNX model"), tr("The exported model."), filter="ONNX (*.onnx)", extensions=("onnx",)),
            ],
            results=[
                Result("DIFFERENCE", tr("Largest difference"), tr("Largest difference between the results of both models.")),
                Result("WINDOWS", tr("Windows compared"), tr("Number of windows on which the models were compared.")),
            ],
            checks=[model_file("MODEL", "segmentation", "detection")],
            references=[
                "Aszkowski et al. 2023, Deepness: Deep neural remote sensing plugin for QGIS, doi:10.1016/j.softx.2023.101495",
            ],
        )
