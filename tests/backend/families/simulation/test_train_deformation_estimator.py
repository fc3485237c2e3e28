"""The estimator: simulations that are what they say, a training, and the estimators that the plugin carries."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from deepgeology.backend.families.simulation import estimator, train_deformation_estimator
from deepgeology.backend.families.simulation.observations import Observations
from deepgeology.backend.families.simulation.sources import SOURCE_TYPES
from deepgeology.backend.progress import Progress
from deepgeology.models.card import read_card
from deepgeology.models.errors import ModelFileError
from deepgeology.models.modelfile import PRETRAINED, load_model


def mogi_stations(scale=1.0, truth=(400.0, -300.0, 3000.0, 3e6)):
    """Displacement of a 5 x 5 network above a Mogi source; ``scale`` makes everything larger."""
    x, y = (scale * part.ravel() for part in np.meshgrid(np.linspace(-8000, 8000, 5), np.linspace(-8000, 8000, 5)))
    values = torch.tensor([[*(scale * np.array(truth[:3])), truth[3] * scale**3]], dtype=torch.float64)
    moved = SOURCE_TYPES["mogi"].displacement(values, torch.tensor(np.stack([x, y, 0 * x], axis=1)))[0].numpy()
    directions = np.repeat(np.eye(3), len(x), axis=0)
    size = 0.003 * scale * np.ones(3 * len(x))
    return Observations("g", "gnss", np.tile(x, 3), np.tile(y, 3), moved.T.ravel(), directions, size)


def test_simulations_hold_their_own_source():
    """Without units again: the source of the unknowns gives the displacement that the features hold, but for the noise."""
    kind = SOURCE_TYPES["mogi"]
    features, valid, coded = estimator.simulate(kind, 200, np.random.default_rng(0), None, {})
    assert features.shape[1:] == (estimator.POINTS, estimator.FEATURES) and features.shape[0] == len(coded) > 150
    values = estimator.decode(kind, coded.double(), 1.0, 1.0)
    points = torch.cat([features[..., :2].double() / 4, torch.zeros(*features.shape[:2], 1)], -1)
    moved = (kind.displacement(values, points) * features[..., 2:5].double()).sum(-1)
    observed, level = features[..., 5].double() / 3, 10 ** features[..., 7].double()
    quiet = level.max(1).values < 0.02
    assert quiet.sum() > 10
    # the errors are stated well, or too small by up to a factor of ten, as those of real data are
    size = (((moved - observed) / level).square() * valid).sum(1).div(valid.sum(1)).sqrt()[quiet]
    assert 0.5 < size.quantile(0.05) < 1.2 and 0.8 < size.median() < 4 and size.max() < 25
    assert observed.abs().max(1).values == pytest.approx(1.0, abs=1e-5)


def test_angles_are_told_without_a_break_at_north():
    kind = SOURCE_TYPES["fault"]
    shares = torch.rand(5, 8, dtype=torch.float64, generator=torch.Generator().manual_seed(0)).clamp(0.01, 0.99)
    shares[0, 5], shares[1, 5] = 0.001, 0.999  # strikes of 0.4 and 359.6 degrees
    coded = estimator.code(kind, shares, torch.full((5,), 0.1, dtype=torch.float64), np.random.default_rng(3))
    assert coded.shape == (5, estimator.code_size(kind))
    assert torch.allclose(estimator.told(kind, coded)[:, :-1], shares)
    north = torch.nn.functional.normalize(coded[:2, 5:7])
    assert torch.allclose(north[0], north[1], atol=0.02)
    strike, rake = estimator.decode(kind, coded, 1.0, 1.0)[0, [5, 7]]
    assert float(strike) == pytest.approx(0.36) and -180 <= float(rake) <= 180


@pytest.mark.slow
def test_a_short_training_learns_and_its_file_is_used(tmp_path, monkeypatch):
    """The log density of the truth under the prior alone is -2 for each of the four unknowns."""
    monkeypatch.setattr(estimator, "POINTS", 96)
    path = tmp_path / "m.safetensors"
    parameters = {"source_type": "mogi", "priors": None, "geometry": [], "los": None, "simulations": 6400, "seed": 0}
    results = train_deformation_estimator.run({**parameters, "model": str(path), "report": str(tmp_path / "r.html")}, Progress())
    assert results["LOG_DENSITY"] > -7.0 and 0.5 < results["COVERAGE"] <= 1
    assert "intervals" in (tmp_path / "r.html").read_text(encoding="utf-8")
    card = read_card(path, "deformation")
    assert card["training"]["source_type"] == "mogi"
    assert estimator.guess(str(path), [mogi_stations()], 0).samples.shape == (estimator.DRAWS, 4)


@pytest.mark.parametrize("kind", ["fault", "sill"])
def test_sources_with_fault_planes_are_learned_and_asked(kind, tmp_path):
    path = tmp_path / "m.safetensors"
    parameters = {"source_type": kind, "priors": None, "geometry": [], "los": None, "simulations": 640, "seed": 0}
    results = train_deformation_estimator.run({**parameters, "model": str(path), "report": str(tmp_path / "r.html")}, Progress())
    assert np.isfinite(results["LOG_DENSITY"]) and "Information" in (tmp_path / "r.html").read_text(encoding="utf-8")
    guess = estimator.guess(str(path), [mogi_stations()], 0)
    assert guess.name == kind and np.isfinite(guess.samples).all()


def told_by(name, seed=123, narrowed=None):
    """Return the card of an estimator of the plugin, its draws (B, 400, D) for new simulations, and the truth (B, D), as codes."""
    module, card = load_model(PRETRAINED / f"{name}.safetensors", task="deformation")
    assert card["training"]["source_type"] == name and (PRETRAINED / f"{name}.safetensors").stat().st_size < 4e6
    features, valid, coded = estimator.simulate(SOURCE_TYPES[name], 400, np.random.default_rng(seed), None, narrowed or {})
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        draws = torch.stack([module.draw(f[None], v[None], 400, generator) for f, v in zip(features, valid)])
    low, high = draws.quantile(0.025, 1), draws.quantile(0.975, 1)
    assert 0.90 < ((low < coded) & (coded < high)).double().mean() < 0.99
    return draws.double(), coded.double()


def test_the_estimator_of_mogi_sources_tells_those_it_has_not_seen():
    """Of sources as deep as a twentieth of the data's extent or more: half of the depths within a tenth, half of the volume changes within
    a sixth.
    """
    draws, coded = told_by("mogi", narrowed={"depth": (0.41, 1.0)})
    kind = SOURCE_TYPES["mogi"]
    truth, middle = estimator.decode(kind, coded, 1.0, 1.0), estimator.decode(kind, draws.median(1).values, 1.0, 1.0)
    factor = (middle / truth)[:, 2:].clamp_min(1e-3).log().abs().median(0).values.exp()
    assert factor[0] < 1.1 and factor[1] < 1.17


def test_the_estimator_of_faults_tells_planes_it_has_not_seen():
    """Of four faults that it draws one at least has strike and dip within 20 degrees, in half of the cases; by chance in a sixth."""
    draws, coded = told_by("fault")
    kind = SOURCE_TYPES["fault"]
    truth = estimator.decode(kind, coded, 1.0, 1.0)
    drawn = torch.stack([estimator.decode(kind, some, 1.0, 1.0) for some in draws[:, :4].unbind(1)], 1)
    strike = torch.remainder(drawn[..., 5] - truth[:, None, 5] + 180, 360) - 180
    near = (strike.abs() < 20) & ((drawn[..., 6] - truth[:, None, 6]).abs() < 20)
    depth = (drawn[..., 2].median(1).values / truth[:, 2]).log().abs().median().exp()
    assert near.any(1).double().mean() > 0.5 and depth < 1.2


def test_the_instant_answer_holds_the_source_at_any_scale():
    small, large = (estimator.guess(str(PRETRAINED / "mogi.safetensors"), [mogi_stations(scale)], 0) for scale in (1.0, 10.0))
    low, middle, high = np.quantile(small.samples, (0.005, 0.5, 0.995), axis=0)
    truth = np.array([400, -300, 3000, 3e6])
    assert (low < truth).all() and (high > truth).all()
    assert small.samples.shape == (estimator.DRAWS, 4)
    assert np.median(large.samples, axis=0) == pytest.approx(middle * [10, 10, 10, 1000], rel=1e-3, abs=1e-2)


def test_another_programs_or_tasks_model_is_refused(tmp_path):
    path = tmp_path / "other.safetensors"
    path.write_bytes(b"nothing")
    with pytest.raises(ModelFileError):
        estimator.guess(str(path), [mogi_stations()], 0)
