"""The guide at this place: what the page is for and how its work goes, in a few sentences. F1 opens it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.shell.guide_words import about


class GuideDialog(QDialog):
    """A few sentences about one page.

    Args:
        page: the code of the page; an unknown one gets the general part alone.
        parent: the window.
    """

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        body = QWidget()
        parts = []
        for heading, text in (*about(page), *_general()):
            parts += [Label(heading, size=typeface.HEADING, weight=typeface.SEMIBOLD), Para(text)]
        body.setLayout(column(*parts, None, gap=8, margins=(0, 0, 12, 0)))
        close = Button(self.tr("Close"), "filled")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.setLayout(column(scrolled(body), 16, row(None, close), margins=(24, 20, 16, 20)))
        self.resize(560, 560)


def _general() -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (
            translate("Guide", "From a message to a letter"),
            translate(
                "Guide",
                "Drop a message file on the window. The desk reads it safely and proposes what it is, with its "
                "reasons; you correct and confirm. Then the steps follow: check the identity, search the sources, "
                "decide, write the letter, print it, mark it as posted, close the case.",
            ),
        ),
        (
            translate("Guide", "Where to look further"),
            translate(
                "Guide",
                "Ctrl+K finds any case or command; Ctrl+/ lists all keys. The user guide comes with the program.",
            ),
        ),
    )
