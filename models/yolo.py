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
"""

from __future__ import annotations

import torch
from torchvision.ops import batched_nms

from .errors import ModelFileError

LAYOUTS = ("v5", "v8", "nms", "end2end")


def yolo_layout(shape, classes: int) -> str:
    """Return the layout of an output of a ``shape``; :class:`ModelFileError` if it is none of :data:`LAYOUTS`.

    With one class (B, N, 6) may be ``v5`` or ``nms``: it is ``nms`` where there are no more than 1000 candidates, which is what such
    exports keep at most.
    """
    sizes = tuple(shape)
    if len(sizes) == 2 and sizes[1] in (6, 7):
        return "nms" if sizes[1] == 6 else "end2end"
    if len(sizes) == 3 and sizes[2] == 6 and (classes != 1 or sizes[1] <= 1000) and sizes[1] != 4 + classes:
        return "nms"
    if len(sizes) == 3 and sizes[2] == 5 + classes:
        return "v5"
    if len(sizes) == 3 and sizes[1] == 4 + classes:
        return "v8"
    raise ModelFileError(
        "The ONNX detector gives values of shape {found}; for {classes} classes one of (batch, N, {v5}), (batch, {v8}, N), (batch, N, 6), "
        "(N, 6) and (N, 7) is expected.",
        hint="Check the number of classes, or export the detector again.",
        found=str(sizes),
        classes=classes,
        v5=5 + classes,
        v8=4 + classes,
    )


def decode_yolo(
    output: torch.Tensor, classes: int, min_score: float = 0.02, overlap: float = 0.45, layout: str | None = None
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

    Returns
    -------
    list of dict
        By window ``boxes`` (N, 4), xyxy in pixels, ``scores`` (N,) from 0 to 1 and ``labels`` (N,), int64 from 0, the surest first. A
        single window for (N, 6), and as many as occur for (N, 7).
    """
    layout = layout or yolo_layout(output.shape, classes)
    output = output.float()
    if layout == "end2end":
        count = int(output[:, 0].max()) + 1 if len(output) else 1
        windows = [output[output[:, 0] == index][:, [1, 2, 3, 4, 6, 5]] for index in range(count)]
    elif layout == "nms":
        windows = list(output[None] if output.ndim == 2 else output)
    else:
        windows = [_candidates(each, layout) for each in (output if layout == "v5" else output.transpose(1, 2))]
    return [_keep(each, min_score, overlap if layout in ("v5", "v8") else None) for each in windows]


def _candidates(rows: torch.Tensor, layout: str) -> torch.Tensor:
    """Return (N, 6): x1, y1, x2, y2, score, class."""
    centre, size = rows[:, :2], rows[:, 2:4]
    shares = rows[:, 5:] * rows[:, 4:5] if layout == "v5" else rows[:, 4:]
    score, label = shares.max(dim=1)
    return torch.cat([centre - size / 2, centre + size / 2, score[:, None], label[:, None].float()], dim=1)


def _keep(rows: torch.Tensor, min_score: float, overlap: float | None) -> dict:
    rows = rows[rows[:, 4] >= max(min_score, 1e-9)]  # exports with NMS fill up with zeros
    rows = rows[(rows[:, 2] > rows[:, 0]) & (rows[:, 3] > rows[:, 1])]
    boxes, scores, labels = rows[:, :4], rows[:, 4], rows[:, 5].round().long()
    kept = scores.argsort(descending=True) if overlap is None else batched_nms(boxes, scores, labels, overlap)
    return {"boxes": boxes[kept], "scores": scores[kept].clamp(0, 1), "labels": labels[kept]}
