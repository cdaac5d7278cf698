"""What a file is, by its first bytes and not by its name."""

import re
from typing import Final

_OLE: Final = "application/x-ole-storage"
_SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
    (b"{\\rtf", "application/rtf"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xca\xfe\xba\xbe", "application/x-executable"),
    (b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut"),
    (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"#!", "text/x-script"),
)
# In UTF-16, as the directory of an OLE file names it.
_MESSAGE_PROPERTIES: Final = "__properties_version1.0".encode("utf-16-le")
_MAIL_START: Final = re.compile(
    rb"(?:(?:from|to|date|subject|received|return-path|delivered-to|message-id|mime-version|x-[\w-]{1,60}"
    rb"|content-type|reply-to|sender|cc|thread-topic|references|in-reply-to|dkim-signature|arc-[\w-]{1,40}"
    rb"|authentication-results|received-spf|user-agent|list-[\w-]{1,30}|importance|date)"
    rb"[ \t]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2}",
    re.IGNORECASE,
)
_ZIP: Final = b"PK\x03\x04"
_OFFICE: Final[tuple[tuple[bytes, str], ...]] = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_LOOK: Final = 8192


def media_type(content: bytes) -> str:  # noqa: PLR0911 - one answer a signature
    """The media type of some bytes; ``application/octet-stream`` where nothing is recognised."""
    if not content:
        return "application/x-empty"
    head = content[:_LOOK]
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return "application/vnd.ms-outlook" if name == _OLE and _MESSAGE_PROPERTIES in content else name
    if head.startswith(_ZIP):
        return _zip_type(content)
    if head.startswith(b"BM") and not any(head[6:10]):
        return "image/bmp"
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12], "application/octet-stream")
    if head[4:8] == b"ftyp":
        return "image/heic" if head[8:12] in {b"heic", b"heix", b"mif1"} else "video/mp4"
    return _text_type(head)


def _zip_type(content: bytes) -> str:
    opendocument = re.match(rb"PK.{28}mimetype([a-z0-9./+-]{5,80})", content[:140], re.DOTALL)
    if opendocument and opendocument[1].startswith(b"application/vnd.oasis"):
        return opendocument[1].decode("ascii").partition("PK")[0]
    if b"[Content_Types].xml" in content[:_LOOK]:
        for folder, name in _OFFICE:
            if folder in content:
                return name
    return "application/zip"


def _text_type(head: bytes) -> str:  # noqa: PLR0911 - one answer a signature
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text/plain"
    if b"\x00" in head:
        return "application/octet-stream"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1000].lower()
    if _MAIL_START.match(head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")):
        return "message/rfc822"
    if re.match(rb"<!doctype html|<html|<head|<body|<script", start):
        return "text/html"
    if b"<svg" in start:
        return "image/svg+xml"
    if start.startswith(b"<?xml"):
        return "application/xml"
    if start.startswith(b"begin:vcard"):
        return "text/vcard"
    if start.startswith(b"begin:vcalendar"):
        return "text/calendar"
    unprintable = len(re.findall(rb"[\x00-\x08\x0e-\x1f]", head))
    return "text/plain" if unprintable * 50 <= len(head) else "application/octet-stream"
