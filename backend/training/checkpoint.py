"""What a training run keeps so that it can go on after an interruption: tensors, numbers and texts, nothing that can run code."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import torch

from ..errors import FileError, InputError

FORMAT = 1


def save_checkpoint(path: str | os.PathLike, state: dict) -> None:
    """Write a checkpoint; an older one stays whole until the new one is complete.

    Parameters
    ----------
    path : path
    state : dict
        Nested dictionaries and lists of tensors, numbers, texts and ``None``.

    Raises
    ------
    FileError
        If the file cannot be written.
    """
    path = Path(path)
    partial = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"format": FORMAT, **state}, partial)
        os.replace(partial, path)
    except (OSError, RuntimeError) as error:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise FileError(
            "The checkpoint {path} cannot be written: {reason}.",
            hint="Free space there, or choose another folder as RESUME.",
            path=str(path),
            reason=str(error).splitlines()[0],
        ) from error


def load_checkpoint(path: str | os.PathLike, fingerprint: str) -> dict | None:
    """Read a checkpoint of the same run.

    Parameters
    ----------
    path : path
    fingerprint : str
        What the run is made of; must be what the checkpoint was saved with under this key.

    Returns
    -------
    dict or None
        None if there is no such file.

    Raises
    ------
    FileError
        If the file is damaged or is no checkpoint.
    InputError
        If it belongs to a run with other data or settings.
    """
    if not Path(path).exists():
        return None
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
        known = state["format"] == FORMAT
    except Exception as error:  # torch raises pickle, zip, key, end-of-file and runtime errors for damaged files
        raise FileError(
            "{path} is no checkpoint of Deep Geology, or it is damaged.",
            hint="Choose another folder as RESUME, or remove this file to begin afresh.",
            path=str(path),
        ) from error
    if not known or state["fingerprint"] != fingerprint:
        raise InputError(
            "The checkpoint {path} was made with other data, other settings or another version.",
            hint="Use the parameters of the interrupted run, or choose an empty folder as RESUME.",
            path=str(path),
        )
    return state
