"""A small reader for the documentation that comes with the plugin, which works without a network."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from ..processing_provider.translation import tr
from . import paths


class HelpWindow(QDialog):
    """Shows the Markdown pages in ``docs`` and follows the links between them; other links open in the browser."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setWindowTitle(tr("Deep Geology: help"))
        self.setWindowIcon(paths.icon("deepgeology"))
        self.resize(820, 720)
        self.reader = QTextBrowser()
        self.reader.setOpenLinks(False)
        self.reader.anchorClicked.connect(self.follow)
        self.reader.setSource(QUrl.fromLocalFile(str(paths.ROOT / "docs" / "index.md")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        back = buttons.addButton(tr("Back"), QDialogButtonBox.ButtonRole.ActionRole)
        back.clicked.connect(self.reader.backward)
        back.setEnabled(False)
        self.reader.backwardAvailable.connect(back.setEnabled)
        layout = QVBoxLayout(self)
        layout.addWidget(self.reader)
        layout.addWidget(buttons)

    def follow(self, link: QUrl) -> None:
        """Open a link: pages of the documentation here, everything else outside."""
        target = self.reader.source().resolved(link)
        if target.isLocalFile() and target.fileName().endswith(".md"):
            self.reader.setSource(target)
        else:
            QDesktopServices.openUrl(target)
