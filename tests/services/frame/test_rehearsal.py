"""A rehearsal says what the act would say, and leaves nothing behind."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.errors import StoreError
from qv_desk.services.cases import close_case, holds
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.rehearsal import rehearse
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words


def test_what_can_be_done_leaves_nothing_behind(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    before, changes = desk.store.journal.head(), desk.sitting.changes

    def lay(at: Desk) -> object:
        return holds.place(at, case.case_id, ground=HoldGround.DISPUTE, reason="a claim")

    assert rehearse(desk, lay) is None
    assert desk.store.cases.get(case.case_id) == case
    assert (desk.store.journal.head(), desk.sitting.changes) == (before, changes)
    lay(desk)
    assert desk.store.cases.get(case.case_id).facts_of(Hold)


def test_a_letter_is_written_whole_and_not_kept(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()

    def write(at: Desk) -> object:
        draft = correspond.draft(at, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {})
        return correspond.issue(at, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", usual_words(draft))

    assert rehearse(desk, write) is None
    assert desk.store.cases.get(case.case_id) == case
    assert not desk.store.print_queue.to_print()


def test_what_stands_in_the_way_is_said(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    problem = rehearse(desk, lambda at: close_case.close(at, case.case_id))
    assert problem is not None
    assert problem.code == "case_not_answered"


def test_a_failing_store_is_no_answer(desk: Desk) -> None:
    with pytest.raises(StoreError, match="case_unknown"):
        rehearse(desk, lambda at: close_case.close(at, "nobody"))


def test_a_look_at_the_desk_writes_nothing_down(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case, before = opened_case(), desk.store.journal.head()

    def look_and_lay(at: Desk) -> object:
        at.note("case.viewed", case.case_id)
        return holds.place(at, case.case_id, ground=HoldGround.DISPUTE, reason="a claim")

    assert rehearse(desk, look_and_lay) is None
    assert desk.store.journal.head().sequence == before.sequence


def test_an_act_that_keeps_nothing_is_a_bug(desk: Desk) -> None:
    with pytest.raises(RuntimeError, match="kept nothing"):
        rehearse(desk, lambda _: None)
