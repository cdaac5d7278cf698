"""Rights told by single words that stand near each other: "delete" and "my data", in any order.

Whole phrases (``rights``) are surer and come first. But people write to a privacy office as they speak, and no list of
phrases holds what they will say next; a verb and a thing it is done to are found in most of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.clauses import CLAUSE, begins, joints
from qv_desk.intake.triage.near_pairs import NEAR, NearHit, Topic, Words
from qv_desk.intake.triage.near_refusals import denials, limits_asked, passing_refused
from qv_desk.intake.triage.near_topics import copy_asked, meant_before, out_of_a_list, remember, right_value
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit

FEW_WORDS: Final = {True: 80, False: 30}
"""A sentence of no more characters than these may leave the thing away: "please delete"."""
_LEFT_OVER: Final = 3
"""How many more words a line may have that is nothing but "unsubscribe" or "please delete"."""
_QUESTION_WITHIN: Final = {True: 30, False: 10}
"""How far behind "tell me" the question begins; it ends within twice as much."""
_JOINED_WITHIN: Final = {True: 14, False: 3}
"""How far before some words a joint stands that joins them to another demand."""


def near_rights(text: str, words: LanguageWords, topic: Topic) -> dict[RightCode, NearHit]:
    """The rights that single words of a folded sentence speak for; ``topic`` moves on with the letter."""
    if not words.near:
        return {}
    found = Words(text, words)
    denied = denials(text, words)
    rights = dict(_rights(found, [hit for hit in found.of("delete") if not _within(hit, denied)], denied, topic))
    if set(rights) == {"erasure"} and out_of_a_list(found, topic):
        rights = {"marketing_objection": replace(rights["erasure"], guessed=True)}
    bare = None if rights else _bare_correction(found, topic)
    if bare:
        rights["correction"] = bare
    elif not rights and (meant := meant_before(found, topic) or right_value(found, topic) or copy_asked(found, topic)):
        rights = dict([meant])
    remember(found, topic)
    topic.thing = _last_thing(found) or topic.thing
    topic.other = topic.other or bool(found.of("other"))
    topic.mine = topic.mine or bool(found.of("mine")) or "correction" in rights
    return rights


def thing_named(text: str, words: LanguageWords) -> str:
    """What a folded sentence speaks of last: ``account``, ``data`` or nothing."""
    return _last_thing(Words(text, words))


def removal_verbs(text: str, words: LanguageWords) -> list[Hit]:
    """Where a folded sentence says that something shall go."""
    return Words(text, words).of("delete", "close")


def _within(hit: Hit, spans: Sequence[Hit | NearHit]) -> bool:
    return any(span.start <= hit.start and hit.end <= span.end for span in spans)


def _last_thing(found: Words) -> str:
    places = {"account": found.of("account"), "data": found.of("data")}
    last = {thing: max(hit.start for hit in hits) for thing, hits in places.items() if hits}
    # "Account" is said of accounts alone; "all" and "details" are said of much.
    return "account" if "account" in last else next(iter(last), "")


def _rights(found: Words, deletes: list[Hit], denied: list[Hit], topic: Topic) -> Iterator[tuple[RightCode, NearHit]]:
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
    kept_here = passing_refused(found)
    moved = None if kept_here else found.pair(found.of("export"), found.of("data"))
    if moved:
        yield "portability", moved
        taken.append(moved)
    limits = dict(limits_asked(found, marketing, removal, topic))
    if kept_here and not _same_place(kept_here.verb, taken):
        limits.setdefault("objection", kept_here)
    yield from limits.items()
    changed = None if limits else _correction(found, removal)
    if changed:
        yield "correction", changed
    asked = _access(found, taken, deletes, topic)
    # "Correct it, and tell me what else you hold": beside another demand a question of its own alone asks for a copy.
    beside = limits or changed or consent or marketing or moved
    if asked and (not beside or _asks_besides(asked, found)):
        yield "access", asked
    elif question := _asked_behind(found):
        yield "access", question


def _marketing(found: Words) -> NearHit | None:
    left = found.of("leave")
    if (
        left
        and not found.of("other", "account")
        and _says_no_more(found, left)
        and not found.pair(left, found.of("data"))
    ):
        return NearHit(left[0].start, left[0].end, left[0], clear=False)
    named = [hit for hit in found.of("list") if not _lists_data(hit, found)]
    lists = found.pair([*found.of("delete", "stop"), *left], named, 30 if found.words.spaced else 8)
    # "Delete all mails you keep about me" stops none; only stopping and refusing do.
    if lists:
        return lists
    uncalled = found.pair(found.of("stop", "refuse"), found.of("contact"), 20 if found.words.spaced else 6)
    # "My old e-mail is no longer valid" speaks of an address.
    adverts = [hit for hit in found.of("adverts") if not (found.of("wrong") and _same_place(hit, found.of("field")))]
    stopped = found.pair(found.of("stop", "refuse", "oppose"), adverts, 40 if found.words.spaced else 10)
    best = stopped or uncalled
    return replace(best, clear=_joined(best, found)) if best else None


def _lists_data(hit: Hit, found: Words) -> bool:
    """Whether a list is one of the writer's data, as in "send me a list of my data"."""
    within = NEAR[found.words.spaced]
    joined = joints(found.words.language)
    return any(
        0 <= data.start - hit.end <= within and not joined.search(found.text, hit.end, data.start)
        for data in found.of("data")
    )


def _asks_besides(asked: NearHit, found: Words) -> bool:
    """Whether a question about what is held is joined to another demand, before or behind it."""
    known = found.pair(found.of("what"), found.of("keep"))
    if not known or asked.start != known.start or asked.end != known.end:
        return False
    return (
        any(joint for joint in joints(found.words.language).finditer(found.text, 0, asked.start)) or "?" in found.text
    )


def _asked_behind(found: Words) -> NearHit | None:
    """A question joined behind a removal: "delete the videos, and tell me what else you hold"."""
    words, text = found.words, found.text
    removals = [hit.end for hit in found.of("delete", "close")]
    near = _QUESTION_WITHIN[words.spaced]
    for tell in found.of("tell"):
        before = min(removals, default=tell.start)
        parted = CLAUSE.search(text, before, tell.start) or joints(words.language).search(text, before, tell.end)
        if before >= tell.start or not parted:
            continue
        # "Tell me whether you have deleted it" asks how the removal went.
        rest = re.split(r"[;!?。！？；]", text[tell.end : tell.end + 2 * near])[0]
        place = tell.end + len(rest)
        if any(tell.end <= hit.start < place for hit in found.of("delete", "close")):
            continue
        asked = next((hit for hit in found.of("whether") if 0 <= hit.start - tell.end <= near), None)
        kept = next((hit for hit in found.of("keep") if tell.end <= hit.start < place), None)
        if asked and kept:
            return NearHit(tell.start, max(asked.end, kept.end), tell, apart=True)
    return None


def _joined(hit: NearHit, found: Words) -> bool:
    """Whether the words are joined to what stands before: "delete my number, and never call me again"."""
    before = found.text[max(0, hit.start - _JOINED_WITHIN[found.words.spaced]) : hit.start]
    return joints(found.words.language).search(before) is not None


def _says_no_more(found: Words, hits: Sequence[Hit]) -> bool:
    """Whether a sentence has, beside some words, nothing but a "please" or a name."""
    rest = found.text
    for hit in [*hits, *all_hits(found.words.asking, found.text, spaced=found.words.spaced)]:
        rest = rest[: hit.start] + " " * (hit.end - hit.start) + rest[hit.end :]
    left = re.sub(r"[\W\d_]+", " ", rest).split()
    return len(left) <= _LEFT_OVER if found.words.spaced else len("".join(left)) <= 2 * _LEFT_OVER


def _removal(found: Words, deletes: list[Hit], closes: list[Hit], topic: Topic) -> Iterator[tuple[RightCode, NearHit]]:
    account = found.pair([*deletes, *closes], found.of("account"))
    # "I want my account deleted": who speaks is not what goes.
    things = found.of("data", "field") if account else found.of("data", "field", "me")
    things = [hit for hit in things if not account or not _same_place(hit, found.of("account"))]
    it = found.pair([*deletes, *closes], _pronouns(found), 25)
    data = found.pair(deletes, things)
    other = found.pair(deletes, found.of("other"))
    if data and account and _length(account) > _length(data) + NEAR[found.words.spaced]:
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
    # "Take it off your site", "take me out of your system": from where it shall go tells that it is about the writer.
    placed = found.pair(deletes, found.of("place"), 30 if found.words.spaced else 8)
    if placed and topic.thing != "account":
        yield "erasure", placed
        return
    short = len(found.text.strip()) <= FEW_WORDS[found.words.spaced] and _says_no_more(found, [*deletes, *closes])
    alone = next(iter(deletes or closes), None) if short else None
    bare = it or (NearHit(alone.start, alone.end, alone) if alone else None)
    if bare and topic.thing == "account":
        yield "account_cancellation", bare
    elif bare and deletes and (it or topic.thing or short):
        yield "erasure", bare


def _pronouns(found: Words) -> list[Hit]:
    """What stands for a thing; "a", "la" and "les" right before a thing are its article: "apaguem a imagem"."""
    things = found.of("data", "field", "account", "other")
    return [hit for hit in found.of("them") if not any(0 < thing.start - hit.end <= 1 for thing in things)]


def _length(hit: NearHit) -> int:
    return hit.end - hit.start


def _same_place(hit: Hit, others: Sequence[Hit | NearHit]) -> bool:
    return any(other.start <= hit.start < other.end for other in others)


def _correction(found: Words, removal: Mapping[RightCode, NearHit]) -> NearHit | None:
    if found.of("other"):
        return None
    mine = bool(found.of("mine"))
    fixed = found.pair(found.of("fix"), found.of("field"))
    wrong = found.pair(found.of("wrong"), found.of("field"), 30 if found.words.spaced else 8)
    if wrong and not removal and (mine or fixed or len(found.text.strip()) <= FEW_WORDS[found.words.spaced]):
        return wrong
    short = len(found.text.strip()) <= FEW_WORDS[found.words.spaced]
    return fixed if fixed and not removal and (mine or wrong or short) else None


def _bare_correction(found: Words, topic: Topic) -> NearHit | None:
    """A wish that something be changed which no list of fields holds: "I am down as a woman, please correct that"."""
    fixes = found.of("fix")
    # "The parcel came back, for my profile has the wrong number. Please correct that."
    elsewhere = topic.other and not (topic.just_told("field") or topic.just_told("wrong"))
    if not fixes or elsewhere or found.of("other", "adverts", "list", "account"):
        return None
    text, spaced = found.text, found.words.spaced
    asked = first_hit(found.words.asking, text, spaced=spaced)
    orders = [fix for fix in fixes if asked or begins(text, fix.start, found.words.language)]
    if not orders or len(text.strip()) > 2 * FEW_WORDS[spaced]:
        return None
    # The whole sentence is what may ask, so somebody reads it.
    return NearHit(0, len(text.rstrip()), orders[0], clear=False, guessed=True)


def _access(found: Words, taken: Sequence[NearHit], deletes: Sequence[Hit], topic: Topic) -> NearHit | None:
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
        told = bool(things and re.search("[?？]", found.text)) or bool(found.of("give"))
        return next(iter(known), None) if topic.mine and told else None
    return (
        next(iter(known), None)
        or found.pair(found.of("origin"), named)
        or found.pair(found.of("shared"), named)
        or given
    )
