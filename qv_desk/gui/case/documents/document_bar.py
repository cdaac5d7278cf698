"""The bar over a document that is shown: its name and kind, its pages, its size on the screen."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import ElidedLabel, Label
from qv_desk.gui.parts.view import View

ZOOMS: Final = (50, 75, 100, 125, 150, 200, 300)
"""In per cent; 100 fills the width that there is."""

_SIDE: Final = 28


class DocumentBar(View):
    """Says what is shown, and asks for other pages and sizes.

    Signals:
        turned: by so many pages.
        zoomed: by so many steps.
        closed: the person is done with the document.
    """

    turned = Signal(int)
    zoomed = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._pages = (1, 1)
        self._title = ElidedLabel(weight=typeface.SEMIBOLD)
        self._what = Label(size=typeface.SMALL, ink="mute")
        self._place = Label(size=typeface.SMALL, ink="soft")
        self._scale = Label(size=typeface.SMALL, ink="soft")
        self._back, self._on, self._smaller, self._larger = _small("left"), _small("right"), _small(), _small()
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._on.clicked.connect(lambda: self.turned.emit(1))
        self._smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self._larger.clicked.connect(lambda: self.zoomed.emit(1))
        self._smaller.setText("−")
        self._larger.setText("+")
        self._close = Button(kind="link")
        self._close.clicked.connect(self.closed)
        head = row(self._title, self._close, gap=12)
        head.setStretch(0, 1)
        bar = row(self._what, None, self._back, self._place, self._on, 12, gap=4)
        for widget in (self._smaller, self._scale, self._larger):
            bar.addWidget(widget)
        self.setLayout(column(head, bar, gap=4))
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons and the place."""
        self._close.setText(self.tr("Close the document"))
        self._back.setToolTip(self.tr("Page before (Page Up)"))
        self._back.setAccessibleName(self.tr("Page before"))
        self._on.setToolTip(self.tr("Next page (Page Down)"))
        self._on.setAccessibleName(self.tr("Next page"))
        self._smaller.setAccessibleName(self.tr("Smaller"))
        self._larger.setAccessibleName(self.tr("Larger"))
        page, pages = self._pages
        self._place.setText(self.tr("Page {page} of {pages}").format(page=page, pages=pages))

    def name(self, title: str, what: str) -> None:
        """Say what is shown: its name, its kind and size."""
        self._title.setText(title)
        self._what.setText(what)

    def show_pages(self, page: int, pages: int, zoom: int) -> None:
        """Say which page is shown and how large; no pages mean that it is no picture."""
        self._pages = (page, pages)
        self._scale.setText(f"{zoom} %")
        for widget in (self._smaller, self._scale, self._larger):
            widget.setVisible(pages > 0)
        for widget in (self._back, self._place, self._on):
            widget.setVisible(pages > 1)
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < pages)
        self._smaller.setEnabled(zoom > ZOOMS[0])
        self._larger.setEnabled(zoom < ZOOMS[-1])
        self.retranslate()

    def place(self) -> str:
        """Which page of how many, as it is said."""
        return self._place.text()


def _small(icon: str = "") -> Button:
    button = Button(kind="quiet", icon=icon)
    button.setFixedSize(_SIDE, _SIDE)
    return button
