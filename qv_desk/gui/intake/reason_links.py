"""Why a value was proposed: one line a reason, and a click shows the words in the message."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.incoming.proposal import Reason
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import clear, column
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.words.saying import colon, said

_MOST = 4
_WORDS = 80


class ReasonLinks(View):
    """The reasons of one input.

    Signals:
        chosen: a ``Reason`` whose words are to be shown in the message.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: tuple[Reason, ...] = ()
        self._column = column(gap=0)
        self.setLayout(self._column)
        self.hide()

    def show_reasons(self, reasons: Iterable[Reason]) -> None:
        """Show these reasons, the first few."""
        self._reasons = tuple(reasons)[:_MOST]
        self.retranslate()

    def reasons(self) -> tuple[Reason, ...]:
        """What is shown."""
        return self._reasons

    def retranslate(self) -> None:
        """Say them in the current language."""
        clear(self._column)
        for reason in self._reasons:
            text = said(reason.because)
            words = reason.words.strip()
            if words:
                short = words if len(words) <= _WORDS else f"{words[:_WORDS]} …"
                text = f"{text.rstrip('.。')}{colon()}“{short}”"
            if words and reason.position is not None:
                link = WideLink(text)
                link.setAccessibleDescription(self.tr("Show the words in the message"))
                link.chosen.connect(partial(self.chosen.emit, reason))
                self._column.addWidget(link)
            else:
                self._column.addWidget(Para(text, size=typeface.SMALL, ink="mute"))
        self.setVisible(bool(self._reasons))
