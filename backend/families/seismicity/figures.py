"""Pictures of catalogues and forecasts for reports."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
import shapely
from matplotlib.colors import LogNorm
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ...evaluation.report import ACCENT, GRID, INK, MUTED, PALETTE
from .catalog import Catalog
from .region import Region


def dates(days) -> list[datetime]:
    """Return moments for an axis of time."""
    return [datetime(1970, 1, 1) + timedelta(days=float(each)) for each in np.atleast_1d(days)]


def axes_of(width: float, height: float, columns: int = 1, rows: int = 1, **options):
    """Return a figure and its axes in the reports' look."""
    figure = Figure(figsize=(width, height), layout="constrained")
    panels = figure.subplots(rows, columns, squeeze=False, **options)
    for axes in panels.ravel():
        axes.grid(color=GRID, linewidth=0.7)
        axes.set_axisbelow(True)
        axes.tick_params(colors=INK, labelsize=8.5)
        axes.spines[["top", "right"]].set_visible(False)
        axes.spines[["left", "bottom"]].set_color(MUTED)
    return (figure, panels[0, 0]) if panels.size == 1 else (figure, panels)


def _outline(axes, region: Region | None) -> None:
    if region is not None:
        for part in region.geometry.geoms:
            x, y = shapely.get_coordinates(part.exterior).T
            axes.plot(x, y, color=INK, linewidth=1.0)


def _geographic(axes, latitude: float) -> None:
    axes.set_aspect(1 / max(np.cos(np.radians(latitude)), 0.2))
    axes.xaxis.set_major_locator(MaxNLocator(6))
    axes.set_xlabel("Longitude, °")
    axes.set_ylabel("Latitude, °")


def catalog_map_figure(catalog: Catalog, region: Region | None = None, values=None, label: str = "") -> Figure:
    """Draw epicentres, sized by magnitude and coloured by ``values`` (N,), by time where there are none."""
    figure, axes = axes_of(7.2, 5.6)
    longitude = region.wrap(catalog.longitude) if region is not None else catalog.longitude
    size = 0.6 * np.exp(1.1 * (np.clip(catalog.magnitude, None, 8) - np.quantile(catalog.magnitude, 0.02))).clip(0.5, 500)
    year = 1970 + catalog.time / 365.2425
    order = np.argsort(catalog.magnitude)
    colors = (year if values is None else np.asarray(values))[order]
    drawn = axes.scatter(longitude[order], catalog.latitude[order], s=size[order], c=colors, cmap="viridis", alpha=0.65, linewidths=0)
    figure.colorbar(drawn, ax=axes, label=label or "Year", shrink=0.7)
    _outline(axes, region)
    _geographic(axes, float(np.median(catalog.latitude)))
    return figure


def magnitude_time_figure(catalog: Catalog) -> Figure:
    """Draw magnitudes and the cumulative number against time."""
    figure, axes = axes_of(8.4, 3.4)
    moments = dates(catalog.time)
    axes.scatter(moments, catalog.magnitude, s=3, color=ACCENT, alpha=0.45, linewidths=0)
    axes.set_ylabel("Magnitude")
    other = axes.twinx()
    other.plot(moments, np.arange(1, len(catalog) + 1), color=PALETTE[1], linewidth=1.6)
    other.set_ylabel("Events so far", color=PALETTE[1])
    other.spines[["top"]].set_visible(False)
    return figure


def rate_map_figure(lon, lat, size: float, values, label: str, region: Region | None = None, catalog: Catalog | None = None) -> Figure:
    """Draw cells (lower left corners, degrees) coloured by a positive value on a logarithmic scale, and earthquakes over them."""
    figure, axes = axes_of(7.2, 5.8)
    lon, lat, values = (np.asarray(each, float) for each in (lon, lat, values))
    columns, rows = np.round((lon - lon.min()) / size).astype(int), np.round((lat - lat.min()) / size).astype(int)
    plane = np.full((rows.max() + 1, columns.max() + 1), np.nan)
    plane[rows, columns] = values
    positive = values[values > 0]
    low, high = (np.quantile(positive, 0.01), positive.max()) if len(positive) else (1e-6, 1.0)
    extent = (lon.min(), lon.max() + size, lat.min(), lat.max() + size)
    norm = LogNorm(max(low, high * 1e-5), high)
    drawn = axes.imshow(plane, origin="lower", extent=extent, cmap="magma", norm=norm, aspect="auto", interpolation="nearest")
    figure.colorbar(drawn, ax=axes, label=label, shrink=0.75)
    _outline(axes, region)
    if catalog is not None and len(catalog):
        x = region.wrap(catalog.longitude) if region is not None else catalog.longitude
        axes.scatter(x, catalog.latitude, s=18, facecolors="none", edgecolors="#39d3e0", linewidths=1.1)
    _geographic(axes, float(np.median(lat)))
    axes.grid(visible=False)
    return figure
