"""A postal address in Chinese that no label announces: province, city, district, street and number in one run.

Written from the largest to the smallest, such an address is known by its form, with a postcode or without. It is
proposed only where nothing else can be meant: it stands alone between stops, or behind words that announce an address,
and the letter holds one only. A company's address is nobody's home.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_HAN: Final = "(?:(?![的我你您是了在请請被没沒给給寄住说說])[\u4e00-\u9fff])"
_PART: Final = "(?:单元|單元|号楼|號樓|号|號|巷|弄|栋|棟|幢|座|楼|樓|层|層|室|房|户|戶|组|組|院)"
_NAME: Final = f"(?:(?!{_PART}){_HAN})"
"""A letter of a building's name; it ends where a part of the building is counted, so that nothing is read two ways."""
_DIGITS: Final = r"[\d０-９]"

_NUMBER: Final = re.compile(
    rf"[A-Za-z]?{_DIGITS}{{1,5}}(?:[-–之]{_DIGITS}{{1,4}})?\s?{_PART}(?:之\s?{_DIGITS}{{1,3}})?"
)
_BEFORE: Final = re.compile(rf"(?:\d{{3,6}}\s?)?(?P<place>(?:{_HAN}|\s){{3,45}})")
_CITY_STATE: Final = re.compile("(?:香港|九龍|九龙|新界|港島|港岛|澳門|澳门)(?:特别行政区|特別行政區)?")
_ADMINISTERED: Final = re.compile(
    "[\u4e00-\u9fff]{1,8}?(?:特别行政区|特別行政區|自治区|自治州|新区|省|市|区|區|县|縣|旗|镇|鎮|乡|鄉)"
)
_STREET: Final = re.compile(
    "(?:大街|大道|胡同|新村|小区|小區|社区|社區|花园|花園|大厦|大廈|广场|廣場|公寓|路|街|道|巷|弄|里|徑|径|坊|村|苑)"
    r"[东西南北中東]?(?:[一二三四五六七八九十\d]{1,3}段)?\s*$"
)
_AFTER: Final = re.compile(
    rf"(?P<rest>(?:[\s，,、]?\s?{_NAME}{{0,10}}\s?[A-Za-z]?{_DIGITS}{{0,6}}(?:-{_DIGITS}{{1,4}})?[A-Za-z]?\s?{_PART}"
    rf"(?:之\s?\d{{1,3}})?){{0,5}}(?:\s?[A-Za-z]?{_DIGITS}{{1,5}}[A-Za-z]?)?(?:\s\d{{6}})?)(?:\s+{_HAN}{{2,4}})?"
)
_ANNOUNCING: Final = re.compile(
    "[^，,：:]{0,12}(?:地址|住址|寄到|寄至|寄往|住在|住於|更正[为為]|改[为為]|变更[为為]|變更[为為]|更新[为為])"
    r"(?:是|为|為|在)?\s?[：:]?\s?"
)
_FORMER: Final = re.compile("[旧舊]|原来|原來|以前|之前|曾")
_OF_A_COMPANY: Final = re.compile(
    r"公司|集团|集團|办公室|辦公室|有限|[收启啟]$|\b(?:ltd|inc|llc|gmbh|corp)\b", re.IGNORECASE
)
_STOPS: Final = re.compile("[^。！？；\n]+")
_COMMAS: Final = re.compile("[^，,]+")
_UNIT: Final = re.compile(rf"\s*[A-Za-z]?{_DIGITS}{{1,5}}[A-Za-z]?\s?{_PART}")
_LONGEST: Final = 90
_LONGEST_REST: Final = 45
_NAME_OF_A_COMPANY: Final = 30
_LINES_ABOVE: Final = 2
_MOST: Final = 2_000
"""Pieces between stops that are looked at; a letter has no more."""


@dataclass(frozen=True, slots=True)
class HanAddress:
    """An address and its place in the text."""

    words: str
    position: int


def han_address(text: str, start: int, end: int) -> HanAddress | None:
    """The one Chinese address between two places of a text; None where there is none, or more than one."""
    found = [one for one in _addresses(text, start, end) if not _is_a_companys(text, start, one.position)]
    return found[0] if len({re.sub(r"\s", "", one.words) for one in found}) == 1 else None


def _addresses(text: str, start: int, end: int) -> Iterator[HanAddress]:
    for number, piece in enumerate(_STOPS.finditer(text, start, end)):
        if number == _MOST:
            return
        if not _NUMBER.search(piece[0]):
            continue
        whole = _address(piece[0], piece.start())
        if whole is not None:
            yield whole
            continue
        parts = list(_COMMAS.finditer(piece[0]))
        for part, after in zip(parts, [*parts[1:], None], strict=True):
            # "…18号，502室": what stands behind the comma belongs to it, and the form above has not understood it.
            if after is not None and _UNIT.match(after[0]):
                continue
            inside = _address(part[0], piece.start() + part.start(), announced=True)
            if inside is not None:
                yield inside


def _address(piece: str, at: int, *, announced: bool = False) -> HanAddress | None:
    """The address that a piece consists of, behind words that announce it or, if ``announced`` is off, alone."""
    bare = piece.strip()
    at += piece.index(bare)
    if len(bare) > _LONGEST:
        return None
    words = _ANNOUNCING.match(bare)
    if words is not None and not _FORMER.search(words[0]):
        found = _whole(bare[words.end() :])
        if found:
            return HanAddress(found, at + words.end())
    found = "" if announced else _whole(bare)
    return HanAddress(found, at) if found else None


def _whole(words: str) -> str:
    """The address without the name of a person behind it; empty if the words are none."""
    number = _NUMBER.search(words)
    before = _BEFORE.fullmatch(words[: number.start()]) if number else None
    if number is None or before is None or len(words) - number.end() > _LONGEST_REST:
        return ""
    after = _AFTER.fullmatch(words[number.end() :])
    if after is None or not _leads_to_a_street(before["place"]):
        return ""
    address = words[: number.end()] + after["rest"].rstrip()
    return "" if _OF_A_COMPANY.search(address) else address


def _leads_to_a_street(place: str) -> bool:
    """Whether a city, a district or Hong Kong comes first, and a street with a name last."""
    street = _STREET.search(place)
    area = _CITY_STATE.match(place) or _ADMINISTERED.match(re.sub(r"\s", "", place))
    return street is not None and area is not None and area.end() < street.start()


def _is_a_companys(text: str, start: int, position: int) -> bool:
    """Whether the lines right above name a company or an office: the head of a letter says where that sits."""
    above = (line.strip() for line in text[start:position].split("\n")[:-1][-_LINES_ABOVE:])
    return any(len(line) <= _NAME_OF_A_COMPANY and _OF_A_COMPANY.search(line) for line in above)
