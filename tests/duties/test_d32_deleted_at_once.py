"""D32 (policy §8): a minor's account is deleted at once when it is found, recorded to the minute, then it is told."""

from datetime import timedelta

import pytest

from qv_desk.assets import resource
from qv_desk.domain.cases.hold import Hold
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.letters.letter import FieldValue, LetterKind
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import AccessError, GateError
from qv_desk.services.cases import approve, close_case, minor_outline, minors, review, search_data
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import read_message, register
from qv_desk.services.incoming.new_case import new_case_from
from qv_desk.services.letters import correspond
from qv_desk.services.post import print_letters
from tests.cli.terminal import Command
from tests.services.conftest import Clock

MAIL = resource("samples", "zh-minor.eml")


@pytest.fixture
def case_id(desk: Desk, clock: Clock) -> str:
    """The case that the mother's mail opens."""
    clock.forward(days=60)
    reading = read_message.read_message(MAIL, now=desk.now())
    case = register.open_case(desk, new_case_from(reading, desk.now()))
    assert case.kind is CaseKind.MINOR_REPORT
    return case.case_id


def test_from_the_mail_to_the_deletion_and_the_outcome_letter(
    desk: Desk, second: Desk, clock: Clock, case_id: str
) -> None:
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        review.look(desk, case_id)
    minors.freeze(desk, case_id, account="star2014", where="QualvisionID", at=clock())
    clock.forward(minutes=12)
    minors.find_age(desk, case_id, AgeFinding.UNDER_AGE, how="the mother's word and the school class", at=clock())
    clock.forward(minutes=3, seconds=40)
    minors.delete(desk, case_id, what="账号及其资料", at=clock())
    deleted_at = clock().replace(second=0)
    minors.look_for_consent(desk, case_id, is_found=False, how="the archive of consents", at=clock())

    asked = minors.ask_to_open(desk, case_id, reason="to search and to answer", hours=8)
    approve.grant(second, asked.approval_id)
    with pytest.raises(GateError, match="minor_rest_not_deleted"):
        issue(desk, case_id)
    search_data.record(desk, case_id, "newsletter", outcome=SearchOutcome.FOUND, records=1, note="订阅记录")
    search_data.nothing_more(desk, case_id)
    minors.delete(desk, case_id, source="newsletter", what="订阅记录", at=clock())
    assert minors.rest_deleted(desk, case_id, at=clock()).next is NextStep.WRITE_ANSWER

    letter = issue(desk, case_id)
    print_letters.mark_printed(desk, letter)
    print_letters.mark_posted(desk, letter, desk.today)
    close_case.close(desk, case_id)

    case = review.look(desk, case_id).case
    (report,) = case.facts_of(MinorReport)
    assert case.status is CaseStatus.CLOSED
    assert report.account_deleted_at == deleted_at
    assert report.finding is not None
    assert deleted_at - report.finding.at == timedelta(minutes=3)


def test_evidence_is_kept_only_by_a_supervisors_words_and_for_storage_alone(
    desk: Desk, second: Desk, clock: Clock, case_id: str
) -> None:
    minors.freeze(desk, case_id, account="star2014", where="QualvisionID", at=clock())
    minors.find_age(desk, case_id, AgeFinding.UNDER_AGE, how="the mother's word", at=clock())
    asked = minors.ask_to_keep(desk, case_id, reason="a complaint to the police")
    assert minor_outline.outline(desk, case_id).next is NextStep.DELETE_ACCOUNT  # due until somebody agrees
    approve.grant(second, asked.approval_id, "Stored and protected, nothing else, until the police decide.")

    case = desk.store.cases.get(case_id)
    (hold,) = case.facts_of(Hold)
    assert hold.stands
    with pytest.raises(GateError, match="hold_stands"):
        minors.delete(desk, case_id, what="all", at=clock())


def test_the_command_line_records_the_minute(qv: Command) -> None:
    reference = qv("intake", MAIL).record["reference"]
    qv("minor", reference, "--frozen", "star2014", "--where", "QualvisionID")
    qv("minor", reference, "--age", "under_age", "--because", "the mother's word")
    assert qv("minor", reference, "--deleted", "account").record["error"] == "minor_needs_words"
    done = qv("minor", reference, "--deleted", "account", "--because", "account and profile").record
    assert done["account_deleted_at"].endswith(":00+00:00")
    late = qv("minor", reference, "--deleted", "account", "--because", "x", "--at", "2019-01-01 10:00")
    assert late.record["error"] == "minor_moment_impossible"


def issue(desk: Desk, case_id: str) -> str:
    """Issue the outcome letter, its open fields filled with the standard sentences; gives its identifier."""
    written: dict[str, str | tuple[str, ...]] = {}
    kind, language = LetterKind.MINOR_OUTCOME, "zh-Hans"
    while True:
        draft = correspond.draft(desk, case_id, kind, language, written)
        field = next((gap.field for gap in draft.gaps if gap.field and gap.field not in written), "")
        if not field:
            return correspond.issue(desk, case_id, kind, language, written).letter_id
        state = next(state for state in draft.inputs if state.field.name == field)
        text = state.standards[0] if state.standards else "已处理。"
        written[field] = (text,) if state.field.value is FieldValue.LIST else text
