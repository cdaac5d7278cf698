"""The languages of letters: a folder each under ``resources/letters``, read as far as it is needed."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from qv_desk.catalogue.lazy_mapping import LazyMapping
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.letters.letter import FieldAuthor, LetterField, LetterLabels
from qv_desk.domain.letters.letter_template import DESK_LANGUAGES, EMailWords, LetterLanguage
from qv_desk.domain.letters.script import Script
from qv_desk.domain.terms.right import Right

_MONTHS_OF_A_YEAR = 12
_PLACES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "date_pattern": frozenset({"day", "month", "month_number", "year"}),
        "moment_pattern": frozenset({"date", "time"}),
        "time_pattern": frozenset({"hour", "minute"}),
        "their_message": frozenset({"date"}),
        "in_brackets": frozenset({"name", "other"}),
        "person_line": frozenset({"name"}),
        "body_line": frozenset({"name"}),
        "attached": frozenset({"reference"}),
        "locked": frozenset(),
    }
)
"""The places that a pattern may have."""
_MAY_LEAVE_OUT = frozenset({"month", "month_number"})


def letter_language(folder: Path, fields: Mapping[str, LetterField]) -> LetterLanguage:
    """One language; its sentences, phrases and glossary are read when they are first needed.

    Args:
        folder: named by the BCP 47 tag.
        fields: the fields of all letters.

    Raises:
        CatalogueError: ``language.toml`` is faulty; the others raise it when they are read.
    """
    table = read_toml(folder / "language.toml")
    labels, e_mail = table.table("labels"), table.table("e_mail")
    language = LetterLanguage(
        code=folder.name,
        name=table.wording("name"),
        reviewed_by=table.text("reviewed_by", ""),
        also_for=table.texts("also_for"),
        also_called=table.texts("also_called"),
        script=table.choice("script", Script),
        labels=LetterLabels(**{label: labels.text(label) for label in LetterLabels.__slots__}),
        e_mail=EMailWords(_pattern(e_mail, "attached"), _pattern(e_mail, "locked")),
        months=table.texts("months"),
        date_pattern=_pattern(table, "date_pattern"),
        first_day=table.text("first_day", "1"),
        moment_pattern=_pattern(table, "moment_pattern"),
        time_pattern=_pattern(table, "time_pattern", "{hour}:{minute}"),
        thousands=_separator(table, "thousands"),
        grouped_from=table.whole("grouped_from", 4),
        their_message=_pattern(table, "their_message"),
        list_separator=_separator(table, "list_separator"),
        sentence_separator=_separator(table, "sentence_separator"),
        in_brackets=_pattern(table, "in_brackets"),
        person_line=_pattern(table, "person_line", "{name}"),
        body_line=_pattern(table, "body_line", "{name}"),
        asked=LazyMapping(lambda: _asked(folder)),
        standards=LazyMapping(lambda: _standards(folder, fields)),
        phrases=LazyMapping(lambda: _phrases(folder)),
        glossary=MappingProxyType({}) if folder.name in DESK_LANGUAGES else LazyMapping(lambda: _glossary(folder)),
    )
    for part in (labels, e_mail, table):
        part.finish()
    if len(language.months) != _MONTHS_OF_A_YEAR:
        raise table.fault("months", "must be twelve")
    return language


def _separator(table: TomlTable, key: str) -> str:
    """A text that may be a blank or nothing at all, and is never left out."""
    if not table.has(key):
        raise table.fault(key, "is missing")
    value = table.raw_text(key)
    if "\n" in value:
        raise table.fault(key, "must stay on its line")
    return value


def _pattern(table: TomlTable, key: str, default: str | None = None) -> str:
    """A text with its places and no others."""
    pattern = table.text(key, default)
    allowed = _PLACES[key]
    try:
        found = {name for _, name, spec, conversion in Formatter().parse(pattern) if name is not None}
        extra = any(spec or conversion for _, name, spec, conversion in Formatter().parse(pattern) if name is not None)
    except ValueError:
        raise table.fault(key, "has braces that are no place") from None
    if extra or found - allowed or allowed - found - _MAY_LEAVE_OUT:
        raise table.fault(key, f"must have the places {', '.join(sorted(allowed)) or 'none'}")
    return pattern


def _asked(folder: Path) -> Mapping[str, str]:
    table = read_toml(folder / "standards.toml").table("asked")
    asked = {right.value: table.text(right) for right in Right}
    table.finish()
    return MappingProxyType(asked)


def _standards(folder: Path, fields: Mapping[str, LetterField]) -> Mapping[str, tuple[str, ...]]:
    book = read_toml(folder / "standards.toml")
    book.table("asked")
    table = book.table("standards")
    book.finish()
    standards = {field: table.texts(field) for field in table.keys()}  # noqa: SIM118 - no Mapping
    for field in standards:
        if field not in fields or fields[field].author is FieldAuthor.CASE:
            raise table.fault(field, "is no field that the officer writes")
    return MappingProxyType(standards)


def _phrases(folder: Path) -> Mapping[str, str]:
    table = read_toml(folder / "phrases.toml")
    return MappingProxyType({code: table.text(code) for code in table.keys()})  # noqa: SIM118 - no Mapping


def _glossary(folder: Path) -> Mapping[str, str]:
    """The words of every table of ``glossary.toml``, by their English text."""
    book = read_toml(folder / "glossary.toml")
    glossary: dict[str, str] = {}
    for group in book.keys():  # noqa: SIM118 - no Mapping
        table = book.table(group)
        for english in table.keys():  # noqa: SIM118 - no Mapping
            said = table.text(english)
            if glossary.setdefault(english, said) != said:
                raise table.fault(english, "is said in another way before")
    return MappingProxyType(glossary)
