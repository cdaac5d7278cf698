"""A case is handed over to whoever works on cases here, and to nobody else."""

from collections.abc import Callable
from typing import Any

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.cases import assign, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import open_case
from tests.services.conftest import StaffedDesk


@pytest.fixture
def office(staffed: StaffedDesk) -> Desk:
    return staffed.at("Lin Wei")


@pytest.fixture
def opened(office: Desk) -> Callable[..., Case]:
    """Opens an access request, or a case of another kind."""

    def made(**changes: Any) -> Case:  # noqa: ANN401 - the fields of a new case
        fields: dict[str, Any] = {
            "kind": CaseKind.RIGHTS_REQUEST,
            "rights": (Right.ACCESS,),
            "data_subject": Party("Zoë Sample", (), "zoe@example.org", "", "DE"),
            "channel": Channel.E_MAIL,
            "language": "en",
            "subject": "Access",
            "asked": "",
            "received_at": office.moment,
        }
        return open_case(office, NewCase(**(fields | changes)))

    return made


@pytest.fixture
def given(opened: Callable[..., Case]) -> Case:
    return opened()


def test_officers_and_supervisors_take_cases(office: Desk) -> None:
    assert [one.display_name for one in assign.can_take_cases(office)] == ["Hana Sato", "Lin Wei", "Ola Berg"]


def test_it_then_stands_in_their_list(staffed: StaffedDesk, office: Desk, given: Case) -> None:
    ola = assign.person_named(office, " ola berg ")
    assert assign.assign(office, given.case_id, ola.user_id).officer == ola.user_id

    mine = review.page(staffed.at("Ola Berg"), CaseView.MINE).rows
    assert [row.summary.reference for row in mine] == [given.reference]
    assert not review.page(office, CaseView.MINE).rows
    entry = office.store.journal.of(given.case_id)[-1]
    assert (entry.action, entry.detail) == ("case.assigned", "Ola Berg")


@pytest.mark.parametrize("name", ["Pia Nowak", "Aki Mori", "Nobody", ""])
def test_nobody_else_takes_one(office: Desk, given: Case, name: str) -> None:
    with pytest.raises(InputError, match="cannot_take_cases"):
        assign.assign(office, given.case_id, name)


def test_not_twice_to_the_same(office: Desk, given: Case) -> None:
    with pytest.raises(GateError, match="assigned_already"):
        assign.assign(office, given.case_id, given.officer)


def test_a_childs_file_is_handed_over_by_whoever_opened_it(office: Desk, opened: Callable[..., Case]) -> None:
    """Else an officer would come by a hand-over at what needs a second person's agreement."""
    report = opened(kind=CaseKind.MINOR_REPORT, rights=())
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        assign.assign(office, report.case_id, assign.person_named(office, "Ola Berg").user_id)
