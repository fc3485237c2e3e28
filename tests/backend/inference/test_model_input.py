"""Rasters are matched to a model by the names of their bands and by the size of their pixels, or refused."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import InputError, ModelFileError
from deepgeology.backend.inference.model_input import match_bands, open_input
from deepgeology.backend.progress import Progress
from deepgeology.models.card import make_card
from osgeo import gdal, osr

BANDS = ["magnetics", "elevation"]


class Ear(Progress):
    def __init__(self):
        self.warnings = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.warnings.append(content["message"].format(**content["values"]))


def wkt(code: int) -> str:
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return system.ExportToWkt()


def write(path, bands, size=10.0, names=BANDS, code=32633, origin=(500000.0, 5000000.0)) -> str:
    """Write bands (C, H, W), float32."""
    count, height, width = bands.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, gdal.GDT_Float32)
    dataset.SetGeoTransform((origin[0], size, 0, origin[1], 0, -size))
    if code:
        dataset.SetProjection(wkt(code))
    for index, values in enumerate(bands, 1):
        dataset.GetRasterBand(index).WriteArray(values)
        if names:
            dataset.GetRasterBand(index).SetDescription(names[index - 1])
    del dataset
    return str(path)


def card(size=10.0, code=32633, bounds=(500000.0, 4999000.0, 501000.0, 5000000.0)) -> dict:
    return make_card(
        task="segmentation",
        network={"name": "dilated", "arguments": {}},
        bands=[{"name": name, "unit": ""} for name in BANDS],
        pixel_size=[size, size],
        crs=wkt(code) if code else "",
        normalisation={"mean": [0.0, 0.0], "std": [1.0, 1.0]},
        classes=[{"value": 1, "name": "a", "color": "#000000"}, {"value": 2, "name": "b", "color": "#ffffff"}],
        tile_size=32,
        footprint={"bounds": list(bounds), "crs": wkt(code) if code else ""},
    )


@pytest.fixture
def bands():
    return np.random.default_rng(1).normal(size=(2, 24, 30)).astype(np.float32)


def read(path, model, folder, ear=None):
    with open_input(path, model, str(folder), ear or Progress()) as reader:
        return reader.grid, reader.read(reader.grid.whole)


def test_bands_in_another_order_and_with_others_between_are_found_by_name(tmp_path, bands):
    extra = np.zeros_like(bands[:1])
    path = write(tmp_path / "a.tif", np.concatenate([bands[1:], extra, bands[:1]]), names=["elevation", "slope", "magnetics"])
    assert np.array_equal(read(path, card(), tmp_path)[1], bands)


def test_bands_without_names_are_taken_in_order_with_a_warning(tmp_path, bands):
    ear = Ear()
    assert match_bands(write(tmp_path / "a.tif", bands, names=None), card(), ear) == ["Band 1", "Band 2"]
    assert "no names" in ear.warnings[0]


def test_missing_bands_are_named(tmp_path, bands):
    path = write(tmp_path / "a.tif", bands, names=["magnetics", "slope"])
    with pytest.raises(ModelFileError, match=r"has magnetics, slope\. Missing: elevation"):
        match_bands(path, card(), Progress())


def test_pixels_of_the_same_size_are_left_as_they_are(tmp_path, bands):
    grid, values = read(write(tmp_path / "a.tif", bands, size=10.2), card(), tmp_path)
    assert grid.pixel_size == (10.2, 10.2) and np.array_equal(values, bands)


def test_finer_pixels_are_averaged_to_the_size_of_the_model(tmp_path, bands):
    ear = Ear()
    grid, values = read(write(tmp_path / "a.tif", bands, size=5.0), card(), tmp_path, ear)
    assert grid.pixel_size == (10.0, 10.0)
    assert np.allclose(values, bands.reshape(2, 12, 2, 15, 2).mean(axis=(2, 4)), atol=1e-5)
    assert "resampled" in ear.warnings[0]


def test_pixels_are_compared_in_metres_across_coordinate_systems(tmp_path, bands):
    degrees = 10.0 / 111320.0
    path = write(tmp_path / "a.tif", bands, size=degrees, code=4326, origin=(15.0, 0.0))
    grid, _ = read(path, card(), tmp_path)
    assert grid.pixel_size == pytest.approx((degrees, degrees), rel=1e-9)


def test_far_too_coarse_pixels_are_refused(tmp_path, bands):
    with pytest.raises(InputError, match="measure 1000 x 1000 m; the model was trained on 10 x 10 m"):
        read(write(tmp_path / "a.tif", bands, size=1000.0), card(), tmp_path)


def test_a_raster_without_a_coordinate_system_is_refused(tmp_path, bands):
    with pytest.raises(InputError, match="coordinate"):
        read(write(tmp_path / "a.tif", bands, code=None), card(), tmp_path)
