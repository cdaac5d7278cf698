"""Leaving an open desk, to lock it or to end: in which order what is closed, and what is waited for.

At once nobody sees anything any more. What is half written is sealed, and what the desk left on the clipboard goes. A
letter in the printer is let finish and no other begun, for ten seconds at most: one that is cut off was not noted as
printed and still waits in the print room. What comes then, closing the store, is the caller's.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from qv_desk.gui.parts import clipboard
from qv_desk.gui.work.workplace import Workplace

PATIENCE_MS: Final = 10_000
"""How long the desk, covered already, waits for a letter in the printer."""


class Leaving(QObject):
    """One leaving of one desk.

    Args:
        workplace: the workplace that is left.
        then: called once, when nothing is under way any more.
        patience_ms: how long to wait for that.
    """

    def __init__(self, workplace: Workplace, then: Callable[[], None], patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(workplace)
        self._workplace, self._then, self._patience_ms = workplace, then, patience_ms
        self._is_done = False

    def begin(self) -> None:
        """Cover the desk, seal what is half written, and go on as soon as nothing is held."""
        self._workplace.drafts.seal()
        close_everything()
        clipboard.clear_own()
        self._workplace.leaving.emit()
        if not self._workplace.is_held:
            self._go_on()
            return
        self._workplace.free.connect(self._go_on)
        QTimer.singleShot(self._patience_ms, self, self._go_on)

    def _go_on(self) -> None:
        if not self._is_done:
            self._is_done = True
            self._then()


def close_everything() -> None:
    """Close every menu and dialog and hide every window; nothing that is shown can be seen any longer.

    A dialog is told that it was refused, so that whoever waits for its answer goes on without one.
    """
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in windows:
        window.hide()
    for window in windows:
        if isinstance(window, QDialog):
            window.reject()
