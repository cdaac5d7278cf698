"""One system of the company: what it holds, why and how long, who looks after it, and who gets its data."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.company_system import CompanySystem, LegalGround, Purpose
from qv_desk.domain.searching.recipient import Recipient, RecipientKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.sources.system_versions import SystemVersions
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems
from qv_desk.services.cases import recipients, search_data
from qv_desk.services.frame.permissions import may

Code = TypeVar("Code", bound=StrEnum)

_LONGEST = 1_000


class BothLanguages(QWidget):
    """One text in English and in Chinese, one above the other: letters quote whole sentences."""

    def __init__(self, what: str, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.en, self.zh = QLineEdit(words.en), QLineEdit(words.zh)
        for field, tongue in ((self.en, "English"), (self.zh, "中文")):
            field.setMaxLength(_LONGEST)
            field.setPlaceholderText(tongue)
            field.setAccessibleName(f"{what}, {tongue}")
            field.setCursorPosition(0)
        self.setLayout(column(self.en, self.zh, gap=4))

    def words(self) -> Wording:
        """What is written."""
        return Wording(self.en.text().strip(), self.zh.text().strip())


class PurposeLine(QWidget):
    """One purpose with its legal ground; one without words is no purpose."""

    def __init__(self, what: str, purpose: Purpose | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = BothLanguages(what, purpose.words if purpose is not None else Wording("", ""))
        self.ground = QComboBox()
        self.ground.setAccessibleName(self.tr("Legal ground"))
        refill(self.ground, ((ground.value, capital(said(systems.ground_name(ground)))) for ground in LegalGround))
        if purpose is not None:
            choose(self.ground, purpose.ground.value)
        line = row(self.text, column(self.ground, None), gap=8)
        line.setStretch(0, 1)
        self.setLayout(line)

    def purpose(self) -> Purpose | None:
        """What is written; None for nothing."""
        words = self.text.words()
        return Purpose(words, LegalGround(chosen(self.ground))) if words.en or words.zh else None


class SystemDialog(ActDialog):
    """Shows an entry; a supervisor changes it, which makes its next version.

    Args:
        work: desk and store thread.
        system: the entry as it stands; None for a new one.
        book: the recipients of the list.
        parent: the window.
    """

    def __init__(
        self, work: Workplace, system: CompanySystem | None, book: Sequence[Recipient], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._system = work, system
        self._may_keep = may(work.desk.user, "systems.keep_system")
        shown = system if system is not None else _blank()
        self._base = shown
        title = said(shown.name) if system is not None else self.tr("A new system")
        self.word(
            title,
            self.tr(
                "Letters quote these words, and each case notes by which version it was searched. A change makes the "
                "next version; the earlier one stays."
            ),
            self.tr("Keep this version") if system is not None else self.tr("Add it to the list"),
        )
        self.code = QLineEdit(shown.code)
        self._build(shown, book)
        if system is not None:
            self.versions = SystemVersions(work, system.code)
            self.versions.shown.connect(self.settle)
            self.add(self.versions)
        self.act.clicked.connect(self._keep)
        self.act.setVisible(self._may_keep)
        if not self._may_keep:
            self.leave.setText(self.tr("Close"))
            for kind in (QLineEdit, QCheckBox, QComboBox, Button):
                for field in self._content.findChildren(kind):
                    field.setEnabled(False)
        for field in self.findChildren(QLineEdit):
            field.textChanged.connect(self._check)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The owner of a known system, the code of a new one."""
        if not self._may_keep:
            return self.leave
        return self.owner if self._system is not None else self.code

    def wish(self) -> CompanySystem:
        """The entry as the inputs say."""
        return replace(
            self._base,
            key=self.code.text().strip() if self._system is None else self._base.key,
            name=self.name.words(),
            holds=self.holds.words(),
            purposes=tuple(found for line in self.purposes if (found := line.purpose()) is not None),
            retention=self.retention.words(),
            retention_reason=self.retention_reason.words(),
            retention_law=self.law.text().strip(),
            searched_by=tuple(kind for kind, box in self.keys.items() if box.isChecked()),
            owner=self.owner.text().strip(),
            contact=self.contact.text().strip(),
            shared_with=tuple(kind for kind, box in self.kinds.items() if box.isChecked()),
            recipients=tuple(code for code, box in self.recipients.items() if box.isChecked()),
            is_automated=self.automated.isChecked(),
            holds_contributions=self.contributions.isChecked(),
            is_retired=self.retired.isChecked(),
        )

    def _build(self, system: CompanySystem, book: Sequence[Recipient]) -> None:
        if self._system is None:
            self.add(
                small(self.tr("Code, as the command line names it: small letters, such as loan_devices"), self.code)
            )
            self.add(self.code, 10)
        self.owner, self.contact = QLineEdit(system.owner), QLineEdit(system.contact)
        self.name = BothLanguages(self.tr("Name"), system.name)
        self.holds = BothLanguages(self.tr("What it holds"), system.holds)
        self.add(small(self.tr("Who looks after it and is asked to search it"), self.owner), self.owner, 10)
        self.add(small(self.tr("How to reach them"), self.contact), self.contact, 10)
        self.add(small(self.tr("Name, in both languages")), self.name, 10)
        self.add(small(self.tr("What it holds, in words fit for a letter")), self.holds, 10)
        self._build_purposes(system)
        self.retention = BothLanguages(self.tr("How long"), system.retention)
        self.retention_reason = BothLanguages(self.tr("Why so long"), system.retention_reason)
        self.law = QLineEdit(system.retention_law)
        self.law.setCursorPosition(0)
        self.add(small(self.tr("How long, or by what criteria")), self.retention, 10)
        self.add(small(self.tr("Why so long; said when an erasure is refused for it")), self.retention_reason, 10)
        self.add(small(self.tr("The law behind it, with its article; may stay empty"), self.law), self.law)
        if system.retention_law and not system.law_confidence.is_confirmed:
            self.add(Para(capital(said(system.law_confidence.wording)), ink="amber"))
        self.add(10)
        self._build_boxes(system, book)
        self.because = QLineEdit()
        if self._may_keep:
            self.add(small(self.tr("Why it is changed; stays with this version"), self.because), self.because)

    def _build_purposes(self, system: CompanySystem) -> None:
        self.add(small(self.tr("What the data are used for, each with its legal ground (policy, section 2)")))
        self.purposes: list[PurposeLine] = []
        self._purpose_place = QVBoxLayout()
        self._purpose_place.setSpacing(6)
        holder = QWidget()
        self.more_button = Button(self.tr("Another purpose"), "link", icon="plus")
        self.more_button.clicked.connect(lambda: self._add_purpose(None))
        holder.setLayout(column(self._purpose_place, row(self.more_button, None)))
        for purpose in system.purposes or (None,):
            self._add_purpose(purpose)
        self.add(holder, 10)

    def _add_purpose(self, purpose: Purpose | None) -> None:
        line = PurposeLine(self.tr("Purpose {number}").format(number=len(self.purposes) + 1), purpose)
        self.purposes.append(line)
        self._purpose_place.addWidget(line)
        self.settle()

    def _build_boxes(self, system: CompanySystem, book: Sequence[Recipient]) -> None:
        self.keys = {
            kind: QCheckBox(capital(said(search_data.identifier_name(kind))))
            for kind in _first(system.searched_by, IdentifierKind)
        }
        for key, box in self.keys.items():
            box.setChecked(key in system.searched_by)
        self.add(small(self.tr("Searched by")))
        self.body.addLayout(row(*self.keys.values(), None, gap=16))
        self.add(10)
        self.kinds = {
            kind: QCheckBox(capital(said(recipients.recipient_kind_name(kind))))
            for kind in _first(system.shared_with, RecipientKind)
        }
        for kind, box in self.kinds.items():
            box.setChecked(kind in system.shared_with)
        self.add(small(self.tr("Kinds of companies that get its data")), *self.kinds.values(), 10)
        self.recipients = {
            one.entry_id: QCheckBox(one.name) for one in book if not one.is_retired or one.entry_id in system.recipients
        }
        for code, box in self.recipients.items():
            box.setChecked(code in system.recipients)
        if self.recipients:
            self.add(small(self.tr("The companies of our list that get its data")), *self.recipients.values(), 10)
        self.automated = QCheckBox(self.tr("Processed by automated means (portability may cover it)"))
        self.contributions = QCheckBox(self.tr("Holds what people posted themselves"))
        self.retired = QCheckBox(self.tr("Retired: new cases search it no longer"))
        for box, value in (
            (self.automated, system.is_automated),
            (self.contributions, system.holds_contributions),
            (self.retired, system.is_retired),
        ):
            box.setChecked(value)
            self.add(box)
        self.add(10)

    def _check(self) -> None:
        if self._may_keep and not self.because.text().strip():
            self.act.refuse(self.tr("Off until you say why."))
        else:
            self.act.allow()

    def _keep(self) -> None:
        desk, wish, because = self._work.desk, self.wish(), self.because.text()
        keep = systems.keep_system if self._system is not None else systems.add_system
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: keep(desk, wish, because),
            lambda _kept: self.accept(),
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )


def _first(chosen_ones: Iterable[Code], all_of_them: Iterable[Code]) -> tuple[Code, ...]:
    """Every code, those that are chosen first and in their order: the sharpest key of a search stands first."""
    return tuple(dict.fromkeys((*chosen_ones, *all_of_them)))


def _blank() -> CompanySystem:
    """An entry in which everything has still to be said."""
    nothing = Wording("", "")
    return CompanySystem(
        entry_id="",
        at=datetime.now(UTC),
        key="",
        version=0,
        name=nothing,
        holds=nothing,
        purposes=(),
        retention=nothing,
        retention_reason=nothing,
    )
