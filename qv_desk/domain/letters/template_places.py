"""The language of templates: text with places for fields, and nothing else.

``{{ received_on }}`` is a place. There are no loops, no conditions, no calls, no arithmetic: who may word a letter must
not be able to program one. Whatever else stands between braces is named for what it is, so that somebody who knows
another program's templates learns at once how it is done here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

PLACE: Final = re.compile(r"\{\{ *([a-z][a-z0-9_]*) *\}\}")
"""The one thing that a template knows besides text."""

_PLACEHOLDER: Final = "\x00"
_QUOTED: Final = 40
"""Characters of a text that a sentence quotes."""

_BRACED: Final = re.compile(r"\{\{[^{}\n]{0,400}\}\}|\{%[^{}\n]{0,400}%\}|\{#[^{}\n]{0,400}#\}|\$?\{[^{}\n]{0,100}\}")
_PERCENT: Final = re.compile(r"%\([A-Za-z_][^()\n]{0,60}\)[sdrfx]")
_WIDE: Final = re.compile("[｛｝]")
_NAME: Final = re.compile(r"[^\W\d][\w \-]*")
_STATEMENTS: Final = {
    **dict.fromkeys(("for", "endfor", "while", "loop"), "place_loop"),
    **dict.fromkeys(("if", "elif", "else", "endif", "unless"), "place_condition"),
}
_SIGNS: Final = (
    (re.compile(r"""["']"""), "place_quotes"),
    (re.compile(r"[()]"), "place_call"),
    (re.compile(r"\|"), "place_filter"),
    (re.compile(r"[\[\]]"), "place_index"),
    (re.compile(r"![rsa]\b|:[<>^]"), "place_format"),
    (re.compile(r"==|!=|<|>|\b(?:if|and|or|not|is|in)\b"), "place_condition"),
    (re.compile(r"[+*/%^=]|\d\s*-|-\s*\d|\s-\s"), "place_arithmetic"),
    (re.compile(r"\."), "place_attribute"),
    (re.compile(r"[!:]"), "place_format"),
)
"""What a sign between braces is called in other programs, the most telling first."""


@dataclass(frozen=True, slots=True)
class Braces:
    """Something in a text that looks like a place and is none.

    Attributes:
        code: what it is: ``place_loop``, ``place_call`` …
        text: as it stands, shortened.
        name: the name of a field that was perhaps meant; empty for none.
    """

    code: str
    text: str
    name: str = ""


def places_of(text: str) -> tuple[str, ...]:
    """The names in the places of a text, in order, whatever else stands in it."""
    return tuple(PLACE.findall(text))


def standing_text(text: str) -> str:
    """The text without its places."""
    return PLACE.sub("", text)


def braces_in(text: str) -> Iterator[Braces]:
    """Everything with braces that is no place, named for what it is."""
    rest = PLACE.sub(_PLACEHOLDER, text)
    for found in _BRACED.finditer(rest):
        yield _named(found[0])
    rest = _BRACED.sub(_PLACEHOLDER, rest)
    for found in _PERCENT.finditer(rest):
        yield Braces("place_format", found[0], re.sub(r"\W", "", found[0].partition(")")[0]))
    if _WIDE.search(rest):
        yield Braces("place_wide", shortened(_around(rest, _WIDE)))
    if "{" in rest or "}" in rest:
        yield Braces("place_unclosed", shortened(_around(rest, re.compile("[{}]"))))


def nearest(name: str, known: tuple[str, ...]) -> str:
    """The known name that is most like another one; empty where none is."""
    plain = re.sub(r"[\s\-]+", "_", name.strip().casefold())
    return next(iter(get_close_matches(plain[:80], known, n=1, cutoff=0.6)), "")


def shortened(text: str) -> str:
    """As much of a text as a sentence can quote."""
    plain = " ".join(text.replace(_PLACEHOLDER, "…").split())
    return plain if len(plain) <= _QUOTED else f"{plain[:_QUOTED]}…"


def _named(text: str) -> Braces:
    inside = text.strip("${}%#").strip()
    if text.startswith("{#"):
        return Braces("place_comment", shortened(text))
    if text.startswith("{%"):
        word = inside.strip("-").split(maxsplit=1)[:1]
        return Braces(_STATEMENTS.get(word[0] if word else "", "place_statement"), shortened(text))
    if _PLACEHOLDER in text:
        return Braces("place_unclosed", shortened(text))
    if not text.startswith("{{"):
        return Braces("place_format", shortened(text), inside if _NAME.fullmatch(inside) else "")
    return _said(inside, shortened(text))


def _said(inside: str, text: str) -> Braces:
    """What stands between two braces on each side."""
    for sign, code in _SIGNS:
        if sign.search(inside):
            return Braces(code, text, next(iter(re.findall(r"[a-z][a-z0-9_]*", inside)), ""))
    if _NAME.fullmatch(inside):
        return Braces("place_misspelt", text, inside)
    return Braces("place_statement" if inside else "place_empty", text)


def _around(text: str, sign: re.Pattern[str]) -> str:
    found = sign.search(text)
    start = found.start() if found else 0
    return text[max(start - 4, 0) : start + 24]
