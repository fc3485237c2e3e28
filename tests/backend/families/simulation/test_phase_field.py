"""Fracture against closed forms, Griffith's criterion and the notched plates of the literature."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from deepgeology.backend.errors import InputError
from deepgeology.backend.families.simulation import phase_field
from deepgeology.backend.families.simulation.phase_field import Loading, Material, simulate

spec = importlib.util.spec_from_file_location("study_fracture", Path(__file__).parents[3] / "studies" / "fracture.py")
study = importlib.util.module_from_spec(spec)
spec.loader.exec_module(study)


def pulled(shape, pull, sides="roller") -> Loading:
    """The right edge is pulled from the left one."""
    held, moved = np.zeros((2, *shape), bool), np.zeros((2, *shape))
    held[0, :, [0, -1]] = True
    held[1, -1, 0] = True
    moved[0, :, -1] = pull
    return Loading(held, moved, np.zeros((2, *shape)))


def sound(shape) -> np.ndarray:
    return np.zeros((shape[0] - 1, shape[1] - 1), bool)


@pytest.mark.parametrize("split", phase_field.SPLITS)
def test_stress_and_stiffness_are_derivatives_of_the_energy(split):
    rng = np.random.default_rng(0)
    strain, g = rng.normal(size=(60, 4, 3)), rng.uniform(0.05, 1, (60, 4))
    lam, mu = rng.uniform(0.2, 2, (2, 60, 1))

    def energy(e):
        opening, closing = phase_field._energy(e, lam, mu, split)
        return g * opening + closing

    stress, stiffness = phase_field._stress(strain, lam, mu, g, split, True)
    places = {(0, 0): 0, (1, 1): 1, (2, 2): 2, (0, 1): 3, (0, 2): 4, (1, 2): 5}
    for i in range(3):
        step = np.zeros(3)
        step[i] = 1e-6
        assert (energy(strain + step) - energy(strain - step)) / 2e-6 == pytest.approx(stress[..., i], abs=1e-7)
        ahead, behind = (phase_field._stress(strain + s, lam, mu, g, split, False)[0] for s in (step, -step))
        for j in range(3):
            slope = (ahead[..., j] - behind[..., j]) / 2e-6
            smooth = np.abs(slope - stiffness[..., places[min(i, j), max(i, j)]]) < 1e-5
            assert smooth.mean() > 0.99  # but where a principal strain changes its sign within the difference
    opening, closing = phase_field._energy(strain, lam, mu, split)
    x, y, shear = np.moveaxis(strain, -1, 0)
    assert opening + closing == pytest.approx(0.5 * lam * (x + y) ** 2 + mu * (x**2 + y**2 + 0.5 * shear**2))


@pytest.mark.parametrize(("model", "factor"), [("AT1", np.sqrt(3 / 8)), ("AT2", 9 / 16 / np.sqrt(3))])
def test_a_bar_breaks_at_the_strength_of_the_model(model, factor):
    """sqrt(3 E Gc / 8 l) for AT1; 9/16 sqrt(E Gc / 3 l) for AT2, at whose peak the damage is 1/4 (Pham et al., 2011)."""
    shape, young, gc, length = (4, 9), 2e9, 50.0, 4.0
    quarter = 0.375 if model == "AT1" else 0.5
    strength = factor * np.sqrt(young * gc / (1 + quarter / length) / length)
    loads = np.r_[0.2, np.arange(0.9, 2.0, 0.02)]
    loading = pulled(shape, 8 * strength / young * 2.0)
    material = Material(young, 0.0, gc, length, plane="stress")
    run = simulate(material, loading, sound(shape), loads / 2, (1.0, 1.0), model=model, tolerance=1e-5, halvings=0)
    force = np.array([step.force for step in run.steps]) / (8 * strength / young * 2.0) / 3.0
    assert force.max() == pytest.approx(strength, rel=0.02 if model == "AT1" else 0.005)
    first = run.steps[0]
    if model == "AT1":
        assert np.allclose(first.damage, 0) and first.elastic == pytest.approx(0.5 * young * (2 * 0.1 * strength / young) ** 2 * 24)


def test_a_cracked_beam_obeys_griffith_and_its_energies_balance():
    """A crack between two arms that are bent apart grows steadily: it costs its length times Gc, and work = elastic + fracture.

    The arms are tough, or the crack would turn into one of them.
    """
    height, length, gc = 26, 56, 100.0
    shape, half = (height, length), height // 2
    held, moved = np.zeros((2, *shape), bool), np.zeros((2, *shape))
    held[1, :, 0] = True
    moved[1, :half, 0], moved[1, half:, 0] = 0.012, -0.012
    cracks = sound(shape)
    cracks[half - 1, :12] = True
    toughness = np.full(shape, 100 * gc)
    toughness[half - 4 : half + 4] = gc
    loads = np.r_[0.2, np.arange(0.28, 0.881, 0.04)]
    run = simulate(
        Material(1e9, 0.2, toughness, 2.0, plane="stress"),
        Loading(held, moved, np.zeros((2, *shape))),
        cracks,
        loads,
        (1.0, 1.0),
        halvings=2,
    )
    tips = [np.flatnonzero(step.damage[half - 1 : half + 1].mean(axis=0) > 0.95).max() for step in run.steps]
    start = next(index for index, tip in enumerate(tips) if tip > 14)
    last = run.steps[-1]
    assert tips[-1] - tips[start] > 6
    grown = last.fracture - run.steps[start].fracture
    assert grown == pytest.approx(gc * (tips[-1] - tips[start]), rel=0.15)  # a tip is known to a pixel
    assert last.released == 0 and abs(last.elastic + last.springs + last.fracture - last.work) < 0.01 * last.work
    assert (np.diff([step.damage for step in run.path], axis=0) >= 0).all()  # cracks do not heal
    assert all(step.converged for step in run.path)


def test_a_film_on_springs_lags_behind_its_base():
    """u = e (x - L sinh(x / L) / cosh(a / L)) with L = sqrt(E t / k), for free ends at -a and a."""
    shape, young, thickness, k, strain = (4, 201), 1e8, 50.0, 2e5, 1e-4
    x = np.broadcast_to(np.arange(201.0) - 100, shape) * 10
    base = np.stack([strain * x, np.zeros(shape)])
    none = np.zeros((2, *shape), bool)
    material = Material(young, 0.0, 1e9, 30.0, thickness, k, plane="stress")
    step = simulate(material, Loading(none, np.zeros((2, *shape)), base), sound(shape), 1, (10.0, 10.0)).steps[-1]
    lag = np.sqrt(young * thickness / k)
    expected = strain * (x - lag * np.sinh(x / lag) / np.cosh(1000 / lag))
    assert step.displacement[0] == pytest.approx(expected, abs=1e-3 * expected.max())
    assert step.work == pytest.approx(step.elastic + step.springs)


def test_pressing_does_not_crack_unless_all_energy_counts():
    shape = (12, 12)
    loading = pulled(shape, -0.05)
    material = Material(1e9, 0.0, 100.0, 2.0)
    for split, cracks in (("spectral", False), ("none", True)):
        step = simulate(material, loading, sound(shape), 2, (1.0, 1.0), split=split, halvings=0, iterations=50).steps[-1]
        assert (step.damage.max() > 0.5) == cracks


def test_a_hole_and_a_crack_are_where_they_belong():
    shape = (20, 30)
    young = np.full(shape, 1e9)
    young[8:12, 12:16] = np.nan
    cells = phase_field.touched([np.array([[2.0, 3.2], [9.0, 3.2]]), np.array([[-50.0, -50.0], [-40.0, -50.0]])], shape)
    assert cells.sum() == 8 and cells[2, 1:9].all()
    step = simulate(Material(young, 0.2, 1e6, 2.0), pulled(shape, 1e-3), cells, 1, (1.0, 1.0)).steps[-1]
    assert np.isnan(step.damage[9, 13]) and np.isfinite(step.damage[7, 13])
    assert (step.damage[2:4, 1:10] == 1).all() and step.fracture == pytest.approx(0, abs=1e-3 * step.elastic)


def test_sudden_growth_halves_the_step():
    shape, told = (10, 24), []
    material = Material(1e9, 0.2, 10.0, 2.0)
    cracks = sound(shape)
    cracks[:3, 11] = True
    run = simulate(
        material, pulled(shape, 0.012), cracks, 3, (1.0, 1.0), halvings=2, iterations=200, on_sudden=lambda load, size: told.append(size)
    )
    assert told and min(told) == pytest.approx(1 / 12)
    assert len(run.path) > len(run.steps) == 3
    assert run.steps[-1].released > 0.01 * run.steps[-1].work


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"young": float("nan")}, "no ground"),
        ({"young": -1.0}, "Young's modulus must lie"),
        ({"poisson": 0.5}, "Poisson's ratio must lie"),
        ({"toughness": 0.0}, "toughness must lie"),
        ({"thickness": 0.0}, "Thickness must lie"),
        ({"length": 1.0}, "follow the grid"),
    ],
)
def test_what_no_ground_is(change, words):
    given = {"young": 1e9, "poisson": 0.2, "toughness": 10.0, "length": 3.0} | change
    with pytest.raises(InputError, match=words):
        simulate(Material(**given), pulled((8, 8), 1e-3), sound((8, 8)), 1, (1.0, 1.0))


def test_ground_that_moves_as_a_whole_is_in_balance():
    young, loading = np.full((8, 12), 1e10), pulled((8, 12), 1e-3)
    young[:, 5:7] = np.nan  # each half is held at one edge, and follows it
    (step,) = simulate(Material(young, 0.2, 10.0, 3.0), loading, sound((8, 12)), 1, (1.0, 1.0)).steps
    assert abs(step.work) < 1e-6 and step.imbalance < 1e-3


def test_nothing_holds_it():
    none = Loading(np.zeros((2, 8, 8), bool), np.zeros((2, 8, 8)), np.zeros((2, 8, 8)))
    with pytest.raises(InputError, match="Nothing holds"):
        simulate(Material(1e9, 0.2, 10.0, 3.0), none, sound((8, 8)), 1, (1.0, 1.0))
    young = np.full((8, 12), 1e9)
    young[:, 5] = young[:, 7] = np.nan  # column 6 belongs to no element
    simulate(Material(young, 0.2, 10.0, 3.0), pulled((8, 12), 1e-6), sound((8, 12)), 1, (1.0, 1.0))
    young[:, 9] = np.nan
    young[:, 7] = 1e9
    with pytest.raises(InputError, match="Nothing holds 1 of 3 pieces"):
        simulate(Material(young, 0.2, 10.0, 3.0), pulled((8, 12), 1e-6), sound((8, 12)), 1, (1.0, 1.0))


@pytest.mark.slow
def test_the_notched_plate_breaks_where_the_literature_says():
    """Miehe, Hofacker & Welschinger (2010): the peak load in tension, within 5 %."""
    curve = np.array(study.tension())
    assert curve[:, 1].max() == pytest.approx(study.PEAK_TENSION, rel=0.05)
    assert curve[curve[:, 1].argmax(), 0] == pytest.approx(0.0055, rel=0.03)


@pytest.mark.slow
def test_a_sheared_notch_turns_away_from_the_shear():
    """The crack leaves the tip at some 60 degrees and runs towards the lower edge, on the side that is stretched."""
    last = study.shear(spacing=1 / 56, length=0.036, most=0.0105)
    rows, columns = np.nonzero(np.nan_to_num(last.damage) > 0.95)
    far = rows.max()
    middle = (last.damage.shape[0] - 1) / 2
    down, along = far - middle, columns[rows == far].mean() - middle
    assert down > 8 and rows.min() > middle - 3
    assert 40 < np.degrees(np.arctan2(down, along)) < 75
