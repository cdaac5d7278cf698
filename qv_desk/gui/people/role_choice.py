"""The four roles, each with a sentence on what it sees, one of them to be chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import capital, said
from qv_desk.services.words.names import role_name

_ORDER = (Role.OFFICER, Role.SUPERVISOR, Role.PRINTING, Role.AUDITOR)


def sees(role: Role) -> str:
    """What a role sees and does, in one sentence."""
    translate = QCoreApplication.translate
    match role:
        case Role.OFFICER:
            return translate("Roles", "Works on cases: reads, decides, writes letters, prints and posts.")
        case Role.SUPERVISOR:
            return translate(
                "Roles", "Does all that officers do, reads refusals before they go out, and lets people in and out."
            )
        case Role.PRINTING:
            return translate(
                "Roles", "Sees the letters that wait for the post and nothing of the cases; holds no key to them."
            )
        case Role.AUDITOR:
            return translate("Roles", "Reads cases and journal and changes nothing; each look is written down.")


class RoleChoice(View):
    """Four radio buttons and their sentences.

    Args:
        barred: why a role cannot be chosen here, in words.
        parent: Qt's owner.

    Signals:
        chosen: another role was chosen.
    """

    chosen = Signal()

    def __init__(self, barred: Mapping[Role, str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        reasons = barred or {}
        self.radios: dict[Role, QRadioButton] = {}
        lines = column(gap=10)
        for role in _ORDER:
            radio = QRadioButton(capital(said(role_name(role))))
            radio.setFont(typeface.face(typeface.BODY, typeface.MEDIUM))
            reason = reasons.get(role, "")
            radio.setEnabled(not reason)
            radio.setAccessibleDescription(reason or sees(role))
            radio.toggled.connect(self.chosen)
            self.radios[role] = radio
            sentence = Para(reason or sees(role), size=typeface.SMALL, ink="mute" if reason else "soft")
            lines.addLayout(column(radio, row(26, sentence), gap=0))
        self.setLayout(lines)

    def role(self) -> Role | None:
        """What is chosen."""
        return next((role for role, radio in self.radios.items() if radio.isChecked()), None)
