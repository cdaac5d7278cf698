"""Join a case to another one: link it, merge it into the earlier one, undo that, or add a message to it."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_link import MADE_BY_HAND, LinkKind
from qv_desk.domain.linking.case_merge import merged_into
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import link, merge, review
from qv_desk.services.words.tie_words import link_words


class _TieDialog(ActDialog):
    """What the dialogs share: another case by its reference, some words, one change.

    Args:
        work: desk and store thread.
        case: the case.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.other = QLineEdit()
        self.other.setPlaceholderText(f"{case.reference.rpartition('-')[0]}-…")  # its own would look filled in
        self.note = QLineEdit()
        self.note.setMaxLength(500)
        self.act.clicked.connect(self._do)

    def first_focus(self) -> QWidget | None:
        """The other case."""
        return self.other

    def _change(self, change: Callable[[], object], words: str) -> None:
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            change,
            lambda _done: self._done(words),
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self, words: str) -> None:
        self._work.said.emit(words)
        self.accept()

    def _do(self) -> None:
        """Do it; each dialog its own."""


class LinkDialog(_TieDialog):
    """Links two cases."""

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(work, case, parent)
        self.setObjectName("link_dialog")
        self.word(
            self.tr("Link {reference} to another case").format(reference=case.reference),
            self.tr("Both cases then point to each other. A link changes no date and proves nothing."),
            self.tr("Link them"),
        )
        self.kind = QComboBox()
        refill(self.kind, [(kind.value, said(link_words(kind, "…"))) for kind in MADE_BY_HAND])
        self.add(small(self.tr("This case"), self.kind), self.kind, 12)
        self.add(small(self.tr("Reference of the other case"), self.other), self.other, 12)
        self.add(small(self.tr("Why, if it is not plain"), self.note), self.note)
        self.other.textChanged.connect(self._check)
        self._check()

    def _check(self) -> None:
        if self.other.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until the other case is named."))

    def _do(self) -> None:
        desk, case_id, other = self._work.desk, self._case.case_id, self.other.text()
        kind, note = LinkKind(chosen(self.kind)), self.note.text()
        self._change(
            lambda: link.link(desk, case_id, review.find(desk, other), kind, note),
            self.tr("{reference} is linked.").format(reference=self._case.reference),
        )


class MergeDialog(_TieDialog):
    """Closes a case as merged into the earlier one."""

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(work, case, parent)
        self.setObjectName("merge_dialog")
        self.word(
            self.tr("Merge {reference} into the earlier case").format(reference=case.reference),
            self.tr(
                "For one request that came twice. This case is closed and points to the earlier one; both files stay "
                "whole, and it can be undone. A merge adds no right and moves no date: what does not fit is linked."
            ),
            self.tr("Merge"),
        )
        self.add(small(self.tr("Reference of the earlier case, which goes on"), self.other), self.other, 12)
        self.add(small(self.tr("Why they are one request"), self.note), self.note)
        self.other.textChanged.connect(self._check)
        self.note.textChanged.connect(self._check)
        self._check()

    def _check(self) -> None:
        if not self.other.text().strip():
            self.act.refuse(self.tr("Off until the earlier case is named."))
        elif not self.note.text().strip():
            self.act.refuse(self.tr("Off until the reason is written."))
        else:
            self.act.allow()

    def _do(self) -> None:
        desk, case_id, other, because = self._work.desk, self._case.case_id, self.other.text(), self.note.text()
        self._change(
            lambda: merge.merge(desk, case_id, review.find(desk, other), because),
            self.tr("{reference} is merged.").format(reference=self._case.reference),
        )


class UnmergeDialog(_TieDialog):
    """Opens a case again that was merged by mistake."""

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(work, case, parent)
        self.setObjectName("unmerge_dialog")
        into = merged_into(case)
        self.word(
            self.tr("Undo the merge of {reference}").format(reference=case.reference),
            self.tr(
                "The case is open again with everything that it had, its clocks too. {other} goes on as it is."
            ).format(other=into.other_reference if into else ""),
            self.tr("Undo the merge"),
        )

    def first_focus(self) -> QWidget | None:
        """The button."""
        return self.act.button

    def _do(self) -> None:
        desk, case_id = self._work.desk, self._case.case_id
        self._change(
            lambda: merge.unmerge(desk, case_id),
            self.tr("{reference} is open again.").format(reference=self._case.reference),
        )
