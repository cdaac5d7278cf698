"""Split a message that holds two cases: what the second one is, whose, and what leaves the first."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_kind import KINDS_WITH_RIGHTS, CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.incoming import split
from qv_desk.services.words.names import kind_name, right_name

_KINDS = (CaseKind.RIGHTS_REQUEST, CaseKind.INQUIRY, CaseKind.COMPLAINT)


class SplitDialog(ActDialog):
    """Asks for the second case and opens it.

    Args:
        work: desk and store thread.
        case: the first case.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.setObjectName("split_dialog")
        self.word(
            self.tr("Split {reference}").format(reference=case.reference),
            self.tr(
                "For a message that holds two cases. The second gets the same original, its own number and its own "
                "identity check; nothing that was proved here is carried over."
            ),
            self.tr("Open the second case"),
        )
        self.kind = QComboBox()
        refill(self.kind, [(kind.value, said(kind_name(kind))) for kind in _KINDS])
        self.rights = {right: QCheckBox(said(right_name(right))) for right in Right}
        self.leaving = QCheckBox(self.tr("The first case no longer asks for them"))
        self.leaving.setChecked(True)
        self.name = QLineEdit(case.data_subject.name)
        self.e_mail = QLineEdit(case.data_subject.e_mail)
        self.reason = QLineEdit()
        self.reason.setMaxLength(500)
        self._rights_label = small(self.tr("What it asks for"))
        self.add(small(self.tr("The second case is"), self.kind), self.kind, 12)
        ticks = QWidget()
        grid = QGridLayout(ticks)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, box in enumerate(self.rights.values()):
            grid.addWidget(box, place // 2, place % 2)
        self.add(self._rights_label, ticks, 4, self.leaving, 12)
        self.add(small(self.tr("Whose data"), self.name), self.name, 8)
        self.add(small(self.tr("That person's e-mail address"), self.e_mail), self.e_mail, 12)
        self.add(small(self.tr("Why it is a case of its own"), self.reason), self.reason)
        for box in self.rights.values():
            box.toggled.connect(self._check)
        self.kind.currentIndexChanged.connect(self._check)
        self.name.textChanged.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._split)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The kind."""
        return self.kind

    def _kind(self) -> CaseKind:
        return CaseKind(chosen(self.kind))

    def _asked(self) -> tuple[Right, ...]:
        if self._kind() not in KINDS_WITH_RIGHTS:
            return ()
        return tuple(right for right, box in self.rights.items() if box.isChecked())

    def _check(self) -> None:
        has_rights = self._kind() in KINDS_WITH_RIGHTS
        for part in (self._rights_label, self.leaving, *self.rights.values()):
            part.setVisible(has_rights)
        if self._kind() is CaseKind.RIGHTS_REQUEST and not self._asked():
            self.act.refuse(self.tr("Off until it is ticked what the second case asks for."))
        elif not self.name.text().strip():
            self.act.refuse(self.tr("Off until the person is named."))
        elif not self.reason.text().strip():
            self.act.refuse(self.tr("Off until the reason is written."))
        else:
            self.act.allow()

    def _person(self) -> Party | None:
        """Nobody new where name and address are those of the first case."""
        known, name, e_mail = self._case.data_subject, self.name.text().strip(), self.e_mail.text().strip()
        return None if (name, e_mail) == (known.name, known.e_mail) else Party(name, (), e_mail)

    def _split(self) -> None:
        desk, case_id, reason, asked = self._work.desk, self._case.case_id, self.reason.text(), self._asked()
        leave = tuple(right for right in asked if self.leaving.isChecked() and right in self._case.rights)
        second = split.SecondCase(kind=self._kind(), rights=asked, leave=leave, data_subject=self._person())
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: split.split(desk, case_id, second, reason),
            self._opened,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _opened(self, both: tuple[Case, Case]) -> None:
        self._work.said.emit(self.tr("{reference} is a case of its own now.").format(reference=both[1].reference))
        self.accept()
        self._work.case_wanted.emit(both[1].case_id, "")
