"""An account and the data beside it: what one removal asks for, and what it only seems to ask for besides."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.clauses import CLAUSE, begins, joints
from qv_desk.intake.triage.near_pairs import MOST
from qv_desk.intake.triage.near_refusals import denials
from qv_desk.intake.triage.negations import negations
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.removals import COPIES, OTHER_DEEDS, VERB_LAST
from qv_desk.intake.triage.right_sign import DEMAND, NAMED, REMOVALS, RightSign
from qv_desk.intake.triage.sentences import Sentence

_BARE_JOINT: Final = {True: 24, False: 8}
"""How far behind the joint the second of two things stands that go together: "my account and all related data"."""
_VERB_WITHIN: Final = {True: 30, False: 10}
"""How far from two things the verb stands that has both for its objects."""
_ORDERED_WITHIN: Final = 12
"""How far behind a "please" the verb stands that it asks for."""
_GIVEN_WITHIN: Final = {True: 22, False: 6}
"""How far behind a verb the thing stands that shall be given."""
_JOINED_ON: Final = 60
"""How far behind an account the data stand that are joined to it."""
_BETWEEN: Final = 3


def of_one_thing(signs: Sequence[RightSign], sentence: Sentence, languages: Sequence[LanguageWords]) -> list[RightSign]:
    """The signs without a removal that another one says more exactly, and without what only names its object.

    "I request the deletion | of my account" asks for no erasure, and "the deletion of the data in my account" for no
    closing of it. Where the verb comes last, the copy in "this copy of my data destroy" is what shall go.
    """
    if not languages:
        return list(signs)
    words = languages[0]
    accounts = _things("account", sentence, words)
    data = _data_beside(accounts, sentence, words)
    erased = any(sign.right == "erasure" and sign.weight >= NAMED for sign in signs)
    closings = [sign for sign in signs if sign.right == "account_cancellation" and sign.by == "demand"]
    erasures = [sign for sign in signs if sign.right == "erasure" and sign.by == "demand"]

    def is_said_twice(sign: RightSign) -> bool:
        if sign.by not in {"demand", "name"}:
            return False
        if sign.right == "access":
            return any(_is_its_object(sign, one, sentence, words) for one in erasures)
        if sign.right == "account_cancellation":
            return erased and _of_data_in_account(sign, accounts, data, sentence, words)
        if sign.right != "erasure":
            return False
        return any(
            _of_account(sign, one, data, sentence, words)
            or _over_a_copy(sign, data, sentence, words)
            or _behind_a_copy(sign, one, data, sentence, words)
            for one in closings
        )

    return [sign for sign in signs if not is_said_twice(sign)]


def _is_its_object(copy: RightSign, erasure: RightSign, sentence: Sentence, words: LanguageWords) -> bool:
    """Whether the words of a copy lie within those of an erasure and nothing there says that it shall be given."""
    if words.spaced or sentence.is_subject or not erasure.start <= copy.start <= copy.end < erasure.end:
        return False
    said = sentence.text[erasure.start - sentence.start : erasure.end - sentence.start]
    given = all_hits(words.near.get("give", ()), said, spaced=words.spaced)
    return all(COPIES.match(said, hit.start) for hit in given)


def _of_data_in_account(
    closing: RightSign, accounts: Sequence[Hit], data: Sequence[Hit], sentence: Sentence, words: LanguageWords
) -> bool:
    """Whether the words of a closing name data first and the account only as their place."""
    start, end = closing.start - sentence.start, closing.end - sentence.start
    own = max((one.start for one in accounts if start <= one.start < end), default=-1)
    before = [hit.end for hit in data if start <= hit.start and hit.end <= own]
    return bool(before) and joints(words.language).search(sentence.text, min(before), own) is None


def _of_account(
    erasure: RightSign, closing: RightSign, data: Sequence[Hit], sentence: Sentence, words: LanguageWords
) -> bool:
    """Whether the words of an erasure run into those of a closing and no data are named in them or joined on."""
    if not erasure.start <= closing.start < erasure.end:
        return False
    start, end = erasure.start - sentence.start, max(erasure.end, closing.end) - sentence.start
    return not any(start <= hit.start < end or _joined_on(end, hit, sentence, words) for hit in data)


def _over_a_copy(erasure: RightSign, data: Sequence[Hit], sentence: Sentence, words: LanguageWords) -> bool:
    """Whether the words of an erasure reach over another demand to its data: "delete my account | and send my data"."""
    start, end = erasure.start - sentence.start, erasure.end - sentence.start
    first = min((hit.start for hit in data if start <= hit.start < end), default=-1)
    if first < 0:
        return False
    joined = joints(words.language).search(sentence.text, start, first)
    between = sentence.text[joined.end() : first] if joined else ""
    return bool(all_hits(words.near.get("give", ()), between, spaced=words.spaced))


def _behind_a_copy(
    erasure: RightSign, closing: RightSign, data: Sequence[Hit], sentence: Sentence, words: LanguageWords
) -> bool:
    """Whether the verb of an erasure stands in the next demand: "send me my data | and delete my account"."""
    text, start, end = sentence.text, erasure.start - sentence.start, erasure.end - sentence.start
    last = max((hit for hit in data if start <= hit.start < end), key=lambda hit: hit.end, default=None)
    place = closing.start - sentence.start
    if last is None or closing.end < erasure.end - _BETWEEN:
        return False
    if words.language in VERB_LAST:
        return first_hit(words.near.get("give", ()), text[last.end : place], spaced=words.spaced) is not None
    parted = CLAUSE.search(text, last.end, end)
    joined = parted or joints(words.language).search(text, last.end, end)
    if joined is None or place < joined.start():
        return False
    given = text[max(0, last.start - _VERB_WITHIN[words.spaced]) : joined.start()]
    return parted is not None or first_hit(words.near.get("give", ()), given, spaced=words.spaced) is not None


def copy_besides(signs: Sequence[RightSign], sentence: Sentence, languages: Sequence[LanguageWords]) -> list[RightSign]:
    """The copy that is ordered beside a removal by a verb of its own: "send me my data and delete my account"."""
    spoken = {sign.right for sign in signs if sign.weight >= NAMED and not sign.past}
    if not languages or not spoken & REMOVALS or spoken & {"access", "portability"}:
        return []
    words, text = languages[0], sentence.text
    if first_hit(words.muted_rights.get("access", ()), text, spaced=words.spaced):
        return []
    asked = [hit.end for hit in all_hits(words.asking, text, spaced=words.spaced)]
    for give in all_hits(words.near.get("give", ()), text, spaced=words.spaced)[:MOST]:
        ordered = begins(text, give.start, words.language) or any(
            0 <= give.start - end <= _ORDERED_WITHIN or end - 1 == give.start for end in asked
        )
        if (not ordered and words.language not in VERB_LAST) or _of_another_demand(give, signs, sentence, words):
            continue
        # "Before you delete my data, send me a copy of it": a copy needs no name of what it is of.
        copies = [Hit(found.start(), found.end(), "copy") for found in islice(COPIES.finditer(text), MOST)]
        for thing in [*_things("data", sentence, words), *copies]:
            if _is_given(give, thing, sentence, words):
                start, end = sorted((give, thing), key=lambda hit: hit.start)
                first, last = sentence.start + start.start, sentence.start + end.end
                return [RightSign("access", DEMAND, first, last, "demand", past=False)]
    return []


def _of_another_demand(give: Hit, signs: Sequence[RightSign], sentence: Sentence, words: LanguageWords) -> bool:
    """Whether a verb is what shall stop or was allowed: "stop sending me adverts", "my consent to give data away"."""
    taken = [Hit(sign.start - sentence.start, sign.end - sentence.start, "") for sign in signs]
    taken += [*negations(sentence.text, words), *denials(sentence.text, words)]
    if any(give.overlaps(one) for one in taken):
        return True
    before = sentence.text[max(0, give.start - _VERB_WITHIN[words.spaced]) : give.start]
    said = joints(words.language).split(before)[-1]
    others = tuple(
        pattern for name in ("stop", "refuse", "oppose", "withdraw", "consent") for pattern in words.near.get(name, ())
    )
    return first_hit(others, said, spaced=words.spaced) is not None


def _is_given(give: Hit, thing: Hit, sentence: Sentence, words: LanguageWords) -> bool:
    """Whether nothing but small words stand between a verb and the data, and the data are not said to be removed."""
    text, spaced = sentence.text, words.spaced
    first, last = (thing, give) if words.language in VERB_LAST else (give, thing)
    between = text[first.end : last.start]
    if not 0 <= last.start - first.end <= _GIVEN_WITHIN[spaced] or joints(words.language).search(between):
        return False
    removed = (*words.near.get("delete", ()), *words.near.get("close", ()))
    behind = joints(words.language).split(CLAUSE.split(text[last.end :])[0][: _GIVEN_WITHIN[spaced]])[0]
    own = thing.pattern == "copy" or first_hit(words.near.get("mine", ()), text, spaced=spaced) is not None
    return own and first_hit(removed, f"{between} {behind}", spaced=spaced) is None


def _joined_on(end: int, thing: Hit, sentence: Sentence, words: LanguageWords) -> bool:
    """Whether a thing is joined on behind a place: "my account, attached to this address, and its data"."""
    if not 0 <= thing.start - end <= _JOINED_ON:
        return False
    joined = joints(words.language).search(sentence.text, end, thing.start)
    between = sentence.text[joined.end() : thing.start] if joined else ""
    return joined is not None and not any(
        all_hits(words.near.get(name, ()), between, spaced=words.spaced) for name in (*OTHER_DEEDS, "delete", "close")
    )


def both_removed(
    signs: Sequence[RightSign], verbs: Sequence[Hit], sentence: Sentence, languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The removal that one verb asks for besides another: "delete my data and account", "アカウントとデータの削除"."""
    removals = {sign.right for sign in signs if sign.right in REMOVALS and sign.weight >= NAMED and sign.by != "name"}
    asked = next((sign for sign in signs if sign.right in removals), None)
    if len(removals) != 1 or asked is None or not languages:
        return []
    words = languages[0]
    accounts = _things("account", sentence, words)
    data = _data_beside(accounts, sentence, words)
    missing = data if asked.right == "account_cancellation" else accounts
    for first, second in [(a, d) for a in accounts for d in data] + [(d, a) for d in data for a in accounts]:
        if _go_together(first, second, sentence, words) and _one_verb(first, second, verbs, sentence, words):
            place = first if first in missing else second
            return [
                RightSign(
                    "erasure" if asked.right == "account_cancellation" else "account_cancellation",
                    DEMAND,
                    sentence.start + place.start,
                    sentence.start + place.end,
                    "demand",
                    asked.past,
                    asked=asked.asked,
                )
            ]
    return []


def _things(name: str, sentence: Sentence, words: LanguageWords) -> list[Hit]:
    return all_hits(words.near.get(name, ()), sentence.text, spaced=words.spaced)[:MOST]


def _data_beside(accounts: Sequence[Hit], sentence: Sentence, words: LanguageWords) -> list[Hit]:
    """Words for data that are not words for the account too."""
    return [hit for hit in _things("data", sentence, words) if not any(hit.overlaps(one) for one in accounts)]


def _go_together(first: Hit, second: Hit, sentence: Sentence, words: LanguageWords) -> bool:
    """Whether nothing but a joint and small words stand between two things."""
    if not 0 <= second.start - first.end <= _BARE_JOINT[words.spaced] + _BETWEEN * 2:
        return False
    # In Arabic the joint is the first letter of the second thing.
    upto = second.start + (words.language == "ar")
    joined = joints(words.language).search(sentence.text, first.end, upto)
    if joined is None or joined.start() - first.end > _BETWEEN:
        return False
    between = sentence.text[first.end : second.start]
    deeds = (*OTHER_DEEDS, "delete", "close")
    return not CLAUSE.search(between.replace("、", "")) and not any(
        all_hits(words.near.get(name, ()), between, spaced=words.spaced) for name in deeds if name != "what"
    )


def _one_verb(first: Hit, second: Hit, verbs: Sequence[Hit], sentence: Sentence, words: LanguageWords) -> bool:
    """Whether a removal stands close before the first thing or close behind the second, and no other deed between."""
    for verb in verbs:
        before = 0 <= first.start - verb.end <= _VERB_WITHIN[words.spaced]
        behind = 0 <= verb.start - second.end <= _VERB_WITHIN[words.spaced]
        if not (behind or (before and words.language not in VERB_LAST)):
            continue
        between = sentence.text[second.end : verb.start] if behind else sentence.text[verb.end : first.start]
        others = (name for name in OTHER_DEEDS if name not in {"what", "use"})
        if not CLAUSE.search(between) and not any(
            all_hits(words.near.get(name, ()), between, spaced=words.spaced) for name in others
        ):
            return True
    return False
