"""Undo and redo over a whole wording."""

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.gui.templates.steps import Steps
from qv_desk.gui.templates.written import Written


def words(title: str) -> Written:
    return Written(title, ())


def test_letters_typed_in_one_place_are_one_step() -> None:
    steps = Steps(words(""))
    for text in ("D", "De", "Dea", "Dear"):
        steps.take(words(text), "0/1")
    steps.take(words("Dear M"), "0/2")

    assert steps.undo() == words("Dear")
    assert steps.undo() == words("")
    assert not steps.can_undo
    assert steps.redo() == words("Dear")


def test_what_is_written_after_an_undo_ends_what_could_be_done_again() -> None:
    steps = Steps(words("a"))
    steps.take(words("b"))
    steps.undo()
    steps.take(words("c"))

    assert not steps.can_redo
    assert steps.redo() == words("c")
    assert steps.undo() == words("a")
    assert steps.undo() == words("a")


def test_the_same_again_is_no_step() -> None:
    steps = Steps(words("a"))
    steps.take(words("a"))
    assert not steps.can_undo


@given(st.lists(st.text(max_size=3), max_size=30))
def test_undoing_everything_leads_to_the_beginning_and_redoing_it_to_the_end(titles: list[str]) -> None:
    steps = Steps(words("first"))
    for title in titles:
        steps.take(words(title))
    last = steps.now
    while steps.can_undo:
        steps.undo()
    assert steps.now == words("first")
    while steps.can_redo:
        steps.redo()
    assert steps.now == last


def test_no_more_steps_are_kept_than_anybody_wants_back() -> None:
    steps = Steps(words("first"))
    for number in range(1_000):
        steps.take(words(str(number)))
    undone = 0
    while steps.can_undo:
        steps.undo()
        undone += 1
    assert undone == 301
