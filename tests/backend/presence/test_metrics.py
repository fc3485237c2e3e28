"""Figures against scikit-learn, and intervals that know that cells of a block repeat each other."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.presence.metrics import (
    area_share,
    block_wins,
    draw_blocks,
    evaluate,
    gap,
    mean_fold_auc,
    mean_of,
    prediction_area,
    replicated_auc,
    roc_auc,
)
from sklearn.metrics import roc_auc_score


@pytest.fixture
def scored():
    random = np.random.default_rng(0)
    presence = np.arange(600) < 60
    scores = np.round(random.normal(size=600) + 1.2 * presence, 1)  # with ties
    return scores, presence, random.integers(0, 12, 600)


def test_auc_is_that_of_scikit_learn(scored):
    scores, presence, _ = scored
    assert roc_auc(scores[presence], scores[~presence]) == pytest.approx(roc_auc_score(presence, scores))


def test_the_mean_by_fold_asks_only_for_the_order_within_a_fold(scored):
    scores, presence, blocks = scored
    folds = blocks % 4
    expected = np.mean([roc_auc_score(presence[folds == fold], scores[folds == fold]) for fold in range(4)])
    assert mean_fold_auc(scores, presence, ~presence, folds) == pytest.approx(expected)
    assert mean_fold_auc(scores + 100 * folds, presence, ~presence, folds) == pytest.approx(expected)
    assert mean_fold_auc(scores, presence, ~presence, np.where(presence, 0, 1)) is None
    found = [evaluate(each, presence, ~presence, ~presence, blocks, folds=folds) for each in (scores, -scores)]
    assert mean_of(found)["fold_auc"] == pytest.approx(0.5)


def test_replicates_equal_the_auc_of_the_resampled_blocks(scored):
    scores, presence, blocks = scored
    parts = block_wins(scores[presence], blocks[presence], scores[~presence], blocks[~presence])
    draws = draw_blocks(len(parts[0]), 3, seed=1)
    found = replicated_auc(*parts, draws)
    for draw, each in zip(draws, found):
        chosen = np.concatenate([np.repeat(np.flatnonzero(blocks == block), int(times)) for block, times in enumerate(draw)])
        assert each == pytest.approx(roc_auc_score(presence[chosen], scores[chosen]))


def test_capture_counts_presences_in_the_best_part_of_the_area(scored):
    scores, presence, blocks = scored
    found = evaluate(scores, presence, ~presence, ~presence, blocks)
    threshold = np.quantile(scores[~presence], 0.9)
    share = (scores[presence] > threshold).mean()
    assert found["capture_10"]["value"] == pytest.approx(share, abs=0.12)
    assert found["auc"]["low"] < found["auc"]["value"] < found["auc"]["high"]
    assert area_share([scores.max() + 1, scores.min() - 1], scores).tolist() == [0, 1]


def test_cells_of_one_block_that_repeat_each_other_do_not_narrow_the_interval():
    random = np.random.default_rng(0)
    base = random.normal(size=80) + np.r_[np.ones(16), np.zeros(64)]
    presence, blocks = np.arange(80) < 16, np.tile(np.arange(8), 10)
    few = evaluate(base, presence, ~presence, ~presence, blocks)["auc"]
    many = evaluate(np.repeat(base, 20), *(np.repeat(part, 20) for part in (presence, ~presence, ~presence, blocks)))["auc"]
    assert many["high"] - many["low"] == pytest.approx(few["high"] - few["low"], abs=1e-9)


def test_a_rival_that_is_the_same_has_no_gap_and_one_block_no_interval(scored):
    scores, presence, blocks = scored
    assert gap(scores, scores, presence, ~presence, blocks) == {"value": 0, "low": 0, "high": 0}
    assert gap(scores, -scores, presence, ~presence, blocks)["low"] > 0
    alone = evaluate(scores, presence, ~presence, ~presence, np.zeros(600, int))
    assert alone["auc"]["low"] is None and alone["capture_10"]["high"] is None and alone["auc"]["value"] > 0.5


def test_prediction_area_of_chance_is_one_and_of_a_sharp_map_large():
    assert prediction_area(np.linspace(0, 1, 1001))["ratio"] == pytest.approx(1, abs=0.01)
    sharp = prediction_area(np.full(10, 0.02))
    assert sharp["ratio"] > 20
