"""Rasters before and after, cut into samples."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.simulation.raster_pairs import read_pairs

spec = importlib.util.spec_from_file_location("simulation_worlds", Path(__file__).with_name("simulation_worlds.py"))
worlds = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worlds)


def pair(folder, number, size=32, gap=False, **options):
    random = np.random.default_rng(number)
    before = random.normal(100, 10, (2, size, size))
    after = before[:1] + 5
    if gap:
        after[0, 3, 3] = np.nan
    names = options.pop("names", ["elevation", "hardness"])
    return (
        worlds.write_raster(folder / f"a{number}.tif", before, names=names, **options),
        worlds.write_raster(folder / f"b{number}.tif", after, names=["elevation"], **options),
    )


def test_windows_keep_their_places_and_what_stays(tmp_path):
    inputs, targets = zip(*(pair(tmp_path, number, gap=number == 0) for number in range(3)))
    samples = read_pairs(list(inputs), list(targets), 16)
    assert samples.inputs.shape == (11, 2, 16, 16) and samples.outputs.shape == (11, 1, 16, 16)
    assert np.abs(samples.outputs[:, 0] - samples.inputs[:, 0] - 5).max() < 1e-3
    assert samples.manifest.starts == {"elevation": "elevation"} and samples.manifest.pixel_size == 100.0
    assert len(set(samples.groups)) == 6  # strips of windows of three rasters


def test_many_pairs_stay_whole(tmp_path):
    inputs, targets = zip(*(pair(tmp_path, number, size=16) for number in range(12)))
    samples = read_pairs(list(inputs), list(targets), 64)
    assert samples.inputs.shape == (12, 2, 16, 16) and len(set(samples.groups)) == 12


def test_what_does_not_fit_together_is_explained(tmp_path):
    one = pair(tmp_path, 1)
    with pytest.raises(InputError, match="each input needs its target"):
        read_pairs([one[0], one[0]], [one[1]], 16)
    shifted = worlds.write_raster(tmp_path / "s.tif", np.ones((1, 32, 32)), origin=(495050.0, 5005000.0))
    with pytest.raises(InputError, match="same grid"):
        read_pairs([one[0]], [shifted], 16)
    other = pair(tmp_path, 2, pixel=50.0)
    with pytest.raises(InputError, match="same bands and pixel size"):
        read_pairs([one[0], other[0]], [one[1], other[1]], 16)
    empty = worlds.write_raster(tmp_path / "e.tif", np.full((1, 32, 32), np.nan))
    with pytest.raises(InputError, match="no window"):
        read_pairs([one[0]], [empty], 16)
    with pytest.raises(InputError, match="at least 10"):
        read_pairs([one[0]], [one[1]], 16)
