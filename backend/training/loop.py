"""The one training loop.

Whatever is learned (segmentation, classification, detection, point processes …) hands this loop a :class:`Task` and does not copy it.
"""

from __future__ import annotations

import contextlib
import copy
import csv
import math
import queue
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from ..errors import InputError, OutOfMemoryError, is_out_of_memory
from ..progress import Progress
from . import distributed
from .checkpoint import load_checkpoint, save_checkpoint


class Task(Protocol):
    """What the loop needs to know about a problem.

    Attributes
    ----------
    module : torch.nn.Module
        The network, its weights already drawn from the run's seed.
    steps : int
        Batches per epoch of this process.
    """

    module: nn.Module
    steps: int

    def batches(self, epoch: int) -> Iterable[Any]:
        """Yield ``steps`` batches: tensors, or tuples, lists or dictionaries of them, on the CPU.

        What they hold must follow from the seed, the epoch and the process' rank alone, or a resumed run is another run. They
        are made in a thread beside the training, so torch's global random numbers are not to be used here.
        """

    def loss(self, module: nn.Module, batch: Any) -> torch.Tensor:
        """Return the mean loss of a batch that lies on the device. Call ``module``, not ``self.module``."""

    def validate(self, module: nn.Module) -> dict[str, float]:
        """Return figures of the validation data, among them ``score`` (higher is better); empty without validation data.

        ``module`` is in evaluation mode. Nothing here may depend on random numbers.
        """


@dataclass(frozen=True)
class Settings:
    """How to train.

    Attributes
    ----------
    epochs : int
        Passes over the task's batches.
    learning_rate : float
        Highest rate of AdamW (Loshchilov & Hutter 2019, arXiv:1711.05101).
    weight_decay : float
    warmup : float
        Part of all steps in which the rate rises to its highest; then it falls as a cosine to nothing. 0.3 is the one-cycle
        policy (Smith & Topin 2019, doi:10.1117/12.2520589).
    clip : float
        Longest gradient.
    average : float
        Decay per step of an exponential moving average of the weights, which then is the result; 0 for none.
    patience : int
        Stop after so many epochs without a better validation score; 0 to go on to the end.
    precision : str
        ``float32``, ``bfloat16`` or ``float16`` (with loss scaling), the type of autocast.
    seed : int
    """

    epochs: int
    learning_rate: float = 1e-3
    weight_decay: float = 0.05
    warmup: float = 0.05
    clip: float = 1.0
    average: float = 0.0
    patience: int = 0
    precision: str = "float32"
    seed: int = 0


def fit(
    task: Task,
    settings: Settings,
    progress: Progress,
    device: torch.device | str = "cpu",
    checkpoint: str | None = None,
    fingerprint: str = "",
) -> list[dict]:
    """Train a task's module; it ends with the weights of the best validation score, or the last ones without validation.

    Parameters
    ----------
    task : Task
    settings : Settings
    progress : Progress
        Told what is done and how long the rest will take; may cancel between any two batches.
    device : torch.device
    checkpoint : str, optional
        File that is written after each epoch. If it exists, training goes on from it, and ends as if it had never stopped.
    fingerprint : str
        Identifies data and settings that must be the same to go on from a checkpoint.

    Returns
    -------
    list of dict
        One row an epoch: ``epoch`` (from 1), ``learning_rate``, ``loss``, ``seconds`` and what the task's ``validate`` returned.

    Raises
    ------
    InputError
        If the loss is no longer a number, or the checkpoint belongs to another run.
    OutOfMemoryError
        If a batch does not fit into memory.
    """
    device = distributed.join(torch.device(device))
    rank, world = distributed.ranks()
    module = task.module.to(device)
    optimizer = torch.optim.AdamW(module.parameters(), lr=settings.learning_rate, weight_decay=settings.weight_decay)
    scaler = torch.amp.GradScaler(device.type, enabled=settings.precision == "float16")
    dtype = getattr(torch, settings.precision)
    averaged = AveragedModel(module, multi_avg_fn=get_ema_multi_avg_fn(settings.average), use_buffers=True) if settings.average else None
    result = averaged.module if averaged else module
    history: list[dict] = []
    best = {"score": -math.inf, "epoch": 0, "weights": None}

    state = load_checkpoint(checkpoint, fingerprint) if checkpoint else None
    if state:
        history, best = state["history"], state["best"]
        module.load_state_dict(state["module"])
        optimizer.load_state_dict(state["optimizer"])
        scaler.load_state_dict(state["scaler"])
        if averaged:
            averaged.load_state_dict(state["averaged"])
        progress.log("Continuing after epoch {epoch} from {path}", epoch=len(history), path=str(checkpoint))
    parallel = DistributedDataParallel(module) if world > 1 else module

    clock = Clock(progress, settings.epochs, task.steps, done=len(history))
    for epoch in range(len(history), settings.epochs):
        if stopped_early(best, epoch, settings.patience):
            break
        # Seeding each epoch, not the run, makes an epoch the same whether or not the run was interrupted before it.
        torch.manual_seed((settings.seed * 1_000_003 + epoch) * 1009 + rank)
        parallel.train()
        started, losses = time.monotonic(), torch.zeros((), device=device)
        with contextlib.closing(prefetch(task.batches(epoch))) as batches:
            for step, batch in enumerate(batches):
                progress.check()
                rate = settings.learning_rate * rate_factor(epoch * task.steps + step, settings.epochs * task.steps, settings.warmup)
                for group in optimizer.param_groups:
                    group["lr"] = rate
                try:
                    with torch.autocast(device.type, dtype=dtype, enabled=dtype != torch.float32):
                        loss = task.loss(parallel, to_device(batch, device))
                    optimizer.zero_grad(set_to_none=True)
                    scaler.scale(loss).backward()
                except RuntimeError as error:
                    if is_out_of_memory(error):
                        raise OutOfMemoryError(
                            "The memory does not suffice for a training batch.",
                            hint="Choose a smaller BATCH_SIZE or TILE_SIZE, or a smaller network.",
                        ) from error
                    raise
                scaler.unscale_(optimizer)
                nn.utils.clip_grad_norm_(module.parameters(), settings.clip)
                scaler.step(optimizer)
                scaler.update()
                if averaged:
                    averaged.update_parameters(module)
                losses += loss.detach()
                clock.tick(epoch, step)
        mean_loss = distributed.from_first(float(losses) / task.steps)
        if not math.isfinite(mean_loss):
            raise InputError(
                "In epoch {epoch} the loss became {loss}: training diverged.",
                hint="Choose a smaller LEARNING_RATE, or float32 as PRECISION.",
                epoch=epoch + 1,
                loss=str(mean_loss),
            )
        distributed.share_buffers(result)
        result.eval()
        with torch.inference_mode():
            figures = distributed.from_first(task.validate(result))
        row = {"epoch": epoch + 1, "learning_rate": rate, "loss": mean_loss, **figures, "seconds": time.monotonic() - started}
        history.append(row)
        if figures and figures["score"] > best["score"]:
            best = {"score": figures["score"], "epoch": epoch + 1, "weights": copy.deepcopy(_on_cpu(result.state_dict()))}
        clock.epoch_done(row)
        if checkpoint and rank == 0:
            parts = {"module": module, "optimizer": optimizer, "scaler": scaler, "averaged": averaged}
            states = {name: part.state_dict() if part else {} for name, part in parts.items()}
            save_checkpoint(checkpoint, {"fingerprint": fingerprint, "history": history, "best": best, **_on_cpu(states)})
    weights = best["weights"] or _on_cpu(result.state_dict())
    module.load_state_dict(weights)
    module.eval()
    return history


def stopped_early(best: dict, epochs_done: int, patience: int) -> bool:
    """Whether the best epoch lies more than ``patience`` epochs back."""
    return bool(patience and best["epoch"] and epochs_done - best["epoch"] >= patience)


def rate_factor(step: int, steps: int, warmup: float) -> float:
    """Return the share of the highest learning rate at a step: a linear rise, then a cosine to zero."""
    rise = max(round(warmup * steps), 1)
    if step < rise:
        return (step + 1) / rise
    return 0.5 * (1 + math.cos(math.pi * (step + 1 - rise) / max(steps + 1 - rise, 1)))


def prefetch(batches: Iterable[Any], depth: int = 3) -> Iterator[Any]:
    """Yield what ``batches`` yields, made ahead in a thread; its errors are raised here. Ends the thread when left early."""
    ready: queue.Queue = queue.Queue(depth)
    left = threading.Event()

    def put(item) -> bool:
        while not left.is_set():
            try:
                ready.put(item, timeout=0.1)
                return True
            except queue.Full:
                continue
        return False

    def work():
        try:
            for batch in batches:
                if not put((batch, None)):
                    return
            put((None, StopIteration()))
        except BaseException as error:  # whatever happens in the thread is raised in the caller
            put((None, error))

    thread = threading.Thread(target=work, name="batches", daemon=True)
    thread.start()
    try:
        while True:
            batch, error = ready.get()
            if isinstance(error, StopIteration):
                return
            if error is not None:
                raise error
            yield batch
    finally:
        left.set()
        thread.join()


def to_device(batch: Any, device: torch.device) -> Any:
    """Move the tensors of a nested batch."""
    if isinstance(batch, torch.Tensor):
        if device.type == "cuda":
            return batch.pin_memory().to(device, non_blocking=True)
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch


def write_history(path: str, rows: list[dict]) -> None:
    """Write rows of possibly different keys as one CSV table."""
    columns = list(dict.fromkeys(key for row in rows for key in row)) or ["epoch"]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


class Clock:
    """Reports steps and the time that is left, at most twice a second."""

    def __init__(self, progress: Progress, epochs: int, steps: int, done: int):
        self._progress = progress
        self._epochs = epochs
        self._steps = steps
        self._first = done * steps
        self._started = time.monotonic()
        self._next = 0.0
        self._score = ""

    def tick(self, epoch: int, step: int) -> None:
        """Count one step."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + 0.5
        done, steps = epoch * self._steps + step + 1, self._epochs * self._steps
        left = (now - self._started) / (done - self._first) * (steps - done)
        self._progress.report(
            done / steps,
            "Epoch {epoch} of {epochs}{score}, about {minutes:.0f} min {seconds:.0f} s left",
            epoch=epoch + 1,
            epochs=self._epochs,
            score=self._score,
            minutes=left // 60,
            seconds=left % 60,
        )

    def epoch_done(self, row: dict) -> None:
        """Log the figures of an epoch."""
        figures = {key: value for key, value in row.items() if key not in ("epoch", "learning_rate", "seconds")}
        text = ", ".join(f"{key} {value:.3f}" for key, value in figures.items())
        self._score = f" ({text})"
        self._progress.log("Epoch {epoch}: {figures} ({seconds:.1f} s)", epoch=row["epoch"], figures=text, seconds=row["seconds"])


def _on_cpu(state: Any) -> Any:
    if isinstance(state, torch.Tensor):
        return state.detach().cpu()
    if isinstance(state, dict):
        return {key: _on_cpu(value) for key, value in state.items()}
    if isinstance(state, (list, tuple)):
        return [_on_cpu(value) for value in state]
    return state
