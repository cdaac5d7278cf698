"""Every kind of matter is named, and says what an agreement does."""

from datetime import UTC, datetime

import pytest

from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.approvals import matter_words
from qv_desk.services.cases.approve import Matter

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
    assert len({matter_words.consequence(kind) for kind in ApprovalKind}) == len(ApprovalKind)


@pytest.mark.usefixtures("language")
def test_a_ground_is_told_with_its_source() -> None:
    made = Decision(Right.ACCESS, DecisionOutcome.REFUSED, "identity_not_confirmed", "No proof.", "u-1", AT)
    words = matter_words.ground_words(matter(ApprovalKind.REFUSAL, "access", decision=made))
    assert words.startswith("Identity not confirmed\n")
    assert "GDPR 12" in words
    assert matter_words.ground_words(matter(ApprovalKind.EXPORT)) == ""
