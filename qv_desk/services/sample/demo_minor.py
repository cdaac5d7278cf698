"""How the sample office works on a report about a child: by the true services, with a second person for the file."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.services.cases import approve, minor_outline, minors
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import standing_approval

_HOURS: Final = 8


@guarded
def open_file(desk: Desk, supervisor: Desk, case_id: str) -> None:
    """Have a child's file opened by the supervisor where that is needed; other cases are left alone."""
    if desk.store.cases.get(case_id).is_sealed and standing_approval(desk, case_id) is None:
        asked = minors.ask_to_open(desk, case_id, reason="To search and to write the answer. (sample)", hours=_HOURS)
        approve.grant(supervisor, asked.approval_id)


@guarded
def freeze(desk: Desk, case_id: str) -> None:
    """Record that the account is frozen."""
    minors.freeze(desk, case_id, account="account of the report (sample)", where="QualvisionID", at=desk.moment)


@guarded
def find_age(desk: Desk, case_id: str) -> None:
    """Record that the person is under age."""
    minors.find_age(desk, case_id, AgeFinding.UNDER_AGE, how="The guardian's word. (sample)", at=desk.moment)


@guarded
def delete_account(desk: Desk, case_id: str) -> None:
    """Record that the account is deleted."""
    minors.delete(desk, case_id, what="账号及其资料 (sample)", at=desk.moment)


@guarded
def look_for_consent(desk: Desk, case_id: str) -> None:
    """Record that no consent was found."""
    minors.look_for_consent(desk, case_id, is_found=False, how="The archive of consents. (sample)", at=desk.moment)


@guarded
def delete_rest(desk: Desk, case_id: str) -> None:
    """Record the deletion in each source in which something was found."""
    for source in minor_outline.outline(desk, case_id).found_in:
        minors.delete(desk, case_id, source=source, what="资料 (sample)", at=desk.moment)
    minors.rest_deleted(desk, case_id, at=desk.moment)


MOVES: Final[Mapping[NextStep, Callable[[Desk, str], None]]] = MappingProxyType(
    {
        NextStep.FREEZE_ACCOUNT: freeze,
        NextStep.FIND_AGE: find_age,
        NextStep.DELETE_ACCOUNT: delete_account,
        NextStep.LOOK_FOR_CONSENT: look_for_consent,
        NextStep.DELETE_REST: delete_rest,
    }
)
"""What is done at each step of the lane."""
