"""FCOS: one stage without anchors (Tian et al., 2022, doi:10.1109/TPAMI.2020.3032166)."""

from __future__ import annotations

from collections.abc import Sequence

from torchvision.models.detection import FCOS
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.fcos import FCOSHead

from ._detection import LEAST_SCORE, MOST_OBJECTS, NMS, WIDTH, Pyramid, TorchvisionDetector

SPEC = {
    "name": "fcos",
    "label": "FCOS",
    "tasks": ["detection"],
    "encoders": True,
    "selectable": True,
    "reference": "Tian et al. (2022), doi:10.1109/TPAMI.2020.3032166",
}
STRIDES = (8, 16, 32)


def build(
    bands: int, classes: int, encoder: str = "resnet18", contrast: int = 0, sizes: Sequence[float] = (), ratios: Sequence[float] = ()
) -> TorchvisionDetector:
    """Build the detector; it has no anchors, so ``sizes`` and ``ratios`` are not used."""
    network = FCOS(
        Pyramid(bands, encoder, 3),
        classes,
        anchor_generator=AnchorGenerator(tuple((stride,) for stride in STRIDES), ((1.0,),) * len(STRIDES)),
        head=FCOSHead(WIDTH, 1, classes, num_convs=4),
        score_thresh=LEAST_SCORE,
        nms_thresh=NMS,
        detections_per_img=MOST_OBJECTS,
    )
    return TorchvisionDetector(network, bands, classes, encoder, contrast, first_label=0)
