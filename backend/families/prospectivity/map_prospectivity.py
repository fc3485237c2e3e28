"""Job: map favourability with a trained model, where it may be trusted, and which targets it shows."""

from __future__ import annotations

from ...errors import InputError
from ...presence.mapping import mapping
from ...progress import Progress
from .targets import write_targets

TOOL = "mapprospectivity"


def run(parameters: dict, progress: Progress) -> dict:
    """Map favourability.

    Parameters
    ----------
    parameters : dict
        ``input`` (evidence), ``model``, ``output``; optional: ``uncertainty``, ``applicability`` (rasters), ``targets``
        (GeoPackage), ``target_share`` (percent of the area that targets take), ``extent``, ``mask``, ``tile_size``,
        ``batch_size``, ``device``.
    progress : Progress

    Returns
    -------
    dict
        The paths of the outputs by key.
    """
    share = parameters.get("target_share")
    share = 5.0 if share is None else float(share)
    if not 0 < share < 100:
        raise InputError("TARGET_SHARE is a percentage above 0 and below 100, but is {found:g}.", hint="Change it.", found=share)
    wanted = parameters.get("targets")
    with mapping(parameters, TOOL, progress.part(0.0, 0.7 if wanted else 0.99)) as mapped:
        if wanted:
            write_targets(mapped, mapped.staging.path(wanted), share / 100, progress.part(0.7, 1.0))
    return {key.upper(): parameters[key] for key in ("output", "uncertainty", "applicability", "targets") if parameters.get(key)}
