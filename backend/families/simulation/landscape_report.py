"""The report of a simulated landscape: before and after, balance of mass, hypsometry, river profiles."""

from __future__ import annotations

import numpy as np
from matplotlib.colors import LightSource, LogNorm
from matplotlib.figure import Figure

from ...evaluation.report import ACCENT, MUTED, PALETTE, Report, plain_axes
from ...provenance import package_versions, plugin_version
from . import landscape

_RIVERS = 4


def write_report(path: str, parameters: dict, grid, outcome, outlets, erosion, exponents, cautions: list, results: dict) -> None:
    """Write the report; see :func:`.simulate_landscape.run` for what is passed."""
    first, last = outcome.states[0], outcome.states[-1]
    report = Report("Landscape", kind="Simulation of a landscape")
    report.summary(
        "After {time} the mean elevation is {after:.0f} m ({before:.0f} m at the start) and the relief {relief:.0f} m. "
        "{rate:.3g} mm a year were eroded on average, {rivers:.3g} % of it by rivers.",
        time=_years(last.time),
        after=float(np.nanmean(last.elevation)),
        before=float(np.nanmean(first.elevation)),
        relief=results["RELIEF"],
        rate=results["MEAN_EROSION"],
        rivers=100 * last.incised / max(last.incised + last.crept, 1e-300),
    )
    report.number("Relief, m", round(results["RELIEF"]))
    report.number("Erosion, mm a year", results["MEAN_EROSION"])
    report.number("Balance lacks, %", results["BALANCE"], "of the mass moved")
    for template, values in cautions:
        report.warning(template, **values)
    report.section("Before and after")
    report.figure(_maps(grid, first, last), "Elevation at the start and at the end, lit from the north-west, in the same colours.")
    report.figure(_change(grid, erosion, outcome.area), "Erosion since the start, uplift included, and drainage area at the end.")
    report.section("Over time")
    report.figure(_history(outcome), "Mean and highest elevation, and the rate at which material leaves.")
    report.table(
        ["Balance of mass", "Million m³"],
        [
            ["Uplifted", last.uplifted / 1e6],
            ["Cut by rivers", -last.incised / 1e6],
            ["Crept from hillslopes into outlets", -last.crept / 1e6],
            ["Gained by the ground", float(np.nansum(last.elevation - first.elevation)) * outcome.cell / 1e6],
        ],
        "The first three lines make the fourth, up to {lack:.1g} % of the largest.",
        lack=results["BALANCE"],
    )
    report.section("Shape")
    report.figure(
        _hypsometry(first, last),
        "Share of the area above an elevation. The integral is {before:.2f} at the start, {after:.2f} at the end.",
        before=_integral(first.elevation),
        after=_integral(last.elevation),
    )
    report.figure(
        _profiles(grid, first, last, outlets, exponents),
        "The {count} largest rivers at the end, and the same way over the ground at the start; right against χ (with "
        "m/n = {ratio:.3g}), in which a "
        "river in balance with even uplift and rock is straight.",
        count=_RIVERS,
        ratio=exponents[0] / exponents[1],
    )
    report.section("How it was made")
    report.facts(
        {
            "Tool": f"simulatelandscape, Deep Geology {plugin_version()}",
            "Parameters": {key: value for key, value in parameters.items() if value is not None and not isinstance(value, dict)},
            "Outlets": int(outlets.sum()),
            "Versions": package_versions(),
        }
    )
    report.references(
        [
            "Braun, J. & Willett, S. (2013). A very efficient O(n), implicit and parallel method to solve the stream power equation. "
            "doi:10.1016/j.geomorph.2012.10.008",
            "Barnes, R., Lehman, C. & Mulla, D. (2014). Priority-flood. doi:10.1016/j.cageo.2013.04.024",
            "Perron, J. & Royden, L. (2013). An integral approach to bedrock river profile analysis. doi:10.1002/esp.3302",
        ]
    )
    report.data("history", [dict(zip(("time", "mean", "highest", "eroded_m3_per_year"), row)) for row in outcome.history[-1000:]])
    report.save(path)


def _years(time: float) -> str:
    return f"{time / 1e6:.4g} million years" if time >= 1e6 else f"{time:.6g} years"


def _integral(elevation: np.ndarray) -> float:
    low, high = np.nanmin(elevation), np.nanmax(elevation)
    return float((np.nanmean(elevation) - low) / (high - low)) if high > low else 0.0


def _panels(grid, count: int) -> tuple[Figure, list, tuple]:
    xmin, ymin, xmax, ymax = (value / 1000 for value in grid.bounds)
    tall = min(max((ymax - ymin) / (xmax - xmin), 0.3), 2.0)
    figure = Figure(figsize=(8.8, 0.9 + 8.0 / count * tall), layout="constrained")
    axes = figure.subplots(1, count)
    for each in axes:
        each.set_xlabel("Easting, km")
        each.ticklabel_format(useOffset=False)
        each.locator_params(nbins=5)
    axes[0].set_ylabel("Northing, km")
    return figure, list(axes), (xmin, xmax, ymin, ymax)


def _maps(grid, first, last) -> Figure:
    figure, axes, extent = _panels(grid, 2)
    light = LightSource(315, 40)
    low, high = (float(np.nanquantile([first.elevation, last.elevation], share)) for share in (0.002, 0.998))
    for each, state, title in zip(axes, (first, last), ("Start", _years(last.time))):
        image = each.imshow(state.elevation, cmap="gist_earth", vmin=low, vmax=high if high > low else low + 1, extent=extent)
        shade = light.hillshade(np.nan_to_num(state.elevation, nan=low), dx=grid.pixel_size[0], dy=grid.pixel_size[1])
        each.imshow(shade, cmap="gray", alpha=np.where(np.isfinite(state.elevation), 0.45, 0.0), extent=extent)
        each.set_title(title, loc="left", fontsize=10, fontweight="bold")
    figure.colorbar(image, ax=axes, label="Elevation, m", shrink=0.8)
    return figure


def _change(grid, erosion, area) -> Figure:
    figure, axes, extent = _panels(grid, 2)
    low, high = (float(np.nanquantile(erosion, share)) for share in (0.002, 0.998))
    built_up = low < -0.05 * abs(high)
    limit = max(abs(low), abs(high)) or 1.0
    look = {"cmap": "RdBu_r", "vmin": -limit, "vmax": limit} if built_up else {"cmap": "magma_r", "vmin": max(low, 0.0), "vmax": limit}
    figure.colorbar(axes[0].imshow(erosion, extent=extent, **look), ax=axes[0], label="Erosion, m", shrink=0.8)
    area = area / 1e6
    norm = LogNorm(max(float(np.nanmin(area)), 1e-9), max(float(np.nanmax(area)), 2e-9))
    figure.colorbar(axes[1].imshow(area, cmap="Blues", norm=norm, extent=extent), ax=axes[1], label="Drainage area, km²", shrink=0.8)
    return figure


def _history(outcome) -> Figure:
    figure = Figure(figsize=(8.6, 3.1), layout="constrained")
    left, right = figure.subplots(1, 2)
    time, mean, highest, rate = np.array(outcome.history).T
    plain_axes(left)
    plain_axes(right)
    left.plot(time / 1e6, highest, color=PALETTE[1], label="highest")
    left.plot(time / 1e6, mean, color=ACCENT, label="mean")
    left.set(xlabel="Time, million years", ylabel="Elevation, m")
    left.legend(frameon=False)
    right.plot(time / 1e6, rate, color=ACCENT)
    right.set(xlabel="Time, million years", ylabel="Material that leaves, m³ a year", ylim=(0, None))
    return figure


def _hypsometry(first, last) -> Figure:
    figure = Figure(figsize=(5.2, 3.6), layout="constrained")
    axes = figure.subplots()
    plain_axes(axes)
    for state, color, label in ((first, MUTED, "start"), (last, ACCENT, _years(last.time))):
        values = np.sort(state.elevation[np.isfinite(state.elevation)])[::-1]
        axes.plot(100 * np.arange(1, len(values) + 1) / len(values), values, color=color, label=label)
    axes.set(xlabel="Share of the area above, %", ylabel="Elevation, m")
    axes.legend(frameon=False)
    return figure


def _profiles(grid, first, last, outlets, exponents) -> Figure:
    figure = Figure(figsize=(8.6, 3.6), layout="constrained")
    left, right = figure.subplots(1, 2)
    plain_axes(left)
    plain_axes(right)
    for river, color in zip(rivers(last.elevation, outlets, grid.pixel_size, _RIVERS), PALETTE):
        cells, distance, area = river
        chi = np.r_[0.0, np.cumsum(np.diff(distance) * (1e6 / area[1:]) ** (exponents[0] / exponents[1]))]
        after = last.elevation.ravel()[cells]
        left.plot(distance / 1000, after, color=color)
        left.plot(distance / 1000, first.elevation.ravel()[cells], color=color, alpha=0.4, linewidth=0.8)
        right.plot(chi, after, color=color)
    left.set(xlabel="Distance from the outlet, km", ylabel="Elevation, m")
    right.set(xlabel="χ, m (reference area 1 km²)", ylabel="Elevation, m")
    return figure


def rivers(elevation: np.ndarray, outlets: np.ndarray, pixel: tuple[float, float], count: int) -> list[tuple[np.ndarray, ...]]:
    """Return the ``count`` largest rivers: cells from the outlet upwards, distances from it in metres and drainage areas in m2, (N,) each.

    A river follows the largest tributary, and ends where the area falls below twenty cells.
    """
    routing = landscape.route(elevation, outlets, pixel)
    area = routing.area(pixel[0] * pixel[1])
    largest = np.full(len(area), -1)
    upward = routing.order[np.argsort(area[routing.order], kind="stable")]
    flowing = upward[routing.receiver[upward] != upward]
    largest[routing.receiver[flowing]] = flowing  # the last, and so the largest, stays
    mouths = np.flatnonzero(outlets.ravel())
    result = []
    for mouth in mouths[np.argsort(-area[mouths], kind="stable")][:count]:
        cells = [int(mouth)]
        while largest[cells[-1]] >= 0 and area[largest[cells[-1]]] >= 20 * pixel[0] * pixel[1]:
            cells.append(int(largest[cells[-1]]))
        line = np.array(cells)
        if len(line) > 1:
            result.append((line, np.r_[0.0, np.cumsum(routing.distance[line[1:]])], area[line]))
    return result
