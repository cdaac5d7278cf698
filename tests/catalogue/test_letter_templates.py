import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue import letter_fields
from qv_desk.catalogue import letter_templates as shipped
from qv_desk.catalogue.letter_templates import letter_book, read_whole
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.letters.letter import LetterKind

BOOK = letter_book()


def test_every_kind_is_there_in_every_language() -> None:
    assert set(BOOK.languages) >= {"en", "zh-Hans"}
    assert set(BOOK.templates) == {(kind, language) for kind in LetterKind for language in BOOK.languages}
    read_whole(BOOK)


def test_every_field_serves_a_letter_and_is_explained() -> None:
    for field in BOOK.fields.values():
        assert field.needed_in or field.offered_in
        assert not field.needed_in & field.offered_in
        assert field.hint.en.endswith((".", "?"))
        assert field.hint.zh.endswith(("。", "？"))


def test_a_field_that_a_kind_needs_is_one_that_its_contract_asks_for() -> None:
    for kind, contract in BOOK.contracts.items():
        asked = {name for clause in contract.clauses for name in clause.fields if name in BOOK.fields}
        lists = {column.gives for name in asked for column in BOOK.fields[name].columns}
        assert not lists - {""}, "a clause asks for the lists that columns are, not for their rows"
        needed = {field.name for field in BOOK.fields_of(kind) if kind in field.needed_in}
        assert asked == {name for name in needed if not any(one.gives for one in BOOK.fields[name].columns)}


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped letters that a test may spoil: what serves every language, English and Chinese."""
    copy = tmp_path / "letters"
    others = [code for code in BOOK.languages if code not in {"en", "zh-Hans"}]
    shutil.copytree(resource("letters"), copy, ignore=shutil.ignore_patterns(*others))
    for module in (shipped, letter_fields):
        monkeypatch.setattr(module, "resource", tmp_path.joinpath)
    letter_book.cache_clear()
    letter_fields.letter_fields.cache_clear()
    yield copy
    letter_book.cache_clear()
    letter_fields.letter_fields.cache_clear()


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("en/reply.toml", "{{ answer }}", "{{ anser }}", "anser"),
        ("en/reply.toml", "{{ answer }}", "{{ backups }}", "backups"),
        ("en/reply.toml", 'part = "answer"', 'part = "other"', "answer"),
        ("en/reply.toml", "{{ answer }}", "An answer.", "answer"),
        ("en/reply.toml", "{{ answer }}", "{{ answer * 9 }}", "place_arithmetic"),
        ("en/reply.toml", 'title = "Our', 'title = "{{ asked }} Our', "title"),
        ("en/reply.toml", 'kind = "list"', 'kind = "missing"', "kind"),
        ("en/reply.toml", 'kind = "list"', 'kind = "list"\ncolour = "red"', "colour"),
        ("en/refusal.toml", 'when = "authority_url"', 'when = "authority_uri"', "authority_uri"),
        ("en/refusal.toml", 'when = "authority_url"', 'when = "country_unknown"', "place_may_stay_empty"),
        ("en/refusal.toml", 'unless = "country_unknown"', 'when = "authority_url"', "part_may_be_left_out: authority"),
        ("en/language.toml", '"January", ', "", "twelve"),
        ("en/standards.toml", "backups = [", "backup = [", "backup"),
        ("zh-Hans/reply.toml", "{{ answer }}", "{{ anser }}", "anser"),
        ("en/language.toml", "page = ", "pages = ", "page"),
        ("fields.toml", 'value = "moment"', 'value = "hour"', "value"),
        ("en/correction_done.toml", "| {{ new }}", "| {{ nev }}", "column_unknown"),
        ("en/correction_done.toml", "What stood | {{ old }}\n", "", "column_left_out"),
        ("fields.toml", "[on_the_way]", "[in_the_way]", "on_the_way"),
    ],
)
def test_a_faulty_file_is_named_with_its_fault(letters: Path, file: str, old: str, new: str, complaint: str) -> None:
    path = letters / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError, match=complaint):
        read_whole(letter_book())


def test_the_copy_of_the_letters_is_sound_before_it_is_spoilt(letters: Path) -> None:
    assert letters.is_dir()
    assert set(letter_book().languages) == {"en", "zh-Hans"}
    read_whole(letter_book())


def test_a_language_may_lack_a_kind_but_english_may_not(letters: Path) -> None:
    (letters / "zh-Hans" / "reply.toml").unlink()
    book = letter_book()
    assert not book.has(LetterKind.REPLY, "zh-Hans")
    assert book.has(LetterKind.REFUSAL, "zh-Hans")
    read_whole(book)
    (letters / "en" / "reply.toml").unlink()
    letter_book.cache_clear()
    with pytest.raises(CatalogueError, match="reply"):
        read_whole(letter_book())


def test_a_language_is_read_when_it_is_asked_for(letters: Path) -> None:
    (letters / "zh-Hans" / "refusal.toml").write_text("spoilt", encoding="utf-8")
    (letters / "zh-Hans" / "phrases.toml").write_text("spoilt", encoding="utf-8")
    book = letter_book()
    assert book.template(LetterKind.REFUSAL, "en").title
    assert book.language("zh-Hans").standard_sentences("backups")
    with pytest.raises(CatalogueError, match="refusal"):
        book.template(LetterKind.REFUSAL, "zh-Hans")
    with pytest.raises(CatalogueError, match="phrases"):
        book.language("zh-Hans").phrase("minor_kept")


def test_without_english_there_are_no_letters(letters: Path) -> None:
    (letters / "en" / "language.toml").unlink()
    with pytest.raises(CatalogueError, match="no English"):
        letter_book()
