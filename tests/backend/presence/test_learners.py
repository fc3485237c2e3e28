"""Models of the cell alone against scikit-learn, and members that differ by their draw."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from deepgeology.backend.presence.learners import CELL_PENALTY, fit_kind, odds_at
from deepgeology.backend.presence.learning import Settings, _draw, describe
from sklearn.linear_model import LogisticRegression


@pytest.fixture
def ground():
    random = np.random.default_rng(0)
    features = random.normal(size=(300, 33)).astype(np.float32)  # 3 channels and their means and deviations in 5 windows
    return SimpleNamespace(features=features, evidence=features[:, :3], channels=3)


def test_the_linear_model_is_that_of_scikit_learn_on_the_cells_channels(ground):
    labels = (ground.evidence[:, 0] + np.random.default_rng(1).normal(size=300) > 0).astype(int)
    module = fit_kind("linear", ground, np.arange(300), labels, 0)
    own = (ground.evidence - ground.evidence.mean(axis=0)) / ground.evidence.std(axis=0)
    expected = LogisticRegression(C=CELL_PENALTY, class_weight="balanced").fit(own, labels).decision_function(own)
    np.testing.assert_allclose(odds_at(module, ground.features), expected, atol=1e-3)
    assert module.halo == 0


def test_trees_on_the_cell_do_not_see_its_surroundings(ground):
    labels = (ground.features[:, 20] > 0).astype(int)
    used = np.arange(200)
    alone = odds_at(fit_kind("trees", ground, used, labels[used], 0), ground.features)
    around = odds_at(fit_kind("forest", ground, used, labels[used], 0), ground.features)
    agree = [((odds > 0) == labels)[200:].mean() for odds in (alone, around)]
    assert agree[0] < 0.65 < agree[1]


def test_members_draw_anew_and_resample_given_absences():
    presence = np.arange(200) < 40
    samples = SimpleNamespace(presence=presence, contrast=~presence)
    learn = np.ones(200, bool)
    random = np.random.default_rng(0)
    there, drawn = _draw(samples, learn, 2, random)
    assert len(there) == 40 and len(np.unique(drawn)) == 80
    draws = [_draw(samples, learn, 20, random) for _ in range(2)]
    for there, drawn in draws:
        assert presence[there].all() and not presence[drawn].any()
        assert len(there) == 40 and len(drawn) == 160 and len(np.unique(drawn)) < 120
    assert (draws[0][1] != draws[1][1]).any()


def test_cell_models_are_offered_only_where_asked_for():
    assert ("trees",) not in Settings().candidates and ("network", "forest", "logistic") in Settings().candidates
    offered = Settings(cells=True).candidates
    assert ("trees",) in offered and ("linear",) in offered and len(offered) == len(set(offered))
    assert Settings(method="trees").candidates == [("trees",)]
    assert describe(("trees", "linear")) == "the mixture of trees and linear model"
