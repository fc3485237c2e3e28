"""The words that a user sees, in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "DeepGeology"


def tr(text: str) -> str:
    """Translate a text of the plugin. Called with one string literal, so that the texts can be collected from the source."""
    return QCoreApplication.translate(CONTEXT, text)


def translate(template: str, values: dict) -> str:
    """Translate a ``str.format`` template that came from the backend and fill in its values.

    A translation whose placeholders do not fit falls back to the English template, and a template that does not fit its values is
    returned as it is: a message is never lost because of its wording.
    """
    for text in (tr(template), template):
        try:
            return text.format(**values)
        except (KeyError, IndexError, ValueError, AttributeError):
            continue
    return template
