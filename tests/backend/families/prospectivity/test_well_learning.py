"""Trees as arrays against scikit-learn, mixtures, decisions and windows."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.backend.families.prospectivity import well_learning as learning
from deepgeology.models.errors import ModelFileError
from sklearn.ensemble import ExtraTreesClassifier, HistGradientBoostingClassifier


def table(count=600, classes=3, seed=0):
    random = np.random.default_rng(seed)
    rows = random.normal(size=(count, 5)).astype(np.float32)
    labels = (rows[:, 0] + 0.5 * rows[:, 1] > 0).astype(int) + (rows[:, 2] > 1) * (classes - 2)
    rows[random.random(rows.shape) < 0.15] = np.nan
    return rows, labels


@pytest.mark.parametrize("classes", [2, 3])
def test_boosted_trees_are_those_of_scikit_learn(classes):
    rows, labels = table(classes=classes)
    boosted = HistGradientBoostingClassifier(max_iter=12, max_leaf_nodes=6, random_state=0).fit(rows, labels)
    module = learning.store_boosted(boosted, classes)
    module.check_arrays()
    with torch.inference_mode():
        found = module(torch.from_numpy(rows)).softmax(dim=1).numpy()
    np.testing.assert_allclose(found, boosted.predict_proba(rows), atol=1e-5)


def test_boosted_trees_give_next_to_nothing_to_facies_they_do_not_know():
    rows, labels = table()
    module = learning.fit_boosted(rows, np.where(labels == 1, 3, labels), 5, seed=0)
    found = module(torch.from_numpy(rows)).softmax(dim=1)
    assert found[:, [1, 4]].max() < 1e-4 and found[:, [0, 3]].mean() > 0.3
    only = learning.fit_boosted(rows, np.full(len(rows), 2), 5, seed=0)
    assert (only(torch.from_numpy(rows)).argmax(dim=1) == 2).all()


def test_damaged_trees_are_refused():
    module = learning.fit_boosted(*table(), 3, seed=0)
    module.child[0] = len(module.child) + 5
    with pytest.raises(ModelFileError, match="lead out of their arrays"):
        module.check_arrays()


def test_the_forest_votes_as_scikit_learn_does():
    rows, labels = table()
    module = learning.fit_forest(rows, labels, 3, seed=4)
    shown = np.nan_to_num(rows, nan=learning.MISSING)
    forest = ExtraTreesClassifier(100, min_samples_leaf=2, max_features=0.3, random_state=4).fit(shown, labels)
    found = module.vote(torch.from_numpy(shown)).numpy()
    np.testing.assert_allclose(found, (100 * forest.predict_proba(shown) + 1 / 3) / 101, atol=1e-5)


def recipe(**more):
    return learning.Recipe(**({"method": "automatic", "decision": "balanced", "penalty": None, "channels": 3, "logs": 1} | more))


def test_the_better_member_gets_the_weight_and_only_the_given_wells_count():
    random = np.random.default_rng(0)
    labels = [random.integers(0, 2, 400) for _ in range(3)]
    good = [np.log(np.where(np.arange(2) == each[:, None], 0.8, 0.2)) for each in labels]
    noise = [np.log(random.dirichlet([1, 1], 400)) for _ in labels]
    good[2], noise[2] = noise[2], good[2]
    logits = {"boosted": good, "network": noise}
    assert learning.choose(logits, labels, [0, 1], 2, recipe()).weights == {"boosted": 1.0, "network": 0.0}
    assert learning.choose(logits, labels, [2], 2, recipe()).weights == {"boosted": 0.0, "network": 1.0}


def test_decisions():
    logits = np.log([[0.6, 0.3, 0.1], [0.2, 0.5, 0.3]])
    prior = np.array([0.9, 0.05, 0.05])
    assert learning.decide(logits, prior, 0.0, recipe()).tolist() == [0, 1]
    assert learning.decide(logits, prior, 0.5, recipe()).tolist() == [1, 1]
    penalty = np.array([[0, 1, 1], [1, 0, 1], [10, 10, 0.0]])
    by_hand = [min(range(3), key=lambda j: sum(np.exp(row[i]) * penalty[i, j] for i in range(3))) for row in logits]
    assert learning.decide(logits, prior, 0.0, recipe(decision="penalty", penalty=penalty)).tolist() == by_hand == [2, 2]


def test_windows_are_seeded_disturbed_and_padded():
    random = np.random.default_rng(0)
    features = [random.normal(size=(length, 3)).astype(np.float32) for length in (50, 9)]
    labels = [np.zeros(50, int), np.ones(9, int)]

    def batch(seed):
        task = learning.Windows(features, labels, [0, 1], 2, recipe(window=16, batch=8), seed)
        return next(iter(task.batches(0)))

    (x, y), (again, _), (other, _) = batch(0), batch(0), batch(1)
    assert x.shape == (8, 3, 16) and y.shape == (8, 16)
    torch.testing.assert_close(x, again, equal_nan=True)
    assert not torch.equal(x.nan_to_num(), other.nan_to_num())
    short = (y == 1).any(dim=1)
    assert short.any() and (y[short][:, 9:] == -1).all() and x[short][:, :, 9:].isnan().all()


def test_the_loss_grows_with_the_penalty_of_likely_mistakes():
    features, labels = [np.zeros((40, 3), np.float32)], [np.zeros(40, int)]
    x, y = torch.zeros(2, 3, 16), torch.zeros(2, 16, dtype=torch.long)
    logits = torch.tensor([0.0, 2.0, 0.0]).view(1, 3, 1).expand(2, 3, 16)
    losses = []
    for cost in (0.0, 1.0, 4.0):
        penalty = None if cost == 0 else np.array([[0, cost, 1], [1, 0, 4], [1, 1, 0.0]])
        task = learning.Windows(features, labels, [0], 3, recipe(window=16, penalty=penalty), 0)
        losses.append(float(task.loss(lambda x: logits, (x, y))))
    assert losses[0] < losses[1] < losses[2]
    gap = (torch.softmax(logits, dim=1)[0, 1, 0]) * (4.0 - 1.0) / 4.0
    assert losses[2] - losses[1] == pytest.approx(float(gap), abs=1e-5)
