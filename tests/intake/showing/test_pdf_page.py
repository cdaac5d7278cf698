from io import BytesIO

import pytest
from pikepdf import Dictionary, Encryption, Name, Pdf, String
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from qv_desk.errors import InputError
from qv_desk.intake.showing.pdf_page import OwnFonts, pdf_page
from qv_desk.intake.showing.view_answer import MOST_PIXELS
from tests.intake.office_files import pdf


def changed(raw: bytes, *, encryption: Encryption | bool = False, width: int = 0, script: str = "") -> bytes:
    out = BytesIO()
    with Pdf.open(BytesIO(raw)) as document:
        if width:
            document.pages[0].MediaBox = [0, 0, width, width]
        if script:
            document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(script))
        document.save(out, encryption=encryption)
    return out.getvalue()


def ink(body: bytes) -> int:
    return sum(1 for value in body[::3] if value < 128)


def test_a_page_is_drawn_as_wide_as_it_was_asked_for() -> None:
    shown = pdf_page(pdf("one", "two"), 2, 600)
    assert (shown.kind, shown.width, shown.page, shown.pages, shown.notes) == ("pixels", 600, 2, 2, ())
    assert len(shown.body) == 3 * shown.width * shown.height
    assert ink(shown.body) > 20


def test_a_page_that_is_not_there_is_refused_with_how_many_there_are() -> None:
    with pytest.raises(InputError, match="view_no_such_page") as caught:
        pdf_page(pdf("one"), 2, 600)
    assert caught.value.fields == {"pages": 1}


def test_a_huge_page_is_drawn_within_the_limit() -> None:
    shown = pdf_page(changed(pdf("one"), width=14_000), 1, 4_000)
    assert 0 < shown.width * shown.height <= MOST_PIXELS


def test_a_locked_and_a_broken_file_are_told_apart() -> None:
    locked = changed(pdf("one"), encryption=Encryption(owner="a", user="b"))
    with pytest.raises(InputError, match="view_locked"):
        pdf_page(locked, 1, 600)
    with pytest.raises(InputError, match="view_damaged"):
        pdf_page(b"%PDF-1.7 nothing", 1, 600)


def test_a_script_is_told_of() -> None:
    assert "scripts_or_actions" in pdf_page(changed(pdf("one"), script="app.alert(1)"), 1, 300).notes


def test_chance_bytes_of_a_scan_are_no_script() -> None:
    assert pdf_page(pdf("one") + b"\n% /JS \x80", 1, 300).notes == ()


def test_chinese_without_its_font_is_drawn_with_ours() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = BytesIO()
    canvas = Canvas(out)
    canvas.setFont("STSong-Light", 40)
    canvas.drawString(72, 700, "个人信息")
    canvas.save()
    fonts = OwnFonts()
    fonts.setup()
    try:
        assert ink(pdf_page(out.getvalue(), 1, 600).body) > 200
    finally:
        fonts.close()


def test_only_our_own_fonts_are_lent() -> None:
    fonts = OwnFonts()
    assert fonts.MapFont(None, 400, 0, 0, 0, b"Arial", None) is None
    handle = fonts.MapFont(None, 400, 0, 134, 0, b"SimSun", None)
    assert handle
    size = fonts.GetFontData(None, handle, 0, None, 0)
    assert size > 1_000_000
    assert fonts.GetFontData(None, handle, 0x68656164, None, 0) == 0
    assert fonts.GetFontData(None, handle + 1, 0, None, 0) == 0
