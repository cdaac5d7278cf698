"""A letter cut into what the person says now, what is quoted, and sentences with their places."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.tick_boxes import TICK

MOST_TEXT: Final = 30_000
"""No more of a letter is read for what it asks."""
_LONGEST_SENTENCE: Final = 1_200
_SHORT_WORD: Final = 4
_NUMERAL: Final = 2
_ABBREVIATIONS: Final = frozenset(
    [
        "art",
        "arts",
        "abs",
        "nr",
        "no",
        "lit",
        "bzw",
        "vgl",
        "ggf",
        "inc",
        "ltd",
        "co",
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "st",
        "tel",
        "str",
        "par",
        "par.",
        "al",
        "cf",
        "ust",
        "cl",
        "sec",
        "ss",
        "zb",
        "dh",
        "usw",
        "ca",
        "z",
        "b",
        "d",
        "h",
        "u",
        "a",
        "p",
        "s",
        "n",
        "r",
        "v",
        "bl",
        "pkt",
        "odst",
        "alin",
        "pism",
        "lid",
        "cap",
        "reg",
        "ref",
        "resp",
        "ev",
        "evtl",
        "inkl",
        "zzgl",
        "gem",
        "i",
        "e",
        "g",
        "eg",
        "ie",
        "stk",
        "tlf",
        "ods",
        "nro",
        "lett",
        "num",
        "comma",
        "sig",
        "sra",
        "dna",
        "jr",
        "sr",
        "m",
        "mme",
        "mlle",
        "dott",
        "avv",
    ]
)
_BREAK: Final = re.compile(
    r"[.!?;…]{1,8}[\"')\]]{0,4}\s+|[。！？；؟।]{1,8}[”」』）]{0,4}\s*|\n\s*\n|\n(?=\s*(?:[-*•·–—▪●☑]|\(?\d{1,2}[.)]|[a-z]\)|[ivx]{1,4}\)|[①-⑳]|[一二三四五六七八九十]、)\s*)"
    # A ticked option, which stands in a row with others.
    r"|(?=☑)"
    # A field of a form: "E-mail: ann@example.org" and below it "Reason: I have moved".
    r"|\n(?=\s*[A-ZÀ-ÞΑ-ΩА-ЯЁ\u0621-\u064a\u3040-\u9fff\uac00-\ud7af][^\n:：.,;!?。，]{0,28}(?:[:：](?:\s|$)|：))"
    # A field whose name stands in brackets: 【姓名】.
    r"|\n(?=\s*[【［][^\n】］]{1,28}[】］])"
)
_BULLET: Final = re.compile(
    r"^\s*(?:[-*•·–—▪●☑]|\(?\d{1,2}[.)、]|[a-z]\)|[ivx]{1,4}\)|[①-⑳]|[一二三四五六七八九十]、)\s*"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or heading.

    Attributes:
        text: folded, line breaks as spaces, for matching.
        start: where it starts in the message's text; -1 for the subject line.
        is_subject: it is the subject line.
        is_item: it is an item of a list.
        leads_list: it ends with a colon, so items after it belong to it.
        is_ticked: it is an option of a form, and ticked.
    """

    text: str
    start: int
    is_subject: bool
    is_item: bool
    leads_list: bool
    is_ticked: bool = False

    def holds(self, place: int) -> bool:
        """Whether a place in the message's text, -1 for the subject, lies in this sentence."""
        return place == self.start if self.is_subject else self.start <= place < self.start + len(self.text)


def sentence_number(place: int, letter: Sequence[Sentence]) -> int | None:
    """Which sentence of a letter, in their order, holds a place of the message's text; -1 is in the subject."""
    # A hostile letter has thousands of sentences, and is asked as often.
    number = bisect_right(letter, place, key=lambda sentence: sentence.start) - 1
    return number if number >= 0 and letter[number].holds(place) else None


def sentence_at(place: int, letter: Sequence[Sentence]) -> Sentence | None:
    """The sentence that holds a place of the message's text; -1 is in the subject."""
    number = sentence_number(place, letter)
    return None if number is None else letter[number]


def sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentences of a stretch of a message's text."""
    end = min(end, start + MOST_TEXT)
    place = start
    for stop in [*_stops(text, start, end), end]:
        for piece_start in range(place, stop, _LONGEST_SENTENCE):
            piece = text[piece_start : min(stop, piece_start + _LONGEST_SENTENCE)]
            if piece.strip():
                yield _sentence(piece, piece_start)
        place = stop


def subject_sentence(subject: str) -> Sentence:
    """The subject line as a sentence."""
    return Sentence(folded(subject), -1, is_subject=True, is_item=False, leads_list=False)


def _sentence(piece: str, start: int) -> Sentence:
    flat = re.sub(r"\s", " ", piece)
    return Sentence(
        folded(flat),
        start,
        is_subject=False,
        is_item=_BULLET.match(piece) is not None,
        leads_list=piece.rstrip().endswith((":", "：")),
        is_ticked=piece.lstrip().startswith(TICK),
    )


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    for found in _BREAK.finditer(text, start, end):
        ends_anyway = re.search(r"\n\s*\n", found[0]) is not None
        if not ends_anyway and found[0][:1] in {".", "…"} and not _ends_sentence(text, found.start(), found.end(), end):
            continue
        yield found.end()


def _ends_sentence(text: str, dot: int, after: int, end: int) -> bool:
    """Whether a full stop ends a sentence: not after "Art." and not before a small letter or a number."""
    following = text[after] if after < end else ""
    if following.islower():
        return False
    # "GDPR-a." is no "a."
    before = re.search(r"([\w-]+)$", text[max(0, dot - 20) : dot])
    word = folded(before[1]) if before else ""
    if word in _ABBREVIATIONS:
        return False
    if following.isdigit() and (len(word) <= _SHORT_WORD or word.isdigit()):
        return False
    return not (word.isdigit() and len(word) <= _NUMERAL and "\n" not in text[dot:after])
