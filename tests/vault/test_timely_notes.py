"""A key store that does not answer keeps nobody waiting."""

import threading
from dataclasses import dataclass, field

import pytest

from qv_desk.errors import DeviceError
from qv_desk.vault.timely_notes import TimelyNotes


@dataclass
class Notes:
    """A key store: the one thing that a test machine may lack."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    asked: threading.Event = field(default_factory=threading.Event)
    answered: threading.Event = field(default_factory=threading.Event)

    def keep_note(self, service: str, account: str, note: str) -> str:
        self.kept[service, account] = note
        return "notes"

    def note(self, service: str, account: str) -> tuple[str, str | None]:
        if service == "refused":
            raise DeviceError("key_store_failed", backend="notes")
        if service == "a question on the screen":
            self.asked.set()
            self.answered.wait()
        return "notes", self.kept.get((service, account))


def test_an_answer_is_passed_on() -> None:
    notes = TimelyNotes(Notes())
    assert notes.keep_note("desk", "head", "4711") == "notes"
    assert notes.note("desk", "head") == ("notes", "4711")
    assert notes.note("desk", "other") == ("notes", None)


def test_a_refusal_is_passed_on() -> None:
    with pytest.raises(DeviceError, match="key_store_failed"):
        TimelyNotes(Notes()).note("refused", "head")


def test_a_question_that_nobody_answers_is_left_behind() -> None:
    notes = Notes()
    with pytest.raises(DeviceError, match="key_store_locked"):
        TimelyNotes(notes, patience_s=0.05).note("a question on the screen", "head")
    assert notes.asked.is_set()
    assert not notes.answered.is_set()
    notes.answered.set()
