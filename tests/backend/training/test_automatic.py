"""The choice between network, context forest and their mixture."""

from types import SimpleNamespace

import numpy as np
import pytest
import torch
from deepgeology.backend.data.sampling import Cells
from deepgeology.backend.progress import Progress
from deepgeology.backend.training import automatic, forest
from deepgeology.backend.training.automatic import (
    FEW_LABELS,
    at_cells,
    choose,
    context_features,
    context_forest,
    few_labels,
    rotate,
    weigh,
)
from deepgeology.models.build import build_network
from deepgeology.models.networks.contextforest import ContextFeatures
from scipy.ndimage import gaussian_filter

MEAN, STD = [10.0, -5.0], [2.0, 3.0]


@pytest.fixture(autouse=True)
def small_forests(monkeypatch):
    monkeypatch.setattr(forest, "TREES", 30)


class Reader:
    """A raster in memory: raw values, NaN where invalid."""

    def __init__(self, height=70, width=90, seed=0):
        random = np.random.default_rng(seed)
        smooth = gaussian_filter(random.normal(size=(2, height, width)), (0, 4, 4))
        self.values = (smooth / smooth.std() * np.reshape(STD, (2, 1, 1)) + np.reshape(MEAN, (2, 1, 1))).astype(np.float32)
        self.values[:, 10:14, 20:40] = np.nan
        self.grid = SimpleNamespace(width=width, height=height)

    def read(self, window):
        assert window.x >= 0 and window.y >= 0, "the window sticks out"
        assert window.x + window.width <= self.grid.width and window.y + window.height <= self.grid.height
        return self.values[:, window.y : window.y + window.height, window.x : window.x + window.width].copy()


def cells_of(reader, truth, every=1, seed=0):
    rows, columns = np.nonzero(np.isfinite(reader.values).all(axis=0))
    keep = np.random.default_rng(seed).permutation(len(rows))[:: every or 1]
    keep.sort()
    rows, columns = rows[keep], columns[keep]
    labels = truth[rows, columns]
    folds = 1 + (columns // 18)
    return Cells(columns, rows, labels, folds, np.ones(len(rows), bool), np.bincount(labels))


class Constant(torch.nn.Module):
    """A network that gives every pixel the same answer, or reads it off the first band."""

    halo = 0

    def __init__(self, answer=None):
        super().__init__()
        self.answer = answer
        self.spec = {"name": "dilated", "arguments": {"bands": 2, "classes": 2}}

    def forward(self, x, valid):
        if self.answer is None:
            return torch.cat([-x[:, :1], x[:, :1]], dim=1) * 50
        logits = torch.zeros(len(x), 2, *x.shape[-2:])
        logits[:, self.answer] = 4.0
        return logits


def decide(truth, network, reader=None, every=3, **arguments):
    reader = reader or Reader()
    cells = cells_of(reader, truth, every)
    calls = []

    def train(held_out, seed, progress):
        calls.append((frozenset(held_out), seed))
        return network

    choice = choose(
        reader,
        cells,
        lambda held_out: ~np.isin(cells.folds, list(held_out)),
        train,
        mean=MEAN,
        std=STD,
        classes=2,
        flips=False,
        seed=0,
        progress=Progress(),
        **arguments,
    )
    return choice, cells, calls


def test_a_useless_network_leaves_the_forest_alone():
    reader = Reader()
    smooth = gaussian_filter(np.nan_to_num(reader.values[1], nan=-5.0), 3)
    choice, cells, calls = decide((smooth > -5).astype(int), Constant(0), reader)
    assert choice.name == "forest" and choice.weight == 0
    assert choice.module.spec["name"] == "contextforest"
    assert (choice.logits.argmax(1) == cells.labels).mean() > 0.85
    np.testing.assert_allclose(choice.logits, choice.forest_logits, atol=1e-5)
    assert "context forest was chosen" in choice.reason[0].format(**choice.reason[1])
    held_out = set().union(*(group for group, _ in calls))
    assert len(calls) == 3 and held_out == set(cells.folds) and len({seed for _, seed in calls}) == 3


def test_a_perfect_network_runs_alone_where_the_forest_knows_nothing():
    """Labels follow the sign of single pixels of white noise: no neighbourhood tells them, but the fake network does."""
    reader = Reader()
    noise = np.random.default_rng(5).normal(size=reader.values.shape[1:]).astype(np.float32)
    network = Constant()
    reader.values[0] = np.where(np.isfinite(reader.values[0]), MEAN[0] + 1e-3 * noise, np.nan)
    truth = (noise > 0).astype(int)
    choice, cells, _ = decide(truth, network, reader, ensemble=2)
    assert choice.weight > 0.5
    assert (choice.logits.argmax(1) == cells.labels).mean() > 0.95
    names = [member["name"] for member in choice.module.spec["arguments"]["members"]]
    assert choice.module.spec["name"] == "mixture" and set(names) <= {"dilated", "mixture", "contextforest"}


def test_the_table_has_every_weight_and_the_best_is_taken():
    choice, *_ = decide((np.arange(90) % 20 > 9).astype(int) * np.ones((70, 1), int), Constant(1))
    assert [row["weight"] for row in choice.table] == sorted(row["weight"] for row in choice.table)
    assert choice.table[0]["weight"] == 0 and choice.table[-1]["weight"] == 1
    assert next(row for row in choice.table if row["weight"] == choice.weight)["log_loss"] == min(row["log_loss"] for row in choice.table)
    assert np.allclose(np.exp(choice.logits).sum(axis=1), 1, atol=1e-5)


def test_shuffled_labels_stay_at_chance():
    """What is reported must come from cells that were not learned from: labels without meaning may not be recovered."""
    truth = np.random.default_rng(3).integers(0, 2, (70, 90))
    choice, cells, _ = decide(truth, Constant(0))
    assert abs((choice.logits.argmax(1) == cells.labels).mean() - 0.5) < 0.06


def test_the_mixture_is_the_weighted_mean_of_log_probabilities():
    random = np.random.default_rng(0)
    network, forest = np.log(random.dirichlet(np.ones(3), (2, 200)))
    labels = random.integers(0, 3, 200)
    row = weigh(0.3, network, forest, labels)
    p = np.exp(0.3 * network + 0.7 * forest)
    p /= p.sum(axis=1, keepdims=True)
    assert row["accuracy"] == pytest.approx((p.argmax(1) == labels).mean())
    losses = []
    for temperature in np.geomspace(0.05, 20, 2000):
        q = p ** (1 / temperature)
        losses.append(-np.log(q[np.arange(200), labels] / q.sum(axis=1)).mean())
    assert row["log_loss"] == pytest.approx(min(losses), abs=1e-5)


def test_rotation_covers_every_fold_once_in_even_groups():
    folds = np.repeat([1, 2, 4, 5, 7], [50, 10, 40, 30, 20])
    groups = rotate(folds, 3)
    assert sorted(fold for group in groups for fold in group) == [1, 2, 4, 5, 7]
    assert sorted(np.isin(folds, list(group)).sum() for group in groups) == [50, 50, 50]
    assert rotate(np.array([3, 3, 9]), 3) == [{3}, {9}]


@pytest.mark.parametrize("every", [1, 400])
def test_values_at_cells_are_those_of_the_whole_raster(every):
    reader = Reader(300, 280)
    cells = cells_of(reader, np.zeros((300, 280), int), every)
    found = context_features(reader, cells, MEAN, STD, Progress())
    values = torch.from_numpy(reader.values)[None]
    valid = torch.isfinite(values).all(1, keepdim=True).float()
    x = torch.nan_to_num((values - torch.tensor(MEAN).view(1, 2, 1, 1)) / torch.tensor(STD).view(1, 2, 1, 1)) * valid
    whole = ContextFeatures(forest.SIGMAS)(x, valid)[0].numpy()[:, cells.rows, cells.columns].T
    np.testing.assert_allclose(found, whole, atol=2e-3)
    assert found.shape[1] == 2 * (1 + 4 * len(forest.SIGMAS))


def test_a_network_sees_the_margin_around_its_cells():
    reader = Reader(200, 200)
    cells = cells_of(reader, np.zeros((200, 200), int), 500)
    torch.manual_seed(0)
    arguments = {"bands": 2, "classes": 2, "width": 4, "dilations": [1, 2], "context": []}
    module = build_network({"name": "dilated", "arguments": arguments}).eval()
    near = at_cells(reader, cells, module, MEAN, STD, 16, Progress())
    whole = at_cells(reader, cells, module, MEAN, STD, 200, Progress())
    np.testing.assert_allclose(near, whole, atol=1e-4)


def test_the_forest_learns_from_a_sample_that_keeps_rare_classes(monkeypatch):
    seen = {}
    monkeypatch.setattr(automatic, "FOREST_CELLS", 1000)
    monkeypatch.setattr(automatic, "fit_forest", lambda features, labels, *rest, **more: seen.update(labels=labels, features=features))
    labels = np.zeros(50_000, int)
    labels[:30] = 1
    context_forest(labels[:, None].astype(np.float32), labels, 1, 2, seed=0)
    assert len(seen["labels"]) == 1000 and (seen["labels"] == 1).sum() == 30
    assert np.array_equal(seen["features"][:, 0], seen["labels"])


def test_many_labels_leave_the_network_alone():
    few = Cells(*(np.zeros(1, int),) * 4, np.ones(1, bool), np.array([FEW_LABELS - 5, 5]))
    many = Cells(*(np.zeros(1, int),) * 4, np.ones(1, bool), np.array([FEW_LABELS, 5]))
    assert few_labels(few) and not few_labels(many)
