"""Models of the model builder that the plugin brings: files in ``sample_models``, listed in the toolbox like algorithms."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm

from .translation import tr

FOLDER = Path(__file__).parent / "sample_models"


class SampleModel(QgsProcessingModelAlgorithm):
    """A model read from a file; its id is the name of the file.

    Parameters
    ----------
    path : Path
        A ``.model3``.

    Raises
    ------
    ValueError
        If QGIS cannot read it.
    """

    def __init__(self, path: Path):
        super().__init__()
        self._path = path
        if not self.fromFile(str(path)):
            raise ValueError(f"{path} is not a model of the model builder.")

    def createInstance(self):
        """Return a copy for one run."""
        return SampleModel(self._path)

    def name(self):
        """Return the id."""
        return self._path.stem

    def displayName(self):
        """Return the name that the model was given in the model designer."""
        return tr(super().name())

    def group(self):
        """Return the label of the group in the toolbox."""
        return tr("Sample models")

    def groupId(self):
        """Return the id of the group."""
        return "samples"
