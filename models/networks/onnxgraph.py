"""A network of another program: an ONNX graph, run by onnxruntime inside the tiled pipeline.

The bytes of the ONNX file are an array of the model file (uint8), so that one file holds all, and nothing is pickled.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from ..errors import InputError, ModelFileError

SPEC = {
    "name": "onnxgraph",
    "label": "Imported ONNX model",
    "tasks": ["exchange"],
    "encoders": False,
    "selectable": False,
    "reference": "Open Neural Network Exchange, https://onnx.ai",
}

TYPES = {"tensor(float)": np.float32, "tensor(float16)": np.float16, "tensor(double)": np.float64, "tensor(uint8)": np.uint8}
OUTPUTS = ("logits", "probabilities", "logit", "probability")
_LEAST = 1e-7


class OnnxGraph(nn.Module):
    """The network; see :func:`build`. It has no gradients."""

    def __init__(self, size: int, output: str, window: Sequence[int] | None, multiple: int, single: bool, nan: bool, halo: int):
        super().__init__()
        if output not in OUTPUTS:
            raise ModelFileError(
                "The output of the ONNX model is called {found}; {known} are known.", found=output, known=", ".join(OUTPUTS)
            )
        self.register_buffer("graph", torch.zeros(size, dtype=torch.uint8))
        self.output, self.window, self.multiple, self.single, self.nan, self.halo = output, window, multiple, single, nan, halo
        self._session = None

    def __getstate__(self) -> dict:
        return {**self.__dict__, "_session": None}  # a session cannot be copied; the copy opens its own

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return logits (B, K, H, W) of standardised bands ``x`` (B, C, H, W) and their validity (B, 1, H, W), for any height and width.

        Sides are filled up to what the graph takes; a graph for windows of one size only sees larger ones in pieces.
        """
        if x.requires_grad:
            raise InputError(
                "An imported ONNX model has no gradients, and cannot be trained or explained by them.",
                hint="Choose a method without gradients, or a model that was trained here.",
            )
        if self.nan:
            x = x.masked_fill(valid == 0, torch.nan)
        fill = torch.nan if self.nan else 0.0
        height, width = x.shape[-2:]
        down, right = self.window or (self.multiple, self.multiple)
        x = F.pad(x.float(), (0, -width % right, 0, -height % down), value=fill)
        values = x.detach().cpu().numpy()
        if self.window:
            rows = [
                np.concatenate([self._run(values[:, :, y : y + down, x0 : x0 + right]) for x0 in range(0, values.shape[3], right)], axis=3)
                for y in range(0, values.shape[2], down)
            ]
            found = np.concatenate(rows, axis=2)
        else:
            found = self._run(values)
        return self._logits(torch.from_numpy(found).to(x.device))[..., :height, :width]

    def _run(self, values: np.ndarray) -> np.ndarray:
        parts = [values[i : i + 1] for i in range(len(values))] if self.single else [values]
        found = np.concatenate([self.compute(part)[0] for part in parts])
        return found[:, None] if found.ndim == 3 else found

    def compute(self, values: np.ndarray) -> list[np.ndarray]:
        """Return the graph's outputs, float32, for windows (B, C, H, W) of a size that it takes."""
        session = self._open()
        given = session.get_inputs()[0]
        kind = TYPES[given.type]
        values = np.ascontiguousarray(np.clip(np.rint(np.nan_to_num(values)), 0, 255) if kind is np.uint8 else values, dtype=kind)
        return [found.astype(np.float32) for found in session.run(None, {given.name: values})]

    def _logits(self, found: torch.Tensor) -> torch.Tensor:
        if self.output == "logits":
            return found
        if self.output == "logit":
            return torch.cat([torch.zeros_like(found), found], dim=1)
        if self.output == "probability":
            found = torch.cat([1 - found, found], dim=1)
        return found.clamp_min(_LEAST).log()

    def _open(self):
        """Return onnxruntime's session: on the graphics card where the module is on one and onnxruntime can use it."""
        if self._session is None:
            self._session = open_session(self.graph.cpu().numpy().tobytes(), self.graph.device.type == "cuda")
        return self._session


def open_session(content: bytes, cuda: bool = False):
    """Open an ONNX model in onnxruntime; :class:`ModelFileError` where it cannot."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = torch.get_num_threads()
    wanted = ["CUDAExecutionProvider", "CPUExecutionProvider"] if cuda else ["CPUExecutionProvider"]
    providers = [name for name in wanted if name in onnxruntime.get_available_providers()]
    try:
        return onnxruntime.InferenceSession(content, options, providers=providers)
    except Exception as error:  # onnxruntime's errors have no common class below it
        raise ModelFileError(
            "onnxruntime cannot open the ONNX model: {reason}.",
            hint="Check the file, or export the model again, to one file with standard operators.",
            reason=str(error).splitlines()[0][:300].rstrip("."),
        ) from error


def build(
    bands: int,
    classes: int,
    size: int,
    output: str,
    window: Sequence[int] | None = None,
    multiple: int = 1,
    single: bool = False,
    nan: bool = False,
    halo: int = 0,
) -> OnnxGraph:
    """Build the network, its graph still empty.

    Parameters
    ----------
    bands, classes : int
        Number of input bands and of classes.
    size : int
        Bytes of the ONNX file.
    output : str
        What the graph tells: ``"logits"`` or ``"probabilities"`` of all classes, (B, K, H, W), or the ``"logit"`` or ``"probability"`` of
        the second of two, (B, 1, H, W) or (B, H, W).
    window : (int, int), optional
        Height and width of its windows, if only one size will do.
    multiple : int
        Of which the sides have to be multiples otherwise.
    single : bool
        Whether it takes one window at a time.
    nan : bool
        Whether it wants NaN at invalid pixels; else they are 0.
    halo : int
        Pixels of context that it needs around a window.
    """
    return OnnxGraph(size, output, window, multiple, single, nan, halo)
