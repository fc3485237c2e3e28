"""Notched plates of the literature: python tests/studies/fracture.py {tension,shear,griffith,basin} [spacing]

Miehe, Hofacker & Welschinger (2010, doi:10.1016/j.cma.2010.04.011): a square plate of 1 mm with a notch to its centre, E = 210 kN/mm2, nu
= 0.3, Gc = 2.7e-3 kN/mm, plane strain, l = 0.015 mm, AT2 with the spectral split. The unit of length is mm, of force kN.

``basin`` writes ``build/fracture/subsidence.tif``: a bowl of 2.5 m over a pumped aquifer, 8 km by 6 km, of which a buried step of the
bedrock leaves a quarter in the west.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import brentq

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import conftest  # noqa: F401
from deepgeology.backend.families.simulation.phase_field import Loading, Material, simulate
from deepgeology.backend.raster.gdalenv import osr
from deepgeology.backend.raster.grid import Grid
from deepgeology.backend.raster.writer import RasterWriter

BUILD = Path(__file__).resolve().parents[2] / "build" / "fracture"

YOUNG, POISSON, GC, LENGTH = 210.0, 0.3, 2.7e-3, 0.015
PEAK_TENSION = 0.701  # kN, curve of Miehe et al. for tension, as digitised by phasefieldx (miehe_solution.csv)
PEAK_SHEAR = 0.531  # kN, for shear (miehe_solution_shear.csv)


def coarsening(span: float, spacing: float, count: int) -> np.ndarray:
    """Return ``count`` distances that grow from ``spacing`` and fill ``span``, the largest first."""
    factor = brentq(lambda q: spacing * q * (q**count - 1) / (q - 1) - span, 1.0001, 4)
    return (spacing * factor ** np.arange(1, count + 1))[::-1]


def tension(spacing: float = 0.004, on_state=lambda step: None) -> list[tuple[float, float]]:
    """Pull the plate until it breaks; displacements and forces. The grid is fine where the crack runs."""
    reach = 3 * LENGTH
    x = np.r_[coarsening(0.5 - reach, spacing, 10), np.full(round((0.5 + reach) / spacing), spacing)]
    x[10:] *= (0.5 + reach) / x[10:].sum()
    middle = np.full(2 * round(reach / spacing), reach / round(reach / spacing))
    edge = coarsening(0.5 - reach, spacing, 12)
    y = np.r_[edge, middle, edge[::-1]]
    shape = len(y) + 1, len(x) + 1
    young = np.full(shape, YOUNG)
    young[shape[0] // 2, np.r_[0.0, np.cumsum(x)] < 0.5 - 1e-9] = np.nan
    held, moved = np.zeros((2, *shape), bool), np.zeros((2, *shape))
    held[1, 0] = held[:, -1] = True
    most = 0.0060
    moved[1, 0] = most
    curve = []

    class Broken(Exception):
        pass

    def state(step):
        on_state(step)
        curve.append((step.load * most, step.force / most))
        if step.force < 0.9 * max(force for _, force in curve) * most:
            raise Broken

    # The literature does not correct Gc for the grid, which ``simulate`` does.
    gc = GC * (1 + 0.5 * spacing / LENGTH)
    loads = np.r_[0.002, 0.004, 0.005, np.arange(0.0052, 0.006, 0.00005)] / most
    with contextlib.suppress(Broken):
        simulate(
            Material(young, POISSON, gc, LENGTH), Loading(held, moved, np.zeros((2, *shape))), np.zeros((shape[0] - 1, shape[1] - 1), bool),
            loads, (x, y), model="AT2", halvings=0, iterations=60, on_state=state,
        )  # fmt: skip
    return curve


def shear(spacing: float = 0.0125, length: float = 0.025, on_state=lambda step: None, most: float = 0.013):
    """Shear the plate; the last state. An even grid, for the crack turns."""
    count = round(1 / spacing) + 1
    shape = count, count
    young = np.full(shape, YOUNG)
    young[count // 2, : count // 2] = np.nan
    held, moved = np.zeros((2, *shape), bool), np.zeros((2, *shape))
    held[:, [0, -1]] = held[1, :, 0] = held[1, :, -1] = True
    moved[0, 0] = most
    loads = np.r_[0.004, 0.007, np.arange(0.008, most + 1e-9, 0.0005)] / most
    run = simulate(
        Material(young, POISSON, GC, length), Loading(held, moved, np.zeros((2, *shape))), np.zeros((count - 1, count - 1), bool),
        loads, (spacing, spacing), model="AT2", halvings=0, iterations=100, on_state=on_state,
    )  # fmt: skip
    return run.steps[-1]


def griffith(count: int = 101) -> float:
    """Return the force at which a sharp notch grows by Griffith's criterion, from the compliance of sound plates."""

    def stiffness(tip: int) -> float:
        shape = count, count
        young = np.full(shape, YOUNG)
        young[count // 2, :tip] = np.nan
        held, moved = np.zeros((2, *shape), bool), np.zeros((2, *shape))
        held[1, 0] = held[:, -1] = True
        moved[1, 0] = 1e-4
        material = Material(young, POISSON, 1e9, 0.02)
        loading = Loading(held, moved, np.zeros((2, *shape)))
        step = simulate(material, loading, np.zeros((count - 1, count - 1), bool), 1, (1 / (count - 1),) * 2, split="none").steps[-1]
        return 2 * step.elastic / 1e-8

    middle, reach = count // 2, 4
    slope = (stiffness(middle + reach) - stiffness(middle - reach)) * (count - 1) / (2 * reach)
    return stiffness(middle) * float(np.sqrt(-2 * GC / slope))


def basin() -> str:
    """Write the subsidence of the worked example; return the path."""
    x, y = np.meshgrid((np.arange(160) + 0.5) * 50, (np.arange(120) + 0.5) * 50)
    bowl = 2.5 * np.exp(-(((x - 4200) / 2000) ** 2) - ((y - 3000) / 1500) ** 2)
    step = 0.5 * (1 + np.tanh((x - 2600 - 500 * np.sin(y / 1400)) / 180))
    system = osr.SpatialReference()
    system.ImportFromEPSG(32612)
    grid = Grid(160, 120, (400000.0, 50.0, 0.0, 3640000.0, 0.0, -50.0), system.ExportToWkt())
    BUILD.mkdir(parents=True, exist_ok=True)
    path = str(BUILD / "subsidence.tif")
    with RasterWriter(path, grid, 1, "float32", np.nan, ["subsidence"], units=["m"]) as writer:
        writer.write_rows(0, (bowl * (0.25 + 0.75 * step))[None])
    return path


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("tension", "shear", "griffith", "basin"))
    parser.add_argument("spacing", type=float, nargs="?")
    given = parser.parse_args()
    more = {"spacing": given.spacing} if given.spacing else {}
    if given.what == "tension":
        curve = tension(**more)
        for way, force in curve:
            print(f"{way:.5f} mm  {force:.4f} kN")
        peak = max(force for _, force in curve)
        print(f"peak {peak:.4f} kN, {100 * (peak / PEAK_TENSION - 1):+.1f} % of {PEAK_TENSION}")
    elif given.what == "shear":
        forces = []
        last = shear(**more, on_state=lambda step: forces.append(step.force / 0.013))
        rows, columns = np.nonzero(np.nan_to_num(last.damage) > 0.95)
        print(f"peak {max(forces):.4f} kN ({PEAK_SHEAR} in the literature, at another length)")
        count = last.damage.shape[0]
        for column in np.unique(columns)[::5]:
            print(f"x {column / (count - 1):.3f}  y {1 - rows[columns == column].mean() / (count - 1):.3f} mm")
    elif given.what == "basin":
        print(basin())
    else:
        print(f"{griffith():.4f} kN")


if __name__ == "__main__":
    main()
