from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.raster.tiles import blend_weights, tile_origins

CASES = [
    (int(size), int(tile), float(overlap))
    for random in [np.random.default_rng(0)]
    for size, tile, overlap in zip(
        random.integers(1, 200, 300), random.integers(1, 70, 300), random.choice([0, 0.1, 0.25, 0.5, 0.8, 0.95], 300)
    )
] + [(256, 256, 0.25), (257, 256, 0.25), (255, 256, 0.25), (1, 256, 0.25), (512, 256, 0.0)]


def test_windows_cover_everything_and_stay_inside():
    for size, tile, overlap in CASES:
        origins = tile_origins(size, tile, overlap)
        covered = np.zeros(max(size, tile), int)
        for origin in origins:
            covered[origin : origin + tile] += 1
        assert covered[:size].min() >= 1, (size, tile, overlap)
        assert origins == sorted(set(origins)) and origins[0] == 0
        assert origins[-1] + tile <= max(size, tile)


@pytest.mark.parametrize("blend", ["smooth", "crop"])
def test_weights_add_up_to_one(blend):
    for size, tile, overlap in CASES:
        weights = blend_weights(size, tile, overlap, blend)
        total = np.zeros(max(size, tile))
        for origin, weight in zip(tile_origins(size, tile, overlap), weights):
            total[origin : origin + tile] += weight
        np.testing.assert_allclose(total[:size], 1, atol=2e-6, err_msg=str((size, tile, overlap)))
        assert (total[size:] == 0).all() and (weights >= 0).all()


def test_smooth_weights_fade_towards_edges_inside_the_raster_only():
    first, middle, last = blend_weights(640, 256, 0.25)
    assert first[:192] == pytest.approx(1) and last[-192:] == pytest.approx(1)
    assert (np.diff(middle[:64]) > 0).all() and middle[0] < 0.001 and middle[64:192] == pytest.approx(1)


def test_crop_takes_each_pixel_from_the_window_whose_centre_is_nearest():
    origins = np.array(tile_origins(640, 256, 0.25))
    for origin, weight in zip(origins, blend_weights(640, 256, 0.25, "crop")):
        for offset in np.flatnonzero(weight):
            distances = abs(origins + 128 - (origin + offset + 0.5))
            assert abs(origin + 128 - (origin + offset + 0.5)) == distances.min()
