"""What single words near each other ask for in a letter, where no whole phrase does."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords, LawWords, TriageWords
from qv_desk.intake.triage.asking import asks, said_before_threat, tells_of_past
from qv_desk.intake.triage.clauses import begins, joints
from qv_desk.intake.triage.law_articles import only_telling
from qv_desk.intake.triage.near_pairs import NearHit, Topic
from qv_desk.intake.triage.near_words import near_rights
from qv_desk.intake.triage.patterns import Hit, first_hit
from qv_desk.intake.triage.right_sign import DEMAND, MENTIONED, NAMED, REMOVALS, RightSign, sign_at
from qv_desk.intake.triage.sentences import Sentence

FEW: Final = 5
"""A message of no more sentences than these is short."""
_CLOSE: Final = {True: 40, False: 12}
"""How long a stretch of single words may be that is believed without somebody reading it."""
_JOINED_WITHIN: Final = {True: 14, False: 5}
"""How far before a demand the word stands that joins it to another."""
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
    topics = {language.language: Topic(own=place == 0) for place, language in enumerate(languages)}
    demands = [sign for sign in sure if sign.weight >= DEMAND]
    buying = not demands and _before_buying(letter, languages)
    for sentence in letter:
        said = said_before_threat(sentence.text, languages)
        told = only_telling(sentence.text, words, default_law) or any(
            first_hit(language.muted, said, spaced=language.spaced) or tells_of_past(said, language)
            for language in languages
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
                if not (buying and right == "access")
                and (
                    hit.apart
                    or not first_hit(language.muted_rights.get(right, ()), sentence.text, spaced=language.spaced)
                )
                and not _said_already(sentence, right, hit, demands)
            }
            aside = {
                right
                for right, hit in free.items()
                if _for_a_while(sentence, language, right, demands)
                or _only_tells_why(sentence, language, right, hit, demands, signs)
            }
            for right, hit in free.items():
                ordered = asking or len(letter) == 1 or _ordered(sentence, language, right, hit)
                ordered |= right == "access" and "?" in sentence.text
                if right == "access" and not ordered and any(one.weight >= NAMED and not one.past for one in sure):
                    # A name below a clear demand, or what the letter tells, asks for no copy besides.
                    aside.add(right)
                close = len(letter) <= FEW and hit.end - hit.start <= _CLOSE[language.spaced] and not hit.guessed
                sign = _near_sign(sentence, right, hit)
                sign = replace(sign, asked=ordered, close=close and ordered, guessed=hit.guessed)
                signs.append(replace(sign, by="aside", weight=MENTIONED) if right in aside else sign)
            if found:
                # The words of another language that fit a sentence by chance say nothing more.
                break
    return signs


def _before_buying(letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> bool:
    """Whether somebody asks before buying; nothing is held about them, and "what is stored?" is about the product."""
    return any(
        first_hit(language.near.get("buying", ()), sentence.text, spaced=language.spaced)
        for language in languages[:1]
        for sentence in letter
    )


def _near_sign(sentence: Sentence, right: RightCode, hit: NearHit) -> RightSign:
    return sign_at(sentence, right, NAMED, Hit(hit.start, hit.end, ""), "near", past=False)


def _said_already(sentence: Sentence, right: RightCode, hit: NearHit, demands: Sequence[RightSign]) -> bool:
    verb = sign_at(sentence, right, NAMED, hit.verb, "near", past=False)
    if right == "access" and hit.apart:
        # What is asked behind a removal may lie within the words of it.
        return any(other.right == right for other in demands)
    return any(
        other.right == right
        or (0 <= other.start < verb.end and verb.start < other.end and not _beside_account(sentence, right, hit, other))
        for other in demands
    )


def _beside_account(sentence: Sentence, right: RightCode, hit: NearHit, demand: RightSign) -> bool:
    """Whether an account stands before the data that a demand removes: "delete my account and all that you have"."""
    if right != "account_cancellation" or demand.right != "erasure":
        return False
    return joints().search(sentence.text, hit.end, demand.end - sentence.start) is not None


def _only_tells_why(
    sentence: Sentence,
    language: LanguageWords,
    right: RightCode,
    hit: NearHit,
    demands: Sequence[RightSign],
    signs: Sequence[RightSign],
) -> bool:
    """Whether the words stand beside a clear demand and say why, as in "delete it, I do not want you to use it"."""
    if _one_of_a_row(sentence, language, right, hit, demands):
        return False
    alone = asks(sentence, [language]) and not any(sentence.holds(sign.start) for sign in demands)
    if right == "objection" and alone and _adverts_only(demands):
        return False
    if demands and right not in _BESIDE and not _adverts_too(sentence, right, demands):
        return True
    if right == "access":
        if not hit.clear and any(sign.right == "portability" for sign in demands):
            # What shall be sent is what shall be moved.
            return True
        # "Destroy my CV. Let me know when it is done": beside a removal only a clear question asks for a copy.
        spoken = {sign.right for sign in demands if sentence.holds(sign.start)}
        aside = not hit.clear and not spoken and _removes(sentence, [*demands, *signs])
        return bool(spoken - REMOVALS - {"correction"}) or (bool(spoken - REMOVALS) and not hit.clear) or aside
    return right == "marketing_objection" and bool(demands) and not hit.clear


def _for_a_while(sentence: Sentence, language: LanguageWords, right: RightCode, demands: Sequence[RightSign]) -> bool:
    """Whether all is refused until something is settled: "until the court decides, do not use it or pass it on"."""
    limited = right == "objection" and any(
        sign.right == "restriction" and sentence.holds(sign.start) for sign in demands
    )
    return limited and first_hit(language.near.get("until", ()), sentence.text, spaced=language.spaced) is not None


def _adverts_only(demands: Sequence[RightSign]) -> bool:
    """Whether nothing but adverts is objected to so far: "and I forbid you to pass my data on"."""
    return {sign.right for sign in demands} == {"marketing_objection"}


def _adverts_too(sentence: Sentence, right: RightCode, demands: Sequence[RightSign]) -> bool:
    """An objection beside the one to adverts in the same sentence."""
    own = {sign.right for sign in demands if sentence.holds(sign.start)}
    return right == "objection" and own == {"marketing_objection"}


def _one_of_a_row(
    sentence: Sentence, language: LanguageWords, right: RightCode, hit: NearHit, demands: Sequence[RightSign]
) -> bool:
    """Whether the words are joined to a demand of the same sentence: "I withdraw all consents and ask for erasure"."""
    if right == "access":
        return False
    sign = _near_sign(sentence, right, hit)
    for demand in demands:
        if not sentence.holds(demand.start):
            continue
        first, last = sorted((sign, demand), key=lambda one: one.start)
        start, end = first.end - sentence.start, last.start - sentence.start
        within = _JOINED_WITHIN[" " in sentence.text]
        if start <= end and joints(language.language).search(sentence.text, max(start, end - within), end + 1):
            return True
    return False


def _ordered(sentence: Sentence, language: LanguageWords, right: RightCode, hit: NearHit) -> bool:
    """Whether a removal is ordered by its verb at the head of a clause: "I did not get the job, destroy my CV"."""
    return right in REMOVALS and begins(sentence.text, hit.verb.start, language.language)


def _removes(sentence: Sentence, signs: Iterable[RightSign]) -> bool:
    """Whether another sentence asks for a removal."""
    return any(
        sign.right in REMOVALS and sign.weight >= NAMED and not sign.past and not sentence.holds(sign.start)
        for sign in signs
    )
