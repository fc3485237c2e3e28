"""RetinaNet: one stage, focal loss (Lin et al., 2020, doi:10.1109/TPAMI.2018.2858826)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from torch import nn
from torchvision.models.detection import RetinaNet
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.retinanet import RetinaNetHead

from ._detection import LEAST_SCORE, MOST_OBJECTS, NMS, WIDTH, Pyramid, TorchvisionDetector, anchor_sizes

SPEC = {
    "name": "retinanet",
    "label": "RetinaNet",
    "tasks": ["detection"],
    "encoders": True,
    "selectable": True,
    "reference": "Lin et al. (2020), doi:10.1109/TPAMI.2018.2858826",
}
LEVELS = 3  # strides 8, 16, 32
GROUPS = 8


def build(
    bands: int,
    classes: int,
    encoder: str = "resnet18",
    contrast: int = 0,
    sizes: Sequence[float] = (16, 128),
    ratios: Sequence[float] = (0.5, 1.0, 2.0),
) -> TorchvisionDetector:
    """Build the detector; ``sizes`` (pixels) and ``ratios`` (height over width) are those of the objects, for the anchors."""
    scales = tuple((size, size * 2 ** (1 / 3), size * 2 ** (2 / 3)) for (size,) in anchor_sizes(sizes, LEVELS))
    anchors = AnchorGenerator(scales, (tuple(ratios),) * LEVELS)
    head = RetinaNetHead(WIDTH, anchors.num_anchors_per_location()[0], classes, partial(nn.GroupNorm, GROUPS))
    network = RetinaNet(
        Pyramid(bands, encoder, 3),
        classes,
        anchor_generator=anchors,
        head=head,
        score_thresh=LEAST_SCORE,
        nms_thresh=NMS,
        detections_per_img=MOST_OBJECTS,
    )
    return TorchvisionDetector(network, bands, classes, encoder, contrast, first_label=0)
