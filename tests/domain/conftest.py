"""Cases to try the domain on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.parts.identity import IdentityLevel, IdentityPlan, ProofMethod
from qv_desk.domain.parts.search_task import SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording

RECEIVED_AT = datetime(2026, 9, 22, 1, 14, tzinfo=UTC)
WORD = Wording("word", "词")


@pytest.fixture
def a_case() -> Callable[..., Case]:
    """Makes an open access request with one source to search; any field can be given another value."""

    def made(**changes: Any) -> Case:  # noqa: ANN401 - the fields of a case
        case = Case(
            case_id="c1",
            reference="QV-2026-0147",
            kind=CaseKind.RIGHTS_REQUEST,
            rights=(Right.ACCESS,),
            data_subject=Party("Martha Sample", ("4 Mill Lane", "Dublin"), "m.sample@example.org", "", "IE"),
            channel=Channel.E_MAIL,
            language="en",
            subject="Access",
            asked="a copy of my data",
            received_at=RECEIVED_AT,
            opened_at=RECEIVED_AT + timedelta(hours=1),
            officer="u1",
            policy_version="2024-02-18",
            changed_at=RECEIVED_AT + timedelta(hours=1),
            search=(SearchTask("orders"),),
            events=(CaseEvent(EventKind.RECEIVED, RECEIVED_AT),),
        )
        return replace(case, **changes)

    return made


@pytest.fixture
def a_plan() -> IdentityPlan:
    """A plan that wants two points and a confirmation."""
    methods = (
        ProofMethod("account_login", WORD, WORD, WORD, 2),
        ProofMethod("one_fact", WORD, WORD, WORD, 1),
        ProofMethod("another_fact", WORD, WORD, WORD, 1),
        ProofMethod("confirmation", WORD, WORD, WORD, 0),
    )
    return IdentityPlan(
        code="test",
        level=IdentityLevel.STANDARD_AND_CONFIRMATION,
        reason=WORD,
        points_needed=2,
        methods=methods,
        forbidden=(),
        source="test",
        confidence=Confidence.VERIFIED,
        required=("confirmation",),
    )
