"""The country of a court, a bar or a police office by its town: "Tribunale di Ferrara", "Baroul Sibiu".

People who are at law are so where they live, and an authority names its own seat. It is weaker than an address, for a
court may sit elsewhere.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.residence import country_of

_COURT: Final = re.compile(
    r"\b(?:tribunal(?:e|ul|ului|i)?|cour d'appel|barreau|conseil de prud'hommes|gendarmerie|commissariat|brigade"
    r"|juzgados?|audiencia provincial|comisaria|fiscalia|colegio de abogados"
    r"|procura della repubblica|corte d'appello|giudice di pace|questura|foro|guardia di finanza|nucleo di polizia"
    r"|comarca|diap|esquadra|delegacia"
    r"|judecatori(?:a|ei)|curt(?:ea|ii) de apel|parchetul|baroul(?:ui)?|inspectoratul(?:ui)?|directia generala)"
    # "tribunal judiciaire de …", "Juzgado de Instrucción n.º 3 de …", "Brigade de recherches de …"
    r"\b[^\n;]{2,60}"
)


class CourtPlace(NamedTuple):
    """A country that a court or an office speaks for; the places are those of the text looked through."""

    country: str
    start: int
    end: int


def court_places(flat: str, words: TriageWords) -> Iterator[CourtPlace]:
    """The first court or office of a folded text with a known town behind it."""
    for found in _COURT.finditer(flat):
        country = country_of(found[0], words)
        if country:
            yield CourtPlace(country, found.start(), found.end())
            return
