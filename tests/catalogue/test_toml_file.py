"""A shipped file is read with every value checked, and a mistake in it is named with file and key."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from qv_desk.catalogue.toml_file import CatalogueError, TomlTable, read_folder, read_toml
from qv_desk.domain.terms.wording import Wording


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], TomlTable]:
    """Reads a table from the text of a file."""

    def read(text: str) -> TomlTable:
        path = tmp_path / "some.toml"
        path.write_text(text, encoding="utf-8")
        return read_toml(path)

    return read


def test_every_kind_of_value_is_read(table: Callable[[str], TomlTable]) -> None:
    book = table(
        'text = "a"\nwhole = 3\ntruth = true\nday = 2026-11-22\ndays = [2026-11-22]\ntexts = ["a", "b"]\n'
        'word = { en = "one", zh = "一" }\ncolour = "red"\ncolours = ["blue"]\n'
        '[inner]\ntext = "b"\n[[many]]\nwhole = 1\n'
    )

    assert book.text("text") == "a"
    assert book.whole("whole") == 3
    assert book.truth("truth")
    assert book.day("day") == date(2026, 11, 22)
    assert book.days("days") == (date(2026, 11, 22),)
    assert book.texts("texts") == ("a", "b")
    assert book.wording("word") == Wording("one", "一")
    assert book.choice("colour", Colour) is Colour.RED
    assert book.choices("colours", Colour) == (Colour.BLUE,)
    assert book.table("inner").text("text") == "b"
    assert [each.whole("whole") for each in book.tables("many")] == [1]
    book.finish()


def test_what_is_not_there_has_its_default_or_is_missing(table: Callable[[str], TomlTable]) -> None:
    book = table("")

    assert book.text("text", "") == ""
    assert book.whole("whole", 7) == 7
    assert not book.truth("truth", default=False)
    assert book.texts("texts") == ()
    assert book.tables("many") == ()
    assert not book.has("text")
    with pytest.raises(CatalogueError, match=r"some\.toml: text is missing"):
        book.text("text")


@pytest.mark.parametrize(
    ("line", "read", "complaint"),
    [
        ('key = " "', lambda book: book.text("key"), "not empty"),
        ("key = 1", lambda book: book.text("key"), "must be a text"),
        ("key = true", lambda book: book.whole("key"), "whole number"),
        ("key = 1", lambda book: book.truth("key"), "true or false"),
        ("key = 2026-11-22T10:00:00", lambda book: book.day("key"), "a date without a time"),
        ('key = "red"', lambda book: book.texts("key"), "must be a list"),
        ("key = [1]", lambda book: book.texts("key"), "list of texts"),
        ('key = "green"', lambda book: book.choice("key", Colour), "one of: red, blue"),
        ('key = ["red", "red"]', lambda book: book.choices("key", Colour), "twice"),
        ("key = 1", lambda book: book.table("key"), "must be a table"),
        ('key = { en = "one" }', lambda book: book.wording("key"), "key: zh is missing"),
        ('key = { en = "one", zh = "一", de = "eins" }', lambda book: book.wording("key"), "de is not known"),
        ("key = 1", lambda book: book.finish(), "key is not known"),
    ],
)
def test_a_wrong_value_is_named(
    table: Callable[[str], TomlTable], line: str, read: Callable[[TomlTable], object], complaint: str
) -> None:
    with pytest.raises(CatalogueError, match=complaint):
        read(table(line))


def test_a_missing_or_damaged_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"gone.toml: the file is missing"):
        read_toml(tmp_path / "gone.toml")
    (tmp_path / "bad.toml").write_bytes(b"key = \xff")
    with pytest.raises(CatalogueError, match=r"bad.toml"):
        read_toml(tmp_path / "bad.toml")
    (tmp_path / "bad.toml").write_text("key =", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"bad.toml"):
        read_folder(tmp_path)


def test_a_folder_without_data_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="no data file"):
        read_folder(tmp_path)


def test_a_folder_is_read_by_file_name(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.toml").write_text(f'name = "{name}"', encoding="utf-8")

    assert [book.text("name") for book in read_folder(tmp_path)] == ["a", "b"]
