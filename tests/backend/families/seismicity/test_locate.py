"""Association and location of earthquakes whose truth is known, and of one that others have located."""

from __future__ import annotations

import numpy as np
import pytest
from deepgeology.backend.families.seismicity import locate
from deepgeology.backend.families.seismicity.locate import Locator, Picks, associate, azimuthal_gap, make_network
from deepgeology.backend.families.seismicity.travel_times import IASP91, TravelTimes, Velocities, first_arrivals
from deepgeology.backend.progress import Progress


class World:
    """Twelve stations in 100 km, earthquakes of known place, and their noisy picks."""

    def __init__(self, count, seed, spread, false=0, share=0.75):
        random = np.random.default_rng(seed)
        size = 12
        self.lon, self.lat = -120 + random.uniform(-0.5, 0.5, size), 36 + random.uniform(-0.4, 0.4, size)
        elevation = random.uniform(0, 1000, size)
        self.network = make_network(self.lon, self.lat, np.zeros(size), np.zeros(size))
        self.locator = Locator(self.network, TravelTimes(IASP91, 160.0, -0.5, 25.0, elevation), (-60, 60, -60, 60), (-0.5, 25.0), 0.08)
        self.truth = np.column_stack(
            [*random.uniform(-35, 35, (2, count)), random.uniform(4, 15, count), np.sort(random.uniform(0, spread, count))]
        )
        rows = []
        for number, (x, y, z, origin) in enumerate(self.truth):
            for station in range(size):
                for is_s in (False, True):
                    if random.random() < share:
                        velocity = IASP91.of("S" if is_s else "P")
                        distance = np.hypot(x - self.network.east[station], y - self.network.north[station])
                        time = first_arrivals(np.array([distance]), np.array([z]), -elevation[station] / 1000, IASP91.top, velocity)[0, 0]
                        noise = random.normal(0, 0.08 * (1.6 if is_s else 1)) + 0.01 * time * random.normal()
                        rows.append((station, is_s, origin + time + noise, number))
        rows += [(random.integers(size), random.random() < 0.5, random.uniform(0, spread + 40), -1) for _ in range(false)]
        station, is_s, time, self.owner = (np.array(column) for column in zip(*sorted(rows, key=lambda row: row[2])))
        self.picks = Picks(station.astype(int), is_s.astype(bool), time.astype(float), np.ones(len(time)))


@pytest.fixture(scope="module")
def world():
    return World(14, 3, 400.0, false=60)


@pytest.fixture(scope="module")
def found(world):
    return associate(world.picks, world.locator, 6, 4, Progress())


def test_every_earthquake_is_found_once_with_its_own_picks(world, found):
    owners = [np.bincount(world.owner[event.picks] + 1, minlength=len(world.truth) + 1) for event in found]
    assert sorted(int(count[1:].argmax()) for count in owners) == list(range(len(world.truth)))
    own = sum(count[1:].max() for count in owners)
    assert own / sum(len(event.picks) for event in found) > 0.96  # few false picks came in
    assert own / (world.owner >= 0).sum() > 0.96  # and few were lost


def test_places_and_times_are_those_of_the_truth(world, found):
    errors = [
        world.truth[np.bincount(world.owner[event.picks] + 1)[1:].argmax()] - (event.east, event.north, event.depth, event.time)
        for event in found
    ]
    epicentre = np.hypot(*np.array(errors)[:, :2].T)
    assert np.median(epicentre) < 0.8 and epicentre.max() < 4
    assert np.median(np.abs(np.array(errors)[:, 3])) < 0.15


def test_95_percent_errors_hold_about_95_percent():
    world = World(40, 5, 40000.0)
    inside = []
    for number in range(len(world.truth)):
        event = world.locator.locate(world.picks[world.owner == number])
        off = world.truth[number] - (event.east, event.north, event.depth, event.time)
        inside.append(
            [off[:2] @ np.linalg.solve(event.covariance[:2, :2], off[:2]) < 5.991, abs(off[2]) < 1.96 * event.covariance[2, 2] ** 0.5]
        )
    assert np.all(np.mean(inside, axis=0) >= 0.85)  # 40 draws: less than 34 by chance once in 150
    long, short, azimuth = event.ellipse()
    assert long >= short > 0 and 0 <= azimuth < 180
    drawn = long**2 + short**2
    assert drawn == pytest.approx(5.991 * np.trace(event.covariance[:2, :2]))


def test_a_wrong_pick_does_not_move_an_earthquake():
    world = World(1, 7, 10.0, share=1.0)
    right = world.locator.locate(world.picks)
    world.picks.time[3] += 4.0
    wrong = world.locator.locate(world.picks)
    assert np.hypot(right.east - wrong.east, right.north - wrong.north) < 0.5
    assert wrong.weight[3] < 0.1 * np.median(wrong.weight)


def test_noise_alone_is_no_earthquake():
    random = np.random.default_rng(0)
    world = World(1, 1, 10.0)
    picks = Picks(random.integers(0, 12, 60), random.random(60) < 0.5, np.sort(random.uniform(0, 600, 60)), np.ones(60))
    assert associate(picks, world.locator, 6, 4, Progress()) == []


def test_an_earthquake_with_more_picks_than_are_associated_at_once_keeps_them_all(monkeypatch):
    monkeypatch.setattr(locate, "TOGETHER", 16)
    world = World(2, 7, 60.0, share=1.0)
    found = associate(world.picks, world.locator, 6, 4, Progress())
    assert len(found) == 2
    assert min(len(event.picks) for event in found) >= 22  # of 24


def test_parts_of_a_long_sequence_overlap_by_an_earthquake_whatever_its_pace():
    time = np.concatenate([np.arange(0.0, 600.0, 20.0), 600 + np.arange(0.0, 60.0, 0.1), np.arange(665.0, 2000.0, 20.0)])
    longest = 50.0
    parts = list(locate._groups(time, longest))
    assert parts[0][0] == 0 and parts[-1][1:] == (len(time), False)
    for (_, high, _), (low, _, _) in zip(parts, parts[1:]):
        assert low == 0 or time[low - 1] < time[high - 1] - 1.5 * longest
        assert low < high


def test_a_few_sure_picks_do_not_hide_an_earthquake_of_unsure_ones():
    world = World(2, 7, 200.0, share=1.0)
    weak = int(world.owner[0] == 0)  # the later one
    world.picks.weight[world.owner == weak] = 0.2
    strong = np.flatnonzero(world.owner == 1 - weak)[:5]  # too few for an earthquake
    picks = world.picks[np.sort(np.concatenate([strong, np.flatnonzero(world.owner == weak)[:10]]))]
    (event,) = associate(picks, world.locator, 6, 4, Progress())
    assert len(event.picks) == 10 and np.all(picks.weight[event.picks] == 0.2)


def test_a_network_as_thin_as_a_line_without_a_margin():
    world = World(1, 7, 10.0, share=1.0)
    for north in (1.0, 0.0):
        locator = Locator(world.network, world.locator.times, (-60, 60, -north, north), (-0.5, 25.0), 0.08)
        grid, _ = locate._grid(locator)
        assert len(grid) == 24 * 5 and np.all(np.abs(grid[:, 1]) <= north)


def test_a_network_over_the_date_line_is_a_plane():
    network = make_network(np.array([179.9, -179.9, 180.0]), np.array([-17.0, -17.0, -17.1]), np.zeros(3), np.zeros(3))
    assert np.ptp(network.east) == pytest.approx(0.2 * 111.195 * np.cos(np.radians(17.0)), rel=1e-3)
    lon, lat = network.degrees(network.east, network.north)
    np.testing.assert_allclose(np.abs(lon), [179.9, 179.9, 180.0], atol=1e-6)
    np.testing.assert_allclose(lat, [-17.0, -17.0, -17.1], atol=1e-6)


def test_gaps():
    assert azimuthal_gap(np.array([0.0, 1.0, 0.0, -1.0]), np.array([1.0, 0.0, -1.0, 0.0])) == pytest.approx(90.0)
    assert azimuthal_gap(np.array([0.0, 0.1]), np.array([1.0, 1.0])) > 350


def test_unterhaching_2010_agrees_with_nonlinloc():
    """The earthquake of 2010-05-27 16:56:24, whose picks, stations and location by NonLinLoc obspy carries (io/nlloc: nlloc_custom.hyp).

    NonLinLoc's velocities are not told; two layers were fitted to the eight travel times that it prints (to 0.02 s).
    """
    east, north = np.array([4473.1664, 4476.4043, 4472.9896, 4465.4714]), np.array([5321.4733, 5324.4693, 5327.1122, 5321.6804])
    p = np.array([25.93, 26.04, 26.13, 26.925])
    s = np.array([27.10, 27.27, 27.46, 28.90])
    network = make_network(np.full(4, 11.6), np.full(4, 48.0), np.array([0.085, 0.05, 0.05, 0.107]), np.array([0.168, 0.108, 0.108, 0.206]))
    network.east, network.north = east - 4472.0, north - 5324.0
    velocities = Velocities(np.array([-1.0, 3.0]), np.array([3.69, 6.09]), np.array([2.1, 2.84]))
    locator = Locator(network, TravelTimes(velocities, 25.0, -0.4, 9.0, np.full(4, 400.0)), (-12, 10, -8, 8), (-0.4, 9.0), 0.03)
    order = np.argsort(np.concatenate([p, s]))
    picks = Picks(np.tile(np.arange(4), 2)[order], (np.arange(8) >= 4)[order], np.concatenate([p, s])[order], np.ones(8))
    (event,) = associate(picks, locator, 6, 4, Progress())
    assert len(event.picks) == 8
    assert np.hypot(event.east + 4472.0 - 4473.68, event.north + 5324.0 - 5323.28) < 0.5
    assert abs(event.depth - 4.58) < 1.0 and abs(event.time - 24.6126) < 0.2
