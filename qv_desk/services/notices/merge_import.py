"""People to be told, brought by a CSV file: read, understood and shown first; kept only when a person says so.

The file is a stranger's: it is taken apart in a limited child process, its columns are mapped by their headings or as
a person chooses, and a row that is not what its headings promise is named and never taken half.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from qv_desk.catalogue.countries import country_names
from qv_desk.catalogue.words import wordings
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.intake.files.local_file import read_file
from qv_desk.intake.limits.limited import read_table
from qv_desk.intake.tables.inquiry_table import InquiryTable
from qv_desk.intake.tables.recipient_list import (
    Column,
    Columns,
    FaultyRow,
    RecipientRow,
    RowFault,
    Words,
    doubled,
    proposed_columns,
    recipient_rows,
)
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters.letter_languages import letter_languages
from qv_desk.services.notices.affected import Added
from qv_desk.services.notices.merge_sources import source_of

__all__ = [
    "Column",
    "InquiryTable",
    "RecipientRow",
    "Understood",
    "column_name",
    "columns_as_said",
    "fault_words",
    "read_list",
    "take_in",
    "understand",
]

_TOO_LARGE: Final = frozenset({"mail_too_large", "inquiry_too_large"})
_HOSTILE: Final = frozenset({"mail_too_slow", "mail_too_much_memory", "mail_reader_failed"})
_OF_THE_FILE: Final = frozenset({"mail_missing_file", "mail_not_a_file", "mail_unreadable_file"})


@dataclass(frozen=True, slots=True)
class Understood:
    """A list as the desk understands it; nothing of it is kept yet.

    Attributes:
        headings: of the file.
        columns: what each column holds; None for one that is left out.
        doubled: what several columns seem to hold and only one can; they are left out until somebody chooses.
        people: the rows that can be taken.
        faulty: the rows that cannot, and why.
    """

    headings: tuple[str, ...]
    columns: Columns
    doubled: tuple[Column, ...]
    people: tuple[RecipientRow, ...] = field(repr=False)
    faulty: tuple[FaultyRow, ...]


def read_list(path: Path) -> InquiryTable:
    """The cells of a list, taken apart in a limited child process.

    Raises:
        InputError: ``merge_list_unreadable``, ``merge_list_too_large``, ``merge_list_hostile``, or the file is not one.
    """
    try:
        return read_table(read_file(path))
    except InputError as problem:
        if problem.code in _OF_THE_FILE:
            raise
        if problem.code in _TOO_LARGE:
            raise InputError("merge_list_too_large") from None
        if problem.code in _HOSTILE:
            raise InputError("merge_list_hostile") from None
        raise InputError("merge_list_unreadable") from None


@guarded
def understand(desk: Desk, kind: MergeKind, table: InquiryTable, columns: Columns | None = None) -> Understood:
    """What a list says, by its headings or as somebody chose; a list without names is understood too, with nobody.

    Args:
        desk: the open desk.
        kind: which list it is for: a mailing tells no child.
        table: the cells.
        columns: what each column holds; None as the headings say.

    Raises:
        InputError: ``merge_list_columns_twice``, ``merge_list_too_long``.
    """
    del desk
    chosen = proposed_columns(table.headings) if columns is None else columns
    twice = doubled(table.headings) if columns is None else ()
    if Column.NAME not in chosen:
        return Understood(table.headings, chosen, twice, (), ())
    people, faulty = recipient_rows(table, chosen, _names())
    if kind is MergeKind.POLICY:
        by_hand = tuple(FaultyRow(row.line, RowFault.CHILD_BY_HAND) for row in people if row.is_child)
        faulty = tuple(sorted((*faulty, *by_hand), key=lambda one: one.line))
        people = tuple(row for row in people if not row.is_child)
    return Understood(table.headings, chosen, twice, people, faulty)


@guarded
def take_in(desk: Desk, kind: MergeKind, list_id: str, understood: Understood, *, without_faulty: bool) -> Added:
    """Put the people of a list onto that of an incident or a mailing; who stands there already is left out.

    Args:
        desk: the open desk.
        kind: of the list.
        list_id: which incident or mailing.
        understood: the list as it was shown.
        without_faulty: whether somebody said that the faulty rows stay out.

    Raises:
        InputError: ``merge_list_no_name``, ``merge_list_faulty``; nothing was kept.
        GateError: the incident is closed.
    """
    source = source_of(desk, kind, list_id)
    source.must_take_people()
    if Column.NAME not in understood.columns:
        raise InputError("merge_list_no_name")
    if understood.faulty and not without_faulty:
        raise InputError("merge_list_faulty", count=len(understood.faulty))
    return source.add(understood.people)


def columns_as_said(table: InquiryTable, said: Mapping[str, str]) -> Columns:
    """The columns as the headings say, with what somebody says instead: a heading, and what its column holds.

    Raises:
        InputError: ``merge_list_columns_unknown``.
    """
    chosen = list(proposed_columns(table.headings))
    known = {heading.strip().casefold(): place for place, heading in reversed(list(enumerate(table.headings)))}
    for heading, holds in said.items():
        place = known.get(heading.strip().casefold())
        if place is None or (holds and holds not in set(Column)):
            raise InputError("merge_list_columns_unknown", column=heading)
        chosen[place] = Column(holds) if holds else None
    return tuple(chosen)


def column_name(column: Column) -> Wording:
    """What a column holds, as staff call it."""
    return wordings("merge")[f"column.{column}"]


def fault_words(fault: RowFault) -> Wording:
    """Why a row cannot be taken."""
    return wordings("merge")[f"fault.{fault}"]


def _names() -> Words:
    countries = {code.casefold(): code for code in country_names()}
    for code, name in country_names().items():
        countries |= {name.en.casefold(): code, name.zh.casefold(): code}
    languages: dict[str, str] = {}
    for language in letter_languages():
        called = (language.code, language.name.en, language.name.zh, *language.also_called)
        languages |= {text.casefold(): language.code for text in called}
    return Words(countries, languages)
