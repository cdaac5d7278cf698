"""A signed letter: what it was before, with a signature behind it that others can check."""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from asn1crypto.cms import ContentInfo
from cryptography.hazmat.primitives.serialization import Encoding
from pikepdf import pdfa

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.errors import DeviceError
from qv_desk.letters import signature
from qv_desk.letters.copy_mark import marked_as_copy
from qv_desk.letters.locked_pdf import locked_copy
from qv_desk.letters.pdf import page_count, render_pdf
from qv_desk.letters.pdf_objects import first_revision
from qv_desk.letters.signature import sign_pdf
from qv_desk.vault.key_file import open_key_file
from tests.certificate_maker import FILE_PASSPHRASE, HOLDER, made

WriteLetter = Callable[..., Letter]
Tool = Callable[..., str]
AT = datetime(2026, 10, 12, 6, 30, 15, tzinfo=UTC)
BOOK = letter_book()


def signed(pdf: bytes, kind: str = "ec") -> bytes:
    return sign_pdf(pdf, open_key_file(made(kind=kind).key_file(), FILE_PASSPHRASE).signing, AT)


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_a_checker_that_is_not_ours_says_that_it_is_valid_and_whole(
    kind: str, language: str, write_letter: WriteLetter, tool: Tool
) -> None:
    pdf = render_pdf(write_letter(LetterKind.REFUSAL, language))
    content = signed(pdf, kind)
    told = tool("pdfsig", content, "-nocert")
    assert "Signature is Valid" in told
    assert "Total document signed" in told
    assert "ETSI.CAdES.detached" in told
    assert "SHA-256" in told
    assert f"Signer Certificate Common Name: {HOLDER}" in told
    assert told.count("Signature #") == 1
    assert "No syntax or stream encoding errors" in tool("qpdf", content, "--check")
    assert tool("pdftotext", content) == tool("pdftotext", pdf)


def test_a_changed_letter_is_found_out(write_letter: WriteLetter, tool: Tool) -> None:
    content = signed(render_pdf(write_letter(LetterKind.REFUSAL)))
    place = content.index(b"/MediaBox")
    told = tool("pdfsig", content[:place] + b"/MediaBoy" + content[place + 9 :], "-nocert")
    assert "Signature is Valid" not in told
    assert "Digest Mismatch" in told


def test_the_letter_stays_as_it_was_up_to_the_signature(write_letter: WriteLetter) -> None:
    pdf = render_pdf(write_letter(LetterKind.REFUSAL, "ja"))
    content = signed(pdf)
    assert content.startswith(pdf)
    assert first_revision(content) == pdf
    assert first_revision(pdf) == pdf
    assert page_count(content) == page_count(pdf)


def test_it_stays_an_archive_file_as_far_as_the_checker_goes_and_the_rest_is_held_here(
    write_letter: WriteLetter, tmp_path: Path
) -> None:
    """The checker knows no forms, which a signature's field is: ISO 19005-2, 6.3.2, 6.4.1, 6.4.3 are looked at here."""
    content = signed(render_pdf(write_letter(LetterKind.REFUSAL)))
    (tmp_path / "letter.pdf").write_bytes(content)
    found = pdfa.validate_written(tmp_path / "letter.pdf", "2b").findings
    assert [(one.kind, one.where.split()[-1]) for one in found] == [("unsupported", "/AcroForm")]
    with pikepdf.open(io.BytesIO(content)) as opened:
        form = opened.Root.AcroForm
        assert set(form.keys()) == {"/Fields", "/SigFlags"}  # neither XFA nor NeedAppearances
        assert form.SigFlags == 3
        (field,) = form.Fields
        assert field.Subtype == "/Widget"
        flags = int(field.F)
        assert flags & 4  # printed
        assert not flags & (1 | 2 | 32 | 256)  # neither invisible nor hidden nor left out of the view
        assert [float(edge) for edge in field.Rect] == [0, 0, 0, 0]
        assert not {"/A", "/AA"} & set(field.keys())
        value = field.V
        start, length, further, rest = (int(number) for number in value.ByteRange)
        assert (start, further + rest) == (0, len(content))
        assert re.fullmatch(rb"<[0-9A-F]+>", content[length:further])
        del opened.Root.AcroForm
        for page in opened.pages:
            if "/Annots" in page:
                del page.Annots
        opened.save(tmp_path / "rest.pdf", static_id=True)
    assert pdfa.validate_written(tmp_path / "rest.pdf", "2b").findings == []


def test_it_says_who_and_when_and_nothing_else(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REFUSAL, name="Zoë Beispiel")
    pdf = render_pdf(letter)
    added = signed(pdf)[len(pdf) :]
    assert b"/M (D\\07220261012063015Z)" in added
    for word in (
        b"/Reason",
        b"/Location",
        b"/ContactInfo",
        b"/Name",
        b"pyHanko",
        b"xmpmeta",
        b"/Producer",
        b"/ModDate",
    ):
        assert word not in added
    assert not any(word.encode() in added for word in ("Beispiel", letter.our_reference))


def test_the_certificate_and_its_chain_go_along_and_no_time_of_another(write_letter: WriteLetter) -> None:
    content = signed(render_pdf(write_letter(LetterKind.REFUSAL)))
    with pikepdf.open(io.BytesIO(content)) as opened:
        held = bytes(opened.Root.AcroForm.Fields[0].V.Contents)
    data = ContentInfo.load(held)["content"]
    assert len(data["certificates"]) == 2
    (signer,) = data["signer_infos"]
    names = {attribute["type"].native for attribute in signer["signed_attrs"]}
    assert names == {"content_type", "message_digest", "signing_certificate_v2"}  # PAdES B-B, and no more
    assert not signer["unsigned_attrs"]


@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_the_signature_leads_to_the_authority_that_vouches_for_the_office(
    kind: str, write_letter: WriteLetter, tmp_path: Path
) -> None:
    """OpenSSL, which knows neither us nor pyHanko, checks it against the one authority that it is told to trust."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    content = signed(render_pdf(write_letter(LetterKind.REFUSAL)), kind)
    with pikepdf.open(io.BytesIO(content)) as opened:
        value = opened.Root.AcroForm.Fields[0].V
        start, length, further, rest = (int(number) for number in value.ByteRange)
        held = bytes(value.Contents)
    signature_file, letter_file = tmp_path / "signature.der", tmp_path / "letter.bin"
    letter_file.write_bytes(content[start:length] + content[further : further + rest])
    signature_file.write_bytes(ContentInfo.load(held).dump())  # without the zeros that fill its room
    answers = []
    for authority in (made(kind=kind).authority, made(kind=kind, holder="another").authority):
        (tmp_path / "authority.pem").write_bytes(authority.public_bytes(Encoding.PEM))
        command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", str(signature_file), "-content"]
        command += [str(letter_file), "-CAfile", str(tmp_path / "authority.pem"), "-no_check_time", "-purpose", "any"]
        answers.append(subprocess.run([*command, "-out", os.devnull], capture_output=True, check=False).returncode)
    assert answers[0] == 0
    assert answers[1] != 0


def test_copies_are_made_of_the_letter_without_its_signature(write_letter: WriteLetter, tool: Tool) -> None:
    letter = write_letter(LetterKind.REFUSAL)
    pdf = render_pdf(letter)
    copy = marked_as_copy(signed(pdf), letter.labels.copy, letter.script)
    assert b"/AcroForm" not in copy
    assert tool("pdftotext", copy) == tool("pdftotext", pdf)
    locked = locked_copy(signed(pdf), "four quiet herons")
    with pikepdf.open(io.BytesIO(locked), password="four quiet herons") as opened:
        assert "/AcroForm" not in opened.Root
        assert len(opened.pages) == page_count(pdf)


def test_what_signs_is_loaded_with_the_first_signature_and_not_before() -> None:
    program = (
        "import sys, qv_desk.letters.signature as s, qv_desk.services.letters.correspond;"
        "assert s.can_sign(); print([m for m in ('pyhanko', 'aiohttp', 'asn1crypto', 'lxml') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[]"


def test_without_the_optional_part_a_signature_is_a_failure_in_words(
    monkeypatch: pytest.MonkeyPatch, write_letter: WriteLetter
) -> None:
    monkeypatch.setattr(signature, "find_spec", lambda _: None)
    with pytest.raises(DeviceError, match="signature_part_missing"):
        signed(render_pdf(write_letter(LetterKind.REFUSAL)))
