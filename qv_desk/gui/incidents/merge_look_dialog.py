"""One letter of a list as it would print now, before any is issued."""

from PySide6.QtWidgets import QDialog, QWidget

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.errors import DeskError
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, resize_within_screen, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import merge_check

_SIZE = (720, 820)


class MergeLookDialog(QDialog):
    """The pages of one letter, from memory.

    Args:
        work: desk and store thread.
        kind: of the list.
        list_id: which incident or mailing.
        line_id: whose letter.
        parent: the window.
    """

    def __init__(
        self, work: Workplace, kind: MergeKind, list_id: str, line_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The letter as it would go out"))
        self.pages, self.notice = PdfPageList(), Notice()
        close = Button(self.tr("Close"))
        close.clicked.connect(self.accept)
        whole = column(self.notice, self.pages, row(None, close, margins=(16, 8, 16, 12)))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        resize_within_screen(self, _SIZE)
        self.pages.say(self.tr("The letter is being made."))
        desk = work.desk
        work.jobs.ask(
            self,
            lambda: merge_check.look(desk, kind, list_id, line_id),
            self.pages.show_pdf,
            failed=self._refused,
        )

    def _refused(self, error: DeskError) -> None:
        self.pages.say("")
        self.notice.show_error(error)
