"""What the signs of rights come to once the letter is seen whole.

Sentence by sentence much seems to ask for something: a story, a question about the product, an offer. Only the letter
tells which of it is a demand.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.asking import asks
from qv_desk.intake.triage.listed_topics import without_listed_topics
from qv_desk.intake.triage.other_matters import without_other_matters
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.right_sign import DEMAND, MENTIONED, NAMED, REMOVALS, RightSign
from qv_desk.intake.triage.sentences import Sentence, sentence_at

_DONE: Final = frozenset({"erasure", "correction", "account_cancellation", "access", "marketing_objection"})
"""What people do themselves with a product: "how do I delete a clip?"."""
_DONE_WITHIN: Final = {True: 60, False: 20}
_OBJECT_WITHIN: Final = {True: 30, False: 12}
_OFFERS: Final = 2
"""So many different words of an offer make a letter one that sells."""


def seen_whole(
    signs: Sequence[RightSign], letter: Sequence[Sentence], languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The signs that still count in the whole letter; what was only told is set aside.

    Args:
        signs: of all its sentences.
        letter: its sentences.
        languages: the letter's own language first.
    """
    if not languages or not signs:
        return list(signs)
    own = languages[0]
    if _sells(letter, own) and not any(_of_the_writer(sign, letter, own) for sign in signs):
        return []
    signs = without_own_deeds(signs, letter, languages)
    signs = without_other_matters(signs, letter, languages)
    signs = without_listed_topics(signs, letter)
    signs = _without_what_is_known(signs, letter, own)
    signs = _without_trouble(signs, letter, languages)
    signs = _without_guesses(signs)
    return _without_what_is_told(signs, letter, languages)


def _has(name: str, text: str, own: LanguageWords) -> bool:
    return first_hit(own.story.get(name, ()), text, spaced=own.spaced) is not None


def _sells(letter: Sequence[Sentence], own: LanguageWords) -> bool:
    """Whether a letter offers something: several different words of sellers, each at a place of its own."""
    said: list[tuple[int, Hit]] = []
    for pattern in own.story.get("selling", ()):
        for place, sentence in enumerate(letter):
            hit = first_hit((pattern,), sentence.text, spaced=own.spaced)
            if hit:
                # "Discount" in two patterns is one word.
                if not any(there == place and hit.overlaps(one) for there, one in said):
                    said.append((place, hit))
                break
    return len(said) >= _OFFERS


def _of_the_writer(sign: RightSign, letter: Sequence[Sentence], own: LanguageWords) -> bool:
    """Whether a sign stands in a sentence about the writer that offers nothing, or refuses an offer."""
    sentence = sentence_at(sign.start, letter)
    if sentence is None or sentence.is_subject or sign.by == "aside":
        return False
    if _has("selling", sentence.text, own):
        return False
    if sign.right == "marketing_objection":
        # "Unsubscribe" below an offer is said to its readers.
        return _is_own(sentence, own) or asks(sentence, [own])
    # Languages without spaces leave the pronouns away.
    demanded = sign.by == "demand" and asks(sentence, [own])
    # "Close my late uncle's account" is no offer either.
    plain = demanded and (not own.spaced or _has("kin", sentence.text, own))
    return plain or _is_own(sentence, own)


def _is_own(sentence: Sentence, own: LanguageWords) -> bool:
    return first_hit(own.near.get("mine", ()), sentence.text, spaced=own.spaced) is not None


def without_own_deeds(
    signs: Sequence[RightSign], letter: Sequence[Sentence], languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The signs without what the writer does with the product, in the letter and in the subject above it.

    Args:
        signs: of all its sentences.
        letter: its sentences.
        languages: the letter's own language first.
    """
    if not languages:
        return list(signs)
    own = languages[0]
    kept = [sign for sign in signs if not _done_by_oneself(sign, letter, own)]
    body = [sentence for sentence in letter if not sentence.is_subject]
    if not any(_has("how", sentence.text, own) for sentence in body):
        return kept
    # "Delete pictures" above "how do I delete pictures?" asks for no more than the question does.
    said = {sign.right for sign in kept if sign.start >= 0 and sign.weight >= NAMED}
    named = any(_is_own(sentence, own) for sentence in letter if sentence.is_subject)
    return [sign for sign in kept if sign.start >= 0 or sign.right in said or named or sign.right not in _DONE]


def _done_by_oneself(sign: RightSign, letter: Sequence[Sentence], own: LanguageWords) -> bool:
    """Whether the words tell what the writer does or did with the product: "how do I delete a clip?"."""
    sentence = sentence_at(sign.start, letter)
    if sentence is None or sentence.is_subject or sign.right not in _DONE or sign.by == "article":
        return False
    start, end = sign.start - sentence.start, sign.end - sentence.start
    spaced = own.spaced
    for how in all_hits(own.story.get("how", ()), sentence.text, spaced=spaced):
        if not (how.start <= end and start - how.end <= _DONE_WITHIN[spaced]):
            continue
        said = sentence.text[how.end : end + _OBJECT_WITHIN[spaced]]
        whose = (*own.near.get("mine", ()), *own.near.get("account", ()))
        if first_hit(whose, said, spaced=spaced) is None:
            return True
    return False


def _without_what_is_known(
    signs: Sequence[RightSign], letter: Sequence[Sentence], own: LanguageWords
) -> list[RightSign]:
    """The signs without a removal that the writer says they know will follow: "I understand that all data are lost"."""
    known = [sentence for sentence in letter if not sentence.is_subject and _has("aware", sentence.text, own)]
    if not known:
        return list(signs)
    demanded = [
        sign for sign in signs if sign.right in REMOVALS and sign.weight >= DEMAND and not sign.past and sign.asked
    ]

    def follows(sign: RightSign) -> bool:
        sentence = sentence_at(sign.start, letter)
        if sign.right not in REMOVALS or sentence not in known or sign.by == "article":
            return False
        if _asks_besides(sentence.text, own):
            return False
        return any(sentence_at(one.start, letter) is not sentence for one in demanded)

    return [sign for sign in signs if not follows(sign)]


def _asks_besides(text: str, own: LanguageWords) -> bool:
    """Whether a sentence that says what its writer knows asks too; a mere "delete" may be what is known."""
    for hit in reversed(all_hits(own.story.get("aware", ()), text, spaced=own.spaced)):
        text = text[: hit.start] + text[hit.end :]
    verbs = [verb for name in ("delete", "close") for verb in all_hits(own.near.get(name, ()), text, spaced=own.spaced)]
    return any(
        not any(verb.start <= hit.start and hit.end <= verb.end for verb in verbs)
        for hit in all_hits(own.asking, text, spaced=own.spaced)
    )


def _without_trouble(
    signs: Sequence[RightSign], letter: Sequence[Sentence], languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The signs without those of a letter about lost clips or passwords that no sentence asks for."""
    own = languages[0]
    troubled = [sentence for sentence in letter if _has("restore", sentence.text, own)]
    if not troubled:
        return list(signs)

    def counts(sign: RightSign) -> bool:
        sentence = sentence_at(sign.start, letter)
        if sentence is None or sign.right not in _DONE or sign.by == "article":
            return True
        if sentence in troubled and sign.by in {"near", "aside", "name"}:
            return False
        if sentence.is_subject:
            return False
        return asks(sentence, languages) or (sign.by == "demand" and sign.asked and _is_own(sentence, own))

    kept = [sign for sign in signs if counts(sign)]
    return kept if any(sign.weight >= NAMED for sign in kept) else []


def _without_guesses(signs: Sequence[RightSign]) -> list[RightSign]:
    """The signs without guesses, if anything else is asked."""
    sure = any(sign.weight >= NAMED and not sign.past and not sign.guessed and sign.start >= 0 for sign in signs)
    return [sign for sign in signs if not (sure and sign.guessed)]


def _without_what_is_told(
    signs: Sequence[RightSign], letter: Sequence[Sentence], languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The signs without those of the story, if another sentence asks for something.

    "I have moved and do not need the cameras; please close my account" asks for no correction.
    """
    asked = {
        sign.right
        for sign in signs
        if sign.asked and not sign.past and sign.start >= 0 and sign.weight >= NAMED and sign.by in {"demand", "near"}
    }
    kept: list[RightSign] = []
    for sign in signs:
        others = asked - {sign.right}
        if not others or sign.by != "near" or sign.asked or sign.weight < NAMED:
            told = bool(others) and _only_told(sign, letter, languages)
            if not told:
                kept.append(sign)
        elif sign.right != "access":
            kept.append(replace(sign, by="aside", weight=MENTIONED))
    return kept


def _only_told(sign: RightSign, letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> bool:
    """Whether a correction is told of and not asked: "I have moved"."""
    if sign.right != "correction" or sign.by != "demand" or sign.weight < DEMAND:
        return False
    sentence = sentence_at(sign.start, letter)
    if sentence is None or asks(sentence, languages):
        return False
    return not any(
        first_hit(languages[0].near.get(name, ()), sentence.text, spaced=languages[0].spaced)
        for name in ("field", "fix")
    )
