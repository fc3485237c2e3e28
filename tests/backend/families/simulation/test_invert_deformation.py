"""The inversion finds simulated sources again, says what it does not know, and refuses what it cannot use."""

from __future__ import annotations

import csv
import importlib.util
import json
import math
from pathlib import Path

import numpy as np
import pytest
import torch
from deepgeology.backend.families.simulation import invert_deformation
from deepgeology.backend.families.simulation.ground import read_features
from deepgeology.backend.families.simulation.inversion import Prior, Problem, default_priors, invert, read_priors
from deepgeology.backend.families.simulation.line_of_sight import unit_vector
from deepgeology.backend.families.simulation.sources import SOURCE_TYPES
from deepgeology.backend.progress import Progress
from deepgeology.models.errors import InputError

spec = importlib.util.spec_from_file_location("simulation_worlds", Path(__file__).with_name("simulation_worlds.py"))
worlds = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worlds)

CENTRE = np.array([500000.0, 5000000.0])
TRUTH = [500400.0, 4999700.0, 2500.0, 3e6]


def moved(kind, values, x, y):
    points = torch.tensor(np.stack([x, y, np.zeros(len(x))], axis=1))
    return SOURCE_TYPES[kind].displacement(torch.tensor([values], dtype=torch.float64), points)[0].numpy()


def stations(path, kind="mogi", values=TRUTH, count=12, noise=1e-3, errors=True):
    random = np.random.default_rng(5)
    x, y = CENTRE[:, None] + random.uniform(-6000, 6000, (2, count))
    u = moved(kind, values, x, y) + noise * random.normal(size=(count, 3))
    extra = {"err_e": noise, "err_n": noise, "err_u": noise} if errors else {}
    rows = [{"wkt": f"POINT ({a} {b})", "ue": float(c[0]), "un": float(c[1]), "uu": float(c[2]), **extra} for a, b, c in zip(x, y, u)]
    return worlds.write_layer(path, rows)


def scene(path, noise=2e-3):
    x, y = np.meshgrid(495100 + 200 * np.arange(50), 5004900 - 200 * np.arange(50))
    look = unit_vector(35, 348)
    los = moved("mogi", TRUTH, x.ravel(), y.ravel()) @ look + noise * np.random.default_rng(6).normal(size=x.size)
    return worlds.write_raster(path, los.reshape(1, 50, 50), names=["los"], pixel=200.0)


@pytest.fixture
def job(tmp_path):
    def job(observations, **more):
        given = {"source_type": ["mogi"], "downsampling": 120, "ramp": "none", "poisson": 0.25, "seed": 0}
        outputs = {"source": "out.gpkg", "modelled": "out2.gpkg", "residual": "out3.gpkg", "posterior": "out.csv", "report": "out.html"}
        outputs = {key: str(tmp_path / name) for key, name in outputs.items()}
        return {**dict.fromkeys(("priors", "noise", "los", "model")), **given, **outputs, "observations": observations, **more}

    return job


def run(parameters):
    log = worlds.Log()
    return invert_deformation.run(parameters, log), log.lines


def test_a_source_is_found_again_from_radar_and_gnss(job, tmp_path):
    parameters = job([scene(tmp_path / "r.tif"), stations(tmp_path / "g.gpkg")], los="35, 348")
    results, _ = run(parameters)
    assert results["DEPTH"] == pytest.approx(2500, rel=0.03) and results["POTENCY"] == pytest.approx(3e6, rel=0.05)
    assert results["RMS"] < 0.0025 and results["VARIANCE_REDUCTION"] > 95 and results["SOURCE_TYPE"] == "mogi"
    ((_, shape, values),) = read_features({"path": parameters["source"], "layer": None})[3]
    assert (shape.GetX(), shape.GetY()) == pytest.approx((500400, 4999700), abs=60)
    sigma = (values["depth_high"] - values["depth_low"]) / 3.92
    assert abs(values["depth"] - 2500) < 3.5 * sigma and 5 < sigma < 60 and values["type"] == "mogi"
    features = read_features({"path": parameters["residual"], "layer": None})[3]
    assert len(features) == 2500 + 36
    for _, _, row in features[::500]:
        assert row["observed"] - row["modelled"] == pytest.approx(row["residual"])
    with open(parameters["posterior"], encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["x", "y", "depth"] and len(rows) == 4001
    depths = np.array([float(row[2]) for row in rows[1:]])
    assert np.quantile(depths, 0.025) == pytest.approx(values["depth_low"])
    report = json.loads(Path(parameters["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert "Mogi" in report["summary"][0]
    # the source's layer simulates what was modelled
    from deepgeology.backend.families.simulation.source_layer import read_sources

    ((_, again),) = read_sources({"path": parameters["source"], "layer": None}).groups
    assert float(again[0, 2]) == pytest.approx(results["DEPTH"])


def test_types_are_compared_and_the_true_one_wins(job, tmp_path):
    values = [500400.0, 4999700.0, 1800.0, 2500.0, 1500.0, 30.0, 0.8]
    layer = stations(tmp_path / "g.gpkg", "sill", values, count=30)
    parameters = job([layer], source_type=["mogi", "sill"])
    results, _ = run(parameters)
    # the estimator that comes with the plugin was asked
    assert "instant answer" in Path(parameters["report"]).read_text(encoding="utf-8")
    assert results["SOURCE_TYPE"] == "sill" and results["DEPTH"] == pytest.approx(1800, rel=0.1)
    assert results["POTENCY"] == pytest.approx(2500 * 1500 * 0.8, rel=0.1)


@pytest.mark.parametrize("kind", ["mctigue", "dike"])
def test_no_source_asks_more_of_the_rock_than_it_bears(job, tmp_path, kind):
    parameters = job([stations(tmp_path / "g.gpkg", noise=0.01)], source_type=[kind])  # which do not tell the size of a point source
    results, _ = run(parameters)
    with open(parameters["posterior"], encoding="utf-8") as file:
        rows = [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file)]
    if kind == "mctigue":
        shares = [abs(row["pressure"]) / 0.1 for row in rows] + [row["radius"] / row["depth"] / 0.7 for row in rows]
    else:
        shares = [abs(row["opening"]) / min(row["length"], row["width"]) / 0.1 for row in rows]
    assert max(shares) <= 1 + 1e-9 and results["RMS"] < 0.012


def test_a_source_that_asks_too_much_gets_larger_at_the_same_potency():
    kind = SOURCE_TYPES["fault"]
    problem = Problem(kind, default_priors(kind, 2e4, 0.5), np.zeros((3, 3)), np.ones((3, 3)), np.zeros(3), np.eye(3), 0.0)
    shares = torch.full((2, len(problem)), 0.5, dtype=torch.float64)
    sizes = [problem.names.index(name) for name in ("length", "width")]
    shares[0, sizes], shares[1, sizes] = 0.02, 0.7  # the second is large enough already
    shares[:, -1] = 0.01
    before, after = (problem.unknowns(logits) for logits in (torch.logit(shares), problem.eased(torch.logit(shares))))
    torch.testing.assert_close(after[:, -1], before[:, -1])
    assert problem.strain(before)[0] > 2 and problem.strain(after)[0] == pytest.approx(1 / 1.1, rel=1e-6)
    torch.testing.assert_close(after[1], before[1])
    assert not problem.possible(before)[0] and problem.possible(after).all()


def test_an_estimator_for_another_type_is_refused(job, tmp_path):
    mogi = str(invert_deformation.PRETRAINED / "mogi.safetensors")
    with pytest.raises(InputError, match="for the source type mogi, but sill is asked for"):
        run(job([stations(tmp_path / "g.gpkg")], source_type=["sill"], model=mogi))


def test_an_offset_of_the_scene_does_no_harm(job, tmp_path):
    path = scene(tmp_path / "r.tif")
    from osgeo import gdal

    data = gdal.Open(path, gdal.GA_Update)
    data.GetRasterBand(1).WriteArray(data.ReadAsArray() + 0.05)
    data = None
    results, _ = run(job([path], los="35, 348", ramp="offset", report=None))
    assert results["DEPTH"] == pytest.approx(2500, rel=0.06) and results["RMS"] < 0.003


def test_what_the_data_do_not_tell_is_said(job, tmp_path):
    values = [500400.0, 4999700.0, 3000.0, 400.0, 5e-3]
    layer = stations(tmp_path / "g.gpkg", "mctigue", values, noise=5e-4)
    _, lines = run(job([layer], source_type=["mctigue"], report=None, priors="radius=100:900"))
    assert any("do not tell the radius" in line for line in lines)


def test_far_observations_and_narrow_priors_are_said(job, tmp_path):
    layer = stations(tmp_path / "g.gpkg", values=[500400.0, 4999700.0, 2500.0, 3e7])
    _, lines = run(job([layer], report=None, priors="depth=100:1500"))
    assert any("edge of its prior" in line for line in lines)
    _, lines = run(job([layer], report=None, priors="x=540000:545000; depth=100:3000"))
    assert any("more than three of its depths" in line for line in lines)


def test_a_layer_without_displacements_is_refused(job, tmp_path):
    flat = worlds.write_raster(tmp_path / "flat.tif", np.zeros((1, 20, 20)), names=["los"], pixel=200.0)
    with pytest.raises(InputError, match="flat is 0 m everywhere"):
        run(job([flat], los="35, 348"))


def test_what_was_assumed_stands_in_the_report(job, tmp_path):
    parameters = job([stations(tmp_path / "g.gpkg", errors=False)])
    run(parameters)
    report = json.loads(Path(parameters["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert any("has no errors" in warning for warning in report["warnings"])


def test_the_word_estimated_means_what_it_says(job, tmp_path):
    path = scene(tmp_path / "r.tif")
    results = [run(job([path], los="35, 348", noise=noise, report=None))[0] for noise in (None, "estimated")]
    assert results[0] == results[1]


def test_without_errors_they_are_assumed(job, tmp_path):
    _, lines = run(job([stations(tmp_path / "g.gpkg", errors=False)], report=None))
    assert any("no errors" in line for line in lines)
    _, lines = run(job([scene(tmp_path / "r.tif")], los="35, 348", noise="given", report=None))
    assert any("does not give all its errors; 5 mm" in line for line in lines)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"priors": "depth"}, ("least and the largest",)),
        ({"priors": "radius_of=1:2"}, ("radius_of", "names")),
        ({"priors": "depth=5:1"}, ("least and the largest",)),
        ({"priors": "x=14.0:14.2"}, ("far from the data", "UTM")),
        ({"priors": "opening=0:2"}, ("opening", "potency")),
        ({"noise": "much"}, ("sill, range",)),
        ({"los": "1;2"}, ("incidence",)),
    ],
)
def test_bad_parameters(job, tmp_path, more, words):
    with pytest.raises(InputError) as error:
        run(job([stations(tmp_path / "g.gpkg")], **more))
    assert all(word.lower() in str(error.value).lower() for word in words), str(error.value)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith((".", "out"))]


def test_too_little_data(job, tmp_path):
    with pytest.raises(InputError, match="at least 6"):
        run(job([stations(tmp_path / "g.gpkg", count=1)]))
    with pytest.raises(InputError, match="no observations"):
        run(job([]))
    with pytest.raises(InputError, match="too many"):
        run(job([worlds.write_raster(tmp_path / "r.tif", np.zeros((1, 100, 100)))], los="35, 348", downsampling=0))


def linear_problem():
    """A Mogi source of which everything but the strength is known: the posterior of the strength is normal."""
    kind = SOURCE_TYPES["mogi"]
    x, y = np.meshgrid(np.linspace(-4000, 4000, 5), np.linspace(-4000, 4000, 5))
    points = np.stack([x.ravel(), y.ravel(), np.zeros(25)], axis=1)
    directions = np.tile([0.0, 0.0, 1.0], (25, 1))
    shape = kind.displacement(torch.tensor([[0, 0, 2000, 1.0]], dtype=torch.float64), torch.from_numpy(points))[0, :, 2].numpy()
    values = 1e6 * shape + 0.002 * np.random.default_rng(0).normal(size=25)
    tight = 1e-3
    priors = {"x": Prior(-tight, tight), "y": Prior(-tight, tight), "depth": Prior(2000 - tight, 2000 + tight), "potency": Prior(-1e7, 1e7)}
    problem = Problem(kind, priors, points, directions, values, np.eye(25) / 0.002, 50 * math.log(0.002))
    return problem, shape, values


def test_the_posterior_and_the_evidence_of_a_linear_problem_are_exact():
    problem, shape, values = linear_problem()
    found = invert(problem, 0, Progress())
    size = 0.002 / np.linalg.norm(shape)
    mean = shape @ values / (shape @ shape)
    assert found.potency.mean() == pytest.approx(mean, abs=0.1 * size) and found.potency.std() == pytest.approx(size, rel=0.06)
    likelihood = -0.5 * ((values - mean * shape) ** 2).sum() / 0.002**2 - 25 * math.log(0.002 * math.sqrt(2 * math.pi))
    evidence = likelihood + math.log(size * math.sqrt(2 * math.pi) / 2e7)
    assert found.evidence == pytest.approx(evidence, abs=0.1)
    assert found.effective > 500


@pytest.mark.parametrize("kind", list(SOURCE_TYPES)[:-1])
def test_slopes_of_the_misfit_match_automatic_differentiation(kind):
    x = np.linspace(-4000, 4000, 7)
    points = np.stack([x, x[::-1] / 2, 0 * x], axis=1)
    problem = Problem(
        SOURCE_TYPES[kind],
        default_priors(SOURCE_TYPES[kind], 1e4, 0.05),
        points,
        np.tile([0.5, 0.1, 0.8], (7, 1)),
        0 * x,
        np.eye(7) * 100,
        0.0,
    )
    logits = torch.tensor([[0.2, -0.3, 0.8, 0.1, -0.2, 0.3, 0.1, -0.1, 0.4][: len(problem)]], dtype=torch.float64)
    _, slope = problem.jacobian(logits)
    exact = torch.autograd.functional.jacobian(lambda row: problem.whitened(row[None])[0], logits[0])
    assert torch.allclose(slope[0], exact, rtol=1e-5, atol=1e-6)


def test_priors_are_read_in_map_units():
    kind = SOURCE_TYPES["dike"]
    wide = default_priors(kind, 1e4, 0.05)
    found = read_priors("x=500:900; strike=10:20; volume_change=1:5; radius=1:2", kind, wide, (400.0, 0.0))
    assert (found["x"].low, found["x"].high, found["strike"].high, found["potency"].high) == (100, 500, 20, 5)
    assert "radius" not in found and found["depth"] == wide["depth"]


def test_a_prior_of_half_a_turn_is_kept():
    """Only what comes back to itself may be turned: a rake from 0 to 180 degrees is a thrust, whatever the best rake is."""
    kind = SOURCE_TYPES["fault"]
    x = np.linspace(-4000, 4000, 8)
    points = np.stack([x, x[::-1] ** 2 / 4000, 0 * x], axis=1)
    priors = read_priors("rake=0:180; strike=90:270", kind, default_priors(kind, 1e4, 0.05))
    values = 0.05 * np.cos(x / 2000)
    problem = Problem(kind, priors, points, np.tile([0.5, 0.1, 0.8], (8, 1)), values, np.eye(8) * 100, 0.0)
    found = invert(problem, 0, Progress())
    assert (problem.priors["rake"], problem.priors["strike"]) == (Prior(0.0, 180.0), Prior(90.0, 270.0))
    rake = found.samples[:, kind.names.index("rake")]
    assert rake.min() >= 0 and rake.max() <= 180
