"""The letters as shipped: their fields, languages and templates, checked against each other and the contracts."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.lazy_mapping import LazyValues
from qv_desk.catalogue.letter_contracts import letter_contracts, letter_kinds
from qv_desk.catalogue.letter_languages import letter_language
from qv_desk.catalogue.toml_file import CatalogueError, TomlTable, read_toml
from qv_desk.domain.letters.letter import BlockKind, FieldAuthor, FieldValue, LetterField, LetterKind
from qv_desk.domain.letters.letter_template import (
    FALLBACK_LANGUAGE,
    FRAME_FIELDS,
    LetterBook,
    LetterContract,
    LetterTemplate,
    TemplateBlock,
    places_in,
)
from qv_desk.errors import InputError


@cache
def letter_book() -> LetterBook:
    """Everything that letters are made from; a language is read when it is asked for, and so is each template.

    A language may lack a kind: such a letter is written in English.

    Raises:
        CatalogueError: a file is faulty, a template places an unknown field, or it cannot fulfil its contract. What
            is read later raises it then; :func:`read_whole` reads everything.
    """
    fields = _fields(read_toml(resource("letters", "fields.toml")))
    contracts = letter_contracts()
    folders = {path.parent.name: path.parent for path in sorted(resource("letters").glob("*/language.toml"))}
    if FALLBACK_LANGUAGE not in folders:
        raise CatalogueError("letters: no English is there")

    def template(key: tuple[LetterKind, str]) -> LetterTemplate:
        kind, language = key
        read = _template(kind, folders[language])
        _check(read, fields, contracts[kind])
        return read

    written = ((kind, name) for name, folder in folders.items() for kind in _kinds_in(folder, name))
    return LetterBook(
        fields=fields,
        languages=LazyValues(tuple(folders), lambda name: letter_language(folders[name], fields)),
        templates=LazyValues(tuple(written), template),
        contracts=contracts,
        kinds=letter_kinds(),
    )


def read_whole(book: LetterBook) -> None:
    """Read every file of every language.

    Raises:
        CatalogueError: as :func:`letter_book`.
    """
    for language in book.languages.values():
        for part in (language.asked, language.standards, language.phrases, language.glossary):
            len(part)
    for key in book.templates:
        book.templates[key]


def _kinds_in(folder: Path, name: str) -> Iterator[LetterKind]:
    """The kinds that a language has; the language in which all others are written when they lack one has all."""
    for kind in LetterKind:
        if name == FALLBACK_LANGUAGE or (folder / f"{kind}.toml").is_file():
            yield kind


def _fields(table: TomlTable) -> Mapping[str, LetterField]:
    fields = {}
    names = table.keys()
    for name in names:
        entry = table.table(name)
        fields[name] = LetterField(
            name=name,
            label=entry.wording("label"),
            hint=entry.wording("hint"),
            value=entry.choice("value", FieldValue),
            author=entry.choice("author", FieldAuthor),
            needed_in=frozenset(entry.choices("needed_in", LetterKind)),
            offered_in=frozenset(entry.choices("offered_in", LetterKind)),
            lies_ahead=entry.truth("lies_ahead", default=False),
            in_frame=entry.truth("in_frame", default=False),
            encloses=entry.truth("encloses", default=False),
        )
        entry.finish()
    return MappingProxyType(fields)


def _template(kind: LetterKind, folder: Path) -> LetterTemplate:
    table = read_toml(folder / f"{kind}.toml")
    template = LetterTemplate(
        kind=kind,
        language=folder.name,
        title=table.text("title"),
        blocks=tuple(_block(entry) for entry in table.tables("block")),
    )
    table.finish()
    if places_in(template.title):
        raise table.fault("title", "goes into the PDF's metadata and must place no field")
    return template


def _block(entry: TomlTable) -> TemplateBlock:
    block = TemplateBlock(
        kind=entry.choice("kind", BlockKind),
        part=entry.text("part", ""),
        text=entry.text("text").strip(),
        when=entry.text("when", ""),
        unless=entry.text("unless", ""),
    )
    entry.finish()
    if block.kind is BlockKind.MISSING:
        raise entry.fault("kind", "must not be missing")
    try:
        places_in(block.text)
    except InputError:
        raise entry.fault("text", "has braces that are no place for a field") from None
    return block


def _check(template: LetterTemplate, fields: Mapping[str, LetterField], contract: LetterContract) -> None:
    """Hold a template against the fields of its kind and against its contract."""
    where = f"{template.language}/{template.kind}.toml"
    placed: dict[str, set[str]] = {}
    for block in template.blocks:
        placed.setdefault(block.part, set()).update(places_in(block.text))
    for name in _names(template):
        if name not in FRAME_FIELDS and not (name in fields and fields[name].belongs_to(template.kind)):
            raise CatalogueError(f"{where}: the field {name} is not known for this kind of letter")
    for clause in contract.clauses:
        if clause.part and clause.part not in placed:
            raise CatalogueError(f"{where}: the part {clause.part} is missing")
        if clause.part and not set(clause.fields) <= placed[clause.part]:
            raise CatalogueError(f"{where}: the part {clause.part} does not carry what the contract asks for")
    everything = set(_names(template))
    for name, field in fields.items():
        if field.belongs_to(template.kind) and name not in everything and not field.in_frame:
            raise CatalogueError(f"{where}: the field {name} has no place")


def _names(template: LetterTemplate) -> Iterator[str]:
    for block in template.blocks:
        yield from places_in(block.text)
        yield from filter(None, (block.when, block.unless))
