"""The one model file: weights and card in a single ``.safetensors`` file, never pickled."""

from __future__ import annotations

import json
import os
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import nn

from .build import build_network
from .card import METADATA_KEY, check_card, read_card
from .errors import FileError, ModelFileError

PRETRAINED = Path(__file__).parent / "pretrained"  # the models that the plugin carries
_DAMAGED = "Copy or download it again, or train the model again."


def save_model(path: str | os.PathLike, module: nn.Module, card: dict) -> None:
    """Write a network and its card to one file.

    Parameters
    ----------
    path : path-like
        The ``.safetensors`` file to write.
    module : torch.nn.Module
        The network that ``card["network"]`` describes, as :func:`build_network` makes it.
    card : dict
        See :mod:`deepgeology.models.card`.
    """
    check_card(card)
    text = json.dumps(card, allow_nan=False, ensure_ascii=False)
    tensors = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in module.state_dict().items()}
    path = Path(path)
    try:
        path.touch()
        mode = path.stat().st_mode
        save_file(tensors, path, metadata={METADATA_KEY: text})
        path.chmod(mode)  # safetensors makes a file that its owner alone may read
    except (OSError, SafetensorError) as error:
        raise FileError(
            "The model file {path} cannot be written: {reason}.",
            hint="Check the permissions and the free space there.",
            path=str(path),
            reason=str(error),
        ) from error


def load_model(path: str | os.PathLike, device: str | torch.device = "cpu", task: str | None = None) -> tuple[nn.Module, dict]:
    """Read a model file.

    Parameters
    ----------
    path : path-like
        The ``.safetensors`` file.
    device : str or torch.device
        Where the network shall be.
    task : str, optional
        What the model has to be for, one of :data:`deepgeology.models.card.TASKS`; any by default.

    Returns
    -------
    module : torch.nn.Module
        The network in evaluation mode on ``device``; see :func:`build_network` for how to call it.
    card : dict

    Raises
    ------
    FileError
        The file cannot be opened.
    ModelFileError
        It is damaged, foreign, of a newer version, for another task, or its weights do not fit its card.
    """
    card = read_card(path, *([task] if task else []))
    try:
        tensors = load_file(os.fspath(path), device="cpu")
        module = build_network(card["network"])
        module.load_state_dict(tensors)
    except SafetensorError as error:
        raise ModelFileError(
            "The model file {path} is damaged: {reason}.", hint=_DAMAGED, path=os.fspath(path), reason=str(error)
        ) from error
    except (RuntimeError, TypeError, KeyError, ValueError) as error:
        if isinstance(error, ModelFileError):
            raise
        raise ModelFileError(
            "The weights in {path} do not fit the network {network} that its card names: {reason}.",
            hint=_DAMAGED,
            path=os.fspath(path),
            network=card["network"]["name"],
            reason=str(error)[:300],
        ) from error
    _check_outputs(module, card, path)
    for name, tensor in module.state_dict().items():
        if tensor.is_floating_point() and torch.isnan(tensor).any():
            raise ModelFileError("The weights {name} in {path} hold NaN.", hint=_DAMAGED, name=name, path=os.fspath(path))
    for part in module.modules():
        if hasattr(part, "check_arrays"):
            part.check_arrays()
    return module.to(device).eval(), card


def _check_outputs(module: nn.Module, card: dict, path) -> None:
    for key in ("bands", "classes"):
        expected, found = module.spec["arguments"].get(key), len(card.get(key, ()))
        if key in card and expected != found:
            raise ModelFileError(
                "The network in {path} is for {expected} {key}, but its card lists {found}.",
                hint=_DAMAGED,
                path=os.fspath(path),
                expected=str(expected),
                key=key,
                found=found,
            )
