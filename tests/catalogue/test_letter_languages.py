"""What every language of letters must hold: the same sentences, phrases and words as English, and faults named."""

import shutil
from pathlib import Path
from string import Formatter

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue.letter_languages import letter_language
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.letters.letter import FieldAuthor, FieldValue, LetterKind
from qv_desk.domain.letters.letter_template import DESK_LANGUAGES, FRAME_FIELDS, places_in
from qv_desk.domain.terms.right import Right
from tests.catalogue.desk_words import desk_words, words_besides

BOOK = letter_book()
ENGLISH = BOOK.language("en")
LANGUAGES = sorted(BOOK.languages)
GLOSSARIES = sorted(set(LANGUAGES) - DESK_LANGUAGES)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_right_can_be_named(language: str) -> None:
    assert all(BOOK.language(language).asked_for([right.value]) for right in Right)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_the_same_standard_sentences_as_in_english(language: str) -> None:
    own = BOOK.language(language).standards
    assert {field: len(texts) for field, texts in own.items()} == {f: len(t) for f, t in ENGLISH.standards.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_and_what_the_case_computes_have_no_standard_sentence(language: str) -> None:
    for name in BOOK.language(language).standards:
        assert BOOK.fields[name].author is not FieldAuthor.CASE
        assert BOOK.fields[name].value not in {FieldValue.DATE, FieldValue.MOMENT}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_the_same_phrases_as_in_english_with_the_same_places(language: str) -> None:
    own = BOOK.language(language).phrases
    assert {code: _places(text) for code, text in own.items()} == {
        code: _places(text) for code, text in ENGLISH.phrases.items()
    }


@pytest.mark.parametrize("kind", LetterKind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_has_the_same_parts_in_the_same_order_with_the_same_fields(language: str, kind: LetterKind) -> None:
    def shape(tag: str) -> list[tuple[str, str, str, str, frozenset[str]]]:
        return [
            (block.kind, block.part, block.when, block.unless, frozenset(places_in(block.text)) - FRAME_FIELDS)
            for block in BOOK.template(kind, tag).blocks
        ]

    assert shape(language) == shape("en")


@pytest.mark.parametrize("language", GLOSSARIES)
def test_a_glossary_has_a_word_for_each_of_the_desk_and_for_nothing_else(language: str) -> None:
    own = BOOK.language(language).glossary
    known = {wording.en for words in desk_words().values() for wording in words}
    assert sorted(known - own.keys()) == [], "words that are missing"
    assert sorted(own.keys() - known - words_besides()) == [], "words that no letter says"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_called_by_a_name_in_both_screen_languages(language: str) -> None:
    name = BOOK.language(language).name
    assert name.en != name.zh
    assert sum(language in other.also_for for other in BOOK.languages.values()) == 0


def test_no_two_languages_are_made_for_the_same_reader() -> None:
    readers = [tag for language in BOOK.languages.values() for tag in language.also_for]
    assert len(readers) == len(set(readers))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('script = "Latn"', 'script = "Cyrl"', "script"),
        ('date_pattern = "{day} {month} {year}"', 'date_pattern = "{day} {month}"', "date_pattern must have"),
        ('date_pattern = "{day} {month} {year}"', 'date_pattern = "{day} {month} {year} {era}"', "date_pattern"),
        ('date_pattern = "{day} {month} {year}"', 'date_pattern = "{day!r} {month} {year}"', "date_pattern"),
        ('date_pattern = "{day} {month} {year}"', 'date_pattern = "{day} {month} {year"', "braces"),
        ('thousands = ","', "", "thousands is missing"),
        ('sentence_separator = " "', "sentence_separator = 1", "must be a text"),
        ('sentence_separator = " "', 'sentence_separator = "\\n"', "stay on its line"),
        ("copy = ", "copies = ", "copy"),
        ("{reference}", "{number}", "attached"),
    ],
)
def test_a_faulty_language_is_named_with_its_fault(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    folder = tmp_path / "en"
    shutil.copytree(resource("letters", "en"), folder)
    text = (folder / "language.toml").read_text(encoding="utf-8")
    assert old in text
    (folder / "language.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError, match=complaint):
        letter_language(folder, BOOK.fields)


def test_a_word_that_is_said_in_two_ways_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "xx"
    shutil.copytree(resource("letters", "en"), folder)
    (folder / "glossary.toml").write_text('[a]\n"Access" = "1"\n[b]\n"Access" = "2"\n', encoding="utf-8")
    with pytest.raises(CatalogueError, match="another way"):
        len(letter_language(folder, BOOK.fields).glossary)


@pytest.mark.parametrize(
    ("english", "name"),
    [
        ("Italy", "義大利"),
        ("New Zealand", "紐西蘭"),
        ("Saudi Arabia", "沙烏地阿拉伯"),
        ("Croatia", "克羅埃西亞"),
        ("South Korea", "南韓"),
        ("Hong Kong", "香港"),
        ("Macao", "澳門"),
        ("Taiwan", "台灣"),
    ],
)
def test_readers_of_traditional_chinese_read_the_country_names_of_their_own(english: str, name: str) -> None:
    """CLDR's list for zh-Hant; its short forms where the English name is the short one too."""
    assert BOOK.language("zh-Hant").glossary[english] == name
