"""Which supervisory authority a letter names. Law: policy §6; GDPR 12(4); duty D28."""

import re
from typing import Final

from qv_desk.catalogue.authorities import authority_for
from qv_desk.catalogue.regions import lacks_region, nation, region_kind
from qv_desk.domain.letters.letter_template import DESK_LANGUAGES, LetterLanguage
from qv_desk.domain.terms.authority import Authority
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.letters.letter_request import Facts, LetterRequest

WHERE_STORED: Final = "HK"
"""Whose authority is competent besides, because the data centre stands there. Law: policy §7; duty D30."""

_SHORT_FORM: Final = re.compile(r" \(([^()]+)\)$")


def facts_of_authorities(request: LetterRequest) -> Facts:
    """The authority of the place where the person lives; where that is not known well enough, a sentence that says so.

    In Germany the authority of the Land is competent for companies: while the Land is not known, the letter says so
    beside the authority that it names. So in every country whose states have authorities of their own.

    A country that the list of authorities does not have is never replaced by another one: its authority is missing
    until the officer has looked it up.
    """
    country = request.case.data_subject.country
    authority = authority_for(country or WHERE_STORED)
    if authority is None:
        return {}
    facts = _named(authority, request.words)
    if not country:
        return facts | {"country_unknown": request.say("country_unknown")}
    where, kind = nation(country), region_kind(country)
    if where is not None and kind is not None and lacks_region(country):
        said = {"country": request.said(where), "kind": request.said(kind)}
        return facts | {"country_unknown": request.say("region_unknown", **said)}
    return facts


def _named(authority: Authority, words: LetterLanguage) -> Facts:
    name = words.say(Wording(authority.name, authority.name_zh))
    if _speaks(authority, words) or name in authority.local_name:
        name = authority.local_name
    elif authority.local_name:
        name = _both(name, authority.local_name, words)
    return {"authority_name": name, "authority_address": authority.address, "authority_url": authority.url}


def _both(name: str, local_name: str, words: LetterLanguage) -> str:
    """A name, and in brackets the one that stands on the authority's own door, with its short form said once."""
    short = _SHORT_FORM.search(local_name)
    if short is None:
        return words.in_brackets.format(name=name, other=local_name)
    other = f"{local_name[: short.start()]}, {short[1]}"
    return words.in_brackets.format(name=name.removesuffix(short[0]), other=other)


def _speaks(authority: Authority, words: LetterLanguage) -> bool:
    """Whether the authority's own name needs no other beside it, because the letter is in its language."""
    spoken = words.code.partition("-")[0]
    return bool(authority.local_name) and words.code not in DESK_LANGUAGES and spoken in authority.languages
