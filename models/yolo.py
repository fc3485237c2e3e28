"""From what an exported YOLO detector gives to boxes, scores and classes.

Exports differ in their layout, for K classes and N candidates, boxes in pixels of the window:

========  =====================  =======================================================================================
layout    shape                  a candidate
========  =====================  =======================================================================================
v5        (B, N, 5 + K)          centre x, centre y, width, height, objectness, K class scores (YOLOv5, v6, v7)
v8        (B, 4 + K, N)          centre x, centre y, width, height, K class scores (YOLOv8, v9, v11)
nms       (B, N, 6) or (N, 6)    x1, y1, x2, y2, score, class: overlapping boxes are out already (YOLOv10, exports with NMS)
end2end   (N, 7)                 window, x1, y1, x2, y2, class, score (YOLOv7 with NMS)
========  =====================  =======================================================================================

Exports that outline their objects (YOLOv5-seg, v8-seg, v11-seg) have a second output, M prototypes (B, M, H / 4, W / 4), and M more numbers
a candidate: the mask of an object is the logistic function of the prototypes' sum with these weights (YOLACT;
Bolya et al., 2019, doi:10.1109/ICCV.2019.00925).
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torchvision.ops import batched_nms

from .errors import ModelFileError

LAYOUTS = ("v5", "v8", "nms", "end2end")


def yolo_layout(shape, classes: int, weights: int = 0) -> str:
    """Return the layout of an output of a ``shape``; :class:`ModelFileError` if it is none of :data:`LAYOUTS`.

    With one class (B, N, 6) may be ``v5`` or ``nms``: it is ``nms`` where there are no more than 1000 candidates, which is what such
    exports keep at most. ``weights`` is the number of prototypes, 0 without masks.
    """
    sizes = tuple(shape)
    if len(sizes) == 2 and sizes[1] - weights in (6, 7):
        return "nms" if sizes[1] - weights == 6 else "end2end"
    if len(sizes) == 3:
        down, across = (size - weights for size in sizes[1:])
        if across == 6 and (classes != 1 or sizes[1] <= 1000) and down != 4 + classes:
            return "nms"
        if across == 5 + classes:
            return "v5"
        if down == 4 + classes:
            return "v8"
    raise ModelFileError(
        "The ONNX detector gives values of shape {found}; for {classes} classes one of (batch, N, {v5}), (batch, {v8}, N), (batch, N, 6), "
        "(N, 6) and (N, 7) is expected.",
        hint="Check the number of classes, or export the detector again.",
        found=str(sizes),
        classes=classes,
        v5=5 + classes + weights,
        v8=4 + classes + weights,
    )


def decode_yolo(
    output: torch.Tensor,
    classes: int,
    min_score: float = 0.02,
    overlap: float = 0.45,
    layout: str | None = None,
    weights: int = 0,
) -> list[dict]:
    """Decode the output of an exported YOLO detector.

    Parameters
    ----------
    output : torch.Tensor
        Of one of the layouts above.
    classes : int
    min_score : float
        Candidates below are left out.
    overlap : float
        Of two boxes of a class that overlap by more (intersection over union) the surer one is kept; not for layouts that did it already.
    layout : str, optional
        One of :data:`LAYOUTS`; told from the shape by default.
    weights : int
        Number of prototypes M, the channels of the second output, of exports with masks.

    Returns
    -------
    list of dict
        By window ``boxes`` (N, 4), xyxy in pixels, ``scores`` (N,) from 0 to 1, ``labels`` (N,), int64 from 0, the surest first, and
        ``weights`` (N, M) for :func:`draw_masks`, M = 0 without prototypes. A single window for (N, 6), as many as occur for (N, 7).
    """
    layout = layout or yolo_layout(output.shape, classes, weights)
    output = output.float()
    if layout == "end2end":
        count = int(output[:, 0].max()) + 1 if len(output) else 1
        windows = [output[output[:, 0] == index][:, [1, 2, 3, 4, 6, 5]] for index in range(count)]
    elif layout == "nms":
        windows = list(output[None] if output.ndim == 2 else output)
    else:
        windows = [_candidates(each, classes, layout) for each in (output if layout == "v5" else output.transpose(1, 2))]
    return [_keep(each, min_score, overlap if layout in ("v5", "v8") else None) for each in windows]


def draw_masks(found: dict, prototypes: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """Return the masks (N, ``height``, ``width``), 0 to 1, of a window's objects: 0 outside their boxes.

    Parameters
    ----------
    found : dict
        ``boxes`` (N, 4) and ``weights`` (N, M) of :func:`decode_yolo`.
    prototypes : torch.Tensor
        (M, H / 4, W / 4) of the window.
    """
    values = torch.einsum("nm,mhw->nhw", found["weights"], prototypes.float())
    values = F.interpolate(values[:, None], size=(height, width), mode="bilinear", align_corners=False)[:, 0].sigmoid()
    rows, columns = torch.arange(height)[:, None] + 0.5, torch.arange(width)[None] + 0.5
    left, top, right, bottom = (side[:, None, None] for side in found["boxes"].unbind(1))
    return values * ((columns >= left) & (columns < right) & (rows >= top) & (rows < bottom))


def _candidates(rows: torch.Tensor, classes: int, layout: str) -> torch.Tensor:
    """Return (N, 6 + M): x1, y1, x2, y2, score, class, and the weights of masks."""
    start = 5 if layout == "v5" else 4
    centre, size, shares, weights = rows[:, :2], rows[:, 2:4], rows[:, start : start + classes], rows[:, start + classes :]
    score, label = (shares * rows[:, 4:5] if layout == "v5" else shares).max(dim=1)
    return torch.cat([centre - size / 2, centre + size / 2, score[:, None], label[:, None].float(), weights], dim=1)


def _keep(rows: torch.Tensor, min_score: float, overlap: float | None) -> dict:
    rows = rows[rows[:, 4] >= max(min_score, 1e-9)]  # exports with NMS fill up with zeros
    rows = rows[(rows[:, 2] > rows[:, 0]) & (rows[:, 3] > rows[:, 1])]
    boxes, scores, labels = rows[:, :4], rows[:, 4], rows[:, 5].round().long()
    kept = scores.argsort(descending=True) if overlap is None else batched_nms(boxes, scores, labels, overlap)
    return {"boxes": boxes[kept], "scores": scores[kept].clamp(0, 1), "labels": labels[kept], "weights": rows[kept, 6:]}
