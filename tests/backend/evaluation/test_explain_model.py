from __future__ import annotations

import csv
import json
import math
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import DeepGeologyError
from deepgeology.backend.evaluation import describe_model, explain_model
from deepgeology.backend.evaluation.explain_model import _Permutation, _WithReplacements, integrated_gradients
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Window
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card
from deepgeology.models.modelfile import save_model
from deepgeology.models.predictor import Predictor
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).parent))
from evaluation_worlds import COLORS, box, raster, vector, wkt

BANDS = ["useful", "noise", "weak"]
MEAN, STD = [10.0, 0.0, -5.0], [2.0, 1.0, 3.0]
NAMES = {1: "Granite", 2: "Schist"}


def card(network, classes=NAMES, **more):
    return make_card(
        task="segmentation",
        network=network.spec,
        bands=[{"name": name, "unit": ""} for name in BANDS],
        pixel_size=[10, 10],
        crs=wkt(),
        normalisation={"mean": MEAN, "std": STD},
        classes=[{"value": v, "name": n, "color": COLORS[v]} for v, n in classes.items()],
        tile_size=48,
        **more,
    )


def pixel_network():
    """A network that knows the answer: class 2 where 4 useful + weak > 0 in standardised bands, and nothing of the noise."""
    network = build_network({"name": "dilated", "arguments": {"bands": 3, "classes": 2, "width": 4, "dilations": [1]}}).eval()
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.zero_()
        network.stem_norm.weight.fill_(1)
        for feature, (band, weight) in enumerate([(0, 1.0), (0, -1.0), (2, 1.0), (2, -1.0)]):
            network.stem.weight[feature, band, 1, 1] = weight
        network.head.weight[:, :, 0, 0] = torch.tensor([[-2.0, 2.0, -0.5, 0.5], [2.0, -2.0, 0.5, -0.5]])
    return network


def image(seed=0, shape=(60, 80)):
    values = np.random.default_rng(seed).normal(size=(3, *shape)).astype(np.float32)
    values = values * np.array(STD)[:, None, None] + np.array(MEAN)[:, None, None]
    values[:, :10, :15] = np.nan
    return values.astype(np.float32)


def truth(values):
    x = (values - np.array(MEAN)[:, None, None]) / np.array(STD)[:, None, None]
    return np.where(np.isfinite(values[0]), 1 + (4 * x[0] + x[2] > 0), 0).astype(np.uint8)


@pytest.fixture
def world(tmp_path):
    network, values = pixel_network(), image()
    save_model(tmp_path / "model.safetensors", network, card(network))
    return {
        "input": raster(tmp_path / "stack.tif", values, nodata=math.nan, bands=BANDS),
        "model": str(tmp_path / "model.safetensors"),
        "reference": raster(tmp_path / "labels.tif", truth(values)),
        "device": "cpu",
        "table": str(tmp_path / "table.csv"),
        "output": None,
    }


def run(world, **parameters):
    explain_model.run({**world, **parameters}, Progress())
    return {row["band"]: row for row in csv.DictReader(Path(world["table"]).read_text().splitlines())}


def read(path):
    data = gdal.Open(path)
    return [data.GetRasterBand(i + 1).GetDescription() for i in range(data.RasterCount)], data.ReadAsArray()


@pytest.mark.parametrize("network", ["dilated", "unet"])
def test_integrated_gradients_are_complete(network):
    torch.manual_seed(0)
    arguments = {"bands": 3, "classes": 4} | ({"encoder": "resnet18"} if network == "unet" else {"width": 16})
    module = build_network({"name": network, "arguments": arguments}).eval()
    x, valid = torch.randn(1, 3, 32, 32), torch.ones(1, 1, 32, 32)
    valid[:, :, :8, :8] = 0
    x = x * valid
    attribution = integrated_gradients(module, x, valid, target=2, steps=100)

    def total(values):
        return (module(values, valid).log_softmax(dim=1)[:, 2:3] * valid).sum()

    with torch.no_grad():
        expected = total(x) - total(torch.zeros_like(x))
    assert abs(expected) > 1
    assert attribution.sum() == pytest.approx(float(expected), rel=0.02)
    assert (attribution[:, :, :8, :8] == 0).all()


def test_integrated_gradients_of_a_linear_model_are_its_terms():
    """The difference of two linear logits, seen through a two-class log-probability: each band's part is in proportion to w x."""
    weight = torch.tensor([1.5, 0.0, -0.7])

    def network(x, valid):
        score = (x * weight.view(1, -1, 1, 1)).sum(dim=1, keepdim=True)
        return torch.cat([-score, score], dim=1)

    x = torch.randn(1, 3, 5, 5)
    attribution = integrated_gradients(network, x, torch.ones(1, 1, 5, 5), target=1, steps=100)
    share = x * weight.view(1, -1, 1, 1)
    gain = network(x, None).log_softmax(dim=1)[:, 1:] - math.log(0.5)
    torch.testing.assert_close(attribution, share / share.sum(dim=1, keepdim=True) * gain, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("method", ["permutation", "occlusion", "integrated-gradients"])
def test_bands_rank_as_the_model_uses_them(world, tmp_path, method):
    rows = run(world, method=method, output=str(tmp_path / "o.tif"), report=str(tmp_path / "r.html"))
    importance = {name: float(row["importance"]) for name, row in rows.items()}
    assert importance["useful"] > 2 * importance["weak"] > 0
    assert importance["noise"] == pytest.approx(0, abs=1e-9)
    names, values = read(str(tmp_path / "o.tif"))
    assert names == BANDS
    np.testing.assert_array_equal(np.isnan(values[0]), np.isnan(read(world["input"])[1][0]))
    content = json.loads((tmp_path / "r.json").read_text())
    assert "useful most" in content["summary"][0]
    assert content["importance"][0]["band"] == "useful"


def test_permuting_a_decisive_band_leaves_chance(tmp_path, world):
    """Where one band decides between two equally common classes, an accuracy of 1 must fall to one half."""
    values = image()
    values[2] = MEAN[2]
    world["input"] = raster(tmp_path / "s2.tif", values, nodata=math.nan, bands=BANDS)
    world["reference"] = raster(tmp_path / "l2.tif", truth(values))
    rows = run(world, method="permutation")
    assert float(rows["useful"]["importance"]) == pytest.approx(0.5, abs=0.03)
    assert float(rows["useful"]["importance_low"]) < 0.5 < float(rows["useful"]["importance_high"])


def test_occlusion_map_is_the_fall_of_the_probability(world, tmp_path):
    values = image()[:, :40, :40]
    world["input"] = raster(tmp_path / "small.tif", values, nodata=math.nan, bands=BANDS)
    run(world, method="occlusion", output=str(tmp_path / "o.tif"), **{"class": "Schist"})
    predictor = Predictor.of(pixel_network(), card(pixel_network())).eval()
    hidden = values.copy()
    hidden[0][np.isfinite(hidden[0])] = MEAN[0]
    with torch.no_grad():
        full, without = (predictor(torch.from_numpy(v[None])).softmax(dim=1)[0, 1].numpy() for v in (values, hidden))
    valid = np.isfinite(values).all(axis=0)
    np.testing.assert_allclose(read(str(tmp_path / "o.tif"))[1][0][valid], (full - without)[valid], atol=1e-5)


def test_without_reference_the_own_map_is_the_truth(world, tmp_path):
    with_labels = run(world, method="occlusion")
    without = run(world, method="occlusion", reference=None, report=str(tmp_path / "r.html"))
    assert float(without["useful"]["importance"]) == pytest.approx(float(with_labels["useful"]["importance"]))
    assert "no reference" in json.loads((tmp_path / "r.json").read_text())["warnings"][0]


def test_labels_may_be_polygons_with_names_and_few(world, tmp_path):
    reference = vector(tmp_path / "p.gpkg", [(box(20, 20, 12, 12), "schist"), (box(50, 30, 10, 10), "granite")])
    rows = run(world, reference=reference, class_field="unit", method="permutation")
    assert rows["noise"]["importance"] == "0.0"


def test_the_seed_decides_the_permutation(world):
    first, again, other = (run(world, method="permutation", seed=seed)["useful"]["mean_size"] for seed in (1, 1, 2))
    assert first == again != other


def test_exchanged_blocks_hold_real_values_and_do_not_depend_on_windows(tmp_path):
    values = np.arange(3 * 50 * 70, dtype=np.float32).reshape(3, 50, 70)
    values[:, 12:20, 33:] = np.nan
    reader = RasterReader(raster(tmp_path / "v.tif", values, nodata=math.nan, bands=BANDS))
    permute = _Permutation(reader, 16, seed=4)
    whole = permute(reader.grid.whole, reader.read())
    assert np.isfinite(whole).all()
    assert np.isin(whole[0], values[0]).all()
    np.testing.assert_array_equal(whole[1] - whole[0], np.full((50, 70), 3500.0))  # bands stay together
    assert (whole[0] == values[0]).mean() < 0.2
    window = Window(-3, 11, 41, 60)
    part = permute(window, reader.read(window))
    np.testing.assert_array_equal(part[:, :39, 3:], whole[:, 11:, :38])
    assert np.isnan(part[:, 39:]).all() and np.isnan(part[:, :, :3]).all()


def test_replaced_values_are_invalid_where_the_pixel_is(tmp_path):
    values = image(shape=(20, 20))
    values[1, 15, 15] = np.nan  # one band only
    reader = RasterReader(raster(tmp_path / "v.tif", values, nodata=math.nan, bands=BANDS))
    both = _WithReplacements(reader, lambda window, values: np.zeros_like(values)).read(reader.grid.whole)
    assert both.shape == (6, 20, 20)
    np.testing.assert_array_equal(both[:3], values)
    np.testing.assert_array_equal(np.isnan(both[3:]).all(axis=0), np.isnan(values).any(axis=0))


def forest_file(path):
    from deepgeology.backend.training.forest import fit_forest

    rng = np.random.default_rng(0)
    features = rng.normal(size=(200, 9)).astype(np.float32)
    forest = fit_forest(features, (features[:, 0] > 0).astype(int), 3, 2, sigmas=[1.0], trees=10, threads=1)
    save_model(path, forest, card(forest))
    return str(path)


def test_forests_are_explained_by_permutation_but_have_no_gradients(world, tmp_path):
    model = forest_file(tmp_path / "forest.safetensors")
    assert float(run(world, model=model, method="permutation")["useful"]["importance"]) > 0.3
    with pytest.raises(DeepGeologyError, match="Choose permutation or occlusion"):
        run(world, model=model, method="integrated-gradients", output=str(tmp_path / "out" / "o.tif"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"class": "Basalt"}, "no class Basalt; its classes are Granite, Schist"),
        ({"method": "guessing"}, "one of permutation"),
        ({"device": "cuda:9"}, "not available"),
    ],
)
def test_mistakes_are_explained_and_leave_nothing_behind(world, tmp_path, change, message):
    with pytest.raises(DeepGeologyError, match=message):
        run(world, output=str(tmp_path / "out" / "o.tif"), **change)
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_a_raster_without_the_bands_is_refused(world, tmp_path):
    world["input"] = raster(tmp_path / "other.tif", image(), nodata=math.nan, bands=["useful", "noise", "other"])
    with pytest.raises(DeepGeologyError, match="weak"):
        run(world, method="permutation")


def test_a_reference_elsewhere_is_refused(world, tmp_path):
    values = np.zeros((60, 80), np.uint8)
    values[2:8, 2:10] = 1  # only where the raster is empty
    values[2:8, 10:14] = 2
    with pytest.raises(DeepGeologyError, match="nothing to explain"):
        run(world, method="permutation", reference=raster(tmp_path / "r.tif", values))


def test_describe_model_shows_the_card(world, tmp_path):
    network = pixel_network()
    metrics = {"accuracy": {"value": 0.9, "low": 0.85, "high": 0.94}, "macro_f1": {"value": 0.8, "low": 0.7, "high": 0.9}}
    described = card(
        network,
        metrics=metrics,
        baselines={
            "majority": {"accuracy": {"value": 0.4, "low": 0.3, "high": 0.5}},
            "pixel forest": {"accuracy": {"value": 0.7, "low": 0.6, "high": 0.8}},
        },
        footprint={"bounds": [500000, 3999400, 500800, 4000000], "crs": wkt()},
        training={"tool": "trainsegmentation", "split": "blocks", "data": [{"name": "stack.tif", "fingerprint": "ab12"}]},
        licence="CC BY 4.0",
        citation="Doe (2026)",
    )
    save_model(tmp_path / "m.safetensors", network, described)
    result = describe_model.run({"model": str(tmp_path / "m.safetensors"), "report": str(tmp_path / "r.html")}, Progress())
    page = Path(result["REPORT"]).read_text()
    for text in (
        "Granite",
        "useful",
        "CC BY 4.0",
        "Doe (2026)",
        "stack.tif (ab12)",
        "dilated",
        "36.14° N, 15.00° E",
        "data:image/png;base64,",
    ):
        assert text in page
    content = json.loads((tmp_path / "r.json").read_text())
    assert content["card"]["classes"] == described["classes"]
    assert "about 90 of 100" in content["summary"][1] and "pixel forest, at 70" in content["summary"][1]


def test_describe_model_refuses_other_files(tmp_path):
    (tmp_path / "x.safetensors").write_bytes(b"\x08\0\0\0\0\0\0\0{}      ")
    with pytest.raises(DeepGeologyError, match="no Deep Geology card"):
        describe_model.run({"model": str(tmp_path / "x.safetensors"), "report": str(tmp_path / "out" / "r.html")}, Progress())
    assert not (tmp_path / "out").exists()
