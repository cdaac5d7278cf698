"""The letters as shipped: their fields, languages and templates, checked against each other and the contracts."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from qv_desk.assets import resource
from qv_desk.catalogue.lazy_mapping import LazyValues
from qv_desk.catalogue.letter_contracts import letter_contracts, letter_kinds
from qv_desk.catalogue.letter_fields import letter_fields
from qv_desk.catalogue.letter_languages import letter_language
from qv_desk.catalogue.toml_file import CatalogueError, TomlTable, read_toml
from qv_desk.domain.letters.letter import BlockKind, LetterField, LetterKind
from qv_desk.domain.letters.letter_contract import LetterContract
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE, LetterBook, LetterTemplate, TemplateBlock
from qv_desk.domain.letters.template_check import findings


@cache
def letter_book() -> LetterBook:
    """Everything that letters are made from; a language is read when it is asked for, and so is each template.

    A language may lack a kind: such a letter is written in English.

    Raises:
        CatalogueError: a file is faulty, a template places an unknown field, or it cannot fulfil its contract. What
            is read later raises it then; :func:`read_whole` reads everything.
    """
    fields = letter_fields()
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


def _template(kind: LetterKind, folder: Path) -> LetterTemplate:
    table = read_toml(folder / f"{kind}.toml")
    template = LetterTemplate(
        kind=kind,
        language=folder.name,
        title=table.text("title"),
        blocks=tuple(_block(entry) for entry in table.tables("block")),
    )
    table.finish()
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
    return block


def _check(template: LetterTemplate, fields: Mapping[str, LetterField], contract: LetterContract) -> None:
    """Hold a template against the fields of its kind and against its contract, as an office's own wording is held."""
    for found in findings(template, fields, contract):
        named = " ".join((found.clause, *(words.en for words in found.named.values()))).strip()
        block = "" if found.block is None else f", block {found.block + 1}"
        raise CatalogueError(f"{template.language}/{template.kind}.toml{block}: {found.code}: {named}")
