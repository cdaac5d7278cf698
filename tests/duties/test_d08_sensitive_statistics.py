"""D8 (policy §2): a complaint about sensitive data used for statistics without consent is judged by consent."""

from collections.abc import Callable
from typing import Any

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.complaint import ComplaintResult, ComplaintSort, complaint_of
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import InputError
from qv_desk.services.cases import complaints
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command


def test_whether_there_was_consent_decides_it(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(kind=CaseKind.COMPLAINT, rights=(), asked="my health data are in your statistics")
    complaints.sort(desk, case.case_id, ComplaintSort.SENSITIVE_STATISTICS)
    complaints.look_into(desk, case.case_id, "Asked the analytics team for the record of consents")
    words: dict[str, Any] = {
        "found": "No consent was given.",
        "remedy": "The data were taken out.",
        "body": "The authority",
    }

    with pytest.raises(InputError, match="complaint_needs_consent_answer"):
        complaints.judge(desk, case.case_id, result=ComplaintResult.UPHELD, **words)
    with pytest.raises(InputError, match="complaint_without_consent_is_right"):
        complaints.judge(desk, case.case_id, result=ComplaintResult.NOT_UPHELD, consent=False, **words)
    judged = complaints.judge(desk, case.case_id, result=ComplaintResult.UPHELD, consent=False, **words)

    findings = complaint_of(judged).findings
    assert findings is not None
    assert (findings.result, findings.consent) == (ComplaintResult.UPHELD, False)


def test_by_command_too(qv: Command) -> None:
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--complaint", "sensitive_statistics")
    reference = opened.record["reference"]
    findings = ("--step", "Asked the team", "--result", "not_upheld", "--found", "None.", "--remedy", "None needed.")
    refused = qv("complaint", reference, *findings)
    assert refused.record["error"] == "complaint_needs_consent_answer"
    assert (
        qv("complaint", reference, *findings, "--consent", "no").record["error"] == "complaint_without_consent_is_right"
    )
    assert qv("complaint", reference, *findings, "--consent", "yes").record["consent"] is True
