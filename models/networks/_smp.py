"""The encoder-decoder networks of segmentation-models-pytorch behind this project's network contract."""

from __future__ import annotations

import os

import segmentation_models_pytorch as smp
import torch
import torch.nn.functional as F
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn

from ..errors import FileError, InputError
from ..weights import fit_bands

_STRIDE = 32  # the coarsest level of every encoder used here


class EncoderDecoder(nn.Module):
    """A segmentation network with an interchangeable encoder.

    Parameters
    ----------
    architecture : type
        A model class of segmentation-models-pytorch.
    bands, classes : int
        Number of input bands and of classes.
    encoder : str
        Name of an encoder of segmentation-models-pytorch; ``tu-<name>`` for any feature extractor of timm.
    **options
        Further arguments of ``architecture``.
    """

    halo = 0

    def __init__(self, architecture: type, bands: int, classes: int, encoder: str = "resnet18", **options):
        super().__init__()
        try:
            self.network = architecture(encoder_name=encoder, encoder_weights=None, in_channels=bands, classes=classes, **options)
        except (KeyError, ValueError, RuntimeError, NotImplementedError) as error:
            raise InputError(
                "The encoder {encoder} does not work with {architecture}: {reason}",
                hint="Choose another encoder, for example resnet18.",
                encoder=encoder,
                architecture=architecture.__name__,
                reason=str(error).strip("\"'")[:300],
            ) from error
        self.encoder_name = encoder
        self.bands = bands

    def forward(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return logits (B, K, H, W) of standardised bands ``x`` (B, C, H, W); ``valid`` is not used: invalid pixels are 0."""
        if self.training and len(x) == 1:  # batch normalisation cannot take one sample of one pixel at the coarsest level
            return self.forward(x.repeat(2, 1, 1, 1), valid)[:1]
        height, width = x.shape[-2:]
        x = F.pad(x, (0, -width % _STRIDE, 0, -height % _STRIDE))
        return self.network(x)[..., :height, :width]

    def load_encoder_weights(self, source: str) -> None:
        """Start the encoder from weights trained before; see :func:`load_encoder_weights`."""
        load_encoder_weights(self.network.encoder, self.encoder_name, source)


def load_encoder_weights(encoder: nn.Module, name: str, source: str) -> None:
    """Start an encoder from weights trained before.

    Parameters
    ----------
    encoder : torch.nn.Module
        Of segmentation-models-pytorch, for any number of bands.
    name : str
        What that library calls it.
    source : str
        ``"imagenet"``, fetched from the Hugging Face hub or its local cache, or a ``.safetensors`` file of such weights
        or of a Deep Geology model with the same encoder.

    Notes
    -----
    The first convolution keeps its filters whatever the number of bands: they are repeated over the bands in turn and
    scaled so that the response keeps its size.
    """
    tensors = _fetch(name, source, getattr(encoder, "_depth", 5)) if source == "imagenet" else _read(source)
    own = encoder.state_dict()
    found = {key: tensor for key, tensor in tensors.items() if key in own}
    first = next((key for key in own if own[key].ndim == 4), None)
    if first in found:
        found[first] = fit_bands(found[first], own[first].shape[1])
    missing = [key for key in own if not key.endswith("num_batches_tracked") and (key not in found or found[key].shape != own[key].shape)]
    if missing:
        raise InputError(
            "The encoder weights {source} do not fit {encoder}: {count} of {total} arrays are missing or differ in size ({example}).",
            hint="Choose the file of the same encoder, or no encoder weights.",
            source=source,
            encoder=name,
            count=len(missing),
            total=len(own),
            example=missing[0],
        )
    encoder.load_state_dict(found, strict=False)


def _fetch(name: str, weights: str, depth: int) -> dict[str, torch.Tensor]:
    try:
        pretrained = smp.encoders.get_encoder(name, in_channels=3, depth=depth, weights=weights)
    except Exception as error:  # the hub's client raises its own, requests' and OS errors
        raise InputError(
            "The ImageNet weights of {encoder} cannot be fetched: {reason}",
            hint="Choose no encoder weights, or download the encoder's model.safetensors where there is a network and give that file.",
            encoder=name,
            reason=str(error).splitlines()[0][:200] if str(error) else type(error).__name__,
        ) from error
    return pretrained.state_dict()


def _read(path: str) -> dict[str, torch.Tensor]:
    if not os.path.isfile(path):
        raise FileError("The encoder weights {path} do not exist.", hint="Choose a .safetensors file.", path=path)
    try:
        tensors = load_file(path)
    except SafetensorError as error:
        raise InputError(
            "The encoder weights {path} cannot be read: {reason}.",
            hint="Give a .safetensors file; files of pickled weights (.pth, .bin) are not opened, because they can run code.",
            path=path,
            reason=str(error),
        ) from error
    part = "encoder."
    own = {key.partition(part)[2]: tensor for key, tensor in tensors.items() if part in key}
    return own or tensors
