"""A detector of another program: a YOLO export as an ONNX graph, run by onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F

from ..errors import InputError
from ..yolo import decode_yolo
from .onnxgraph import OnnxGraph

SPEC = {
    "name": "onnxdetector",
    "label": "Imported ONNX detector",
    "tasks": ["exchange"],
    "encoders": False,
    "selectable": False,
    "reference": "Redmon et al. (2016), doi:10.1109/CVPR.2016.91; Open Neural Network Exchange, https://onnx.ai",
}


class OnnxDetector(OnnxGraph):
    """The detector; see :func:`build`. It is called as the other detectors are, and cannot be trained."""

    def __init__(self, classes: int, size: int, window: Sequence[int] | None, multiple: int):
        super().__init__(size, "logits", window, multiple, True, False, 0)
        self.classes = classes

    def forward(self, x: torch.Tensor, valid: torch.Tensor, targets=None) -> list[dict]:
        """Return by window of standardised bands ``x`` (B, C, H, W) its ``boxes`` (N, 4), xyxy in pixels, ``scores`` and ``labels``."""
        if targets is not None:
            raise InputError("An imported ONNX detector cannot be trained.", hint="Train a detector with “Train object detector”.")
        height, width = x.shape[-2:]
        down, right = self.window or (-(-height // self.multiple) * self.multiple, -(-width // self.multiple) * self.multiple)
        if height > down or width > right:
            raise InputError(
                "The imported detector takes windows of {down} x {right} pixels; these have {height} x {width}.",
                hint="Leave the tile size empty: the model knows its own.",
                down=down,
                right=right,
                height=height,
                width=width,
            )
        values = F.pad(x.float(), (0, right - width, 0, down - height)).numpy(force=True)
        return [self._objects(values[index : index + 1], height, width, x.device) for index in range(len(values))]

    def _objects(self, values, height: int, width: int, device: torch.device) -> dict:
        found = decode_yolo(torch.from_numpy(self.compute(values)), self.classes)[0]
        found["boxes"] = found["boxes"].clamp(min=0).minimum(torch.tensor([width, height, width, height], dtype=torch.float32))
        seen = (found["boxes"][:, 2:] > found["boxes"][:, :2]).all(dim=1)
        return {key: values[seen].to(device) for key, values in found.items()}


def build(bands: int, classes: int, size: int, window: Sequence[int] | None = None, multiple: int = 32) -> OnnxDetector:
    """Build the detector, its graph still empty.

    Parameters
    ----------
    bands, classes : int
        Number of input bands and of classes.
    size : int
        Bytes of the ONNX file.
    window : (int, int), optional
        Height and width of its windows, if only one size will do.
    multiple : int
        Of which the sides have to be multiples otherwise.
    """
    return OnnxDetector(classes, size, window, multiple)
