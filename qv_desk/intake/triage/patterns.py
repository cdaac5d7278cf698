"""The small pattern language of the word lists, and the folded text that patterns are matched on.

A pattern is words between spaces. Between two words any white space and punctuation may stand. ``*`` ends a word that
may go on, ``(a|b c)`` is a choice, ``[x]`` may be missing, ``..`` is a gap of up to 60 characters and ``...`` one of up
to 150 (14 and 40 in languages without spaces). Choices may stand in choices. Case and accents do not matter. In
languages without spaces a pattern matches inside a run of characters.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

_QUOTES: Final = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "\u0060": "'", "\u201c": '"', "\u201d": '"'}
    | {"\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " "}
    | {"\u3000": " ", "ı": "i", "ø": "o", "đ": "d", "ł": "l", "Ø": "o", "Đ": "d", "Ł": "l", "ς": "σ"}
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"}
)
_MARKS: Final = "\u0300-\u036f\u0640\u064b-\u065f\u0670"
"""Accents that are letters of their own, vowel signs of Arabic, and the stroke that stretches its words."""
_MARK: Final = re.compile(f"[{_MARKS}]")
_MARKED: Final = re.compile(rf"[\w{_MARKS}]+")


def folded(text: str) -> str:
    """Text in lower case without accents, of the same length, so that positions stay true."""
    if _MARK.search(text):
        text = _MARKED.sub(_bare, text)
    return "".join(_folded_letter(letter) for letter in text.translate(_QUOTES))


def _bare(word: re.Match[str]) -> str:
    """A word without its marks, with as many spaces behind it, so that it begins where it did."""
    return _MARK.sub("", word[0]).ljust(len(word[0]))


@cache
def _folded_letter(letter: str) -> str:
    code = ord(letter)
    if letter.isascii():
        return letter.lower()
    if "！" <= letter <= "～":
        return chr(code - 0xFEE0).lower()
    # Latin, Greek and Cyrillic; in Korean and Japanese the same step would take letters apart.
    if letter < "\u0530" or "\u1e00" <= letter < "\u2000":
        letter = unicodedata.normalize("NFD", letter)[0].lower()
    return letter if len(letter) == 1 else letter[0]


@dataclass(frozen=True, slots=True)
class _Form:
    """A pattern ready to be looked for.

    Attributes:
        body: the regular expression.
        needles: every text that it matches contains one of these; empty if none can be told.
    """

    body: str
    needles: tuple[str, ...]


@cache
def _form(pattern: str, *, spaced: bool) -> _Form:
    reader = _Reader(folded(_MARK.sub("", pattern)), spaced=spaced)
    form = reader.sequence(glued=False)
    if not form.body or not reader.at_end:
        raise ValueError(pattern)
    return form


@cache
def compiled(pattern: str, *, spaced: bool) -> re.Pattern[str]:
    """The regular expression of a pattern.

    Raises:
        ValueError: the pattern is empty or its brackets do not match.
    """
    return re.compile(_form(pattern, spaced=spaced).body)


def standing_in(patterns: tuple[str, ...], text: str, *, spaced: bool) -> tuple[str, ...]:
    """Those of the patterns that may be found in a folded text, told by single words; the others cannot be.

    A letter holds few of a language's words, and to look for a word is quicker than for a pattern by far.
    """
    return tuple(pattern for pattern in patterns if _may_stand(_form(pattern, spaced=spaced).needles, text))


def standing_in_letter(patterns: tuple[str, ...], text: str, *, spaced: bool) -> tuple[str, ...]:
    """The same for a whole list of a language, whose words are looked up once and kept."""
    return tuple([pattern for pattern, needles in _needles(patterns, spaced=spaced) if _may_stand(needles, text)])


@cache
def _needles(patterns: tuple[str, ...], *, spaced: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple([(pattern, _form(pattern, spaced=spaced).needles) for pattern in patterns])


def _may_stand(needles: tuple[str, ...], text: str) -> bool:
    # A plain loop: any() costs more than the searches themselves.
    for needle in needles:
        if needle in text:
            return True
    return not needles


def _surer(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The rarer of two sets of needles: the one whose shortest is longer."""
    return max(one, other, key=lambda needles: min(map(len, needles), default=0))


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str, *, spaced: bool) -> None:
        self._pattern = pattern
        self._place = 0
        self._spaced = spaced
        self._between = r"[^\w]{1,6}" if spaced else r"[^\w]{0,3}"
        # A character of Chinese says as much as a word of three letters.
        self._gaps = {2: 60, 3: 150} if spaced else {2: 14, 3: 40}

    @property
    def at_end(self) -> bool:
        """Whether the whole pattern is read."""
        return self._place >= len(self._pattern)

    def sequence(self, *, glued: bool) -> _Form:
        """Words up to the end of the pattern or of a choice.

        Args:
            glued: the choice is a part of a word, as in ``authori(s|z)ed``, so its ends are no ends of words.
        """
        out: list[str] = []
        needles: tuple[str, ...] = ()
        needs_space = False
        while not self.at_end and self._now() not in "|)]":
            if self._now() == " ":
                self._place += 1
            elif gap := re.match(r"\.{2,3}(?= |$|[|)\]])", self._pattern[self._place :]):
                self._place += len(gap[0])
                out.append(f".{{0,{self._gaps[len(gap[0])]}}}?")
                needs_space = False
            elif self._now() == "[":
                body = self._choice("]", glued=False).body
                out.append(f"(?:{self._between}{body})?" if needs_space else f"(?:{body}{self._between})?")
            else:
                word = self._word(glued=glued)
                needles = _surer(needles, word.needles)
                out.append((self._between if needs_space else "") + word.body)
                needs_space = True
        return _Form("".join(out), needles)

    def _now(self) -> str:
        return self._pattern[self._place]

    def _choice(self, end: str, *, glued: bool) -> _Form:
        self._place += 1
        options = [self.sequence(glued=glued)]
        while not self.at_end and self._now() == "|":
            self._place += 1
            options.append(self.sequence(glued=glued))
        if self.at_end or self._now() != end:
            raise ValueError(self._pattern)
        self._place += 1
        all_have = all(option.needles for option in options)
        needles = tuple(dict.fromkeys(needle for option in options for needle in option.needles)) if all_have else ()
        return _Form(f"(?:{'|'.join(option.body for option in options)})", needles)

    def _word(self, *, glued: bool) -> _Form:
        out: list[str] = []
        needles: tuple[str, ...] = ()
        run = ""
        start = self._place
        while not self.at_end and self._now() not in " |)][":
            letter = self._now()
            if letter == "(":
                ends_alone = start == self._place and self._choice_stands_alone()
                choice = self._choice(")", glued=not ends_alone)
                out.append(choice.body)
                needles, run = _surer(_surer(needles, choice.needles), (run,) if run else ()), ""
            else:
                out.append(r"\w*" if letter == "*" else re.escape(letter))
                self._place += 1
                run += letter if letter != "*" else ""
                if letter == "*" and run:
                    needles, run = _surer(needles, (run,)), ""
        needles = _surer(needles, (run,) if run else ())
        word = self._pattern[start : self._place]
        if not self._spaced or glued:
            return _Form("".join(out), needles)
        before = r"(?<!\w)" if word[0].isalnum() or word[0] == "(" else ""
        # After "*" the limit is inert: it follows the greedy tail of the word.
        after = r"(?!\w)" if word[-1].isalnum() or word[-1] in "*)" else ""
        return _Form(before + "".join(out) + after, needles)

    def _choice_stands_alone(self) -> bool:
        """Whether the choice that opens here is a word of its own."""
        depth = 0
        for place in range(self._place, len(self._pattern)):
            depth += {"(": 1, ")": -1}.get(self._pattern[place], 0)
            if depth == 0:
                return self._pattern[place + 1 : place + 2] in {"", " ", "|", ")", "]"}
        return False


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern was found, in the text it was looked for in."""

    start: int
    end: int
    pattern: str

    def overlaps(self, other: "Hit") -> bool:
        """Whether two places share a character."""
        return self.start < other.end and other.start < self.end


def first_hit(patterns: tuple[str, ...], text: str, *, spaced: bool) -> Hit | None:
    """The earliest place where one of the patterns stands in a folded text."""
    best: Hit | None = None
    for pattern in standing_in(patterns, text, spaced=spaced):
        found = compiled(pattern, spaced=spaced).search(text)
        if found and (best is None or found.start() < best.start):
            best = Hit(found.start(), found.end(), pattern)
    return best


def all_hits(patterns: tuple[str, ...], text: str, *, spaced: bool) -> list[Hit]:
    """Every place where one of the patterns stands in a folded text, in order."""
    hits = [
        Hit(found.start(), found.end(), pattern)
        for pattern in standing_in(patterns, text, spaced=spaced)
        for found in compiled(pattern, spaced=spaced).finditer(text)
    ]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))
