"""The objection beside the one to adverts: of a sentence about both, mostly the latter alone is meant."""

from collections.abc import Sequence

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.patterns import first_hit
from qv_desk.intake.triage.right_sign import BY_ITSELF, RightSign
from qv_desk.intake.triage.sentences import Sentence


def without_general_objection(
    signs: list[RightSign], sentence: Sentence, languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """In a sentence about direct marketing the objection is the one to marketing alone.

    But for what shall not be passed on, which stands beside it: "give my data to nobody, and send me no adverts".
    """
    if any(sign.right == "marketing_objection" for sign in signs):
        # "My right to object: I object to direct marketing" names one right twice; a row of several names each.
        row = {sign.right for sign in signs if sign.by == "row"}
        apart = BY_ITSELF if len(row) > 1 else BY_ITSELF - {"row"}
        return [
            sign
            for sign in signs
            if sign.right != "objection" or sign.by in apart or _passed_on(sign, signs, sentence, languages)
        ]
    return signs


def _passed_on(
    objection: RightSign, signs: Sequence[RightSign], sentence: Sentence, languages: Sequence[LanguageWords]
) -> bool:
    """Whether the words of an objection say that nothing shall go to others, apart from those about adverts."""
    if objection.by != "demand" or sentence.is_subject:
        return False
    adverts = [sign for sign in signs if sign.right == "marketing_objection"]
    if any(one.start < objection.end and objection.start < one.end for one in adverts):
        return False
    said = sentence.text[objection.start - sentence.start : objection.end - sentence.start]
    return all(
        any(first_hit(one.near.get(name, ()), said, spaced=one.spaced) for one in languages[:1])
        for name in ("share", "others")
    )
