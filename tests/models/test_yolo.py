"""Exports of YOLO in all layouts, made from known boxes."""

from __future__ import annotations

import pytest
import torch
from deepgeology.models.errors import ModelFileError
from deepgeology.models.yolo import decode_yolo, draw_masks, yolo_layout

BOXES = torch.tensor([[10.0, 20, 50, 60], [100, 40, 140, 90], [11, 21, 51, 61]])  # the last one repeats the first
SCORES = torch.tensor([0.9, 0.8, 0.6])
LABELS = torch.tensor([2, 0, 2])
CLASSES = 3


def candidates(layout):
    shares = torch.zeros(3, CLASSES)
    shares[torch.arange(3), LABELS] = SCORES
    middle = torch.cat([(BOXES[:, :2] + BOXES[:, 2:]) / 2, BOXES[:, 2:] - BOXES[:, :2]], dim=1)
    nothing = torch.tensor([[5.0, 5, 2, 2]]).expand(40, -1)
    if layout == "v5":
        found = torch.cat([middle, torch.full((3, 1), 0.5), shares * 2 * 0.999], dim=1)
        return torch.cat([found, torch.cat([nothing, torch.zeros(40, 1 + CLASSES)], dim=1)])[None]
    if layout == "v8":
        return torch.cat([torch.cat([middle, shares], dim=1), torch.cat([nothing, torch.zeros(40, CLASSES)], dim=1)])[None].transpose(1, 2)
    kept = torch.cat([BOXES, SCORES[:, None], LABELS[:, None].float()], dim=1)[[1, 0]]
    if layout == "end2end":
        return torch.cat([torch.zeros(2, 1), kept[:, [0, 1, 2, 3, 5, 4]]], dim=1)
    return torch.cat([kept, torch.zeros(10, 6)])[None]


@pytest.mark.parametrize("layout", ["v5", "v8", "nms", "end2end"])
def test_every_layout_gives_the_boxes_the_surest_first(layout):
    output = candidates(layout)
    assert yolo_layout(output.shape, CLASSES) == layout
    (found,) = decode_yolo(output, CLASSES)
    torch.testing.assert_close(found["boxes"], BOXES[:2], atol=1e-4, rtol=0)
    torch.testing.assert_close(found["scores"], SCORES[:2], atol=2e-3, rtol=0)
    assert found["labels"].tolist() == [2, 0]


def test_windows_of_a_batch_stay_apart():
    output = torch.cat([candidates("v8"), torch.zeros_like(candidates("v8"))])
    assert [len(found["boxes"]) for found in decode_yolo(output, CLASSES)] == [2, 0]


def test_weak_boxes_are_left_out_and_boxes_of_other_classes_kept():
    output = candidates("v8")
    output[0, 4:, 2] = torch.tensor([0.6, 0, 0])  # the repeated box is of another class now
    assert len(decode_yolo(output, CLASSES)[0]["boxes"]) == 3
    assert len(decode_yolo(output, CLASSES, min_score=0.7)[0]["boxes"]) == 2


@pytest.mark.parametrize("layout", ["v5", "v8", "nms"])
def test_masks_are_sums_of_prototypes_within_the_boxes(layout):
    output = candidates(layout)
    axis = 1 if layout == "v8" else 2
    weights = torch.zeros(1, output.shape[3 - axis], 2)
    weights[:, :3] = torch.tensor([8.0, -4.0])
    output = torch.cat([output, weights.transpose(2, axis)], dim=axis)
    assert yolo_layout(output.shape, CLASSES, weights=2) == layout
    (found,) = decode_yolo(output, CLASSES, weights=2)
    torch.testing.assert_close(found["boxes"], BOXES[:2], atol=1e-4, rtol=0)
    prototypes = torch.stack([torch.ones(25, 40), torch.zeros(25, 40)])
    prototypes[0, :10] = -1  # nothing in the upper 40 pixels
    first, second = draw_masks(found, prototypes, 100, 160)
    assert first[46:60, 10:50].min() > 0.99 and first[:38].max() < 0.01
    first[:60, 10:50] = 0
    assert (first == 0).all()  # nothing outside its box
    assert second[46:90, 100:140].min() > 0.99 and (second[:, :100] == 0).all()


def test_the_likeliest_layout_is_that_of_real_exports():
    assert yolo_layout((1, 25200, 85), 80) == "v5"
    assert yolo_layout((1, 84, 8400), 80) == "v8"
    assert yolo_layout((1, 5, 8400), 1) == "v8"
    assert yolo_layout((1, 25200, 6), 1) == "v5"
    assert yolo_layout((1, 300, 6), 80) == "nms"


def test_an_unknown_layout_is_described():
    with pytest.raises(ModelFileError, match=r"\(1, 77, 8400\).*80 classes.*85.*84"):
        yolo_layout((1, 77, 8400), 80)
