"""Job: learn where deposits may be from those that are known, and test it on ground that was not seen."""

from __future__ import annotations

from ...presence.train import Wording, train_presence
from ...progress import Progress

WORDING = Wording(tool="trainprospectivity", things="deposits", map="favourability", kind="Training of a prospectivity model")


def run(parameters: dict, progress: Progress) -> dict:
    """Train a prospectivity model.

    Parameters
    ----------
    parameters : dict
        As :func:`~deepgeology.backend.presence.train.train_presence` takes them, with ``deposits`` and ``negatives`` for
        ``presences`` and ``absences``.
    progress : Progress

    Returns
    -------
    dict
        ``MODEL``, ``REPORT``, ``CROSS_VALIDATION`` and the figures.
    """
    given = {**parameters, "presences": parameters["deposits"], "absences": parameters.get("negatives")}
    return train_presence(given, progress, WORDING)
