"""The check of the environment finds what is broken, and does not call broken what is not."""

import sys

import pytest
from deepgeology.backend import environment_check
from deepgeology.backend.progress import Progress

torch = pytest.importorskip("torch")


class Fractions(Progress):
    def __init__(self):
        self.seen = []

    def emit(self, kind, **content):
        self.seen.append(content["fraction"])


def test_this_environment_computes():
    progress = Fractions()
    found = environment_check.run({}, progress)
    assert found["problems"] == []
    assert found["DEVICE"].startswith(("cpu (", "cuda:0 (", "mps"))
    assert found["sections"]["GDAL"]["EPSG:32633"] == "WGS 84 / UTM zone 33N"
    assert found["sections"]["Packages"]["torch"].split("+")[0] == torch.__version__.split("+")[0]
    assert "GFLOP/s" in found["sections"]["Device"]["speed (cpu)"]
    assert progress.seen == sorted(progress.seen)


def test_a_broken_package_does_not_hide_the_rest(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    found = environment_check.run({}, Progress())
    assert [problem.split(":")[0] for problem in found["problems"]] == ["Packages"]
    assert "matplotlib" in found["problems"][0]
    assert found["DEVICE"] and set(found["sections"]) == {"Python", "Device", "GDAL"}


@pytest.mark.parametrize(
    ("place", "broken", "words"),
    [
        (torch, ("eye", lambda size, device: torch.zeros(size, size)), "multiplies matrices wrongly"),
        (torch.nn.functional, ("conv2d", lambda *_: torch.zeros(1, 1, 30, 30)), "convolves wrongly"),
        (torch.Tensor, ("square", lambda tensor: tensor), "differentiates wrongly"),
    ],
)
def test_wrong_results_are_noticed(monkeypatch, place, broken, words):
    monkeypatch.setattr(place, *broken)
    found = environment_check.run({}, Progress())
    assert len(found["problems"]) == 1 and words in found["problems"][0]
    assert found["DEVICE"] == ""


def test_numpy_that_does_not_fit_gdal_is_noticed(monkeypatch):
    """What ``pip install numpy==2`` does to the GDAL of Debian 12."""
    monkeypatch.setitem(sys.modules, "osgeo.gdal_array", None)
    monkeypatch.delattr(sys.modules["osgeo"], "gdal_array", raising=False)
    found = environment_check.run({}, Progress())
    assert len(found["problems"]) == 1 and found["problems"][0].startswith("GDAL: ")
