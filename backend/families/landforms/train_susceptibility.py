"""Job: learn where landslides and the like may happen from where they happened, and test it on ground that was not seen."""

from __future__ import annotations

from ...inference.area import work_folder
from ...presence.train import Wording, train_presence
from ...progress import Progress
from .terrain_stack import add_terrain, plan_terrain

WORDING = Wording(tool="trainsusceptibility", things="events", map="susceptibility", kind="Training of a susceptibility model")


def run(parameters: dict, progress: Progress) -> dict:
    """Train a susceptibility model.

    Parameters
    ----------
    parameters : dict
        As :func:`~deepgeology.backend.presence.train.train_presence` takes them, with ``events`` and ``non_events`` for
        ``presences`` and ``absences``; ``input`` is a DEM or a stack; ``elevation`` and ``terrain_scales`` say what is derived
        from it, see :func:`~.terrain_stack.plan_terrain`.
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``CROSS_VALIDATION`` and the figures.
    """
    given = {**parameters, "presences": parameters["events"], "absences": parameters.get("non_events")}
    path = parameters["input"]
    plan = plan_terrain(path, parameters.get("elevation"), parameters.get("terrain_scales"), progress)
    with work_folder(parameters["model"]) as folder:
        if plan:
            path = add_terrain(path, plan, folder, progress.part(0.0, 0.1))
        part = progress.part(0.1, 1.0) if plan else progress
        return train_presence(given, part, WORDING, evidence=path, cells=True, notes={"terrain": plan})
