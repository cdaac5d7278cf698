"""The guard stands before every call: a closed desk, a role without the right, and a note of each denial."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import close_case, start_page
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from tests.services.conftest import Clock


@pytest.fixture
def as_role(desk: Desk) -> Callable[[Role], Desk]:
    """The same open desk, worked at by somebody else."""
    return lambda role: replace(desk, user=replace(desk.user, role=role))


def denials(desk: Desk) -> list[tuple[str, str | None]]:
    entries = journal_book.latest(desk, 1000)
    return [(entry.object_id, entry.detail) for entry in entries if entry.action == "access.denied"]


def test_a_closed_desk_is_refused_before_anything_else(desk: Desk) -> None:
    desk.close()

    with pytest.raises(AccessError, match="desk_locked"):
        start_page.today(desk)


def test_a_copy_of_a_closed_desk_is_closed_too(desk: Desk, as_role: Callable[[Role], Desk]) -> None:
    copy = as_role(Role.SUPERVISOR)
    desk.close()

    with pytest.raises(AccessError, match="desk_locked"):
        start_page.today(copy)


def test_a_role_without_the_right_is_refused_and_the_journal_says_so(
    desk: Desk, as_role: Callable[[Role], Desk]
) -> None:
    with pytest.raises(AccessError, match="not_permitted") as refused:
        close_case.close(as_role(Role.AUDITOR), "nobody's")

    assert str(refused.value.fields["role"].said_in("en")) == "auditor"  # type: ignore[union-attr]
    assert denials(desk) == [("close_case.close", "auditor")]


def test_the_journal_is_not_flooded(desk: Desk, as_role: Callable[[Role], Desk], clock: Clock) -> None:
    auditor = as_role(Role.AUDITOR)
    for _ in range(5):
        with pytest.raises(AccessError, match="not_permitted"):
            close_case.close(auditor, "nobody's")
    clock.forward(seconds=59)
    with pytest.raises(AccessError, match="not_permitted"):
        close_case.close(auditor, "nobody's")
    assert len(denials(desk)) == 1

    clock.forward(seconds=1)
    with pytest.raises(AccessError, match="not_permitted"):
        close_case.close(auditor, "nobody's")
    assert len(denials(desk)) == 2


def test_a_clock_set_back_silences_nothing(desk: Desk, as_role: Callable[[Role], Desk], clock: Clock) -> None:
    auditor = as_role(Role.AUDITOR)
    for hours in (0, -2):
        clock.forward(hours=hours)
        with pytest.raises(AccessError, match="not_permitted"):
            close_case.close(auditor, "nobody's")

    assert len(denials(desk)) == 2


def test_a_call_without_a_row_is_refused_to_everybody(as_role: Callable[[Role], Desk]) -> None:
    @guarded
    def brand_new(_desk: Desk) -> str:
        return "done"

    for role in Role:
        with pytest.raises(AccessError, match="not_permitted"):
            brand_new(as_role(role))


def test_the_guard_hands_on_what_it_was_given(desk: Desk) -> None:
    assert journal_book.latest(desk, limit=1, before=None)[0].sequence == journal_book.head(desk).sequence
    assert journal_book.latest.__name__ == "latest"
    assert journal_book.latest.__doc__
