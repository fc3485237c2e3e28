"""The simulators that a set of simulations can be made with: what each takes, what it gives, and how to run it on a square grid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from ...errors import InputError
from .groundwater import head
from .landscape import evolve
from .phase_field import Loading, Material, simulate
from .sources import SOURCE_TYPES, SourceType


@dataclass(frozen=True)
class Input:
    """A parameter of a simulator.

    Attributes
    ----------
    name, unit : str
    default : str
        What is varied unless the user says otherwise, as :func:`.design.read_design` understands it.
    field : bool
        Whether it may differ from cell to cell.
    """

    name: str
    unit: str
    default: str
    field: bool = False


@dataclass(frozen=True)
class Simulator:
    """A simulator.

    Attributes
    ----------
    name, label : str
    inputs : tuple of Input
    outputs : tuple of (str, str)
        Name and unit of each plane that it gives.
    run : callable
        ``run(values, size, pixel)``: values by name, float or ndarray (H, W); size in cells, pixel in metres; returns (K, H, W).
    starts : dict of str to str
        Outputs that are the later state of an input, and that input: there a surrogate learns the change.
    guess : callable, optional
        ``guess(values, shape, pixel)``: the same as ``run`` on a grid of any shape, quick and rough, for a surrogate to begin from.
    balance : callable, optional
        ``balance(values, outputs, pixel)``: what goes out over what comes in of something that is conserved, 1 if the result keeps it;
        ``balance_of`` says what.
    symmetric : bool
        Whether mirrored and turned inputs give mirrored and turned outputs.
    """

    name: str
    label: str
    inputs: tuple[Input, ...]
    outputs: tuple[tuple[str, str], ...]
    run: Callable[[dict, int, float], np.ndarray]
    starts: tuple[tuple[str, str], ...] = ()
    guess: Callable[[dict, tuple[int, int], float], np.ndarray] | None = None
    balance: Callable[[dict, np.ndarray, float], float] | None = None
    balance_of: str = ""
    symmetric: bool = False


_BAND = 2.0  # width of the band of a crack in cells


def _groundwater(values: dict, size: int, pixel: float) -> np.ndarray:
    transmissivity = np.broadcast_to(values["transmissivity"], (size, size))
    return head(transmissivity, values["recharge"], pixel)[None]


def _water(values: dict, outputs: np.ndarray, pixel: float) -> float:
    level = outputs[0]
    transmissivity = np.broadcast_to(values["transmissivity"], level.shape)
    out = sum((2 * transmissivity[edge] * level[edge]).sum() for edge in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]))
    return float(out / (np.broadcast_to(values["recharge"], level.shape).sum() * pixel**2))


def _landscape(values: dict, size: int, pixel: float) -> np.ndarray:
    elevation = np.broadcast_to(values["elevation"], (size, size))
    names = ("uplift", "erodibility", "diffusivity")
    run = evolve(elevation, *(values[name] for name in names), (pixel, pixel), values["duration"], values["step"], outputs=1)
    return run.states[-1].elevation[None]


def _landscape_at_once(values: dict, shape: tuple[int, int], pixel: float) -> np.ndarray:
    """Take the whole duration in one step: stable, as all is implicit, and rivers stay where they were at the start."""
    elevation = np.broadcast_to(values["elevation"], shape)
    names = ("uplift", "erodibility", "diffusivity")
    run = evolve(elevation, *(values[name] for name in names), (pixel, pixel), values["duration"], values["duration"], outputs=1)
    return run.states[-1].elevation[None]


def _fissures(values: dict, size: int, pixel: float) -> np.ndarray:
    """Drag a layer by what subsides below it: its base moves as the upper side of a plate that is bent."""
    thickness, young = float(values["thickness"]), values["young"]
    subsidence = np.broadcast_to(values["subsidence"], (size, size))
    north, east = -np.gradient(subsidence, pixel, axis=0), np.gradient(subsidence, pixel, axis=1)
    nothing = np.zeros((2, size, size))
    shear = np.asarray(young) / (2 * (1 + np.asarray(values["poisson"])))
    material = Material(
        young, values["poisson"], values["toughness"], _BAND * pixel, thickness, foundation=shear / thickness, plane="stress"
    )
    loading = Loading(nothing > 0, nothing, thickness / 2 * np.stack([east, north]))
    run = simulate(material, loading, np.zeros((size - 1, size - 1), bool), int(values["steps"]), (pixel, pixel), halvings=0)
    return run.steps[-1].damage[None]


# What is varied of a source of deformation by default: lengths as shares of the side of the area.
_SHARES = {"depth": (0.1, 0.4), "radius": (0.02, 0.08), "semi_major": (0.03, 0.08), "length": (0.1, 0.3), "width": (0.05, 0.15)}
_SOURCE_DEFAULTS = {
    "volume_change": "1e6:1e7",
    "pressure": "1e-4:1e-3",
    "opening": "0.5:2",
    "slip": "0.5:2",
    "aspect": "0.3:1",
    "strike": "0:180",
    "dip": "20:90",
    "plunge": "0:90",
    "rake": "-90:90",
}


def _source_inputs(kind: SourceType) -> tuple[Input, ...]:
    inputs = []
    for quantity in kind.quantities:
        name, unit = quantity.name, quantity.unit
        if name in ("x", "y"):
            inputs.append(Input(name, "m", "-0.1:0.1 of the side"))
        elif name in _SHARES:
            low, high = _SHARES[name]
            inputs.append(Input(name, "m", f"{low}:{high} of the side"))
        else:
            inputs.append(Input(name, unit, _SOURCE_DEFAULTS[name]))
    return tuple(inputs)


def _deformation(kind: SourceType) -> Callable[[dict, int, float], np.ndarray]:
    def run(values: dict, size: int, pixel: float) -> np.ndarray:
        source = torch.tensor([[values[name] for name in kind.names]], dtype=torch.float64)
        if float(kind.top(source)[0]) <= 0:
            raise InputError("The source sticks out of the ground: its top is at {top:.0f} m.", top=float(kind.top(source)[0]))
        along = (torch.arange(size, dtype=torch.float64) + 0.5 - size / 2) * pixel
        y, x = torch.meshgrid(-along, along, indexing="ij")
        points = torch.stack([x.ravel(), y.ravel(), torch.zeros(size * size, dtype=torch.float64)], 1)
        return kind.displacement(source, points)[0].T.reshape(3, size, size).numpy()

    return run


SIMULATORS: dict[str, Simulator] = {
    "groundwater": Simulator(
        "groundwater",
        "Groundwater head in a heterogeneous aquifer",
        (
            Input("transmissivity", "m²/s", "classes 1e-4:2e-3 length 1500", field=True),
            Input("recharge", "m/s", "3e-9:1e-8", field=True),
        ),
        (("head", "m"),),
        _groundwater,
        balance=_water,
        balance_of="Water that leaves over water that comes in",
        symmetric=True,
    ),
    "landscape": Simulator(
        "landscape",
        "Landscape shaped by uplift, rivers and hillslopes",
        (
            Input("elevation", "m", "field 100:500 length 3000", field=True),
            Input("uplift", "m/year", "1e-4:1e-3 log", field=True),
            Input("erodibility", "1/year", "1e-6:1e-5 log", field=True),
            Input("diffusivity", "m²/year", "0.01:0.2 log", field=True),
            Input("duration", "years", "500000"),
            Input("step", "years", "2000"),
        ),
        (("elevation", "m"),),
        _landscape,
        starts=(("elevation", "elevation"),),
        guess=_landscape_at_once,
        symmetric=True,
    ),
    "fissures": Simulator(
        "fissures",
        "Ground fissures above a subsiding basin",
        (
            Input("subsidence", "m", "bowl 4.5:6 length 230:310", field=True),
            Input("toughness", "J/m²", "1000", field=True),
            Input("young", "Pa", "5e7", field=True),
            Input("poisson", "", "0.3", field=True),
            Input("thickness", "m", "100"),
            Input("steps", "", "5"),
        ),
        (("damage", ""),),
        _fissures,
        symmetric=True,
    ),
    **{
        kind.name: Simulator(
            kind.name,
            f"Deformation: {kind.label}",
            _source_inputs(kind),
            (("east", "m"), ("north", "m"), ("up", "m")),
            _deformation(kind),
        )
        for kind in SOURCE_TYPES.values()
    },
}
