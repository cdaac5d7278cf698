"""What a removal reaches: "delete everything you have about me", "close my account and all data in it"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.clauses import CLAUSE, begins, joints
from qv_desk.intake.triage.patterns import Hit, all_hits
from qv_desk.intake.triage.right_sign import DEMAND, NAMED, RightSign
from qv_desk.intake.triage.sentences import Sentence

_OBJECT_WITHIN: Final = 14
_BEFORE_WITHIN: Final = 40
"""How far behind what is named the verb may stand that removes it, as in "… on your server, please"."""
_BESIDE_WITHIN: Final = 45
_AND_WITHIN: Final = 12
_GIVEN_WITHIN: Final = 20
COPIES: Final = re.compile(r"[ck]op|复|複|影本|副本|拷贝|拷貝|コピー|写し|사본|копи|αντιγραφ|نسخ|ban sao")
"""A copy, in folded text: of "delete my data and all copies" it is a thing too."""
VERB_LAST: Final = frozenset({"ja", "ko"})
"""Languages in which a verb before two things belongs to what was said before them."""
OTHER_DEEDS: Final = ("give", "stop", "fix", "keep", "what", "export", "freeze", "refuse", "use")
"""What else may be asked to be done with a thing."""


def object_of_removal(
    sign: RightSign, verbs: Sequence[Hit], sentence: Sentence, languages: Sequence[LanguageWords] = ()
) -> RightSign:
    """The sign, of an erasure if it is what shall be removed: "delete | all that you hold about me"."""
    if sign.right != "access" or sign.by not in {"demand", "name"}:
        return sign
    start = sign.start - sentence.start
    if languages and _removed_behind(sign, verbs, sentence, languages[0]):
        return replace(sign, right="erasure")
    for verb in verbs:
        between = sentence.text[verb.end : start]
        things = any(
            all_hits(words.near.get("data", ()), between, spaced=words.spaced) for words in languages if between
        )
        if (
            0 <= start - verb.end <= (_BESIDE_WITHIN if things else _OBJECT_WITHIN)
            and not re.search(r"[,;:.!?，；。]", between)
            and not _joined(sentence.text, verb.end, start, languages)
        ):
            return replace(sign, right="erasure")
    return _before_removal(sign, verbs, sentence, languages)


def _before_removal(
    sign: RightSign, verbs: Sequence[Hit], sentence: Sentence, languages: Sequence[LanguageWords]
) -> RightSign:
    """The sign, of an erasure if what it names is removed by a verb behind it: "all that you hold about me | delete".

    Where anything is to be given before that verb, or the two are joined, both are asked for.
    """
    if not languages or not languages[0].spaced:
        return sign
    end = sign.end - sentence.start
    for verb in verbs:
        between = sentence.text[end : verb.start]
        if not 0 <= verb.start - end <= _BEFORE_WITHIN or re.search(r"[;:.!?]", between):
            continue
        given = [
            hit
            for name in ("give", "tell", "origin", "shared")
            for hit in all_hits(languages[0].near.get(name, ()), sentence.text[: verb.start], spaced=True)
        ]
        if not given and not _joined(sentence.text, end, verb.end, languages):
            return replace(sign, right="erasure")
    return sign


def _removed_behind(sign: RightSign, verbs: Sequence[Hit], sentence: Sentence, words: LanguageWords) -> bool:
    """Whether all that is held opens a clause and is removed in it: "everything you hold about me is to be erased"."""
    text, start, end = sentence.text, sign.start - sentence.start, sign.end - sentence.start
    named = all_hits(words.near.get("data", ()), text[start:end], spaced=words.spaced)
    if not words.spaced or not named or named[0].start or not begins(text, start, words.language):
        return False
    if all_hits(words.near.get("give", ()), text[:start], spaced=words.spaced):
        return False
    for verb in verbs:
        # The comma of a relative clause ends nothing: "alles, was Sie haben, ist zu löschen".
        rest = text[min(end, verb.start) : verb.start].removeprefix(",")
        if start < verb.start <= end + _BESIDE_WITHIN and not CLAUSE.search(rest):
            return joints(words.language).search(rest) is None
    return False


def _joined(text: str, start: int, end: int, languages: Sequence[LanguageWords]) -> bool:
    """Whether a joint begins between two places; what stands behind the second may tell that it is one."""
    found = joints(languages[0].language if languages else "").search(text, start)
    return found is not None and found.start() < end


def given_besides(
    sign: RightSign, verbs: Sequence[Hit], sentence: Sentence, languages: Sequence[LanguageWords]
) -> bool:
    """Whether a second verb asks for a copy beside the removal: "delete my data and send me a copy first"."""
    start = sign.start - sentence.start
    before = [verb.end for verb in verbs if verb.end <= start]
    if sign.right != "access" or sentence.is_subject or not before:
        return False
    joined = joints(languages[0].language if languages else "").search(sentence.text, max(before), start)
    asked = sentence.text[joined.end() : sign.end - sentence.start] if joined else ""
    return any(
        hit.start <= _GIVEN_WITHIN and not COPIES.match(asked, hit.start)
        for words in languages
        for hit in all_hits(words.near.get("give", ()), asked, spaced=words.spaced)
    )


def data_besides_account(
    signs: Sequence[RightSign], sentence: Sentence, languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The erasure in "close my account and all data linked to it", where one verb has both for its objects."""
    if any(sign.right == "erasure" and sign.by != "name" for sign in signs):
        return []
    found: list[RightSign] = []
    for account in signs:
        if account.right != "account_cancellation" or account.weight < NAMED:
            continue
        # With the verb at the end, what is done with the data stands behind them; see removal_pairs.
        for language in (one for one in languages if one.language not in VERB_LAST):
            names = [
                hit.end for hit in all_hits(language.near.get("account", ()), sentence.text, spaced=language.spaced)
            ]
            start = min((end for end in names if end > account.start - sentence.start), default=-1)
            joined = joints(language.language).search(sentence.text, start) if start >= 0 else None
            if not joined or joined.start() > start + _AND_WITHIN:
                continue
            rest = sentence.text[joined.end() : joined.end() + _BESIDE_WITHIN]
            data = all_hits(language.near.get("data", ()), rest, spaced=language.spaced)
            between = rest[: data[0].start] if data else rest
            deeds = [
                name for name in OTHER_DEEDS if all_hits(language.near.get(name, ()), between, spaced=language.spaced)
            ]
            if data and set(deeds) <= {"what"}:
                at = sentence.start + joined.end()
                found.append(RightSign("erasure", DEMAND, at, at + data[0].end, "demand", account.past))
                break
    return found[:1]
