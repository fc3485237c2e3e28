"""Parts of the report that can be wrong without looking wrong."""

from __future__ import annotations

import numpy as np
import torch
from deepgeology.backend.families.simulation import inversion_report
from deepgeology.backend.families.simulation.inversion import Posterior, Problem, default_priors
from deepgeology.backend.families.simulation.sources import SOURCE_TYPES


def posterior(kind="mogi", evidence=0.0, seed=0):
    points = np.array([[0.0, 0, 0], [1000, 0, 0], [0, 2000, 0]])
    priors = default_priors(SOURCE_TYPES[kind], 1e4, 0.05)
    problem = Problem(SOURCE_TYPES[kind], priors, points, np.tile([0.0, 0, 1], (3, 1)), np.zeros(3), np.eye(3) * 100, 0.0)
    logits = torch.from_numpy(np.random.default_rng(seed).normal(size=(500, len(problem))))
    logits[:, -1] = logits[:, 2] + 0.05 * logits[:, -1]
    return Posterior(problem, logits[0], logits, evidence, 500.0)


def test_a_trade_off_is_named():
    (pair,) = inversion_report._trade_offs(posterior())
    assert pair.startswith("potency and depth (+0.")


def test_probabilities_follow_from_the_evidence():
    columns, rows, _ = inversion_report._ranking([posterior(), posterior("sill", -np.log(3))])
    assert columns[1] == "Probability" and [round(row[1]["value"], 6) for row in rows] == [0.75, 0.25]
    assert "hardly" not in inversion_report._comparison([posterior(), posterior("sill", -9.0)])[0]
    assert "hardly" in inversion_report._comparison([posterior(), posterior("sill", -0.5)])[0]
