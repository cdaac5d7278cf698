"""The objects of a PDF that this program wrote, found by the file's own table and put together anew.

Not for strangers' files: those are looked into in a limited process. Ours hold plain objects and one table.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_TABLE: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ROW: Final = re.compile(rb"(\d{10}) \d{5} n\s")
_OBJECT: Final = re.compile(rb"(\d+) 0 obj\s")
_TRAILER: Final = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_ROOT: Final = re.compile(rb"/Root (\d+ 0 R)")
_INFO: Final = re.compile(rb"/Info (\d+ 0 R)")
_PREVIOUS: Final = re.compile(rb"/Prev (\d+)\b")
_END: Final = re.compile(rb"%%EOF\s*")
_NO_LETTER: Final = "this is no letter of ours"


@dataclass(frozen=True, slots=True)
class PdfObjects:
    """A file in its pieces.

    Attributes:
        objects: what stands between ``obj`` and ``endobj``, by number.
        root: the reference to the catalog.
        info: the reference to the older metadata; empty for none.
    """

    objects: Mapping[int, bytes]
    root: bytes
    info: bytes


def first_revision(pdf: bytes) -> bytes:
    """The file as it was first written, without what was added behind it: a signature.

    A copy with a mark or a lock on it is another file, and a signature in it would be shown as broken.
    """
    last = pdf.rfind(b"trailer")
    previous = _PREVIOUS.search(pdf, last) if last >= 0 else None
    end = _END.search(pdf, int(previous[1])) if previous else None
    return pdf[: end.end()] if end else pdf


def taken_apart(pdf: bytes) -> PdfObjects:
    """The pieces of a file as it was first written.

    Raises:
        ValueError: it is no letter of ours.
    """
    pdf = first_revision(pdf)
    trailer = _TRAILER.search(pdf)
    root = _ROOT.search(trailer[1]) if trailer else None
    if trailer is None or root is None:
        raise ValueError(_NO_LETTER)
    info = _INFO.search(trailer[1])
    return PdfObjects(dict(_objects(pdf)), root[1], info[1] if info else b"")


def put_together(version: bytes, objects: Mapping[int, bytes], entries: bytes) -> bytes:
    """A file of these objects, with its table of where each begins.

    Args:
        version: of the format, ``1.4``.
        objects: by number.
        entries: of the trailer, but for the size.
    """
    file, places = bytearray(b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % version), {}
    for number, content in sorted(objects.items()):
        places[number] = len(file)
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(file)
    free = b"0000000000 65535 f \n"
    rows = [b"%010d 00000 n \n" % places[number] if number in places else free for number in range(max(places) + 1)]
    file += b"xref\n0 %d\n%s" % (len(rows), b"".join(rows))
    file += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(rows), entries, table)
    return bytes(file)


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    table = _TABLE.search(pdf)
    if table is None:
        raise ValueError(_NO_LETTER)
    start = int(table[1])
    places = sorted(int(row[1]) for row in _ROW.finditer(pdf, start))
    for place, end in pairwise([*places, start]):
        head = _OBJECT.match(pdf, place)
        if head is None:
            raise ValueError(_NO_LETTER)
        yield int(head[1]), pdf[head.end() : pdf.rindex(b"endobj", place, end)].strip(b"\r\n")
