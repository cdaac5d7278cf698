"""Whether a sender may be somebody who already has a case; a person decides, always.

An equal e-mail address counts most, then an equal phone number, then the name. Names are compared without case,
accents and the order of their parts, traditional characters as simplified ones and Han characters by their sound: so a
name alone is never more than a hint, for 王小明 and 王晓明 sound the same.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final, Literal

from qv_desk.domain.incoming.proposal import EarlierCase, KnownPerson, ProposedPerson

_SAME_E_MAIL: Final = 100
_SAME_PHONE: Final = 95
_NAME_AT_MOST: Final = 80
_NAME_AT_LEAST: Final = 88
_MOST: Final = 10
_HAN: Final = "[\u3400-\u9fff]"
_LETTERS: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"}
)
# Surnames that are read otherwise than the common word of the same character.
_SURNAMES: Final = {
    "单": "shan", "曾": "zeng", "仇": "qiu", "解": "xie", "区": "ou", "查": "zha", "盖": "ge",
    "任": "ren", "朴": "piao", "翟": "zhai", "乐": "yue", "尉": "wei", "繁": "po", "覃": "qin",
    "冼": "xian", "员": "yun", "缪": "miao", "华": "hua", "宁": "ning", "牟": "mou", "晁": "chao",
    "褚": "chu", "秘": "bi", "那": "na", "万": "wan", "种": "chong", "召": "shao", "燕": "yan",
    "尹": "yin", "卜": "bu", "折": "she", "黑": "he", "洗": "xian", "粘": "nian", "隗": "wei",
}  # fmt: skip


def earlier_cases(
    person: ProposedPerson, known: Iterable[KnownPerson], references: frozenset[str] = frozenset()
) -> tuple[EarlierCase, ...]:
    """Cases that may be of the same person, the likeliest first, at most ten.

    Args:
        person: who writes now.
        known: the people of earlier cases.
        references: our references that the message names.
    """
    found: list[EarlierCase] = []
    for one in known:
        score, by = _score(person, one, references)
        if score:
            found.append(EarlierCase(one.case_id, one.reference, score, by))
    return tuple(sorted(found, key=lambda case: (-case.score, case.reference))[:_MOST])


def _score(
    person: ProposedPerson, one: KnownPerson, references: frozenset[str]
) -> tuple[int, Literal["reference", "e_mail", "phone", "name"]]:
    if one.reference and one.reference in references:
        return 100, "reference"
    if person.e_mail and folded_e_mail(person.e_mail) in {folded_e_mail(other) for other in one.e_mails}:
        return _SAME_E_MAIL, "e_mail"
    if _same_phone(person.phone, one.phones):
        return _SAME_PHONE, "phone"
    likeness = name_likeness(person.name, one.name)
    return (round(likeness * _NAME_AT_MOST / 100), "name") if likeness >= _NAME_AT_LEAST else (0, "name")


def folded_e_mail(address: str) -> str:
    """An address for comparing: lower case, without the part after a plus sign."""
    local, at, domain = unicodedata.normalize("NFKC", address).strip().casefold().rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def _same_phone(phone: str, others: Iterable[str]) -> bool:
    digits = national_digits(phone)
    return len(digits) >= 7 and any(digits == national_digits(other) for other in others)  # noqa: PLR2004 - shorter ones are extensions


def national_digits(phone: str) -> str:
    """The last nine digits, which are the same with and without country code and leading zero."""
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", phone))[-9:]


def name_likeness(first: str, second: str) -> int:
    """How alike two names are, 0 to 100."""
    if not first.strip() or not second.strip():
        return 0
    # Measured: 30 ms; only needed where there are earlier cases to compare with.
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    best = 0.0
    for one in folded_names(first):
        for other in folded_names(second):
            best = max(best, fuzz.token_sort_ratio(one, other))
            joined_one, joined_other = one.replace(" ", ""), other.replace(" ", "")
            if min(len(joined_one), len(joined_other)) >= 5:  # noqa: PLR2004 - short names are alike by chance
                best = max(best, fuzz.ratio(joined_one, joined_other), _turned(one, joined_other))
    return round(best)


def same_writing(first: str, second: str) -> bool:
    """Whether two alike names can be one: of two names in Han characters, whether the characters are the same.

    王晓明 and 王小明 sound the same and are two people more often than one; traditional characters are simplified ones.
    """
    one, other = (unicodedata.normalize("NFKC", name).replace(" ", "") for name in (first, second))
    if not (re.search(_HAN, one) and re.search(_HAN, other)):
        return True
    from opencc import OpenCC  # noqa: PLC0415 - as in ``_sound``

    simplified = OpenCC("t2s")
    return bool(simplified.convert(one) == simplified.convert(other))


def _turned(name: str, joined_other: str) -> float:
    """Both orders of the parts: "Xiaoming Wang" is "Wang Xiaoming"."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    parts = name.split()
    turned = "".join([*parts[1:], *parts[:1]]), "".join([*parts[-1:], *parts[:-1]])
    return max(fuzz.ratio(one, joined_other) for one in turned)


@cache
def folded_names(name: str) -> tuple[str, ...]:
    """A name as it is compared: plain letters, and Han characters by their sound."""
    plain = unicodedata.normalize("NFKC", name).strip().casefold().translate(_LETTERS)
    if re.search(_HAN, plain):
        plain = _sound(plain)
    spelled_out = plain.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return tuple(dict.fromkeys(_bare(version) for version in (plain, spelled_out)))


def _bare(name: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w\s]", " ", "".join(letters)).split())


def _sound(name: str) -> str:
    # Measured: 200 ms for both together; only for names in Han characters.
    from opencc import OpenCC  # noqa: PLC0415
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    simplified = OpenCC("t2s").convert(name)
    sounds = lazy_pinyin(simplified)
    if simplified[0] in _SURNAMES:
        sounds[0] = _SURNAMES[simplified[0]]
    # Surname, then the given name in one word, as passports write it.
    return f"{sounds[0]} {''.join(sounds[1:])}".strip()
