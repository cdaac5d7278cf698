"""Which supervisory authority a letter names. Law: policy §6; GDPR 12(4); duty D28."""

from typing import Final

from qv_desk.catalogue.authorities import authority_for
from qv_desk.domain.authority import Authority
from qv_desk.services.letters.letter_request import Facts, LetterRequest

WHERE_STORED: Final = "HK"
"""Whose authority is competent besides, because the data centre stands there. Law: policy §7; duty D30."""


def facts_of_authorities(request: LetterRequest) -> Facts:
    """The authority of the person's country; where the country is not known, a sentence that says so.

    A country that the list of authorities does not have is never replaced by another one: its authority is missing
    until the officer has looked it up.
    """
    country = request.case.data_subject.country
    authority = authority_for(country or WHERE_STORED)
    if authority is None:
        return {}
    facts = _named(authority, is_chinese=request.is_chinese)
    return facts if country else facts | {"country_unknown": request.say("country_unknown")}


def _named(authority: Authority, *, is_chinese: bool) -> Facts:
    name = authority.name_zh if is_chinese else authority.name
    if authority.local_name not in {"", name}:
        # The name that the person knows, and that stands on the authority's own door.
        name += f"（{authority.local_name}）" if is_chinese else f" ({authority.local_name})"
    return {"authority_name": name, "authority_address": authority.address, "authority_url": authority.url}
