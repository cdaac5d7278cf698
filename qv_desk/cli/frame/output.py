"""What the command line says: sentences for people, or one JSON object a line for programs.

Text out of messages and files is never trusted to a terminal: control characters, which could move the cursor or
rename the window, are shown as a visible mark, and so are the marks that turn the direction of writing.
"""

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TextIO
from unicodedata import combining, east_asian_width

from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeskError, StoreError

ENGLISH: Final = "en"
CHINESE: Final = "zh_CN"

_CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_INDENT: Final = "  "


def language_of(named: str | None) -> str:
    """The screen language for an option's value, or for the environment where the option was not given."""
    if named is None:
        named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return CHINESE if named.lower().startswith("zh") else ENGLISH


def harmless(text: str) -> str:
    """The text with every character that could steer a terminal shown as ``\N{REPLACEMENT CHARACTER}``."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def width_of(text: str) -> int:
    """How many columns a terminal needs for a text: two for a full-width character, none for a combining mark."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


class Output:
    """Where a command puts its answer.

    Args:
        json: one JSON object a line instead of sentences.
        language: screen language, ``en`` or ``zh_CN``.
        stream: where the answer goes; by default the standard output as it is at each call.
        side_stream: where remarks and failures for people go; by default the standard error.
    """

    def __init__(
        self,
        *,
        json: bool = False,
        language: str = ENGLISH,
        stream: TextIO | None = None,
        side_stream: TextIO | None = None,
    ) -> None:
        self.json = json
        self.language = language
        self._stream = stream
        self._side_stream = side_stream

    def record(self, record: Mapping[str, object]) -> None:
        """Print one JSON object on a line of its own; nothing when people are reading."""
        if self.json:
            stream = self._stream or sys.stdout
            self._write(stream, _object_line(record, getattr(stream, "encoding", None) or "utf-8"))

    def line(self, text: str = "") -> None:
        """Print a line for people; nothing when a program is reading."""
        if not self.json:
            self._write(self._stream or sys.stdout, harmless(text))

    def say(self, wording: Wording, **fields: str | int) -> None:
        """Print a line for people in the screen language, with the values for its places."""
        self.line(self.words(wording).format_map(fields))

    def pairs(self, rows: Iterable[tuple[Wording, str]]) -> None:
        """Print names and values side by side for people; rows without a value are left out."""
        named = [(self.words(name), value) for name, value in rows if value]
        widest = max((width_of(name) for name, _ in named), default=0)
        for name, value in named:
            first, *others = value.splitlines()
            self.line(f"{_INDENT}{_padded(name, widest)}  {first}")
            for other in others:
                self.line(f"{_INDENT}{' ' * widest}  {other}")

    def table(self, head: Sequence[Wording], rows: Sequence[Sequence[str]]) -> None:
        """Print rows under their headings for people."""
        cells = [[self.words(name) for name in head], *([harmless(cell) for cell in row] for row in rows)]
        widths = [max(width_of(row[column]) for row in cells) for column in range(len(head))]
        for row in cells:
            self.line("  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip())

    def aside(self, wording: Wording, **fields: str | int) -> None:
        """Tell the person at the terminal something that is not the answer; goes to the standard error."""
        self._write(self._side_stream or sys.stderr, harmless(self.words(wording).format_map(fields)))

    def failure(self, error: DeskError, *, file: str = "", **more: object) -> None:
        """Say what went wrong, what was kept and what to do now, in the form the reader asked for.

        Args:
            error: the failure.
            file: which of several files it is about.
            more: further values for programs.
        """
        # Lazy, measured: reading the sentences costs 30 ms, and most commands end well.
        from qv_desk.services.words.say import said  # noqa: PLC0415

        words = said(error, self.language)
        if self.json:
            record = {"ok": False, "error": error.code, "message": words.sentence, "advice": words.advice, **more}
            self.record({"file": file, **record} if file else record)
        else:
            about = f"{file}: " if file else ""
            self._write(self._side_stream or sys.stderr, harmless(f"{about}{words.sentence}\n{words.advice}"))

    def caution(self, doubt: DeskError) -> None:
        """Say beside the answer what a person should look at; nothing was refused for it."""
        # Lazy, as above.
        from qv_desk.services.words.say import said  # noqa: PLC0415

        words = said(doubt, self.language)
        self._write(self._side_stream or sys.stderr, harmless(f"{words.sentence}\n{words.advice}"))

    def words(self, wording: Wording) -> str:
        """A wording in the screen language."""
        return wording.said_in(self.language)

    def _write(self, stream: TextIO | None, text: str) -> None:
        if stream is None:  # a caller has closed it, as ``>&-`` does
            return
        try:
            stream.write(f"{text}\n")
            stream.flush()
        except BrokenPipeError:
            raise
        except OSError:
            raise StoreError("output_not_written") from None


def _object_line(record: Mapping[str, object], encoding: str) -> str:
    """A record on one line, in characters that the reader's encoding has and that steer no terminal; others escaped."""
    text = _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(record, ensure_ascii=False))
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return json.dumps(record)
    return text


def _padded(text: str, width: int) -> str:
    return text + " " * (width - width_of(text))
