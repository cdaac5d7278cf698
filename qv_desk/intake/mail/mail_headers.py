"""The headers of a mail, each read with a limit; none of them is believed more than a stranger's word."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.message import Message
from email.utils import collapse_rfc2231_value, getaddresses, parsedate_to_datetime
from typing import Final

from qv_desk.domain.incoming.message import MailAddress
from qv_desk.intake.files.charsets import decoded, header_text, meant_codec, on_one_line

_HEADER_LIMIT: Final = 4_000
_LIST_LIMIT: Final = 20_000
_ADDRESSES: Final = 50
_IDS: Final = 50
_PLAUSIBLE_YEARS: Final = range(1990, 2101)
_ONCE: Final = ("From", "Date", "Subject", "Message-ID", "Reply-To", "To")


def text_header(mail: Message, name: str, limit: int = _HEADER_LIMIT) -> str:
    """The first header of that name, decoded, on one line, cut at ``limit`` characters before it is decoded."""
    return header_text(raw_header(mail, name)[:limit])


def raw_header(mail: Message, name: str) -> str:
    """The first header of that name as it stands, undecoded; empty if there is none."""
    wanted = name.lower()
    # Message.get() of a header with raw eight-bit bytes builds a Header object; the stored pair is the plain string.
    return next((str(value) for key, value in mail.raw_items() if key.lower() == wanted), "")


def repeated_headers(mail: Message) -> bool:
    """Whether a header that may stand only once stands twice."""
    names = [key.lower() for key, _ in mail.raw_items()]
    return any(names.count(name.lower()) > 1 for name in _ONCE)


def addresses(mail: Message, *names: str) -> tuple[MailAddress, ...]:
    """The mailboxes in some headers, at most 50, decoded."""
    raw = [raw_header(mail, name)[:_LIST_LIMIT] for name in names]
    return tuple(_mailboxes(value for value in raw if value))


def _mailboxes(values: Iterable[str]) -> list[MailAddress]:
    found: list[MailAddress] = []
    for value in values:
        flat = " ".join(value.split())
        try:
            pairs = getaddresses([flat], strict=False) if _HAS_STRICT else getaddresses([flat])
        except (RecursionError, ValueError, IndexError, TypeError):
            pairs = []
        good = [(name, address) for name, address in pairs if "@" in address]
        if not good:
            good = [_by_pattern(flat)]
        for name, address in good[: _ADDRESSES - len(found)]:
            box = MailAddress(header_text(name)[:200], _clean_address(address))
            if box.name or box.address:
                found.append(box)
    return found


def _takes_strict() -> bool:
    try:
        getaddresses([], strict=False)
    except TypeError:
        return False
    return True


# The strict parser (3.11.10 on) empties a whole header for one odd name; the address is judged by a person anyway.
_HAS_STRICT: Final = _takes_strict()
_BARE_ADDRESS: Final = re.compile(r"<?([^\s<>()\",;:]{1,80}@[^\s<>()\",;:]{1,200})>?")


def _by_pattern(value: str) -> tuple[str, str]:
    found = _BARE_ADDRESS.search(value[:_HEADER_LIMIT])
    if not found:
        return value[:200], ""
    return value[: found.start()].strip(' "'), found[1]


def _clean_address(address: str) -> str:
    return on_one_line(header_text(address)).replace(" ", "")[:254]


def single_address(mail: Message, name: str) -> MailAddress | None:
    """The first mailbox of a header, or ``None``."""
    return next(iter(addresses(mail, name)), None)


def date_header(mail: Message, name: str) -> datetime | None:
    """A date header in UTC, or ``None`` if it is missing, unreadable or outside 1990–2100."""
    return parsed_date(raw_header(mail, name)[:200])


def date_offset_minutes(mail: Message) -> int | None:
    """The zone of the Date header in minutes east of UTC, or ``None``."""
    found = re.search(r"([+-])(\d{2})([0-5]\d)\b", raw_header(mail, "Date")[:200])
    if not found or int(found[2]) > 14:  # noqa: PLR2004 - no zone is further from UTC
        return None
    minutes = int(found[2]) * 60 + int(found[3])
    return -minutes if found[1] == "-" else minutes


def parsed_date(value: str) -> datetime | None:
    """An RFC 5322 date in UTC, or ``None``; a time without a zone is taken as UTC."""
    if re.search(r"\s0\d{3}\b(?!:)", value[:30]):
        # The parser of Python takes the year 0000 for 2000.
        return None
    try:
        parsed = parsedate_to_datetime(on_one_line(value))
        moment = parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.year in _PLAUSIBLE_YEARS else None


def topmost_received(mail: Message) -> datetime | None:
    """When the last server on the way, which is ours, took the mail; ``None`` if it does not say."""
    value = raw_header(mail, "Received")[-400:]
    return parsed_date(value.rpartition(";")[2]) if ";" in value else None


def message_ids(value: str) -> tuple[str, ...]:
    """Message ids in a header value, without angle brackets, at most the last 50."""
    found = re.findall(r"<([^<>\s]{1,250})>", value[-_LIST_LIMIT:])
    return tuple(on_one_line(item) for item in found[-_IDS:])


def parameter(part: Message, name: str, header: str) -> str:
    """A parameter of a header (a file name, a charset), continuations and charsets resolved; empty if missing."""
    try:
        value = part.get_param(name, header=header)
    except (ValueError, IndexError, TypeError, KeyError, UnicodeError):
        return ""
    if value is None:
        return ""
    if isinstance(value, tuple):
        charset, _, text = value
        if re.search("[\ud800-\udfff]", text):
            # Values that came as raw eight-bit bytes in spite of their charset.
            return header_text(text)
        codec = meant_codec(charset or "utf-8")
        if codec is None:
            return on_one_line(collapse_rfc2231_value((None, None, text)))
        raw = text.encode("latin-1", "replace")
        return on_one_line(decoded(raw, charset or "utf-8")[0])
    return header_text(str(value)[:_HEADER_LIMIT])


def file_name(part: Message) -> str:
    """The declared name of an attached file, decoded but not made safe; empty if there is none."""
    return parameter(part, "filename", "content-disposition") or parameter(part, "name", "content-type")
