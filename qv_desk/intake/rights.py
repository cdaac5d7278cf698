"""Which rights a person asks for in a letter; the rules stand in ``docs/triage-labels.md``."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords, LawWords, RightWords, TriageWords
from qv_desk.intake.law_articles import articles, only_telling
from qv_desk.intake.near_words import NearHit, Topic, denials, near_rights, removal_verbs, thing_named
from qv_desk.intake.negations import CLAUSE, negations
from qv_desk.intake.patterns import Hit, all_hits, first_hit
from qv_desk.intake.removals import data_besides_account, given_besides, object_of_removal
from qv_desk.intake.right_rows import right_rows
from qv_desk.intake.right_sign import DEMAND, MENTIONED, NAMED, REMOVALS, RightSign
from qv_desk.intake.sentences import Sentence

_FEW: Final = 5
"""A message of no more sentences than these is short."""
_LINES: Final = 3
"""Who writes no more sentences than these means them all."""
_SHORT: Final = 8
"""In a letter of no more sentences single words are listened to beside whole phrases."""
_AT_ONCE: Final = 3
"""A demand that opens its sentence needs no "please"."""
_BY_ITSELF: Final = frozenset({"article", "row"})
"""Signs that are no object of another right's words."""
_BESIDE: Final = frozenset[RightCode]({"access", "erasure", "account_cancellation", "marketing_objection"})


def right_signs(
    sentences: Iterable[Sentence],
    languages: Sequence[LanguageWords],
    words: TriageWords,
    default_law: LawWords | None,
) -> list[RightSign]:
    """Every sign of a right in some sentences, muted ones left out."""
    letter = list(sentences)
    signs: list[RightSign] = []
    leading = False
    spoken_of = ""
    for sentence in letter:
        asking = _asks(sentence, languages) or (leading and sentence.is_item)
        if not sentence.is_item:
            leading = sentence.leads_list and asking
        found = _signs(sentence, languages, words, default_law, asking=asking)
        named = next((thing for language in languages if (thing := thing_named(sentence.text, language))), "")
        if spoken_of == "account" and not named:
            found = [_of_the_account(sign) for sign in found]
        spoken_of = named or spoken_of
        signs += found
    if any(sentence.is_item for sentence in letter):
        # A letter of numbered questions asks for all of them under one right.
        signs = [replace(sign, in_list=sign.in_list or sign.right == "transfer_information") for sign in signs]
    # A long letter has its phrases; among its many words some always stand near others.
    if len(letter) <= _SHORT or not any(sign.weight >= NAMED and not sign.past for sign in signs):
        signs += _near_signs(letter, languages, words, default_law, signs)
    return signs


def _removes(sentence: Sentence, signs: Iterable[RightSign]) -> bool:
    """Whether another sentence asks for a removal."""
    return any(
        sign.right in REMOVALS and sign.weight >= NAMED and not sign.past and not sentence.holds(sign.start)
        for sign in signs
    )


def _of_the_account(sign: RightSign) -> RightSign:
    """A bare "please delete it" after a sentence about an account."""
    return replace(sign, right="account_cancellation") if sign.right == "erasure" and sign.by == "demand" else sign


def _near_signs(
    letter: Sequence[Sentence],
    languages: Sequence[LanguageWords],
    words: TriageWords,
    default_law: LawWords | None,
    sure: Sequence[RightSign],
) -> list[RightSign]:
    """What single words near each other ask for, where no whole phrase of the same sentence does."""
    signs: list[RightSign] = []
    topics = {language.language: Topic() for language in languages}
    demands = [sign for sign in sure if sign.weight >= DEMAND]
    for sentence in letter:
        said = _said_before_threat(sentence.text, languages)
        told = only_telling(sentence.text, words, default_law) or any(
            first_hit((*language.muted, *language.past), said, spaced=language.spaced) for language in languages
        )
        asking = _asks(sentence, languages)
        heard = len(letter) <= _FEW or asking
        for language in languages:
            found = near_rights(said, language, topics[language.language])
            if told or not heard or sentence.is_subject:
                continue
            heard_here = [
                replace(_near_sign(sentence, right, hit), asked=asking or len(letter) <= _LINES)
                for right, hit in found.items()
                if not first_hit(language.muted_rights.get(right, ()), sentence.text, spaced=language.spaced)
                and not _said_already(sentence, right, hit, demands)
                and not _only_tells_why(sentence, right, hit, demands, signs)
            ]
            signs += heard_here
            if found:
                # The words of another language that fit a sentence by chance say nothing more.
                break
    return signs


def _said_before_threat(text: str, languages: Sequence[LanguageWords]) -> str:
    """A sentence without its last clause where that is a threat: "delete my data, otherwise I shall …"."""
    threats = [hit.start for one in languages if (hit := first_hit(one.muted, text, spaced=one.spaced))]
    clauses = [found.start() for found in CLAUSE.finditer(text, 0, min(threats, default=0))]
    return text[: clauses[-1]] if clauses else text


def _near_sign(sentence: Sentence, right: RightCode, hit: NearHit) -> RightSign:
    return _sign(sentence, right, NAMED, Hit(hit.start, hit.end, ""), "near", past=False)


def _said_already(sentence: Sentence, right: RightCode, hit: NearHit, demands: Sequence[RightSign]) -> bool:
    verb = _sign(sentence, right, NAMED, hit.verb, "near", past=False)
    return any(other.right == right or (0 <= other.start < verb.end and verb.start < other.end) for other in demands)


def _only_tells_why(
    sentence: Sentence, right: RightCode, hit: NearHit, demands: Sequence[RightSign], signs: Sequence[RightSign]
) -> bool:
    """Whether the words stand beside a clear demand and say why, as in "delete it, I do not want you to use it"."""
    if demands and right not in _BESIDE:
        return True
    if right == "access":
        # "Destroy my CV. Let me know when it is done": beside a removal only a clear question asks for a copy.
        spoken = {sign.right for sign in demands if sentence.holds(sign.start)}
        aside = not hit.clear and not spoken and _removes(sentence, [*demands, *signs])
        return bool(spoken - REMOVALS - {"correction"}) or (bool(spoken - REMOVALS) and not hit.clear) or aside
    return right == "marketing_objection" and bool(demands) and not hit.clear


def hinted_rights(sentences: Iterable[Sentence], languages: Sequence[LanguageWords]) -> list[RightSign]:
    """What a message may ask for by weaker words, for one that nothing else explains; a person has to read it."""
    signs: list[RightSign] = []
    letter = list(sentences)
    # Who writes two lines leaves the "please" away.
    short = len(letter) <= _FEW
    for sentence in letter:
        told = any(first_hit((*words.muted, *words.past), sentence.text, spaced=words.spaced) for words in languages)
        if told or sentence.is_subject or not (short or _asks(sentence, languages)):
            continue
        for words in languages:
            denied = negations(sentence.text, words)
            for right, patterns in words.hints.items():
                hit = first_hit(patterns, sentence.text, spaced=words.spaced)
                unwanted = first_hit(words.muted_rights.get(right, ()), sentence.text, spaced=words.spaced)
                if hit and not unwanted and not _denied(hit, denied):
                    signs.append(_sign(sentence, right, NAMED, hit, "name", past=False))
    accounts = any(sign.right == "account_cancellation" for sign in signs)
    return [sign for sign in signs if not (accounts and sign.right == "erasure")]


def _asks(sentence: Sentence, languages: Sequence[LanguageWords]) -> bool:
    return sentence.is_subject or any(
        first_hit(language.asking, sentence.text, spaced=language.spaced) for language in languages
    )


def _signs(
    sentence: Sentence,
    languages: Sequence[LanguageWords],
    words: TriageWords,
    default_law: LawWords | None,
    *,
    asking: bool,
) -> list[RightSign]:
    threats = [
        hit for language in languages if (hit := first_hit(language.muted, sentence.text, spaced=language.spaced))
    ]
    muted = bool(threats) or only_telling(sentence.text, words, default_law)
    muted = muted or (
        not asking
        and any(first_hit(language.deadlines, sentence.text, spaced=language.spaced) for language in languages)
    )
    past = any(first_hit(language.past, sentence.text, spaced=language.spaced) for language in languages)
    silenced = {
        right
        for language in languages
        for right, patterns in language.muted_rights.items()
        if first_hit(patterns, sentence.text, spaced=language.spaced)
    }
    signs: list[RightSign] = []
    for language in languages:
        unwanted = negations(sentence.text, language)
        unwanted_acts = denials(sentence.text, language)
        for right, right_words in language.rights.items():
            if right in silenced:
                continue
            denied = [*unwanted, *unwanted_acts] if right in REMOVALS else unwanted
            found = _named(right, right_words, sentence, language, denied, asking=asking, past=past)
            signs += [sign for sign in found if not muted or _asked_before(sign, sentence, threats, languages)]
        if asking and not muted:
            signs += _listed(sentence, language, unwanted, past=past)
    if not muted:
        for hit in articles(sentence.text, words, default_law):
            if hit.right not in silenced:
                weight = NAMED if asking else MENTIONED
                signs.append(_sign(sentence, hit.right, weight, Hit(hit.start, hit.end, ""), "article", past=past))
    verbs = [hit for language in languages for hit in removal_verbs(sentence.text, language)]
    if not sentence.is_subject:
        refused = [hit for one in languages for hit in negations(sentence.text, one)]
        wanted = [verb for verb in verbs if not _denied(verb, refused)]
        signs = [object_of_removal(sign, wanted, sentence) for sign in signs]
        signs += data_besides_account(signs, sentence, languages)
    offset = 0 if sentence.is_subject else sentence.start
    places = [offset + verb.start for verb in verbs]
    free = [sign for sign in signs if given_besides(sign, verbs, sentence, languages)]
    return _without_what_others_cover(_without_general_objection(signs), places, free)


def _named(
    right: RightCode,
    right_words: RightWords,
    sentence: Sentence,
    language: LanguageWords,
    denied: list[Hit],
    *,
    asking: bool,
    past: bool,
) -> list[RightSign]:
    found = []
    for patterns, by, weight in (
        (right_words.asks, "demand", DEMAND),
        (right_words.names, "name", NAMED if asking else MENTIONED),
    ):
        hits = [hit for hit in all_hits(patterns, sentence.text, spaced=language.spaced) if not _denied(hit, denied)]
        if hits:
            found.append(_sign(sentence, right, weight, hits[0], by, past=past))
    return found


def _listed(sentence: Sentence, language: LanguageWords, denied: list[Hit], *, past: bool) -> list[RightSign]:
    """The rights of a row such as "access, rectification and objection"."""
    return [
        _sign(sentence, right, NAMED, hit, "row", past=past)
        for right, hit in right_rows(sentence.text, language)
        if not _denied(hit, denied)
    ]


def _asked_before(
    sign: RightSign, sentence: Sentence, threats: Sequence[Hit], languages: Sequence[LanguageWords]
) -> bool:
    """Whether a demand stands in a clause of its own before what mutes: "delete my data, otherwise I shall …"."""
    if not threats or sign.by != "demand" or sentence.is_subject:
        return False
    start, end = sign.start - sentence.start, sign.end - sentence.start
    threat = min(hit.start for hit in threats)
    asked = start < _AT_ONCE or any(
        hit.start <= end
        for language in languages
        if (hit := first_hit(language.asking, sentence.text, spaced=language.spaced))
    )
    # "I withdraw my consent if I ever gave it" withdraws it.
    apart = sign.right == "consent_withdrawal" or CLAUSE.search(sentence.text, end, threat) is not None
    return asked and end <= threat and apart


def _denied(hit: Hit, denied: list[Hit]) -> bool:
    return any(no.start <= hit.start <= no.end + 25 or no.start <= hit.end <= no.end for no in denied)


def _sign(sentence: Sentence, right: RightCode, weight: int, hit: Hit, by: str, *, past: bool) -> RightSign:
    offset = 0 if sentence.is_subject else sentence.start
    if sentence.is_subject:
        return RightSign(right, weight, -1, hit.end - hit.start, by, past)
    return RightSign(right, weight, offset + hit.start, offset + hit.end, by, past, in_list=sentence.is_item)


def _without_general_objection(signs: list[RightSign]) -> list[RightSign]:
    """In a sentence about direct marketing the objection is the one to marketing alone."""
    if any(sign.right == "marketing_objection" for sign in signs):
        return [sign for sign in signs if sign.right != "objection" or sign.by in _BY_ITSELF]
    return signs


def _without_what_others_cover(
    signs: list[RightSign], removals: Sequence[int], free: Sequence[RightSign]
) -> list[RightSign]:
    """Drops a right that is only the object of another: "delete everything you hold about me" asks for no access.

    "Delete my account" is the account; it is erasure as well only where data are named too. "Delete my address from
    your mailing list" is the list.
    """
    demands = [sign for sign in signs if sign.weight >= DEMAND]
    others = [sign for sign in demands if sign.right not in {"access", "portability", "transfer_information"}]
    accounts = [sign for sign in demands if sign.right == "account_cancellation"]
    lists = [sign for sign in demands if sign.right == "marketing_objection"]

    def is_covered(sign: RightSign) -> bool:
        if sign.right == "access" and sign.by not in _BY_ITSELF:
            # "I ask for a copy of my data and then for their deletion" asks for both.
            before = not removals or sign.start < 0 or min(removals) <= sign.start
            return any(
                other.start <= sign.start <= other.end and (before or other.right not in REMOVALS) for other in others
            )
        if sign.right == "erasure" and sign.by not in _BY_ITSELF:
            from_list = any(one.start <= sign.start and sign.end <= one.end for one in lists)
            whole = any(one.start < sign.start < one.end for one in accounts)
            return from_list or (bool(accounts) if sign.by == "name" else whole)
        return False

    return [sign for sign in signs if sign in free or not is_covered(sign)]
