"""Figures of detections, against pycocotools where it is installed, and worked by hand."""

import numpy as np
import pytest
import shapely
import shapely.affinity
from deepgeology.backend.evaluation.detections import (
    THRESHOLDS,
    Shapes,
    average_precision,
    best_score,
    centre_quality,
    evaluate_objects,
    match,
    overlap_quality,
    size_edges,
)

CLASSES = [{"name": "dome", "color": "#111111"}, {"name": "pit", "color": "#222222"}, {"name": "ridge", "color": "#333333"}]


def scatter(seed=0, images=12, each=9):
    """Known boxes, and finds: moved and stretched copies, strays, and doubles."""
    random = np.random.default_rng(seed)
    known, found = [], []
    for image in range(images):
        for _ in range(each):
            low, size = random.uniform(0, 400, 2), random.uniform(8, 90, 2)
            label = int(random.integers(len(CLASSES)))
            known.append((*low, *(low + size), label, image))
            for _ in range(random.choice([0, 1, 1, 1, 2])):
                moved = low + random.normal(0, 0.12, 2) * size
                kind = label if random.random() < 0.9 else int(random.integers(len(CLASSES)))
                found.append((*moved, *(moved + size * random.uniform(0.8, 1.25, 2)), kind, image, random.random() ** 0.5))
        for _ in range(3):
            low = random.uniform(0, 400, 2)
            found.append((*low, *(low + random.uniform(8, 90, 2)), int(random.integers(len(CLASSES))), image, random.random()))
    known, found = np.array(known), np.array(found)
    return (
        Shapes.of_boxes(found[:, :4], found[:, 4], found[:, 5], found[:, 6]),
        Shapes.of_boxes(known[:, :4], known[:, 4], known[:, 5]),
    )


@pytest.mark.parametrize("seed", range(4))
def test_average_precision_is_that_of_pycocotools(seed, capsys):
    coco = pytest.importorskip("pycocotools.coco")
    from pycocotools.cocoeval import COCOeval

    found, known = scatter(seed)

    def entries(shapes):
        for number in range(len(shapes)):
            x0, y0, x1, y1 = shapely.bounds(shapes.geometries[number])
            yield {"id": number + 1, "image_id": int(shapes.places[number]), "category_id": int(shapes.labels[number]),
                   "bbox": [x0, y0, x1 - x0, y1 - y0], "area": (x1 - x0) * (y1 - y0), "iscrowd": 0,
                   "score": float(shapes.scores[number])}  # fmt: skip

    truth = coco.COCO()
    truth.dataset = {
        "images": [{"id": int(i)} for i in np.unique(known.places)],
        "categories": [{"id": i, "name": entry["name"]} for i, entry in enumerate(CLASSES)],
        "annotations": list(entries(known)),
    }
    truth.createIndex()
    judge = COCOeval(truth, truth.loadRes(list(entries(found))), "bbox")
    judge.evaluate()
    judge.accumulate()
    judge.summarize()
    evaluation = evaluate_objects(match(found, known), CLASSES, 0.5)
    assert evaluation["ap"]["value"] == pytest.approx(judge.stats[0], abs=1e-9)
    assert evaluation["ap50"]["value"] == pytest.approx(judge.stats[1], abs=1e-9)
    assert judge.stats[1] > 0.3


def test_average_precision_by_hand():
    # Right, wrong, right of 4 known: precision 1 up to recall 1/4, 2/3 up to 1/2, then 0; 26 and 25 of 101 recalls.
    value = average_precision(np.array([0.9, 0.8, 0.7]), np.array([True, False, True]), 4)
    assert value == pytest.approx((26 * 1 + 25 * 2 / 3) / 101)
    assert average_precision(np.empty(0), np.empty(0, bool), 3) == 0
    assert np.isnan(average_precision(np.empty(0), np.empty(0, bool), 0))


def test_a_known_object_is_found_once_and_by_the_surest():
    known = Shapes.of_boxes([[0, 0, 10, 10]], [0], [0])
    found = Shapes.of_boxes([[0, 0, 10, 9], [0, 0, 10, 10]], [0, 0], [0, 0], [0.9, 0.8])
    assert match(found, known, thresholds=(0.5, 0.95)).partner.tolist() == [[0, -1], [-1, 0]]


def test_places_and_classes_do_not_mix():
    known = Shapes.of_boxes([[0, 0, 10, 10]], [0], [0])
    found = Shapes.of_boxes([[0, 0, 10, 10]] * 2, [1, 0], [0, 1], [0.9, 0.8])
    assert not match(found, known).hit().any()


def test_overlap_of_polygons():
    triangle, square = shapely.Polygon([(0, 0), (2, 0), (0, 2)]), shapely.box(0, 0, 2, 2)
    assert overlap_quality(np.array([triangle]), np.array([square])) == pytest.approx([0.5])


def test_centres_and_sizes():
    circle = [shapely.Point(x, 0).buffer(r, 64) for x, r in ((0, 10), (4.9, 10), (5.2, 10), (0, 14.9), (0, 15.2))]
    value = centre_quality(0.25, 1.5)(np.array(circle), np.array([circle[0]] * 5))
    assert value[0] == pytest.approx(1) and (value[[1, 3]] >= 0.5).all() and (value[[2, 4]] == 0).all()


def test_centres_in_degrees():
    # At 60 degrees a degree of longitude is half as long: circles on the ground are ellipses twice as wide.
    ellipse = shapely.affinity.scale(shapely.Point(10, 60).buffer(1, 64), 2, 1)
    moved = shapely.affinity.translate(ellipse, 0.9, 0)
    scale = lambda y: (np.cos(np.radians(y)), np.ones_like(y))  # noqa: E731
    assert centre_quality(0.25, 1.5, scale)(np.array([moved]), np.array([ellipse]))[0] >= 0.5
    assert centre_quality(0.25, 1.5, scale)(np.array([shapely.affinity.translate(ellipse, 0, 0.6)]), np.array([ellipse]))[0] == 0


def test_figures_and_intervals():
    found, known = scatter()
    evaluation = evaluate_objects(match(found, known), CLASSES, 0.5, edges=[20, 50])
    for key in ("ap50", "ap", "precision", "recall", "f1"):
        assert evaluation[key]["low"] < evaluation[key]["value"] < evaluation[key]["high"], key
    assert evaluation["groups"] == 12 and evaluation["known"] == len(known)
    assert sum(entry["known"] for entry in evaluation["bins"]) == len(known) == sum(entry["known"] for entry in evaluation["classes"])
    sure = found.take(found.scores >= 0.5)
    again = match(sure, known)
    assert evaluation["precision"]["value"] == pytest.approx(again.hit().mean())
    assert evaluation["recall"]["value"] == pytest.approx(again.hit().sum() / len(known))


def test_a_lower_first_threshold_does_not_change_the_mean_of_coco():
    found, known = scatter()
    usual = evaluate_objects(match(found, known), CLASSES, 0.3)
    low = evaluate_objects(match(found, known, thresholds=(0.2, *THRESHOLDS)), CLASSES, 0.3)
    assert low["ap"]["value"] == pytest.approx(usual["ap"]["value"]) and low["ap50"]["value"] > usual["ap50"]["value"]


def test_a_perfect_and_an_empty_result():
    _, known = scatter()
    perfect = evaluate_objects(match(known, known), CLASSES, None)
    assert perfect["ap"]["value"] == perfect["f1"]["value"] == 1
    nothing = evaluate_objects(match(known.take(np.zeros(len(known), bool)), known), CLASSES, 0.5)
    assert nothing["ap50"]["value"] == 0 and nothing["recall"]["value"] == 0 and nothing["precision"]["value"] is None


def test_the_score_of_the_best_f1():
    known = Shapes.of_boxes([[0, 0, 10, 10], [20, 0, 30, 10]], [0, 0], [0, 0])
    found = Shapes.of_boxes([[0, 0, 10, 10], [20, 0, 30, 10], [50, 0, 60, 10]], [0] * 3, [0] * 3, [0.9, 0.6, 0.3])
    assert best_score(match(found, known)) == 0.6


def test_bins_hold_about_as_many():
    sizes = np.random.default_rng(0).lognormal(3, 0.6, 1000)
    counts = np.histogram(sizes, [0, *size_edges(sizes), np.inf])[0]
    assert len(counts) == 4 and counts.min() > 200
    assert len(THRESHOLDS) == 10
