"""Loads the translation of the plugin, ``i18n/deepgeology_<locale>.qm``, if there is one for the locale of QGIS."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

FOLDER = Path(__file__).parent / "i18n"


def install(folder: Path = FOLDER) -> QTranslator | None:
    """Load the translation and return it, to be kept and given to :func:`remove`; ``None`` if there is none."""
    translator = QTranslator()
    if not translator.load(QLocale(QgsApplication.locale()), "deepgeology", "_", str(folder)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: QTranslator | None) -> None:
    """Take a translation back."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
