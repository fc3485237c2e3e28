"""The report of simulated fissures: where they open, how far, and whether the energies balance."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from ...evaluation.report import ACCENT, MUTED, PALETTE, Report, plain_axes
from ...provenance import package_versions, plugin_version

_LISTED = 15


def write_report(path: str, parameters: dict, world, outcome, fissures: list, rows: list[dict], cautions: list, results: dict) -> None:
    """Write the report; see :func:`.simulate_fissures.run` for what is passed."""
    report = Report("Ground fissures", kind="Simulation of fissures")
    new = [row for row in rows if not row["initial"]]
    if new:
        report.summary(
            "New fissures: {count}, {length:.0f} m in all. The first opens at {load:.0f} % of the loading, and the "
            "widest gapes {opening:.3g} m.",
            count=len(new),
            length=results["LENGTH"],
            load=results["FIRST_LOAD"],
            opening=max(row["opening_max"] for row in new),
        )
    else:
        report.summary("No fissure opens under this loading.")
    report.summary(
        "The ground, {width} x {height} cells of {pixel:g} m, cracks at a tensile strain of about {strain:.2g} ({stress:.3g} kPa).",
        width=world.grid.width,
        height=world.grid.height,
        pixel=world.pixel,
        strain=world.strain,
        stress=world.strength / 1e3,
    )
    report.number("New fissures, m", round(results["LENGTH"]))
    report.number("Widest opening, m", results["MAX_OPENING"])
    report.number("First fissure at, % of load", results["FIRST_LOAD"] if new else None)
    report.number("Energies miss, %", results["BALANCE"], "of the work done")
    for template, values in cautions:
        report.warning(template, **values)

    report.section("Where the ground cracks")
    report.figure(_map(world, outcome, fissures), "Damage at the end of the loading (0 sound, 1 broken), and the fissures traced from it.")
    if world.subsidence is not None or np.any(world.loading.base):
        report.figure(
            _strain_map(world), "What loads the layer: the largest principal strain of the base at the end. Positive is extension."
        )
    if rows:
        listed = [
            [k, row["length"], row["azimuth"], row["opening_max"], row["slip_max"], row["load"], "initial" if row["initial"] else "new"]
            for k, row in enumerate(rows[:_LISTED], 1)
        ]
        report.table(
            ["Fissure", "Length, m", "Azimuth, °", "Opening, m", "Slip, m (left-lateral +)", "Opens at, % of load", "Kind"],
            [[_round(cell) for cell in line] for line in listed],
            "The {count} longest of {all}." if len(rows) > _LISTED else "",
            count=_LISTED,
            all=len(rows),
        )
    report.section("Growth and energy")
    report.figure(
        _energy_figure(outcome),
        "Work done and where it went. Energy set free is what sudden growth leaves over (waves and heat in nature).",
    )
    report.section("What the model is")
    report.text(
        "An elastic layer that cracks by the energy that it saves (phase field, {model}; only the {split} part of the elastic energy opens "
        "cracks). Cracks never heal. The crack width of {length:g} m is the resolution of the model: strength goes "
        "with its square root, so "
        "keep it when runs are compared.",
        model=parameters["damage_model"],
        split=parameters["split"],
        length=world.material.length,
    )
    report.facts(
        {
            "Tool": f"simulatefissures, Deep Geology {plugin_version()}",
            "Parameters": {key: value for key, value in parameters.items() if value is not None and not isinstance(value, dict)},
            "States computed": len(outcome.path),
            "Versions": package_versions(),
        }
    )
    report.references(
        [
            "Bourdin, B., Francfort, G. & Marigo, J.-J. (2000). Numerical experiments in revisited brittle fracture. "
            "doi:10.1016/S0022-5096(99)00028-9",
            "Miehe, C., Hofacker, M. & Welschinger, F. (2010). A phase field model for rate-independent crack propagation. "
            "doi:10.1016/j.cma.2010.04.011",
            "León Baldelli, A. A., Babadjian, J.-F., Bourdin, B., Henao, D. & Maurini, C. (2014). A variational model "
            "for fracture and debonding "
            "of thin films under in-plane loadings. doi:10.1016/j.jmps.2014.05.020",
        ]
    )
    report.data("fissures", rows)
    report.save(path)


def _round(value):
    return float(f"{value:.3g}") if isinstance(value, float) else value


def _frame(world, width: float = 6.6):
    xmin, ymin, xmax, ymax = (value / 1000 for value in world.grid.bounds)
    tall = min(max((ymax - ymin) / (xmax - xmin), 0.3), 2.2)
    figure = Figure(figsize=(width, 0.9 + 0.82 * width * tall) if tall < 1 else (2.0 + 5.6 / tall, 6.2), layout="constrained")
    axes = figure.subplots()
    axes.set(xlabel="Easting, km", ylabel="Northing, km")
    axes.ticklabel_format(useOffset=False)
    return figure, axes, (xmin, xmax, ymin, ymax)


def _map(world, outcome, fissures: list) -> Figure:
    figure, axes, extent = _frame(world)
    image = axes.imshow(outcome.steps[-1].damage, cmap="magma_r", vmin=0, vmax=1, extent=extent, interpolation="nearest")
    if world.subsidence is not None and np.nanmax(world.subsidence) > np.nanmin(world.subsidence):
        x, y = (np.linspace(*ends) for ends in ((extent[0], extent[1], world.grid.width), (extent[3], extent[2], world.grid.height)))
        lines = axes.contour(x, y, world.subsidence, levels=7, colors=MUTED, linewidths=0.7)
        axes.clabel(lines, fmt="%.2g m", fontsize=7)
    for fissure in fissures:
        x, y = world.grid.xy(*fissure.line.T)
        axes.plot(x / 1000, y / 1000, color=ACCENT, linewidth=1.1)
    figure.colorbar(image, ax=axes, label="Damage", shrink=0.7)
    return figure


def principal_strain(world) -> np.ndarray:
    """Return the largest principal strain (H, W) of the base at the end of the loading; extension is positive."""
    east, north = world.loading.base
    (east_down, east_x), (north_down, north_x) = (np.gradient(part, world.pixel) for part in (east, north))
    x, y, shear = east_x, -north_down, 0.5 * (north_x - east_down)
    return 0.5 * (x + y) + np.hypot(0.5 * (x - y), shear)


def _strain_map(world) -> Figure:
    figure, axes, extent = _frame(world)
    strain = 1e6 * principal_strain(world)
    limit = float(np.nanquantile(np.abs(strain), 0.995)) or 1.0
    image = axes.imshow(strain, cmap="RdBu_r", vmin=-limit, vmax=limit, extent=extent, interpolation="nearest")
    figure.colorbar(image, ax=axes, label="Strain, millionths", shrink=0.7)
    return figure


def _energy_figure(outcome) -> Figure:
    figure = Figure(figsize=(8.6, 3.4), layout="constrained")
    left, right = figure.subplots(1, 2)
    load = [100 * step.load for step in outcome.path]
    parts = (
        ("elastic, layer", [step.elastic for step in outcome.path]),
        ("elastic, foundation", [step.springs for step in outcome.path]),
        ("fracture", [step.fracture for step in outcome.path]),
        ("set free", [step.released for step in outcome.path]),
    )
    plain_axes(left)
    plain_axes(right)
    shown = [(name, np.maximum(values, 0), color) for (name, values), color in zip(parts, PALETTE) if max(values) > 0]
    if shown:  # without a load there is no energy
        names, heights, colors = zip(*shown)
        left.stackplot(load, heights, labels=names, colors=colors, alpha=0.85)
    left.plot(load, [step.work for step in outcome.path], color="black", linewidth=1.2, linestyle=(0, (3, 2)), label="work done")
    left.set(xlabel="Load, %", ylabel="Energy, J")
    left.legend(frameon=False, loc="upper left")
    right.plot(load, [step.fracture for step in outcome.path], color=PALETTE[2], marker=".", label="fracture energy")
    right.set(xlabel="Load, %", ylabel="Fracture energy, J")
    return figure
