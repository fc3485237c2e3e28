"""Job: map susceptibility with a trained model, where it may be trusted, and in few classes."""

from __future__ import annotations

from ....models.card import read_card
from ...inference.area import work_folder
from ...presence.intervals import write_classes
from ...presence.mapping import mapping
from ...progress import Progress
from .terrain_stack import add_terrain

TOOL = "mapsusceptibility"


def run(parameters: dict, progress: Progress) -> dict:
    """Map susceptibility.

    Parameters
    ----------
    parameters : dict
        ``input`` (what the model was trained on: a DEM or a stack), ``model``, ``output``; optional: ``uncertainty``,
        ``applicability``, ``classes`` (rasters), ``extent``, ``mask``, ``tile_size``, ``batch_size``, ``device``.
    progress : Progress

    Returns
    -------
    dict
        The paths of the outputs by key.
    """
    plan = read_card(parameters["model"], "presence")["training"].get("terrain")
    with work_folder(parameters["output"]) as folder:
        path = add_terrain(parameters["input"], plan, folder, progress.part(0.0, 0.3)) if plan else parameters["input"]
        with mapping(parameters, TOOL, progress.part(0.3 if plan else 0.0, 0.95), evidence=path) as mapped:
            if parameters.get("classes"):
                write_classes(mapped, mapped.staging.path(parameters["classes"]), progress.part(0.95, 1.0))
    return {key.upper(): parameters[key] for key in ("output", "uncertainty", "applicability", "classes") if parameters.get(key)}
