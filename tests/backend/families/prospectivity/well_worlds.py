"""Made wells whose facies follow from their logs: gamma ray tells sand from shale, density coal from both."""

from __future__ import annotations

import csv

import numpy as np

FIELDS = ["WELL", "DEPTH", "GR", "RHOB", "RES", "FACIES"]
MEANS = {"Coal": (40.0, 1.4, 100.0), "Sandstone": (35.0, 2.3, 20.0), "Shale": (110.0, 2.5, 2.0)}


def rows(wells: int = 4, samples: int = 150, seed: int = 0, *, step: float = 0.5) -> list[list]:
    """Samples of wells with beds of about ten samples; the gamma ray of each well has a gain of its own."""
    random = np.random.default_rng(seed)
    result = []
    for number in range(wells):
        gain = 1 + 0.3 * (number / max(wells - 1, 1) - 0.5)
        facies = np.repeat(random.choice(list(MEANS), samples, p=[0.1, 0.45, 0.45]), 10)[:samples]
        for place, name in enumerate(facies):
            gamma, density, resistivity = MEANS[name]
            values = [gain * (gamma + 6 * random.standard_normal()), density + 0.04 * random.standard_normal()]
            values.append(resistivity * np.exp(0.3 * random.standard_normal()))
            result.append([f"W-{number + 1}", 1000.0 + step * place, *(f"{value:.4f}" for value in values), name])
    return result


def write(path, lines: list[list], fields: list[str] = FIELDS) -> dict:
    """Write a CSV table and return it as a job takes it."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([fields, *lines])
    return {"path": str(path), "layer": None}


def write_penalty(path, names=("Coal", "Sandstone", "Shale"), confused: float = 4.0) -> str:
    """Write a matrix where calling coal something else costs ``confused`` and everything else 1."""
    lines = [[one, *(0.0 if one == other else confused if one == "Coal" else 1.0 for other in names)] for one in names]
    write(path, lines, ["", *names])
    return str(path)


def training(folder, lines: list[list] | None = None, **more) -> dict:
    """Parameters of a short training."""
    return {
        "input": write(folder / "wells.csv", rows() if lines is None else lines), "well_field": "WELL", "depth_field": "DEPTH",
        "log_fields": ["GR", "RHOB", "RES"], "facies_field": "FACIES", "method": "automatic", "decision": "balanced", "normalise": True,
        "epochs": 3, "folds": 2, "window": 30.0, "seed": 1, "device": "cpu", "model": str(folder / "model.safetensors"),
        "report": str(folder / "report.html"), **more,
    }  # fmt: skip


class Messages:
    """Mix into a progress: keeps what was said, filled in."""

    def __init__(self):
        self.lines: list[str] = []

    def emit(self, kind, **content):
        if kind != "progress":
            self.lines.append(content["message"].format(**content["values"]))
