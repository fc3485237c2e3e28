"""Faster R-CNN: regions are proposed, then looked at closely (Ren et al., 2017, doi:10.1109/TPAMI.2016.2577031)."""

from __future__ import annotations

from collections.abc import Sequence

from torchvision.models.detection import FasterRCNN
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor, TwoMLPHead
from torchvision.ops import MultiScaleRoIAlign

from ._detection import LEAST_SCORE, MOST_OBJECTS, NMS, WIDTH, Pyramid, TorchvisionDetector, anchor_sizes

SPEC = {
    "name": "fasterrcnn",
    "label": "Faster R-CNN",
    "tasks": ["detection"],
    "encoders": True,
    "selectable": True,
    "reference": "Ren et al. (2017), doi:10.1109/TPAMI.2016.2577031",
}
LEVELS = ["0", "1", "2", "3"]  # strides 4, 8, 16, 32


def region_options(classes: int, sizes: Sequence[float], ratios: Sequence[float]) -> dict:
    """Return the options of torchvision's networks of this family."""
    return {
        "rpn_anchor_generator": AnchorGenerator(anchor_sizes(sizes, len(LEVELS)), (tuple(ratios),) * len(LEVELS)),
        "rpn_pre_nms_top_n_train": 500,
        "rpn_pre_nms_top_n_test": 500,
        "rpn_post_nms_top_n_train": 500,
        "rpn_post_nms_top_n_test": 300,
        "rpn_batch_size_per_image": 128,
        "box_batch_size_per_image": 128,
        "box_roi_pool": MultiScaleRoIAlign(LEVELS, output_size=7, sampling_ratio=2),
        "box_head": TwoMLPHead(WIDTH * 7**2, 256),
        "box_predictor": FastRCNNPredictor(256, classes + 1),
        "box_score_thresh": LEAST_SCORE,
        "box_nms_thresh": NMS,
        "box_detections_per_img": MOST_OBJECTS,
    }


def build(
    bands: int,
    classes: int,
    encoder: str = "resnet18",
    contrast: int = 0,
    sizes: Sequence[float] = (16, 128),
    ratios: Sequence[float] = (0.5, 1.0, 2.0),
) -> TorchvisionDetector:
    """Build the detector; ``sizes`` (pixels) and ``ratios`` (height over width) are those of the objects, for the anchors."""
    network = FasterRCNN(Pyramid(bands, encoder, 2), **region_options(classes, sizes, ratios))
    return TorchvisionDetector(network, bands, classes, encoder, contrast, first_label=1)
