"""The small pattern language of the word lists, and the folded text that patterns are matched on.

A pattern is words between spaces. Between two words any white space and punctuation may stand. ``*`` ends a word that
may go on, ``(a|b c)`` is a choice, ``[x]`` may be missing, ``..`` is a gap of up to 60 characters and ``...`` one of up
to 150. Case and accents do not matter. In languages without spaces a pattern matches inside a run of characters.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

_QUOTES: Final = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "\u0060": "'", "\u201c": '"', "\u201d": '"'}
    | {"\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " "}
    | {"\u0640": " ", "\u3000": " ", "ı": "i", "ø": "o", "đ": "d", "ł": "l", "ς": "σ"}
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"}
)
_TOKEN: Final = re.compile(r"\.\.\.|\.\.|\[[^\]]*\]|\S*\([^)]*\)\S*|\S+")


def folded(text: str) -> str:
    """Text in lower case without accents, of the same length, so that positions stay true."""
    return "".join(_folded_letter(letter) for letter in text.translate(_QUOTES))


@cache
def _folded_letter(letter: str) -> str:
    code = ord(letter)
    if code < 0x80:
        return letter.lower()
    if 0xFF01 <= code <= 0xFF5E:
        return chr(code - 0xFEE0).lower()
    if code < 0x530 or 0x1E00 <= code < 0x2000:
        letter = unicodedata.normalize("NFD", letter)[0].lower()
    return letter if len(letter) == 1 else letter[0]


@cache
def compiled(pattern: str, *, spaced: bool) -> re.Pattern[str]:
    """The regular expression of a pattern.

    Raises:
        ValueError: the pattern is empty or its brackets do not match.
    """
    tokens = _TOKEN.findall(folded(pattern))
    if not tokens or pattern.count("(") != pattern.count(")") or pattern.count("[") != pattern.count("]"):
        raise ValueError(pattern)
    between = r"[^\w]{1,4}" if spaced else r"[^\w]{0,3}"
    out: list[str] = []
    joined = True
    for token in tokens:
        if token in {"..", "..."}:
            out.append(".{0,60}?" if token == ".." else ".{0,150}?")
            joined = True
            continue
        optional = token.startswith("[") and token.endswith("]")
        body = _word(token[1:-1] if optional else token, spaced=spaced, between=between)
        if optional:
            out.append(f"(?:{body}{between})?" if joined else f"(?:{between}{body})?")
            continue
        out.append(body if joined else between + body)
        joined = False
    return re.compile("".join(out))


def _word(token: str, *, spaced: bool, between: str) -> str:
    choice = re.fullmatch(r"([^()]*)\(([^()]*)\)([^()]*)", token)
    if choice:
        before, inside, after = choice.groups()
        # Words inside a choice may be several, with spaces.
        options = "|".join(_literal(option, between) for option in inside.split("|"))
        body = f"{_literal(before, between)}(?:{options}){_literal(after, between)}"
        first = (before or inside)[:1]
        last = after[-1:] or "".join(option[-1:] for option in inside.split("|"))
    else:
        body, first, last = _literal(token, between), token[:1], token[-1:]
    if spaced and (first.isalnum() or not first):
        body = r"(?<!\w)" + body
    if spaced and last and all(letter.isalnum() or letter == "*" for letter in last):
        # After "*" the boundary is inert: it follows the greedy tail of the word.
        body += r"(?!\w)"
    return body


def _literal(words: str, between: str) -> str:
    return between.join(re.escape(word).replace(r"\*", r"\w*") for word in words.split(" ") if word)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern was found, in the text it was looked for in."""

    start: int
    end: int
    pattern: str


def first_hit(patterns: tuple[str, ...], text: str, *, spaced: bool) -> Hit | None:
    """The earliest place where one of the patterns stands in a folded text."""
    best: Hit | None = None
    for pattern in patterns:
        found = compiled(pattern, spaced=spaced).search(text)
        if found and (best is None or found.start() < best.start):
            best = Hit(found.start(), found.end(), pattern)
    return best


def all_hits(patterns: tuple[str, ...], text: str, *, spaced: bool) -> list[Hit]:
    """Every place where one of the patterns stands in a folded text, in order."""
    hits = [
        Hit(found.start(), found.end(), pattern)
        for pattern in patterns
        for found in compiled(pattern, spaced=spaced).finditer(text)
    ]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))
