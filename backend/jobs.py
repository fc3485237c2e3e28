"""From the name of a job to the function that runs it.

A job is a module of the backend with a function ``run(parameters, progress) -> dict``. Its name is the module's dotted path
below ``backend``, for example ``families.imagery.segment_raster``; a new job is a new file and nothing else.
"""

from __future__ import annotations

import importlib
import re

from .errors import InputError
from .progress import Progress

_NAME = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")


def run_job(name: str, parameters: dict, progress: Progress) -> dict:
    """Run a job.

    Parameters
    ----------
    name : str
        Dotted path of the job's module below ``backend``.
    parameters : dict
        The job's parameters: strings, numbers, booleans, lists and dictionaries of them, ``None`` where left empty.
    progress : Progress
        Receives progress and warnings, and tells when the user cancels.

    Returns
    -------
    dict
        Paths and numbers by output key, serialisable as JSON.
    """
    run = getattr(_import(name), "run", None)
    if run is None:
        raise InputError("There is no job named {name}.", hint="Update the plugin and restart QGIS.", name=name)
    return run(parameters, progress)


def _import(name: str):
    """Import a job's module; ``None`` if there is none of that name."""
    if not _NAME.fullmatch(name):
        return None
    module = f"{__package__}.{name}"
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if f"{module}.".startswith(f"{error.name}."):
            return None
        raise
