"""Heads of forwarded and quoted mails inside a text, in the languages of the usual mail programs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from qv_desk.domain.incoming.message import ForwardedHeader, MailAddress
from qv_desk.domain.incoming.triage_words import QuotedHeadWords
from qv_desk.intake.mail.mail_headers import parsed_date
from qv_desk.intake.triage.patterns import folded

_MOST_HEADS: Final = 20
_LINE: Final = re.compile(r"(?m)^[ \t>|*_]{0,12}([^\W\d_][^:：\n]{0,24}?)[ \t*_]{0,4}[:：][ \t*_]{0,4}([^\n]{0,400})$")
# The Greek and Arabic marks are one or two letters, so they stand right behind the time.
_EVENING: Final = re.compile(r"下午|晚上|午後|오후|\d\s?(?:μ\.?μ\b|م\b|ch\b)")
_MORNING: Final = re.compile(r"上午|午前|오전|\d\s?(?:π\.?μ\b|ص\b|sa\b)")
_ZONES: Final = {
    "mez": 60,
    "cet": 60,
    "mesz": 120,
    "cest": 120,
    "wez": 0,
    "jst": 540,
    "kst": 540,
    "hkt": 480,
    "msk": 180,
}
"""Minutes ahead of UTC of zones that mail programs write by name; those that several countries share are left out."""
# Months are words of their own elsewhere; in Vietnamese they are numbers, "tháng mười một".
_VIETNAMESE_NUMBERS: Final = (
    *("mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"),
)
_VIETNAMESE_DAY: Final = re.compile(
    rf"\b(\d{{1,2}}) thang (\d{{1,2}}|{'|'.join(reversed(_VIETNAMESE_NUMBERS))}),?(?: nam)? ((?:19|20)\d{{2}})\b"
)
_ADDRESS: Final = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")


@dataclass(slots=True)
class _Head:
    start: int
    end: int
    fields: dict[str, str]


def quoted_heads(text: str, words: QuotedHeadWords, zone: tzinfo) -> tuple[ForwardedHeader, ...]:
    """The heads in a text, in order.

    Args:
        text: the plain text of a message.
        words: labels and month names.
        zone: for written times without one: the zone of the mail that quotes them.
    """
    heads: list[ForwardedHeader] = []
    for head in _heads(text, words):
        sent_at, assumed = written_moment(head.fields.get("sent", ""), words, zone)
        heads.append(
            ForwardedHeader(
                sender=_mailbox(head.fields.get("from", "")),
                recipients=head.fields.get("to", "")[:500],
                sent_at=sent_at,
                subject=head.fields.get("subject", "")[:500],
                text_from=head.end,
                zone_assumed=assumed,
            )
        )
        if len(heads) == _MOST_HEADS:
            break
    return tuple(heads)


def _heads(text: str, words: QuotedHeadWords) -> Iterator[_Head]:
    labels = _label_table(words)
    current: _Head | None = None
    for line in _LINE.finditer(text):
        field = labels.get(folded(line[1]).strip())
        if field is None:
            continue
        adjoins = current is not None and text.count("\n", current.end, line.start()) <= 3  # noqa: PLR2004 - wrapped lines
        if current is not None and adjoins and field not in current.fields:
            current.fields[field] = line[2].strip()
            current.end = line.end()
            continue
        if current is not None and _is_head(current):
            yield current
        current = _Head(line.start(), line.end(), {field: line[2].strip()})
    if current is not None and _is_head(current):
        yield current


def _is_head(head: _Head) -> bool:
    return "from" in head.fields and ("sent" in head.fields or "subject" in head.fields)


def _label_table(words: QuotedHeadWords) -> dict[str, str]:
    return {folded(name): field for field, names in words.labels.items() for name in names}


def _mailbox(value: str) -> MailAddress:
    found = _ADDRESS.search(value)
    name = (value[: found.start()] if found else value).strip(" \t<>[]()\"'*")
    name = re.sub(r"(?i)[\[<(]?mailto:?$", "", name).strip(" <[(\"'")
    return MailAddress(name[:200], found[0] if found else "")


def written_moment(value: str, words: QuotedHeadWords, zone: tzinfo) -> tuple[datetime | None, bool]:
    """A date with a time as a mail program writes it for people, in UTC, and whether its zone was assumed."""
    if re.search(r"[+-]\d{4}\b|\b(?:GMT|UTC|[ECMP][SD]T)\b", value):
        exact = parsed_date(re.sub(r"\s*\([^)]*\)$", "", value))
        if exact:
            return exact, False
    flat = folded(value)
    try:
        day = _day(flat, words)
        if day is None:
            return None, False
        hour, minute, second = _time(flat)
        local = datetime(*day, hour, minute, second)  # noqa: DTZ001 - the zone is added in the next lines
        offset = re.search(r"(?:gmt|utc)?\s?([+-])(\d{2}):?(\d{2})\b", flat)
        named = re.search(rf"\b(?:{'|'.join(_ZONES)})\b", flat)
        if named:
            return (local - timedelta(minutes=_ZONES[named[0]])).replace(tzinfo=UTC), False
        if offset:
            exact = parsed_date(local.strftime("%d %b %Y %H:%M:%S ") + offset[1] + offset[2] + offset[3])
            return exact, False
        return local.replace(tzinfo=zone).astimezone(UTC), True
    except (ValueError, OverflowError):
        return None, False


def _day(flat: str, words: QuotedHeadWords) -> tuple[int, int, int] | None:
    iso = re.search(r"\b((?:19|20)\d{2})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})", flat)
    if iso:
        return int(iso[1]), int(iso[2]), int(iso[3])
    vietnamese = _VIETNAMESE_DAY.search(flat)
    if vietnamese:
        month = vietnamese[2]
        number = int(month) if month.isdigit() else _VIETNAMESE_NUMBERS.index(month) + 1
        return int(vietnamese[3]), number, int(vietnamese[1])
    numbers = re.search(r"\b(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?((?:19|20)?\d{2})\b", flat)
    if numbers:
        first, second = int(numbers[1]), int(numbers[3])
        year = int(numbers[4]) + (2000 if len(numbers[4]) == 2 else 0)  # noqa: PLR2004 - two digits of a year
        # 5/18/2026 can only be month first; 05/06/2026 is read day first, as everywhere but in the United States.
        month_first = second > 12 or (numbers[2] == "/" and first <= 12 and re.search(r"\b[ap]m\b", flat) is not None)  # noqa: PLR2004
        return (year, first, second) if month_first else (year, second, first)
    year_found = re.search(r"\b((?:19|20)\d{2})\b", flat)
    if not year_found:
        return None
    without_year = flat[: year_found.start()] + " " + flat[year_found.end() :]
    for word in re.finditer(r"[^\W\d_]{3,}|\d{1,2}月", without_year):
        month = words.months.get(word[0])
        if month:
            day_found = _nearest_number(without_year, word.start(), word.end())
            return (int(year_found[1]), month, day_found) if day_found else None
    return None


def _nearest_number(flat: str, start: int, end: int) -> int | None:
    before = re.search(r"(\d{1,2})\s?(?:\.|st|nd|rd|th|º|er)?\s?(?:de|d')?\s?$", flat[max(0, start - 12) : start])
    after = re.match(r"\W{1,3}(\d{1,2})(?!\d|:)", flat[end : end + 6])
    found = before or after
    return int(found[1]) if found else None


def _time(flat: str) -> tuple[int, int, int]:
    found = re.search(
        r"(?<!\d)(\d{1,2})[:.h時时点점]\s?(\d{2})(?:[:.分분]\s?(\d{2}))?\s*(a\.?m|p\.?m)?", _after_date(flat)
    )
    if not found:
        return 0, 0, 0
    hour = int(found[1])
    evening = (found[4] or "").startswith("p") or _EVENING.search(flat) is not None
    morning = (found[4] or "").startswith("a") or _MORNING.search(flat) is not None
    if evening and hour < 12:  # noqa: PLR2004 - the twelve-hour clock
        hour += 12
    if morning and hour == 12:  # noqa: PLR2004 - the same
        hour = 0
    return hour, int(found[2]), int(found[3] or 0)


def _after_date(flat: str) -> str:
    """The text without a date in numbers, so that 18.05 is not taken for a time."""
    return re.sub(r"\b\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\b", " ", flat)
