"""Networks of timm and torchvision that give a whole image one class, behind one contract.

A classifier is a backbone, whose pooled features describe an image, and one linear layer. Called as ``module(x, valid)`` with standardised
bands ``x`` (B, C, H, W) it returns logits (B, K). Images are best as large as ``module.size``; others of 75 pixels and more work too.
"""

from __future__ import annotations

from collections.abc import Callable

import timm
import torch
import torch.nn.functional as F
from timm.layers import BatchNormAct2d
from torch import nn

from ..errors import InputError
from ..weights import load_into, pretrained, read_weights

NORMALISATIONS = ("batch", "group", "instance")
GROUPS = 8
COARSEST = 16  # pixels of the image to one of the last planes whose texture is described


class Classifier(nn.Module):
    """A backbone with a linear head; see :func:`timm_classifier`.

    Attributes
    ----------
    size : int
        Side of the images that the backbone was made for, pixels.
    width : int
        Number of features ``D`` of an image.
    mean, std : list of float
        By which photographs of 0 to 1 are standardised for the pretrained weights.
    bank, shift, scale : torch.Tensor
        ``(N, D)``, ``(D,)``, ``(D,)``: features of training images, standardised by shift and scale and then scaled to length 1, by which
        images unlike all of them are told; see :meth:`distance`.
    """

    halo = 0

    def __init__(self, backbone: nn.Module, source: tuple, first: list, width: int, classes: int, config: dict, texture: bool, bank: int):
        super().__init__()
        self.backbone = backbone
        self._stages = stages(backbone) if texture else []
        self.width = 2 * sum(channels for _, channels in self._stages) if texture else width
        self.head = nn.Linear(self.width, classes)
        nn.init.zeros_(self.head.bias)
        self.register_buffer("bank", torch.zeros(bank, self.width))
        self.register_buffer("shift", torch.zeros(self.width))
        self.register_buffer("scale", torch.ones(self.width))
        self.size = int(config["input_size"][-1])
        self.mean, self.std = list(config["mean"]), list(config["std"])
        self._fixed = bool(config.get("fixed_input_size"))
        self._source, self._first = source, first

    def forward(self, x: torch.Tensor, valid: torch.Tensor | None = None) -> torch.Tensor:
        """Return logits (B, K) of standardised bands ``x`` (B, C, H, W); ``valid`` is not used: invalid pixels are 0."""
        return self.head(self.features(x))

    def features(self, x: torch.Tensor) -> torch.Tensor:
        """Return the features (B, D)."""
        return self.features_and_planes(x)[0]

    def features_and_planes(self, x: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Return the features (B, D), and what they were computed from: the output of one or several layers, as the backbone lays it out.

        With ``texture`` the features are mean and standard deviation over each plane of several layers; else those that the backbone's own
        classifier would take.
        """
        if self._fixed and x.shape[-2:] != (self.size, self.size):
            x = F.interpolate(x, (self.size, self.size), mode="bilinear", align_corners=False, antialias=True)
        if not self._stages:
            maps = self.backbone.forward_features(x)
            return self.backbone.forward_head(maps, pre_logits=True), [maps]
        taken: list[torch.Tensor] = []
        parts = [self.backbone.get_submodule(name) for name, _ in self._stages]
        hooks = [part.register_forward_hook(lambda part, given, output: taken.append(output)) for part in parts]
        try:
            self.backbone.forward_features(x)
        finally:
            for hook in hooks:
                hook.remove()
        planes = [self.planes(maps).flatten(2) for maps in taken]
        # The variance is kept off zero, where the root has no slope: planes may be empty.
        return torch.cat([part for each in planes for part in (each.mean(2), (each.var(2, correction=0) + 1e-8).sqrt())], dim=1), taken

    def planes(self, maps: torch.Tensor) -> torch.Tensor:
        """Lay out the output of a layer as (B, C, h, w)."""
        if maps.ndim == 3:  # tokens of a transformer, the first ones without a place
            tokens = maps[:, getattr(self.backbone, "num_prefix_tokens", 0) :]
            side = int(tokens.shape[1] ** 0.5)
            return tokens.transpose(1, 2).unflatten(2, (side, side))
        return maps.permute(0, 3, 1, 2) if getattr(self.backbone, "output_fmt", "NCHW") == "NHWC" else maps

    def distance(self, features: torch.Tensor, neighbour: int) -> torch.Tensor:
        """Return the distance (B,), 0 to 2, of features (B, D) to the ``neighbour``-th nearest training image (from 1).

        Sun et al. (2022), Out-of-distribution detection with deep nearest neighbors, doi:10.48550/arXiv.2204.06507.
        """
        apart = torch.cdist(self.scaled(features), self.bank)
        return apart.kthvalue(min(neighbour, apart.shape[1]), dim=1).values

    def remember(self, features: torch.Tensor) -> None:
        """Fill the bank with the features (N, D) of training images."""
        self.shift, self.scale = features.mean(dim=0), features.std(dim=0, correction=0).clamp_min(1e-6)
        self.bank = self.scaled(features)
        self.spec = {"name": self.spec["name"], "arguments": {**self.spec["arguments"], "bank": len(features)}}

    def scaled(self, features: torch.Tensor) -> torch.Tensor:
        """Return features (B, D), standardised and scaled to length 1."""
        return F.normalize((features.float() - self.shift) / self.scale, dim=1)

    def load_weights(self, source: str) -> None:
        """Start the backbone from weights trained before; the first layer keeps its filters whatever the number of bands.

        Parameters
        ----------
        source : str
            ``imagenet``, or a file as :func:`~deepgeology.models.weights.read_weights` takes it.
        """
        tensors = pretrained(*self._source) if source == "imagenet" else read_weights(source)
        load_into(self.backbone, tensors, self._source[1] if source == "imagenet" else source, self._first)


def stages(backbone: nn.Module) -> list[tuple[str, int]]:
    """Return names and channels of the layers that end a stage, but of those with less than a sixteenth of the pixels a side."""
    return [(info["module"], info["num_chs"]) for info in backbone.feature_info if info.get("reduction", COARSEST) <= COARSEST]


def timm_classifier(
    bands: int,
    classes: int,
    variant: str,
    normalisation: str = "batch",
    texture: bool = False,
    bank: int = 0,
    change: Callable[[nn.Module], None] | None = None,
    **options,
) -> Classifier:
    """Build a classifier of timm.

    Parameters
    ----------
    bands, classes : int
        Number of input bands and of classes.
    variant : str
        Name of the network in timm.
    normalisation : str
        ``batch`` as the network was made; ``group`` or ``instance`` (Wu & He 2018, doi:10.1007/978-3-030-01261-8_1; Ulyanov et al. 2016,
        doi:10.48550/arXiv.1607.08022) do not depend on the batch, for small batches without pretrained weights.
    texture : bool
        Whether the features are means and standard deviations over the planes of several layers, after Cimpoi et al. (2016,
        doi:10.1007/s11263-015-0872-3), who showed that textures are told best by layers before the last; else those of the last layer.
    bank : int
        Number of training images in the bank.
    change : callable, optional
        Changes the backbone once it is made.
    **options
        Further arguments of the network.
    """
    try:
        backbone = timm.create_model(variant, pretrained=False, in_chans=bands, num_classes=0, **options)
    except (RuntimeError, TypeError, ValueError) as error:
        raise InputError(
            "The network {variant} cannot be made: {reason}",
            hint="Choose a name that timm lists, of the same kind of network, or leave VARIANT empty.",
            variant=variant,
            reason=str(error).strip("\"'")[:200],
        ) from error
    if change is not None:
        change(backbone)
    config = backbone.pretrained_cfg
    first = config.get("first_conv") or ()
    names = [f"{name}.weight" for name in ([first] if isinstance(first, str) else first)]
    tag = f"{variant}.{config['tag']}" if config.get("tag") and "." not in variant else variant
    width = getattr(backbone, "head_hidden_size", backbone.num_features)
    return finish(backbone, ("timm", tag), names, width, classes, config, normalisation, texture, bank)


def finish(backbone, source, first, width: int, classes: int, config: dict, normalisation: str, texture: bool, bank: int) -> Classifier:
    """Put a head on a backbone and change its normalisation if asked to."""
    if normalisation not in NORMALISATIONS:
        raise InputError("The normalisation {found} is not known; {expected} are.", found=normalisation, expected=", ".join(NORMALISATIONS))
    if normalisation != "batch":
        change_normalisation(backbone, normalisation)
    return Classifier(backbone, source, first, width, classes, config, texture, bank)


def change_normalisation(module: nn.Module, kind: str) -> None:
    """Replace batch normalisation by group or instance normalisation, with the same activation behind it."""
    for name, child in module.named_children():
        if not isinstance(child, nn.BatchNorm2d):
            change_normalisation(child, kind)
            continue
        channels = child.num_features
        groups = channels if kind == "instance" else next(g for g in range(min(GROUPS, channels), 0, -1) if channels % g == 0)
        norm = nn.GroupNorm(groups, channels)
        setattr(module, name, nn.Sequential(norm, child.drop, child.act) if isinstance(child, BatchNormAct2d) else norm)
