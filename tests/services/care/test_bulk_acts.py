"""Each act on many cases fits the case or is refused, and is the single act and no other."""

from collections.abc import Callable
from datetime import date

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_content import LetterContent
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.care import bulk_acts
from qv_desk.services.cases import search_data
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock

CaseOpener = Callable[..., Case]

ACKNOWLEDGE = BulkOrder(act=BulkAct.ACKNOWLEDGE)
ASK = BulkOrder(act=BulkAct.ASK_IDENTITY, standard=0)
EXTEND = BulkOrder(act=BulkAct.EXTEND, standard=0)
CHASE = BulkOrder(act=BulkAct.CHASE)


def do(desk: Desk, order: BulkOrder, case: Case) -> Case:
    now = desk.store.cases.get(case.case_id)
    for one in bulk_acts.objects(desk, order, now):
        bulk_acts.act(desk, order, case.case_id, one)
    return desk.store.cases.get(case.case_id)


def refusal(desk: Desk, order: BulkOrder, case: Case) -> str:
    before = desk.store.cases.get(case.case_id)
    with pytest.raises((GateError, InputError)) as refused:
        do(desk, order, case)
    assert desk.store.cases.get(case.case_id) == before
    return refused.value.code


def test_receipt_is_acknowledged_once_in_the_readers_language(desk: Desk, opened_case: CaseOpener) -> None:
    case = do(desk, ACKNOWLEDGE, opened_case(language="de"))
    assert [(letter.kind, letter.language) for letter in case.correspondence] == [("acknowledgement", "de")]
    assert refusal(desk, ACKNOWLEDGE, case) == "bulk_acknowledged_already"


def test_a_complaint_has_an_acknowledgement_of_its_own(desk: Desk, opened_case: CaseOpener) -> None:
    complaint = opened_case(kind=CaseKind.COMPLAINT, rights=())
    assert do(desk, ACKNOWLEDGE, complaint).correspondence[0].kind == LetterKind.COMPLAINT_ACKNOWLEDGEMENT


@pytest.mark.parametrize("language", sorted(letter_book().languages))
def test_every_letter_language_has_the_sentences_that_orders_choose_among(language: str) -> None:
    english, words = (letter_book().language(code) for code in ("en", language))
    for field in ("doubt", "extension_reason", "identity_how"):
        assert len(words.standard_sentences(field)) == len(english.standard_sentences(field)) > 1


@pytest.mark.parametrize(
    ("rights", "proved", "place"),
    [((Right.ACCESS,), False, 0), ((Right.ACCESS,), True, 1), ((Right.MARKETING_OBJECTION,), False, 2)],
)
def test_what_the_acknowledgement_says_of_the_check_is_true_of_the_case(
    desk: Desk, opened_case: CaseOpener, rights: tuple[Right, ...], proved: bool, place: int
) -> None:
    case = opened_case(rights=rights)
    if proved:
        demo_work.prove(desk, case.case_id)
    (content,) = do(desk, ACKNOWLEDGE, case).facts_of(LetterContent)
    sentences = letter_book().language("en").standard_sentences("identity_how")
    assert [sentence in str(content.letter) for sentence in sentences] == [number == place for number in range(3)]


def test_proof_is_asked_for_with_its_reason_and_not_twice(desk: Desk, opened_case: CaseOpener) -> None:
    case = do(desk, ASK, opened_case())
    assert case.identity.outcome is IdentityOutcome.ASKED
    assert refusal(desk, ASK, case) == "bulk_proof_asked_already"


def test_no_proof_where_none_may_be_asked(desk: Desk, opened_case: CaseOpener) -> None:
    assert refusal(desk, ASK, opened_case(rights=(Right.MARKETING_OBJECTION,))) == "bulk_proof_not_needed"
    assert refusal(desk, ASK, opened_case(kind=CaseKind.INQUIRY, rights=())) == "bulk_not_for_kind"
    proved = opened_case()
    demo_work.prove(desk, proved.case_id)
    assert refusal(desk, ASK, proved) == "identity_already_settled"


def test_an_order_says_which_of_the_sentences_there_are(desk: Desk, opened_case: CaseOpener) -> None:
    assert refusal(desk, BulkOrder(act=BulkAct.ASK_IDENTITY, standard=99), opened_case()) == "bulk_standard_unknown"
    assert len(bulk_acts.standard_reasons(BulkAct.ASK_IDENTITY)) > 1
    assert bulk_acts.standard_reasons(BulkAct.EXTEND)[0].zh
    assert not bulk_acts.standard_reasons(BulkAct.HOLD)


def test_own_words_go_into_letters_of_their_language_alone(desk: Desk, opened_case: CaseOpener) -> None:
    order = BulkOrder(act=BulkAct.EXTEND, reason="It lies in paper files.", language="en")
    german, english = opened_case(language="de"), opened_case()
    assert refusal(desk, order, german) == "bulk_other_language"
    (extended,) = [event for event in do(desk, order, english).events if event.kind is EventKind.EXTENDED]
    assert extended.reason == "It lies in paper files."


def test_a_period_is_extended_once_and_in_time(desk: Desk, opened_case: CaseOpener, clock: Clock) -> None:
    case, late = opened_case(), opened_case()
    extended = do(desk, EXTEND, case)
    assert any(event.kind is EventKind.EXTENDED for event in extended.events)
    assert refusal(desk, EXTEND, extended) in {"bulk_nothing_to_extend", "letter_gap"}
    clock.forward(days=60)
    assert refusal(desk, EXTEND, late) == "letter_gap"


def test_whoever_is_due_is_noted_as_reminded(desk: Desk, opened_case: CaseOpener, clock: Clock) -> None:
    case = opened_case()
    assert refusal(desk, CHASE, case) == "bulk_nothing_to_chase"
    for source in ("orders", "repair"):
        search_data.ask_owner(desk, case.case_id, source, whom="Finance", chase_after=2)
    assert refusal(desk, CHASE, case) == "bulk_nothing_to_chase"
    clock.forward(days=2)
    do(desk, CHASE, case)
    assert refusal(desk, CHASE, case) == "bulk_nothing_to_chase"


def test_only_what_was_on_paper_was_posted(desk: Desk, opened_case: CaseOpener) -> None:
    order = BulkOrder(act=BulkAct.MARK_POSTED, on=desk.today)
    case = opened_case()
    assert refusal(desk, order, case) == "bulk_nothing_to_post"
    letter = do(desk, ACKNOWLEDGE, case).correspondence[0]
    assert refusal(desk, order, case) == "bulk_not_printed"
    print_letters.mark_printed(desk, letter.letter_id)
    assert refusal(desk, BulkOrder(act=BulkAct.MARK_POSTED, on=date(2026, 9, 1)), case) == "dispatch_day_impossible"
    assert do(desk, order, case).correspondence[0].dispatched_on == desk.today


def test_the_same_hold_is_laid_once(desk: Desk, opened_case: CaseOpener) -> None:
    order = BulkOrder(act=BulkAct.HOLD, ground=HoldGround.DISPUTE, reason="a joint claim")
    case = do(desk, order, opened_case())
    assert [hold.reason for hold in case.facts_of(Hold)] == ["a joint claim"]
    assert refusal(desk, order, case) == "bulk_held_already"
    other = BulkOrder(act=BulkAct.HOLD, ground=HoldGround.DISPUTE, reason="another claim")
    assert len(do(desk, other, case).facts_of(Hold)) == 2


def test_only_what_is_done_is_closed(desk: Desk, opened_case: CaseOpener) -> None:
    order = BulkOrder(act=BulkAct.CLOSE)
    assert refusal(desk, order, opened_case()) == "case_not_answered"


@pytest.mark.parametrize("act", BulkAct)
def test_a_report_about_a_child_is_left_alone(desk: Desk, opened_case: CaseOpener, act: BulkAct) -> None:
    report = opened_case(kind=CaseKind.MINOR_REPORT, rights=())
    order = BulkOrder(act=act, whom="x", ground=HoldGround.DISPUTE, on=desk.today, reason="x", language="en")
    with pytest.raises(GateError, match="bulk_childs_file"):
        bulk_acts.objects(desk, order, report)


def test_letters_go_to_cases_they_fit(desk: Desk, opened_case: CaseOpener) -> None:
    assert refusal(desk, ACKNOWLEDGE, opened_case(kind=CaseKind.AUTHORITY_DEMAND, rights=())) == "bulk_not_for_kind"
    answered = opened_case(kind=CaseKind.INQUIRY, rights=(), asked="a question")
    demo_work.answer(desk, answered.case_id)
    demo_work.post(desk, answered.case_id)
    assert refusal(desk, ACKNOWLEDGE, answered) == "bulk_answered_already"
    demo_work.close(desk, answered.case_id)
    assert refusal(desk, ACKNOWLEDGE, answered) == "case_is_closed"
