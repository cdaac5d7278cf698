"""A date with a time as mail programs write it for people, in the languages of triage."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from qv_desk.domain.incoming.triage_words import QuotedHeadWords
from qv_desk.intake.mail.mail_headers import parsed_date
from qv_desk.intake.triage.patterns import folded

# The Greek and Arabic marks are one or two letters, so they stand right behind the time.
_EVENING: Final = re.compile(r"下午|傍晚|晚上|午後|오후|저녁|\bp\.?\s?m\b|\d\s?(?:μ\.?\s?μ\b|م\b|ch\b)")
_MORNING: Final = re.compile(r"上午|凌晨|清晨|早上|午前|오전|새벽|\ba\.?\s?m\b|\d\s?(?:π\.?\s?μ\b|ص\b|sa\b)")
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3)
_MARKS: Final = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Marks of direction, which stand between the numbers of a date in Arabic."""
_TIME: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s?[:.h時时点點시]\s?(\d{1,2})(?!\d)(?:(?:[:.]|\s?(?:min|分|분))\s?(\d{1,2}))?"
)
_MONTHS: Final = 12
_CLOCKS_APART: Final = timedelta(days=1)
_FARTHEST: Final = 14 * 60
"""Minutes: no zone is farther from UTC."""
# Months are words of their own elsewhere; in Vietnamese they are numbers, "tháng mười một".
_VIETNAMESE_NUMBERS: Final = (
    *("mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"),
)
_NUMBER_BEFORE: Final = re.compile(r"(\d{1,2})\s?(?:\.|st|nd|rd|th|º|er)?\s?(?:de|d')?\s?$")
_NUMBER_AFTER: Final = re.compile(r"\W{1,3}(\d{1,2})(?!\d|:)")
_VIETNAMESE_DAY: Final = re.compile(
    rf"\b(\d{{1,2}}) (?:thang|thg) (\d{{1,2}}|{'|'.join(reversed(_VIETNAMESE_NUMBERS))}),?"
    r"(?: nam)? ((?:19|20)\d{2})\b"
)


def written_moment(
    value: str, words: QuotedHeadWords, zone: tzinfo, *, not_after: datetime | None = None
) -> tuple[datetime | None, bool]:
    """A date with a time as a mail program writes it for people, in UTC, and whether its zone was assumed.

    Args:
        value: as it is written, in any of the languages of triage.
        words: the names of months.
        zone: for a time without one.
        not_after: when the mail that quotes it was sent; tells 11/12 from 12/11 where one of them lies behind it.
    """
    value = _MARKS.sub("", value).translate(_DIGITS)
    # The parser of mail dates does not know of afternoons.
    if not re.search(r"(?i)[ap]\.?\s?m\b", value) and re.search(r"[+-]\d{4}\b|\b(?:GMT|UTC|[EMP][SD]T|CDT)\b", value):
        exact = parsed_date(re.sub(r"\s*\([^)]*\)$", "", value))
        if exact:
            return exact, False
    flat = folded(value)
    try:
        hour, minute, second = _time(flat)
        ahead = _ahead_of_utc(flat, words)
        moments = []
        for day in _days(flat, words):
            local = datetime(*day, hour, minute, second)  # noqa: DTZ001 - the zone is added in the next lines
            stated = (local - timedelta(minutes=ahead or 0)).replace(tzinfo=UTC)
            moments.append(local.replace(tzinfo=zone).astimezone(UTC) if ahead is None else stated)
    except (ValueError, OverflowError):
        return None, False
    before = (moment for moment in moments if not_after is None or moment <= not_after + _CLOCKS_APART)
    found = next(before, moments[0] if moments else None)
    return found, found is not None and ahead is None


def _ahead_of_utc(flat: str, words: QuotedHeadWords) -> int | None:
    """Minutes ahead of UTC that are written, as "+0200", "GMT+8" or by a zone's name."""
    # Without the date: "-2026" in "18-05-2026" is a year.
    rest = _after_date(flat)
    offset = re.search(r"(?:gmt|utc|غرينتش|جرينتش)\s?([+-])(\d{1,2})(?::?(\d{2}))?\b|([+-])(\d{2}):?(\d{2})\b", rest)
    if offset:
        sign, hours, minutes = offset.group(1, 2, 3) if offset[1] else offset.group(4, 5, 6)
        ahead = int(hours) * 60 + int(minutes or 0)
        return (-ahead if sign == "-" else ahead) if ahead <= _FARTHEST else None
    named = (words.zones.get(word) for word in re.findall(r"[^\W\d_]{2,4}", rest))
    return next((minutes for minutes in named if minutes is not None), None)


def _days(flat: str, words: QuotedHeadWords) -> list[tuple[int, int, int]]:
    """Year, month and day; two of them, the likelier first, where the order of the numbers is not told."""
    day = _largest_first(flat) or _vietnamese_day(flat)
    days = [day] if day else _in_numbers(flat)
    named = None if days else _with_a_name(flat, words)
    return [named] if named else days


def _largest_first(flat: str) -> tuple[int, int, int] | None:
    """A day as in "2026-05-18", or with two digits of the year as in Korean: "26. 5. 18."."""
    whole = re.search(r"(?<!\d)((?:19|20)\d{2})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})", flat)
    if whole:
        return int(whole[1]), int(whole[2]), int(whole[3])
    short = re.search(r"(?<![\d.])(\d{2})\. (\d{1,2})\. (\d{1,2})\.(?!\d)", flat)
    return (2000 + int(short[1]), int(short[2]), int(short[3])) if short else None


def _vietnamese_day(flat: str) -> tuple[int, int, int] | None:
    found = _VIETNAMESE_DAY.search(flat)
    if not found:
        return None
    month = int(found[2]) if found[2].isdigit() else _VIETNAMESE_NUMBERS.index(found[2]) + 1
    return int(found[3]), month, int(found[1])


def _in_numbers(flat: str) -> list[tuple[int, int, int]]:
    found = re.search(r"\b(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?((?:19|20)?\d{2})\b", flat)
    if not found:
        return []
    first, second = int(found[1]), int(found[3])
    year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)  # noqa: PLR2004 - two digits of a year
    day_first, month_first = (year, second, first), (year, first, second)
    if max(first, second) > _MONTHS:
        # 5/18/2026 can only be month first.
        return [month_first if second > _MONTHS else day_first]
    # 05/06/2026 is read day first, as everywhere but in the United States, where the time has AM or PM.
    if found[2] != "/":
        return [day_first]
    return [month_first, day_first] if re.search(r"\b[ap]m\b", flat) else [day_first, month_first]


def _with_a_name(flat: str, words: QuotedHeadWords) -> tuple[int, int, int] | None:
    """A day whose month has a name."""
    year = re.search(r"\b((?:19|20)\d{2})\b", flat)
    if not year:
        return None
    without_year = flat[: year.start()] + " " + flat[year.end() :]
    behind: tuple[int, int, int] | None = None
    for word in re.finditer(r"[^\W\d_]{3,}|\d{1,2}月", without_year):
        month = words.months.get(word[0])
        if re.search(r"\d\.\s?$", without_year[: word.start()]):
            month = words.months_after_a_point.get(word[0], month)
        if not month:
            continue
        before = _NUMBER_BEFORE.search(without_year[max(0, word.start() - 12) : word.start()])
        if before:
            return int(year[1]), month, int(before[1])
        after = _NUMBER_AFTER.match(without_year[word.end() : word.end() + 6])
        # "mar, 3 nov 2026" is a Tuesday in November: a month behind the number is the surer one. So no name that is
        # also a month ("June Smith") ends the look either.
        if after and behind is None:
            behind = int(year[1]), month, int(after[1])
    return behind


def _time(flat: str) -> tuple[int, int, int]:
    found = re.search(
        r"(?<!\d)(\d{1,2})\s?[:.h時时点點시]\s?(\d{1,2})(?!\d)(?:(?:[:.]|\s?(?:min|分|분))\s?(\d{1,2}))?",
        _after_date(flat),
    )
    if not found:
        return 0, 0, 0
    hour = int(found[1])
    evening = _EVENING.search(flat) is not None
    morning = _MORNING.search(flat) is not None
    if evening and hour < 12:  # noqa: PLR2004 - the twelve-hour clock
        hour += 12
    if morning and hour == 12:  # noqa: PLR2004 - the same
        hour = 0
    return hour, int(found[2]), int(found[3] or 0)


def _after_date(flat: str) -> str:
    """The text without a date in numbers, so that 18.05 is not taken for a time."""
    return re.sub(r"\b\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\b", " ", flat)
