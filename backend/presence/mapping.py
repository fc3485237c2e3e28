"""Mapping a presence model over a raster: favourability, spread of the ensemble, area of applicability."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from ...models.modelfile import load_model
from ...models.networks.presence import Presence
from ...models.predictor import standardise
from ..errors import InputError
from ..evaluation.applicability import Applicability
from ..inference.area import area_to_map, work_folder
from ..inference.device import choose_device
from ..inference.model_input import open_input
from ..inference.pipeline import map_raster
from ..outputs import Staging
from ..progress import Progress
from ..provenance import file_hash, provenance
from ..raster.grid import Window
from ..raster.reader import RasterReader
from ..raster.writer import RasterWriter

_BATCH_PIXELS = {"cpu": 4 * 256 * 256, "cuda": 32 * 256 * 256, "mps": 8 * 256 * 256}
BANDS = {
    "output": "favourability (0 to 1)",
    "uncertainty": "standard deviation over the ensemble",
    "applicability": "dissimilarity to the training data (above 1: outside the area of applicability)",
}


class Favourability(nn.Module):
    """Raw bands to favourability, spread and dissimilarity.

    Parameters
    ----------
    network : Presence
    card : dict
    """

    def __init__(self, network: Presence, card: dict):
        super().__init__()
        self.network = network
        self.halo = network.halo
        for name in ("mean", "std"):
            values = torch.tensor(card["normalisation"][name], dtype=torch.float32).view(1, -1, 1, 1)
            self.register_buffer(name, values, persistent=False)
        known = Applicability(**card["applicability"]) if card.get("applicability") else None
        self.known = known is not None
        if known:
            self.register_buffer("weight", torch.tensor(known.weight, dtype=torch.float32) / torch.tensor(known.std), persistent=False)
            self.register_buffer("centre", torch.tensor(known.mean, dtype=torch.float32), persistent=False)
            self.register_buffer("places", torch.tensor(known.pixels, dtype=torch.float32), persistent=False)
            self.unit = known.distance * known.threshold

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """Return (B, 3, H, W) of raw ``values`` (B, C, H, W), NaN where invalid: see :data:`BANDS`."""
        x, valid = standardise(values, self.mean, self.std)
        probability = self.network(x, valid).sigmoid()
        spread = probability.std(dim=1, correction=0) if probability.shape[1] > 1 else torch.zeros_like(probability[:, 0])
        return torch.stack([probability.mean(dim=1), spread, self._dissimilarity(x, valid)], dim=1)

    def _dissimilarity(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        result = torch.full_like(valid[:, 0], math.nan)
        if not self.known:
            return result
        places = (valid[:, 0] > 0).nonzero(as_tuple=True)
        channels = self.network.encoding(x, valid).permute(0, 2, 3, 1)[places]
        scaled = (channels - self.centre) * self.weight
        # The product of matrices, which is the default of many rows, loses the digits of near neighbours.
        exact = "donot_use_mm_for_euclid_dist"
        nearest = [torch.cdist(rows, self.places, compute_mode=exact).min(dim=1).values for rows in scaled.split(8192)]
        if nearest:
            result[places] = torch.cat(nearest) / self.unit
        return result


@dataclass(frozen=True)
class Mapped:
    """What was mapped, while its files are still where they were written.

    Attributes
    ----------
    paths : dict
        Rasters by key of :data:`BANDS`; those that were not asked for lie in ``folder``.
    staging : Staging
        For what else the job writes.
    folder : str
        For temporary files.
    reader : RasterReader
        The bands in the model's order.
    predictor : Favourability
    card, metadata : dict
    """

    paths: dict[str, str]
    staging: Staging
    folder: str
    reader: RasterReader
    predictor: Favourability
    card: dict
    metadata: dict


@contextmanager
def mapping(parameters: dict, tool: str, progress: Progress, evidence: str | None = None) -> Iterator[Mapped]:
    """Map a presence model; the block may add to the results, which appear when it ends.

    Parameters
    ----------
    parameters : dict
        ``input``, ``model``, ``output``; optional: ``uncertainty``, ``applicability`` (rasters), ``extent``, ``mask``,
        ``tile_size``, ``batch_size``, ``device``.
    tool : str
        Id of the algorithm.
    progress : Progress
    evidence : str, optional
        The raster that is read, where it was made from ``input``.

    Raises
    ------
    InputError
        If no pixel can be mapped.
    """
    device = choose_device(parameters.get("device"))
    network, card = load_model(parameters["model"], task="presence")
    predictor = Favourability(network, card).to(device).eval()
    metadata = provenance(tool, parameters, model=Path(parameters["model"]).name, model_sha256=file_hash(parameters["model"]))
    with ExitStack() as stack:
        folder = stack.enter_context(work_folder(parameters["output"]))
        reader = stack.enter_context(open_input(evidence or parameters["input"], card, folder, progress))
        window, mask = area_to_map(parameters, reader.grid)
        staging = stack.enter_context(Staging())
        paths = {key: staging.path(parameters[key]) if parameters.get(key) else str(Path(folder) / f"{key}.tif") for key in BANDS}
        tile = int(parameters.get("tile_size") or card["tile_size"])
        batch = int(parameters.get("batch_size") or max(1, _BATCH_PIXELS[device.type] // (tile + 2 * predictor.halo) ** 2))
        grid = reader.grid.subgrid(window)
        with ExitStack() as writing:
            writers = [
                writing.enter_context(RasterWriter(paths[key], grid, 1, "float32", math.nan, [name], metadata=metadata))
                for key, name in BANDS.items()
            ]
            valid_pixels = 0

            def sink(y0: int, values: np.ndarray, valid: np.ndarray) -> None:
                nonlocal valid_pixels
                valid_pixels += int(valid.sum())
                for writer, plane in zip(writers, values):
                    writer.write_rows(y0, np.where(valid, plane, np.nan).astype(np.float32)[None])

            # Every pixel is given its full surroundings, so windows need not overlap.
            map_raster(
                reader,
                predictor,
                sink,
                channels=len(BANDS),
                tile=tile,
                overlap=0.0,
                halo=predictor.halo,
                batch=batch,
                blend="crop",
                window=window,
                mask=mask,
                device=device,
                progress=progress,
            )
        if not valid_pixels:
            raise InputError(
                "The raster {path} has no pixel to map: all bands must be valid at a pixel, inside the extent and the mask.",
                hint="Check the bands' NoData values, or choose another area.",
                path=parameters["input"],
            )
        yield Mapped(paths, staging, folder, reader, predictor, card, metadata)


def contributions(predictor: Favourability, reader: RasterReader, cells: np.ndarray, progress: Progress) -> np.ndarray:
    """Tell what each band adds to the log-odds at cells: by how much they fall if the band were as it is on average.

    Parameters
    ----------
    predictor : Favourability
    reader : RasterReader
        The bands in the model's order.
    cells : numpy.ndarray
        ``(N, 2)`` rows and columns of the reader's grid.
    progress : Progress

    Returns
    -------
    numpy.ndarray
        ``(N, C)``, in log-odds, the mean over the ensemble; positive where the band speaks for presence. Bands that are alike
        stand in for each other, so contributions need not add up.
    """
    network, halo = predictor.network, predictor.halo
    device = predictor.mean.device
    found = np.zeros((len(cells), len(reader.bands)), np.float32)
    for number, (row, column) in enumerate(cells):
        progress.report(number / max(len(cells), 1), "Asking what drives the favourability")
        window = Window(int(column) - halo, int(row) - halo, 2 * halo + 1, 2 * halo + 1)
        values = torch.from_numpy(reader.read(window))[None].to(device)
        with torch.inference_mode():
            x, valid = standardise(values, predictor.mean, predictor.std)
            looked = near(network, network.look(x, valid), halo)
            wanted = torch.zeros_like(next(iter(looked.values()))[:, :1])
            wanted[:, :, wanted.shape[2] // 2, wanted.shape[3] // 2] = 1
            centre = (slice(None), slice(None), wanted.shape[2] // 2, wanted.shape[3] // 2)
            base = network.decide(looked, wanted)[centre].mean()
            for band in range(found.shape[1]):
                found[number, band] = float(base - network.decide(network.without(looked, band), wanted)[centre].mean())
    return found


class Contributions(nn.Module):
    """Raw bands to what each adds to the log-odds at every pixel (B, C, H, W); see :func:`contributions`."""

    def __init__(self, predictor: Favourability, bands: int):
        super().__init__()
        self.predictor, self.halo, self.bands = predictor, predictor.halo, bands

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """Map raw ``values`` (B, C, H, W), NaN where invalid."""
        network = self.predictor.network
        x, valid = standardise(values, self.predictor.mean, self.predictor.std)
        looked = network.look(x, valid)
        base = network.decide(looked, valid).mean(dim=1)
        return torch.stack([base - network.decide(network.without(looked, band), valid).mean(dim=1) for band in range(self.bands)], dim=1)


def near(network: Presence, looked: dict[str, torch.Tensor], halo: int) -> dict[str, torch.Tensor]:
    """Cut what was looked at down to what deciding on the centre needs."""
    reach = max((part.patch // 2 for part in network.parts if hasattr(part, "patch")), default=0)
    part = slice(halo - reach, halo + reach + 1)
    return {view: features[:, :, part, part] for view, features in looked.items()}
