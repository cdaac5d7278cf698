"""Proposed sentences exist in every letter language and fill their places."""

import pytest

from qv_desk.catalogue.letter_phrases import phrase, phrase_list
from qv_desk.catalogue.letter_templates import letter_book


@pytest.mark.parametrize("language", sorted(letter_book().languages))
def test_every_letter_language_has_every_phrase(language: str) -> None:
    running = phrase("clock_keeps_running", language, rule="Rule 1", due_on="12 May")
    assert "12 May" in running
    assert "Rule 1" in running
    assert phrase("clock_starts_later", language)
    assert "Rule 1" in phrase("clock_stands_still", language, rule="Rule 1")
    assert "Orders" in phrase("source_note", language, source="Orders", note="two")
    assert len(phrase_list("marketing_channels", language)) == 4
