"""Log plots: tracks, beds and colours."""

from __future__ import annotations

import numpy as np
from deepgeology.backend.families.prospectivity import well_plot

CLASSES = [{"value": k, "name": name, "color": "#808080"} for k, name in enumerate(("Sandstone", "Shale"))]


def draw(names, depth=None, **more):
    depth = np.linspace(1000, 1100, 200) if depth is None else depth
    logs = np.random.default_rng(0).uniform(1, 100, (len(depth), len(names)))
    predicted = (np.arange(len(depth)) // 20) % 2
    return well_plot.log_figure("W-1", depth, logs, names, CLASSES, predicted, **more)


def texts(figure):
    return [text.get_text() for axes in figure.axes for text in [axes.title, *axes.texts]]


def test_curves_share_the_tracks_that_they_share_on_paper():
    figure = draw(["RDEP", "GR", "NPHI", "RHOB", "RMED", "CALI", "XYZ"], truth=np.zeros(200, int), probability=np.full((200, 2), 0.5))
    assert len(figure.axes) == 3 + 1 + 2 + 1 + 1  # gamma, resistivity, porosity; XYZ; known, predicted; misses; probability
    assert {"GR", "CALI", "Known", "Predicted", "Probability", "XYZ"} <= set(texts(figure))
    low, high = figure.axes[0].get_ylim()
    assert low > high  # depth grows downwards


def test_a_well_of_one_sample_and_a_log_without_values():
    figure = draw(["GR"], depth=np.array([5.0]))
    assert len(figure.axes) == 2
    logs = np.full((10, 2), np.nan)
    logs[:, 1] = -5.0
    figure = well_plot.log_figure("W", np.arange(10.0), logs, ["GR", "RDEP"], CLASSES, np.zeros(10, int))
    assert "RDEP" in texts(figure) and "GR" not in texts(figure)


def test_beds_and_colours():
    assert well_plot.beds(np.array([1, 1, 0, 2, 2])) == [(0, 2, 1), (2, 3, 0), (3, 5, 2)]
    assert well_plot.facies_color("Sandstone/Shale", 0) != well_plot.facies_color("Sandstone", 0)
    assert well_plot.facies_color("30000", 3) == well_plot.PALETTE[3] and well_plot.facies_hatch("30000") == ""
