from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.qgis


def test_a_set_is_made_and_gone_on_with(run, tmp_path):
    parameters = {"SIMULATOR": "mogi", "COUNT": 10, "SIZE": 16, "PROCESSES": 2, "DATASET": str(tmp_path / "set")}
    results = run("buildsimulationset", parameters)
    assert results["SAMPLES"] == 10 and results["FAILED"] == 0
    assert json.loads((tmp_path / "set" / "manifest.json").read_text(encoding="utf-8"))["complete"]
    first = (tmp_path / "set" / "000003.npz").read_bytes()
    assert run("buildsimulationset", {**parameters, "COUNT": 12})["SAMPLES"] == 12
    assert (tmp_path / "set" / "000003.npz").read_bytes() == first
    assert not list((tmp_path / "set").glob(".*"))


def test_the_menu_names_the_simulators(provider):
    from deepgeology.processing_provider.algorithms.simulation.build_simulation_set import SIMULATORS

    summary = provider.algorithm("buildsimulationset").create().declaration.summary
    assert all(name in summary for name in SIMULATORS if name in ("groundwater", "landscape", "fissures"))
