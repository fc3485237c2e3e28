"""Losses against closed forms, and what unlabelled pixels must not do."""

from __future__ import annotations

import itertools
import math

import pytest
import torch
from deepgeology.backend.training import losses

ONES = torch.ones(3)


def example(seed=0, shape=(2, 3, 5, 7), unlabelled=0.4):
    random = torch.Generator().manual_seed(seed)
    logits = torch.randn(shape, generator=random, dtype=torch.float64)
    labels = torch.randint(0, shape[1], (shape[0], *shape[2:]), generator=random)
    labels[torch.rand(labels.shape, generator=random) < unlabelled] = -1
    return logits, labels


@pytest.mark.parametrize("name", losses.LOSSES)
def test_unlabelled_pixels_change_nothing_and_get_no_gradient(name):
    logits, labels = example()
    loss = losses.make_loss(name, torch.tensor([1.0, 2.0, 0.5]))
    other = logits.clone()
    other.permute(0, 2, 3, 1)[labels < 0] = 1e4
    assert loss(logits, labels) == loss(other, labels)
    logits.requires_grad_()
    loss(logits, labels).backward()
    gradient = logits.grad.permute(0, 2, 3, 1)
    assert (gradient[labels < 0] == 0).all() and (gradient[labels >= 0] != 0).any()


@pytest.mark.parametrize("name", losses.LOSSES)
def test_a_batch_without_labels_is_zero_and_can_be_differentiated(name):
    logits = torch.randn(1, 3, 4, 4, requires_grad=True)
    value = losses.make_loss(name, ONES)(logits, torch.full((1, 4, 4), -1))
    value.backward()
    assert value == 0 and (logits.grad == 0).all()


@pytest.mark.parametrize("name", losses.LOSSES)
def test_a_perfect_answer_costs_little_and_a_wrong_one_much(name):
    _, labels = example()
    right = 30.0 * torch.nn.functional.one_hot(labels.clamp(min=0), 3).permute(0, 3, 1, 2).double()
    loss = losses.make_loss(name, ONES)
    if "cross-entropy" not in name:
        assert loss(right, labels) < 1e-6
    assert loss(-right, labels) > loss(right, labels) + 0.5


def test_cross_entropy_is_the_smoothed_sum_over_classes():
    logits, target = torch.tensor([[1.0, 2.0, -1.0]]), torch.tensor([1])
    log_p = logits.log_softmax(1)[0]
    expected = -(1 - losses.SMOOTHING) * log_p[1] - losses.SMOOTHING * log_p.mean()
    torch.testing.assert_close(losses.cross_entropy(logits, target, ONES), expected)


def test_focal_is_its_formula_and_weights_count():
    p = torch.tensor([[0.7, 0.2, 0.1], [0.3, 0.6, 0.1]])
    value = losses.focal(p.log(), torch.tensor([0, 1]), torch.tensor([1.0, 3.0, 9.0]))
    expected = -(1 * 0.3**2 * math.log(0.7) + 3 * 0.4**2 * math.log(0.6)) / 4
    assert value.item() == pytest.approx(expected)


def test_dice_is_its_formula_over_the_classes_that_occur():
    p = torch.tensor([[0.7, 0.2, 0.1], [0.3, 0.6, 0.1], [0.5, 0.4, 0.1]])
    value = losses.dice(p.log(), torch.tensor([0, 1, 1]), torch.tensor([1.0, 2.0, 7.0]))
    first, second = 1 - 2 * 0.7 / (1.5 + 1), 1 - 2 * 1.0 / (1.2 + 2)
    assert value.item() == pytest.approx((first + 2 * second) / 3)


def jaccard_loss(wrong, truth):
    """Return 1 - intersection over union of one class, for a set of wrongly classified pixels."""
    lost = sum(1 for pixel in wrong if truth[pixel])
    added = sum(1 for pixel in wrong if not truth[pixel])
    return 1 - (sum(truth) - lost) / (sum(truth) + added)


def test_lovasz_is_the_jaccard_loss_at_the_corners():
    for target in itertools.product([0, 1], repeat=4):
        for predicted in itertools.product([0, 1], repeat=4):
            logits = 60.0 * torch.nn.functional.one_hot(torch.tensor(predicted), 2).double()
            value = losses.lovasz(logits, torch.tensor(target), torch.ones(2))
            wrong = [i for i in range(4) if target[i] != predicted[i]]
            each = [jaccard_loss(wrong, [t == c for t in target]) for c in set(target)]
            assert value.item() == pytest.approx(sum(each) / len(each), abs=1e-12)


def test_lovasz_is_the_choquet_integral_of_the_jaccard_loss():
    logits, labels = example(seed=3, shape=(1, 2, 2, 3), unlabelled=0.0)
    p = logits.softmax(1).permute(0, 2, 3, 1).reshape(-1, 2)
    target = labels.flatten()
    expected = []
    for c in target.unique().tolist():
        truth = (target == c).tolist()
        error = [abs(t - q) for t, q in zip(truth, p[:, c].tolist())]
        steps = sorted({0.0, *error})
        expected.append(sum((b - a) * jaccard_loss([i for i, e in enumerate(error) if e > a], truth) for a, b in zip(steps, steps[1:])))
    value = losses.lovasz(p.log(), target, torch.ones(2))
    assert value.item() == pytest.approx(sum(expected) / len(expected))


def test_class_weights_have_mean_one_over_the_pixels():
    counts = torch.tensor([900, 90, 10])
    assert losses.class_weights(counts, "none").tolist() == [1, 1, 1]
    balanced = losses.class_weights(counts, "balanced") * counts
    torch.testing.assert_close(balanced, torch.full((3,), 1000 / 3))
    moderate = losses.class_weights(counts, "moderate")
    assert (moderate * counts).sum().item() == pytest.approx(1000)
    assert (moderate[2] / moderate[0]).item() == pytest.approx(math.sqrt(90))
    assert torch.isfinite(losses.class_weights(torch.tensor([5, 0]), "balanced")).all()


def test_the_smoothing_of_rare_classes_counts_by_the_target():
    """With equal weights it is torch's; a class that is not there is not guessed for its weight."""
    torch.manual_seed(0)
    logits, target = torch.randn(50, 3), torch.randint(0, 2, (50,))
    equal = losses.rare_cross_entropy(logits, target, torch.ones(3))
    assert torch.allclose(equal, torch.nn.functional.cross_entropy(logits, target, label_smoothing=losses.SMOOTHING))
    heavy = losses.rare_cross_entropy(logits, target, torch.tensor([1.0, 1.0, 1000.0]))
    assert torch.allclose(heavy, equal)
