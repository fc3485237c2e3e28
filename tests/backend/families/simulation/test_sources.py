"""Sources against published codes (DC3D, vmod), limits, and finite differences."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
import torch
from deepgeology.backend.families.simulation.okada import rectangular_dislocation
from deepgeology.backend.families.simulation.sources import SOURCE_TYPES, mctigue, mogi, penny_crack, prolate_spheroid
from scipy.special import jv

TYPICAL = {
    "mogi": [300.0, -200.0, 3000.0, 1e6],
    "mctigue": [300.0, -200.0, 3000.0, 900.0, 1e-3],
    "penny": [300.0, -200.0, 3000.0, 1500.0, 1e-3],
    "spheroid": [300.0, -200.0, 4000.0, 2000.0, 0.5, 40.0, 30.0, 1e-3],
    "sill": [300.0, -200.0, 3000.0, 2500.0, 1500.0, 30.0, 1.5],
    "dike": [300.0, -200.0, 3000.0, 2500.0, 1500.0, 30.0, 75.0, 1.5],
    "fault": [300.0, -200.0, 3000.0, 2500.0, 1500.0, 30.0, 45.0, 70.0, 1.5],
    "dislocation": [300.0, -200.0, 3000.0, 2500.0, 1500.0, 30.0, 45.0, 70.0, 1.5, 0.4],
}


def tensor(values) -> torch.Tensor:
    return torch.tensor(np.asarray(values, dtype=float))


def ground(x, y, height=0.0) -> torch.Tensor:
    x = np.asarray(x, dtype=float).ravel()
    return tensor(np.stack([x, np.asarray(y, dtype=float).ravel(), np.full(x.size, height)], axis=1))


def scattered(count=25, reach=8000.0) -> torch.Tensor:
    random = np.random.default_rng(4)
    return ground(*random.uniform(-reach, reach, (2, count)))


def worst(found, expected) -> float:
    found, expected = (np.asarray(values) for values in (found, expected))
    return float((np.linalg.norm(found - expected, axis=-1) / np.linalg.norm(expected, axis=-1)).max())


@pytest.fixture
def reference(shared):
    return shared / "simulation" / "reference_deformation"


@pytest.mark.shared
def test_okadas_check_list(reference):
    """Table 2 of Okada (1985), cases 2 to 4; a dip of -90° is one of 90° of the reverse strike, where left-lateral is right-lateral."""
    for row in pd.read_csv(reference / "okada1985_table2.csv").itertuples():
        rake, slip, opening = {"strike": (0 if row.dip > 0 else 180, 1, 0), "dip": (90, 1, 0), "tensile": (0, 0, 1)}[row.mechanism]
        dip = math.radians(row.dip)
        centre = [row.L / 2, row.W / 2 * math.cos(dip), row.d - row.W / 2 * math.sin(dip)]
        strike = 90 if row.dip > 0 else 270
        found = rectangular_dislocation(
            tensor([[*centre, row.L, row.W, strike, abs(row.dip), rake, slip, opening]]), ground(row.x, row.y), 0.25
        )
        expected = [row.ux_dc3d, row.uy_dc3d, row.uz_dc3d]
        assert found[0, 0].numpy() == pytest.approx(expected, rel=1e-6, abs=1e-9), row


@pytest.mark.shared
def test_three_hundred_faults_of_dc3d(reference):
    """DC3D takes single-precision numbers, and the files hold six decimals: what both can change is allowed for, and 1e-6 beside.

    That is up to 7.6e-6 of the displacement; Okada's formulas as printed, in double precision, differ by less than 2e-9.
    """
    faults = pd.read_csv(reference / "okada_random_faults.csv")
    sites = pd.read_csv(reference / "okada_random_displacements.csv.gz")
    metres = ["center_east_km", "center_north_km", "center_depth_km", "length_km", "width_km"]
    values = np.concatenate(
        [1000 * faults[metres].to_numpy(), faults[["strike_deg", "dip_deg", "rake_deg", "slip_m", "opening_m"]]], axis=1
    )
    points = 1000 * sites[["east_km", "north_km"]].to_numpy().reshape(len(faults), -1, 2)
    points = tensor(np.concatenate([points, np.zeros((*points.shape[:2], 1))], axis=2))
    expected = sites[["ue_m", "un_m", "uz_m"]].to_numpy().reshape(*points.shape)
    values, points = tensor(values).requires_grad_(), points.requires_grad_()
    found = rectangular_dislocation(values, points, 0.25)
    single = 2.0**-24
    decimals = tensor([5e-4] * 5 + [5e-7] * 5) + single * values.detach().abs()
    reach = single * (points.detach()[..., :2] - values.detach()[:, None, :2]).abs().sum(-1)
    rounding = np.zeros(expected.shape)
    for site in range(points.shape[1]):
        for axis in range(3):
            to_values, to_points = torch.autograd.grad(found[:, site, axis].sum(), (values, points), retain_graph=True)
            rounding[:, site, axis] = (to_values.abs() * decimals).sum(1) + to_points[:, site, :2].abs().sum(-1) * reach[:, site]
    size = np.linalg.norm(expected, axis=-1)
    error = np.linalg.norm(found.detach().numpy() - expected, axis=-1)
    assert (error <= 1e-6 * size + np.linalg.norm(rounding, axis=-1)).all()
    assert np.median(error / size) < 5e-7
    assert (error / size).max() < 1e-5


@pytest.mark.shared
@pytest.mark.parametrize("name", ["mogi", "mctigue", "penny"])
def test_volcanic_sources_of_vmod(reference, name):
    """60 sources a kind. vmod's own quadrature of the crack fails beyond ten radii (it even subsides); there it is no reference."""
    rows = pd.read_csv(reference / "volcano_sources.csv.gz")
    compared = 0
    for _, part in rows[rows.model == name].groupby("source_id"):
        first = part.iloc[0]
        values = [0, 0, first.depth_m, *([first.dV_m3] if name == "mogi" else [first.radius_m, first.dP_Pa / first.mu_Pa])]
        if name == "penny":
            part = part[np.hypot(part.x_m, part.y_m) < 10 * first.radius_m]
        if len(part):
            found = SOURCE_TYPES[name].displacement(tensor([values]), ground(part.x_m, part.y_m), first.nu)[0]
            assert worst(found, part[["ux_m", "uy_m", "uz_m"]]) < 1e-6
            compared += len(part)
    assert compared == 2400 if name != "penny" else compared > 1200


def test_a_crack_far_away_by_plain_quadrature():
    """The Hankel transform done numerically, finely enough for thirty radii."""
    from deepgeology.backend.families.simulation.sources import _fredholm, _gauss

    t, weight = _gauss(40, 0.0, 1.0)
    phi, psi = (part[0].numpy() * weight.numpy() for part in _fredholm(tensor([2.5]), t, weight))
    nodes, weights = np.polynomial.legendre.leggauss(50)
    xi = np.concatenate([0.125 * (nodes + 1) + start for start in np.arange(0, 20, 0.25)])
    weights = np.tile(0.125 * weights, 80)
    angle = np.outer(xi, t.numpy())
    phi, psi = np.sin(angle) @ phi, (np.sin(angle) / angle - np.cos(angle)) @ psi
    a = np.exp(-2.5 * xi) * (2.5 * xi * psi + (1 + 2.5 * xi) * phi)
    b = np.exp(-2.5 * xi) * ((1 - 2.5 * xi) * psi - 2.5 * xi * phi)
    for r in (0.5, 5.0, 30.0):
        up, out = -1.5 * (weights * jv(0, r * xi) * a).sum(), 1.5 * (weights * jv(1, r * xi) * b).sum()
        found = penny_crack(tensor([[0, 0, 2500, 1000, 1e-3]]), ground(1000 * r, 0))[0, 0]
        assert found.numpy() == pytest.approx([out, 0, up], rel=1e-8, abs=1e-12 * abs(up))


def test_a_round_spheroid_is_a_sphere_and_a_small_one_a_point():
    points = scattered()
    volume = math.pi * 1e-3 * 500.0**3
    sphere = prolate_spheroid(tensor([[0, 0, 5000, 500, 1.0, 0, 0, 1e-3]]), points)
    assert worst(sphere, mogi(tensor([[0, 0, 5000, volume]]), points)) < 1e-12
    assert worst(mctigue(tensor([[0, 0, 5e4, 500, 1e-3]]), points), mogi(tensor([[0, 0, 5e4, volume]]), points)) < 1e-5
    nearly = prolate_spheroid(tensor([[0, 0, 5000, 500, 1 - 1e-9, 0, 0, 1e-3]]), points)
    assert worst(nearly, sphere) < 1e-8


def test_spheroid_of_yang():
    """Values of vmod 2.0.0 (its Yang, with nu = 0.25), for plunges of 5, 30, 60 and 85 degrees."""
    points = ground([1, 2000, 5000, 9000], [301, 301, 301, 301])
    expected = {
        5: [0.01521657, 0.00138485, 0.03131945],
        30: [0.01592922, 0.00226887, 0.03121599],
        60: [0.01330126, 0.00231227, 0.02462807],
        85: [0.00944019, 0.00149563, 0.01738109],
    }
    for plunge, values in expected.items():
        found = prolate_spheroid(tensor([[0, 0, 4000, 1500, 700 / 1500, 40, plunge, 1e-3]]), points)[0, 1]
        assert found.numpy() == pytest.approx(values, abs=6e-9)


@pytest.mark.parametrize("angle", [0.0, 90.0])
def test_level_and_upright_spheroids_are_limits(angle):
    points = scattered()
    exact, near = (prolate_spheroid(tensor([[0, 0, 5000, 1500, 0.4, 20, a, 1e-3]]), points) for a in (angle, abs(angle - 1e-6)))
    assert worst(near, exact) < 1e-6 and torch.isfinite(exact).all()


def test_okadas_formulas_as_printed():
    """Okada (1985), eqs. 25 to 29, written down once more without any rearrangement, on 200 random faults."""

    def corner(xi, eta, q, s, c, u):
        y, d, r, x = eta * c + q * s, eta * s - q * c, np.sqrt(xi**2 + eta**2 + q**2), np.sqrt(xi**2 + q**2)
        i4 = 0.5 / c * (np.log(r + d) - s * np.log(r + eta))
        i5 = 1 / c * np.arctan((eta * (x + q * c) + x * (r + x) * s) / (xi * (r + x) * c))
        i3 = 0.5 * (y / c / (r + d) - np.log(r + eta)) + s / c * i4
        i1 = -0.5 / c * xi / (r + d) - s / c * i5
        i2 = -0.5 * np.log(r + eta) - i3
        t, a, b = np.arctan(xi * eta / q / r), 1 / r / (r + eta), 1 / r / (r + xi)
        strike = -u[0] * np.array([xi * q * a + t + i1 * s, y * q * a + q * c * a * r + i2 * s, d * q * a + q * s * a * r + i4 * s])
        dip = -u[1] * np.array([q / r - i3 * s * c, y * q * b + c * t - i1 * s * c, d * q * b + s * t - i5 * s * c])
        w = xi * q * a - t
        tensile = u[2] * np.array([q * q * a - i3 * s * s, -d * q * b - s * w - i1 * s * s, y * q * b + c * w - i5 * s * s])
        return (strike + dip + tensile) / (2 * np.pi)

    random = np.random.default_rng(8)
    for _ in range(200):
        length, width, dip, rake = *random.uniform(500, 9000, 2), random.uniform(0.05, 1.5), random.uniform(-3, 3)
        s, c, depth = np.sin(dip), np.cos(dip), random.uniform(100, 5000)
        x, y = random.uniform(-9000, 9000, (2, 5))
        u = np.cos(rake), np.sin(rake), 0.5
        p, q = y * c + (depth + width * s) * s, y * s - (depth + width * s) * c
        expected = corner(x, p, q, s, c, u) - corner(x, p - width, q, s, c, u) - corner(x - length, p, q, s, c, u)
        expected += corner(x - length, p - width, q, s, c, u)
        values = [length / 2, width / 2 * c, depth + width / 2 * s, length, width, 90, *np.degrees([dip, rake]), 1, 0.5]
        assert worst(rectangular_dislocation(tensor([values]), ground(x, y), 0.25)[0], expected.T) < 1e-8


def test_two_halves_of_a_plane_are_the_plane():
    """Of every dip, with the upper edge at the surface, looked at from anywhere: above the edges, the corners, the trace's ends."""
    x, y = np.meshgrid(np.linspace(-3000, 3000, 13), np.linspace(-3000, 3000, 13))
    points = ground(x, y)
    for dip in (0.0, 1e-5, 45.0, 89.9999999, 90.0):
        sine, cosine = math.sin(math.radians(dip)), math.cos(math.radians(dip))
        depth = 500 * sine + (1000 if dip < 1 else 0)

        def plane(start, stop, dip=dip, depth=depth, cosine=cosine):
            return [500 * cosine, (start + stop) / 2, depth, stop - start, 1000, 0, dip, 30, 1, 1]

        whole = rectangular_dislocation(tensor([plane(-1000, 1000)]), points, 0.25)
        halves = rectangular_dislocation(tensor([plane(-1000, 0), plane(0, 1000)]), points, 0.25)
        assert torch.isfinite(whole).all() and torch.isfinite(halves).all()
        sides = np.abs(x.ravel()) > 0
        assert np.abs(halves.sum(0) - whole[0]).numpy()[sides].max() < 1e-9


def test_upright_planes_are_limits_of_steep_ones():
    points = scattered()
    plane = [0.0, 0.0, 2000.0, 2500.0, 1500.0, 25.0, 90.0, 40.0, 1.0, 0.7]
    found = {
        dip: rectangular_dislocation(tensor([[*plane[:6], dip, *plane[7:]]]), points, 0.25)[0].numpy() for dip in (90, 89.99, 89.98, 89.97)
    }
    extrapolated = 3 * found[89.99] - 3 * found[89.98] + found[89.97]
    assert worst(extrapolated, found[90]) < 5e-6


def test_a_slipping_trace_moves_half_a_metre_a_side():
    points = ground([-1e-3, 0.0, 1e-3], [0, 0, 0])
    found = rectangular_dislocation(tensor([[0, 0, 5000, 1e6, 10000, 0, 90, 0, 1, 0]]), points, 0.25)[0, :, 1]
    assert found.numpy() == pytest.approx([-0.5, 0.0, 0.5], abs=1e-3)  # left-lateral: seen from the west, the east goes left


def test_a_large_sill_lifts_by_its_opening():
    found = SOURCE_TYPES["sill"].displacement(tensor([[0, 0, 100, 1e6, 1e6, 0, 0.3]]), ground(0, 0))[0, 0]
    assert found.numpy() == pytest.approx([0, 0, 0.3], abs=1e-3)


@pytest.mark.parametrize("name", list(TYPICAL))
def test_gradients_match_finite_differences(name):
    values = tensor([TYPICAL[name], TYPICAL[name]])
    values[1, 0] += 500
    points = scattered(6).requires_grad_()
    kind = SOURCE_TYPES[name]
    scale = values.abs().mean(0)
    assert torch.autograd.gradcheck(
        lambda v, p: kind.displacement(v * scale, p), ((values / scale).requires_grad_(), points), eps=1e-5, atol=1e-7, rtol=1e-5
    )


@pytest.mark.parametrize("name", list(TYPICAL))
def test_batches_agree_with_single_pairs_and_strength_is_linear(name):
    kind = SOURCE_TYPES[name]
    points = scattered(40)
    values = tensor([TYPICAL[name]] * 3)
    values[1, 2] += 400
    strengths = [i for i, quantity in enumerate(kind.quantities) if quantity.kind == "strength"]
    values[2, strengths] *= 2
    found = kind.displacement(values, points)
    assert found.shape == (3, 40, 3)
    one = torch.cat([kind.displacement(values[1:2], points[i : i + 1])[0] for i in range(40)])
    assert torch.allclose(found[1], one, rtol=1e-12, atol=1e-15)
    assert torch.allclose(found[2], 2 * found[0], rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("name", list(TYPICAL))
def test_turning_everything_turns_the_displacement(name):
    kind = SOURCE_TYPES[name]
    points = scattered(20)
    values = tensor([TYPICAL[name]])
    turned, strike = values.clone(), kind.names.index("strike") if "strike" in kind.names else None
    turned[0, :2] = torch.stack([values[0, 1], -values[0, 0]])  # a quarter turn clockwise
    if strike is not None:
        turned[0, strike] += 90
    around = torch.stack([points[:, 1], -points[:, 0], points[:, 2]], -1)
    before, after = kind.displacement(values, points)[0], kind.displacement(turned, around)[0]
    assert torch.allclose(after, torch.stack([before[:, 1], -before[:, 0], before[:, 2]], -1), atol=1e-12)


@pytest.mark.parametrize("name", list(TYPICAL))
def test_height_deepens_the_source(name):
    kind = SOURCE_TYPES[name]
    points = scattered(10)
    high = points.clone()
    high[:, 2] = 250.0
    deeper = tensor([TYPICAL[name]])
    deeper[0, 2] += 250
    tolerance = 2e-2 if name == "penny" else 1e-12  # the crack itself stays that of its own depth
    found, expected = kind.displacement(tensor([TYPICAL[name]]), high), kind.displacement(deeper, points)
    assert worst(found[0], expected[0]) < tolerance


def test_the_top_of_a_source():
    tops = {name: float(kind.top(tensor([TYPICAL[name]]))) for name, kind in SOURCE_TYPES.items()}
    assert tops["mogi"] == tops["penny"] == tops["sill"] == 3000 and tops["mctigue"] == 2100
    assert tops["fault"] == pytest.approx(3000 - 750 * math.sin(math.radians(45)))
    assert tops["spheroid"] == pytest.approx(4000 - math.hypot(2000 * 0.5, 1000 * math.sqrt(0.75)))
