"""Sets that are the same however they were made."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest
from deepgeology.backend.errors import Cancelled, FileError, InputError
from deepgeology.backend.families.simulation import build_simulation_set
from deepgeology.backend.families.simulation.simulation_set import Manifest, load_samples
from deepgeology.backend.progress import Progress


def make(folder, progress=None, **changes):
    parameters = {"simulator": "groundwater", "parameters": None, "count": 12, "size": 8, "pixel_size": 200.0, "seed": 4, "processes": 1}
    return build_simulation_set.run({**parameters, "dataset": str(folder), **changes}, progress or Progress())


def prints(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


class Log(Progress):
    """Keeps its warnings."""

    def __init__(self):
        self.lines = []

    def emit(self, kind, **content):
        if kind == "warning":
            self.lines.append(content["message"].format(**content["values"]))


class StopsAt(Progress):
    def __init__(self, number):
        self.left = number

    def is_cancelled(self):
        self.left -= 1
        return self.left < 0


def test_a_set_holds_what_its_manifest_says(tmp_path):
    assert make(tmp_path / "a") == {"DATASET": str(tmp_path / "a"), "SAMPLES": 12, "FAILED": 0}
    samples = load_samples(tmp_path / "a")
    assert samples.inputs.shape == samples.outputs.shape == (12, 1, 8, 8) and samples.scalars.shape == (12, 1)
    assert [entry["name"] for entry in samples.manifest.inputs] == ["transmissivity"]
    assert samples.manifest.scalars == [{"name": "recharge", "unit": "m/s", "low": 3e-9, "high": 1e-8, "log": False}]
    assert (samples.scalars >= 3e-9).all() and (samples.scalars <= 1e-8).all()


def test_stopped_and_gone_on_with_it_has_the_same_bytes(tmp_path):
    make(tmp_path / "whole")
    with pytest.raises(Cancelled):
        make(tmp_path / "parts", StopsAt(5))
    assert not Manifest.load(tmp_path / "parts").complete and 0 < len(list((tmp_path / "parts").glob("*.npz"))) < 12
    with pytest.raises(InputError, match="half made"):
        load_samples(tmp_path / "parts")
    (tmp_path / "parts" / ".000007-1.npz").write_bytes(b"of a run that was killed")
    make(tmp_path / "parts")
    assert prints(tmp_path / "parts") == prints(tmp_path / "whole")


def test_two_processes_make_the_same_set(tmp_path):
    make(tmp_path / "one")
    make(tmp_path / "two", processes=2)
    assert prints(tmp_path / "one") == prints(tmp_path / "two")


def test_more_samples_are_added_and_fewer_taken(tmp_path):
    make(tmp_path / "a")
    before = prints(tmp_path / "a")
    make(tmp_path / "a", count=14)
    after = prints(tmp_path / "a")
    assert len(load_samples(tmp_path / "a").inputs) == 14
    assert all(after[name] == before[name] for name in before if name.endswith(".npz"))


@pytest.mark.parametrize("change", [{"seed": 5}, {"parameters": "recharge=1e-9"}, {"size": 9}, {"simulator": "mogi"}])
def test_another_set_in_the_folder_is_left_alone(tmp_path, change):
    make(tmp_path / "a")
    before = prints(tmp_path / "a")
    with pytest.raises(InputError, match="another set"):
        make(tmp_path / "a", **change)
    assert prints(tmp_path / "a") == before


def test_folders_of_others_and_of_newer_versions_are_refused(tmp_path):
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(InputError, match="not empty"):
        make(tmp_path)
    make(tmp_path / "a")
    content = json.loads((tmp_path / "a" / "manifest.json").read_text())
    (tmp_path / "a" / "manifest.json").write_text(json.dumps({**content, "format": 99}))
    with pytest.raises(InputError, match=r"format 99.*up to 1"):
        make(tmp_path / "a")


def test_constants_alone_are_refused(tmp_path):
    with pytest.raises(InputError, match="every sample would be the same"):
        make(tmp_path / "a", parameters="recharge=1e-9; transmissivity=1e-3")


def test_samples_that_fail_are_left_out_and_said(tmp_path):
    log = Log()
    shallow = {"simulator": "mctigue", "parameters": "depth=400:1000; radius=100:600; x=0; y=0"}
    results = make(tmp_path / "a", log, count=40, **shallow)
    assert 0 < results["FAILED"] <= 8 and results["SAMPLES"] + results["FAILED"] == 40
    assert any("could not be simulated" in line and "sticks out" in line for line in log.lines)
    assert len(load_samples(tmp_path / "a").inputs) == results["SAMPLES"]
    with pytest.raises(InputError, match=r"Narrow the ranges|sticks out"):
        make(tmp_path / "b", **{**shallow, "parameters": "depth=100:200; radius=150:450"})


def test_damaged_samples_and_wrong_shapes_are_named(tmp_path):
    make(tmp_path / "a")
    path = tmp_path / "a" / "000003.npz"
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    with pytest.raises(FileError, match=r"000003.npz is missing or damaged"):
        load_samples(tmp_path / "a")
    np.savez(path, inputs=np.zeros((1, 9, 9)), scalars=np.zeros(1), outputs=np.zeros((1, 8, 8)))
    with pytest.raises(InputError, match=r"shape \(1, 9, 9\)"):
        load_samples(tmp_path / "a")
    np.savez(path, inputs=np.full((1, 8, 8), np.nan), scalars=np.zeros(1), outputs=np.zeros((1, 8, 8)))
    with pytest.raises(InputError, match="no numbers"):
        load_samples(tmp_path / "a")
    path.unlink()
    make(tmp_path / "a")
    assert path.read_bytes() == whole
    with pytest.raises(FileError, match="holds no set"):
        load_samples(tmp_path)
