"""What a sentence means that leaves its object to the one before, as in "I get three adverts a week. Please stop that".

A story is told first and the demand follows with a pronoun or with nothing at all. What was spoken of last tells which
right it is; somebody has to read it, for the words themselves do not say.
"""

import re
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.intake.triage.clauses import begins
from qv_desk.intake.triage.near_pairs import NearHit, Topic, Words
from qv_desk.intake.triage.patterns import Hit, first_hit

_LONGEST: Final = {True: 130, False: 45}
"""A sentence of more characters names what it is about."""
_EXCLAMATION: Final = 2
"""A sentence of no more words is a cry."""
_QUESTION: Final = re.compile(r"[?？؟]")
_REMEMBERED: Final = ("adverts", "list", "contact", "use", "share", "others", "consent", "field", "wrong", "keep")
_ADVERTS: Final = ("adverts", "list", "contact")
_USES: Final = ("use", "share", "others")
_THINGS: Final = ("data", "account", "consent", "adverts", "list", "use", "share", "other")
"""A sentence with one of these says itself what it is about."""


def remember(found: Words, topic: Topic) -> None:
    """Notes what a sentence spoke of."""
    if len(found.text.split()) <= _EXCLAMATION and not any(found.of(name) for name in _THINGS):
        # "Enough." stands between what is told and what is asked, and parts them not.
        return
    topic.sentence += 1
    for name in _REMEMBERED:
        if found.of(name):
            topic.told[name] = topic.sentence


def meant_before(found: Words, topic: Topic) -> tuple[RightCode, NearHit] | None:
    """What a sentence asks for whose object stands in one of the sentences before."""
    text, spaced = found.text, found.words.spaced
    if not topic.own or len(text.strip()) > _LONGEST[spaced]:
        return None
    named = {name for name in _THINGS if found.of(name)}
    asked = first_hit(found.words.asking, text, spaced=spaced) is not None
    withdrawn = _ordered(found, "withdraw", asked=asked)
    if withdrawn and topic.just_told("consent") and not named - {"consent"}:
        return "consent_withdrawal", _guess(withdrawn)
    ended = found.of("stop", "leave", "refuse")
    if not ended or named or found.of("field", "fix", "withdraw"):
        return None
    right = _ended(found, topic)
    return (right, _guess(ended[0])) if right else None


def right_value(found: Words, topic: Topic) -> tuple[RightCode, NearHit] | None:
    """A correction that only says how it is right: "On the bill I am Miller. It should read Muller"."""
    if not topic.own or found.of("other", "adverts", "list", "account", "delete", "close"):
        return None
    said = found.story("rightly")
    # "It should be" may be listed as a word for what is wrong, too.
    wrong = [hit for hit in found.of("wrong") if said and not said[0].start <= hit.start < said[0].end]
    about = wrong or found.of("field") or topic.just_told("field") or topic.just_told("wrong")
    return ("correction", _guess(said[0])) if said and about else None


def copy_asked(found: Words, topic: Topic) -> tuple[RightCode, NearHit] | None:
    """A copy that is asked for without saying whose: "Could I have the recording of that call?"."""
    if not topic.own or found.of("other", "adverts", "delete", "close", "fix", "refuse"):
        return None
    text, spaced = found.text, found.words.spaced
    asked = first_hit(found.words.asking, text, spaced=spaced) or _QUESTION.search(text)
    given = found.pair(found.of("give"), found.of("data")) if asked else None
    if given and (topic.mine or found.of("mine", "me") or found.story("kin")):
        return "access", replace(given, clear=False, guessed=True)
    return None


def out_of_a_list(found: Words, topic: Topic) -> bool:
    """Whether "remove me" means from what sends the adverts that the sentence before speaks of."""
    if not found.of("me") or found.of("data", "field", "account", "place", "them"):
        return False
    spoken = max((topic.told.get(name, 0) for name in _ADVERTS), default=0)
    return topic.own and spoken > 0 and topic.sentence - spoken <= 1 and topic.thing != "account"


def _ended(found: Words, topic: Topic) -> RightCode | None:
    """What shall end, by what was spoken of last: adverts, or a use."""
    spoken = {name: topic.told[name] for name in (*_ADVERTS, *_USES) if topic.just_told(name)}
    last = max(spoken.values(), default=0)
    if any(spoken.get(name) == last for name in _ADVERTS):
        return "marketing_objection"
    return "objection" if spoken and found.of("mine", "me", "them") else None


def _ordered(found: Words, name: str, *, asked: bool) -> Hit | None:
    """The first of some words, if the sentence asks or orders."""
    hits = found.of(name)
    ordered = [hit for hit in hits if asked or begins(found.text, hit.start, found.words.language)]
    return ordered[0] if ordered else (hits[0] if hits and found.of("mine", "me", "them") else None)


def _guess(hit: Hit) -> NearHit:
    return NearHit(hit.start, hit.end, hit, clear=False, guessed=True)
