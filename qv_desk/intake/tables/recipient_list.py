"""People to be told, out of the cells of a CSV file: what each column seems to hold, and what each row then says.

Nothing is guessed: a heading that nobody knows leads nowhere, one that stands twice is asked back, and a row that is
not what its headings promise is named with its line and its fault instead of being taken half.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from qv_desk.errors import InputError
from qv_desk.intake.tables.inquiry_table import InquiryTable, TableRow

MOST_PEOPLE: Final = 5_000
"""How many people one list may bring: each gets a letter of their own."""

_E_MAIL: Final = re.compile(r"[^\s<>()\",;:@]{1,64}@[^\s<>()\",;:@]{1,190}")
_PLACE: Final = re.compile(r"[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_FORMULA: Final = re.compile(r"^[=@＝＠|%]|^[+\-＋－](?![\d\s(])")
"""What a spreadsheet would compute; ``+86 21 …`` is a telephone number."""
_YES: Final = frozenset({"yes", "y", "true", "1", "x", "child", "minor", "是", "√"})
_NO: Final = frozenset({"", "no", "n", "false", "0", "否"})


class Column(StrEnum):
    """What a column can hold."""

    NAME = "name"
    E_MAIL = "e_mail"
    PHONE = "phone"
    ADDRESS = "address"
    """A line of the postal address or all of it; several columns follow each other."""
    COUNTRY = "country"
    LANGUAGE = "language"
    THEIR_REFERENCE = "their_reference"
    CHILD = "child"
    GUARDIAN = "guardian"


class RowFault(StrEnum):
    """Why a row is not taken; words in ``resources/words/merge.toml``."""

    TOO_WIDE = "too_wide"
    CELL_TOO_LONG = "cell_too_long"
    UNREADABLE = "unreadable"
    """Characters that the file's encoding does not give."""
    FORMULA = "formula"
    NO_NAME = "no_name"
    E_MAIL = "e_mail"
    COUNTRY = "country"
    LANGUAGE = "language"
    CHILD = "child"
    CHILD_ALONE = "child_alone"
    CHILD_BY_HAND = "child_by_hand"
    """A child, on a list that tells no child."""


_HEADINGS: Final[Mapping[Column, str]] = {
    Column.NAME: "name|full name|recipient|姓名|名字|收件人|名称",
    Column.E_MAIL: "e-mail|email|e_mail|mail|e-mail address|email address|电子邮箱|邮箱|电子邮件|电邮|電子郵件|電郵",
    Column.PHONE: "phone|telephone|tel|mobile|电话|手机|手机号|联系电话|電話",
    Column.ADDRESS: "address|postal address|street|city|town|postcode|post code|zip|postal code|"
    "地址|通信地址|通讯地址|通訊地址|街道|城市|邮编|邮政编码|地址行",
    Column.COUNTRY: "country|country code|country/region|国家|国家代码|国家或地区|國家",
    Column.LANGUAGE: "language|lang|语言|語言",
    Column.THEIR_REFERENCE: "reference|their reference|your reference|customer number|参考号|对方编号|客户编号|编号",
    Column.CHILD: "child|minor|未成年人|是否未成年",
    Column.GUARDIAN: "guardian|parent|监护人|家长",
}
_BY_HEADING: Final = {name: column for column, names in _HEADINGS.items() for name in names.split("|")}
_NUMBERED: Final = re.compile(r"(.*?)[\s_]*(?:line[\s_]*)?\d{1,2}", re.DOTALL)
_LONGEST: Final[Mapping[Column, int]] = {
    Column.NAME: 200, Column.E_MAIL: 254, Column.PHONE: 60, Column.ADDRESS: 500, Column.COUNTRY: 80,
    Column.LANGUAGE: 60, Column.THEIR_REFERENCE: 200, Column.CHILD: 20, Column.GUARDIAN: 200,
}  # fmt: skip

Columns = tuple[Column | None, ...]
"""What each column of the file holds; None for one that is left out."""


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """One person of the list.

    Attributes:
        line: where they stand in the file, from 1.
        name: as it is written there.
        e_mail: empty if none is given; so the rest.
        phone: as written.
        postal_address: in lines.
        country: ISO 3166 code, or with the state as ``US-CA``.
        language: BCP 47 tag.
        their_reference: what they call the matter.
        is_child: whether the list says so.
        guardian: the guardian's name.
    """

    line: int
    name: str
    e_mail: str = ""
    phone: str = ""
    postal_address: tuple[str, ...] = ()
    country: str = ""
    language: str = ""
    their_reference: str = ""
    is_child: bool = False
    guardian: str = ""


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """A row that is not taken, and why."""

    line: int
    fault: RowFault


@dataclass(frozen=True, slots=True)
class Words:
    """Names that stand for codes in a list, folded to lower case: of countries, and of languages."""

    countries: Mapping[str, str]
    languages: Mapping[str, str]


def proposed_columns(headings: Sequence[str]) -> Columns:
    """What each column seems to hold; of a heading that stands twice, nothing, so that a person chooses."""
    found = [_meant(heading) for heading in headings]
    often = Counter(found)
    return tuple(None if one is not Column.ADDRESS and often[one] > 1 else one for one in found)


def doubled(headings: Sequence[str]) -> tuple[Column, ...]:
    """What several columns seem to hold and only one can."""
    often = Counter(_meant(heading) for heading in headings)
    return tuple(column for column in Column if column is not Column.ADDRESS and often[column] > 1)


def recipient_rows(
    table: InquiryTable, columns: Columns, words: Words
) -> tuple[tuple[RecipientRow, ...], tuple[FaultyRow, ...]]:
    """The people of a list, and the rows that are not taken.

    Raises:
        InputError: ``merge_list_no_name``, ``merge_list_columns_twice``, ``merge_list_too_long``.
    """
    if len(columns) != len(table.headings) or Column.NAME not in columns:
        raise InputError("merge_list_no_name")
    often = Counter(columns)
    if any(often[column] > 1 for column in Column if column is not Column.ADDRESS):
        raise InputError("merge_list_columns_twice")
    if len(table.rows) > MOST_PEOPLE:
        raise InputError("merge_list_too_long", limit=MOST_PEOPLE)
    people: list[RecipientRow] = []
    faulty: list[FaultyRow] = []
    for row in table.rows:
        found = _fault(row) or _person(row, columns, words)
        if isinstance(found, RecipientRow):
            people.append(found)
        else:
            faulty.append(FaultyRow(row.line, found))
    return tuple(people), tuple(faulty)


def _meant(heading: str) -> Column | None:
    words = " ".join(heading.split()).casefold().strip(" :：*")
    numbered = _NUMBERED.fullmatch(words)
    return _BY_HEADING.get(words) or (_BY_HEADING.get(numbered[1].strip()) if numbered else None)


def _fault(row: TableRow) -> RowFault | None:
    if row.fault:
        return RowFault.CELL_TOO_LONG if row.fault == "inquiry_cell_too_long" else RowFault.TOO_WIDE
    return None


def _person(row: TableRow, columns: Columns, words: Words) -> RecipientRow | RowFault:
    cells: dict[Column, str] = {}
    address: list[str] = []
    for column, cell in zip(columns, row.cells, strict=False):  # a row may end early
        if column is None:
            continue
        if len(cell) > _LONGEST[column]:
            return RowFault.CELL_TOO_LONG
        if "\N{REPLACEMENT CHARACTER}" in cell:
            return RowFault.UNREADABLE
        if _FORMULA.match(cell):
            return RowFault.FORMULA
        if column is Column.ADDRESS:
            address += _lines(cell)
        else:
            cells[column] = " ".join(cell.split())
    return next(_row_faults(cells, words), None) or _of_cells(row.line, cells, address, words)


def _row_faults(cells: Mapping[Column, str], words: Words) -> Iterator[RowFault]:
    if not cells.get(Column.NAME):
        yield RowFault.NO_NAME
    e_mail, child = cells.get(Column.E_MAIL, ""), cells.get(Column.CHILD, "").casefold()
    if e_mail and not _E_MAIL.fullmatch(e_mail):
        yield RowFault.E_MAIL
    if _code(cells.get(Column.COUNTRY, ""), words.countries) is None:
        yield RowFault.COUNTRY
    if _tag(cells.get(Column.LANGUAGE, ""), words.languages) is None:
        yield RowFault.LANGUAGE
    if child not in _YES | _NO:
        yield RowFault.CHILD
    if child in _YES and not cells.get(Column.GUARDIAN):
        yield RowFault.CHILD_ALONE


def _of_cells(line: int, cells: Mapping[Column, str], address: list[str], words: Words) -> RecipientRow:
    return RecipientRow(
        line=line,
        name=cells[Column.NAME],
        e_mail=cells.get(Column.E_MAIL, ""),
        phone=cells.get(Column.PHONE, ""),
        postal_address=tuple(address),
        country=_code(cells.get(Column.COUNTRY, ""), words.countries) or "",
        language=_tag(cells.get(Column.LANGUAGE, ""), words.languages) or "",
        their_reference=cells.get(Column.THEIR_REFERENCE, ""),
        is_child=cells.get(Column.CHILD, "").casefold() in _YES,
        guardian=cells.get(Column.GUARDIAN, ""),
    )


def _code(written: str, countries: Mapping[str, str]) -> str | None:
    """The code of a country; None for what is none."""
    if not written:
        return ""
    named = countries.get(written.casefold())
    if named:
        return named
    return written.upper() if _PLACE.fullmatch(written) and written[:2].casefold() in countries else None


def _tag(written: str, languages: Mapping[str, str]) -> str | None:
    """The tag of a language; None for what is none."""
    if not written:
        return ""
    return languages.get(written.casefold()) or (written if _LANGUAGE.fullmatch(written) else None)


def _lines(address: str) -> list[str]:
    parts = (" ".join(line.split()) for line in re.split(r"[\n;；]", address))
    return [part for part in parts if part]
