"""What kind of case a message is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.incoming.message import IncomingMessage
from qv_desk.domain.incoming.proposal import CaseKindCode, Confidence, RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.asking import tells_of_past
from qv_desk.intake.triage.children import child_hit, is_older
from qv_desk.intake.triage.grievances import grievance_hit
from qv_desk.intake.triage.letter_parts import LetterParts
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit, folded
from qv_desk.intake.triage.right_sign import DEMAND, NAMED, RightSign
from qv_desk.intake.triage.sentences import Sentence
from qv_desk.intake.triage.waiting import waiting_hit

_OUR_REFERENCE: Final = re.compile(r"(?<![\w-])QV-(?:19|20)\d{2}-\d{3,6}(?![\w-])")
_OFFICIAL_DOMAIN: Final = re.compile(
    r"(?:^|\.)(?:gov|police|gouv|gob|gov\.[a-z]{2}|gouv\.fr|gob\.[a-z]{2}|go\.(?:jp|kr|th)|police\.uk|polizei\.[a-z.-]+|bund\.de"
    r"|europa\.eu|admin\.ch|gc\.ca|court[s]?\.[a-z.]+|justiz\.[a-z.-]+)$"
)

# "If you do not answer, I shall complain" is neither a reminder nor a complaint yet.
_EARLIER: Final = "earlier"
"""The code of a sign that only tells of an earlier request."""
_UNANSWERED_WITHIN: Final = 60
_ASKING: Final = frozenset({"demand", "near", "row"})
"""Signs of rights that ask, and do not only name what was asked."""
_TOLD_OF: Final = frozenset({"erasure", "correction"})
"""What a defect does too: "after the update my data were deleted"."""
_ANNOUNCED: Final = frozenset({"follow_up", "complaint"})


@dataclass(frozen=True, slots=True)
class KindSign:
    """One place that speaks for one kind; ``start`` is -1 for the subject and the mail's head.

    ``in_list``: it stands in an item of a list, as the questions of a long access letter do.
    """

    kind: CaseKindCode
    start: int
    length: int
    code: str
    weak: bool = False
    in_list: bool = False


@dataclass(frozen=True, slots=True)
class FoundKind:
    """The kind with what speaks for it."""

    kind: CaseKindCode
    confidence: Confidence
    signs: tuple[KindSign, ...]


def our_reference(text: str) -> str:
    """Our own case reference in a text, or empty."""
    found = _OUR_REFERENCE.search(text.upper())
    return found[0] if found else ""


def kind_signs(letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> list[KindSign]:
    """Every wording that speaks for a kind."""
    signs: list[KindSign] = []
    for sentence in letter:
        announced = any(first_hit(words.muted, sentence.text, spaced=words.spaced) for words in languages)
        for words in languages:
            for table, weak in ((words.kinds, False), (words.weak_kinds, True)):
                for kind, patterns in table.items():
                    if announced and kind in _ANNOUNCED:
                        continue
                    hits = all_hits(patterns, sentence.text, spaced=words.spaced)
                    for hit in [one for one in hits if kind != "minor_report" or not is_older(one, sentence.text)][:1]:
                        start = -1 if sentence.is_subject else sentence.start + hit.start
                        signs.append(KindSign(kind, start, hit.end - hit.start, "wording", weak, sentence.is_item))
        if not announced:
            signs += _waiting(sentence, languages)
        if any(tells_of_past(sentence.text, words) for words in languages):
            start = -1 if sentence.is_subject else sentence.start
            signs.append(KindSign("follow_up", start, len(sentence.text), _EARLIER, weak=True))
    return [*signs, *_grievances(letter, languages), *_children(letter, languages)]


def _waiting(sentence: Sentence, languages: Sequence[LanguageWords]) -> list[KindSign]:
    """An answer that has not come, by words near each other."""
    hit = waiting_hit(sentence, languages[0]) if languages else None
    return [_sign("follow_up", sentence, hit, "waiting")] if hit else []


def _grievances(letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> list[KindSign]:
    """What we did or decided, and that the writer takes it ill."""
    found = grievance_hit(letter, languages[0]) if languages else None
    return [_sign("complaint", *found, "grievance")] if found else []


def _sign(kind: CaseKindCode, sentence: Sentence, hit: Hit, code: str) -> KindSign:
    start = -1 if sentence.is_subject else sentence.start + hit.start
    return KindSign(kind, start, hit.end - hit.start, code, in_list=sentence.is_item)


def _children(letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> list[KindSign]:
    """A child under fourteen, by its age."""
    for words in languages:
        found = child_hit(letter, words)
        if found:
            return [_sign("minor_report", *found, "child")]
    return []


def found_kind(  # noqa: PLR0911 - one answer a rule, in the order of the rules
    message: IncomingMessage,
    parts: LetterParts,
    signs: list[KindSign],
    right_signs: Sequence[RightSign],
    rights: tuple[RightCode, ...],
    *,
    for_another: bool = False,
    private: bool = False,
    impersonal: bool = False,
) -> FoundKind:
    """The kind of case, by what decides first.

    A machine's own mark comes first, then who writes (an authority), then about whom (a child), then whether an
    earlier request is meant; a right that is asked for makes a request of what is left.

    Args:
        message: as it came.
        parts: of the letter.
        signs: of kinds.
        right_signs: of rights.
        rights: those that are asked for.
        for_another: somebody writes for another person, as a lawyer's office does and an authority does not.
        private: the writer speaks of "my" things, which no authority does.
        impersonal: no word of the letter says "I" or "my", in a language that has such words.
    """
    if any(sign.weight >= DEMAND and not sign.past and not sign.in_list for sign in right_signs):
        # "7. Has there been a breach of my data?" asks in a list, and complains of nothing.
        signs = [sign for sign in signs if sign.kind != "complaint" or not sign.in_list]
    signs = [sign for sign in signs if not _is_the_request(sign, signs, right_signs)]
    earlier = _asked_earlier(message, parts, signs, right_signs)
    signs = [sign for sign in signs if sign.code != _EARLIER]
    strong = {sign.kind for sign in signs if not sign.weak}
    weak = {sign.kind for sign in signs if sign.weak}
    demanded = any(sign.weight >= DEMAND and not sign.past for sign in right_signs)
    of = _Signs(signs)
    if message.automatic and not parts.forwarded and not demanded:
        return FoundKind("not_privacy", "sure", (KindSign("not_privacy", -1, 0, "automatic"),))
    insists = len({sign.start for sign in signs if sign.kind == "authority_demand" and not sign.weak}) > 1
    # An authority asks for another's data, or that contents be taken down; a person may mention the police once.
    own = demanded or any(
        sign.by == "near" and sign.asked and sign.right in rights and sign.right != "access" for sign in right_signs
    )
    as_authority = not for_another and (not own or (insists and (rights == ("access",) or impersonal)))
    as_authority = as_authority or _is_official(message, parts)
    reminds = any(sign.start < 0 for sign in of("follow_up"))
    if "authority_demand" in strong and as_authority and (insists or not (reminds or private)):
        sure: Confidence = "sure" if _is_official(message, parts) else "likely"
        return FoundKind("authority_demand", sure, of("authority_demand"))
    if "minor_report" in strong:
        return FoundKind("minor_report", "likely", of("minor_report"))
    # A subject "Reminder" is what the letter is, however angry the rest.
    if "complaint" in strong and not (reminds and not any(sign.start < 0 for sign in of("complaint"))):
        return FoundKind("complaint", "likely", of("complaint"))
    # "Still no parcel" is no reminder of a request to us.
    ordered = "not_privacy" in strong and all(sign.by == "aside" for sign in right_signs)
    of_an_order = ordered and "inquiry" not in strong | weak and not our_reference(parts.subject)
    # "Nobody answered my application, so delete my CV" waits for nothing and asks for the first time.
    anew = not earlier and any(
        sign.right in rights
        and not sign.past
        and sign.start >= 0
        and sign.asked
        and sign.by in _ASKING
        and not _unanswered(sign, of("follow_up"))
        for sign in right_signs
    )
    if "follow_up" in strong and anew:
        return FoundKind("rights_request", "unsure", ())
    if "follow_up" in strong and not of_an_order:
        plain = not demanded and "complaint" not in strong
        return FoundKind("follow_up", "sure" if plain else "likely", of("follow_up"))
    if message.bulk and not demanded and not parts.forwarded:
        return FoundKind("not_privacy", "likely", (KindSign("not_privacy", -1, 0, "bulk"),))
    return _of_right(strong, of, parts, right_signs, rights) or _without_right(strong, weak, of, parts, right_signs)


def _is_the_request(sign: KindSign, signs: Sequence[KindSign], right_signs: Sequence[RightSign]) -> bool:
    """Whether what seems to complain is the demand itself, or its grounds below a subject that names the right."""
    demands = [one for one in right_signs if one.weight >= DEMAND and not one.past and one.start >= 0]
    if sign.kind != "complaint" or sign.start < 0:
        return False
    objects = any(one.right == "objection" and one.start <= sign.start < one.end for one in demands)
    if objects or sign.code == "grievance":
        return objects or any(one.start <= sign.start and sign.start + sign.length <= one.end for one in demands)
    above = {one.right for one in right_signs if one.start < 0 and one.weight >= NAMED}
    # "Collected without my knowledge" under "Erasure (Article 17)" says why.
    lawful = {one.right for one in right_signs if one.by == "article" and not one.past}
    asked = {one.right for one in demands} & above & lawful
    return bool(asked) and not any(one.kind == "complaint" and one.start < 0 for one in signs)


def _unanswered(sign: RightSign, reminders: Sequence[KindSign]) -> bool:
    """Whether a right is what was not answered: "my request for access, to which there was no reply"."""
    ends = [reminder.start - sign.end for reminder in reminders if not reminder.weak]
    return any(0 <= between <= _UNANSWERED_WITHIN for between in ends)


def _asked_earlier(
    message: IncomingMessage, parts: LetterParts, signs: Sequence[KindSign], right_signs: Sequence[RightSign]
) -> bool:
    """Whether anything tells of an earlier request to us, without which nobody reminds of one."""
    return (
        parts.is_reply
        or bool(our_reference(message.subject) or our_reference(message.text))
        or any(sign.past for sign in right_signs)
        or any(
            sign.code == _EARLIER or (sign.kind == "follow_up" and sign.start < 0 and not sign.weak) for sign in signs
        )
    )


def _of_right(
    strong: set[CaseKindCode],
    of: "_Signs",
    parts: LetterParts,
    right_signs: Sequence[RightSign],
    rights: tuple[RightCode, ...],
) -> FoundKind | None:
    if rights and parts.is_reply and all(sign.start < 0 for sign in right_signs if sign.right in rights):
        # "Re: access request" above a letter that asks for nothing: the subject is that of the earlier one.
        return FoundKind("follow_up", "unsure", of("follow_up"))
    demanded = any(sign.weight >= DEMAND and not sign.past for sign in right_signs)
    asked = any(
        sign.weight >= DEMAND and not sign.past and (sign.asked or sign.right not in _TOLD_OF) for sign in right_signs
    )
    # "It does not start, and my data are deleted" tells of a repair and asks for no right.
    if rights and our_reference(parts.subject) and not demanded:
        # Below our reference single words more likely answer than ask: "my former name was Becker".
        return FoundKind("follow_up", "unsure", of("follow_up"))
    if rights and ("not_privacy" not in strong or (demanded and asked)):
        return FoundKind("rights_request", _sureness(right_signs, rights), ())
    if any(sign.by == "near" and sign.asked and sign.right in rights for sign in right_signs):
        # Sales talk in a letter that seems to ask for a right: nobody loses a request to it.
        return FoundKind("rights_request", "unsure", ())
    return None


def _without_right(
    strong: set[CaseKindCode],
    weak: set[CaseKindCode],
    of: "_Signs",
    parts: LetterParts,
    right_signs: Sequence[RightSign],
) -> FoundKind:
    if "not_privacy" in strong and "inquiry" not in strong and not our_reference(parts.subject):
        return FoundKind("not_privacy", "likely", of("not_privacy"))
    if parts.is_reply and ("follow_up" in weak or any(sign.past for sign in right_signs)):
        return FoundKind("follow_up", "likely", of("follow_up"))
    if "inquiry" in strong:
        return FoundKind("inquiry", "likely", of("inquiry"))
    if our_reference(parts.subject):
        return FoundKind("follow_up", "likely", of("follow_up"))
    for kind in ("complaint", "follow_up", "minor_report", "authority_demand", "inquiry", "not_privacy"):
        if kind in weak:
            return FoundKind(kind, "unsure", of(kind))
    # Nothing says what it is: an inquiry has a clock and a reader, while "not ours" could lose a request.
    return FoundKind("follow_up" if parts.is_reply and not right_signs else "inquiry", "unsure", ())


class _Signs:
    """The signs of one kind."""

    def __init__(self, signs: list[KindSign]) -> None:
        self._signs = signs

    def __call__(self, kind: CaseKindCode) -> tuple[KindSign, ...]:
        """The signs of that kind."""
        return tuple(sign for sign in self._signs if sign.kind == kind)


def _sureness(right_signs: Sequence[RightSign], rights: tuple[RightCode, ...]) -> Confidence:
    """How sure a request is; a right that single words alone speak for is to be read unless they stand close."""
    own = {right: [sign for sign in right_signs if sign.right == right and not sign.past] for right in rights}
    if not own or any(all(sign.by == "near" and not sign.close for sign in found) for found in own.values()):
        return "unsure"
    if any(all(sign.by == "near" for sign in found) for found in own.values()):
        return "likely"
    weights = [sum(sign.weight for sign in found) for found in own.values()]
    if min(weights) >= DEMAND:
        return "sure"
    return "likely" if max(weights) >= DEMAND else "unsure"


def _is_official(message: IncomingMessage, parts: LetterParts) -> bool:
    domain = folded(parts.sender.domain or message.sender.domain)
    return _OFFICIAL_DOMAIN.search(domain) is not None
