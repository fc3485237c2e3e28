"""Travel times against closed forms and against obspy's TauP, and tables of velocities."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.errors import FileError, InputError
from deepgeology.backend.families.seismicity.travel_times import IASP91, TravelTimes, first_arrivals, read_velocities


def test_straight_rays_in_a_half_space():
    distance, depth = np.array([0.5, 3.0, 12.0, 25.0]), np.array([0.5, 5.0, 15.0])
    found = first_arrivals(distance, depth, -0.8, np.array([0.0]), np.array([5.0]))
    below, above, angle = 6371.0 - depth[:, None], 6371.8, distance[None] / 6371.0
    straight = np.sqrt(below**2 + above**2 - 2 * below * above * np.cos(angle)) / 5.0  # of a sphere
    np.testing.assert_allclose(found, straight, atol=0.002)


def test_a_wave_along_a_layer_comes_first_beyond_the_crossover():
    """Two layers, source and receiver at the surface: t = x / v2 + 2 h sqrt(1 / v1² - 1 / v2²)."""
    v1, v2, h = 3.0, 6.0, 2.0
    crossover = 2 * h * np.sqrt((v2 + v1) / (v2 - v1))
    distance = np.array([0.5, 0.9, 1.1, 2.0]) * crossover
    found = first_arrivals(distance, np.array([0.0]), 0.0, np.array([0.0, h]), np.array([v1, v2]))[0]
    head = distance / v2 + 2 * h * np.sqrt(1 / v1**2 - 1 / v2**2)
    np.testing.assert_allclose(found, np.minimum(distance / v1, head), atol=0.004)


def test_source_and_receiver_may_change_places():
    top, velocity = np.array([0.0, 3.0, 10.0]), np.array([4.0, 3.5, 6.0])  # with a slow layer
    there = first_arrivals(np.array([7.0, 40.0]), np.array([8.0]), 1.0, top, velocity)
    back = first_arrivals(np.array([7.0, 40.0]), np.array([1.0]), 8.0, top, velocity)
    np.testing.assert_allclose(there, back, atol=1e-6)


def test_iasp91_agrees_with_taup():
    taup = pytest.importorskip("obspy.taup").TauPyModel("iasp91")
    depths, distances = np.array([2.0, 10.0, 19.0, 33.0]), np.array([10.0, 60.0, 150.0, 300.0])
    for phase, names in (("P", ["p", "P", "Pn", "Pg"]), ("S", ["s", "S", "Sn", "Sg"])):
        found = first_arrivals(distances, depths, 0.0, IASP91.top, IASP91.of(phase))
        theirs = [
            [min(ray.time for ray in taup.get_travel_times(z, np.degrees(x / 6371.0), phase_list=names)) for x in distances] for z in depths
        ]
        np.testing.assert_allclose(found, theirs, atol=0.012)


def test_the_table_interpolates_times_and_slopes():
    times = TravelTimes(IASP91, 150.0, -1.0, 30.0, np.array([0.0, 1200.0]))
    random = np.random.default_rng(0)
    distance, depth = random.uniform(1, 140, 40), random.uniform(0, 29, 40)
    for station, height in ((0, 0.0), (1, -1.2)):
        exact = [first_arrivals(np.array([x]), np.array([z]), height, IASP91.top, IASP91.vp)[0, 0] for x, z in zip(distance, depth)]
        time, by_distance, by_depth = times("P", station, distance, depth)
        np.testing.assert_allclose(time, exact, atol=0.02)
        assert np.median(np.abs(time - exact)) < 0.001
    step = 0.2
    slope = (times("P", 1, distance + step, depth)[0] - times("P", 1, distance - step, depth)[0]) / (2 * step)
    assert np.median(np.abs(slope - by_distance)) < 0.003 and np.all(np.abs(by_depth) < 1 / 5.0)


def test_tables_of_velocities(tmp_path):
    path = tmp_path / "v.csv"
    path.write_text("# a model\nDepth; Vp\n-1; 3.0\n4; 6.06\n")
    found = read_velocities(str(path))
    assert list(found.top) == [-1.0, 4.0] and found.vs[1] == pytest.approx(3.5, abs=0.01)


def test_an_empty_cell_moves_no_column(tmp_path):
    (tmp_path / "v.csv").write_text("rock,depth,vp,vs,density\nlimestone,0,5.0,2.9,2.6\n,4,6.0,3.5,2.7\n")
    found = read_velocities(str(tmp_path / "v.csv"))
    assert (list(found.top), list(found.vp), list(found.vs)) == ([0, 4], [5, 6], [2.9, 3.5])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2\n", "should have the columns depth, vp and vs"),
        ("depth,vp,vs\n0,5,x\n", "a row without numbers"),
        ("depth,vp,vs\n0,5,3\n0,6,3.5\n", "depths do not grow"),
        ("depth,vp,vs\n0,5000,3000\n", "metres were written for kilometres"),
        ("depth,vp,vs\n0,5,4.9\n", "S has to be slower"),
        ("depth,vp\n", "no layer"),
    ],
)
def test_tables_that_cannot_be_right(tmp_path, text, message):
    path = tmp_path / "v.csv"
    path.write_text(text)
    with pytest.raises(InputError, match=message):
        read_velocities(str(path))
    with pytest.raises(FileError, match="cannot be read"):
        read_velocities(str(tmp_path / "absent.csv"))
