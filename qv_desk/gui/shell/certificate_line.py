"""A line of the start page: the office's certificate ends soon, has ended, or cannot sign on this computer."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import said

if TYPE_CHECKING:
    from qv_desk.domain.terms.wording import Wording
    from qv_desk.gui.work.workplace import Workplace
    from qv_desk.services.frame.desk import Desk


class CertificateLine(View):
    """Hidden while letters are signed as they should be, or not signed at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._cautions: tuple[Wording, ...] = ()
        self._notice = Notice()
        self.setLayout(column(self._notice, margins=(0, 0, 0, 12)))
        self.hide()

    def text(self) -> str:
        """What is said now; empty while hidden."""
        return self._notice.text()

    def look(self, work: "Workplace") -> None:
        """Ask how the certificate stands."""
        desk = work.desk
        work.jobs.ask(self, lambda: _cautions(desk), self.show_cautions)

    def show_cautions(self, cautions: "tuple[Wording, ...]") -> None:
        """Show what somebody should know of it."""
        self._cautions = cautions
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self.setVisible(bool(self._cautions))
        if self._cautions:
            self._notice.show_words(" ".join(said(one) for one in self._cautions))
        else:
            self._notice.clear()


def _cautions(desk: "Desk") -> "tuple[Wording, ...]":
    # Lazy: it brings what signs, which the lists of a start do without.
    from qv_desk.services.office.certificate_words import certificate_cautions  # noqa: PLC0415
    from qv_desk.services.office.office_certificate import certificate_standing  # noqa: PLC0415

    return tuple(certificate_cautions(certificate_standing(desk), desk.zone))
