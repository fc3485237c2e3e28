"""Several runs of a batch share one warm worker."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")
pytestmark = pytest.mark.qgis


@pytest.fixture
def model(worlds, tmp_path):
    """A model with random weights."""
    import torch
    from deepgeology.models.build import build_network
    from deepgeology.models.card import make_card
    from deepgeology.models.modelfile import save_model

    torch.manual_seed(0)
    network = {"name": "dilated", "arguments": {"bands": 2, "classes": 2}}
    card = make_card(
        task="segmentation",
        network=network,
        bands=[{"name": name, "unit": ""} for name in "ab"],
        pixel_size=[100.0, 100.0],
        crs=worlds.wkt(),
        normalisation={"mean": [0.0, 0.0], "std": [1.0, 1.0]},
        classes=worlds.CLASSES,
        tile_size=32,
        overlap=0.25,
        halo=0,
        temperature=1.0,
    )
    path = tmp_path / "model.safetensors"
    save_model(path, build_network(network), card)
    return str(path)


def test_a_batch_of_three_rasters_starts_one_worker(provider, context, feedback, worlds, model, tmp_path):
    from deepgeology.processing_provider import worker
    from osgeo import gdal

    rng = np.random.default_rng(5)
    rows = []
    for index, size in enumerate([(30, 40), (17, 65), (64, 64)]):
        values = rng.normal(size=(2, *size)).astype("float32")
        raster = worlds.write_raster(tmp_path / f"scene {index}.tif", values, names=["a", "b"])
        rows.append({"INPUT": raster, "MODEL": model, "OUTPUT": str(tmp_path / "maps" / f"{index}.tif")})
    worker.shutdown()
    algorithm = provider.algorithm("segmentraster")
    pids = set()
    try:
        for row in rows:
            _, ok = algorithm.create().run(row, context, feedback)
            assert ok, feedback.lines
            pids.add(worker._shared._process.pid)
    finally:
        worker.shutdown()
    assert len(pids) == 1
    for row in rows:
        given, made = gdal.Open(row["INPUT"]), gdal.Open(row["OUTPUT"])
        assert (made.RasterXSize, made.RasterYSize) == (given.RasterXSize, given.RasterYSize)
        assert set(np.unique(made.ReadAsArray())) <= {3, 7}
