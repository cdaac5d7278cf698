"""Which laws bind a case, each with its reason; an officer adds or drops one with a reason of their own."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qv_desk.domain.cases.law_choice import LawStanding, needs_supervisor
from qv_desk.domain.clocks.regime import Basis
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.cases.bind_laws import Laws
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.law import regimes
from qv_desk.services.frame.permissions import may

_NAMES: Final = 264
ADD, DROP = "add", "drop"


class LawsCard(View):
    """The laws of one case.

    Args:
        desk: the open desk.

    Attributes:
        inputs: what may be half written in it.

    Signals:
        chosen: ``add`` or ``drop``, the law's code, the reason.
    """

    chosen = Signal(str, str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="list")
        stand_on(self, "list", rounded=True)
        self._desk = desk
        self._laws = Laws((), ())
        self._is_open = False
        self._may_choose = may(desk.user, "bind_laws.add")
        self._title = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._facts = FactsGrid(_NAMES)
        self.change_button = Button(kind="link", icon="down")
        self.change_button.setCheckable(True)
        self.change_button.toggled.connect(self._unfold)
        self.law_combo = QComboBox()
        self.law_combo.currentIndexChanged.connect(self._check)
        self.reason_edit = QLineEdit()
        self.reason_edit.textChanged.connect(self._check)
        self.act_button = ReasonedButton(kind="plain")
        self.act_button.clicked.connect(self._choose)
        self._law_label = small("", self.law_combo)
        self._reason_label = small("", self.reason_edit)
        self._form = QWidget()
        self._form.setLayout(
            column(self._law_label, 4, self.law_combo, 8, self._reason_label, 4, self.reason_edit, 8, self.act_button)
        )
        self._form.hide()
        self.inputs = FormInputs({"law": self.law_combo, "reason": self.reason_edit}, self)
        self.inputs.restored.connect(lambda: self.change_button.setChecked(True))
        self.setLayout(
            column(
                self._title,
                8,
                self._facts,
                4,
                row(self.change_button, None),
                self._form,
                margins=(20, 14, 20, 12),
            )
        )

    def show_file(self, file: CaseFile) -> None:
        """Show the laws of a case."""
        self._laws = file.laws
        self._is_open = file.case.status == "open"
        self.retranslate()

    def settle(self) -> None:
        """The choice was kept."""
        with self.inputs.filling():
            self.reason_edit.clear()
        self.inputs.rest()
        self.change_button.setChecked(False)

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Each law with why it binds."""
        return self._facts.facts()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._title.setText(self.tr("Which laws bind, and why"))
        self.change_button.setText(self.tr("Add or drop a law"))
        self.change_button.setVisible(self._is_open and self._may_choose)
        self._form.setVisible(self.change_button.isChecked() and self._is_open and self._may_choose)
        self._law_label.setText(self.tr("Law"))
        self._reason_label.setText(self.tr("Why, in a sentence that stays with the case"))
        self.law_combo.setAccessibleName(self.tr("Law to add or drop"))
        self.reason_edit.setAccessibleName(self._reason_label.text())
        self._facts.show_facts([(said(law.rule.name), self._why(law)) for law in self._laws.standings])
        with self.inputs.filling():
            refill(self.law_combo, self._entries())
        self._check()

    def _why(self, law: LawStanding) -> str:
        because = said(law.binding.wording)
        if law.choice is None:
            return because
        if law.binds:
            return dates.joined(because, law.choice.reason)
        return self.tr("Dropped: {reason} (would bind: {because})").format(reason=law.choice.reason, because=because)

    def _entries(self) -> list[tuple[str, str]]:
        names: dict[str, list[str]] = {}
        for rule in regimes().values():
            names.setdefault(rule.law, []).append(said(rule.name))
        bound = dict.fromkeys(
            law.rule.law for law in self._laws.standings if law.binds and law.rule.basis is not Basis.POLICY
        )
        drops = [(f"{DROP}:{law}", self.tr("Drop: {law}").format(law=names[law][0])) for law in bound]
        adds = [(f"{ADD}:{law}", self.tr("Add: {law}").format(law=names[law][0])) for law in self._laws.addable]
        return [*sorted(adds, key=lambda entry: entry[1]), *drops]

    def _check(self) -> None:
        way, _, law = chosen(self.law_combo).partition(":")
        dropping = way == DROP
        self.act_button.button.setText(self.tr("Drop this law") if dropping else self.tr("Add this law"))
        for_supervisors = dropping and any(
            needs_supervisor(one) for one in self._laws.standings if one.binds and one.rule.law == law
        )
        if for_supervisors and self._desk.user.role is not Role.SUPERVISOR:
            self.act_button.refuse(
                self.tr("Off: the law of the residence and of the data centre is a supervisor's to drop.")
            )
        elif not self.reason_edit.text().strip():
            self.act_button.refuse(self.tr("Off until the reason is written."))
        else:
            self.act_button.allow()

    def _choose(self) -> None:
        way, _, law = chosen(self.law_combo).partition(":")
        self.chosen.emit(way, law, self.reason_edit.text().strip())

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.change_button.set_icon("up" if is_open else "down")
        self._form.setVisible(is_open)
        if is_open:
            self.law_combo.setFocus()
