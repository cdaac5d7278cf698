"""People: who can open the desk, in what role, and all that a supervisor does about it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, hairline, row, scrolled, stand_on
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.people.add_person_dialog import AddPersonDialog
from qv_desk.gui.people.interim_dialog import InterimDialog
from qv_desk.gui.people.passphrase_dialog import PassphraseDialog
from qv_desk.gui.people.person_row import PersonRow
from qv_desk.gui.people.recovery_code_dialog import RecoveryCodeDialog
from qv_desk.gui.people.rekey_dialog import RekeyDialog
from qv_desk.gui.people.remove_dialog import RemoveDialog
from qv_desk.gui.people.role_dialog import RoleDialog
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import matters
from qv_desk.services.cases.matters import Matter
from qv_desk.services.frame.permissions import may
from qv_desk.services.people import users

Found = tuple[users.Staff, tuple[Matter, ...]]


class PeoplePage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        shown: the page shows who works here, as asked for.
    """

    shown = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._found: Found | None = None
        self._may_change = may(work.desk.user, "users.add")
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.add_button = Button(kind="filled", icon="plus")
        self.add_button.clicked.connect(self._add)
        self.notice = Notice()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._build_rekey()
        self._code_head = Label(weight=typeface.SEMIBOLD)
        self._code_hint = Para()
        self.code_button = Button(kind="plain")
        self.code_button.clicked.connect(lambda: self._open(RecoveryCodeDialog(self._work, self.window())))
        self._code = QWidget()
        code = row(column(self._code_head, self._code_hint, gap=2), self.code_button, gap=16)
        code.setStretch(0, 1)
        self._code.setLayout(code)
        for part in (self.add_button, self._code):
            part.setVisible(self._may_change)
        head = row(column(self._title, self._hint, gap=2), column(self.add_button, None), gap=16)
        head.setStretch(0, 1)
        body = QWidget()
        body.setLayout(
            column(
                head, 16, self.notice, self._rekey, 8, self._rows, 16, hairline(), 16, self._code, None,
                margins=(40, 24, 40, 24),
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(body)))
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask who works here."""
        self.notice.clear()
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(
            self, lambda: (users.everybody(desk), matters.waiting(desk)), self._show, failed=self.notice.show_error
        )

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("People"))
        self.add_button.setText(self.tr("Let somebody in"))
        self._code_head.setText(self.tr("Recovery code"))
        self._code_hint.setText(
            self.tr("Stands on the paper from the day the desk was set up, and replaces a lost passphrase.")
        )
        self.code_button.setText(self.tr("A new recovery code …"))
        self._rekey_words.setText(self.tr("The keys should be exchanged."))
        self._rekey_why.setText(
            self.tr("Somebody left, or lost the right to cases, who had seen a key that is still in use.")
        )
        self.rekey_button.setText(self.tr("Exchange the keys …"))
        if self._found is not None:
            self._show(self._found)

    def first_focus(self) -> QWidget | None:
        """What lets somebody in."""
        return self.add_button if self._may_change else None

    def rows(self) -> tuple[PersonRow, ...]:
        """The people shown."""
        items = [self._rows.itemAt(place) for place in range(self._rows.count())]
        widgets = [item.widget() for item in items if item is not None]
        return tuple(widget for widget in widgets if isinstance(widget, PersonRow))

    def _build_rekey(self) -> None:
        self._rekey = QWidget()
        stand_on(self._rekey, "caution_tint", rounded=True)
        self._rekey_words = Para(weight=typeface.MEDIUM, ink="text")
        self._rekey_why = Para()
        self.rekey_button = Button(kind="plain")
        self.rekey_button.clicked.connect(self.exchange_keys)
        self.rekey_button.setVisible(self._may_change)
        line = row(
            column(self._rekey_words, self._rekey_why, gap=2), self.rekey_button, gap=16, margins=(16, 10, 12, 10)
        )
        line.setStretch(0, 1)
        self._rekey.setLayout(line)
        self._rekey.hide()

    def exchange_keys(self) -> None:
        """Propose to exchange the keys, and do it."""
        self._open(RekeyDialog(self._work, self.window()))

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, found: Found) -> None:
        self._found = found
        staff, matters = found
        asked = {one.approval.object_id: one for one in matters if one.approval.kind is ApprovalKind.ROLE_CHANGE}
        self._hint.setText(self._in_words(staff))
        self._rekey.setVisible(staff.rekey_due)
        clear(self._rows)
        for number, person in enumerate(staff.people):
            if number:
                self._rows.addWidget(hairline())
            line = PersonRow(person, asked.get(person.user.user_id), may_change=self._may_change)
            if "role" in line.buttons and not staff.has_second_supervisor:
                line.buttons["role"].setEnabled(False)
            line.role_wanted.connect(partial(self._change_role, person))
            line.passphrase_wanted.connect(partial(self._give_passphrase, person))
            line.removal_wanted.connect(partial(self._remove, person))
            line.own_wanted.connect(lambda: self._open(PassphraseDialog(self._work, self.window())))
            self._rows.addWidget(line)
        self.shown.emit()

    def _in_words(self, staff: users.Staff) -> str:
        number = len(staff.people)
        words = plural(
            number, self.tr("One person can open this desk."), self.tr("{number} people can open this desk.")
        )
        if self._may_change and not staff.has_second_supervisor:
            lone = self.tr(
                "You are its only supervisor: refusals, other roles and disposals need a second person to agree. Let a "
                "second supervisor in."
            )
            words = f"{words}{'' if typeface.speaks_chinese() else ' '}{lone}"
        return words

    def _add(self) -> None:
        if self._found is not None:
            self._open(AddPersonDialog(self._work, self._found[0], self.window()))

    def _change_role(self, person: users.Person) -> None:
        self._open(RoleDialog(self._work, person, self.window()))

    def _give_passphrase(self, person: users.Person) -> None:
        self._open(InterimDialog(self._work, person.user, self.window()))

    def _remove(self, person: users.Person) -> None:
        dialog = RemoveDialog(self._work, person.user, self.window())
        dialog.removed.connect(partial(self._removed, person.user.display_name))
        self._open(dialog)

    def _removed(self, name: str, staff: users.Staff) -> None:
        self.notice.show_words(self.tr("{name} cannot open the desk any more.").format(name=name), tone="tint")
        if staff.rekey_due:
            self.exchange_keys()

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()
