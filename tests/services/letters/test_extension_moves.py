"""What a letter moves as it is written now."""

from collections.abc import Callable
from datetime import date

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.errors import DeskError
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.extension_moves import extension_events, extension_note, moved_by_notice

CaseOpener = Callable[..., Case]
REASON = {"extension_reason": "The search covers many systems."}


def test_only_a_notice_of_extension_moves_a_period(desk: Desk, opened_case: CaseOpener) -> None:
    clocks = clocks_of(opened_case(), zone=desk.zone, now=desk.moment)
    assert moved_by_notice(LetterKind.REFUSAL, clocks, (), {}, at=desk.moment) == ()
    assert extension_events(LetterKind.REFUSAL, (), {}, at=desk.moment) == ()
    with pytest.raises(DeskError) as refused:
        moved_by_notice(LetterKind.REFUSAL, clocks, (ExtensionWish("eu_gdpr"),), {}, at=desk.moment)
    assert refused.value.code == "extension_by_other_letter"


def test_the_day_that_was_written_is_the_new_one_and_what_is_no_day_is_left_to_the_letter(
    desk: Desk, opened_case: CaseOpener
) -> None:
    clocks = clocks_of(opened_case(), zone=desk.zone, now=desk.moment)
    written = {"new_due_on": "2026-11-20"}
    moved = moved_by_notice(LetterKind.EXTENSION, clocks, (), written, at=desk.moment)
    (event,) = extension_events(LetterKind.EXTENSION, moved, {**written, **REASON}, at=desk.moment)
    assert (event.rule, event.until) == ("eu_gdpr", date(2026, 11, 20))
    assert extension_note((event,)) == "eu_gdpr.2026-11-20"
    for strange in ("soon", ("2026-11-20",)):
        (one,) = moved_by_notice(LetterKind.EXTENSION, clocks, (), {"new_due_on": strange}, at=desk.moment)
        assert one.until == date(2026, 12, 21)


def test_a_notice_that_would_move_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(DeskError) as refused:
        extension_events(LetterKind.EXTENSION, (), REASON, at=desk.moment)
    assert refused.value.code == "extension_nothing_to_move"
