"""Bytes to text by the charset that was meant, which is not always the one on the label.

Mail programs label supersets with the name of the older, smaller set: GBK text travels as ``gb2312``, Windows-1252 as
``iso-8859-1``, code page 949 as ``euc-kr``. Decoded by the label, names such as 喆 or 镕 are lost.
"""

import codecs
import re
from contextlib import suppress
from email.header import decode_header
from encodings.aliases import aliases
from typing import Final

_MEANT: Final = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "hz-gb-2312": "hz",
    "big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "cp950": "big5hkscs",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "iso8859-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "unicode-1-1-utf-7": "utf-7",
}
# Names that Python knows but that are no charset of a mail.
_NOT_A_CHARSET: Final = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem", "palmos"}
)
_WITHOUT_ALIAS: Final = (
    *("cp720", "cp737", "cp856", "cp874", "cp875", "cp1006", "koi8_t", "koi8_u", "iso8859_1", "utf_8_sig"),
    *("mac_arabic", "mac_croatian", "mac_farsi", "mac_romanian", "raw_unicode_escape"),
)
"""Codecs that Python's own list of other names does not hold."""
_DETECT_BYTES: Final = 20_000
_ENCODED_WORD: Final = re.compile(r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?\s]*\?=")
# A quoted-printable or base64 word of a multi-byte set may be cut in the middle of a character by bad senders;
# neighbours of one charset are therefore joined before they are decoded.


def meant_codec(label: str) -> str | None:
    """The codec to use for a label, or ``None`` if the label names no charset that is known."""
    name = label.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_MEANT.get(name, name))
    except (LookupError, ValueError, UnicodeError, OSError):  # the last: no such codec, and none may be looked for
        return None
    # bytes-to-bytes codecs such as "zlib" are a way to blow up; only text codecs are let through.
    if not getattr(found, "_is_text_encoding", False) or found.name.replace("-", "_") in _NOT_A_CHARSET:
        return None
    return found.name


def decoded(raw: bytes, label: str) -> tuple[str, str | None]:
    """Text of ``raw``, and a warning code: ``charset_unknown``, ``charset_guessed`` or ``None``.

    A label that fits is believed, with one exception: text that is valid multi-byte UTF-8 under an eight-bit label is
    UTF-8. Without a fitting label the charset is guessed.
    """
    codec = meant_codec(label) if label else None
    eight_bit = not raw.isascii()
    if not eight_bit and codec in {None, "cp1252", "utf-8"}:
        return raw.decode("ascii", "replace"), "charset_unknown" if label and codec is None else None
    if eight_bit and (codec is None or codec == "utf-8" or codec.startswith("cp125")):
        try:
            return raw.decode("utf-8"), None if codec == "utf-8" else "charset_guessed"
        except UnicodeDecodeError:
            pass
    if codec and codec != "utf-8" and label.strip().lower() not in {"us-ascii", "ascii"}:
        try:
            return raw.decode(codec), None
        except (UnicodeError, ValueError):
            text = raw.decode(codec, "replace")
            if text.count("\ufffd") <= len(text) // 50:
                return text, "charset_guessed"
    return _guessed(raw), "charset_unknown" if label and codec is None else "charset_guessed"


def _guessed(raw: bytes) -> str:
    # Measured: 40 ms, and most mails are labelled rightly, so the child loads it only here.
    import chardet  # noqa: PLC0415

    found = chardet.detect(raw[:_DETECT_BYTES])["encoding"] or "utf-8"
    codec = meant_codec(found) or "utf-8"
    text = raw.decode(codec, "replace")
    if text.count("\ufffd") > len(text) // 20:
        text = raw.decode("cp1252", "replace")
    return text


def load_all() -> None:
    """Loads every charset that Python knows, and the guesser, for a process that may soon open no file.

    Among them are those that no text is in: the standard library takes an encoded word apart by ``raw_unicode_escape``.
    """
    _guessed("\u00e9\u4e2d".encode("gb18030") * 40)
    for codec in {*_MEANT.values(), *aliases.values(), *_WITHOUT_ALIAS}:
        with suppress(LookupError):  # mbcs and oem are on Windows alone
            codecs.lookup(codec)


def header_text(value: str) -> str:
    """A header's text: encoded words decoded, raw eight-bit bytes decoded, on one line, without control characters."""
    return on_one_line(decoded_header(value))


def decoded_header(value: str) -> str:
    """A header's text as it was meant, with whatever marks its sender put in."""
    if _ENCODED_WORD.search(value):
        try:
            pieces = decode_header(value)
        except (ValueError, IndexError):
            pieces = [(value, None)]
        return "".join(_piece_text(piece, charset) for piece, charset in _joined(pieces))
    return raw_text(value)


def raw_text(value: str) -> str:
    """Text whose undecodable bytes stand as surrogates, with those bytes decoded."""
    if value.isascii():
        return value
    try:
        raw = value.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return value.encode("utf-8", "replace").decode("utf-8")
    return decoded(raw, "")[0]


def _joined(pieces: list[tuple[bytes | str, str | None]]) -> list[tuple[bytes | str, str | None]]:
    together: list[tuple[bytes | str, str | None]] = []
    for piece, charset in pieces:
        if together and charset and together[-1][1] == charset:
            last = together[-1][0]
            if isinstance(last, bytes) and isinstance(piece, bytes):
                together[-1] = (last + piece, charset)
                continue
        together.append((piece, charset))
    return together


def _piece_text(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return raw_text(piece)
    if charset is None:
        # The email package hands unencoded stretches over as raw-unicode-escape bytes.
        return raw_text(piece.decode("ascii", "surrogateescape"))
    return decoded(piece, charset)[0]


# Characters that reorder or hide text: bidirectional controls, zero width, tags, line and paragraph separators.
_UNSEEN: Final = re.compile(
    "[\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def without_controls(text: str) -> str:
    """Text without control characters, lone surrogates and marks that reorder or hide; line ends become LF."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    return _CONTROL.sub("", _UNSEEN.sub("", text))


def has_direction_marks(text: str) -> bool:
    """Whether the text tries to turn its own direction around, as in ``invoice\u202efdp.exe``."""
    return re.search("[\u202a-\u202e\u2066-\u2069]", text) is not None


def on_one_line(text: str) -> str:
    """Text on one line, white space collapsed."""
    return " ".join(without_controls(text).split())
