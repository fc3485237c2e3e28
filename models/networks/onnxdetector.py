"""A detector of another program: a YOLO export as an ONNX graph, run by onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F

from ..errors import InputError, ModelFileError
from ..yolo import decode_yolo, draw_masks
from .onnxgraph import OnnxGraph

SPEC = {
    "name": "onnxdetector",
    "label": "Imported ONNX detector",
    "tasks": ["exchange"],
    "encoders": False,
    "selectable": False,
    "reference": "Redmon et al. (2016), doi:10.1109/CVPR.2016.91; Open Neural Network Exchange, https://onnx.ai",
}
MOST_MASKS = 100  # of a window, as torchvision's Mask R-CNN


class OnnxDetector(OnnxGraph):
    """The detector; see :func:`build`. It is called as the other detectors are, and cannot be trained."""

    def __init__(self, classes: int, size: int, window: Sequence[int] | None, multiple: int, nan: bool):
        super().__init__(size, "logits", window, multiple, True, nan, 0)
        self.classes = classes

    def forward(self, x: torch.Tensor, valid: torch.Tensor, targets=None) -> list[dict]:
        """Return by window of standardised bands ``x`` (B, C, H, W) its ``boxes`` (N, 4), xyxy in pixels, ``scores`` and ``labels``.

        Exports with masks give ``masks`` (N, H, W), 0 to 1, of the :data:`MOST_MASKS` surest objects.
        """
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
        x = x.masked_fill(valid == 0, torch.nan) if self.nan else x
        values = F.pad(x.float(), (0, right - width, 0, down - height), value=torch.nan if self.nan else 0.0).numpy(force=True)
        return [self._objects(values[index : index + 1], height, width, x.device) for index in range(len(values))]

    def _objects(self, values, height: int, width: int, device: torch.device) -> dict:
        output, *more = (torch.from_numpy(found) for found in self.compute(values))
        prototypes = more[0] if more and more[0].ndim == 4 else None
        found = decode_yolo(output, self.classes, weights=0 if prototypes is None else prototypes.shape[1])[0]
        if len(found["labels"]) and int(found["labels"].max()) >= self.classes:
            raise ModelFileError(
                "The imported detector found an object of its class {number}, but was imported with the names of {count} classes.",
                hint="Import it again, with the names of all its classes in CLASSES.",
                number=int(found["labels"].max()) + 1,
                count=self.classes,
            )
        found["boxes"] = found["boxes"].clamp(min=0).minimum(torch.tensor([width, height, width, height], dtype=torch.float32))
        seen = (found["boxes"][:, 2:] > found["boxes"][:, :2]).all(dim=1)
        found = {key: part[seen] for key, part in found.items()}
        if prototypes is not None:
            found = {key: part[:MOST_MASKS] for key, part in found.items()}
            found["masks"] = draw_masks(found, prototypes[0], *values.shape[2:])[:, :height, :width]
        del found["weights"]
        return {key: part.to(device) for key, part in found.items()}


def build(bands: int, classes: int, size: int, window: Sequence[int] | None = None, multiple: int = 32, nan: bool = False) -> OnnxDetector:
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
    nan : bool
        Whether it wants NaN at invalid pixels; else they are 0.
    """
    return OnnxDetector(classes, size, window, multiple, nan)
