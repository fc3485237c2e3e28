"""Adapting a network to ground whose bands were changed in a known way, so that what has to be made up for is known."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import InputError, ModelFileError
from deepgeology.backend.families.imagery import adapt_model
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid
from deepgeology.models.build import build_network
from deepgeology.models.card import make_card, read_card
from deepgeology.models.modelfile import load_model, save_model
from torch import nn

sys.path.insert(0, str(Path(__file__).parent))
from imagery_worlds import UTM, write

SIZE, PATCH = 64, 8
CLASSES = [{"value": 1, "name": "granite", "color": "#ffcc00"}, {"value": 2, "name": "schist", "color": "#335577"}]


def world(folder, name, seed, gain=1.0, shift=(0.0, 0.0)):
    """Two bands whose levels tell two units, times ``gain`` plus ``shift``, and the units."""
    random = np.random.default_rng(seed)
    kinds = random.permuted(np.arange((SIZE // PATCH) ** 2) % 2).reshape(SIZE // PATCH, -1)
    truth = np.kron(kinds, np.ones((PATCH, PATCH), int))
    values = np.stack([truth * 2.0, truth * -2.0]) + random.normal(size=(2, SIZE, SIZE)) * 0.7
    grid = Grid(SIZE, SIZE, (500000.0, 10.0, 0.0, 8000000.0, 0.0, -10.0), UTM.ExportToWkt())
    styled = {"categories": {1: "granite", 2: "schist"}, "colors": {1: "#ffcc00", 2: "#335577"}}
    return (
        write(folder / f"{name}.tif", (values * gain + np.array(shift)[:, None, None]).astype(np.float32), np.nan, grid),
        write(folder / f"{name}-labels.tif", (truth + 1).astype(np.uint8)[None], 0, grid, **styled),
    )


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """A small network that knows the source, and source and target, which is brighter and has more contrast."""
    folder = tmp_path_factory.mktemp("adapt")
    source, labels = world(folder, "source", 0)
    target, target_labels = world(folder, "target", 1, gain=1.5, shift=(5.0, -5.0))
    values = torch.from_numpy(np.stack([_read(source)])).float()
    truth = torch.from_numpy(_read(labels)[:1].astype(int) - 1)
    mean, std = values.mean(dim=(0, 2, 3)), values.std(dim=(0, 2, 3))
    torch.manual_seed(0)
    arguments = {"bands": 2, "classes": 2, "width": 8, "dilations": [1], "context": [], "dropout": 0.0, "head_dropout": 0.0}
    module = build_network({"name": "dilated", "arguments": arguments}).train()
    optimiser = torch.optim.Adam(module.parameters(), lr=1e-2)
    x = (values - mean.view(1, -1, 1, 1)) / std.view(1, -1, 1, 1)
    for _ in range(40):
        loss = nn.functional.cross_entropy(module(x, torch.ones_like(x[:, :1])), truth)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    card = make_card(
        task="segmentation", network=module.spec, bands=[{"name": f"band {i}", "unit": ""} for i in range(2)], pixel_size=[10.0, 10.0],
        crs=UTM.ExportToWkt(), normalisation={"mean": mean.tolist(), "std": std.tolist()}, classes=CLASSES, tile_size=64,
        metrics={"accuracy": {"value": 0.9}},
    )  # fmt: skip
    save_model(folder / "model.safetensors", module.train(False), card)
    return {
        "model": str(folder / "model.safetensors"), "source": source, "labels": labels, "target": target, "target_labels": target_labels,
        "device": "cpu", "epochs": 1,
    }  # fmt: skip


def _read(path):
    from osgeo import gdal

    return gdal.Open(path).ReadAsArray().reshape(-1, SIZE, SIZE)


def adapt(trained, folder, **changes):
    parameters = trained | {"output": str(folder / "adapted.safetensors"), "report": str(folder / "adapted.html")} | changes
    found = adapt_model.run(parameters, Progress())
    return found, json.loads((folder / "adapted.json").read_text())["adaptation"], read_card(folder / "adapted.safetensors")


def test_where_light_and_contrast_changed_scaling_anew_makes_up_for_it(trained, tmp_path):
    found, facts, card = adapt(trained, tmp_path)
    rows = {row["name"]: row for row in facts["methods"]}
    assert set(rows) == {"none", *adapt_model.METHODS}
    assert rows["none"]["accuracy"] < 0.7 and rows["normalisation"]["accuracy"] > 0.9 and rows["statistics"]["gain"]["low"] > 0
    assert (
        found["RECOMMENDED"] != "none"
        and found["GAIN"] == pytest.approx(rows[found["RECOMMENDED"]]["gain"]["value"])
        and found["GAIN"] > 0.2
    )
    assert facts["domain_auc"] > 0.9
    assert card["training"]["adaptation"]["method"] == found["RECOMMENDED"]
    assert card["metrics"]["accuracy"]["value"] == found["ACCURACY"]
    page = (tmp_path / "adapted.html").read_text(encoding="utf-8")
    assert "is recommended" in page and found["RECOMMENDED"] in page


def test_normalisation_is_that_of_the_target(trained, tmp_path):
    _, _, card = adapt(trained, tmp_path, method="normalisation")
    values = _read(trained["target"]).astype(float)
    np.testing.assert_allclose(card["normalisation"]["mean"], values.mean(axis=(1, 2)), rtol=1e-4)
    np.testing.assert_allclose(card["normalisation"]["std"], values.std(axis=(1, 2)), rtol=1e-4)
    assert torch.equal(load_model(tmp_path / "adapted.safetensors")[0].stem.weight, load_model(trained["model"])[0].stem.weight)


def test_statistics_are_those_of_the_target_and_weights_stay(trained, tmp_path):
    adapt(trained, tmp_path, method="statistics")
    module, _ = load_model(tmp_path / "adapted.safetensors")
    before, card = load_model(trained["model"])
    assert all(torch.equal(a, b) for a, b in zip(module.parameters(), before.parameters()))
    x = torch.from_numpy(_read(trained["target"]))[None]
    x = (x - torch.tensor(card["normalisation"]["mean"]).view(1, -1, 1, 1)) / torch.tensor(card["normalisation"]["std"]).view(1, -1, 1, 1)
    with torch.no_grad():
        expected = before.stem(torch.cat([x, torch.ones_like(x[:, :1])], dim=1)).mean(dim=(0, 2, 3))
    torch.testing.assert_close(module.stem_norm.running_mean, expected, atol=1e-3, rtol=1e-3)


def test_without_a_difference_none_is_recommended_and_the_model_is_left_alone(trained, tmp_path):
    target, _ = world(tmp_path, "same", 3)
    found, facts, card = adapt(trained, tmp_path, target=target, target_labels=None)
    assert facts["measured_on"].startswith("source") and facts["domain_auc"] < 0.6
    assert found["RECOMMENDED"] == "none" and found["GAIN"] == 0
    assert card == read_card(trained["model"])
    assert "No adaptation helps" in (tmp_path / "adapted.html").read_text(encoding="utf-8")


def test_where_nothing_of_the_source_is_like_the_target_none_is_recommended(trained, tmp_path, monkeypatch):
    monkeypatch.setattr(adapt_model, "LEAST_EFFECTIVE", 1e9)
    found, facts, _ = adapt(trained, tmp_path, target_labels=None, method="normalisation")
    assert found["RECOMMENDED"] == "none" and facts["stored"] == "normalisation"
    assert "Almost nothing on the source resembles the target" in (tmp_path / "adapted.html").read_text(encoding="utf-8")


def test_a_target_without_data_is_named():
    grid = Grid(20, 10, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "")
    target = SimpleNamespace(grid=grid, read=lambda window: np.full((2, window.height, window.width), np.nan, np.float32))
    with pytest.raises(InputError, match=r"target north\.tif has no cell with a value in every band"):
        adapt_model._ground(target, "north.tif", 0, Progress())


def test_gradients_of_the_features_are_reversed():
    x = torch.ones(3, requires_grad=True)
    adapt_model._Reversed.apply(x, 0.5).sum().backward()
    assert x.grad.tolist() == [-0.5] * 3


def test_networks_without_batch_normalisation_are_told_apart():
    class Grouped(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.Sequential(nn.Conv2d(2, 8, 3), nn.GroupNorm(2, 8), nn.Conv2d(8, 2, 1))
            self.spec = {"arguments": {"classes": 2}}

    assert "normalisation is the like of it" in adapt_model._cannot("statistics", Grouped())
    assert adapt_model._cannot("adversarial", Grouped()) == ""
    forest = {"bands": 2, "classes": 2, "sigmas": [1.0], "trees": 1, "nodes": 3, "leaves": 2, "depth": 1}
    for method in adapt_model.TRAINED:
        assert "no weights" in adapt_model._cannot(method, build_network({"name": "contextforest", "arguments": forest}))


def test_what_does_not_fit_is_refused_and_leaves_nothing(trained, tmp_path):
    grid = Grid(SIZE, SIZE, (500000.0, 10.0, 0.0, 8000000.0, 0.0, -10.0), UTM.ExportToWkt())
    other = write(tmp_path / "other.tif", np.tile(np.array([8, 9], np.uint8), (1, SIZE, SIZE // 2)), 0, grid)
    with pytest.raises(InputError, match=r"name the classes 8, 9; the model knows granite, schist"):
        adapt(trained, tmp_path, labels=other)
    two = write(tmp_path / "two.tif", np.zeros((2, SIZE, SIZE), np.float32), np.nan, grid, ["x", "y"])
    with pytest.raises(ModelFileError, match=r"needs the bands band 0, band 1.*has x, y"):
        adapt(trained, tmp_path, target=two)
    assert not (tmp_path / "adapted.safetensors").exists() and not list(tmp_path.glob(".deepgeology*"))
