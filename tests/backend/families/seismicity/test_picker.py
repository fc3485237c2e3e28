"""Pickers of three formats, the blend along a seismogram, picks and scores."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from deepgeology.backend.families.seismicity.picker import Picker, find_picks, load_picker, normalise, picker_card, score
from deepgeology.models.build import build_network
from deepgeology.models.card import check_card
from deepgeology.models.errors import ModelFileError
from deepgeology.models.modelfile import save_model


def make(samples=400, **options):
    torch.manual_seed(0)
    module = build_network({"name": "phasenet", "arguments": {"filters": 2}}).eval()
    for name, value in module.state_dict().items():
        if name.endswith("running_var"):
            value.uniform_(0.01, 0.1)  # a network that answers lively
    return Picker(module, samples=samples, **options)


def test_our_file_and_seisbenchs_give_the_same_probabilities(tmp_path):
    picker = make(3000)
    save_model(tmp_path / "m.safetensors", picker.module, picker_card(picker))
    torch.save(picker.module.state_dict(), tmp_path / "original.pt.v1")
    described = {"model_args": {"component_order": "ENZ", "phases": "NPS", "norm": "std"}, "default_args": {"P_threshold": 0.4}}
    (tmp_path / "original.json.v1").write_text(json.dumps(described))
    windows = np.random.default_rng(0).standard_normal((2, 3, 3000)).astype(np.float32)
    ours, theirs = load_picker(str(tmp_path / "m.safetensors")), load_picker(str(tmp_path / "original.pt.v1"))
    np.testing.assert_array_equal(ours.probabilities(windows), theirs.probabilities(windows))
    assert theirs.thresholds == (0.4, 0.3) and theirs.samples == 3000 and not ours.module.training


def test_orders_of_components_and_phases_are_those_of_the_file():
    windows = np.random.default_rng(0).standard_normal((3, 3, 400)).astype(np.float32)
    plain, turned = make(), make(components="ZNE", phases="PSN")
    there = plain.probabilities(windows[:, [2, 1, 0]])  # what the turned one sees
    np.testing.assert_allclose(turned.probabilities(windows), there[:, [2, 0, 1]], atol=1e-6)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("m.pt", b"\x80\x02}q\x00.", "does not hold weights of SeisBench"),
        ("m.npz", b"nothing", "does not hold PhaseNet's arrays"),
        ("m.h5", b"", "should end in .safetensors, .pt or .npz"),
        ("m.safetensors", b"xx", "is not a model file"),
    ],
)
def test_foreign_files_are_named(tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ModelFileError, match=message):
        load_picker(str(tmp_path / name))


def test_weights_for_other_components_are_refused(tmp_path):
    torch.save(make().module.state_dict(), tmp_path / "m.pt")
    assert load_picker(str(tmp_path / "m.pt")).samples == 3001  # as SeisBench trains
    (tmp_path / "m.json").write_text(json.dumps({"model_args": {"component_order": "Z12H"}}))
    with pytest.raises(ModelFileError, match="for components Z12H"):
        load_picker(str(tmp_path / "m.pt"))


def test_pickled_objects_are_never_loaded(tmp_path):
    class Evil:
        def __reduce__(self):
            return (open, (str(tmp_path / "made"), "w"))

    torch.save({"inc.weight": Evil()}, tmp_path / "m.pt")
    with pytest.raises(ModelFileError):
        load_picker(str(tmp_path / "m.pt"))
    assert not (tmp_path / "made").exists()


def test_a_card_that_cannot_be_right_is_refused():
    card = picker_card(make())
    card["waveforms"]["components"] = "ZZZ"
    with pytest.raises(ModelFileError, match="waveforms"):
        check_card(card)


def test_probabilities_do_not_depend_on_where_a_piece_was_cut():
    picker = make()
    x = np.random.default_rng(1).standard_normal((3, 5000)).astype(np.float32)
    valid = np.ones(x.shape, bool)
    valid[:, 2200:2500] = False
    x *= valid
    whole = picker.annotate(x, valid)
    assert whole.shape == x.shape and np.ptp(whole[1]) > 0.01
    np.testing.assert_allclose(whole.sum(axis=0)[valid[0]], 1.0, atol=1e-4)
    low, high = 1537, 3519
    piece = picker.annotate(x[:, low - 400 : high + 400], valid[:, low - 400 : high + 400], low - 400)[:, 400:-400]
    np.testing.assert_allclose(piece, whole[:, low:high], atol=2e-5)


def test_where_there_are_no_data_nothing_is_told():
    picker = make()
    assert not picker.annotate(np.zeros((3, 3000), np.float32), np.zeros((3, 3000), bool)).any()


def test_an_offset_and_a_scale_change_nothing():
    picker = make()
    x = np.random.default_rng(1).standard_normal((3, 2000)).astype(np.float32)
    valid = np.ones(x.shape, bool)
    np.testing.assert_allclose(picker.annotate(50 * x + 700, valid), picker.annotate(x, valid), atol=2e-3)


def test_a_dead_component_stays_zero():
    windows = np.random.default_rng(0).standard_normal((1, 3, 50))
    windows[:, 0] = 7.0
    assert not normalise(windows)[:, 0].any() and normalise(windows)[0, 1].std() == pytest.approx(1.0)
    assert np.abs(normalise(windows, "peak")[0, 1]).max() == pytest.approx(1.0)


def test_picks_are_peaks_half_a_second_apart():
    probability = np.zeros(1000)
    probability[[100, 130, 400, 700]] = [0.5, 0.9, 0.31, 0.29]
    assert list(find_picks(probability, 0.3, 100.0)) == [130, 400]


def test_scores_by_hand():
    probability = np.zeros((4, 100))
    probability[0, 50] = probability[1, 61] = probability[2, 30] = 0.9  # right, 11 samples off, a pick where there is no arrival
    found = score(probability, np.array([45, 50, np.nan, 20]))
    assert (found["picks"], found["arrivals"], found["right"]) == (3, 3, 1)
    assert found["precision"] == found["recall"] == found["f1"] == pytest.approx(1 / 3) and list(found["residuals"]) == [5]
