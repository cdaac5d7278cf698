"""The menu of a case offers what the person at the desk may do, and says what cannot be done now."""

from qv_desk.gui.case.case_menu import ACTIONS, offered
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import PERMISSIONS


def test_every_action_leads_to_a_call_of_the_table_once() -> None:
    assert all(action.call in PERMISSIONS for action in ACTIONS)
    assert len({action.code for action in ACTIONS}) == len(ACTIONS)


def test_an_officer_is_offered_what_officers_may_do(workplace: Workplace) -> None:
    assert {action.code for action in offered(workplace)} <= {action.code for action in ACTIONS}
    assert "dispose" in {action.code for action in offered(workplace)}
