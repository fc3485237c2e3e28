"""Picks along seismograms: with a picker that finds onsets, with published weights, and with the one that is shipped."""

from __future__ import annotations

import csv
import os

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.seismicity import pick_phases
from deepgeology.backend.families.seismicity.amplitudes import wood_anderson
from deepgeology.backend.families.seismicity.catalog import parse_time
from deepgeology.backend.families.seismicity.pick_phases import PICKER, pick_recording, run
from deepgeology.backend.families.seismicity.picker import Picker
from deepgeology.backend.families.seismicity.waveforms import open_files
from deepgeology.backend.progress import Progress
from deepgeology.models.card import read_card

obspy = pytest.importorskip("obspy")
START = 1274976000.0  # 2010-05-27T16:00:00


def rows_of(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


class Spikes(Picker):
    """A picker that takes the vertical component's spikes for P and the north component's for S."""

    def __init__(self):
        super().__init__(None)

    def probabilities(self, windows):
        found = np.zeros_like(windows)
        found[:, 1:] = np.clip(np.abs(windows[:, [2, 1]]) / 100000.0, 0.0, 0.95)
        return found


def write(folder, spikes, seconds=4000.0, rate=100.0, gaps=(), components="Z"):
    """A trace that moves a little, with spikes at these seconds; without the seconds of the gaps."""
    folder.mkdir(exist_ok=True)
    stream = obspy.Stream()
    count = round(seconds * rate)
    for component in components:
        data = (np.arange(count) % 7 - 3).astype(np.int32) + 500
        for at in spikes:
            data[round(at * rate)] = 100000
        edges = [0.0, *[edge for gap in gaps for edge in gap], seconds]
        for low, high in zip(edges[::2], edges[1::2]):
            codes = {"network": "XX", "station": "AAA", "channel": f"HH{component}", "sampling_rate": rate}
            part = data[round(low * rate) : round(high * rate)]
            stream += obspy.Trace(part, {**codes, "starttime": obspy.UTCDateTime(START + low)})
    stream.write(str(folder / "a.mseed"), format="MSEED")
    return str(folder)


def seconds(tally, phase="P"):
    return [(pick.time * 86400.0 - START) for pick in tally.picks if pick.phase == phase]


def test_picks_do_not_depend_on_the_pieces(tmp_path, monkeypatch):
    """Spikes at the seams of pieces and windows are found once, at their time."""
    spikes = [17.25, 299.99, 300.0 + 1.0, 600.0, 899.5, 1200.005, 1799.99, 1801.0, 3599.0]
    folder = write(tmp_path / "w", spikes)
    found = []
    for chunk in (300.0, 1800.0, 10000.0):
        monkeypatch.setattr(pick_phases, "CHUNK", chunk)
        (recording,) = open_files(folder, Progress())
        found.append(seconds(pick_recording(recording, Spikes(), [0.3, 0.3], None, None, Progress())))
    assert found[0] == found[1] == found[2]
    assert found[0] == pytest.approx(spikes, abs=0.011)


def test_a_period_is_kept_to(tmp_path):
    (recording,) = open_files(write(tmp_path / "w", [100.0, 2000.0, 3000.0]), Progress())
    start = START / 86400.0
    tally = pick_recording(recording, Spikes(), [0.3, 0.3], start + 500 / 86400.0, start + 2500 / 86400.0, Progress())
    assert seconds(tally) == pytest.approx([2000.0], abs=0.01) and tally.seconds == pytest.approx(2000.0, abs=0.1)


def test_gaps_are_counted_and_their_ends_are_no_arrivals(tmp_path):
    (recording,) = open_files(write(tmp_path / "w", [100.0, 1020.1, 1050.0], gaps=[(1000.0, 1020.0), (1500.0, 1500.5)]), Progress())
    tally = pick_recording(recording, Spikes(), [0.3, 0.3], None, None, Progress())
    assert seconds(tally) == pytest.approx([100.0, 1050.0], abs=0.01)
    assert tally.gaps == 2 and tally.seconds == pytest.approx(3979.5, abs=0.1)


def test_other_rates_give_the_same_times(tmp_path):
    (recording,) = open_files(write(tmp_path / "w", [100.0, 2000.0, 3000.0], rate=50.0), Progress())
    assert seconds(pick_recording(recording, Spikes(), [0.3, 0.3], None, None, Progress())) == pytest.approx([100, 2000, 3000], abs=0.03)


class Told(Progress):
    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.lines.append(content["message"].format(**content["values"]))


def parameters(tmp_path, waveforms, **more):
    keys = ("stations", "model", "p_threshold", "s_threshold", "start", "end", "channels", "components", "output", "plots")
    return dict.fromkeys(keys) | {"waveforms": str(waveforms), "picks": str(tmp_path / "p.csv")} | more


def test_a_dead_station_is_told_and_nothing_breaks(tmp_path, monkeypatch):
    monkeypatch.setattr(pick_phases, "load_picker", lambda path: Spikes())
    monkeypatch.setattr(pick_phases, "pretrained", lambda: "m")
    (tmp_path / "w").mkdir()
    codes = {"network": "XX", "station": "AAA", "channel": "HHZ", "sampling_rate": 100.0}
    obspy.Trace(np.zeros(9000, np.int32), codes).write(str(tmp_path / "w" / "a.mseed"), format="MSEED")
    told = Told()
    result = run(parameters(tmp_path, tmp_path / "w", output=str(tmp_path / "o.gpkg"), plots=str(tmp_path / "p.html")), told)
    assert result["P_PICKS"] == 0 and any("is dead" in line for line in told.lines) and any("No arrival" in line for line in told.lines)
    assert (tmp_path / "o.gpkg").exists() and len((tmp_path / "p.csv").read_text().splitlines()) == 1


@pytest.mark.parametrize("period", [{"start": "2099-01-01"}, {"end": "1901-01-01"}])
def test_a_period_without_seismograms_is_told_and_what_there_is(tmp_path, monkeypatch, period):
    monkeypatch.setattr(pick_phases, "load_picker", lambda path: Spikes())
    monkeypatch.setattr(pick_phases, "pretrained", lambda: "m")
    folder = write(tmp_path / "w", [30.0], seconds=60.0)
    low = pick_phases.iso_time(START / 86400.0)
    with pytest.raises(InputError, match=f"they run from {low}"):
        run(parameters(tmp_path, folder, **period), Progress())
    assert not (tmp_path / "p.csv").exists()


def test_a_service_needs_stations_and_a_period(tmp_path, monkeypatch):
    monkeypatch.setattr(pick_phases, "load_picker", lambda path: Spikes())
    monkeypatch.setattr(pick_phases, "pretrained", lambda: "m")
    with pytest.raises(InputError, match="for which stations and for which time"):
        run(parameters(tmp_path, "http://127.0.0.1:9"), Progress())
    with pytest.raises(InputError, match="END should be later"):
        run(parameters(tmp_path, tmp_path, start="2010-01-02", end="2010-01-01"), Progress())
    assert not list(tmp_path.iterdir())


def test_amplitudes_are_those_of_a_wood_anderson_seismometer(tmp_path):
    """A sine of 2 Hz and 1 µm of ground displacement; the instrument is flat to velocity, 1e9 counts for each m/s."""
    from obspy.core import inventory

    response = inventory.Response.from_paz([0j, 0j], [-0.037 + 0.037j, -0.037 - 0.037j], 1e9, input_units="M/S")
    channels = [inventory.Channel(f"HH{c}", "", 48.0, 11.0, 500.0, 0.0, response=response) for c in "NE"]
    station = inventory.Station("AAA", 48.0, 11.0, 500.0, channels=channels)
    described = inventory.Inventory([inventory.Network("XX", [station])], source="test")
    omega, t = 2 * np.pi * 2.0, np.arange(12000) / 100.0
    velocity = 1e-6 * omega * np.cos(omega * t)
    (tmp_path / "w").mkdir()
    for component, factor in (("N", 1.0), ("E", 0.5)):
        codes = {"network": "XX", "station": "AAA", "channel": f"HH{component}", "sampling_rate": 100.0}
        obspy.Trace((1e9 * factor * velocity).astype(np.int32), codes).write(str(tmp_path / "w" / f"{component}.mseed"), format="MSEED")
    (recording,) = open_files(str(tmp_path / "w"), Progress())
    found = wood_anderson(described, recording, recording.read(0.0, 12000, 100.0), 100.0, 4000, "S")
    pen = 2080.0 * omega**2 / abs(-(omega**2) + 2j * 0.8 * 7.854 * omega + 7.854**2)  # magnification of a damped pendulum
    assert found == pytest.approx(1e-3 * pen, rel=0.03)


def unterhaching():
    """The four stations of BW that obspy carries, 2010-05-27 16:24: two local earthquakes that all of them show."""
    folder = os.path.join(os.path.dirname(obspy.__file__), "signal", "tests", "data")
    return (
        [os.path.join(folder, name) for name in os.listdir(folder) if name.startswith("BW.UH") and "cut" in name]
        if os.path.isdir(folder)
        else []
    )


def link(tmp_path):
    files = unterhaching()
    if not files:
        pytest.skip("this obspy comes without its test data")
    (tmp_path / "uh").mkdir()
    for path in files:
        os.symlink(path, tmp_path / "uh" / os.path.basename(path))
    return tmp_path / "uh"


def near(rows, station, phase, time, tolerance=0.15):
    moment = parse_time(time)
    return any(r["station"] == station and r["phase"] == phase and abs(parse_time(r["time"]) - moment) * 86400 < tolerance for r in rows)


@pytest.mark.skipif(not PICKER.is_file(), reason="models/pretrained/picker.safetensors is not there")
def test_the_shipped_picker_finds_real_earthquakes_that_it_has_not_seen(tmp_path):
    run(parameters(tmp_path, link(tmp_path), plots=str(tmp_path / "p.html")), Progress())
    rows = rows_of(tmp_path / "p.csv")
    found = [
        near(rows, station, "P", f"2010-05-27T16:24:{at}")
        for station, at in (("UH1", 33.36), ("UH2", 33.24), ("UH3", 33.15), ("UH4", 34.12))
    ]
    assert sum(found) >= 3
    assert near(rows, "UH3", "S", "2010-05-27T16:24:34.33")
    assert read_card(PICKER, "picking")["training"]["records"] == 154 and PICKER.stat().st_size < 4_000_000


@pytest.mark.shared
def test_published_weights_find_real_earthquakes(tmp_path, shared):
    model = str(shared / "seismicity" / "picker_weights" / "phasenet_190703-214543.npz")
    result = run(parameters(tmp_path, link(tmp_path), model=model), Progress())
    rows = rows_of(tmp_path / "p.csv")
    assert all(near(rows, s, "P", f"2010-05-27T16:24:{at}") for s, at in (("UH1", 33.36), ("UH2", 33.24), ("UH3", 33.15), ("UH4", 34.12)))
    assert result["P_PICKS"] < 15 and result["STATION_COUNT"] == 4
