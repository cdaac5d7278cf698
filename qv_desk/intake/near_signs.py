"""What single words near each other ask for in a letter, where no whole phrase does."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords, LawWords, TriageWords
from qv_desk.intake.asking import asks, said_before_threat
from qv_desk.intake.law_articles import only_telling
from qv_desk.intake.near_words import NearHit, Topic, near_rights
from qv_desk.intake.patterns import Hit, first_hit
from qv_desk.intake.right_sign import DEMAND, MENTIONED, NAMED, REMOVALS, RightSign, sign_at
from qv_desk.intake.sentences import Sentence

FEW: Final = 5
"""A message of no more sentences than these is short."""
_LINES: Final = 3
"""Who writes no more sentences than these means them all."""
_BESIDE: Final = frozenset[RightCode]({"access", "erasure", "account_cancellation", "marketing_objection"})


def near_signs(
    letter: Sequence[Sentence],
    languages: Sequence[LanguageWords],
    words: TriageWords,
    default_law: LawWords | None,
    sure: Sequence[RightSign],
) -> list[RightSign]:
    """What single words near each other ask for, where no whole phrase of the same sentence does."""
    signs: list[RightSign] = []
    topics = {language.language: Topic() for language in languages}
    demands = [sign for sign in sure if sign.weight >= DEMAND]
    for sentence in letter:
        said = said_before_threat(sentence.text, languages)
        told = only_telling(sentence.text, words, default_law) or any(
            first_hit((*language.muted, *language.past), said, spaced=language.spaced) for language in languages
        )
        asking = asks(sentence, languages)
        heard = len(letter) <= FEW or asking
        for language in languages:
            found = near_rights(said, language, topics[language.language])
            if told or not heard or sentence.is_subject:
                continue
            free = {
                right: hit
                for right, hit in found.items()
                if not first_hit(language.muted_rights.get(right, ()), sentence.text, spaced=language.spaced)
                and not _said_already(sentence, right, hit, demands)
            }
            aside = {right for right, hit in free.items() if _only_tells_why(sentence, right, hit, demands, signs)}
            for right, hit in free.items():
                sign = replace(_near_sign(sentence, right, hit), asked=asking or len(letter) <= _LINES)
                signs.append(replace(sign, by="aside", weight=MENTIONED) if right in aside else sign)
            if found:
                # The words of another language that fit a sentence by chance say nothing more.
                break
    return signs


def _near_sign(sentence: Sentence, right: RightCode, hit: NearHit) -> RightSign:
    return sign_at(sentence, right, NAMED, Hit(hit.start, hit.end, ""), "near", past=False)


def _said_already(sentence: Sentence, right: RightCode, hit: NearHit, demands: Sequence[RightSign]) -> bool:
    verb = sign_at(sentence, right, NAMED, hit.verb, "near", past=False)
    return any(other.right == right or (0 <= other.start < verb.end and verb.start < other.end) for other in demands)


def _only_tells_why(
    sentence: Sentence, right: RightCode, hit: NearHit, demands: Sequence[RightSign], signs: Sequence[RightSign]
) -> bool:
    """Whether the words stand beside a clear demand and say why, as in "delete it, I do not want you to use it"."""
    if demands and right not in _BESIDE:
        return True
    if right == "access":
        # "Destroy my CV. Let me know when it is done": beside a removal only a clear question asks for a copy.
        spoken = {sign.right for sign in demands if sentence.holds(sign.start)}
        aside = not hit.clear and not spoken and _removes(sentence, [*demands, *signs])
        return bool(spoken - REMOVALS - {"correction"}) or (bool(spoken - REMOVALS) and not hit.clear) or aside
    return right == "marketing_objection" and bool(demands) and not hit.clear


def _removes(sentence: Sentence, signs: Iterable[RightSign]) -> bool:
    """Whether another sentence asks for a removal."""
    return any(
        sign.right in REMOVALS and sign.weight >= NAMED and not sign.past and not sentence.holds(sign.start)
        for sign in signs
    )
