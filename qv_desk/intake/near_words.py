"""Rights told by single words that stand near each other: "delete" and "my data", in any order.

Whole phrases (``rights``) are surer and come first. But people write to a privacy office as they speak, and no list of
phrases holds what they will say next; a verb and a thing it is done to are found in most of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.negations import CLAUSE, negations
from qv_desk.intake.patterns import Hit, all_hits, first_hit

_FAR: Final = {True: 50, False: 16}
"""How many characters may lie between two words, in languages with and without spaces."""
_BREAKS: Final = re.compile(r"[;!?。！？；]")
_DENIED_WITHIN: Final = {True: 32, False: 8}
_LAST_VERBS: Final = frozenset({"ja", "ko"})
"""Languages that deny behind the verb."""
_NEAR: Final = {True: 12, False: 3}
_FEW_WORDS: Final = {True: 80, False: 30}
"""A sentence of no more characters than these may leave the thing away: "please delete"."""
_MOST: Final = 40
"""Of one kind of words no more are looked at in a sentence, so that a hostile one costs no time."""
_LEFT_OVER: Final = 3
"""How many more words a line may have that is nothing but "unsubscribe" or "please delete"."""
_DENIABLE: Final = ("delete", "close")


@dataclass(slots=True)
class Topic:
    """What the letter spoke of so far.

    Attributes:
        thing: ``account``, ``data`` or nothing yet; "please close it" means that.
        mine: the writer spoke of themselves, so that "which details do you have?" asks for theirs.
    """

    thing: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class NearHit:
    """Two words near each other.

    Attributes:
        start: of the stretch from one to the other.
        end: of it.
        verb: the word for what is done.
        clear: they say little else; ``False`` for "let me know" beside "my data".
    """

    start: int
    end: int
    verb: Hit
    clear: bool = True


@dataclass(slots=True)
class _Words:
    """The single words of one language in one sentence, found when they are asked for."""

    text: str
    words: LanguageWords
    found: dict[str, list[Hit]] = field(default_factory=dict)

    def of(self, *names: str) -> list[Hit]:
        """The places of some words, in order."""
        for name in names:
            if name not in self.found:
                hits = all_hits(self.words.near.get(name, ()), self.text, spaced=self.words.spaced)
                self.found[name] = hits[:_MOST]
        return [hit for name in names for hit in self.found[name]]

    def pair(self, ones: Sequence[Hit], others: Sequence[Hit], far: int | None = None) -> NearHit | None:
        """The nearest two of two kinds of words with no end of a clause between them; the first kind is the verb."""
        best: tuple[int, NearHit] | None = None
        limit = _FAR[self.words.spaced] if far is None else far
        # Of two as near the first is the verb: "close my account and delete my data".
        for one in sorted(ones, key=lambda hit: hit.start):
            for other in others:
                between = max(one.start, other.start) - min(one.end, other.end)
                if between > limit or (best and between >= best[0]):
                    continue
                start, end = min(one.start, other.start), max(one.end, other.end)
                if not _BREAKS.search(self.text, min(one.end, other.end), max(one.start, other.start)):
                    best = between, NearHit(start, end, one)
        return best[1] if best else None


def denials(text: str, words: LanguageWords) -> list[Hit]:
    """What is said not to be wanted: "I do not want my account deleted", as far as the verb."""
    found = _Words(text, words)
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
            if not CLAUSE.search(between) and not first_hit(words.asking, between, spaced=words.spaced):
                denied.append(Hit(before.start, behind.end, no.pattern))
    return denied


def near_rights(text: str, words: LanguageWords, topic: Topic) -> dict[RightCode, NearHit]:
    """The rights that single words of a folded sentence speak for; ``topic`` moves on with the letter."""
    if not words.near:
        return {}
    found = _Words(text, words)
    denied = denials(text, words)
    rights = dict(_rights(found, [hit for hit in found.of("delete") if not _within(hit, denied)], denied, topic))
    topic.thing = _last_thing(found) or topic.thing
    topic.mine = topic.mine or bool(found.of("mine"))
    return rights


def thing_named(text: str, words: LanguageWords) -> str:
    """What a folded sentence speaks of last: ``account``, ``data`` or nothing."""
    return _last_thing(_Words(text, words))


def removal_verbs(text: str, words: LanguageWords) -> list[Hit]:
    """Where a folded sentence says that something shall go."""
    return _Words(text, words).of("delete", "close")


def _within(hit: Hit, spans: Sequence[Hit | NearHit]) -> bool:
    return any(span.start <= hit.start and hit.end <= span.end for span in spans)


def _last_thing(found: _Words) -> str:
    places = {"account": found.of("account"), "data": found.of("data")}
    last = {thing: max(hit.start for hit in hits) for thing, hits in places.items() if hits}
    # "Account" is said of accounts alone; "all" and "details" are said of much.
    return "account" if "account" in last else next(iter(last), "")


def _rights(found: _Words, deletes: list[Hit], denied: list[Hit], topic: Topic) -> Iterator[tuple[RightCode, NearHit]]:
    taken: list[NearHit] = []
    marketing = _marketing(found)
    consent = found.pair(found.of("withdraw"), found.of("consent"))
    if consent:
        yield "consent_withdrawal", consent
        taken.append(consent)
    if marketing:
        yield "marketing_objection", marketing
        taken.append(marketing)
    deletes = [hit for hit in deletes if not _within(hit, taken)]
    closes = [hit for hit in found.of("close") if not _within(hit, taken) and not _within(hit, denied)]
    removal = dict(_removal(found, deletes, closes, topic))
    yield from removal.items()
    taken += removal.values()
    moved = found.pair(found.of("export"), found.of("data"))
    if moved:
        yield "portability", moved
        taken.append(moved)
    limits = dict(_limits(found, marketing, removal, topic))
    yield from limits.items()
    changed = None if limits else _correction(found, removal)
    if changed:
        yield "correction", changed
    asked = None if limits or changed or consent or marketing or moved else _access(found, taken, deletes, topic)
    if asked:
        yield "access", asked


def _marketing(found: _Words) -> NearHit | None:
    left = found.of("leave")
    if left and not found.of("other") and _says_no_more(found, left) and not found.pair(left, found.of("data")):
        return NearHit(left[0].start, left[0].end, left[0], clear=False)
    lists = found.pair([*found.of("delete", "stop"), *left], found.of("list"), 30 if found.words.spaced else 8)
    # "Delete all mails you keep about me" stops none; only stopping and refusing do.
    if lists:
        return lists
    stopped = found.pair(found.of("stop", "refuse"), found.of("adverts"), 40 if found.words.spaced else 10)
    return replace(stopped, clear=False) if stopped else None


def _says_no_more(found: _Words, hits: Sequence[Hit]) -> bool:
    """Whether a sentence has, beside some words, nothing but a "please" or a name."""
    rest = found.text
    for hit in [*hits, *all_hits(found.words.asking, found.text, spaced=found.words.spaced)]:
        rest = rest[: hit.start] + " " * (hit.end - hit.start) + rest[hit.end :]
    left = re.sub(r"[\W\d_]+", " ", rest).split()
    return len(left) <= _LEFT_OVER if found.words.spaced else len("".join(left)) <= 2 * _LEFT_OVER


def _removal(found: _Words, deletes: list[Hit], closes: list[Hit], topic: Topic) -> Iterator[tuple[RightCode, NearHit]]:
    account = found.pair([*deletes, *closes], found.of("account"))
    # "I want my account deleted": who speaks is not what goes.
    things = found.of("data", "field") if account else found.of("data", "field", "me")
    things = [hit for hit in things if not account or not _same_place(hit, found.of("account"))]
    it = found.pair([*deletes, *closes], found.of("them"), 25)
    data = found.pair(deletes, things)
    other = found.pair(deletes, found.of("other"))
    if data and account and _length(account) > _length(data) + _NEAR[found.words.spaced]:
        # "He opened an account, delete his data": the account is only where the data came from.
        account = None
    if account:
        yield "account_cancellation", account
    if data and it and not account and _length(it) < _length(data):
        # "Send me my data, then delete it": the near word is what is deleted.
        data = it if topic.thing != "account" else None
    if data and not (other and _length(other) < _length(data)):
        yield "erasure", data
    if account or data or other or found.of("list", "adverts"):
        return
    short = len(found.text.strip()) <= _FEW_WORDS[found.words.spaced] and _says_no_more(found, [*deletes, *closes])
    alone = next(iter(deletes or closes), None) if short else None
    bare = it or (NearHit(alone.start, alone.end, alone) if alone else None)
    if bare and topic.thing == "account":
        yield "account_cancellation", bare
    elif bare and deletes and (it or topic.thing or short):
        yield "erasure", bare


def _length(hit: NearHit) -> int:
    return hit.end - hit.start


def _same_place(hit: Hit, others: Sequence[Hit | NearHit]) -> bool:
    return any(other.start <= hit.start < other.end for other in others)


def _correction(found: _Words, removal: Mapping[RightCode, NearHit]) -> NearHit | None:
    if found.of("other"):
        return None
    mine = bool(found.of("mine"))
    fixed = found.pair(found.of("fix"), found.of("field"))
    wrong = found.pair(found.of("wrong"), found.of("field"), 30 if found.words.spaced else 8)
    if wrong and not removal and (mine or fixed or len(found.text.strip()) <= _FEW_WORDS[found.words.spaced]):
        return wrong
    short = len(found.text.strip()) <= _FEW_WORDS[found.words.spaced]
    return fixed if fixed and not removal and (mine or wrong or short) else None


def _limits(
    found: _Words, marketing: NearHit | None, removal: Mapping[RightCode, NearHit], topic: Topic
) -> Iterator[tuple[RightCode, NearHit]]:
    """Restriction for a while, or objection for good."""
    until = bool(found.of("until"))
    frozen = found.pair(found.of("freeze"), found.of("data"))
    unused = found.pair(found.of("refuse", "stop"), found.of("use"))
    if unused and (removal or found.pair(found.of("use"), found.of("account"), _NEAR[found.words.spaced] * 2)):
        # "I do not use my account any more": what the writer does not use, and why it shall go.
        unused = None
    about_me = bool(found.of("mine", "me", "data"))
    if (frozen and (until or not removal)) or (until and unused and (about_me or topic.mine)):
        limit = frozen or unused
        if limit:
            yield "restriction", limit
        return
    if marketing or found.of("adverts", "other"):
        # "I do not use the instrument any more" is no objection.
        return
    opposed = found.pair(found.of("oppose"), found.of("use"))
    objection = opposed or (unused if about_me else None)
    if objection:
        yield "objection", objection


def _access(found: _Words, taken: Sequence[NearHit], deletes: Sequence[Hit], topic: Topic) -> NearHit | None:
    about_me = bool(found.of("mine", "me"))
    free = [hit for hit in found.of("give") if not _same_place(hit, taken)]
    things = [hit for hit in found.of("data") if not _within(hit, taken) and not _same_place(hit, free)]
    kept = [hit for hit in found.of("keep") if not _within(hit, taken)]
    whats = [hit for hit in found.of("what") if not _within(hit, taken)]
    named = found.of("field", "data")
    # "I never bought anything" asks nothing.
    known = [found.pair(whats, kept)]
    known = [pair for pair in known if pair and not any(_within(no, [pair]) for no in found.of("refuse"))]
    given = found.pair(free, things) or (found.pair(free, kept) if whats else None)
    given = replace(given, clear=False) if given and about_me else None
    if taken:
        # Who wants a copy and then the deletion says so in this order; "delete what you have about me" asks for none.
        return given if given and deletes and given.end <= min(hit.start for hit in deletes) else None
    if not about_me:
        return next(iter(known), None) if topic.mine and things and re.search("[?？]", found.text) else None
    return (
        next(iter(known), None)
        or found.pair(found.of("origin"), named)
        or found.pair(found.of("shared"), named)
        or given
    )
