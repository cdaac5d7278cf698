"""A waiting letter's pages, as they will come out of the printer; nothing of it is written to the disk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.pdf_page_list import PdfPageList

_WIDTH, _HEIGHT = 760, 860
_AROUND = 80
"""Of the screen's height, left free around the dialog."""


class LetterLook(QDialog):
    """Shows one letter.

    Args:
        recipient: the name on its envelope.
        content: its PDF.
        parent: the window over which it opens.
    """

    def __init__(self, recipient: str, content: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Look at the letter"))
        title = Para(recipient, size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self.pages = PdfPageList(is_issued=True)
        self.pages.show_pdf(content)
        self.close_button = Button(self.tr("Close"), "filled")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        layout = column(title, 12, self.pages, 12, row(None, self.close_button), margins=(24, 20, 24, 20))
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height() - _AROUND))
