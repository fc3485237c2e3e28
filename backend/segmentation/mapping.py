"""Map the classes of a trained model over a raster."""

from __future__ import annotations

import math
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch import nn

from ...models.modelfile import load_model
from ...models.predictor import Predictor
from ..errors import InputError
from ..inference.area import area_to_map, work_folder
from ..inference.device import choose_device, prepare
from ..inference.pipeline import map_raster
from ..outputs import Staging
from ..progress import Progress
from ..provenance import file_hash, provenance
from ..raster.gdalenv import open_raster, reading
from ..raster.grid import Grid, Window
from ..raster.writer import RasterWriter
from ..training.distributed import join, ranks
from ..vector.polygonize import polygonize

_BATCH_PIXELS = {"cpu": 8 * 256 * 256, "cuda": 64 * 256 * 256, "mps": 16 * 256 * 256}
_LONGEST_WAIT = timedelta(days=30)  # for the slowest of several processes
_JOINED_ROWS = 256


def map_classes(tool: str, task: str, open_raster_for: Callable, parameters: dict, progress: Progress) -> dict:
    """Map classes, and on request probabilities, uncertainty and polygons.

    Parameters
    ----------
    tool, task : str
        Id of the algorithm, and what its models are for.
    open_raster_for : callable
        Opens what is mapped, ``open_raster_for(parameters, card, module, folder, progress)``; may fit the module to it.
    parameters : dict
        What ``open_raster_for`` needs; ``model`` (``.safetensors``), ``output`` (class raster); optional: ``extent``, ``mask`` (polygons),
        ``tile_size`` (pixels), ``overlap`` (percent), ``batch_size``, ``tta`` (``"none"``, ``"flips"``, ``"full"``), ``device``,
        ``precision``, ``probability``, ``uncertainty`` (rasters), ``polygons`` (``.gpkg``).
    progress : Progress

    Returns
    -------
    dict
        The paths of the outputs by key.

    Notes
    -----
    Started by ``torchrun``, each process maps its share of the rows and the first one joins the parts.
    """
    device = join(choose_device(parameters.get("device")))
    rank, count = ranks()
    module, card = load_model(parameters["model"], task=task)
    metadata = provenance(tool, parameters, model=Path(parameters["model"]).name, model_sha256=file_hash(parameters["model"]))

    with work_folder(parameters["output"]) as folder, open_raster_for(parameters, card, module, folder, progress) as reader:
        probabilities = Probabilities(Predictor.of(module, card), parameters.get("tta") or "none")
        prepared = prepare(probabilities, device, parameters.get("precision") or "auto", progress)
        window, mask = area_to_map(parameters, reader.grid, max(getattr(part, "rim", 0) for part in module.modules()))
        products = _Products(parameters, card, reader.grid.subgrid(window), metadata)
        tile = int(parameters.get("tile_size") or card["tile_size"])
        overlap = card["overlap"] if parameters.get("overlap") is None else parameters["overlap"] / 100
        side = tile + 2 * probabilities.halo
        mapping = {
            "channels": len(card["classes"]),
            "tile": tile,
            "overlap": overlap,
            "halo": probabilities.halo,
            "batch": int(parameters.get("batch_size") or max(1, _BATCH_PIXELS[device.type] // side**2)),
            "window": window,
            "mask": mask,
            "finish": products.reduce,
            "device": device,
            "progress": progress.part(0.0, 0.8 if parameters.get("polygons") else 0.97),
        }
        if count > 1:
            parts = [_part_folder(parameters["output"], other) for other in range(count)]
            group = dist.new_group(backend="gloo", timeout=_LONGEST_WAIT)
            start, stop = window.height * rank // count, window.height * (rank + 1) // count
            with products.writing(parts[rank], start, stop) as write:
                map_raster(reader, prepared, write, rows=(start, stop), **mapping)
            dist.barrier(group)
        if rank == 0:
            with Staging() as staging:
                products.place(staging, folder)
                with products.writing() as write:
                    if count > 1:
                        _join(parts, products)
                        shutil.rmtree(parts[0].parent)
                    else:
                        map_raster(reader, prepared, write, **mapping)
                    products.describe(precision=prepared.precision, device=str(device))
                if not products.valid_pixels:
                    raise InputError(
                        "The raster {path} has no pixel to map: all bands must be valid at a pixel, inside the extent and the mask.",
                        hint="Check the bands' NoData values, or choose another area.",
                        path=reader.path,
                    )
                if parameters.get("polygons"):
                    polygonize(
                        products.paths["output"],
                        products.paths["confidence"],
                        staging.path(parameters["polygons"]),
                        products.classes,
                        folder,
                        metadata,
                        progress.part(0.8, 1.0),
                    )
        if count > 1:
            dist.barrier(group)
    return {key.upper(): parameters[key] for key in ("output", "probability", "uncertainty", "polygons") if parameters.get(key)}


class Probabilities(nn.Module):
    """Class probabilities of raw pixels, averaged over turned and mirrored windows if asked.

    Parameters
    ----------
    predictor : torch.nn.Module
        Maps raw values (B, C, H, W) to logits (B, K, H, W).
    augmentation : str
        ``"none"``, ``"flips"`` (4 mirror images) or ``"full"`` (8: quarter turns too).
    """

    def __init__(self, predictor: nn.Module, augmentation: str = "none"):
        super().__init__()
        turns = {"none": (0,), "flips": (0, 2), "full": (0, 1, 2, 3)}.get(augmentation)
        if turns is None:
            raise InputError("The test-time augmentation {found} is not known; none, flips and full are.", found=augmentation)
        upright = getattr(predictor.network, "upright", False)
        self.predictor = predictor
        self.halo = predictor.halo
        flips = (False,) if augmentation == "none" else (False, True)
        self._views = [(0, False)] if upright else [(turn, flip) for turn in turns for flip in flips]

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """Return probabilities (B, K, H, W), float32, of raw ``values`` (B, C, H, W), NaN where invalid; H = W for quarter turns."""
        if len(self._views) == 1:
            return self.predictor(values).softmax(dim=1)
        total = 0.0
        for turn, flip in self._views:
            view = torch.rot90(values, turn, (2, 3))
            result = self.predictor(view.flip(3) if flip else view).softmax(dim=1)
            total = total + torch.rot90(result.flip(3) if flip else result, -turn, (2, 3))
        return total / len(self._views)


def _part_folder(output: str, rank: int) -> Path:
    """Return where a process writes its part, in a place that all of them see."""
    output = Path(output).absolute()
    return output.parent / f".deepgeology-parts-{output.name}" / str(rank)


class _Products:
    """The rasters that a run writes, made from blended probabilities.

    Parameters
    ----------
    parameters, card : dict
    grid : Grid
        Of all that is mapped.
    metadata : dict
    """

    def __init__(self, parameters: dict, card: dict, grid: Grid, metadata: dict):
        self._grid, self._metadata = grid, metadata
        self._values, nodata = class_values(card["classes"])
        names = [str(entry["name"]) for entry in card["classes"]]
        self.classes = [
            {"value": int(value), "name": name, "color": entry["color"]} for value, name, entry in zip(self._values, names, card["classes"])
        ]
        bands = {
            "output": (["class"], self._values.dtype.name, nodata),
            "probability": (names, "float32", math.nan),
            "uncertainty": (["normalised entropy (0 certain, 1 undecided)"], "float32", math.nan),
            "confidence": (["probability of the class"], "float32", math.nan),  # the polygons' mean probability comes from it
        }
        self._parameters = parameters
        self._bands = {key: entry for key, entry in bands.items() if parameters.get("polygons" if key == "confidence" else key)}
        self.keys = list(self._bands)
        self.paths: dict[str, str] = {}
        self._writers: dict[str, RasterWriter] = {}
        self.valid_pixels = 0

    def place(self, staging: Staging, folder: str) -> None:
        """Decide where the whole rasters are written."""
        self.paths = {
            key: os.path.join(folder, "confidence.tif") if key == "confidence" else staging.path(self._parameters[key]) for key in self.keys
        }

    @contextmanager
    def writing(self, part: Path | None = None, start: int = 0, stop: int | None = None) -> Iterator[Callable]:
        """Open the rasters, or those of a part of the rows in a folder, and give the pipeline's sink; at the end finish them."""
        grid, paths = self._grid, self.paths
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)  # what a run that failed left
            part.mkdir(parents=True)
            if stop == start:
                yield lambda *rows: None
                return
            grid = grid.subgrid(Window(0, start, grid.width, stop - start))
            paths = {key: str(part / f"{key}.tif") for key in self.keys}
        with ExitStack() as stack:
            for key, (names, dtype, nodata) in self._bands.items():
                options = {"overviews": part is None and key != "confidence", "metadata": self._metadata}
                if key == "output":
                    options["colors"] = {entry["value"]: entry["color"] for entry in self.classes}
                    options["categories"] = {entry["value"]: entry["name"] for entry in self.classes}
                writer = RasterWriter(paths[key], grid, len(names), dtype, nodata, names, **options)
                self._writers[key] = stack.enter_context(writer)
            yield lambda y0, made, valid: self._write(y0 - start, made, valid)

    def reduce(self, probabilities: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Turn blended probabilities (K, rows, W) into what is written, on the device; the pipeline's ``finish``."""
        best = probabilities[0].clone()
        index = torch.zeros(best.shape, dtype=torch.uint8 if len(probabilities) <= 256 else torch.int16, device=best.device)
        for number in range(1, len(probabilities)):
            index.masked_fill_(probabilities[number] > best, number)
            torch.maximum(best, probabilities[number], out=best)
        made = {"output": index, "confidence": best}
        if "probability" in self.keys:
            made["probability"] = probabilities.clone()
        if "uncertainty" in self.keys:
            made["uncertainty"] = torch.special.entr(probabilities).sum(dim=0) / math.log(len(probabilities))
        return tuple(made[key] for key in self.keys)

    def _write(self, y0: int, made: Sequence[np.ndarray], valid: np.ndarray) -> None:
        invalid = None if valid.all() else ~valid
        self.valid_pixels += int(valid.sum())
        for key, values in zip(self.keys, made):
            values = np.take(self._values, values) if key == "output" else values
            values = values.reshape(-1, *valid.shape)
            if invalid is not None:
                values[:, invalid] = self._bands[key][2]
            self._writers[key].write_rows(y0, values)

    def write_part(self, y0: int, written: dict[str, np.ndarray]) -> None:
        """Write rows that another process made."""
        self.valid_pixels += int((written["output"] != self._bands["output"][2]).sum())
        for key, values in written.items():
            self._writers[key].write_rows(y0, values)

    def describe(self, **entries: str) -> None:
        """Add to the metadata what is known only in the end."""
        for writer in self._writers.values():
            writer.add_metadata({f"DEEPGEOLOGY_{key.upper()}": value for key, value in entries.items()})


def _join(parts: Sequence[Path], products: _Products) -> None:
    """Put together what several processes wrote."""
    row = 0
    for part in parts:
        if not any(part.iterdir()):
            continue
        sources = {key: open_raster(str(part / f"{key}.tif")) for key in products.keys}
        height = sources["output"].RasterYSize
        for y in range(0, height, _JOINED_ROWS):
            rows = min(_JOINED_ROWS, height - y)
            written = {}
            for key, source in sources.items():
                with reading(source.GetDescription()):
                    values = source.ReadAsArray(0, y, source.RasterXSize, rows)
                written[key] = values.reshape(-1, rows, source.RasterXSize)
            products.write_part(row + y, written)
        row += height


def class_values(classes: Sequence[dict]) -> tuple[np.ndarray, int]:
    """Return the values that a class raster holds for each class of a card, in the smallest type, and its nodata value."""
    values = [entry["value"] for entry in classes]
    if not all(isinstance(value, int) for value in values):
        values = range(1, len(classes) + 1)
    low, high = min(values), max(values)
    for dtype in ("uint8", "uint16"):
        limit = np.iinfo(dtype).max
        free = [nodata for nodata in (0, limit) if nodata not in values]
        if low >= 0 and high <= limit and free:
            return np.array(values, dtype), free[0]
    return np.array(values, "int32"), np.iinfo("int32").min
