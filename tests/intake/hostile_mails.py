"""Builds hostile mails and messages: what SECURITY promises to survive, and some of our own."""

import base64
from collections.abc import Callable, Iterator
from typing import Final

from tests.intake.letters import HEAD
from tests.intake.ole_files import Compound, circle, embedded, message, msg
from tests.scale import scaled

Build = Callable[[], bytes]

MULTIPART: Final = HEAD + b"Content-Type: multipart/mixed; boundary=B\r\n\r\n"
REST: Final = b"Subject: x\r\nMIME-Version: 1.0\r\n\r\nPlease send me a copy of my data.\r\n"
NAMES: Final = (
    "../../x",
    "..\\..\\x",
    "C:\\x",
    "\\\\server\\share\\x",
    "/etc/passwd",
    "a\x00b.pdf",
    "CON",
    "aux.pdf",
    "trailing.",
    "file.pdf:stream",
    "invoice\u202efdp.exe",
    "long" * 1024 + ".pdf",
    "",
    ".",
    "caf\u00e9.pdf",
    "cafe\u0301.pdf",
    "CAF\u00c9.PDF",
    "-rf",
    "new\nline.pdf",
    "esc\x1b[2J.pdf",
    "%2e%2e%2fx",
    "x.lnk",
    "x.url",
    "x.scf",
    "x.hta",
    "x.js",
    "x.iso",
    "x.html",
    "x.svg",
    "invoice.pdf.exe",
    "\uff0e\uff0e\uff0fx",
    "nul .txt",
    "a" + "\u0300" * 300 + ".pdf",
)


def _nested_multiparts() -> bytes:
    opened = [b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(900)]
    return HEAD + b"".join(opened) + b"\r\nhi\r\n"


def _continuations() -> bytes:
    pieces = b";\r\n".join(b" filename*%d*=a%d" % (n, n) for n in range(5_000))
    return MULTIPART + b"--B\r\nContent-Disposition: attachment;\r\n" + pieces + b"\r\n\r\nx\r\n--B--\r\n"


def _itself(levels: int) -> bytes:
    return HEAD + b"Content-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\n" * levels + b"\r\nhi"


def _outlook_in_outlook(levels: int) -> bytes:
    tree = message("the innermost text", inside=True)
    for _ in range(levels):
        tree = message("", inside=True, attached=(embedded("x", tree),))
    return msg(message("see below", attached=(embedded("x", tree),)))


def _disagreeing() -> bytes:
    head = HEAD + b"Content-Type: multipart/alternative; boundary=B\r\n\r\n"
    plain = b"--B\r\n\r\nPlease send me a copy of everything that you hold about me.\r\n"
    shown = (
        b"--B\r\nContent-Type: text/html\r\n\r\n<p>Erase every record concerning myself immediately.</p>\r\n--B--\r\n"
    )
    return head + plain + shown


def _prefixes() -> bytes:
    inner = b"Content-Type: multipart/mixed; boundary=BB\r\n\r\n--BB\r\n\r\none\r\n--BB--\r\n--BBB\r\n"
    return MULTIPART + b"--B\r\n" + inner + b"--B\r\n\r\ntwo\r\n--B--"


def _headed(line: bytes) -> bytes:
    return line + b"\r\nDate: Mon, 02 Nov 2026 09:30:00 +0000\r\n" + REST


def named_attachments() -> bytes:
    """One mail with a file under each hostile name."""
    out = MULTIPART + b"--B\r\n\r\nPlease see my files.\r\n"
    for name in NAMES:
        packed = base64.b64encode(name.encode("utf-8")).decode("ascii")
        word = f"=?utf-8?B?{packed}?=".encode("ascii")
        out += b'--B\r\nContent-Type: application/pdf; name="' + word + b'"\r\n\r\n%PDF-1.4 x\r\n'
    return out + b"--B--\r\n"


def raw_names() -> bytes:
    """A mail whose file names are bytes that no charset has."""
    part = b'--B\r\nContent-Disposition: attachment; filename="\xed\xa0\x80\xff.pdf"\r\n\r\nx\r\n'
    return MULTIPART + part + b"--B--\r\n"


def hostile_mails() -> Iterator[tuple[str, str, Build]]:
    """File name, what it is, and how to build it."""
    yield "blank-lines.eml", "512 KiB of blank lines", lambda: b"From: a@example.org\r\n" + b"\r\n" * 262_144
    yield "only-blank.eml", "blank lines and nothing else", lambda: b"\r\n" * 262_144
    yield "parts.eml", "100,000 parts", lambda: MULTIPART + b"--B\r\n\r\nx\r\n" * 100_000
    yield "multiparts.eml", "900 multiparts in one another", _nested_multiparts
    yield (
        "comments.eml",
        "5,000 comments in one another in From",
        lambda: _headed(b"From: " + b"(" * 5_000 + b")" * 5_000 + b" a@example.org"),
    )
    yield (
        "group.eml",
        "a group of 20,000 in To",
        lambda: _headed(
            b"From: a@example.org\r\nTo: us: " + b", ".join(b"a%d@example.org" % n for n in range(20_000)) + b";"
        ),
    )
    many = scaled(400_000, 100_000)
    yield "headers.eml", "400,000 headers", lambda: _headed(b"From: a@example.org\r\n" + b"X-A: b\r\n" * many + b"X: y")
    yield (
        "encoded-words.eml",
        "a subject of 10,000 encoded words",
        lambda: b"From: a@example.org\r\nSubject: " + b"=?utf-8?B?eHh4?= " * 10_000 + b"\r\n\r\nhi",
    )
    yield "continuations.eml", "a file name in 5,000 continuations", _continuations
    yield (
        "charset.eml",
        "a charset that does not exist",
        lambda: HEAD + b"Content-Type: text/plain; charset=klingon\r\n\r\nGr\xfc\xdfe",
    )
    yield (
        "zlib.eml",
        "a charset that would inflate the text",
        lambda: HEAD + b"Content-Type: text/plain; charset=zlib\r\n\r\nx\x9c\xff",
    )
    yield (
        "base64.eml",
        "rubbish where base64 should be",
        lambda: HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n!!!=\xff=notbase64",
    )
    yield "nul.eml", "NUL and bare CR", lambda: HEAD + b"\r\nPlease\x00 erase\rmy data\x00"
    yield "empty.eml", "nothing", lambda: b""
    yield "noise.eml", "10 MB of noise", lambda: bytes(range(256)) * (scaled(10, 2) * 4096)
    yield (
        "twice.eml",
        "From, Date and Message-ID twice",
        lambda: (
            b"From: a@example.org\r\nFrom: b@example.org\r\nDate: Mon, 02 Nov 2026 09:30:00 +0000\r\n"
            b"Date: Tue, 03 Nov 2026 09:30:00 +0000\r\nMessage-ID: <1@x>\r\nMessage-ID: <2@x>\r\n" + REST
        ),
    )
    for name, date in (
        ("year-0", b"Mon, 01 Jan 0000 00:00:00 +0000"),
        ("year-9999", b"Fri, 31 Dec 9999 23:59:59 -1200"),
        ("zone", b"Mon, 02 Nov 2026 09:30:00 +9999"),
    ):
        yield (
            f"{name}.eml",
            f"a date of {date.decode()}",
            lambda date=date: (  # type: ignore[misc]
                b"From: a@example.org\r\nDate: " + date + b"\r\n" + REST
            ),
        )
    yield "prefixes.eml", "boundaries that begin alike", _prefixes
    yield "itself.eml", "a mail in itself, 100 deep", lambda: _itself(100)
    yield "itself-15.eml", "a mail in itself, 15 deep", lambda: _itself(15)
    yield "disagree.eml", "two versions that do not say the same", _disagreeing
    yield "winmail.eml", "winmail.dat", lambda: HEAD + b"Content-Type: application/ms-tnef\r\n\r\n\x78\x9f\x3e\x22"
    yield (
        "smime.eml",
        "S/MIME, encrypted",
        lambda: HEAD + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n\r\n0\x80",
    )
    yield "not-ole.msg", "noise under the name of an Outlook message", lambda: b"\x00\x01 not a compound file" * 90
    yield "cut.msg", "the head of an Outlook message alone", lambda: msg()[:600]
    yield "word.msg", "another compound file", lambda: Compound({"WordDocument": b"x" * 5_000}).packed()
    yield "circle.msg", "sectors in a circle that claim 2 GB", lambda: circle("fat")
    yield "small-circle.msg", "small sectors in a circle", lambda: circle("minifat")
    yield "own-parent.msg", "a storage that lies in itself", lambda: circle("directory")
    yield "nested.msg", "an Outlook message in another", lambda: _outlook_in_outlook(1)
    yield "nested-25.msg", "Outlook messages in one another, 25 deep", lambda: _outlook_in_outlook(25)
    yield (
        "posing.eml",
        "a display name that poses as us",
        lambda: _headed(b'From: "privacy@qualvision.cn" <mallory@example.net>'),
    )
    yield "homograph.eml", "a domain that looks like another", lambda: _headed(b"From: a <a@xn--pypal-4ve.example>")
    yield (
        "injection.eml",
        "a line end in Reply-To",
        lambda: _headed(
            b"From: a@example.org\r\nReply-To: =?utf-8?q?a=40example.org=0D=0ABcc:_b=40example.net?= <c@example.org>"
        ),
    )
    yield (
        "bidi.eml",
        "marks that turn the subject around",
        lambda: (
            b"From: a@example.org\r\nSubject: =?utf-8?B?" + base64.b64encode("in\u202evoice".encode()) + b"?=\r\n\r\nhi"
        ),
    )
    yield (
        "brackets.eml",
        "HTML of a million unclosed tags",
        lambda: HEAD + b"Content-Type: text/html\r\n\r\n" + b"<a" * scaled(1_000_000, 300_000),
    )
    yield (
        "deep-html.eml",
        "HTML 50,000 deep",
        lambda: HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 50_000 + b"hi",
    )
    yield "names.eml", "hostile names of files, see below", named_attachments
    yield "raw-names.eml", "a file name in bytes that are no text", raw_names
    yield "same-1.eml", "a mail that comes twice", lambda: HEAD + b"\r\nthe same mail"
    yield "same-2.eml", "the same mail again", lambda: HEAD + b"\r\nthe same mail"
