"""A withdrawn letter leaves the case as if it had never been issued, and leaves its trace."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.letters.letter_addressee import LetterAddressee, addressed
from qv_desk.domain.letters.letter_content import LetterContent, kept_as_issued
from qv_desk.domain.letters.letter_withdrawal import (
    LetterWithdrawn,
    WithdrawalReason,
    WithdrawnLetter,
    letter_withdrawn,
    letters_so_far,
    tells_refusal,
)
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.domain.whole.case_facts import FACT_KINDS
from qv_desk.domain.whole.registers import REGISTERS
from qv_desk.errors import AccessError, GateError, InputError
from tests.domain.letters.composed import a_letter as composed_letter

ZONE = ZoneInfo("Asia/Shanghai")
ISSUED = datetime(2026, 9, 24, 6, tzinfo=UTC)
NOW = (ISSUED + timedelta(hours=3)).astimezone(ZONE)
OFFICER = DeskUser("u1", "Ola Berg", Role.OFFICER)
SUPERVISOR = DeskUser("u2", "Hana Sato", Role.SUPERVISOR)
PAPER = Document("0" * 64, "x.pdf", "application/pdf", 3, DocumentRole.LETTER, ISSUED, "u1")


def a_letter(kind: str = "reply", **changes: Any) -> Correspondence:  # noqa: ANN401 - the fields of a letter
    return replace(Correspondence("l1", kind, "en", "0" * 64, 1, (), ISSUED, "u1"), **changes)


def withdrawn(case: Case, letter_id: str = "l1", by: DeskUser = OFFICER, because: str = "the address") -> Case:
    return letter_withdrawn(case, letter_id, reason=WithdrawalReason.WRONG_ADDRESS, because=because, by=by, at=NOW)


def test_it_is_gone_from_the_letters_and_stays_among_the_documents(a_case: Callable[..., Case]) -> None:
    before = a_case(kind=CaseKind.INQUIRY, rights=(), search=())
    after = withdrawn(before.with_letter(a_letter(), PAPER))

    assert (after.correspondence, after.documents, after.events) == ((), (PAPER,), before.events)
    assert next_step(after) is next_step(before)
    (note,) = after.facts_of(LetterWithdrawn)
    assert (note.letter_id, note.issued_at, note.withdrawn_by, note.because) == ("l1", ISSUED, "u1", "the address")
    assert letters_so_far(after) == 1


def test_what_is_posted_is_posted(a_case: Callable[..., Case]) -> None:
    case = a_case(correspondence=(a_letter(dispatched_on=date(2026, 9, 24)),))
    with pytest.raises(GateError, match="letter_already_dispatched"):
        withdrawn(case)
    with pytest.raises(InputError, match="letter_unknown"):
        withdrawn(case, "another")


def test_it_needs_its_reason_in_words(a_case: Callable[..., Case]) -> None:
    with pytest.raises(InputError, match="letter_withdrawal_needs_reason"):
        withdrawn(a_case(correspondence=(a_letter(),)), because="  ")


def test_a_refusal_is_taken_back_by_a_supervisor(a_case: Callable[..., Case]) -> None:
    made = Decision(Right.ACCESS, DecisionOutcome.REFUSED, "legal_duty", "why", "u1", ISSUED, "u2", ISSUED)
    letter = a_letter("refusal", answers=(Right.ACCESS,))
    case = a_case(decisions=(made,), correspondence=(letter,))
    assert tells_refusal(case, letter)
    assert case.unanswered_rights == ()
    with pytest.raises(AccessError, match="letter_withdrawal_needs_supervisor"):
        withdrawn(case)

    after = withdrawn(case, by=SUPERVISOR)
    assert after.unanswered_rights == (Right.ACCESS,)
    assert after.decisions == (made,)


def test_an_extension_takes_its_event_back_by_another(a_case: Callable[..., Case]) -> None:
    longer = CaseEvent(EventKind.EXTENDED, ISSUED, "eu_gdpr", date(2026, 12, 22), "many sources")
    case = a_case().with_letter(a_letter("extension"), PAPER, (longer,))
    after = withdrawn(case)

    assert after.events[-2:] == (
        longer,
        CaseEvent(EventKind.EXTENSION_TAKEN_BACK, NOW.astimezone(UTC), "eu_gdpr", longer.until, "many sources"),
    )


def test_proof_that_was_not_asked_for_after_all(a_case: Callable[..., Case]) -> None:
    case = a_case().asked_for_proof(ISSUED).with_letter(a_letter("identity_request"), PAPER)
    after = withdrawn(case)
    assert after.identity.outcome is IdentityOutcome.OPEN
    assert next_step(after) is NextStep.CHECK_IDENTITY

    failed = a_case().identity_failed(by="u1", at=ISSUED - timedelta(days=1), note="no match")
    again = failed.asked_for_proof(ISSUED).with_letter(a_letter("identity_request"), PAPER)
    assert withdrawn(again).identity.outcome is IdentityOutcome.FAILED


def test_a_second_question_leaves_the_first_one_standing(a_case: Callable[..., Case]) -> None:
    first = a_letter("identity_request", letter_id="l0", issued_at=ISSUED - timedelta(days=1))
    case = a_case().asked_for_proof(first.issued_at).with_letter(first, PAPER)
    after = withdrawn(case.asked_for_proof(ISSUED).with_letter(a_letter("identity_request"), PAPER))
    assert after.identity.outcome is IdentityOutcome.ASKED


def test_what_was_noted_of_the_letter_goes_with_it(a_case: Callable[..., Case]) -> None:
    told = RecipientNotice(
        notice_id="n1",
        recipient="r",
        name="A Dealer",
        right=Right.CORRECTION,
        what_to_do="correct it",
        due_on=date(2026, 10, 8),
        prepared_by="u1",
        prepared_at=ISSUED,
        letter_id="l1",
        sent_on=date(2026, 9, 24),
        chase_on=date(2026, 10, 8),
    )
    case = a_case(correspondence=(a_letter("recipient_notice"),), facts=(told,))
    case = addressed(case, "l1", "A Dealer", ISSUED)
    after = withdrawn(kept_as_issued(case, "l1", composed_letter(), ISSUED))
    assert not after.facts_of(LetterAddressee)
    assert not after.facts_of(LetterContent)
    assert after.facts_of(RecipientNotice) == (replace(told, letter_id="", sent_on=None, chase_on=None),)


def test_an_answer_that_waited_for_nothing_else_is_out(a_case: Callable[..., Case]) -> None:
    posted = a_letter(letter_id="l0", dispatched_on=date(2026, 9, 24))
    case = a_case(kind=CaseKind.INQUIRY, rights=(), search=(), correspondence=(posted, a_letter()))
    assert not case.is_answered
    after = withdrawn(case)
    assert after.is_answered
    assert after.events[-1].at <= NOW.astimezone(UTC)


def test_the_store_knows_them() -> None:
    assert FACT_KINDS[LetterWithdrawn.fact_name] is LetterWithdrawn
    assert REGISTERS[WithdrawnLetter.register_name] is WithdrawnLetter
