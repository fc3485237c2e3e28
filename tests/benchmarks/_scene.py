"""A synthetic scene and a U-Net trained on it, for the benchmarks of the pipeline.

Four bands are smooth random fields with noise; the six classes depend on the fields without noise, so that a network has to
smooth and to decide, and is sure of most pixels, as a trained network is. (With random weights the probabilities of all
classes would be about equal, and the class of a pixel a matter of rounding.)
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from deepgeology.backend.raster.grid import Grid
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.modelfile import save_model
from osgeo import gdal, osr

SIZE, BANDS, CLASSES, TILE, OVERLAP, BATCH = 4096, 4, 6, 256, 0.25, 8
CRS = osr.GetUserInputAsWKT("EPSG:32633")
_STEPS, _COARSE, _NOISE = 80, 48, 0.15


class Scene:
    """Files in a temporary folder, removed at the end: ``raster`` and ``model``.

    Parameters
    ----------
    steps : int
        Training steps of the model; 0 where its results do not matter.
    """

    def __init__(self, steps: int = _STEPS):
        self._steps = steps

    def __enter__(self) -> Scene:
        self.folder = Path(tempfile.mkdtemp(prefix="deepgeology-bench-"))
        self.raster, self.model = str(self.folder / "scene.tif"), str(self.folder / "model.safetensors")
        torch.manual_seed(0)
        random = np.random.default_rng(0)
        mixing = random.normal(size=(CLASSES, BANDS)).astype("float32")
        self._write_raster(random)
        self._train(random, mixing)
        return self

    def __exit__(self, *error) -> None:
        shutil.rmtree(self.folder)

    def mosaic(self, factor: int) -> str:
        """Return a virtual raster of ``factor`` by ``factor`` copies of the scene."""
        path = str(self.folder / f"mosaic{factor}.vrt")
        tiles = []
        for index in range(factor**2):
            row, column = divmod(index, factor)
            tile = str(self.folder / f"tile{factor}_{index}.vrt")
            grid = Grid.of(self.raster)
            x, y = grid.xy(column * SIZE, row * SIZE)
            far = grid.xy((column + 1) * SIZE, (row + 1) * SIZE)
            gdal.Translate(tile, self.raster, format="VRT", outputBounds=[x, y, *far])
            tiles.append(tile)
        dataset = gdal.BuildVRT(path, tiles)
        for index in range(1, BANDS + 1):
            dataset.GetRasterBand(index).SetDescription(f"band {index}")
        dataset = None
        return path

    def parameters(self, output: str) -> dict:
        """Return the parameters of segmentraster."""
        return {
            "input": self.raster,
            "model": self.model,
            "output": str(self.folder / output),
            "overlap": 100 * OVERLAP,
            "batch_size": BATCH,
        }

    def _write_raster(self, random) -> None:
        driver = gdal.GetDriverByName("GTiff")
        dataset = driver.Create(self.raster, SIZE, SIZE, BANDS, gdal.GDT_Float32, ["TILED=YES"])
        dataset.SetGeoTransform((500000, 10, 0, 5000000, 0, -10))
        dataset.SetProjection(CRS)
        for index in range(1, BANDS + 1):
            field = _smooth(random, SIZE)
            band = dataset.GetRasterBand(index)
            band.WriteArray(field + _NOISE * random.standard_normal(field.shape, dtype=np.float32))
            band.SetDescription(f"band {index}")

    def _train(self, random, mixing) -> None:
        spec = {"name": "unet", "arguments": {"bands": BANDS, "classes": CLASSES, "encoder": "resnet18"}}
        network = build_network(spec)
        optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3)
        for _ in range(self._steps):
            clean = np.stack([np.stack([_smooth(random, 128) for _ in range(BANDS)]) for _ in range(4)])
            labels = torch.from_numpy(np.einsum("kc,bchw->bkhw", mixing, clean).argmax(axis=1))
            x = torch.from_numpy(clean + _NOISE * random.standard_normal(clean.shape, dtype=np.float32))
            loss = torch.nn.functional.cross_entropy(network(x, torch.ones_like(x[:, :1])), labels)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        card = make_card(
            task="segmentation",
            network=spec,
            bands=[{"name": f"band {index}", "unit": ""} for index in range(1, BANDS + 1)],
            pixel_size=[10.0, 10.0],
            crs=CRS,
            normalisation={"mean": [0.0] * BANDS, "std": [1.0] * BANDS},
            classes=[{"value": value, "name": f"class {value}", "color": f"#{40 * value:02x}8060"} for value in range(1, CLASSES + 1)],
            tile_size=TILE,
            overlap=OVERLAP,
        )
        save_model(self.model, network.eval(), card)


def _smooth(random, size: int) -> np.ndarray:
    """Return a smooth random field (size, size), float32, of unit variance or so."""
    coarse = random.standard_normal((size // _COARSE + 2,) * 2, dtype=np.float32)
    memory = gdal.GetDriverByName("MEM").Create("", *coarse.shape, 1, gdal.GDT_Float32)
    memory.WriteArray(coarse)
    return 1.5 * memory.ReadAsArray(buf_xsize=size, buf_ysize=size, resample_alg=gdal.GRIORA_CubicSpline)
