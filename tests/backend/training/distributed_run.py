"""What ``torchrun`` starts in test_loop.py: trains a small network on sharded batches and saves each process' weights."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import conftest  # noqa: F401 - binds the name deepgeology
import torch
from deepgeology.backend.progress import Progress
from deepgeology.backend.training import distributed
from deepgeology.backend.training.loop import Settings, fit


class Line:
    """Learn y = 2 x0 - x1 from batches that no two processes share."""

    steps = 8

    def __init__(self):
        torch.manual_seed(0)
        self.module = torch.nn.Sequential(torch.nn.Linear(2, 8), torch.nn.BatchNorm1d(8), torch.nn.ReLU(), torch.nn.Linear(8, 1))
        self.seen = []

    def batches(self, epoch):
        random = torch.Generator().manual_seed(1000 * epoch + distributed.ranks()[0])
        for _ in range(self.steps):
            x = torch.randn(16, 2, generator=random)
            self.seen.append(float(x[0, 0]))
            yield x, 2 * x[:, :1] - x[:, 1:]

    def loss(self, module, batch):
        return torch.nn.functional.mse_loss(module(batch[0]), batch[1])

    def validate(self, module):
        return {"score": float(module(torch.ones(1, 2))) + distributed.ranks()[0]}


if __name__ == "__main__":
    task = Line()
    history = fit(task, Settings(epochs=12, learning_rate=3e-2), Progress())
    rank, world = distributed.ranks()
    result = {
        "world": world,
        "loss": [row["loss"] for row in history],
        "score": [row["score"] for row in history],
        "weights": torch.cat([p.flatten() for p in task.module.state_dict().values()]).tolist(),
        "seen": task.seen,
    }
    Path(sys.argv[1], f"{rank}.json").write_text(json.dumps(result))
    torch.distributed.destroy_process_group()
    os._exit(0)
