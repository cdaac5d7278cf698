"""The small forms of an incident: enter one, put somebody onto its list, say how they were told."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from qv_desk.domain.kinds.incident import AffectedPerson, Incident, IncidentWords
from qv_desk.domain.terms.party import Party
from qv_desk.gui.incidents.settle_dialog import SettleDialog
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.moment_field import MomentField
from qv_desk.gui.parts.region_choice import RegionChoice
from qv_desk.gui.parts.sections import choice
from qv_desk.gui.words.reader_languages import language_entries
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import affected, incidents
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.words.incident_words import role_word
from qv_desk.services.words.names import countries

_ADDRESS_HEIGHT = 64


class EnterIncidentDialog(ActDialog):
    """Enters an incident: what it is in a few words, and when it was found.

    Args:
        work: desk and store thread.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.word(
            self.tr("Enter a security incident"),
            self.tr("It gets its number at once. What happened, whom it concerns and what was done can follow."),
            self.tr("Enter it"),
        )
        self.title_edit = QLineEdit()
        self.title_edit.setMaxLength(200)
        self.found = MomentField()
        self.found.set_moment(work.desk.now().replace(second=0), work.zone)
        self.add(small(self.tr("What it is, in a few words"), self.title_edit), self.title_edit, 12)
        self.add(small(self.tr("When it was found, in office time"), self.found), self.found)
        self.title_edit.textChanged.connect(self._check)
        self.act.clicked.connect(self._enter)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The words."""
        return self.title_edit

    def _check(self) -> None:
        if self.title_edit.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until there are a few words."))

    def _enter(self) -> None:
        found = self.found.moment()
        desk, words = self._work.desk, IncidentWords(title=self.title_edit.text().strip())
        self._work.jobs.change(
            self, lambda: incidents.enter(desk, found, words), lambda _incident: self.accept(), failed=self.refuse
        )


class AddAffectedDialog(ActDialog):
    """Puts somebody onto the list of an incident; a child comes with the guardian.

    Args:
        work: desk and store thread.
        incident: which one.
        parent: the window.
    """

    def __init__(self, work: Workplace, incident: Incident, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._incident = work, incident
        self.word(
            self.tr("Somebody whom it concerns"),
            self.tr("Each person is told once. A child and the guardian are told one by one, each by a letter."),
            self.tr("Put them onto the list"),
        )
        self.name, self.e_mail, self.guardian, self.no_guardian = (QLineEdit() for _ in range(4))
        self.address = QPlainTextEdit()
        self.address.setTabChangesFocus(True)
        self.address.setFixedHeight(_ADDRESS_HEIGHT)
        self.country, self.language = choice(), choice()
        named = sorted(((code, said(words)) for code, words in countries().items()), key=lambda entry: entry[1])
        refill(self.country, [("", self.tr("Not known")), *named])
        self.region = RegionChoice(self.country)
        self.country.currentIndexChanged.connect(self.settle)
        refill(self.language, language_entries("en"))
        self.child = QCheckBox(self.tr("It is a child"))
        for words, box in (
            (self.tr("Name"), self.name),
            (self.tr("E-mail address"), self.e_mail),
            (self.tr("Postal address, one line each"), self.address),
            (self.tr("Country"), self.country),
        ):
            self.add(small(words, box), box, 8)
        self.add(self.region, 8)
        self.add(small(self.tr("Language in which they are written to"), self.language), self.language, 8)
        self.add(self.child)
        self._guardians = (
            small(self.tr("Name of the guardian, at the same address"), self.guardian),
            self.guardian,
            small(self.tr("If nobody knows one: what was done to find one"), self.no_guardian),
            self.no_guardian,
        )
        self.add(*self._guardians)
        self.child.toggled.connect(self._check)
        for line in (self.name, self.guardian, self.no_guardian):
            line.textChanged.connect(self._check)
        self.act.clicked.connect(self._add)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.name

    def _check(self) -> None:
        for part in self._guardians:
            part.setVisible(self.child.isChecked())
        if not self.name.text().strip():
            self.act.refuse(self.tr("Off until there is a name."))
        elif self.child.isChecked() and not (self.guardian.text().strip() or self.no_guardian.text().strip()):
            self.act.refuse(self.tr("Off until the guardian is named, or it is written what was done to find one."))
        else:
            self.act.allow()

    def _add(self) -> None:
        lines = tuple(line.strip() for line in self.address.toPlainText().splitlines() if line.strip())
        place = (lines, self.e_mail.text().strip(), "", self.region.place())
        guardian = self.guardian.text().strip()
        new = NewAffected(
            party=Party(self.name.text().strip(), *place),
            language=chosen(self.language),
            is_child=self.child.isChecked(),
            guardian=Party(guardian, *place) if guardian else None,
            no_guardian_because=self.no_guardian.text().strip(),
        )
        desk, incident_id = self._work.desk, self._incident.entry_id
        self._work.jobs.change(
            self,
            lambda: affected.add_affected(desk, incident_id, new),
            lambda _added: self.accept(),
            failed=self.refuse,
        )


class SettleAffectedDialog(SettleDialog):
    """Writes down that somebody was told in another way, or cannot be reached.

    Args:
        work: desk and store thread.
        person: whose line.
        told: whether they were told; else they cannot be reached.
        parent: the window.
    """

    def __init__(self, work: Workplace, person: AffectedPerson, *, told: bool, parent: QWidget | None = None) -> None:
        label = self.tr("How they were told") if told else self.tr("What was tried")
        super().__init__(work, told=told, label=label, parent=parent)
        self._person = person
        if told:
            title, act = self.tr("{name} was told"), self.tr("They were told")
            hint = self.tr("For whoever was told otherwise than by a letter.")
        else:
            title, act = self.tr("{name} cannot be reached"), self.tr("They cannot be reached")
            hint = self.tr("If a way is found later, they can still be told.")
        self.word(title.format(name=person.name or capital(said(role_word(person.role)))), hint, act)

    def were_told(self, on: date, words: str) -> object:
        """On the store thread: told in another way."""
        return affected.mark_told(self._work.desk, self._person.entry_id, on=on, how=words)

    def were_not(self, words: str) -> object:
        """On the store thread: they cannot be reached."""
        return affected.mark_unreachable(self._work.desk, self._person.entry_id, why=words)
