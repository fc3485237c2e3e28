"""TTFNet: a map of how near the centre of an object is, and at each place the distances to its sides.

After Zhou et al. (2019), Objects as Points, doi:10.48550/arXiv.1904.07850, with the denser training targets of Liu et al. (2020),
Training-Time-Friendly Network for Real-Time Object Detection, doi:10.1609/aaai.v34i07.6838, from which it learns in fewer steps.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn
from torchvision.ops import batched_nms, generalized_box_iou_loss

from ._detection import LEAST_SCORE, MOST_OBJECTS, NMS, WIDTH, Detector, Pyramid

SPEC = {
    "name": "ttfnet",
    "label": "TTFNet (centre map)",
    "tasks": ["detection"],
    "encoders": True,
    "selectable": True,
    "reference": "Liu et al. (2020), doi:10.1609/aaai.v34i07.6838",
}
STRIDE = 4
SPREAD = 0.54 / 6  # standard deviation of the centre map as a share of the object's side
LEAST_SPREAD = 0.6  # cells
BOX_WEIGHT = 5.0
PRIOR = 0.01  # probability that training starts from


class TTFNet(Detector):
    """The network; see :func:`build`."""

    def __init__(self, bands: int, classes: int, encoder: str, contrast: int, sizes: Sequence[float]):
        super().__init__(bands, classes, encoder, contrast)
        self.backbone = Pyramid(bands, encoder, 2)
        self.look = nn.Sequential(nn.Conv2d(WIDTH, WIDTH, 3, padding=1, bias=False), nn.BatchNorm2d(WIDTH), nn.ReLU(inplace=True))
        self.centre = nn.Conv2d(WIDTH, classes, 1)
        self.box = nn.Conv2d(WIDTH, 4, 1)
        nn.init.constant_(self.centre.bias, -math.log(1 / PRIOR - 1))
        self.scale = math.sqrt(min(sizes) * max(sizes)) / 2  # half a side in pixels

    @property
    def encoder(self) -> nn.Module:
        """The part that extracts features."""
        return self.backbone.encoder

    def _maps(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the logits of the centre maps (B, K, h, w) and boxes (B, h, w, 4) in pixels, float32."""
        finest, *coarser = self.backbone(x).values()
        features = sum((F.interpolate(level, size=finest.shape[-2:], mode="nearest") for level in coarser), finest)
        features = self.look(features)
        centre, sides = self.centre(features).float(), self.box(features).float()
        left, top, right, bottom = (self.scale * sides.clamp(-6, 6).exp()).unbind(dim=1)
        height, width = centre.shape[-2:]
        y = ((torch.arange(height, device=x.device) + 0.5) * STRIDE)[:, None]
        at = ((torch.arange(width, device=x.device) + 0.5) * STRIDE)[None, :]
        return centre, torch.stack([at - left, y - top, at + right, y + bottom], dim=-1)

    def _losses(self, x: torch.Tensor, targets: list[dict]) -> torch.Tensor:
        centre, boxes = self._maps(x)
        wanted, weights, places = torch.zeros_like(centre), [], []
        for number, target in enumerate(targets):
            for box, label in zip(target["boxes"].float(), target["labels"]):
                bump = _bump(box, *centre.shape[-2:])
                wanted[number, label] = torch.maximum(wanted[number, label], bump)
                rows, columns = torch.nonzero(bump > 0.3, as_tuple=True)
                weight = bump[rows, columns]
                weights.append(weight / weight.sum())
                places.append((number, rows, columns, box))
        count = max(len(places), 1)
        loss = _focal(centre, wanted) / count
        if places:
            found = torch.cat([boxes[number, rows, columns] for number, rows, columns, _ in places])
            true = torch.cat([box.expand(len(rows), 4) for _, rows, _, box in places])
            loss = loss + BOX_WEIGHT * (generalized_box_iou_loss(found, true) * torch.cat(weights)).sum() / count
        return loss

    def _detect(self, x: torch.Tensor) -> list[dict]:
        centre, boxes = self._maps(x)
        scores = centre.sigmoid()
        peaks = scores * (F.max_pool2d(scores, 3, stride=1, padding=1) == scores)
        result = []
        for peak, box in zip(peaks, boxes):
            values, order = peak.flatten().topk(min(MOST_OBJECTS, peak.numel()))
            order = order[values > LEAST_SCORE]
            values = values[values > LEAST_SCORE]
            labels, place = order // box[..., 0].numel(), order % box[..., 0].numel()
            chosen = box.reshape(-1, 4)[place]
            kept = batched_nms(chosen, values, labels, NMS)
            result.append({"boxes": chosen[kept], "scores": values[kept], "labels": labels[kept]})
        return result

    def _candidates(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        centre, boxes = self._maps(x)
        return boxes.flatten(1, 2), centre.sigmoid().flatten(2).transpose(1, 2)


def _bump(box: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """Return a Gaussian over the middle of a box (xyxy, pixels) on the map, (h, w), whose highest cell is 1."""
    x, y = (box[:2] + box[2:]) / 2 / STRIDE - 0.5
    spread = (box[2:] - box[:2]) / STRIDE * SPREAD
    spread = spread.clamp_min(LEAST_SPREAD)
    columns, rows = torch.arange(width, device=box.device), torch.arange(height, device=box.device)
    bump = torch.exp(-((rows - y)[:, None] ** 2) / (2 * spread[1] ** 2) - ((columns - x)[None, :] ** 2) / (2 * spread[0] ** 2))
    return bump / bump.max().clamp_min(1e-6)


def _focal(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Return the penalty-reduced focal loss of CornerNet (Law & Deng, 2020, doi:10.1007/s11263-019-01204-1)."""
    p = logits.sigmoid()
    peak = wanted >= 0.999
    right = -F.logsigmoid(logits) * (1 - p) ** 2
    wrong = -F.logsigmoid(-logits) * p**2 * (1 - wanted) ** 4
    return torch.where(peak, right, wrong).sum()


def build(
    bands: int,
    classes: int,
    encoder: str = "resnet18",
    contrast: int = 0,
    sizes: Sequence[float] = (16, 128),
    ratios: Sequence[float] = (),
) -> TTFNet:
    """Build the detector; ``sizes`` (pixels) are those of the objects; ``ratios`` are not used."""
    return TTFNet(bands, classes, encoder, contrast, sizes)
