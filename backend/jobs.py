"""From the name of a job to the function that runs it.

A job is a module of the backend with a function ``run(parameters, progress) -> dict``. Its name is the module's dotted path
below ``backend``, for example ``families.imagery.segment_raster``; a new job is a new file and nothing else.
"""

from __future__ import annotations

import importlib
import re

from .errors import InputError
from .progress import Progress

_NAME = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+")


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
    module = importlib.import_module(f".{name}", __package__) if _NAME.fullmatch(name) else None
    run = getattr(module, "run", None)
    if run is None:
        raise InputError("There is no job named {name}.", hint="Update the plugin and restart QGIS.", name=name)
    return run(parameters, progress)
