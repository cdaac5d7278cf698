"""What a letter asks of an invoice, a course or a product, in the words in which a right would be asked for."""

from bisect import bisect_right
from collections.abc import Sequence

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.right_sign import RightSign
from qv_desk.intake.triage.sentences import Sentence


def without_other_matters(
    signs: Sequence[RightSign], letter: Sequence[Sentence], languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The signs without those that are about something else than the writer's data.

    "There is a mistake in the VAT of invoice 302, please correct it" asks for no correction, and "could I have more
    information on the course?" for no copy.

    Args:
        signs: of all sentences of the letter.
        letter: its sentences.
        languages: the letter's own first.
    """
    if not languages or not signs:
        return list(signs)
    own = languages[0]
    return [sign for sign in signs if not _of_a_paper(sign, letter, own) and not _told_of(sign, letter, own)]


def _place(sign: RightSign, letter: Sequence[Sentence]) -> int:
    # Sentences stand in their order; a hostile letter has thousands of them and of signs.
    place = bisect_right(letter, sign.start, key=lambda sentence: sentence.start) - 1
    return place if place >= 0 and letter[place].holds(sign.start) else -1


def _hits(name: str, sentence: Sentence, own: LanguageWords) -> list[Hit]:
    return all_hits(own.near.get(name, ()), sentence.text, spaced=own.spaced)


def _names(name: str, sentence: Sentence, own: LanguageWords) -> bool:
    return first_hit(own.near.get(name, ()), sentence.text, spaced=own.spaced) is not None


def _of_a_paper(sign: RightSign, letter: Sequence[Sentence], own: LanguageWords) -> bool:
    """Whether a correction names nothing of a person, in or behind a sentence about an invoice or the like."""
    if sign.right != "correction" or sign.by not in {"demand", "name", "near"} or sign.start < 0:
        return False
    place = _place(sign, letter)
    if place < 0:
        return False
    about = [letter[one] for one in (place - 1, place) if one >= 0]
    if not any(_names("other", sentence, own) for sentence in about):
        return False
    return not any(_names("field", sentence, own) for sentence in about)


def _told_of(sign: RightSign, letter: Sequence[Sentence], own: LanguageWords) -> bool:
    """Whether single words ask for what is not data of the writer's: "more information"."""
    if sign.right != "access" or sign.by != "near" or sign.start < 0:
        return False
    place = _place(sign, letter)
    if place < 0:
        return False
    start, end = sign.start - letter[place].start, sign.end - letter[place].start
    return any(hit.start < end and start < hit.end for hit in _hits("other", letter[place], own))
