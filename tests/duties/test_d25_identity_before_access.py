"""D25 (policy §6): no access is given before the identity is authenticated, whatever way is tried."""

from collections.abc import Callable
from typing import Any

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.identifying.identity_circumstances import Sensitivity
from qv_desk.domain.linking.case_link import LinkKind
from qv_desk.domain.parts.identity import EvidenceOutcome, IdentityOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import amend, bind_laws, decide, link, merge, search_data, verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import split
from tests.cli.terminal import Command


def grant(desk: Desk, case_id: str) -> Case:
    return decide.decide(desk, case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)


def confirmed(desk: Desk, case: Case, *methods: str) -> Case:
    for method in methods:
        verify.see_evidence(desk, case.case_id, method=method, what="compared", outcome=EvidenceOutcome.MATCHED)
    return verify.confirm(desk, case.case_id)


def test_the_command_line_gives_nothing_out_before_the_check_stands(qv: Command, case: str) -> None:
    """Nor after it has failed; what is left then is a refusal in writing."""
    assert qv("search", case, "--rest-not-held").code == 0
    granting = ("decide", case, "--right", "access", "--outcome", "granted")
    assert qv(*granting).record["error"] == "identity_not_confirmed"
    assert qv("verify", case, "--evidence", "fact_e_mail", "--what", "the address agrees").code == 0
    assert qv("verify", case, "--evidence", "confirmed_mailbox", "--what", "and answers").code == 0
    assert qv("verify", case, "--confirm").record["error"] == "identity_not_proved"
    assert qv("verify", case, "--fail", "nothing else agrees").code == 0
    assert qv(*granting).record["error"] == "identity_not_confirmed"
    assert qv("verify", case, "--evidence", "call_back", "--what", "the number on file").code == 0
    assert qv("verify", case, "--confirm").code == 0
    assert qv(*granting).code == 0


def test_no_way_round_by_splitting_merging_or_linking(desk: Desk, opened_case: Callable[..., Case]) -> None:
    """A case proves its own identity; nothing is carried over from another one."""
    proved = confirmed(desk, opened_case(), "account_login")
    _, second = split.split(
        desk,
        proved.case_id,
        split.SecondCase(
            kind=CaseKind.RIGHTS_REQUEST, rights=(Right.ACCESS,), data_subject=Party("Jo Sample", country="DE")
        ),
        "two people",
    )
    search_data.nothing_more(desk, second.case_id)
    link.link(desk, second.case_id, proved.case_id, LinkKind.SAME_PERSON)
    with pytest.raises(GateError, match="identity_not_confirmed"):
        grant(desk, second.case_id)
    later = confirmed(desk, opened_case(), "account_login")
    merge.merge(desk, later.case_id, second.case_id, "sent twice")
    with pytest.raises(GateError, match="identity_not_confirmed"):
        grant(desk, second.case_id)


@pytest.mark.parametrize(
    "harder",
    [
        lambda desk, case: verify.say_circumstances(
            desk, case.case_id, sensitivity=Sensitivity.SPECIAL, reason="hearing tests are asked for"
        ),
        lambda desk, case: bind_laws.add(desk, case.case_id, "us_ca_ccpa", reason="lives in Fresno"),
    ],
)
def test_a_check_that_becomes_harder_has_to_be_passed_again(
    desk: Desk, opened_case: Callable[..., Case], harder: Callable[[Desk, Case], Case]
) -> None:
    """What was enough for less opens no more."""
    case = confirmed(desk, opened_case(), "fact_serial_number", "fact_event")
    search_data.nothing_more(desk, case.case_id)
    assert harder(desk, case).identity.outcome is IdentityOutcome.OPEN
    with pytest.raises(GateError, match="identity_not_confirmed"):
        grant(desk, case.case_id)
    again = confirmed(desk, case, "account_login")
    assert grant(desk, again.case_id).decision_on(Right.ACCESS)


def test_better_details_of_the_person_open_nothing(desk: Desk, opened_case: Callable[..., Any]) -> None:
    """Another name or address is no proof."""
    case = opened_case()
    search_data.nothing_more(desk, case.case_id)
    amend.amend(desk, case.case_id, Party("Zoë Other", (), "other@example.org", "", "FR"), "fr")
    with pytest.raises(GateError, match="identity_not_confirmed"):
        grant(desk, case.case_id)


def test_a_stop_of_marketing_and_a_complaint_are_asked_for_no_proof(opened_case: Callable[..., Case]) -> None:
    """Law: CCPA regulations 7060(b); policy §2."""
    stop = opened_case(rights=(Right.MARKETING_OBJECTION,))
    complaint = opened_case(kind=CaseKind.COMPLAINT, rights=())
    assert {one.identity.outcome for one in (stop, complaint)} == {IdentityOutcome.NOT_NEEDED}
