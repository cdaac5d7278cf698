"""A letter taken apart and put together is the same letter."""

import io
from collections.abc import Callable

import pikepdf
import pytest

from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.letters.pdf import render_pdf
from qv_desk.letters.pdf_objects import put_together, taken_apart


def test_a_letter_taken_apart_and_put_together_reads_the_same(write_letter: Callable[..., Letter]) -> None:
    pdf = render_pdf(write_letter(LetterKind.ACCESS_GRANT))
    parts = taken_apart(pdf)
    again = put_together(b"1.4", parts.objects, b"/Root %s /Info %s" % (parts.root, parts.info))
    with pikepdf.open(io.BytesIO(pdf)) as before, pikepdf.open(io.BytesIO(again)) as after:
        assert [page.Contents.read_bytes() for page in before.pages] == [
            page.Contents.read_bytes() for page in after.pages
        ]
        assert len(before.objects) == len(after.objects)
        assert str(after.docinfo["/Title"]) == str(before.docinfo["/Title"])


@pytest.mark.parametrize("pdf", [b"", b"trailer <</Size 1>> startxref", b"trailer <</Root 1 0 R>> startxref"])
def test_what_has_no_table_is_no_letter(pdf: bytes) -> None:
    with pytest.raises(ValueError, match="no letter"):
        taken_apart(pdf)
