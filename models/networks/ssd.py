"""SSD: one stage on the encoder's own levels (Liu et al., 2016, doi:10.1007/978-3-319-46448-0_2)."""

from __future__ import annotations

from collections.abc import Sequence

from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.ssd import SSD, SSDHead

from ._detection import LEAST_SCORE, MOST_OBJECTS, NMS, Encoder, TorchvisionDetector, anchor_sizes

SPEC = {
    "name": "ssd",
    "label": "SSD",
    "tasks": ["detection"],
    "encoders": True,
    "selectable": True,
    "reference": "Liu et al. (2016), doi:10.1007/978-3-319-46448-0_2",
}
LEVELS = 3  # strides 8, 16, 32


def build(
    bands: int,
    classes: int,
    encoder: str = "resnet18",
    contrast: int = 0,
    sizes: Sequence[float] = (16, 128),
    ratios: Sequence[float] = (0.5, 1.0, 2.0),
) -> TorchvisionDetector:
    """Build the detector; ``sizes`` (pixels) and ``ratios`` (height over width) are those of the objects, for the anchors.

    The anchors have sizes in pixels, not in shares of the window, so that windows of any size serve.
    """
    backbone = Encoder(bands, encoder, 3)
    scales = tuple((size, size * 2**0.5) for (size,) in anchor_sizes(sizes, LEVELS))
    anchors = AnchorGenerator(scales, (tuple(ratios),) * LEVELS)
    network = SSD(
        backbone,
        anchors,
        (256, 256),
        classes + 1,
        head=SSDHead(backbone.out_channels, anchors.num_anchors_per_location(), classes + 1),
        score_thresh=LEAST_SCORE,
        nms_thresh=NMS,
        detections_per_img=MOST_OBJECTS,
    )
    return TorchvisionDetector(network, bands, classes, encoder, contrast, first_label=1)
