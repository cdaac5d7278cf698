"""The explanation of the processing, to be read, changed and copied into a reply."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.parts import clipboard
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import explain_processing

_HEIGHT = 320


class ExplainDialog(ActDialog):
    """Shows the explanation in the language of the case's letters.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("Explain the processing"),
            self.tr(
                "Each purpose with its legal ground, from the list of our systems; then merging, profiling and our "
                "interests. Copy it into the reply and change what does not fit. Policy §2."
            ),
            self.tr("Copy the text"),
        )
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_HEIGHT)
        self.add(small(self.tr("The text"), self.text), self.text)
        self.act.refuse("")
        self.act.clicked.connect(self._copy)
        desk = work.desk
        work.jobs.ask(self, lambda: explain_processing.explanation(desk, case.case_id), self._show, failed=self.refuse)

    def first_focus(self) -> QWidget | None:
        """The text."""
        return self.text

    def _show(self, words: Wording) -> None:
        self.text.setPlainText(words.said_in("zh_CN" if self._case.language.startswith("zh") else "en"))
        self.act.allow()

    def _copy(self) -> None:
        clipboard.copy(self.text.toPlainText())
        self._work.said.emit(self.tr("Copied. It can be put into the reply."))
        self.accept()
