"""Job: a model file as an ONNX file, for other programs."""

from __future__ import annotations

import io
import tempfile
import warnings
from collections.abc import Sequence
from contextlib import redirect_stdout

import numpy as np
import torch
from torch import nn

from ...models.card import read_card
from ...models.modelfile import load_model
from ...models.networks.contextforest import ContextForest
from ...models.networks.mixture import combine
from ...models.networks.onnxgraph import OnnxGraph, open_session
from ...models.predictor import Predictor
from ..errors import ModelFileError
from ..inference.model_input import open_input
from ..outputs import Staging
from ..progress import Progress
from ..raster.grid import Window
from .onnx_file import EXCHANGE, metadata_of, write_metadata

TOLERANCE = 1e-3  # by which no value of the ONNX model may differ from the original's
OPSET = 18
BATCH, SIDE = 2, 96  # of the windows that are traced
REAL_WINDOWS = 8


def run(parameters: dict, progress: Progress) -> dict:
    """Export a model.

    Parameters
    ----------
    parameters : dict
        ``model`` (``.safetensors``), ``output`` (``.onnx``); optional: ``input`` (raster whose windows are compared too), ``tile_size``
        (pixels; of any size if empty, of a detector the model's), ``normalise`` (take the bands' values as they are; default yes),
        ``probabilities`` (give probabilities, not logits; default yes), ``network_only`` (of a mixture with a forest, export the network).
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``; ``DIFFERENCE``, the largest difference to the original; ``WINDOWS``, the number of windows compared.

    Raises
    ------
    ModelFileError
        The model is of a kind that ONNX cannot hold, or the exported one gives other values; then nothing is written.
    """
    import onnx  # noqa: F401 - before the work, as it is an optional package
    import onnxruntime  # noqa: F401

    task = read_card(parameters["model"])["task"]
    if task == "landforms":
        raise ModelFileError(
            "A landform model cannot be exported: it derives the terrain from the DEM with operators that ONNX does not have.",
            hint="Map landforms here; or train a segmentation network on a stack of terrain attributes, and export that.",
        )
    detector = task == "detection"
    module, card = load_model(parameters["model"], task="detection" if detector else "segmentation")
    if isinstance(module, OnnxGraph):
        raise ModelFileError("The model was imported from ONNX.", hint="Use the ONNX file that it was made from.")
    module = single_stage(module) if detector else exportable(module, bool(parameters.get("network_only")), progress)
    raw = parameters.get("normalise") is not False
    output = "objects" if detector else "logits" if parameters.get("probabilities") is False else "probabilities"
    exported = Exported(module, card, raw, output)
    tile = parameters.get("tile_size") or (card["tile_size"] if detector else None)
    side = int(tile or SIDE)
    axes = {} if detector else {0: "batch"} if tile else {0: "batch", 2: "height", 3: "width"}
    with Staging() as staging:
        path = staging.path(parameters["output"])
        progress.report(0.1, "Writing the graph")
        write_graph(exported, path, len(card["bands"]), side, axes)
        progress.report(0.6, "Comparing it with the original")
        windows = random_windows(card, side, fixed=bool(tile))
        windows = [window[None] for batch in windows for window in batch] if detector else windows
        if parameters.get("input"):
            windows += _real_windows(parameters["input"], card, side, progress)
        if not raw:
            windows = [_standardised(values, card) for values in windows]
        difference = compare(exported, path, windows, progress.part(0.6, 0.95))
        entry = {"input": "raw" if raw else "standardised", "output": output}
        card = {**card, EXCHANGE: entry, "halo": int(module.halo)}
        write_metadata(path, metadata_of(card, raw, int(tile or card["tile_size"])))
    if not tile:
        progress.log("The ONNX model takes windows of any size; Deepness needs one size: give a window size for it.")
    progress.log("Largest difference in {count} windows: {difference:.1e}.", count=len(windows), difference=difference)
    return {"OUTPUT": parameters["output"], "DIFFERENCE": difference, "WINDOWS": len(windows)}


class Exported(nn.Module):
    """What is written: values (B, C, H, W), NaN where invalid, to ``probabilities`` or ``logits`` (B, K, H, W), or ``objects``."""

    def __init__(self, network: nn.Module, card: dict, raw: bool, output: str):
        super().__init__()
        count = len(card["bands"])
        scale = card["normalisation"] if raw else {"mean": [0.0] * count, "std": [1.0] * count}
        self.predictor = Predictor(network, scale["mean"], scale["std"], card.get("temperature", 1.0))
        self.output = output

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """Map values to what the graph gives."""
        found = self.predictor(values)
        return found.softmax(dim=1) if self.output == "probabilities" else found


class Candidates(nn.Module):
    """A detector that gives all its boxes, (B, 4 + K, N), for others to suppress the overlapping ones, as exports of YOLO do."""

    halo = 0

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    @property
    def spec(self) -> dict:
        """What the network is built from."""
        return self.network.spec

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Map standardised bands to candidates."""
        return self.network.candidates(x, valid)


def single_stage(module: nn.Module) -> Candidates:
    """Return a detector as it can be exported; :class:`ModelFileError` if it has two stages."""
    if not module.single_stage:
        raise ModelFileError(
            "The detector {network} has two stages, and programs that read ONNX detectors expect one.",
            hint="Train again with ARCHITECTURE set to ttfnet, fcos, retinanet or ssd.",
            network=module.spec["name"],
        )
    return Candidates(module)


def exportable(module: nn.Module, network_only: bool, progress: Progress) -> nn.Module:
    """Return the part of a model that ONNX can hold: all of it, or on request the networks of a mixture with a forest."""
    forests = [part for part in module.modules() if isinstance(part, ContextForest)]
    if not forests:
        return module
    members = list(getattr(module, "members", []))
    networks = [member for member in members if not any(isinstance(part, ContextForest) for part in member.modules())]
    if not networks:
        raise ModelFileError(
            "The model is a forest on smoothed neighbourhoods. Its trees are walked by the plugin; ONNX has no operator for them on maps.",
            hint="Map with it here, or train again with ARCHITECTURE set to a network, for example dilated or unet.",
        )
    if not network_only:
        raise ModelFileError(
            "The model is a mixture of a forest and a network, and the forest cannot be exported.",
            hint="Switch on “Network of a mixture only”: the network alone is exported, which is less accurate than the mixture was in "
            "its test. Or train again with ARCHITECTURE set to a network.",
        )
    progress.warn(
        "Only the network of the mixture is exported; the forest is left out. The accuracy in the model's report is that of the mixture, "
        "not of the exported network: evaluate its map."
    )
    if len(networks) == 1 and not module.flips:
        return networks[0]
    weights = [weight for member, weight in zip(members, module.weights) if member in networks]
    return combine(networks, weights, module.flips)


def write_graph(module: nn.Module, path: str, bands: int, side: int, axes: dict[int, str]) -> None:
    """Write the graph of a module, whose ``axes`` are of any length; :class:`ModelFileError` where torch cannot.

    The exporter by tracing comes first: it is as exact as the newer one and twenty times faster. The newer one, which needs the package
    onnxscript, serves networks that the first does not know, and versions of torch that have it no more.
    """
    module = module.train(False)
    example = torch.randn(BATCH if axes else 1, bands, side, side, generator=torch.Generator().manual_seed(0))
    output = module.output
    ways = (
        {"dynamo": False, "dynamic_axes": {"bands": axes, output: axes}},
        {"dynamo": True, "dynamic_shapes": ({axis: torch.export.Dim.DYNAMIC for axis in axes},), "external_data": False},
    )
    errors = []
    for way in ways:
        try:
            # Traced constants are warned of, but the comparison shows their effect; on failure the whole graph is printed.
            with warnings.catch_warnings(), redirect_stdout(io.StringIO()), torch.no_grad():
                warnings.simplefilter("ignore")
                torch.onnx.export(module, (example,), path, input_names=["bands"], output_names=[output], opset_version=OPSET, **way)
            return
        except Exception as error:  # torch's exporters raise errors of many kinds
            errors.append(error)
    reason = str(errors[0]).strip().splitlines() or [type(errors[0]).__name__]
    raise ModelFileError(
        "The network {network} cannot be written as ONNX: {reason}.",
        hint="Train again with another ARCHITECTURE, for example dilated or unet.",
        network=module.predictor.network.spec["name"],
        reason=reason[0].split("  [Caused")[0][:200].rstrip("."),
    ) from errors[0]


def random_windows(card: dict, side: int, fixed: bool, seed: int = 0) -> list[torch.Tensor]:
    """Return raw windows (B, C, H, W) like the training data, some pixels of which are invalid, of several sizes unless ``fixed``."""
    generator = torch.Generator().manual_seed(seed)
    mean, std = (torch.tensor(card["normalisation"][key]).view(1, -1, 1, 1) for key in ("mean", "std"))
    windows = []
    for batch, height, width in [(1, side, side), (3, side, side)] + ([] if fixed else [(2, side + 37, side + 10), (1, 2 * side, side)]):
        values = torch.randn(batch, len(card["bands"]), height, width, generator=generator) * std + mean
        values[:, :, : height // 5, : width // 7] = torch.nan
        values[:, -1, height // 2, width // 2] = torch.nan
        windows.append(values)
    return windows


def _real_windows(path: str, card: dict, side: int, progress: Progress) -> list[torch.Tensor]:
    """Return windows evenly spread over a raster."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, open_input(path, card, folder, progress) as reader:
        grid = reader.grid
        corners = [(x, y) for y in range(0, grid.height, side) for x in range(0, grid.width, side)]
        chosen = corners[:: max(1, len(corners) // REAL_WINDOWS)][:REAL_WINDOWS]
        return [torch.from_numpy(reader.read(Window(x, y, side, side)).copy())[None] for x, y in chosen]


def _standardised(values: torch.Tensor, card: dict) -> torch.Tensor:
    mean, std = (torch.tensor(card["normalisation"][key], dtype=torch.float32).view(1, -1, 1, 1) for key in ("mean", "std"))
    return (values - mean) / std


def compare(module: Exported, path: str, windows: Sequence[torch.Tensor], progress: Progress) -> float:
    """Return the largest difference between a module's and an ONNX file's values at valid pixels, or of boxes, in sides of the window.

    Raises
    ------
    ModelFileError
        It is above :data:`TOLERANCE`, or the file cannot be run.
    """
    with open(path, "rb") as file:
        session = open_session(file.read())
    largest = 0.0
    for number, values in enumerate(windows):
        progress.report(number / len(windows))
        valid = torch.isfinite(values).all(dim=1).numpy()
        with torch.no_grad():
            expected = module(values).numpy()
        try:
            found = session.run(None, {"bands": values.numpy()})[0]
        except Exception as error:  # onnxruntime's errors have no common class below it
            raise ModelFileError(
                "The exported model does not run on windows of {height} x {width} pixels: {reason}. It was not written.",
                hint="Give a window size, so that the model is exported for it alone, or train again with another ARCHITECTURE.",
                height=values.shape[2],
                width=values.shape[3],
                reason=str(error).splitlines()[0][:200].rstrip("."),
            ) from error
        if not valid.any():
            continue
        gap = np.abs(found - expected)
        if gap.ndim == 3:
            gap[:, :4] /= values.shape[-1]
        else:
            gap = np.moveaxis(gap, 1, -1)[valid]
        largest = max(largest, float(gap.max()) if np.isfinite(gap).all() else float("inf"))
    if not largest <= TOLERANCE:
        raise ModelFileError(
            "The exported model differs from the original by up to {found:.2g}; at most {expected:g} is allowed. It was not written.",
            hint="Give a window size, so that the model is exported for it alone, or train again with another ARCHITECTURE.",
            found=largest,
            expected=TOLERANCE,
        )
    return largest
