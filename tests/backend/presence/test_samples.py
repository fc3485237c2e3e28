"""Places on the grid, and what becomes of those that cannot be used."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.presence.samples import read_samples
from deepgeology.backend.progress import Progress
from deepgeology.backend.raster.reader import RasterReader

sys.path.insert(0, str(Path(__file__).parent))
import presence_worlds as worlds


class Listener(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.lines.append(content["message"].format(**content["values"]))


@pytest.fixture
def reader(tmp_path):
    return RasterReader(worlds.write_evidence(tmp_path / "evidence.tif", worlds.evidence(size=48)))


def read(reader, tmp_path, cells, listener=None, **options):
    source = worlds.write_points(tmp_path / "points.gpkg", worlds.centres(cells))
    return read_samples(reader, source, options.pop("absences", None), 0, listener or Progress(), **options)


GOOD = [(20, 20), (22, 30), (40, 10), (41, 11), (30, 44), (47, 47)]


def test_presences_absences_and_an_even_sample(reader, tmp_path):
    absences = worlds.write_points(tmp_path / "barren.gpkg", worlds.centres([(10, 30), (20, 20)]))
    samples = read(reader, tmp_path, GOOD, absences=absences)
    there = samples.presence
    assert set(zip(samples.rows[there], samples.columns[there])) == set(GOOD)
    assert samples.contrast.sum() == 1  # the other absence lies in a cell with a presence
    assert samples.area_cells == 48 * 48 - 36
    assert samples.area.sum() == 48 * 48 - 36 - len(GOOD) - 1
    assert len(set(zip(samples.rows, samples.columns))) == len(samples)


def test_what_is_left_out_is_counted_and_said(reader, tmp_path):
    listener = Listener()
    samples = read(reader, tmp_path, [*GOOD, GOOD[0], (2, 2), (500, 500)], listener)
    assert samples.found == {"given": 9, "used": 6, "cells": 6, "outside": 1, "nodata": 1, "duplicates": 1}
    text = "\n".join(listener.lines)
    assert "1 of 9 deposits lie outside" in text and "no data" in text and "one already" in text and "only 6 deposits" in text


def test_too_few_are_refused_with_the_reasons(reader, tmp_path):
    with pytest.raises(InputError, match=r"At least 5 deposits .*4 of 6 are usable \(1 lie outside the raster, 1 on NoData"):
        read(reader, tmp_path, [*GOOD[:4], (2, 2), (500, 500)])


def test_polygons_stand_for_some_of_their_cells(reader, tmp_path):
    x, y = worlds.X0, worlds.Y0
    boxes = [(x + 2000 + 500 * i, y - 3300, x + 2300 + 500 * i, y - 3000) for i in range(4)]  # 3 x 3 cells each
    boxes += [(x + 1110, y - 4090, x + 1120, y - 4080), (x + 3000, y - 4800, x + 4800, y - 4000)]  # within a cell; 18 x 8 cells
    samples = read_samples(reader, worlds.write_boxes(tmp_path / "boxes.gpkg", boxes), None, 0, Progress(), thing="landslides")
    counts = np.bincount(samples.events[samples.presence])
    assert counts.tolist() == [9, 9, 9, 9, 1, 20]


def test_a_study_area_limits_everything(reader, tmp_path):
    def west(window):
        return np.broadcast_to(np.arange(window.x, window.x + window.width) < 24, (window.height, window.width))

    with pytest.raises(InputError, match="At least 5"):
        read(reader, tmp_path, GOOD, mask=west)
    samples = read(reader, tmp_path, [(20, 20), (22, 21), (40, 10), (41, 11), (30, 4)], mask=west)
    assert samples.columns.max() < 24 and samples.area_cells == 24 * 48 - 36
