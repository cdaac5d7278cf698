"""Mails that a colleague passes on by answering them: "On Mon, 18 May 2026 at 11:02, Ann <ann@example.org> wrote:".

Only the line above the quotation tells who wrote and when, in another order in each language.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from functools import partial
from typing import Final

from qv_desk.domain.incoming.message import ForwardedHeader, MailAddress
from qv_desk.domain.incoming.triage_words import QuotedHeadWords
from qv_desk.intake.triage.written_dates import written_moment

_MomentOf = Callable[[str], tuple[datetime | None, bool]]

_MOST_LINES: Final = 2_000
_LONGEST: Final = 300
_ADDRESS: Final = re.compile(
    r"[<(（\[]{0,2}(?:mailto:)?([\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})[>)）\]]{0,2}"
)
_TIME: Final = re.compile(r"\d{1,2}[:.h時时点點시]\s?\d{2}(?:[:.]\d{2})?分?")
_MARKS: Final = frozenset(["AM", "PM", "A.M.", "P.M.", "Uhr", "SA", "CH", "ص", "م"])
"""What may stand between the time and the name, and is written like one."""
_ZONE: Final = re.compile(r"(?:GMT|UTC)(?:[+-][\d:]{1,5})?|[+-]\d{4}|[ECMP][DS]T|CES?T")
_WORDS_OF_A_NAME: Final = 5
_QUOTING: Final = "> \t|"
_AROUND: Final = " \t,，、;\"'“”<(["


def quoted_replies(
    text: str, words: QuotedHeadWords, zone: tzinfo, *, not_after: datetime | None = None
) -> tuple[ForwardedHeader, ...]:
    """The heads of mails that a text quotes below a line that names their writer and the time, in order.

    Args:
        text: the plain text of a message.
        words: the names of months.
        zone: for written times without one.
        not_after: when the mail that quotes them was sent.
    """
    return tuple(_heads(text, partial(written_moment, words=words, zone=zone, not_after=not_after)))


def _heads(text: str, moment_of: _MomentOf) -> Iterator[ForwardedHeader]:
    place = 0
    above = ""
    for line in text.splitlines(keepends=True)[:_MOST_LINES]:
        place += len(line)
        # What is quoted in turn holds the lines of the mails before it.
        bare = line.strip().lstrip(_QUOTING)
        # A long line is broken before "wrote:"; below an empty one begins something else.
        for said in (bare, f"{above} {bare}".strip()) if bare else ():
            head = _head(said, place, moment_of)
            if head is not None:
                yield head
                bare = ""
                break
        above = bare


def _head(line: str, after: int, moment_of: _MomentOf) -> ForwardedHeader | None:
    if not line.endswith((":", "：")) or len(line) > _LONGEST:
        return None
    address = _ADDRESS.search(line)
    if not address:
        return None
    dated = f"{line[: address.start()]} {line[address.end() :]}"
    sent_at, assumed = moment_of(dated) if _TIME.search(dated) else (None, False)
    if sent_at is None:
        return None
    sender = MailAddress(_name(line[: address.start()]), address[1])
    return ForwardedHeader(
        sender=sender, recipients="", sent_at=sent_at, subject="", text_from=after, zone_assumed=assumed
    )


def _name(before: str) -> str:
    """The name right before the address; empty if what stands there is none."""
    times = list(_TIME.finditer(before))
    words = (before[times[-1].end() :] if times else before).strip(_AROUND).split()
    words = [word for word in words if word.strip(_AROUND) not in _MARKS and not _ZONE.fullmatch(word.strip(_AROUND))]
    # "um 11:02 Uhr schrieb Ann": names begin with a capital, where a script has any.
    first = next((place for place, word in enumerate(words) if word.strip(_AROUND)[:1].isupper()), 0)
    name = " ".join(words[first:]).strip(_AROUND)
    return name[:200] if len(name.split()) <= _WORDS_OF_A_NAME else ""
