"""What exists in one country alone, or is said there: a kind of identity number, an authority, a turn of phrase."""

import re
from collections.abc import Iterable, Iterator

from qv_desk.domain.incoming.place_words import LocalNames
from qv_desk.intake.triage.country_sign import BY_LANGUAGE, BY_LOCAL, CountrySign
from qv_desk.intake.triage.names_in_text import first_name
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.sentences import MOST_TEXT


def signs_of_local_names(
    text: str, start: int, end: int, language: str, local: Iterable[LocalNames]
) -> Iterator[CountrySign]:
    """One sign for each list that a letter has a name of.

    Args:
        text: the message.
        start: where the letter begins in it.
        end: where it ends.
        language: of the letter.
        local: the lists.
    """
    flat = folded(text[start : min(end, start + MOST_TEXT)])
    for names in local:
        if names.languages and language not in names.languages:
            continue
        found = first_name(names.names, flat) or _first_form(names.forms, flat)
        if found:
            first, last = start + found[0], start + found[1]
            by, weight = ("usage", BY_LANGUAGE) if names.is_usage else ("local", BY_LOCAL)
            yield CountrySign(names.country, by, weight, text[first:last], first)


def _first_form(forms: tuple[str, ...], flat: str) -> tuple[int, int] | None:
    hits = (re.search(form, flat) for form in forms)
    return next((hit.span() for hit in hits if hit), None)
