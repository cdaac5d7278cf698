"""The printers to choose from: those of CUPS, which take a letter's own PDF, or else those that Qt can draw on."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox

from qv_desk.errors import DeskError
from qv_desk.gui.letters.print_progress import CUPS, QT
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.work.aside import Aside
from qv_desk.services.post import print_cups


class PrinterChoice(QObject):
    """Fills a box with the printers of this computer.

    Args:
        box: where they are chosen from.
        trouble: told of what must not happen.
        parent: Qt's owner.
    """

    def __init__(self, box: QComboBox, trouble: Callable[[object], None], parent: QObject) -> None:
        super().__init__(parent)
        self._box = box
        self._cups: tuple[str, ...] = ()
        self._aside = Aside(trouble, self)

    def name(self) -> str:
        """The chosen printer behind ``CUPS`` or ``QT``; empty where there is none."""
        return chosen(self._box)

    def find(self, found: Callable[[], None], failed: Callable[[DeskError], None]) -> None:
        """Ask the system off the window's thread."""

        def took(names: tuple[str, ...]) -> None:
            self._cups = names
            found()

        self._aside.run(print_cups.cups_printers, took, failed)

    def retranslate(self) -> None:
        """Fill the box anew."""
        if self._cups:
            entries = [(f"{CUPS}{name}", name) for name in self._cups]
        else:
            entries = [(f"{QT}{name}", name) for name in QPrinterInfo.availablePrinterNames()]
        refill(self._box, entries or [("", self.tr("No printer found"))])
