"""Laws and articles that a letter names: "Art. 17 DSGVO", "第四十七条", "section 1798.105"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LawWords, TriageWords
from qv_desk.intake.triage.names_in_text import first_name
from qv_desk.intake.triage.patterns import folded

_NEAR: Final = 70
# "Articles 15, 17 and 21", "Art. 15/16/18": numbers that stand in a row are all articles; a date or "30 days" is none.
_NEXT_NUMBER: Final = re.compile(
    r"\s{0,2}(?:[,;/&+、]\s?)?(?:\b(?:and|as well as|und|sowie|et|y|e|ed|en|och|a|i|si|oraz|και|и|va|و)\b)?\s{0,2}"
    r"(?<![^\W_])(\d{1,2})(?:\s?\((\d)\))?(?!\d|\s?[:%€$£.-]\d|/(?:\d{1,2}/)?\d{4}|\s(?:calendar |working )?"
    r"(?:day|week|month|tag|woche|monat|jour|mois|dia|dni|giorn|dag|week|dn))"
)
_HAN_ROW: Final = re.compile(
    r"第\s?((?:[\d一二三四五六七八九十]{1,4}\s?[、,和及與与]\s?){1,11})[\d一二三四五六七八九十]{1,4}\s?[条條]"
)
_MOST_IN_A_ROW: Final = 12
_LIKE_GDPR: Final = frozenset({"eu_gdpr", "uk_gdpr"})
_DIGITS: Final = str.maketrans("〇零一二三四五六七八九٠١٢٣٤٥٦٧٨٩", "00123456789" + "0123456789")


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article named in a sentence, and the right it is about; ``also`` is the second of an article with two."""

    right: RightCode
    law: LawWords
    start: int
    end: int
    also: RightCode | None = None


def laws_named(text: str, words: TriageWords) -> list[tuple[LawWords, int, int]]:
    """The laws that a folded text names, with the first place of each, in order of those places."""
    found: list[tuple[LawWords, int, int]] = []
    for law in words.laws:
        place = first_name(law.names, text)
        if place is not None:
            found.append((law, *place))
    # "UK GDPR" names no GDPR besides.
    inside = [
        one for one in found for other in found if one is not other and other[1] <= one[1] and one[2] <= other[2]
        and other[2] - other[1] > one[2] - one[1]
    ]  # fmt: skip
    return sorted((one for one in found if one not in inside), key=lambda item: item[1])


@cache
def _article_form(article_words: tuple[str, ...]) -> re.Pattern[str]:
    spelled = "|".join(re.escape(folded(word)) for word in sorted(article_words, key=len, reverse=True))
    number = r"(\d{1,4}(?:\.\d{1,4})?[a-z]?)(?![\d])"
    names = (
        "absatz|abs|paragraphe|paragraph|paragrafo|paragraf|paragrafu|para|par|odstavec|odst|stavak|stavka|stavku|st"
        "|ods|ust|stk|lid|comma|apartado|numero|n\\.?[oº°]?|nr|no|alineatul|alin|al|stycket|punkt|leden|bod|παραγραφοσ"
        "|παραγραφο|παραγραφου|παρ|часть|ч|пункт|п|khoan|§"
    )
    clause = rf"(?:[.º°oa]{{0,2}}\s{{0,2}},?\s?(?:\(|(?:{names})(?![^\W\d_])\.?\s{{0,2}}\(?)(\d{{1,2}})\)?)?"
    before = rf"(?<![^\W\d_])(?:{spelled})[\s.:º°]{{0,4}}{number}{clause}"
    korean = r"제\s?(\d{1,3})\s?조(?!의\s?\d)(?:\s?제\s?(\d{1,2})\s?항)?"
    numeral = "[\\d〇零一二三四五六七八九十百]"
    row = rf"(?:{numeral}{{1,4}}\s?[、,和及與与]\s?){{0,11}}"
    chinese = rf"第\s?{row}({numeral}{{1,6}})\s?[条條](?:\s?第\s?({numeral}{{1,3}})\s?[款項项])?"
    return re.compile(f"{before}|{korean}|{chinese}")


@cache
def _another_law(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """Behind an article: the kind of a law that the letter names and the desk does not know."""
    spelled = "|".join(re.escape(folded(kind)).replace(r"\*", r"\w{0,30}") for kind in kinds)
    return re.compile(rf"(?:[^.;()]|(?<=\d)\.(?=\d)){{0,40}}?\b(?:{spelled})\b")


@dataclass(frozen=True, slots=True)
class _Named:
    """One number of an article as it is written, and its paragraph."""

    number: str
    clause: str | None
    start: int
    end: int


def _articles_named(text: str, words: TriageWords) -> Iterator[_Named]:
    """Every article number of a folded text, those of a row one by one."""
    for found in _article_form(words.article_words).finditer(text):
        groups = found.groups()
        number, clause = next(((groups[place], groups[place + 1]) for place in (0, 2, 4) if groups[place]), ("", None))
        number, clause = _arabic(number), _arabic(clause) if clause else None
        if clause is None and re.fullmatch(r"\d{1,2}\.\d{1,2}", number):
            # "21.2" is how some languages write the second paragraph of article 21.
            number, clause = number.split(".")
        yield _Named(number, clause, found.start(), found.end())
        if groups[4]:
            yield from _han_row(text, found.start())
        elif groups[0]:
            yield from _row(text, found.end())


def _row(text: str, place: int) -> Iterator[_Named]:
    """The numbers that follow in "articles 15, 17 and 21"."""
    for _ in range(_MOST_IN_A_ROW):
        following = _NEXT_NUMBER.match(text, place)
        if not following:
            return
        yield _Named(following[1], following[2], following.start(1), following.end())
        place = following.end()


def _han_row(text: str, start: int) -> Iterator[_Named]:
    """The numbers before the last one of "第15、17及21条", where one sign stands for all."""
    row = _HAN_ROW.match(text, start)
    for number in re.finditer(r"[\d一二三四五六七八九十]{1,4}", row[1] if row else ""):
        yield _Named(_arabic(number[0]), None, start, row.end() if row else start)


def articles(text: str, words: TriageWords, default: LawWords | None) -> Iterator[ArticleHit]:
    """The articles with a right that a folded sentence names.

    A law named close by owns the article; without one it is of ``default``, the law that the whole letter names, unless
    another is named behind it: "article 17 of Act 15/1999" is no article of the GDPR.
    """
    named = laws_named(text, words)
    for found in _articles_named(text, words):
        law = _owner(found.start, found.end, named)
        if law is None and not _another_law(words.kinds_of_law).match(text, found.end):
            law = default
        if law is None:
            continue
        right = law.articles.get(f"{found.number}({found.clause})") if found.clause else None
        right = right or law.articles.get(found.number)
        if right:
            yield ArticleHit(right, law, found.start, found.end, law.also.get(found.number))


def only_telling(text: str, words: TriageWords, default: LawWords | None) -> bool:
    """Whether the articles that a folded sentence names are all about deadlines, duties to others or courts."""
    found = list(_articles_named(text, words))
    named = laws_named(text, words) if found else []
    about: list[bool] = []
    for hit in found:
        number, clause = hit.number, hit.clause
        law = _owner(hit.start, hit.end, named) or default
        by_gdpr = law is None or law.code in _LIKE_GDPR
        if by_gdpr and number in words.neutral_articles:
            continue
        telling = words.telling_articles if by_gdpr or law is None else law.telling
        about.append(number in telling or f"{number}({clause})" in telling)
    return bool(about) and all(about)


def _owner(start: int, end: int, named: list[tuple[LawWords, int, int]]) -> LawWords | None:
    near = [(min(abs(law_start - end), abs(start - law_end)), law) for law, law_start, law_end in named]
    near = [(distance, law) for distance, law in near if distance <= _NEAR]
    return min(near, key=lambda item: item[0])[1] if near else (named[0][0] if len(named) == 1 else None)


def _arabic(number: str) -> str:
    """A number in Han numerals up to 999 as digits; others as they are."""
    if not re.search("[十百]", number):
        return number.translate(_DIGITS)
    hundreds, tens, ones = 0, 0, 0
    head, mark, rest = number.partition("百")
    if mark:
        hundreds = int((head or "1").translate(_DIGITS) or 1)
        number = rest.removeprefix("零").removeprefix("〇")
    head, mark, rest = number.partition("十")
    if mark:
        tens = int(head.translate(_DIGITS)) if head else 1
        ones = int(rest.translate(_DIGITS)) if rest else 0
    elif number:
        ones = int(number.translate(_DIGITS))
    return str(hundreds * 100 + tens * 10 + ones)
