"""What the detectors have in common: how they are called, their features, and torchvision's networks behind that contract.

A detector is called as ``module(x, valid)`` with standardised bands ``x`` (B, C, H, W), float32, 0 where invalid, and ``valid``
(B, 1, H, W). It returns one dictionary a window: ``boxes`` (N, 4), xyxy in pixels of the window, ``scores`` (N,) from 0 to 1, ``labels``
(N,), class indices from 0, and from some networks ``masks`` (N, H, W), 0 to 1. In training it is called as ``module(x, valid, targets)``
with a dictionary of ``boxes``, ``labels`` (and ``masks``, uint8) a window, and returns the loss.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

import segmentation_models_pytorch as smp
import torch
import torch.nn.functional as F
from torch import nn
from torchvision.models.detection import FCOS, RetinaNet
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.roi_heads import paste_masks_in_image
from torchvision.models.detection.ssd import SSD
from torchvision.ops import FeaturePyramidNetwork

from ..errors import InputError
from ._smp import load_encoder_weights

LEAST_SCORE = 0.02  # boxes below are not returned
MOST_OBJECTS = 500  # of a window
NMS = 0.4
WIDTH = 64  # channels of the pyramid; 256, as in the papers, is several times slower and no better on small data
DIVISOR = 32
LIGHT = "light"


class Detector(nn.Module):
    """The base of all detectors; a subclass implements :meth:`_losses` and :meth:`_detect`.

    Parameters
    ----------
    bands, classes : int
    encoder : str
        Name of an encoder of segmentation-models-pytorch; ``tu-<name>`` for any feature extractor of timm.
    contrast : int
        If not 0, each band is standardised by its mean and deviation in a window of about this side (pixels), so that brightness, haze
        and the height above sea level do not matter.
    """

    halo = 0
    single_stage = True

    def __init__(self, bands: int, classes: int, encoder: str, contrast: int):
        super().__init__()
        self.bands, self.classes, self.encoder_name, self.contrast = bands, classes, encoder, contrast

    def forward(self, x: torch.Tensor, valid: torch.Tensor, targets: Sequence[dict] | None = None):
        """Return the objects of each window, or the loss where ``targets`` are given in training."""
        x = self._contrasted(x, valid)
        if targets is not None and len(x) == 1:  # batch normalisation cannot take one sample of one pixel at the coarsest level
            x, targets = x.repeat(2, 1, 1, 1), [targets[0]] * 2
        height, width = x.shape[-2:]
        x = _padded(x)
        if targets is not None:
            return self._losses(x, [dict(target) for target in targets])
        found = self._detect(x)
        return [_within(each, height, width) for each in found]

    def candidates(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Return all boxes before overlapping ones are suppressed, (B, 4 + K, N), in the layout ``v8`` of :mod:`..yolo`.

        Only where :attr:`single_stage` is true; the second stage of others depends on what the first one suppresses.
        """
        boxes, scores = self._candidates(_padded(self._contrasted(x, valid)))
        low, high = boxes[..., :2], boxes[..., 2:]
        return torch.cat([(low + high) / 2, high - low, scores], dim=2).transpose(1, 2)

    def load_encoder_weights(self, source: str) -> None:
        """Start the encoder from weights trained before; see :func:`._smp.load_encoder_weights`."""
        load_encoder_weights(self.encoder, self.encoder_name, source)

    @property
    def encoder(self) -> nn.Module:
        """The part that extracts features."""
        raise NotImplementedError

    def _losses(self, x: torch.Tensor, targets: list[dict]) -> torch.Tensor:
        raise NotImplementedError

    def _detect(self, x: torch.Tensor) -> list[dict]:
        raise NotImplementedError

    def _candidates(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return boxes (B, N, 4), xyxy in pixels, and scores (B, N, K)."""
        raise NotImplementedError

    def _contrasted(self, x: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        return local_contrast(x, valid, self.contrast) if self.contrast else x


class TorchvisionDetector(Detector):
    """A detector of torchvision.

    Parameters
    ----------
    network : torch.nn.Module
        Its ``backbone`` is a :class:`Pyramid` or an :class:`Encoder`. Its own scaling of values and sizes is taken out.
    first_label : int
        What it calls the first class: 1 where 0 is the background.
    """

    def __init__(self, network: nn.Module, bands: int, classes: int, encoder: str, contrast: int, first_label: int):
        super().__init__(bands, classes, encoder, contrast)
        network.transform = _AsTheyAre()
        self.network = network
        self.single_stage = isinstance(network, (FCOS, RetinaNet, SSD))
        self.first_label = first_label

    @property
    def encoder(self) -> nn.Module:
        """The part that extracts features."""
        return self.network.backbone.encoder

    def _losses(self, x: torch.Tensor, targets: list[dict]) -> torch.Tensor:
        for target in targets:
            target["labels"] = target["labels"] + self.first_label
        return sum(self.network(list(x), targets).values())

    def _detect(self, x: torch.Tensor) -> list[dict]:
        # Short floats are for the features alone: coordinates in them would be off by a pixel.
        kind = x.device.type
        self.network.backbone.short = torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else None
        with torch.autocast(kind, enabled=False):
            found = self.network(list(x))
        self.network.backbone.short = None
        return [{**objects, "labels": objects["labels"] - self.first_label} for objects in found]

    def _candidates(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        network = self.network
        features = list(network.backbone(x).values())
        given = network.head(features)
        anchors = network.anchor_generator(ImageList(x, [tuple(x.shape[-2:])]), features)[0]
        logits, sides = given["cls_logits"], given["bbox_regression"]
        if isinstance(network, FCOS):
            scores, decode = (logits.sigmoid() * given["bbox_ctrness"].sigmoid()).sqrt(), network.box_coder.decode
        else:
            scores = logits.sigmoid() if isinstance(network, RetinaNet) else logits.softmax(dim=2)[..., 1:]
            decode = network.box_coder.decode_single
        return torch.stack([decode(each, anchors) for each in sides]), scores


class _Backbone(nn.Module):
    """Called by torchvision's detectors; ``short`` is the type of short floats to compute in where autocast is off around it."""

    short: torch.dtype | None = None

    def forward(self, x: torch.Tensor) -> OrderedDict:
        """Return the levels, the finest first."""
        if self.short is None:
            return self.look(x)
        with torch.autocast(x.device.type, dtype=self.short):
            return OrderedDict((name, level.float()) for name, level in self.look(x).items())


class LightEncoder(nn.Module):
    """A small residual encoder (0.5 M parameters) that learns from few objects without weights trained before.

    Returns what the encoders of segmentation-models-pytorch return: the input and features at strides 2, 4 … 32.
    """

    def __init__(self, bands: int, channels: Sequence[int] = (24, 32, 48, 64, 96)):
        super().__init__()
        self.out_channels = [bands, *channels]
        self.stages = nn.ModuleList(
            nn.Sequential(_convolve(before, after, stride=2), *[_Residual(after)] * (number > 0))
            for number, (before, after) in enumerate(zip(self.out_channels[:-1], channels))
        )

    def forward(self, x: torch.Tensor) -> list[torch.Tensor]:
        """Return the features, the finest first."""
        levels = [x]
        for stage in self.stages:
            levels.append(stage(levels[-1]))
        return levels


class _Residual(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.body = nn.Sequential(_convolve(channels, channels), nn.Conv2d(channels, channels, 3, padding=1, bias=False))
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.relu(x + self.norm(self.body(x)))


def _convolve(before: int, after: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU(inplace=True))


class Encoder(_Backbone):
    """Features of an encoder at strides 2^first, 2^(first+1) … 32, as torchvision's detectors call a backbone."""

    def __init__(self, bands: int, encoder: str, first: int):
        super().__init__()
        try:
            self.encoder = (
                LightEncoder(bands) if encoder == LIGHT else smp.encoders.get_encoder(encoder, in_channels=bands, depth=5, weights=None)
            )
        except (KeyError, ValueError, RuntimeError, NotImplementedError) as error:
            raise InputError(
                "The encoder {encoder} cannot be used by a detector: {reason}",
                hint="Choose another encoder, for example resnet18.",
                encoder=encoder,
                reason=str(error).strip("\"'")[:300],
            ) from error
        self.first = first
        self.out_channels = list(self.encoder.out_channels[first:])

    def look(self, x: torch.Tensor) -> OrderedDict:
        """Return the levels, the finest first."""
        return OrderedDict((str(number), level) for number, level in enumerate(self.encoder(x)[self.first :]))


class Pyramid(_Backbone):
    """A feature pyramid on an encoder: levels of one width (Lin et al., 2017, doi:10.1109/CVPR.2017.106)."""

    def __init__(self, bands: int, encoder: str, first: int, width: int = WIDTH):
        super().__init__()
        self.levels = Encoder(bands, encoder, first)
        self.fpn = FeaturePyramidNetwork(self.levels.out_channels, width, norm_layer=nn.BatchNorm2d)
        self.out_channels = width

    @property
    def encoder(self) -> nn.Module:
        """The part that extracts features."""
        return self.levels.encoder

    def look(self, x: torch.Tensor) -> OrderedDict:
        """Return the levels, the finest first."""
        return self.fpn(self.levels.look(x))


def _padded(x: torch.Tensor) -> torch.Tensor:
    height, width = x.shape[-2:]
    return F.pad(x, (0, -width % DIVISOR, 0, -height % DIVISOR))


def anchor_sizes(sizes: Sequence[float], levels: int) -> tuple[tuple[float], ...]:
    """Return an anchor size a level, evenly spaced in logarithm between the smallest and the largest of ``sizes`` (pixels)."""
    low, high = min(sizes), max(max(sizes), 2 * min(sizes))
    return tuple((low * (high / low) ** (level / max(levels - 1, 1)),) for level in range(levels))


def local_contrast(x: torch.Tensor, valid: torch.Tensor, side: int) -> torch.Tensor:
    """Standardise bands (B, C, H, W) by the mean and the deviation of the valid pixels around, in windows of about ``side`` pixels."""
    step = max(side // 16, 1)
    kernel = 2 * (side // (2 * step)) + 1
    height, width = x.shape[-2:]
    stacked = torch.cat([x * valid, x.square() * valid, valid], dim=1)
    coarse = F.avg_pool2d(stacked, step, ceil_mode=True, count_include_pad=False)
    for _ in range(2):  # a box twice over is nearly a Gaussian
        coarse = F.avg_pool2d(coarse, kernel, stride=1, padding=kernel // 2, count_include_pad=False)
    smooth = F.interpolate(coarse, size=(height, width), mode="bilinear", align_corners=False)
    count = smooth[:, -1:].clamp_min(1e-6)
    mean, square = (smooth[:, :-1] / count).chunk(2, dim=1)
    deviation = (square - mean.square()).clamp_min(0).sqrt()
    floor = 0.05  # of the training data's deviation: even ground is not blown up
    return (x - mean) / (deviation + floor) * valid


class _AsTheyAre(nn.Module):
    """In place of torchvision's transformation: windows come standardised and are not resized."""

    def forward(self, images: list[torch.Tensor], targets=None):
        return ImageList(torch.stack(images), [tuple(image.shape[-2:]) for image in images]), targets

    def postprocess(self, result, image_shapes, original_image_sizes):
        for found, size in zip(result, original_image_sizes):
            if "masks" in found:
                found["masks"] = paste_masks_in_image(found["masks"], found["boxes"], size)[:, 0]
        return result


def _within(found: dict, height: int, width: int) -> dict:
    """Cut objects to the window without its padding; those that lie in the padding go."""
    boxes = found["boxes"].clone()
    boxes[:, 0::2] = boxes[:, 0::2].clamp(0, width)
    boxes[:, 1::2] = boxes[:, 1::2].clamp(0, height)
    kept = (boxes[:, 2:] - boxes[:, :2] > 0.5).all(dim=1)
    result = {"boxes": boxes[kept], "scores": found["scores"][kept], "labels": found["labels"][kept]}
    if "masks" in found:
        result["masks"] = found["masks"][kept][:, :height, :width]
    return result
