"""What a letter may ask for as a whole where no sentence of it says so: always to be read.

People tell a story and leave the demand to the reader: the thing stands in the first sentence, what shall be done with
it in the third, and neither says enough alone. Of all rights the one is guessed whose words stand nearest each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.asking import asks, tells_of_past
from qv_desk.intake.triage.near_pairs import Words
from qv_desk.intake.triage.near_refusals import denials
from qv_desk.intake.triage.patterns import Hit, first_hit
from qv_desk.intake.triage.right_sign import NAMED, RightSign, sign_at
from qv_desk.intake.triage.sentences import Sentence

_LONGEST: Final = 10
"""In a longer letter words of every kind stand somewhere."""
_APART: Final = 2
"""So many sentences may lie between what is done and what it is done to."""
_PAIRS: Final[Mapping[RightCode, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]] = MappingProxyType(
    {
        "consent_withdrawal": ((("withdraw", "refuse"), ("consent",)),),
        "restriction": ((("until",), ("freeze", "refuse")), (("freeze",), ("data", "field"))),
        "marketing_objection": ((("stop", "refuse", "leave"), ("adverts", "list", "contact")),),
        "objection": ((("refuse", "oppose", "stop"), ("use", "share", "others")),),
        "portability": ((("export",), ("data", "others")),),
        "account_cancellation": ((("delete", "close"), ("account",)),),
        "erasure": ((("delete",), ("data", "field", "place", "me")),),
        "correction": ((("fix", "rightly", "wrong"), ("field",)), (("rightly", "fix"), ("wrong",))),
        "access": ((("give", "tell", "what"), ("keep", "data", "origin", "shared")),),
    }
)
"""What is done, and to what, for each right; the rarer rights come first where two are as near."""
_MINE_IN_WORDS: Final = frozenset({"ar", "vi"})
"""Languages in which "my" is an ending, or "I"."""
_STOPPERS: Final = ("how", "restore", "selling")
"""A letter with one of these asks about the product, or offers something."""


class _Found(NamedTuple):
    """One word in its sentence."""

    sentence: Sentence
    place: int
    hit: Hit


def speaks_of_own(letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> bool:
    """Whether the writer speaks of what is theirs, in a language that has a word of its own for it."""
    return any(
        first_hit(own.near.get("mine", ()), sentence.text, spaced=own.spaced)
        for own in languages[:1]
        if own.spaced and own.language not in _MINE_IN_WORDS
        for sentence in letter
    )


def speaks_of_nobody(letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> bool:
    """Whether no word of a letter says "I" or "my"; a person's letter hardly ever does without."""
    return bool(languages) and not any(
        first_hit(languages[0].near.get(name, ()), sentence.text, spaced=languages[0].spaced)
        for name in ("mine", "me")
        for sentence in letter
    )


def guessed_right(
    letter: Sequence[Sentence], languages: Sequence[LanguageWords], *, near_only: bool = False
) -> list[RightSign]:
    """The right that a letter of few sentences may ask for, as one sign; or none.

    Args:
        letter: its sentences.
        languages: its own first.
        near_only: guess only by words of one sentence that asks, and names no order or device.
    """
    body = [sentence for sentence in letter if not sentence.is_subject]
    if not languages or not body or len(body) > _LONGEST:
        return []
    own = languages[0]
    if any(_stopped(sentence, own) for sentence in letter):
        return []
    heard = [sentence for sentence in letter if not _told(sentence, languages)]
    words = [Words(sentence.text, own) for sentence in heard]
    if not any(found.of("mine", "me") for found in words):
        return []
    if not any(asks(sentence, languages[:1]) and not sentence.is_subject for sentence in heard) and len(body) > _APART:
        return []
    best = min(_candidates(heard, words), key=lambda one: one[0], default=None)
    if best is None or (near_only and (best[0][0] or _of_an_order(best[1], heard, words))):
        return []
    return [best[1]]


def _of_an_order(sign: RightSign, letter: Sequence[Sentence], words: Sequence[Words]) -> bool:
    return any(found.of("other") for sentence, found in zip(letter, words, strict=True) if sentence.holds(sign.start))


def _candidates(letter: Sequence[Sentence], words: Sequence[Words]) -> Iterator[tuple[tuple[int, int], RightSign]]:
    for order, (right, pairs) in enumerate(_PAIRS.items()):
        for deeds, things in pairs:
            done = [one for one in _places(letter, words, deeds) if not _silenced(one, right, words)]
            reached = list(_places(letter, words, things))
            distances = [
                (abs(one.place - other.place) + (not asks(one.sentence, [words[one.place].words])), one)
                for one in done
                for other in reached
                if abs(one.place - other.place) <= _APART and not one.sentence.is_subject and not _same(one, other)
            ]
            if distances:
                distance, deed = min(distances, key=lambda found: found[0])
                sign = sign_at(deed.sentence, right, NAMED, deed.hit, "near", past=False)
                yield (distance, order), RightSign(right, NAMED, sign.start, sign.end, "near", past=False, guessed=True)


def _silenced(one: _Found, right: RightCode, words: Sequence[Words]) -> bool:
    """Whether the sentence of a word says what silences a right: "do not send the invoices by post"."""
    own = words[one.place].words
    return first_hit(own.muted_rights.get(right, ()), one.sentence.text, spaced=own.spaced) is not None


def _places(letter: Sequence[Sentence], words: Sequence[Words], names: Sequence[str]) -> Iterator[_Found]:
    for place, (sentence, found) in enumerate(zip(letter, words, strict=True)):
        denied = denials(sentence.text, found.words)
        for name in names:
            for hit in found.story(name) if name == "rightly" else found.of(name):
                if name in {"delete", "close"} and any(no.start <= hit.start < no.end for no in denied):
                    continue
                yield _Found(sentence, place, hit)


def _same(one: _Found, other: _Found) -> bool:
    """Whether two words are one: "unsubscribe" is an end and a list."""
    return one.place == other.place and one.hit.overlaps(other.hit)


def _told(sentence: Sentence, languages: Sequence[LanguageWords]) -> bool:
    return any(
        first_hit(words.muted, sentence.text, spaced=words.spaced) or tells_of_past(sentence.text, words)
        for words in languages[:1]
    )


def _stopped(sentence: Sentence, own: LanguageWords) -> bool:
    if first_hit(own.near.get("buying", ()), sentence.text, spaced=own.spaced):
        return True
    return any(first_hit(own.story.get(name, ()), sentence.text, spaced=own.spaced) for name in _STOPPERS)
