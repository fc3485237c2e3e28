"""From a network's name and arguments to the network."""

from __future__ import annotations

import importlib

from torch import nn

from .catalog import list_networks
from .errors import ModelFileError


def build_network(spec: dict) -> nn.Module:
    """Build the network of a card's ``network`` entry, with fresh weights from torch's global generator.

    Parameters
    ----------
    spec : dict
        ``{"name", "arguments"}``: the name of a file in ``models/networks`` and the arguments of its ``build`` function.

    Returns
    -------
    torch.nn.Module
        Called as ``module(x, valid)`` with standardised bands ``x`` (B, C, H, W), float32, 0 where invalid, and ``valid``
        (B, 1, H, W), float32, 1 or 0; returns logits (B, K, H, W) for any height and width. Its attribute ``halo`` is the
        number of pixels of context around a window that make its result exact (0 where the windows' overlap serves); its
        attribute ``upright``, if it has one and it is true, says that mirrored or turned input would mislead it.
    """
    known = [network["name"] for network in list_networks()]
    if spec["name"] not in known:
        raise ModelFileError(
            "The network {found} is not known; this version has {expected}.",
            hint="Update the Deep Geology plugin, or train the model again with this version.",
            found=spec["name"],
            expected=", ".join(known),
        )
    module = importlib.import_module(f".networks.{spec['name']}", __package__).build(**spec["arguments"])
    module.spec = {"name": spec["name"], "arguments": dict(spec["arguments"])}
    return module
