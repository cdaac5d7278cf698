"""A child under fourteen that a letter speaks of, by the words for children and an age that stands near them.

People write an age in many ways: "she is nine", "Mia (12)", "an eleven-year-old", "aged 10", "pupils of the fourth
class". No list of phrases holds them all, while a child, a small number and a word for years are found in each.
"""

import re
from collections.abc import Sequence
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.sentences import Sentence

_FAR: Final = {True: 70, False: 24}
"""How many characters may lie between the child and its age."""
_NEAR: Final = {True: 24, False: 6}
"""How far behind the child a number in brackets is its age."""
_SMALL: Final = r"(?<![\d.,:/-])(?:[3-9]|1[0-3])(?![\d:/%]|[.,]\d|\.\s?\d)"
_BRACKETS: Final = re.compile(rf"[(（]\s?{_SMALL}\s?[)）]")
_BETWEEN: Final = re.compile(r"[\s\-‐–:：]{0,3}")
_OLDER: Final = re.compile(
    r"(?<!\d)(?:1[4-9]|[2-9]\d)\s?周?[歳才岁歲살세]|十[四五六七八九]周?[岁歲歳]|열\s?(?:네|다섯|여섯|일곱|여덟|아홉)\s?살|스[물무]\S?\s?살"
)
"""Ages from fourteen on in scripts without spaces, where "five years" stands within "fifteen years"."""
_BREAKS: Final = re.compile(r"[;!?。！？；]")


def child_hit(letter: Sequence[Sentence], language: LanguageWords) -> tuple[Sentence, Hit] | None:
    """Where a letter speaks of a child under fourteen who is a user here, or ``None``."""
    if not language.children or not _joined(letter, language):
        return None
    for sentence in letter:
        hit = _of_age(sentence.text, language)
        if hit:
            return sentence, hit
    return _at_school(letter, language)


def is_older(hit: Hit, text: str) -> bool:
    """Whether the age in a stretch of a folded sentence is the end of a higher one: 15歳, 열다섯 살."""
    return any(hit.start < found.end() and found.start() < hit.end for found in _OLDER.finditer(text))


def _joined(letter: Sequence[Sentence], language: LanguageWords) -> bool:
    """Whether the letter speaks of an account, of data or of signing up."""
    words = (*language.children.get("joined", ()), *language.near.get("account", ()))
    return any(first_hit(words, sentence.text, spaced=language.spaced) for sentence in letter)


def _of_age(text: str, language: LanguageWords) -> Hit | None:
    children = all_hits(language.children.get("child", ()), text, spaced=language.spaced)
    if not children:
        return None
    ages = [age for age in _ages(text, language) if not is_older(age, text)]
    for child in children:
        bracket = _BRACKETS.search(text, child.end, child.end + _NEAR[language.spaced])
        if bracket:
            return Hit(child.start, bracket.end(), child.pattern)
        for age in ages:
            first, last = sorted((child, age), key=lambda hit: hit.start)
            between = text[first.end : last.start]
            if len(between) <= _FAR[language.spaced] and not _BREAKS.search(between):
                return Hit(first.start, last.end, child.pattern)
    return None


def _at_school(letter: Sequence[Sentence], language: LanguageWords) -> tuple[Sentence, Hit] | None:
    """Pupils of a school for the youngest, which may be named in another sentence than they are."""
    for sentence in letter:
        school = first_hit(language.children.get("school", ()), sentence.text, spaced=language.spaced)
        if school and any(
            first_hit(language.children.get("pupils", ()), other.text, spaced=language.spaced) for other in letter
        ):
            return sentence, school
    return None


def _ages(text: str, language: LanguageWords) -> list[Hit]:
    years, aged = language.children.get("years", ()), language.children.get("aged", ())
    numbers = [Hit(found.start(), found.end(), "") for found in re.finditer(_SMALL, text)]
    numbers += all_hits(language.children.get("numbers", ()), text, spaced=language.spaced)
    found = [*all_hits(language.children.get("whole", ()), text, spaced=language.spaced)]
    if not numbers:
        return found
    behind, before = all_hits(years, text, spaced=language.spaced), all_hits(aged, text, spaced=language.spaced)
    lasting = all_hits(language.children.get("lasting", ()), text, spaced=language.spaced)
    for number in numbers:
        # "A customer for ten years", "five years ago" are no ages.
        if any(_next(word, number) for word in lasting):
            continue
        found += [
            Hit(number.start, word.end, word.pattern)
            for word in behind
            if _touch(number, word, text) and not any(_next(word, late) for late in lasting)
        ]
        found += [Hit(word.start, number.end, word.pattern) for word in before if _touch(word, number, text)]
    return found


def _next(one: Hit, other: Hit) -> bool:
    return 0 <= other.start - one.end <= 1


def _touch(one: Hit, other: Hit, text: str) -> bool:
    return one.end <= other.start and _BETWEEN.fullmatch(text, one.end, other.start) is not None
