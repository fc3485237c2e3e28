"""Job: where the ground cracks when what lies below it moves, or its edges are pulled."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import ndimage

from ...errors import InputError
from ...outputs import Staging
from ...progress import Progress
from ...provenance import provenance
from ...raster.gdalenv import ogr
from ...raster.grid import Grid, reproject_bounds
from ...raster.writer import RasterWriter
from . import fissure_report, phase_field
from .area import metric_grid, read_onto
from .fissure_lines import BROKEN, Fissure, trace
from .ground import metric_crs, read_features, transform, write_features

PROPERTIES = {"young": 1e6, "poisson": 1.0, "toughness": 1.0, "thickness": 1.0, "foundation": 1e6}  # to SI units
_CELLS = 150  # along the longer side, where no pixel size is given
_MOST_CELLS = 300_000
_WIDTH = 2.5  # of a crack in pixels, where none is given
_MESSAGES = 5  # about halved steps


@dataclass
class World:
    """What is simulated. ``subsidence`` is (H, W) in metres, positive downwards, or ``None``; ``cracks`` (H - 1, W - 1)."""

    grid: Grid
    pixel: float
    material: phase_field.Material
    loading: phase_field.Loading
    subsidence: np.ndarray | None
    cracks: np.ndarray
    model: str

    @property
    def strength(self) -> float:
        """Stress in Pa at which a bar of the median material cracks."""
        young, toughness = (float(np.nanmedian(value)) for value in (self.material.young, self.material.toughness))
        return young * self.strain if self.model == "AT1" else 9 / 16 * math.sqrt(young * toughness / (3 * self.material.length))

    @property
    def strain(self) -> float:
        """Strain at which it cracks, as if it were elastic until then."""
        young, toughness = (float(np.nanmedian(value)) for value in (self.material.young, self.material.toughness))
        if self.model == "AT1":
            return math.sqrt(3 * toughness / (8 * self.material.length * young))
        return math.sqrt(toughness / (3 * self.material.length * young))


def run(parameters: dict, progress: Progress) -> dict:
    """Simulate fissures.

    Parameters
    ----------
    parameters : dict
        ``material`` (rasters with bands named young, poisson, toughness, thickness or foundation), and the numbers ``young`` (MPa),
        ``poisson``, ``toughness`` (J/m2), ``thickness`` (m), ``foundation`` (MPa/m) for what no raster gives; ``loading`` (a raster of
        subsidence in metres, or with two or more bands of displacement towards east and north), ``lever`` (m), ``stretch_east``,
        ``stretch_north``, ``shear`` (m), ``initial_cracks`` (vector), ``steps``, ``extent``, ``pixel_size`` (m), ``crack_width``
        (m), ``damage_model``, ``split``, ``plane``; ``output``, ``displacement``, ``fissures``, ``energy``, ``report``.
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``: damage, a band for each step. ``DISPLACEMENT``: east and north at the end. ``FISSURES``, ``ENERGY``, ``REPORT``;
        ``LENGTH``: of new fissures in metres; ``MAX_OPENING`` in metres; ``FIRST_LOAD``: per cent of the loading at which the first
        opens (none: 100 is exceeded, NaN); ``BALANCE``: per cent of the work that the energies do not account for.

    Raises
    ------
    InputError
        Rasters that do not say what they are; no loading; cracks outside; see :mod:`.phase_field`.
    """
    world = _world(parameters, progress)
    progress.log(
        "{width} x {height} cells of {pixel:g} m; cracks begin at a strain of {strain:.2g}, a stress of {stress:.3g} kPa.",
        width=world.grid.width,
        height=world.grid.height,
        pixel=world.pixel,
        strain=world.strain,
        stress=world.strength / 1e3,
    )
    outcome = _simulate(world, parameters, progress.part(0.05, 0.9))
    last = outcome.steps[-1]
    fissures = _split(trace(last.damage, last.displacement, world.pixel, world.material.length), world.cracks)
    rows = _describe(fissures, outcome, world)
    results = _numbers(rows, outcome)
    cautions = _cautions(world, outcome, results)
    for template, values in cautions:
        progress.warn(template, **values)
    progress.report(0.92, "Writing the results")
    with Staging() as staging:
        if parameters.get("output"):
            names = [f"load {100 * step.load:.0f} %" for step in outcome.steps]
            _write(staging.path(parameters["output"]), world, [step.damage for step in outcome.steps], names, "", parameters)
        if parameters.get("displacement"):
            _write(staging.path(parameters["displacement"]), world, list(last.displacement), ["east", "north"], "m", parameters)
        if parameters.get("fissures"):
            _write_fissures(staging.path(parameters["fissures"]), world, fissures, rows)
        if parameters.get("energy"):
            _write_energy(staging.path(parameters["energy"]), outcome)
        if parameters.get("report"):
            path = staging.path(parameters["report"])
            fissure_report.write_report(path, parameters, world, outcome, fissures, rows, cautions, results)
    return results | {
        key.upper(): parameters[key] for key in ("output", "displacement", "fissures", "energy", "report") if parameters.get(key)
    }


def _world(parameters: dict, progress: Progress) -> World:
    rasters = list(parameters.get("material") or [])
    place = parameters.get("loading") or (rasters[0] if rasters else None)
    if place:
        grid, projected = metric_grid(place, parameters.get("extent"), parameters.get("pixel_size"), _CELLS)
    elif parameters.get("extent"):
        grid, projected = _extent_grid(parameters)
    else:
        raise InputError("It is not known where to simulate.", hint="Give a loading or material raster, or an extent.")
    if projected:
        progress.warn("The area is not in metres; everything is computed and written in {crs}, where it is.", crs=projected)
    if grid.width * grid.height > _MOST_CELLS or min(grid.width, grid.height) < 5:
        raise InputError(
            "{width} x {height} cells are to be simulated; from 5 x 5 to {most} in all are possible.",
            hint="Choose another pixel size or extent.",
            width=grid.width,
            height=grid.height,
            most=_MOST_CELLS,
        )
    pixel = math.sqrt(grid.pixel_area)
    values = _material(rasters, parameters, grid)
    length = parameters.get("crack_width") or _WIDTH * pixel
    loading, subsidence = _loading(parameters, grid, pixel, values)
    material = phase_field.Material(length=length, plane="stress" if parameters["plane"] == "sheet" else "strain", **values)
    cracks = _initial(parameters.get("initial_cracks"), grid, progress)
    return World(grid, pixel, material, loading, subsidence, cracks, parameters["damage_model"])


def _extent_grid(parameters: dict) -> tuple[Grid, str]:
    extent = parameters["extent"]
    bounds = tuple(extent[key] for key in ("xmin", "ymin", "xmax", "ymax"))
    crs, projected = metric_crs(extent.get("crs") or "", (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, "EXTENT")
    xmin, ymin, xmax, ymax = reproject_bounds(bounds, extent.get("crs") or crs, crs)
    size = parameters.get("pixel_size") or max(xmax - xmin, ymax - ymin) / _CELLS
    width, height = max(round((xmax - xmin) / size), 1), max(round((ymax - ymin) / size), 1)
    return Grid(width, height, (xmin, size, 0.0, ymax, 0.0, -size), crs), projected


def _material(rasters: list[str], parameters: dict, grid: Grid) -> dict[str, np.ndarray | float]:
    """Return the properties in SI units: rasters (H, W) where given, else numbers."""
    values: dict = {name: float(parameters[name]) * scale for name, scale in PROPERTIES.items()}
    for name, value in values.items():
        if not math.isfinite(value):
            raise InputError("{name} is not a number.", hint="Give a number, or a raster.", name=name.capitalize())
    for path in rasters:
        names, bands = read_onto(path, grid)
        found = [_property(name) or (_property(Path(path).stem) if len(names) == 1 else "") for name in names]
        if not any(found):
            raise InputError(
                "The raster {path} does not say what it is: its bands are called {names}.",
                hint="Name a band, or a file of one band, young, poisson, toughness, thickness or foundation.",
                path=path,
                names=", ".join(names),
            )
        values.update({name: band * PROPERTIES[name] for name, band in zip(found, bands) if name})
    return values


def _property(text: str) -> str:
    return next((name for name in PROPERTIES if name in text.lower()), "")


def _loading(parameters: dict, grid: Grid, pixel: float, values: dict) -> tuple[phase_field.Loading, np.ndarray | None]:
    shape = grid.height, grid.width
    base, subsidence = np.zeros((2, *shape)), None
    if parameters.get("loading"):
        names, bands = read_onto(parameters["loading"], grid)
        if len(bands) == 1:
            subsidence = bands[0]
            lever = parameters.get("lever")
            lever = float(lever) if lever is not None else 0.5 * float(np.nanmedian(values["thickness"]))
            down, east = np.gradient(_filled(subsidence, parameters["loading"]), pixel)
            base = lever * np.stack([east, -down])
        else:
            lower = [name.lower() for name in names]
            chosen = [lower.index("east"), lower.index("north")] if {"east", "north"} <= set(lower) else [0, 1]
            base = np.stack([_filled(bands[index], parameters["loading"]) for index in chosen])
        lost = ~np.isfinite(bands).all(axis=0)
        values["foundation"] = np.where(lost, np.nan, values["foundation"])
        if not np.nanmax(values["foundation"]) > 0:
            raise InputError(
                "The foundation has no stiffness, so what moves below cannot drag the layer along.",
                hint="Give FOUNDATION: the shear modulus of the ground between over its thickness.",
            )
    held, edge = np.zeros((2, *shape), bool), np.zeros((2, *shape))
    east, north, shear = (float(parameters.get(key) or 0.0) for key in ("stretch_east", "stretch_north", "shear"))
    if not parameters.get("loading"):
        if not (east or north or shear):
            raise InputError(
                "Nothing loads the ground.", hint="Give a raster of subsidence or displacement, or stretch or shear the edges."
            )
        values["foundation"] = 0.0
    if east:
        held[0, :, [0, -1]] = True
        edge[0, :, -1] = east
    if north or shear:
        held[1, [0, -1]] = True
        edge[1, 0] = north
    if shear:
        held[0, [0, -1]] = True
        edge[0, 0] += shear if not east else 0.0
        if east:
            raise InputError("SHEAR and STRETCH_EAST hold the same edges in two ways.", hint="Give one of them.")
    if not parameters.get("loading"):
        _keep_in_place(held, np.isfinite(sum(np.broadcast_to(value, shape) for value in values.values())))
    return phase_field.Loading(held, edge, base), subsidence


def _keep_in_place(held: np.ndarray, ground: np.ndarray) -> None:
    """Hold each piece of ground that the edges pull in one direction alone (2, H, W) at its south-western pixel in the other one too."""
    pieces, count = ndimage.label(ndimage.binary_opening(ground, np.ones((2, 2))))
    for piece in range(1, count + 1):
        rows, columns = np.nonzero(pieces == piece)
        east, north = held[:, rows, columns].any(axis=1)
        if east != north:
            corner = np.argmax(rows - columns)
            held[int(east), rows[corner], columns[corner]] = True


def _filled(values: np.ndarray, path: str) -> np.ndarray:
    """Return values (H, W) with gaps filled from the nearest pixel."""
    known = np.isfinite(values)
    if not known.any():
        raise InputError("The raster {path} has no values here.", hint="Choose another raster or extent.", path=path)
    nearest = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    return values[nearest[0], nearest[1]]


def _initial(source: dict | None, grid: Grid, progress: Progress) -> np.ndarray:
    """Return the elements that existing cracks go through, (H - 1, W - 1)."""
    shape = grid.height, grid.width
    if not source:
        return np.zeros((shape[0] - 1, shape[1] - 1), bool)
    name, crs, _, features = read_features(source)
    if not crs:
        raise InputError("The layer {layer} has no coordinate system.", hint="Set it in the layer's properties.", layer=name)
    change = transform(crs, grid.crs)
    total, outside = np.zeros((shape[0] - 1, shape[1] - 1), bool), 0
    for _, shape_, _ in features:
        if change is not None:
            shape_.Transform(change)
        lines = [np.stack(grid.column_row(*np.array(part)[:, :2].T), axis=1) for part in _parts(shape_)]
        cells = phase_field.touched(lines, shape)
        outside += not cells.any()
        total |= cells
    if not total.any():
        raise InputError(
            "None of the {count} initial cracks of {layer} lies in the area.",
            hint="Check the layer's coordinate system, or leave INITIAL_CRACKS empty.",
            count=len(features),
            layer=name,
        )
    if outside:
        progress.warn("{count} initial cracks lie outside the area and are left out.", count=outside)
    return total


def _parts(shape: ogr.Geometry) -> list[list[tuple]]:
    if shape.GetGeometryCount():
        return [part for index in range(shape.GetGeometryCount()) for part in _parts(shape.GetGeometryRef(index))]
    return [shape.GetPoints()] if shape.GetPointCount() > 1 else []


def _simulate(world: World, parameters: dict, progress: Progress) -> phase_field.Run:
    halved: list[float] = []

    def state(step: phase_field.Step) -> None:
        progress.report(step.load, "Loading the ground: {load:.0f} % of the load", load=100 * step.load)

    def sudden(load: float, size: float) -> None:
        halved.append(load)
        if len(halved) <= _MESSAGES:
            progress.log(
                "Cracks grow suddenly before {load:.1f} % of the load: the step is halved to {size:.2f} %.",
                load=100 * load,
                size=100 * size,
            )

    progress.report(0.0, "Loading the ground")
    outcome = phase_field.simulate(
        world.material,
        world.loading,
        world.cracks,
        int(parameters["steps"]),
        (world.pixel, world.pixel),
        model=parameters["damage_model"],
        split=parameters["split"],
        tolerance=5e-3,
        iterations=300,
        halvings=2,
        on_state=state,
        on_sudden=sudden,
        on_iteration=progress.check,
    )
    if len(halved) > _MESSAGES:
        progress.log("{count} steps were halved in all.", count=len(halved))
    return outcome


def _along(fissure: Fissure, cells: np.ndarray) -> np.ndarray:
    """Return the values (N,) of elements (H - 1, W - 1) along a fissure."""
    columns, rows = np.clip(np.rint(fissure.line - 1).astype(int), 0, (cells.shape[1] - 1, cells.shape[0] - 1)).T
    return cells[rows, columns]


def _split(fissures: list[Fissure], cracks: np.ndarray) -> list[Fissure]:
    """Divide fissures where existing cracks end and new ones begin."""
    near = ndimage.binary_dilation(cracks, np.ones((3, 3)))
    parts = []
    for fissure in fissures:
        old = _along(fissure, near)
        ends = [0, *np.flatnonzero(old[1:] != old[:-1]).tolist(), len(old) - 1]
        for start, stop in zip(ends[:-1], ends[1:]):
            if stop > start:
                part = np.s_[start : stop + 1]
                parts.append(Fissure(fissure.line[part], fissure.opening[part], fissure.slip[part]))
    return parts


def _describe(fissures: list[Fissure], outcome: phase_field.Run, world: World) -> list[dict]:
    """Return the attributes of each fissure."""
    rows = []
    broken = [_elements(step.damage) > BROKEN for step in outcome.steps]
    near = ndimage.binary_dilation(world.cracks, np.ones((3, 3)))
    for fissure in fissures:
        shares = [_along(fissure, cells).mean() for cells in broken]
        first = next((step.load for step, share in zip(outcome.steps, shares) if share > 0), outcome.steps[-1].load)
        start, stop = (np.array(world.grid.xy(*fissure.line[index])) for index in (0, -1))
        azimuth = math.degrees(math.atan2(stop[0] - start[0], stop[1] - start[1])) % 180
        rows.append(
            {
                "length": float(np.linalg.norm(np.diff(fissure.line, axis=0), axis=1).sum() * world.pixel),
                "azimuth": azimuth,
                "opening_max": float(max(fissure.opening.max(), 0.0)),
                "opening_mean": float(max(fissure.opening.mean(), 0.0)),
                "slip_max": float(fissure.slip[np.abs(fissure.slip).argmax()]),
                "load": 100 * first,
                "initial": int(_along(fissure, near).mean() > 0.5),
            }
        )
    return rows


def _elements(damage: np.ndarray) -> np.ndarray:
    return np.nan_to_num(0.25 * (damage[:-1, :-1] + damage[:-1, 1:] + damage[1:, :-1] + damage[1:, 1:]))


def _numbers(rows: list[dict], outcome: phase_field.Run) -> dict:
    new = [row for row in rows if not row["initial"]]
    last = outcome.path[-1]
    return {
        "LENGTH": sum(row["length"] for row in new),
        "MAX_OPENING": max((row["opening_max"] for row in rows), default=0.0),
        "FIRST_LOAD": min((row["load"] for row in new), default=math.nan),
        "BALANCE": 100 * last.imbalance,
    }


def _cautions(world: World, outcome: phase_field.Run, results: dict) -> list[tuple[str, dict]]:
    """List what the user should not overlook, as templates and values."""
    found: list[tuple[str, dict]] = []
    last = outcome.path[-1]
    if not results["LENGTH"]:
        found.append(
            (
                "No fissure opens: the damage reaches {damage:.2f}. Cracks need a tensile strain of {strain:.2g} "
                "here; lower TOUGHNESS, or load "
                "more.",
                {"damage": float(np.nanmax(np.where(_sound(world), last.damage, np.nan))), "strain": world.strain},
            )
        )
    slow = [step.load for step in outcome.path if not step.converged]
    if slow:
        found.append(
            (
                "{count} states, the first at {load:.0f} % of the load, had not settled after many solutions. Where "
                "cracks run they are close "
                "to equilibrium only; more STEPS help.",
                {"count": len(slow), "load": 100 * slow[0]},
            )
        )
    if last.imbalance > 0.01:
        found.append(("The energies miss {share:.1f} % of the work done: take more STEPS.", {"share": 100 * last.imbalance}))
    if last.released > 0.1 * abs(last.work):
        found.append(
            (
                "{share:.0f} % of the work was set free by cracks that ran faster than the load grew. Where they stop "
                "after such a run depends "
                "on inertia, which is not part of the model.",
                {"share": 100 * last.released / abs(last.work)},
            )
        )
    if world.subsidence is not None and np.nanmean(world.subsidence) < 0:
        found.append(
            (
                "The loading is mostly negative, which means uplift. If it is a vertical displacement, positive upwards, change its sign.",
                {},
            )
        )
    return found


def _sound(world: World) -> np.ndarray:
    """Pixels (H, W) that no initial crack touches."""
    broken = np.zeros((world.grid.height, world.grid.width), bool)
    for rows in (np.s_[:-1], np.s_[1:]):
        for columns in (np.s_[:-1], np.s_[1:]):
            broken[rows, columns] |= world.cracks
    return ~ndimage.binary_dilation(broken, iterations=max(int(3 * world.material.length / world.pixel), 1)) if broken.any() else ~broken


def _write(path: str, world: World, bands: list[np.ndarray], names: list[str], unit: str, parameters: dict) -> None:
    metadata = provenance("simulatefissures", parameters)
    with RasterWriter(path, world.grid, len(bands), "float32", math.nan, names, metadata=metadata, units=[unit] * len(bands)) as writer:
        writer.write_rows(0, np.stack(bands))


def _write_fissures(path: str, world: World, fissures: list[Fissure], rows: list[dict]) -> None:
    fields = {
        name: int if name == "initial" else float
        for name in ("length", "azimuth", "opening_max", "opening_mean", "slip_max", "load", "initial")
    }

    def features():
        for fissure, row in zip(fissures, rows):
            shape = ogr.Geometry(ogr.wkbLineString)
            for x, y in zip(*world.grid.xy(*fissure.line.T)):
                shape.AddPoint_2D(float(x), float(y))
            yield shape, row

    write_features(path, world.grid.crs, ogr.wkbLineString, fields, features())


def _write_energy(path: str, outcome: phase_field.Run) -> None:
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["load_percent", "elastic_J", "springs_J", "fracture_J", "released_J", "work_J", "imbalance_percent", "solutions"])
        for step in outcome.path:
            numbers = (100 * step.load, step.elastic, step.springs, step.fracture, step.released, step.work, 100 * step.imbalance)
            writer.writerow([*(f"{number:.9g}" for number in numbers), step.iterations])
