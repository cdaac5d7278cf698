"""One incident: what is said of it, whom it concerns and how far each is told, and the cases that belong to it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from qv_desk.domain.kinds.incident import (
    NOTICE_PARTS,
    AffectedPerson,
    AffectedRole,
    IncidentState,
    IncidentWords,
    ToldState,
)
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.gui.incidents.affected_rows import AffectedRows
from qv_desk.gui.incidents.children_dialog import ChildrenDialog
from qv_desk.gui.incidents.incident_dialogs import AddAffectedDialog, SettleAffectedDialog
from qv_desk.gui.incidents.merge_panel import MergePanel
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.sections import Section, labelled, left, name, text_input
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed, said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may
from qv_desk.services.notices import affected, incidents
from qv_desk.services.notices.affected import Added
from qv_desk.services.notices.incidents import IncidentFile
from qv_desk.services.words.incident_words import added_words, part_name, state_word


class IncidentView(View):
    """One incident.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        back_wanted: back to the list.
        shown: the page shows the incident, as asked for.
    """

    back_wanted = Signal()
    shown = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._may_change = may(work.desk.user, "incidents.describe_incident")
        self._file: IncidentFile | None = None
        self._incident_id = ""
        self._back = Button(kind="link", icon="back")
        self._back.clicked.connect(self.back_wanted)
        self._title = Para(size=typeface.TITLE, weight=typeface.SEMIBOLD, ink="text")
        self._state = Para()
        self.notice = Notice()
        self._about, self._people, self._cases = Section(), Section(), Section()
        self._build_about()
        self._build_people()
        self._build_cases()
        self.close_button = ReasonedButton(kind="plain")
        self.close_button.clicked.connect(self._close)
        body = QWidget()
        body.setLayout(
            column(
                row(self._back, None), 4, self._title, 2, self._state, 8, self.notice, self._people, 8, self._cases, 8,
                self._about, 16, self.close_button, None, margins=(40, 16, 40, 24),
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(body)))
        self.retranslate()

    def _build_about(self) -> None:
        self.title_edit = QLineEdit()
        self.title_edit.setMaxLength(200)
        self.parts = {code: text_input() for code in NOTICE_PARTS}
        self._pairs = {"title": labelled(self.title_edit), **{code: labelled(box) for code, box in self.parts.items()}}
        self.save = Button(kind="plain")
        self.save.clicked.connect(self._save)
        self._about.add(*self._pairs.values(), left(self.save))
        self._inputs = FormInputs({"title": self.title_edit, **self.parts}, self)

    def _build_people(self) -> None:
        self.add_button = Button(kind="plain", icon="plus")
        self.add_button.clicked.connect(self._add)
        self.merge = MergePanel(self._work, MergeKind.INCIDENT)
        self.merge.changed.connect(self.refresh)
        self.rows = AffectedRows()
        self.rows.case_wanted.connect(lambda case_id: self._work.case_wanted.emit(case_id, "letters"))
        self.rows.told.connect(lambda person: self._settle(person, told=True))
        self.rows.unreachable.connect(lambda person: self._settle(person, told=False))
        self._people.show_above(self.merge)
        self._people.show_above(self.rows)
        self.children_button = Button(kind="link")
        self.children_button.clicked.connect(self._ask_for_names)
        self.children_button.hide()
        self._people.add(left(self.children_button), left(self.add_button))

    def _build_cases(self) -> None:
        self.case = QLineEdit()
        self.link, self.take = Button(kind="plain"), Button(kind="plain")
        self.link.clicked.connect(self._link)
        self.take.clicked.connect(self._take)
        line = QWidget()
        line.setLayout(row(self.case, 8, self.link, 8, self.take, None))
        self._case_pair = labelled(self.case)
        self._cases.add(self._case_pair[0], line)

    def retranslate(self) -> None:
        """Word the page."""
        self._back.setText(self.tr("Back to the list"))
        self._about.word(
            self.tr("What is said of it"),
            self.tr("PIPL 57: the notice carries all six parts. Write them so that everybody concerned can read them."),
        )
        self._people.word(
            self.tr("Whom it concerns"),
            self.tr("Each is told once; a child and the guardian one by one (minors' regulations 35)."),
        )
        self._cases.word(self.tr("Cases that have to do with it"), "")
        for code, pair in self._pairs.items():
            name(pair, said(part_name(code)))
        name(self._case_pair, self.tr("Reference of a case"))
        self.save.setText(self.tr("Keep these words"))
        self.add_button.setText(self.tr("Add somebody …"))
        self.children_button.setText(self.tr("See the names of the children …"))
        self.link.setText(self.tr("Link the case"))
        self.take.setText(self.tr("Tell its person too"))
        self.close_button.button.setText(self.tr("Close the incident"))
        if self._file is not None:
            self._show(self._file)

    def first_focus(self) -> QWidget | None:
        """What puts somebody onto the list."""
        return self.add_button if self._may_change else self._back

    def show_incident(self, incident_id: str) -> None:
        """Show another incident, or the same anew."""
        if incident_id != self._incident_id:
            self._file = None
            self.notice.clear()
            with self._inputs.filling():
                self.title_edit.clear()
                for box in self.parts.values():
                    box.clear()
            self._inputs.rest()
        self._incident_id = incident_id
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        if self._incident_id:
            desk, incident_id = self._work.desk, self._incident_id
            self._work.jobs.ask(
                self, lambda: incidents.look_at_incident(desk, incident_id), self._show, failed=self.notice.show_error
            )

    def _show(self, file: IncidentFile) -> None:
        self._file = file
        incident = file.incident
        is_open = incident.state is IncidentState.OPEN and self._may_change
        self._title.setText(dates.joined(incident.number, incident.words.title))
        found = self.tr("found {when}").format(when=dates.moment(incident.found_at, self._work.zone, year=True))
        self._state.setText(dates.joined(said(state_word(incident.state)), found))
        if self._inputs.is_at_rest:
            with self._inputs.filling():
                self.title_edit.setText(incident.words.title)
                for code, box in self.parts.items():
                    box.setPlainText(getattr(incident.words, code))
        for section in (self._about, self._people, self._cases):
            section.form.setVisible(is_open)
        self.merge.setVisible(is_open)
        written = (f"{said(part_name(code))}: {getattr(incident.words, code)}" for code in NOTICE_PARTS)
        self._about.setVisible(incident.purged_at is None)
        self._about.say("" if is_open or incident.purged_at is not None else "\n".join(written))
        self._cases.say(listed(link.reference for link in file.cases))
        self._show_people(file, is_open=is_open)
        self._say_why(file)
        self.close_button.setVisible(is_open)
        self.shown.emit()

    def _show_people(self, file: IncidentFile, *, is_open: bool) -> None:
        waiting = sum(person.told is ToldState.TO_TELL for person in file.people)
        words = plural(len(file.people), self.tr("1 person"), self.tr("{number} people"))
        left = plural(waiting, self.tr("1 still to be told"), self.tr("{number} still to be told"))
        nobody = self.tr("Nobody is on the list yet.")
        gone_at = file.incident.purged_at
        if gone_at is not None:
            nobody = dates.joined(
                self.tr("Words and list were purged on {day}").format(
                    day=dates.moment(gone_at, self._work.zone, year=True)
                ),
                plural(
                    file.incident.people_purged, self.tr("1 person stood on it"), self.tr("{number} people stood on it")
                ),
            )
        self._people.say(dates.joined(words, left) if file.people else nobody)
        shut = any(person.role is AffectedRole.CHILD and not person.name for person in file.people)
        self.children_button.setVisible(shut and self._may_change)
        self.rows.setVisible(bool(file.people))
        self.rows.show_people(file, may_settle=is_open)

    def _say_why(self, file: IncidentFile) -> None:
        missing = [said(part_name(code)) for code in file.incident.words.missing]
        waiting = sum(person.told is ToldState.TO_TELL for person in file.people)
        why_not = "" if waiting else self.tr("Nobody is left to tell.")
        if missing:
            why_not = self.tr("Off until these parts are written: {parts}.").format(parts=listed(missing))
        self.merge.show_list(
            file.incident.entry_id,
            why_not=why_not,
            takes_people=file.incident.state is IncidentState.OPEN,
            has_letters=bool(file.notices),
        )
        if missing:
            self.close_button.refuse(why_not)
        elif waiting:
            words = self.tr("Off until everybody was told or cannot be reached: 1 is left.")
            many = self.tr("Off until everybody was told or cannot be reached: {number} are left.")
            self.close_button.refuse(plural(waiting, words, many))
        else:
            self.close_button.allow()

    def _save(self) -> None:
        words = IncidentWords(
            title=self.title_edit.text().strip(),
            **{code: box.toPlainText().strip() for code, box in self.parts.items()},
        )
        desk, incident_id = self._work.desk, self._incident_id
        self._do(lambda: incidents.describe_incident(desk, incident_id, words), lambda _incident: self._inputs.rest())

    def _ask_for_names(self) -> None:
        if self._file is not None:
            self._open(ChildrenDialog(self._work, self._file.incident, self.window()))

    def _add(self) -> None:
        if self._file is not None:
            self._open(AddAffectedDialog(self._work, self._file.incident, self.window()))

    def _settle(self, person: AffectedPerson, *, told: bool) -> None:
        self._open(SettleAffectedDialog(self._work, person, told=told, parent=self.window()))

    def _added(self, added: Added) -> None:
        words = said(added_words(is_shut=added.is_shut))
        self.notice.show_words(words.format(number=added.people, known=added.known), tone="tint")

    def _link(self) -> None:
        desk, incident_id, reference = self._work.desk, self._incident_id, self.case.text().strip()
        self._do(lambda: incidents.link_case(desk, incident_id, reference), lambda _link: self.case.clear())

    def _take(self) -> None:
        desk, incident_id, reference = self._work.desk, self._incident_id, self.case.text().strip()
        self._do(lambda: affected.add_from_cases(desk, incident_id, [reference]), self._added)

    def _close(self) -> None:
        desk, incident_id = self._work.desk, self._incident_id
        self._do(lambda: incidents.close_incident(desk, incident_id), lambda _incident: None)

    def _do(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        def finished(value: object) -> None:
            self.notice.clear()
            done(value)
            self.refresh()

        self._work.jobs.change(self, work, finished, failed=self.notice.show_error)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()
