"""The forest on smoothed neighbourhoods: features against SciPy, votes against scikit-learn."""

import numpy as np
import pytest
import torch
from deepgeology.backend.training.forest import fit_forest, store_forest
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.errors import ModelFileError
from deepgeology.models.modelfile import load_model, save_model
from deepgeology.models.networks.contextforest import ContextFeatures
from scipy.ndimage import gaussian_filter
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier

SIGMAS = (1.0, 3.0)


def with_undecided_tree(probability, trees):
    return (probability * trees + 1 / probability.shape[1]) / (trees + 1)


def scene(height=40, width=33, bands=3, seed=0):
    random = np.random.default_rng(seed)
    x = gaussian_filter(random.normal(size=(bands, height, width)), (0, 2, 2)).astype(np.float32) * 5
    valid = random.random((height, width)) > 0.2
    labels = (x[0] > 0).astype(int) + (x[1] > 0.3)
    return torch.from_numpy(x * valid)[None], torch.from_numpy(valid[None, None].astype(np.float32)), labels


def table(x, valid, sigmas=SIGMAS):
    return ContextFeatures(sigmas)(x, valid)[0].permute(1, 2, 0).numpy()


def test_features_are_the_normalised_convolution_of_scipy():
    x, valid, _ = scene()
    features = ContextFeatures(SIGMAS)(x, valid)[0].numpy()
    bands, weight = x[0].double().numpy(), valid[0, 0].double().numpy()
    assert np.array_equal(features[:3], x[0].numpy())
    for index, sigma in enumerate(SIGMAS):

        def smooth(plane, sigma=sigma):
            return gaussian_filter(plane, sigma, mode="constant", truncate=3.0)

        mean = np.stack([smooth(band * weight) / smooth(weight) for band in bands])
        square = np.stack([smooth(band**2 * weight) / smooth(weight) for band in bands])
        found = features[3 + 12 * index : 15 + 12 * index].reshape(4, 3, *weight.shape)
        np.testing.assert_allclose(found[0], mean, atol=1e-5)
        np.testing.assert_allclose(found[1], np.sqrt(np.maximum(square - mean**2, 0)), atol=1e-3)


def test_slopes_of_a_plane_are_its_gradient():
    """A band that rises by 2 a pixel to the right and 3 upwards; also beside gaps the slope keeps its sign."""
    y, x = np.mgrid[:90, :90].astype(np.float32)
    plane = torch.from_numpy(2 * x - 3 * y)[None, None]
    for index, sigma in enumerate(SIGMAS):
        features = ContextFeatures(SIGMAS)(plane, torch.ones_like(plane))[0, :, 30:60, 30:60]
        right, up = features[3 + 4 * index], features[4 + 4 * index]
        # truncation at three widths takes 2.7 % of the variance of the window
        torch.testing.assert_close(right, torch.full_like(right, 2 * sigma), rtol=0.04, atol=0)
        torch.testing.assert_close(up, torch.full_like(up, 3 * sigma), rtol=0.04, atol=0)


def test_slopes_are_the_derivative_of_the_normalised_convolution():
    """Against a numerical derivative of SciPy's smoothed planes, interpolated finely enough, with gaps."""
    x, valid, _ = scene(60, 60)
    sigma = 6.0
    features = ContextFeatures([sigma])(x, valid)[0].double().numpy()
    bands, weight = x[0].double().numpy(), valid[0, 0].double().numpy()
    planes = [gaussian_filter(plane, sigma, mode="constant", truncate=3.0) for plane in (*bands, weight)]
    mean = np.stack(planes[:3]) / planes[3]
    right = sigma * np.gradient(mean, axis=2)
    up = -sigma * np.gradient(mean, axis=1)
    inner = np.s_[:, 1:-1, 1:-1]
    assert np.abs(features[9:12] - right)[inner].max() < 0.1 * right.std() + 0.05 * np.abs(right).max()
    assert np.abs(features[12:15] - up)[inner].max() < 0.1 * up.std() + 0.05 * np.abs(up).max()


def test_a_constant_band_has_its_mean_everywhere_and_no_deviation():
    """Also at the borders and beside invalid pixels, where a plain convolution would fade."""
    _, valid, _ = scene()
    features = ContextFeatures(SIGMAS)(7.0 * valid, valid)
    inside = valid[0, 0].bool()
    for index in range(len(SIGMAS)):
        mean, deviation, right, up = features[0, 1 + 4 * index : 5 + 4 * index, inside]
        torch.testing.assert_close(mean, torch.full_like(mean, 7.0))
        assert deviation.abs().max() < 0.02 and right.abs().max() < 1e-4 and up.abs().max() < 1e-4


def test_features_of_a_window_with_its_halo_are_those_of_the_raster():
    x, valid, _ = scene(60, 60)
    module = ContextFeatures(SIGMAS)
    halo = max(module.radii)
    whole = module(x, valid)[..., 20:35, 25:40]
    part = module(x[..., 20 - halo : 35 + halo, 25 - halo : 40 + halo], valid[..., 20 - halo : 35 + halo, 25 - halo : 40 + halo])
    torch.testing.assert_close(part[..., halo:-halo, halo:-halo], whole, atol=1e-5, rtol=1e-4)
    assert halo == 9


@pytest.mark.parametrize("forest", [ExtraTreesClassifier, RandomForestClassifier])
def test_votes_are_those_of_scikit_learn(forest):
    x, valid, labels = scene()
    rows = table(x, valid).reshape(-1, 27)
    fitted = forest(20, random_state=0).fit(rows, labels.ravel())
    module = store_forest(fitted, 3, 3, SIGMAS)
    module.check_arrays()
    np.testing.assert_allclose(module.vote(torch.from_numpy(rows)).numpy(), with_undecided_tree(fitted.predict_proba(rows), 20), atol=1e-6)


def test_thresholds_between_two_floats_send_pixels_the_same_way():
    """Values one bit apart: scikit-learn's double threshold lies between them."""
    values = np.float32(1) + np.arange(64, dtype=np.float32) * np.finfo(np.float32).eps
    labels = (np.arange(64) // 3) % 2
    fitted = RandomForestClassifier(10, bootstrap=False, random_state=0).fit(values[:, None], labels)
    module = store_forest(fitted, 1, 2, ())
    expected = with_undecided_tree(fitted.predict_proba(values[:, None]), 10)
    np.testing.assert_allclose(module.vote(torch.from_numpy(values[:, None])).numpy(), expected, atol=1e-6)


def test_network_and_table_agree_and_invalid_pixels_are_undecided():
    x, valid, labels = scene()
    inside = valid[0, 0].bool().numpy()
    module = fit_forest(table(x, valid)[inside], labels[inside], 3, 3, SIGMAS, trees=10, threads=1)
    probability = module(x, valid).softmax(dim=1)[0].permute(1, 2, 0)
    expected = module.vote(torch.from_numpy(table(x, valid)[inside]))
    torch.testing.assert_close(probability[torch.from_numpy(inside)], expected, atol=1e-4, rtol=1e-3)
    torch.testing.assert_close(probability[~torch.from_numpy(inside)], torch.full((int((~inside).sum()), 3), 1 / 3))


def test_classes_that_were_not_seen_get_nothing():
    x, valid, labels = scene()
    module = fit_forest(table(x, valid).reshape(-1, 27), 3 * (labels > 0).ravel(), 3, 5, SIGMAS, trees=5, threads=1)
    assert module.vote(torch.from_numpy(table(x, valid).reshape(-1, 27)))[:, [1, 2, 4]].max() < 1 / 25


def test_same_seed_same_forest():
    x, valid, labels = scene()
    rows = table(x, valid).reshape(-1, 27)
    first, second, other = (fit_forest(rows, labels.ravel(), 3, 3, SIGMAS, trees=5, seed=seed, threads=2) for seed in (0, 0, 1))
    assert torch.equal(first.threshold, second.threshold)
    assert first.threshold.shape != other.threshold.shape or not torch.equal(first.threshold, other.threshold)


def test_the_forest_beats_chance_on_ground_it_has_not_seen():
    x, valid, labels = scene(80, 80)
    rows = table(x, valid)
    module = fit_forest(rows[:40].reshape(-1, 27), labels[:40].ravel(), 3, 3, SIGMAS, trees=30, threads=1)
    inside = valid[0, 0].bool().numpy()[40:]
    found = module.vote(torch.from_numpy(rows[40:][inside])).argmax(1).numpy()
    assert (found == labels[40:][inside]).mean() > 0.9


def stored(tmp_path):
    x, valid, labels = scene()
    module = fit_forest(table(x, valid).reshape(-1, 27), labels.ravel(), 3, 3, SIGMAS, trees=4, threads=1)
    card = make_card(
        task="segmentation",
        network=module.spec,
        bands=[{"name": str(i), "unit": ""} for i in range(3)],
        pixel_size=[1, 1],
        normalisation={"mean": [0] * 3, "std": [1] * 3},
        classes=[{"value": i, "name": str(i), "color": "#000000"} for i in range(3)],
        tile_size=32,
    )
    return module, card, tmp_path / "forest.safetensors", x, valid


def test_saved_and_loaded_is_the_same(tmp_path):
    module, card, path, x, valid = stored(tmp_path)
    save_model(path, module, card)
    assert torch.equal(load_model(path)[0](x, valid), module(x, valid))


@pytest.mark.parametrize(
    ("array", "node", "value"),
    [
        ("child", 0, 99999),
        ("child", 0, -1),
        ("child", 2, 1),
        ("feature", 0, 27),
        ("leaf", 1, 99999),
        ("root", 0, -5),
        ("probability", 0, 2),
    ],
)
def test_damaged_arrays_are_refused(tmp_path, array, node, value):
    module, card, path, _, _ = stored(tmp_path)
    getattr(module, array)[node] = value
    save_model(path, module, card)
    with pytest.raises(ModelFileError, match=r"forest in the model file is damaged"):
        load_model(path)


def test_an_empty_forest_is_undecided():
    module = build_network({"name": "contextforest", "arguments": {"bands": 2, "classes": 4, "sigmas": [1]}})
    assert torch.allclose(module(torch.randn(1, 2, 3, 3), torch.ones(1, 1, 3, 3)).softmax(1), torch.tensor(0.25))
