"""What is wrong with a table's wording is found at its block, each with the word that was perhaps meant."""

import pytest

from qv_desk.catalogue.letter_fields import letter_fields
from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.table_check import table_findings
from qv_desk.domain.letters.template_finding import Finding

SOUND = "{{ corrected_items }}\nBefore | {{ old }}\nNow | {{ new }}\nFrom {{ old }} to {{ new }}"


def found(text: str, kind: LetterKind = LetterKind.CORRECTION_DONE) -> list[Finding]:
    return list(table_findings(4, TemplateBlock(BlockKind.TABLE, "corrected_items", text), kind, letter_fields()))


def test_nothing_is_wrong_with_a_sound_table() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("{{ corrected_items }}\n", "", "table_without_rows", "{{ corrected_items }} (Old and new value)"),
        ("corrected_items", "asked", "table_field_has_no_rows", "What was asked"),
        ("{{ new }}\nFrom", "{{ nev }}\nFrom", "column_unknown", "Perhaps you mean {{ new }}."),
        ("{{ new }}\nFrom", "{{ qqqq }}\nFrom", "column_unknown", "{{ old }}, {{ new }}"),
        ("to {{ new }}", "to {{ nev }}", "column_unknown", "nev"),
        ("Now | {{ new }}\n", "", "column_left_out", "What stands now"),
        ("{{ new }}\nFrom", "{{ new }} {{ old }}\nFrom", "column_twice", "What stood"),
        ("Now | ", " | ", "column_without_heading", "{{ new }}"),
        ("Now | ", "{{ new }} | ", "column_without_heading", "{{ new }}"),
        ("{{ new }}\nFrom", "nothing\nFrom", "column_without_place", "Now"),
        ("\nFrom", "\nAnother line\nFrom", "table_two_sentences", "From"),
    ],
)
def test_each_fault_is_named_with_what_was_meant(old: str, new: str, code: str, words: str) -> None:
    assert old in SOUND
    faults = {one.code: one for one in found(SOUND.replace(old, new, 1))}
    assert faults[code].block == 4
    said = wordings("template_faults")[code].en.format_map({name: word.en for name, word in faults[code].named.items()})
    assert words in said + " ".join(word.en for word in faults[code].named.values())


def test_a_kind_without_rows_says_so() -> None:
    (fault,) = found("Before | {{ old }}", LetterKind.REPLY)
    assert "have none" in fault.named["known"].en


def test_an_unknown_field_of_rows_is_left_to_the_check_of_fields() -> None:
    assert found(SOUND.replace("corrected_items", "correted_items")) == []
