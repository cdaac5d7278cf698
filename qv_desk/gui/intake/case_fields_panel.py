"""The facts of a new case in real inputs: filled from a proposal, corrected by the officer."""

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from qv_desk.domain.incoming.proposal import Proposal, ProposalField
from qv_desk.domain.terms.case_kind import INTAKE_KINDS, KINDS_WITH_RIGHTS, CaseKind
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.right import Right
from qv_desk.gui.intake.check_grid import CheckGrid
from qv_desk.gui.intake.kind_sorts import KindSorts
from qv_desk.gui.intake.reason_links import ReasonLinks
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.moment_field import MomentField
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.region_choice import RegionChoice
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.reader_languages import language_entries
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.words.names import (
    channel_name,
    countries,
    kind_name,
    representative_name,
    right_name,
    rule_name,
)

LAWS = ("eu_gdpr", "uk_gdpr", "us_ca_ccpa", "hk_pdpo", "kr_pipa", "br_lgpd")
"""Rules that a message can invoke; the company's own promises bind without being named."""

_COMBO_LETTERS = 10
_REASONS_OF: Mapping[ProposalField, str] = {
    "kind": "kind",
    "rights": "rights",
    "person": "name",
    "country": "country",
    "language": "language",
    "representative": "representative",
    "first_received_at": "first",
    "invoked_laws": "laws",
}
"""Under which input the reasons of each field of a proposal stand."""


class CaseFieldsPanel(View):
    """The inputs of a new case.

    Args:
        zone: the office's zone, in which moments are shown and typed.

    Attributes:
        inputs: what may be half written in it.

    Signals:
        changed: something was typed or chosen.
        reason_chosen: the ``Reason`` whose words are to be shown in the message.
    """

    changed = Signal()
    reason_chosen = Signal(object)

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._files: tuple[NewFile, ...] = ()
        self._message_id = ""
        self._serial_numbers: tuple[str, ...] = ()
        self._also_language = ""
        load("case_fields_panel", self)
        for name in ("what_heading", "when_heading", "who_heading"):
            wear(child(self, Label, name), typeface.HEADING, typeface.SEMIBOLD)
        for label in self.findChildren(Label):
            if label.objectName().endswith("_label"):
                wear(label, typeface.SMALL, typeface.MEDIUM)
        self._find_inputs()
        self._sorts = KindSorts()
        child(self, QVBoxLayout, "sort_layout").addWidget(self._sorts)
        child(self, Label, "received_label").setMinimumHeight(self._forwarded.sizeHint().height())
        self._rights = self._boxes("rights_boxes_layout", tuple(right.value for right in Right))
        self._laws = self._boxes("laws_boxes_layout", LAWS)
        self._reasons = {name: self._links(name) for name in _REASONS_OF.values()}
        inputs = self._named_inputs()
        for before, after in pairwise(inputs.values()):
            self.setTabOrder(before, after)
        self.inputs = FormInputs(inputs, self)
        self._connect()
        self.retranslate()

    def _find_inputs(self) -> None:
        self._kind = child(self, QComboBox, "kind_combo")
        self._channel = child(self, QComboBox, "channel_combo")
        self._country = child(self, QComboBox, "country_combo")
        self._region = RegionChoice(self._country)
        child(self, QVBoxLayout, "region_layout").addWidget(self._region)
        self._language = child(self, QComboBox, "language_combo")
        self._representative = child(self, QComboBox, "representative_combo")
        self._subject = child(self, QLineEdit, "subject_edit")
        self._asked = child(self, QPlainTextEdit, "asked_edit")
        self._received = child(self, MomentField, "received_edit")
        self._forwarded = child(self, QCheckBox, "first_check")
        self._first = child(self, MomentField, "first_edit")
        self._name = child(self, QLineEdit, "name_edit")
        self._address = child(self, QPlainTextEdit, "address_edit")
        self._e_mail = child(self, QLineEdit, "e_mail_edit")
        self._phone = child(self, QLineEdit, "phone_edit")
        self._reference = child(self, QLineEdit, "reference_edit")
        self._combos = (self._kind, self._channel, self._country, self._language, self._representative)
        for combo in self._combos:
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_COMBO_LETTERS)
        self._country.setEditable(True)
        self._country.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self._country.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        typed = self._country.lineEdit()
        if typed is not None:
            typed.editingFinished.connect(self._settle_country)

    def _named_inputs(self) -> dict[str, QWidget]:
        """Every input by the name under which what is half written in it is kept; from top to bottom, as Tab goes."""
        return {
            "kind": self._kind,
            "channel": self._channel,
            "complaint": self._sorts.complaint,
            "inquiry": self._sorts.inquiry,
            **{f"right/{code}": box for code, box in self._rights.items()},
            "subject": self._subject,
            "asked": self._asked,
            "received": self._received,
            "forwarded": self._forwarded,
            "first": self._first,
            "name": self._name,
            "address": self._address,
            "country": self._country,
            "region": self._region.combo,
            "language": self._language,
            "e_mail": self._e_mail,
            "phone": self._phone,
            "representative": self._representative,
            "reference": self._reference,
            **{f"law/{code}": box for code, box in self._laws.items()},
        }

    def _connect(self) -> None:
        for combo in (*self._combos, self._region.combo, self._sorts.complaint, self._sorts.inquiry):
            combo.currentIndexChanged.connect(self._tell)
        for line in (self._subject, self._name, self._e_mail, self._phone, self._reference):
            line.textChanged.connect(self._tell)
        for text in (self._asked, self._address):
            text.textChanged.connect(self._tell)
        for moment in (self._received, self._first):
            moment.dateTimeChanged.connect(self._tell)
        self._forwarded.toggled.connect(self._tell)
        for box in (*self._rights.values(), *self._laws.values()):
            box.toggled.connect(self._tell)

    def retranslate(self) -> None:
        """Word the choices and the names of the inputs."""
        with self.inputs.filling():
            self._fill_choices()
            self._sorts.retranslate()
        for code, box in self._rights.items():
            box.setText(said(right_name(code)))
        for code, box in self._laws.items():
            box.setText(said(rule_name(code)))
        self._asked.setPlaceholderText(self.tr("If empty, the letters name the rights"))
        self._name_inputs()

    def _fill_choices(self) -> None:
        kinds = [kind for kind in CaseKind if kind in INTAKE_KINDS]
        refill(self._kind, [(kind.value, said(kind_name(kind))) for kind in kinds])
        refill(self._channel, [(each.value, capital(said(channel_name(each)))) for each in Channel])
        people = [(each.value, said(representative_name(each))) for each in Representative]
        refill(self._representative, [("", self.tr("The person themselves")), *people])
        refill(self._language, language_entries(self._also_language))
        named = sorted(((code, said(name)) for code, name in countries().items()), key=lambda entry: entry[1])
        refill(self._country, [("", self.tr("Not known")), *named])

    def _name_inputs(self) -> None:
        self._kind.setAccessibleName(self.tr("Kind of case"))
        self._channel.setAccessibleName(self.tr("How it came in"))
        self._country.setAccessibleName(self.tr("Country where the person lives"))
        self._language.setAccessibleName(self.tr("Language of the reader"))
        self._representative.setAccessibleName(self.tr("Who asks"))
        self._subject.setAccessibleName(self.tr("Subject"))
        self._asked.setAccessibleName(self.tr("What was asked"))
        self._received.setAccessibleName(self.tr("Received here"))
        self._forwarded.setAccessibleName(self.tr("Another department had it first"))
        self._first.setAccessibleName(self.tr("First received by the company"))
        self._name.setAccessibleName(self.tr("Name of the person"))
        self._address.setAccessibleName(self.tr("Postal address"))
        self._e_mail.setAccessibleName(self.tr("E-mail of the person"))
        self._phone.setAccessibleName(self.tr("Telephone of the person"))
        self._reference.setAccessibleName(self.tr("Their reference"))

    def first_focus(self) -> QWidget | None:
        """The kind of case."""
        return self._kind

    def show_case(self, case: NewCase) -> None:
        """Fill the inputs; what was half written in them is given up."""
        self._files, self._message_id = case.files, case.message_id
        self._serial_numbers = case.serial_numbers
        self._also_language = case.language
        self.retranslate()
        with self.inputs.filling():
            self._put_case(case)
        self.inputs.rest()
        self._tell()

    def _put_case(self, case: NewCase) -> None:
        choose(self._kind, case.kind.value)
        self._sorts.put(case.facts)
        choose(self._channel, case.channel.value)
        self._region.choose_place(case.data_subject.country)
        choose(self._language, case.language)
        choose(self._representative, case.representative.value if case.representative else "")
        self._subject.setText(case.subject)
        self._asked.setPlainText(case.asked)
        self._received.set_moment(case.received_at, self._zone)
        self._forwarded.setChecked(case.first_received_at is not None)
        self._first.set_moment(case.first_received_at or case.received_at, self._zone)
        self._name.setText(case.data_subject.name)
        self._address.setPlainText("\n".join(case.data_subject.postal_address))
        self._e_mail.setText(case.data_subject.e_mail)
        self._phone.setText(case.data_subject.phone)
        self._reference.setText(case.their_reference)
        for code, box in self._rights.items():
            box.setChecked(code in case.rights)
        for code, box in self._laws.items():
            box.setChecked(code in case.invoked_rules)

    def show_reasons(self, proposal: Proposal) -> None:
        """Show under each input why it was filled so."""
        for field, name in _REASONS_OF.items():
            self._reasons[name].show_reasons(proposal.reasons_for(field))

    def reasons_of(self, name: str) -> ReasonLinks:
        """The reasons under an input."""
        return self._reasons[name]

    def right_box(self, right: Right) -> QCheckBox:
        """The check box of a right."""
        return self._rights[right.value]

    def name_edit(self) -> QLineEdit:
        """The input of the person's name."""
        return self._name

    def add_files(self, files: tuple[NewFile, ...]) -> None:
        """Further files that come with the case."""
        self._files = (*self._files, *files)

    def files(self) -> tuple[NewFile, ...]:
        """The files that come with the case."""
        return self._files

    def problem(self, now: datetime) -> str:
        """Why the case cannot be opened yet; empty when it can."""
        case = self.new_case()
        if case.kind is CaseKind.RIGHTS_REQUEST and not case.rights:
            return self.tr("off until a right is ticked, or the kind is changed")
        if not case.data_subject.name:
            return self.tr("off until the person has a name; letters need one")
        if case.received_at > now:
            return self.tr("off: it cannot have been received in the future")
        if case.first_received_at is not None and case.first_received_at > case.received_at:
            return self.tr("off: the first receipt lies after the receipt here")
        return ""

    def new_case(self) -> NewCase:
        """The case as the inputs say."""
        kind = CaseKind(chosen(self._kind))
        takes_rights = kind in KINDS_WITH_RIGHTS
        representative = chosen(self._representative)
        return NewCase(
            kind=kind,
            rights=tuple(Right(code) for code, box in self._rights.items() if box.isChecked()) if takes_rights else (),
            data_subject=Party(
                name=self._name.text().strip(),
                postal_address=tuple(line.strip() for line in self._address.toPlainText().splitlines() if line.strip()),
                e_mail=self._e_mail.text().strip(),
                phone=self._phone.text().strip(),
                country=self._region.place(),
            ),
            channel=Channel(chosen(self._channel)),
            language=chosen(self._language),
            subject=self._subject.text().strip(),
            asked=self._asked.toPlainText().strip(),
            received_at=self._received.moment().astimezone(UTC),
            first_received_at=self._first.moment().astimezone(UTC) if self._forwarded.isChecked() else None,
            representative=Representative(representative) if representative else None,
            their_reference=self._reference.text().strip(),
            message_id=self._message_id,
            serial_numbers=self._serial_numbers,
            invoked_rules=tuple(code for code, box in self._laws.items() if box.isChecked()),
            files=self._files,
            facts=self._sorts.facts(kind),
        )

    def _settle_country(self) -> None:
        """What was typed becomes the country of that name; else the choice stands as it was."""
        place = self._country.findText(self._country.currentText(), Qt.MatchFlag.MatchFixedString)
        self._country.setCurrentIndex(place if place >= 0 else self._country.currentIndex())
        self._country.setEditText(self._country.itemText(self._country.currentIndex()))

    def _tell(self) -> None:
        kind = chosen(self._kind)
        child(self, QWidget, "rights_place").setVisible(bool(kind) and CaseKind(kind) in KINDS_WITH_RIGHTS)
        self._sorts.show_kind(kind)
        self._first.setEnabled(self._forwarded.isChecked())
        self.changed.emit()

    def _boxes(self, layout: str, codes: tuple[str, ...]) -> Mapping[str, QCheckBox]:
        boxes = {code: QCheckBox() for code in codes}
        child(self, QVBoxLayout, layout).addWidget(CheckGrid(tuple(boxes.values())))
        return boxes

    def _links(self, name: str) -> ReasonLinks:
        links = ReasonLinks()
        links.chosen.connect(self.reason_chosen)
        child(self, QVBoxLayout, f"{name}_reasons_layout").addWidget(links)
        return links
