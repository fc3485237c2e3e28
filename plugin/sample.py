"""The sample project: elevation measures and mapped landforms of the Jacksboro fault, to try the tools on."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QStandardPaths

from ..processing_provider.translation import tr
from . import paths

SOURCE = paths.ROOT / "plugin" / "sample"
PROJECT = "jacksboro.qgz"


def copy(folder: Path) -> Path:
    """Copy the sample into a folder, files that are there already excepted, and return the path of its project."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in SOURCE.iterdir():
        if not (folder / source.name).exists():
            shutil.copyfile(source, folder / source.name)
    return folder / PROJECT


def open_project(iface) -> None:
    """Copy the sample into the user's documents, where results can be kept beside it, and open its project."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents) / "deepgeology-sample"
    try:
        project = copy(folder)
    except OSError as error:
        text = tr("The sample cannot be copied to {folder}: {reason}.").format(folder=folder, reason=error.strerror)
        iface.messageBar().pushMessage(tr("Deep Geology"), text, Qgis.MessageLevel.Warning)
        return
    if iface.newProject(True):
        iface.addProject(str(project))
        text = tr("The sample is in {folder}. Begin with Build feature stack in the toolbox, then Train segmentation network.")
        iface.messageBar().pushMessage(tr("Deep Geology"), text.format(folder=folder), Qgis.MessageLevel.Info, 0)
