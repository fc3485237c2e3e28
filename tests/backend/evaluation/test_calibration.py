from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.evaluation.calibration import fit_temperature, negative_log_likelihood, reliability
from scipy.special import softmax


def drawn(n=20000, n_classes=5, seed=0):
    """Logits and reference classes drawn from their softmax: perfectly calibrated."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 2, (n, n_classes))
    reference = (softmax(logits, axis=1).cumsum(axis=1) < rng.random((n, 1))).sum(axis=1)
    return logits, np.minimum(reference, n_classes - 1)


@pytest.mark.parametrize("temperature", [0.3, 1.0, 2.5, 8.0])
def test_a_known_temperature_is_recovered(temperature):
    logits, reference = drawn()
    assert fit_temperature(logits * temperature, reference) == pytest.approx(temperature, rel=0.05)


@pytest.mark.parametrize("seed", range(5))
def test_the_fit_is_never_worse_than_none(seed):
    rng = np.random.default_rng(seed)
    logits, reference = rng.normal(0, rng.uniform(0.1, 20), (40, 3)), rng.integers(0, 3, 40)
    temperature = fit_temperature(logits, reference)
    assert negative_log_likelihood(logits, reference, temperature) <= negative_log_likelihood(logits, reference)


def test_an_errorless_set_does_not_drive_the_temperature_to_zero():
    assert np.exp(-3) <= fit_temperature(np.eye(4) * 5, np.arange(4)) < 1


def test_calibrated_probabilities_have_no_calibration_error():
    logits, reference = drawn()
    assert reliability(softmax(logits, axis=1), reference)["ece"] < 0.015
    assert reliability(softmax(logits * 4, axis=1), reference)["ece"] > 0.1


def test_reliability_table_by_hand():
    probabilities = np.array([[0.95, 0.05], [0.95, 0.05], [0.55, 0.45], [0.45, 0.55], [0.0, 1.0]])
    table = reliability(probabilities, [0, 1, 0, 0, 1])
    assert [b["pixels"] for b in table["bins"]] == [2, 3]
    assert [b["accuracy"] for b in table["bins"]] == pytest.approx([0.5, 2 / 3])
    assert table["ece"] == pytest.approx((2 * abs(0.55 - 0.5) + 3 * abs((0.95 + 0.95 + 1) / 3 - 2 / 3)) / 5)
