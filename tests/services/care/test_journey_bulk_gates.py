"""No act on many cases gets past a gate that the single act has: tried on cases in whatever state they came into."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder, BulkRun, BulkTarget
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import HoldGround
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from qv_desk.services.care import bulk_work
from qv_desk.services.care.bulk_work import BulkState, Chosen
from qv_desk.services.cases import close_case, holds
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.rehearsal import rehearse
from qv_desk.services.letters import correspond, letter_languages
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock

KINDS = {
    "access": {"kind": CaseKind.RIGHTS_REQUEST, "rights": (Right.ACCESS,)},
    "marketing": {"kind": CaseKind.RIGHTS_REQUEST, "rights": (Right.MARKETING_OBJECTION,)},
    "inquiry": {"kind": CaseKind.INQUIRY, "rights": (), "asked": "a question"},
    "complaint": {"kind": CaseKind.COMPLAINT, "rights": ()},
    "demand": {"kind": CaseKind.AUTHORITY_DEMAND, "rights": ()},
    "child": {"kind": CaseKind.MINOR_REPORT, "rights": ()},
}
STEPS: dict[str, Callable[[Desk, str], object]] = {
    "acknowledge": demo_work.acknowledge,
    "ask": demo_work.ask_for_proof,
    "prove": demo_work.prove,
    "search": demo_work.search_all,
    "grant": demo_work.grant,
    "answer": demo_work.answer,
    "post": demo_work.post,
    "close": demo_work.close,
    "hold": lambda desk, case_id: holds.place(desk, case_id, ground=HoldGround.DISPUTE, reason="earlier"),
}
THE_WAY = ["prove", "search", "grant", "answer", "post", "close"]
ACTS = (
    BulkOrder(act=BulkAct.ACKNOWLEDGE),
    BulkOrder(act=BulkAct.ASK_IDENTITY, standard=0),
    BulkOrder(act=BulkAct.EXTEND, standard=0),
    BulkOrder(act=BulkAct.CHASE),
    BulkOrder(act=BulkAct.HOLD, ground=HoldGround.AUTHORITY, reason="in bulk"),
    BulkOrder(act=BulkAct.CLOSE),
)


def live(desk: Desk, clock: Clock, case_id: str, steps: list[str], days: int) -> None:
    """Take a case some steps on its way; a step that it refuses is left out."""
    for step in steps:
        try:
            STEPS[step](desk, case_id)
        except DeskError:
            continue
    clock.forward(days=days)


def single(desk: Desk, order: BulkOrder, case_id: str) -> DeskError | None:
    """What the single act says, by its own service and written here once more."""
    letters = {
        BulkAct.ACKNOWLEDGE: LetterKind.ACKNOWLEDGEMENT,
        BulkAct.ASK_IDENTITY: LetterKind.IDENTITY_REQUEST,
        BulkAct.EXTEND: LetterKind.EXTENSION,
    }

    def act(at: Desk) -> object:
        if order.act is BulkAct.CLOSE:
            return close_case.close(at, case_id)
        if order.act is BulkAct.HOLD and order.ground is not None:
            return holds.place(at, case_id, ground=order.ground, reason=order.reason)
        case = at.store.cases.get(case_id)
        language = letter_languages.language_for(case)
        kind = letters[order.act]
        if kind is LetterKind.ACKNOWLEDGEMENT and case.kind is CaseKind.COMPLAINT:
            kind = LetterKind.COMPLAINT_ACKNOWLEDGEMENT
        draft = correspond.draft(at, case_id, kind, language, {})
        return correspond.issue(at, case_id, kind, draft.letter.language, usual_words(draft))

    return rehearse(desk, act)


def forced(desk: Desk, order: BulkOrder, case: Case) -> BulkRun:
    """An order that names a case whatever its rehearsal said."""
    return BulkRun(
        entry_id="forced", at=desk.moment, order=order, targets=(BulkTarget(case.case_id),), by=desk.user.user_id
    )


@pytest.mark.parametrize("order", ACTS, ids=lambda order: order.act.value)
@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    on_its_way=st.integers(0, len(THE_WAY)),
    besides=st.lists(st.sampled_from(sorted(STEPS)), max_size=3),
    days=st.sampled_from([0, 1, 20, 60]),
)
def test_no_act_in_bulk_gets_past_a_gate_of_the_single_act(
    desk: Desk,
    opened_case: Callable[..., Case],
    clock: Clock,
    order: BulkOrder,
    kind: str,
    on_its_way: int,
    besides: list[str],
    days: int,
) -> None:
    began_at = clock.at
    try:
        case_id = opened_case(**KINDS[kind]).case_id
        live(desk, clock, case_id, [*besides, *THE_WAY[:on_its_way]], days)
        clock.forward(seconds=1)
        case = desk.store.cases.get(case_id)
        refused = single(desk, order, case_id) if order.act is not BulkAct.CHASE else None
        (line,) = bulk_work.rehearse_one(desk, order, Chosen(case_id, case.reference))

        event(f"{order.act}: {line.state}")
        if refused is not None:
            assert line.state is BulkState.CANNOT
        assert desk.store.cases.get(case_id) == case

        done = bulk_work.do_one(desk, forced(desk, order, case), BulkTarget(case_id))
        after = desk.store.cases.get(case_id)
        if line.state is BulkState.CANNOT:
            assert after == case
        else:
            assert done.state is BulkState.DONE
            assert after.version > case.version
    finally:
        clock.at = began_at + timedelta(seconds=2)


def test_a_letter_that_was_never_printed_is_never_posted_in_bulk(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    demo_work.acknowledge(desk, case.case_id)
    (letter,) = print_letters.waiting(desk)
    order = BulkOrder(act=BulkAct.MARK_POSTED, on=desk.today)
    target = BulkTarget(case.case_id, letter.letter_id)
    run = BulkRun(entry_id="forced", at=desk.moment, order=order, targets=(target,), by=desk.user.user_id)
    line = bulk_work.do_one(desk, run, target)
    assert line.problem is not None
    assert line.problem.code == "bulk_not_printed"
