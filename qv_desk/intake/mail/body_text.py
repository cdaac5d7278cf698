"""The readable text of one part of a mail, and of alternative parts that should say the same."""

import re
from dataclasses import dataclass
from email.message import Message
from itertools import pairwise
from typing import Final

from qv_desk.domain.incoming.message import TEXT_LIMIT
from qv_desk.intake.files.charsets import decoded, without_controls
from qv_desk.intake.mail.html_text import html_text
from qv_desk.intake.mail.mail_headers import parameter

# HTML is mostly mark-up: this much of it is looked at for a text of TEXT_LIMIT characters.
_HTML_LIMIT: Final = 2_000_000
PARTS_RULE: Final = "\n\n――――――――――\n\n"
"""Stands between two versions of one text that do not say the same."""


@dataclass(frozen=True, slots=True)
class PartText:
    """Text of one part with the codes of what was odd about it."""

    text: str
    is_html: bool
    warnings: tuple[str, ...]


def part_content(part: Message) -> bytes:
    """The decoded bytes of a leaf part; rubbish in base64 or quoted-printable gives what can be decoded."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def part_text(part: Message) -> PartText:
    """The text of a ``text/plain`` or ``text/html`` leaf."""
    raw = part_content(part)
    is_html = part.get_content_type() == "text/html"
    raw = raw[: _HTML_LIMIT if is_html else 4 * TEXT_LIMIT]
    label = parameter(part, "charset", "content-type")
    if is_html and not label:
        declared = re.search(rb"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", raw[:4096])
        label = declared[1].decode("ascii") if declared else ""
    text, warning = decoded(raw.removeprefix(b"\xef\xbb\xbf"), label)
    warnings = [warning] if warning else []
    if is_html:
        text, hides = html_text(without_controls(text))
        warnings += ["hidden_text"] if hides else []
    elif parameter(part, "format", "content-type").lower() == "flowed":
        text = _unflowed(text.replace("\r\n", "\n"), parameter(part, "delsp", "content-type").lower() == "yes")
    return PartText(without_controls(text)[: TEXT_LIMIT + 1].strip("\n"), is_html, tuple(warnings))


def _unflowed(text: str, drop_space: bool) -> str:  # noqa: FBT001 - the parameter's name is in RFC 3676
    out: list[str] = []
    soft = False
    for line in text.split("\n"):
        unstuffed = line.removeprefix(" ")
        flows = unstuffed.endswith(" ") and unstuffed != "-- " and not unstuffed.startswith(">")
        if soft:
            out[-1] += unstuffed
        else:
            out.append(unstuffed)
        if flows and drop_space:
            out[-1] = out[-1][:-1]
        soft = flows
    return "\n".join(out)


def one_of(versions: list[PartText]) -> PartText:
    """One text for alternative parts: the plain one; both where they do not say the same.

    A person must not decide on one version while the sender can prove that the other was sent.
    """
    warnings = tuple(dict.fromkeys(code for version in versions for code in version.warnings))
    plain = "\n\n".join(version.text for version in versions if not version.is_html).strip()
    shown = "\n\n".join(version.text for version in versions if version.is_html).strip()
    if not plain or not shown:
        return PartText(plain or shown, not plain, warnings)
    if _say_the_same(plain, shown):
        return PartText(plain, is_html=False, warnings=warnings)
    return PartText(plain + PARTS_RULE + shown, is_html=False, warnings=(*warnings, "parts_disagree"))


def _say_the_same(plain: str, shown: str) -> bool:
    first, second = _words(plain), _words(shown)
    smaller = min(len(first), len(second))
    missing = max(len(first - second), len(second - first))
    return missing <= max(4, smaller * 3 // 10)


def _words(text: str) -> set[str]:
    text = re.sub(r"<?https?://\S+|<mailto:\S+|\[[^\]\n]{0,200}\]", " ", text.casefold())
    han = re.findall(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text)
    return set(re.findall(r"[^\W\d_]{4,}", text)) | {a + b for a, b in pairwise(han)}
