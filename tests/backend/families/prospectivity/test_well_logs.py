"""Reading wells, even steps of depth, and features, against NumPy and pandas."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.prospectivity import well_logs
from deepgeology.backend.progress import Progress

sys.path.insert(0, str(Path(__file__).parent))
from well_worlds import FIELDS, Messages, rows, write


class Told(Messages, Progress):
    pass


def read(tmp_path, lines, logs=("GR", "RHOB", "RES"), facies="FACIES", fields=FIELDS, progress=None):
    return well_logs.read_wells(write(tmp_path / "t.csv", lines, fields), "WELL", "DEPTH", list(logs), facies, progress or Progress())


def test_a_table_is_read_as_pandas_reads_it(tmp_path):
    lines = rows(3, 20)
    lines[5][2] = ""
    lines[30][5] = ""
    wells = read(tmp_path, lines)
    table = pd.read_csv(tmp_path / "t.csv")
    assert [well.name for well in wells] == ["W-1", "W-2", "W-3"]
    for well in wells:
        own = table[well.name == table.WELL]
        np.testing.assert_array_equal(well.rows, own.index)
        np.testing.assert_allclose(well.depth, own.DEPTH)
        np.testing.assert_allclose(well.logs, own[["GR", "RHOB", "RES"]])
    assert np.isnan(wells[0].logs[5, 0]) and wells[1].facies[10] is None


def test_unsorted_and_repeated_depths(tmp_path):
    lines = rows(1, 20)
    shuffled = [lines[place] for place in np.random.default_rng(0).permutation(20)]
    told = Told()
    (sorted_well,), (well,) = read(tmp_path, lines), read(tmp_path, [*shuffled, shuffled[0]], progress=told)
    assert (np.diff(well.depth) >= 0).all() and len(well.depth) == 21
    np.testing.assert_allclose(np.unique(well.depth), sorted_well.depth)
    assert any("not in order" in line for line in told.lines) and any("repeat" in line for line in told.lines)
    steps = well_logs.to_steps(well, 0.5, [False] * 3)
    np.testing.assert_allclose(steps.logs, sorted_well.logs)


def test_missing_depths_are_placed_by_their_neighbours_only_where_the_table_is_in_order(tmp_path):
    lines = rows(1, 20)
    whole = np.array([line[1] for line in lines])
    for place in (0, 7, 19):
        lines[place][1] = ""
    (well,) = read(tmp_path, lines)
    np.testing.assert_allclose(well.depth, whole)
    lines[3], lines[12] = lines[12], lines[3]
    told = Told()
    (well,) = read(tmp_path, lines, progress=told)
    assert len(well.depth) == 17 and any("left out" in line for line in told.lines)


def test_what_cannot_be_read_is_explained(tmp_path):
    lines = rows(1, 5)
    with pytest.raises(InputError, match=r"LOG_FIELDS names the field NPHI.*only WELL, DEPTH"):
        read(tmp_path, lines, logs=["NPHI"])
    lines[2][2] = "tight"
    with pytest.raises(InputError, match="field GR should hold numbers, but row 3 holds “tight”"):
        read(tmp_path, lines)
    with pytest.raises(InputError, match="no samples"):
        read(tmp_path, [])
    with pytest.raises(InputError, match="both a well and a depth"):
        read(tmp_path, [["", "", "1", "2", "3", "x"]])


def test_steps_are_means_and_gaps_stay_empty():
    depth = np.array([10.0, 10.2, 10.4, 12.1])
    well = well_logs.Well("A", np.arange(4), depth, np.array([[1.0], [3.0], [np.nan], [100.0]]))
    steps = well_logs.to_steps(well, 0.5, [False])
    np.testing.assert_allclose(steps.logs[:, 0], [2, np.nan, np.nan, np.nan, 100])
    np.testing.assert_array_equal(steps.of_sample, [0, 0, 0, 4])
    np.testing.assert_allclose(well_logs.to_steps(well, 0.5, [True]).logs[[0, 4], 0], [np.log10(3) / 2, 2])
    labels = well_logs.facies_of_steps(steps, np.array([1, 1, 0, -1]), 2)
    np.testing.assert_array_equal(labels, [1, -1, -1, -1, -1])


def test_a_wrong_unit_of_depth_is_noticed():
    well = well_logs.Well("A", np.arange(2), np.array([0.0, 3000.0]), np.ones((2, 1)))
    with pytest.raises(InputError, match="mostly gaps"):
        well_logs.to_steps(well, 0.15, [False])


def test_features_do_not_depend_on_a_wells_gain_where_they_are_compared_within_the_well():
    random = np.random.default_rng(0)
    logs = random.normal(50, 10, (200, 2))
    logs[:20, 1] = np.nan
    steps = well_logs.Steps(np.arange(200), np.arange(200.0), logs)
    other = well_logs.Steps(np.arange(200), np.arange(200.0), logs * [1.3, 0.7] + [5, -2])
    spread = np.nanstd(logs, axis=0)
    one, two = (well_logs.features(each, spread, True)[:, 3:5] for each in (steps, other))
    np.testing.assert_allclose(one, two, rtol=1e-4, atol=1e-4)
    without = well_logs.features(steps, spread, False)
    assert np.isnan(without[:, 3:5]).all() and without.shape == well_logs.features(steps, spread, True).shape


def test_smoothing_counts_only_what_was_measured():
    values = np.full((300, 1), 7.0)
    values[100:120] = np.nan
    np.testing.assert_allclose(well_logs.smooth(values, 11), 7.0)
    assert np.isnan(well_logs.smooth(np.full((50, 1), np.nan), 3)).all()


def test_one_sample_has_features():
    well = well_logs.Well("A", np.arange(1), np.array([5.0]), np.array([[1.0, np.nan]]))
    steps = well_logs.to_steps(well, 0.5, [False, False])
    found = well_logs.features(steps, np.ones(2), True)
    assert found.shape[0] == 1 and np.isfinite(found[0, :1]).all() and np.isnan(found[0, 1])


def test_steps_are_longer_in_wells_of_many_samples_and_skewed_logs_are_found():
    def wells(count):
        return [well_logs.Well("A", np.arange(count), 0.1 * np.arange(count), np.zeros((count, 1)))]

    assert well_logs.choose_step(wells(500)) == pytest.approx(0.1)
    assert well_logs.choose_step(wells(5000)) == pytest.approx(0.3)
    random = np.random.default_rng(0)
    assert well_logs.is_skewed(np.exp(random.normal(size=1000))) and not well_logs.is_skewed(random.normal(80, 20, 1000))
