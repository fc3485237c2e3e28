"""Job: how rivers, hillslopes and uplift shape a landscape."""

from __future__ import annotations

import math

import numpy as np

from ...errors import InputError
from ...outputs import Staging
from ...progress import Progress
from ...provenance import provenance
from ...raster.grid import Grid
from ...raster.writer import RasterWriter
from . import landscape, landscape_report
from .area import metric_grid, read_onto

_CELLS = 600  # along the longer side, where no pixel size is given
_MOST_CELLS = 4_000_000
_MOST_STEPS = 100_000
_MOST_VALUES = 500_000_000  # elevations that are kept in memory until they are written, eight bytes each
_ROWS = 64  # that are written at once
_FAST = 50.0  # cells that a knickpoint may travel in a step before it is said what that does


def run(parameters: dict, progress: Progress) -> dict:
    """Simulate a landscape.

    Parameters
    ----------
    parameters : dict
        ``dem`` (path, metres); ``uplift`` (mm/year), ``erodibility``, ``diffusivity`` (m2/year), each with a raster of the same unit in
        ``uplift_raster`` and so on; ``exponents`` (text, “m, n”), ``duration``, ``step`` (years), ``outputs`` (count), ``outlets``
        (``edges`` or ``lowest``), ``extent``, ``pixel_size`` (m); ``output``, ``erosion``, ``drainage``, ``report``.
    progress : Progress

    Returns
    -------
    dict
        ``OUTPUT``: elevation at the start and after each interval. ``EROSION``: metres removed since the start, what was uplifted
        included. ``DRAINAGE``: drainage area at the end in m2. ``REPORT``. ``RELIEF``: metres between the highest and lowest cell at
        the end, ``MEAN_EROSION``: in mm a year, ``BALANCE``: per cent of the mass moved that the balance lacks.

    Raises
    ------
    InputError
        Exponents that are no numbers; too many cells or steps; see :func:`.landscape.evolve`.
    """
    grid, projected = metric_grid(parameters["dem"], parameters.get("extent"), parameters.get("pixel_size"), _CELLS)
    if projected:
        progress.warn("The DEM is not in metres; everything is computed and written in {crs}, where it is.", crs=projected)
    if grid.width * grid.height > _MOST_CELLS:
        raise InputError(
            "{width} x {height} cells are too many to simulate.",
            hint="Choose a larger pixel size, in metres, or a smaller extent.",
            width=grid.width,
            height=grid.height,
        )
    outputs = int(parameters["outputs"])
    if grid.width * grid.height * (outputs + 1) > _MOST_VALUES:
        raise InputError(
            "{outputs} elevations of {width} x {height} cells do not fit into memory; {most} of this size do.",
            hint="Choose fewer OUTPUTS, a larger pixel size or a smaller extent.",
            outputs=outputs,
            width=grid.width,
            height=grid.height,
            most=_MOST_VALUES // (grid.width * grid.height) - 1,
        )
    _, (dem, *_) = read_onto(parameters["dem"], grid)
    fields = {name: _field(name, parameters, grid) for name in ("uplift", "erodibility", "diffusivity")}
    fields["uplift"] = fields["uplift"] / 1000
    m, n = _exponents(parameters.get("exponents"))
    duration, step = float(parameters["duration"]), float(parameters["step"] or parameters["duration"] / 100)
    if duration / step > _MOST_STEPS:
        raise InputError("{count:.0f} steps are too many.", hint="Choose a longer step, in years.", count=duration / step)
    pixel = grid.pixel_size
    outlets = (landscape.lowest_edges if parameters["outlets"] == "lowest" else landscape.edges)(dem)
    progress.log(
        "{width} x {height} cells of {size:g} m, {outlets} outlets, {steps} steps of {step:g} years.",
        width=grid.width,
        height=grid.height,
        size=pixel[0],
        outlets=int(outlets.sum()),
        steps=math.ceil(duration / step - 1e-9),
        step=step,
    )

    def on_step(share: float) -> None:
        progress.report(0.9 * share, "Eroding: {years:.0f} years", years=share * duration)

    outcome = landscape.evolve(
        dem,
        **fields,
        pixel=pixel,
        duration=duration,
        step=step,
        area_exponent=m,
        slope_exponent=n,
        outlets=outlets,
        outputs=outputs,
        on_step=on_step,
    )
    last = outcome.states[-1]
    known = np.isfinite(dem)
    rising = np.where(known & ~outlets, fields["uplift"], 0.0) * duration
    erosion = np.where(known, rising - (last.elevation - outcome.states[0].elevation), np.nan)
    results = {
        "RELIEF": float(np.nanmax(last.elevation) - np.nanmin(last.elevation)),
        "MEAN_EROSION": 1000 * float(erosion[known & ~outlets].mean()) / duration,
        "BALANCE": 100 * outcome.imbalance,
    }
    cautions = _cautions(outcome, step, n, known, results)
    for template, values in cautions:
        progress.warn(template, **values)
    progress.report(0.92, "Writing the results")
    with Staging() as staging:
        if parameters.get("output"):
            names = [f"{round(state.time, 3):.15g} years" for state in outcome.states]
            _write(staging.path(parameters["output"]), grid, [state.elevation for state in outcome.states], names, "m", parameters)
        if parameters.get("erosion"):
            _write(staging.path(parameters["erosion"]), grid, [erosion], ["erosion"], "m", parameters)
        if parameters.get("drainage"):
            _write(staging.path(parameters["drainage"]), grid, [outcome.area], ["drainage area"], "m2", parameters)
        if parameters.get("report"):
            path = staging.path(parameters["report"])
            landscape_report.write_report(path, parameters, grid, outcome, outlets, erosion, (m, n), cautions, results)
    return results | {key.upper(): parameters[key] for key in ("output", "erosion", "drainage", "report") if parameters.get(key)}


def _field(name: str, parameters: dict, grid: Grid) -> np.ndarray:
    """Return a field (H, W): of the raster where one is given, else a number."""
    path = parameters.get(f"{name}_raster")
    if path:
        return read_onto(path, grid)[1][0]
    value = float(parameters[name])
    if not math.isfinite(value):
        raise InputError("{name} is not a number.", hint="Give a number, or a raster.", name=name.capitalize())
    return np.full((grid.height, grid.width), value)


def _exponents(text: str | None) -> tuple[float, float]:
    try:
        m, n = (float(part) for part in (text or "0.5, 1").replace(";", ",").split(","))
        if math.isfinite(m) and math.isfinite(n):
            return m, n
    except ValueError:
        pass
    raise InputError("The exponents should be two numbers “m, n”; found “{text}”.", hint="Write for example 0.5, 1.", text=text)


def _cautions(outcome: landscape.Run, step: float, n: float, known: np.ndarray, results: dict) -> list[tuple[str, dict]]:
    found: list[tuple[str, dict]] = []
    fastest = max(state.courant for state in outcome.states)
    if fastest > _FAST:
        found.append(
            (
                "A knickpoint travels up to {cells:.0f} cells in a step of {step:g} years. The solution stays stable "
                "at any step, but moving "
                "knickpoints are blurred; for their shape choose a step of {better:.2g} years or less.",
                {"cells": fastest, "step": step, "better": step * _FAST / fastest},
            )
        )
    last = outcome.states[-1]
    before = outcome.states[-2] if len(outcome.states) > 1 else outcome.states[0]
    change = float(np.abs(last.elevation - before.elevation)[known].mean()) / max(last.time - before.time, 1e-300)
    if change > 0.2 * abs(results["MEAN_EROSION"]) / 1000:
        found.append(
            (
                "The landscape is still changing, by {change:.2g} mm a year on average at the end, and has not adjusted to the uplift.",
                {"change": 1000 * change},
            )
        )
    if results["BALANCE"] > 0.1:
        found.append(("The balance of mass lacks {share:.2g} % of what was moved.", {"share": results["BALANCE"]}))
    return found


def _write(path: str, grid: Grid, bands: list[np.ndarray], names: list[str], unit: str, parameters: dict) -> None:
    metadata = provenance("simulatelandscape", parameters)
    with RasterWriter(path, grid, len(bands), "float32", math.nan, names, metadata=metadata, units=[unit] * len(bands)) as writer:
        for top in range(0, grid.height, _ROWS):
            writer.write_rows(top, np.stack([band[top : top + _ROWS] for band in bands]))
