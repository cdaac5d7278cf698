"""A list of people whom an incident concerns, out of the cells of a CSV file; the headings say what stands where."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from qv_desk.errors import InputError
from qv_desk.intake.inquiry_table import InquiryTable

MOST_PEOPLE: Final = 5_000
"""How many people one list may bring: each gets a notice of their own."""

_LONGEST: Final = {"name": 200, "e_mail": 254, "address": 500, "country": 5, "language": 35, "guardian": 200}
_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name", "full name", "姓名", "名字"),
    "e_mail": ("e-mail", "email", "e_mail", "mail", "电子邮箱", "邮箱", "电子邮件"),
    "address": ("address", "postal address", "地址", "通信地址"),
    "country": ("country", "国家", "国家代码"),
    "language": ("language", "语言"),
    "child": ("child", "minor", "未成年人", "是否未成年"),
    "guardian": ("guardian", "parent", "监护人"),
}
_YES: Final = frozenset({"yes", "y", "true", "1", "x", "child", "minor", "是", "√"})
_NO: Final = frozenset({"", "no", "n", "false", "0", "否"})
_COUNTRY: Final = re.compile(r"[A-Za-z]{2}(-[A-Za-z]{2})?")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_E_MAIL: Final = re.compile(r"[^\s<>()\",;:@]{1,64}@[^\s<>()\",;:@]{1,190}")


@dataclass(frozen=True, slots=True)
class AffectedRow:
    """One person of the list.

    Attributes:
        line: where they stand in the file, from 1.
        name: as it is written there.
        e_mail: empty if none is given.
        postal_address: in lines.
        country: two letters, or with the state as ``US-CA``; empty if none is given.
        language: BCP 47 tag; empty if none is given.
        is_child: whether the list says so.
        guardian: the guardian's name; empty if none is given.
    """

    line: int
    name: str
    e_mail: str
    postal_address: tuple[str, ...]
    country: str
    language: str
    is_child: bool
    guardian: str


def affected_rows(table: InquiryTable) -> tuple[AffectedRow, ...]:
    """The people of a list; nothing is guessed, and one bad line refuses the whole list before anything is kept.

    Raises:
        InputError: ``affected_list_no_name``, ``affected_list_too_long``, or ``affected_list_line`` with the line.
    """
    places = {
        field: place
        for place, heading in enumerate(table.headings)
        for field, names in _HEADINGS.items()
        if heading.strip().casefold() in names
    }
    if "name" not in places:
        raise InputError("affected_list_no_name")
    if len(table.rows) > MOST_PEOPLE:
        raise InputError("affected_list_too_long", limit=MOST_PEOPLE)
    return tuple(_rows(table, places))


def _rows(table: InquiryTable, places: Mapping[str, int]) -> Iterator[AffectedRow]:
    for row in table.rows:
        cells = {
            field: " ".join(row.cells[place].split()) if field != "address" else row.cells[place]
            for field, place in places.items()
            if place < len(row.cells)
        }
        if row.fault or not _holds(cells):
            raise InputError("affected_list_line", line=row.line)
        yield AffectedRow(
            line=row.line,
            name=cells["name"],
            e_mail=cells.get("e_mail", ""),
            postal_address=_lines(cells.get("address", "")),
            country=cells.get("country", "").upper(),
            language=cells.get("language", ""),
            is_child=cells.get("child", "").casefold() in _YES,
            guardian=cells.get("guardian", ""),
        )


def _holds(cells: Mapping[str, str]) -> bool:
    """Whether every cell is what its heading promises."""
    if not cells.get("name"):
        return False
    if any(len(cells.get(field, "")) > longest for field, longest in _LONGEST.items()):
        return False
    shapes = (("country", _COUNTRY), ("language", _LANGUAGE), ("e_mail", _E_MAIL))
    if any(cells.get(field) and not shape.fullmatch(cells[field]) for field, shape in shapes):
        return False
    return cells.get("child", "").casefold() in _YES | _NO


def _lines(address: str) -> tuple[str, ...]:
    parts = (" ".join(line.split()) for line in re.split(r"[\n;]", address))
    return tuple(part for part in parts if part)
