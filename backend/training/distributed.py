"""Several processes that train one network, as ``torchrun`` starts them. Without it everything here is a no-op."""

from __future__ import annotations

import os

import torch
import torch.distributed as dist


def join(device: torch.device) -> torch.device:
    """Join the group of processes that ``torchrun`` announces in the environment, and return this process' own device."""
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        return device
    if device.type == "cuda":
        device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(device)
    if not dist.is_initialized():
        dist.init_process_group("nccl" if device.type == "cuda" else "gloo")
    return device


def ranks() -> tuple[int, int]:
    """Return this process' number (from 0) and the number of processes."""
    return (dist.get_rank(), dist.get_world_size()) if dist.is_initialized() else (0, 1)


def from_first(value):
    """Return the first process' value in all of them, so that all take the same decision."""
    if not dist.is_initialized():
        return value
    box = [value]
    dist.broadcast_object_list(box, src=0)
    return box[0]


def total(values: torch.Tensor) -> torch.Tensor:
    """Sum a tensor over all processes."""
    if dist.is_initialized():
        dist.all_reduce(values)
    return values


def share_buffers(module: torch.nn.Module) -> None:
    """Average a module's buffers, such as the statistics of batch normalisation, over all processes."""
    if dist.is_initialized():
        for buffer in module.buffers():
            if buffer.is_floating_point():
                buffer.copy_(total(buffer.clone()) / dist.get_world_size())
