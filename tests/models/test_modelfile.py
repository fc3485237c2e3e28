"""The model file refuses what it does not understand, and says what was expected and found."""

import copy
import json

import numpy as np
import pytest
import torch
from deepgeology.models.build import build_network
from deepgeology.models.card import FORMAT, TASKS, check_card, make_card, read_card
from deepgeology.models.errors import FileError, ModelFileError
from deepgeology.models.modelfile import load_model, save_model
from deepgeology.models.predictor import Predictor, standardise
from safetensors import safe_open
from safetensors.torch import load_file, save_file


def card_of(module, **changes):
    fields = {
        "task": "segmentation",
        "network": module.spec,
        "bands": [{"name": "Bouguer anomaly", "unit": "mGal"}, {"name": "K", "unit": "%"}],
        "pixel_size": [62.5, 62.5],
        "normalisation": {"mean": [3.0, -1.0], "std": [2.0, 0.5]},
        "classes": [{"value": 4, "name": "gneiss", "color": "#aa0000"}, {"value": 9, "name": "São João", "color": "#00aa00"}],
        "tile_size": 64,
    }
    return make_card(**{**fields, **changes})


@pytest.fixture
def model(tmp_path):
    torch.manual_seed(0)
    module = build_network({"name": "dilated", "arguments": {"bands": 2, "classes": 2, "width": 8, "dilations": [1]}}).eval()
    path = tmp_path / "modèle é.safetensors"
    save_model(path, module, card_of(module))
    return path, module


def test_the_file_is_plain_safetensors(model):
    path, module = model
    with safe_open(path, "pt") as file:
        card = json.loads(file.metadata()["deepgeology"])
        assert set(file.keys()) == set(module.state_dict())
    assert card["classes"][1]["name"] == "São João"


def test_who_may_read_files_may_read_it(model, tmp_path):
    (tmp_path / "other").touch()
    assert model[0].stat().st_mode == (tmp_path / "other").stat().st_mode


def test_the_card_is_read_without_the_weights(model):
    path, module = model
    assert read_card(path) == card_of(module)
    assert read_card(path)["format"] == FORMAT


def test_optional_keys_are_filled_and_not_shared(model):
    first, second = card_of(model[1]), card_of(model[1])
    first["metrics"]["accuracy"] = 1.0
    assert second["metrics"] == {} and second["temperature"] == 1.0 and second["nodata_rule"] == "all"


def test_absent_file(tmp_path):
    with pytest.raises(FileError, match="cannot be opened"):
        read_card(tmp_path / "absent.safetensors")


@pytest.mark.parametrize("content", [b"", b"\x00", b"II*\x00" + b"\x00" * 500, b"PK\x03\x04" + b"x" * 200, b"\x02" + b"\x00" * 7 + b"[]"])
def test_other_files_are_refused(tmp_path, content):
    path = tmp_path / "other.safetensors"
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match=r"is not a model file: a \.safetensors file was expected"):
        load_model(path)


@pytest.mark.parametrize("share", [0.001, 0.2, 0.9, 0.9999])
def test_truncated_files_are_refused(model, share):
    path, _ = model
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(ModelFileError, match=r"not a model file|bytes were expected"):
        load_model(path)


def test_foreign_weights_are_refused(tmp_path):
    save_file({"weight": torch.zeros(3)}, tmp_path / "foreign.safetensors")
    with pytest.raises(ModelFileError, match="weights of another program"):
        load_model(tmp_path / "foreign.safetensors")


def rewrite(path, card, tensors=None):
    save_file(tensors or load_file(path), path, metadata={"deepgeology": json.dumps(card)})


def test_a_newer_format_is_refused_before_anything_else(model):
    path, _ = model
    rewrite(path, {"format": FORMAT + 1, "everything": "different"})
    with pytest.raises(ModelFileError, match=f"format {FORMAT + 1}; this version .* up to {FORMAT}.*Update"):
        load_model(path)


def test_an_unknown_network_is_refused(model):
    path, module = model
    rewrite(path, {**card_of(module), "network": {"name": "hologram", "arguments": {}}})
    with pytest.raises(ModelFileError, match="hologram is not known"):
        load_model(path)


@pytest.mark.parametrize("change", [{"width": 16}, {"colour": "red"}, {"dilations": [1, 2]}])
def test_weights_that_do_not_fit_the_card_are_refused(model, change):
    path, module = model
    spec = {"name": "dilated", "arguments": {**module.spec["arguments"], **change}}
    rewrite(path, card_of(module, network=spec))
    with pytest.raises(ModelFileError, match="do not fit the network dilated"):
        load_model(path)


def test_a_card_with_other_bands_than_the_network_is_refused(model):
    path, module = model
    card = card_of(module, bands=[{"name": "K", "unit": "%"}], normalisation={"mean": [0.0], "std": [1.0]})
    rewrite(path, card)
    with pytest.raises(ModelFileError, match="for 2 bands, but its card lists 1"):
        load_model(path)


def test_nan_weights_are_refused(model):
    path, module = model
    tensors = load_file(path)
    tensors["head.bias"][0] = float("nan")
    rewrite(path, card_of(module), tensors)
    with pytest.raises(ModelFileError, match=r"head\.bias .* NaN"):
        load_model(path)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("task", "divination"),
        ("network", {"name": "unet"}),
        ("bands", []),
        ("bands", [{"name": "K", "unit": ""}, {"name": "K", "unit": ""}]),
        ("normalisation", {"mean": [0.0, 0.0], "std": [1.0, 0.0]}),
        ("normalisation", {"mean": [0.0], "std": [1.0, 1.0]}),
        ("classes", [{"value": 1, "name": "one", "color": "#000000"}]),
        ("classes", [{"value": 1, "name": "a", "color": ""}, {"value": 1, "name": "b", "color": ""}]),
        ("pixel_size", [0.0, 1.0]),
        ("tile_size", 0),
        ("tile_size", "256"),
        ("temperature", float("nan")),
        ("nodata_rule", "any"),
    ],
)
def test_a_card_that_makes_no_sense_is_refused(model, key, value):
    card = copy.deepcopy(card_of(model[1]))
    card[key] = value
    with pytest.raises(ModelFileError, match=f"card does not fit: {key}"):
        check_card(card)


def test_an_unwritable_destination_is_named(model, tmp_path):
    with pytest.raises(FileError, match="cannot be written"):
        save_model(tmp_path / "no folder" / "m.safetensors", model[1], card_of(model[1]))


@pytest.mark.parametrize("bad", [None, np.nan, np.inf, -np.inf])
def test_standardise_with_and_without_gaps(bad):
    """Windows without gaps take a shorter way: it must give what the formula says, as windows with gaps do beside them."""
    values = np.random.default_rng(0).normal(3, 2, (2, 3, 8, 9)).astype(np.float32)
    if bad is not None:
        values[1, 2, 4:, :3] = bad
    mean, std = (torch.tensor(numbers).view(1, -1, 1, 1) for numbers in ([1.0, 2.0, 3.0], [0.5, 1.0, 4.0]))
    expected_valid = np.isfinite(values).all(axis=1, keepdims=True)
    with np.errstate(invalid="ignore"):
        expected = np.where(expected_valid, (values - mean.numpy()) / std.numpy(), 0)
    x, valid = standardise(torch.from_numpy(values), mean, std)
    assert valid.dtype == torch.float32 and np.array_equal(valid.numpy(), expected_valid)
    assert np.array_equal(x.numpy(), expected)


def test_predictor_standardises_and_divides_by_the_temperature(model):
    _, module = model
    values = torch.randn(1, 2, 9, 11) * 3
    values[0, 1, 2, 3] = float("nan")
    values[0, 0, 4, 4] = float("inf")
    card = card_of(module, temperature=2.0)
    predictor = Predictor.of(module, card).eval()
    x = (values - torch.tensor([3.0, -1.0]).view(1, 2, 1, 1)) / torch.tensor([2.0, 0.5]).view(1, 2, 1, 1)
    valid = torch.ones(1, 1, 9, 11)
    for row, column in ((2, 3), (4, 4)):
        x[..., row, column] = 0
        valid[..., row, column] = 0
    torch.testing.assert_close(predictor(values), module(x, valid) / 2.0)
    assert predictor.halo == module.halo


def test_a_task_needs_its_keys_and_a_tool_its_task(model, tmp_path, monkeypatch):
    monkeypatch.setitem(TASKS, "divining", ("finding water", ("classes",)))
    path, module = model
    with pytest.raises(ModelFileError, match="is for mapping classes; this tool needs a model for finding water"):
        load_model(path, task="divining")
    assert load_model(path, task="segmentation")[1]["task"] == "segmentation"

    fields = {"task": "divining", "network": module.spec, "classes": card_of(module)["classes"]}
    other = tmp_path / "other.safetensors"
    save_model(other, module, make_card(**fields))
    assert "bands" not in load_model(other, task="divining")[1]
    del fields["classes"]
    with pytest.raises(ModelFileError, match="classes should be list"):
        make_card(**fields)
    with pytest.raises(ModelFileError, match="bands should be a list of named bands"):
        make_card(**fields, classes=[{"value": 1}, {"value": 2}], bands=[])
