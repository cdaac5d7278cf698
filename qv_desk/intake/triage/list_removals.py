"""Removals from a list of adverts, which ask for no erasure: "take my address off your mailing lists"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.clauses import CLAUSE
from qv_desk.intake.triage.patterns import all_hits, first_hit
from qv_desk.intake.triage.right_sign import RightSign
from qv_desk.intake.triage.sentences import Sentence

_ADDRESS: Final = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}\s?")
_OPENING: Final = 12
"""How far behind the words of a removal the address stands that shall go."""
_LIST_WITHIN: Final = 60
"""How far behind a removal the list stands that it takes somebody from."""


def from_a_list(sign: RightSign, letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> bool:
    """Whether a removal is one from a list of adverts: "no adverts, and the deletion of my address from your lists"."""
    if sign.right != "erasure" or sign.by == "article" or sign.start < 0:
        return False
    for sentence in letter:
        if sentence.is_subject or not sentence.holds(sign.start):
            continue
        # The address itself may stand between: "remove my address dana@example.org from your mailing lists".
        behind = _ADDRESS.sub("", sentence.text[sign.end - sentence.start :])[:_LIST_WITHIN]
        for words in languages[:1]:
            said = CLAUSE.split(behind)[0]
            named = first_hit(words.near.get("list", ()), said, spaced=words.spaced)
            if named and not first_hit(words.near.get("data", ()), said[: named.start], spaced=words.spaced):
                return True
            if not words.spaced and _takes_an_address(sign, sentence, words):
                # Where the verb comes last, the list stands within the words of the removal.
                return True
    return False


def off_the_list(sign: RightSign, letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> RightSign:
    """A removal of an address from a list, which is an objection to adverts.

    "Remove dana@example.org from your mailing lists", "delete my e-mail address from your list".
    """
    if sign.right != "erasure" or sign.by not in {"demand", "near"} or sign.start < 0 or not languages:
        return sign
    sentence = next((one for one in letter if one.holds(sign.start)), None)
    if sentence is None or sentence.is_subject:
        return sign
    address = _ADDRESS.search(sentence.text[sign.end - sentence.start :])
    written = address is not None and address.start() <= _OPENING and from_a_list(sign, letter, languages)
    if written or _takes_an_address(sign, sentence, languages[0]):
        return replace(sign, right="marketing_objection")
    return sign


def _takes_an_address(sign: RightSign, sentence: Sentence, own: LanguageWords) -> bool:
    """Whether the clause of a removal names an address and a list, and no other data."""
    start, end = sign.start - sentence.start, sign.end - sentence.start
    before = CLAUSE.split(sentence.text[:start])[-1]
    behind = CLAUSE.split(sentence.text[end : end + _LIST_WITHIN])[0]
    clause = f"{before}{sentence.text[start:end]}{behind}"
    lists = all_hits(own.near.get("list", ()), clause, spaced=own.spaced)
    fields = all_hits(own.near.get("field", ()), clause, spaced=own.spaced)
    if not lists or not fields:
        return False
    known = [*lists, *fields]
    data = all_hits(own.near.get("data", ()), clause, spaced=own.spaced)
    return all(any(hit.overlaps(one) for one in known) for hit in data) and not any(
        hit.pattern in own.near.get("data", ()) for hit in fields
    )
