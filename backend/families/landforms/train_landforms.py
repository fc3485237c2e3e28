"""Job: train a network that maps landforms on a DEM."""

from __future__ import annotations

from ....models.networks.landform import DEM_BANDS, INNER
from ...progress import Progress
from ...segmentation.training import Kind, train_model
from .ground import FeatureReader, LandformReader, terrain_scales
from .terrain_attributes import parse_scales


def _open(parameters: dict, progress: Progress) -> LandformReader:
    return LandformReader(parameters["dem"], parameters.get("imagery"), progress, parameters.get("z_factor"))


def _wrap(parameters: dict, reader: LandformReader) -> dict:
    """Describe the terrain layer. Where windows are mirrored, north means nothing, and the layer does not show it."""
    scales = terrain_scales(parse_scales(parameters.get("terrain_scales")), reader)
    oriented = (parameters.get("augmentation") or "flips") == "none"
    inner = {INNER["name"]: INNER["arguments"]}
    return {"name": "landform", "arguments": {"scales": scales, "cell": list(reader.cell), "oriented": oriented, "inner": inner}}


def _features(reader: LandformReader, wrap: dict) -> FeatureReader:
    return FeatureReader(reader, wrap["arguments"])


KIND = Kind(
    "trainlandforms", "landforms", "Training of a landform model", _open, ("dem", "imagery"), _wrap, _features, raw=DEM_BANDS
)  # fmt: skip


def run(parameters: dict, progress: Progress) -> dict:
    """Train a landform model.

    Parameters
    ----------
    parameters : dict
        ``dem``, ``imagery`` (optional, any grid), ``terrain_scales`` (text with window sizes in map units, in metres for a DEM in
        degrees; empty: 3, 7, 15 and 31 cells), ``z_factor``, and those of
        :func:`~deepgeology.backend.segmentation.training.train_model`.
    progress : Progress

    Returns
    -------
    dict
        As of :func:`~deepgeology.backend.segmentation.training.train_model`; the baselines are the most frequent class and a forest on
        what the terrain layer derives.
    """
    return train_model(KIND, parameters, progress)
