"""The tiled search: what a detector that cannot err finds is found once, wherever seams are."""

import numpy as np
import pytest
import torch
from deepgeology.backend.errors import Cancelled, InputError, OutOfMemoryError
from deepgeology.backend.inference.detection import Found, ObjectPredictor, agree, detect_raster, suppress
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.grid import Grid, Window
from deepgeology.backend.raster.reader import RasterReader
from deepgeology.backend.raster.writer import RasterWriter
from scipy import ndimage

WIDTH, HEIGHT = 203, 150


def squares(count=60, seed=0, largest=14):
    """A raster with squares, each of a value of its own, that do not touch; and their boxes."""
    random = np.random.default_rng(seed)
    values = np.zeros((HEIGHT, WIDTH), np.float32)
    boxes = []
    for _ in range(4000):
        if len(boxes) == count:
            break
        side = int(random.integers(4, largest + 1))
        x, y = int(random.integers(0, WIDTH - side)), int(random.integers(0, HEIGHT - side))
        if not values[max(y - 2, 0) : y + side + 2, max(x - 2, 0) : x + side + 2].any():
            values[y : y + side, x : x + side] = len(boxes) + 1
            boxes.append([x, y, x + side, y + side])
    return values, np.array(boxes, float)


def perfect(batch):
    """Find every patch of equal values in windows; larger patches are surer."""
    result = []
    for window in batch.numpy(force=True):
        plane = np.nan_to_num(window[0]).astype(int)
        slices = [part for part in ndimage.find_objects(plane) if part is not None]
        boxes = torch.tensor([[c.start, r.start, c.stop, r.stop] for r, c in slices], dtype=torch.float32).reshape(-1, 4)
        area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
        result.append({"boxes": boxes, "scores": 0.3 + area / 1000, "labels": torch.zeros(len(boxes), dtype=torch.int64)})
    return result


@pytest.fixture
def scene(tmp_path):
    values, boxes = squares()
    path = str(tmp_path / "scene.tif")
    with RasterWriter(path, Grid(WIDTH, HEIGHT, (0, 1, 0, 0, 0, -1)), 1, np.float32, np.nan, ["a"]) as writer:
        writer.write_rows(0, values[None])
    return path, boxes


def search(path, detect=perfect, **options):
    with RasterReader(path) as reader:
        return detect_raster(reader, detect, **{"tile": 64, "overlap": 0.25, "batch": 3, "least_score": 0.0, **options})


def ordered(boxes):
    return boxes[np.lexsort(boxes.T)].tolist()


@pytest.mark.parametrize("tile, overlap", [(64, 0.25), (32, 0.5), (50, 0.4), (256, 0.25), (203, 0.1)])
@pytest.mark.parametrize("batch", [1, 5])
def test_every_object_once(scene, tile, overlap, batch):
    path, boxes = scene
    found = search(path, tile=tile, overlap=overlap, batch=batch)
    assert ordered(found.boxes) == ordered(boxes)
    assert not found.cut.any() and (np.diff(found.scores) <= 0).all()


def test_a_wobbling_detector_does_not_count_twice(scene):
    """Windows that place the same object a little differently, on either side of a seam."""
    path, boxes = scene
    random = np.random.default_rng(1)

    def wobble(batch):
        return [
            {**found, "boxes": found["boxes"] + torch.from_numpy(random.normal(0, 0.4, (len(found["boxes"]), 4))).float()}
            for found in perfect(batch)
        ]

    found = search(path, wobble, tile=32, overlap=0.5)
    assert len(found) == len(boxes)


def test_window_mask_and_score(scene):
    path, boxes = scene
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    found = search(path, window=Window(40, 30, 100, 80))
    inside = (centres >= [40, 30]).all(axis=1) & (centres < [140, 110]).all(axis=1)
    assert ordered(found.boxes) == ordered(boxes[inside])

    def left(window):
        return np.broadcast_to(np.arange(window.x, window.x + window.width) < 90, (window.height, window.width))

    assert ordered(search(path, mask=left).boxes) == ordered(boxes[np.floor(centres[:, 0]) < 90])
    large = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1) >= 100
    assert ordered(search(path, least_score=0.3999).boxes) == ordered(boxes[large])


def test_invalid_pixels_hold_nothing(scene, tmp_path):
    path, _ = scene
    with RasterReader(path) as reader:
        values = reader.read()
        grid = reader.grid
    values[:, :, :100] = np.nan
    hidden = str(tmp_path / "hidden.tif")
    with RasterWriter(hidden, grid, 1, np.float32, np.nan, ["a"]) as writer:
        writer.write_rows(0, values)
    seen = []

    def count(batch):
        seen.append(len(batch))
        return [{"boxes": torch.tensor([[1.0, 1, 3, 3]]), "scores": torch.ones(1), "labels": torch.zeros(1, dtype=torch.int64)}] * len(
            batch
        )

    found = search(hidden, count, tile=50, overlap=0.0)
    assert sum(seen) < 5 * 3 and (found.boxes[:, 0] >= 100).all()  # windows without a valid pixel are not computed


def test_objects_larger_than_the_overlap_are_marked(scene):
    path, _ = scene

    def one(batch):
        return [{"boxes": torch.tensor([[0.0, 10, 64, 30]]), "scores": torch.ones(1), "labels": torch.zeros(1, dtype=torch.int64)}] * len(
            batch
        )

    found = search(path, one)
    assert found.cut.any()


def test_memory_and_cancel(scene):
    path, boxes = scene

    def short(batch):
        if len(batch) > 1:
            raise torch.OutOfMemoryError("no more")
        return perfect(batch)

    assert ordered(search(path, short, batch=4).boxes) == ordered(boxes)

    def never(batch):
        raise RuntimeError("[enforce fail] can't allocate memory")

    with pytest.raises(OutOfMemoryError, match="64 x 64"):
        search(path, never)

    class Stopped(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        search(path, progress=Stopped())
    with pytest.raises(InputError, match="overlap"):
        search(path, overlap=1.0)


def test_suppression_is_by_class_and_keeps_the_surest():
    found = Found(
        np.array([[0, 0, 10, 10], [1, 0, 11, 10], [0, 0, 10, 10], [30, 0, 40, 10], [31, 1, 36, 6]], float),
        np.array([0.5, 0.9, 0.4, 0.8, 0.95]),
        np.array([0, 0, 1, 0, 0]),
        np.array([False, False, False, False, True]),
    )
    kept = suppress(found)
    assert kept.scores.tolist() == [0.9, 0.8, 0.4]  # the cut piece inside a whole object goes, though it is surer
    assert len(suppress(Found())) == 0


def test_masks_become_outlines(scene):
    path, boxes = scene

    def outlined(batch):
        result = []
        for window, found in zip(batch.numpy(force=True), perfect(batch)):
            numbers = [window[0, int(y), int(x)] for x, y, _, _ in found["boxes"].tolist()]
            masks = np.array([window[0] == number for number in numbers], np.float32).reshape(-1, *window.shape[1:])
            result.append({**found, "masks": torch.from_numpy(masks)})
        return result

    found = search(path, outlined)
    assert len(found.outlines) == len(boxes)
    for box, outline in zip(found.boxes, found.outlines):
        assert outline.min(axis=0) == pytest.approx(box[:2], abs=0.6) and outline.max(axis=0) == pytest.approx(box[2:], abs=0.6)


def test_raw_values_are_standardised_and_results_compared():
    class Echo(torch.nn.Module):
        def forward(self, x, valid):
            return x, valid

    values = torch.tensor([[[[1.0, 3.0], [float("nan"), 5.0]]]])
    x, valid = ObjectPredictor(Echo(), [3.0], [2.0])(values)
    assert x.tolist() == [[[[-1, 0], [0, 1]]]] and valid.tolist() == [[[[1, 1], [0, 1]]]]
    one = {"boxes": torch.tensor([[0.0, 0, 10, 10]]), "scores": torch.tensor([0.9]), "labels": torch.zeros(1)}
    assert agree([one], [{**one, "scores": torch.tensor([0.85])}])
    assert not agree([one], [{**one, "boxes": torch.tensor([[5.0, 0, 15, 10]])}])
    assert not agree([one], [{**one, "boxes": torch.zeros(0, 4), "scores": torch.zeros(0)}])
