from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.evaluation.metrics import BlockCounter, area_adjusted, block_confusions, difference, evaluate, scores
from sklearn import metrics as sk

CLASSES = [{"value": k + 1, "name": f"Unit {k + 1}", "color": "#808080"} for k in range(4)]


def sample(seed=0, n=2000, n_classes=4, skill=0.6):
    rng = np.random.default_rng(seed)
    reference = rng.choice(n_classes, n, p=[0.5, 0.3, 0.15, 0.05][:n_classes])
    predicted = np.where(rng.random(n) < skill, reference, rng.integers(0, n_classes, n))
    return reference, predicted, np.arange(n) // 50


def test_scores_equal_those_of_scikit_learn():
    reference, predicted, blocks = sample()
    pooled = block_confusions(reference, predicted, blocks, 4).sum(axis=0)
    ours = scores(pooled)
    np.testing.assert_array_equal(pooled, sk.confusion_matrix(reference, predicted))
    assert ours["accuracy"] == pytest.approx(sk.accuracy_score(reference, predicted))
    assert ours["macro_f1"] == pytest.approx(sk.f1_score(reference, predicted, average="macro"))
    assert ours["miou"] == pytest.approx(sk.jaccard_score(reference, predicted, average="macro"))
    assert ours["kappa"] == pytest.approx(sk.cohen_kappa_score(reference, predicted))
    precision, recall, f1, _ = sk.precision_recall_fscore_support(reference, predicted)
    for measure, theirs in (("precision", precision), ("recall", recall), ("f1", f1)):
        np.testing.assert_allclose(ours[measure], theirs)
    np.testing.assert_allclose(ours["iou"], sk.jaccard_score(reference, predicted, average=None))


def test_classes_absent_from_the_reference_are_not_averaged():
    reference = np.array([0, 0, 1, 1, 1])
    predicted = np.array([0, 2, 1, 1, 0])  # class 2 only predicted, class 3 nowhere
    ours = scores(block_confusions(reference, predicted, np.zeros(5), 4).sum(axis=0))
    assert ours["macro_f1"] == pytest.approx(sk.f1_score(reference, predicted, labels=[0, 1], average="macro"))
    assert ours["miou"] == pytest.approx(sk.jaccard_score(reference, predicted, labels=[0, 1], average="macro"))
    assert np.isnan(ours["f1"][2:]).all() and np.isnan(ours["recall"][2:]).all()
    assert ours["precision"][2] == 0 and np.isnan(ours["precision"][3])


def test_unlabelled_and_unmapped_pixels_are_left_out():
    confusions = block_confusions([0, -1, 1, 1], [0, 0, -1, 1], [7, 7, 7, 9], 2)
    np.testing.assert_array_equal(confusions, [[[1, 0], [0, 0]], [[0, 0], [0, 1]]])


def test_counting_piece_by_piece_is_counting_at_once():
    reference, predicted, blocks = sample(n=900)
    reference[::7], predicted[::5] = -1, -2
    counter = BlockCounter(4)
    for start in range(0, 900, 130):
        part = slice(start, start + 130)
        counter.add(blocks[part], reference[part], predicted[part])
    ids, confusions = counter.result()
    np.testing.assert_array_equal(ids, np.unique(blocks))
    np.testing.assert_array_equal(confusions, block_confusions(reference, predicted, blocks, 4))


def test_scores_of_a_stack_are_the_scores_of_its_matrices():
    confusions = block_confusions(*sample(), 4)
    for measure, values in scores(confusions).items():
        np.testing.assert_array_equal(values[3], scores(confusions[3])[measure])


def test_interval_of_independent_blocks_is_the_binomial_one():
    # One pixel per block: the block bootstrap of the accuracy is then the classical one, with a known standard error.
    rng = np.random.default_rng(5)
    n, p = 1600, 0.8
    predicted = (rng.random(n) > p).astype(int)
    result = evaluate(block_confusions(np.zeros(n, int), predicted, np.arange(n), 2), CLASSES[:2], replicates=4000)["accuracy"]
    share = (predicted == 0).mean()
    half = 1.96 * np.sqrt(share * (1 - share) / n)
    assert result["value"] == pytest.approx(share)
    assert result["low"] == pytest.approx(share - half, abs=0.1 * half)
    assert result["high"] == pytest.approx(share + half, abs=0.1 * half)


def test_dependence_within_blocks_widens_the_interval():
    rng = np.random.default_rng(6)
    wrong = np.repeat(rng.random(40) < 0.3, 100).astype(int)  # whole blocks right or wrong
    reference = np.zeros(wrong.size, int)

    def width(blocks):
        accuracy = evaluate(block_confusions(reference, wrong, blocks, 2), CLASSES[:2])["accuracy"]
        return accuracy["high"] - accuracy["low"]

    by_block, by_pixel = width(np.arange(wrong.size) // 100), width(np.arange(wrong.size))
    assert by_block == pytest.approx(10 * by_pixel, rel=0.15)  # sqrt(100) pixels that count as one


def test_evaluation_is_seeded_and_survives_json():
    import json

    confusions = block_confusions(*sample(n=400), 4)
    first, again, other = (evaluate(confusions, CLASSES, seed=seed) for seed in (1, 1, 2))
    assert first == again != other
    assert json.loads(json.dumps(first, allow_nan=False)) == first
    assert first["pixels"] == 400 and first["blocks"] == 8
    assert sum(entry["support"] for entry in first["classes"]) == 400


def test_one_block_has_no_interval():
    result = evaluate(block_confusions([0, 1, 1], [0, 1, 0], [3, 3, 3], 2), CLASSES[:2])
    assert result["accuracy"] == {"value": pytest.approx(2 / 3), "low": None, "high": None}


def test_paired_difference_is_sharper_than_the_two_intervals():
    reference, predicted, blocks = sample(n=4000)
    rival = predicted.copy()
    rival[::40] = (reference[::40] + 1) % 4
    ours, theirs = (block_confusions(reference, each, blocks, 4) for each in (predicted, rival))
    gain = difference(ours, theirs)
    accuracy = evaluate(ours, CLASSES)["accuracy"]
    assert gain["value"] == pytest.approx((predicted == reference).mean() - (rival == reference).mean())
    assert 0 < gain["low"] < gain["value"] < gain["high"]
    assert gain["high"] - gain["low"] < 0.5 * (accuracy["high"] - accuracy["low"])


def test_area_adjusted_figures_of_the_published_example():
    """Olofsson et al. (2014), tables 8 and 9: deforestation, forest gain, stable forest, stable non-forest."""
    by_map = np.array([[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]])
    mapped = np.array([200_000, 150_000, 3_200_000, 6_450_000]) * 0.09  # Landsat pixels in hectares
    result = area_adjusted(by_map.T, mapped)

    def half(interval):
        return interval["value"] - interval["low"]

    assert result["accuracy"]["value"] == pytest.approx(0.947, abs=0.001)
    assert half(result["accuracy"]) == pytest.approx(0.018, abs=0.001)
    # The paper prints .23 and .01 for two of the producer's intervals; its equation 7 gives .254 and .018 with its own counts.
    user = [(0.88, 0.07), (0.73, 0.10), (0.93, 0.04), (0.96, 0.02)]
    producer = [(0.75, 0.213), (0.85, 0.254), (0.93, 0.034), (0.96, 0.018)]
    areas = [(21_158, 6_158), (11_686, 3_756), (285_770, 15_510), (581_386, 16_282)]
    for entry, u, p, a in zip(result["classes"], user, producer, areas):
        assert (entry["user"]["value"], half(entry["user"])) == pytest.approx(u, abs=0.006)
        assert (entry["producer"]["value"], half(entry["producer"])) == pytest.approx(p, abs=0.006)
        assert (entry["area"]["value"], half(entry["area"])) == pytest.approx(a, abs=2)


def test_area_adjusted_figures_equal_the_equations_on_few_points():
    counts = np.array([[9, 2, 1], [3, 6, 0], [0, 4, 7]], float)  # rows map, columns reference
    area = np.array([50.0, 30.0, 20.0])
    drawn, result = counts.sum(axis=1), area_adjusted(counts.T, area)
    for j in range(3):
        total = sum(area[i] / drawn[i] * counts[i, j] for i in range(3))
        user = counts[j, j] / drawn[j]
        producer = area[j] * user / total
        variance = area[j] ** 2 * (1 - producer) ** 2 * user * (1 - user) / (drawn[j] - 1)  # equation 7
        for i in range(3):
            if i != j:
                share = counts[i, j] / drawn[i]
                variance += producer**2 * area[i] ** 2 * share * (1 - share) / (drawn[i] - 1)
        entry = result["classes"][j]
        assert entry["producer"]["value"] == pytest.approx(producer)
        assert entry["producer"]["value"] - entry["producer"]["low"] == pytest.approx(1.96 * np.sqrt(variance) / total)
        assert entry["user"]["value"] - entry["user"]["low"] == pytest.approx(1.96 * np.sqrt(user * (1 - user) / (drawn[j] - 1)))
        parts = [(area[i] / 100 * (p := area[i] / 100 * counts[i, j] / drawn[i]) - p**2) / (drawn[i] - 1) for i in range(3)]
        assert entry["area"]["value"] - entry["area"]["low"] == pytest.approx(1.96 * 100 * np.sqrt(sum(parts)))  # equation 10


def test_map_class_without_points_is_left_out_and_said():
    result = area_adjusted([[8, 1, 0], [2, 9, 0], [0, 0, 0]], [50, 40, 10])
    assert result["left_out"] == pytest.approx(0.1)
    assert result["classes"][2]["user"]["value"] is None
    assert sum(entry["area"]["value"] for entry in result["classes"]) == pytest.approx(90)
