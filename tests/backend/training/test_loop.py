"""The training loop: learns, stops, resumes exactly, explains, and runs on several processes."""

from __future__ import annotations

import csv
import json
import math
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import torch
from deepgeology.backend.errors import Cancelled, FileError, InputError, OutOfMemoryError
from deepgeology.backend.progress import Progress
from deepgeology.backend.training.checkpoint import load_checkpoint, save_checkpoint
from deepgeology.backend.training.loop import Settings, fit, prefetch, rate_factor, write_history


class Waves:
    """Learn the sine of the first of three numbers; dropout and batch norm make random numbers and buffers matter."""

    steps = 5

    def __init__(self, seed=0, scores=None):
        torch.manual_seed(seed)
        layers = [torch.nn.Linear(3, 16), torch.nn.BatchNorm1d(16), torch.nn.ReLU(), torch.nn.Dropout(0.2), torch.nn.Linear(16, 1)]
        self.module = torch.nn.Sequential(*layers)
        self.scores = scores
        self.validated = 0
        self.weights = []

    def batches(self, epoch):
        random = torch.Generator().manual_seed(epoch)
        for _ in range(self.steps):
            x = torch.randn(32, 3, generator=random)
            yield {"x": x, "y": torch.sin(x[:, :1])}

    def loss(self, module, batch):
        return torch.nn.functional.mse_loss(module(batch["x"]), batch["y"])

    def validate(self, module):
        self.weights.append([p.clone() for p in module.state_dict().values()])
        self.validated += 1
        x = torch.linspace(-2, 2, 33)[:, None].expand(-1, 3)
        error = float(torch.nn.functional.mse_loss(module(x), torch.sin(x[:, :1])))
        return {"error": error, "score": self.scores[self.validated - 1] if self.scores else -error}


class StopAfter(Progress):
    """Cancels when some epochs are done."""

    def __init__(self, epochs):
        self.left = epochs
        self.texts = []

    def emit(self, kind, **content):
        self.texts.append(content["message"].format(**content["values"]))
        if kind == "log" and content["message"].startswith("Epoch"):
            self.left -= 1

    def is_cancelled(self):
        return self.left <= 0


def weights(task):
    return torch.cat([value.flatten().double() for value in task.module.state_dict().values()])


def test_it_learns_and_says_so():
    task = Waves()
    progress = StopAfter(100)
    history = fit(task, Settings(epochs=60, learning_rate=2e-2), progress)
    assert [row["epoch"] for row in history] == list(range(1, 61))
    assert history[-1]["error"] < 0.3 * history[0]["error"]
    assert any("of 60" in text and "left" in text for text in progress.texts)
    assert not task.module.training


@pytest.mark.parametrize("extra", [{}, {"average": 0.9}, {"precision": "bfloat16"}, {"patience": 3}])
def test_resumed_is_bit_equal_to_uninterrupted(tmp_path, extra):
    settings = Settings(epochs=8, learning_rate=1e-2, **extra)
    straight = Waves()
    expected = fit(straight, settings, Progress())
    path = tmp_path / "folder" / "run.checkpoint"
    with pytest.raises(Cancelled):
        fit(Waves(), settings, StopAfter(3), checkpoint=str(path), fingerprint="a")
    resumed = Waves(seed=5)  # whatever the fresh weights are, the checkpoint's count
    progress = StopAfter(100)
    found = fit(resumed, settings, progress, checkpoint=str(path), fingerprint="a")
    assert any("Continuing after epoch 3" in text for text in progress.texts)
    assert torch.equal(weights(straight), weights(resumed))
    assert [(row["loss"], row["error"]) for row in expected] == [(row["loss"], row["error"]) for row in found]
    again = Waves(seed=6)
    assert fit(again, settings, Progress(), checkpoint=str(path), fingerprint="a") == found
    assert torch.equal(weights(straight), weights(again)) and again.validated == 0


def test_the_best_epoch_before_an_interruption_is_kept(tmp_path):
    scores = [0.1, 0.9, 0.2, 0.3, 0.4]
    straight = Waves(scores=scores)
    fit(straight, Settings(epochs=5), Progress())
    path = str(tmp_path / "run.checkpoint")
    with pytest.raises(Cancelled):
        fit(Waves(scores=scores), Settings(epochs=5), StopAfter(3), checkpoint=path)
    resumed = Waves(scores=scores[3:])
    fit(resumed, Settings(epochs=5), Progress(), checkpoint=path)
    assert torch.equal(weights(straight), weights(resumed))


def test_the_seed_decides():
    def run(seed):
        task = Waves()
        fit(task, Settings(epochs=2, seed=seed), Progress())
        return weights(task)

    assert torch.equal(run(1), run(1)) and not torch.equal(run(1), run(2))


def test_the_best_epoch_is_kept_and_training_stops_early():
    task = Waves(scores=[0.1, 0.5, 0.3, 0.4, 0.45, 0.9])
    history = fit(task, Settings(epochs=6, patience=3), Progress())
    assert len(history) == 5
    for kept, best, last in zip(task.module.state_dict().values(), task.weights[1], task.weights[-1]):
        assert torch.equal(kept, best)
        assert kept.ndim == 0 or not torch.equal(kept, last)


def test_without_validation_the_last_weights_count():
    task = Waves()
    task.validate = lambda module: {}
    history = fit(task, Settings(epochs=2), Progress())
    assert set(history[0]) == {"epoch", "learning_rate", "loss", "seconds"}


def test_the_average_is_the_exponential_moving_average_of_the_weights():
    plain, averaged = Waves(), Waves()
    plain.steps = averaged.steps = 1
    fit(plain, Settings(epochs=3), Progress())
    fit(averaged, Settings(epochs=3, average=0.75), Progress())
    expected = plain.weights[0]
    for step in plain.weights[1:]:
        expected = [0.75 * a + 0.25 * b if b.is_floating_point() else b for a, b in zip(expected, step)]
    for a, b in zip(averaged.weights[-1], expected):
        if a.is_floating_point():
            torch.testing.assert_close(a, b)


def test_the_learning_rate_rises_and_falls_as_a_cosine():
    factors = [rate_factor(step, 100, 0.3) for step in range(100)]
    assert factors[:3] == pytest.approx([1 / 30, 2 / 30, 3 / 30]) and factors[29] == 1.0
    assert factors[64] == pytest.approx(0.5 * (1 + math.cos(math.pi * 35 / 71)))
    assert all(a > b for a, b in zip(factors[29:], factors[30:])) and 0 < factors[-1] < 0.001
    assert rate_factor(0, 1, 0.0) == 1.0


def test_gradients_are_clipped():
    task = Waves()
    task.loss = lambda module, batch: 1e6 * Waves.loss(task, module, batch)
    norms = []
    step = torch.optim.AdamW.step

    def spy(self, *arguments, **options):
        norms.append(torch.cat([p.grad.flatten() for group in self.param_groups for p in group["params"]]).norm().item())
        return step(self, *arguments, **options)

    torch.optim.AdamW.step = spy
    try:
        fit(task, Settings(epochs=1, clip=0.5), Progress())
    finally:
        torch.optim.AdamW.step = step
    assert max(norms) == pytest.approx(0.5, rel=1e-3)


def test_a_diverged_loss_is_explained():
    task = Waves()
    task.loss = lambda module, batch: module(batch["x"]).mean() * float("nan")
    with pytest.raises(InputError, match=r"epoch 1 the loss became nan.*smaller LEARNING_RATE"):
        fit(task, Settings(epochs=2), Progress())


def test_memory_is_explained_and_other_errors_are_not_hidden():
    task = Waves()

    def exhausted(module, batch):
        raise torch.OutOfMemoryError("CUDA out of memory")

    task.loss = exhausted
    with pytest.raises(OutOfMemoryError, match="smaller BATCH_SIZE"):
        fit(task, Settings(epochs=1), Progress())
    task.loss = lambda module, batch: module(batch["x"][:, :2])
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        fit(task, Settings(epochs=1), Progress())


def test_checkpoints_of_other_runs_and_damaged_ones_are_refused(tmp_path):
    path = tmp_path / "x.checkpoint"
    fit(Waves(), Settings(epochs=1), Progress(), checkpoint=str(path), fingerprint="a")
    with pytest.raises(InputError, match="other data, other settings"):
        fit(Waves(), Settings(epochs=2), Progress(), checkpoint=str(path), fingerprint="b")
    path.write_bytes(path.read_bytes()[:500])
    with pytest.raises(FileError, match="no checkpoint of Deep Geology"):
        load_checkpoint(path, "a")
    torch.save({"format": 1, "fingerprint": Path("/")}, path)  # an object, not a plain value
    with pytest.raises(FileError, match="no checkpoint"):
        load_checkpoint(path, "a")


def test_a_checkpoint_that_cannot_be_written_is_explained(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="cannot be written"):
        save_checkpoint(tmp_path / "file" / "x", {})


def test_prefetching_keeps_order_passes_errors_and_ends():
    assert list(prefetch(iter(range(50)))) == list(range(50))

    def fails():
        yield 1
        raise InputError("broken {what}", what="reader")

    with pytest.raises(InputError, match="broken reader"):
        list(prefetch(fails()))
    endless = prefetch(iter(int, 1))
    next(endless)
    endless.close()
    deadline = time.monotonic() + 5
    while any(thread.name == "batches" for thread in threading.enumerate()) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(thread.name == "batches" for thread in threading.enumerate())


def test_history_is_a_table(tmp_path):
    write_history(str(tmp_path / "h.csv"), [{"epoch": 1, "loss": 0.5}, {"epoch": 2, "loss": 0.25, "score": 1.0}])
    rows = list(csv.DictReader((tmp_path / "h.csv").read_text(encoding="utf-8").splitlines()))
    assert rows == [{"epoch": "1", "loss": "0.5", "score": ""}, {"epoch": "2", "loss": "0.25", "score": "1.0"}]


def test_two_processes_share_the_work_and_agree(tmp_path, torchrun):
    script = Path(__file__).with_name("distributed_run.py")
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2", str(script), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert done.returncode == 0, done.stderr[-3000:]
    first, second = (json.loads((tmp_path / f"{rank}.json").read_text()) for rank in (0, 1))
    assert first["world"] == 2
    assert first["loss"][-1] < 0.5 * first["loss"][0]
    assert first["weights"] == second["weights"]
    assert first["score"] == second["score"]
    assert not set(first["seen"]) & set(second["seen"])
