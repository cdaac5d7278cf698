"""Heads of forwarded and quoted mails inside a text, in the languages of the usual mail programs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from qv_desk.domain.incoming.message import ForwardedHeader, MailAddress
from qv_desk.domain.incoming.triage_words import QuotedHeadWords
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.written_dates import written_moment

_MOST_HEADS: Final = 20
_LINE: Final = re.compile(r"(?m)^[ \t>|*_]{0,12}([^\W\d_][^:：\n]{0,24}?)[ \t*_]{0,4}[:：|][ \t*_]{0,4}([^\n]{0,400})$")
_ADDRESS: Final = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")


@dataclass(slots=True)
class _Head:
    start: int
    end: int
    fields: dict[str, str]


def quoted_heads(
    text: str, words: QuotedHeadWords, zone: tzinfo, *, not_after: datetime | None = None
) -> tuple[ForwardedHeader, ...]:
    """The heads in a text, in order.

    Args:
        text: the plain text of a message.
        words: labels and month names.
        zone: for written times without one: the zone of the mail that quotes them.
        not_after: when the mail that quotes them was sent.
    """
    heads: list[ForwardedHeader] = []
    for head in _heads(text, words):
        sent_at, assumed = written_moment(head.fields.get("sent", ""), words, zone, not_after=not_after)
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
            current.fields[field] = line[2].strip(" \t|")
            current.end = line.end()
            continue
        if current is not None and _is_head(current):
            yield current
        current = _Head(line.start(), line.end(), {field: line[2].strip(" \t|")})
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
