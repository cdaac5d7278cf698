"""Rights that a list of questions only names: "the recipients, the period, my rights of erasure and objection".

Article 15(1)(e) GDPR lets a person ask which rights they have; most models of an access request repeat it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from qv_desk.intake.triage.place_names import is_unspaced
from qv_desk.intake.triage.right_sign import NAMED, RightSign
from qv_desk.intake.triage.sentences import Sentence

_AMONG: Final = 3
"""So many items without any other right make a list one of questions."""
_ROW: Final = 2
"""One right alone may be what is asked for last: "and afterwards the erasure of all of it"."""
_NAME: Final = 6
"""The name of a right is no longer in a script without spaces."""
_QUESTIONS: Final = frozenset({"access", "transfer_information", "portability"})


def without_listed_topics(signs: Sequence[RightSign], letter: Sequence[Sentence]) -> list[RightSign]:
    """The signs without the rights that an item of such a list names in a row.

    Args:
        signs: of the whole letter.
        letter: its sentences.
    """
    if not any(sign.right == "access" and sign.weight >= NAMED and not sign.past for sign in signs):
        return list(signs)
    topics: list[Sentence] = []
    for items in _lists(letter):
        named = [{sign.right for sign in signs if item.holds(sign.start)} - _QUESTIONS for item in items]
        if sum(not rights for rights in named) >= _AMONG:
            rows = (item for item, rights in zip(items, named, strict=True) if len(rights) >= _ROW)
            topics += [item for item in rows if not _demands(item, signs)]
    return [sign for sign in signs if sign.right in _QUESTIONS or not any(item.holds(sign.start) for item in topics)]


def _demands(item: Sentence, signs: Sequence[RightSign]) -> bool:
    """Whether an item demands anything in a phrase of its own; a single word may be the mere name of a right."""
    phrases = (item.text[sign.start - item.start : sign.end - item.start] for sign in signs if _is_phrase(sign, item))
    return any(len(words.split()) > 1 or (is_unspaced(words) and len(words) > _NAME) for words in phrases)


def _is_phrase(sign: RightSign, item: Sentence) -> bool:
    return sign.by == "demand" and item.holds(sign.start)


def _lists(letter: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """The items that follow each other."""
    items: list[Sentence] = []
    for sentence in letter:
        if sentence.is_item and not sentence.is_ticked:
            items.append(sentence)
        elif items:
            yield items
            items = []
    if items:
        yield items
