"""Landscapes beside fastscapelib: python tests/studies/landscape.py [cells]

Both let noise rise for two hundred steps on a square of ``cells`` by ``cells`` (128): seconds of the processor a step, and the relief.
Without fastscapelib (pip install fastscapelib) only ours is measured.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import conftest  # noqa: F401
from deepgeology.backend.families.simulation.landscape import evolve

UPLIFT, ERODIBILITY, CELL, STEP, STEPS = 1e-3, 1e-5, 200.0, 2e4, 200


def ours(z: np.ndarray, diffusivity: float) -> np.ndarray:
    """Evolve with our own solver."""
    return evolve(z, UPLIFT, ERODIBILITY, diffusivity, (CELL, CELL), STEP * STEPS, STEP, outputs=1).states[-1].elevation


def theirs(z: np.ndarray, diffusivity: float) -> np.ndarray:
    """Evolve with fastscapelib."""
    import fastscapelib

    grid = fastscapelib.RasterGrid(list(z.shape), [CELL, CELL], fastscapelib.NodeStatus.FIXED_VALUE)
    graph = fastscapelib.FlowGraph(grid, [fastscapelib.SingleFlowRouter(), fastscapelib.MSTSinkResolver()])
    rivers = fastscapelib.SPLEroder(graph, k_coef=ERODIBILITY, area_exp=0.5, slope_exp=1.0, tolerance=1e-6)
    slopes = fastscapelib.DiffusionADIEroder(grid, diffusivity)
    rise = np.full(z.shape, UPLIFT * STEP)
    rise[[0, -1]] = rise[:, [0, -1]] = 0.0
    for _ in range(STEPS):
        raised = z + rise
        graph.update_routes(raised)
        z = raised - rivers.erode(raised, graph.accumulate(1.0), STEP)
        z = z - slopes.erode(z, STEP)
    return z


def main() -> None:
    cells = int(sys.argv[1]) if len(sys.argv) > 1 else 128
    noise = np.random.default_rng(0).random((cells, cells))
    spent = {}
    for name, solve in (("ours", ours), ("fastscapelib", theirs)):
        try:
            start = time.process_time()
            relief = solve(noise, 0.05)
        except ImportError:
            print("fastscapelib is not installed")
            continue
        spent[name] = (time.process_time() - start) / STEPS
        print(f"{name}: {1000 * spent[name]:.1f} ms a step, mean {relief.mean():.1f} m, highest {relief.max():.1f} m")
    if len(spent) > 1:
        print(f"ratio {spent['ours'] / spent['fastscapelib']:.1f}")


if __name__ == "__main__":
    main()
