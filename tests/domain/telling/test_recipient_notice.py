"""Recipients hear of a correction, an erasure, a restriction, or the file says why not. Law: GDPR 19; duty D9."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.reopening import ReopenedFor, Reopening
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.telling.recipient_notice import (
    NobodyToTell,
    RecipientNotice,
    closing_gate,
    current_notices,
    nobody_said,
    nobody_to_tell,
    notice_answered,
    notice_chased,
    notice_excused,
    notice_sent,
    notice_written,
    notices_prepared,
    rights_to_tell,
)
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from tests.domain.conftest import RECEIVED_AT

AT = RECEIVED_AT + timedelta(days=1)
TODAY = AT.date()
SOON = TODAY + timedelta(days=14)
NOTICE = RecipientNotice(
    notice_id="n1",
    recipient="harbour",
    name="Harbour Repairs",
    right=Right.CORRECTION,
    what_to_do="please correct",
    due_on=SOON,
    prepared_by="u1",
    prepared_at=AT,
)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def corrected(a_case: Callable[..., Case], outcome: DecisionOutcome = DecisionOutcome.GRANTED) -> Case:
    decision = Decision(Right.CORRECTION, outcome, "ground", "facts", "u1", AT)
    return a_case(
        rights=(Right.CORRECTION,),
        search=(),
        identity=IdentityCheck(IdentityOutcome.NOT_NEEDED),
        decisions=(decision,),
        events=(CaseEvent(EventKind.ANSWERED, AT),),
    )


def test_only_what_was_done_is_told(a_case: Callable[..., Case]) -> None:
    assert rights_to_tell(corrected(a_case)) == (Right.CORRECTION,)
    assert rights_to_tell(corrected(a_case, DecisionOutcome.REFUSED)) == ()
    refused = corrected(a_case, DecisionOutcome.REFUSED)
    assert code_of(lambda: notices_prepared(refused, (NOTICE,), AT)) == "nothing_to_tell"


def test_a_case_does_not_close_before_everybody_is_told_or_excused(a_case: Callable[..., Case]) -> None:
    case = notices_prepared(corrected(a_case), (NOTICE,), AT)

    assert code_of(lambda: case.closed(at=AT)) == "recipient_not_told"
    assert [act for act in CaseAct if NOTICE.in_the_way_of(act)] == [CaseAct.CLOSE]
    sent = notice_sent(case, "n1", on=TODAY, how="by e-mail", chase_on=SOON, today=TODAY, at=AT)
    assert sent.closed(at=AT)
    excused = notice_excused(case, "n1", because="dissolved", by="u1", at=AT)
    assert excused.closed(at=AT)


def test_nor_while_nobody_has_looked(a_case: Callable[..., Case]) -> None:
    case = corrected(a_case)
    said = closing_gate(case, ["harbour"])
    assert said is not None
    assert said.code == "recipients_not_considered"
    assert closing_gate(case, []) is None
    assert closing_gate(corrected(a_case, DecisionOutcome.REFUSED), ["harbour"]) is None
    nobody = nobody_to_tell(case, because="delivered by ourselves", by="u1", at=AT)
    assert closing_gate(nobody, ["harbour"]) is None
    assert nobody.facts_of(NobodyToTell)[0].because == "delivered by ourselves"
    assert code_of(lambda: nobody_to_tell(case, because=" ", by="u1", at=AT)) == "notice_excuse_needs_words"


def test_it_is_followed_to_the_answer_also_after_the_case_is_closed(a_case: Callable[..., Case]) -> None:
    case = notices_prepared(corrected(a_case), (NOTICE,), AT)
    assert code_of(lambda: notice_chased(case, "n1", on=TODAY, chase_on=SOON, at=AT)) == "notice_waits_for_nothing"
    closed = notice_sent(case, "n1", on=TODAY, how="by e-mail", chase_on=SOON, today=TODAY, at=AT).closed(at=AT)
    later = SOON + timedelta(days=5)
    chased = notice_chased(closed, "n1", on=SOON, chase_on=later, at=AT)
    (notice,) = chased.facts_of(RecipientNotice)
    assert (notice.waits_for_reply, notice.chased_on, notice.chase_on) == (True, (SOON,), later)
    answered = notice_answered(chased, "n1", on=SOON, today=SOON, reply=" corrected ", at=AT)
    (notice,) = answered.facts_of(RecipientNotice)
    assert (notice.waits_for_reply, notice.reply, notice.chase_on) == (False, "corrected", None)
    assert code_of(lambda: notice_answered(answered, "n1", on=SOON, today=SOON, reply="x", at=AT)) == (
        "notice_waits_for_nothing"
    )
    assert code_of(lambda: notice_excused(answered, "n1", because="x", by="u1", at=AT)) == "notice_settled"


def test_slips_are_named(a_case: Callable[..., Case]) -> None:
    case = corrected(a_case)
    assert code_of(lambda: notices_prepared(case, (replace(NOTICE, what_to_do=""),), AT)) == "notice_needs_words"
    past = replace(NOTICE, due_on=TODAY - timedelta(days=1))
    assert code_of(lambda: notices_prepared(case, (past,), AT)) == "notice_day_impossible"
    told = notices_prepared(case, (NOTICE,), AT)
    assert code_of(lambda: notices_prepared(told, (NOTICE,), AT)) == "notice_there_already"

    def sent(case: Case, **changes: object) -> Case:
        days = {"on": TODAY, "how": "by e-mail", "chase_on": SOON, "today": TODAY, "at": AT} | changes
        return notice_sent(case, "n1", **days)  # type: ignore[arg-type]

    assert code_of(lambda: sent(told, on=SOON)) == "notice_day_impossible"
    assert code_of(lambda: sent(told, chase_on=TODAY)) == "chase_day_impossible"
    assert code_of(lambda: sent(sent(told))) == "notice_settled"
    assert code_of(lambda: sent(told, how=" ")) == "notice_needs_way"
    assert code_of(lambda: sent(case)) == "notice_unknown"
    early = TODAY - timedelta(days=1)
    assert code_of(lambda: notice_answered(sent(told), "n1", on=early, today=TODAY, reply="x", at=AT)) == (
        "notice_day_impossible"
    )


def test_posting_the_letter_is_what_tells_the_recipient(a_case: Callable[..., Case]) -> None:
    case = notices_prepared(corrected(a_case), (NOTICE,), AT)
    assert notice_written(case, "l1", "Somebody Else", AT) is case
    written = notice_written(case, "l1", NOTICE.name, AT)
    (notice,) = written.facts_of(RecipientNotice)
    assert (notice.letter_id, notice.sent_on, notice.is_to_send) == ("l1", None, True)
    told_twice = partial(notice_sent, written, "n1", on=TODAY, how="by e-mail", today=TODAY, at=AT)
    assert code_of(told_twice) == "notice_letter_waits"
    assert notice.letter_posted("l2", TODAY) is notice
    told = notice.letter_posted("l1", TODAY)
    assert (told.sent_on, told.chase_on) == (TODAY, NOTICE.due_on + timedelta(days=5))
    assert told.waits_for_reply


def test_what_is_decided_anew_is_told_anew(a_case: Callable[..., Case]) -> None:
    case = notices_prepared(corrected(a_case), (replace(NOTICE, sent_on=TODAY),), AT)
    later = AT + timedelta(days=3)
    again = Reopening(
        why=ReopenedFor.FELL_SHORT, reason="x", rights=(Right.CORRECTION,), decisions=(), letters=(), at=later,
        taken_up_by="u1", taken_up_at=later,
    )  # fmt: skip
    taken_up = case.with_facts(Reopening, (again,), later)
    assert current_notices(taken_up) == ()
    assert closing_gate(case, ["harbour"]) is None
    assert closing_gate(taken_up, ["harbour"]) is not None
    anew = replace(NOTICE, notice_id="n2", prepared_at=later, due_on=later.date() + timedelta(days=9))
    assert current_notices(notices_prepared(taken_up, (anew,), later)) == (anew,)
    silent = nobody_to_tell(corrected(a_case), because="ours", by="u1", at=AT).with_facts(Reopening, (again,), later)
    assert nobody_said(silent) is None
