"""What QV Desk is, its version, and the licences of everything that it is built from."""

import platform
from collections.abc import Iterator

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from qv_desk import __version__
from qv_desk.assets import resource
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para


class AboutDialog(QDialog):
    """About QV Desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About QV Desk"))
        licences = QPlainTextEdit("\n".join(licence_lines()))
        licences.setReadOnly(True)
        licences.setTabChangesFocus(True)
        licences.setAccessibleName(self.tr("Licences"))
        close = Button(self.tr("Close"), "filled")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.setLayout(
            column(
                Label(f"QV Desk {__version__}", size=typeface.TITLE, weight=typeface.SEMIBOLD),
                4,
                Para(
                    self.tr(
                        "The desk in which privacy staff keep the promises of a privacy policy. Everything stays on "
                        "this computer; nothing is sent. What it computes is no legal advice."
                    )
                ),
                20,
                Label(self.tr("Licences"), size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute"),
                6,
                licences,
                16,
                row(None, close),
                margins=(24, 20, 24, 20),
            )
        )
        self.resize(600, 560)


def licence_lines() -> Iterator[str]:
    """One line for each part: name, version, licence, as the build wrote them down."""
    yield f"Python {platform.python_version()}: PSF-2.0"
    yield f"Qt {qVersion()}: LGPL-3.0-only"
    for line in resource("licences.tsv").read_text(encoding="utf-8").splitlines():
        name, version, licence = line.split("\t")
        yield f"{name} {version}: {licence}"
    yield "Noto and Source Han fonts (as Qv fonts): OFL-1.1"
    yield "Icons: drawn for this program"
