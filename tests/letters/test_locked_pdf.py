"""A locked copy opens with its passphrase alone, and says then what the letter says."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.letters.locked_pdf import locked_copy
from qv_desk.letters.pdf import render_pdf
from qv_desk.letters.tagged_canvas import About, TaggedCanvas

WriteLetter = Callable[..., Letter]
Tool = Callable[..., str]
PASSPHRASE = "harbour-lamp-密码-7"
HARD = 'Zoë (Müller\\) "x" محمد श्रीमती 𬍛'


def _small() -> bytes:
    target = io.BytesIO()
    canvas = TaggedCanvas(target, pagesize=A4, invariant=1, about=About("A (b) \\ c", "d", "en"))
    canvas.showPage()
    canvas.save()
    return target.getvalue()


_SMALL = _small()


@pytest.mark.parametrize("language", letter_book().languages)
def test_it_opens_with_the_passphrase_and_reads_as_the_letter(
    language: str, write_letter: WriteLetter, tool: Tool
) -> None:
    pdf = render_pdf(write_letter(LetterKind.REFUSAL, language, name=HARD))
    copy = locked_copy(pdf, PASSPHRASE)
    assert tool("pdftotext", copy, "-upw", PASSPHRASE) == tool("pdftotext", pdf)
    assert "No syntax or stream encoding errors" in tool("qpdf", copy, f"--password={PASSPHRASE}", "--check")


def test_without_the_passphrase_nothing_can_be_read(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REFUSAL)
    copy = locked_copy(render_pdf(letter), PASSPHRASE)
    for wrong in ("", "harbour", PASSPHRASE.upper()):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(copy), password=wrong)
    for told in (letter.title, letter.office.name, "xmpmeta", "/Lang (en)"):
        assert told.encode() not in copy
        assert told.encode("utf-16-be") not in copy


def test_the_lock_is_aes_256_and_the_copy_claims_to_be_no_archive(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY)
    with pikepdf.open(io.BytesIO(locked_copy(render_pdf(letter), PASSPHRASE)), password=PASSPHRASE) as opened:
        assert (opened.encryption.R, opened.encryption.V, opened.encryption.bits) == (6, 5, 256)
        assert opened.encryption.stream_method.name == "aesv3"
        assert opened.user_password_matched
        assert not opened.owner_password_matched
        assert str(opened.docinfo["/Title"]) == letter.title
        assert opened.Root.Lang == "en"
        with opened.open_metadata() as metadata:
            assert "pdfaid:part" not in metadata
            assert metadata["dc:title"] == letter.title


def test_a_letter_issued_before_streams_ended_on_a_line_of_their_own_is_locked_as_well() -> None:
    target = io.BytesIO()
    plain = Canvas(target, pagesize=A4, invariant=1, pageCompression=1)
    plain.drawString(72, 72, "an older letter")
    plain.save()
    older = target.getvalue()
    with pikepdf.open(io.BytesIO(locked_copy(older, PASSPHRASE)), password=PASSPHRASE) as opened:
        assert b"an older letter" in opened.pages[0].Contents.read_bytes()


def test_each_copy_is_another_file(write_letter: WriteLetter) -> None:
    pdf = render_pdf(write_letter(LetterKind.REPLY))
    assert locked_copy(pdf, PASSPHRASE) != locked_copy(pdf, PASSPHRASE)


@settings(max_examples=20, deadline=None)
@given(passphrase=st.text(st.characters(codec="ascii", min_codepoint=33), min_size=1, max_size=200))
def test_any_passphrase_opens_what_it_locked(passphrase: str) -> None:
    pdf = _SMALL
    with pikepdf.open(io.BytesIO(locked_copy(pdf, passphrase)), password=passphrase[:127]) as opened:
        assert len(opened.pages) == 1


@pytest.mark.parametrize(("pdf", "passphrase"), [(b"no letter", "x"), (b"", "x"), (None, " ")])
def test_what_is_no_letter_is_not_locked(pdf: bytes | None, passphrase: str) -> None:
    with pytest.raises(ValueError, match="letter"):
        locked_copy(_SMALL if pdf is None else pdf, passphrase)
