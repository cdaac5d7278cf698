"""What single words near each other refuse: a removal, a use, that data go on to others, for good or for a while."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.clauses import CLAUSE, INCLUDING, joints, starts
from qv_desk.intake.triage.near_pairs import NEAR, NearHit, Topic, Words
from qv_desk.intake.triage.negations import negations
from qv_desk.intake.triage.patterns import Hit, first_hit

_DENIED_WITHIN: Final = {True: 32, False: 8}
_LAST_VERBS: Final = frozenset({"ja", "ko"})
"""Languages that deny behind the verb."""
_COMMA_WITHIN: Final = 3
_BARE: Final = 3
"""A "no" of so few letters denies only what stands right beside it."""
_BEFORE_USE: Final = 6
_OWN_USE: Final = {
    "en": re.compile(r"\b(?:i|we) (?:(?:do not|don't|dont|no longer|never|hardly) )?(?:use|used)\b"),
    "de": re.compile(r"\b(?:nutze|benutze|verwende|gebrauche) ich\b|\bich (?:nutze?|benutze?|verwende?|gebrauche?)\b"),
    "nl": re.compile(r"\b(?:gebruik|benut) ik\b|\b(?:ik|wij|we) (?:gebruik|benut)(?:en)?\b"),
    "sv": re.compile(r"\b(?:anvander|nyttjar) (?:jag|vi)\b|\b(?:jag|vi) (?:anvander|nyttjar)\b"),
}
"""What a writer says of their own use, which nobody is asked to end."""
_DENIABLE: Final = ("delete", "close")


def denials(text: str, words: LanguageWords) -> list[Hit]:
    """What is said not to be wanted: "I do not want my account deleted", as far as the verb."""
    found = Words(text, words)
    refused = found.of("refuse")
    verbs = found.of(*_DENIABLE)
    within = _DENIED_WITHIN[words.spaced]
    denied = negations(text, words) if verbs else []
    for no in refused:
        for verb in verbs:
            before, behind = (verb, no) if words.language in _LAST_VERBS else (no, verb)
            if not 0 <= behind.start - before.end <= within:
                continue
            between = text[before.end : behind.start]
            # "I do not use it, please delete it": a new start asks for what follows.
            anew = CLAUSE.search(between) or first_hit(words.asking, between, spaced=words.spaced)
            if not anew and not any(starts(text, words, before.start + 1, behind.start)):
                denied.append(Hit(before.start, behind.end, no.pattern))
    return denied


def passing_refused(found: Words) -> NearHit | None:
    """That data shall go to nobody else: "I do not want you to give my data to other companies"."""
    given = [*found.of("share"), *found.of("export")]
    refused = found.pair(found.of("refuse", "stop", "oppose"), given)
    bare = refused and found.words.spaced and len(refused.verb.pattern) <= _BARE
    if refused and bare and not _touches(refused.verb, given, found):
        return None
    if not refused or not found.pair([refused.verb, *given], [*found.of("others"), *found.of("data", "field")]):
        return None
    # "Ich will nicht, dass": a comma right behind the word ends nothing.
    begun = refused.verb.end if refused.verb.start == refused.start else refused.start
    anew = CLAUSE.search(found.text, begun + _COMMA_WITHIN, refused.end)
    return None if anew or any(starts(found.text, found.words, refused.start + 1, refused.end)) else refused


def not_passed_on(text: str, words: LanguageWords) -> list[Hit]:
    """Where a folded sentence says that data shall go to nobody else."""
    hit = passing_refused(Words(text, words))
    return [Hit(hit.start, hit.end, "")] if hit else []


def limits_asked(
    found: Words, marketing: NearHit | None, removal: Mapping[RightCode, NearHit], topic: Topic
) -> Iterator[tuple[RightCode, NearHit]]:
    """Restriction for a while, or objection for good."""
    until = bool(found.of("until"))
    frozen = found.pair(found.of("freeze"), found.of("data"))
    blocked = next(iter(found.of("freeze")), None) if until and (topic.thing == "data" or topic.mine) else None
    frozen = frozen or (NearHit(blocked.start, blocked.end, blocked) if blocked else None)
    unused = _unused(found, removal)
    kept = found.of("freeze") if any(denials(found.text, found.words)) else []
    if kept and not frozen:
        # "Do not delete, only block."
        yield "restriction", NearHit(kept[0].start, kept[0].end, kept[0])
        return
    about_me = bool(found.of("mine", "me", "data", "them"))
    against = None if until or marketing else found.pair(found.of("oppose"), found.of("use"))
    if against and not found.of("adverts", "other"):
        # "I object to this processing and expect you to stop it" is one thing.
        yield "objection", against
        return
    if (frozen and (until or not removal)) or (until and unused and (about_me or topic.mine)):
        limit = frozen or unused
        if limit:
            yield "restriction", limit
        return
    besides = _besides_adverts(found)
    if besides:
        yield "objection", besides
    if marketing or found.of("adverts", "other"):
        # "I do not use the instrument any more" is no objection.
        return
    opposed = found.pair(found.of("oppose"), found.of("use"))
    objection = opposed or (unused if about_me else None)
    if besides:
        return
    if objection:
        yield "objection", objection


def _unused(found: Words, removal: Mapping[RightCode, NearHit]) -> NearHit | None:
    """A use that somebody else shall end: not what the writer does not use any more, and why it shall go."""
    unused = found.pair(found.of("refuse", "stop"), found.of("use"))
    if not unused or removal or found.pair(found.of("use"), found.of("account"), NEAR[found.words.spaced] * 2):
        return None
    own_use = _OWN_USE.get(found.words.language)
    own = own_use and own_use.search(found.text, max(0, unused.start - _BEFORE_USE), unused.end)
    return None if own else unused


def _besides_adverts(found: Words) -> NearHit | None:
    """A use that is refused beside adverts: "I object to advertising and to profiling"."""
    adverts, refused = found.of("adverts"), found.of("oppose", "refuse", "stop")
    if not adverts or not refused:
        return None
    for used in found.of("use", "share"):
        nearest = min(adverts, key=lambda one: abs(one.start - used.start))
        first, last = sorted((used, nearest), key=lambda one: one.start)
        joined = joints(found.words.language).search(found.text, first.end, last.start)
        no = next((hit for hit in refused if hit.start < used.end or found.words.language in _LAST_VERBS), None)
        part = INCLUDING.search(found.text, first.end, last.start)
        if joined and no and not part:
            return NearHit(used.start, used.end, used, apart=True)
    return None


def _touches(one: Hit, others: Sequence[Hit], found: Words) -> bool:
    within = NEAR[found.words.spaced]
    return any(max(one.start, other.start) - min(one.end, other.end) <= within for other in others)
