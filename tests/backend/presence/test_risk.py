"""Losses, class prior and calibration."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.backend.presence.risk import calibrate, estimate_prior, favourability, non_negative_risk, reliability, weighted_bce


def test_the_non_negative_risk_estimates_the_risk_with_labels():
    """With background that holds a known share of presences, it is the risk of a classifier that knows which (Kiryo et al., 2017)."""
    random = np.random.default_rng(0)
    prior, count = 0.3, 200_000
    hidden = random.random(count) < prior
    odds = torch.tensor(random.normal(size=count) + np.where(hidden, 1.0, -1.0))
    known = torch.tensor(random.normal(size=count // 4) + 1.0)
    found = non_negative_risk(torch.cat([known, odds]), torch.arange(count + count // 4) < count // 4, prior)
    truth = torch.nn.functional.binary_cross_entropy_with_logits(odds, torch.tensor(hidden, dtype=odds.dtype))
    assert float(found) == pytest.approx(float(truth), rel=0.02)


def test_an_overfitted_batch_steps_back():
    odds = torch.tensor([6.0, 6.0, -9.0, -9.0], requires_grad=True)
    non_negative_risk(odds, torch.tensor([True, True, False, False]), 0.4).backward()
    assert (odds.grad[:2] > 0).all()  # presences that are too sure are pulled down


def test_weighted_cross_entropy_weighs_both_sides_alike():
    odds = torch.zeros(100)
    assert float(weighted_bce(odds, torch.arange(100) < 3)) == pytest.approx(np.log(2))
    odds[:3] = 2.0
    presence = torch.arange(100) < 3
    assert float(weighted_bce(odds, presence)) == pytest.approx(0.5 * (np.log1p(np.exp(-2)) + np.log(2)))


def test_the_class_prior_of_a_mixture_is_found():
    random = np.random.default_rng(1)
    presence = random.normal(3, 1, 400)
    area = np.where(random.random(20_000) < 0.15, random.normal(3, 1, 20_000), random.normal(0, 1, 20_000))
    found = estimate_prior(presence, area)
    assert 0.12 < found["prior"] < 0.25 and found["bound"] > found["prior"]


def test_calibrated_probabilities_average_to_the_prior_and_agree_with_the_shares():
    random = np.random.default_rng(2)
    presence = np.arange(22_000) < 2000
    scores = np.expm1(np.abs(random.normal(1 + 0.8 * presence, 0.5)))
    slope, offset = calibrate(scores, presence, ~presence, 0.1)
    probability = favourability(scores, slope, offset)
    mean = 0.1 * probability[presence].mean() + 0.9 * probability[~presence].mean()
    assert mean == pytest.approx(0.1, abs=0.005)
    assert reliability(probability, presence, ~presence, 0.1)["ece"] < 0.03
    assert calibrate(-scores + scores.max(), presence, ~presence, 0.1)[0] > 0  # the order is never turned round
