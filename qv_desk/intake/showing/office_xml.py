"""Readers of the XML inside office files: each takes what is text and lets all else pass; no tree is ever built."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, Protocol
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from qv_desk.domain.incoming.message import TEXT_LIMIT
from qv_desk.errors import InputError

_ENOUGH: Final = 2 * TEXT_LIMIT
_MOST_SHARED: Final = 5_000_000
"""Characters of the texts that the cells of a workbook share."""
_MOST_SPACES: Final = 100
_MOST_GAP: Final = 20
_DEEPEST: Final = 200
_CHUNK: Final = 1 << 16
_BREAKS: Final = frozenset({"br", "cr", "line-break"})
_PARAGRAPHS: Final = frozenset({"p", "h"})
_CELLS: Final = frozenset({"tc", "table-cell"})
_ROWS: Final = frozenset({"tr", "table-row"})


class EnoughError(Exception):
    """More text than is ever shown has been read; never leaves this room."""


class XmlReader(Protocol):
    """What is told of each element; names come without their namespace."""

    def begin(self, name: str, values: Mapping[str, str], *, is_open: bool) -> None:
        """An element begins; ``is_open`` where it is of the OpenDocument kind."""

    def finish(self, name: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Text between elements."""


def read_xml(raw: bytes, reader: XmlReader) -> None:
    """Tells a reader all of some XML; nothing if it is empty.

    Raises:
        InputError: it is damaged, or holds entities or nesting by which XML attacks its readers.
    """
    if not raw:
        return
    parser = DefusedXMLParser(target=_Told(reader), forbid_dtd=True)
    try:
        for start in range(0, len(raw), _CHUNK):
            parser.feed(raw[start : start + _CHUNK])
        parser.close()
    except EnoughError:
        return
    except (ParseError, UnicodeError, LookupError, ValueError) as problem:
        if isinstance(problem, DefusedXmlException):
            raise InputError("view_unsafe_inside") from None
        raise InputError("view_damaged") from None


class _Told:
    """Stands between the parser and a reader: strips namespaces and counts depth."""

    def __init__(self, reader: XmlReader) -> None:
        self._reader = reader
        self._depth = 0

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InputError("view_unsafe_inside")
        plain = {key.rpartition("}")[2]: value for key, value in values.items()}
        self._reader.begin(tag.rpartition("}")[2], plain, is_open="opendocument" in tag)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._reader.finish(tag.rpartition("}")[2])

    def data(self, text: str) -> None:
        self._reader.data(text)

    def close(self) -> None:
        """The end of the XML."""


class Flow:
    """Running text: one line a paragraph, one line a row of a table."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._size = 0
        self._cells = 0
        self._taking = 0
        self._open = False

    def text(self) -> str:
        """What was read."""
        return "".join(self._out)

    def end_line(self) -> None:
        """Parts of a file stand apart."""
        self._out.append("\n")

    def begin(self, name: str, values: Mapping[str, str], *, is_open: bool) -> None:
        """Counts cells and paragraphs; sets white space."""
        self._open = is_open
        if name in _CELLS:
            self._cells += 1
        elif name == "t" or (is_open and name in _PARAGRAPHS):
            self._taking += 1
        elif name == "tab" and (is_open or not values):
            # With values it is no tabulator, but a place to which one goes.
            self._put("\t")
        elif name in _BREAKS:
            self._put(" " if self._cells else "\n")
        elif name == "s" and is_open:
            self._put(" " * min(_number(values.get("c", "1")), _MOST_SPACES))

    def finish(self, name: str) -> None:
        """Ends cells, rows and paragraphs."""
        if name in _CELLS:
            self._cells -= 1
            self._put("\t")
        elif name == "t":
            self._taking -= 1
        elif name in _PARAGRAPHS:
            self._taking -= self._open_paragraph(name)
            self._put(" " if self._cells else "\n")
        elif name in _ROWS:
            self._put(" " if self._cells else "\n")

    def data(self, text: str) -> None:
        """Takes what stands in a run or a paragraph."""
        if self._taking:
            self._put(re.sub(r"\s+", " ", text) if self._open else text)

    def _open_paragraph(self, name: str) -> int:
        return int(self._open and name in _PARAGRAPHS and self._taking > 0)

    def _put(self, text: str) -> None:
        self._out.append(text)
        self._size += len(text)
        if self._size > _ENOUGH:
            raise EnoughError


class SheetNames:
    """The names of the sheets of a workbook."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def begin(self, name: str, values: Mapping[str, str], *, is_open: bool) -> None:  # noqa: ARG002 - as every reader
        """Takes a sheet's name."""
        if name == "sheet":
            self.names.append(values.get("name", "")[:100])

    def finish(self, name: str) -> None:
        """Nothing ends here."""

    def data(self, text: str) -> None:
        """Names are no text."""


class Strings:
    """The texts that cells share."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._now: list[str] = []
        self._taking = False
        self._phonetic = False
        self._size = 0

    def begin(self, name: str, values: Mapping[str, str], *, is_open: bool) -> None:  # noqa: ARG002 - as every reader
        """A text or a run of one begins."""
        if name == "si":
            self._now = []
        self._phonetic = self._phonetic or name == "rPh"
        self._taking = name == "t" and not self._phonetic

    def finish(self, name: str) -> None:
        """A text ends."""
        self._taking = False
        if name == "rPh":
            self._phonetic = False
        elif name == "si":
            self.texts.append("".join(self._now))

    def data(self, text: str) -> None:
        """Takes a piece of a text."""
        if self._taking:
            self._now.append(text)
            self._size += len(text)
            if self._size > _MOST_SHARED:
                raise InputError("view_too_large")


class Sheet:
    """The cells of one sheet, row by row, as they were stored when the file was saved.

    Args:
        shared: the texts that cells share.
    """

    def __init__(self, shared: Sequence[str]) -> None:
        self._shared = shared
        self._out: list[str] = []
        self._size = 0
        self._kind = ""
        self._now: list[str] = []
        self._column = 0
        self._taking = False

    def text(self) -> str:
        """What was read."""
        return "".join(self._out).strip("\n")

    def begin(self, name: str, values: Mapping[str, str], *, is_open: bool) -> None:  # noqa: ARG002 - as every reader
        """A row or a cell begins."""
        if name == "row":
            self._column = 0
        elif name == "c":
            self._kind, self._now = values.get("t", "n"), []
            column = _column(values.get("r", ""))
            if column > self._column:
                self._put("\t" * min(column - self._column, _MOST_GAP))
                self._column = column
        self._taking = name in {"v", "t"}

    def finish(self, name: str) -> None:
        """A row or a cell ends."""
        self._taking = False
        if name == "c":
            self._put(self._value() + "\t")
            self._column += 1
        elif name == "row":
            self._put("\n")

    def data(self, text: str) -> None:
        """Takes a value or a text that stands in its cell; a formula is passed over."""
        if self._taking:
            self._now.append(text)

    def _value(self) -> str:
        value = "".join(self._now).replace("\n", " ")
        if self._kind == "s":
            place = _number(value)
            return self._shared[place].replace("\n", " ") if place < len(self._shared) else ""
        if self._kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, value)
        return value

    def _put(self, text: str) -> None:
        self._out.append(text)
        self._size += len(text)
        if self._size > _ENOUGH:
            raise EnoughError


def _number(text: str) -> int:
    return int(text) if re.fullmatch("[0-9]{1,7}", text) else 0


def _column(reference: str) -> int:
    """The column of a reference such as ``AB12``, from 0."""
    letters = re.match("[A-Z]{0,3}", reference)
    column = 0
    for letter in letters[0] if letters else "":
        column = 26 * column + ord(letter) - 64
    return max(0, column - 1)
