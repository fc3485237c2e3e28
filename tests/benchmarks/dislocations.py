"""A million pairs of fault and point: Okada's dislocations here, against okada-wrapper's calls and cutde's triangles.

The rivals are not in the environment: put the folder of an environment that has them into ``DEEPGEOLOGY_ORACLES`` (its
``site-packages``). They are timed on fewer pairs, because their time grows in proportion. A rival that is absent is left out and named;
without both there is nothing to measure.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import time

import numpy as np
import torch
from deepgeology.backend.families.simulation.okada import rectangular_dislocation

NAME = "dislocations: a million Okada pairs / the same by okada-wrapper's point calls (at least as fast as cutde, too)"
TARGET = ">= 10"
FAULTS, POINTS, FEW = 100, 10_000, 3_000


def measure() -> dict:
    """Time each on the same faults and points, in turn.

    Returns
    -------
    dict
        ``ratio`` to okada-wrapper, or to cutde times ten if only that is there; microseconds a pair of each.
    """
    rivals = {"okada_wrapper": _okada_wrapper, "cutde": _cutde}
    sys.path += [path for path in os.environ.get("DEEPGEOLOGY_ORACLES", "").split(os.pathsep) if path]
    absent = [name for name in rivals if importlib.util.find_spec(name) is None]
    if len(absent) == len(rivals):
        return {"skipped": "neither okada_wrapper nor cutde can be imported; name their folder in DEEPGEOLOGY_ORACLES"}
    random = np.random.default_rng(0)
    faults = np.stack(
        [
            *random.uniform(-20e3, 20e3, (2, FAULTS)), random.uniform(9e3, 15e3, FAULTS), *random.uniform(2e3, 9e3, (2, FAULTS)),
            random.uniform(0, 360, FAULTS), random.uniform(10, 85, FAULTS), *random.uniform(-1, 1, (3, FAULTS)),
        ],
        axis=1,
    )  # fmt: skip
    points = np.concatenate([random.uniform(-50e3, 50e3, (POINTS, 2)), np.zeros((POINTS, 1))], axis=1)
    values, places = torch.from_numpy(faults), torch.from_numpy(points)
    rectangular_dislocation(values[:2], places, 0.25)
    ours = min(_seconds(lambda: rectangular_dislocation(values, places, 0.25)) for _ in range(3)) / (FAULTS * POINTS)
    result = {"ours_us": 1e6 * ours, "absent": absent}
    for name in rivals.keys() - set(absent):
        result[f"{name}_us"] = 1e6 * rivals[name](faults, points)
    ratios = [
        result[f"{name}_us"] / result["ours_us"] * factor
        for name, factor in (("okada_wrapper", 1), ("cutde", 10))
        if f"{name}_us" in result
    ]
    result["ratio"] = min(ratios)
    return result


def _seconds(call) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _okada_wrapper(faults: np.ndarray, points: np.ndarray) -> float:
    """Seconds a pair of DC3D, called once a point."""
    from okada_wrapper import dc3dwrapper

    def calls():
        for x, y, _ in points[:FEW]:
            half, width = faults[0, 3] / 2, faults[0, 4] / 2
            dc3dwrapper(2 / 3, [x, y, 0.0], faults[0, 2], faults[0, 6], [-half, half], [-width, width], list(faults[0, 7:]))

    return min(_seconds(calls) for _ in range(3)) / FEW


def _cutde(faults: np.ndarray, points: np.ndarray) -> float:
    """Seconds a pair of the two triangles that cover a fault."""
    from cutde.halfspace import disp

    length, width, dip = faults[0, 3], faults[0, 4], np.radians(faults[0, 6])
    along, down = np.array([length, 0, 0]), np.array([0, -width * np.cos(dip), -width * np.sin(dip)])
    corner = np.array([0.0, 0.0, -5000.0])
    triangles = np.array([[corner, corner + along, corner + along + down], [corner, corner + along + down, corner + down]])
    places = np.repeat(points[:FEW], 2, axis=0)
    both, slips = np.tile(triangles, (FEW, 1, 1)), np.ones((2 * FEW, 3))
    disp(places[:2], both[:2], slips[:2], 0.25)
    return min(_seconds(lambda: disp(places, both, slips, 0.25)) for _ in range(3)) / FEW
