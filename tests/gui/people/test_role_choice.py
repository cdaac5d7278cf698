"""Each role says what it sees, and one that cannot be had says why."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.people.role_choice import RoleChoice, sees


def test_one_is_chosen_and_a_barred_one_says_why(qtbot: QtBot) -> None:
    choice = RoleChoice({Role.SUPERVISOR: "Two are here."})
    qtbot.addWidget(choice)
    choice.show()
    assert choice.role() is None
    assert len({sees(role) for role in Role}) == len(Role)
    assert not choice.radios[Role.SUPERVISOR].isEnabled()
    assert choice.radios[Role.SUPERVISOR].accessibleDescription() == "Two are here."
    with qtbot.waitSignal(choice.chosen):
        qtbot.keyClick(choice.radios[Role.PRINTING], Qt.Key.Key_Space)
    assert choice.role() is Role.PRINTING
