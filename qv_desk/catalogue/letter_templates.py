"""The letters as shipped: their fields, languages and templates, checked against each other and the contracts."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.letter_contracts import letter_contracts, letter_kinds
from qv_desk.catalogue.toml_file import CatalogueError, TomlTable, read_toml
from qv_desk.domain.letters.letter import BlockKind, FieldAuthor, FieldValue, LetterField, LetterKind, LetterLabels
from qv_desk.domain.letters.letter_template import (
    FRAME_FIELDS,
    LetterBook,
    LetterContract,
    LetterLanguage,
    LetterTemplate,
    TemplateBlock,
    places_in,
)
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError

_MONTHS_OF_A_YEAR = 12


@cache
def letter_book() -> LetterBook:
    """Everything that letters are made from.

    Raises:
        CatalogueError: a file is faulty, a template places an unknown field, or it cannot fulfil its contract.
    """
    fields = _fields(read_toml(resource("letters", "fields.toml")))
    contracts = letter_contracts()
    languages, templates = {}, {}
    for folder in sorted(path.parent for path in resource("letters").glob("*/language.toml")):
        languages[folder.name] = _language(folder, fields)
        for kind in LetterKind:
            template = _template(kind, folder)
            _check(template, fields, contracts[kind])
            templates[kind, folder.name] = template
    if not languages:
        raise CatalogueError("letters: no language is there")
    return LetterBook(
        fields=fields,
        languages=MappingProxyType(languages),
        templates=MappingProxyType(templates),
        contracts=contracts,
        kinds=letter_kinds(),
    )


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


def _language(folder: Path, fields: Mapping[str, LetterField]) -> LetterLanguage:
    table = read_toml(folder / "language.toml")
    labels, asked, standards = table.table("labels"), table.table("asked"), table.table("standards")
    answered = standards.keys()
    language = LetterLanguage(
        code=folder.name,
        name=table.wording("name"),
        reviewed_by=table.text("reviewed_by", ""),
        labels=LetterLabels(**{label: labels.text(label) for label in LetterLabels.__slots__}),
        months=table.texts("months"),
        date_pattern=table.text("date_pattern"),
        moment_pattern=table.text("moment_pattern"),
        their_message=table.text("their_message"),
        list_separator=table.text("list_separator"),
        asked=MappingProxyType({right.value: asked.text(right) for right in Right}),
        standards=MappingProxyType({field: standards.texts(field) for field in answered}),
    )
    for part in (labels, asked, table):
        part.finish()
    if len(language.months) != _MONTHS_OF_A_YEAR:
        raise table.fault("months", "must be twelve")
    for field in language.standards:
        if field not in fields or fields[field].author is FieldAuthor.CASE:
            raise standards.fault(field, "is no field that the officer writes")
    return language


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
