"""Favourability, dissimilarity and contributions of a model with random weights, pixel by pixel."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.evaluation.applicability import fit_applicability
from deepgeology.backend.presence.encoding import fit_encoding
from deepgeology.backend.presence.mapping import Contributions, Favourability, contributions
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.models.build import build_network

sys.path.insert(0, str(Path(__file__).parent))
import presence_worlds as worlds

NAMES = ["signal", "rocks", "noise"]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    bands = worlds.evidence(size=48)
    reader = RasterReader(worlds.write_evidence(tmp_path_factory.mktemp("mapping") / "evidence.tif", bands))
    valid = np.isfinite(bands[0])
    encoding = fit_encoding(bands[:, valid].T, NAMES, Progress())
    parts = [
        {"name": "patchnetwork", "arguments": {"patch": 7, "width": 4, "context": [2]}, "member": 0, "weight": 0.5},
        {"name": "contextlogistic", "arguments": {"sigmas": [1, 2]}, "member": 0, "weight": 0.5},
        {"name": "contextlogistic", "arguments": {"sigmas": [1, 2]}, "member": 1, "weight": 1.0},
    ]
    torch.manual_seed(0)
    network = build_network({"name": "presence", "arguments": {"bands": 3, "encoding": encoding, "parts": parts}}).eval()
    for part in network.parts[1:]:
        part.weight.normal_()
    x = torch.from_numpy((bands - np.array(encoding["mean"])[:, None, None]) / np.array(encoding["std"])[:, None, None]).float()
    channels = network.encoding(x.nan_to_num(0)[None], torch.from_numpy(valid[None, None]).float())[0].numpy()[:, valid].T
    known = fit_applicability(channels[::5], np.arange(len(channels[::5])) % 3, np.linspace(0, 1, channels.shape[1]))
    card = {"normalisation": {key: encoding[key] for key in ("mean", "std")}, "applicability": known.card()}
    return bands, reader, network, card, known, channels


def test_mean_spread_and_dissimilarity(made):
    bands, _, network, card, known, channels = made
    predictor = Favourability(network, card).eval()
    with torch.no_grad():
        favourability, spread, strange = predictor(torch.from_numpy(bands)[None])[0].numpy()
        x = (torch.from_numpy(bands)[None] - predictor.mean) / predictor.std
        valid = torch.isfinite(x).all(dim=1, keepdim=True).float()
        members = network(x.nan_to_num(0), valid).sigmoid()[0].numpy()
    inside = np.isfinite(bands[0])
    np.testing.assert_allclose(favourability[inside], members.mean(axis=0)[inside], atol=1e-6)
    np.testing.assert_allclose(spread[inside], members.std(axis=0)[inside], atol=1e-6)
    np.testing.assert_allclose(strange[inside], known.dissimilarity(channels) / known.threshold, atol=1e-3)
    assert np.isnan(strange[~inside]).all()


def test_contributions_of_cells_are_those_of_the_map(made):
    bands, reader, network, card, _, _ = made
    predictor = Favourability(network, card).eval()
    cells = np.array([(20, 20), (47, 47), (6, 0), (30, 5)])
    found = contributions(predictor, reader, cells, Progress())
    with torch.no_grad():
        planes = Contributions(predictor, 3)(torch.from_numpy(bands)[None])[0].numpy()
    np.testing.assert_allclose(found, planes[:, cells[:, 0], cells[:, 1]].T, atol=1e-4)
    assert np.abs(found).max() > 0.01


def test_a_model_without_training_data_says_nothing_of_dissimilarity(made):
    bands, _, network, card, _, _ = made
    predictor = Favourability(network, {**card, "applicability": {}}).eval()
    with torch.no_grad():
        assert torch.isnan(predictor(torch.from_numpy(bands)[None])[0, 2]).all()
