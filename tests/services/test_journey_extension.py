"""Extension and notice are one act: the date moves when the letter is issued, in time, and never otherwise."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.errors import DeskError
from qv_desk.services.cases import bind_laws, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from tests.services.conftest import Clock as DeskClock


def european(desk: Desk, case: Case) -> Clock:
    (found,) = [one for one in review.look(desk, case.case_id).clocks if one.rule.code == "eu_gdpr"]
    return found


@pytest.fixture
def case(desk: Desk, opened_case: Callable[..., Case]) -> Case:
    """A request from Berlin under the policy and European law alone, so that one law can be extended."""
    opened = opened_case()
    return bind_laws.drop(desk, opened.case_id, "hk_pdpo", reason="only ever kept in Shanghai")


def issue(desk: Desk, case: Case, on: timedelta) -> None:
    words = {
        "new_due_on": (desk.today + on).isoformat(),
        "extension_reason": "The search covers many systems.",
    }
    for each in correspond.draft(desk, case.case_id, LetterKind.EXTENSION, "en", words).inputs:
        if each.is_open and not each.value and each.standards and each.field.name not in words:
            words[each.field.name] = each.standards[0]
    correspond.issue(desk, case.case_id, LetterKind.EXTENSION, "en", words)


def test_the_notice_moves_the_date_and_nothing_before_it_does(desk: Desk, case: Case) -> None:
    first = european(desk, case).due_on
    assert first is not None
    until = first - desk.today + timedelta(days=20)
    correspond.draft(desk, case.case_id, LetterKind.EXTENSION, "en", {"extension_reason": "many systems"})
    assert european(desk, case).due_on == first

    issue(desk, case, until)
    found = european(desk, case)
    assert found.due_on == found.extended_until == first + timedelta(days=20)


def test_after_the_deadline_no_notice_is_issued_and_no_date_moves(desk: Desk, case: Case, clock: DeskClock) -> None:
    first = european(desk, case).due_on
    clock.forward(days=40)
    with pytest.raises(DeskError):
        issue(desk, case, timedelta(days=10))

    found = european(desk, case)
    assert (found.due_on, found.extended_until) == (first, None)
    assert review.look(desk, case.case_id).case.correspondence == ()
