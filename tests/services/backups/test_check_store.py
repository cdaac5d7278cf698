"""A check of a sound store says so."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.services.backups.back_up import state
from qv_desk.services.backups.check_store import check
from qv_desk.services.frame.desk import Desk


def test_a_sound_store(opened_case: Callable[..., Case], desk: Desk) -> None:
    opened_case()
    assert check(desk).is_sound


def test_that_it_was_found_sound_is_kept_for_the_status_bar(desk: Desk) -> None:
    assert state(desk).verified_at is None
    told: list[tuple[int, int]] = []
    check(desk, report=lambda done, total: told.append((done, total)))

    assert state(desk).verified_at == desk.moment
    assert desk.store.journal.of("store")[-1].action == "store.checked"
    assert told


def test_nothing_is_written_into_an_unsound_store(desk: Desk, opened_case: Callable[..., Case]) -> None:
    opened_case()
    desk.store._lane.file.fetch("UPDATE journal_details SET detail = 'something else'", {})
    head = desk.store.journal.head()

    assert not check(desk).is_sound
    assert desk.store.journal.head() == head
    assert state(desk).verified_at is None
