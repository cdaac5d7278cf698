import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue import letter_templates as shipped
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.letters.letter import FieldAuthor, FieldValue, LetterKind
from qv_desk.domain.terms.right import Right

BOOK = letter_book()


def test_every_kind_is_there_in_every_language() -> None:
    assert set(BOOK.languages) >= {"en", "zh-Hans"}
    assert set(BOOK.templates) == {(kind, language) for kind in LetterKind for language in BOOK.languages}


def test_every_right_can_be_named_in_every_language() -> None:
    for language in BOOK.languages.values():
        assert all(language.asked_for([right.value]) for right in Right)


def test_every_field_serves_a_letter_and_is_explained() -> None:
    for field in BOOK.fields.values():
        assert field.needed_in or field.offered_in
        assert not field.needed_in & field.offered_in
        assert field.hint.en.endswith((".", "?"))
        assert field.hint.zh.endswith(("。", "？"))


def test_a_field_that_a_kind_needs_is_one_that_its_contract_asks_for() -> None:
    for kind, contract in BOOK.contracts.items():
        asked = {name for clause in contract.clauses for name in clause.fields if name in BOOK.fields}
        assert asked == {field.name for field in BOOK.fields_of(kind) if kind in field.needed_in}


def test_languages_offer_the_same_standard_sentences() -> None:
    english, *others = (language.standards for language in BOOK.languages.values())
    for other in others:
        assert set(other) == set(english)
        assert {field: len(texts) for field, texts in other.items()} == {f: len(t) for f, t in english.items()}


def test_the_same_parts_come_in_the_same_order_in_every_language() -> None:
    for kind in LetterKind:
        orders = {tuple(b.part for b in BOOK.template(kind, language).blocks) for language in BOOK.languages}
        assert len(orders) == 1


def test_dates_and_what_the_case_computes_have_no_standard_sentence() -> None:
    for language in BOOK.languages.values():
        for name in language.standards:
            assert BOOK.fields[name].author is not FieldAuthor.CASE
            assert BOOK.fields[name].value not in {FieldValue.DATE, FieldValue.MOMENT}


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped letters that a test may spoil."""
    copy = tmp_path / "letters"
    shutil.copytree(resource("letters"), copy)
    monkeypatch.setattr(shipped, "resource", tmp_path.joinpath)
    letter_book.cache_clear()
    yield copy
    letter_book.cache_clear()


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("en/reply.toml", "{{ answer }}", "{{ anser }}", "anser"),
        ("en/reply.toml", "{{ answer }}", "{{ backups }}", "backups"),
        ("en/reply.toml", 'part = "answer"', 'part = "other"', "answer"),
        ("en/reply.toml", "{{ answer }}", "An answer.", "answer"),
        ("en/reply.toml", "{{ answer }}", "{{ answer * 9 }}", "braces"),
        ("en/reply.toml", 'title = "Our', 'title = "{{ asked }} Our', "title"),
        ("en/reply.toml", 'kind = "list"', 'kind = "missing"', "kind"),
        ("en/reply.toml", 'kind = "list"', 'kind = "list"\ncolour = "red"', "colour"),
        ("en/refusal.toml", 'when = "authority_url"', 'when = "authority_uri"', "authority_uri"),
        ("en/language.toml", '"January", ', "", "twelve"),
        ("en/language.toml", "backups = [", "backup = [", "backup"),
        ("en/language.toml", "page = ", "pages = ", "page"),
        ("fields.toml", 'value = "moment"', 'value = "hour"', "value"),
        ("fields.toml", "[on_the_way]", "[in_the_way]", "on_the_way"),
    ],
)
def test_a_faulty_file_is_named_with_its_fault(letters: Path, file: str, old: str, new: str, complaint: str) -> None:
    path = letters / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError, match=complaint):
        letter_book()


def test_the_copy_of_the_letters_is_sound_before_it_is_spoilt(letters: Path) -> None:
    assert letters.is_dir()
    assert set(letter_book().languages) == set(BOOK.languages)
