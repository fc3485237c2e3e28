"""Mask R-CNN: Faster R-CNN that also outlines what it finds (He et al., 2017, doi:10.1109/ICCV.2017.322)."""

from __future__ import annotations

from collections.abc import Sequence

from torchvision.models.detection import MaskRCNN
from torchvision.models.detection.mask_rcnn import MaskRCNNHeads, MaskRCNNPredictor
from torchvision.ops import MultiScaleRoIAlign

from ._detection import WIDTH, Pyramid, TorchvisionDetector
from .fasterrcnn import LEVELS, region_options

SPEC = {
    "name": "maskrcnn",
    "label": "Mask R-CNN",
    "tasks": ["detection"],
    "encoders": True,
    "selectable": True,
    "reference": "He et al. (2017), doi:10.1109/ICCV.2017.322",
}

MOST_MASKS = 100  # of a window, as each takes a plane of memory


class MaskDetector(TorchvisionDetector):
    """The detector; its targets have masks."""

    needs_masks = True


def build(
    bands: int,
    classes: int,
    encoder: str = "resnet18",
    contrast: int = 0,
    sizes: Sequence[float] = (16, 128),
    ratios: Sequence[float] = (0.5, 1.0, 2.0),
) -> MaskDetector:
    """Build the detector; ``sizes`` (pixels) and ``ratios`` (height over width) are those of the objects, for the anchors."""
    network = MaskRCNN(
        Pyramid(bands, encoder, 2),
        mask_roi_pool=MultiScaleRoIAlign(LEVELS, output_size=14, sampling_ratio=2),
        mask_head=MaskRCNNHeads(WIDTH, (WIDTH,) * 4, 1),
        mask_predictor=MaskRCNNPredictor(WIDTH, WIDTH, classes + 1),
        **{**region_options(classes, sizes, ratios), "box_detections_per_img": MOST_MASKS},
    )
    return MaskDetector(network, bands, classes, encoder, contrast, first_label=1)
