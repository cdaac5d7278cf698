"""Which rights a person asks for in a letter; the rules stand in ``docs/triage-labels.md``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords, LawWords, RightWords, TriageWords
from qv_desk.intake.triage.asking import asked_before, asks, tells_of_past
from qv_desk.intake.triage.clauses import CLAUSE, begins, joints, leads_cases
from qv_desk.intake.triage.general_objections import without_general_objection
from qv_desk.intake.triage.law_articles import articles, only_telling
from qv_desk.intake.triage.list_removals import from_a_list, off_the_list
from qv_desk.intake.triage.near_refusals import denials, not_passed_on
from qv_desk.intake.triage.near_signs import FEW, near_signs
from qv_desk.intake.triage.near_words import removal_verbs, thing_named
from qv_desk.intake.triage.negations import negations
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.removal_pairs import both_removed, copy_besides, of_one_thing
from qv_desk.intake.triage.removals import COPIES, data_besides_account, given_besides, object_of_removal
from qv_desk.intake.triage.right_rows import right_rows
from qv_desk.intake.triage.right_sign import BY_ITSELF, DEMAND, MENTIONED, NAMED, REMOVALS, RightSign, sign_at
from qv_desk.intake.triage.sentences import Sentence
from qv_desk.intake.triage.subject_lines import of_a_subject, of_account_spoken_of, without_a_bare_word
from qv_desk.intake.triage.whole_letter import seen_whole

_SHORT: Final = 8
"""In a letter of no more sentences single words are listened to beside whole phrases."""
_COPY_WITHIN: Final = 90
"""How far from "a copy" its form may stand."""
_BRACKETS: Final = re.compile(r"[(（][^)）]*[)）]?|^[^(（]*[)）]")


def right_signs(
    sentences: Iterable[Sentence],
    languages: Sequence[LanguageWords],
    words: TriageWords,
    default_law: LawWords | None,
) -> list[RightSign]:
    """Every sign of a right in some sentences, muted ones left out."""
    letter = list(sentences)
    signs: list[RightSign] = []
    leading = cases = False
    spoken_of = ""
    for sentence in letter:
        asking = sentence.is_ticked or asks(sentence, languages) or (leading and sentence.is_item)
        if not sentence.is_item:
            leading = sentence.leads_list and asking
            cases = leads_cases(sentence)
        elif cases:
            # "You have to erase data where: … consent is withdrawn" tells of the law and asks for nothing.
            continue
        found = _signs(sentence, languages, words, default_law, asking=asking)
        named = next((thing for language in languages if (thing := thing_named(sentence.text, language))), "")
        if spoken_of == "account" and not named:
            found = of_account_spoken_of(found, sentence, languages)
        if sentence.is_subject:
            found = of_a_subject(found, sentence, named, languages)
        spoken_of = named or spoken_of
        signs += found
    if any(sentence.is_item for sentence in letter):
        # A letter of numbered questions asks for all of them under one right.
        signs = [replace(sign, in_list=sign.in_list or sign.right == "transfer_information") for sign in signs]
    # A long letter has its phrases; among its many words some always stand near others.
    if len(letter) <= _SHORT or not any(sign.weight >= NAMED and not sign.past for sign in signs):
        signs += near_signs(letter, languages, words, default_law, signs)
    signs = [off_the_list(sign, letter, languages) for sign in signs]
    if any(sign.right == "marketing_objection" and sign.weight >= DEMAND for sign in signs):
        signs = [sign for sign in signs if not from_a_list(sign, letter, languages)]
    return without_a_bare_word(seen_whole(signs, letter, languages), letter)


def hinted_rights(sentences: Iterable[Sentence], languages: Sequence[LanguageWords]) -> list[RightSign]:
    """What a message may ask for by weaker words, for one that nothing else explains; a person has to read it."""
    signs: list[RightSign] = []
    letter = list(sentences)
    # Who writes two lines leaves the "please" away.
    short = len(letter) <= FEW
    for sentence in letter:
        told = any(first_hit((*words.muted, *words.past), sentence.text, spaced=words.spaced) for words in languages)
        if told or sentence.is_subject or not (short or asks(sentence, languages)):
            continue
        for words in languages:
            denied = negations(sentence.text, words)
            for right, patterns in words.hints.items():
                hit = first_hit(patterns, sentence.text, spaced=words.spaced)
                unwanted = first_hit(words.muted_rights.get(right, ()), sentence.text, spaced=words.spaced)
                if hit and not unwanted and not _denied(hit, denied):
                    signs.append(sign_at(sentence, right, NAMED, hit, "name", past=False))
    accounts = any(sign.right == "account_cancellation" for sign in signs)
    return [sign for sign in signs if not (accounts and sign.right == "erasure")]


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
    past = any(tells_of_past(sentence.text, language) for language in languages)
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
            if right in silenced and right != "access":
                continue
            denied = [*unwanted, *unwanted_acts] if right in REMOVALS else unwanted
            if right == "portability":
                denied = [*denied, *not_passed_on(sentence.text, language)]
            found = _named(right, right_words, sentence, language, denied, asking=asking, past=past)
            found = [sign for sign in found if right not in silenced or _before(sign, language, sentence)]
            signs += [sign for sign in found if not muted or asked_before(sign, sentence, threats, languages)]
        if asking and not muted:
            signs += _listed(sentence, language, unwanted, past=past)
    if not muted:
        weight = NAMED if asking else MENTIONED
        spoken = {sign.right for sign in signs}
        signs += [
            sign_at(sentence, article.right, weight, Hit(article.start, article.end, ""), "article", past=past)
            for article in articles(sentence.text, words, default_law)
            # Of an article with two rights the words beside it say which is meant.
            if article.right not in silenced and not (article.also in spoken and article.right not in spoken)
        ]
    return _objects([_for_a_while(sign, sentence, languages) for sign in signs], sentence, languages)


def _for_a_while(sign: RightSign, sentence: Sentence, languages: Sequence[LanguageWords]) -> RightSign:
    """The sign, of a restriction if the use is refused for a while: "until you have checked, do not use my data"."""
    if sign.right != "objection" or sign.by != "demand" or sentence.is_subject:
        return sign
    said = sentence.text[sign.start - sentence.start : sign.end - sentence.start]
    for one in languages[:1]:
        until = first_hit(one.near.get("until", ()), sentence.text, spaced=one.spaced)
        if until and not first_hit(one.near.get("oppose", ()), said, spaced=one.spaced):
            return replace(sign, right="restriction")
    return sign


def _before(sign: RightSign, language: LanguageWords, sentence: Sentence) -> bool:
    """Whether a demand stands in a clause before what silences it: "a copy of my data, the access log included"."""
    end = sign.end - sentence.start
    told = all_hits(language.muted_rights.get(sign.right, ()), sentence.text, spaced=language.spaced)
    first = min((hit.start for hit in told), default=-1)
    return (
        sign.by == "demand"
        and not sentence.is_subject
        and CLAUSE.search(sentence.text, end, max(first, end)) is not None
    )


def _objects(signs: list[RightSign], sentence: Sentence, languages: Sequence[LanguageWords]) -> list[RightSign]:
    """The signs of a sentence with what a removal in it reaches."""
    verbs = [hit for language in languages for hit in removal_verbs(sentence.text, language)]
    wanted: list[Hit] = []
    if not sentence.is_subject:
        refused = [hit for one in languages for hit in negations(sentence.text, one)]
        wanted = [verb for verb in verbs if not _denied(verb, refused)]
        signs = [object_of_removal(sign, wanted, sentence, languages[:1]) for sign in signs]
        signs = of_one_thing(signs, sentence, languages)
        signs += data_besides_account(signs, sentence, languages)
    offset = 0 if sentence.is_subject else sentence.start
    places = [offset + verb.start for verb in verbs]
    free = [sign for sign in signs if given_besides(sign, verbs, sentence, languages)]
    signs = without_general_objection(signs, sentence, languages)
    kept = _without_what_others_cover(signs, sentence, languages[0].language if languages else "", places, free)
    kept += both_removed(kept, wanted, sentence, languages)
    return kept + ([] if sentence.is_subject else copy_besides(kept, sentence, languages))


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
        # "Do not delete them, I need them as evidence": what says itself what shall not be done is denied by nothing.
        limits = right == "restriction"
        hits = [
            hit
            for hit in all_hits(patterns, sentence.text, spaced=language.spaced)
            if not _denied(hit, _not_within(hit, denied) if limits else denied)
        ]
        if hits:
            # "Close the account and delete all data" is two things: of an account the shortest words count.
            first = min(hits, key=lambda hit: (hit.start, hit.end)) if right == "account_cancellation" else hits[0]
            at_once = begins(sentence.text, first.start, language.language)
            sign = sign_at(sentence, right, weight, first, by, past=past)
            found.append(replace(sign, asked=asking or at_once))
    return found


def _listed(sentence: Sentence, language: LanguageWords, denied: list[Hit], *, past: bool) -> list[RightSign]:
    """The rights of a row such as "access, rectification and objection"."""
    return [
        sign_at(sentence, right, NAMED, hit, "row", past=past)
        for right, hit in right_rows(sentence.text, language, ticked=sentence.is_ticked)
        if not _denied(hit, denied)
    ]


def _denied(hit: Hit, denied: list[Hit]) -> bool:
    return any(no.start <= hit.start <= no.end or no.start <= hit.end <= no.end for no in denied)


def _not_within(hit: Hit, denied: list[Hit]) -> list[Hit]:
    """What is denied elsewhere than in the words of a hit that begin with it or before it."""
    return [no for no in denied if not hit.start <= no.start < hit.end]


def _same_copy(sign: RightSign, other: RightSign, sentence: Sentence, language: str) -> bool:
    """Whether data are asked for in a form for machines alone: "send me my data in a machine-readable format"."""
    if other.right == "transfer_information":  # "Which firms outside Europe have my data?" asks of those alone.
        return sign.start < other.start < sign.end or (sign.start == other.start and other.end <= sign.end)
    said = sentence.text[sign.start - sentence.start : sign.end - sentence.start]
    if other.right != "portability" or sign.by != "demand" or sentence.is_subject or COPIES.search(said):
        return False
    first, last = sorted((sign, other), key=lambda one: one.start)
    start, end = first.start - sentence.start, last.start - sentence.start
    between = sentence.text[min(first.end - sentence.start, end) : end]
    # A list in brackets joins nothing: "my data (videos and alarms) to another company".
    return end - start <= _COPY_WITHIN and not joints(language).search(_BRACKETS.sub(" ", between))


def _apart(sign: RightSign, other: RightSign, sentence: Sentence, language: str) -> bool:
    """Whether another right's words only begin with these: "say what you hold, and have my name corrected"."""
    return joints(language).search(sentence.text, sign.end - sentence.start, other.end - sentence.start) is not None


def _without_what_others_cover(
    signs: list[RightSign], sentence: Sentence, language: str, removals: Sequence[int], free: Sequence[RightSign]
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
        if sign.right == "access" and sign.by not in BY_ITSELF:
            # "I ask for a copy of my data and then for their deletion" asks for both.
            before = not removals or sign.start < 0 or min(removals) <= sign.start
            if any(_same_copy(sign, other, sentence, language) for other in demands):
                return True
            # "Delete my data and confirm it": in languages with the verb behind its object.
            if any(sign.start < place < sign.end for place in removals) and others:
                return True
            # The words of a question that have another demand for their end: "for the review I ask to restrict".
            if any(sign.start < other.start and other.end == sign.end for other in others):
                return True
            return any(
                other.start <= sign.start <= other.end
                and (before or other.right not in REMOVALS)
                and (other.right in REMOVALS or not _apart(sign, other, sentence, language))
                for other in others
            )
        if sign.right == "erasure" and sign.by not in BY_ITSELF:
            from_list = any(
                (one.start <= sign.start and sign.end <= one.end)
                # "My data | from your mailing lists": the words of the list lie within those of the removal.
                or (sign.start < one.start and one.end <= sign.end and not _apart(sign, one, sentence, language))
                for one in lists
            )
            whole = any(
                one.start < sign.start < one.end and not _apart(one, sign, sentence, language) for one in accounts
            )
            return from_list or (bool(accounts) if sign.by == "name" else whole)
        return False

    return [sign for sign in signs if sign in free or not is_covered(sign)]
