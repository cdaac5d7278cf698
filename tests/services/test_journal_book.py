"""The journal can be read and proved."""

from collections.abc import Callable

from qv_desk.domain.case import Case
from qv_desk.services import journal_book
from qv_desk.services.desk import Desk


def test_the_chain_holds_and_names_who_did_what(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case()
    assert journal_book.verify(desk).first_bad is None
    assert [entry.action for entry in journal_book.of_case(desk, case.case_id)] == ["case.opened"]
    newest = journal_book.latest(desk, limit=1)[0]
    assert (newest.sequence, newest.digest) == (journal_book.head(desk).sequence, journal_book.head(desk).digest)
    assert journal_book.latest(desk, limit=5, before=newest.sequence)[0].action == "office.created"
    assert journal_book.user_names(desk)[newest.user] == "Lin Wei"
