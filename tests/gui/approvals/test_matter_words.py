"""Every kind of matter is named, and says what an agreement does."""

from datetime import UTC, datetime

import pytest

from qv_desk.catalogue.words import next_step_words
from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.cases.case_summary import CaseSummary, Waiting
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Channel
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.approvals import matter_words
from qv_desk.services.cases.matters import Matter
from qv_desk.services.cases.review import QueueRow
from qv_desk.services.cases.urgency import Urgency

AT = datetime(2026, 10, 12, tzinfo=UTC)


def matter(kind: ApprovalKind, subject: str = "", **more: object) -> Matter:
    approval = Approval(
        approval_id="a", kind=kind, object_id="c-1", subject=subject, reason="why", asked_by="u-1", asked_at=AT
    )
    given = {"reference": "QV-2026-0001", "person_name": "Zoë Sample", "about": None, "may_decide": True} | more
    return Matter(approval, asked_by="Ola Berg", **given)  # type: ignore[arg-type]


@pytest.mark.usefixtures("language")
def test_each_kind_says_what_it_is_and_whose() -> None:
    assert matter_words.what(matter(ApprovalKind.REFUSAL, "access")) == "A refusal: Access"
    assert matter_words.whose(matter(ApprovalKind.REFUSAL, "access")) == "Zoë Sample  ·  QV-2026-0001"
    ola = DeskUser("u-2", "Ola Berg", Role.OFFICER)
    role = matter(ApprovalKind.ROLE_CHANGE, "supervisor", about=ola)
    assert (matter_words.what(role), matter_words.whose(role)) == ("Another role for somebody: supervisor", "Ola Berg")
    assert matter_words.whose(matter(ApprovalKind.EXPORT)) == ""
    children = matter(ApprovalKind.INCIDENT_CHILDREN, "2", reference="INC-2026-001")
    assert matter_words.whose(children) == "INC-2026-001"
    assert len({matter_words.consequence(kind) for kind in ApprovalKind}) == len(ApprovalKind)


@pytest.mark.usefixtures("language")
def test_whatever_is_asked_about_a_childs_file_names_nobody() -> None:
    summary = CaseSummary(
        case_id="c-1", reference="QV-2026-0001", kind=CaseKind.NOTICE, rights=(), person_name="", country="",
        channel=Channel.POST, status=CaseStatus.OPEN, officer="u-1", received_at=AT, due_at=None, due_on=None,
        due_rule="", provisional=False, waiting=Waiting.US, next_step="close", changed_at=AT, is_childs_file=True,
    )  # fmt: skip
    line = QueueRow(summary, None, None, Urgency.FINE, next_step_words()[NextStep.CLOSE])
    asked = matter(ApprovalKind.DISPOSAL, person_name="", line=line)
    assert matter_words.whose(asked) == "A child's file (name withheld)  ·  QV-2026-0001"


@pytest.mark.usefixtures("language")
def test_a_ground_is_told_with_its_source() -> None:
    made = Decision(Right.ACCESS, DecisionOutcome.REFUSED, "identity_not_confirmed", "No proof.", "u-1", AT)
    words = matter_words.ground_words(matter(ApprovalKind.REFUSAL, "access", decision=made))
    assert words.startswith("Identity not confirmed\n")
    assert "GDPR 12" in words
    assert matter_words.ground_words(matter(ApprovalKind.EXPORT)) == ""
