"""Moves are all counted and the earliest are shown, however many there are."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.calendars import load_calendar
from qv_desk.services.care.calendar_file import NewNotice, parsed
from qv_desk.services.care.calendar_moves import MOST_LISTED, Move, MoveList

NOTICE = parsed("2027-01-01,off,元旦".encode(), calendar="cn")
DAY = date(2027, 1, 8)


def a_move(number: int, days: int, *, is_provisional: bool = False) -> Move:
    after = DAY + timedelta(days=number % 400)
    before = after - timedelta(days=days)
    return Move(
        f"c-{number}",
        f"QV-{number:06}",
        "policy_inquiry",
        before,
        after,
        is_provisional=is_provisional,
    )


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 2), st.booleans()), max_size=40))
def test_counts_are_those_of_the_whole(drawn: list[tuple[int, int, bool]]) -> None:
    moves = [a_move(number, days, is_provisional=unsure) for number, days, unsure in drawn]
    found = MoveList()
    for move in moves:
        found.add((move,))
    preview = found.preview(NOTICE, load_calendar("cn"))

    moved = [move for move in moves if move.changes_day]
    settled = [move for move in moves if not move.changes_day and not move.is_provisional]
    assert (preview.open_cases, preview.moved_cases) == (len(moves), len(moved))
    assert (preview.moved_count, preview.settled_count) == (len(moved), len(settled))
    assert sorted(preview.moved, key=str) == sorted(moved, key=str)
    assert [move.after for move in preview.moved] == sorted(move.after for move in moved)


def test_of_many_the_earliest_are_kept() -> None:
    found, many = MoveList(), 5 * MOST_LISTED + 7
    moves = [a_move(number, 1) for number in range(many)]
    for move in reversed(moves):
        found.add((move,))
    preview = found.preview(NOTICE, load_calendar("cn"))

    assert (preview.moved_count, len(preview.moved)) == (many, MOST_LISTED)
    assert list(preview.moved) == sorted(moves, key=lambda move: (move.after, move.reference))[:MOST_LISTED]


def test_half_a_notice_is_remarked_on_and_a_whole_one_is_not() -> None:
    known = load_calendar("cn")
    whole = sorted(day.replace(year=2027) for day in known.days_off if day.year == max(known.announced_years))
    assert MoveList().preview(noticed(whole), known).caution is None

    caution = MoveList().preview(noticed(whole[:9]), known).caution
    assert caution is not None
    assert "names 9 days off; other years have at least" in caution.en
    assert "仅列出 9 个休息日" in caution.zh


def noticed(days: list[date]) -> NewNotice:
    return parsed("\n".join(f"{day.isoformat()},off" for day in days).encode(), calendar="cn")
