"""Drafts are kept for one person, sealed in the store, and never shown to another."""

from dataclasses import replace
from pathlib import Path

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.services.care.journal_book import latest
from qv_desk.services.frame import drafts
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock

_SECRET = "the meter in the cellar of Rosengasse 4"


def test_a_draft_comes_back_as_it_was(desk: Desk, clock: Clock) -> None:
    assert drafts.read(desk, "letter/c1/refusal/en") is None

    drafts.keep(desk, "letter/c1/refusal/en", {"written": {"facts": _SECRET, "items": ["一", "two"]}}, "c1")
    clock.forward(seconds=5)
    drafts.keep(desk, "where", {"place": "mine", "scroll": 7})

    assert drafts.read(desk, "letter/c1/refusal/en") == {"written": {"facts": _SECRET, "items": ["一", "two"]}}
    assert [(draft.name, draft.case_id) for draft in drafts.list_(desk)] == [
        ("letter/c1/refusal/en", "c1"),
        ("where", ""),
    ]
    assert drafts.list_(desk)[1].value == {"place": "mine", "scroll": 7}


def test_a_dropped_draft_is_gone_and_dropping_nothing_is_no_fault(desk: Desk) -> None:
    drafts.keep(desk, "where", {"place": "mine"})
    drafts.drop(desk, "where")
    drafts.drop(desk, "where")
    assert drafts.list_(desk) == ()


def test_another_user_of_the_desk_sees_nothing_of_it(desk: Desk) -> None:
    other = replace(desk, user=DeskUser("somebody-else", "Zhou Min", Role.SUPERVISOR))
    drafts.keep(desk, "where", {"place": "mine"})

    assert drafts.read(other, "where") is None
    assert drafts.list_(other) == ()
    drafts.keep(other, "where", {"place": "today"})
    drafts.drop(other, "where")
    assert drafts.read(desk, "where") == {"place": "mine"}


def test_a_draft_has_no_line_in_the_journal_and_no_plain_word_on_the_disk(desk: Desk, folder: Path) -> None:
    before = latest(desk)
    drafts.keep(desk, "case/c1/identity/failure", {"note": _SECRET}, "c1")
    assert latest(desk) == before
    desk.store.close()
    written = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert _SECRET.encode() not in written
    assert b"Rosengasse" not in written
