"""Translations: every text that a user reads goes through :func:`tr`; ``deepgeology_<locale>.qm`` here are loaded if present."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT = "DeepGeology"


def tr(text: str) -> str:
    """Translate a text of the plugin; the English source where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def install(folder: Path) -> QTranslator | None:
    """Load the translation for the locale of QGIS, if there is one in the folder."""
    translator = QTranslator()
    if not translator.load(QLocale(QgsApplication.locale()), "deepgeology", "_", str(folder)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: QTranslator | None) -> None:
    """Take a translation back that :func:`install` loaded."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
